/* test-shift.c - tests of who must move when a stage goes elsewhere
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-shift.h"

#include "lw-date.h"
#include "school.h"
#include "shift-cases.h"

#include <string.h>

#define MOST_LINES 10

static void
set_today (void)
{
  GDate day = lw_date_from_dmy (2, 11, 2026);

  lw_today_set (&day);
}

/* p1 asks to come at w1. Students s1, s2 and s3 are in class 3b; w2 has one seat and is open from
 * Monday to Thursday. */
static void
test_cases (void)
{
  static const struct
  {
    const char *lines[MOST_LINES];
    const char *found;
  } cases[] = {
    /* room; a seat taken; a swap; somewhere else for who leaves */
    { { SEEKS ("p1", "s1") }, "p1:>w1" },
    { { SEEKS ("p1", "s1"), PROPOSED ("p2", "s2", "w1"), ONE_W1, NO_W3 }, "p1:>w1 p2:w1>w2" },
    { { PROPOSED ("p1", "s1", "w2"), PROPOSED ("p2", "s2", "w1"), ONE_W1, NO_W3 },
      "p1:w2>w1 p2:w1>w2" },
    { { SEEKS ("p1", "s1"), PROPOSED ("p2", "s2", "w1"), PROPOSED ("p3", "s3", "w2"), ONE_W1,
        "workplace w3 {'company':'c2','seats':1,'profiles':['Z&W']}",
        "student s2 {'number':'2','family-name':'Hart','group':'3b','profile':'BWI'}",
        "student s3 {'number':'3','family-name':'Bos','group':'3b','profile':'Z&W'}" },
      "p1:>w1 p2:w1>w2 p3:w2>w3" },
    /* what stays: pinned, asked, said yes to, signed; and a class activity takes no seat */
    { { SEEKS ("p1", "s1"), AT ("p2", "s2", "w1", "'state':'voorgesteld','pinned':true"), ONE_W1 },
      "- R4 ?" },
    { { SEEKS ("p1", "s1"), AT ("p2", "s2", "w1", "'state':'gevraagd'"), ONE_W1 }, "- R4 ?" },
    { { SEEKS ("p1", "s1"), AT ("p2", "s2", "w1", "'state':'toegezegd'"), ONE_W1 }, "- R4 ?" },
    { { SEEKS ("p1", "s1"), AT ("p2", "s2", "w1", "'state':'getekend'"), ONE_W1 }, "- R4 ?" },
    { { SEEKS ("p1", "s1"),
        "placement p2 {'workplace':'w1','state':'voorgesteld','pattern':'lint:di',"
        "'first-day':'2027-01-05','last-day':'2027-02-26'}",
        ONE_W1 },
      "p1:>w1" },
    /* one alone makes too little room */
    { { SEEKS ("p1", "s1"),
        "placement p2 {'student':'s2','workplace':'w1','state':'voorgesteld','pattern':'lint:di',"
        "'first-day':'2027-01-05','last-day':'2027-01-20'}",
        "placement p3 {'student':'s3','workplace':'w1','state':'voorgesteld','pattern':'lint:di',"
        "'first-day':'2027-02-01','last-day':'2027-02-26'}",
        ONE_W1 },
      "- R4 ?" },
    /* R8: who is at the other workplace of the company makes room */
    { { SEEKS ("p1", "s1"), PROPOSED ("p2", "s2", "w2"),
        "company c1 {'name':'Bakkerij Jansen','max-at-once':1}" },
      "p1:>w1 p2:w2>w3" },
    { { SEEKS ("p1", "s1"), PROPOSED ("p2", "s2", "w2"),
        "company c1 {'name':'Bakkerij Jansen','max-per-year':1}" },
      "p1:>w1 p2:w2>w3" },
    { { SEEKS ("p1", "s1"), PROPOSED ("p2", "s2", "w2"), NO_W3,
        "company c1 {'name':'Bakkerij Jansen','max-per-month':1}" },
      "- R8 ?" },
    /* within the company one stays counted once */
    { { PROPOSED ("p1", "s1", "w2"), "company c1 {'name':'Bakkerij Jansen','max-per-year':1}" },
      "p1:w2>w1" },
    /* who is known there may go where the company takes nobody else: s3, not s2 before */
    { { SEEKS ("p1", "s1"), PROPOSED ("p2", "s2", "w1"), PROPOSED ("p3", "s3", "w1"),
        AT ("p4", "s3", "w2", "'state':'toegezegd','pattern':'lint:do'"), NO_W3,
        "workplace w1 {'company':'c2','seats':2}",
        "company c1 {'name':'Bakkerij Jansen','max-per-year':1}" },
      "p1:>w1 p3:w1>w2" },
    /* the stage itself */
    { { AT ("p1", "s1", "w2", "'state':'voorgesteld','pinned':true,'reason':'broer werkt er'") },
      "- ?" },
    { { AT ("p1", "s1", "w2", "'state':'loopt'") }, "- ?" },
    /* the place: profile, age, a no of before, R5, R13, R3 */
    { { SEEKS ("p1", "s1"), "workplace w1 {'company':'c1','profiles':['Groen']}",
        "student s1 {'number':'1','family-name':'Jong','group':'3b','profile':'Z&W'}" },
      "- ?" },
    { { SEEKS ("p1", "s1"), "workplace w1 {'company':'c1','minimum-age':17}" }, "- ?" },
    { { SEEKS ("p1", "s1"),
        "contact-moment m1 {'company':'c1','placement':'p1','outcome':'geweigerd'}" },
      "- ?" },
    { { SEEKS ("p1", "s1"), "workplace w1 {'company':'c1','half-days':['ma-o']}" }, "- R5" },
    { { SEEKS ("p1", "s1"),
        "student s1 {'number':'1','family-name':'Jong','group':'3b','postcode':'1000AA'}",
        "company c1 {'name':'Bakkerij Jansen','postcode':'2000AA'}",
        "travel-time t1 {'from':'1000','to':'2000','minutes':61}" },
      "- R13" },
    /* the time: R6; not what was wrong with it already */
    { { SEEKS ("p1", "s1"), AT ("p2", "s1", "w2", "'state':'toegezegd'") }, "- R6" },
    { { PROPOSED ("p1", "s1", "w3"), AT ("p2", "s1", "w2", "'state':'toegezegd'") }, "p1:w3>w1" },
    /* who must go is held to the same: too far */
    { { SEEKS ("p1", "s1"), PROPOSED ("p2", "s2", "w1"), ONE_W1,
        "workplace w2 {'company':'c1','seats':0}",
        "student s2 {'number':'2','family-name':'Hart','group':'3b','postcode':'1000AA'}",
        "company c2 {'name':'Garage Smit','postcode':'2000AA'}",
        "travel-time t1 {'from':'1000','to':'2000','minutes':61}" },
      "- R4 ?" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (School) school = school_new ();
      g_autoptr (LwShiftBoard) board = NULL;
      LwPlacement *stage;

      set_today ();
      g_test_message ("case %u", i);
      for (guint j = 0; j < MOST_LINES && cases[i].lines[j] != NULL; j++)
        school_add (school, cases[i].lines[j]);
      stage = lw_record_list_find (school->lists.placements, "p1");
      board = lw_shift_board_new (school_get_world (school), NULL);
      for (guint again = 0; again < 2; again++)
        {
          g_autoptr (LwShift) shift = lw_shift_find (board, stage, "w1");
          g_autofree char *found = shift_to_text (shift);
          g_autofree char *words = lw_shift_dup_words (school_get_world (school), shift, " ");

          g_assert_cmpstr (found, ==, cases[i].found);
          g_assert_cmpuint (strlen (words), >, 0);
        }
    }
}

/* The words that a teacher reads. */
static void
test_words (void)
{
  g_autoptr (School) school = school_new ();
  g_autoptr (GPtrArray) wishes = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (LwShiftBoard) board = NULL;
  g_autoptr (LwShift) shift = NULL;
  g_autofree char *words = NULL;

  set_today ();
  school_add (school, SEEKS ("p1", "s1"));
  school_add (school, PROPOSED ("p2", "s2", "w1"));
  school_add (school, ONE_W1);
  school_add (school, "workplace w2 {'company':'c1','seats':0}");
  school_add (school, "student s2 {'number':'2','family-name':'Hart','group':'3b',"
                      "'postcode':'1000AA'}");
  school_add (school, "company c1 {'name':'Bakkerij Jansen','postcode':'1000AA'}");
  school_add (school, "company c2 {'name':'Garage Smit','postcode':'2000AA'}");
  school_add (school, "travel-time t1 {'from':'1000','to':'1000','minutes':8}");
  school_add (school, "travel-time t2 {'from':'1000','to':'2000','minutes':20}");
  g_ptr_array_add (wishes, school_new_wish ("s2", "w1", 2));
  g_ptr_array_add (wishes, school_new_wish ("s2", "w3", 5));
  board = lw_shift_board_new (school_get_world (school), wishes);
  shift = lw_shift_find (board, lw_record_list_find (school->lists.placements, "p1"), "w1");
  words = lw_shift_dup_words (school_get_world (school), shift, " ");
  g_assert_cmpstr (words, ==,
                   "It can, but then Hart goes from Bakkerij Jansen (Winkel) to Garage Smit "
                   "(wish 2 becomes wish 5) and travels 12 minutes longer.");
  g_assert_true (shift->is_fewest);
  g_assert_false (((LwShiftMove *) g_ptr_array_index (shift->moves, 1))->is_estimate);
}

/* Where the way is only estimated, so is how much longer it gets. */
static void
test_words_of_estimate (void)
{
  g_autoptr (School) school = school_new ();
  g_autoptr (LwShiftBoard) board = NULL;
  g_autoptr (LwShift) shift = NULL;
  g_autofree char *words = NULL;

  set_today ();
  school_add (school, SEEKS ("p1", "s1"));
  school_add (school, PROPOSED ("p2", "s2", "w1"));
  school_add (school, ONE_W1);
  school_add (school, "workplace w2 {'company':'c1','seats':0}");
  school_add (school, "student s2 {'number':'2','family-name':'Hart','group':'3b',"
                      "'postcode':'3811AA'}");
  school_add (school, "company c1 {'name':'Bakkerij Jansen','postcode':'3811AB'}");
  school_add (school, "company c2 {'name':'Garage Smit','postcode':'3831AA'}");
  board = lw_shift_board_new (school_get_world (school), NULL);
  shift = lw_shift_find (board, lw_record_list_find (school->lists.placements, "p1"), "w1");
  words = lw_shift_dup_words (school_get_world (school), shift, " ");
  g_assert_cmpstr (words, ==,
                   "It can, but then Hart goes from Bakkerij Jansen (Winkel) to Garage Smit and "
                   "travels about 16 minutes longer.");
}

/* That nobody can make room is only said where all ways were looked at. */
static void
test_none_found (void)
{
  static const struct
  {
    const char *there;
    const char *words;
  } cases[] = {
    { PROPOSED ("p2", "s2", "w1"), "Nobody can make room" },
    { AT ("p2", "s2", "w1", "'state':'voorgesteld','pattern':'lint:di,do'"),
      "No way to make room was found, though not every way was tried" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (School) school = school_new ();
      g_autoptr (LwShiftBoard) board = NULL;
      g_autoptr (LwShift) shift = NULL;
      g_autofree char *words = NULL;

      set_today ();
      school_add (school, SEEKS ("p1", "s1"));
      school_add (school, cases[i].there);
      school_add (school, ONE_W1);
      school_add (school, "workplace w2 {'company':'c1','seats':0}");
      school_add (school, NO_W3);
      board = lw_shift_board_new (school_get_world (school), NULL);
      shift = lw_shift_find (board, lw_record_list_find (school->lists.placements, "p1"), "w1");
      words = lw_shift_dup_words (school_get_world (school), shift, " ");
      g_assert_false (shift->is_possible);
      g_assert_nonnull (strstr (words, cases[i].words));
    }
}

/* What the student gives up for it: own wishes, and what a company said yes to. */
static void
test_given_up (void)
{
  static const struct
  {
    const char *state;
    int from, to; /* wishes, or 0 */
    const char *words;
  } cases[] = {
    { "voorgesteld", 0, 0, "" },
    { "voorgesteld", 0, 3, "" },
    { "voorgesteld", 2, 1, "" },
    { "gevraagd", 1, 3, " For Jong wish 1 becomes wish 3." },
    { "voorgesteld", 2, 0, " For Jong wish 2 is lost." },
    { "toegezegd", 0, 1, " What Garage Smit promised lapses." },
    { "getekend", 1, 0,
      " For Jong wish 1 is lost. The agreement that was signed with Garage Smit lapses." },
  };

  set_today ();
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (School) school = school_new ();
      g_autoptr (GPtrArray) wishes = g_ptr_array_new_with_free_func (g_object_unref);
      g_autoptr (LwShiftBoard) board = NULL;
      g_autoptr (LwShift) shift = NULL;
      g_autofree char *stage = NULL;
      g_autofree char *words = NULL;
      g_autofree char *expected
        = g_strconcat ("It can: there is a free seat on these days.", cases[i].words, NULL);

      stage = g_strdup_printf (AT ("p1", "s1", "w3", "'state':'%s'"), cases[i].state);
      school_add (school, stage);
      if (cases[i].from > 0)
        g_ptr_array_add (wishes, school_new_wish ("s1", "w3", cases[i].from));
      if (cases[i].to > 0)
        g_ptr_array_add (wishes, school_new_wish ("s1", "w1", cases[i].to));
      board = lw_shift_board_new (school_get_world (school), wishes);
      shift = lw_shift_find (board, lw_record_list_find (school->lists.placements, "p1"), "w1");
      words = lw_shift_dup_words (school_get_world (school), shift, " ");
      g_assert_cmpstr (words, ==, expected);
      g_assert_cmpint (lw_shift_breaks_promise (shift), ==, strstr (words, "lapses") != NULL);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/shift/cases", test_cases);
  g_test_add_func ("/shift/words", test_words);
  g_test_add_func ("/shift/none-found", test_none_found);
  g_test_add_func ("/shift/given-up", test_given_up);
  g_test_add_func ("/shift/words-of-estimate", test_words_of_estimate);

  return g_test_run ();
}
