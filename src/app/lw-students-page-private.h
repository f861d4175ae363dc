/* lw-students-page-private.h - what the files of the page of students share of it
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-students-page.h"

#include "lw-dossier-view.h"
#include "lw-pick.h"
#include "lw-student-list.h"

#include <adwaita.h>

G_BEGIN_DECLS

struct _LwStudentsPage
{
  GtkWidget parent_instance;

  /* template */
  AdwWindowTitle *list_title;
  GtkDropDown *mentor_filter;
  GtkDropDown *supervisor_filter;
  GtkDropDown *track_filter;
  GtkDropDown *group_filter;
  GtkToggleButton *without_place;
  GtkEditable *search;
  GtkStack *list_stack;
  GtkListView *list;
  GtkStack *head_stack;
  AdwWindowTitle *head_title;
  AdwViewSwitcher *switcher;
  GtkWidget *print_button;
  GtkStack *content;
  AdwStatusPage *several_page;

  /* owned */
  LwOffice *office;
  LwStudentList *students;
  GtkMultiSelection *selection;
  LwPick *group_pick;
  LwPick *mentor_pick;
  LwPick *supervisor_pick;

  /* borrowed */
  LwDossierView *dossier; /* NULL till somebody is chosen */
  GtkWidget *menu;
};

/* (transfer full) (array zero-terminated=1): ids of who is chosen, by name. */
char **lw_students_page_dup_selected (LwStudentsPage *self);
/* The same; when that is nobody, those of the class that is shown. */
char **lw_students_page_dup_meant (LwStudentsPage *self);

/* In class_init. */
void lw_students_page_install_actions (GtkWidgetClass *widget_class);

G_END_DECLS
