/* lw-import-choose.c - asks which list is to be read
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-import-dialog.h"

#include "lw-file-choice.h"

#include <glib/gi18n.h>

static void
file_chosen_cb (gpointer asker, const char *path, gpointer office)
{
  lw_import_dialog_read (asker, office, path);
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
  GtkFileChooser *choice
    = lw_file_choice_new (GTK_WIDGET (parent), _ ("Read a list"), GTK_FILE_CHOOSER_ACTION_OPEN);
  GtkFileFilter *lists = lw_file_choice_add_filter (choice, _ ("Lists (CSV)"));

  gtk_file_filter_add_suffix (lists, "csv");
  gtk_file_filter_add_suffix (lists, "txt");
  gtk_file_filter_add_pattern (lw_file_choice_add_filter (choice, _ ("All files")), "*");
  lw_file_choice_ask (choice, GTK_WIDGET (parent), file_chosen_cb, g_object_ref (office),
                      g_object_unref);
}
