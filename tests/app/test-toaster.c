/* test-toaster.c - tests of the toast that tells what was done
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-toaster.h"

#include "test-school.h"
#include "test-window.h"

typedef struct
{
  LwOffice *office;
  GtkWidget *overlay;
  GtkWindow *window;
  LwToaster *toaster;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->office = test_school_new ();
  fixture->overlay = adw_toast_overlay_new ();
  fixture->window = test_window_new (fixture->overlay);
  fixture->toaster = lw_toaster_new (fixture->overlay);
  lw_toaster_follow (fixture->toaster, fixture->office);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  test_window_destroy (fixture->window);
  g_assert_finalize_object (fixture->toaster);
  test_school_free (fixture->office);
}

static gboolean
says (Fixture *fixture, const char *text)
{
  return test_window_find (fixture->overlay, GTK_TYPE_LABEL, "label", text) != NULL;
}

static gboolean
offers (Fixture *fixture)
{
  GtkWidget *button
    = test_window_find (fixture->overlay, GTK_TYPE_BUTTON, "action-name", "win.undo");

  return button != NULL && gtk_widget_get_visible (button);
}

static void
act (Fixture *fixture, const char *kind, const char *label)
{
  g_autoptr (LwAct) act = lw_act_new (kind, label);
  g_autoptr (LwRecord) company = lw_record_new (&lw_company_record, NULL);

  lw_record_set_text (company, "name", label);
  lw_act_put (act, company);
  g_assert_true (lw_office_commit (fixture->office, act, NULL));
  test_window_settle ();
}

static void
test_acts (Fixture *fixture, gconstpointer data)
{
  act (fixture, "edit", "Typed");
  g_assert_false (says (fixture, "Typed"));
  act (fixture, "delete", "Jan & Piet");
  g_assert_true (says (fixture, "Jan &amp; Piet"));
  g_assert_true (offers (fixture));
  g_assert_true (lw_office_undo (fixture->office, NULL));
  test_window_settle ();
  g_assert_true (says (fixture, "Undone: Jan &amp; Piet"));
  g_assert_false (offers (fixture));
}

/* What is typed after it is what undo would take back now. */
static void
test_offer_withdrawn (Fixture *fixture, gconstpointer data)
{
  act (fixture, "delete", "Deleted");
  g_assert_true (offers (fixture));
  act (fixture, "edit", "Typed");
  g_assert_false (offers (fixture));
}

/* Of two windows on one school only the one at work tells; when it has gone, the other. */
static void
test_one_window (Fixture *fixture, gconstpointer data)
{
  GtkWidget *overlay = adw_toast_overlay_new ();
  GtkWindow *other = test_window_new (gtk_label_new ("Another program"));
  GtkWindow *above = test_window_new (overlay);
  LwToaster *toaster = lw_toaster_new (overlay);

  gtk_window_set_transient_for (above, fixture->window);
  lw_toaster_follow (toaster, fixture->office);
  act (fixture, "delete", "Above");
  g_assert_nonnull (test_window_find (overlay, GTK_TYPE_LABEL, "label", "Above"));
  g_assert_false (says (fixture, "Above"));

  test_window_focus (fixture->window);
  act (fixture, "delete", "Below");
  g_assert_null (test_window_find (overlay, GTK_TYPE_LABEL, "label", "Below"));
  g_assert_true (says (fixture, "Below"));

  test_window_focus (above);
  test_window_focus (other);
  act (fixture, "delete", "Not looked at");
  g_assert_nonnull (test_window_find (overlay, GTK_TYPE_LABEL, "label", "Not looked at"));
  g_assert_false (says (fixture, "Not looked at"));

  test_window_destroy (other);
  g_object_unref (toaster);
  test_window_destroy (above);
  act (fixture, "delete", "Alone");
  g_assert_true (says (fixture, "Alone"));
}

/* What is too long for one line goes on in a next one, also in place of another. */
static void
test_long (Fixture *fixture, gconstpointer data)
{
  const char *text = "To Bakkerij Jansen. There is no seat for Jan & Piet on 16 of these days, and "
                     "nobody can make room.";

  lw_toaster_say (fixture->toaster, "Short");
  test_window_settle ();
  lw_toaster_say (fixture->toaster, text);
  test_window_settle ();
  g_assert_true (gtk_label_get_wrap (
    GTK_LABEL (test_window_find (fixture->overlay, GTK_TYPE_LABEL, "label", text))));
  lw_toaster_say (fixture->toaster, "Short again");
  test_window_settle ();
  g_assert_true (says (fixture, "Short again"));
  g_assert_false (says (fixture, text));
}

static void
wait_ms (gint64 ms)
{
  gint64 until = g_get_monotonic_time () + ms * 1000;

  while (g_get_monotonic_time () < until)
    if (!g_main_context_iteration (NULL, FALSE))
      g_usleep (1000);
}

/* Whatever the pace, while toasts come and go: the last one is on show. */
static void
test_pace (Fixture *fixture, gconstpointer data)
{
  static const gint64 paces_ms[] = { 0, 60, 150, 400, 1100 };

  for (guint p = 0; p < G_N_ELEMENTS (paces_ms); p++)
    for (guint i = 0; i < 6; i++)
      {
        g_autofree char *label = g_strdup_printf ("%u of pace %u", i, p);

        act (fixture, "delete", label);
        if (i % 2 == 0)
          g_assert_true (lw_office_undo (fixture->office, NULL));
        wait_ms (paces_ms[p]);
      }
  wait_ms (700);
  g_assert_true (says (fixture, "5 of pace 4"));
}

int
main (int argc, char *argv[])
{
  test_window_init (&argc, &argv);

#define ADD(name, function) g_test_add (name, Fixture, NULL, set_up, function, tear_down)
  ADD ("/toaster/acts", test_acts);
  ADD ("/toaster/offer-withdrawn", test_offer_withdrawn);
  ADD ("/toaster/one-window", test_one_window);
  ADD ("/toaster/long", test_long);
  ADD ("/toaster/pace", test_pace);

  return g_test_run ();
}
