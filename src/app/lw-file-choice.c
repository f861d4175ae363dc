/* lw-file-choice.c - asks which file is meant
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-file-choice.h"

#include <glib/gi18n.h>

typedef struct
{
  GtkWidget *asker; /* a weak pointer */
  LwFileChosen chosen;
  gpointer data; /* owned */
  GDestroyNotify free_data;
} Question;

static void
question_free (gpointer data, GClosure *closure)
{
  Question *question = data;

  g_clear_weak_pointer (&question->asker);
  if (question->free_data != NULL)
    question->free_data (question->data);
  g_free (question);
}

static void
response_cb (GtkNativeDialog *dialog, int response, Question *question)
{
  g_autoptr (GFile) file = NULL;
  g_autofree char *path = NULL;

  if (response == GTK_RESPONSE_ACCEPT)
    file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));
  path = file != NULL ? g_file_get_path (file) : NULL;
  if (path != NULL && question->asker != NULL)
    question->chosen (question->asker, path, question->data);
  gtk_native_dialog_destroy (dialog);
  g_object_unref (dialog);
}

GtkFileChooser *
lw_file_choice_new (GtkWidget *asker, const char *title, GtkFileChooserAction action)
{
  const char *accept = action == GTK_FILE_CHOOSER_ACTION_SAVE ? _ ("_Save") : _ ("_Open");

  return GTK_FILE_CHOOSER (gtk_file_chooser_native_new (
    title, GTK_WINDOW (gtk_widget_get_root (asker)), action, accept, _ ("_Cancel")));
}

GtkFileFilter *
lw_file_choice_add_filter (GtkFileChooser *self, const char *name)
{
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, name);
  gtk_file_chooser_add_filter (self, filter);

  return filter;
}

void
lw_file_choice_ask (GtkFileChooser *self,
                    GtkWidget *asker,
                    LwFileChosen chosen,
                    gpointer data,
                    GDestroyNotify free_data)
{
  Question *question = g_new0 (Question, 1);

  g_set_weak_pointer (&question->asker, asker);
  question->chosen = chosen;
  question->data = data;
  question->free_data = free_data;
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (self), TRUE);
  g_signal_connect_data (self, "response", G_CALLBACK (response_cb), question, question_free, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (self));
}
