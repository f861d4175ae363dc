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

static G_DEFINE_QUARK (lw-sheet, lw_sheet)

void
lw_sheet_install (GtkWidgetClass *widget_class)
{
  g_type_set_qdata (G_OBJECT_CLASS_TYPE (widget_class), lw_sheet_quark (),
                    GINT_TO_POINTER (TRUE));
  gtk_widget_class_install_action (widget_class, "sheet.cancel", NULL, cancel_activated);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "sheet.cancel", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK, "sheet.keep",
                                       NULL);
  lw_help_install (widget_class);
}

static gboolean
is_sheet_of (GtkWindow *sheet, GtkWindow *window)
{
  if (g_type_get_qdata (G_OBJECT_TYPE (sheet), lw_sheet_quark ()) == NULL)
    return FALSE;
  while (sheet != NULL && sheet != window)
    sheet = gtk_window_get_transient_for (sheet);

  return sheet != NULL;
}

gboolean
lw_sheet_close_all (GtkWindow *window)
{
  GList *toplevels = gtk_window_list_toplevels ();
  gboolean are_closed = TRUE;

  g_list_foreach (toplevels, (GFunc) (void *) g_object_ref, NULL);
  for (GList *l = toplevels; l != NULL; l = l->next)
    if (is_sheet_of (l->data, window))
      {
        gtk_window_close (l->data);
        are_closed = are_closed && !gtk_widget_get_visible (l->data);
      }
  g_list_free_full (toplevels, g_object_unref);

  return are_closed;
}

static gboolean
is_asking (GtkWindow *sheet)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      if (ADW_IS_MESSAGE_DIALOG (window) && gtk_window_get_transient_for (window) == sheet)
        return TRUE;
    }

  return FALSE;
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
  GtkWidget *dialog;

  /* Who closes what is around it asks again. */
  if (is_asking (sheet))
    return;
  dialog
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
