/* test-carousel-cohort.c - tests of carousels made of a school's records
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-carousel-cohort.h"

#include "lw-date.h"
#include "lw-error.h"
#include "school.h"

#include <string.h>

#define MOST_LINES 6

static const char *const everywhere[] = { "w1", "w2", "w3", NULL };
static const char *const class_3b[] = { "3b", NULL };

static School *
make_school (const char *const *lines)
{
  School *school = school_new ();
  const GDate today = lw_date_from_dmy (2, 11, 2026);

  lw_today_set (&today);
  for (guint i = 0; i < MOST_LINES && lines[i] != NULL; i++)
    school_add (school, lines[i]);

  return school;
}

static LwCarouselRequest
make_request (const char *pattern, guint n_rounds)
{
  return (LwCarouselRequest){
    .groups = class_3b,
    .pattern = pattern,
    .first_day = lw_date_from_dmy (8, 12, 2026),
    .n_rounds = n_rounds,
    .n_weeks = 1,
    .workplaces = everywhere,
  };
}

static LwCarouselCohort *
solve (School *school, const LwCarouselRequest *request)
{
  g_autoptr (GError) error = NULL;
  LwCarouselCohort *cohort
    = lw_carousel_cohort_new (school_get_world (school), NULL, request, &error);

  g_assert_no_error (error);
  g_assert_true (lw_carousel_cohort_solve (cohort, NULL, &error));

  return cohort;
}

/* The holiday is skipped, and a sandwich is as long as the round. */
static void
test_rounds (void)
{
  static const char *const none[] = { NULL };
  static const struct
  {
    guint n_weeks;
    const char *first[4];
  } cases[] = {
    { 1, { "2026-12-07", "2026-12-14", "2027-01-04", "2027-01-11" } },
    { 2, { "2026-12-07", "2027-01-04", "2027-01-18", "2027-02-01" } },
  };
  g_autoptr (School) school = make_school (none);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      LwCarouselRequest request = make_request ("sandwich:1w/vr-m", 4);
      g_autoptr (GArray) rounds = NULL;

      request.n_weeks = cases[i].n_weeks;
      rounds = lw_carousel_find_rounds (school_get_world (school), &request, NULL);
      g_assert_nonnull (rounds);
      for (guint round = 0; round < rounds->len; round++)
        {
          g_autofree char *day
            = lw_date_format_iso (&g_array_index (rounds, LwCarouselRound, round).first_day);

          g_assert_cmpstr (day, ==, cases[i].first[round]);
        }
    }
}

static void
test_refused (void)
{
  static const char *const none[] = { NULL };
  static const char *const no_class[] = { NULL };
  g_autoptr (School) school = make_school (none);
  LwCarouselRequest cases[] = {
    make_request ("lint:di", 0),  make_request (NULL, 3),       make_request ("lint:xx", 3),
    make_request ("lint:di", 40), make_request ("lint:di", 41), make_request ("lint:di", 3),
    make_request ("lint:di", 3),
  };

  cases[G_N_ELEMENTS (cases) - 2].first_day = lw_date_from_dmy (28, 10, 2026);
  cases[G_N_ELEMENTS (cases) - 1].groups = no_class;
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (LwCarouselCohort) cohort
        = lw_carousel_cohort_new (school_get_world (school), NULL, &cases[i], &error);

      g_assert_error (error, LW_ERROR, LW_ERROR_INVALID);
      g_assert_null (cohort);
    }
}

/* Everyone sees each workplace once, of whatever profile, as proposals to orientate. */
static void
test_all_round (void)
{
  static const char *const none[]
    = { "workplace w3 {'company':'c2','seats':1,'profiles':['PIE']}",
        "student s1 {'number':'1','family-name':'Bos','group':'3b','profile':'Z&W'}", NULL };
  g_autoptr (School) school = make_school (none);
  LwCarouselRequest request = make_request ("lint:di", 3);
  g_autoptr (LwCarouselCohort) cohort = solve (school, &request);

  g_assert_cmpuint (lw_carousel_cohort_get_students (cohort)->len, ==, 3);
  g_assert_cmpuint (lw_carousel_cohort_count_placed (cohort), ==, 9);
  g_assert_true (lw_carousel_cohort_is_best (cohort));
  for (guint i = 0; i < 3; i++)
    {
      g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

      g_assert_cmpuint (lw_carousel_cohort_count_workplaces (cohort, i), ==, 3);
      for (guint round = 0; round < 3; round++)
        {
          LwPlacement *stage = lw_carousel_cohort_get_stage (cohort, i, round);

          g_assert_cmpstr (stage->state, ==, "voorgesteld");
          g_assert_cmpstr (stage->question_kind, ==, "orientatie");
          g_assert_true (g_hash_table_add (seen, stage->workplace));
          g_assert_cmpuint (lw_carousel_cohort_count (cohort, i, round), ==, 1);
        }
    }
}

static void
assert_swap (LwCarouselCohort *cohort, LwCarouselCell one, LwCarouselCell other, guint n_expected)
{
  const char *place = lw_carousel_cohort_get_stage (cohort, one.student, one.round)->workplace;
  g_autofree char *before = g_strdup (place);
  g_autoptr (GError) error = NULL;
  guint n_rounds;

  g_assert_true (lw_carousel_cohort_swap (cohort, &one, &other, &n_rounds, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (n_rounds, ==, n_expected);
  g_assert_cmpstr (lw_carousel_cohort_get_stage (cohort, other.student, other.round)->workplace, ==,
                   before);
  g_assert_cmpuint (lw_carousel_cohort_count_placed (cohort), ==, 9);
}

static void
assert_once_everywhere (LwCarouselCohort *cohort)
{
  for (guint i = 0; i < 3; i++)
    {
      g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

      for (guint round = 0; round < 3; round++)
        {
          g_assert_true (
            g_hash_table_add (seen, lw_carousel_cohort_get_stage (cohort, i, round)->workplace));
          g_assert_cmpuint (lw_carousel_cohort_count (cohort, i, round), ==, 1);
        }
    }
}

/* Three students, rounds and places of one seat: two students change their whole rows; one can't
 * change two rounds, for these are full. */
static void
test_swap (void)
{
  static const char *const none[]
    = { "workplace w3 {'company':'c2','seats':1,'profiles':['PIE']}",
        "student s1 {'number':'1','family-name':'Bos','group':'3b','profile':'Z&W'}", NULL };
  g_autoptr (School) school = make_school (none);
  LwCarouselRequest request = make_request ("lint:di", 3);
  g_autoptr (LwCarouselCohort) cohort = solve (school, &request);
  const LwCarouselCell first = { 0, 0 }, second = { 0, 1 };
  g_autoptr (GError) error = NULL;
  LwCohortTerms terms;
  guint n_rounds;

  assert_swap (cohort, (LwCarouselCell){ 0, 1 }, (LwCarouselCell){ 2, 1 }, 3);
  assert_once_everywhere (cohort);
  g_assert_false (lw_carousel_cohort_swap (cohort, &first, &second, &n_rounds, &error));
  g_assert_error (error, LW_ERROR, LW_ERROR_RULE);
  g_clear_error (&error);
  g_assert_false (lw_carousel_cohort_swap (cohort, &first, &first, &n_rounds, &error));
  g_assert_error (error, LW_ERROR, LW_ERROR_RULE);
  assert_once_everywhere (cohort);
  lw_carousel_cohort_sum (cohort, &terms);
  g_assert_cmpuint (terms.n_placed, ==, 9);
}

static void
assert_n_by_hand (LwCarouselCohort *cohort, guint n_expected)
{
  g_assert_cmpuint (lw_carousel_cohort_get_by_hand (cohort)->len, ==, n_expected);
}

/* Swapped back, nothing is by hand; what was when the schedule was made, stays so. */
static void
test_swap_back (void)
{
  static const char *const none[]
    = { "workplace w3 {'company':'c2','seats':1,'profiles':['PIE']}",
        "student s1 {'number':'1','family-name':'Bos','group':'3b','profile':'Z&W'}", NULL };
  g_autoptr (School) school = make_school (none);
  LwCarouselRequest request = make_request ("lint:di", 3);
  g_autoptr (LwCarouselCohort) cohort = solve (school, &request);
  g_autoptr (LwCarouselCohort) again
    = lw_carousel_cohort_new (school_get_world (school), NULL, &request, NULL);
  const LwCarouselCell one = { 0, 1 }, other = { 2, 1 };

  assert_swap (cohort, one, other, 3);
  assert_n_by_hand (cohort, 6);
  lw_carousel_cohort_keep (again, lw_carousel_cohort_get_by_hand (cohort));
  assert_swap (cohort, one, other, 3);
  assert_n_by_hand (cohort, 0);

  g_assert_true (lw_carousel_cohort_solve (again, NULL, NULL));
  assert_n_by_hand (again, 6);
  assert_swap (again, one, other, 3);
  assert_swap (again, one, other, 3);
  assert_n_by_hand (again, 6);
}

/* Who has something else in a round has no place in it, and it is said why. */
static void
test_away (void)
{
  static const char *const lines[]
    = { "placement p1 {'student':'s1','state':'toegezegd','workplace':'w1','pattern':'lint:di',"
        "'first-day':'2026-12-14','last-day':'2026-12-18'}",
        NULL };
  g_autoptr (School) school = make_school (lines);
  LwCarouselRequest request = make_request ("lint:di", 3);
  g_autoptr (LwCarouselCohort) cohort = solve (school, &request);
  LwCarouselTerms terms;

  for (guint i = 0; i < 3; i++)
    {
      LwRecord *student = g_ptr_array_index (lw_carousel_cohort_get_students (cohort), i);
      g_autofree char *reason = NULL;

      if (g_strcmp0 (lw_record_get_id (student), "s1") != 0)
        continue;
      g_assert_null (lw_carousel_cohort_get_stage (cohort, i, 1));
      reason = lw_carousel_cohort_dup_reason (cohort, i, 1);
      g_assert_nonnull (strstr (reason, "R6"));
      /* What he saw there counts as seen. */
      g_assert_cmpstr (lw_carousel_cohort_get_stage (cohort, i, 0)->workplace, !=, "w1");
      g_assert_cmpstr (lw_carousel_cohort_get_stage (cohort, i, 2)->workplace, !=, "w1");
    }
  lw_carousel_cohort_get_terms (cohort, &terms);
  g_assert_cmpint (terms.not_placed, ==, 0);
  g_assert_cmpint (terms.again, ==, 0);
}

/* Too few seats is said before, and who is left says why. */
static void
test_shortage (void)
{
  static const char *const two[] = { "w2", "w3", NULL };
  static const char *const lines[] = { "workplace w3 {'company':'c2','seats':1}", NULL };
  g_autoptr (School) school = make_school (lines);
  LwCarouselRequest request = make_request ("lint:di", 2);
  g_autoptr (LwCarouselCohort) cohort = NULL;
  GPtrArray *messages;
  g_autofree char *reason = NULL;

  request.workplaces = two;
  cohort = solve (school, &request);
  messages = lw_carousel_cohort_get_messages (cohort);
  g_assert_cmpuint (messages->len, ==, 1);
  g_assert_cmpstr (g_ptr_array_index (messages, 0), ==,
                   "2 seats in a round for 3 students: 1 too few.");
  g_assert_cmpuint (lw_carousel_cohort_count_placed (cohort), ==, 4);
  for (guint i = 0; i < 6 && reason == NULL; i++)
    if (lw_carousel_cohort_get_stage (cohort, i / 2, i % 2) == NULL)
      reason = lw_carousel_cohort_dup_reason (cohort, i / 2, i % 2);
  g_assert_cmpstr (reason, ==, "the workplaces not seen yet are full");
}

/* A workplace that is closed on the day takes no part; a company's limits hold. */
static void
test_rules (void)
{
  static const char *const lines[] = { "workplace w3 {'company':'c2','seats':3}",
                                       "company c2 {'name':'Garage Smit','max-per-year':1}", NULL };
  static const char *const some[] = { "w2", "w3", NULL };
  g_autoptr (School) school = make_school (lines);
  LwCarouselRequest request = make_request ("lint:vr", 2);
  g_autoptr (LwCarouselCohort) cohort = NULL;

  request.workplaces = some;
  cohort = solve (school, &request);
  /* w2 is closed on Friday, and c2 takes one student in the year. */
  g_assert_cmpuint (lw_carousel_cohort_count_placed (cohort), ==, 1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/carousel-cohort/rounds", test_rounds);
  g_test_add_func ("/carousel-cohort/refused", test_refused);
  g_test_add_func ("/carousel-cohort/all-round", test_all_round);
  g_test_add_func ("/carousel-cohort/swap", test_swap);
  g_test_add_func ("/carousel-cohort/swap-back", test_swap_back);
  g_test_add_func ("/carousel-cohort/away", test_away);
  g_test_add_func ("/carousel-cohort/shortage", test_shortage);
  g_test_add_func ("/carousel-cohort/rules", test_rules);

  return g_test_run ();
}
