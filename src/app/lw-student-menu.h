/* lw-student-menu.h - what can be done with the students under the pointer
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The menu of a list whose selection the actions of @page are about. */
GtkWidget *lw_student_menu_new (GtkWidget *page, GtkSelectionModel *selection);
/* For each row of it: a click brings the menu, of that row when it is not among the chosen. */
void lw_student_menu_add_row (GtkWidget *menu, GtkWidget *row, GtkListItem *item);
/* By a key: at the row that has the focus, or in @list. */
void lw_student_menu_pop_up (GtkWidget *menu, GtkWidget *list);
/* What the window calls an action of the page that is about ids of students. */
const char *lw_student_menu_find_action (const char *action);

G_END_DECLS
