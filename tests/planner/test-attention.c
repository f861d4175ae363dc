/* test-attention.c - tests of what asks for attention
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "attention.h"

#include "lw-call-list.h"
#include "lw-date.h"
#include "lw-json.h"

#define MOST_CONTACTS 3

static void
test_places (void)
{
  static const AttentionCase cases[] = {
    { "2026-11-25", LW_ATTENTION_PLACE, { NULL }, "" },
    /* eight weeks ahead, four weeks ahead it is urgent */
    { "2026-11-25", LW_ATTENTION_PLACE, { PERIOD ("2027-01-21", "2027-02-21") }, "" },
    { "2026-11-25",
      LW_ATTENTION_PLACE,
      { PERIOD ("2027-01-20", "2027-02-21") },
      "no-stage s9 - 2027-01-20 -1" },
    { "2026-12-23",
      LW_ATTENTION_PLACE,
      { PERIOD ("2027-01-20", "2027-02-21") },
      "no-stage s9 - 2027-01-20 -1!" },
    /* on its last day still, and then no more */
    { "2027-02-21",
      LW_ATTENTION_PLACE,
      { PERIOD ("2027-01-20", "2027-02-21") },
      "no-stage s9 - 2027-01-20 -1!" },
    { "2027-02-22", LW_ATTENTION_PLACE, { PERIOD ("2027-01-20", "2027-02-21") }, "" },
    /* over the end of the school year, and leap day */
    { "2027-07-20",
      LW_ATTENTION_PLACE,
      { PERIOD ("2027-08-30", "2027-09-10") },
      "no-stage s9 - 2027-08-30 -1" },
    { "2028-02-29",
      LW_ATTENTION_PLACE,
      { PERIOD ("2028-02-29", "2028-02-29") },
      "no-stage s9 - 2028-02-29 -1!" },
    /* promised is a place, also when it has no period of its own, and also when it is done */
    { "2027-01-21",
      LW_ATTENTION_PLACE,
      { PERIOD ("2027-01-20", "2027-02-21"), STAGE ("toegezegd", "2027-02-01", "2027-02-05") },
      "" },
    { "2027-01-29",
      LW_ATTENTION_PLACE,
      { PERIOD ("2027-01-20", "2027-02-21"), STAGE ("afgerond", "2027-01-20", "2027-01-22") },
      "" },
    /* broken off, or elsewhere in other weeks, is none */
    { "2027-01-29",
      LW_ATTENTION_PLACE,
      { PERIOD ("2027-01-20", "2027-02-21"), STAGE ("afgebroken", "2027-01-20", "2027-01-22") },
      "no-stage s9 - 2027-01-20 -1!" },
    { "2027-01-19",
      LW_ATTENTION_PLACE,
      { PERIOD ("2027-01-20", "2027-02-21"), STAGE ("getekend", "2026-10-01", "2027-01-19") },
      "no-stage s9 - 2027-01-20 -1!" },
    /* asked, proposed and sought, also without a period; the one nearest to a promise */
    { "2026-11-25",
      LW_ATTENTION_PLACE,
      { "placement p1 {'student':'s9','state':'zoekt'}" },
      "sought s9 p1 - -1!" },
    { "2026-11-25",
      LW_ATTENTION_PLACE,
      { STAGE ("gevraagd", "2027-05-01", "2027-06-01"),
        "placement p2 {'student':'s9','state':'zoekt'}",
        "placement p3 {'student':'s9','state':'voorgesteld'}", "asked p1 2026-11-16" },
      "asked s9 p1 2027-05-01 9" },
    /* what was asked for last year is over */
    { "2026-11-25", LW_ATTENTION_PLACE, { STAGE ("gevraagd", "2026-03-01", "2026-06-01") }, "" },
    /* a form that goes on in school asks for no place */
    { "2027-01-29",
      LW_ATTENTION_PLACE,
      { "variant v2 {'name':'Bedrijfssimulatie','source':{'in-school':true}}",
        "stage-period sp1 {'name':'B','group':'1a','variant':'v2','first-day':'2027-01-20',"
        "'last-day':'2027-02-21'}" },
      "" },
    /* of one class: by name, the mentor's own, and who has a mentor of their own is another's */
    { "2027-01-21",
      LW_ATTENTION_PLACE,
      { "stage-period sp1 "
        "{'name':'B','group':'3b','first-day':'2027-01-20','last-day':'2027-02-21'}",
        "student s2 {'number':'2','family-name':'Hart','group':'3b','mentor':'m2'}" },
      "no-stage s3 - 2027-01-20 -1*!\n"
      "no-stage s2 - 2027-01-20 -1!\n"
      "no-stage s1 - 2027-01-20 -1*!" },
    /* who supervises the period looks after all of it */
    { "2027-01-21",
      LW_ATTENTION_PLACE,
      { "stage-period sp1 "
        "{'name':'B','group':'1a','first-day':'2027-01-20','last-day':'2027-02-21',"
        "'supervisor':'m1'}" },
      "no-stage s9 - 2027-01-20 -1*!" },
  };

  attention_run_cases (cases, G_N_ELEMENTS (cases));
}

static void
test_calls (void)
{
  static const AttentionCase cases[] = {
    { "2026-11-25",
      LW_ATTENTION_CALL,
      { "placement p1 {'student':'s9','state':'zoekt'}",
        "placement p2 {'student':'s9','state':'toegezegd','workplace':'w1'}" },
      "" },
    /* one row a company, waiting as long as the longest; the longest first */
    { "2026-11-25",
      LW_ATTENTION_CALL,
      { "placement p1 {'student':'s9','state':'gevraagd','workplace':'w1'}",
        "placement p2 {'student':'s9','state':'gevraagd','workplace':'w2'}",
        "placement p3 {'student':'s1','state':'gevraagd','workplace':'w3'}", "asked p1 2026-11-20",
        "asked p2 2026-11-23", "asked p3 2026-11-18" },
      "asked c2 - 2026-11-18 7*!\n"
      "asked c1 - 2026-11-20 5" },
    /* proposed: nobody called yet; and a class activity is no student's */
    { "2026-11-25",
      LW_ATTENTION_CALL,
      { "placement p1 {'state':'voorgesteld','workplace':'w1'}" },
      "proposed c1 - - -1!" },
    /* the company's account manager, and the stage's supervisor */
    { "2026-11-25",
      LW_ATTENTION_CALL,
      { "company c1 {'name':'Bakkerij Jansen','account-manager':'m1'}",
        "placement p1 {'student':'s9','state':'gevraagd','workplace':'w1'}",
        "placement p2 {'student':'s9','state':'gevraagd','workplace':'w3','supervisor':'m1'}" },
      "asked c1 - - -1*!\n"
      "asked c2 - - -1*!" },
    { "2027-06-02", LW_ATTENTION_CALL, { STAGE ("gevraagd", "2027-05-01", "2027-06-01") }, "" },
  };

  attention_run_cases (cases, G_N_ELEMENTS (cases));
}

/* As was agreed, and nothing was said since; a matter of who agreed on it too. */
static void
test_call_backs (void)
{
  static const AttentionCase cases[] = {
    { "2026-11-25", LW_ATTENTION_CALL_BACK, { NULL }, "" },
    { "2026-11-25",
      LW_ATTENTION_CALL_BACK,
      { "contact-moment m1 {'company':'c1','date':'2026-11-18','follow-up':'2026-11-25'}",
        "contact-moment m2 {'company':'c2','date':'2026-11-18','follow-up':'2026-11-26'}" },
      "call-back c1 - 2026-11-25 -1!" },
    { "2026-11-25",
      LW_ATTENTION_CALL_BACK,
      { "contact-moment m1 {'company':'c1','who':'m1','date':'2026-11-18',"
        "'follow-up':'2026-11-23'}",
        "company c2 {'name':'B','account-manager':'m1'}",
        "contact-moment m2 {'company':'c2','who':'m2','date':'2026-11-18',"
        "'follow-up':'2026-11-20'}" },
      "call-back c2 - 2026-11-20 -1*!\n"
      "call-back c1 - 2026-11-23 -1*!" },
    { "2026-11-25",
      LW_ATTENTION_CALL_BACK,
      { "contact-moment m1 {'company':'c1','date':'2026-11-18','follow-up':'2026-11-23'}",
        "contact-moment m2 {'company':'c1','date':'2026-11-24'}" },
      "" },
    /* when that day has come a company that was asked stands there once */
    { "2026-11-25",
      LW_ATTENTION_CALL_BACK,
      { "placement p1 {'student':'s1','state':'gevraagd','workplace':'w1'}", "asked p1 2026-11-01",
        "contact-moment m1 {'company':'c1','date':'2026-11-18','follow-up':'2026-11-24'}" },
      "call-back c1 - 2026-11-24 -1*!" },
    { "2026-11-25",
      LW_ATTENTION_CALL,
      { "placement p1 {'student':'s1','state':'gevraagd','workplace':'w1'}", "asked p1 2026-11-01",
        "contact-moment m1 {'company':'c1','date':'2026-11-18','follow-up':'2026-11-24'}" },
      "" },
    /* a day that was agreed on goes before the week of the school */
    { "2026-11-25",
      LW_ATTENTION_CALL,
      { "placement p1 {'student':'s9','state':'gevraagd','workplace':'w1'}", "asked p1 2026-11-01",
        "contact-moment m1 {'company':'c1','date':'2026-11-18','follow-up':'2026-12-01'}" },
      "asked c1 - 2026-11-01 24" },
    /* what somebody wrote down goes before what the history tells */
    { "2026-11-25",
      LW_ATTENTION_CALL,
      { "placement p1 {'student':'s9','state':'gevraagd','workplace':'w1'}", "asked p1 2026-11-01",
        "contact-moment m1 {'company':'c1','placement':'p1','outcome':'gevraagd',"
        "'date':'2026-11-20'}" },
      "asked c1 - 2026-11-20 5" },
  };

  attention_run_cases (cases, G_N_ELEMENTS (cases));
}

static LwRecordList *
make_contacts (const char *const *contacts)
{
  LwRecordList *list = lw_record_list_new (&lw_contact_person_record);
  g_autoptr (GPtrArray) puts = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < MOST_CONTACTS && contacts[i] != NULL; i++)
    {
      g_autofree char *id = g_strdup_printf ("k%u", i);
      g_autofree char *json = g_strdelimit (g_strdup (contacts[i]), "'", '"');
      g_autoptr (GError) error = NULL;
      LwRecord *contact = lw_record_new (&lw_contact_person_record, id);

      g_assert_true (lw_json_apply_fields (contact, json, NULL, NULL, &error));
      g_assert_no_error (error);
      g_ptr_array_add (puts, contact);
    }
  lw_record_list_apply (list, puts, NULL);

  return list;
}

/* All that are to be called stand on the call list, and no others; as for one's own. */
static void
test_as_call_list (void)
{
  static const char *const lines[] = {
    "placement p1 {'student':'s1','state':'gevraagd','workplace':'w1'}",
    "contact-moment m1 {'company':'c1','date':'2026-11-18','follow-up':'2026-11-24'}",
    "placement p2 {'student':'s2','state':'voorgesteld','workplace':'w3','supervisor':'m1'}",
    "contact-moment m2 {'company':'c2','date':'2026-11-18','follow-up':'2026-12-24'}",
    "company c3 {'name':'Kwekerij Vos'}",
    "contact-moment m3 {'company':'c3','who':'m1','date':'2026-11-18','follow-up':'2026-11-25'}",
    "company c4 {'name':'De Bron'}",
    "contact-moment m4 {'company':'c4','date':'2026-11-18','follow-up':'2026-11-26'}",
  };
  static const char *const nobody[MOST_CONTACTS] = { NULL };
  g_autoptr (School) school = school_new ();
  g_autoptr (LwRecordList) people = make_contacts (nobody);
  LwAttentionInput input
    = { .contacts = people, .today = lw_date_from_dmy (25, 11, 2026), .me = "m1" };
  g_autoptr (GPtrArray) all = NULL;
  g_autoptr (GPtrArray) calls = NULL;
  g_autoptr (GPtrArray) mine = NULL;
  guint n = 0, n_mine = 0;

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    school_add (school, lines[i]);
  input.world = school_get_world (school);
  all = lw_attention_find (&input);
  for (guint i = 0; i < all->len; i++)
    {
      const LwAttention *row = g_ptr_array_index (all, i);

      if (row->kind != LW_ATTENTION_CALL && row->kind != LW_ATTENTION_CALL_BACK)
        continue;
      n++;
      n_mine += row->is_mine;
    }
  calls = lw_call_list_find (input.world, people, NULL, &input.today);
  g_assert_cmpuint (calls->len, ==, 3);
  g_assert_cmpuint (n, ==, calls->len);
  mine = lw_call_list_find (input.world, people, input.me, &input.today);
  g_assert_cmpuint (mine->len, ==, 2);
  g_assert_cmpuint (n_mine, ==, mine->len);
}

/* With whom it was agreed, else the first at the company who can be phoned. */
static void
test_whom_to_call_back (void)
{
  static const struct
  {
    const char *contacts[MOST_CONTACTS];
    const char *agreed_with;
    const char *found;
  } cases[] = {
    { { NULL }, "null", NULL },
    { { "{'company':'c1','name':'Bea'}", "{'company':'c1','name':'Ad'}" }, "'k0'", "k0" },
    { { "{'company':'c1','name':'Bea'}", "{'company':'c1','name':'Ad'}" }, "null", "k1" },
    { { "{'company':'c1','name':'Bea','phone':'030'}", "{'company':'c1','name':'Ad'}" },
      "null",
      "k0" },
    { { "{'company':'c2','name':'Bea','phone':'030'}", "{'company':'c1','name':'Zus'}" },
      "null",
      "k1" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (School) school = school_new ();
      g_autoptr (LwRecordList) contacts = make_contacts (cases[i].contacts);
      g_autofree char *moment
        = g_strdup_printf ("contact-moment m1 {'company':'c1','date':'2026-11-18','contact-person':"
                           "%s,'follow-up':'2026-11-25'}",
                           cases[i].agreed_with);
      LwAttentionInput input = { .contacts = contacts, .today = lw_date_from_dmy (25, 11, 2026) };
      g_autoptr (GPtrArray) all = NULL;
      const LwAttention *row = NULL;

      school_add (school, moment);
      input.world = school_get_world (school);
      all = lw_attention_find (&input);
      for (guint j = 0; j < all->len && row == NULL; j++)
        if (((const LwAttention *) g_ptr_array_index (all, j))->kind == LW_ATTENTION_CALL_BACK)
          row = g_ptr_array_index (all, j);
      g_assert_nonnull (row);
      g_assert_cmpstr (row->contact != NULL ? lw_record_get_id (LW_RECORD (row->contact)) : NULL,
                       ==, cases[i].found);
    }
}

/* Kinds in their order; a school with nothing in it has nothing to see to. */
static void
test_order (void)
{
  static const AttentionCase cases[] = {
    { "2027-03-01", LW_N_ATTENTION_KINDS, { NULL }, "" },
    { "2027-03-01",
      LW_N_ATTENTION_KINDS,
      { STAGE ("toegezegd", "2027-03-01", "2027-04-01"),
        "placement p2 {'student':'s9','workplace':'w3','state':'gevraagd'}",
        "dossier s9 reviewed=2026-12-01 next=2027-01-19 goal=2027-03-05 item=2026-10-01" },
      "asked s9 p2 - -1!\n"
      "asked c2 - - -1!\n"
      "review-due s9 - 2027-01-19 0!\n"
      "goal-due s9 - 2027-03-05 1\n"
      "begins s9 p1 2027-03-01 0!\n"
      "unsigned s9 p1 2027-03-01 0!\n"
      "still s9 - 2026-10-01 21!" },
  };

  attention_run_cases (cases, G_N_ELEMENTS (cases));
}

static void
test_empty (void)
{
  LwWorldLists lists = { 0 };
  g_autoptr (LwRecordList) nobody = lw_record_list_new (&lw_student_record);
  g_autoptr (LwRecordList) nothing = lw_record_list_new (&lw_placement_record);
  g_autoptr (LwRecordList) never = lw_record_list_new (&lw_stage_period_record);
  g_autoptr (LwWorld) world = NULL;
  g_autoptr (GPtrArray) all = NULL;
  g_autoptr (GPtrArray) coming = NULL;
  LwAttentionInput input = { 0 };

  lists.students = nobody;
  lists.placements = nothing;
  lists.stage_periods = never;
  world = lw_world_new (&lists);
  input.world = world;
  input.today = lw_date_from_dmy (29, 2, 2028);
  all = lw_attention_find (&input);
  coming = lw_attention_find_coming (&input, TRUE);
  g_assert_cmpuint (all->len, ==, 0);
  g_assert_cmpuint (lw_attention_count_mine (all), ==, 0);
  g_assert_cmpuint (coming->len, ==, 0);
}

static char *
coming_to_text (GPtrArray *coming)
{
  static const char *const kinds[] = { "begin", "end", "review", "holiday" };
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < coming->len; i++)
    {
      const LwComing *one = g_ptr_array_index (coming, i);
      g_autofree char *day = lw_date_format_iso (&one->day);

      g_string_append_printf (text, "%s%s %s %u %s", i > 0 ? "\n" : "", day, kinds[one->kind],
                              one->count, one->name != NULL ? one->name : "-");
    }

  return g_string_free (text, FALSE);
}

static void
test_coming (void)
{
  g_autoptr (School) school = school_new ();
  g_autoptr (LwDigest) digest = lw_digest_new ();
  g_autoptr (GPtrArray) all = NULL;
  g_autoptr (GPtrArray) mine = NULL;
  g_autofree char *all_text = NULL;
  g_autofree char *mine_text = NULL;
  LwAttentionInput input = { .digest = digest, .me = "m1" };

  school_add (school, "group 3b {'name':'3B','grade':3,'profile':'Z&W','mentor':'m1'}");
  attention_add_line (school, digest, STAGE ("getekend", "2027-01-04", "2027-01-29"));
  school_add (school, "placement p2 {'student':'s1','first-day':'2027-01-04'}");
  school_add (school, "placement p3 {'student':'s1','state':'zoekt','first-day':'2026-12-01'}");
  attention_add_line (school, digest, "dossier s9 next=2026-12-02");
  attention_add_line (school, digest, "dossier s1 next=2026-11-25");
  input.world = school_get_world (school);
  input.today = lw_date_from_dmy (25, 11, 2026);
  all = lw_attention_find_coming (&input, FALSE);
  all_text = coming_to_text (all);
  g_assert_cmpstr (all_text, ==,
                   "2026-12-02 review 1 Vis\n"
                   "2026-12-19 holiday 1 Kerst\n"
                   "2027-01-04 begin 2 -\n"
                   "2027-01-29 end 1 Vis");
  mine = lw_attention_find_coming (&input, TRUE);
  mine_text = coming_to_text (mine);
  g_assert_cmpstr (mine_text, ==,
                   "2026-12-19 holiday 1 Kerst\n"
                   "2027-01-04 begin 1 Jong");
}

/* Goals of this week and the last, by Monday: also in week 53 and over a leap day. */
static void
test_ask (void)
{
  static const struct
  {
    const char *today;
    const char *from;
    const char *till;
  } cases[] = {
    { "2027-01-03", "2026-12-21", "2027-01-03" },
    { "2027-01-04", "2026-12-28", "2027-01-10" },
    { "2028-02-29", "2028-02-21", "2028-03-05" },
    { "2027-07-31", "2027-07-19", "2027-08-01" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      LwDigestQuestion question;
      g_autofree char *from = NULL;
      g_autofree char *till = NULL;
      GDate today;

      g_assert_true (lw_date_parse_iso (cases[i].today, &today));
      lw_attention_ask (&today, NULL, &question);
      from = lw_date_format_iso (&question.goals_from);
      till = lw_date_format_iso (&question.goals_till);
      g_assert_cmpstr (from, ==, cases[i].from);
      g_assert_cmpstr (till, ==, cases[i].till);
      g_assert_null (question.school_year);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/attention/places", test_places);
  g_test_add_func ("/attention/calls", test_calls);
  g_test_add_func ("/attention/call-backs", test_call_backs);
  g_test_add_func ("/attention/whom-to-call-back", test_whom_to_call_back);
  g_test_add_func ("/attention/as-call-list", test_as_call_list);
  g_test_add_func ("/attention/order", test_order);
  g_test_add_func ("/attention/empty", test_empty);
  g_test_add_func ("/attention/coming", test_coming);
  g_test_add_func ("/attention/ask", test_ask);

  return g_test_run ();
}
