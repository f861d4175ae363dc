/* lw-shift-words.c - whether a stage can go elsewhere, in words
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-shift.h"

#include "lw-date.h"
#include "lw-world.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static const char *
name_of (LwWorld *world, LwPlacement *stage)
{
  LwRecord *student = lw_world_find (world->lists.students, stage->student);

  return student != NULL ? lw_record_get_title (student) : _ ("a class");
}

/* "2e wens wordt 5e", or NULL when nothing changes. */
static char *
dup_wish (const LwShiftMove *move)
{
  if (move->wish_from == move->wish_to)
    return NULL;
  if (move->wish_from == 0)
    /* translators: which wish a workplace is: dat is de 2e wens */
    return g_strdup_printf (_ ("which is wish %u"), move->wish_to);
  if (move->wish_to == 0)
    /* translators: which wish a workplace was: dat was de 2e wens */
    return g_strdup_printf (_ ("wish %u is lost"), move->wish_from);

  /* translators: two wishes: 2e wens wordt 5e */
  return g_strdup_printf (_ ("wish %u becomes wish %u"), move->wish_from, move->wish_to);
}

/* " en reist ca. 12 minuten langer" */
static char *
dup_estimate (int more)
{
  if (more > 0)
    return g_strdup_printf (
      /* translators: goes on with who goes where: en reist ca. 12 minuten langer */
      ngettext (" and travels about %d minute longer", " and travels about %d minutes longer",
                (gulong) more),
      more);

  return g_strdup_printf (ngettext (" and travels about %d minute less",
                                    " and travels about %d minutes less", (gulong) -more),
                          -more);
}

/* " en reist 12 minuten langer", or NULL. */
static char *
dup_travel (const LwShiftMove *move)
{
  int more = move->minutes_to - move->minutes_from;

  if (move->minutes_from < 0 || move->minutes_to < 0 || more == 0)
    return NULL;
  if (move->is_estimate)
    return dup_estimate (more);
  if (more > 0)
    /* translators: goes on with who goes where: en reist 12 minuten langer */
    return g_strdup_printf (
      ngettext (" and travels %d minute longer", " and travels %d minutes longer", (gulong) more),
      more);

  return g_strdup_printf (
    ngettext (" and travels %d minute less", " and travels %d minutes less", (gulong) -more),
    -more);
}

static char *
dup_move (LwWorld *world, const LwShiftMove *move, gboolean is_first)
{
  g_autofree char *from = move->from != NULL ? lw_world_dup_place (world, move->from) : NULL;
  g_autofree char *to = lw_world_dup_place (world, move->to);
  g_autofree char *wish = dup_wish (move);
  g_autofree char *travel = dup_travel (move);
  GString *text = g_string_new (NULL);

  g_string_printf (
    text,
    /* translators: a student and two workplaces; the first such sentence, and each after it */
    is_first ? _ ("It can, but then %s goes from %s to %s") : _ ("Then %s goes from %s to %s"),
    name_of (world, move->stage), from != NULL ? from : "–", to);
  if (wish != NULL)
    g_string_append_printf (text, " (%s)", wish);
  if (travel != NULL)
    g_string_append (text, travel);
  g_string_append_c (text, '.');

  return g_string_free (text, FALSE);
}

/* The student whom it is about may get less of the own wishes. */
static char *
dup_own_wish (LwWorld *world, const LwShiftMove *move)
{
  if (move->wish_from == 0 || (move->wish_to > 0 && move->wish_to < move->wish_from)
      || move->wish_to == move->wish_from)
    return NULL;
  if (move->wish_to == 0)
    /* translators: a student, and which wish a workplace was: Voor Jong vervalt de 2e wens. */
    return g_strdup_printf (_ ("For %s wish %u is lost."), name_of (world, move->stage),
                            move->wish_from);

  /* translators: a student and two wishes: Voor Jong wordt de 1e wens de 3e. */
  return g_strdup_printf (_ ("For %s wish %u becomes wish %u."), name_of (world, move->stage),
                          move->wish_from, move->wish_to);
}

/* What a company has given its word for. */
static char *
dup_promise (LwWorld *world, const LwShift *shift)
{
  const LwShiftMove *move;
  g_autofree char *from = NULL;

  if (!lw_shift_breaks_promise (shift))
    return NULL;
  move = g_ptr_array_index (shift->moves, 0);
  from = lw_world_dup_place (world, move->from);

  return strcmp (move->stage->state, "getekend") == 0
           /* translators: a workplace */
           ? g_strdup_printf (_ ("The agreement that was signed with %s lapses."), from)
           /* translators: a workplace */
           : g_strdup_printf (_ ("What %s promised lapses."), from);
}

static void
take_word (GPtrArray *words, char *text)
{
  if (text != NULL)
    g_ptr_array_add (words, text);
}

/**
 * lw_shift_is_promised:
 * @stage: a stage
 *
 * Returns: whether a company said yes to it, before it began
 */
gboolean
lw_shift_is_promised (LwPlacement *stage)
{
  static const char *const states[] = { "toegezegd", "getekend", NULL };

  return stage->state != NULL && g_strv_contains (states, stage->state);
}

/**
 * lw_shift_breaks_promise:
 * @shift: an answer
 *
 * Returns: whether a place is given up that a company said yes to
 */
gboolean
lw_shift_breaks_promise (const LwShift *shift)
{
  const LwShiftMove *move = shift->moves->len > 0 ? g_ptr_array_index (shift->moves, 0) : NULL;

  return move != NULL && move->from != NULL && lw_shift_is_promised (move->stage);
}

static char *
dup_bar (const LwShiftBar *bar)
{
  GString *text = g_string_new (bar->message);

  if (bar->rule != NULL)
    g_string_append_printf (text, " (%s)", bar->rule);
  g_string_append_c (text, '.');
  if (bar->advice != NULL)
    g_string_append_printf (text, " %s.", bar->advice);

  return g_string_free (text, FALSE);
}

/**
 * lw_shift_make_words:
 * @world: the world of the board
 * @shift: an answer
 *
 * Returns: (transfer full) (element-type utf8): when it can, who goes where, a sentence for each
 *   other one; else why not, each reason with its rule and the nearest
 * change that mends it
 */
GPtrArray *
lw_shift_make_words (LwWorld *world, const LwShift *shift)
{
  GPtrArray *words = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < shift->bars->len; i++)
    g_ptr_array_add (words, dup_bar (g_ptr_array_index (shift->bars, i)));
  for (guint i = 1; i < shift->moves->len; i++)
    g_ptr_array_add (words, dup_move (world, g_ptr_array_index (shift->moves, i), i == 1));
  if (shift->is_possible && shift->moves->len == 1)
    g_ptr_array_add (words, g_strdup (_ ("It can: there is a free seat on these days.")));
  if (shift->is_possible)
    take_word (words, dup_own_wish (world, g_ptr_array_index (shift->moves, 0)));
  if (shift->moves->len > 1 && !shift->is_fewest)
    g_ptr_array_add (words, g_strdup (_ ("Perhaps it can be done with fewer moves.")));

  return words;
}

char *
lw_shift_dup_begun (LwPlacement *left)
{
  g_autofree char *day = lw_date_format_short (&left->first_day);

  return g_strdup_printf (
    _ ("The stage has begun already: what is left of it is proposed, from %s on."), day);
}

/**
 * lw_shift_dup_words:
 * @world: the world of the board
 * @shift: an answer
 * @between: what stands between two sentences
 *
 * Returns: (transfer full): all its sentences after each other, what is given up for it, and that
 *   it has begun
 */
char *
lw_shift_dup_words (LwWorld *world, const LwShift *shift, const char *between)
{
  g_autoptr (GPtrArray) words = lw_shift_make_words (world, shift);

  take_word (words, dup_promise (world, shift));
  if (shift->is_possible && shift->has_begun)
    take_word (words, lw_shift_dup_begun (((LwShiftMove *) shift->moves->pdata[0])->stage));
  g_ptr_array_add (words, NULL);

  return g_strjoinv (between, (char **) words->pdata);
}
