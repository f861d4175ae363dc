/* test-rules-stages.c - tests of the rules that keep a stage possible
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "school.h"

/* A week as ma di wo do vr, O morning, M afternoon, # both, . free, ~ no lessons. */
static void
test_school (void)
{
  static const SchoolCase cases[] = {
    /* .#.#. */
    { { "placement p1 {'student':'s1','pattern':'lint:di,do','first-day':'2027-01-04',"
        "'last-day':'2027-01-17'}" },
      "" },
    /* ##### */
    { { "placement p1 {'student':'s1','pattern':'sandwich:1w/-','first-day':'2027-01-11',"
        "'last-day':'2027-01-17'}" },
      "R1 stop p1 2027-01-11: In week 2 (ma 11 januari) no half-day at school is left"
      " | Leave vr-middag free, for example" },
    /* ##### ##### ##### */
    { { "placement p1 {'student':'s1','pattern':'sandwich:3w','first-day':'2027-01-11',"
        "'last-day':'2027-02-17'}" },
      "R1 stop p1 2027-01-11: In week 2 (ma 11 januari) no half-day at school is left,"
      " and in 2 more weeks | Leave vr-middag free, for example" },
    /* ####O */
    { { "placement p1 {'student':'s1','pattern':'sandwich:3w/vr-m','first-day':'2027-01-11',"
        "'last-day':'2027-02-17'}" },
      "" },
    /* ..### : the stage begins on Wednesday, two days at school */
    { { "placement p1 {'student':'s1','pattern':'sandwich:1w','first-day':'2027-01-13',"
        "'last-day':'2027-01-17'}" },
      "" },
    /* ####~ : Goede Vrijdag leaves four days, and they are taken; a free day is not school */
    { { "placement p1 {'student':'s1','pattern':'sandwich:1w/vr-m','first-day':'2027-03-22',"
        "'last-day':'2027-03-28'}" },
      "R1 stop p1 2027-03-22: In week 12 (ma 22 maart) no half-day at school is left"
      " | Leave do-middag free, for example" },
    /* ###O~ */
    { { "placement p1 {'student':'s1','pattern':'sandwich:1w/do-m,vr',"
        "'first-day':'2027-03-22','last-day':'2027-03-28'}" },
      "" },
    /* ~~~~~ : nothing at school to keep free in Kerst */
    { { "placement p1 {'student':'s1','pattern':'eenmalig +2026-12-22','first-day':'2026-12-21',"
        "'last-day':'2026-12-21'}" },
      "" },
    /* ~~~~~ : a studiedag all week, stages go on */
    { { "calendar-day k3 {'name':'Studie','kind':'studiedag','first-day':'2027-01-11',"
        "'last-day':'2027-01-15'}",
        "placement p1 {'student':'s1','pattern':'sandwich:1w','first-day':'2027-01-11',"
        "'last-day':'2027-01-17'}" },
      "" },
    /* ###.. and ...## of another stage: none left together */
    { { "placement p1 {'student':'s1','pattern':'lint:ma,di,wo','first-day':'2027-01-11',"
        "'last-day':'2027-01-24'}",
        "placement p2 {'student':'s1','pattern':'lint:do,vr','first-day':'2027-01-18',"
        "'last-day':'2027-01-31'}" },
      "R1 stop p1 2027-01-18: In week 3 (ma 18 januari) no half-day at school is left"
      " | Leave wo-middag free, for example" },
    /* the same, but the other is still sought, or broken off, or someone else's */
    { { "placement p1 {'student':'s1','pattern':'lint:ma,di,wo','first-day':'2027-01-11',"
        "'last-day':'2027-01-24'}",
        "placement p2 {'student':'s1','pattern':'lint:do,vr','first-day':'2027-01-18',"
        "'last-day':'2027-01-31','state':'zoekt'}",
        "placement p3 {'student':'s1','pattern':'lint:do,vr','first-day':'2027-01-18',"
        "'last-day':'2027-01-31','state':'afgebroken'}",
        "placement p4 {'student':'s2','pattern':'lint:do,vr','first-day':'2027-01-18',"
        "'last-day':'2027-01-31'}" },
      "" },
    /* the school asks for three: ####O leaves one */
    { { "rule r1 {'number':'R1','value':{'half-days':3}}",
        "placement p1 {'student':'s1','pattern':'sandwich:1w/vr-m','first-day':'2027-01-11',"
        "'last-day':'2027-01-17'}" },
      "R1 stop p1 2027-01-11: In week 2 (ma 11 januari) 1 half-day at school is left;"
      " the school asks for 3 | Leave do-middag, vr-ochtend free, for example" },
    /* all of them: no half-day to leave free would mend that */
    { { "rule r1 {'number':'R1','value':{'half-days':10}}",
        "placement p1 {'student':'s1','pattern':'lint:di','first-day':'2027-01-11',"
        "'last-day':'2027-01-17'}" },
      "R1 stop p1 2027-01-11: In week 2 (ma 11 januari) 8 half-days at school are left;"
      " the school asks for 10"
      " | Ask for fewer half-days at school in this rule; now no stage can be" },
    /* and no more than the week has: a week of one day */
    { { "rule r1 {'number':'R1','value':{'half-days':3}}",
        "calendar-day k3 {'name':'Vrij','kind':'vrij','first-day':'2027-01-12',"
        "'last-day':'2027-01-15'}",
        "placement p1 {'student':'s1','pattern':'lint:za','first-day':'2027-01-11',"
        "'last-day':'2027-01-17'}" },
      "" },
    /* a form that is in school keeps the student there */
    { { "variant v1 {'name':'Werkplekkenstructuur','source':{'in-school':true}}",
        "placement p1 {'student':'s1','variant':'v1','pattern':'sandwich:1w',"
        "'first-day':'2027-01-11','last-day':'2027-01-17'}" },
      "" },
    /* a class activity has no student to keep at school */
    { { "placement p1 {'pattern':'sandwich:1w','first-day':'2027-01-11',"
        "'last-day':'2027-01-17'}" },
      "" },
    /* over the end of the year: week 53 is Kerst, week 1 begins on 4 January */
    { { "placement p1 {'student':'s1','pattern':'sandwich:2w/-','first-day':'2026-12-14',"
        "'last-day':'2027-01-17'}" },
      "R1 stop p1 2026-12-14: In week 51 (ma 14 december) no half-day at school is left,"
      " and in 1 more week | Leave vr-middag free, for example" },
  };

  school_run_cases ("R1", cases, G_N_ELEMENTS (cases));
}

static void
test_form (void)
{
#define STAGE                                                                                      \
  "placement p1 {'student':'s1','variant':'v1','pattern':'lint:di','first-day':'2027-01-04',"      \
  "'last-day':'2027-01-17'}"
  static const SchoolCase cases[] = {
    /* Nothing stated: an empty cell of the figure is no no. */
    { { STAGE }, "" },
    { { "variant v1 {'name':'A','source':{'tl':true,'kb':false,'upper':false,'lint':false}}",
        STAGE },
      "" },
    { { "variant v1 {'name':'A','text':{'upper':true,'kb':true,'lint':true}}", STAGE }, "" },
    { { "variant v1 {'name':'A','text':{'upper':false}}", STAGE },
      "R2 hint p1 2027-01-05: A does not suit Bovenbouw: the report says so"
      " | Choose a form that suits Bovenbouw" },
    { { "variant v1 {'name':'A','text':{'lower':false}}", STAGE }, "" },
    { { "variant v1 {'name':'A','own':{'kb':false,'why':'Te ver'}}", STAGE },
      "R2 hint p1 2027-01-05: A does not suit Kader: the school chose so"
      " | Choose a form that suits Kader" },
    { { "variant v1 {'name':'A','text':{'kb':false},'own':{'kb':true}}", STAGE }, "" },
    { { "variant v1 {'name':'A','source':{'sandwich':true},'own':{'lint':false}}", STAGE },
      "R2 hint p1 2027-01-05: A does not suit Lint: the school chose so | Plan it as Sandwich" },
    { { "variant v1 {'name':'A','own':{'sandwich':false}}", STAGE }, "" },
    /* The student's own track goes before the class's; class 1 is lower. */
    { { "student s1 {'number':'1','family-name':'J','group':'3b','track':'bb'}",
        "variant v1 {'name':'A','own':{'kb':false}}", STAGE },
      "" },
    { { "variant v1 {'name':'A','own':{'lower':false,'tl':false}}",
        "placement p1 {'student':'s9','variant':'v1'}" },
      "R2 hint p1 -: A does not suit Onderbouw: the school chose so"
      " | Choose a form that suits Onderbouw\n"
      "R2 hint p1 -: A does not suit Theoretisch: the school chose so"
      " | Choose a form that suits Theoretisch" },
    /* A combination is held against both models. */
    { { "variant v1 {'name':'A','own':{'sandwich':false}}",
        "placement p1 {'student':'s1','variant':'v1','pattern':'sandwich:1w/vr-m+lint:di',"
        "'first-day':'2027-01-04','last-day':'2027-01-31'}" },
      "R2 hint p1 2027-01-04: A does not suit Sandwich: the school chose so"
      " | Choose a form that suits Sandwich" },
    /* The stage period says the form, and of a class activity the class. */
    { { "variant v1 {'name':'A','own':{'upper':false}}",
        "stage-period t1 {'name':'T','group':'3b','variant':'v1'}",
        "placement p1 {'stage-period':'t1'}" },
      "R2 hint p1 -: A does not suit Bovenbouw: the school chose so"
      " | Choose a form that suits Bovenbouw" },
    { { "placement p1 {'student':'s1'}" }, "" },
  };
#undef STAGE

  school_run_cases ("R2", cases, G_N_ELEMENTS (cases));
}

/* w2 has one seat and is open from ma to do. */
static void
test_seats (void)
{
#define STAGE                                                                                      \
  "placement p1 {'student':'s1','workplace':'w2','pattern':'lint:di,do',"                          \
  "'first-day':'2027-01-04','last-day':'2027-01-31'}"
  static const SchoolCase cases[] = {
    { { STAGE }, "" },
    /* p1 .#.#.   p2 #.#.. */
    { { STAGE, "placement p2 {'student':'s2','workplace':'w2','pattern':'lint:ma,wo',"
               "'first-day':'2027-01-04','last-day':'2027-01-31'}" },
      "" },
    /* p1 .#.#.   p2 .M... in the last two weeks */
    { { STAGE, "placement p2 {'student':'s2','workplace':'w2','pattern':'lint:di-m',"
               "'first-day':'2027-01-18','last-day':'2027-03-31'}" },
      "R4 stop p1 2027-01-19: On di 19 januari in the afternoon 2 students come to Bakkerij"
      " Jansen (Bakkerij), which has 1 seat, and on 1 more day"
      " | There is room on ma, di-ochtend, wo, do in these weeks" },
    /* p1 .#.#.   p2 .#...   p3 ####. : nothing is left */
    { { STAGE,
        "placement p2 {'student':'s2','workplace':'w2','pattern':'lint:di',"
        "'first-day':'2027-01-04','last-day':'2027-01-31'}",
        "placement p3 {'student':'s3','workplace':'w2','pattern':'lint:ma,di,wo,do',"
        "'first-day':'2027-01-04','last-day':'2027-01-31'}" },
      "R4 stop p1 2027-01-05: On di 5 januari 3 students come to Bakkerij Jansen (Bakkerij),"
      " which has 1 seat, and on 7 more days | Choose another workplace or other weeks" },
    /* Not counted: sought, broken off, a class activity, another workplace, himself. */
    { { STAGE,
        "placement p2 {'student':'s2','workplace':'w2','pattern':'lint:di','state':'zoekt',"
        "'first-day':'2027-01-04','last-day':'2027-01-31'}",
        "placement p3 {'student':'s3','workplace':'w2','pattern':'lint:di','state':'afgebroken',"
        "'first-day':'2027-01-04','last-day':'2027-01-31'}",
        "placement p4 {'workplace':'w2','pattern':'lint:di',"
        "'first-day':'2027-01-04','last-day':'2027-01-31'}",
        "placement p5 {'student':'s3','workplace':'w1','pattern':'lint:di',"
        "'first-day':'2027-01-04','last-day':'2027-01-31'}",
        "placement p6 {'student':'s1','workplace':'w2','pattern':'lint:di',"
        "'first-day':'2027-01-04','last-day':'2027-01-31'}" },
      "" },
    /* Counted: finished, on its days; and by what the stage period says. */
    { { STAGE,
        "stage-period t1 {'name':'T','pattern':'lint:do','first-day':'2027-01-25',"
        "'last-day':'2027-02-28'}",
        "placement p2 {'student':'s2','workplace':'w2','stage-period':'t1',"
        "'state':'afgerond'}" },
      "R4 stop p1 2027-01-28: On do 28 januari 2 students come to Bakkerij Jansen (Bakkerij),"
      " which has 1 seat | There is room on ma, di, wo in these weeks" },
    /* A workplace without a number has no limit, one with 0 takes nobody. */
    { { "placement p1 {'student':'s1','workplace':'w1','pattern':'eenmalig',"
        "'first-day':'2027-01-04'}",
        "placement p2 {'student':'s2','workplace':'w1','pattern':'eenmalig',"
        "'first-day':'2027-01-04'}" },
      "" },
    { { "workplace w3 {'company':'c2','seats':0}",
        "placement p1 {'student':'s1','workplace':'w3','pattern':'eenmalig',"
        "'first-day':'2027-01-04'}" },
      "R4 stop p1 2027-01-04: Garage Smit has no seats"
      " | Choose another workplace or other weeks" },
    { { "placement p1 {'workplace':'w2','pattern':'eenmalig','first-day':'2027-01-04'}",
        "placement p2 {'student':'s2','workplace':'w2','pattern':'eenmalig',"
        "'first-day':'2027-01-04'}" },
      "" },
  };
#undef STAGE

  school_run_cases ("R4", cases, G_N_ELEMENTS (cases));
}

static void
test_open (void)
{
  static const SchoolCase cases[] = {
    { { "placement p1 {'student':'s1','workplace':'w2','pattern':'lint:di,do',"
        "'first-day':'2027-01-04','last-day':'2027-01-31'}" },
      "" },
    { { "placement p1 {'student':'s1','workplace':'w2','pattern':'lint:do,vr-o,za',"
        "'first-day':'2027-01-04','last-day':'2027-01-31'}" },
      "R5 warn p1 2027-01-08: Bakkerij Jansen (Bakkerij) is not open on vr-ochtend, za"
      " | Choose from ma, di, wo, do" },
    { { "placement p1 {'student':'s1','workplace':'w2','pattern':'lint:di +2027-01-15-m',"
        "'first-day':'2027-01-04','last-day':'2027-01-31'}" },
      "R5 warn p1 2027-01-15: Bakkerij Jansen (Bakkerij) is not open on vr-middag"
      " | Choose from ma, di, wo, do" },
    /* A closed day that was taken away does not count, nor a workplace that says nothing. */
    { { "placement p1 {'student':'s1','workplace':'w2','pattern':'lint:vr -2027-01-08',"
        "'first-day':'2027-01-04','last-day':'2027-01-10'}" },
      "" },
    { { "placement p1 {'student':'s1','workplace':'w1','pattern':'lint:za',"
        "'first-day':'2027-01-04','last-day':'2027-01-10'}" },
      "" },
    { { "placement p1 {'student':'s1','workplace':'gone','pattern':'lint:za',"
        "'first-day':'2027-01-04','last-day':'2027-01-10'}" },
      "" },
  };

  school_run_cases ("R5", cases, G_N_ELEMENTS (cases));
}

static void
test_one_at_a_time (void)
{
#define STAGE                                                                                      \
  "placement p1 {'student':'s1','workplace':'w1','pattern':'lint:di,do',"                          \
  "'first-day':'2027-01-11','last-day':'2027-01-31'}"
  static const SchoolCase cases[] = {
    { { STAGE }, "" },
    /* p1 .#.#.   p2 #.#.. */
    { { STAGE, "placement p2 {'student':'s1','pattern':'lint:ma,wo','first-day':'2027-01-04',"
               "'last-day':'2027-01-31'}" },
      "" },
    /* p1 .O...   p2 .M... : halves of one day */
    { { "placement p1 {'student':'s1','pattern':'lint:di-o','first-day':'2027-01-04',"
        "'last-day':'2027-01-31'}",
        "placement p2 {'student':'s1','pattern':'lint:di-m','first-day':'2027-01-04',"
        "'last-day':'2027-01-31'}" },
      "" },
    /* p1 from the 11th, p2 .M... from the 4th to the 24th */
    { { STAGE, "placement p2 {'student':'s1','variant':'v1','workplace':'w3',"
               "'pattern':'lint:di-m','first-day':'2027-01-04','last-day':'2027-01-24'}" },
      "R6 absolute p1 2027-01-12: On di 12 januari in the afternoon the student already has"
      " Snuffelstage at Garage Smit, and on 1 more day"
      " | Begin after di 19 januari, or choose other half-days" },
    /* p2 begins later: end before it */
    { { STAGE, "placement p2 {'student':'s1','workplace':'w3','pattern':'sandwich:1w/vr-m',"
               "'first-day':'2027-01-25','last-day':'2027-01-31'}" },
      "R6 absolute p1 2027-01-26: On di 26 januari the student already has a stage at Garage"
      " Smit, and on 1 more day | End before ma 25 januari, or choose other half-days" },
    /* one after the other */
    { { STAGE, "placement p2 {'student':'s1','pattern':'lint:di','first-day':'2027-02-01',"
               "'last-day':'2027-02-28'}" },
      "" },
    /* sought, broken off, of someone else, of nobody */
    { { STAGE,
        "placement p2 {'student':'s1','pattern':'lint:di','first-day':'2027-01-04',"
        "'last-day':'2027-01-31','state':'zoekt'}",
        "placement p3 {'student':'s1','pattern':'lint:di','first-day':'2027-01-04',"
        "'last-day':'2027-01-31','state':'afgebroken'}",
        "placement p4 {'student':'s2','pattern':'lint:di','first-day':'2027-01-04',"
        "'last-day':'2027-01-31'}",
        "placement p5 {'pattern':'lint:di','first-day':'2027-01-04',"
        "'last-day':'2027-01-31'}" },
      "" },
    /* one still sought is in nobody's way */
    { { "placement p1 {'student':'s1','pattern':'lint:di','first-day':'2027-01-04',"
        "'last-day':'2027-01-31','state':'zoekt'}",
        "placement p2 {'student':'s1','pattern':'lint:di','first-day':'2027-01-04',"
        "'last-day':'2027-01-31'}" },
      "" },
    /* neither a reason nor a rule record passes R6 */
    { { "rule r6 {'number':'R6','strength':'hint','value':{'off':true}}",
        "exception e1 {'rule':'R6','placement':'p1','reason':'Mag'}",
        "placement p1 {'student':'s1','pattern':'eenmalig','first-day':'2027-01-05'}",
        "placement p2 {'student':'s1','pattern':'eenmalig','first-day':'2027-01-05'}" },
      "R6 absolute p1 2027-01-05: On di 5 januari the student already has a stage"
      " | Begin after di 5 januari, or choose other half-days" },
  };
#undef STAGE

  school_run_cases ("R6", cases, G_N_ELEMENTS (cases));
}

static void
test_stops (void)
{
  static const SchoolCase cases[] = {
    /* The pattern's own days leave Kerst out. */
    { { "placement p1 {'student':'s1','pattern':'lint:di','first-day':'2026-12-14',"
        "'last-day':'2027-01-10'}" },
      "" },
    { { "placement p1 {'student':'s1','pattern':'lint:di +2026-12-22','first-day':'2026-12-14',"
        "'last-day':'2027-01-10'}" },
      "R7 stop p1 2026-12-22: On di 22 december (Kerst) stages do not go on"
      " | Choose ma 4 januari, for example" },
    { { "placement p1 {'student':'s1','pattern':'lint:ma +2026-12-22 +2026-12-23-o',"
        "'first-day':'2026-12-14','last-day':'2027-01-10'}" },
      "R7 stop p1 2026-12-22: On di 22 december (Kerst) stages do not go on, and on 1 more day"
      " | Choose di 5 januari, for example" },
    /* Added on a day that stages go on. */
    { { "placement p1 {'student':'s1','pattern':'lint:di +2027-01-06','first-day':'2027-01-04',"
        "'last-day':'2027-01-10'}" },
      "" },
    /* All of it in Kerst. */
    { { "placement p1 {'student':'s1','pattern':'sandwich:1w/vr-m','first-day':'2026-12-21',"
        "'last-day':'2027-01-01'}" },
      "R7 stop p1 2026-12-21: The whole stage falls in Kerst, when stages do not go on"
      " | Begin on ma 4 januari, for example" },
    { { "placement p1 {'student':'s1','pattern':'eenmalig','first-day':'2027-03-26'}" },
      "R7 stop p1 2027-03-26: The whole stage falls in Goede Vrijdag, when stages do not go on"
      " | Begin on ma 29 maart, for example" },
    /* No days for another reason: the week has no Monday left, or all were taken away. */
    { { "placement p1 {'student':'s1','pattern':'lint:ma','first-day':'2027-01-05',"
        "'last-day':'2027-01-10'}" },
      "" },
    { { "placement p1 {'student':'s1','pattern':'lint:ma -2027-01-11','first-day':'2027-01-05',"
        "'last-day':'2027-01-12'}" },
      "" },
    /* Exams of one class stop no other. */
    { { "calendar-day k3 {'name':'Examen','kind':'examen','first-day':'2027-01-06',"
        "'groups':['1a']}",
        "placement p1 {'student':'s1','pattern':'lint:di +2027-01-06','first-day':'2027-01-04',"
        "'last-day':'2027-01-10'}" },
      "" },
    { { "calendar-day k3 {'name':'Examen','kind':'examen','first-day':'2027-01-06',"
        "'groups':['1a']}",
        "placement p1 {'student':'s9','pattern':'lint:di +2027-01-06','first-day':'2027-01-04',"
        "'last-day':'2027-01-10'}" },
      "R7 stop p1 2027-01-06: On wo 6 januari (Examen) stages do not go on"
      " | Choose do 7 januari, for example" },
    /* Catching up in a holiday is an exception with a reason. */
    { { "exception e1 {'rule':'R7','placement':'p1','reason':'Haalt in'}",
        "placement p1 {'student':'s1','pattern':'lint:di +2026-12-22','first-day':'2026-12-14',"
        "'last-day':'2027-01-10'}" },
      "R7 stop p1 2026-12-22: On di 22 december (Kerst) stages do not go on"
      " | Choose ma 4 januari, for example [Haalt in]" },
  };

  school_run_cases ("R7", cases, G_N_ELEMENTS (cases));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/rules-stages/R1-school", test_school);
  g_test_add_func ("/rules-stages/R2-form", test_form);
  g_test_add_func ("/rules-stages/R4-seats", test_seats);
  g_test_add_func ("/rules-stages/R5-open", test_open);
  g_test_add_func ("/rules-stages/R6-one-at-a-time", test_one_at_a_time);
  g_test_add_func ("/rules-stages/R7-stops", test_stops);

  return g_test_run ();
}
