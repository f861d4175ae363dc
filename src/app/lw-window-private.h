/* lw-window-private.h - what the files of the window share
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-window.h"

G_BEGIN_DECLS

struct _LwWindow
{
  AdwApplicationWindow parent_instance;

  /* template */
  AdwToastOverlay *toasts;
  GtkStack *root;
  GtkSpinner *spinner;
  GtkLabel *opening_label;
  AdwStatusPage *trouble_page;
  GtkWidget *retry_button;
  GtkLabel *school_title;
  GtkListBox *page_list;
  GtkLabel *user_label;
  GtkLabel *roles_label;
  GtkLabel *store_label;
  GtkImage *saved_icon;
  GtkLabel *saved_label;
  GtkStack *pages;

  /* owned */
  LwOffice *office; /* NULL till the school is open */
  char *path;
  char *wanted_page; /* to go to once the school is open */
  char *wanted_student;
  char *wanted_list; /* a class list to read then */
  GCancellable *opening;
  AdwToast *undo_toast; /* the one on show that offers to take back */

  /* borrowed */
  GtkWidget *badge; /* in the row of the page of today */
};

/* The page of that name, made when first asked for. */
GtkWidget *lw_window_get_page (LwWindow *self, const char *name);
GtkWidget *lw_window_show_page (LwWindow *self, const char *name);
void lw_window_install_actions (GtkWidgetClass *widget_class);
void lw_window_update_actions (LwWindow *self);

G_END_DECLS
