/* test-period-draft.c - tests of a class's arrangement being made, without a display
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-period-draft.h"

#include "lw-date.h"
#include "lw-period-list.h"
#include "lw-stage-draft.h"
#include "lw-stage-fill.h"
#include "test-school.h"

#define FORM "Beroepsvoorbereidende stage"

typedef struct
{
  LwOffice *office;
  LwDraft *draft;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->office = test_school_new ();
  fixture->draft = lw_period_draft_new (fixture->office, NULL);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  lw_draft_unref (fixture->draft);
  test_school_free (fixture->office);
}

static const char *
id_of (Fixture *fixture, const LwRecordType *type, const char *key)
{
  return lw_record_get_id (test_school_find (fixture->office, type, key));
}

static LwStagePeriod *
say (Fixture *fixture, const char *field, const char *value)
{
  LwDraft *next = lw_period_draft_with_text (fixture->draft, fixture->office, field, value);

  lw_draft_unref (fixture->draft);
  fixture->draft = next;

  return lw_period_draft_get (next);
}

static LwStagePeriod *
say_day (Fixture *fixture, const char *field, int day, int month)
{
  GDate date = lw_date_from_dmy (day, month, 2027);
  LwDraft *next = lw_period_draft_with_date (fixture->draft, fixture->office, field, &date);

  lw_draft_unref (fixture->draft);
  fixture->draft = next;

  return lw_period_draft_get (next);
}

static void
test_new (Fixture *fixture, gconstpointer data)
{
  LwStagePeriod *period = lw_period_draft_get (fixture->draft);

  g_assert_cmpstr (period->begin, ==, "08:30");
  g_assert_cmpstr (period->end, ==, "16:00");
  g_assert_null (period->name);
  g_assert_false (lw_draft_is_dirty (fixture->draft));
  g_assert_cmpstr (lw_period_draft_why_not (fixture->draft), ==, "Choose a class");
}

/* Name and supervisor follow, till a person says otherwise. */
static void
test_follows (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LwRecord) group = lw_record_new (&lw_group_record, NULL);
  LwGroup *first = test_school_find (fixture->office, &lw_group_record, "3B");
  LwStagePeriod *period;

  lw_record_set_text (group, "name", "3K");
  test_school_put (fixture->office, group);
  period = say (fixture, "group", lw_record_get_id (LW_RECORD (first)));
  g_assert_cmpstr (period->name, ==, "Stage 3B");
  g_assert_cmpstr (period->supervisor, ==, first->mentor);
  period = say (fixture, "variant", id_of (fixture, &lw_variant_record, FORM));
  g_assert_cmpstr (period->name, ==, FORM " 3B");
  period = say (fixture, "group", id_of (fixture, &lw_group_record, "3K"));
  g_assert_cmpstr (period->name, ==, FORM " 3K");
  g_assert_null (period->supervisor);

  period = say (fixture, "name", "  Lintstage ");
  g_assert_cmpstr (period->name, ==, "Lintstage");
  period = say (fixture, "group", id_of (fixture, &lw_group_record, "3B"));
  g_assert_cmpstr (period->name, ==, "Lintstage");
  period = say (fixture, "name", " ");
  g_assert_cmpstr (lw_period_draft_get_trouble (fixture->draft, LW_PERIOD_PART_NAME), ==,
                   "What is it called?");
}

/* The last day follows from a single day and a sandwich; a holiday takes no week of it. */
static void
test_last_day (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *pattern;
    gboolean has_end;
    int day;
    int month;
  } cases[] = {
    { "eenmalig", FALSE, 1, 3 },
    { "sandwich:2w/vr-m", FALSE, 12, 3 },
    { "lint:di", TRUE, 28, 5 },
    { "sandwich:2w/vr-m+lint:di", TRUE, 28, 5 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GDate last = lw_date_from_dmy (cases[i].day, cases[i].month, 2027);
      LwStagePeriod *period;

      g_test_message ("%s", cases[i].pattern);
      say_day (fixture, "last-day", 28, 5);
      say (fixture, "pattern", "lint:ma");
      say_day (fixture, "last-day", 28, 5);
      say (fixture, "pattern", cases[i].pattern);
      period = say_day (fixture, "first-day", 1, 3);
      g_assert_true (lw_date_equal (&period->last_day, &last));
      g_assert_cmpint (lw_period_draft_has_end (fixture->draft), ==, cases[i].has_end);
    }
}

static void
test_trouble (Fixture *fixture, gconstpointer data)
{
  say (fixture, "group", id_of (fixture, &lw_group_record, "3B"));
  g_assert_cmpstr (lw_period_draft_why_not (fixture->draft), ==, "Choose a form");
  say (fixture, "variant", id_of (fixture, &lw_variant_record, FORM));
  g_assert_cmpstr (lw_period_draft_why_not (fixture->draft), ==, "Choose half-days");
  say (fixture, "pattern", "lint:di");
  g_assert_cmpstr (lw_period_draft_why_not (fixture->draft), ==, "What is the first day?");
  say_day (fixture, "first-day", 1, 3);
  g_assert_cmpstr (lw_period_draft_why_not (fixture->draft), ==, "What is the last day?");
  say_day (fixture, "last-day", 28, 2);
  g_assert_cmpstr (lw_period_draft_why_not (fixture->draft), ==,
                   "The last day is before the first");
  say_day (fixture, "last-day", 28, 5);
  g_assert_null (lw_period_draft_why_not (fixture->draft));
  say (fixture, "end", "08:00");
  g_assert_cmpstr (lw_period_draft_why_not (fixture->draft), ==, "The end is before the beginning");
  say (fixture, "end", NULL);
  g_assert_cmpstr (lw_period_draft_why_not (fixture->draft), ==, "From when till when is a day?");
}

static void
make_period (Fixture *fixture)
{
  say (fixture, "group", id_of (fixture, &lw_group_record, "3B"));
  say (fixture, "variant", id_of (fixture, &lw_variant_record, FORM));
  say (fixture, "pattern", "lint:ma");
  say (fixture, "begin", "09:00");
  say_day (fixture, "first-day", 1, 3);
  say_day (fixture, "last-day", 28, 5);
  test_school_put (fixture->office, LW_RECORD (lw_period_draft_get (fixture->draft)));
}

/* The same for another class: all but the class, and what follows from it. */
static void
test_like (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LwDraft) like = NULL;
  LwStagePeriod *period;

  make_period (fixture);
  like = lw_period_draft_new_like (lw_period_draft_get (fixture->draft));
  period = lw_period_draft_get (like);
  g_assert_null (period->group);
  g_assert_null (period->name);
  g_assert_null (period->supervisor);
  g_assert_cmpstr (period->pattern, ==, "lint:ma");
  g_assert_cmpstr (period->begin, ==, "09:00");
  g_assert_true (g_date_valid (&period->last_day));
  g_assert_cmpstr (lw_record_get_id (LW_RECORD (period)), !=,
                   lw_record_get_id (lw_draft_get_is (fixture->draft)));
}

static guint
n_open (Fixture *fixture)
{
  g_autoptr (GArray) seats
    = lw_period_find_seats (fixture->office, lw_period_draft_get (fixture->draft));
  guint n = 0;

  g_assert_cmpuint (seats->len, ==, 24);
  for (guint i = 0; i < seats->len; i++)
    n += lw_period_seat_is_open (&g_array_index (seats, LwPeriodSeat, i));

  return n;
}

static void
put_stage (Fixture *fixture, const char *number, const char *state, gboolean has_place)
{
  LwRecordList *workplaces = lw_office_get_list (fixture->office, &lw_workplace_record);
  g_autoptr (LwRecord) stage = lw_record_new (&lw_placement_record, NULL);

  lw_record_set_text (stage, "student", id_of (fixture, &lw_student_record, number));
  lw_record_set_text (stage, "stage-period", lw_record_get_id (lw_draft_get_is (fixture->draft)));
  lw_record_set_text (stage, "state", state);
  if (has_place)
    lw_record_set_text (stage, "workplace", lw_record_get_id (lw_record_list_peek (workplaces, 0)));
  test_school_put (fixture->office, stage);
}

/* Who has a place in it, and whose search is gone on with. */
static void
test_seats (Fixture *fixture, gconstpointer data)
{
  LwPeriodQuery query = { 0 };
  g_autoptr (LwPeriodList) list = NULL;
  g_autofree char *text = NULL;
  GVariantBuilder known;
  g_autoptr (GVariant) variant = NULL;

  make_period (fixture);
  g_assert_cmpuint (n_open (fixture), ==, 24);
  put_stage (fixture, "00130", "toegezegd", TRUE);
  put_stage (fixture, "00131", "zoekt", FALSE);
  put_stage (fixture, "00132", "afgebroken", TRUE);
  g_assert_cmpuint (n_open (fixture), ==, 23);

  g_variant_builder_init (&known, G_VARIANT_TYPE ("a{ss}"));
  g_variant_builder_add (&known, "{ss}", "student", id_of (fixture, &lw_student_record, "00131"));
  variant = g_variant_ref_sink (g_variant_builder_end (&known));
  g_assert_nonnull (lw_stage_find_sought (fixture->office, variant));
  g_assert_null (lw_stage_find_sought (fixture->office, NULL));

  list = lw_period_list_new (fixture->office);
  text = lw_period_list_describe (list, lw_period_draft_get (fixture->draft));
  g_assert_cmpstr (text, ==, "week 9 to 21 · 23 of 24 without a place");
  query.words = "3b beroeps";
  lw_period_list_set_query (list, &query);
  g_assert_cmpuint (lw_filtered_list_get_size (LW_FILTERED_LIST (list)), ==, 1);
  query.words = "4b";
  lw_period_list_set_query (list, &query);
  g_assert_cmpuint (lw_filtered_list_get_size (LW_FILTERED_LIST (list)), ==, 0);
}

/* A student of the class has all but the workplace; a period that is asked for goes first. */
static void
test_fills (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LwStageDraft) draft = NULL;
  g_autoptr (GVariant) variant = NULL;
  LwPlacement *placement;
  GVariantBuilder known;

  make_period (fixture);
  say (fixture, "supervisor",
       ((LwGroup *) test_school_find (fixture->office, &lw_group_record, "3B"))->mentor);
  g_variant_builder_init (&known, G_VARIANT_TYPE ("a{ss}"));
  g_variant_builder_add (&known, "{ss}", "student", id_of (fixture, &lw_student_record, "00130"));
  g_variant_builder_add (&known, "{ss}", "stage-period",
                         lw_record_get_id (lw_draft_get_is (fixture->draft)));
  variant = g_variant_ref_sink (g_variant_builder_end (&known));
  draft = lw_stage_draft_new (fixture->office, variant);
  placement = lw_stage_draft_get_placement (draft);
  g_assert_cmpstr (placement->stage_period, ==,
                   lw_record_get_id (lw_draft_get_is (fixture->draft)));
  g_assert_cmpstr (placement->variant, ==, id_of (fixture, &lw_variant_record, FORM));
  g_assert_cmpstr (placement->pattern, ==, "lint:ma");
  g_assert_cmpstr (placement->begin, ==, "09:00");
  g_assert_cmpstr (placement->end, ==, "16:00");
  g_assert_nonnull (placement->supervisor);
  g_assert_true (g_date_valid (&placement->first_day));
  g_assert_true (g_date_valid (&placement->last_day));
  g_assert_false (lw_stage_draft_is_dirty (draft));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function) g_test_add (name, Fixture, NULL, set_up, function, tear_down)
  ADD ("/period-draft/new", test_new);
  ADD ("/period-draft/follows", test_follows);
  ADD ("/period-draft/last-day", test_last_day);
  ADD ("/period-draft/trouble", test_trouble);
  ADD ("/period-draft/like", test_like);
  ADD ("/period-draft/seats", test_seats);
  ADD ("/period-draft/fills", test_fills);

  return g_test_run ();
}
