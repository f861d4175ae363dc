/* lw-today-page.h - what asks for attention today
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-office.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * LwTodayPage:
 *
 * Actions: today.scope (s: "mine" or "school": whose matters are shown; remembered), today.copy (s:
 * a phone number, into the clipboard).
 */
#define LW_TYPE_TODAY_PAGE (lw_today_page_get_type ())
G_DECLARE_FINAL_TYPE (LwTodayPage, lw_today_page, LW, TODAY_PAGE, GtkWidget)

GtkWidget *lw_today_page_new (LwOffice *office);
/* Whether it has looked; begins to when it has not. */
gboolean lw_today_page_is_whole (LwTodayPage *self);

G_END_DECLS
