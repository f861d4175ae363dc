/* lw-overview-view.h - a student's dossier at a glance
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-office.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * LwOverviewView:
 *
 * What is open, which competencies are worked on, and all that is kept as one time line.
 *
 * Signal "opened" (LwRecord *): a part of the dossier is asked for. Stages are opened by
 * win.open-placement, whole tabs by dossier.tab.
 */
#define LW_TYPE_OVERVIEW_VIEW (lw_overview_view_get_type ())
G_DECLARE_FINAL_TYPE (LwOverviewView, lw_overview_view, LW, OVERVIEW_VIEW, GtkWidget)

/* Whether it shows what the store told of its student. */
gboolean lw_overview_view_is_whole (LwOverviewView *self);
void lw_overview_view_set_student (LwOverviewView *self, LwOffice *office, const char *student_id);

G_END_DECLS
