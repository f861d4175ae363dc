/* test-question.c - tests of a window that asks one thing
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-question.h"

#include "test-window.h"

#define BODY "What you filled in here has not been kept yet."

typedef struct
{
  GtkWindow *parent;
  GtkWidget *entry; /* NULL: nothing below the text */
  GtkWidget *dialog;
} Fixture;

static GtkWidget *
find_label (Fixture *fixture, const char *text)
{
  GtkWidget *label = test_window_find (fixture->dialog, GTK_TYPE_LABEL, "label", text);

  g_assert_nonnull (label);
  g_assert_true (gtk_widget_get_mapped (label));

  return label;
}

static void
ask (Fixture *fixture, const char *heading)
{
  fixture->dialog = lw_question_new (fixture->parent, heading, BODY, fixture->entry);
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (fixture->dialog), "stay", "_Go on",
                                    "discard", "_Don’t keep", NULL);
  gtk_window_present (GTK_WINDOW (fixture->dialog));
  test_window_wait (gtk_widget_get_height (fixture->dialog) > 0);
  test_window_settle ();
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->parent = test_window_new (gtk_label_new ("Below"));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->dialog));
  test_window_destroy (fixture->parent);
}

/* The title is what a screen reader calls it. */
static void
test_says (Fixture *fixture, gconstpointer data)
{
  ask (fixture, "Leave A & B?");
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (fixture->dialog)), ==, "Leave A & B?");
  find_label (fixture, "Leave A & B?");
  find_label (fixture, BODY);
}

/* A long question goes on in a next line, and the dialog is no wider for it. */
static void
test_long (Fixture *fixture, gconstpointer data)
{
  const char *heading = "Delete the stage period of class 3b in the autumn, without Mondays, of "
                        "Donaudampfschifffahrtsgesellschaftskapitän?";
  GtkWidget *label;
  int least, width;

  ask (fixture, heading);
  label = find_label (fixture, heading);
  gtk_widget_measure (fixture->dialog, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  gtk_label_set_text (GTK_LABEL (label), "Go?");
  gtk_widget_measure (fixture->dialog, GTK_ORIENTATION_HORIZONTAL, -1, &width, NULL, NULL, NULL);
  g_assert_cmpint (least, ==, width);
}

static void
test_extra (Fixture *fixture, gconstpointer data)
{
  fixture->entry = gtk_entry_new ();
  ask (fixture, "Why?");
  g_assert_true (gtk_widget_get_mapped (fixture->entry));
  g_assert_true (gtk_widget_is_ancestor (fixture->entry, fixture->dialog));
}

int
main (int argc, char *argv[])
{
  test_window_init (&argc, &argv);

  g_test_add ("/question/says", Fixture, NULL, set_up, test_says, tear_down);
  g_test_add ("/question/long", Fixture, NULL, set_up, test_long, tear_down);
  g_test_add ("/question/extra", Fixture, NULL, set_up, test_extra, tear_down);

  return g_test_run ();
}
