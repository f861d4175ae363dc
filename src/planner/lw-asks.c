/* lw-asks.c - how often companies were asked for a stage, and what they said
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-asks.h"

#include "lw-date.h"
#include "lw-world.h"

#include <string.h>

/* Still sought, or proposed at school only: the company does not know of it. */
static gboolean
was_asked (LwPlacement *placement)
{
  return g_strcmp0 (placement->state, "zoekt") != 0
         && g_strcmp0 (placement->state, "voorgesteld") != 0;
}

/**
 * lw_asks_find_year:
 * @world: a world
 * @placement: a stage
 *
 * Returns: the first calendar year of the school year that it begins in; what nobody said when
 *   is of now
 */
int
lw_asks_find_year (LwWorld *world, LwPlacement *placement)
{
  GDate first, last;

  lw_world_get_period (world, placement, &first, &last);

  return lw_school_year_of (g_date_valid (&first) ? &first : &world->today);
}

static guint
find_track (const char *track)
{
  for (guint i = 0; track != NULL && lw_track_values[i] != NULL; i++)
    if (strcmp (lw_track_values[i], track) == 0)
      return i;

  return LW_ASK_TRACKS - 1;
}

/**
 * lw_asks_find_track:
 * @world: a world
 * @placement: a stage
 *
 * Returns: where in lw_track_values the track of its student stands, else that of the class; the
 *   last of %LW_ASK_TRACKS for none
 */
guint
lw_asks_find_track (LwWorld *world, LwPlacement *placement)
{
  LwStudent *student = lw_world_find (world->lists.students, placement->student);
  LwGroup *group = lw_world_get_group (world, placement);

  return find_track (student != NULL && student->track != NULL ? student->track
                     : group != NULL                           ? group->track
                                                               : NULL);
}

/* The same of a student: the track, else that of the class. */
guint
lw_asks_track_of_student (LwWorld *world, LwStudent *student)
{
  LwGroup *group = lw_world_find (world->lists.groups, student->group);

  return find_track (student->track != NULL ? student->track : group != NULL ? group->track : NULL);
}

/**
 * lw_asks_add:
 * @asks: counted so far
 * @placement: a stage
 *
 * Counts a stage, as far as its state tells.
 *
 * Returns: whether a company was asked for it
 */
gboolean
lw_asks_add (LwAsks *asks, LwPlacement *placement)
{
  if (!was_asked (placement))
    return FALSE;
  asks->n_asked++;
  if (g_strcmp0 (placement->state, "afgebroken") == 0)
    asks->n_broken++;
  else if (g_strcmp0 (placement->state, "gevraagd") != 0)
    asks->n_agreed++;

  return TRUE;
}

static gboolean
is_at (LwWorld *world, LwPlacement *placement, const char *company)
{
  LwWorkplace *workplace = lw_world_find (world->lists.workplaces, placement->workplace);

  return workplace != NULL && g_strcmp0 (workplace->company, company) == 0;
}

/**
 * lw_asks_is_refusal:
 * @world: a world
 * @moment: what was said with a company
 *
 * A stage that was refused looks for a place elsewhere: that the company was asked is known from
 * what was said. While it still stands at the company, its state tells.
 *
 * Returns: whether it is a request that no state tells of
 */
gboolean
lw_asks_is_refusal (LwWorld *world, LwContactMoment *moment)
{
  LwPlacement *placement = lw_world_find (world->lists.placements, moment->placement);

  return lw_contact_moment_is_refusal (moment)
         && (placement == NULL || !is_at (world, placement, moment->company));
}

/* The school year in which it was said; today's when nobody said when. */
int
lw_asks_find_year_of_moment (LwWorld *world, LwContactMoment *moment)
{
  return lw_school_year_of (g_date_valid (&moment->date) ? &moment->date : &world->today);
}

/**
 * lw_asks_add_refusal:
 * @world: a world
 * @moment: for which lw_asks_is_refusal() holds
 * @all: counted so far
 * @tracks: counted so far, by track
 */
void
lw_asks_add_refusal (LwWorld *world,
                     LwContactMoment *moment,
                     LwAsks *all,
                     LwAsks tracks[LW_ASK_TRACKS])
{
  LwPlacement *placement = lw_world_find (world->lists.placements, moment->placement);
  guint track = placement != NULL ? lw_asks_find_track (world, placement) : LW_ASK_TRACKS - 1;

  all->n_asked++;
  all->n_broken++;
  tracks[track].n_asked++;
  tracks[track].n_broken++;
}

/**
 * lw_asks_count:
 * @world: a world
 * @company: id of a company
 * @school_year: its first calendar year
 * @all: (out): all together
 * @tracks: (out): by the track of the student, else of the class
 *
 * How often the company was asked in a school year, as far as the states of its stages tell, and
 * what was written down of those that it refused.
 * Source: 3.8.2 on verdringing, shown beside one company (R16 compares over many).
 */
void
lw_asks_count (LwWorld *world,
               const char *company,
               int school_year,
               LwAsks *all,
               LwAsks tracks[LW_ASK_TRACKS])
{
  LwRecordList *placements = world->lists.placements;
  LwRecordList *moments = world->lists.contact_moments;

  memset (all, 0, sizeof *all);
  memset (tracks, 0, LW_ASK_TRACKS * sizeof *tracks);
  for (guint i = 0; placements != NULL && i < lw_record_list_get_size (placements); i++)
    {
      LwPlacement *placement = lw_record_list_peek (placements, i);

      if (!is_at (world, placement, company) || lw_asks_find_year (world, placement) != school_year)
        continue;
      if (lw_asks_add (all, placement))
        lw_asks_add (&tracks[lw_asks_find_track (world, placement)], placement);
    }
  for (guint i = 0; moments != NULL && i < lw_record_list_get_size (moments); i++)
    {
      LwContactMoment *moment = lw_record_list_peek (moments, i);

      if (g_strcmp0 (moment->company, company) == 0 && lw_asks_is_refusal (world, moment)
          && lw_asks_find_year_of_moment (world, moment) == school_year)
        lw_asks_add_refusal (world, moment, all, tracks);
    }
}

static void
count_one (GHashTable *index, char *company)
{
  if (company != NULL)
    g_hash_table_insert (
      index, company,
      GUINT_TO_POINTER (GPOINTER_TO_UINT (g_hash_table_lookup (index, company)) + 1));
}

/**
 * lw_asks_index:
 * @world: a world
 * @school_year: its first calendar year
 *
 * The same as lw_asks_count() counts, of all companies at once.
 *
 * Returns: (transfer full) (element-type utf8 guint): company id -> how often it was asked; ids are
 *   borrowed from the world. A company that was not asked is not in it
 */
GHashTable *
lw_asks_index (LwWorld *world, int school_year)
{
  GHashTable *index = g_hash_table_new (g_str_hash, g_str_equal);
  LwRecordList *placements = world->lists.placements;
  LwRecordList *moments = world->lists.contact_moments;

  for (guint i = 0; placements != NULL && i < lw_record_list_get_size (placements); i++)
    {
      LwPlacement *placement = lw_record_list_peek (placements, i);
      LwWorkplace *workplace = lw_world_find (world->lists.workplaces, placement->workplace);

      if (workplace != NULL && was_asked (placement)
          && lw_asks_find_year (world, placement) == school_year)
        count_one (index, workplace->company);
    }
  for (guint i = 0; moments != NULL && i < lw_record_list_get_size (moments); i++)
    {
      LwContactMoment *moment = lw_record_list_peek (moments, i);

      if (lw_asks_is_refusal (world, moment)
          && lw_asks_find_year_of_moment (world, moment) == school_year)
        count_one (index, moment->company);
    }

  return index;
}
