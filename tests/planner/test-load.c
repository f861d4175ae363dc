/* test-load.c - tests of how busy a company is, and how often it was asked
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-load.h"

#include "lw-date.h"
#include "school.h"

#define MONDAY lw_date_from_dmy (4, 1, 2027)

/* A stage of four weeks from 4 January on. */
#define STAGE(id, student, workplace, pattern, state)                                              \
  "placement " id " {'student':'" student "','workplace':'" workplace "','pattern':'" pattern      \
  "','state':'" state "','first-day':'2027-01-04','last-day':'2027-01-31'}"

static LwLoad *
read_load (School *school, const char *const *lines, const GDate *monday, guint n_weeks)
{
  for (guint i = 0; i < SCHOOL_MAX_LINES && lines[i] != NULL; i++)
    school_add (school, lines[i]);

  return lw_load_new (school_get_world (school), "c1", monday, n_weeks);
}

static void
test_weeks (void)
{
  static const struct
  {
    const char *lines[SCHOOL_MAX_LINES];
    guint n_students;
    guint n_firm;
    guint n_asked;
  } cases[] = {
    { { NULL }, 0, 0, 0 },
    { { STAGE ("p1", "s1", "w1", "lint:di", "getekend") }, 1, 1, 0 },
    { { STAGE ("p1", "s1", "w1", "lint:di", "gevraagd") }, 1, 0, 1 },
    { { STAGE ("p1", "s1", "w1", "lint:di", "voorgesteld") }, 1, 0, 1 },
    /* On different days: two in the week, one at once. */
    { { STAGE ("p1", "s1", "w1", "lint:di", "loopt"),
        STAGE ("p2", "s2", "w1", "lint:do", "loopt") },
      2,
      1,
      0 },
    /* Both workplaces are the company's; on Tuesday afternoon both are there. */
    { { STAGE ("p1", "s1", "w1", "lint:di-m", "loopt"),
        STAGE ("p2", "s2", "w2", "lint:di", "gevraagd") },
      2,
      1,
      1 },
    /* Of equally full half-days the one with the most that are sure. */
    { { STAGE ("p1", "s1", "w1", "lint:ma", "gevraagd"),
        STAGE ("p2", "s2", "w1", "lint:di", "loopt") },
      2,
      1,
      0 },
    /* One student with two stages takes one place. */
    { { STAGE ("p1", "s1", "w1", "lint:di", "gevraagd"),
        STAGE ("p2", "s1", "w2", "lint:di", "loopt") },
      1,
      1,
      0 },
    /* Not there: elsewhere, sought, broken off, before; a class activity takes no place. */
    { { STAGE ("p1", "s1", "w3", "lint:di", "loopt"), STAGE ("p2", "s2", "w1", "lint:di", "zoekt"),
        STAGE ("p3", "s3", "w1", "lint:di", "afgebroken"),
        "placement p4 {'student':'s3','workplace':'w1','pattern':'lint:di','state':'afgerond',"
        "'first-day':'2026-11-02','last-day':'2026-12-18'}",
        "placement p5 {'workplace':'w1','pattern':'eenmalig','first-day':'2027-01-05'}" },
      0,
      0,
      0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (School) school = school_new ();
      GDate monday = MONDAY;
      g_autoptr (LwLoad) load = read_load (school, cases[i].lines, &monday, 2);
      const LwLoadWeek *week = lw_load_get_week (load, 1);

      g_test_message ("case %u", i);
      g_assert_cmpuint (week->n_firm, ==, cases[i].n_firm);
      g_assert_cmpuint (week->n_asked, ==, cases[i].n_asked);
      g_assert_cmpuint (week->n_students, ==, cases[i].n_students);
      g_assert_cmpuint (lw_load_get_most (load), ==, cases[i].n_firm + cases[i].n_asked);
    }
}

/* What a class does together is there, and counts for none. */
static void
test_visits (void)
{
  static const char *const lines[SCHOOL_MAX_LINES]
    = { STAGE ("p1", "s1", "w1", "lint:ma-m,do", "loopt"),
        "placement p2 {'workplace':'w1','pattern':'eenmalig','first-day':'2027-01-05'}" };
  g_autoptr (School) school = school_new ();
  GDate monday = MONDAY;
  g_autoptr (LwLoad) load = read_load (school, lines, &monday, 6);
  const LwLoadWeek *week = lw_load_get_week (load, 0);
  const LwLoadVisit *visit = &g_array_index (week->visits, LwLoadVisit, 0);
  GDate late = lw_date_from_dmy (20, 1, 2027);
  GDate before = lw_date_from_dmy (20, 12, 2026);
  GDate after = lw_date_from_dmy (20, 12, 2027);

  g_assert_cmpuint (week->visits->len, ==, 2);
  g_assert_cmpstr (lw_record_get_id (LW_RECORD (visit->placement)), ==, "p1");
  g_assert_cmphex (visit->half_days, ==,
                   LW_HALF_DAY (0, TRUE) | LW_HALF_DAY (3, FALSE) | LW_HALF_DAY (3, TRUE));
  g_assert_true (visit->is_firm);
  g_assert_cmpuint (lw_load_get_week (load, 3)->visits->len, ==, 1);
  g_assert_cmpuint (lw_load_get_week (load, 4)->visits->len, ==, 0);
  g_assert_cmpuint (lw_load_find_week (load, &late), ==, 2);
  g_assert_cmpuint (lw_load_find_week (load, &before), ==, 0);
  g_assert_cmpuint (lw_load_find_week (load, &after), ==, 5);
}

static void
test_holidays (void)
{
  static const char *const lines[SCHOOL_MAX_LINES] = { NULL };
  g_autoptr (School) school = school_new ();
  GDate monday = lw_date_from_dmy (14, 12, 2026);
  g_autoptr (LwLoad) load = read_load (school, lines, &monday, 15);

  g_assert_null (lw_load_get_week (load, 0)->holiday);
  g_assert_cmpstr (lw_load_get_week (load, 1)->holiday, ==, "Kerst");
  g_assert_cmpstr (lw_load_get_week (load, 2)->holiday, ==, "Kerst");
  g_assert_null (lw_load_get_week (load, 3)->holiday);
  /* Good Friday is one day. */
  g_assert_null (lw_load_get_week (load, 14)->holiday);
}

static void
test_seats (void)
{
#define W1(seats) "workplace w1 {'company':'c1','title':'Winkel','seats':" seats "}"
  static const struct
  {
    const char *lines[SCHOOL_MAX_LINES];
    int seats;
    gboolean is_crowded;
  } cases[] = {
    /* The shop does not say how many it takes. */
    { { NULL }, LW_UNSET, FALSE },
    { { W1 ("2") }, 3, FALSE },
    { { W1 ("2"), "company c1 {'name':'B','max-at-once':2}" }, 2, FALSE },
    { { W1 ("2"), "company c1 {'name':'B','max-at-once':9}" }, 3, FALSE },
    { { "company c1 {'name':'B','max-at-once':2}" }, 2, FALSE },
    { { "company c1 {'name':'B','max-at-once':1}", STAGE ("p1", "s1", "w1", "lint:di", "loopt"),
        STAGE ("p2", "s2", "w1", "lint:di", "gevraagd") },
      1,
      TRUE },
    /* Three seats, but two students for the only one of the bakery. */
    { { W1 ("2"), STAGE ("p1", "s1", "w2", "lint:di", "loopt"),
        STAGE ("p2", "s2", "w2", "lint:di", "loopt") },
      3,
      TRUE },
    { { W1 ("2"), STAGE ("p1", "s1", "w2", "lint:di", "loopt"),
        STAGE ("p2", "s2", "w2", "lint:do", "loopt") },
      3,
      FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (School) school = school_new ();
      GDate monday = MONDAY;
      g_autoptr (LwLoad) load = read_load (school, cases[i].lines, &monday, 1);

      g_test_message ("case %u", i);
      g_assert_cmpint (load->seats, ==, cases[i].seats);
      g_assert_cmpint (lw_load_get_week (load, 0)->is_crowded, ==, cases[i].is_crowded);
    }
}

static void
test_free (void)
{
  static const char *const lines[SCHOOL_MAX_LINES]
    = { STAGE ("p1", "s1", "w2", "lint:di-m", "loopt"),
        STAGE ("p2", "s2", "w2", "lint:di", "loopt"),
        STAGE ("p3", "s3", "w1", "lint:wo", "loopt") };
  g_autoptr (School) school = school_new ();
  GDate monday = lw_date_from_dmy (28, 12, 2026);
  g_autoptr (LwLoad) load = read_load (school, lines, &monday, 2);
  LwWorld *world = school_get_world (school);
  LwWorkplace *bakery = lw_record_list_find (school->lists.workplaces, "w2");
  LwWorkplace *shop = lw_record_list_find (school->lists.workplaces, "w1");
  int seats[LW_HALF_DAYS_A_WEEK];

  /* Christmas. */
  g_assert_cmphex (lw_load_get_free (world, lw_load_get_week (load, 0), bakery, seats), ==, 0);
  /* Open from Monday to Thursday. */
  g_assert_cmphex (lw_load_get_free (world, lw_load_get_week (load, 1), bakery, seats), ==, 0xff);
  g_assert_cmpint (seats[0], ==, 1);
  g_assert_cmpint (seats[2], ==, 0);
  g_assert_cmpint (seats[3], ==, -1);
  g_assert_cmpint (seats[4], ==, 1);
  g_assert_cmphex (lw_load_get_free (world, lw_load_get_week (load, 1), shop, seats), ==,
                   LW_SCHOOL_WEEK);
  g_assert_cmpint (seats[4], ==, G_MAXINT);
}

static void
test_asks (void)
{
  static const char *const lines[] = {
    STAGE ("p1", "s1", "w1", "lint:di", "gevraagd"),
    STAGE ("p2", "s2", "w2", "lint:di", "getekend"),
    STAGE ("p3", "s3", "w1", "lint:di", "afgebroken"),
    STAGE ("p4", "s9", "w1", "lint:di", "afgerond"),
    /* Neither is known to the company. */
    STAGE ("p5", "s1", "w1", "lint:di", "voorgesteld"),
    STAGE ("p6", "s1", "w1", "lint:di", "zoekt"),
    STAGE ("p7", "s1", "w3", "lint:di", "loopt"),
    /* Of the year before; without a day it is of now; of no class. */
    "placement p8 {'student':'s1','workplace':'w1','state':'afgerond','first-day':'2026-03-02'}",
    "student s8 {'number':'8','family-name':'Zee'}",
    "placement p9 {'student':'s8','workplace':'w1','state':'toegezegd'}",
  };
  GDate today = lw_date_from_dmy (7, 9, 2026);
  g_autoptr (School) school = school_new ();
  LwAsks all, tracks[LW_ASK_TRACKS];

  lw_today_set (&today);
  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    school_add (school, lines[i]);
  lw_asks_count (school_get_world (school), "c1", 2026, &all, tracks);
  lw_today_set (NULL);

  g_assert_cmpuint (all.n_asked, ==, 5);
  g_assert_cmpuint (all.n_agreed, ==, 3);
  g_assert_cmpuint (all.n_broken, ==, 1);
  /* kb is the second of bb, kb, gl, tl. */
  g_assert_cmpuint (tracks[0].n_asked, ==, 0);
  g_assert_cmpuint (tracks[1].n_asked, ==, 3);
  g_assert_cmpuint (tracks[1].n_agreed, ==, 1);
  g_assert_cmpuint (tracks[3].n_agreed, ==, 1);
  g_assert_cmpuint (tracks[4].n_agreed, ==, 1);

  /* What was refused looks elsewhere now; where it was broken off here it counts once. */
  school_add (school, "contact-moment m1 {'company':'c1','placement':'p6','date':'2026-09-07',"
                      "'outcome':'geweigerd'}");
  school_add (school, "placement p6 {'student':'s1','state':'zoekt'}");
  school_add (school, "contact-moment m2 {'company':'c1','placement':'p3','date':'2026-09-07',"
                      "'outcome':'geweigerd'}");
  school_add (school, "contact-moment m3 {'company':'c1','date':'2026-03-02',"
                      "'outcome':'geweigerd'}");
  lw_today_set (&today);
  lw_asks_count (school_get_world (school), "c1", 2026, &all, tracks);
  lw_today_set (NULL);
  g_assert_cmpuint (all.n_asked, ==, 6);
  g_assert_cmpuint (all.n_broken, ==, 2);
  g_assert_cmpuint (tracks[1].n_broken, ==, 2);
  lw_asks_count (school_get_world (school), "c1", 2025, &all, tracks);
  g_assert_cmpuint (all.n_broken, ==, 1);
  g_assert_cmpuint (all.n_asked, ==, 2);
  g_assert_cmpuint (all.n_agreed, ==, 1);
  lw_asks_count (school_get_world (school), "c2", 2026, &all, tracks);
  g_assert_cmpuint (all.n_asked, ==, 1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/load/weeks", test_weeks);
  g_test_add_func ("/load/visits", test_visits);
  g_test_add_func ("/load/holidays", test_holidays);
  g_test_add_func ("/load/seats", test_seats);
  g_test_add_func ("/load/free", test_free);
  g_test_add_func ("/load/asks", test_asks);

  return g_test_run ();
}
