/* lw-year-switch.h - which school year a page shows
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-timeline.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * LwYearSwitch:
 *
 * The page's title with the school year below it, and a button to the year before and the one
 * after when there is something to show of them.
 *
 * Actions: year.previous (Alt+Page Up), year.next (Alt+Page Down).
 *
 * Signal "chosen" (int): a year, by the one in which it begins; it is shown when it is told so.
 */
#define LW_TYPE_YEAR_SWITCH (lw_year_switch_get_type ())
G_DECLARE_FINAL_TYPE (LwYearSwitch, lw_year_switch, LW, YEAR_SWITCH, GtkWidget)

void lw_year_switch_set_title (LwYearSwitch *self, const char *title);
/* @year: between them, or 0 for all. */
void lw_year_switch_show (LwYearSwitch *self, int first, int last, int year);
/* Switches a time line, and keeps which year was chosen. */
void lw_year_switch_set_timeline (LwYearSwitch *self, LwTimeline *timeline);

G_END_DECLS
