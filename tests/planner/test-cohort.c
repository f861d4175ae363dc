/* test-cohort.c - tests of plans made of a school's records
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-cohort.h"

#include "lw-date.h"
#include "lw-error.h"
#include "school.h"

#include <string.h>

#define MOST_LINES 8
#define MOST_PATTERNS 4

/* Stages of 3b, on Tuesdays of two months. */
#define SEEKS(id, student)                                                                         \
  "placement " id " {'student':'" student "','state':'zoekt','pattern':'lint:di',"                 \
  "'first-day':'2027-01-05','last-day':'2027-02-26'}"
#define TAKEN(id, student, workplace, pattern)                                                     \
  "placement " id " {'student':'" student "','state':'toegezegd','workplace':'" workplace          \
  "','pattern':'" pattern "','first-day':'2027-01-05','last-day':'2027-02-26'}"
#define NO_W1 "workplace w1 {'company':'c1','title':'Winkel','seats':0}"
#define NO_W3 "workplace w3 {'company':'c2','seats':0}"
#define ONE_W3 "workplace w3 {'company':'c2','seats':1}"

static const GDate *
day (const char *text)
{
  static GDate date;

  g_assert_true (lw_date_parse_iso (text, &date));

  return &date;
}

static void
init_request (LwCohortRequest *request)
{
  memset (request, 0, sizeof *request);
  g_date_clear (&request->first_day, 1);
  g_date_clear (&request->last_day, 1);
}

static School *
make_school (const char *const *lines)
{
  School *school = school_new ();

  lw_today_set (day ("2026-11-02"));
  for (guint i = 0; i < MOST_LINES && lines[i] != NULL; i++)
    school_add (school, lines[i]);

  return school;
}

static void
append_stage (GString *text, const LwCohort *cohort, const LwCohortPlan *plan, guint i)
{
  const LwCohortDemand *demand = lw_cohort_get_demand (cohort, i);
  LwPlacement *stage = g_ptr_array_index (plan->stages, i);

  g_string_append_printf (text, "%s%s%s:", i > 0 ? " " : "",
                          lw_record_get_id (LW_RECORD (demand->student)),
                          demand->is_new ? "+" : "");
  g_string_append (text, stage != NULL ? stage->workplace : "-");
  if (stage != NULL && stage->pattern != NULL && strcmp (stage->pattern, "lint:di") != 0)
    g_string_append_printf (text, "@%s", stage->pattern);
}

/* "s1:w2 s2+:-": who gets what; a new stage has a plus. */
static char *
plan (School *school, const LwCohortRequest *request, GPtrArray *wishes, LwCohortTerms *terms)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LwCohort) cohort = lw_cohort_new (school_get_world (school), wishes, request, &error);
  g_autoptr (LwCohortPlan) found = NULL;
  GString *text = g_string_new (NULL);

  g_assert_no_error (error);
  found = lw_cohort_solve (cohort, NULL, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (found->stages->len, ==, lw_cohort_get_n_demands (cohort));
  g_assert_cmpint (found->bound, <=, found->objective);
  for (guint i = 0; i < found->stages->len; i++)
    append_stage (text, cohort, found, i);
  if (terms != NULL)
    *terms = found->terms;

  return g_string_free (text, FALSE);
}

/* Students come by family name: Bos (s3), Hart (s2), Jong (s1), Vis (s9). */
static void
test_places (void)
{
  static const struct
  {
    const char *lines[MOST_LINES];
    const char *found;
  } cases[] = {
    { { NULL }, "" },
    { { SEEKS ("p1", "s1"), NO_W1, NO_W3 }, "s1:w2" },
    /* one seat for two */
    { { SEEKS ("p1", "s1"), SEEKS ("p2", "s2"), NO_W1, NO_W3 }, "s2:w2 s1:-" },
    /* taken by a stage that stays: then, or on another day */
    { { SEEKS ("p1", "s1"), TAKEN ("p2", "s2", "w2", "lint:di"), NO_W1, NO_W3 }, "s1:-" },
    { { SEEKS ("p1", "s1"), TAKEN ("p2", "s2", "w2", "lint:wo"), NO_W1, NO_W3 }, "s1:w2" },
    /* two seats, one of them taken in part of the time: the other is whole */
    { { SEEKS ("p1", "s1"), SEEKS ("p3", "s3"), TAKEN ("p2", "s2", "w3", "lint:di"), NO_W1,
        "workplace w2 {'company':'c1','seats':0}", "workplace w3 {'company':'c2','seats':2}" },
      "s3:w3 s1:-" },
    /* what is pinned, has a place, or is over stays out of it */
    { { "placement p1 {'student':'s1','state':'zoekt','pattern':'lint:di','pinned':true,"
        "'first-day':'2027-01-05','last-day':'2027-02-26'}" },
      "" },
    { { TAKEN ("p1", "s1", "w1", "lint:di") }, "" },
    { { "placement p1 {'student':'s1','state':'zoekt','pattern':'lint:di',"
        "'first-day':'2026-09-01','last-day':'2026-10-30'}" },
      "" },
    /* proposed without saying where */
    { { "placement p1 {'student':'s1','state':'voorgesteld','pattern':'lint:di',"
        "'first-day':'2027-01-05','last-day':'2027-02-26'}",
        NO_W1, NO_W3 },
      "s1:w2" },
    /* R5: closed on Fridays; R6: at another place then */
    { { "placement p1 {'student':'s1','state':'zoekt','pattern':'lint:vr',"
        "'first-day':'2027-01-05','last-day':'2027-02-26'}",
        NO_W1, NO_W3 },
      "s1:-" },
    { { SEEKS ("p1", "s1"), TAKEN ("p2", "s1", "w1", "lint:di-o"), NO_W1 }, "s1:-" },
    { { SEEKS ("p1", "s1"), TAKEN ("p2", "s1", "w1", "lint:do"), NO_W1, NO_W3 }, "s1:w2" },
    /* another profile; too young */
    { { SEEKS ("p1", "s1"), "workplace w2 {'company':'c1','profiles':['Groen']}", NO_W1, NO_W3 },
      "s1:-" },
    { { SEEKS ("p1", "s1"), "workplace w2 {'company':'c1','minimum-age':17}", NO_W1, NO_W3 },
      "s1:-" },
    /* a no of before holds for this stage */
    { { SEEKS ("p1", "s1"), NO_W3,
        "contact-moment m1 {'company':'c1','placement':'p1','outcome':'geweigerd'}" },
      "s1:-" },
    /* R13 */
    { { SEEKS ("p1", "s1"), NO_W1, NO_W3,
        "student s1 {'number':'1','family-name':'Jong','group':'3b','birth-date':'2010-06-01',"
        "'postcode':'1000AA'}",
        "company c1 {'name':'Bakkerij Jansen','postcode':'2000AA'}",
        "travel-time t1 {'from':'1000','to':'2000','minutes':61}" },
      "s1:-" },
    /* R8: a year, a month, at once over all workplaces, and rest */
    { { SEEKS ("p1", "s1"), NO_W3, TAKEN ("p2", "s2", "w1", "lint:ma"),
        "company c1 {'name':'Bakkerij Jansen','max-per-year':1}" },
      "s1:-" },
    { { SEEKS ("p1", "s1"), SEEKS ("p2", "s2"), NO_W3,
        "company c1 {'name':'Bakkerij Jansen','max-per-month':1}" },
      "s2:w2 s1:-" },
    { { SEEKS ("p1", "s1"), SEEKS ("p2", "s2"), NO_W3,
        "company c1 {'name':'Bakkerij Jansen','max-at-once':1}" },
      "s2:w1 s1:-" },
    { { SEEKS ("p1", "s1"), NO_W3,
        "placement p2 {'student':'s2','state':'toegezegd','workplace':'w1','pattern':'lint:di',"
        "'first-day':'2027-03-02','last-day':'2027-03-16'}",
        "company c1 {'name':'Bakkerij Jansen','rest-weeks':2}" },
      "s1:-" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (School) school = make_school (cases[i].lines);
      LwCohortRequest request;
      g_autofree char *found = NULL;
      g_autofree char *again = NULL;

      g_test_message ("case %u", i);
      init_request (&request);
      found = plan (school, &request, NULL, NULL);
      g_assert_cmpstr (found, ==, cases[i].found);
      again = plan (school, &request, NULL, NULL);
      g_assert_cmpstr (again, ==, found);
    }
}

/* A form for a class: who has no stage of it gets one. */
static void
test_requests (void)
{
  static const char *const group[] = { "3b", NULL };
  static const char *const other_group[] = { "1a", NULL };
  static const char *const student[] = { "s2", NULL };
  static const char *const company[] = { "c2", NULL };
  static const struct
  {
    const char *lines[MOST_LINES];
    const char *const *groups;
    const char *const *students;
    const char *const *companies;
    const char *variant;
    const char *patterns[MOST_PATTERNS];
    const char *first;
    const char *last;
    const char *found;
  } cases[] = {
    { { SEEKS ("p1", "s1") }, other_group, NULL, NULL, NULL, { NULL }, NULL, NULL, "" },
    { { SEEKS ("p1", "s1"), SEEKS ("p2", "s2") },
      NULL,
      student,
      company,
      NULL,
      { NULL },
      NULL,
      NULL,
      "s2:w3" },
    /* the class's period has begun, or is over */
    { { "stage-period b1 {'name':'Stage 3B','group':'3b','variant':'v1','pattern':'lint:di',"
        "'first-day':'2026-10-05','last-day':'2026-12-11'}",
        "stage-period b2 {'name':'Snuffelen 3B','group':'3b','variant':'v1','pattern':'lint:di',"
        "'first-day':'2026-09-07','last-day':'2026-10-02'}" },
      NULL,
      student,
      company,
      "v1",
      { NULL },
      NULL,
      NULL,
      "s2+:w3" },
    /* for all days asked, and for those of the class's period */
    { { "workplace w3 {'company':'c2','half-days':['do-o','do-m']}" },
      NULL,
      student,
      company,
      "v1",
      { "lint:di", "lint:do" },
      "2027-01-05",
      "2027-02-26",
      "s2+:w3@lint:do" },
    { { "stage-period b1 {'name':'Stage 3B','group':'3b','variant':'v1','pattern':'lint:di',"
        "'first-day':'2027-01-05','last-day':'2027-02-26'}",
        "placement p1 {'student':'s1','stage-period':'b1','state':'getekend','workplace':'w1'}" },
      group,
      NULL,
      company,
      "v1",
      { NULL },
      NULL,
      NULL,
      "s3+:w3 s2+:w3" },
    /* without a form only what seeks; days asked leave out what is not then */
    { { SEEKS ("p1", "s1") }, group, NULL, company, NULL, { NULL }, "2027-03-01", NULL, "" },
    { { SEEKS ("p1", "s1") }, group, NULL, company, NULL, { NULL }, NULL, "2027-01-31", "s1:w3" },
    /* R1: no half-day left at school */
    { { SEEKS ("p1", "s1") },
      group,
      NULL,
      company,
      NULL,
      { "lint:ma,di,wo,do,vr", "lint:ma" },
      NULL,
      NULL,
      "s1:w3@lint:ma" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (School) school = make_school (cases[i].lines);
      LwCohortRequest request;
      g_autofree char *found = NULL;

      g_test_message ("case %u", i);
      init_request (&request);
      request.groups = cases[i].groups;
      request.students = cases[i].students;
      request.companies = cases[i].companies;
      request.variant = cases[i].variant;
      if (cases[i].patterns[0] != NULL)
        request.patterns = cases[i].patterns;
      if (cases[i].first != NULL)
        request.first_day = *day (cases[i].first);
      if (cases[i].last != NULL)
        request.last_day = *day (cases[i].last);
      found = plan (school, &request, NULL, NULL);
      g_assert_cmpstr (found, ==, cases[i].found);
    }
}

static LwWish *
new_wish (const char *student, const char *workplace, int rank)
{
  LwRecord *wish = lw_record_new (&lw_wish_record, NULL);

  lw_record_set_text (wish, "student", student);
  lw_record_set_text (wish, "workplace", workplace);
  lw_record_set_int (wish, "rank", rank);

  return LW_WISH (wish);
}

/* One place more for somebody weighs more than a wish, a wish more than the way. */
static void
test_levels (void)
{
  static const char *const lines[MOST_LINES] = {
    SEEKS ("p1", "s1"),
    SEEKS ("p2", "s2"),
    ONE_W3,
    "workplace w1 {'company':'c1','title':'Winkel','seats':1}",
    "workplace w2 {'company':'c1','title':'Bakkerij','seats':0}",
    "student s1 {'number':'1','family-name':'Jong','group':'3b','postcode':'1000AA'}",
    "company c1 {'name':'Bakkerij Jansen','postcode':'2000AA'}",
    "travel-time t1 {'from':'1000','to':'2000','minutes':59}",
  };
  g_autoptr (School) school = make_school (lines);
  g_autoptr (GPtrArray) wishes = g_ptr_array_new_with_free_func (g_object_unref);
  LwCohortRequest request;
  LwCohortTerms terms;
  g_autofree char *wished = NULL;

  init_request (&request);
  g_ptr_array_add (wishes, new_wish ("s1", "w1", 1));
  g_ptr_array_add (wishes, new_wish ("s2", "w1", 2));
  wished = plan (school, &request, wishes, &terms);
  g_assert_cmpstr (wished, ==, "s2:w3 s1:w1");
  g_assert_cmpuint (terms.n_placed, ==, 2);
  g_assert_cmpuint (terms.n_wished, ==, 1);
  g_assert_cmpuint (terms.wish, ==, 6);
  g_assert_cmpuint (terms.minutes, ==, 59);
  g_assert_cmpuint (terms.n_known, ==, 1);
  g_assert_cmpuint (terms.fair, ==, 0);
}

/* What suits the leervraag comes after a wish and before the way, and only where the school says
 * that it counts. w1 suits s1, who goes deeper in Z&W, and is an hour away; w3 is near. */
static void
test_fit (void)
{
  static const char *const lines[MOST_LINES] = {
    "placement p1 {'student':'s1','state':'zoekt','pattern':'lint:di','question-kind':"
    "'verdieping','first-day':'2027-01-05','last-day':'2027-02-26'}",
    "workplace w1 {'company':'c1','title':'Winkel','profiles':['Z&W']}",
    "workplace w2 {'company':'c1','title':'Bakkerij','seats':0}",
    "student s1 {'number':'1','family-name':'Jong','group':'3b','postcode':'1000AA'}",
    "company c1 {'name':'Bakkerij Jansen','postcode':'2000AA'}",
    "company c2 {'name':'Garage Smit','postcode':'3000AA'}",
    "travel-time t1 {'from':'1000','to':'2000','minutes':59}",
    "travel-time t2 {'from':'1000','to':'3000','minutes':5}",
  };
  static const struct
  {
    gboolean counts;
    const char *wish; /* nullable */
    const char *found;
    guint fit;
  } cases[] = {
    { FALSE, NULL, "s1:w3", LW_PLACE_FIT_UNKNOWN },
    { TRUE, NULL, "s1:w1", LW_PLACE_FIT_SUITS },
    { TRUE, "w3", "s1:w3", LW_PLACE_FIT_UNKNOWN },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (School) school = make_school (lines);
      g_autoptr (GPtrArray) wishes = g_ptr_array_new_with_free_func (g_object_unref);
      g_autoptr (LwPlaceFits) fits = lw_place_fits_new (school_get_world (school), NULL, NULL);
      LwCohortRequest request;
      LwCohortTerms terms;
      g_autofree char *found = NULL;

      init_request (&request);
      request.fits = fits;
      request.fit_counts = cases[i].counts;
      if (cases[i].wish != NULL)
        g_ptr_array_add (wishes, new_wish ("s1", cases[i].wish, 1));
      found = plan (school, &request, wishes, &terms);
      g_assert_cmpstr (found, ==, cases[i].found);
      g_assert_cmpuint (terms.fit, ==, cases[i].fit);
    }
}

/* Both at one company costs more than each at another. */
static void
test_fairness (void)
{
  static const char *const lines[MOST_LINES]
    = { SEEKS ("p1", "s1"), SEEKS ("p2", "s2"), TAKEN ("p3", "s3", "w1", "lint:wo") };
  g_autoptr (School) school = make_school (lines);
  LwCohortRequest request;
  LwCohortTerms terms;
  g_autofree char *found = NULL;

  init_request (&request);
  found = plan (school, &request, NULL, &terms);
  g_assert_cmpuint (terms.n_placed, ==, 2);
  g_assert_cmpuint (terms.fair, ==, 1);
}

static void
test_messages (void)
{
  static const struct
  {
    const char *lines[MOST_LINES];
    const char *found;
  } cases[] = {
    { { SEEKS ("p1", "s1") }, "" },
    { { SEEKS ("p1", "s1"), SEEKS ("p2", "s2"), NO_W1, NO_W3 },
      "On di there is 1 place too few for Z&W" },
    { { SEEKS ("p1", "s1"), NO_W1, NO_W3, "workplace w2 {'company':'c1','seats':0}" },
      "No workplace has a seat. Note with the workplaces how many students can come." },
    { { "placement p1 {'student':'s1','state':'zoekt','pattern':'lint:di',"
        "'first-day':'2026-12-21','last-day':'2027-01-01'}" },
      "“elke di” from ma 21 december to vr 1 januari: all its days are in a holiday or on days "
      "that stages don’t go on. Choose other days." },
    { { "placement p1 {'student':'s1','state':'zoekt','pattern':'lint:di',"
        "'first-day':'2027-01-06','last-day':'2027-01-08'}" },
      "“elke di” has no days from wo 6 januari to vr 8 januari. Choose other days or another "
      "pattern." },
    { { "placement p1 {'student':'s1','state':'zoekt','pattern':'lint:za',"
        "'first-day':'2027-01-06','last-day':'2027-01-31'}",
        "workplace w1 {'company':'c1','half-days':['ma-o']}",
        "workplace w3 {'company':'c2','half-days':['ma-o']}" },
      "No workplace is open on za. Choose other half-days, or note when workplaces are open."
      "\nOn za there is 1 place too few for Z&W" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (School) school = make_school (cases[i].lines);
      LwCohortRequest request;
      g_autoptr (LwCohort) cohort = NULL;
      g_autofree char *found = NULL;
      GPtrArray *messages;

      g_test_message ("case %u", i);
      init_request (&request);
      cohort = lw_cohort_new (school_get_world (school), NULL, &request, NULL);
      messages = lw_cohort_get_messages (cohort);
      g_ptr_array_add (messages, NULL);
      found = g_strjoinv ("\n", (char **) messages->pdata);
      g_ptr_array_set_size (messages, (int) messages->len - 1);
      g_assert_cmpstr (found, ==, cases[i].found);
    }
}

static void
test_reasons (void)
{
  static const char *const lines[MOST_LINES] = {
    SEEKS ("p1", "s1"),
    SEEKS ("p2", "s2"),
    NO_W1,
    "workplace w3 {'company':'c2','profiles':['Groen']}",
  };
  g_autoptr (School) school = make_school (lines);
  LwCohortRequest request;
  g_autoptr (LwCohort) cohort = NULL;
  g_autofree char *reason = NULL;

  init_request (&request);
  cohort = lw_cohort_new (school_get_world (school), NULL, &request, NULL);
  reason = lw_cohort_dup_reason (cohort, 1);
  g_assert_cmpstr (reason, ==,
                   "the 1 place that fits went to another; 1\u00a0×\u00a0another profile; "
                   "1\u00a0×\u00a0no seat free then (R4)");
  g_assert_cmpstr (lw_cohort_bar_get_rule (LW_COHORT_TRAVEL), ==, "R13");
  g_assert_null (lw_cohort_bar_get_rule (LW_COHORT_PROFILE));
}

#define DAYS "'first-day':'2027-01-04','last-day':'2027-02-26'}"

/* Ten students that seek, and five companies. */
static School *
make_random_school (guint seed)
{
  static const char *const lines[MOST_LINES] = { NO_W1, NO_W3 };
  static const char *const patterns[] = { "lint:ma", "lint:di", "lint:ma,di", "sandwich:2w/vr-m" };
  static const char *const profiles[] = { "Z&W", "Groen" };
  School *school = make_school (lines);
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);

  for (guint i = 0; i < 10; i++)
    {
      g_autofree char *student = g_strdup_printf (
        "student r%u {'number':'r%u','family-name':'R%02u','group':'3b','profile':'%s'}", i, i, i,
        profiles[g_rand_int_range (rand, 0, 2)]);
      g_autofree char *stage
        = g_strdup_printf ("placement q%u {'student':'r%u','state':'zoekt','pattern':'%s'," DAYS, i,
                           i, patterns[g_rand_int_range (rand, 0, G_N_ELEMENTS (patterns))]);

      school_add (school, student);
      school_add (school, stage);
    }
  for (guint i = 0; i < 5; i++)
    {
      g_autofree char *company = g_strdup_printf (
        "company d%u {'name':'Bedrijf %u','max-per-year':%d}", i, i, g_rand_int_range (rand, 1, 4));
      g_autofree char *workplace
        = g_strdup_printf ("workplace y%u {'company':'d%u','seats':%d,'profiles':['%s']}", i, i,
                           g_rand_int_range (rand, 0, 3), profiles[g_rand_int_range (rand, 0, 2)]);

      school_add (school, company);
      school_add (school, workplace);
    }

  return school;
}

static void
keep (School *school, const LwCohortPlan *found)
{
  for (guint i = 0; i < found->stages->len; i++)
    {
      LwPlacement *stage = g_ptr_array_index (found->stages, i);
      g_autofree char *line = NULL;

      if (stage == NULL)
        continue;
      line = g_strdup_printf (
        "placement %s {'student':'%s','state':'voorgesteld','workplace':'%s','pattern':'%s'," DAYS,
        lw_record_get_id (LW_RECORD (stage)), stage->student, stage->workplace, stage->pattern);
      school_add (school, line);
    }
}

/* What was found at random can be carried out, is never better than what is proven, and leaves
 * nobody out who could still come. */
static void
test_random (void)
{
  for (guint seed = 0; seed < 40; seed++)
    {
      g_autoptr (School) school = make_random_school (seed);
      g_autoptr (GError) error = NULL;
      LwCohortRequest request;
      g_autoptr (LwCohort) cohort = NULL;
      g_autoptr (LwCohortPlan) found = NULL;
      g_autofree char *again = NULL;

      g_test_message ("seed %u", seed);
      init_request (&request);
      cohort = lw_cohort_new (school_get_world (school), NULL, &request, &error);
      g_assert_no_error (error);
      found = lw_cohort_solve (cohort, NULL, NULL, NULL, NULL, &error);
      g_assert_no_error (error);
      g_assert_cmpint (found->bound, <=, found->objective);
      g_clear_pointer (&cohort, lw_cohort_free);
      keep (school, found);
      again = plan (school, &request, NULL, NULL);
      for (const char *c = strchr (again, ':'); c != NULL; c = strchr (c + 1, ':'))
        g_assert_cmpint (c[1], ==, '-');
    }
}

static void
test_wrong (void)
{
  static const char *const lines[MOST_LINES] = { SEEKS ("p1", "s1") };
  static const char *const patterns[] = { "lint:xx", NULL };
  g_autoptr (School) school = make_school (lines);
  g_autoptr (GError) error = NULL;
  LwCohortRequest request;

  init_request (&request);
  request.patterns = patterns;
  g_assert_null (lw_cohort_new (school_get_world (school), NULL, &request, &error));
  g_assert_error (error, LW_ERROR, LW_ERROR_INVALID);
  g_clear_error (&error);
  request.patterns = NULL;
  request.first_day = *day ("2027-02-01");
  request.last_day = *day ("2027-01-01");
  g_assert_null (lw_cohort_new (school_get_world (school), NULL, &request, &error));
  g_assert_error (error, LW_ERROR, LW_ERROR_INVALID);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/cohort/places", test_places);
  g_test_add_func ("/cohort/requests", test_requests);
  g_test_add_func ("/cohort/levels", test_levels);
  g_test_add_func ("/cohort/fit", test_fit);
  g_test_add_func ("/cohort/fairness", test_fairness);
  g_test_add_func ("/cohort/messages", test_messages);
  g_test_add_func ("/cohort/reasons", test_reasons);
  g_test_add_func ("/cohort/random", test_random);
  g_test_add_func ("/cohort/wrong", test_wrong);

  return g_test_run ();
}
