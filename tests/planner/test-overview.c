/* test-overview.c - tests of what a dossier tells
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-overview.h"
#include "school.h"

#include "lw-date.h"
#include "lw-json.h"

#include <string.h>

#define MAX_LINES 10

/* What a school has beside its base and its dossier of s1, and what is told of that on a day. */
typedef struct
{
  const char *today;
  const char *lines[MAX_LINES];
  const char *told;
} Case;

static const LwRecordType *const dossier_types[] = {
  &lw_pop_record,    &lw_goal_record,        &lw_portfolio_item_record,
  &lw_review_record, &lw_school_year_record, &lw_competency_record,
};

/* A list of one type, of all those that are no part of the world. */
typedef struct
{
  School *school;
  LwRecordList *school_years;
  LwRecordList *competencies;
  GPtrArray *records;
} Dossier;

static void
dossier_clear (Dossier *self)
{
  school_free (self->school);
  g_object_unref (self->school_years);
  g_object_unref (self->competencies);
  g_ptr_array_unref (self->records);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Dossier, dossier_clear)

static const LwRecordType *
find_type (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (dossier_types); i++)
    if (g_str_equal (dossier_types[i]->name, name))
      return dossier_types[i];

  return NULL;
}

static void
put (LwRecordList *list, LwRecord *record)
{
  g_autoptr (GPtrArray) puts = g_ptr_array_new ();

  g_ptr_array_add (puts, record);
  lw_record_list_apply (list, puts, NULL);
}

static void
add_line (Dossier *self, const char *line)
{
  g_auto (GStrv) parts = g_strsplit (line, " ", 3);
  g_autofree char *fields = g_strdelimit (g_strdup (parts[2]), "'", '"');
  const LwRecordType *type = find_type (parts[0]);
  g_autoptr (LwRecord) record = NULL;
  g_autoptr (GError) error = NULL;

  if (type == NULL)
    {
      school_add (self->school, line);
      return;
    }
  record = lw_record_new (type, parts[1]);
  g_assert_true (lw_json_apply_fields (record, fields, NULL, NULL, &error));
  g_assert_no_error (error);
  if (type == &lw_school_year_record)
    put (self->school_years, record);
  else if (type == &lw_competency_record)
    put (self->competencies, record);
  else
    g_ptr_array_add (self->records, g_object_ref (record));
}

static void
dossier_init (Dossier *self, const Case *a_case)
{
  self->school = school_new ();
  self->school_years = lw_record_list_new (&lw_school_year_record);
  self->competencies = lw_record_list_new (&lw_competency_record);
  self->records = g_ptr_array_new_with_free_func (g_object_unref);
  add_line (self, "school-year y1 {'name':'2026-2027','first-day':'2026-08-01',"
                  "'last-day':'2027-07-31'}");
  add_line (self, "competency k1 {'name':'Plannen','kind':'leer'}");
  add_line (self, "competency k2 {'name':'Samenwerken','kind':'leer'}");
  for (guint i = 0; i < MAX_LINES && a_case->lines[i] != NULL; i++)
    add_line (self, a_case->lines[i]);
}

static void
read_input (Dossier *self, const Case *a_case, LwOverviewInput *input)
{
  g_assert_true (lw_date_parse_iso (a_case->today, &input->today));
  lw_today_set (&input->today);
  input->world = school_get_world (self->school);
  input->student = lw_record_list_find (self->school->lists.students, "s1");
  input->records = self->records;
  input->school_years = self->school_years;
  input->competencies = self->competencies;
  input->school_year = lw_record_list_find (self->school_years, "y1");
}

static void
add_text (GString *text, const char *line)
{
  g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", line);
}

static void
tell_moments (const LwOverviewInput *input, GString *text)
{
  static const char *const kinds[] = { "stage", "visit", "next", "review", "goal", "item", "pop" };
  g_autoptr (GPtrArray) moments = lw_overview_find_moments (input);

  for (guint i = 0; i < moments->len; i++)
    {
      const LwMoment *moment = g_ptr_array_index (moments, i);
      g_autofree char *day = lw_date_format_iso (&moment->day);
      g_autofree char *line
        = g_strdup_printf ("%s %s %s", day != NULL ? day : "-", kinds[moment->kind],
                           lw_record_get_id (moment->record));

      add_text (text, line);
    }
}

static char *
tell_one (const LwOpen *open)
{
  static const char *const names[LW_N_ATTENTION_KINDS] = {
    [LW_ATTENTION_PLACE] = "place",
    [LW_ATTENTION_REVIEW] = "review",
    [LW_ATTENTION_REFLECTION] = "return",
    [LW_ATTENTION_PERIOD] = "period",
    [LW_ATTENTION_AGREEMENT_UNSIGNED] = "unsigned",
    [LW_ATTENTION_CONFLICT] = "conflict",
    [LW_ATTENTION_PORTFOLIO] = "portfolio",
  };
  const char *id = open->record != NULL ? lw_record_get_id (open->record) : "-";

  switch (open->kind)
    {
    case LW_OPEN_ATTENTION:
      return g_strdup_printf ("%s/%d %s %s", names[open->attention->kind], open->attention->count,
                              id, open->attention->rule != NULL ? open->attention->rule : "-");
    case LW_OPEN_POP:
      return g_strdup_printf ("pop %s", id);
    case LW_OPEN_HOURS:
      return g_strdup_printf ("hours %d/%d %u/%u%s", open->traject.minutes / 60,
                              open->least.minutes / 60, open->traject.n_days, open->least.n_days,
                              open->text != NULL ? " !" : "");
    default:
      return g_strdup_printf ("hint %s", id);
    }
}

static void
tell_open (const LwOverviewInput *input, GString *text)
{
  g_autoptr (GPtrArray) all = lw_overview_find_open (input);

  for (guint i = 0; i < all->len; i++)
    {
      g_autofree char *line = tell_one (g_ptr_array_index (all, i));

      add_text (text, line);
    }
}

static void
tell_competencies (const LwOverviewInput *input, GString *text)
{
  g_autoptr (GPtrArray) uses = lw_overview_count_competencies (input);

  for (guint i = 0; i < uses->len; i++)
    {
      const LwCompetencyUse *use = g_ptr_array_index (uses, i);
      g_autofree char *line = g_strdup_printf ("%s %u %u", lw_record_get_id (use->competency),
                                               use->n_goals, use->n_items);

      add_text (text, line);
    }
}

static void
run_cases (const Case *cases,
           guint n_cases,
           void (*tell) (const LwOverviewInput *input, GString *text))
{
  for (guint i = 0; i < n_cases; i++)
    {
      g_auto (Dossier) dossier = { 0 };
      g_autoptr (GString) text = g_string_new (NULL);
      LwOverviewInput input = { 0 };

      g_test_message ("case %u: %s", i, cases[i].lines[0] != NULL ? cases[i].lines[0] : "nothing");
      dossier_init (&dossier, &cases[i]);
      read_input (&dossier, &cases[i], &input);
      tell (&input, text);
      g_assert_cmpstr (text->str, ==, cases[i].told);
      lw_today_set (NULL);
    }
}

#define POP(state) "pop o1 {'student':'s1','school-year':'y1','state':'" state "'}"

static void
test_moments (void)
{
  static const Case cases[] = {
    { "2027-01-18", { NULL }, "" },
    /* the last one first, what has no day at the end */
    { "2027-01-18",
      { POP ("afgesproken"), "goal g1 {'pop':'o1','title':'A','due':'2027-03-01'}",
        "goal g2 {'pop':'o1','title':'B'}",
        "portfolio-item i1 {'student':'s1','title':'C','date':'2027-01-12'}",
        "review r1 {'student':'s1','kind':'POP-gesprek','date':'2026-10-01'}",
        "placement p1 {'student':'s1','first-day':'2027-01-05','last-day':'2027-02-05'}",
        "placement p2 {'student':'s1','state':'zoekt'}" },
      "2027-03-01 goal g1\n2027-01-12 item i1\n2027-01-05 stage p1\n2026-10-01 review r1\n"
      "2026-08-01 pop o1\n- stage p2\n- goal g2" },
    /* only what the last conversation set, and not when that is past */
    { "2027-01-18",
      { "review r1 {'student':'s1','date':'2026-10-01','next-date':'2027-06-01'}",
        "review r2 {'student':'s1','date':'2026-12-01','next-date':'2027-01-18'}" },
      "2027-01-18 next r2\n2026-12-01 review r2\n2026-10-01 review r1" },
    { "2027-01-19",
      { "review r2 {'student':'s1','date':'2026-12-01','next-date':'2027-01-18'}" },
      "2026-12-01 review r2" },
    /* of one day: the stage, then the conversation, then the item */
    { "2027-01-18",
      { "portfolio-item i1 {'student':'s1','date':'2027-01-12'}",
        "review r1 {'student':'s1','date':'2027-01-12'}",
        "placement p1 {'student':'s1','first-day':'2027-01-12'}" },
      "2027-01-12 stage p1\n2027-01-12 review r1\n2027-01-12 item i1" },
    /* visits to his stages, whoever makes them, and to no other's */
    { "2027-01-18",
      { "placement p1 {'student':'s1','first-day':'2027-01-12'}", "placement p2 {'student':'s2'}",
        "visit v1 {'placement':'p1','date':'2027-01-12','done':true}",
        "visit v2 {'placement':'p1','date':'2027-02-09'}",
        "visit v3 {'placement':'p2','date':'2027-02-10'}" },
      "2027-02-09 visit v2\n2027-01-12 stage p1\n2027-01-12 visit v1" },
    /* the days of the stage period; what the class does; nothing of others */
    { "2027-01-18",
      { "stage-period sp {'name':'A','group':'3b','first-day':'2027-02-01'}",
        "stage-period sq {'name':'B','group':'1a','first-day':'2027-03-01'}",
        "placement p1 {'student':'s1','stage-period':'sp'}", "placement p2 {'stage-period':'sp'}",
        "placement p3 {'stage-period':'sq'}", "placement p4 {'student':'s2'}" },
      "2027-02-01 stage p1\n2027-02-01 stage p2" },
  };

  run_cases (cases, G_N_ELEMENTS (cases), tell_moments);
}

/* The kinds are numbers of LwAttentionKind. */
static void
test_open (void)
{
  static const Case cases[] = {
    { "2027-01-18", { NULL }, "pop -" },
    { "2027-01-18", { POP ("concept") }, "pop o1" },
    { "2027-01-18", { POP ("afgesproken") }, "" },
    { "2027-01-18", { POP ("herzien") }, "" },
    /* the POP of another year is none of this one */
    { "2027-01-18",
      { "pop o1 {'student':'s1','school-year':'y0','state':'afgesproken'}" },
      "pop -" },
    /* who has left */
    { "2027-01-18", { "student s1 {'number':'1','family-name':'Jong'}" }, "" },
    /* no place, though the class goes */
    { "2027-01-18",
      { POP ("afgesproken"), "stage-period sp {'name':'A','group':'3b','first-day':'2027-02-01',"
                             "'last-day':'2027-03-01'}" },
      "place/-1 - -" },
    { "2027-01-18",
      { POP ("afgesproken"),
        "stage-period sp {'name':'A','group':'3b','first-day':'2027-02-01',"
        "'last-day':'2027-03-01'}",
        "placement p1 {'student':'s2','stage-period':'sp','workplace':'w1','state':'loopt'}",
        "placement p2 {'student':'s1','stage-period':'sp','workplace':'w1','state':'loopt'}" },
      "" },
    /* goals within two weeks, and those that were passed over; not what is reached */
    { "2027-01-18",
      { POP ("afgesproken"), "goal g1 {'pop':'o1','title':'A','due':'2027-02-02'}" },
      "" },
    { "2027-01-18",
      { POP ("afgesproken"), "goal g1 {'pop':'o1','title':'A','due':'2027-02-01'}",
        "goal g2 {'pop':'o1','title':'B','due':'2026-09-01','state':'bezig'}",
        "goal g3 {'pop':'o1','title':'C','due':'2026-09-01','state':'gehaald'}",
        "goal g4 {'pop':'o1','title':'D','due':'2026-09-01','state':'vervallen'}" },
      "return/2 g2 -" },
    /* a conversation that should have been held, as the last one set it */
    { "2027-01-18",
      { POP ("afgesproken"),
        "review r1 {'student':'s1','date':'2026-10-01','next-date':'2026-11-01'}" },
      "review/0 - -" },
    { "2027-01-18",
      { POP ("afgesproken"),
        "review r1 {'student':'s1','date':'2026-10-01','next-date':'2026-11-01'}",
        "review r2 {'student':'s1','date':'2026-12-01'}" },
      "" },
    /* an agreement is said once, though R15 says so too */
    { "2027-01-18",
      { POP ("afgesproken"),
        "placement p1 {'student':'s1','workplace':'w1','state':'toegezegd',"
        "'pattern':'lint:di','first-day':'2027-01-19','last-day':'2027-03-02'}" },
      "unsigned/0 - -" },
    /* to orientate asks for two workplaces; finished or not */
    { "2027-01-18",
      { POP ("afgesproken"),
        "placement p1 {'student':'s1','workplace':'w1','state':'afgerond','pattern':'lint:di',"
        "'question-kind':'orientatie','first-day':'2026-10-06','last-day':'2026-10-13'}" },
      "hint p1" },
    /* a leerwerktraject, with nothing planned, and with six Tuesdays of seven hours */
    { "2027-01-18",
      { POP ("afgesproken"),
        "student s1 {'number':'1','family-name':'Jong','group':'3b','leerwerktraject':true}" },
      "hours 0/640 0/80" },
    { "2027-01-18",
      { POP ("afgesproken"),
        "student s1 {'number':'1','family-name':'Jong','group':'3b','leerwerktraject':true}",
        "placement p1 {'student':'s1','workplace':'w1','state':'getekend','pattern':'lint:di',"
        "'begin':'09:00','end':'16:30','first-day':'2027-01-19','last-day':'2027-02-23'}" },
      "hours 42/640 6/80" },
  };

  run_cases (cases, G_N_ELEMENTS (cases), tell_open);
}

static void
test_competencies (void)
{
  static const Case cases[] = {
    { "2027-01-18", { NULL }, "" },
    { "2027-01-18",
      { POP ("concept"), "goal g1 {'pop':'o1','title':'A','competency':'k1'}",
        "goal g2 {'pop':'o1','title':'B','competency':'k1','state':'vervallen'}",
        "goal g3 {'pop':'o1','title':'C'}",
        "portfolio-item i1 {'student':'s1','competencies':['k2','k1']}",
        "portfolio-item i2 {'student':'s1','competencies':['k2','gone']}" },
      "k1 1 1\nk2 0 2" },
    { "2027-01-18",
      { "portfolio-item i1 {'student':'s1','competencies':['k2','k1']}",
        "portfolio-item i2 {'student':'s1','competencies':['k2']}" },
      "k2 0 2\nk1 0 1" },
  };

  run_cases (cases, G_N_ELEMENTS (cases), tell_competencies);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/overview/moments", test_moments);
  g_test_add_func ("/overview/open", test_open);
  g_test_add_func ("/overview/competencies", test_competencies);

  return g_test_run ();
}
