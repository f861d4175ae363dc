/* test-seats.c - tests of where a workplace has room
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-seats.h"

#include "lw-date.h"
#include "school.h"

#define MONDAY lw_date_from_dmy (4, 1, 2027)
#define PLACE(fields) "workplace place {'company':'c1','title':'Werkplaats'," fields "}"

/* A stage of two weeks from 4 January on. */
#define STAGE(id, student, pattern, state)                                                         \
  "placement " id " {'student':'" student "','workplace':'place','pattern':'" pattern              \
  "','state':'" state "','first-day':'2027-01-04','last-day':'2027-01-17'}"

static LwSeats *
read_seats (School *school, const char *const *lines, guint n_weeks)
{
  GDate monday = MONDAY;

  for (guint i = 0; i < SCHOOL_MAX_LINES && lines[i] != NULL; i++)
    school_add (school, lines[i]);

  return lw_seats_new (school_get_world (school),
                       lw_record_list_find (school->lists.workplaces, "place"), &monday, n_weeks);
}

static void
test_week (void)
{
  static const struct
  {
    const char *lines[SCHOOL_MAX_LINES];
    const char *free;
    int most_free;
    double share;
    gboolean is_over;
  } cases[] = {
    { { PLACE ("'half-days':['di-o','di-m'],'seats':2") }, "di-o,di-m", 2, 0, FALSE },
    /* Nobody says when it is open: when school is; nor how many can come. */
    { { PLACE ("'seats':1") }, "ma-o,ma-m,di-o,di-m,wo-o,wo-m,do-o,do-m,vr-o,vr-m", 1, 0, FALSE },
    { { PLACE ("'half-days':['di-o']") }, "di-o", G_MAXINT, 0, FALSE },
    { { PLACE ("'half-days':['di-o']"), STAGE ("p1", "s1", "lint:di", "loopt") },
      "di-o",
      G_MAXINT,
      1,
      FALSE },
    /* Asked takes a seat, sought and broken off do not. */
    { { PLACE ("'half-days':['di-o','di-m'],'seats':2"),
        STAGE ("p1", "s1", "lint:di-o", "gevraagd"), STAGE ("p2", "s2", "lint:di", "zoekt"),
        STAGE ("p3", "s3", "lint:di", "afgebroken") },
      "di-o,di-m",
      2,
      0.25,
      FALSE },
    { { PLACE ("'half-days':['di-o','di-m'],'seats':1"), STAGE ("p1", "s1", "lint:di-o", "loopt") },
      "di-m",
      1,
      0.5,
      FALSE },
    { { PLACE ("'half-days':['di-o','di-m'],'seats':1"), STAGE ("p1", "s1", "lint:di", "loopt") },
      "",
      0,
      1,
      FALSE },
    { { PLACE ("'half-days':['di-o','di-m'],'seats':1"), STAGE ("p1", "s1", "lint:di", "loopt"),
        STAGE ("p2", "s2", "lint:di-o", "voorgesteld") },
      "",
      0,
      1,
      TRUE },
    /* One student with two stages takes one seat; what a class does takes none. */
    { { PLACE ("'half-days':['di-o','di-m'],'seats':2"), STAGE ("p1", "s1", "lint:di", "loopt"),
        STAGE ("p2", "s1", "lint:di", "gevraagd"),
        "placement p3 {'workplace':'place','pattern':'eenmalig','first-day':'2027-01-05'}" },
      "di-o,di-m",
      1,
      0.5,
      FALSE },
    { { PLACE ("'half-days':['di-o'],'seats':0") }, "", 0, 0, FALSE },
    { { PLACE ("'half-days':['di-o'],'seats':3"),
        "calendar-day d {'name':'Studiedag','kind':'studiedag','first-day':'2027-01-05',"
        "'last-day':'2027-01-05','stages-go-on':false}" },
      "",
      0,
      0,
      FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (School) school = school_new ();
      g_autoptr (LwSeats) seats = read_seats (school, cases[i].lines, 1);
      g_auto (GStrv) words = lw_week_mask_to_words (lw_seats_get_free (seats, 0));
      g_autofree char *free = g_strjoinv (",", words);

      g_assert_cmpstr (free, ==, cases[i].free);
      g_assert_cmpint (lw_seats_get_most_free (seats, 0), ==, cases[i].most_free);
      g_assert_cmpfloat_with_epsilon (lw_seats_get_share (seats, 0), cases[i].share, 1e-9);
      g_assert_cmpint (lw_seats_is_over (seats, 0), ==, cases[i].is_over);
    }
}

/* Weeks before and after what a stage takes, and a holiday of all. */
static void
test_weeks (void)
{
  static const char *const lines[SCHOOL_MAX_LINES]
    = { PLACE ("'half-days':['di-o'],'seats':1"), STAGE ("p1", "s1", "lint:di", "loopt"),
        "calendar-day d {'name':'Carnaval','kind':'vakantie','first-day':'2027-01-18',"
        "'last-day':'2027-01-24','stages-go-on':false}" };
  static const int free[] = { 0, 0, 0, 1 };
  g_autoptr (School) school = school_new ();
  g_autoptr (LwSeats) seats = read_seats (school, lines, G_N_ELEMENTS (free));

  g_assert_cmpuint (seats->weeks->len, ==, G_N_ELEMENTS (free));
  for (guint i = 0; i < G_N_ELEMENTS (free); i++)
    g_assert_cmpint (lw_seats_get_most_free (seats, i), ==, free[i]);
  g_assert_cmpuint (lw_seats_get_week (seats, 1)->n_taken[2], ==, 1);
  g_assert_cmpuint (lw_seats_get_week (seats, 2)->open, ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/seats/week", test_week);
  g_test_add_func ("/seats/weeks", test_weeks);

  return g_test_run ();
}
