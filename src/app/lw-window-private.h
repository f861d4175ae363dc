/* lw-window-private.h - what the files of the window share
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-me.h"
#include "lw-toaster.h"
#include "lw-trouble-bar.h"
#include "lw-window.h"

G_BEGIN_DECLS

struct _LwWindow
{
  AdwApplicationWindow parent_instance;

  /* template */
  AdwToastOverlay *toasts;
  GtkStack *root;
  GtkWidget *opening_box;
  GtkSpinner *spinner;
  GtkLabel *opening_label;
  GtkMenuButton *menu_button;
  GMenuModel *main_menu;
  LwTroubleBar *trouble_bar;
  GtkLabel *school_title;
  GtkWidget *read_only_label;
  GtkWidget *write_button;
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
  LwToaster *toaster;
  LwMe *me; /* NULL till the school is open */

  /* borrowed */
  GtkWidget *badge; /* in the row of the page of today */

  guint wait_id; /* till it says that it waits */
  guint show_id; /* till its page is whole */
  gint64 show_by;
  guint n_tries; /* of a store that another still writes in */
  gboolean wants_read_only;
  gboolean is_in_trouble; /* the page that says why it is not open is shown */
};

/* The page of that name, made when first asked for. */
GtkWidget *lw_window_get_page (LwWindow *self, const char *name);
GtkWidget *lw_window_show_page (LwWindow *self, const char *name);
/* The pages in the order of the sidebar; FALSE after the last. */
gboolean
lw_window_peek_page (guint index, const char **name, const char **title, const char **icon);
void lw_window_find (LwWindow *self);
void lw_window_install_actions (GtkWidgetClass *widget_class);
/* lw-window-planning.c */
void lw_window_install_planning (GtkWidgetClass *widget_class);
void lw_window_update_actions (LwWindow *self);
/* The opposite of lw_window_wait(). */
void lw_window_end_wait (LwWindow *self);
/* (transfer full): the school that the window is to show. */
void lw_window_take_office (LwWindow *self, LwOffice *office);

/* lw-window-doors.c */
void lw_window_paint_read_only (LwWindow *self);
void lw_window_retry_activated (GtkWidget *widget, const char *action, GVariant *parameter);
void
lw_window_open_read_only_activated (GtkWidget *widget, const char *action, GVariant *parameter);
void
lw_window_open_to_write_activated (GtkWidget *widget, const char *action, GVariant *parameter);
void lw_window_make_new_activated (GtkWidget *widget, const char *action, GVariant *parameter);
void lw_window_save_now_activated (GtkWidget *widget, const char *action, GVariant *parameter);
void lw_window_show_folder_activated (GtkWidget *widget, const char *action, GVariant *parameter);

G_END_DECLS
