/* test-cohort-replan.c - tests of plans made again when a company says no
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-cohort.h"

#include "lw-date.h"
#include "school.h"

#include <string.h>

#define MOST_LINES 9

/* Tuesdays of two months. */
#define STAGE(id, student, state, workplace, more)                                                 \
  "placement " id " {'student':'" student "','state':'" state "','workplace':'" workplace          \
  "','pattern':'lint:di','first-day':'2027-01-05','last-day':'2027-02-26'" more "}"
#define SEEKS(id, student)                                                                         \
  "placement " id " {'student':'" student "','state':'zoekt','pattern':'lint:di',"                 \
  "'first-day':'2027-01-05','last-day':'2027-02-26'}"
#define NO_W1 "workplace w1 {'company':'c1','title':'Winkel','seats':0}"
/* Hart is old enough for the third company. */
#define C3 "company c3 {'name':'Zagerij Mol'}"
#define W4 "workplace w4 {'company':'c3','seats':1,'minimum-age':17}"
#define OLD_S2                                                                                     \
  "student s2 {'number':'2','family-name':'Hart','group':'3b','birth-date':'2009-06-01'}"

static School *
make_school (const char *const *lines)
{
  const GDate today = lw_date_from_dmy (2, 11, 2026);
  School *school = school_new ();

  lw_today_set (&today);
  for (guint i = 0; i < MOST_LINES && lines[i] != NULL; i++)
    school_add (school, lines[i]);

  return school;
}

/* Where all stages are, in the order of their list. */
static char *
dup_places (School *school)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < lw_record_list_get_size (school->lists.placements); i++)
    {
      LwPlacement *stage = lw_record_list_peek (school->lists.placements, i);

      g_string_append_printf (text, "%s:%s:%s ", stage->student,
                              stage->workplace != NULL ? stage->workplace : "-", stage->state);
    }

  return g_string_free (text, FALSE);
}

/* "s1:w3>w2!": from where to where; "!" for who had to go. */
static char *
plan (School *school, const LwCohortRequest *request, GPtrArray *wishes, LwCohortTerms *terms)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *before = dup_places (school);
  g_autofree char *after = NULL;
  g_autoptr (LwCohort) cohort = lw_cohort_new (school_get_world (school), wishes, request, &error);
  g_autoptr (LwCohortPlan) found = NULL;
  GString *text = g_string_new (NULL);

  g_assert_no_error (error);
  found = lw_cohort_solve (cohort, NULL, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (found->bound, <=, found->objective);
  for (guint i = 0; i < found->stages->len; i++)
    {
      const LwCohortDemand *demand = lw_cohort_get_demand (cohort, i);
      LwPlacement *stage = g_ptr_array_index (found->stages, i);
      const char *from = demand->before != NULL ? demand->before->workplace : "";

      g_string_append_printf (
        text, "%s%s:%s>%s%s", i > 0 ? " " : "", lw_record_get_id (LW_RECORD (demand->student)),
        from, stage != NULL ? stage->workplace : "-", demand->is_cancelled ? "!" : "");
      if (lw_cohort_demand_stays (demand, stage))
        g_assert_cmpstr (stage->workplace, ==, demand->before->workplace);
      else if (stage != NULL)
        g_assert_cmpstr (stage->state, ==, "voorgesteld");
    }
  after = dup_places (school);
  g_assert_cmpstr (after, ==, before);
  *terms = found->terms;

  return g_string_free (text, FALSE);
}

static void
test_cancelled (void)
{
  static const char *const closed[] = { "c2", NULL };
  static const struct
  {
    const char *lines[MOST_LINES];
    gboolean replan;
    const char *found;
    guint n_moved;
  } cases[] = {
    { { NULL }, TRUE, "", 0 },
    { { STAGE ("p1", "s1", "toegezegd", "w3", ""), NO_W1 }, TRUE, "s1:w3>w2!", 0 },
    { { STAGE ("p1", "s1", "gevraagd", "w3", ""), NO_W1 }, FALSE, "s1:w3>w2!", 0 },
    /* who was elsewhere doesn't move when there is room, and who seeks goes on doing so */
    { { STAGE ("p1", "s1", "voorgesteld", "w3", ""), STAGE ("p2", "s2", "voorgesteld", "w1", ""),
        SEEKS ("p3", "s3") },
      TRUE,
      "s2:w1>w1 s1:w3>w1!",
      0 },
    /* somebody makes way */
    { { STAGE ("p1", "s1", "toegezegd", "w3", ""), STAGE ("p2", "s2", "voorgesteld", "w2", ""),
        NO_W1, C3, W4, OLD_S2 },
      TRUE,
      "s2:w2>w4 s1:w3>w2!",
      1 },
    /* but not when nobody may, or who is promised or pinned */
    { { STAGE ("p1", "s1", "toegezegd", "w3", ""), STAGE ("p2", "s2", "voorgesteld", "w2", ""),
        NO_W1, C3, W4, OLD_S2 },
      FALSE,
      "s1:w3>-!",
      0 },
    { { STAGE ("p1", "s1", "toegezegd", "w3", ""), STAGE ("p2", "s2", "gevraagd", "w2", ""), NO_W1,
        C3, W4, OLD_S2 },
      TRUE,
      "s1:w3>-!",
      0 },
    { { STAGE ("p1", "s1", "toegezegd", "w3", ""),
        STAGE ("p2", "s2", "voorgesteld", "w2", ",'pinned':true,'reason':'buren'"), NO_W1, C3, W4,
        OLD_S2 },
      TRUE,
      "s1:w3>-!",
      0 },
    /* what is pinned or signed at the company itself stays too */
    { { STAGE ("p1", "s1", "toegezegd", "w3", ",'pinned':true,'reason':'buren'"),
        STAGE ("p2", "s2", "getekend", "w3", "") },
      TRUE,
      "",
      0 },
    /* one without a place is one without a place, whoever it is: nobody moves for nothing */
    { { STAGE ("p1", "s1", "toegezegd", "w3", ""), STAGE ("p2", "s2", "voorgesteld", "w2", ""),
        NO_W1 },
      TRUE,
      "s2:w2>w2 s1:w3>-!",
      0 },
    /* a proposal that breaks a rule stays as it is, also at another time */
    { { STAGE ("p1", "s1", "toegezegd", "w3", ""), STAGE ("p2", "s2", "voorgesteld", "w1", ""),
        NO_W1,
        "placement p3 {'student':'s3','state':'voorgesteld','workplace':'w2','pattern':'lint:di',"
        "'first-day':'2027-04-06','last-day':'2027-05-25'}" },
      TRUE,
      "s1:w3>w2!",
      0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (School) school = make_school (cases[i].lines);
      LwCohortRequest request = { .closed = closed, .replan = cases[i].replan };
      LwCohortTerms terms;
      g_autofree char *found = NULL;
      g_autofree char *again = NULL;

      g_test_message ("case %u", i);
      found = plan (school, &request, NULL, &terms);
      g_assert_cmpstr (found, ==, cases[i].found);
      g_assert_cmpuint (terms.n_moved, ==, cases[i].n_moved);
      again = plan (school, &request, NULL, &terms);
      g_assert_cmpstr (again, ==, found);
    }
}

#define DAYS(id, student, state, workplace, pattern)                                               \
  "placement " id " {'student':'" student "','state':'" state "','workplace':'" workplace          \
  "','pattern':'" pattern "','first-day':'2027-01-05','last-day':'2027-02-26'}"

/* Two seats that two students share with others, each on other days: they can stay, though what is
 * free can't be told apart as seats for both. */
static void
test_shared_seats (void)
{
  static const char *const closed[] = { "c1", NULL };
  static const char *const lines[MOST_LINES]
    = { "workplace w3 {'company':'c2','seats':2}",
        DAYS ("k1", "s9", "toegezegd", "w3", "lint:vr"),
        DAYS ("k2", "s9", "toegezegd", "w3", "lint:wo"),
        DAYS ("p1", "s1", "voorgesteld", "w3", "lint:di,vr"),
        DAYS ("p2", "s2", "voorgesteld", "w3", "lint:di,wo"),
        DAYS ("p3", "s3", "gevraagd", "w1", "lint:ma") };
  g_autoptr (School) school = make_school (lines);
  LwCohortRequest request = { .closed = closed, .replan = TRUE };
  LwCohortTerms terms;
  g_autofree char *found = plan (school, &request, NULL, &terms);

  g_assert_cmpstr (found, ==, "s3:w1>w3! s2:w3>w3 s1:w3>w3");
  g_assert_cmpuint (terms.n_moved, ==, 0);
}

/* Only what lies in the time that was asked. */
static void
test_time (void)
{
  static const char *const closed[] = { "c2", NULL };
  static const char *const lines[MOST_LINES]
    = { STAGE ("p1", "s1", "toegezegd", "w3", ""),
        "placement p2 {'student':'s2','state':'toegezegd','workplace':'w3','pattern':'lint:di',"
        "'first-day':'2027-04-06','last-day':'2027-05-25'}" };
  g_autoptr (School) school = make_school (lines);
  LwCohortRequest request
    = { .closed = closed, .replan = TRUE, .first_day = lw_date_from_dmy (1, 4, 2027) };
  LwCohortTerms terms;
  g_autofree char *found = plan (school, &request, NULL, &terms);

  g_assert_cmpstr (found, ==, "s2:w3>w1!");
}

static LwWish *
new_wish (const char *student, const char *workplace)
{
  LwRecord *wish = lw_record_new (&lw_wish_record, NULL);

  lw_record_set_text (wish, "student", student);
  lw_record_set_text (wish, "workplace", workplace);
  lw_record_set_int (wish, "rank", 1);

  return LW_WISH (wish);
}

/* One place more weighs more than that somebody moves, and that more than a wish. */
static void
test_levels (void)
{
  static const char *const lines[MOST_LINES]
    = { SEEKS ("p1", "s1"), STAGE ("p2", "s2", "voorgesteld", "w2", ""), NO_W1,
        "workplace w3 {'company':'c2','seats':1}" };
  g_autoptr (School) school = make_school (lines);
  g_autoptr (GPtrArray) wishes = g_ptr_array_new_with_free_func (g_object_unref);
  LwCohortRequest request = { .replan = TRUE };
  LwCohortTerms terms;
  g_autofree char *found = NULL;
  g_autofree char *tight = NULL;

  g_ptr_array_add (wishes, new_wish ("s1", "w2"));
  g_ptr_array_add (wishes, new_wish ("s2", "w3"));
  found = plan (school, &request, wishes, &terms);
  g_assert_cmpstr (found, ==, "s2:w2>w2 s1:>w3");
  g_assert_cmpuint (terms.n_moved, ==, 0);
  g_assert_cmpuint (terms.n_wished, ==, 0);

  /* Who seeks is too young for the only place left. */
  school_add (school, "workplace w3 {'company':'c2','seats':1,'minimum-age':17}");
  school_add (school, OLD_S2);
  tight = plan (school, &request, wishes, &terms);
  g_assert_cmpstr (tight, ==, "s2:w2>w3 s1:>w2");
  g_assert_cmpuint (terms.n_moved, ==, 1);
}

/* Stopped, there is no plan, and the school is as it was. */
static void
test_stopped (void)
{
  static const char *const closed[] = { "c2", NULL };
  static const char *const lines[MOST_LINES]
    = { STAGE ("p1", "s1", "toegezegd", "w3", ""), STAGE ("p2", "s2", "voorgesteld", "w1", "") };
  g_autoptr (School) school = make_school (lines);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  LwCohortRequest request = { .closed = closed, .replan = TRUE };
  g_autofree char *before = dup_places (school);
  g_autofree char *after = NULL;
  g_autoptr (LwCohort) cohort = lw_cohort_new (school_get_world (school), NULL, &request, NULL);
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (lw_cohort_solve (cohort, NULL, NULL, NULL, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  after = dup_places (school);
  g_assert_cmpstr (after, ==, before);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/cohort-replan/cancelled", test_cancelled);
  g_test_add_func ("/cohort-replan/shared-seats", test_shared_seats);
  g_test_add_func ("/cohort-replan/time", test_time);
  g_test_add_func ("/cohort-replan/levels", test_levels);
  g_test_add_func ("/cohort-replan/stopped", test_stopped);

  return g_test_run ();
}
