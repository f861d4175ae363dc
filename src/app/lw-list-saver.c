/* lw-list-saver.c - asks where to save a class list, and saves it there
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-list-saver.h"

#include "lw-class-list.h"
#include "lw-file-choice.h"

#include <glib/gi18n.h>

typedef struct
{
  /* owned */
  LwOffice *office;
  char **students;
} Wish;

static void
wish_free (gpointer data)
{
  Wish *wish = data;

  g_object_unref (wish->office);
  g_strfreev (wish->students);
  g_free (wish);
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GtkWidget) widget = data;
  g_autoptr (GError) error = NULL;
  gboolean is_saved = lw_class_list_save_finish (result, &error);

  gtk_widget_activate_action (widget, "win.say", "s",
                              is_saved ? _ ("The list is saved") : error->message);
}

static void
chosen_cb (gpointer asker, const char *path, gpointer data)
{
  const Wish *wish = data;

  lw_list_saver_save (asker, wish->office, (const char *const *) wish->students, path);
}

/**
 * lw_list_saver_choose:
 * @widget: from where it was asked
 * @office: an open school
 * @student_ids: (array zero-terminated=1): whom to list
 */
void
lw_list_saver_choose (GtkWidget *widget, LwOffice *office, const char *const *student_ids)
{
  GtkFileChooser *choice
    = lw_file_choice_new (widget, _ ("Save the list"), GTK_FILE_CHOOSER_ACTION_SAVE);
  Wish *wish = g_new0 (Wish, 1);

  wish->office = g_object_ref (office);
  wish->students = g_strdupv ((char **) student_ids);
  gtk_file_filter_add_suffix (lw_file_choice_add_filter (choice, _ ("Class lists (CSV)")), "csv");
  /* translators: name of a file */
  gtk_file_chooser_set_current_name (choice, _ ("Class list.csv"));
  lw_file_choice_ask (choice, widget, chosen_cb, wish, wish_free);
}

void
lw_list_saver_save (GtkWidget *widget,
                    LwOffice *office,
                    const char *const *student_ids,
                    const char *path)
{
  lw_class_list_save_async (office, student_ids, path, NULL, saved_cb, g_object_ref (widget));
}
