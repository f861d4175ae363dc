/* lw-list-saver.c - asks where to save a class list, and saves it there
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-list-saver.h"

#include "lw-class-list.h"

#include <glib/gi18n.h>

typedef struct
{
  /* owned */
  GtkWidget *widget;
  LwOffice *office;
  char **students;
} Wish;

static void
wish_free (gpointer data, GClosure *closure)
{
  Wish *wish = data;

  g_object_unref (wish->widget);
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
chosen_cb (GtkNativeDialog *dialog, int response, Wish *wish)
{
  g_autoptr (GFile) file = NULL;
  g_autofree char *path = NULL;

  if (response == GTK_RESPONSE_ACCEPT)
    file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));
  path = file != NULL ? g_file_get_path (file) : NULL;
  if (path != NULL)
    lw_list_saver_save (wish->widget, wish->office, (const char *const *) wish->students, path);
  gtk_native_dialog_destroy (dialog);
  g_object_unref (dialog);
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
  GtkFileChooserNative *dialog
    = gtk_file_chooser_native_new (_ ("Save the list"), GTK_WINDOW (gtk_widget_get_root (widget)),
                                   GTK_FILE_CHOOSER_ACTION_SAVE, _ ("_Save"), _ ("_Cancel"));
  GtkFileFilter *filter = gtk_file_filter_new ();
  Wish *wish = g_new0 (Wish, 1);

  wish->widget = g_object_ref (widget);
  wish->office = g_object_ref (office);
  wish->students = g_strdupv ((char **) student_ids);
  gtk_file_filter_set_name (filter, _ ("Class lists (CSV)"));
  gtk_file_filter_add_suffix (filter, "csv");
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (dialog), filter);
  g_object_unref (filter);
  /* translators: name of a file */
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (dialog), _ ("Class list.csv"));
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  g_signal_connect_data (dialog, "response", G_CALLBACK (chosen_cb), wish, wish_free, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

void
lw_list_saver_save (GtkWidget *widget,
                    LwOffice *office,
                    const char *const *student_ids,
                    const char *path)
{
  lw_class_list_save_async (office, student_ids, path, NULL, saved_cb, g_object_ref (widget));
}
