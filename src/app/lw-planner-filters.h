/* lw-planner-filters.h - which rows of the planner are shown
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-timeline-list.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * LwPlannerFilters:
 *
 * The bar of search, what rows show, filters, legend and zoom; its zoom buttons call the page's
 * actions.
 *
 * Signal "search-activated": Enter in the search.
 */
#define LW_TYPE_PLANNER_FILTERS (lw_planner_filters_get_type ())
G_DECLARE_FINAL_TYPE (LwPlannerFilters, lw_planner_filters, LW, PLANNER_FILTERS, GtkWidget)

void
lw_planner_filters_set_list (LwPlannerFilters *self, LwTimeline *timeline, LwTimelineList *rows);
/* Id of the class that is chosen; (nullable). */
const char *lw_planner_filters_get_group (LwPlannerFilters *self);
const char *lw_planner_filters_get_words (LwPlannerFilters *self);
void lw_planner_filters_focus_search (LwPlannerFilters *self);
void lw_planner_filters_clear (LwPlannerFilters *self);

G_END_DECLS
