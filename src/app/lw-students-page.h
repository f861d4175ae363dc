/* lw-students-page.h - the students and the dossier of the one that is chosen
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-office.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * LwStudentsPage:
 *
 * Actions: page.print (portfolios of the chosen students), page.search (to the search entry),
 * page.new (plans a stage for who is chosen), students.open-window (Ctrl+Enter: the dossier of each
 * who is chosen), students.menu (Shift+F10: of the list), students.plan (one after the other),
 * students.save-list, students.clear-filters.
 */
#define LW_TYPE_STUDENTS_PAGE (lw_students_page_get_type ())
G_DECLARE_FINAL_TYPE (LwStudentsPage, lw_students_page, LW, STUDENTS_PAGE, GtkWidget)

GtkWidget *lw_students_page_new (LwOffice *office);
/* Whether the dossier that it shows, if any, is there. */
gboolean lw_students_page_is_whole (LwStudentsPage *self);
void lw_students_page_show_student (LwStudentsPage *self, const char *id);
void lw_students_page_show_dossier (LwStudentsPage *self, const char *id, const char *tab);
void lw_students_page_show_group (LwStudentsPage *self, const char *id);
void lw_students_page_show_part (LwStudentsPage *self, const char *id, LwRecord *part);

G_END_DECLS
