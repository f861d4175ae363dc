/* lw-today-badge.h - how many things wait for one today
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-office.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * LwTodayBadge:
 *
 * A number in a row of the sidebar, which says it too: "Vandaag, 3 dingen voor jou". Nothing is
 * shown for none.
 */
#define LW_TYPE_TODAY_BADGE (lw_today_badge_get_type ())
G_DECLARE_FINAL_TYPE (LwTodayBadge, lw_today_badge, LW, TODAY_BADGE, GtkWidget)

/* @title: what the row is called. */
GtkWidget *lw_today_badge_new (const char *title);
void lw_today_badge_set_office (LwTodayBadge *self, LwOffice *office);

G_END_DECLS
