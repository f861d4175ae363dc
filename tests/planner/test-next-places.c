/* test-next-places.c - tests of where else a student could go
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-next-places.h"

#include "lw-date.h"
#include "school.h"

#define MOST_LINES 6

static LwWish *
new_wish (const char *workplace, int rank)
{
  LwRecord *wish = lw_record_new (&lw_wish_record, NULL);

  lw_record_set_text (wish, "student", "s1");
  lw_record_set_text (wish, "workplace", workplace);
  lw_record_set_int (wish, "rank", rank);

  return LW_WISH (wish);
}

static char *
find (const char *const *lines, GPtrArray *wishes, guint n_places)
{
  g_autoptr (School) school = school_new ();
  GString *text = g_string_new (NULL);
  g_autoptr (LwPlaceFits) fits = NULL;
  g_autoptr (GPtrArray) places = NULL;
  LwPlacement *placement
    = school_add (school, "placement p1 {'student':'s1','state':'zoekt','pattern':'lint:di',"
                          "'first-day':'2027-01-05','last-day':'2027-02-26'}");

  for (guint i = 0; i < MOST_LINES && lines[i] != NULL; i++)
    school_add (school, lines[i]);
  fits = lw_place_fits_new (school_get_world (school), NULL, NULL);
  lw_place_fits_take_stage (fits, placement);
  places = lw_next_places_find (school_get_world (school), placement, wishes, fits, n_places);
  for (guint i = 0; i < places->len; i++)
    {
      const LwNextPlace *place = g_ptr_array_index (places, i);

      g_string_append_printf (text, "%s%s", i > 0 ? " " : "",
                              lw_record_get_id (LW_RECORD (place->workplace)));
      if (place->n_warnings > 0)
        g_string_append_c (text, '!');
    }

  return g_string_free (text, FALSE);
}

/* Of a stage that has begun, the days that are past ask for no seat. */
static void
test_begun (void)
{
  static const struct
  {
    const char *pattern;
    const char *first; /* nullable: as it was */
  } cases[] = {
    { "lint:di", "2027-01-26" },
    { "sandwich:7w/vr-m", NULL },
  };
  const GDate today = lw_date_from_dmy (20, 1, 2027);

  lw_today_set (&today);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (School) school = school_new ();
      g_autofree char *line
        = g_strdup_printf ("placement p1 {'student':'s1','state':'zoekt','pattern':'%s',"
                           "'first-day':'2027-01-05','last-day':'2027-02-26'}",
                           cases[i].pattern);
      LwPlacement *placement = school_add (school, line);
      gboolean has_begun;
      g_autoptr (LwPlacement) left
        = lw_next_places_begin (school_get_world (school), placement, &has_begun);
      g_autofree char *first = lw_date_format_iso (&left->first_day);

      g_assert_cmpint (has_begun, ==, cases[i].first != NULL);
      g_assert_cmpstr (first, ==, cases[i].first != NULL ? cases[i].first : "2027-01-05");
    }
  lw_today_set (NULL);
}

/* A stage that was broken off stays as it was; what is left of it is a new one, however little. */
static void
test_broken_off (void)
{
  static const struct
  {
    const char *pattern;
    const char *last;
    const char *first; /* of what is left; nullable: nothing is */
  } cases[] = {
    { "lint:di", "2027-02-26", "2027-01-26" },
    { "sandwich:7w/vr-m", "2027-02-26", "2027-01-25" },
    { "lint:di", "2027-01-19", NULL },
  };
  const GDate today = lw_date_from_dmy (20, 1, 2027);

  lw_today_set (&today);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (School) school = school_new ();
      g_autofree char *line = g_strdup_printf (
        "placement p1 {'student':'s1','state':'afgebroken','reason':'Verhuisd','pattern':'%s',"
        "'workplace':'w1','signed-on':'2026-12-01','first-day':'2027-01-05','last-day':'%s'}",
        cases[i].pattern, cases[i].last);
      LwPlacement *placement = school_add (school, line);
      LwWorld *world = school_get_world (school);
      gboolean has_begun;
      g_autoptr (LwPlacement) next = lw_next_places_begin (world, placement, &has_begun);
      g_autoptr (GPtrArray) places = lw_next_places_find (world, placement, NULL, NULL, 9);
      g_autofree char *first = lw_date_format_iso (&next->first_day);

      g_test_message ("case %u", i);
      g_assert_cmpint (lw_next_places_is_for (world, placement), ==, cases[i].first != NULL);
      g_assert_cmpstr (lw_record_get_id (LW_RECORD (next)), !=, "p1");
      g_assert_cmpint (lw_record_get_rev (LW_RECORD (next)), ==, 0);
      g_assert_cmpstr (next->student, ==, "s1");
      g_assert_null (next->reason);
      g_assert_null (next->workplace);
      g_assert_false (g_date_valid (&next->signed_on));
      g_assert_cmpint (has_begun, ==, cases[i].first != NULL);
      if (cases[i].first != NULL)
        {
          g_assert_cmpstr (first, ==, cases[i].first);
          /* not at the company where it was */
          g_assert_cmpuint (places->len, ==, 1);
        }
    }
  lw_today_set (NULL);
}

/* The three workplaces of the school: w1 and w2 at one company, w3 at another. */
static void
test_places (void)
{
  static const struct
  {
    const char *lines[MOST_LINES];
    const char *found;
  } cases[] = {
    { { NULL }, "w3 w2 w1" },
    /* the seat is taken on that day, or on another */
    { { "placement p2 {'student':'s2','workplace':'w2','state':'toegezegd','pattern':'lint:di',"
        "'first-day':'2027-01-05','last-day':'2027-02-26'}" },
      "w3 w1" },
    { { "placement p2 {'student':'s2','workplace':'w2','state':'toegezegd','pattern':'lint:wo',"
        "'first-day':'2027-01-05','last-day':'2027-02-26'}" },
      "w3 w2 w1" },
    /* who said no is not asked again for this student, but is for another */
    { { "contact-moment m1 {'company':'c1','placement':'p1','outcome':'geweigerd'}" }, "w3" },
    { { "placement p2 {'student':'s2','state':'zoekt'}",
        "contact-moment m1 {'company':'c1','placement':'p2','outcome':'geweigerd'}" },
      "w3 w2 w1" },
    /* another profile */
    { { "workplace w1 {'company':'c1','title':'Winkel','profiles':['E&O']}",
        "workplace w3 {'company':'c2','profiles':['E&O','Z&W']}" },
      "w3 w2" },
    /* not open on that day is warned of, and goes last */
    { { "workplace w3 {'company':'c2','half-days':['wo-o','wo-m']}" }, "w2 w1 w3!" },
    /* what is far goes after what is near, and that after what is not known */
    { { "student s1 {'number':'1','family-name':'Jong','group':'3b','birth-date':'2010-06-01',"
        "'postcode':'3811 AA'}",
        "company c1 {'name':'Bakkerij Jansen','postcode':'3812 AA'}",
        "travel-time t1 {'from':'3811','to':'3812','minutes':20}" },
      "w2 w1 w3" },
    /* of about as far who was asked least, and then who is there for all */
    { { "company c1 {'name':'Bakkerij Jansen','kind':'overheid'}" }, "w2 w1 w3" },
    { { "company c1 {'name':'Bakkerij Jansen','kind':'overheid'}",
        "placement p2 {'student':'s2','workplace':'w1','state':'gevraagd','pattern':'lint:wo',"
        "'first-day':'2027-01-05','last-day':'2027-02-26'}" },
      "w3 w2 w1" },
    { { "placement p2 {'student':'s2','workplace':'w3','state':'afgerond','pattern':'lint:wo',"
        "'first-day':'2026-09-01','last-day':'2026-10-26'}" },
      "w2 w1 w3" },
    /* what suits the leervraag goes before what is near */
    { { "placement p1 {'student':'s1','state':'zoekt','pattern':'lint:di','question-kind':"
        "'verdieping','first-day':'2027-01-05','last-day':'2027-02-26'}",
        "workplace w2 {'company':'c1','title':'Bakkerij','profiles':['Z&W']}" },
      "w2 w3 w1" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *found = find (cases[i].lines, NULL, 9);

      g_test_message ("case %u", i);
      g_assert_cmpstr (found, ==, cases[i].found);
    }
}

static void
test_wishes (void)
{
  static const char *const lines[MOST_LINES] = { NULL };
  g_autoptr (GPtrArray) wishes = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *all = NULL;
  g_autofree char *first = NULL;

  g_ptr_array_add (wishes, new_wish ("w2", 2));
  g_ptr_array_add (wishes, new_wish ("w1", 1));
  all = find (lines, wishes, 9);
  first = find (lines, wishes, 1);
  g_assert_cmpstr (all, ==, "w1 w2 w3");
  g_assert_cmpstr (first, ==, "w1");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/next-places/begun", test_begun);
  g_test_add_func ("/next-places/broken-off", test_broken_off);
  g_test_add_func ("/next-places/places", test_places);
  g_test_add_func ("/next-places/wishes", test_wishes);

  return g_test_run ();
}
