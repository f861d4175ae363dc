/* lw-shift-room.c - what a workplace lacks for one more, and whose leaving mends it
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-shift-private.h"

#include "lw-date.h"

#include <string.h>

#define MONTHS_A_YEAR 12

/* A student who comes to a company in a month or year. */
typedef struct
{
  LwShiftSpan span;
  const char *student; /* borrowed */
} Coming;

void
lw_shift_room_free (gpointer data)
{
  LwShiftRoom *room = data;

  g_clear_pointer (&room->site_cells, g_array_unref);
  g_clear_pointer (&room->company_cells, g_array_unref);
  g_clear_pointer (&room->spans, g_array_unref);
  g_free (room);
}

static void
note (GArray **lacking, guint number)
{
  if (*lacking == NULL)
    *lacking = g_array_new (FALSE, FALSE, sizeof (guint));
  g_array_append_val (*lacking, number);
}

/* Months are odd and years even. */
static LwShiftSpan
span_of_month (const GDate *day)
{
  return 2 * (LwShiftSpan) (MONTHS_A_YEAR * g_date_get_year (day) + g_date_get_month (day)) + 1;
}

static LwShiftSpan
span_of_year (const GDate *day)
{
  return 2 * (LwShiftSpan) lw_school_year_of (day);
}

static gboolean
has_span (const GArray *spans, LwShiftSpan span)
{
  for (guint i = 0; i < spans->len; i++)
    if (g_array_index (spans, LwShiftSpan, i) == span)
      return TRUE;

  return FALSE;
}

/**
 * lw_shift_spans_new:
 * @days: (element-type LwStageDay): days
 *
 * Returns: (transfer full) (element-type LwShiftSpan): the months and school years in which they
 *   are
 */
GArray *
lw_shift_spans_new (GArray *days)
{
  GArray *spans = g_array_new (FALSE, FALSE, sizeof (LwShiftSpan));

  for (guint i = 0; i < days->len; i++)
    {
      const GDate *day = &g_array_index (days, LwStageDay, i).day;
      LwShiftSpan month = span_of_month (day), year = span_of_year (day);

      if (!has_span (spans, month))
        g_array_append_val (spans, month);
      if (!has_span (spans, year))
        g_array_append_val (spans, year);
    }

  return spans;
}

static gboolean
is_of (LwPlacement *stage, LwPlacement *other)
{
  return other != NULL
         && g_strcmp0 (lw_record_get_id (LW_RECORD (stage)), lw_record_get_id (LW_RECORD (other)))
              == 0;
}

static int
compare_coming (gconstpointer a, gconstpointer b)
{
  const Coming *one = a, *other = b;

  return one->span != other->span ? (one->span > other->span) - (one->span < other->span)
                                  : strcmp (one->student, other->student);
}

/* Each month and year of each student, and those of one that comes by several stages side by side:
 * (transfer full). */
static GArray *
find_coming (LwShiftBoard *self, const LwShiftCompany *company)
{
  GPtrArray *stages
    = lw_world_lookup (self->world->by_company, lw_record_get_id (LW_RECORD (company->company)));
  GArray *coming = g_array_new (FALSE, FALSE, sizeof (Coming));

  for (guint i = 0; stages != NULL && i < stages->len; i++)
    {
      LwPlacement *stage = g_ptr_array_index (stages, i);
      g_autoptr (GArray) days = lw_world_expand (self->world, stage);
      g_autoptr (GArray) spans = lw_shift_spans_new (days);

      for (guint j = 0; j < spans->len && stage->student != NULL && !is_of (stage, self->lifted);
           j++)
        {
          Coming one = { g_array_index (spans, LwShiftSpan, j), stage->student };

          g_array_append_val (coming, one);
        }
    }
  g_array_sort (coming, compare_coming);

  return coming;
}

static void
count_students (LwShiftBoard *self, LwShiftCompany *company)
{
  g_autoptr (GArray) coming = find_coming (self, company);

  company->counts = g_array_new (FALSE, FALSE, sizeof (LwShiftCount));
  for (guint i = 0; i < coming->len; i++)
    {
      const Coming *one = &g_array_index (coming, Coming, i);
      const Coming *before = i > 0 ? one - 1 : NULL;
      LwShiftCount count = { one->span, 1 };

      if (before == NULL || before->span != one->span)
        g_array_append_val (company->counts, count);
      else if (strcmp (before->student, one->student) != 0)
        g_array_index (company->counts, LwShiftCount, company->counts->len - 1).n++;
    }
}

/* Students with a day there then, but for the lifted stage. */
static guint
get_count (LwShiftBoard *self, LwShiftCompany *company, LwShiftSpan span)
{
  if (company->counts == NULL)
    count_students (self, company);
  for (guint i = 0; i < company->counts->len; i++)
    if (g_array_index (company->counts, LwShiftCount, i).span == span)
      return g_array_index (company->counts, LwShiftCount, i).n;

  return 0;
}

/* Whether the student has a day there then, but for the lifted stage and another one. */
static gboolean
comes (LwShiftBoard *self, guint company, LwShiftSpan span, const char *student, LwPlacement *but)
{
  GPtrArray *stages = lw_world_lookup (self->world->by_student, student);

  for (guint i = 0; stages != NULL && i < stages->len; i++)
    {
      LwPlacement *stage = g_ptr_array_index (stages, i);
      guint site = lw_shift_board_find_site (self, stage->workplace);
      g_autoptr (GArray) days = NULL;
      g_autoptr (GArray) spans = NULL;

      if (site == LW_SHIFT_NONE || lw_shift_site (self, site)->company != company
          || is_of (stage, self->lifted) || is_of (stage, but))
        continue;
      days = lw_world_expand (self->world, stage);
      spans = lw_shift_spans_new (days);
      if (has_span (spans, span))
        return TRUE;
    }

  return FALSE;
}

static void
look_at_cells (LwShiftRoom *room, GArray *cells, const guint16 *taken, guint most, GArray **lacking)
{
  for (guint i = 0; i < cells->len && !room->is_stuck; i++)
    {
      guint cell = g_array_index (cells, guint, i);

      room->is_stuck = taken[cell] > most;
      if (taken[cell] == most)
        note (lacking, cell);
    }
}

/* Whether the guest is counted already; who is at the company now stands for who takes over that
 * seat. */
static gboolean
is_known_then (LwShiftBoard *self, const LwShiftPiece *guest, guint company, LwShiftSpan span)
{
  gboolean is_there = guest->site != LW_SHIFT_NONE
                      && lw_shift_site (self, guest->site)->company == company
                      && !is_of (guest->stage, self->lifted);

  return !is_there && comes (self, company, span, guest->stage->student, NULL);
}

/* @guest: who may be known to the company, or NULL for somebody who isn't */
static void
look_at_spans (LwShiftBoard *self,
               LwShiftRoom *room,
               guint time,
               guint site,
               const LwShiftPiece *guest)
{
  LwShiftCompany *company = lw_shift_company_of (self, site);
  const GArray *spans = lw_shift_time (self, time)->spans;

  for (guint i = 0; i < spans->len; i++)
    {
      LwShiftSpan span = g_array_index (spans, LwShiftSpan, i);
      int most = span % 2 == 1 ? company->company->max_per_month : company->company->max_per_year;
      int n = most != LW_UNSET ? (int) get_count (self, company, span) : 0;

      if (most == LW_UNSET || n < most
          || (guest != NULL
              && is_known_then (self, guest, lw_shift_site (self, site)->company, span)))
        continue;
      if (n > most)
        room->is_stuck = TRUE;
      else
        note (&room->spans, span);
    }
}

static LwShiftRoom *
find_room (LwShiftBoard *self, guint time, guint site, const LwShiftPiece *guest)
{
  LwShiftRoom *room = g_new0 (LwShiftRoom, 1);
  GArray *cells = lw_shift_time (self, time)->cells;
  guint seats = lw_shift_site (self, site)->seats;
  guint at_once = lw_shift_company_of (self, site)->at_once;

  if (seats != G_MAXUINT)
    look_at_cells (room, cells, lw_shift_board_get_taken (self, site), seats, &room->site_cells);
  if (at_once != G_MAXUINT)
    look_at_cells (room, cells, lw_shift_board_get_company_taken (self, site), at_once,
                   &room->company_cells);
  if (cells->len > 0 && self->counts_spans)
    look_at_spans (self, room, time, site, guest);
  room->is_free = !room->is_stuck && room->site_cells == NULL && room->company_cells == NULL
                  && room->spans == NULL;

  return room;
}

/**
 * lw_shift_board_find_room:
 * @guest: who would come
 * @site: where
 *
 * Holds the seats on each half-day (R4) and what the company takes at once, in a month and in a
 * year (R8) against one more; but for the stage that has been lifted off the board.
 *
 * Returns: (transfer full): what is lacking
 */
LwShiftRoom *
lw_shift_board_find_room (LwShiftBoard *self, const LwShiftPiece *guest, guint site)
{
  LwShiftRoom *room;

  if (guest->stage->student != NULL)
    return find_room (self, guest->time, site, guest);
  room = g_new0 (LwShiftRoom, 1);
  room->is_free = TRUE;

  return room;
}

/**
 * lw_shift_board_get_room:
 * @time: when somebody would come
 * @site: where
 *
 * The same for any student whom the company doesn't know.
 *
 * Returns: (transfer none): what is lacking
 */
const LwShiftRoom *
lw_shift_board_get_room (LwShiftBoard *self, guint time, guint site)
{
  LwShiftTime *when = lw_shift_time (self, time);

  if (when->rooms == NULL)
    when->rooms = g_new0 (LwShiftRoom *, self->sites->len);
  if (when->rooms[site] == NULL)
    when->rooms[site] = find_room (self, time, site, NULL);

  return when->rooms[site];
}

/* Both sorted. */
static gboolean
covers (GArray *cells, GArray *lacking)
{
  guint at = 0;

  for (guint i = 0; lacking != NULL && i < lacking->len; i++)
    {
      guint cell = g_array_index (lacking, guint, i);

      while (at < cells->len && g_array_index (cells, guint, at) < cell)
        at++;
      if (at == cells->len || g_array_index (cells, guint, at) != cell)
        return FALSE;
    }

  return TRUE;
}

/**
 * lw_shift_board_makes_room:
 * @room: what a workplace lacks
 * @leaver: who is at its company now
 * @site: the workplace
 *
 * Returns: whether there is room when only this one leaves
 */
gboolean
lw_shift_board_makes_room (LwShiftBoard *self,
                           const LwShiftRoom *room,
                           LwShiftPiece *leaver,
                           guint site)
{
  const LwShiftTime *time = lw_shift_time (self, leaver->time);
  guint company = lw_shift_site (self, site)->company;

  if (room->site_cells != NULL && leaver->site != site)
    return FALSE;
  if (!covers (time->cells, room->site_cells) || !covers (time->cells, room->company_cells))
    return FALSE;
  for (guint i = 0; room->spans != NULL && i < room->spans->len; i++)
    {
      LwShiftSpan span = g_array_index (room->spans, LwShiftSpan, i);

      if (!has_span (time->spans, span))
        return FALSE;
      if (!lw_shift_board_is_only (self, leaver)
          && comes (self, company, span, leaver->stage->student, leaver->stage))
        return FALSE;
    }

  return TRUE;
}
