/* test-attention-stages.c - tests of the stages that ask for attention
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "attention.h"

static void
test_reflection (void)
{
#define SANDWICH                                                                                   \
  "placement p1 {'student':'s1','state':'loopt','pattern':'sandwich:3w/wo-o,vr-m',"                \
  "'first-day':'2026-12-07','last-day':'2027-01-08'}"
  static const AttentionCase cases[] = {
    { "2027-01-04",
      LW_ATTENTION_REFLECTION,
      { "dossier s9 goal=2027-01-08 goal=2027-01-08", "dossier s1 goal=2027-01-04" },
      "goal-due s1 - 2027-01-04 1*!\n"
      "goal-due s9 - 2027-01-08 2" },
    /* the half-days of this week that are still to come */
    { "2026-12-07",
      LW_ATTENTION_REFLECTION,
      { SANDWICH },
      "return 3b - 2026-12-09 1*\n"
      "return 3b - 2026-12-11 1*" },
    { "2026-12-10", LW_ATTENTION_REFLECTION, { SANDWICH }, "return 3b - 2026-12-11 1*" },
    { "2026-12-11", LW_ATTENTION_REFLECTION, { SANDWICH }, "return 3b - 2026-12-11 1*!" },
    { "2026-12-12", LW_ATTENTION_REFLECTION, { SANDWICH }, "" },
    /* week 53 is Kerst; the third week is the one after it */
    { "2026-12-28", LW_ATTENTION_REFLECTION, { SANDWICH }, "" },
    { "2027-01-04",
      LW_ATTENTION_REFLECTION,
      { SANDWICH },
      "return 3b - 2027-01-06 1*\n"
      "return 3b - 2027-01-08 1*" },
    { "2027-01-11", LW_ATTENTION_REFLECTION, { SANDWICH }, "" },
    /* all of a class at once; who is only sought does not come back */
    { "2026-12-11",
      LW_ATTENTION_REFLECTION,
      { SANDWICH,
        "placement p2 {'student':'s2','state':'getekend','pattern':'sandwich:1w/vr-m',"
        "'first-day':'2026-12-07','last-day':'2026-12-11'}",
        "placement p3 {'student':'s3','state':'zoekt','pattern':'sandwich:1w/vr-m',"
        "'first-day':'2026-12-07','last-day':'2026-12-11'}" },
      "return 3b - 2026-12-11 2*!" },
    /* who is away some days of the week is at school on the others */
    { "2026-12-07",
      LW_ATTENTION_REFLECTION,
      { "placement p1 {'student':'s1','state':'loopt','pattern':'lint:di','first-day':'2026-12-07',"
        "'last-day':'2027-01-08'}" },
      "" },
  };

  attention_run_cases (cases, G_N_ELEMENTS (cases));
}

static void
test_visits (void)
{
#define GUIDED                                                                                     \
  "placement p1 {'student':'s1','state':'loopt','workplace':'w1','supervisor':'m1',"               \
  "'pattern':'lint:di','first-day':'2026-11-03','last-day':'2027-01-08'}"
  static const AttentionCase cases[] = {
    /* this week, but not the next; now once its day has come, till it is made */
    { "2026-12-07",
      LW_ATTENTION_VISIT,
      { GUIDED, "visit b1 {'placement':'p1','date':'2026-12-08'}",
        "visit b2 {'placement':'p1','date':'2026-12-15'}" },
      "visit s1 p1 2026-12-08 0*" },
    { "2026-12-08",
      LW_ATTENTION_VISIT,
      { GUIDED, "visit b1 {'placement':'p1','date':'2026-12-08'}" },
      "visit s1 p1 2026-12-08 0*!" },
    { "2026-12-28",
      LW_ATTENTION_VISIT,
      { GUIDED, "visit b1 {'placement':'p1','date':'2026-12-08'}",
        "visit b2 {'placement':'p1','date':'2026-12-01','done':true}",
        "visit b3 {'placement':'p1'}" },
      "visit s1 p1 2026-12-08 0*!" },
    /* of who stands in, and of a stage that was broken off */
    { "2026-12-08",
      LW_ATTENTION_VISIT,
      { GUIDED, "staff t2 {'name':'Kim Bos'}",
        "visit b1 {'placement':'p1','date':'2026-12-08','who':'t2'}" },
      "visit s1 p1 2026-12-08 0!" },
    { "2026-12-08",
      LW_ATTENTION_VISIT,
      { "placement p1 {'student':'s1','state':'afgebroken','supervisor':'m1'}",
        "visit b1 {'placement':'p1','date':'2026-12-08'}" },
      "" },
  };

  attention_run_cases (cases, G_N_ELEMENTS (cases));
}

static void
test_periods (void)
{
  static const AttentionCase cases[] = {
    /* this week and the next: from 28 December, of week 53, to 10 January */
    { "2026-12-30", LW_ATTENTION_PERIOD, { STAGE ("getekend", "2027-01-11", "2027-02-11") }, "" },
    { "2026-12-30",
      LW_ATTENTION_PERIOD,
      { STAGE ("getekend", "2027-01-10", "2027-02-11") },
      "begins s9 p1 2027-01-10 0" },
    { "2026-12-30",
      LW_ATTENTION_PERIOD,
      { STAGE ("getekend", "2026-12-30", "2027-02-11") },
      "begins s9 p1 2026-12-30 0!" },
    { "2026-12-30",
      LW_ATTENTION_PERIOD,
      { STAGE ("loopt", "2026-12-28", "2027-02-11") },
      "begins s9 p1 2026-12-28 0" },
    { "2026-12-30", LW_ATTENTION_PERIOD, { STAGE ("loopt", "2026-12-27", "2027-02-11") }, "" },
    /* one row for a stage: its end, once it has begun */
    { "2026-12-30",
      LW_ATTENTION_PERIOD,
      { STAGE ("loopt", "2026-12-29", "2027-01-08") },
      "ends s9 p1 2027-01-08 0" },
    { "2026-12-30",
      LW_ATTENTION_PERIOD,
      { STAGE ("loopt", "2026-10-01", "2026-12-28") },
      "ends s9 p1 2026-12-28 0" },
    { "2026-12-30",
      LW_ATTENTION_PERIOD,
      { STAGE ("afgerond", "2026-10-01", "2026-12-30"),
        "placement p2 {'student':'s9','state':'zoekt','first-day':'2026-12-30'}" },
      "" },
    { "2028-02-28",
      LW_ATTENTION_PERIOD,
      { STAGE ("toegezegd", "2028-02-29", "2028-02-29") },
      "one-day s9 p1 2028-02-29 0" },
    /* what the stage does not say, its period says; over the school year's end */
    { "2027-07-31",
      LW_ATTENTION_PERIOD,
      { PERIOD ("2027-08-02", "2027-08-06"),
        "placement p1 {'student':'s9','state':'getekend','stage-period':'sp1'}" },
      "begins s9 p1 2027-08-02 0" },
  };

  attention_run_cases (cases, G_N_ELEMENTS (cases));
}

static void
test_agreements (void)
{
  static const AttentionCase cases[] = {
    { "2027-01-04",
      LW_ATTENTION_AGREEMENT_UNSIGNED,
      { STAGE ("toegezegd", "2027-01-19", "2027-02-11") },
      "" },
    { "2027-01-05",
      LW_ATTENTION_AGREEMENT_UNSIGNED,
      { STAGE ("toegezegd", "2027-01-19", "2027-02-11") },
      "unsigned s9 p1 2027-01-19 0!" },
    { "2027-02-11",
      LW_ATTENTION_AGREEMENT_UNSIGNED,
      { STAGE ("toegezegd", "2027-01-19", "2027-02-11") },
      "unsigned s9 p1 2027-01-19 0!" },
    { "2027-02-12",
      LW_ATTENTION_AGREEMENT_UNSIGNED,
      { STAGE ("toegezegd", "2027-01-19", "2027-02-11") },
      "" },
    /* signed, and a form of one day */
    { "2027-01-18",
      LW_ATTENTION_AGREEMENT_UNSIGNED,
      { STAGE ("getekend", "2027-01-19", "2027-02-11") },
      "" },
    { "2027-01-18",
      LW_ATTENTION_AGREEMENT_UNSIGNED,
      { STAGE ("toegezegd", "2027-01-19", "2027-01-19") },
      "" },
  };

  attention_run_cases (cases, G_N_ELEMENTS (cases));
}

static void
test_conflicts (void)
{
#define FULL_WEEK                                                                                  \
  "placement p1 {'student':'s1','state':'getekend','pattern':'sandwich:1w/-',"                     \
  "'first-day':'2027-01-11','last-day':'2027-01-17'}"
  static const AttentionCase cases[] = {
    { "2027-01-04", LW_ATTENTION_CONFLICT, { FULL_WEEK }, "conflict s1 p1 2027-01-11 1*!" },
    /* passed with a reason */
    { "2027-01-04",
      LW_ATTENTION_CONFLICT,
      { FULL_WEEK, "exception e1 {'rule':'R1','placement':'p1','reason':'Eén keer'}" },
      "" },
    /* a hint is none */
    { "2027-01-04",
      LW_ATTENTION_CONFLICT,
      { FULL_WEEK, "rule r1 {'number':'R1','strength':'hint'}" },
      "" },
  };

  attention_run_cases (cases, G_N_ELEMENTS (cases));
}

static void
test_accreditations (void)
{
#define ASKS "variant v2 {'name':'Lwt','source':{'accreditation':true}}"
#define AT(student)                                                                                \
  "placement p1 {'student':'" student "','variant':'v2','workplace':'w1','state':'getekend',"      \
  "'first-day':'2027-01-11','last-day':'2027-06-17'}"
#define ENDS(profile, day)                                                                         \
  "accreditation a1 {'company':'c1','profile':'" profile "','valid-until':'" day                   \
  "','checked-on':'2026-12-01'}"
  static const AttentionCase cases[] = {
    { "2027-01-04",
      LW_ATTENTION_ACCREDITATION,
      { ASKS, AT ("s1"), ENDS ("Z&W", "2027-03-02") },
      "" },
    { "2027-01-05",
      LW_ATTENTION_ACCREDITATION,
      { ASKS, AT ("s1"), ENDS ("Z&W", "2027-03-02") },
      "expires c1 - 2027-03-02 0" },
    { "2027-03-03",
      LW_ATTENTION_ACCREDITATION,
      { ASKS, AT ("s1"), ENDS ("Z&W", "2027-03-02") },
      "expired c1 - 2027-03-02 0!" },
    /* renewed, of another profile, of a form that does not ask, and over */
    { "2027-03-03",
      LW_ATTENTION_ACCREDITATION,
      { ASKS, AT ("s1"), ENDS ("Z&W", "2027-03-02"),
        "accreditation a2 {'company':'c1','profile':'Z&W','valid-until':'2030-01-01',"
        "'checked-on':'2026-12-01'}" },
      "" },
    { "2027-03-03",
      LW_ATTENTION_ACCREDITATION,
      { ASKS, AT ("s1"), ENDS ("Groen", "2027-03-02") },
      "" },
    { "2027-03-03", LW_ATTENTION_ACCREDITATION, { AT ("s1"), ENDS ("Z&W", "2027-03-02") }, "" },
    { "2027-06-18",
      LW_ATTENTION_ACCREDITATION,
      { ASKS, AT ("s1"), ENDS ("Z&W", "2027-03-02") },
      "" },
    /* nobody looked for a year, leap day and all */
    { "2028-02-29",
      LW_ATTENTION_ACCREDITATION,
      { ASKS, "placement p1 {'student':'s9','variant':'v2','workplace':'w1','state':'loopt'}",
        "accreditation a1 {'company':'c1','checked-on':'2027-03-01'}" },
      "" },
    { "2028-03-01",
      LW_ATTENTION_ACCREDITATION,
      { ASKS, "placement p1 {'student':'s9','variant':'v2','workplace':'w1','state':'loopt'}",
        "accreditation a1 {'company':'c1','checked-on':'2027-03-01'}" },
      "unchecked c1 - 2027-03-01 0!" },
    { "2027-03-03",
      LW_ATTENTION_ACCREDITATION,
      { ASKS, AT ("s9"), "accreditation a1 {'company':'c1'}",
        "company c1 {'name':'Bakkerij Jansen','account-manager':'m1'}" },
      "unchecked c1 - - 0*!" },
  };

  attention_run_cases (cases, G_N_ELEMENTS (cases));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/attention/reflection", test_reflection);
  g_test_add_func ("/attention/periods", test_periods);
  g_test_add_func ("/attention/visits", test_visits);
  g_test_add_func ("/attention/agreements", test_agreements);
  g_test_add_func ("/attention/conflicts", test_conflicts);
  g_test_add_func ("/attention/accreditations", test_accreditations);

  return g_test_run ();
}
