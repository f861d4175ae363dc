/* test-preferences.c - tests of the preferences' window and its rules, with real keys
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-preferences.h"

#include "lw-rule-member-row.h"
#include "lw-rule-row.h"
#include "test-school.h"
#include "test-window.h"

#include <string.h>

typedef struct
{
  LwOffice *office;
  GtkWindow *parent;
  GtkWindow *window;
} Fixture;

static void
show_page (Fixture *fixture, const char *name)
{
  adw_preferences_window_set_visible_page_name (ADW_PREFERENCES_WINDOW (fixture->window), name);
  test_window_settle ();
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->office = test_school_new ();
  fixture->parent = test_window_new (gtk_label_new ("School"));
  fixture->window = GTK_WINDOW (lw_preferences_show (fixture->parent, fixture->office));
  test_window_wait (gtk_widget_get_mapped (GTK_WIDGET (fixture->window)));
  test_window_settle ();
  test_window_focus (fixture->window);
  show_page (fixture, "rules");
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_close (fixture->window);
  test_window_destroy (fixture->parent);
  test_school_settle (fixture->office);
  test_school_free (fixture->office);
}

static GtkWidget *
find_mapped (GtkWidget *widget, const char *label)
{
  if (GTK_IS_LABEL (widget) && gtk_widget_get_mapped (widget)
      && strcmp (gtk_label_get_text (GTK_LABEL (widget)), label) == 0)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_mapped (child, label);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/* The row of a rule, opened. */
static GtkWidget *
open_rule (Fixture *fixture, const char *title)
{
  GtkWidget *row
    = test_window_find (GTK_WIDGET (fixture->window), LW_TYPE_RULE_ROW, "title", title);

  g_assert_nonnull (row);
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);
  test_window_wait (find_mapped (row, "How strong") != NULL || find_mapped (row, "Fixed") != NULL
                    || find_mapped (row, "Only reported") != NULL);
  test_window_settle ();

  return row;
}

static GtkWidget *
open_hours (Fixture *fixture)
{
  return open_rule (fixture, "R10 · Working time before 16");
}

static GtkWidget *
find_figure (GtkWidget *rule, const char *title)
{
  GtkWidget *row = test_window_find (rule, LW_TYPE_RULE_MEMBER_ROW, "title", title);

  g_assert_nonnull (row);

  return row;
}

static GtkWidget *
entry_of (GtkWidget *figure)
{
  return test_window_find (figure, GTK_TYPE_ENTRY, NULL, NULL);
}

static void
type_figure (Fixture *fixture, GtkWidget *figure, const char *text)
{
  gtk_widget_grab_focus (entry_of (figure));
  gtk_editable_select_region (GTK_EDITABLE (entry_of (figure)), 0, -1);
  test_window_type (fixture->window, text);
  test_window_press (fixture->window, "Tab");
  test_school_settle (fixture->office);
}

static LwRule *
find_rule (Fixture *fixture, const char *number)
{
  return lw_record_list_find_by_key (lw_office_get_list (fixture->office, &lw_rule_record), number);
}

static gboolean
is_on (Fixture *fixture, const char *number, LwStrength *strength)
{
  return lw_rules_is_on (lw_office_get_world (fixture->office), number, strength);
}

/* Not the one of the expander itself, which is not shown. */
static GtkWidget *
switch_of (GtkWidget *widget)
{
  if (GTK_IS_SWITCH (widget) && gtk_widget_get_mapped (widget))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = switch_of (child);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static void
press_switch (Fixture *fixture, GtkWidget *row)
{
  GtkSwitch *active = GTK_SWITCH (switch_of (row));
  gboolean before = gtk_switch_get_active (active);

  gtk_widget_grab_focus (GTK_WIDGET (active));
  test_window_press (fixture->window, "space");
  /* It slides over. */
  test_window_wait (gtk_switch_get_active (active) != before);
  test_school_settle (fixture->office);
  test_window_settle ();
}

/* Looking changes nothing; every rule of the table has a row. */
static void
test_rules_shown (Fixture *fixture, gconstpointer data)
{
  guint n_rules;
  const LwRuleInfo *table = lw_rules_get_table (&n_rules);

  for (guint i = 0; i < n_rules; i++)
    {
      g_autofree char *title = g_strdup_printf ("%s · %s", table[i].number, table[i].title);

      open_rule (fixture, title);
    }
  test_school_settle (fixture->office);
  g_assert_cmpuint (lw_record_list_get_size (lw_office_get_list (fixture->office, &lw_rule_record)),
                    ==, 0);
}

/* A rule that is switched off and on again has the figures that it had. */
static void
test_off_and_on (Fixture *fixture, gconstpointer data)
{
  GtkWidget *rule = open_hours (fixture);

  type_figure (fixture, find_figure (rule, "At most a day"), "6,5");
  g_assert_cmpstr (find_rule (fixture, "R10")->value, ==, "{\"hours-a-day\":6.5}");
  press_switch (fixture, rule);
  g_assert_false (is_on (fixture, "R10", NULL));
  g_assert_true (g_str_has_prefix (adw_expander_row_get_subtitle (ADW_EXPANDER_ROW (rule)), "Off"));
  press_switch (fixture, rule);
  g_assert_true (is_on (fixture, "R10", NULL));
  g_assert_cmpstr (find_rule (fixture, "R10")->value, ==, "{\"hours-a-day\":6.5}");
  g_assert_cmpstr (
    gtk_editable_get_text (GTK_EDITABLE (entry_of (find_figure (rule, "At most a day")))), ==,
    "6.5");
}

static void
test_strength (Fixture *fixture, gconstpointer data)
{
  GtkWidget *rule = open_hours (fixture);
  GtkWidget *strength = test_window_find (rule, ADW_TYPE_COMBO_ROW, "title", "How strong");
  LwStrength is;

  g_assert_cmpuint (adw_combo_row_get_selected (ADW_COMBO_ROW (strength)), ==, LW_STRENGTH_WARN);
  adw_combo_row_set_selected (ADW_COMBO_ROW (strength), LW_STRENGTH_STOP);
  test_school_settle (fixture->office);
  g_assert_true (is_on (fixture, "R10", &is));
  g_assert_cmpint (is, ==, LW_STRENGTH_STOP);
  /* Taken back, the row shows what was. */
  test_window_press (fixture->window, "ctrl+z");
  test_school_settle (fixture->office);
  test_window_settle ();
  g_assert_cmpuint (adw_combo_row_get_selected (ADW_COMBO_ROW (strength)), ==, LW_STRENGTH_WARN);
  g_assert_true (is_on (fixture, "R10", &is));
  g_assert_cmpint (is, ==, LW_STRENGTH_WARN);
}

/* What can't be is told in its place; the text stays, and what holds stays. */
static void
test_bad_figure (Fixture *fixture, gconstpointer data)
{
  static const char *const texts[] = { "0", "25", "seven", "1e3" };
  GtkWidget *figure = find_figure (open_hours (fixture), "At most a day");

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      type_figure (fixture, figure, texts[i]);
      g_assert_nonnull (strstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (figure)), "1 to 24"));
      g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry_of (figure))), ==, texts[i]);
      g_assert_null (find_rule (fixture, "R10"));
    }
  type_figure (fixture, figure, "8");
  g_assert_cmpstr (find_rule (fixture, "R10")->value, ==, "{\"hours-a-day\":8}");
}

/* How travelling is estimated is the school's to say too. */
static void
test_estimate (Fixture *fixture, gconstpointer data)
{
  GtkWidget *rule = open_rule (fixture, "R13 · Travel time one way");
  GtkWidget *detour = find_figure (rule, "Estimate: a way is longer than the straight line");
  LwWorld *world = lw_office_get_world (fixture->office);

  g_assert_cmpint (lw_world_get_minutes (world, "3811", "3771", NULL), ==, 42);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry_of (detour))), ==, "1.3");
  type_figure (fixture, detour, "1,5");
  g_assert_cmpstr (find_rule (fixture, "R13")->value, ==, "{\"detour\":1.5}");
  type_figure (fixture, find_figure (rule, "Estimate: by public transport"), "60");
  type_figure (fixture, find_figure (rule, "Estimate: walking to it and waiting"), "9");
  world = lw_office_get_world (fixture->office);
  g_assert_cmpint (lw_world_get_minutes (world, "3811", "3771", NULL), ==, 30);
  type_figure (fixture, find_figure (rule, "Estimate: by bike"), "45");
  world = lw_office_get_world (fixture->office);
  g_assert_cmpint (lw_world_get_minutes (world, "3811", "3771", NULL), ==, 28);
}

/* From later than until: no stage could keep to it. */
static void
test_times (Fixture *fixture, gconstpointer data)
{
  GtkWidget *rule = open_hours (fixture);
  const char *trouble
    = "“Not before” must be less than “Not after”; as it is, no stage can keep to it";

  type_figure (fixture, find_figure (rule, "Not before"), "20:30");
  g_assert_cmpstr (find_rule (fixture, "R10")->value, ==, "{\"from\":\"20:30\"}");
  g_assert_nonnull (test_window_find (rule, GTK_TYPE_LABEL, "label", trouble));
  type_figure (fixture, find_figure (rule, "Not after"), "21");
  g_assert_null (test_window_find (rule, GTK_TYPE_LABEL, "label", trouble));
}

static void
test_yes_or_no (Fixture *fixture, gconstpointer data)
{
  GtkWidget *sunday = find_figure (open_hours (fixture), "On Sundays too");

  press_switch (fixture, sunday);
  test_window_press (fixture->window, "Tab");
  test_school_settle (fixture->office);
  test_window_wait (find_rule (fixture, "R10") != NULL);
  g_assert_cmpstr (find_rule (fixture, "R10")->value, ==, "{\"sunday\":true}");
}

/* Back to what the table says, and that can be taken back too. */
static void
test_reset (Fixture *fixture, gconstpointer data)
{
  GtkWidget *rule = open_hours (fixture);
  GtkWidget *figure = find_figure (rule, "At most a day");
  GtkWidget *button = test_window_find (rule, GTK_TYPE_BUTTON, "label", "_Back to standard");

  g_assert_false (gtk_widget_is_sensitive (button));
  type_figure (fixture, figure, "8");
  g_assert_true (gtk_widget_is_sensitive (button));
  gtk_widget_activate_action (rule, "rule.reset", NULL);
  test_school_settle (fixture->office);
  g_assert_null (find_rule (fixture, "R10"));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry_of (figure))), ==, "7");
  g_assert_false (gtk_widget_is_sensitive (button));
  test_window_press (fixture->window, "ctrl+z");
  test_school_settle (fixture->office);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry_of (figure))), ==, "8");
  /* And goes on as the same rule. */
  type_figure (fixture, figure, "9");
  g_assert_cmpuint (lw_record_list_get_size (lw_office_get_list (fixture->office, &lw_rule_record)),
                    ==, 1);
}

/* What can't be passed can't be switched off. */
static void
test_fixed (Fixture *fixture, gconstpointer data)
{
  GtkWidget *rule = open_rule (fixture, "R6 · One stage at a time");

  g_assert_null (switch_of (rule));
  g_assert_nonnull (test_window_find (rule, GTK_TYPE_LABEL, "label", "can’t be switched off"));
}

/* From any page a rule is found by its words. */
static void
test_search (Fixture *fixture, gconstpointer data)
{
  show_page (fixture, "school");
  test_window_press (fixture->window, "ctrl+f");
  test_window_type (fixture->window, "16 and 17");
  test_window_wait (find_mapped (GTK_WIDGET (fixture->window), "R11 · Working time at 16 and 17")
                    != NULL);
}

/* And from the rules what the school says of a plan. */
static void
test_search_fit (Fixture *fixture, gconstpointer data)
{
  const char *title = "The match with the learning question counts in a plan";

  show_page (fixture, "rules");
  g_assert_null (find_mapped (GTK_WIDGET (fixture->window), title));
  test_window_press (fixture->window, "ctrl+f");
  test_window_type (fixture->window, "match with");
  test_window_wait (find_mapped (GTK_WIDGET (fixture->window), title) != NULL);
}

/* What only reports has a figure and a switch, and no strength to choose. */
static void
test_report (Fixture *fixture, gconstpointer data)
{
  GtkWidget *rule = open_rule (fixture, "R16 · Refusals and places per track");

  g_assert_null (test_window_find (rule, ADW_TYPE_COMBO_ROW, "title", "How strong"));
  g_assert_nonnull (test_window_find (rule, ADW_TYPE_ACTION_ROW, "title", "Only reported"));
  type_figure (fixture, find_figure (rule, "Shown from"), "30");
  g_assert_cmpstr (find_rule (fixture, "R16")->value, ==, "{\"requests\":30}");
  press_switch (fixture, rule);
  g_assert_false (is_on (fixture, "R16", NULL));
}

/* A rule that a script changed meanwhile. */
static void
test_changed_elsewhere (Fixture *fixture, gconstpointer data)
{
  GtkWidget *rule = open_hours (fixture);
  g_autoptr (LwRecord) record = lw_record_new (&lw_rule_record, NULL);

  lw_record_set_text (record, "number", "R10");
  lw_record_set_text (record, "value", "{\"hours-a-day\":5}");
  test_school_put (fixture->office, record);
  g_assert_cmpstr (
    gtk_editable_get_text (GTK_EDITABLE (entry_of (find_figure (rule, "At most a day")))), ==, "5");
  type_figure (fixture, find_figure (rule, "At most a day"), "6");
  g_assert_cmpstr (find_rule (fixture, "R10")->value, ==, "{\"hours-a-day\":6}");
}

int
main (int argc, char *argv[])
{
  test_window_init (&argc, &argv);

#define ADD(name, function) g_test_add (name, Fixture, NULL, set_up, function, tear_down)
  ADD ("/preferences/rules/shown", test_rules_shown);
  ADD ("/preferences/rules/off-and-on", test_off_and_on);
  ADD ("/preferences/rules/strength", test_strength);
  ADD ("/preferences/rules/bad-figure", test_bad_figure);
  ADD ("/preferences/rules/estimate", test_estimate);
  ADD ("/preferences/rules/times", test_times);
  ADD ("/preferences/rules/yes-or-no", test_yes_or_no);
  ADD ("/preferences/rules/reset", test_reset);
  ADD ("/preferences/rules/fixed", test_fixed);
  ADD ("/preferences/rules/report", test_report);
  ADD ("/preferences/rules/changed-elsewhere", test_changed_elsewhere);
  ADD ("/preferences/rules/search", test_search);
  ADD ("/preferences/search-fit", test_search_fit);

  return g_test_run ();
}
