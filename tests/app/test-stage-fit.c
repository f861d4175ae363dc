/* test-stage-fit.c - tests of how the sheet of a stage says that a workplace suits
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-stage-sheet.h"

#include "lw-finder.h"
#include "lw-shot.h"
#include "lw-stage-fit.h"
#include "test-school.h"
#include "test-window.h"

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

static const char *
student_id (Fixture *fixture, const char *number)
{
  return lw_record_get_id (test_school_find (fixture->office, &lw_student_record, number));
}

static void
add_pop (Fixture *fixture, const char *number, const char *kind)
{
  LwSchoolYear *year = lw_office_get_school_year (fixture->office);
  g_autoptr (LwPop) pop = lw_pop_new (student_id (fixture, number),
                                      year != NULL ? lw_record_get_id (LW_RECORD (year)) : NULL);
  g_autoptr (LwAct) act = lw_act_new ("test", "test");
  g_autoptr (GError) error = NULL;

  lw_record_set_text (LW_RECORD (pop), "question-kind", kind);
  lw_act_put (act, LW_RECORD (pop));
  lw_office_commit (fixture->office, act, &error);
  g_assert_no_error (error);
}

static void
plan (Fixture *fixture, const char *number)
{
  GVariantBuilder known;
  g_autoptr (GVariant) variant = NULL;

  g_variant_builder_init (&known, G_VARIANT_TYPE ("a{ss}"));
  g_variant_builder_add (&known, "{ss}", "student", student_id (fixture, number));
  variant = g_variant_ref_sink (g_variant_builder_end (&known));
  fixture->sheet = lw_stage_sheet_plan (fixture->parent, fixture->office, variant);
  g_assert_true (lw_shot_wait (GTK_WIDGET (fixture->sheet)));
  test_window_focus (fixture->sheet);
}

/* NULL: the row is not there. */
static gboolean
says_fit (Fixture *fixture, const char *text)
{
  GtkWidget *row = test_window_find (GTK_WIDGET (fixture->sheet), ADW_TYPE_ACTION_ROW, "title",
                                     "Match with the learning question");

  if (!gtk_widget_get_visible (row))
    return text == NULL;

  return g_strcmp0 (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), text) == 0;
}

/* The focus is in the finder of the workplace. */
static void
choose (Fixture *fixture, const char *text)
{
  gtk_editable_select_region (GTK_EDITABLE (gtk_window_get_focus (fixture->sheet)), 0, -1);
  test_window_type (fixture->sheet, text);
  test_window_settle ();
  test_window_press (fixture->sheet, "Return");
  test_window_settle ();
}

/* 00124 is at Bakkerij Vis already, and wants to see something else. */
static void
test_sheet (Fixture *fixture, gconstpointer data)
{
  add_pop (fixture, "00124", "orientatie");
  plan (fixture, "00124");
  g_assert_true (says_fit (fixture, NULL));
  choose (fixture, "bakkerij vis");
  test_window_wait (
    says_fit (fixture, "Was here before, while the learning question is orientation"));
  choose (fixture, "de bron");
  test_window_wait (
    says_fit (fixture, "Suits orientation: a company where the student was not before"));
}

/* Who has no POP is not told anything. */
static void
test_unknown (Fixture *fixture, gconstpointer data)
{
  plan (fixture, "00124");
  choose (fixture, "de bron");
  test_school_settle (fixture->office);
  g_assert_true (says_fit (fixture, NULL));
}

/* The POPs come later, and of another student others come. */
static void
test_pops (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LwStageFit) fit = lw_stage_fit_new (fixture->office);
  g_autoptr (LwRecord) stage = lw_record_new (&lw_placement_record, NULL);
  GListModel *workplaces
    = G_LIST_MODEL (lw_office_get_list (fixture->office, &lw_workplace_record));
  g_autoptr (LwWorkplace) bakery = g_list_model_get_item (workplaces, 0);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *other = NULL;

  add_pop (fixture, "00124", "orientatie");
  lw_record_set_text (stage, "student", student_id (fixture, "00124"));
  lw_stage_fit_set_stage (fit, LW_PLACEMENT (stage));
  g_assert_false (lw_stage_fit_is_filled (fit));
  before = lw_stage_fit_describe (fit, bakery, G_MAXUINT);
  g_assert_null (before);
  test_window_wait (lw_stage_fit_is_filled (fit));
  after = lw_stage_fit_describe (fit, bakery, G_MAXUINT);
  g_assert_nonnull (after);

  lw_record_set_text (stage, "student", student_id (fixture, "00123"));
  lw_stage_fit_set_stage (fit, LW_PLACEMENT (stage));
  test_window_wait (lw_stage_fit_is_filled (fit));
  other = lw_stage_fit_describe (fit, bakery, G_MAXUINT);
  g_assert_null (other);
  lw_record_set_text (stage, "student", NULL);
  lw_stage_fit_set_stage (fit, LW_PLACEMENT (stage));
  g_assert_true (lw_stage_fit_is_filled (fit));
}

int
main (int argc, char *argv[])
{
  test_window_init (&argc, &argv);

#define ADD(name, function) g_test_add (name, Fixture, NULL, set_up, function, tear_down)
  ADD ("/stage-fit/sheet", test_sheet);
  ADD ("/stage-fit/unknown", test_unknown);
  ADD ("/stage-fit/pops", test_pops);

  return g_test_run ();
}
