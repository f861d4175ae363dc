/* test-replan-window.c - tests of what happens when a company cancels, with real widgets
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-replan-window.h"

#include "lw-contact-moment.h"
#include "lw-date.h"
#include "test-school.h"
#include "test-window.h"

typedef struct
{
  LwOffice *office;
  GtkWindow *parent;
  GtkWindow *window; /* weak */
  LwRecord *company;
  LwRecord *stage; /* there, promised */
  LwRecord *other; /* a workplace elsewhere, with one seat */
} Fixture;

static LwRecord *
put_company (Fixture *fixture, const char *name, LwRecord **workplace)
{
  LwRecord *company = lw_record_new (&lw_company_record, NULL);

  *workplace = lw_record_new (&lw_workplace_record, NULL);
  lw_record_set_text (company, "name", name);
  test_school_put (fixture->office, company);
  lw_record_set_text (*workplace, "company", lw_record_get_id (company));
  lw_record_set_int (*workplace, "seats", 1);
  test_school_put (fixture->office, *workplace);

  return company;
}

static LwRecord *
put_stage (Fixture *fixture, const char *number, LwRecord *workplace, const char *state)
{
  const GDate first = lw_date_from_dmy (5, 1, 2027), last = lw_date_from_dmy (26, 2, 2027);
  LwRecord *stage = lw_record_new (&lw_placement_record, NULL);

  lw_record_set_text (
    stage, "student",
    lw_record_get_id (test_school_find (fixture->office, &lw_student_record, number)));
  lw_record_set_text (stage, "workplace", lw_record_get_id (workplace));
  lw_record_set_text (stage, "state", state);
  lw_record_set_text (stage, "pattern", "lint:wo-m");
  lw_record_set_date (stage, "first-day", &first);
  lw_record_set_date (stage, "last-day", &last);
  test_school_put (fixture->office, stage);

  return stage;
}

/* The school's own workplaces are left without seats: one other place is all there is. */
static void
close_others (Fixture *fixture)
{
  LwRecordList *workplaces = lw_office_get_list (fixture->office, &lw_workplace_record);

  for (guint i = 0; i < lw_record_list_get_size (workplaces); i++)
    {
      g_autoptr (LwRecord) next = lw_record_copy (lw_record_list_peek (workplaces, i));

      lw_record_set_int (next, "seats", 0);
      test_school_put (fixture->office, next);
    }
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  const GDate today = lw_date_from_dmy (2, 11, 2026);
  g_autoptr (LwRecord) workplace = NULL;
  g_autoptr (LwRecord) company = NULL;

  lw_today_set (&today);
  fixture->office = test_school_new ();
  fixture->parent = test_window_new (gtk_label_new ("School"));
  close_others (fixture);
  fixture->company = put_company (fixture, "Zagerij Mol", &workplace);
  company = put_company (fixture, "Drukkerij Os", &fixture->other);
  fixture->stage = put_stage (fixture, "00128", workplace, "toegezegd");
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  if (fixture->window != NULL)
    gtk_window_destroy (fixture->window);
  test_window_destroy (fixture->parent);
  test_school_settle (fixture->office);
  g_clear_object (&fixture->company);
  g_clear_object (&fixture->stage);
  g_clear_object (&fixture->other);
  test_school_free (fixture->office);
  lw_today_set (NULL);
}

static const char *
shown (Fixture *fixture)
{
  GtkWidget *stack = test_window_find (GTK_WIDGET (fixture->window), GTK_TYPE_STACK, NULL, NULL);

  return gtk_stack_get_visible_child_name (GTK_STACK (stack));
}

static void
show (Fixture *fixture)
{
  lw_replan_window_show (fixture->parent, fixture->office, lw_record_get_id (fixture->company));
  for (guint i = 0; i < g_list_model_get_n_items (gtk_window_get_toplevels ()); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (gtk_window_get_toplevels (), i);

      if (LW_IS_REPLAN_WINDOW (window))
        fixture->window = window;
    }
  g_assert_nonnull (fixture->window);
  g_object_add_weak_pointer (G_OBJECT (fixture->window), (gpointer *) &fixture->window);
  test_window_wait (g_strcmp0 (shown (fixture), "busy") != 0);
  test_window_settle ();
}

static LwPlacement *
kept (Fixture *fixture)
{
  return lw_office_find (fixture->office, &lw_placement_record, lw_record_get_id (fixture->stage));
}

static gboolean
says (Fixture *fixture, const char *text)
{
  return test_window_find (GTK_WIDGET (fixture->window), GTK_TYPE_LABEL, "label", text) != NULL;
}

static guint
n_moments (Fixture *fixture)
{
  return lw_record_list_get_size (lw_office_get_list (fixture->office, &lw_contact_moment_record));
}

static void
keep (Fixture *fixture)
{
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "replan.apply", NULL);
  test_window_wait (fixture->window == NULL);
  test_school_settle (fixture->office);
}

/* Nothing is kept before it is said so; then it is one act, with the reason. */
static void
test_keep (Fixture *fixture, gconstpointer data)
{
  guint n_before = n_moments (fixture);
  LwContactMoment *moment;
  GtkWidget *reason;
  g_autoptr (GError) error = NULL;

  show (fixture);
  g_assert_cmpstr (shown (fixture), ==, "result");
  g_assert_true (says (fixture, "1 student gets another place"));
  g_assert_true (
    says (fixture, "Zagerij Mol → Drukkerij Os\nno wishes given · travelling time not known"));
  g_assert_cmpstr (kept (fixture)->state, ==, "toegezegd");

  reason = test_window_find (GTK_WIDGET (fixture->window), ADW_TYPE_COMBO_ROW, NULL, NULL);
  adw_combo_row_set_selected (ADW_COMBO_ROW (reason), 1);
  keep (fixture);
  g_assert_cmpstr (kept (fixture)->state, ==, "voorgesteld");
  g_assert_cmpstr (kept (fixture)->workplace, ==, lw_record_get_id (fixture->other));
  g_assert_cmpuint (n_moments (fixture), ==, n_before + 1);
  moment
    = lw_contact_moments_find_last (lw_office_get_list (fixture->office, &lw_contact_moment_record),
                                    lw_record_get_id (fixture->company));
  g_assert_true (lw_contact_moment_is_refusal (moment));
  g_assert_cmpstr (moment->reason, ==, lw_contact_refusals[0]);

  g_assert_true (lw_office_undo (fixture->office, &error));
  g_assert_cmpstr (kept (fixture)->state, ==, "toegezegd");
  g_assert_cmpuint (n_moments (fixture), ==, n_before);
}

/* Who is left out has no place at either company, and what was said of that is kept. */
static void
test_left_out (Fixture *fixture, gconstpointer data)
{
  guint n_before = n_moments (fixture);
  GtkWidget *check;

  show (fixture);
  check = test_window_find (GTK_WIDGET (fixture->window), GTK_TYPE_CHECK_BUTTON, NULL, NULL);
  gtk_widget_grab_focus (check);
  test_window_press (fixture->window, "space");
  test_window_wait (says (fixture, "1 goes on seeking"));
  test_window_press (fixture->window, "space");
  test_window_wait (says (fixture, "1 student gets another place"));
  test_window_press (fixture->window, "space");
  test_window_wait (says (fixture, "1 goes on seeking"));
  keep (fixture);
  g_assert_cmpstr (kept (fixture)->state, ==, "zoekt");
  g_assert_null (kept (fixture)->workplace);
  g_assert_cmpuint (n_moments (fixture), ==, n_before + 1);
}

/* Who is left is told what is in the way, who is there, and what would help. */
static void
test_left (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LwRecord) holder = put_stage (fixture, "00123", fixture->other, "toegezegd");
  const char *text;
  AdwExpanderRow *row;

  show (fixture);
  g_assert_true (says (fixture, "for 1 there is no place"));
  row = ADW_EXPANDER_ROW (
    test_window_find (GTK_WIDGET (fixture->window), ADW_TYPE_EXPANDER_ROW, NULL, NULL));
  text = adw_expander_row_get_subtitle (row);
  g_assert_true (g_str_has_prefix (text, "Zagerij Mol → no place\n"));
  g_assert_nonnull (strstr (text, "What would help: "));
  adw_expander_row_set_expanded (row, TRUE);
  text = adw_action_row_get_subtitle (ADW_ACTION_ROW (
    test_window_find (GTK_WIDGET (row), ADW_TYPE_ACTION_ROW, "title", "Who is there")));
  g_assert_nonnull (strstr (text, "• Drukkerij Os: taken by Sanne de Jong"));
}

/* Somebody makes way, or may not. */
static void
test_others (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LwRecord) workplace = NULL;
  g_autoptr (LwRecord) company = put_company (fixture, "Kwekerij Es", &workplace);
  g_autoptr (LwRecord) mover = put_stage (fixture, "00123", fixture->other, "voorgesteld");
  g_autoptr (LwRecord) moment = lw_record_new (&lw_contact_moment_record, NULL);
  GtkWidget *others;

  /* The third company said no to the stage that loses its place. */
  lw_record_set_text (moment, "company", lw_record_get_id (company));
  lw_record_set_text (moment, "placement", lw_record_get_id (fixture->stage));
  lw_record_set_text (moment, "outcome", "geweigerd");
  test_school_put (fixture->office, moment);

  show (fixture);
  g_assert_true (says (fixture, "1 student gets another place, 1 other makes way"));
  g_assert_null (
    test_window_find (GTK_WIDGET (fixture->window), GTK_TYPE_CHECK_BUTTON, NULL, NULL));
  g_assert_true (says (fixture, "Drukkerij Os → Kwekerij Es\nmakes way for Noor van 't Hof · "
                                "no wishes given · travelling time not known"));

  others = test_window_find (GTK_WIDGET (fixture->window), GTK_TYPE_SWITCH, NULL, NULL);
  gtk_switch_set_active (GTK_SWITCH (others), FALSE);
  test_window_wait (g_strcmp0 (shown (fixture), "busy") != 0);
  g_assert_true (says (fixture, "for 1 there is no place"));
  keep (fixture);
  g_assert_cmpstr (kept (fixture)->state, ==, "zoekt");
  g_assert_null (kept (fixture)->workplace);
  g_assert_cmpstr (
    LW_PLACEMENT (lw_office_find (fixture->office, &lw_placement_record, lw_record_get_id (mover)))
      ->workplace,
    ==, lw_record_get_id (fixture->other));
}

/* What is signed is not lost from sight because others lose their place. */
static void
test_staying (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LwRecord) signed_one = NULL, proposed = NULL, fixed = NULL, broken_off = NULL;
  LwRecord *workplace = lw_office_find (fixture->office, &lw_workplace_record,
                                        kept (fixture)->workplace);

  show (fixture);
  g_assert_true (says (fixture, "1 student gets another place"));
  gtk_window_close (fixture->window);
  test_window_wait (fixture->window == NULL);

  broken_off = put_stage (fixture, "00123", workplace, "afgebroken");
  signed_one = put_stage (fixture, "00123", workplace, "getekend");
  show (fixture);
  g_assert_true (says (fixture, "1 student gets another place\n"
                                "1 stage here is signed, under way or fixed, and stays: break it "
                                "off at the stage itself."));
  gtk_window_close (fixture->window);
  test_window_wait (fixture->window == NULL);

  proposed = put_stage (fixture, "00123", fixture->other, "voorgesteld");
  fixed = lw_record_copy (
    lw_office_find (fixture->office, &lw_placement_record, lw_record_get_id (proposed)));
  lw_record_set_text (fixed, "workplace", lw_record_get_id (workplace));
  lw_record_set_int (fixed, "pinned", TRUE);
  test_school_put (fixture->office, fixed);
  show (fixture);
  g_assert_true (says (fixture, "1 student gets another place\n"
                                "2 stages here are signed, under way or fixed, and stay: break "
                                "them off at the stages themselves."));
}

static void
test_nobody (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LwRecord) signed_stage = lw_record_copy (LW_RECORD (kept (fixture)));

  lw_record_set_text (signed_stage, "state", "getekend");
  test_school_put (fixture->office, signed_stage);
  show (fixture);
  g_assert_cmpstr (shown (fixture), ==, "nothing");
  test_window_press (fixture->window, "Escape");
  test_window_wait (fixture->window == NULL);
  g_assert_cmpstr (kept (fixture)->state, ==, "getekend");
}

/* Changed under it, nothing is kept, and one plans again. */
static void
test_stale (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LwRecord) full = lw_record_copy (
    lw_office_find (fixture->office, &lw_workplace_record, lw_record_get_id (fixture->other)));

  show (fixture);
  lw_record_set_int (full, "seats", 0);
  test_school_put (fixture->office, full);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "replan.apply", NULL);
  g_assert_cmpstr (shown (fixture), ==, "trouble");
  g_assert_cmpstr (kept (fixture)->state, ==, "toegezegd");
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "replan.again", NULL);
  test_window_wait (g_strcmp0 (shown (fixture), "busy") != 0);
  g_assert_cmpstr (shown (fixture), ==, "result");
  g_assert_true (says (fixture, "for 1 there is no place"));
}

/* Closed while it looks, it gives up. */
static void
test_closed (Fixture *fixture, gconstpointer data)
{
  lw_replan_window_show (fixture->parent, fixture->office, lw_record_get_id (fixture->company));
  for (guint i = g_list_model_get_n_items (gtk_window_get_toplevels ()); i > 0; i--)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (gtk_window_get_toplevels (), i - 1);

      if (LW_IS_REPLAN_WINDOW (window))
        gtk_window_close (window);
    }
  test_window_settle ();
  g_assert_cmpstr (kept (fixture)->state, ==, "toegezegd");
}

int
main (int argc, char **argv)
{
  test_window_init (&argc, &argv);

  g_test_add ("/replan-window/keep", Fixture, NULL, set_up, test_keep, tear_down);
  g_test_add ("/replan-window/left-out", Fixture, NULL, set_up, test_left_out, tear_down);
  g_test_add ("/replan-window/left", Fixture, NULL, set_up, test_left, tear_down);
  g_test_add ("/replan-window/others", Fixture, NULL, set_up, test_others, tear_down);
  g_test_add ("/replan-window/staying", Fixture, NULL, set_up, test_staying, tear_down);
  g_test_add ("/replan-window/nobody", Fixture, NULL, set_up, test_nobody, tear_down);
  g_test_add ("/replan-window/stale", Fixture, NULL, set_up, test_stale, tear_down);
  g_test_add ("/replan-window/closed", Fixture, NULL, set_up, test_closed, tear_down);

  return g_test_run ();
}
