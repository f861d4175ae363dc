/* lw-shift.h - whether a stage can go to another workplace, and who must move for it
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-cohort.h"

G_BEGIN_DECLS

/**
 * LwShiftMove:
 * @stage: (owned): which stage goes
 * @from: (owned) (nullable): where it is now
 * @to: (owned): where it goes
 * @wish_from, @wish_to: which wish of the student each is, from 1; 0: none
 * @minutes_from, @minutes_to: of travelling one way, or -1 when that is not known
 * @is_estimate: whether one of these is only estimated
 *
 * One stage that goes to another workplace, at its own time.
 */
typedef struct
{
  LwPlacement *stage;
  LwWorkplace *from;
  LwWorkplace *to;
  guint wish_from;
  guint wish_to;
  int minutes_from;
  int minutes_to;
  gboolean is_estimate;
} LwShiftMove;

/**
 * LwShiftBar:
 * @rule: (owned) (nullable): "R4"; %NULL where no rule says it
 * @message: (owned): why not, in the user's language
 * @advice: (owned) (nullable): the nearest change that mends it
 *
 * One reason why a stage can't go somewhere.
 */
typedef struct
{
  char *rule;
  char *message;
  char *advice;
} LwShiftBar;

/**
 * LwShift:
 * @is_possible: whether it can
 * @has_begun: whether days of the asked one are past, so that what is left of it goes
 * @is_fewest: whether it is sure that no fewer have to move, or that nobody can make room
 * @bars: (owned) (element-type LwShiftBar): why not; empty when it can
 * @moves: (owned) (element-type LwShiftMove): the asked one first, then whose place it takes, and
 *   so on; empty when it can't
 *
 * The answer to: why not there?
 */
typedef struct
{
  gboolean is_possible;
  gboolean has_begun;
  gboolean is_fewest;
  GPtrArray *bars;
  GPtrArray *moves;
} LwShift;

/**
 * LwShiftGlance:
 *
 * What can be seen of a workplace at once, without looking who could make room.
 */
typedef enum
{
  LW_SHIFT_HERE, /* it is there now */
  LW_SHIFT_ROOM,
  LW_SHIFT_FULL,
  LW_SHIFT_BARRED,
} LwShiftGlance;

/**
 * LwShiftBoard:
 *
 * Who sits where, and who of them can move: made once of a world, for many questions. It holds as
 * long as the world stays as it is.
 */
typedef struct _LwShiftBoard LwShiftBoard;

LwShiftBoard *lw_shift_board_new (LwWorld *world, GPtrArray *wishes);
void lw_shift_board_free (LwShiftBoard *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LwShiftBoard, lw_shift_board_free)

LwShift *lw_shift_find (LwShiftBoard *board, LwPlacement *stage, const char *workplace);
LwShiftGlance lw_shift_glance (LwShiftBoard *board, LwPlacement *stage, const char *workplace);
gboolean lw_shift_is_promised (LwPlacement *stage);
gboolean lw_shift_breaks_promise (const LwShift *shift);
void lw_shift_free (LwShift *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LwShift, lw_shift_free)

/* Which wish of the stage's student a workplace is, from 1; 0: none. */
guint lw_shift_board_get_wish (LwShiftBoard *self, LwPlacement *stage, const char *workplace);
/* Travelling one way, as of lw_world_get_minutes(). */
int lw_shift_board_get_minutes (LwShiftBoard *self,
                                LwPlacement *stage,
                                const char *workplace,
                                gboolean *is_estimate);

gboolean lw_shift_is_settled (LwPlacement *stage);
/* The stage as it is when it has gone there: (transfer full). */
LwPlacement *lw_shift_make_stage (LwPlacement *stage, const char *workplace);
LwPlacement *lw_shift_make_left (LwWorld *world, LwPlacement *stage, LwCohortBar *bar);

/* (element-type utf8): a sentence for the answer and for each one that moves, or for each bar:
 * (transfer full). */
GPtrArray *lw_shift_make_words (LwWorld *world, const LwShift *shift);
/* That only what is left goes: (transfer full). */
char *lw_shift_dup_begun (LwPlacement *left);
/* The same as one text, and what is given up for it: (transfer full). */
char *lw_shift_dup_words (LwWorld *world, const LwShift *shift, const char *between);

G_END_DECLS
