/* test-stage-state.c - tests of the state of a stage, without a display
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-stage-state.h"

#include "lw-date.h"
#include "lw-stage-search.h"
#include "test-school.h"

typedef struct
{
  LwOffice *office;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->office = test_school_new ();
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  test_school_free (fixture->office);
}

/* The days are told, the state is asked. Today is Tuesday 24 November 2026. */
static void
test_suggest (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *state;
    int first;
    int last; /* days from today */
    const char *suggestion;
  } cases[] = {
    { "getekend", 1, 30, NULL },    { "getekend", 0, 30, "loopt" },
    { "getekend", -9, 0, "loopt" }, { "getekend", -9, -1, "afgerond" },
    { "loopt", -9, 9, NULL },       { "loopt", -9, -1, "afgerond" },
    { "toegezegd", -9, 9, NULL },   { "toegezegd", -9, -1, "afgerond" },
    { "gevraagd", -9, 9, NULL },    { "gevraagd", -9, -1, NULL },
    { "zoekt", -9, -1, NULL },      { "afgerond", -9, -1, NULL },
    { "afgebroken", -9, -1, NULL }, { NULL, -9, 9, NULL },
  };
  GDate today = lw_today ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (LwRecord) stage = lw_record_new (&lw_placement_record, NULL);
      GDate first = lw_date_add_days (&today, cases[i].first);
      GDate last = lw_date_add_days (&today, cases[i].last);

      g_test_message ("%s %d %d", cases[i].state, cases[i].first, cases[i].last);
      lw_record_set_text (stage, "state", cases[i].state);
      g_assert_null (lw_stage_suggest_state (fixture->office, LW_PLACEMENT (stage)));
      lw_record_set_date (stage, "first-day", &first);
      lw_record_set_date (stage, "last-day", &last);
      g_assert_cmpstr (lw_stage_suggest_state (fixture->office, LW_PLACEMENT (stage)), ==,
                       cases[i].suggestion);
    }
}

static void
change (Fixture *fixture, const char *number, const char *state, const char *reason)
{
  g_autoptr (LwAct) act = lw_stage_state_make_act (
    fixture->office, test_school_find_stage (fixture->office, number), state, reason);
  g_autoptr (GError) error = NULL;

  g_assert_cmpuint (act->changes->len, ==, 1);
  lw_office_commit (fixture->office, act, &error);
  g_assert_no_error (error);
}

/* One act; the reason comes with breaking off and goes with it. */
static void
test_change (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  change (fixture, "00123", "loopt", NULL);
  g_assert_cmpstr (test_school_find_stage (fixture->office, "00123")->state, ==, "loopt");
  g_assert_cmpstr (lw_office_get_undo_label (fixture->office), ==, "Sanne de Jong: Going on");
  change (fixture, "00123", "afgebroken", "Verhuisd");
  g_assert_cmpstr (test_school_find_stage (fixture->office, "00123")->reason, ==, "Verhuisd");
  lw_office_undo (fixture->office, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (test_school_find_stage (fixture->office, "00123")->state, ==, "loopt");
  g_assert_null (test_school_find_stage (fixture->office, "00123")->reason);
  change (fixture, "00123", "afgebroken", "Verhuisd");
  change (fixture, "00123", "loopt", NULL);
  g_assert_null (test_school_find_stage (fixture->office, "00123")->reason);
}

static void
test_why_not (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LwRecord) stage = lw_record_new (&lw_placement_record, NULL);
  g_autoptr (LwRecord) other
    = lw_record_copy (LW_RECORD (test_school_find_stage (fixture->office, "00123")));
  g_autoptr (LwRecord) twin = lw_record_new (&lw_placement_record, NULL);
  g_autofree char *no_place = NULL;
  g_autofree char *occupied = NULL;

  lw_record_set_text (stage, "state", "zoekt");
  no_place = lw_stage_state_why_not (fixture->office, LW_PLACEMENT (stage), "gevraagd");
  g_assert_cmpstr (no_place, ==, "Choose a workplace first");
  g_assert_null (lw_stage_state_why_not (fixture->office, LW_PLACEMENT (stage), "zoekt"));
  /* taken up again, it would be beside another stage */
  for (guint i = 0; i < lw_placement_record.n_fields; i++)
    lw_record_copy_field (twin, other, &lw_placement_record.fields[i]);
  lw_record_set_text (twin, "state", "afgebroken");
  occupied = lw_stage_state_why_not (fixture->office, LW_PLACEMENT (twin), "loopt");
  g_assert_nonnull (occupied);
  g_assert_true (g_str_has_prefix (occupied, "R6: "));
  lw_record_set_text (twin, "state", "getekend");
  g_assert_null (lw_stage_state_why_not (fixture->office, LW_PLACEMENT (twin), "loopt"));
}

/* A company that a student found, in one line. */
static void
test_new_company (void)
{
  static const struct
  {
    const char *text;
    const char *name;
    const char *town;
    const char *phone;
  } cases[] = {
    { "Garage Smit", "Garage Smit", NULL, NULL },
    { "Garage Smit, Schagen", "Garage Smit", "Schagen", NULL },
    { "Garage Smit,Schagen , 0224-123456", "Garage Smit", "Schagen", "0224-123456" },
    { "Garage Smit, +31 224 123456", "Garage Smit", NULL, "+31 224 123456" },
    { "Garage Smit, (0224) 12 34 56, Schagen", "Garage Smit", "Schagen", "(0224) 12 34 56" },
    { "Bakkerij 2000, 1741", "Bakkerij 2000", "1741", NULL },
    { "Garage Smit,,", "Garage Smit", NULL, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (LwNewCompany) company = { 0 };

      lw_new_company_read (&company, cases[i].text);
      g_assert_cmpstr (company.name, ==, cases[i].name);
      g_assert_cmpstr (company.town, ==, cases[i].town);
      g_assert_cmpstr (company.phone, ==, cases[i].phone);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function) g_test_add (name, Fixture, NULL, set_up, function, tear_down)
  ADD ("/stage-state/suggest", test_suggest);
  ADD ("/stage-state/change", test_change);
  ADD ("/stage-state/why-not", test_why_not);
  g_test_add_func ("/stage-state/new-company", test_new_company);

  return g_test_run ();
}
