/* test-shift.c - tests of who must move when a stage goes elsewhere
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-shift.h"

#include "lw-assign.h"
#include "lw-date.h"
#include "school.h"

#include <string.h>

#define MOST_LINES 10
#define N_WORLDS 60
#define MOST_STAGES 24
#define MOST_PLACES 8
#define N_TIMES 2

#define AT(id, student, workplace, more)                                                           \
  "placement " id " {'student':'" student "','workplace':'" workplace "','pattern':'lint:di',"     \
  "'first-day':'2027-01-05','last-day':'2027-02-26'," more "}"
#define PROPOSED(id, student, workplace) AT (id, student, workplace, "'state':'voorgesteld'")
#define SEEKS(id, student)                                                                         \
  "placement " id " {'student':'" student "','state':'zoekt','pattern':'lint:di',"                 \
  "'first-day':'2027-01-05','last-day':'2027-02-26'}"
#define ONE_W1 "workplace w1 {'company':'c1','title':'Winkel','seats':1}"
#define NO_W3 "workplace w3 {'company':'c2','seats':0}"

static void
set_today (void)
{
  GDate day = lw_date_from_dmy (2, 11, 2026);

  lw_today_set (&day);
}

static LwWish *
new_wish (const char *student, const char *workplace, int rank)
{
  LwRecord *wish = lw_record_new (&lw_wish_record, NULL);

  lw_record_set_text (wish, "student", student);
  lw_record_set_text (wish, "workplace", workplace);
  lw_record_set_int (wish, "rank", rank);

  return LW_WISH (wish);
}

/* "p1:w1>w2 p2:w2>w3", or "- R4 R13 ?": why not. */
static char *
to_text (const LwShift *shift)
{
  GString *text = g_string_new (shift->is_possible ? NULL : "-");

  g_assert_cmpint (shift->is_possible, ==, shift->moves->len > 0);
  g_assert_cmpint (shift->is_possible, ==, shift->bars->len == 0);
  for (guint i = 0; i < shift->moves->len; i++)
    {
      const LwShiftMove *move = g_ptr_array_index (shift->moves, i);

      g_string_append_printf (text, "%s%s:%s>%s", i > 0 ? " " : "",
                              lw_record_get_id (LW_RECORD (move->stage)),
                              move->from != NULL ? lw_record_get_id (LW_RECORD (move->from)) : "",
                              lw_record_get_id (LW_RECORD (move->to)));
    }
  for (guint i = 0; i < shift->bars->len; i++)
    {
      const LwShiftBar *bar = g_ptr_array_index (shift->bars, i);

      g_string_append_printf (text, " %s", bar->rule != NULL ? bar->rule : "?");
      g_assert_cmpstr (bar->message, !=, "");
    }

  return g_string_free (text, FALSE);
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
          g_autofree char *found = to_text (shift);
          g_autofree char *words = lw_shift_dup_words (school_get_world (school), shift, " ");

          g_assert_cmpstr (found, ==, cases[i].found);
          g_assert_cmpuint (strlen (words), >, 0);
        }
    }
}

/* As in a plan only what is left counts, from today on: what was full before leaves room now, and
 * who goes elsewhere goes from now on. Today is Wednesday 20 January. */
static void
test_begun (void)
{
  static const struct
  {
    const char *lines[4];
    const char *found;
    const char *first; /* of the first one that moves, nullable */
  } cases[] = {
    { { SEEKS ("p1", "s1"), AT ("p2", "s2", "w1", "'state':'toegezegd','last-day':'2027-01-19'"),
        ONE_W1 },
      "p1:>w1",
      "2027-01-26" },
    { { SEEKS ("p1", "s1"), PROPOSED ("p2", "s2", "w1"), ONE_W1, NO_W3 },
      "p1:>w1 p2:w1>w2",
      "2027-01-26" },
    /* what is past is no reason against it, and what is over goes nowhere */
    { { SEEKS ("p1", "s1"), AT ("p2", "s1", "w2", "'state':'toegezegd','last-day':'2027-01-19'") },
      "p1:>w1",
      "2027-01-26" },
    { { AT ("p1", "s1", "w2", "'state':'voorgesteld','last-day':'2027-01-19'") }, "- ?", NULL },
    /* of a sandwich too little is left: of who asks, and of who would make room */
    { { AT ("p1", "s1", "w2", "'state':'voorgesteld','pattern':'sandwich:7w/vr-m'") },
      "- ?",
      NULL },
    { { SEEKS ("p1", "s1"),
        AT ("p2", "s2", "w1", "'state':'voorgesteld','pattern':'sandwich:7w/vr-m'"), ONE_W1 },
      "- R4 ?",
      NULL },
  };
  GDate today = lw_date_from_dmy (20, 1, 2027);

  lw_today_set (&today);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (School) school = school_new ();
      g_autoptr (LwShiftBoard) board = NULL;
      g_autoptr (LwShift) shift = NULL;
      g_autofree char *found = NULL;
      LwPlacement *stage;

      g_test_message ("case %u", i);
      for (guint j = 0; j < G_N_ELEMENTS (cases[i].lines) && cases[i].lines[j] != NULL; j++)
        school_add (school, cases[i].lines[j]);
      stage = lw_record_list_find (school->lists.placements, "p1");
      board = lw_shift_board_new (school_get_world (school), NULL);
      shift = lw_shift_find (board, stage, "w1");
      found = to_text (shift);
      g_assert_cmpstr (found, ==, cases[i].found);
      g_assert_cmpint (lw_shift_glance (board, stage, "w1") == LW_SHIFT_BARRED, ==,
                       cases[i].first == NULL && i != G_N_ELEMENTS (cases) - 1);
      if (cases[i].first != NULL)
        {
          g_autofree char *first
            = lw_date_format_iso (&((LwShiftMove *) shift->moves->pdata[0])->stage->first_day);

          g_assert_true (shift->has_begun);
          g_assert_cmpstr (first, ==, cases[i].first);
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
  g_ptr_array_add (wishes, new_wish ("s2", "w1", 2));
  g_ptr_array_add (wishes, new_wish ("s2", "w3", 5));
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
        g_ptr_array_add (wishes, new_wish ("s1", "w3", cases[i].from));
      if (cases[i].to > 0)
        g_ptr_array_add (wishes, new_wish ("s1", "w1", cases[i].to));
      board = lw_shift_board_new (school_get_world (school), wishes);
      shift = lw_shift_find (board, lw_record_list_find (school->lists.placements, "p1"), "w1");
      words = lw_shift_dup_words (school_get_world (school), shift, " ");
      g_assert_cmpstr (words, ==, expected);
      g_assert_cmpint (lw_shift_breaks_promise (shift), ==, strstr (words, "lapses") != NULL);
    }
}

/* A world and the same as a flow. */
typedef struct
{
  School *school; /* owned */
  LwAssign *assign;
  GPtrArray *wishes;
  guint n_stages;
  guint n_places;
  guint company[MOST_PLACES];
  guint seats[MOST_PLACES];
  guint n_there[MOST_PLACES][N_TIMES];
  guint cap[MOST_PLACES / 2];
  guint n_at[MOST_PLACES / 2];
  guint at[MOST_STAGES];
  guint time[MOST_STAGES];
  gboolean stays[MOST_STAGES];
  guint choice[MOST_STAGES][MOST_PLACES]; /* or G_MAXUINT */
} Random;

static const char *const patterns[N_TIMES] = { "lint:di", "lint:do" };
static const char *const profiles[] = { "Z&W", "E&O", "PIE" };

static void
add (School *school, const char *format, ...)
{
  g_autofree char *line = NULL;
  va_list arguments;

  va_start (arguments, format);
  line = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  school_add (school, line);
}

static void
add_places (Random *self, GRand *rand)
{
  self->n_places = (guint) g_rand_int_range (rand, 4, MOST_PLACES + 1);
  for (guint i = 0; i < MOST_PLACES / 2; i++)
    {
      self->cap[i] = g_rand_boolean (rand) ? (guint) g_rand_int_range (rand, 1, 7) : 1000;
      add (self->school, "company k%u {'name':'K%u','postcode':'%u000AA','max-per-year':%u}", i, i,
           2 + i, self->cap[i]);
      g_assert_cmpuint (lw_assign_add_company (self->assign, self->cap[i]), ==, i);
    }
  for (guint i = 0; i < self->n_places; i++)
    {
      const char *one = profiles[g_rand_int_range (rand, 0, 3)];
      const char *other = profiles[g_rand_int_range (rand, 0, 3)];

      self->company[i] = (guint) g_rand_int_range (rand, 0, MOST_PLACES / 2);
      self->seats[i] = (guint) g_rand_int_range (rand, 1, 3);
      add (self->school, "workplace x%u {'company':'k%u','seats':%u,'profiles':['%s','%s']}", i,
           self->company[i], self->seats[i], one, other);
      for (guint j = 0; j < N_TIMES; j++)
        lw_assign_add_place (self->assign, self->company[i], self->seats[i]);
    }
}

static void
add_choices (Random *self, GRand *rand, guint stage, const char *profile)
{
  for (guint i = 0; i < self->n_places; i++)
    {
      g_autofree char *id = g_strdup_printf ("x%u", i);
      g_autofree char *student = g_strdup_printf ("z%u", stage);
      LwWorkplace *workplace = lw_record_list_find (self->school->lists.workplaces, id);
      guint rank = (guint) g_rand_int_range (rand, 0, 6);
      guint wish = rank == 0 ? 6 : rank - 1;
      guint minutes = 10 + 5 * self->company[i] + stage % 7;

      self->choice[stage][i] = G_MAXUINT;
      if (rank > 0)
        g_ptr_array_add (self->wishes, new_wish (student, id, (int) rank));
      if (!g_strv_contains ((const char *const *) workplace->profiles, profile))
        continue;
      self->choice[stage][i] = lw_assign_add_choice (
        self->assign, stage, i * N_TIMES + self->time[stage], wish, minutes);
    }
}

/* Somewhere with room, or nowhere. */
static void
place (Random *self, GRand *rand, guint stage)
{
  guint from = (guint) g_rand_int_range (rand, 0, (int) self->n_places);

  self->at[stage] = G_MAXUINT;
  for (guint i = 0; i < self->n_places && self->at[stage] == G_MAXUINT; i++)
    {
      guint to = (from + i) % self->n_places, time = self->time[stage];

      if (self->choice[stage][to] == G_MAXUINT || self->n_there[to][time] == self->seats[to]
          || self->n_at[self->company[to]] == self->cap[self->company[to]])
        continue;
      self->at[stage] = to;
      self->n_there[to][time]++;
      self->n_at[self->company[to]]++;
      lw_assign_set_choice (self->assign, stage, self->choice[stage][to]);
    }
}

static void
add_stages (Random *self, GRand *rand)
{
  for (guint i = 0; i < self->n_stages; i++)
    {
      const char *profile = profiles[g_rand_int_range (rand, 0, 3)];
      g_autofree char *where = NULL;

      self->time[i] = (guint) g_rand_int_range (rand, 0, N_TIMES);
      self->stays[i] = g_rand_int_range (rand, 0, 5) == 0;
      add (self->school,
           "student z%u {'number':'9%u','family-name':'Z%u','group':'3b','profile':'%s',"
           "'postcode':'1%03uAA'}",
           i, i, i, profile, i);
      for (guint j = 0; j < MOST_PLACES / 2; j++)
        add (self->school, "travel-time y%u-%u {'from':'1%03u','to':'%u000','minutes':%u}", i, j, i,
             2 + j, 10 + 5 * j + i % 7);
      add_choices (self, rand, i, profile);
      place (self, rand, i);
      self->stays[i] &= self->at[i] != G_MAXUINT;
      where = self->at[i] != G_MAXUINT ? g_strdup_printf ("'workplace':'x%u',", self->at[i])
                                       : g_strdup ("");
      add (self->school,
           "placement q%02u {'student':'z%u',%s'state':'%s','pattern':'%s',"
           "'first-day':'2027-01-05','last-day':'2027-02-26','pinned':%s}",
           i, i, where,
           self->at[i] == G_MAXUINT  ? "zoekt"
           : self->stays[i] && i % 2 ? "toegezegd"
                                     : "voorgesteld",
           patterns[self->time[i]], self->stays[i] && !(i % 2) ? "true" : "false");
      if (self->stays[i])
        lw_assign_pin (self->assign, i, self->choice[i][self->at[i]]);
    }
}

static void
random_init (Random *self, GRand *rand)
{
  memset (self, 0, sizeof *self);
  self->school = school_new ();
  self->n_stages = (guint) g_rand_int_range (rand, 8, MOST_STAGES + 1);
  self->assign = lw_assign_new (self->n_stages);
  self->wishes = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 1; i <= 3; i++)
    add (self->school, "workplace w%u {'company':'c1','seats':0}", i);
  add_places (self, rand);
  add_stages (self, rand);
}

static void
random_clear (Random *self)
{
  school_free (self->school);
  lw_assign_free (self->assign);
  g_ptr_array_unref (self->wishes);
}

/* What the moves of others cost, level by level. */
static void
sum_moves (const LwShift *shift, gint64 *wish, gint64 *travel)
{
  *wish = *travel = 0;
  for (guint i = 1; i < shift->moves->len; i++)
    {
      const LwShiftMove *move = g_ptr_array_index (shift->moves, i);

      *wish += (gint64) (move->wish_to == 0 ? 6 : move->wish_to - 1)
               - (move->wish_from == 0 ? 6 : move->wish_from - 1);
      *travel += move->minutes_to - move->minutes_from;
    }
}

static void
compare (Random *self, LwShiftBoard *board, guint stage, guint to, guint *n_chains, guint *n_none)
{
  g_autofree char *id = g_strdup_printf ("q%02u", stage);
  g_autofree char *place = g_strdup_printf ("x%u", to);
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) changes
    = lw_assign_move (self->assign, stage, self->choice[stage][to], &error);
  g_autoptr (LwShift) shift
    = lw_shift_find (board, lw_record_list_find (self->school->lists.placements, id), place);
  gboolean can = changes != NULL;
  gint64 wish, travel, wish_there = 0, travel_there = 0;

  for (guint i = 0; can && i < changes->len; i++)
    can = g_array_index (changes, LwAssignChange, i).to != LW_ASSIGN_NOT_PLACED;
  g_assert_cmpint (shift->is_possible, ==, can);
  if (!can)
    {
      ++*n_none;
      return;
    }
  g_assert_cmpuint (shift->moves->len, ==, changes->len);
  g_assert_true (shift->is_fewest);
  *n_chains += changes->len > 1;
  sum_moves (shift, &wish, &travel);
  for (guint i = 0; i < changes->len; i++)
    {
      const LwAssignChange *change = &g_array_index (changes, LwAssignChange, i);

      if (change->demand == stage)
        continue;
      for (guint j = 0; j < self->n_places; j++)
        {
          guint choice = self->choice[change->demand][j];
          g_autofree char *there = g_strdup_printf ("x%u", j);
          g_autofree char *who = g_strdup_printf ("q%02u", change->demand);
          LwPlacement *other = lw_record_list_find (self->school->lists.placements, who);
          guint rank = lw_shift_board_get_wish (board, other, there);
          int sign = (choice == change->to) - (choice == change->from);

          if (choice == G_MAXUINT || sign == 0)
            continue;
          wish_there += sign * (int) (rank == 0 ? 6 : rank - 1);
          travel_there += sign * lw_shift_board_get_minutes (board, other, there, NULL);
        }
    }
  g_assert_cmpint (wish, ==, wish_there);
  g_assert_cmpint (travel, ==, travel_there);
}

/* Equal or disjoint half-days: a flow knows the fewest, and these are it. */
static void
test_fewest (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (20261126);
  guint n_chains = 0, n_none = 0;

  set_today ();
  for (guint i = 0; i < N_WORLDS; i++)
    {
      Random random;
      g_autoptr (LwShiftBoard) board = NULL;

      random_init (&random, rand);
      board = lw_shift_board_new (school_get_world (random.school), random.wishes);
      for (guint stage = 0; stage < random.n_stages; stage++)
        for (guint to = 0; to < random.n_places; to++)
          if (!random.stays[stage] && to != random.at[stage]
              && random.choice[stage][to] != G_MAXUINT)
            {
              g_test_message ("world %u, stage %u to %u", i, stage, to);
              compare (&random, board, stage, to, &n_chains, &n_none);
            }
      g_clear_pointer (&board, lw_shift_board_free);
      random_clear (&random);
    }
  g_test_message ("%u chains, %u without a way", n_chains, n_none);
  g_assert_cmpuint (n_chains, >, 100);
  g_assert_cmpuint (n_none, >, 100);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/shift/cases", test_cases);
  g_test_add_func ("/shift/begun", test_begun);
  g_test_add_func ("/shift/words", test_words);
  g_test_add_func ("/shift/none-found", test_none_found);
  g_test_add_func ("/shift/given-up", test_given_up);
  g_test_add_func ("/shift/words-of-estimate", test_words_of_estimate);
  g_test_add_func ("/shift/fewest", test_fewest);

  return g_test_run ();
}
