/* test-rules-company.c - tests of the rules about companies
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "school.h"

static void
test_accreditation (void)
{
#define ASKS "variant v1 {'name':'Leerwerktraject','source':{'accreditation':true}}"
#define STAGE                                                                                      \
  "placement p1 {'student':'s1','variant':'v1','workplace':'w1','pattern':'lint:di',"              \
  "'first-day':'2027-01-04','last-day':'2027-01-31'}"
#define ADVICE " | Check the accreditation and note it with the company, or choose another company"
  static const SchoolCase cases[] = {
    { { STAGE }, "" },
    { { "variant v1 {'name':'A','source':{'accreditation':false}}", STAGE }, "" },
    { { "variant v1 {'name':'A','source':{'accreditation':true},'own':{'accreditation':false}}",
        STAGE },
      "" },
    /* The class's profile is Z&W. */
    { { ASKS, STAGE },
      "R3 warn p1 2027-01-05: Bakkerij Jansen (Winkel) has no accreditation for Z&W" ADVICE },
    { { ASKS, STAGE, "accreditation a1 {'company':'c1','profile':'E&O'}",
        "accreditation a2 {'company':'c2','profile':'Z&W'}" },
      "R3 warn p1 2027-01-05: Bakkerij Jansen (Winkel) has no accreditation for Z&W" ADVICE },
    { { ASKS, STAGE, "accreditation a1 {'company':'c1','profile':'Z&W'}" }, "" },
    { { ASKS, STAGE,
        "accreditation a1 {'company':'c1','profile':'Z&W','valid-until':'2027-01-26'}" },
      "" },
    { { ASKS, STAGE,
        "accreditation a1 {'company':'c1','profile':'Z&W','valid-until':'2027-01-18'}" },
      "R3 warn p1 2027-01-19: The accreditation of Bakkerij Jansen (Winkel) ends on"
      " ma 18 januari 2027, before the stage does" ADVICE },
    { { ASKS, STAGE, "accreditation a1 {'company':'c1','profile':'Z&W','valid-until':'2026-12-31'}",
        "accreditation a2 {'company':'c1','profile':'Z&W','valid-until':'2027-12-31'}" },
      "" },
    /* The student's own profile goes before the class's. */
    { { ASKS, STAGE, "student s1 {'number':'1','family-name':'J','group':'3b','profile':'E&O'}",
        "accreditation a1 {'company':'c1','profile':'E&O'}" },
      "" },
    /* Class 1a has none: any will do. */
    { { ASKS, "accreditation a1 {'company':'c1','profile':'E&O'}",
        "placement p1 {'student':'s9','variant':'v1','workplace':'w1'}" },
      "" },
    { { ASKS, "placement p1 {'student':'s9','variant':'v1','workplace':'w1'}" },
      "R3 warn p1 -: Bakkerij Jansen (Winkel) has no accreditation" ADVICE },
    { { ASKS, "placement p1 {'student':'s9','variant':'v1'}" }, "" },
  };
#undef ASKS
#undef STAGE
#undef ADVICE

  school_run_cases ("R3", cases, G_N_ELEMENTS (cases));
}

#define STAGE                                                                                      \
  "placement p1 {'student':'s1','workplace':'w1','pattern':'lint:di',"                             \
  "'first-day':'2027-01-18','last-day':'2027-02-14'}"

static void
test_at_once (void)
{
  static const SchoolCase cases[] = {
    { { "company c1 {'name':'B','max-at-once':1}", STAGE }, "" },
    /* Over the whole company, not one workplace. */
    { { "company c1 {'name':'B','max-at-once':1}", STAGE,
        "placement p2 {'student':'s2','workplace':'w2','pattern':'lint:di-m',"
        "'first-day':'2027-02-01','last-day':'2027-02-28'}" },
      "R8 warn p1 2027-02-02: On di 2 februari in the afternoon 2 students come to B, which"
      " takes 1 at once, and on 1 more day"
      " | There is room on ma, di-ochtend, wo, do, vr in these weeks" },
    { { "company c1 {'name':'B','max-at-once':2}", STAGE,
        "placement p2 {'student':'s2','workplace':'w2','pattern':'lint:di',"
        "'first-day':'2027-02-01','last-day':'2027-02-28'}" },
      "" },
    /* Not counted: at another company, still sought, a class activity. */
    { { "company c1 {'name':'B','max-at-once':1}", STAGE,
        "placement p2 {'student':'s2','workplace':'w3','pattern':'lint:di',"
        "'first-day':'2027-01-18','last-day':'2027-02-28'}",
        "placement p3 {'student':'s2','workplace':'w1','pattern':'lint:di','state':'zoekt',"
        "'first-day':'2027-01-18','last-day':'2027-02-28'}",
        "placement p4 {'workplace':'w1','pattern':'lint:di',"
        "'first-day':'2027-01-18','last-day':'2027-02-28'}" },
      "" },
    { { STAGE, "placement p2 {'student':'s2','workplace':'w1','pattern':'lint:di',"
               "'first-day':'2027-01-18','last-day':'2027-02-28'}" },
      "" },
  };

  school_run_cases ("R8", cases, G_N_ELEMENTS (cases));
}

static void
test_months_and_years (void)
{
  static const SchoolCase cases[] = {
    { { "company c1 {'name':'B','max-per-month':1}", STAGE,
        "placement p2 {'student':'s2','workplace':'w1','pattern':'eenmalig',"
        "'first-day':'2027-03-01'}" },
      "" },
    { { "company c1 {'name':'B','max-per-month':1}", STAGE,
        "placement p2 {'student':'s2','workplace':'w1','pattern':'eenmalig',"
        "'first-day':'2027-02-28'}" },
      "R8 warn p1 2027-02-01: In februari 2027 2 students come to B, which takes 1 a month"
      " | Choose another month or another company" },
    /* A student counts once, also with two stages. */
    { { "company c1 {'name':'B','max-per-month':2}", STAGE,
        "placement p2 {'student':'s2','workplace':'w1','pattern':'eenmalig',"
        "'first-day':'2027-02-01'}",
        "placement p3 {'student':'s2','workplace':'w2','pattern':'eenmalig',"
        "'first-day':'2027-02-10'}",
        "placement p4 {'student':'s1','workplace':'w2','pattern':'eenmalig',"
        "'first-day':'2027-02-10'}" },
      "" },
    { { "company c1 {'name':'B','max-per-year':1}", STAGE,
        "placement p2 {'student':'s2','workplace':'w1','pattern':'eenmalig',"
        "'first-day':'2026-09-07'}" },
      "R8 warn p1 2027-01-19: In 2026-2027 2 students come to B, which takes 1 a year"
      " | Choose another company" },
    /* The school year before, and the one after. */
    { { "company c1 {'name':'B','max-per-year':1}", STAGE,
        "placement p2 {'student':'s2','workplace':'w1','pattern':'eenmalig',"
        "'first-day':'2026-07-31'}",
        "placement p3 {'student':'s3','workplace':'w1','pattern':'eenmalig',"
        "'first-day':'2027-08-01'}" },
      "" },
    { { "company c1 {'name':'B','max-per-year':0}", STAGE },
      "R8 warn p1 2027-01-19: In 2026-2027 1 student comes to B, which takes 0 a year"
      " | Choose another company" },
  };

  school_run_cases ("R8", cases, G_N_ELEMENTS (cases));
}

/* Weeks 3 to 6 are of p1 (18 January to 14 February), # of another, . rest. */
static void
test_rest (void)
{
  static const SchoolCase cases[] = {
    /* # . . 3456 */
    { { "company c1 {'name':'B','rest-weeks':2}", STAGE,
        "placement p2 {'student':'s2','workplace':'w1','pattern':'lint:vr',"
        "'first-day':'2026-12-14','last-day':'2026-12-18'}" },
      "" },
    /* # . 3456 */
    { { "company c1 {'name':'B','rest-weeks':2}", STAGE,
        "placement p2 {'student':'s2','workplace':'w1','pattern':'lint:vr',"
        "'first-day':'2027-01-04','last-day':'2027-01-10'}" },
      "R8 warn p1 2027-01-19: B asks for 2 weeks of rest between students, and the stage before"
      " ends on vr 8 januari | Begin on ma 25 januari or later" },
    /* 3456 # */
    { { "company c1 {'name':'B','rest-weeks':1}", STAGE,
        "placement p2 {'student':'s2','workplace':'w2','pattern':'lint:wo',"
        "'first-day':'2027-02-15','last-day':'2027-03-10'}" },
      "R8 warn p1 2027-02-09: B asks for 1 week of rest between students, and the next stage"
      " begins on wo 17 februari | End on vr 5 februari or before" },
    /* 3456 . # */
    { { "company c1 {'name':'B','rest-weeks':1}", STAGE,
        "placement p2 {'student':'s2','workplace':'w2','pattern':'lint:wo',"
        "'first-day':'2027-02-22','last-day':'2027-03-10'}" },
      "" },
    /* At the same time; and the same student goes on. */
    { { "company c1 {'name':'B','rest-weeks':1}", STAGE,
        "placement p2 {'student':'s2','workplace':'w2','pattern':'lint:wo',"
        "'first-day':'2027-02-01','last-day':'2027-03-10'}",
        "placement p3 {'student':'s1','workplace':'w1','pattern':'lint:wo',"
        "'first-day':'2027-02-15','last-day':'2027-03-10'}" },
      "" },
  };

  school_run_cases ("R8", cases, G_N_ELEMENTS (cases));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/rules-company/R3-accreditation", test_accreditation);
  g_test_add_func ("/rules-company/R8-at-once", test_at_once);
  g_test_add_func ("/rules-company/R8-months-and-years", test_months_and_years);
  g_test_add_func ("/rules-company/R8-rest", test_rest);

  return g_test_run ();
}
