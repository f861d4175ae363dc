/* lw-planner-page.h - the stages of a school year on one line of weeks
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-office.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * LwPlannerPage:
 *
 * Up and Down walk the rows, Left and Right the stages of a row, Enter opens the stage, Space
 * folds a class. Opening an empty week plans a stage there. How stages are moved: see
 * #LwTimelineMove.
 *
 * Actions: planner.plan (Ctrl+N), planner.periods (Ctrl+E), page.search (Ctrl+F), planner.clear-filters,
 * page.why-not (of the chosen stage), planner.zoom-in, planner.zoom-out, planner.zoom-fit (Ctrl+plus, minus, 0).
 */
#define LW_TYPE_PLANNER_PAGE (lw_planner_page_get_type ())
G_DECLARE_FINAL_TYPE (LwPlannerPage, lw_planner_page, LW, PLANNER_PAGE, GtkWidget)

GtkWidget *lw_planner_page_new (LwOffice *office);

G_END_DECLS
