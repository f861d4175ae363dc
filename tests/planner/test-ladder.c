/* test-ladder.c - tests of what stands where on the two ladders
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-ladder.h"
#include "school.h"

#include <string.h>

/* Bakkerij Jansen (w1) on step 2, Garage Smit (w3) without a step. */
static const char *const lines[] = {
  "company c1 {'name':'Bakkerij Jansen','policy-step':2}",
  "company c3 {'name':'Bouwmensen','kind':'samenwerkingsverband','policy-step':4}",
  "workplace w5 {'company':'c3'}",
  "variant v5 {'name':'Schoolbedrijven','school-step':8,'source':{'in-school':true}}",
  "variant v6 {'name':'Simulatie','school-step':6,'source':{'in-school':true}}",
  "variant v7 {'name':'Bedrijfsschool'}",
  "variant v8 {'name':'Van de ladder','school-step':0}",
  "placement p1 {'student':'s1','variant':'v5','workplace':'w1','first-day':'2027-01-11'}",
  "placement p2 {'student':'s2','variant':'v5','workplace':'w1','first-day':'2026-12-01'}",
  "placement p3 {'student':'s3','variant':'v5','workplace':'w3','first-day':'2026-12-01'}",
  "placement p4 {'student':'s3','variant':'v6','first-day':'2026-12-01'}",
  "placement p5 {'student':'s1','variant':'v1','first-day':'2026-12-01','state':'zoekt'}",
  "placement p6 {'student':'s1','variant':'v5','workplace':'w1','first-day':'2026-12-01',"
  "'state':'afgebroken'}",
  "placement p7 {'student':'s1','variant':'v5','workplace':'w1','first-day':'2025-12-01'}",
  "placement p8 {'student':'s2','variant':'v5','workplace':'w5','first-day':'2026-12-01'}",
  "stage-period sp1 {'name':'P','variant':'v5','first-day':'2026-12-01'}",
  "stage-period sp2 {'name':'Q','variant':'v5','first-day':'2025-12-01'}",
  "placement p10 {'student':'s2','workplace':'w1','stage-period':'sp1'}",
  "placement p11 {'student':'s2','workplace':'w1','stage-period':'sp2'}",
  "placement p9 {'student':'s2','variant':'v7','workplace':'w1','first-day':'2026-12-01'}",
};

typedef struct
{
  School *school;
  LwCatalogue *catalogue;
  LwLadder *ladder;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  LwForm *form = lw_form_new ();

  fixture->school = school_new ();
  fixture->catalogue = lw_catalogue_new ();
  form->name = g_strdup ("Bedrijfsschool");
  form->is_beyond = TRUE;
  g_ptr_array_add (fixture->catalogue->forms, form);
  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    school_add (fixture->school, lines[i]);
  fixture->ladder = lw_ladder_new (
    &(LwLadderLists){ fixture->school->lists.variants, fixture->school->lists.companies,
                      fixture->school->lists.workplaces, fixture->school->lists.placements,
                      fixture->school->lists.stage_periods },
    fixture->catalogue, 2026);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  lw_ladder_free (fixture->ladder);
  lw_catalogue_free (fixture->catalogue);
  school_free (fixture->school);
}

static void
append (GString *text, GPtrArray *records)
{
  for (guint i = 0; i < records->len; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? " " : "",
                            lw_record_get_id (g_ptr_array_index (records, i)));
}

/* "forms | companies | stages | projects" by id */
static void
assert_place (const LwLadderPlace *place, const char *expected)
{
  g_autoptr (GString) text = g_string_new (NULL);

  append (text, place->forms);
  g_string_append (text, "|");
  append (text, place->companies);
  g_string_append (text, "|");
  append (text, place->stages);
  g_string_append (text, "|");
  append (text, place->projects);
  g_assert_cmpstr (text->str, ==, expected);
}

static void
test_places (Fixture *fixture, gconstpointer data)
{
  assert_place (lw_ladder_get_school (fixture->ladder, 8), "v5||p10 p2 p3 p8 p1|");
  assert_place (lw_ladder_get_school (fixture->ladder, 6), "v6|||p4");
  assert_place (lw_ladder_get_school (fixture->ladder, 1), "|||");
  assert_place (lw_ladder_get_school (fixture->ladder, 0), "v1 v8|||");
  assert_place (lw_ladder_get_company (fixture->ladder, 2), "|c1|p10 p2 p1|");
  assert_place (lw_ladder_get_company (fixture->ladder, 0), "|c2|p3|");
  assert_place (lw_ladder_get_company (fixture->ladder, 4), "|||");
  assert_place (lw_ladder_get_crossing (fixture->ladder, 8, 2), "|c1|p10 p2 p1|");
  assert_place (lw_ladder_get_crossing (fixture->ladder, 8, 0), "|c2|p3|");
  assert_place (lw_ladder_get_crossing (fixture->ladder, 8, 4), "|||");
  assert_place (lw_ladder_get_beyond (fixture->ladder), "v7|c3|p8 p9|");
}

static void
test_move (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *id;
    int by;
    int step; /* -1: there is no such step */
  } moves[] = {
    { "c1", 1, 3 },  { "c1", -1, 1 },  { "c1", -2, 0 }, { "c1", 4, -1 },
    { "c2", 1, 1 },  { "c2", -1, -1 }, { "c3", 1, -1 }, { "v5", 1, -1 },
    { "v5", -1, 7 }, { "v1", 1, 1 },   { "v8", 1, 1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (moves); i++)
    {
      LwRecordList *list = moves[i].id[0] == 'c' ? fixture->school->lists.companies
                                                 : fixture->school->lists.variants;
      LwRecord *record = lw_record_list_find (list, moves[i].id);
      g_autoptr (LwRecord) moved = lw_ladder_move (record, moves[i].by);

      g_test_message ("%s by %d", moves[i].id, moves[i].by);
      g_assert_true ((moved == NULL) == (moves[i].step == -1));
      if (moved == NULL)
        continue;
      g_assert_cmpint (LW_IS_COMPANY (moved) ? LW_COMPANY (moved)->policy_step
                                             : LW_VARIANT (moved)->school_step,
                       ==, moves[i].step);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function) g_test_add (name, Fixture, NULL, set_up, function, tear_down)
  ADD ("/ladder/places", test_places);
  ADD ("/ladder/move", test_move);

  return g_test_run ();
}
