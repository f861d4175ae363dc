/* test-rules-hours.c - tests of working time by age
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "school.h"

/* Born on 1 March 2012: 14 in January 2027, 15 from March on. */
#define YOUNG "student s1 {'number':'1','family-name':'J','group':'3b','birth-date':'2012-03-01'}"
#define STAGE(pattern, times)                                                                      \
  "placement p1 {'student':'s1','workplace':'w1','pattern':'" pattern "',"                         \
  "'first-day':'2027-01-11','last-day':'2027-01-24'" times "}"

static void
test_young (void)
{
  static const SchoolCase cases[] = {
    /* 8:30-16:00 less the break is seven hours. */
    { { YOUNG, STAGE ("lint:di,do", "") }, "" },
    { { YOUNG, STAGE ("lint:di,do", ",'end':'16:01'") },
      "R10 warn p1 2027-01-12: On di 12 januari the student works 7:01 hours; the school’s rule"
      " is at most 7:00, and on 3 more days | Begin later or end earlier" },
    { { YOUNG, STAGE ("lint:di-m", ",'begin':'08:00','end':'18:00'") }, "" },
    /* A morning here and an afternoon there are one day with a break. */
    { { YOUNG, STAGE ("lint:di-o", ""),
        "placement p2 {'student':'s1','pattern':'lint:di-m','first-day':'2027-01-11',"
        "'last-day':'2027-01-24'}" },
      "" },
    { { YOUNG, STAGE ("lint:di-o", ""),
        "placement p2 {'student':'s1','pattern':'lint:di-m','first-day':'2027-01-18',"
        "'last-day':'2027-01-24','end':'17:00'}" },
      "R10 warn p1 2027-01-19: On di 19 januari the student works 8:00 hours; the school’s rule"
      " is at most 7:00 | Begin later or end earlier" },
    /* The week: five days are 35 hours; with lessons beside, or a sixth day, too much. */
    { { YOUNG, STAGE ("sandwich:1w", "") }, "" },
    { { YOUNG, STAGE ("lint:ma,di,wo,do,vr,za-o", "") },
      "R10 warn p1 2027-01-11: In week 2 (ma 11 januari) stage and lessons take 39:00 hours;"
      " the school’s rule is at most 35:00 | Take one half-day less, or shorter days" },
    /* 32 lessons of 50 minutes: a tenth on the half-day at school is 2:40. */
    { { YOUNG, "group 3b {'name':'3B','lesson-hours':32}", STAGE ("sandwich:1w/vr-m", "") }, "" },
    { { YOUNG, "group 3b {'name':'3B','lesson-hours':50}", STAGE ("sandwich:1w/vr-m", "") },
      "R10 warn p1 2027-01-11: In week 2 (ma 11 januari) stage and lessons take 36:10 hours;"
      " the school’s rule is at most 35:00 | Take one half-day less, or shorter days" },
    /* Clock and Sunday. */
    { { YOUNG, STAGE ("lint:di", ",'begin':'07:00','end':'14:00'") }, "" },
    { { YOUNG, STAGE ("lint:di", ",'begin':'06:30','end':'12:00'") },
      "R10 warn p1 2027-01-12: On di 12 januari the student works outside 7.00 – 19.00 uur, the"
      " school’s rule at this age | Choose times between 7.00 and 19.00" },
    { { YOUNG, STAGE ("lint:di-m", ",'begin':'15:00','end':'19:30'") },
      "R10 warn p1 2027-01-12: On di 12 januari the student works outside 7.00 – 19.00 uur, the"
      " school’s rule at this age | Choose times between 7.00 and 19.00" },
    { { YOUNG, STAGE ("lint:di-o", ",'end':'19:30'") }, "" },
    { { YOUNG, STAGE ("lint:zo-m", "") },
      "R10 warn p1 2027-01-17: The stage is on zo 17 januari, a Sunday; the school’s rule is no"
      " Sundays at this age | Choose another day of the week" },
    /* The stage period says the times. */
    { { YOUNG, "stage-period t1 {'name':'T','begin':'06:00','end':'12:00'}",
        STAGE ("lint:di", ",'stage-period':'t1'") },
      "R10 warn p1 2027-01-12: On di 12 januari the student works outside 7.00 – 19.00 uur, the"
      " school’s rule at this age | Choose times between 7.00 and 19.00" },
    /* The school's own figures. */
    { { YOUNG, "rule r1 {'number':'R10','value':{'hours-a-day':6.5}}", STAGE ("lint:di", "") },
      "R10 warn p1 2027-01-12: On di 12 januari the student works 7:00 hours; the school’s rule"
      " is at most 6:30, and on 1 more day | Begin later or end earlier" },
    { { YOUNG, "rule r1 {'number':'R10','value':{'sunday':true,'until':'20:00'}}",
        STAGE ("lint:zo-m", ",'begin':'13:00','end':'20:00'") },
      "" },
    /* Not judged: no birth date, 16 and over, still sought, in school. */
    { { "student s1 {'number':'1','family-name':'J','group':'3b'}", STAGE ("lint:zo", "") }, "" },
    { { STAGE ("lint:zo", ",'end':'17:00'") }, "" },
    { { YOUNG, STAGE ("lint:zo", ",'state':'zoekt'") }, "" },
    { { YOUNG, "variant v1 {'name':'A','source':{'in-school':true}}",
        STAGE ("lint:di", ",'end':'18:00','variant':'v1'") },
      "" },
  };

  school_run_cases ("R10", cases, G_N_ELEMENTS (cases));
}

static void
test_youngest (void)
{
  /* s9 is 12 till 1 September 2027. */
  static const SchoolCase cases[] = {
    { { "placement p1 {'student':'s9','pattern':'eenmalig','first-day':'2027-08-31'}" },
      "R10 warn p1 2027-08-31: On di 31 augustus the student is 12; the school’s rule is in"
      " school only before 13 | Choose a form that is in school" },
    { { "placement p1 {'student':'s9','pattern':'eenmalig','first-day':'2027-09-01'}" }, "" },
    { { "rule r1 {'number':'R10','value':{'minimum-age':12}}",
        "placement p1 {'student':'s9','pattern':'eenmalig','first-day':'2027-08-31'}" },
      "" },
    /* Born on 29 February: 13 on 1 March 2027. */
    { { "student s9 {'number':'9','family-name':'V','birth-date':'2012-02-29'}",
        "rule r1 {'number':'R10','value':{'minimum-age':15}}",
        "placement p1 {'student':'s9','pattern':'eenmalig','first-day':'2027-02-26'}" },
      "R10 warn p1 2027-02-26: On vr 26 februari the student is 14; the school’s rule is in"
      " school only before 15 | Choose a form that is in school" },
    { { "student s9 {'number':'9','family-name':'V','birth-date':'2012-02-29'}",
        "rule r1 {'number':'R10','value':{'minimum-age':15}}",
        "placement p1 {'student':'s9','pattern':'eenmalig','first-day':'2027-03-01'}" },
      "" },
  };

  school_run_cases ("R10", cases, G_N_ELEMENTS (cases));
}

static void
test_older (void)
{
  /* s1 is 16 from 1 June 2026 to 31 May 2028. */
  static const SchoolCase cases[] = {
    { { STAGE ("lint:di", ",'begin':'06:00','end':'15:30'") }, "" },
    { { STAGE ("lint:zo-m", "") }, "" },
    { { STAGE ("lint:di", ",'begin':'08:00','end':'18:00'") },
      "R11 warn p1 2027-01-12: On di 12 januari the student works 9:30 hours; the school’s rule"
      " is at most 9:00, and on 1 more day | Begin later or end earlier" },
    { { STAGE ("lint:ma,di,wo,do,vr,za-o", ",'end':'17:30'") },
      "R11 warn p1 2027-01-11: In week 2 (ma 11 januari) stage and lessons take 46:30 hours;"
      " the school’s rule is at most 45:00 | Take one half-day less, or shorter days" },
    { { "student s1 {'number':'1','family-name':'J','birth-date':'2009-01-01'}",
        STAGE ("lint:di", ",'begin':'08:00','end':'18:00'") },
      "" },
    /* 16 on the second Tuesday only. */
    { { "student s1 {'number':'1','family-name':'J','birth-date':'2011-01-19'}",
        STAGE ("lint:di", ",'begin':'08:00','end':'18:00'") },
      "R11 warn p1 2027-01-19: On di 19 januari the student works 9:30 hours; the school’s rule"
      " is at most 9:00 | Begin later or end earlier" },
  };

  school_run_cases ("R11", cases, G_N_ELEMENTS (cases));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/rules-hours/R10-young", test_young);
  g_test_add_func ("/rules-hours/R10-youngest", test_youngest);
  g_test_add_func ("/rules-hours/R11-older", test_older);

  return g_test_run ();
}
