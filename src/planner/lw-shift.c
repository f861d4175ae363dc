/* lw-shift.c - whether a stage can go to another workplace
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-shift-private.h"

#include "lw-date.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef enum
{
  ABOUT_NOTHING,
  ABOUT_TIME,
  ABOUT_PLACE,
  ABOUT_ROOM,
} About;

/* What a plan may not break, and what each is about. */
static About
about (const char *rule)
{
  static const struct
  {
    const char *rule;
    About about;
  } all[] = {
    { "R1", ABOUT_TIME },  { "R2", ABOUT_TIME },  { "R3", ABOUT_PLACE },  { "R4", ABOUT_ROOM },
    { "R5", ABOUT_PLACE }, { "R6", ABOUT_TIME },  { "R7", ABOUT_TIME },   { "R8", ABOUT_ROOM },
    { "R10", ABOUT_TIME }, { "R11", ABOUT_TIME }, { "R13", ABOUT_PLACE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (all); i++)
    if (strcmp (all[i].rule, rule) == 0)
      return all[i].about;

  return ABOUT_NOTHING;
}

/**
 * lw_shift_make_stage:
 * @stage: a stage
 * @workplace: id of a workplace
 *
 * Who comes at another place is a proposal there, whatever was agreed before, and its guide is not
 * known yet.
 *
 * Returns: (transfer full): the stage as it is when it has gone there
 */
LwPlacement *
lw_shift_make_stage (LwPlacement *stage, const char *workplace)
{
  LwRecord *next = lw_record_copy (LW_RECORD (stage));
  GDate none;

  g_date_clear (&none, 1);
  lw_record_set_text (next, "workplace", workplace);
  lw_record_set_text (next, "workplace-mentor", NULL);
  lw_record_set_text (next, "state", "voorgesteld");
  lw_record_set_date (next, "signed-on", &none);
  lw_record_set_date (next, "printed-on", &none);

  return LW_PLACEMENT (next);
}

static void
bar_free (gpointer data)
{
  LwShiftBar *bar = data;

  g_free (bar->rule);
  g_free (bar->message);
  g_free (bar->advice);
  g_free (bar);
}

void
lw_shift_move_free (gpointer data)
{
  LwShiftMove *move = data;

  g_object_unref (move->stage);
  g_clear_object (&move->from);
  g_object_unref (move->to);
  g_free (move);
}

LwShiftMove *
lw_shift_move_new (LwShiftBoard *self, LwPlacement *stage, guint to)
{
  LwShiftMove *move = g_new0 (LwShiftMove, 1);
  LwWorkplace *workplace = lw_shift_site (self, to)->workplace;
  LwPlacement *listed
    = lw_world_find (self->world->lists.placements, lw_record_get_id (LW_RECORD (stage)));
  const char *from = listed != NULL ? listed->workplace : stage->workplace;
  LwWorkplace *now = lw_world_find (self->world->lists.workplaces, from);
  const char *id = lw_record_get_id (LW_RECORD (workplace));
  gboolean is_from, is_to;

  move->stage = g_object_ref (stage);
  move->from = now != NULL ? g_object_ref (now) : NULL;
  move->to = g_object_ref (workplace);
  move->wish_from = lw_shift_board_get_wish (self, stage, from);
  move->wish_to = lw_shift_board_get_wish (self, stage, id);
  move->minutes_from = lw_shift_board_get_minutes (self, stage, from, &is_from);
  move->minutes_to = lw_shift_board_get_minutes (self, stage, id, &is_to);
  move->is_estimate = is_from || is_to;

  return move;
}

static void
take_bar (GPtrArray *bars, const char *rule, char *message, char *advice)
{
  LwShiftBar *bar = g_new0 (LwShiftBar, 1);

  bar->rule = g_strdup (rule);
  bar->message = message;
  bar->advice = advice;
  g_ptr_array_add (bars, bar);
}

static void
take_finding (GPtrArray *bars, const LwFinding *finding)
{
  take_bar (bars, finding->rule, g_strdup (finding->message), g_strdup (finding->advice));
}

/**
 * lw_shift_is_settled:
 * @stage: a stage
 *
 * Returns: whether it goes on already, or is over, so that it goes nowhere else
 */
gboolean
lw_shift_is_settled (LwPlacement *stage)
{
  static const char *const states[] = { "loopt", "afgerond", "afgebroken", NULL };

  return stage->state != NULL && g_strv_contains (states, stage->state);
}

/**
 * lw_shift_make_left:
 * @world: a world
 * @stage: a stage
 * @bar: (out): %LW_COHORT_PAST or %LW_COHORT_CUT when nothing or too little is left; else
 *   %LW_N_COHORT_BARS
 *
 * As in a plan, what goes elsewhere goes from today on.
 *
 * Returns: (transfer full): @stage, or of one that has begun what is left of it
 */
LwPlacement *
lw_shift_make_left (LwWorld *world, LwPlacement *stage, LwCohortBar *bar)
{
  g_autoptr (LwRecord) left = NULL;
  gboolean has_begun;

  *bar = LW_N_COHORT_BARS;
  if (!lw_cohort_has_begun (world, stage))
    return g_object_ref (stage);
  left = lw_record_copy (LW_RECORD (stage));
  *bar = lw_cohort_begin_today (world, left, &has_begun);

  return has_begun ? LW_PLACEMENT (g_steal_pointer (&left)) : g_object_ref (stage);
}

static void
take_time (LwShift *self, LwCohortBar bar)
{
  if (bar == LW_COHORT_PAST)
    take_bar (self->bars, NULL, g_strdup (_ ("The days of the stage are past")),
              g_strdup (_ ("Choose other days")));
  else if (bar == LW_COHORT_CUT)
    take_bar (self->bars, NULL, g_strdup (_ ("The stage has begun, and too few weeks are left")),
              g_strdup (_ ("Choose a later last day, or fewer weeks")));
}

static void
look_at_stage (LwShift *self, LwPlacement *stage, LwCohortBar bar)
{
  if (stage->pinned == TRUE)
    take_bar (self->bars, NULL,
              stage->reason != NULL && g_strcmp0 (stage->state, "afgebroken") != 0
                /* translators: why a stage was pinned */
                ? g_strdup_printf (_ ("The stage is pinned: %s"), stage->reason)
                : g_strdup (_ ("The stage is pinned")),
              g_strdup (_ ("Unpin it first")));
  if (lw_shift_is_settled (stage))
    take_bar (self->bars, NULL, g_strdup (_ ("The stage goes on already, or is over")),
              g_strdup (_ ("Make a new stage")));
  else
    take_time (self, bar);
}

static void
take_profile (LwShift *self, LwWorld *world, const char *profile, LwWorkplace *workplace)
{
  g_autofree char *place = lw_world_dup_place (world, workplace);
  g_autofree char *profiles = g_strjoinv (", ", workplace->profiles);

  take_bar (
    self->bars, NULL,
    /* translators: a workplace, its profiles, and the profile of a student */
    g_strdup_printf (_ ("%s is for %s, and the student learns %s"), place, profiles, profile),
    g_strdup (_ ("Note the profile with the workplace if it suits after all")));
}

static void
take_age (LwShift *self, LwWorld *world, LwStudent *student, LwWorkplace *workplace)
{
  g_autofree char *place = lw_world_dup_place (world, workplace);
  GDate birthday = student->birth_date;
  g_autofree char *text = NULL;

  g_date_add_years (&birthday, (guint) workplace->minimum_age);
  text = lw_date_format_long (&birthday);
  take_bar (
    self->bars, NULL,
    /* translators: a workplace and an age */
    g_strdup_printf (_ ("%s takes students of %d and older"), place, workplace->minimum_age),
    /* translators: a day */
    g_strdup_printf (_ ("Begin on %s or later"), text));
}

static void
look_at_place (LwShift *self, LwShiftBoard *board, LwPlacement *stage, LwWorkplace *workplace)
{
  LwWorld *world = board->world;
  g_autoptr (GArray) days = lw_world_expand (world, stage);
  g_auto (LwCohortFilter) filter = { 0 };
  g_autofree char *place = NULL;

  lw_cohort_filter_init (&filter, world, stage, days, board->refused);
  switch (lw_cohort_filter_find_near (&filter, workplace))
    {
    case LW_COHORT_PROFILE:
      take_profile (self, world, filter.profile, workplace);
      break;
    case LW_COHORT_AGE:
      take_age (self, world, filter.student, workplace);
      break;
    case LW_COHORT_REFUSED:
      place = lw_world_dup_place (world, workplace);
      take_bar (self->bars, NULL,
                /* translators: a company */
                g_strdup_printf (_ ("%s said no to this stage before"), place),
                g_strdup (_ ("Ask again, or choose another workplace")));
      break;
    default:
      break;
    }
}

static gboolean
has_rule (GPtrArray *findings, const char *rule)
{
  for (guint i = 0; findings != NULL && i < findings->len; i++)
    {
      const LwFinding *finding = g_ptr_array_index (findings, i);

      if (finding->strength >= LW_STRENGTH_WARN && strcmp (finding->rule, rule) == 0)
        return TRUE;
    }

  return FALSE;
}

/* What is wrong with its days where it is now is no reason against another place. */
static GPtrArray *
judge_listed (LwShiftBoard *board, LwPlacement *stage)
{
  LwPlacement *listed
    = lw_world_find (board->world->lists.placements, lw_record_get_id (LW_RECORD (stage)));

  return listed != NULL && lw_placement_takes_time (listed)
           ? lw_rules_judge_conflicts (board->world, listed)
           : NULL;
}

static void
look_at_rules (LwShift *self, LwShiftBoard *board, LwPlacement *there, GPtrArray *full)
{
  g_autoptr (GPtrArray) findings = lw_rules_judge_conflicts (board->world, there);
  g_autoptr (GPtrArray) listed = judge_listed (board, there);

  for (guint i = 0; i < findings->len; i++)
    {
      LwFinding *finding = g_ptr_array_index (findings, i);
      About what = about (finding->rule);

      if (finding->reason != NULL || what == ABOUT_NOTHING
          || (what == ABOUT_TIME && has_rule (listed, finding->rule)))
        continue;
      if (what == ABOUT_ROOM)
        take_finding (full, finding);
      else
        take_finding (self->bars, finding);
    }
}

static void
init_piece (LwShiftBoard *board, LwShiftPiece *piece, LwPlacement *stage)
{
  LwPlacement *listed
    = lw_world_find (board->world->lists.placements, lw_record_get_id (LW_RECORD (stage)));

  *piece = (LwShiftPiece){
    .stage = stage,
    .student = lw_world_find (board->world->lists.students, stage->student),
    .time = lw_shift_board_add_time (board, stage),
    .site = lw_shift_board_find_site (board, listed != NULL ? listed->workplace : NULL),
  };
}

static void
search (LwShift *self, LwShiftBoard *board, LwPlacement *stage, guint site)
{
  LwShiftPiece asked;
  GPtrArray *moves;

  init_piece (board, &asked, stage);
  lw_shift_board_lift (board, stage);
  moves = lw_shift_search (board, &asked, site, &self->is_fewest);
  lw_shift_board_put_back (board);
  g_clear_pointer (&asked.known, g_array_unref);
  if (moves == NULL)
    return;
  g_ptr_array_unref (self->moves);
  self->moves = moves;
}

static void
take_all (LwShift *self, GPtrArray *full)
{
  while (full->len > 0)
    g_ptr_array_add (self->bars, g_ptr_array_steal_index (full, 0));
}

/* Who is there: some by a company's word, some that have nowhere to go. */
static void
say_full (LwShift *self)
{
  take_bar (
    self->bars, NULL,
    g_strdup (self->is_fewest
                ? _ ("Nobody can make room: what a company said yes to or is pinned stays, "
                     "and for a proposal there is no other place")
                : _ ("No way to make room was found, though not every way was tried: what a "
                     "company said yes to or is pinned stays")),
    NULL);
}

/**
 * lw_shift_find:
 * @board: a board
 * @stage: a stage, in the lists or not; it stands in for the one of its id, so that it can be
 *   asked about on other days
 * @workplace: id of a workplace
 *
 * Whether the stage can go there at its time: by profile, age and a no of before, by R1, R2, R3,
 * R5, R6, R7, R10, R11 and R13 as far as these are no hints in this school, and by the seats (R4)
 * and what the company takes (R8). What the rules have against its days where it is now doesn't
 * count again. When it is only full, it looks for the fewest others that make room when they go
 * elsewhere at their own time (see lw_shift_board_new()), then the best wishes, then the least
 * travelling. Of a stage that has begun what is left goes (see lw_shift_make_left()). Nothing is
 * changed.
 *
 * Returns: (transfer full): the answer
 */
LwShift *
lw_shift_find (LwShiftBoard *board, LwPlacement *stage, const char *workplace)
{
  LwShift *self = g_new0 (LwShift, 1);
  guint site = lw_shift_board_find_site (board, workplace);
  LwCohortBar bar;
  g_autoptr (LwPlacement) left = lw_shift_make_left (board->world, stage, &bar);
  g_autoptr (LwPlacement) there = lw_shift_make_stage (left, workplace);
  g_autoptr (GPtrArray) full = g_ptr_array_new_with_free_func (bar_free);

  self->bars = g_ptr_array_new_with_free_func (bar_free);
  self->moves = g_ptr_array_new_with_free_func (lw_shift_move_free);
  self->is_fewest = TRUE;
  self->has_begun = left != stage;
  look_at_stage (self, stage, bar);
  if (site == LW_SHIFT_NONE)
    {
      take_bar (self->bars, NULL, g_strdup (_ ("The workplace has no company")), NULL);
      return self;
    }
  look_at_place (self, board, left, lw_shift_site (board, site)->workplace);
  look_at_rules (self, board, there, full);
  if (self->bars->len == 0 && full->len == 0)
    g_ptr_array_add (self->moves, lw_shift_move_new (board, left, site));
  else if (self->bars->len == 0)
    search (self, board, left, site);
  self->is_possible = self->moves->len > 0;
  if (!self->is_possible && full->len > 0)
    {
      gboolean is_only_full = self->bars->len == 0;

      take_all (self, full);
      if (is_only_full)
        say_full (self);
    }

  return self;
}

/**
 * lw_shift_glance:
 * @board: a board
 * @stage: a stage
 * @workplace: id of a workplace
 *
 * What is seen at once, to put many workplaces in order.
 *
 * Returns: what it looks like; lw_shift_find() has the last word
 */
LwShiftGlance
lw_shift_glance (LwShiftBoard *board, LwPlacement *stage, const char *workplace)
{
  guint site = lw_shift_board_find_site (board, workplace);
  LwPlacement *listed
    = lw_world_find (board->world->lists.placements, lw_record_get_id (LW_RECORD (stage)));
  g_autoptr (LwPlacement) left = NULL;
  g_autoptr (GArray) days = NULL;
  LwCohortBar bar;
  g_auto (LwCohortFilter) filter = { 0 };
  LwShiftPiece asked;
  LwShiftRoom *room;
  gboolean is_free;

  if (listed != NULL && g_strcmp0 (listed->workplace, workplace) == 0)
    return LW_SHIFT_HERE;
  if (site == LW_SHIFT_NONE)
    return LW_SHIFT_BARRED;
  left = lw_shift_make_left (board->world, stage, &bar);
  days = lw_world_expand (board->world, left);
  init_piece (board, &asked, left);
  lw_cohort_filter_init (&filter, board->world, left, days, board->refused);
  if (bar != LW_N_COHORT_BARS
      || (lw_shift_time (board, asked.time)->weekdays & ~lw_shift_site (board, site)->open) != 0
      || lw_cohort_filter_find_near (&filter, lw_shift_site (board, site)->workplace)
           != LW_N_COHORT_BARS
      || lw_cohort_filter_find_far (&filter, lw_shift_site (board, site)->workplace)
           != LW_N_COHORT_BARS)
    return LW_SHIFT_BARRED;
  lw_shift_board_lift (board, stage);
  room = lw_shift_board_find_room (board, &asked, site);
  lw_shift_board_put_back (board);
  is_free = room->is_free;
  lw_shift_room_free (room);

  return is_free ? LW_SHIFT_ROOM : LW_SHIFT_FULL;
}

void
lw_shift_free (LwShift *self)
{
  g_ptr_array_unref (self->bars);
  g_ptr_array_unref (self->moves);
  g_free (self);
}
