/* test-stage-draft.c - tests of a stage being planned, without a display
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-stage-draft.h"

#include "lw-date.h"
#include "lw-form-order.h"
#include "lw-stage-summary.h"
#include "test-school.h"

#include <string.h>

#define TUESDAY (LW_HALF_DAY (1, FALSE) | LW_HALF_DAY (1, TRUE))
#define THURSDAY (LW_HALF_DAY (3, FALSE) | LW_HALF_DAY (3, TRUE))
#define FRIDAY_AFTERNOON LW_HALF_DAY (4, TRUE)

typedef struct
{
  LwOffice *office;
  LwStageDraft *draft;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->office = test_school_new ();
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_clear_pointer (&fixture->draft, lw_stage_draft_unref);
  test_school_free (fixture->office);
}

static const char *
id_of (Fixture *fixture, const LwRecordType *type, const char *key)
{
  return lw_record_get_id (test_school_find (fixture->office, type, key));
}

/* The workplace of the company of that name. */
static const char *
workplace_of (Fixture *fixture, const char *company)
{
  LwRecordList *workplaces = lw_office_get_list (fixture->office, &lw_workplace_record);

  for (guint i = 0; i < lw_record_list_get_size (workplaces); i++)
    {
      LwWorkplace *workplace = lw_record_list_peek (workplaces, i);

      if (strcmp (workplace->company, id_of (fixture, &lw_company_record, company)) == 0)
        return lw_record_get_id (LW_RECORD (workplace));
    }
  g_assert_not_reached ();
}

/* Each act makes the next draft, and the one before goes. */
static void
go_on (Fixture *fixture, LwStageDraft *next)
{
  g_clear_pointer (&fixture->draft, lw_stage_draft_unref);
  fixture->draft = next;
}

static GVariant *
known (const char *key, const char *value)
{
  GVariantBuilder builder;

  g_variant_builder_init (&builder, G_VARIANT_TYPE ("a{ss}"));
  g_variant_builder_add (&builder, "{ss}", key, value);

  return g_variant_ref_sink (g_variant_builder_end (&builder));
}

static void
begin (Fixture *fixture, const char *number)
{
  g_autoptr (GVariant) student = known ("student", id_of (fixture, &lw_student_record, number));

  go_on (fixture, lw_stage_draft_new (fixture->office, student));
}

static void
set_period (Fixture *fixture, const char *first, const char *last)
{
  GDate date;

  g_assert_true (lw_date_parse_iso (first, &date));
  go_on (fixture, lw_stage_draft_with_date (fixture->draft, "first-day", &date));
  g_assert_true (lw_date_parse_iso (last, &date));
  go_on (fixture, lw_stage_draft_with_date (fixture->draft, "last-day", &date));
}

static LwPlacement *
placement (Fixture *fixture)
{
  return lw_stage_draft_get_placement (fixture->draft);
}

/* A stage to which nothing is missing: Yusuf, Tuesday and Thursday at the bakery. */
static void
fill (Fixture *fixture)
{
  LwRecordList *forms = lw_office_get_list (fixture->office, &lw_variant_record);

  begin (fixture, "00125");
  go_on (fixture, lw_stage_draft_with_text (fixture->draft, "variant",
                                            lw_record_get_id (lw_record_list_peek (forms, 0))));
  go_on (fixture,
         lw_stage_draft_with_workplace (fixture->draft, workplace_of (fixture, "Bakkerij Vis")));
  go_on (fixture, lw_stage_draft_with_half_days (fixture->draft, TUESDAY | THURSDAY));
  set_period (fixture, "2027-03-09", "2027-04-22");
}

static void
commit (Fixture *fixture)
{
  g_autoptr (GPtrArray) findings = lw_stage_draft_judge (fixture->draft, fixture->office);
  g_autofree char *why_not = lw_stage_draft_why_not (fixture->draft, findings);
  g_autoptr (LwAct) act = lw_stage_draft_make_act (fixture->draft, fixture->office, findings);
  g_autoptr (GError) error = NULL;

  g_assert_cmpstr (why_not, ==, NULL);
  lw_office_commit (fixture->office, act, &error);
  g_assert_no_error (error);
}

static void
test_pattern (Fixture *fixture, gconstpointer data)
{
  begin (fixture, "00125");
  g_assert_cmpstr (placement (fixture)->pattern, ==, NULL);
  go_on (fixture, lw_stage_draft_with_half_days (fixture->draft, TUESDAY));
  g_assert_cmpstr (placement (fixture)->pattern, ==, "lint:di");
  go_on (fixture, lw_stage_draft_with_kind (fixture->draft, LW_PATTERN_SANDWICH));
  g_assert_cmpstr (placement (fixture)->pattern, ==, "sandwich:3w/vr-m");
  go_on (fixture, lw_stage_draft_with_weeks (fixture->draft, 2));
  go_on (fixture, lw_stage_draft_with_half_days (fixture->draft, 0));
  g_assert_cmpstr (placement (fixture)->pattern, ==, "sandwich:2w/-");
  go_on (fixture, lw_stage_draft_with_kind (fixture->draft, LW_PATTERN_ONCE));
  g_assert_cmpstr (placement (fixture)->pattern, ==, "eenmalig");
  /* What was chosen before waits. */
  go_on (fixture, lw_stage_draft_with_kind (fixture->draft, LW_PATTERN_LINT));
  g_assert_cmpstr (placement (fixture)->pattern, ==, "lint:di");
  go_on (fixture, lw_stage_draft_with_half_days (fixture->draft, 0));
  g_assert_cmpstr (placement (fixture)->pattern, ==, NULL);
}

static void
test_once_ends_as_it_begins (Fixture *fixture, gconstpointer data)
{
  fill (fixture);
  go_on (fixture, lw_stage_draft_with_kind (fixture->draft, LW_PATTERN_ONCE));
  g_assert_true (lw_date_equal (&placement (fixture)->first_day, &placement (fixture)->last_day));
}

static void
check_last (Fixture *fixture, const char *day)
{
  g_autofree char *last = NULL;

  if (g_date_valid (&placement (fixture)->last_day))
    last = lw_date_format_iso (&placement (fixture)->last_day);
  g_assert_cmpstr (last, ==, day);
}

/* The Friday of its last week, which a holiday puts off. */
static void
test_sandwich_ends_with_its_weeks (Fixture *fixture, gconstpointer data)
{
  GDate first = lw_date_from_dmy (11, 1, 2027);
  GDate before_holiday = lw_date_from_dmy (7, 12, 2026);

  begin (fixture, "00125");
  go_on (fixture, lw_stage_draft_with_kind (fixture->draft, LW_PATTERN_SANDWICH));
  check_last (fixture, NULL);
  go_on (fixture, lw_stage_draft_with_date (fixture->draft, "first-day", &first));
  check_last (fixture, "2027-01-29");
  go_on (fixture, lw_stage_draft_with_weeks (fixture->draft, 2));
  check_last (fixture, "2027-01-22");
  /* Friday at school: the week is over on Friday all the same. */
  go_on (fixture,
         lw_stage_draft_with_half_days (fixture->draft, LW_HALF_DAY (4, FALSE) | FRIDAY_AFTERNOON));
  check_last (fixture, "2027-01-22");
  go_on (fixture, lw_stage_draft_with_weeks (fixture->draft, 3));
  go_on (fixture, lw_stage_draft_with_date (fixture->draft, "first-day", &before_holiday));
  check_last (fixture, "2027-01-08");
}

/* Days taken away stay away when the half-days change; several parts are shown only. */
static void
test_keeps_what_is_not_shown (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LwRecord) stage = lw_record_new (&lw_placement_record, NULL);

  lw_record_set_text (stage, "pattern", "lint:di -2027-03-02");
  go_on (fixture, lw_stage_draft_new_of (fixture->office, LW_PLACEMENT (stage)));
  go_on (fixture, lw_stage_draft_with_half_days (fixture->draft, THURSDAY));
  g_assert_cmpstr (placement (fixture)->pattern, ==, "lint:do -2027-03-02");

  lw_record_set_text (stage, "pattern", "sandwich:3w/vr-m+lint:di");
  go_on (fixture, lw_stage_draft_new_of (fixture->office, LW_PLACEMENT (stage)));
  g_assert_cmpuint (lw_stage_draft_get_kind (fixture->draft), ==, LW_PATTERN_COMBINATION);
  go_on (fixture, lw_stage_draft_with_text (fixture->draft, "state", "getekend"));
  g_assert_cmpstr (placement (fixture)->pattern, ==, "sandwich:3w/vr-m+lint:di");
}

static void
test_state_follows_place (Fixture *fixture, gconstpointer data)
{
  begin (fixture, "00125");
  g_assert_cmpstr (placement (fixture)->state, ==, "zoekt");
  go_on (fixture,
         lw_stage_draft_with_workplace (fixture->draft, workplace_of (fixture, "Bakkerij Vis")));
  g_assert_cmpstr (placement (fixture)->state, ==, "gevraagd");
  go_on (fixture, lw_stage_draft_with_text (fixture->draft, "state", "toegezegd"));
  go_on (fixture, lw_stage_draft_with_workplace (fixture->draft, NULL));
  g_assert_cmpstr (placement (fixture)->state, ==, "toegezegd");
}

static void
test_trouble (Fixture *fixture, gconstpointer data)
{
  go_on (fixture, lw_stage_draft_new (fixture->office, NULL));
  g_assert_nonnull (lw_stage_draft_get_trouble (fixture->draft, LW_STAGE_PART_STUDENT));
  fill (fixture);
  for (LwStagePart part = 0; part < LW_N_STAGE_PARTS; part++)
    g_assert_cmpstr (lw_stage_draft_get_trouble (fixture->draft, part), ==, NULL);

  set_period (fixture, "2027-04-22", "2027-03-09");
  g_assert_cmpstr (lw_stage_draft_get_trouble (fixture->draft, LW_STAGE_PART_PERIOD), ==,
                   "The last day is before the first");
  go_on (fixture, lw_stage_draft_with_half_days (fixture->draft, 0));
  g_assert_nonnull (lw_stage_draft_get_trouble (fixture->draft, LW_STAGE_PART_HALF_DAYS));
  go_on (fixture, lw_stage_draft_with_text (fixture->draft, "end", "08:00"));
  g_assert_nonnull (lw_stage_draft_get_trouble (fixture->draft, LW_STAGE_PART_TIMES));
  go_on (fixture, lw_stage_draft_with_new_company (fixture->draft, "name", "  "));
  g_assert_nonnull (lw_stage_draft_get_trouble (fixture->draft, LW_STAGE_PART_WHERE));
  go_on (fixture, lw_stage_draft_with_text (fixture->draft, "variant", NULL));
  g_assert_nonnull (lw_stage_draft_get_trouble (fixture->draft, LW_STAGE_PART_FORM));
  /* Who still looks for a place need not know where and when. */
  begin (fixture, "00125");
  g_assert_cmpstr (lw_stage_draft_get_trouble (fixture->draft, LW_STAGE_PART_WHERE), ==, NULL);
  g_assert_cmpstr (lw_stage_draft_get_trouble (fixture->draft, LW_STAGE_PART_PERIOD), ==, NULL);
}

static void
test_commit (Fixture *fixture, gconstpointer data)
{
  LwRecordList *placements = lw_office_get_list (fixture->office, &lw_placement_record);
  guint n_before = lw_record_list_get_size (placements);
  LwPlacement *kept;

  fill (fixture);
  g_assert_true (lw_stage_draft_is_dirty (fixture->draft));
  commit (fixture);
  g_assert_cmpuint (lw_record_list_get_size (placements), ==, n_before + 1);
  kept = lw_office_find (fixture->office, &lw_placement_record,
                         lw_record_get_id (LW_RECORD (placement (fixture))));
  g_assert_cmpstr (kept->pattern, ==, "lint:di,do");
  g_assert_cmpstr (lw_office_get_undo_label (fixture->office), ==,
                   "Stage of Yusuf Yılmaz at Bakkerij Vis");

  go_on (fixture, lw_stage_draft_new_of (fixture->office, kept));
  g_assert_false (lw_stage_draft_is_dirty (fixture->draft));
  go_on (fixture, lw_stage_draft_with_text (fixture->draft, "state", "getekend"));
  commit (fixture);
  kept = lw_office_find (fixture->office, &lw_placement_record,
                         lw_record_get_id (LW_RECORD (placement (fixture))));
  g_assert_cmpstr (kept->state, ==, "getekend");
  g_assert_cmpuint (lw_record_list_get_size (placements), ==, n_before + 1);
}

static LwStagePeriod *
kept_period (Fixture *fixture)
{
  LwPlacement *kept = lw_office_find (fixture->office, &lw_placement_record,
                                      lw_record_get_id (LW_RECORD (placement (fixture))));

  g_assert_nonnull (kept);
  g_assert_null (kept->student);

  return lw_office_find (fixture->office, &lw_stage_period_record, kept->stage_period);
}

/* An excursion of 3B on one day, nowhere in particular. */
static void
fill_activity (Fixture *fixture)
{
  g_autoptr (GVariant) group = known ("group", id_of (fixture, &lw_group_record, "3B"));

  go_on (fixture, lw_stage_draft_new (fixture->office, group));
  go_on (fixture, lw_stage_draft_with_text (
                    fixture->draft, "variant",
                    id_of (fixture, &lw_variant_record, "Beroepsvoorbereidende stage")));
  go_on (fixture, lw_stage_draft_with_kind (fixture->draft, LW_PATTERN_ONCE));
  set_period (fixture, "2027-03-09", "2027-03-09");
}

/* One placement, with a period of its own that names the class; both go together. */
static void
test_class_activity (Fixture *fixture, gconstpointer data)
{
  LwRecordList *periods = lw_office_get_list (fixture->office, &lw_stage_period_record);
  g_autoptr (LwAct) act = NULL;
  LwPlacement *kept;

  fill_activity (fixture);
  g_assert_cmpstr (placement (fixture)->state, ==, "voorgesteld");
  for (LwStagePart part = 0; part < LW_N_STAGE_PARTS; part++)
    g_assert_cmpstr (lw_stage_draft_get_trouble (fixture->draft, part), ==, NULL);
  commit (fixture);
  g_assert_cmpuint (lw_record_list_get_size (periods), ==, 1);
  g_assert_cmpstr (kept_period (fixture)->name, ==, "Beroepsvoorbereidende stage 3B 09-03-2027");
  g_assert_cmpstr (kept_period (fixture)->group, ==, id_of (fixture, &lw_group_record, "3B"));
  g_assert_cmpstr (lw_office_get_undo_label (fixture->office), ==, "Stage of 3B");

  /* A change goes to the same period. */
  kept = lw_office_find (fixture->office, &lw_placement_record,
                         lw_record_get_id (LW_RECORD (placement (fixture))));
  go_on (fixture, lw_stage_draft_new_of (fixture->office, kept));
  g_assert_cmpstr (lw_stage_draft_get_group (fixture->draft), ==,
                   id_of (fixture, &lw_group_record, "3B"));
  g_assert_false (lw_stage_draft_is_dirty (fixture->draft));
  go_on (fixture, lw_stage_draft_with_text (fixture->draft, "end", "12:00"));
  commit (fixture);
  g_assert_cmpuint (lw_record_list_get_size (periods), ==, 1);
  g_assert_cmpstr (kept_period (fixture)->end, ==, "12:00");

  kept = lw_office_find (fixture->office, &lw_placement_record,
                         lw_record_get_id (LW_RECORD (placement (fixture))));
  go_on (fixture, lw_stage_draft_new_of (fixture->office, kept));
  act = lw_stage_draft_make_delete (fixture->draft, fixture->office);
  g_assert_true (lw_office_commit (fixture->office, act, NULL));
  g_assert_cmpuint (lw_record_list_get_size (periods), ==, 0);
}

/* What a class does together is no arrangement that a student's stage is filled in from. */
static void
test_activity_is_no_arrangement (Fixture *fixture, gconstpointer data)
{
  fill_activity (fixture);
  commit (fixture);
  begin (fixture, "00125");
  g_assert_cmpstr (placement (fixture)->stage_period, ==, NULL);
  g_assert_false (g_date_valid (&placement (fixture)->first_day));
}

/* From a student to a class and back: nothing of either is left. */
static void
test_student_or_class (Fixture *fixture, gconstpointer data)
{
  begin (fixture, "00125");
  go_on (fixture,
         lw_stage_draft_with_group (fixture->draft, id_of (fixture, &lw_group_record, "3B")));
  g_assert_cmpstr (placement (fixture)->student, ==, NULL);
  g_assert_true (lw_stage_draft_is_dirty (fixture->draft));
  go_on (fixture, lw_stage_draft_with_student (fixture->draft, fixture->office,
                                               id_of (fixture, &lw_student_record, "00126")));
  g_assert_cmpstr (lw_stage_draft_get_group (fixture->draft), ==, NULL);
  g_assert_cmpstr (placement (fixture)->state, ==, "zoekt");
}

static void
test_new_company (Fixture *fixture, gconstpointer data)
{
  LwCompany *company;
  LwWorkplace *workplace;
  LwContactPerson *contact;
  LwRecordList *contacts = lw_office_get_list (fixture->office, &lw_contact_person_record);
  LwPlacement *kept;

  fill (fixture);
  go_on (fixture, lw_stage_draft_with_new_company (fixture->draft, "name", " Garage Smit "));
  go_on (fixture, lw_stage_draft_with_new_company (fixture->draft, "town", "Schagen"));
  go_on (fixture, lw_stage_draft_with_new_company (fixture->draft, "phone", "0224-123456"));
  commit (fixture);

  kept = lw_office_find (fixture->office, &lw_placement_record,
                         lw_record_get_id (LW_RECORD (placement (fixture))));
  workplace = lw_office_find (fixture->office, &lw_workplace_record, kept->workplace);
  g_assert_cmpstr (workplace->title, ==, "Stageplek");
  company = lw_office_find (fixture->office, &lw_company_record, workplace->company);
  g_assert_cmpstr (company->name, ==, "Garage Smit");
  g_assert_cmpstr (company->town, ==, "Schagen");
  g_assert_cmpuint (lw_record_list_get_size (contacts), ==, 1);
  contact = lw_record_list_peek (contacts, 0);
  g_assert_cmpstr (contact->phone, ==, "0224-123456");
  g_assert_cmpstr (contact->company, ==, workplace->company);

  /* One act: all of it goes with one undo. */
  g_assert_true (lw_office_undo (fixture->office, NULL));
  g_assert_cmpuint (lw_record_list_get_size (contacts), ==, 0);
  g_assert_null (lw_record_list_find_by_key (
    lw_office_get_list (fixture->office, &lw_company_record), "Garage Smit"));
}

/* Sandwich weeks without a half-day at school: R1 stops it, until somebody says why. */
static void
test_reason (Fixture *fixture, gconstpointer data)
{
  LwRecordList *exceptions = lw_office_get_list (fixture->office, &lw_exception_record);

  fill (fixture);
  go_on (fixture, lw_stage_draft_with_kind (fixture->draft, LW_PATTERN_SANDWICH));
  go_on (fixture, lw_stage_draft_with_half_days (fixture->draft, 0));
  {
    g_autoptr (GPtrArray) findings = lw_stage_draft_judge (fixture->draft, fixture->office);
    g_autofree char *why_not = lw_stage_draft_why_not (fixture->draft, findings);

    g_assert_cmpstr (why_not, ==, "Say why rule R1 may be passed");
  }
  go_on (fixture, lw_stage_draft_with_reason (fixture->draft, "R1", " Maatwerk "));
  commit (fixture);
  g_assert_cmpuint (lw_record_list_get_size (exceptions), ==, 1);
  {
    LwException *exception = lw_record_list_peek (exceptions, 0);

    g_assert_cmpstr (exception->rule, ==, "R1");
    g_assert_cmpstr (exception->reason, ==, "Maatwerk");
    g_assert_cmpstr (exception->who, ==, "Anna de Wit");
  }

  /* The reason goes with what it passed. */
  go_on (fixture,
         lw_stage_draft_new_of (
           fixture->office, lw_office_find (fixture->office, &lw_placement_record,
                                            lw_record_get_id (LW_RECORD (placement (fixture))))));
  g_assert_cmpstr (lw_stage_draft_get_reason (fixture->draft, "R1"), ==, "Maatwerk");
  go_on (fixture, lw_stage_draft_with_half_days (fixture->draft, FRIDAY_AFTERNOON));
  commit (fixture);
  g_assert_cmpuint (lw_record_list_get_size (exceptions), ==, 0);
}

static void
test_absolute (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) findings = NULL;
  g_autofree char *why_not = NULL;
  LwFinding *first;

  fill (fixture);
  /* Sanne has a stage on the same days. */
  go_on (fixture, lw_stage_draft_with_student (fixture->draft, fixture->office,
                                               id_of (fixture, &lw_student_record, "00123")));
  go_on (fixture, lw_stage_draft_with_reason (fixture->draft, "R6", "Het kan best"));
  findings = lw_stage_draft_judge (fixture->draft, fixture->office);
  first = g_ptr_array_index (findings, 0);
  g_assert_cmpstr (first->rule, ==, "R6");
  why_not = lw_stage_draft_why_not (fixture->draft, findings);
  g_assert_cmpstr (why_not, ==, first->message);
}

static void
test_delete (Fixture *fixture, gconstpointer data)
{
  LwRecordList *placements = lw_office_get_list (fixture->office, &lw_placement_record);
  guint n_before = lw_record_list_get_size (placements);
  g_autoptr (LwRecord) exception = lw_record_new (&lw_exception_record, NULL);
  LwPlacement *stage = lw_record_list_peek (placements, 0);
  g_autoptr (LwAct) act = NULL;
  g_autoptr (GError) error = NULL;

  lw_record_set_text (exception, "rule", "R4");
  lw_record_set_text (exception, "placement", lw_record_get_id (LW_RECORD (stage)));
  lw_record_set_text (exception, "reason", "Druk");
  test_school_put (fixture->office, exception);
  go_on (fixture, lw_stage_draft_new_of (fixture->office, stage));
  act = lw_stage_draft_make_delete (fixture->draft, fixture->office);
  lw_office_commit (fixture->office, act, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (lw_record_list_get_size (placements), ==, n_before - 1);
}

/* A class's arrangement is filled in, but not over what a person said. */
static void
test_stage_period (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LwRecord) period = lw_record_new (&lw_stage_period_record, NULL);
  GDate first = lw_date_from_dmy (1, 2, 2027);
  GDate last = lw_date_from_dmy (25, 6, 2027);

  lw_record_set_text (period, "name", "Stage 3B");
  lw_record_set_text (period, "group", id_of (fixture, &lw_group_record, "3B"));
  lw_record_set_text (period, "pattern", "lint:di,do");
  lw_record_set_text (period, "begin", "09:00");
  lw_record_set_text (period, "supervisor", id_of (fixture, &lw_staff_record, "Anna de Wit"));
  lw_record_set_date (period, "first-day", &first);
  lw_record_set_date (period, "last-day", &last);
  test_school_put (fixture->office, period);

  go_on (fixture, lw_stage_draft_new (fixture->office, NULL));
  go_on (fixture, lw_stage_draft_with_text (fixture->draft, "end", "15:00"));
  go_on (fixture, lw_stage_draft_with_student (fixture->draft, fixture->office,
                                               id_of (fixture, &lw_student_record, "00125")));
  g_assert_cmpstr (placement (fixture)->pattern, ==, "lint:di,do");
  g_assert_cmpstr (placement (fixture)->begin, ==, "09:00");
  g_assert_cmpstr (placement (fixture)->end, ==, "15:00");
  g_assert_cmpstr (placement (fixture)->stage_period, ==, lw_record_get_id (period));
  g_assert_cmpuint (lw_stage_draft_get_half_days (fixture->draft), ==, TUESDAY | THURSDAY);
  g_assert_true (lw_date_equal (&placement (fixture)->last_day, &last));

  /* The second stage of the student is another one. */
  go_on (fixture, lw_stage_draft_with_text (fixture->draft, "state", "zoekt"));
  go_on (fixture, lw_stage_draft_with_text (
                    fixture->draft, "variant",
                    id_of (fixture, &lw_variant_record, "Beroepsvoorbereidende stage")));
  commit (fixture);
  begin (fixture, "00125");
  g_assert_cmpstr (placement (fixture)->stage_period, ==, NULL);
}

static void
test_summary (Fixture *fixture, gconstpointer data)
{
  g_autofree char *text = NULL;
  g_autofree char *weeks = NULL;

  fill (fixture);
  text = lw_stage_summarize (fixture->office, placement (fixture));
  g_assert_cmpstr (text, ==, "2 days a week, di en do, 7 weeks, 14 stage days, 98 hours");
  weeks = lw_stage_describe_weeks (&placement (fixture)->first_day, &placement (fixture)->last_day);
  g_assert_cmpstr (weeks, ==, "week 10 to 16");

  set_period (fixture, "2026-12-08", "2027-01-07");
  g_clear_pointer (&text, g_free);
  text = lw_stage_summarize (fixture->office, placement (fixture));
  g_assert_true (g_str_has_suffix (text, "; not in the kerstvakantie"));

  /* What the pattern says already is not told again. */
  g_clear_pointer (&text, g_free);
  go_on (fixture, lw_stage_draft_with_text (fixture->draft, "pattern", "sandwich:3w"));
  set_period (fixture, "2027-03-08", "2027-03-26");
  text = lw_stage_summarize (fixture->office, placement (fixture));
  g_assert_cmpstr (text, ==, "3 weken achter elkaar, 15 stage days, 105 hours");
}

/* 3B is bovenbouw: the forms that are said for it come first. */
static void
test_forms_order (Fixture *fixture, gconstpointer data)
{
  g_auto (GStrv) forms
    = lw_form_order_for (fixture->office, id_of (fixture, &lw_student_record, "00125"));
  const char *snuffelstage = id_of (fixture, &lw_variant_record, "Snuffelstage");
  const char *stage = id_of (fixture, &lw_variant_record, "Beroepsvoorbereidende stage");
  int snuffelstage_at = -1, stage_at = -1;

  g_assert_cmpuint (g_strv_length (forms), ==, 20);
  for (int i = 0; forms[i] != NULL; i++)
    {
      if (strcmp (forms[i], snuffelstage) == 0)
        snuffelstage_at = i;
      if (strcmp (forms[i], stage) == 0)
        stage_at = i;
    }
  g_assert_cmpint (stage_at, <, snuffelstage_at);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function) g_test_add (name, Fixture, NULL, set_up, function, tear_down)
  ADD ("/stage-draft/pattern", test_pattern);
  ADD ("/stage-draft/once-ends-as-it-begins", test_once_ends_as_it_begins);
  ADD ("/stage-draft/sandwich-ends-with-its-weeks", test_sandwich_ends_with_its_weeks);
  ADD ("/stage-draft/keeps-what-is-not-shown", test_keeps_what_is_not_shown);
  ADD ("/stage-draft/state-follows-place", test_state_follows_place);
  ADD ("/stage-draft/trouble", test_trouble);
  ADD ("/stage-draft/commit", test_commit);
  ADD ("/stage-draft/class-activity", test_class_activity);
  ADD ("/stage-draft/activity-is-no-arrangement", test_activity_is_no_arrangement);
  ADD ("/stage-draft/student-or-class", test_student_or_class);
  ADD ("/stage-draft/new-company", test_new_company);
  ADD ("/stage-draft/reason", test_reason);
  ADD ("/stage-draft/absolute", test_absolute);
  ADD ("/stage-draft/delete", test_delete);
  ADD ("/stage-draft/stage-period", test_stage_period);
  ADD ("/stage-draft/summary", test_summary);
  ADD ("/stage-draft/forms-order", test_forms_order);

  return g_test_run ();
}
