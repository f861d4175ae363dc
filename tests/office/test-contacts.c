/* test-contacts.c - tests of contact moments in a school
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-contacts.h"

#include "folder.h"
#include "lw-call-list-job.h"
#include "lw-date.h"
#include "lw-error.h"

typedef FolderSchool Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  GDate today = lw_date_from_dmy (24, 11, 2026);

  lw_today_set (&today);
  folder_school_set_up (fixture);
  put_fields (fixture->office, &lw_staff_record, "s1", "{'name':'Anna de Wit'}");
  put_fields (fixture->office, &lw_company_record, "c1", "{'name':'Bakkerij Vis'}");
  put_fields (fixture->office, &lw_contact_person_record, "k1", "{'company':'c1','name':'Ans'}");
  put_fields (fixture->office, &lw_contact_person_record, "k2",
              "{'company':'c1','name':'Bert','phone':'06-00 12 34 56'}");
  put_fields (fixture->office, &lw_placement_record, "p1", "{'state':'gevraagd'}");
}

/* Who can be phoned; after that whom was spoken to last. */
static void
test_begin (Fixture *fixture, gconstpointer data)
{
  GDate today = lw_today ();
  g_autoptr (LwRecord) moment = lw_record_new (&lw_contact_moment_record, NULL);
  LwContactMoment *fresh = LW_CONTACT_MOMENT (moment);

  lw_record_set_text (moment, "company", "c1");
  lw_contacts_begin (fixture->office, moment);
  g_assert_cmpstr (fresh->contact_person, ==, "k2");
  g_assert_cmpstr (fresh->who, ==, "s1");
  g_assert_cmpstr (fresh->kind, ==, "gebeld");
  g_assert_true (lw_date_equal (&fresh->date, &today));

  put_fields (fixture->office, &lw_contact_moment_record, "m1",
              "{'company':'c1','contact-person':'k1','date':'2026-11-20'}");
  lw_contacts_begin (fixture->office, moment);
  g_assert_cmpstr (fresh->contact_person, ==, "k1");
  g_assert_null (lw_contacts_find_person (fixture->office, "c2"));
}

/* What was said stays when the stage goes, and knows of it again after undo. */
static void
test_let_go (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const LwRecordType *type;
    const char *id;
  } cases[] = { { &lw_placement_record, "p1" }, { &lw_contact_person_record, "k1" } };

  put_fields (fixture->office, &lw_contact_moment_record, "m1",
              "{'company':'c1','contact-person':'k1','placement':'p1','text':'Mag komen'}");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (LwAct) bare = lw_act_new ("delete", "Deleted");
      g_autoptr (LwAct) act = lw_act_new ("delete", "Deleted");
      g_autoptr (GError) error = NULL;
      LwRecord *moment;

      lw_act_delete (bare, cases[i].type, cases[i].id, -1);
      g_assert_false (lw_office_commit (fixture->office, bare, &error));
      g_assert_error (error, LW_ERROR, LW_ERROR_IN_USE);
      g_clear_error (&error);

      lw_contacts_let_go (fixture->office, act,
                          lw_office_find (fixture->office, cases[i].type, cases[i].id));
      lw_act_delete (act, cases[i].type, cases[i].id, -1);
      g_assert_true (lw_office_commit (fixture->office, act, &error));
      g_assert_no_error (error);
      moment = lw_office_find (fixture->office, &lw_contact_moment_record, "m1");
      g_assert_null (lw_record_get_text (moment, cases[i].type->name));
      g_assert_cmpstr (LW_CONTACT_MOMENT (moment)->text, ==, "Mag komen");

      g_assert_true (lw_office_undo (fixture->office, &error));
      g_assert_no_error (error);
      moment = lw_office_find (fixture->office, &lw_contact_moment_record, "m1");
      g_assert_cmpstr (lw_record_get_text (moment, cases[i].type->name), ==, cases[i].id);
    }
}

/* A company goes with what was said: the moments are part of it, and are not let go of. */
static void
test_company_stays (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LwAct) act = lw_act_new ("delete", "Deleted");

  put_fields (fixture->office, &lw_contact_moment_record, "m1", "{'company':'c1'}");
  lw_contacts_let_go (fixture->office, act,
                      lw_office_find (fixture->office, &lw_company_record, "c1"));
  g_assert_cmpuint (act->changes->len, ==, 0);
}

/* Who calls, what was asked before, what is asked now; of a pupil no more than the first name. */
static void
test_say (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) calls = NULL;
  g_autofree char *say = NULL;
  g_autofree char *last = NULL;

  put_fields (fixture->office, &lw_student_record, "l1",
              "{'number':'1','given-name':'Sanne','family-name':'Jong'}");
  put_fields (fixture->office, &lw_student_record, "l2",
              "{'number':'2','given-name':'Bram','family-name':'Bakker'}");
  put_fields (fixture->office, &lw_workplace_record, "w1", "{'company':'c1'}");
  put_fields (fixture->office, &lw_placement_record, "p0",
              "{'state':'gevraagd','student':'l1','workplace':'w1','pattern':'lint:di',"
              "'first-day':'2027-01-05','last-day':'2027-05-28'}");
  put_fields (fixture->office, &lw_placement_record, "p2",
              "{'state':'gevraagd','student':'l2','workplace':'w1','pattern':'lint:di',"
              "'first-day':'2027-01-05','last-day':'2027-05-28'}");
  put_fields (fixture->office, &lw_placement_record, "p3",
              "{'state':'voorgesteld','student':'l2','workplace':'w1'}");
  put_fields (fixture->office, &lw_contact_moment_record, "m1",
              "{'company':'c1','date':'2026-11-17','who':'s1','text':'Overlegt nog'}");
  calls = lw_call_list_job_find (fixture->office, NULL);
  g_assert_cmpuint (calls->len, ==, 1);
  say = lw_call_list_job_dup_say (fixture->office, g_ptr_array_index (calls, 0));
  last = lw_call_list_job_dup_last (fixture->office, g_ptr_array_index (calls, 0));
  g_assert_cmpstr (say, ==,
                   "Goedendag, u spreekt met Anna de Wit. Wij vroegen u om een stageplek voor "
                   "Sanne en Bram (elke di, di 5 januari – vr 28 mei 2027). Weet u al of dat kan? "
                   "Wij zoeken nog een stageplek voor Bram. Kan dat bij u?");
  g_assert_cmpstr (last, ==, "di 17 november 2026, Anna de Wit: Overlegt nog");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function)                                                                        \
  g_test_add (name, Fixture, NULL, set_up, function, folder_school_tear_down)
  ADD ("/contacts/begin", test_begin);
  ADD ("/contacts/let-go", test_let_go);
  ADD ("/contacts/company-stays", test_company_stays);
  ADD ("/contacts/say", test_say);

  return g_test_run ();
}
