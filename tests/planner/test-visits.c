/* test-visits.c - tests of which visits stages ask for, and on which days
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-visit-plan.h"

#include "lw-date.h"
#include "school.h"

#define MOST_LINES 8

/* Wednesday 25 November 2026. */
static GDate
today_of_test (void)
{
  return lw_date_from_dmy (25, 11, 2026);
}

static School *
make_school (const char *const *lines)
{
  School *school = school_new ();

  for (guint i = 0; i < MOST_LINES && lines[i] != NULL; i++)
    school_add (school, lines[i]);

  return school;
}

#define STAGE(id, student, rest)                                                                   \
  "placement " id " {'student':'" student "','state':'toegezegd','supervisor':'t1'," rest "}"
/* Eleven Tuesdays: 5 January to 16 March, without a holiday. */
#define LINT "'pattern':'lint:di','first-day':'2027-01-04','last-day':'2027-03-19'"

static void
test_needed (void)
{
  static const struct
  {
    const char *lines[MOST_LINES];
    guint n_visits;
    const char *kind;
  } cases[] = {
    { { STAGE ("p1", "s1", LINT) }, 1, "bezoek" },
    { { "rule r14 {'number':'R14','value':{'visits':2}}", STAGE ("p1", "s1", LINT) }, 2, "bezoek" },
    { { "rule r14 {'number':'R14','value':{'off':true}}", STAGE ("p1", "s1", LINT) }, 0, "bezoek" },
    /* a week: a call; a day: nothing; no days known: nothing */
    { { STAGE ("p1", "s1",
               "'pattern':'sandwich:1w/vr-m','first-day':'2027-01-04','last-day':'2027-01-08'") },
      1,
      "telefoon" },
    { { STAGE ("p1", "s1", "'pattern':'eenmalig','first-day':'2027-01-04'") }, 0, "bezoek" },
    { { STAGE ("p1", "s1", "'first-day':'2027-01-04'") }, 0, "bezoek" },
    /* a leerwerktraject: every month */
    { { "student s1 {'number':'1','family-name':'Jong','group':'3b','leerwerktraject':true}",
        STAGE ("p1", "s1", LINT) },
      3,
      "bezoek" },
    /* what the period says goes before */
    { { "stage-period b1 {'name':'B','visits':4}",
        STAGE ("p1", "s1", "'stage-period':'b1'," LINT) },
      4,
      "bezoek" },
    { { "stage-period b1 {'name':'B','visits':0}",
        STAGE ("p1", "s1", "'stage-period':'b1'," LINT) },
      0,
      "bezoek" },
    /* in school, a class, still sought */
    { { "variant v1 {'name':'Werkplek','source':{'in-school':true}}",
        STAGE ("p1", "s1", "'variant':'v1'," LINT) },
      0,
      "bezoek" },
    { { "placement p1 {" LINT "}" }, 0, "bezoek" },
    { { "placement p1 {'student':'s1','state':'zoekt'," LINT "}" }, 0, "bezoek" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (School) school = make_school (cases[i].lines);
      LwVisitNeed need = lw_visits_needed (school_get_world (school),
                                           lw_record_list_find (school->lists.placements, "p1"));

      g_test_message ("case %u", i);
      g_assert_cmpuint (need.n_visits, ==, cases[i].n_visits);
      g_assert_cmpstr (need.kind, ==, cases[i].kind);
    }
}

/* "p1 2027-02-09 bezoek", one a visit. */
static char *
propose (School *school, const GDate *today)
{
  g_autoptr (GPtrArray) placements = g_ptr_array_new ();
  g_autoptr (GPtrArray) visits = NULL;
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < lw_record_list_get_size (school->lists.placements); i++)
    g_ptr_array_add (placements, lw_record_list_peek (school->lists.placements, i));
  visits = lw_visits_propose (school_get_world (school), placements, today);
  for (guint i = 0; i < visits->len; i++)
    {
      LwVisit *visit = g_ptr_array_index (visits, i);
      g_autofree char *day = lw_date_format_iso (&visit->date);

      g_string_append_printf (text, "%s%s %s %s", i > 0 ? "; " : "", visit->placement, day,
                              visit->kind);
    }

  return g_string_free (text, FALSE);
}

static void
test_propose (void)
{
#define TWICE "rule r14 {'number':'R14','value':{'visits':2}}"
  static const struct
  {
    const char *lines[MOST_LINES];
    const char *found;
  } cases[] = {
    /* one: halfway; two: after a week and a half, and a week before the end */
    { { STAGE ("p1", "s1", LINT) }, "p1 2027-02-09 bezoek" },
    { { TWICE, STAGE ("p1", "s1", LINT) }, "p1 2027-01-12 bezoek; p1 2027-03-09 bezoek" },
    /* what is planned or done stays, and takes the place of the nearest */
    { { TWICE, STAGE ("p1", "s1", LINT), "visit b1 {'placement':'p1','date':'2027-01-19'}" },
      "p1 2027-03-09 bezoek" },
    { { TWICE, STAGE ("p1", "s1", LINT),
        "visit b1 {'placement':'p1','date':'2027-03-02','kind':'telefoon','done':true}" },
      "p1 2027-01-12 bezoek" },
    { { STAGE ("p1", "s1", LINT), "visit b1 {'placement':'p1'}" }, "" },
    /* it goes on: from tomorrow; over, or ends today: nothing to plan */
    { { TWICE, STAGE ("p1", "s1",
                      "'pattern':'lint:wo','first-day':'2026-09-02','last-day':'2026-12-18'") },
      "p1 2026-12-02 bezoek; p1 2026-12-09 bezoek" },
    { { STAGE ("p1", "s1",
               "'pattern':'lint:wo','first-day':'2026-09-02','last-day':'2026-11-25'") },
      "" },
    { { "placement p1 {'student':'s1','state':'gevraagd','supervisor':'t1'," LINT "}" }, "" },
    /* a week: a call on a day of it; Christmas has none */
    { { STAGE ("p1", "s1",
               "'pattern':'sandwich:1w/vr-m','first-day':'2027-01-04','last-day':'2027-01-08'") },
      "p1 2027-01-06 telefoon" },
    { { STAGE ("p1", "s1",
               "'pattern':'lint:ma,di,wo,do,vr','first-day':'2026-12-14',"
               "'last-day':'2027-01-08'") },
      "p1 2027-01-04 bezoek" },
    /* two students at one company: one day, also when the best days lie apart */
    { { STAGE ("p1", "s1", "'workplace':'w1'," LINT),
        STAGE ("p2", "s2",
               "'workplace':'w2','pattern':'lint:ma,di','first-day':'2027-01-11',"
               "'last-day':'2027-03-26'") },
      "p1 2027-02-09 bezoek; p2 2027-02-09 bezoek" },
    /* in one town as well; not of another supervisor */
    { { "company c1 {'name':'Bakkerij Jansen','town':'Gouda'}",
        "company c2 {'name':'Garage Smit','town':'Gouda'}",
        STAGE ("p1", "s1", "'workplace':'w1'," LINT),
        STAGE ("p2", "s2",
               "'workplace':'w3','pattern':'lint:ma,di','first-day':'2027-01-11',"
               "'last-day':'2027-03-26'") },
      "p1 2027-02-09 bezoek; p2 2027-02-09 bezoek" },
    { { "staff t2 {'name':'Kim Bos'}", STAGE ("p1", "s1", "'workplace':'w1'," LINT),
        "placement p2 {'student':'s2','state':'loopt','supervisor':'t2','workplace':'w2',"
        "'pattern':'lint:ma,di','first-day':'2027-01-11','last-day':'2027-03-26'}" },
      "p1 2027-02-09 bezoek; p2 2027-02-16 bezoek" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (School) school = make_school (cases[i].lines);
      GDate today = today_of_test ();
      g_autofree char *found = propose (school, &today);

      g_test_message ("case %u", i);
      g_assert_cmpstr (found, ==, cases[i].found);
    }
}

/* However many there are, no day has more companies than one can visit. */
static void
test_busy (void)
{
  g_autoptr (School) school = school_new ();
  g_autoptr (GHashTable) days = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GPtrArray) placements = g_ptr_array_new ();
  g_autoptr (GPtrArray) visits = NULL;
  GDate today = today_of_test ();

  for (guint i = 0; i < 30; i++)
    {
      g_autofree char *company = g_strdup_printf ("company x%u {'name':'Zaak %u'}", i, i);
      g_autofree char *workplace = g_strdup_printf ("workplace y%u {'company':'x%u'}", i, i);
      g_autofree char *stage = g_strdup_printf (
        "placement z%02u {'student':'s1','state':'loopt','supervisor':'t1','workplace':'y%u'," LINT
        "}",
        i, i);

      school_add (school, company);
      school_add (school, workplace);
      g_ptr_array_add (placements, school_add (school, stage));
    }
  visits = lw_visits_propose (school_get_world (school), placements, &today);
  g_assert_cmpuint (visits->len, ==, 30);
  for (guint i = 0; i < visits->len; i++)
    {
      char *day = lw_date_format_iso (&LW_VISIT (g_ptr_array_index (visits, i))->date);
      guint n = GPOINTER_TO_UINT (g_hash_table_lookup (days, day)) + 1;

      g_assert_cmpuint (n, <=, LW_VISITS_A_DAY);
      g_hash_table_insert (days, day, GUINT_TO_POINTER (n));
    }
}

/* "Bo de Wit: now 1, to come 1, most 2 in 2027-01-04, missing 1, planned 2, done 1, overdue 1" */
static void
describe (GString *text, const LwVisitLoad *load)
{
  g_autofree char *week = lw_date_format_iso (&load->most_week);

  g_string_append_printf (
    text, "%s%s: now %u, to come %u, most %u in %s, missing %u, planned %u, done %u, overdue %u",
    text->len > 0 ? "; " : "", load->staff != NULL ? load->staff->name : "-", load->n_now,
    load->n_to_come, load->n_most, week != NULL ? week : "-", load->n_missing, load->n_planned,
    load->n_done, load->n_overdue);
}

static void
test_plan (void)
{
#define RUNNING "'pattern':'lint:wo','first-day':'2026-10-07','last-day':'2027-01-08'"
  static const struct
  {
    const char *lines[MOST_LINES];
    const char *found;
  } cases[] = {
    { { NULL }, "-: now 0, to come 0, most 0 in -, missing 0, planned 0, done 0, overdue 0" },
    /* who has the role is there */
    { { "staff t2 {'name':'Kim Bos','roles':['stagebegeleider']}" },
      "Kim Bos: now 0, to come 0, most 0 in -, missing 0, planned 0, done 0, overdue 0; "
      "-: now 0, to come 0, most 0 in -, missing 0, planned 0, done 0, overdue 0" },
    { { STAGE ("p1", "s1", RUNNING), STAGE ("p2", "s2", LINT),
        "visit b1 {'placement':'p1','date':'2026-11-04','done':true}",
        "visit b2 {'placement':'p1','date':'2026-11-18'}",
        "visit b3 {'placement':'p1','date':'2026-12-16'}" },
      "Bo de Wit: now 1, to come 1, most 2 in 2027-01-04, missing 1, planned 2, done 1, overdue 1; "
      "-: now 0, to come 0, most 0 in -, missing 0, planned 0, done 0, overdue 0" },
    /* a visit of who stands in; a stage of nobody; one of last year; one not promised */
    { { "staff t2 {'name':'Kim Bos'}", STAGE ("p1", "s1", RUNNING),
        "visit b1 {'placement':'p1','date':'2026-11-25','who':'t2'}",
        "placement p2 {'student':'s2','state':'toegezegd'," LINT "}",
        "placement p3 {'student':'s3','state':'afgerond','supervisor':'t1',"
        "'first-day':'2026-05-04','last-day':'2026-05-08'}",
        "placement p4 {'student':'s3','state':'voorgesteld','supervisor':'t1'," LINT "}" },
      "Bo de Wit: now 1, to come 0, most 1 in 2026-10-05, missing 0, planned 0, done 0, overdue 0; "
      "Kim Bos: now 0, to come 0, most 0 in -, missing 0, planned 1, done 0, overdue 0; "
      "-: now 0, to come 1, most 1 in 2027-01-04, missing 1, planned 0, done 0, overdue 0" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (School) school = make_school (cases[i].lines);
      GDate first = lw_date_from_dmy (1, 8, 2026), today = today_of_test ();
      g_autoptr (LwVisitPlan) plan = lw_visit_plan_new (school_get_world (school), &first, &today);
      g_autoptr (GString) text = g_string_new (NULL);

      g_test_message ("case %u", i);
      for (guint j = 0; j < plan->loads->len; j++)
        describe (text, g_ptr_array_index (plan->loads, j));
      describe (text, plan->nobody);
      g_assert_cmpstr (text->str, ==, cases[i].found);
      g_assert_cmpuint (plan->most, ==, 15);
    }
}

#define OF_NOBODY(id, student, workplace)                                                          \
  "placement " id " {'student':'" student "','state':'toegezegd','workplace':'" workplace          \
  "'," LINT "}"

static void
test_hand_out (void)
{
  static const struct
  {
    const char *lines[MOST_LINES];
    const char *found;
  } cases[] = {
    /* nobody to hand out to */
    { { OF_NOBODY ("p1", "s1", "w1") }, "" },
    /* the fewest first */
    { { "staff t2 {'name':'Kim Bos','roles':['stagebegeleider']}", STAGE ("p9", "s3", LINT),
        OF_NOBODY ("p1", "s1", "w1") },
      "p1 Kim Bos 1" },
    /* to whom comes there already, and two at one company to one */
    { { "staff t2 {'name':'Kim Bos','roles':['stagebegeleider']}",
        STAGE ("p9", "s3", "'workplace':'w2'," LINT), OF_NOBODY ("p1", "s1", "w1"),
        OF_NOBODY ("p2", "s2", "w3"), OF_NOBODY ("p3", "s3", "w3") },
      "p1 Bo de Wit 2; p3 Kim Bos 1; p2 Kim Bos 2" },
    /* as long as there is room */
    { { "rule r14 {'number':'R14','value':{'placements':1}}",
        "staff t2 {'name':'Kim Bos','roles':['stagebegeleider']}",
        STAGE ("p9", "s3", "'workplace':'w2'," LINT), OF_NOBODY ("p1", "s1", "w1") },
      "p1 Kim Bos 1" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (School) school = make_school (cases[i].lines);
      LwWorld *world = school_get_world (school);
      GDate first = lw_date_from_dmy (1, 8, 2026), today = today_of_test ();
      g_autoptr (LwVisitPlan) plan = lw_visit_plan_new (world, &first, &today);
      g_autoptr (GPtrArray) all = lw_visit_plan_hand_out (plan, world, plan->nobody->placements);
      g_autoptr (GString) text = g_string_new (NULL);

      g_test_message ("case %u", i);
      for (guint j = 0; j < all->len; j++)
        {
          const LwHandOut *one = g_ptr_array_index (all, j);

          g_string_append_printf (text, "%s%s %s %u", j > 0 ? "; " : "",
                                  lw_record_get_id (LW_RECORD (one->placement)), one->staff->name,
                                  one->n_stages);
        }
      g_assert_cmpstr (text->str, ==, cases[i].found);
    }
}

/* The world follows visits as they are planned, moved and taken away. */
static void
test_follow (void)
{
  g_autoptr (School) school = school_new ();
  LwPlacement *placement = school_add (school, STAGE ("p1", "s1", LINT));
  LwWorld *world = school_get_world (school);
  GDate today = today_of_test ();

  g_assert_cmpuint (lw_visits_count_missing (world, placement, &today), ==, 1);
  school_follow (school, "visit b1 {'placement':'p1','date':'2027-02-09'}");
  g_assert_true (school_get_world (school) == world);
  g_assert_cmpuint (lw_visits_count_missing (world, placement, &today), ==, 0);
  school_follow (school, "visit b1 {'placement':'p1','date':'2027-02-16'}");
  g_assert_cmpuint (lw_visits_of (world, placement)->len, ==, 1);
  school_delete (school, "visit b1");
  g_assert_cmpuint (lw_visits_count_missing (world, placement, &today), ==, 1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/visits/needed", test_needed);
  g_test_add_func ("/visits/propose", test_propose);
  g_test_add_func ("/visits/busy", test_busy);
  g_test_add_func ("/visits/plan", test_plan);
  g_test_add_func ("/visits/hand-out", test_hand_out);
  g_test_add_func ("/visits/follow", test_follow);

  return g_test_run ();
}
