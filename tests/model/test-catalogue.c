/* test-catalogue.c - tests of the catalogue as a value
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-catalogue.h"

static void
test_new_destroy (void)
{
  g_autoptr (LwCatalogue) catalogue = lw_catalogue_new ();

  g_assert_cmpuint (catalogue->forms->len, ==, 0);
  g_assert_null (lw_catalogue_find_form (catalogue, "Snuffelstage"));
  g_assert_null (lw_catalogue_find_profile (catalogue, "Z&W"));
  g_assert_null (lw_catalogue_find_condition (catalogue, "sfeer"));
}

static void
test_columns (void)
{
  static const char *const keys[LW_N_COLUMNS] = {
    "in-school", "on-the-job", "off-the-job", "lower", "upper", "lint",
    "sandwich",  "tl",         "gl",          "kb",    "bb",    "accreditation",
  };

  for (LwColumn column = 0; column < LW_N_COLUMNS; column++)
    {
      g_assert_cmpstr (lw_column_key (column), ==, keys[column]);
      g_assert_nonnull (lw_column_title (column));
      g_assert_nonnull (lw_column_head (column));
    }
  g_assert_cmpstr (lw_column_title (LW_COLUMN_ON_THE_JOB), ==, "On the job");
  g_assert_cmpstr (lw_column_head (LW_COLUMN_ON_THE_JOB), ==, "Buitenschools");
}

/* Everything filled, so that a leak of any member shows under a sanitizer. */
static void
test_find (void)
{
  static const char *const linkage[] = { "verbinden", NULL };
  g_autoptr (LwCatalogue) catalogue = lw_catalogue_new ();
  LwForm *form = lw_form_new ();
  LwFormExample *example = g_new0 (LwFormExample, 1);
  LwStep *step = lw_step_new ();
  LwProfile *profile = g_new0 (LwProfile, 1);
  LwCondition *condition = g_new0 (LwCondition, 1);
  LwCondition *view = g_new0 (LwCondition, 1);
  LwCatalogueCompetency *competency = g_new0 (LwCatalogueCompetency, 1);
  LwHoliday *holiday = g_new0 (LwHoliday, 1);

  example->title = g_strdup ("Voorbeeld");
  g_ptr_array_add (form->examples, example);
  form->name = g_strdup ("Snuffelstage");
  form->linkage = g_strdupv ((char **) linkage);
  form->quotation = g_strdup ("...");
  g_ptr_array_add (catalogue->forms, form);
  step->name = g_strdup ("Stap");
  g_ptr_array_add (catalogue->school_ladder, step);
  catalogue->beyond = lw_step_new ();
  catalogue->beyond->text = g_strdup ("Samenwerkingsverband");
  catalogue->ladder_note = g_strdup ("Reconstructie");
  profile->code = g_strdup ("Z&W");
  g_ptr_array_add (catalogue->profiles, profile);
  condition->key = g_strdup ("krachtig");
  g_ptr_array_add (catalogue->conditions, condition);
  view->key = g_strdup ("sfeer");
  g_ptr_array_add (catalogue->student_view, view);
  competency->name = g_strdup ("Plannen");
  g_ptr_array_add (catalogue->competencies, competency);
  holiday->name = g_strdup ("Herfstvakantie");
  g_ptr_array_add (catalogue->holidays, holiday);

  g_assert_true (lw_catalogue_find_form (catalogue, "Snuffelstage") == form);
  g_assert_null (lw_catalogue_find_form (catalogue, "Excursie"));
  g_assert_null (lw_catalogue_find_form (catalogue, NULL));
  g_assert_true (lw_catalogue_find_profile (catalogue, "Z&W") == profile);
  g_assert_true (lw_catalogue_find_condition (catalogue, "krachtig") == condition);
  g_assert_true (lw_catalogue_find_condition (catalogue, "sfeer") == view);
  g_assert_null (lw_catalogue_find_condition (catalogue, "anders"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/catalogue/new-destroy", test_new_destroy);
  g_test_add_func ("/catalogue/columns", test_columns);
  g_test_add_func ("/catalogue/find", test_find);

  return g_test_run ();
}
