/* test-call-list.c - tests of which companies to call
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-call-list.h"

#include "lw-date.h"
#include "school.h"

#define MOST_LINES 6

/* "company: placement placement, again DAY", one a call. */
static char *
find (const char *const *lines, const char *manager)
{
  g_autoptr (School) school = school_new ();
  g_autoptr (LwRecordList) people = lw_record_list_new (&lw_contact_person_record);
  g_autoptr (GPtrArray) calls = NULL;
  GDate today = lw_date_from_dmy (24, 11, 2026);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < MOST_LINES && lines[i] != NULL; i++)
    school_add (school, lines[i]);
  calls = lw_call_list_find (school_get_world (school), people, manager, &today);
  for (guint i = 0; i < calls->len; i++)
    {
      const LwCall *call = g_ptr_array_index (calls, i);
      g_autofree char *again = lw_date_format_iso (&call->again);

      g_string_append_printf (text, "%s%s:", i > 0 ? "; " : "",
                              lw_record_get_id (LW_RECORD (call->company)));
      for (guint j = 0; j < call->placements->len; j++)
        g_string_append_printf (text, " %s",
                                lw_record_get_id (g_ptr_array_index (call->placements, j)));
      if (again != NULL)
        g_string_append_printf (text, " again %s", again);
      if (call->last != NULL)
        g_string_append_printf (text, " last %s", lw_record_get_id (LW_RECORD (call->last)));
    }

  return g_string_free (text, FALSE);
}

static void
test_calls (void)
{
  static const struct
  {
    const char *lines[MOST_LINES];
    const char *manager;
    const char *found;
  } cases[] = {
    { { NULL }, NULL, "" },
    /* proposed and asked, the first to begin first; nothing else */
    { { "placement p1 {'student':'s1','workplace':'w1','state':'gevraagd',"
        "'first-day':'2027-02-01'}",
        "placement p2 {'student':'s2','workplace':'w2','state':'voorgesteld',"
        "'first-day':'2027-01-11'}",
        "placement p3 {'student':'s3','workplace':'w3','state':'toegezegd'}",
        "placement p4 {'student':'s9','workplace':'w3','state':'zoekt'}" },
      NULL,
      "c1: p2 p1" },
    /* over is over */
    { { "placement p1 {'student':'s1','workplace':'w1','state':'gevraagd',"
        "'first-day':'2026-09-01','last-day':'2026-11-23'}" },
      NULL,
      "" },
    /* a day that has come is enough; one to come is told where there is something to ask */
    { { "contact-moment m1 {'company':'c2','date':'2026-11-17','follow-up':'2026-11-24'}",
        "contact-moment m2 {'company':'c1','date':'2026-11-17','follow-up':'2026-11-25'}" },
      NULL,
      "c2: again 2026-11-24 last m1" },
    { { "placement p1 {'student':'s1','workplace':'w1','state':'gevraagd'}",
        "contact-moment m1 {'company':'c1','date':'2026-11-10'}",
        "contact-moment m2 {'company':'c1','date':'2026-11-17','follow-up':'2026-11-25'}" },
      NULL,
      "c1: p1 again 2026-11-25 last m2" },
    /* whose they are: by the company, the stage, the student's mentor, and who agreed on it */
    { { "placement p1 {'student':'s9','workplace':'w1','state':'gevraagd','supervisor':'t1'}",
        "placement p2 {'student':'s9','workplace':'w3','state':'gevraagd'}" },
      "t1",
      "c1: p1" },
    { { "student s9 {'number':'9','family-name':'Vis','group':'1a','mentor':'t1'}",
        "placement p1 {'student':'s9','workplace':'w1','state':'gevraagd'}",
        "placement p2 {'student':'s2','workplace':'w3','state':'gevraagd'}" },
      "t1",
      "c1: p1" },
    { { "contact-moment m1 {'company':'c1','who':'t1','date':'2026-11-17',"
        "'follow-up':'2026-11-24'}",
        "placement p2 {'student':'s9','workplace':'w3','state':'gevraagd'}",
        "contact-moment m2 {'company':'c2','who':'t1','date':'2026-11-17',"
        "'follow-up':'2026-11-25'}" },
      "t1",
      "c1: again 2026-11-24 last m1" },
    { { "company c1 {'name':'Bakkerij Jansen','account-manager':'t1'}",
        "placement p1 {'student':'s1','workplace':'w1','state':'gevraagd'}",
        "placement p2 {'student':'s2','workplace':'w3','state':'gevraagd'}" },
      "t1",
      "c1: p1" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *found = find (cases[i].lines, cases[i].manager);

      g_test_message ("case %u", i);
      g_assert_cmpstr (found, ==, cases[i].found);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/call-list/calls", test_calls);

  return g_test_run ();
}
