/* test-stage-draft-when.c - tests of when a planned stage goes on, without a display
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-stage-draft.h"

#include "lw-date.h"
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

/* Of Yusuf, at the place where Sanne is too. */
static LwStageDraft *
make_draft (Fixture *fixture, const char *pattern, const char *first, const char *last)
{
  LwPlacement *model = test_school_find_stage (fixture->office, "00123");
  g_autoptr (LwRecord) stage = lw_record_new (&lw_placement_record, NULL);
  GDate date;

  lw_record_set_text (
    stage, "student",
    lw_record_get_id (test_school_find (fixture->office, &lw_student_record, "00125")));
  lw_record_set_text (stage, "variant", model->variant);
  lw_record_set_text (stage, "workplace", model->workplace);
  lw_record_set_text (stage, "pattern", pattern);
  lw_record_set_text (stage, "state", "getekend");
  g_assert_true (lw_date_parse_iso (first, &date));
  lw_record_set_date (stage, "first-day", &date);
  g_assert_true (lw_date_parse_iso (last, &date));
  lw_record_set_date (stage, "last-day", &date);

  return lw_stage_draft_new_of (fixture->office, LW_PLACEMENT (stage));
}

static void
check_draft (LwStageDraft *draft, const char *pattern, const char *first, const char *last)
{
  LwPlacement *stage = lw_stage_draft_get_placement (draft);
  g_autofree char *from = lw_date_format_iso (&stage->first_day);
  g_autofree char *to = lw_date_format_iso (&stage->last_day);

  g_assert_cmpstr (stage->pattern, ==, pattern);
  g_assert_cmpstr (from, ==, first);
  g_assert_cmpstr (to, ==, last);
}

typedef struct
{
  const char *pattern;
  const char *first;
  const char *last;
} When;

static const struct
{
  When was;
  int first; /* days */
  int last;
  When is;
  const char *gone;
} shifts[] = {
  /* Moved: what was taken away and added goes along. */
  { { "lint:di -2027-03-02 +2027-03-05-o", "2027-01-05", "2027-05-28" },
    14,
    14,
    { "lint:di -2027-03-16 +2027-03-19-o", "2027-01-19", "2027-06-11" },
    NULL },
  /* Into the Christmas holiday, of weeks 52 and 53. */
  { { "lint:di -2027-01-12", "2027-01-05", "2027-05-28" },
    -14,
    -14,
    { "lint:di", "2026-12-22", "2027-05-14" },
    "niet op di 12 januari" },
  /* A sandwich over week 53 ends two weeks later for the holiday in it. */
  { { "sandwich:3w/vr-m -2027-01-14", "2027-01-11", "2027-01-29" },
    -35,
    -35,
    { "sandwich:3w/vr-m -2026-12-10", "2026-12-07", "2027-01-08" },
    NULL },
  /* Stretched: what a shorter run leaves outside goes. */
  { { "lint:di -2027-03-02 +2027-05-26", "2027-01-05", "2027-05-28" },
    0,
    -7,
    { "lint:di -2027-03-02", "2027-01-05", "2027-05-21" },
    "wel op wo 26 mei" },
  { { "lint:di -2027-01-05", "2027-01-05", "2027-05-28" },
    7,
    0,
    { "lint:di", "2027-01-12", "2027-05-28" },
    "niet op di 5 januari" },
  { { "sandwich:3w/vr-m -2027-01-28", "2027-01-11", "2027-01-29" },
    0,
    -7,
    { "sandwich:2w/vr-m", "2027-01-11", "2027-01-22" },
    "niet op do 28 januari" },
  /* A sandwich has a week at least. */
  { { "sandwich:1w/vr-m", "2027-01-11", "2027-01-15" },
    0,
    -7,
    { "sandwich:1w/vr-m", "2027-01-11", "2027-01-15" },
    NULL },
  /* Over the end of a school year, and over 29 February. */
  { { "lint:di -2027-06-22", "2027-06-01", "2027-08-31" },
    7,
    7,
    { "lint:di -2027-06-29", "2027-06-08", "2027-09-07" },
    NULL },
  { { "lint:vr -2036-02-22", "2036-01-11", "2036-03-28" },
    7,
    7,
    { "lint:vr -2036-02-29", "2036-01-18", "2036-04-04" },
    NULL },
  { { "eenmalig", "2028-02-28", "2028-02-28" },
    1,
    1,
    { "eenmalig", "2028-02-29", "2028-02-29" },
    NULL },
  /* Each part of several keeps what it is. */
  { { "sandwich:2w/vr-m+lint:di -2027-02-16", "2027-01-11", "2027-03-26" },
    7,
    7,
    { "sandwich:2w/vr-m+lint:di", "2027-01-18", "2027-04-02" },
    "niet op di 16 februari" },
};

static void
test_shift (Fixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (shifts); i++)
    {
      const When *was = &shifts[i].was;
      g_autoptr (LwStageDraft) origin = make_draft (fixture, was->pattern, was->first, was->last);
      g_autoptr (LwStageDraft) next
        = lw_stage_draft_with_shift (origin, shifts[i].first, shifts[i].last);

      g_test_message ("%s, %d %d", was->pattern, shifts[i].first, shifts[i].last);
      check_draft (next, shifts[i].is.pattern, shifts[i].is.first, shifts[i].is.last);
      g_assert_cmpstr (lw_stage_draft_get_gone (next), ==, shifts[i].gone);
      check_draft (origin, was->pattern, was->first, was->last);
    }
}

/* What went is told with what was done. */
static void
test_gone_is_told (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LwStageDraft) origin
    = make_draft (fixture, "lint:ma -2027-05-24", "2027-01-11", "2027-05-28");
  g_autoptr (LwStageDraft) next = lw_stage_draft_with_shift (origin, 0, -7);
  g_autoptr (GPtrArray) findings = lw_stage_draft_judge (next, fixture->office);
  g_autoptr (LwAct) act = lw_stage_draft_make_act (next, fixture->office, findings);

  g_assert_true (lw_office_commit (fixture->office, act, NULL));
  g_assert_cmpstr (lw_office_get_undo_label (fixture->office), ==,
                   "Stage of Yusuf Yılmaz at De Bron. No longer: niet op ma 24 mei");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function) g_test_add (name, Fixture, NULL, set_up, function, tear_down)
  ADD ("/stage-draft-when/shift", test_shift);
  ADD ("/stage-draft-when/gone-is-told", test_gone_is_told);

  return g_test_run ();
}
