/* test-rules-guidance.c - tests of the rules on orientation, leerwerktraject, travel and guidance
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "school.h"

#include <string.h>

#include "lw-date.h"

/* Today is Wednesday 25 November 2026. */
static void
test_orientation (void)
{
#define FIRST                                                                                      \
  "placement p1 {'student':'s1','workplace':'w1','question-kind':'orientatie',"                    \
  "'first-day':'2027-01-04','pattern':'eenmalig'}"
#define FOUND                                                                                      \
  "R9 hint p1 -: To orientate the student has 1 workplace; the school’s rule is 2"               \
  " | Plan another short stage, at a different workplace"
  static const SchoolCase cases[] = {
    { { FIRST }, FOUND },
    /* the same workplace again does not help; the last of the two says it */
    { { "placement p2 {'student':'s1','workplace':'w1','question-kind':'orientatie',"
        "'first-day':'2026-10-04'}",
        FIRST },
      FOUND },
    { { "placement p2 {'student':'s1','workplace':'w1','question-kind':'orientatie',"
        "'first-day':'2027-02-04'}",
        FIRST },
      "" },
    /* another workplace does, whatever the question there, also in class 2 */
    { { "placement p2 {'student':'s1','workplace':'w2','first-day':'2026-02-04'}", FIRST }, "" },
    /* but not what was in class 1, was broken off, is still sought, or is someone else's */
    { { "placement p2 {'student':'s1','workplace':'w2','first-day':'2025-02-04'}", FIRST }, FOUND },
    { { "placement p2 {'student':'s1','workplace':'w2','state':'afgebroken'}",
        "placement p3 {'student':'s1','workplace':'w3','state':'zoekt'}",
        "placement p4 {'student':'s2','workplace':'w3'}", FIRST },
      FOUND },
    /* the school asks for three */
    { { "rule r9 {'number':'R9','value':{'workplaces':3}}",
        "placement p2 {'student':'s1','workplace':'w2'}", FIRST },
      "R9 hint p1 -: To orientate the student has 2 workplaces; the school’s rule is 3"
      " | Plan another short stage, at a different workplace" },
    /* to deepen, nothing said, nowhere yet, in class 1, or a class */
    { { "placement p1 {'student':'s1','workplace':'w1','question-kind':'verdieping'}" }, "" },
    { { "placement p1 {'student':'s1','workplace':'w1'}" }, "" },
    { { "placement p1 {'student':'s1','question-kind':'orientatie'}" }, "" },
    { { "placement p1 {'student':'s9','workplace':'w1','question-kind':'orientatie',"
        "'first-day':'2027-01-04'}" },
      "" },
    { { "placement p1 {'workplace':'w1','question-kind':'orientatie'}" }, "" },
  };
#undef FIRST
#undef FOUND

  school_run_cases ("R9", cases, G_N_ELEMENTS (cases));
}

/* A day from 9:00 to 17:30 is 8 hours. */
static void
test_traject (void)
{
#define STUDENT "student s1 {'number':'1','family-name':'Jong','group':'3b','leerwerktraject':true}"
#define STAGE(id, pattern, first, last)                                                            \
  "placement " id " {'student':'s1','pattern':'" pattern "','first-day':'" first                   \
  "','last-day':'" last "','begin':'09:00','end':'17:30'}"
  static const SchoolCase cases[] = {
    /* 160 days of 8 hours are all that may be; this is one more */
    { { STUDENT, STAGE ("p1", "lint:ma,vr", "2026-09-07", "2028-04-07") },
      "R12 warn p1 2028-04-07: The leerwerktraject comes to 1288 hours on 161 days; the school’s"
      " rule is at most 1280 hours on 160 days"
      " | End before vr 7 april, or take fewer or shorter days" },
    { { STUDENT, STAGE ("p1", "lint:ma,vr", "2026-09-07", "2028-04-06") }, "" },
    /* the stage in which it becomes too much says so, once */
    { { STUDENT, STAGE ("p2", "lint:ma,di,wo", "2026-09-07", "2027-06-30"),
        STAGE ("p1", "lint:ma,di,wo", "2027-09-06", "2028-03-01") },
      "R12 warn p1 2027-11-30: The leerwerktraject comes to 1608 hours on 201 days; the school’s"
      " rule is at most 1280 hours on 160 days"
      " | End before di 30 november, or take fewer or shorter days" },
    { { STUDENT, STAGE ("p1", "lint:ma,di,wo", "2026-09-07", "2027-06-30"),
        STAGE ("p2", "lint:ma,di,wo", "2027-09-06", "2028-03-01") },
      "" },
    /* few hours so far, but the years are long */
    { { STUDENT, STAGE ("p1", "lint:ma", "2026-09-07", "2027-01-31") }, "" },
    /* class 4 is nearly over: the rest of it is not enough */
    { { STUDENT, "group 3b {'name':'4B','grade':4}",
        "calendar-day k9 {'name':'Examen','kind':'examen','first-day':'2026-12-01',"
        "'last-day':'2027-07-31'}",
        STAGE ("p1", "lint:ma", "2026-09-07", "2026-11-30") },
      "R12 warn p1 -: The leerwerktraject comes to 104 hours on 13 days, and to 128 hours on 16 "
      "days"
      " if all that is left is planned; the school’s rule is at least 640 hours on 80 days"
      " | Plan all that is left, and catch up in a holiday" },
    /* a year that the student was not in class 3 or 4 does not count; nor does the school's own */
    { { STUDENT, STAGE ("p1", "lint:ma,di,wo,do", "2025-09-01", "2026-07-01"),
        STAGE ("p2", "lint:ma", "2026-09-07", "2026-11-30") },
      "" },
    { { STUDENT, "variant v1 {'name':'Werkplek','source':{'in-school':true}}",
        "placement p1 {'student':'s1','variant':'v1','pattern':'lint:ma,di,wo,do',"
        "'first-day':'2026-09-07','last-day':'2028-04-07'}" },
      "" },
    /* no leerwerktraject; and class 1 */
    { { STAGE ("p1", "lint:ma,di,wo,vr", "2026-09-07", "2028-04-07") }, "" },
    { { "student s1 {'number':'1','family-name':'J','group':'1a','leerwerktraject':true}",
        STAGE ("p1", "lint:ma,di,wo,vr", "2026-09-07", "2028-04-07") },
      "" },
    /* a morning from 9:00 to 12:30, without a break: 79 days are 276:30 */
    { { STUDENT, "rule r12 {'number':'R12','value':{'most-hours':270}}",
        STAGE ("p1", "lint:ma-o,vr-o", "2026-09-07", "2027-06-25") },
      "R12 warn p1 2027-06-21: The leerwerktraject comes to 277 hours on 79 days; the school’s rule"
      " is at most 270 hours on 160 days"
      " | End before ma 21 juni, or take fewer or shorter days" },
  };

  school_run_cases ("R12", cases, G_N_ELEMENTS (cases));
}

static void
test_forecast (void)
{
  g_autoptr (School) school = school_new ();
  LwTraject traject = { 0 };
  LwPlacement *placement;

  school_add (school, STUDENT);
  school_add (school, STAGE ("p2", "lint:ma", "2026-09-07", "2026-09-30"));
  placement = school_add (school, STAGE ("p1", "lint:ma-m,di", "2026-09-28", "2026-10-06"));
  g_assert_true (lw_rules_forecast (school_get_world (school), placement, &traject));
  /* four Mondays, one of which has both stages, and a Monday and two Tuesdays more */
  g_assert_cmpuint (traject.n_days, ==, 7);
  g_assert_cmpint (traject.minutes, ==, 3 * 480 + 480 + 300 + 300 + 2 * 480);

  placement = school_add (school, "placement p3 {'student':'s2','pattern':'lint:ma'}");
  g_assert_false (lw_rules_forecast (school_get_world (school), placement, &traject));
}

static void
test_travel (void)
{
#define STUDENT_FAR                                                                                \
  "student s1 {'number':'1','family-name':'Jong','group':'3b','postcode':'1741 AB'}"
#define COMPANY "company c1 {'name':'Bakkerij Jansen','postcode':'1811XZ'}"
#define STAGE_THERE "placement p1 {'student':'s1','workplace':'w1','state':'zoekt'}"
#define ADVICE " | Choose a workplace nearer by, or correct the travel time"
#define ESTIMATED(minutes, most)                                                                   \
  "R13 warn p1 -: To Bakkerij Jansen (Winkel) it is about " minutes " minutes, by estimate; the "  \
  "school’s rule is at most " most " | Is this not right? Fill in the real travel time of this "   \
  "stage"
  static const SchoolCase cases[] = {
    /* the school says nothing: by the map it is 18 km, made longer by 1.3, 36 km an hour and 12
     * minutes more */
    { { STUDENT_FAR, COMPANY, STAGE_THERE }, "" },
    { { STUDENT_FAR, COMPANY, STAGE_THERE, "rule r13 {'number':'R13','value':{'minutes':50}}" },
      ESTIMATED ("51", "50") },
    { { STUDENT_FAR, COMPANY, STAGE_THERE,
        "rule r13 {'number':'R13','value':{'transit-wait':22}}" },
      ESTIMATED ("61", "60") },
    { { STUDENT_FAR, COMPANY, STAGE_THERE,
        "rule r13 {'number':'R13','value':{'detour':2,'transit-speed':30}}" },
      ESTIMATED ("84", "60") },
    /* the quicker of the two counts */
    { { STUDENT_FAR, COMPANY, STAGE_THERE,
        "rule r13 {'number':'R13','value':{'minutes':50,'bike-speed':30}}" },
      "" },
    /* what the school knows goes before it, shorter or longer */
    { { STUDENT_FAR, COMPANY, STAGE_THERE, "rule r13 {'number':'R13','value':{'minutes':50}}",
        "travel-time t1 {'from':'1741','to':'1811','minutes':31}" },
      "" },
    /* somewhere unknown */
    { { STUDENT_FAR, "company c1 {'name':'Bakkerij Jansen','postcode':'0811'}", STAGE_THERE }, "" },
    { { STUDENT_FAR, COMPANY, STAGE_THERE,
        "travel-time t1 {'from':'1741','to':'1811','minutes':61,'mode':'fiets'}" },
      "R13 warn p1 -: To Bakkerij Jansen (Winkel) it is 61 minutes by bike; the school’s rule is at"
      " most 60" ADVICE },
    { { STUDENT_FAR, COMPANY, STAGE_THERE,
        "travel-time t1 {'from':'1741','to':'1811','minutes':60,'mode':'fiets'}" },
      "" },
    /* the way back is as long; of two ways the quickest counts */
    { { STUDENT_FAR, COMPANY, STAGE_THERE,
        "travel-time t1 {'from':'1811 XZ','to':'1741','minutes':80,'mode':'fiets'}",
        "travel-time t2 {'from':'1741','to':'1811','minutes':75,'mode':'ov'}" },
      "R13 warn p1 -: To Bakkerij Jansen (Winkel) it is 75 minutes by public transport; the "
      "school’s"
      " rule is at most 60" ADVICE },
    { { STUDENT_FAR, COMPANY, STAGE_THERE, "rule r13 {'number':'R13','value':{'minutes':30}}",
        "travel-time t1 {'from':'1741','to':'1811','minutes':45}" },
      "R13 warn p1 -: To Bakkerij Jansen (Winkel) it is 45 minutes; the school’s rule is at most"
      " 30" ADVICE },
    /* another pair, and postcodes that are none */
    { { STUDENT_FAR, COMPANY, STAGE_THERE,
        "travel-time t1 {'from':'1741','to':'1812','minutes':90}" },
      "" },
    { { STUDENT_FAR, "company c1 {'name':'B','postcode':'Alkmaar'}", STAGE_THERE,
        "travel-time t1 {'from':'1741','to':'Alkmaar','minutes':90}",
        "travel-time t2 {'from':'Schagen','to':'Alkmaar','minutes':90}" },
      "" },
  };

  g_assert_cmpuint (lw_postcode_area (" 1741 AB"), ==, 1741);
  g_assert_cmpuint (lw_postcode_area ("0741"), ==, 0);
  g_assert_cmpuint (lw_postcode_area ("17411"), ==, 0);
  g_assert_cmpuint (lw_postcode_area ("174"), ==, 0);
  g_assert_cmpuint (lw_postcode_area (NULL), ==, 0);
  school_run_cases ("R13", cases, G_N_ELEMENTS (cases));
}

static void
test_minutes (void)
{
  g_autoptr (School) school = school_new ();
  static const struct
  {
    const char *from;
    const char *to;
    int minutes;
    gboolean is_estimate;
  } cases[] = {
    { "3811 AB", "3831 CD", 21, TRUE },  /* the next town, by bus */
    { "3831", "3811", 21, TRUE },        /* and back */
    { "3811", "3771", 42, TRUE },        /* 14 km: by bus */
    { "3811 AB", "3811 CD", 5, TRUE },   /* within one area, however near */
    { "3811", "3818", 8, TRUE },         /* within one town */
    { "3811", "3861", 90, FALSE },       /* what the school says goes first */
    { "3861 AB", "3811 AB", 90, FALSE }, /* in both ways */
    { "3811", NULL, -1, FALSE },         { NULL, "3811", -1, FALSE },
    { "3811", "Leusden", -1, FALSE },
  };

  school_add (school, "travel-time t1 {'from':'3811','to':'3861','minutes':90}");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      LwWorld *world = school_get_world (school);
      gboolean is_estimate = !cases[i].is_estimate;

      g_test_message ("case %u", i);
      g_assert_cmpint (lw_world_get_minutes (world, cases[i].from, cases[i].to, &is_estimate), ==,
                       cases[i].minutes);
      g_assert_cmpint (is_estimate, ==, cases[i].is_estimate);
    }
  g_assert_cmpint (lw_world_estimate_minutes (school_get_world (school), "3811", "3861"), <, 50);
}

/* What is being typed stands in for what is kept, and only as long as it is typed. */
static void
test_supposed_travel (void)
{
  static const struct
  {
    const char *id;
    int minutes;
    const char *found;
  } cases[] = {
    { "t1", 30, "30 minutes" }, { "t1", 95, "90 minutes" },       { "t3", 70, "70 minutes" },
    { "t3", 85, "80 minutes" }, { "t1", LW_UNSET, "90 minutes" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (School) school = school_new ();
      g_autoptr (LwRecord) typed = lw_record_new (&lw_travel_time_record, cases[i].id);
      g_autofree char *found = NULL;
      g_autofree char *kept = NULL;

      g_test_message ("case %u", i);
      school_add (school, "student s1 {'number':'1','family-name':'J','postcode':'1741 AB'}");
      school_add (school, "company c1 {'name':'Bakkerij Jansen','postcode':'1811XZ'}");
      school_add (school, "placement p1 {'student':'s1','workplace':'w1','state':'zoekt'}");
      school_add (school, "rule r13 {'number':'R13','value':{'minutes':20}}");
      school_add (school, "travel-time t1 {'from':'1741','to':'1811','minutes':80}");
      school_add (school, "travel-time t2 {'from':'1741','to':'1811','minutes':90}");
      lw_record_set_text (typed, "from", "1811");
      lw_record_set_text (typed, "to", "1741");
      lw_record_set_int (typed, "minutes", cases[i].minutes);

      lw_world_suppose_travel (school_get_world (school), LW_TRAVEL_TIME (typed));
      found = school_judge (school, "p1", "R13");
      g_assert_nonnull (strstr (found, cases[i].found));
      lw_world_suppose_travel (school_get_world (school), NULL);
      kept = school_judge (school, "p1", "R13");
      g_assert_nonnull (strstr (kept, "80 minutes"));
    }
}

static void
test_supervisor (void)
{
#define TWO "rule r14 {'number':'R14','value':{'placements':1}}"
#define GUIDED                                                                                     \
  "placement p1 {'student':'s1','pattern':'lint:di','first-day':'2027-01-05',"                     \
  "'last-day':'2027-03-30','supervisor':'t1'}"
#define RUNS(last)                                                                                 \
  "placement p1 {'student':'s1','pattern':'lint:wo','first-day':'2026-09-02','last-day':'" last    \
  "','state':'loopt'}"
  static const SchoolCase cases[] = {
    { { GUIDED }, "" },
    { { TWO, GUIDED,
        "placement p2 {'student':'s2','pattern':'lint:ma','first-day':'2026-12-01',"
        "'last-day':'2027-01-05','supervisor':'t1'}" },
      "R14 hint p1 2027-01-05: On di 5 januari Bo de Wit has 2 stages to guide; the school’s rule "
      "is"
      " at most 1 | Choose another supervisor" },
    /* over by then, not begun yet, broken off, or somebody else's */
    { { TWO, GUIDED,
        "placement p2 {'student':'s2','first-day':'2026-12-01','last-day':'2027-01-04',"
        "'supervisor':'t1'}",
        "placement p3 {'student':'s2','first-day':'2027-01-06','last-day':'2027-02-04',"
        "'supervisor':'t1'}",
        "placement p4 {'student':'s2','first-day':'2027-01-01','last-day':'2027-02-04',"
        "'supervisor':'t1','state':'afgebroken'}",
        "placement p5 {'student':'s2','first-day':'2027-01-01','last-day':'2027-02-04'}" },
      "" },
    /* by the stage period; which also says how often one comes */
    { { "stage-period b1 {'name':'B','supervisor':'t1','visits':0}",
        "placement p1 {'student':'s1','pattern':'lint:di','first-day':'2027-01-05',"
        "'last-day':'2027-03-30','stage-period':'b1'}",
        "placement p2 {'student':'s2','first-day':'2027-01-01','last-day':'2027-02-04',"
        "'supervisor':'t1'}",
        TWO },
      "R14 hint p1 -: The stage period has 0 visits; the school’s rule is 1"
      " | Visit more often, and change the stage period\n"
      "R14 hint p1 2027-01-05: On di 5 januari Bo de Wit has 2 stages to guide; the school’s rule "
      "is"
      " at most 1 | Choose another supervisor" },
    /* a week asks for a call; nothing said asks for nothing */
    { { "stage-period b1 {'name':'B','visits':0}",
        "placement p1 {'student':'s1','pattern':'sandwich:1w/vr-m','first-day':'2027-01-04',"
        "'last-day':'2027-01-08','stage-period':'b1'}" },
      "" },
    { { "stage-period b1 {'name':'B'}",
        "placement p1 {'student':'s1','pattern':'lint:di','first-day':'2027-01-05',"
        "'last-day':'2027-03-30','stage-period':'b1'}" },
      "" },
    /* a leerwerktraject: every month */
    { { "student s1 {'number':'1','family-name':'Jong','group':'3b','leerwerktraject':true}",
        "stage-period b1 {'name':'B','visits':1}",
        "placement p1 {'student':'s1','pattern':'lint:di','first-day':'2027-01-05',"
        "'last-day':'2027-03-30','stage-period':'b1'}" },
      "R14 hint p1 -: The stage period has 1 visit; the school’s rule is 3"
      " | Visit more often, and change the stage period" },
    /* once it goes on, visits are planned or made; not before, and not when it is over */
    { { RUNS ("2027-01-08") },
      "R14 hint p1 -: 0 of the 1 visit to this stage is planned or made | Plan the visits" },
    { { "rule r14 {'number':'R14','value':{'visits':3}}", RUNS ("2027-01-08"),
        "visit b1 {'placement':'p1','date':'2026-11-04','done':true}" },
      "R14 hint p1 -: 1 of the 3 visits to this stage are planned or made | Plan the visits" },
    { { RUNS ("2027-01-08"), "visit b1 {'placement':'p1','date':'2026-12-09'}" }, "" },
    { { RUNS ("2026-11-18") }, "" },
  };

  school_run_cases ("R14", cases, G_N_ELEMENTS (cases));
}

static void
test_agreement (void)
{
#define ON(first, state)                                                                           \
  "placement p1 {'student':'s1','pattern':'lint:ma,di,wo,do,vr','first-day':'" first               \
  "','last-day':'2026-12-11','state':'" state "'}"
#define SOON                                                                                       \
  "R15 warn p1 2026-12-09: The stage begins on wo 9 december, and the agreement is not signed yet" \
  " | Have everybody sign before wo 9 december, then choose the state “Signed”"
  static const SchoolCase cases[] = {
    /* fourteen days ahead, and fifteen */
    { { ON ("2026-12-09", "toegezegd") }, SOON },
    { { ON ("2026-12-09", "gevraagd") }, SOON },
    { { ON ("2026-12-09", "voorgesteld") }, SOON },
    { { ON ("2026-12-10", "toegezegd") }, "" },
    { { "rule r15 {'number':'R15','value':{'days-ahead':15}}", ON ("2026-12-10", "toegezegd") },
      "R15 warn p1 2026-12-10: The stage begins on do 10 december, and the agreement is not signed"
      " yet | Have everybody sign before do 10 december, then choose the state “Signed”" },
    /* it has begun: today, and before */
    { { ON ("2026-11-25", "gevraagd") },
      "R15 warn p1 2026-11-25: The stage began on wo 25 november, and the agreement is not signed"
      " | Have everybody sign now, then choose the state “Signed”" },
    { { ON ("2026-09-01", "gevraagd") },
      "R15 warn p1 2026-09-01: The stage began on di 1 september, and the agreement is not signed"
      " | Have everybody sign now, then choose the state “Signed”" },
    /* signed, or over, or nowhere yet */
    { { ON ("2026-12-09", "getekend") }, "" },
    { { ON ("2026-12-09", "loopt") }, "" },
    { { ON ("2026-12-09", "zoekt") }, "" },
    { { ON ("2026-12-09", "afgebroken") }, "" },
    { { "placement p1 {'student':'s1','pattern':'lint:di','first-day':'2026-09-01',"
        "'last-day':'2026-11-24','state':'gevraagd'}" },
      "" },
    { { "placement p1 {'student':'s1','pattern':'lint:di','first-day':'2026-12-01',"
        "'last-day':'2026-12-18'}" },
      "" },
    /* a single day, a class, a form that is in school */
    { { "placement p1 {'student':'s1','pattern':'eenmalig','first-day':'2026-12-01',"
        "'state':'gevraagd'}" },
      "" },
    { { "placement p1 {'pattern':'lint:di','first-day':'2026-12-01','last-day':'2026-12-18',"
        "'state':'gevraagd'}" },
      "" },
    { { "variant v1 {'name':'Werkplek','source':{'in-school':true}}",
        "placement p1 {'student':'s1','variant':'v1','pattern':'lint:di','first-day':'2026-12-01',"
        "'last-day':'2026-12-18','state':'gevraagd'}" },
      "" },
  };

  school_run_cases ("R15", cases, G_N_ELEMENTS (cases));
}

/* A class's arrangement, before there is any stage in it. */
static void
test_period (void)
{
  static const struct
  {
    const char *line;
    const char *found;
  } cases[] = {
    { "stage-period b1 {'name':'B'}", "" },
    { "stage-period b1 {'name':'B','group':'3b','pattern':'lint:di','first-day':'2027-01-05',"
      "'last-day':'2027-03-30'}",
      "" },
    { "stage-period b1 {'name':'B','group':'3b','variant':'v1','pattern':'sandwich:2w/-',"
      "'first-day':'2027-01-04','last-day':'2027-01-17'}",
      "R1 stop - 2027-01-04: In week 1 (ma 4 januari) no half-day at school is left, and in 1 more "
      "week | Leave vr-middag free, for example\n"
      "R2 hint - 2027-01-04: Stage does not suit Sandwich: the report says so"
      " | Choose a form that suits Sandwich" },
    { "stage-period b1 {'name':'B','group':'3b','pattern':'lint:di','first-day':'2026-12-21',"
      "'last-day':'2026-12-31'}",
      "R7 stop - 2026-12-22: The whole stage falls in Kerst, when stages do not go on"
      " | Begin on ma 4 januari, for example" },
    /* 1A has a free week that 3B has not */
    { "stage-period b1 {'name':'B','group':'1a','pattern':'lint:di','first-day':'2027-02-01',"
      "'last-day':'2027-02-05'}",
      "R7 stop - 2027-02-02: The whole stage falls in Kamp, when stages do not go on"
      " | Begin on ma 8 februari, for example" },
    { "stage-period b1 {'name':'B','group':'3b','pattern':'lint:di','first-day':'2027-02-01',"
      "'last-day':'2027-02-05'}",
      "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (School) school = school_new ();
      g_autoptr (GPtrArray) findings = NULL;
      g_autofree char *found = NULL;
      LwStagePeriod *period;

      g_test_message ("%s", cases[i].line);
      school_add (school, "variant v1 {'name':'Stage','text':{'sandwich':false}}");
      school_add (school, "calendar-day k3 {'name':'Kamp','kind':'vrij','first-day':'2027-02-01',"
                          "'last-day':'2027-02-05','groups':['1a']}");
      period = school_add (school, cases[i].line);
      findings = lw_rules_judge_period (school_get_world (school), period);
      for (guint j = 0; j < findings->len; j++)
        {
          LwFinding *finding = g_ptr_array_index (findings, j);

          g_free (finding->placement);
          finding->placement = g_strdup ("-");
        }
      found = school_findings_to_text (findings);
      g_assert_cmpstr (found, ==, cases[i].found);
    }
}

int
main (int argc, char *argv[])
{
  GDate today = lw_date_from_dmy (25, 11, 2026);

  g_test_init (&argc, &argv, NULL);
  lw_today_set (&today);

  g_test_add_func ("/rules/orientation", test_orientation);
  g_test_add_func ("/rules/traject", test_traject);
  g_test_add_func ("/rules/forecast", test_forecast);
  g_test_add_func ("/rules/travel", test_travel);
  g_test_add_func ("/rules/minutes", test_minutes);
  g_test_add_func ("/rules/supposed-travel", test_supposed_travel);
  g_test_add_func ("/rules/supervisor", test_supervisor);
  g_test_add_func ("/rules/agreement", test_agreement);
  g_test_add_func ("/rules/period", test_period);

  return g_test_run ();
}
