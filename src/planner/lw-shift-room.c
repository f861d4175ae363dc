/* lw-shift-room.c - what a workplace lacks for one more, and whose leaving mends it
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-shift-private.h"

#include "lw-date.h"

#define FIRST_MONTH_OF_YEAR G_DATE_AUGUST

void
lw_shift_room_free (gpointer data)
{
  LwShiftRoom *room = data;

  g_array_unref (room->site_cells);
  g_array_unref (room->company_cells);
  g_array_unref (room->spans);
  g_free (room);
}

static void
look_at_cells (LwShiftRoom *room, GArray *cells, const guint16 *taken, guint most, GArray *lacking)
{
  for (guint i = 0; i < cells->len && !room->is_stuck; i++)
    {
      guint cell = g_array_index (cells, guint, i);

      room->is_stuck = taken[cell] > most;
      if (taken[cell] == most)
        g_array_append_val (lacking, cell);
    }
}

static gboolean
is_of (LwPlacement *stage, const char *id)
{
  return g_strcmp0 (lw_record_get_id (LW_RECORD (stage)), id) == 0;
}

static gboolean
has_day (LwShiftBoard *self, LwPlacement *stage, const GDate *span)
{
  g_autoptr (GArray) days = lw_world_expand (self->world, stage);
  guint index = lw_stage_days_seek (days, &span[0]);

  return index < days->len
         && g_date_compare (&g_array_index (days, LwStageDay, index).day, &span[1]) <= 0;
}

/* Whether the student has a day there then, but for some stages. */
static gboolean
comes (LwShiftBoard *self,
       const LwShiftCompany *company,
       const GDate *span,
       const char *student,
       const char *but,
       const char *and_but)
{
  GPtrArray *stages
    = lw_world_lookup (self->world->by_company, lw_record_get_id (LW_RECORD (company->company)));

  for (guint i = 0; stages != NULL && i < stages->len; i++)
    {
      LwPlacement *stage = g_ptr_array_index (stages, i);

      if (g_strcmp0 (stage->student, student) == 0 && !is_of (stage, but) && !is_of (stage, and_but)
          && has_day (self, stage, span))
        return TRUE;
    }

  return FALSE;
}

/* Students with a day there then, but for the lifted stage. */
static guint
count_students (LwShiftBoard *self,
                const LwShiftCompany *company,
                const GDate *span,
                const char *lifted)
{
  g_autoptr (GHashTable) students = g_hash_table_new (g_str_hash, g_str_equal);
  GPtrArray *stages
    = lw_world_lookup (self->world->by_company, lw_record_get_id (LW_RECORD (company->company)));

  for (guint i = 0; stages != NULL && i < stages->len; i++)
    {
      LwPlacement *stage = g_ptr_array_index (stages, i);

      if (stage->student != NULL && !is_of (stage, lifted) && has_day (self, stage, span))
        g_hash_table_add (students, stage->student);
    }

  return g_hash_table_size (students);
}

/* A guest who is at the company already stands for who takes over that seat. */
static void
look_at_span (LwShiftBoard *self,
              LwShiftRoom *room,
              const LwShiftPiece *guest,
              const LwShiftCompany *company,
              const GDate *span,
              int most,
              const char *lifted)
{
  gboolean is_there = guest->site != LW_SHIFT_NONE
                      && lw_shift_company_of (self, guest->site)->company == company->company
                      && !is_of (guest->stage, lifted);
  GPtrArray *stages
    = lw_world_lookup (self->world->by_company, lw_record_get_id (LW_RECORD (company->company)));
  guint n;

  /* There are no more students than stages, and most companies are far from full. */
  if ((int) (stages != NULL ? stages->len : 0) < most || !has_day (self, guest->stage, span))
    return;
  if (!is_there && comes (self, company, span, guest->stage->student, lifted, NULL))
    return;
  n = count_students (self, company, span, lifted);
  if ((int) n > most)
    room->is_stuck = TRUE;
  else if ((int) n == most)
    g_array_append_vals (room->spans, span, 2);
}

static void
look_at_months (LwShiftBoard *self,
                LwShiftRoom *room,
                const LwShiftPiece *guest,
                const LwShiftCompany *company,
                const char *lifted)
{
  const LwShiftTime *time = lw_shift_time (self, guest->time);
  GDate month = time->first;

  if (company->company->max_per_month == LW_UNSET)
    return;
  g_date_set_day (&month, 1);
  while (g_date_compare (&month, &time->last) <= 0)
    {
      GDate span[2] = { month, month };

      g_date_add_months (&month, 1);
      span[1] = lw_date_add_days (&month, -1);
      look_at_span (self, room, guest, company, span, company->company->max_per_month, lifted);
    }
}

static void
look_at_years (LwShiftBoard *self,
               LwShiftRoom *room,
               const LwShiftPiece *guest,
               const LwShiftCompany *company,
               const char *lifted)
{
  const LwShiftTime *time = lw_shift_time (self, guest->time);

  if (company->company->max_per_year == LW_UNSET)
    return;
  for (int year = lw_school_year_of (&time->first); year <= lw_school_year_of (&time->last); year++)
    {
      GDate span[2] = { lw_date_from_dmy (1, FIRST_MONTH_OF_YEAR, year),
                        lw_date_from_dmy (31, FIRST_MONTH_OF_YEAR - 1, year + 1) };

      look_at_span (self, room, guest, company, span, company->company->max_per_year, lifted);
    }
}

/**
 * lw_shift_board_find_room:
 * @guest: who would come
 * @site: where
 * @lifted: (nullable): id of the stage that has been lifted off the board
 *
 * Holds the seats on each half-day (R4) and what the company takes at once, in a month and in a
 * year (R8) against one more.
 *
 * Returns: (transfer full): what is lacking
 */
LwShiftRoom *
lw_shift_board_find_room (LwShiftBoard *self,
                          const LwShiftPiece *guest,
                          guint site,
                          const char *lifted)
{
  LwShiftRoom *room = g_new0 (LwShiftRoom, 1);
  const LwShiftCompany *company = lw_shift_company_of (self, site);
  const LwShiftTime *time = lw_shift_time (self, guest->time);
  guint seats = lw_shift_site (self, site)->seats;

  room->site_cells = g_array_new (FALSE, FALSE, sizeof (guint));
  room->company_cells = g_array_new (FALSE, FALSE, sizeof (guint));
  room->spans = g_array_new (FALSE, FALSE, sizeof (GDate));
  if (guest->stage->student != NULL && seats != G_MAXUINT)
    look_at_cells (room, time->cells, lw_shift_board_get_taken (self, site), seats,
                   room->site_cells);
  if (guest->stage->student != NULL && company->at_once != G_MAXUINT)
    look_at_cells (room, time->cells, lw_shift_board_get_company_taken (self, site),
                   company->at_once, room->company_cells);
  if (guest->stage->student != NULL && time->cells->len > 0 && lw_cohort_holds (self->world, "R8"))
    {
      look_at_months (self, room, guest, company, lifted);
      look_at_years (self, room, guest, company, lifted);
    }
  room->is_free = !room->is_stuck && room->site_cells->len == 0 && room->company_cells->len == 0
                  && room->spans->len == 0;

  return room;
}

/* Both sorted. */
static gboolean
covers (GArray *cells, GArray *lacking)
{
  guint at = 0;

  for (guint i = 0; i < lacking->len; i++)
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
 * @lifted: (nullable): id of the stage that has been lifted off the board
 *
 * Returns: whether there is room when only this one leaves
 */
gboolean
lw_shift_board_makes_room (LwShiftBoard *self,
                           const LwShiftRoom *room,
                           const LwShiftPiece *leaver,
                           guint site,
                           const char *lifted)
{
  GArray *cells = lw_shift_time (self, leaver->time)->cells;

  if (room->site_cells->len > 0 && leaver->site != site)
    return FALSE;
  if (!covers (cells, room->site_cells) || !covers (cells, room->company_cells))
    return FALSE;
  for (guint i = 0; i < room->spans->len; i += 2)
    {
      const GDate *span = &g_array_index (room->spans, GDate, i);

      if (!has_day (self, leaver->stage, span)
          || comes (self, lw_shift_company_of (self, site), span, leaver->stage->student, lifted,
                    lw_record_get_id (LW_RECORD (leaver->stage))))
        return FALSE;
    }

  return TRUE;
}
