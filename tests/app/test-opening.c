/* test-opening.c - tests of a school that is being opened before there is a window for it
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-opening.h"

#include "test-school.h"
#include "test-window.h"

typedef struct
{
  LwOffice *office;
  GError *error;
  guint n_called;
} Answer;

static void
opened_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Answer *answer = data;

  answer->n_called++;
  answer->office = lw_office_open_finish (result, &answer->error);
}

/* A school that nobody has open. */
static char *
make_school (void)
{
  LwOffice *office = test_school_new ();
  char *path = g_strdup (lw_office_get_path (office));

  lw_office_close (office);
  g_object_unref (office);

  return path;
}

static void
test_taken (gconstpointer is_late)
{
  g_autofree char *path = make_school ();
  g_autoptr (LwOpening) opening = lw_opening_new (path, "Anna");
  Answer answer = { 0 };

  g_assert_cmpstr (lw_opening_get_path (opening), ==, path);
  if (is_late != NULL)
    test_window_settle ();
  lw_opening_take (opening, NULL, opened_cb, &answer);
  g_assert_cmpuint (answer.n_called, ==, 0);
  test_window_wait (answer.n_called > 0);
  g_assert_no_error (answer.error);
  g_assert_cmpstr (lw_office_get_user (answer.office), ==, "Anna");
  test_window_settle ();
  g_assert_cmpuint (answer.n_called, ==, 1);
  test_school_free (answer.office);
}

static void
test_trouble (void)
{
  g_autoptr (LwOpening) opening = lw_opening_new ("/nowhere/school.leerwerk", NULL);
  Answer answer = { 0 };

  lw_opening_take (opening, NULL, opened_cb, &answer);
  test_window_wait (answer.n_called > 0);
  g_assert_null (answer.office);
  g_assert_nonnull (answer.error);
  g_clear_error (&answer.error);
}

/* Who closes the window meanwhile hears of no school, and nobody keeps it open. */
static void
test_given_up (gconstpointer is_taken)
{
  g_autofree char *path = make_school ();
  LwOpening *opening = lw_opening_new (path, NULL);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  LwOffice *again;
  g_autoptr (GError) error = NULL;
  Answer answer = { 0 };

  if (is_taken != NULL)
    {
      lw_opening_take (opening, cancellable, opened_cb, &answer);
      g_cancellable_cancel (cancellable);
      test_window_wait (answer.n_called > 0);
      g_assert_error (answer.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
    }
  g_object_add_weak_pointer (G_OBJECT (opening), (gpointer *) &opening);
  g_object_unref (opening);
  test_window_wait (opening == NULL);
  again = lw_office_open (path, LW_OFFICE_DEFAULT, NULL, &error);
  g_assert_no_error (error);
  g_clear_error (&answer.error);
  test_school_free (again);
}

int
main (int argc, char *argv[])
{
  test_window_init (&argc, &argv);

  g_test_add_data_func ("/opening/taken-at-once", NULL, test_taken);
  g_test_add_data_func ("/opening/taken-late", "", test_taken);
  g_test_add_func ("/opening/trouble", test_trouble);
  g_test_add_data_func ("/opening/given-up", NULL, test_given_up);
  g_test_add_data_func ("/opening/cancelled", "", test_given_up);

  return g_test_run ();
}
