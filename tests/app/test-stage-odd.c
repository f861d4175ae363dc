/* test-stage-odd.c - tests of what is odd to plan: pasted text, a company without a workplace
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-date-entry.h"
#include "lw-date.h"
#include "lw-finder.h"
#include "lw-period-sheet.h"
#include "lw-shot.h"
#include "lw-stage-search.h"
#include "lw-stage-sheet.h"
#include "lw-text-field.h"
#include "lw-time-entry.h"
#include "test-school.h"
#include "test-window.h"

/* As it comes from a word processor. */
#define PASTED "\tBak\u00adkerij\u00a0\u201cVis\u201d\r\n"
#define MEANT "Bakkerij \u201cVis\u201d"

typedef struct
{
  LwOffice *office;
  GtkWindow *parent;
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
  test_window_destroy (fixture->parent);
  test_school_free (fixture->office);
}

static void
show (GtkWindow *sheet)
{
  g_assert_true (lw_shot_wait (GTK_WIDGET (sheet)));
  test_window_focus (sheet);
}

static GtkWidget *
find (GtkWindow *sheet, GType type, const char *property, const char *text)
{
  GtkWidget *found = test_window_find (GTK_WIDGET (sheet), type, property, text);

  g_assert_nonnull (found);

  return found;
}

/* Instead of what stands in it. */
static void
paste (GtkWindow *sheet, GtkWidget *widget, const char *text)
{
  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), text);
  g_assert_true (gtk_widget_grab_focus (widget));
  test_window_press (sheet, "ctrl+a");
  test_window_press (sheet, "ctrl+v");
}

static GtkWindow *
plan (Fixture *fixture, const char *key, const char *id)
{
  GVariantBuilder known;
  g_autoptr (GVariant) variant = NULL;
  GtkWindow *sheet;

  g_variant_builder_init (&known, G_VARIANT_TYPE ("a{ss}"));
  g_variant_builder_add (
    &known, "{ss}", "student",
    lw_record_get_id (test_school_find (fixture->office, &lw_student_record, "00130")));
  g_variant_builder_add (
    &known, "{ss}", "variant",
    lw_record_get_id (test_school_find (fixture->office, &lw_variant_record, "Snuffelstage")));
  if (key != NULL)
    g_variant_builder_add (&known, "{ss}", key, id);
  variant = g_variant_ref_sink (g_variant_builder_end (&known));
  sheet = lw_stage_sheet_plan (fixture->parent, fixture->office, variant);
  show (sheet);

  return sheet;
}

static LwPlacement *
last_stage (Fixture *fixture)
{
  LwRecordList *placements = lw_office_get_list (fixture->office, &lw_placement_record);

  return lw_record_list_peek (placements, lw_record_list_get_size (placements) - 1);
}

static void
set_when (GtkWindow *sheet)
{
  gtk_toggle_button_set_active (
    GTK_TOGGLE_BUTTON (find (sheet, GTK_TYPE_TOGGLE_BUTTON, "label", "Single day")), TRUE);
  paste (sheet, find (sheet, LW_TYPE_DATE_ENTRY, "title", "First day"), "\t09\u201103\u20112027\u00a0\r\n");
  paste (sheet, find (sheet, LW_TYPE_TIME_ENTRY, NULL, NULL), "\u00a09:15\r\n");
}

/* Whatever comes along from a word processor, a stage with a new company is kept, and what is not
 * seen is not kept. */
static void
test_paste_in_stage (Fixture *fixture, gconstpointer data)
{
  GtkWindow *sheet = plan (fixture, NULL, NULL);
  GtkWidget *question
    = lw_text_field_get_text_view (LW_TEXT_FIELD (find (sheet, LW_TYPE_TEXT_FIELD, NULL, NULL)));
  LwPlacement *stage;
  LwWorkplace *workplace;
  LwCompany *company;

  /* The keyboard begins at the place. */
  g_signal_emit_by_name (gtk_widget_get_ancestor (gtk_window_get_focus (sheet), LW_TYPE_FINDER),
                         "found", LW_STAGE_NEW_COMPANY "Vis");
  paste (sheet, find (sheet, ADW_TYPE_ENTRY_ROW, "title", "Name of the company"), PASTED);
  paste (sheet, find (sheet, ADW_TYPE_ENTRY_ROW, "title", "Town"), "Den\u00a0Hel\u00adder\r\n");
  paste (sheet, question, "Hoe\u00a0ba\u00adkt men?\r\nEn\twaarom?\v");
  set_when (sheet);
  g_object_add_weak_pointer (G_OBJECT (sheet), (gpointer *) &sheet);
  test_window_press (sheet, "ctrl+Return");
  test_window_wait (sheet == NULL);

  stage = last_stage (fixture);
  workplace = lw_office_find (fixture->office, &lw_workplace_record, stage->workplace);
  company = lw_office_find (fixture->office, &lw_company_record, workplace->company);
  g_assert_cmpstr (company->name, ==, MEANT);
  g_assert_cmpstr (company->town, ==, "Den Helder");
  g_assert_cmpstr (stage->learning_question, ==, "Hoe bakt men?\nEn waarom?");
  g_assert_cmpstr (stage->begin, ==, "09:15");
  g_assert_cmpint (g_date_get_month (&stage->first_day), ==, 3);
}

static void
test_paste_in_period (Fixture *fixture, gconstpointer data)
{
  LwRecordList *periods = lw_office_get_list (fixture->office, &lw_stage_period_record);
  const char *group = lw_record_get_id (test_school_find (fixture->office, &lw_group_record, "3B"));
  GtkWindow *sheet = GTK_WINDOW (lw_period_sheet_make (fixture->parent, fixture->office, group));

  show (sheet);
  adw_combo_row_set_selected (ADW_COMBO_ROW (find (sheet, ADW_TYPE_COMBO_ROW, "title", "Form")), 1);
  paste (sheet, find (sheet, ADW_TYPE_ENTRY_ROW, "title", "Name"), PASTED);
  set_when (sheet);
  g_object_add_weak_pointer (G_OBJECT (sheet), (gpointer *) &sheet);
  test_window_press (sheet, "ctrl+Return");
  test_window_wait (sheet == NULL);
  g_assert_cmpuint (lw_record_list_get_size (periods), ==, 1);
  g_assert_cmpstr (LW_STAGE_PERIOD (lw_record_list_peek (periods, 0))->name, ==, MEANT);
}

/* It gets a workplace with its first stage. */
static void
test_company_without_workplace (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LwRecord) company = lw_record_new (&lw_company_record, NULL);
  GtkWindow *sheet;
  LwWorkplace *workplace;

  lw_record_set_text (company, "name", "Garage Smit");
  test_school_put (fixture->office, company);
  sheet = plan (fixture, "company", lw_record_get_id (company));
  set_when (sheet);
  g_object_add_weak_pointer (G_OBJECT (sheet), (gpointer *) &sheet);
  test_window_press (sheet, "ctrl+Return");
  test_window_wait (sheet == NULL);
  workplace
    = lw_office_find (fixture->office, &lw_workplace_record, last_stage (fixture)->workplace);
  g_assert_cmpstr (workplace->company, ==, lw_record_get_id (company));
}

/* What was not kept yet is asked for, once, and then goes. */
static void
test_escape_period (Fixture *fixture, gconstpointer data)
{
  GtkWindow *sheet = GTK_WINDOW (lw_period_sheet_make (fixture->parent, fixture->office, NULL));
  GListModel *windows = gtk_window_get_toplevels ();
  guint n_windows;

  show (sheet);
  paste (sheet, find (sheet, ADW_TYPE_ENTRY_ROW, "title", "Name"), PASTED);
  n_windows = g_list_model_get_n_items (windows);
  test_window_press (sheet, "Escape");
  g_assert_cmpuint (g_list_model_get_n_items (windows), ==, n_windows + 1);
  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      if (!ADW_IS_MESSAGE_DIALOG (window))
        continue;
      g_object_add_weak_pointer (G_OBJECT (sheet), (gpointer *) &sheet);
      adw_message_dialog_response (ADW_MESSAGE_DIALOG (window), "discard");
      break;
    }
  test_window_wait (sheet == NULL);
  g_assert_cmpuint (
    lw_record_list_get_size (lw_office_get_list (fixture->office, &lw_stage_period_record)), ==, 0);
}

int
main (int argc, char *argv[])
{
  test_window_init (&argc, &argv);

#define ADD(name, function) g_test_add (name, Fixture, NULL, set_up, function, tear_down)
  ADD ("/stage-odd/paste-in-stage", test_paste_in_stage);
  ADD ("/stage-odd/paste-in-period", test_paste_in_period);
  ADD ("/stage-odd/company-without-workplace", test_company_without_workplace);
  ADD ("/stage-odd/escape-period", test_escape_period);

  return g_test_run ();
}
