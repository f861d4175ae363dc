/* lw-pop-view.h - a student's personal development plan
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-office.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Action: pop.add-goal. */
#define LW_TYPE_POP_VIEW (lw_pop_view_get_type ())
G_DECLARE_FINAL_TYPE (LwPopView, lw_pop_view, LW, POP_VIEW, GtkWidget)

void lw_pop_view_show_pop (LwPopView *self, const char *pop_id, const char *goal_id);
void lw_pop_view_set_student (LwPopView *self, LwOffice *office, const char *student_id);

G_END_DECLS
