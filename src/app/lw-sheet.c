/* lw-sheet.c - what the sheets that plan have in common
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-sheet.h"

#include "lw-help.h"
#include "lw-question.h"

#include <glib/gi18n.h>
#include <string.h>

static void
cancel_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  gtk_window_close (GTK_WINDOW (widget));
}

void
lw_sheet_install (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "sheet.cancel", NULL, cancel_activated);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "sheet.cancel", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK, "sheet.keep",
                                       NULL);
  lw_help_install (widget_class);
}

static void
answered_cb (AdwMessageDialog *dialog, const char *response, GtkWindow *sheet)
{
  if (strcmp (response, "discard") != 0)
    return;
  /* Else it would go with the sheet, while it still speaks. */
  gtk_window_set_transient_for (GTK_WINDOW (dialog), NULL);
  gtk_window_destroy (sheet);
}

void
lw_sheet_ask_to_discard (GtkWindow *sheet, const char *heading)
{
  GtkWidget *dialog
    = lw_question_new (sheet, heading, _ ("What you filled in here has not been kept yet."), NULL);

  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "stay", _ ("_Go on"), "discard",
                                    _ ("_Don’t keep"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "discard",
                                              ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "stay");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "stay");
  g_signal_connect_object (dialog, "response", G_CALLBACK (answered_cb), sheet, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

void
lw_sheet_begin_writing (GtkWindow *sheet, GtkWidget *columns, GtkLabel *failure)
{
  /* A text that has the focus misses that it goes when it becomes insensitive. */
  gtk_window_set_focus (sheet, NULL);
  gtk_widget_set_sensitive (columns, FALSE);
  gtk_widget_action_set_enabled (GTK_WIDGET (sheet), "sheet.keep", FALSE);
  gtk_widget_set_visible (GTK_WIDGET (failure), FALSE);
}

void
lw_sheet_show_failure (GtkWidget *columns, GtkLabel *failure, const GError *error)
{
  gtk_widget_set_sensitive (columns, TRUE);
  gtk_label_set_text (failure, error->message);
  gtk_widget_set_visible (GTK_WIDGET (failure), TRUE);
}
