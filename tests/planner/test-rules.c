/* test-rules.c - tests of what holds for all rules
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-json.h"
#include "school.h"

#include <string.h>

/* Four stages that break R1, R4, R5, R6 and R7. */
static const char *const stages[] = {
  "placement p1 {'student':'s1','workplace':'w2','pattern':'sandwich:1w','variant':'v1',"
  "'first-day':'2027-01-11','last-day':'2027-01-17'}",
  "placement p2 {'student':'s2','workplace':'w2','pattern':'lint:di +2026-12-22',"
  "'first-day':'2027-01-04','last-day':'2027-01-24'}",
  "placement p3 {'student':'s2','workplace':'w3','pattern':'lint:di-o','state':'loopt',"
  "'first-day':'2027-01-18','last-day':'2027-01-31'}",
  "placement p4 {'student':'s3','workplace':'w2','pattern':'lint:di','state':'afgebroken',"
  "'first-day':'2027-01-04','last-day':'2027-01-24'}",
};

static char *
judge_all (School *school)
{
  g_autoptr (GPtrArray) findings = lw_rules_judge_all (school_get_world (school));

  return school_findings_to_text (findings);
}

static void
test_new_destroy (void)
{
  const LwWorldLists none = { NULL };
  g_autoptr (LwWorld) world = lw_world_new (&none);
  g_autoptr (LwRecord) record = lw_record_new (&lw_placement_record, NULL);
  g_autoptr (GPtrArray) found = lw_rules_judge (world, LW_PLACEMENT (record));
  g_autoptr (GPtrArray) all = lw_rules_judge_all (world);

  g_assert_nonnull (lw_world_get_calendar (world));
  g_assert_cmpuint (found->len, ==, 0);
  g_assert_cmpuint (all->len, ==, 0);
  g_assert_true (lw_rules_may_keep (all));
}

static void
test_table (void)
{
  guint n_rules;
  const LwRuleInfo *table = lw_rules_get_table (&n_rules);

  for (guint i = 0; i < n_rules; i++)
    {
      g_autoptr (GVariant) value = lw_json_to_variant (table[i].value);

      g_assert_true (lw_rules_find (table[i].number) == &table[i]);
      g_assert_true (table[i].title != NULL && *table[i].title != '\0');
      g_assert_true (table[i].source != NULL && *table[i].source != '\0');
      g_assert_true ((table[i].value == NULL) == (g_variant_n_children (value) == 0));
      g_assert_cmpint (table[i].strength == LW_STRENGTH_ABSOLUTE, ==,
                       strcmp (table[i].number, "R6") == 0);
    }
  g_assert_null (lw_rules_find ("R99"));
  g_assert_null (lw_rules_find (NULL));
}

static void
test_settings (void)
{
  static const struct
  {
    const char *record;
    const char *rule;
    gboolean is_on;
    LwStrength strength;
  } cases[] = {
    { NULL, "R4", TRUE, LW_STRENGTH_STOP },
    { "rule r1 {'number':'R4'}", "R4", TRUE, LW_STRENGTH_STOP },
    { "rule r1 {'number':'R4','strength':'hint'}", "R4", TRUE, LW_STRENGTH_HINT },
    { "rule r1 {'number':'R5','strength':'stop'}", "R4", TRUE, LW_STRENGTH_STOP },
    { "rule r1 {'number':'R4','value':{'off':true}}", "R4", FALSE, LW_STRENGTH_STOP },
    { "rule r1 {'number':'R4','value':{'off':false}}", "R4", TRUE, LW_STRENGTH_STOP },
    { "rule r1 {'number':'R4','value':{'off':'ja'}}", "R4", TRUE, LW_STRENGTH_STOP },
    { "rule r1 {'number':'R6','strength':'warn','value':{'off':true}}", "R6", TRUE,
      LW_STRENGTH_ABSOLUTE },
    { "rule r1 {'number':'R99'}", "R99", FALSE, LW_STRENGTH_HINT },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (School) school = school_new ();
      LwStrength strength = LW_STRENGTH_HINT;

      if (cases[i].record != NULL)
        school_add (school, cases[i].record);
      g_assert_cmpint (lw_rules_is_on (school_get_world (school), cases[i].rule, &strength), ==,
                       cases[i].is_on);
      g_assert_cmpint (strength, ==, cases[i].strength);
    }
}

static void
test_all (void)
{
  g_autoptr (School) school = school_new ();
  g_autofree char *found = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (stages); i++)
    school_add (school, stages[i]);
  found = judge_all (school);
  g_assert_cmpstr (
    found, ==,
    "R6 absolute p2 2027-01-19: On di 19 januari in the morning the student already has a stage"
    " at Garage Smit | End before di 19 januari, or choose other half-days\n"
    "R6 absolute p3 2027-01-19: On di 19 januari in the morning the student already has a stage"
    " at Bakkerij Jansen (Bakkerij) | Begin after di 19 januari, or choose other half-days\n"
    "R1 stop p1 2027-01-11: In week 2 (ma 11 januari) no half-day at school is left"
    " | Leave vr-middag free, for example\n"
    "R4 stop p1 2027-01-12: On di 12 januari 2 students come to Bakkerij Jansen (Bakkerij),"
    " which has 1 seat | There is room on ma, wo, do in these weeks\n"
    "R4 stop p2 2027-01-12: On di 12 januari 2 students come to Bakkerij Jansen (Bakkerij),"
    " which has 1 seat | Choose another workplace or other weeks\n"
    "R7 stop p2 2026-12-22: On di 22 december (Kerst) stages do not go on"
    " | Choose ma 4 januari, for example\n"
    "R5 warn p1 2027-01-15: Bakkerij Jansen (Bakkerij) is not open on vr"
    " | Choose from ma, di, wo, do");
}

/* The order of the lists says nothing. */
static void
test_permutations (void)
{
  g_autofree char *expected = NULL;

  for (guint shift = 0; shift < G_N_ELEMENTS (stages); shift++)
    for (int step = 1; step <= 3; step += 2)
      {
        g_autoptr (School) school = school_new ();
        g_autofree char *found = NULL;

        for (guint i = 0; i < G_N_ELEMENTS (stages); i++)
          school_add (school, stages[(shift + step * i) % G_N_ELEMENTS (stages)]);
        found = judge_all (school);
        if (expected == NULL)
          expected = g_strdup (found);
        g_assert_cmpstr (found, ==, expected);
      }
}

static void
test_switched_off (void)
{
  g_autoptr (School) school = school_new ();
  g_autofree char *found = NULL;
  g_autofree char *softened = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (stages); i++)
    school_add (school, stages[i]);
  school_add (school, "rule r1 {'number':'R1','value':{'off':true}}");
  school_add (school, "rule r4 {'number':'R4','strength':'warn'}");
  found = school_judge (school, "p1", "R1");
  softened = school_judge (school, "p1", "R4");
  g_assert_cmpstr (found, ==, "");
  g_assert_true (g_str_has_prefix (softened, "R4 warn p1 2027-01-12: "));
}

static void
test_may_keep (void)
{
  static const struct
  {
    const char *lines[4];
    gboolean may_keep;
  } cases[] = {
    { { NULL }, FALSE },
    { { "exception e1 {'rule':'R1','placement':'p1','reason':'Eén week'}" }, FALSE },
    { { "exception e1 {'rule':'R1','placement':'p1','reason':'Eén week'}",
        "exception e2 {'rule':'R4','placement':'p1','reason':'Extra begeleider'}" },
      TRUE }, /* R5 only warns */
    { { "exception e1 {'rule':'R1','placement':'p1','reason':'Eén week'}",
        "exception e2 {'rule':'R4','placement':'p2','reason':'Van een ander'}" },
      FALSE },
    { { "exception e1 {'rule':'R1','placement':'p1'}",
        "exception e2 {'rule':'R4','placement':'p1','reason':'Zonder reden bij R1'}" },
      FALSE },
    { { "exception e1 {'rule':'R1','placement':'p1','reason':'Eén week'}",
        "exception e2 {'rule':'R4','placement':'p1','reason':'Extra begeleider'}",
        "placement p5 {'student':'s1','pattern':'eenmalig','first-day':'2027-01-13'}" },
      FALSE },
    { { "rule r1 {'number':'R1','strength':'warn'}",
        "rule r4 {'number':'R4','value':{'off':true}}" },
      TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (School) school = school_new ();
      g_autoptr (GPtrArray) found = NULL;

      for (guint j = 0; j < 2; j++)
        school_add (school, stages[j]);
      for (guint j = 0; j < G_N_ELEMENTS (cases[i].lines) && cases[i].lines[j] != NULL; j++)
        school_add (school, cases[i].lines[j]);
      found = lw_rules_judge (school_get_world (school),
                              lw_record_list_find (school->lists.placements, "p1"));
      g_test_message ("case %u", i);
      g_assert_cmpint (lw_rules_may_keep (found), ==, cases[i].may_keep);
    }
}

/* A draft stands in for the placement of its id, and leaves the world as it is. */
static void
test_stand_in (void)
{
  g_autoptr (School) school = school_new ();
  LwPlacement *kept = school_add (school, stages[1]);
  LwPlacement *other = school_add (school, stages[2]);
  g_autoptr (LwRecord) moved = lw_record_copy (LW_RECORD (kept));
  g_autoptr (LwRecord) fresh = lw_record_new (&lw_placement_record, "new");
  g_autoptr (GPtrArray) found = NULL;
  g_autoptr (GPtrArray) fresh_found = NULL;
  g_autofree char *other_found = NULL;
  g_autofree char *fresh_text = NULL;

  lw_record_set_text (moved, "pattern", "lint:wo");
  found = lw_rules_judge (school_get_world (school), LW_PLACEMENT (moved));
  g_assert_cmpuint (found->len, ==, 0);
  other_found = school_judge (school, "p3", "R6");
  g_assert_true (g_str_has_prefix (other_found, "R6 absolute p3 2027-01-19"));

  g_assert_true (lw_json_apply_fields (fresh,
                                       "{\"student\":\"s2\",\"pattern\":\"eenmalig\","
                                       "\"first-day\":\"2027-01-26\"}",
                                       NULL, NULL, NULL));
  fresh_found = lw_rules_judge (school_get_world (school), LW_PLACEMENT (fresh));
  fresh_text = school_findings_to_text (fresh_found);
  g_assert_true (g_str_has_prefix (fresh_text, "R6 absolute new 2027-01-26"));
  g_assert_cmpstr (other->state, ==, "loopt");
}

/* A world that follows changes finds what a new one does, also when it had to be made anew. */
static void
test_follow (void)
{
  static const struct
  {
    const char *line;
    gboolean follows;
  } steps[] = {
    { "student s7 {'number':'7','family-name':'A','group':'3b'}", TRUE },
    { "workplace w7 {'company':'c1','title':'Magazijn','seats':1}", TRUE },
    { "placement p7 {'student':'s7','workplace':'w2','pattern':'lint:di',"
      "'first-day':'2027-01-11','last-day':'2027-01-24'}",
      TRUE },
    { "placement p3 {'student':'s2','workplace':'w7','pattern':'lint:di-m',"
      "'first-day':'2027-01-18','last-day':'2027-01-31'}",
      TRUE },
    { "placement p2 {'student':'s7','workplace':'w7','pattern':'lint:di','state':'zoekt',"
      "'first-day':'2027-01-11','last-day':'2027-01-24'}",
      TRUE },
    { "exception e1 {'rule':'R1','placement':'p1','reason':'examen'}", TRUE },
    { "exception e0 {'rule':'R1','placement':'p1','reason':'ziek'}", TRUE },
    { "exception e0 {'rule':'R4','placement':'p1','reason':'ziek'}", TRUE },
    { "placement p2 {'student':'s7','workplace':'w2','pattern':'lint:di','state':'loopt',"
      "'first-day':'2027-01-11','last-day':'2027-01-24'}",
      TRUE },
    { "placement p4", TRUE },
    { "placement p7", TRUE },
    { "exception e1", TRUE },
    { "placement p7 {'student':'s7','workplace':'w2','pattern':'lint:di',"
      "'first-day':'2027-01-11','last-day':'2027-01-24'}",
      TRUE },
    { "workplace w7 {'company':'c1','title':'Magazijn','seats':5}", FALSE },
    { "student s7 {'number':'7','family-name':'A','group':'1a'}", FALSE },
    { "rule r1 {'number':'R4','strength':'hint'}", FALSE },
    { "calendar-day c7 {'name':'Vrij','first-day':'2027-01-12','last-day':'2027-01-12'}", FALSE },
    { "accreditation a7 {'company':'c1','profile':'Z&W'}", FALSE },
  };
  g_autoptr (School) school = school_new ();

  for (guint i = 0; i < G_N_ELEMENTS (stages); i++)
    school_add (school, stages[i]);
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      LwWorld *before = school_get_world (school);
      g_autofree char *start = judge_all (school);
      g_autofree char *found = NULL;
      g_autofree char *fresh_found = NULL;

      g_assert_cmpuint (strlen (start), >, 0);
      if (strchr (steps[i].line, '{') != NULL)
        school_follow (school, steps[i].line);
      else
        school_delete (school, steps[i].line);
      g_test_message ("%s", steps[i].line);
      g_assert_cmpint (school->world == before, ==, steps[i].follows);
      found = judge_all (school);
      g_clear_pointer (&school->world, lw_world_free);
      fresh_found = judge_all (school);
      g_assert_cmpstr (found, ==, fresh_found);
    }
}

/* One record twice in one act counts once. */
static void
test_follow_twice (void)
{
  g_autoptr (School) school = school_new ();
  LwWorld *world;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  school_add (school, stages[1]);
  school_add (school, stages[2]);
  world = school_get_world (school);
  before = judge_all (school);
  for (guint i = 0; i < 2; i++)
    g_assert_true (lw_world_let_go (world, &lw_placement_record, "p3"));
  for (guint i = 0; i < 2; i++)
    lw_world_take_up (world, &lw_placement_record, "p3");
  after = judge_all (school);
  g_assert_cmpstr (after, ==, before);
  g_assert_nonnull (strstr (after, "R6"));
}

/* What can't be judged yet is silent, whatever is missing. */
static void
test_missing (void)
{
  static const char *const lines[] = {
    "placement p1 {}",
    "placement p1 {'student':'s1'}",
    "placement p1 {'student':'gone','workplace':'gone','variant':'gone','stage-period':'gone'}",
    "placement p1 {'student':'s1','workplace':'w2','pattern':'lint:di'}",
    "placement p1 {'student':'s1','workplace':'w2','first-day':'2027-01-04'}",
    "placement p1 {'student':'s1','workplace':'w2','pattern':'lint:vr','first-day':'2027-01-04'}",
    "placement p1 {'student':'s1','workplace':'w2','pattern':'lint:vr','last-day':'2027-01-04'}",
    "placement p1 {'student':'s1','workplace':'w2','pattern':'lint:vr +2026-12-22',"
    "'first-day':'2027-01-17','last-day':'2027-01-04'}",
  };

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      g_autoptr (School) school = school_new ();
      g_autofree char *found = NULL;

      school_add (school, lines[i]);
      g_test_message ("%s", lines[i]);
      found = judge_all (school);
      g_assert_cmpstr (found, ==, "");
    }
}

static void
test_expand (void)
{
  g_autoptr (School) school = school_new ();
  LwPlacement *placement;
  g_autoptr (GArray) days = NULL;
  g_autoptr (GArray) again = NULL;

  school_add (school, "stage-period t1 {'name':'T','group':'3b','pattern':'lint:ma',"
                      "'first-day':'2026-12-14','last-day':'2027-01-17'}");
  placement = school_add (school, "placement p1 {'student':'s1','stage-period':'t1',"
                                  "'last-day':'2027-01-10'}");
  days = lw_world_expand (school_get_world (school), placement);
  again = lw_world_expand (school_get_world (school), placement);
  g_assert_cmpuint (days->len, ==, 2);
  g_assert_true (days == again);
}

/* 1,000 stages of a year of students of 15, four at each of 250 workplaces of two seats on the
 * same days, five workplaces a company that has every limit. */
static void
fill (School *school)
{
  for (guint i = 0; i < 50; i++)
    {
      g_autofree char *company
        = g_strdup_printf ("company b%u {'name':'B','max-at-once':50,'max-per-month':50,"
                           "'max-per-year':50,'rest-weeks':1}",
                           i);

      school_add (school, company);
    }
  for (guint i = 0; i < 250; i++)
    {
      g_autofree char *place
        = g_strdup_printf ("workplace q%u {'company':'b%u','seats':2}", i, i / 5);

      school_add (school, place);
    }
  for (guint i = 0; i < 1000; i++)
    {
      g_autofree char *student = g_strdup_printf (
        "student t%u {'number':'%u','family-name':'A','group':'3b','birth-date':'2011-08-01'}", i,
        i);
      g_autofree char *stage = g_strdup_printf (
        "placement z%u {'student':'t%u','workplace':'q%u','pattern':'lint:di,do',"
        "'first-day':'2026-08-31','last-day':'2027-06-04'}",
        i, i, i / 4);
      g_autofree char *visit
        = g_strdup_printf ("visit z%u {'placement':'z%u','date':'2026-12-01'}", i, i);

      school_add (school, student);
      school_add (school, stage);
      school_add (school, visit);
    }
}

static void
test_speed (void)
{
  g_autoptr (School) school = school_new ();
  g_autoptr (GPtrArray) all = NULL;
  guint n_judged = g_test_perf () ? 1000 : 100;
  LwWorld *world;
  double seconds;

  fill (school);
  g_test_timer_start ();
  world = school_get_world (school);
  all = lw_rules_judge_all (world);
  g_test_message ("a new world and all 1,000 stages: %.1f ms", g_test_timer_elapsed () * 1e3);
  g_assert_cmpuint (all->len, ==, 1000);

  g_test_timer_start ();
  for (guint i = 0; i < n_judged; i++)
    {
      g_autoptr (LwRecord) draft
        = lw_record_copy (lw_record_list_peek (school->lists.placements, i));
      g_autoptr (GPtrArray) found = lw_rules_judge (world, LW_PLACEMENT (draft));

      g_assert_cmpuint (found->len, ==, 1);
    }
  seconds = g_test_timer_elapsed () / n_judged;
  g_test_minimized_result (seconds * 1e6, "microseconds to judge one of 1,000 stages: %.1f",
                           seconds * 1e6);
  g_assert_cmpfloat (seconds, <, 10e-3);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/rules/new-destroy", test_new_destroy);
  g_test_add_func ("/rules/table", test_table);
  g_test_add_func ("/rules/settings", test_settings);
  g_test_add_func ("/rules/all", test_all);
  g_test_add_func ("/rules/permutations", test_permutations);
  g_test_add_func ("/rules/switched-off", test_switched_off);
  g_test_add_func ("/rules/may-keep", test_may_keep);
  g_test_add_func ("/rules/stand-in", test_stand_in);
  g_test_add_func ("/rules/follow", test_follow);
  g_test_add_func ("/rules/follow-twice", test_follow_twice);
  g_test_add_func ("/rules/missing", test_missing);
  g_test_add_func ("/rules/expand", test_expand);
  g_test_add_func ("/rules/speed", test_speed);

  return g_test_run ();
}
