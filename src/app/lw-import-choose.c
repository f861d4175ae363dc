/* lw-import-choose.c - asks which list is to be read
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-import-dialog.h"

#include <glib/gi18n.h>

typedef struct
{
  GtkWindow *parent;
  LwOffice *office;
} Choice;

static void
file_chosen_cb (GtkNativeDialog *dialog, int response, Choice *choice)
{
  g_autoptr (GFile) file = NULL;
  g_autofree char *path = NULL;

  if (response == GTK_RESPONSE_ACCEPT)
    file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));
  path = file != NULL ? g_file_get_path (file) : NULL;
  if (path != NULL)
    lw_import_dialog_read (choice->parent, choice->office, path);
  g_object_unref (choice->parent);
  g_object_unref (choice->office);
  g_free (choice);
  g_object_unref (dialog);
}

/**
 * lw_import_dialog_choose:
 * @parent: the window that asks
 * @office: an open school
 *
 * Asks for a class list or a list of wishes and shows what it would do.
 */
void
lw_import_dialog_choose (GtkWindow *parent, LwOffice *office)
{
  GtkFileChooserNative *dialog = gtk_file_chooser_native_new (
    _ ("Read a list"), parent, GTK_FILE_CHOOSER_ACTION_OPEN, _ ("_Open"), _ ("_Cancel"));
  GtkFileFilter *lists = gtk_file_filter_new ();
  GtkFileFilter *all = gtk_file_filter_new ();
  Choice *choice = g_new0 (Choice, 1);

  gtk_file_filter_set_name (lists, _ ("Lists (CSV)"));
  gtk_file_filter_add_suffix (lists, "csv");
  gtk_file_filter_add_suffix (lists, "txt");
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (dialog), lists);
  gtk_file_filter_set_name (all, _ ("All files"));
  gtk_file_filter_add_pattern (all, "*");
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (dialog), all);
  g_object_unref (lists);
  g_object_unref (all);
  choice->parent = g_object_ref (parent);
  choice->office = g_object_ref (office);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  g_signal_connect (dialog, "response", G_CALLBACK (file_chosen_cb), choice);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}
