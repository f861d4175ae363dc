/* lw-today-who.h - asks who is at work
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-office.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* Pick a name from the staff, or type one that is added to it. The name is remembered, as the first
 * start does, and becomes the office's user. */
#define LW_TYPE_TODAY_WHO (lw_today_who_get_type ())
G_DECLARE_FINAL_TYPE (LwTodayWho, lw_today_who, LW, TODAY_WHO, AdwPreferencesGroup)

GtkWidget *lw_today_who_new (LwOffice *office);

G_END_DECLS
