/* test-stage-sheet.c - tests of the sheet that plans a stage, with real keys
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-stage-sheet.h"

#include "lw-agreement-bar.h"
#include "lw-date-entry.h"
#include "lw-date.h"
#include "lw-finder.h"
#include "lw-half-day-picker.h"
#include "lw-number-row.h"
#include "lw-shot.h"
#include "lw-stage-findings.h"
#include "test-school.h"
#include "test-window.h"

#define MONDAY (LW_HALF_DAY (0, FALSE) | LW_HALF_DAY (0, TRUE))

typedef struct
{
  LwOffice *office;
  GtkWindow *parent;
  GtkWindow *sheet;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->office = test_school_new ();
  fixture->parent = test_window_new (gtk_label_new ("Leerwerk"));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  if (fixture->sheet != NULL)
    test_window_destroy (fixture->sheet);
  test_window_destroy (fixture->parent);
  test_school_free (fixture->office);
}

static void
take_sheet (Fixture *fixture)
{
  fixture->sheet = test_window_toplevel (LW_TYPE_STAGE_SHEET);
  g_assert_nonnull (fixture->sheet);
  g_object_add_weak_pointer (G_OBJECT (fixture->sheet), (gpointer *) &fixture->sheet);
  g_assert_true (lw_shot_wait (GTK_WIDGET (fixture->sheet)));
  test_window_focus (fixture->sheet);
}

static void
plan (Fixture *fixture, const char *key, const char *value)
{
  GVariantBuilder known;
  g_autoptr (GVariant) variant = NULL;

  g_variant_builder_init (&known, G_VARIANT_TYPE ("a{ss}"));
  if (key != NULL)
    g_variant_builder_add (&known, "{ss}", key, value);
  variant = g_variant_ref_sink (g_variant_builder_end (&known));
  lw_stage_sheet_plan (fixture->parent, fixture->office, variant);
  take_sheet (fixture);
}

/* The nth visible widget of a type, in the order of the template. */
static GtkWidget *
find_child (GtkWidget *widget, GType type, guint *nth)
{
  if (!gtk_widget_get_visible (widget))
    return NULL;
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type) && (*nth)-- == 0)
    return widget;
  /* It has entries and buttons of its own, between those of the sheet. */
  if (LW_IS_AGREEMENT_BAR (widget))
    return NULL;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_child (child, type, nth);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static gpointer
child (Fixture *fixture, GType type, guint nth)
{
  GtkWidget *found = find_child (GTK_WIDGET (fixture->sheet), type, &nth);

  g_assert_nonnull (found);

  return found;
}

static const char *
id_of (Fixture *fixture, const LwRecordType *type, const char *key)
{
  return lw_record_get_id (test_school_find (fixture->office, type, key));
}

static guint
n_placements (Fixture *fixture)
{
  return lw_record_list_get_size (lw_office_get_list (fixture->office, &lw_placement_record));
}

static GtkWidget *
keep_button (Fixture *fixture)
{
  return gtk_window_get_default_widget (fixture->sheet);
}

static void
set_days (Fixture *fixture, int day, int month)
{
  GDate first = lw_date_from_dmy (day, month, 2027);
  GDate last = lw_date_add_days (&first, 60);

  lw_date_entry_set_date (child (fixture, LW_TYPE_DATE_ENTRY, 0), &first);
  lw_date_entry_set_date (child (fixture, LW_TYPE_DATE_ENTRY, 1), &last);
}

/* A student is found by name, a company that is not there yet is made: all by keys. */
static void
test_plan_by_keys (Fixture *fixture, gconstpointer data)
{
  LwPlacement *stage;
  LwWorkplace *workplace;
  LwCompany *company;

  plan (fixture, NULL, NULL);
  g_assert_false (gtk_widget_get_sensitive (keep_button (fixture)));
  test_window_type (fixture->sheet, "mulder");
  test_window_press (fixture->sheet, "Return");
  g_assert_cmpstr (
    gtk_editable_get_text (GTK_EDITABLE (lw_finder_get_entry (child (fixture, LW_TYPE_FINDER, 0)))),
    ==, "Sem Mulder");
  adw_combo_row_set_selected (child (fixture, ADW_TYPE_COMBO_ROW, 0), 1);
  gtk_widget_grab_focus (child (fixture, LW_TYPE_FINDER, 1));
  test_window_type (fixture->sheet, "Garage Smit");
  test_window_press (fixture->sheet, "Return");
  test_window_type (fixture->sheet, "Schagen");
  lw_half_day_picker_set_mask (child (fixture, LW_TYPE_HALF_DAY_PICKER, 0), MONDAY);
  set_days (fixture, 1, 3);
  test_window_settle ();
  g_assert_true (gtk_widget_get_sensitive (keep_button (fixture)));
  test_window_press (fixture->sheet, "Return");
  test_window_wait (fixture->sheet == NULL);

  stage = test_school_find_stage (fixture->office, "00136");
  g_assert_nonnull (stage);
  g_assert_cmpstr (stage->pattern, ==, "lint:ma");
  g_assert_cmpstr (stage->state, ==, "gevraagd");
  workplace = lw_office_find (fixture->office, &lw_workplace_record, stage->workplace);
  company = lw_office_find (fixture->office, &lw_company_record, workplace->company);
  g_assert_cmpstr (company->name, ==, "Garage Smit");
  g_assert_cmpstr (company->town, ==, "Schagen");
}

/* A class is found where a student is; what only a student has goes. */
static void
test_plan_for_class (Fixture *fixture, gconstpointer data)
{
  LwPlacement *activity;
  LwStagePeriod *period;
  guint n_before = n_placements (fixture);
  GDate day = lw_date_from_dmy (9, 3, 2027);

  plan (fixture, NULL, NULL);
  test_window_type (fixture->sheet, "3b");
  test_window_press (fixture->sheet, "Return");
  g_assert_cmpstr (
    gtk_editable_get_text (GTK_EDITABLE (lw_finder_get_entry (child (fixture, LW_TYPE_FINDER, 0)))),
    ==, "3B");
  adw_combo_row_set_selected (child (fixture, ADW_TYPE_COMBO_ROW, 0), 1);
  gtk_toggle_button_set_active (child (fixture, GTK_TYPE_TOGGLE_BUTTON, 2), TRUE);
  lw_date_entry_set_date (child (fixture, LW_TYPE_DATE_ENTRY, 0), &day);
  test_window_settle ();
  g_assert_true (gtk_widget_get_sensitive (keep_button (fixture)));
  test_window_press (fixture->sheet, "ctrl+Return");
  test_window_wait (fixture->sheet == NULL);

  g_assert_cmpuint (n_placements (fixture), ==, n_before + 1);
  activity
    = lw_record_list_peek (lw_office_get_list (fixture->office, &lw_placement_record), n_before);
  g_assert_null (activity->student);
  period = lw_office_find (fixture->office, &lw_stage_period_record, activity->stage_period);
  g_assert_cmpstr (period->group, ==, id_of (fixture, &lw_group_record, "3B"));
}

/* No form's name is cut off where one chooses it. */
static void
test_whole_names (Fixture *fixture, gconstpointer data)
{
  static const char name[] = "Beroepsvoorbereidende stage";
  GtkWidget *form;
  GtkWidget *label;

  plan (fixture, NULL, NULL);
  form = child (fixture, ADW_TYPE_COMBO_ROW, 0);
  gtk_widget_grab_focus (form);
  test_window_press (fixture->sheet, "space");
  test_window_wait ((label = test_window_find (form, GTK_TYPE_LABEL, "label", name)) != NULL
                    && gtk_widget_get_mapped (label));
  g_assert_true (lw_shot_wait (label));
  g_assert_false (pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (label))));
  test_window_press (fixture->sheet, "Escape");
}

/* The days of a stage that is there already: R6 can't be passed. */
static void
test_absolute_stops (Fixture *fixture, gconstpointer data)
{
  LwPlacement *other = test_school_find_stage (fixture->office, "00123");
  g_autofree char *tooltip = NULL;

  plan (fixture, "student", other->student);
  adw_combo_row_set_selected (child (fixture, ADW_TYPE_COMBO_ROW, 0), 1);
  adw_combo_row_set_selected (child (fixture, ADW_TYPE_COMBO_ROW, 1), 3);
  gtk_widget_grab_focus (child (fixture, LW_TYPE_FINDER, 1));
  test_window_type (fixture->sheet, "bakkerij");
  test_window_press (fixture->sheet, "Return");
  lw_half_day_picker_set_mask (child (fixture, LW_TYPE_HALF_DAY_PICKER, 0), LW_HALF_DAY (1, FALSE));
  set_days (fixture, 1, 3);
  test_window_settle ();
  g_assert_false (gtk_widget_get_sensitive (keep_button (fixture)));
  tooltip = g_strdup (gtk_widget_get_tooltip_text (keep_button (fixture)));
  g_assert_nonnull (tooltip);
  g_assert_true (gtk_widget_get_visible (child (fixture, LW_TYPE_STAGE_FINDINGS, 0)));
  /* Moved to another day it can be kept. */
  lw_half_day_picker_set_mask (child (fixture, LW_TYPE_HALF_DAY_PICKER, 0), MONDAY);
  test_window_settle ();
  g_assert_true (gtk_widget_get_sensitive (keep_button (fixture)));
  g_assert_null (gtk_widget_get_tooltip_text (keep_button (fixture)));
}

/* R1 stops a sandwich that leaves no half-day at school; a reason passes it. */
static void
test_reason_passes (Fixture *fixture, gconstpointer data)
{
  LwPlacement *stage = test_school_find_stage (fixture->office, "00124");
  LwRecordList *exceptions = lw_office_get_list (fixture->office, &lw_exception_record);
  LwStageFindings *findings;
  guint nth = 0;

  lw_stage_sheet_open_placement (fixture->parent, fixture->office,
                                 lw_record_get_id (LW_RECORD (stage)));
  take_sheet (fixture);
  lw_half_day_picker_set_mask (child (fixture, LW_TYPE_HALF_DAY_PICKER, 0), 0);
  test_window_settle ();
  g_assert_false (gtk_widget_get_sensitive (keep_button (fixture)));
  findings = child (fixture, LW_TYPE_STAGE_FINDINGS, 0);
  gtk_widget_grab_focus (find_child (GTK_WIDGET (findings), GTK_TYPE_ENTRY, &nth));
  test_window_type (fixture->sheet, "Maatwerk met ouders");
  g_assert_true (gtk_widget_get_sensitive (keep_button (fixture)));
  test_window_press (fixture->sheet, "Return");
  test_window_wait (fixture->sheet == NULL);
  g_assert_cmpuint (lw_record_list_get_size (exceptions), ==, 1);
  g_assert_cmpstr (((LwException *) lw_record_list_peek (exceptions, 0))->reason, ==,
                   "Maatwerk met ouders");
}

/* Nothing typed: Escape closes. Something typed: it asks, once. */
static void
test_escape (Fixture *fixture, gconstpointer data)
{
  GtkWindow *dialog;

  plan (fixture, "student", id_of (fixture, &lw_student_record, "00130"));
  test_window_press (fixture->sheet, "Escape");
  test_window_wait (fixture->sheet == NULL);

  plan (fixture, "student", id_of (fixture, &lw_student_record, "00130"));
  lw_half_day_picker_set_mask (child (fixture, LW_TYPE_HALF_DAY_PICKER, 0), MONDAY);
  test_window_press (fixture->sheet, "Escape");
  dialog = test_window_toplevel (ADW_TYPE_MESSAGE_DIALOG);
  g_assert_nonnull (dialog);
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (dialog), "discard");
  test_window_wait (fixture->sheet == NULL);
  g_assert_cmpuint (n_placements (fixture), ==, 2);
}

static void
test_delete (Fixture *fixture, gconstpointer data)
{
  LwPlacement *stage = test_school_find_stage (fixture->office, "00124");

  lw_stage_sheet_open_placement (fixture->parent, fixture->office,
                                 lw_record_get_id (LW_RECORD (stage)));
  take_sheet (fixture);
  gtk_widget_activate_action (GTK_WIDGET (fixture->sheet), "sheet.delete", NULL);
  test_window_wait (fixture->sheet == NULL);
  g_assert_cmpuint (n_placements (fixture), ==, 1);
}

/* A stage at two places: the second follows the first, and stays when that goes. */
static void
test_next_part (Fixture *fixture, gconstpointer data)
{
  LwPlacement *first = test_school_find_stage (fixture->office, "00124");
  g_autofree char *first_id = g_strdup (lw_record_get_id (LW_RECORD (first)));
  LwRecordList *placements = lw_office_get_list (fixture->office, &lw_placement_record);
  LwPlacement *next = NULL;
  GDate last = first->last_day;

  lw_stage_sheet_open_placement (fixture->parent, fixture->office, first_id);
  take_sheet (fixture);
  gtk_widget_activate_action (GTK_WIDGET (fixture->sheet), "sheet.next", NULL);
  test_window_settle ();
  take_sheet (fixture);
  test_window_type (fixture->sheet, "bron");
  test_window_press (fixture->sheet, "Return");
  lw_half_day_picker_set_mask (child (fixture, LW_TYPE_HALF_DAY_PICKER, 0), MONDAY);
  last = lw_date_add_days (&last, 28);
  lw_date_entry_set_date (child (fixture, LW_TYPE_DATE_ENTRY, 1), &last);
  test_window_settle ();
  gtk_widget_activate_action (GTK_WIDGET (fixture->sheet), "sheet.keep", NULL);
  test_window_wait (fixture->sheet == NULL);
  for (guint i = 0; i < lw_record_list_get_size (placements); i++)
    if (((LwPlacement *) lw_record_list_peek (placements, i))->follows != NULL)
      next = lw_record_list_peek (placements, i);
  g_assert_nonnull (next);
  g_assert_cmpstr (next->follows, ==, first_id);
  g_assert_cmpstr (next->linkage, ==, "stapelen");
  g_assert_cmpstr (next->variant, ==, first->variant);
  g_assert_cmpint (lw_date_compare (&next->first_day, &first->last_day), >, 0);

  /* It has one already; and deleted, it lets go of it. */
  lw_stage_sheet_open_placement (fixture->parent, fixture->office, first_id);
  take_sheet (fixture);
  g_assert_false (gtk_widget_get_visible (
    test_window_find (GTK_WIDGET (fixture->sheet), GTK_TYPE_BUTTON, "action-name", "sheet.next")));
  gtk_widget_activate_action (GTK_WIDGET (fixture->sheet), "sheet.delete", NULL);
  test_window_wait (fixture->sheet == NULL);
  g_assert_null (next->follows);
}

static GtkToggleButton *
toggle (Fixture *fixture, const char *label)
{
  GtkWidget *found
    = test_window_find (GTK_WIDGET (fixture->sheet), GTK_TYPE_TOGGLE_BUTTON, "label", label);

  g_assert_nonnull (found);

  return GTK_TOGGLE_BUTTON (found);
}

/* "And then": a ribbon, and the last weeks a sandwich. */
static void
test_and_then (Fixture *fixture, gconstpointer data)
{
  LwPlacement *stage = test_school_find_stage (fixture->office, "00123");

  lw_stage_sheet_open_placement (fixture->parent, fixture->office,
                                 lw_record_get_id (LW_RECORD (stage)));
  take_sheet (fixture);
  g_assert_cmpstr (stage->pattern, ==, "lint:di,do");
  /* That of the pin, three for the first part, three for what comes after it. */
  gtk_toggle_button_set_active (child (fixture, GTK_TYPE_TOGGLE_BUTTON, 6), TRUE);
  test_window_settle ();
  gtk_spin_button_set_value (child (fixture, GTK_TYPE_SPIN_BUTTON, 0), 2);
  test_window_settle ();
  gtk_widget_activate_action (GTK_WIDGET (fixture->sheet), "sheet.keep", NULL);
  test_window_wait (fixture->sheet == NULL);
  g_assert_cmpstr (test_school_find_stage (fixture->office, "00123")->pattern, ==,
                   "lint:di,do+sandwich:2w/vr-m");

  /* As it is kept it is shown, and "Nothing" takes the second part away. */
  lw_stage_sheet_open_placement (fixture->parent, fixture->office,
                                 lw_record_get_id (LW_RECORD (stage)));
  take_sheet (fixture);
  gtk_toggle_button_set_active (toggle (fixture, "Nothing"), TRUE);
  test_window_settle ();
  gtk_widget_activate_action (GTK_WIDGET (fixture->sheet), "sheet.keep", NULL);
  test_window_wait (fixture->sheet == NULL);
  g_assert_cmpstr (test_school_find_stage (fixture->office, "00123")->pattern, ==, "lint:di,do");
}

/* What is broken off asks for the reason. */
static void
test_broken_off (Fixture *fixture, gconstpointer data)
{
  LwPlacement *stage = test_school_find_stage (fixture->office, "00123");
  GtkWidget *reason;

  lw_stage_sheet_open_placement (fixture->parent, fixture->office,
                                 lw_record_get_id (LW_RECORD (stage)));
  take_sheet (fixture);
  adw_combo_row_set_selected (child (fixture, ADW_TYPE_COMBO_ROW, 1), 7);
  test_window_settle ();
  g_assert_false (gtk_widget_get_sensitive (keep_button (fixture)));
  reason = test_window_find (GTK_WIDGET (fixture->sheet), ADW_TYPE_ENTRY_ROW, "title",
                             "Why was it broken off?");
  g_assert_nonnull (reason);
  gtk_widget_grab_focus (reason);
  test_window_type (fixture->sheet, "Verhuisd");
  test_window_press (fixture->sheet, "Return");
  test_window_wait (fixture->sheet == NULL);
  g_assert_cmpstr (test_school_find_stage (fixture->office, "00123")->state, ==, "afgebroken");
  g_assert_cmpstr (test_school_find_stage (fixture->office, "00123")->reason, ==, "Verhuisd");
}

/* All of it is in sight on a school PC. */
static void
test_fits (Fixture *fixture, gconstpointer data)
{
  int minimum, natural;

  plan (fixture, NULL, NULL);
  gtk_widget_measure (GTK_WIDGET (fixture->sheet), GTK_ORIENTATION_HORIZONTAL, -1, &minimum,
                      &natural, NULL, NULL);
  g_assert_cmpint (minimum, <=, 1366);
}

static void
set_postcode (Fixture *fixture, const LwRecordType *type, const char *key, const char *postcode)
{
  g_autoptr (LwRecord) record = lw_record_copy (test_school_find (fixture->office, type, key));

  lw_record_set_text (record, "postcode", postcode);
  test_school_put (fixture->office, record);
}

static GtkWidget *
travel_row (Fixture *fixture)
{
  GtkWidget *row
    = test_window_find (GTK_WIDGET (fixture->sheet), ADW_TYPE_ACTION_ROW, "title", "Travel time");

  g_assert_nonnull (row);

  return row;
}

static const char *
travel_text (Fixture *fixture)
{
  return adw_action_row_get_subtitle (ADW_ACTION_ROW (travel_row (fixture)));
}

static GtkWidget *
find_rule (Fixture *fixture, const char *number)
{
  return test_window_find (GTK_WIDGET (fixture->sheet), GTK_TYPE_LABEL, "label", number);
}

static void
open_stage (Fixture *fixture, const char *number)
{
  lw_stage_sheet_open_placement (
    fixture->parent, fixture->office,
    lw_record_get_id (LW_RECORD (test_school_find_stage (fixture->office, number))));
  take_sheet (fixture);
}

static LwTravelTime *
only_travel (Fixture *fixture)
{
  LwRecordList *all = lw_office_get_list (fixture->office, &lw_travel_time_record);

  g_assert_cmpuint (lw_record_list_get_size (all), ==, 1);

  return lw_record_list_peek (all, 0);
}

/* The way is typed once for a pair of postcodes; R13 speaks while it is typed, undo takes it. */
static void
test_travel (Fixture *fixture, gconstpointer data)
{
  GtkWidget *spin, *mode;
  gint64 rev = lw_record_get_rev (LW_RECORD (test_school_find_stage (fixture->office, "00123")));
  g_autoptr (GError) error = NULL;

  set_postcode (fixture, &lw_student_record, "00123", "3811 AB");
  open_stage (fixture, "00123");
  g_assert_true (gtk_widget_get_mapped (travel_row (fixture)));
  g_assert_cmpstr (travel_text (fixture), ==, "The postcode of De Bron is not known");
  test_window_destroy (fixture->sheet);

  set_postcode (fixture, &lw_company_record, "De Bron", "3821XZ");
  open_stage (fixture, "00123");
  g_assert_cmpstr (travel_text (fixture), ==, "About 14 minutes, estimated (3811 → 3821)");
  spin = lw_number_row_get_spin_button (LW_NUMBER_ROW (travel_row (fixture)));
  mode = test_window_find (travel_row (fixture), GTK_TYPE_DROP_DOWN, NULL, NULL);
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (spin), 75);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (mode), 1);
  test_window_settle ();
  g_assert_cmpstr (travel_text (fixture), ==, "75 minutes by bike (3811 → 3821)");
  g_assert_nonnull (find_rule (fixture, "R13"));
  g_assert_true (gtk_widget_grab_focus (spin));
  test_window_type (fixture->sheet, "25");
  test_window_press (fixture->sheet, "Tab");
  g_assert_cmpstr (travel_text (fixture), ==, "25 minutes by bike (3811 → 3821)");
  g_assert_null (find_rule (fixture, "R13"));
  gtk_widget_activate_action (GTK_WIDGET (fixture->sheet), "sheet.keep", NULL);
  test_window_wait (fixture->sheet == NULL);
  test_school_settle (fixture->office);

  g_assert_cmpstr (only_travel (fixture)->from, ==, "3811");
  g_assert_cmpstr (only_travel (fixture)->to, ==, "3821");
  g_assert_cmpint (only_travel (fixture)->minutes, ==, 25);
  g_assert_cmpstr (only_travel (fixture)->mode, ==, "fiets");
  g_assert_cmpint (
    lw_record_get_rev (LW_RECORD (test_school_find_stage (fixture->office, "00123"))), ==, rev);
  g_assert_true (lw_office_undo (fixture->office, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (
    lw_record_list_get_size (lw_office_get_list (fixture->office, &lw_travel_time_record)), ==, 0);
  g_assert_true (lw_office_redo (fixture->office, &error));
  g_assert_no_error (error);

  /* Corrected to nothing it is gone. */
  open_stage (fixture, "00123");
  g_assert_cmpstr (travel_text (fixture), ==, "25 minutes by bike (3811 → 3821)");
  spin = lw_number_row_get_spin_button (LW_NUMBER_ROW (travel_row (fixture)));
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (spin), 0);
  gtk_widget_activate_action (GTK_WIDGET (fixture->sheet), "sheet.keep", NULL);
  test_window_wait (fixture->sheet == NULL);
  test_school_settle (fixture->office);
  g_assert_cmpuint (
    lw_record_list_get_size (lw_office_get_list (fixture->office, &lw_travel_time_record)), ==, 0);
}

int
main (int argc, char *argv[])
{
  test_window_init (&argc, &argv);

#define ADD(name, function) g_test_add (name, Fixture, NULL, set_up, function, tear_down)
  ADD ("/stage-sheet/plan-by-keys", test_plan_by_keys);
  ADD ("/stage-sheet/plan-for-class", test_plan_for_class);
  ADD ("/stage-sheet/whole-names", test_whole_names);
  ADD ("/stage-sheet/absolute-stops", test_absolute_stops);
  ADD ("/stage-sheet/reason-passes", test_reason_passes);
  ADD ("/stage-sheet/escape", test_escape);
  ADD ("/stage-sheet/delete", test_delete);
  ADD ("/stage-sheet/next-part", test_next_part);
  ADD ("/stage-sheet/and-then", test_and_then);
  ADD ("/stage-sheet/broken-off", test_broken_off);
  ADD ("/stage-sheet/fits", test_fits);
  ADD ("/stage-sheet/travel", test_travel);

  return g_test_run ();
}
