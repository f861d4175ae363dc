/* test-company-list.c - tests of the companies that a search and filters leave
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-company-list.h"

#include "lw-date.h"
#include "test-school.h"

#include <time.h>

typedef struct
{
  LwOffice *office;
  LwCompanyList *companies;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->office = test_school_new ();
  fixture->companies = lw_company_list_new (fixture->office);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->companies);
  test_school_free (fixture->office);
}

static guint
count (Fixture *fixture, const LwCompanyQuery *query)
{
  lw_company_list_set_query (fixture->companies, query);

  return lw_filtered_list_get_size (LW_FILTERED_LIST (fixture->companies));
}

static LwRecord *
copy_workplace (Fixture *fixture, const char *title)
{
  LwRecordList *all = lw_office_get_list (fixture->office, &lw_workplace_record);

  for (guint i = 0; i < lw_record_list_get_size (all); i++)
    {
      LwWorkplace *workplace = lw_record_list_peek (all, i);

      if (g_strcmp0 (workplace->title, title) == 0)
        return lw_record_copy (LW_RECORD (workplace));
    }
  g_assert_not_reached ();
}

static void
set_seats (Fixture *fixture, int seats)
{
  g_autoptr (LwRecord) workplace = copy_workplace (fixture, "Bakkerij");

  lw_record_set_int (workplace, "seats", seats);
  test_school_put (fixture->office, workplace);
}

/* Stays at a workplace; today is 24 November 2026. The fixture has one of 5 January to 28 May.
 *
 *        nov   jan            may
 *   0:         |--------------|
 *   1:   |--|                        before it: never two at once
 *   2:                   |--------|  over its end: two
 */
static void
test_free_seats (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *state;
    int first[3], last[3];
    guint n_free;
    const char *pattern;
  } cases[] = {
    { "toegezegd", { 1, 12, 2026 }, { 18, 12, 2026 }, 1 },
    { "toegezegd", { 3, 5, 2027 }, { 18, 6, 2027 }, 0 },
    { "afgebroken", { 3, 5, 2027 }, { 18, 6, 2027 }, 1 },
    { "zoekt", { 3, 5, 2027 }, { 18, 6, 2027 }, 1 },
    { "loopt", { 1, 9, 2026 }, { 20, 11, 2026 }, 1 },
    { "voorgesteld", { 0, 0, 0 }, { 0, 0, 0 }, 0 },
    { "toegezegd", { 3, 5, 2027 }, { 18, 6, 2027 }, 0, "lint:ma,di" },
    { "toegezegd", { 3, 5, 2027 }, { 18, 6, 2027 }, 1, "lint:vr-m" },
    { "toegezegd", { 3, 5, 2027 }, { 18, 6, 2027 }, 0, "lint:ma,di,wo,do,vr" },
    { "toegezegd", { 3, 5, 2027 }, { 18, 6, 2027 }, 0, "sandwich:6w/vr-m" },
  };
  g_autoptr (LwRecord) bakery = copy_workplace (fixture, "Bakkerij");
  LwRecord *company = test_school_find (fixture->office, &lw_company_record, "Bakkerij Vis");
  LwRecord *student = test_school_find (fixture->office, &lw_student_record, "00130");
  g_autoptr (LwRecord) stage = lw_record_new (&lw_placement_record, NULL);

  lw_record_set_text (stage, "student", lw_record_get_id (student));
  lw_record_set_text (stage, "workplace", lw_record_get_id (bakery));
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GDate first, last;
      LwCompanySeats seats;

      g_date_clear (&first, 1);
      g_date_clear (&last, 1);
      if (cases[i].first[0] > 0)
        {
          first = lw_date_from_dmy (cases[i].first[0], cases[i].first[1], cases[i].first[2]);
          last = lw_date_from_dmy (cases[i].last[0], cases[i].last[1], cases[i].last[2]);
        }
      lw_record_set_text (stage, "state", cases[i].state);
      lw_record_set_text (stage, "pattern", cases[i].pattern);
      lw_record_set_date (stage, "first-day", cases[i].first[0] > 0 ? &first : NULL);
      lw_record_set_date (stage, "last-day", cases[i].first[0] > 0 ? &last : NULL);
      lw_record_set_rev (stage, i == 0 ? 0 : -1);
      test_school_put (fixture->office, stage);
      seats = lw_company_list_get_seats (fixture->companies, LW_COMPANY (company));
      g_test_message ("case %u", i);
      g_assert_cmpuint (seats.n_workplaces, ==, 1);
      g_assert_cmpuint (seats.n_seats, ==, 2);
      g_assert_cmpuint (seats.n_free, ==, cases[i].n_free);
      /* The stage of the fixture leaves one, and so does what comes on other half-days. */
      g_assert_true (seats.free_half_days & LW_HALF_DAY (4, TRUE));
    }
}

static void
test_describe (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    int seats;
    const char *pattern; /* of the one stage there */
    const char *state;
    const char *text;
  } cases[] = {
    { 2, "sandwich:3w/vr-m", "gevraagd", "Gouda · 1 of 2 always free" },
    { 1, "sandwich:3w/vr-m", "gevraagd", "Gouda · always free on vr-middag" },
    { 1, "lint:ma,di,wo,do,vr", "gevraagd", "Gouda · 1 seat, full at times" },
    { 2, "lint:ma,di,wo,do,vr", "afgebroken", "Gouda · 2 seats, always free" },
    { LW_UNSET, "lint:ma", "gevraagd", "Gouda · 1 workplace" },
  };
  LwRecord *company = test_school_find (fixture->office, &lw_company_record, "Bakkerij Vis");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (LwRecord) stage
        = lw_record_copy (LW_RECORD (test_school_find_stage (fixture->office, "00124")));
      g_autofree char *text = NULL;

      set_seats (fixture, cases[i].seats);
      lw_record_set_text (stage, "pattern", cases[i].pattern);
      lw_record_set_text (stage, "state", cases[i].state);
      test_school_put (fixture->office, stage);
      text = lw_company_list_describe (fixture->companies, LW_COMPANY (company));
      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

/* What is chosen holds for what is changed afterwards too. */
static void
test_filters (Fixture *fixture, gconstpointer data)
{
  LwFilteredList *list = LW_FILTERED_LIST (fixture->companies);
  g_autoptr (LwRecord) accreditation = lw_record_new (&lw_accreditation_record, NULL);
  g_autoptr (LwRecord) home = copy_workplace (fixture, "Verzorging");

  g_assert_cmpuint (count (fixture, &(LwCompanyQuery){ .with_room = TRUE }), ==, 2);
  /* On Friday afternoon there still is. */
  set_seats (fixture, 1);
  g_assert_cmpuint (lw_filtered_list_get_size (list), ==, 2);
  set_seats (fixture, LW_UNSET);
  g_assert_cmpuint (lw_filtered_list_get_size (list), ==, 1);

  g_assert_cmpuint (count (fixture, &(LwCompanyQuery){ .profile = "Z&W" }), ==, 0);
  lw_record_set_list (home, "profiles", (const char *const[]){ "HBR", "Z&W", NULL });
  test_school_put (fixture->office, home);
  g_assert_cmpuint (lw_filtered_list_get_size (list), ==, 1);
  lw_record_set_text (
    accreditation, "company",
    lw_record_get_id (test_school_find (fixture->office, &lw_company_record, "Bakkerij Vis")));
  lw_record_set_text (accreditation, "profile", "Z&W");
  test_school_put (fixture->office, accreditation);
  g_assert_cmpuint (lw_filtered_list_get_size (list), ==, 2);
  g_assert_cmpuint (count (fixture, &(LwCompanyQuery){ .kind = "overheid" }), ==, 0);
  g_assert_cmpuint (count (fixture, &(LwCompanyQuery){ .words = "SCHAGEN" }), ==, 1);
}

static double
cpu_ms (void)
{
  struct timespec at;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &at);

  return 1e3 * (double) at.tv_sec + 1e-6 * (double) at.tv_nsec;
}

static void
put_part (LwAct *act, const LwRecordType *type, LwRecord *company, const char *field, char *value)
{
  g_autoptr (LwRecord) part = lw_record_new (type, NULL);

  lw_record_set_text (part, "company", lw_record_get_id (company));
  lw_record_set_text (part, field, value);
  lw_act_put (act, part);
  g_free (value);
}

static void
put_many (LwOffice *office, guint n_companies)
{
  static const char *const towns[] = { "Gouda", "Schagen", "Den Helder", "Alkmaar", "Hoorn" };
  g_autoptr (LwAct) act = lw_act_new ("test", "Test");
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < n_companies; i++)
    {
      g_autofree char *name = g_strdup_printf ("Bedrijf %04u", i);
      g_autoptr (LwRecord) company = lw_record_new (&lw_company_record, NULL);

      lw_record_set_text (company, "name", name);
      lw_record_set_text (company, "town", towns[i % G_N_ELEMENTS (towns)]);
      lw_act_put (act, company);
      put_part (act, &lw_workplace_record, company, "title", g_strdup_printf ("Werkplaats %u", i));
      put_part (act, &lw_contact_person_record, company, "name", g_strdup_printf ("Jansen %u", i));
    }
  lw_office_commit (office, act, &error);
  g_assert_no_error (error);
}

/* Each letter that is typed in the search of a large school; the first makes the texts. */
static void
test_many (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *words;
    guint n_left;
  } cases[] = {
    { "a", 3002 },        { "al", 600 },       { "alkmaar", 600 },
    { "alkmaar 17", 26 }, { "jansen 42", 60 }, { "", 3002 },
  };
  double begin;

  put_many (fixture->office, 3000);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      LwCompanyQuery query = { .words = cases[i].words };
      guint n_left;

      begin = cpu_ms ();
      n_left = count (fixture, &query);
      g_test_message ("“%s”: %.2f ms CPU, %u left", cases[i].words, cpu_ms () - begin, n_left);
      g_assert_cmpuint (n_left, ==, cases[i].n_left);
    }
  begin = cpu_ms ();
  g_assert_cmpuint (count (fixture, &(LwCompanyQuery){ .with_room = TRUE }), ==, 2);
  g_test_message ("with room: %.2f ms CPU", cpu_ms () - begin);
  begin = cpu_ms ();
  set_seats (fixture, 3);
  g_test_message ("one workplace changed: %.2f ms CPU with its commit", cpu_ms () - begin);
}

/* Where a day was agreed that has come; a later moment ends it. */
static void
test_to_call_back (Fixture *fixture, gconstpointer data)
{
  LwCompanyQuery query = { .to_call_back = TRUE };
  GDate today = lw_date_from_dmy (24, 11, 2026);
  GDate before = lw_date_from_dmy (17, 11, 2026);
  LwRecord *company = test_school_find (fixture->office, &lw_company_record, "De Bron");
  g_autoptr (LwRecord) moment = lw_record_new (&lw_contact_moment_record, NULL);
  g_autoptr (LwRecord) later = lw_record_new (&lw_contact_moment_record, NULL);

  g_assert_cmpuint (count (fixture, &query), ==, 0);
  lw_record_set_text (moment, "company", lw_record_get_id (company));
  lw_record_set_date (moment, "date", &before);
  lw_record_set_date (moment, "follow-up", &today);
  test_school_put (fixture->office, moment);
  g_assert_cmpuint (lw_filtered_list_get_size (LW_FILTERED_LIST (fixture->companies)), ==, 1);
  lw_record_set_text (later, "company", lw_record_get_id (company));
  lw_record_set_date (later, "date", &today);
  test_school_put (fixture->office, later);
  g_assert_cmpuint (lw_filtered_list_get_size (LW_FILTERED_LIST (fixture->companies)), ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function) g_test_add (name, Fixture, NULL, set_up, function, tear_down)
  ADD ("/company-list/free-seats", test_free_seats);
  ADD ("/company-list/describe", test_describe);
  ADD ("/company-list/filters", test_filters);
  ADD ("/company-list/many", test_many);
  g_test_add ("/company-list/to-call-back", Fixture, NULL, set_up, test_to_call_back, tear_down);

  return g_test_run ();
}
