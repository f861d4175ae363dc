/* lw-question.c - a window that asks or says one thing before going on
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-question.h"

#include "lw-widget.h"

#define SPACING 12
/* Beneath each other, as they stand when letters are large, the answers leave the window as narrow
 * as it can be. */
#define LEAST_WIDTH 240
#define MOST_WIDTH 480

static GtkWidget *
make_label (const char *text, const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_CENTER);
  gtk_widget_add_css_class (label, style);

  return label;
}

/**
 * lw_question_new:
 * @parent: the window that it is about
 * @heading: the question, plain text, of any length
 * @body: what there is to know before answering, plain text
 * @extra: (nullable): what comes below that
 *
 * The heading is not the dialog's own: that one has a line of its own which does not wrap, and is
 * measured for less than its width when the question is longer than the window is wide.
 *
 * Returns: (transfer floating): a dialog that is still without answers, named after its question
 */
GtkWidget *
lw_question_new (GtkWindow *parent, const char *heading, const char *body, GtkWidget *extra)
{
  GtkWidget *dialog = adw_message_dialog_new (parent, NULL, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, SPACING);

  gtk_window_set_title (GTK_WINDOW (dialog), heading);
  gtk_widget_set_size_request (
    box, (int) MIN (LEAST_WIDTH * lw_widget_get_text_scale (dialog), MOST_WIDTH), -1);
  gtk_box_append (GTK_BOX (box), make_label (heading, "title-2"));
  gtk_box_append (GTK_BOX (box), make_label (body, "body"));
  if (extra != NULL)
    gtk_box_append (GTK_BOX (box), extra);
  adw_message_dialog_set_extra_child (ADW_MESSAGE_DIALOG (dialog), box);

  return dialog;
}
