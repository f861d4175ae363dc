/* test-cells.c - tests of what figure, text and school say of a form
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-cells.h"
#include "lw-json.h"

static LwVariant *
make_variant (const char *fields)
{
  LwRecord *record = lw_record_new (&lw_variant_record, "v1");

  g_assert_true (lw_json_apply_fields (record, fields, NULL, NULL, NULL));

  return LW_VARIANT (record);
}

static void
test_read (void)
{
  g_autoptr (LwVariant) variant = make_variant (
    "{\"name\":\"Snuffelstage\",\"source\":{\"on-the-job\":true,\"kb\":false,\"lower\":true},"
    "\"text\":{\"kb\":true,\"sandwich\":false,\"lower\":null},"
    "\"own\":{\"kb\":false,\"lower\":\"ja\",\"why\":\"Te \\\"zwaar\\\" & <lang>\","
    "\"who\":\"Jan\",\"school-year\":\"2026-2027\",\"x\":1}}");
  g_auto (LwCells) cells = { 0 };

  lw_cells_read (variant, &cells);
  g_assert_cmpint (cells.cells[LW_COLUMN_ON_THE_JOB].figure, ==, LW_SAID_YES);
  /* An empty cell of the figure is not stated, never no. */
  g_assert_cmpint (cells.cells[LW_COLUMN_KB].figure, ==, LW_SAID_NOT_STATED);
  g_assert_cmpint (cells.cells[LW_COLUMN_KB].text, ==, LW_SAID_YES);
  g_assert_cmpint (cells.cells[LW_COLUMN_KB].own, ==, LW_SAID_NO);
  g_assert_cmpint (cells.cells[LW_COLUMN_SANDWICH].text, ==, LW_SAID_NO);
  g_assert_cmpint (cells.cells[LW_COLUMN_LOWER].text, ==, LW_SAID_NOT_STATED);
  g_assert_cmpint (cells.cells[LW_COLUMN_LOWER].own, ==, LW_SAID_NOT_STATED);
  g_assert_cmpstr (cells.why, ==, "Te \"zwaar\" & <lang>");
  g_assert_cmpstr (cells.who, ==, "Jan");
  g_assert_cmpstr (cells.school_year, ==, "2026-2027");
}

static void
test_read_nothing (void)
{
  static const char *const cases[] = { "{}", "{\"source\":{},\"text\":null,\"own\":{}}" };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (LwVariant) variant = make_variant (cases[i]);
      g_auto (LwCells) cells = { 0 };

      lw_cells_read (variant, &cells);
      for (LwColumn column = 0; column < LW_N_COLUMNS; column++)
        g_assert_cmpint (lw_cell_effective (&cells.cells[column]), ==, LW_SAID_NOT_STATED);
      g_assert_null (cells.why);
    }
}

static void
test_effective (void)
{
  static const struct
  {
    LwCell cell;
    LwSaid effective;
  } cases[] = {
    { { LW_SAID_NOT_STATED, LW_SAID_NOT_STATED, LW_SAID_NOT_STATED }, LW_SAID_NOT_STATED },
    { { LW_SAID_YES, LW_SAID_NOT_STATED, LW_SAID_NOT_STATED }, LW_SAID_YES },
    { { LW_SAID_YES, LW_SAID_NO, LW_SAID_NOT_STATED }, LW_SAID_NO },
    { { LW_SAID_NOT_STATED, LW_SAID_YES, LW_SAID_NOT_STATED }, LW_SAID_YES },
    { { LW_SAID_YES, LW_SAID_YES, LW_SAID_NO }, LW_SAID_NO },
    { { LW_SAID_NOT_STATED, LW_SAID_NO, LW_SAID_YES }, LW_SAID_YES },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (lw_cell_effective (&cases[i].cell), ==, cases[i].effective);
}

static void
test_set_source (void)
{
  g_autoptr (LwVariant) variant = make_variant ("{\"name\":\"A\",\"own\":{\"tl\":true}}");
  LwForm form = {
    .in_figure = TRUE,
    .source = 1u << LW_COLUMN_LINT | 1u << LW_COLUMN_ACCREDITATION,
    .stated = 1u << LW_COLUMN_TL | 1u << LW_COLUMN_BB,
    .said = 1u << LW_COLUMN_BB,
  };

  lw_cells_set_source (variant, &form);
  g_assert_cmpstr (variant->source, ==,
                   "{\"in-school\":false,\"on-the-job\":false,\"off-the-job\":false,"
                   "\"lower\":false,\"upper\":false,\"lint\":true,\"sandwich\":false,"
                   "\"tl\":false,\"gl\":false,\"kb\":false,\"bb\":false,\"accreditation\":true}");
  g_assert_cmpstr (variant->text, ==, "{\"tl\":false,\"bb\":true}");
  g_assert_cmpstr (variant->own, ==, "{\"tl\":true}");
  g_assert_true (lw_record_validate (LW_RECORD (variant), NULL));

  form.in_figure = FALSE;
  form.stated = 0;
  lw_cells_set_source (variant, &form);
  g_assert_null (variant->source);
  g_assert_null (variant->text);
}

static void
test_choices (void)
{
  g_autoptr (LwVariant) bare = make_variant ("{\"name\":\"A\"}");
  g_autoptr (LwVariant) chosen
    = lw_cells_with_choice (bare, LW_COLUMN_KB, LW_SAID_NO, "Jan", "2026-2027");
  g_autoptr (LwVariant) more
    = lw_cells_with_choice (chosen, LW_COLUMN_LOWER, LW_SAID_YES, "Piet", NULL);
  g_autoptr (LwVariant) reasoned = lw_cells_with_why (more, "Te ver \"weg\"");
  g_autoptr (LwVariant) less
    = lw_cells_with_choice (reasoned, LW_COLUMN_KB, LW_SAID_NOT_STATED, "Jan", "2026-2027");
  g_autoptr (LwVariant) none
    = lw_cells_with_choice (less, LW_COLUMN_LOWER, LW_SAID_NOT_STATED, "Jan", "2026-2027");
  g_autoptr (LwVariant) nothing = lw_cells_with_why (none, "");

  g_assert_null (bare->own);
  g_assert_cmpstr (chosen->own, ==, "{\"kb\":false,\"who\":\"Jan\",\"school-year\":\"2026-2027\"}");
  g_assert_cmpstr (more->own, ==, "{\"lower\":true,\"kb\":false,\"who\":\"Piet\"}");
  g_assert_cmpstr (reasoned->own, ==,
                   "{\"lower\":true,\"kb\":false,\"why\":\"Te ver \\\"weg\\\"\","
                   "\"who\":\"Piet\"}");
  g_assert_cmpstr (less->own, ==,
                   "{\"lower\":true,\"why\":\"Te ver \\\"weg\\\"\",\"who\":\"Jan\","
                   "\"school-year\":\"2026-2027\"}");
  g_assert_nonnull (none->own); /* the why stays until it is taken away too */
  g_assert_null (nothing->own);
  g_assert_cmpstr (lw_record_get_id (LW_RECORD (nothing)), ==, "v1");
}

/* What was chosen for another year stays with that year; within a year it is one choice. */
static void
test_years (void)
{
  g_autoptr (LwVariant) variant = make_variant ("{\"name\":\"Snuffelstage\"}");
  g_autoptr (LwVariant) first
    = lw_cells_with_choice (variant, LW_COLUMN_LINT, LW_SAID_YES, "Anna", "2025-2026");
  g_autoptr (LwVariant) why = lw_cells_with_why (first, "Elke week");
  g_autoptr (LwVariant) same
    = lw_cells_with_choice (why, LW_COLUMN_KB, LW_SAID_NO, "Bram", "2025-2026");
  g_autoptr (LwVariant) second
    = lw_cells_with_choice (same, LW_COLUMN_LINT, LW_SAID_NOT_STATED, "Cor", "2026-2027");
  g_autoptr (LwVariant) third = lw_cells_with_year (second, "Dee", "2027-2028");
  g_autoptr (LwVariant) fourth = lw_cells_with_year (third, "Dee", "2027-2028");
  g_autoptr (GPtrArray) none = lw_cells_read_earlier (same);
  g_autoptr (GPtrArray) earlier = lw_cells_read_earlier (fourth);
  g_auto (LwCells) cells = { 0 };
  const LwCells *last, *before;

  g_assert_cmpuint (none->len, ==, 0);
  g_assert_cmpuint (earlier->len, ==, 2);
  last = g_ptr_array_index (earlier, 0);
  g_assert_cmpstr (last->school_year, ==, "2026-2027");
  g_assert_cmpstr (last->who, ==, "Cor");
  g_assert_cmpint (last->cells[LW_COLUMN_LINT].own, ==, LW_SAID_NOT_STATED);
  before = g_ptr_array_index (earlier, 1);
  g_assert_cmpstr (before->school_year, ==, "2025-2026");
  g_assert_cmpstr (before->why, ==, "Elke week");
  g_assert_cmpint (before->cells[LW_COLUMN_LINT].own, ==, LW_SAID_YES);
  g_assert_cmpint (before->cells[LW_COLUMN_KB].own, ==, LW_SAID_NO);

  lw_cells_read (fourth, &cells);
  g_assert_cmpstr (cells.school_year, ==, "2027-2028");
  g_assert_cmpstr (cells.why, ==, "Elke week");
  g_assert_cmpint (cells.cells[LW_COLUMN_LINT].own, ==, LW_SAID_NOT_STATED);
  g_assert_cmpint (cells.cells[LW_COLUMN_KB].own, ==, LW_SAID_NO);
}

/* Taking this year's choice back leaves what held before. */
static void
test_taken_back (void)
{
  g_autoptr (LwVariant) variant = make_variant (
    "{\"name\":\"Snuffelstage\",\"own\":{\"lint\":true,\"school-year\":\"2025-2026\","
    "\"earlier\":[{\"kb\":true,\"school-year\":\"2024-2025\"},7,\"x\"]}}");
  g_autoptr (LwVariant) next
    = lw_cells_with_choice (variant, LW_COLUMN_LINT, LW_SAID_NOT_STATED, "Cor", "2026-2027");
  g_autoptr (GPtrArray) earlier = lw_cells_read_earlier (next);
  g_auto (LwCells) cells = { 0 };

  g_assert_cmpuint (earlier->len, ==, 2);
  g_assert_cmpstr (((LwCells *) earlier->pdata[1])->school_year, ==, "2024-2025");
  lw_cells_read (next, &cells);
  g_assert_cmpint (cells.cells[LW_COLUMN_LINT].own, ==, LW_SAID_NOT_STATED);
  g_assert_null (cells.who);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/cells/read", test_read);
  g_test_add_func ("/cells/read-nothing", test_read_nothing);
  g_test_add_func ("/cells/effective", test_effective);
  g_test_add_func ("/cells/set-source", test_set_source);
  g_test_add_func ("/cells/choices", test_choices);
  g_test_add_func ("/cells/years", test_years);
  g_test_add_func ("/cells/taken-back", test_taken_back);

  return g_test_run ();
}
