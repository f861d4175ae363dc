/* test-account.c - tests of what a school chose and what came of it, counted
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-account.h"

#include "lw-date.h"
#include "school.h"

#define YEAR 2026
#define MAX_LINES 10

/* A stage of four weeks from Monday 4 January 2027 on. */
#define STAGE(id, student, rest)                                                                   \
  "placement " id " {'student':'" student                                                          \
  "','first-day':'2027-01-04','last-day':'2027-01-31'," rest "}"

static LwAccount *
count (School *school, const char *const *lines, int year)
{
  LwAccountInput input = { .school_year = year, .today = lw_date_from_dmy (18, 1, 2027) };

  for (guint i = 0; i < MAX_LINES && lines[i] != NULL; i++)
    school_add (school, lines[i]);
  input.world = school_get_world (school);

  return lw_account_new (&input);
}

/* "di 1, do 2": the keys with how many, "-" for what is not said. */
static char *
rows_to_text (const LwAccount *account, LwAccountBy by)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < account->rows[by]->len; i++)
    {
      const LwAccountRow *row = g_ptr_array_index (account->rows[by], i);

      g_string_append_printf (text, "%s%s %u", i > 0 ? ", " : "", row->key != NULL ? row->key : "-",
                              row->n);
    }

  return g_string_free (text, FALSE);
}

static void
test_new_destroy (void)
{
  g_autoptr (School) school = school_new ();
  const char *const none[] = { NULL };
  g_autoptr (LwAccount) account = count (school, none, YEAR);
  g_autoptr (LwAccount) again = lw_account_ref (account);

  g_assert_cmpuint (account->all->n, ==, 0);
  g_assert_cmpuint (account->choices->len, ==, 0);
  g_assert_cmpuint (again->n_students[1], ==, 3);
  g_assert_cmpuint (again->n_students[3], ==, 1);
  g_assert_true (account->has_places);
  g_assert_cmpuint (account->least_requests, ==, 20);
}

static void
test_rows (void)
{
  static const struct
  {
    LwAccountBy by;
    const char *lines[MAX_LINES];
    const char *rows;
  } cases[] = {
    { LW_ACCOUNT_BY_FORM, { NULL }, "" },
    /* The most first, what has none last; a stage says no form and its period does. */
    { LW_ACCOUNT_BY_FORM,
      { "variant v2 {'name':'Excursie'}", "stage-period d1 {'name':'D','variant':'v2'}",
        STAGE ("p1", "s1", "'state':'loopt'"), STAGE ("p2", "s2", "'variant':'v1'"),
        STAGE ("p3", "s3", "'stage-period':'d1'"), STAGE ("p4", "s9", "'variant':'v2'") },
      "v2 2, v1 1, - 1" },
    /* The track of the student before that of the class; a class's own stage has the class's. */
    { LW_ACCOUNT_BY_TRACK,
      { "student s1 {'number':'1','family-name':'Jong','group':'3b','track':'bb'}",
        STAGE ("p1", "s1", "'state':'loopt'"), STAGE ("p2", "s2", "'state':'loopt'"),
        "group 2x {'name':'2X'}", "student s8 {'number':'8','family-name':'Os','group':'2x'}",
        STAGE ("p3", "s8", "'state':'loopt'") },
      "bb 1, kb 1, - 1" },
    { LW_ACCOUNT_BY_GRADE,
      { STAGE ("p1", "s1", "'state':'loopt'"), STAGE ("p2", "s9", "'state':'loopt'"),
        "stage-period d1 {'name':'D','group':'1a','first-day':'2027-01-04'}",
        "placement p3 {'stage-period':'d1'}" },
      "1 2, 3 1" },
    /* On the job goes furthest; the school's choice goes before text and figure. */
    { LW_ACCOUNT_BY_SETTING,
      { "variant v2 {'name':'A','source':{'in-school':true,'on-the-job':true}}",
        "variant v3 {'name':'B','source':{'in-school':true},'own':{'off-the-job':true}}",
        "variant v4 {'name':'C','source':{'in-school':true}}", STAGE ("p1", "s1", "'variant':'v2'"),
        STAGE ("p2", "s2", "'variant':'v3'"), STAGE ("p3", "s3", "'variant':'v4'") },
      "in-school 1, on-the-job 1, off-the-job 1" },
    { LW_ACCOUNT_BY_SETTING, { STAGE ("p1", "s1", "'variant':'v1'") }, "- 1" },
    { LW_ACCOUNT_BY_MODEL,
      { STAGE ("p1", "s1", "'pattern':'eenmalig'"), STAGE ("p2", "s2", "'pattern':'lint:di'"),
        STAGE ("p3", "s3", "'pattern':'sandwich:2w/vr-m'"),
        STAGE ("p4", "s9", "'pattern':'sandwich:2w/vr-m+lint:di'"),
        STAGE ("p5", "s1", "'state':'zoekt'") },
      "lint 1, sandwich 1, combinatie 1, eenmalig 1, - 1" },
    { LW_ACCOUNT_BY_LINKAGE,
      { STAGE ("p1", "s1", "'linkage':'stapelen'"), STAGE ("p2", "s2", "'linkage':'vervlechten'"),
        STAGE ("p3", "s3", "'state':'loopt'") },
      "vervlechten 1, stapelen 1, - 1" },
    { LW_ACCOUNT_BY_COMPANY,
      { "company c2 {'name':'Garage Smit','kind':'bedrijf'}",
        STAGE ("p1", "s1", "'workplace':'w3'"), STAGE ("p2", "s2", "'workplace':'w1'"),
        STAGE ("p3", "s3", "'state':'zoekt'") },
      "bedrijf 1, geen-bedrijf 1, - 1" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (School) school = school_new ();
      g_autoptr (LwAccount) account = count (school, cases[i].lines, YEAR);
      g_autofree char *text = rows_to_text (account, cases[i].by);

      g_assert_cmpstr (text, ==, cases[i].rows);
    }
}

/* A class of last year tells nothing of the grade in which a student of it was before. */
static void
test_grade_of_another_year (void)
{
  static const char *const lines[] = {
    "placement p1 {'student':'s1','first-day':'2026-03-02','last-day':'2026-03-20'}",
    "placement p2 {'student':'s1','first-day':'2027-03-01','last-day':'2027-03-20'}",
    NULL,
  };
  g_autoptr (School) school = school_new ();
  g_autoptr (LwAccount) account = count (school, lines, LW_ACCOUNT_ALL_YEARS);
  g_autofree char *text = rows_to_text (account, LW_ACCOUNT_BY_GRADE);

  g_assert_cmpstr (text, ==, "3 1, - 1");
}

/* A stage is of the year that it begins in; one without a day is of now. */
static void
test_years (void)
{
  static const char *const lines[] = {
    "placement p1 {'student':'s1','first-day':'2026-03-02','last-day':'2026-09-20'}",
    "placement p2 {'student':'s1','first-day':'2026-08-01','last-day':'2026-09-20'}",
    "placement p3 {'student':'s1'}",
    NULL,
  };
  static const struct
  {
    int year;
    guint n;
  } cases[] = { { 2024, 0 }, { 2025, 1 }, { 2026, 2 }, { LW_ACCOUNT_ALL_YEARS, 3 } };
  GDate today = lw_date_from_dmy (18, 1, 2027);

  lw_today_set (&today);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (School) school = school_new ();
      g_autoptr (LwAccount) account = count (school, lines, cases[i].year);

      g_assert_cmpuint (account->all->n, ==, cases[i].n);
    }
  lw_today_set (NULL);
}

static void
test_outcomes (void)
{
  static const char *const lines[] = {
    STAGE ("p1", "s1", "'state':'zoekt'"),      STAGE ("p2", "s1", "'state':'voorgesteld'"),
    STAGE ("p3", "s1", "'state':'gevraagd'"),   STAGE ("p4", "s1", "'state':'toegezegd'"),
    STAGE ("p5", "s1", "'state':'getekend'"),   STAGE ("p6", "s1", "'pinned':false"),
    STAGE ("p7", "s1", "'state':'loopt'"),      STAGE ("p8", "s1", "'state':'afgerond'"),
    STAGE ("p9", "s1", "'state':'afgebroken'"), NULL,
  };
  static const guint expected[LW_N_OUTCOMES] = { 3, 3, 1, 1, 1 };
  g_autoptr (School) school = school_new ();
  g_autoptr (LwAccount) account = count (school, lines, YEAR);

  for (LwOutcomeKind outcome = 0; outcome < LW_N_OUTCOMES; outcome++)
    g_assert_cmpuint (lw_account_row_count (account->all, outcome), ==, expected[outcome]);
}

static void
test_reasons (void)
{
  static const char *const lines[] = {
    "student s2 {'number':'2','given-name':'Roos','family-name':'Hart-de Bo','group':'3b'}",
    STAGE ("p1", "s1", "'state':'afgebroken','reason':'Bedrijf dicht'"),
    STAGE ("p2", "s2", "'state':'afgebroken','reason':' bedrijf dicht '"),
    STAGE ("p3", "s3", "'state':'afgebroken'"),
    STAGE ("p4", "s1", "'state':'loopt','reason':'vastgezet'"),
    STAGE ("p5", "s1", "'state':'afgebroken','reason':'ruzie met Roos'"),
    STAGE ("p6", "s1", "'state':'afgebroken','reason':'roos geplukt'"),
    STAGE ("p7", "s2", "'state':'afgebroken','reason':'HART liep niet'"),
    STAGE ("p8", "s1", "'state':'afgebroken','reason':'met hart en ziel'"),
    STAGE ("p9", "s2", "'state':'afgebroken','reason':'De bus reed niet'"),
    NULL,
  };
  static const struct
  {
    const char *text;
    guint n;
    gboolean names_someone;
  } expected[] = {
    { "Bedrijf dicht", 2, FALSE },
    { "De bus reed niet", 1, FALSE },
    { "HART liep niet", 1, TRUE },
    { "met hart en ziel", 1, FALSE },
    { "roos geplukt", 1, FALSE },
    { "ruzie met Roos", 1, TRUE },
    { NULL, 1, FALSE },
  };
  g_autoptr (School) school = school_new ();
  g_autoptr (LwAccount) account = count (school, lines, YEAR);

  g_assert_cmpuint (account->all->reasons->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      const LwAccountReason *reason = g_ptr_array_index (account->all->reasons, i);

      g_assert_cmpstr (reason->text, ==, expected[i].text);
      g_assert_cmpuint (reason->n, ==, expected[i].n);
      g_assert_cmpint (reason->names_someone, ==, expected[i].names_someone);
    }
}

/* Four Tuesdays, of which 5 and 12 January were; a whole day is 7 hours without its break. */
static void
test_hours (void)
{
  static const struct
  {
    const char *line;
    guint n_students;
    guint done, left;
    gint64 minutes_done, minutes_left;
  } cases[] = {
    { STAGE ("p1", "s1", "'pattern':'lint:di','state':'loopt'"), 1, 4, 4, 840, 840 },
    { STAGE ("p1", "s1", "'pattern':'lint:di'"), 1, 4, 4, 840, 840 },
    { STAGE ("p1", "s1", "'pattern':'lint:di-o','state':'getekend'"), 1, 2, 2, 480, 480 },
    { STAGE ("p1", "s1", "'pattern':'lint:di','begin':'9:00','end':'12:00'"), 1, 4, 4, 300, 300 },
    { STAGE ("p1", "s1", "'pattern':'lint:di','state':'afgerond'"), 1, 4, 0, 840, 0 },
    { STAGE ("p1", "s1", "'pattern':'lint:di','state':'gevraagd'"), 0, 0, 0, 0, 0 },
    { STAGE ("p1", "s1", "'pattern':'lint:di','state':'afgebroken'"), 0, 0, 0, 0, 0 },
    { STAGE ("p1", "s1", "'state':'loopt'"), 0, 0, 0, 0, 0 },
    { "placement p1 {'pattern':'eenmalig','first-day':'2027-01-05'}", 0, 0, 0, 0, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (School) school = school_new ();
      const char *const lines[] = { cases[i].line, NULL };
      g_autoptr (LwAccount) account = count (school, lines, YEAR);
      const LwAccountHours *hours = &account->hours[1];

      g_assert_cmpuint (hours->n_students, ==, cases[i].n_students);
      g_assert_cmpuint (hours->half_days_done, ==, cases[i].done);
      g_assert_cmpuint (hours->half_days_left, ==, cases[i].left);
      g_assert_cmpint (hours->minutes_done, ==, cases[i].minutes_done);
      g_assert_cmpint (hours->minutes_left, ==, cases[i].minutes_left);
    }
}

static char *
choices_to_text (const LwAccount *account)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < account->choices->len; i++)
    {
      const LwAccountChoice *choice = g_ptr_array_index (account->choices, i);

      g_string_append_printf (text, "%s%s %s%s%s %s %s %s", i > 0 ? "\n" : "", choice->variant,
                              choice->own == LW_SAID_YES  ? "+"
                              : choice->own == LW_SAID_NO ? "-"
                                                          : "",
                              choice->column != LW_N_COLUMNS ? lw_column_key (choice->column) : "*",
                              choice->is_stated ? "!" : "", choice->why != NULL ? choice->why : "?",
                              choice->who != NULL ? choice->who : "?",
                              choice->school_year != NULL ? choice->school_year : "?");
    }

  return g_string_free (text, FALSE);
}

static void
test_choices (void)
{
#define FORM(own)                                                                                  \
  "variant v1 {'name':'Snuffelstage','source':{'lower':true,'tl':true},'own':" own "}"
#define EARLIER                                                                                    \
  "{'lint':true,'why':'nu','who':'Bo','school-year':'2026-2027','earlier':["                       \
  "{'lower':false,'why':'toen','who':'An','school-year':'2024-2025'}]}"
  static const struct
  {
    const char *line;
    int year;
    const char *choices;
  } cases[] = {
    { FORM ("{}"), 2026, "" },
    { FORM ("{'lint':true,'tl':false,'why':'x','who':'Bo','school-year':'2026-2027'}"), 2026,
      "v1 +lint x Bo 2026-2027\nv1 -tl! x Bo 2026-2027" },
    /* Not yet in force; still in force. */
    { FORM ("{'lint':true,'school-year':'2026-2027'}"), 2025, "" },
    { FORM ("{'lint':true,'school-year':'2026-2027'}"), 2028, "v1 +lint ? ? 2026-2027" },
    { FORM ("{'lint':true}"), 2025, "v1 +lint ? ? ?" },
    { FORM ("{'why':'alleen dit'}"), 2026, "v1 * alleen dit ? ?" },
    { FORM (EARLIER), 2023, "" },
    { FORM (EARLIER), 2025, "v1 -lower! toen An 2024-2025" },
    { FORM (EARLIER), 2026, "v1 +lint nu Bo 2026-2027" },
    { FORM (EARLIER), LW_ACCOUNT_ALL_YEARS,
      "v1 +lint nu Bo 2026-2027\nv1 -lower! toen An 2024-2025" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (School) school = school_new ();
      const char *const lines[] = { cases[i].line, NULL };
      g_autoptr (LwAccount) account = count (school, lines, cases[i].year);
      g_autofree char *text = choices_to_text (account);

      g_assert_cmpstr (text, ==, cases[i].choices);
    }
}

static char *
places_to_text (const LwAccount *account)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < account->places->len; i++)
    {
      const LwAccountPlaces *places = g_ptr_array_index (account->places, i);

      g_string_append_printf (text, "%s%s/%s %u", i > 0 ? "; " : "", places->name,
                              places->sector != NULL ? places->sector : "-", places->all.n_asked);
      for (guint track = 0; track < LW_ASK_TRACKS; track++)
        if (places->tracks[track].n_asked > 0)
          g_string_append_printf (text, " %s %u+%u-%u",
                                  track < LW_ASK_TRACKS - 1 ? lw_track_values[track] : "?",
                                  places->tracks[track].n_asked, places->tracks[track].n_agreed,
                                  places->tracks[track].n_broken);
    }

  return g_string_free (text, FALSE);
}

/* Requests of one form in one sector, below and from the figure on. */
static void
test_places (void)
{
#define AT(id, student, place, state)                                                              \
  STAGE (id, student, "'variant':'v1','workplace':'" place "','state':'" state "'")
#define REFUSED(id, stage, day)                                                                    \
  "contact-moment " id " {'company':'c1','placement':'" stage "','date':'" day                     \
  "','outcome':'geweigerd'}"
#define LEAST(n) "rule r16 {'number':'R16','value':{'requests':" n "}}"
  static const struct
  {
    const char *lines[MAX_LINES];
    const char *places;
    guint n_few;
  } cases[] = {
    { { AT ("p1", "s1", "w1", "loopt") }, "", 1 },
    { { LEAST ("2"), AT ("p1", "s1", "w1", "loopt") }, "", 1 },
    { { LEAST ("2"), AT ("p1", "s1", "w1", "loopt"), AT ("p2", "s9", "w1", "afgebroken") },
      "Snuffelstage/- 2 kb 1+1-0 tl 1+0-1",
      0 },
    /* Nobody was asked yet; asked and no answer. */
    { { LEAST ("1"), AT ("p1", "s1", "w1", "zoekt"), AT ("p2", "s2", "w1", "voorgesteld"),
        AT ("p3", "s3", "w1", "gevraagd") },
      "Snuffelstage/- 1 kb 1+0-0",
      0 },
    /* Sectors apart. */
    { { LEAST ("1"), "company c2 {'name':'Garage Smit','sector':'techniek'}",
        AT ("p1", "s1", "w1", "loopt"), AT ("p2", "s2", "w3", "loopt"),
        AT ("p3", "s3", "w3", "loopt") },
      "Snuffelstage/techniek 2 kb 2+2-0; Snuffelstage/- 1 kb 1+1-0",
      0 },
    /* No company was asked: no workplace, or what a class does together. */
    { { LEAST ("1"), STAGE ("p1", "s1", "'variant':'v1','state':'loopt'"),
        "placement p2 {'workplace':'w1','state':'toegezegd','first-day':'2027-01-05'}" },
      "",
      0 },
    { { "rule r16 {'number':'R16','value':{'off':true,'requests':1}}",
        AT ("p1", "s1", "w1", "loopt") },
      "",
      0 },
    /* It was refused at c1 and went to c2; what still stands at c1 counts by its state. */
    { { LEAST ("1"), "company c2 {'name':'Garage Smit','sector':'techniek'}",
        AT ("p1", "s1", "w3", "loopt"), REFUSED ("m1", "p1", "2026-11-03"),
        AT ("p2", "s1", "w1", "afgebroken"), REFUSED ("m2", "p2", "2026-11-03") },
      "Snuffelstage/- 2 kb 2+0-2; Snuffelstage/techniek 1 kb 1+1-0",
      0 },
    /* In another school year. */
    { { LEAST ("1"), STAGE ("p1", "s1", "'variant':'v1','state':'zoekt'"),
        REFUSED ("m1", "p1", "2025-11-03") },
      "",
      0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (School) school = school_new ();
      g_autoptr (LwAccount) account = count (school, cases[i].lines, YEAR);
      g_autofree char *text = places_to_text (account);

      g_assert_cmpstr (text, ==, cases[i].places);
      g_assert_cmpuint (account->n_few, ==, cases[i].n_few);
    }
}

/* It reports: no stage is in conflict with it, whatever strength somebody gave it. */
static void
test_never_a_conflict (void)
{
  g_autoptr (School) school = school_new ();
  g_autoptr (GPtrArray) findings = NULL;
  LwStrength strength;

  school_add (school, "rule r16 {'number':'R16','strength':'stop','value':{'requests':1}}");
  school_add (school, AT ("p1", "s1", "w1", "gevraagd"));
  findings = lw_rules_judge_all (school_get_world (school));
  for (guint i = 0; i < findings->len; i++)
    g_assert_cmpstr (((LwFinding *) g_ptr_array_index (findings, i))->rule, !=, "R16");
  g_assert_true (lw_rules_is_on (school_get_world (school), "R16", &strength));
  g_assert_cmpint (strength, ==, LW_STRENGTH_REPORT);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/account/new-destroy", test_new_destroy);
  g_test_add_func ("/account/rows", test_rows);
  g_test_add_func ("/account/grade-of-another-year", test_grade_of_another_year);
  g_test_add_func ("/account/years", test_years);
  g_test_add_func ("/account/outcomes", test_outcomes);
  g_test_add_func ("/account/reasons", test_reasons);
  g_test_add_func ("/account/hours", test_hours);
  g_test_add_func ("/account/choices", test_choices);
  g_test_add_func ("/account/places", test_places);
  g_test_add_func ("/account/never-a-conflict", test_never_a_conflict);

  return g_test_run ();
}
