/* lw-year-switch.h - which school year the planner shows
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
 * after when there is something to show of them. Which year was chosen is kept.
 *
 * Actions: year.previous (Alt+Page Up), year.next (Ctrl+Page Down).
 */
#define LW_TYPE_YEAR_SWITCH (lw_year_switch_get_type ())
G_DECLARE_FINAL_TYPE (LwYearSwitch, lw_year_switch, LW, YEAR_SWITCH, GtkWidget)

void lw_year_switch_set_timeline (LwYearSwitch *self, LwTimeline *timeline);

G_END_DECLS
