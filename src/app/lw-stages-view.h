/* lw-stages-view.h - the stages of one student
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-office.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Action: stages.plan. */
#define LW_TYPE_STAGES_VIEW (lw_stages_view_get_type ())
G_DECLARE_FINAL_TYPE (LwStagesView, lw_stages_view, LW, STAGES_VIEW, GtkWidget)

void lw_stages_view_set_student (LwStagesView *self, LwOffice *office, const char *student_id);

G_END_DECLS
