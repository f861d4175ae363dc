/* test-answer.c - tests of what companies say to stages, without a display
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-answer.h"

#include "lw-date.h"
#include "lw-stage-draft.h"
#include "lw-stage-state.h"
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

static LwContactMoment *
only_moment (Fixture *fixture)
{
  LwRecordList *all = lw_office_get_list (fixture->office, &lw_contact_moment_record);

  g_assert_cmpuint (lw_record_list_get_size (all), ==, 1);

  return lw_record_list_peek (all, 0);
}

static void
commit (Fixture *fixture, LwAct *act)
{
  g_autoptr (LwAct) owned = act;
  g_autoptr (GError) error = NULL;

  lw_office_commit (fixture->office, owned, &error);
  g_assert_no_error (error);
}

static void
undo (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (lw_office_undo (fixture->office, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (
    lw_record_list_get_size (lw_office_get_list (fixture->office, &lw_contact_moment_record)), ==,
    0);
}

/* Asked and promised is a state; no answer leaves the stage as it is. All are one act. */
static void
test_states (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *outcome;
    const char *state;
  } cases[] = {
    { "toegezegd", "toegezegd" },
    { "gevraagd", "gevraagd" },
    { "geen-gehoor", "gevraagd" },
    { NULL, "gevraagd" },
  };
  GDate today = lw_today ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      LwAnswer answer = { .outcome = cases[i].outcome, .text = "Mag komen", .follow_up = today };
      LwPlacement *stage = test_school_find_stage (fixture->office, "00124");
      LwWorkplace *workplace
        = lw_office_find (fixture->office, &lw_workplace_record, stage->workplace);
      LwContactMoment *moment;

      g_assert_cmpstr (stage->state, ==, "gevraagd");
      commit (fixture, lw_answer_make_act (fixture->office, stage, &answer));
      g_assert_cmpstr (test_school_find_stage (fixture->office, "00124")->state, ==,
                       cases[i].state);
      moment = only_moment (fixture);
      g_assert_cmpstr (moment->company, ==, workplace->company);
      g_assert_cmpstr (moment->placement, ==, lw_record_get_id (LW_RECORD (stage)));
      g_assert_cmpstr (moment->outcome, ==, cases[i].outcome);
      g_assert_cmpstr (moment->text, ==, "Mag komen");
      g_assert_cmpstr (moment->kind, ==, "gebeld");
      g_assert_true (lw_date_equal (&moment->date, &today));
      g_assert_true (lw_date_equal (&moment->follow_up, &today));
      undo (fixture);
    }
}

/* It looks for a place again, and the reason to pass a rule there goes. */
static void
test_refusal (Fixture *fixture, gconstpointer data)
{
  LwAnswer answer = { .outcome = "geweigerd", .reason = "Te druk" };
  g_autoptr (LwRecord) pinned
    = lw_record_copy (LW_RECORD (test_school_find_stage (fixture->office, "00124")));
  g_autoptr (LwRecord) exception = lw_record_new (&lw_exception_record, NULL);
  LwRecordList *exceptions = lw_office_get_list (fixture->office, &lw_exception_record);
  LwPlacement *stage;

  lw_record_set_int (pinned, "pinned", TRUE);
  lw_record_set_text (pinned, "reason", "Wil dit zo graag");
  test_school_put (fixture->office, pinned);
  lw_record_set_text (exception, "rule", "R5");
  lw_record_set_text (exception, "placement", lw_record_get_id (pinned));
  lw_record_set_text (exception, "reason", "Is er dan toch");
  test_school_put (fixture->office, exception);

  commit (fixture, lw_answer_make_act (fixture->office,
                                       test_school_find_stage (fixture->office, "00124"), &answer));
  stage = test_school_find_stage (fixture->office, "00124");
  g_assert_cmpstr (stage->state, ==, "zoekt");
  g_assert_null (stage->workplace);
  g_assert_null (stage->reason);
  g_assert_false (lw_is_true (stage->pinned));
  g_assert_cmpuint (lw_record_list_get_size (exceptions), ==, 0);
  g_assert_cmpstr (only_moment (fixture)->reason, ==, "Te druk");
  g_assert_false (lw_answer_can_refuse (stage));

  undo (fixture);
  stage = test_school_find_stage (fixture->office, "00124");
  g_assert_cmpstr (stage->state, ==, "gevraagd");
  g_assert_nonnull (stage->workplace);
  g_assert_cmpuint (lw_record_list_get_size (exceptions), ==, 1);
  g_assert_true (lw_answer_can_refuse (stage));
}

/* The day on which it was signed comes with the state, and goes with it. */
static void
test_signed (Fixture *fixture, gconstpointer data)
{
  GDate today = lw_today ();
  GDate before = lw_date_from_dmy (1, 10, 2026);
  g_autoptr (LwRecord) filled_in = NULL;

  commit (fixture, lw_stage_state_make_act (fixture->office,
                                            test_school_find_stage (fixture->office, "00124"),
                                            "getekend", NULL));
  g_assert_true (
    lw_date_equal (&test_school_find_stage (fixture->office, "00124")->signed_on, &today));
  commit (fixture, lw_stage_state_make_act (fixture->office,
                                            test_school_find_stage (fixture->office, "00124"),
                                            "loopt", NULL));
  g_assert_true (
    lw_date_equal (&test_school_find_stage (fixture->office, "00124")->signed_on, &today));

  filled_in = lw_record_copy (LW_RECORD (test_school_find_stage (fixture->office, "00124")));
  lw_record_set_date (filled_in, "signed-on", &before);
  test_school_put (fixture->office, filled_in);
  commit (fixture, lw_stage_state_make_act (fixture->office,
                                            test_school_find_stage (fixture->office, "00124"),
                                            "getekend", NULL));
  g_assert_true (
    lw_date_equal (&test_school_find_stage (fixture->office, "00124")->signed_on, &before));
  commit (fixture, lw_stage_state_make_act (fixture->office,
                                            test_school_find_stage (fixture->office, "00124"),
                                            "toegezegd", NULL));
  g_assert_false (g_date_valid (&test_school_find_stage (fixture->office, "00124")->signed_on));
}

/* The sheet keeps when the company was asked, once, and for a company that it makes too. */
static void
test_sheet (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LwStageDraft) draft
    = lw_stage_draft_new_of (fixture->office, test_school_find_stage (fixture->office, "00124"));
  g_autoptr (LwStageDraft) kept = NULL;
  g_autoptr (LwStageDraft) promised = NULL;
  g_autoptr (LwStageDraft) elsewhere = NULL;
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  LwRecord *company;

  commit (fixture, lw_stage_draft_make_act (draft, fixture->office, none));
  g_assert_cmpuint (
    lw_record_list_get_size (lw_office_get_list (fixture->office, &lw_contact_moment_record)), ==,
    0);
  kept = lw_stage_draft_new_of (fixture->office, test_school_find_stage (fixture->office, "00124"));
  promised = lw_stage_draft_with_text (kept, "state", "toegezegd");
  elsewhere = lw_stage_draft_with_new_company (promised, "name", "Fietsen Smit");
  commit (fixture, lw_stage_draft_make_act (elsewhere, fixture->office, none));
  company = test_school_find (fixture->office, &lw_company_record, "Fietsen Smit");
  g_assert_cmpstr (only_moment (fixture)->company, ==, lw_record_get_id (company));
  g_assert_cmpstr (only_moment (fixture)->outcome, ==, "toegezegd");
  g_assert_null (only_moment (fixture)->contact_person);
}

static void
test_company (Fixture *fixture, gconstpointer data)
{
  LwRecord *company = test_school_find (fixture->office, &lw_company_record, "De Bron");
  LwAnswer answer = { .outcome = "terugbellen", .kind = "gemaild" };

  answer.follow_up = lw_date_from_dmy (1, 12, 2026);
  commit (fixture,
          lw_answer_make_company_act (fixture->office, lw_record_get_id (company), &answer));
  g_assert_cmpstr (only_moment (fixture)->kind, ==, "gemaild");
  g_assert_null (only_moment (fixture)->placement);
  g_assert_cmpstr (lw_office_get_undo_label (fixture->office), ==, "De Bron: To call back");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function) g_test_add (name, Fixture, NULL, set_up, function, tear_down)
  ADD ("/answer/states", test_states);
  ADD ("/answer/refusal", test_refusal);
  ADD ("/answer/signed", test_signed);
  ADD ("/answer/sheet", test_sheet);
  ADD ("/answer/company", test_company);

  return g_test_run ();
}
