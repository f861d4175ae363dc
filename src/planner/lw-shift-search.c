/* lw-shift-search.c - who must leave for one more, with the fewest moved
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Each step goes from a stage that needs a place to one whose leaving alone makes room for it, and
 * ends where there is room. Steps are taken one layer after the other, so that the first layer
 * with an end has the fewest moved; within it the best wishes count, then the shortest way. Where
 * stages at a workplace have the same half-days or none in common that is exact; where they
 * overlap, one that leaves makes more room than is seen, or less: then the way that was found is
 * held against the rules with all moves made, and given up when they are broken.
 */

#include "lw-shift-private.h"

#include <string.h>

/* Ways that the rules refuse, and stages whose places were looked at, before it is given up. */
#define MOST_REFUSED 16
#define MOST_VISITED 1500

/* After so many places the first way there of those that move as few will do. */
#define MOST_COMPARED 2000

/* How one is reached. */
typedef struct
{
  guint layer;
  guint before; /* whose place it is that goes... */
  guint site;   /* ...where this one is now */
  LwCost cost;
} Step;

/* Stages that may go to the same places at the same time. */
typedef struct
{
  guint time;
  GArray *within; /* borrowed */
} Kin;

typedef struct
{
  LwShiftBoard *board;
  LwShiftPiece *asked;
  guint target;
  guint twin; /* the asked one as it is on the board, or LW_SHIFT_NONE */
  guint n_sites;
  GHashTable *own_rooms; /* owned, number and site -> LwShiftRoom: where one is known */
  const GArray *known;   /* borrowed, element-type guint: companies that know who is visited */
  GHashTable *banned;    /* owned, set of gint64 */
  Step *steps;           /* owned, one a piece and one for the asked one */
  guint16 **done;        /* owned, one a time, nullable until asked, one a site */
  GHashTable *open;      /* owned, Kin -> GArray of sites that may still be looked at */
  guint *left;           /* owned, one a site: room to make one of these */
  Step end;
  guint n_taken;
  guint n_visited;
  gboolean overlaps;
} Search;

static guint
kin_hash (gconstpointer key)
{
  const Kin *kin = key;

  return g_direct_hash (kin->within) * 31 + kin->time;
}

static gboolean
kin_equal (gconstpointer a, gconstpointer b)
{
  const Kin *one = a, *other = b;

  return one->time == other->time && one->within == other->within;
}

static guint
asked_number (const Search *self)
{
  return self->board->pieces->len;
}

static LwShiftPiece *
piece_of (const Search *self, guint number)
{
  return number == asked_number (self) ? self->asked : lw_shift_piece (self->board, number);
}

/* Else stages of the same time lack the same. */
static gboolean
is_known (const Search *self, guint site)
{
  guint company = lw_shift_site (self->board, site)->company;

  for (guint i = 0; i < self->known->len; i++)
    if (g_array_index (self->known, guint, i) == company)
      return TRUE;

  return FALSE;
}

static LwShiftRoom *
find_own_room (Search *self, guint number, guint site)
{
  gint64 key = (gint64) number * self->n_sites + site;
  LwShiftRoom *room = g_hash_table_lookup (self->own_rooms, &key);

  if (room == NULL)
    {
      room = lw_shift_board_find_room (self->board, piece_of (self, number), site);
      g_hash_table_insert (self->own_rooms, g_memdup2 (&key, sizeof key), room);
    }

  return room;
}

static const LwShiftRoom *
find_room (Search *self, guint number, guint site)
{
  const LwShiftPiece *guest = piece_of (self, number);

  return guest->stage->student == NULL || is_known (self, site)
           ? find_own_room (self, number, site)
           : lw_shift_board_get_room (self->board, guest->time, site);
}

/* @leaver: whose place it takes; LW_SHIFT_NONE: nobody's; the asked one, who never leaves for
 * others, stands for whether any way of going there is banned */
static gint64
ban_key (const Search *self, guint number, guint site, guint leaver)
{
  return ((gint64) number * self->n_sites + site) * (asked_number (self) + 2)
         + (leaver == LW_SHIFT_NONE ? 0 : leaver + 1);
}

static gboolean
is_banned (const Search *self, guint number, guint site, guint leaver)
{
  gint64 key = ban_key (self, number, site, leaver);

  return g_hash_table_contains (self->banned, &key);
}

/* What it costs that it goes there; for the asked one all ways cost the same. */
static LwCost
cost_of (const Search *self, guint number, guint site)
{
  LwShiftBoard *board = self->board;
  const LwShiftPiece *piece = piece_of (self, number);
  int before, after;
  gint64 levels[3] = { 1 };

  if (number == asked_number (self))
    return lw_levels_pack (&board->levels, levels);
  before = lw_shift_board_get_piece_minutes (board, piece, piece->site);
  after = lw_shift_board_get_piece_minutes (board, piece, site);
  levels[1] = (gint64) lw_shift_board_rate_wish (board, piece->stage, site)
              - lw_shift_board_rate_wish (board, piece->stage, piece->site);
  levels[2] = before >= 0 && after >= 0 ? after - before : 0;

  return lw_levels_pack (&board->levels, levels);
}

static void
take_end (Search *self, guint number, guint site)
{
  LwCost cost = self->steps[number].cost + cost_of (self, number, site);

  if (is_banned (self, number, site, LW_SHIFT_NONE)
      || (self->end.before != LW_SHIFT_NONE && cost >= self->end.cost))
    return;
  self->end = (Step){ .before = number, .site = site, .cost = cost };
}

/* Both sorted. */
static gboolean
meet (GArray *one, GArray *other)
{
  for (guint i = 0, j = 0; i < one->len && j < other->len;)
    {
      guint a = g_array_index (one, guint, i), b = g_array_index (other, guint, j);

      if (a == b)
        return TRUE;
      i += a < b;
      j += b < a;
    }

  return FALSE;
}

static void
note_overlap (Search *self, guint number, guint leaver)
{
  guint mine = piece_of (self, number)->time, other = lw_shift_piece (self->board, leaver)->time;

  if (mine != other && !self->overlaps)
    self->overlaps
      = meet (lw_shift_time (self->board, mine)->cells, lw_shift_time (self->board, other)->cells);
}

/* Those who could leave for it are reached; the first time, or by a better way in this layer. */
static void
take_leavers (Search *self, guint number, guint site, const LwShiftRoom *room, GArray *next)
{
  LwShiftBoard *board = self->board;
  GArray *movable = room->site_cells != NULL ? lw_shift_site (board, site)->movable
                                             : lw_shift_company_of (board, site)->movable;
  guint layer = self->steps[number].layer + 1;
  LwCost cost = self->steps[number].cost + cost_of (self, number, site);

  for (guint i = 0; i < movable->len; i++)
    {
      guint leaver = g_array_index (movable, guint, i);
      Step *step = &self->steps[leaver];
      LwShiftPiece *piece = lw_shift_piece (board, leaver);

      if (step->layer < layer || (step->layer == layer && step->cost <= cost)
          || leaver == self->twin || is_banned (self, number, site, leaver)
          || !lw_shift_board_makes_room (board, room, piece, site))
        continue;
      note_overlap (self, number, leaver);
      if (step->layer > layer)
        g_array_append_val (next, leaver);
      *step = (Step){ .layer = layer, .before = number, .site = site, .cost = cost };
    }
}

/* Of each site from which layer on nobody of this time has anything to look for there, or 0. */
static guint16 *
get_done (Search *self, guint time)
{
  if (self->done[time] == NULL)
    self->done[time] = g_new0 (guint16, self->n_sites);

  return self->done[time];
}

/* All who could leave there for one of this time were reached before this layer. */
static gboolean
is_done (const guint16 *done, guint site, guint layer)
{
  return done[site] != 0 && done[site] <= layer;
}

static void
note_done (Search *self, guint number, guint site, guint from)
{
  guint16 *done = &get_done (self, piece_of (self, number)->time)[site];

  if ((*done == 0 || from < *done) && from < G_MAXUINT16 && !is_known (self, site)
      && !is_banned (self, number, site, asked_number (self)))
    *done = (guint16) from;
}

static gboolean
has_leavers (Search *self, const LwShiftRoom *room, guint site)
{
  return !room->is_stuck
         && (room->site_cells != NULL ? lw_shift_site (self->board, site)->movable->len
                                      : lw_shift_company_of (self->board, site)->movable->len)
              > 0;
}

static gboolean
is_open (const Search *self, const LwShiftPiece *piece, guint site)
{
  return (lw_shift_time (self->board, piece->time)->weekdays
          & ~lw_shift_site (self->board, site)->open)
         == 0;
}

static int
compare_numbers (gconstpointer a, gconstpointer b)
{
  guint one = *(const guint *) a, other = *(const guint *) b;

  return (one > other) - (one < other);
}

/* What is quickest to see first: most places fall away by it. Once this layer has an end only what
 * is free counts, as there is no next one. */
static gboolean
may_go (Search *self, guint number, guint site, const LwShiftRoom **room)
{
  *room = find_room (self, number, site);
  if (!(*room)->is_free && (self->end.before != LW_SHIFT_NONE || !has_leavers (self, *room, site)))
    {
      note_done (self, number, site, 1);
      return FALSE;
    }

  return lw_shift_board_may_go (self->board, lw_shift_piece (self->board, number), site);
}

static void
leave_for (Search *self, guint number, guint site, const LwShiftRoom *room, GArray *next)
{
  if (room->is_free)
    take_end (self, number, site);
  else if (!room->is_stuck)
    {
      take_leavers (self, number, site, room, next);
      note_done (self, number, site, self->steps[number].layer + (self->n_taken++ < MOST_COMPARED));
    }
}

/* Where stages like this one could go, but for where all of them have been. */
static GArray *
find_open (Search *self, LwShiftPiece *piece, guint layer)
{
  const Kin kin = { piece->time, lw_shift_board_get_within (self->board, piece) };
  const guint16 *done = get_done (self, piece->time);
  GArray *open = g_hash_table_lookup (self->open, &kin);
  guint n = 0;

  if (open != NULL)
    return open;
  for (guint i = 0; i < kin.within->len; i++)
    {
      guint site = g_array_index (kin.within, guint, i);

      if (!is_done (done, site, layer) && is_open (self, piece, site))
        self->left[n++] = site;
    }
  open = g_array_sized_new (FALSE, FALSE, sizeof (guint), n);
  g_array_append_vals (open, self->left, n);
  g_hash_table_insert (self->open, g_memdup2 (&kin, sizeof kin), open);

  return open;
}

/* Those of companies that know it, where being done is no reason to pass by: (transfer full)
 * (nullable). */
static GArray *
find_own (Search *self, LwShiftPiece *piece)
{
  GArray *within = lw_shift_board_get_within (self->board, piece);
  GArray *own;

  if (self->known->len == 0)
    return NULL;
  own = g_array_new (FALSE, FALSE, sizeof (guint));
  for (guint i = 0; i < self->known->len; i++)
    {
      const LwShiftCompany *company = &g_array_index (self->board->companies, LwShiftCompany,
                                                      g_array_index (self->known, guint, i));

      for (guint j = 0; j < company->sites->len; j++)
        {
          guint site = g_array_index (company->sites, guint, j);

          if (g_array_binary_search (within, &site, compare_numbers, NULL)
              && is_open (self, piece, site))
            g_array_append_val (own, site);
        }
    }
  g_array_sort (own, compare_numbers);

  return own;
}

static void
look_at (Search *self, guint number, guint site, GArray *next)
{
  const LwShiftRoom *room;

  if (site != piece_of (self, number)->site && may_go (self, number, site, &room))
    leave_for (self, number, site, room, next);
}

/* Those of its own before a site; returns which one is next. */
static guint
look_at_own (Search *self, guint number, GArray *own, guint n, guint site, GArray *next)
{
  for (; own != NULL && n < own->len && g_array_index (own, guint, n) < site; n++)
    look_at (self, number, g_array_index (own, guint, n), next);

  return n;
}

/* In the order of the sites, its own among the others. */
static void
look_around (Search *self, guint number, GArray *next)
{
  LwShiftPiece *piece = piece_of (self, number);
  guint layer = self->steps[number].layer, n_own = 0, n_left = 0;
  const guint16 *done = get_done (self, piece->time);
  GArray *open = find_open (self, piece, layer);
  g_autoptr (GArray) own = find_own (self, piece);

  for (guint i = 0; i < open->len; i++)
    {
      guint site = g_array_index (open, guint, i);

      n_own = look_at_own (self, number, own, n_own, site, next);
      if (is_done (done, site, layer))
        continue;
      g_array_index (open, guint, n_left++) = site;
      if (!is_known (self, site))
        look_at (self, number, site, next);
    }
  g_array_set_size (open, n_left);
  look_at_own (self, number, own, n_own, self->n_sites, next);
}

static void
visit (Search *self, guint number, GArray *next)
{
  self->n_visited++;
  self->known = lw_shift_board_get_known (self->board, piece_of (self, number));
  if (number == asked_number (self))
    leave_for (self, number, self->target, find_room (self, number, self->target), next);
  else
    look_around (self, number, next);
}

static void
forget_done (Search *self)
{
  g_hash_table_remove_all (self->open);
  for (guint i = 0; i < self->board->times->len; i++)
    g_clear_pointer (&self->done[i], g_free);
}

/* One layer after the other, until one has an end. */
static gboolean
find_way (Search *self)
{
  guint asked = asked_number (self);
  g_autoptr (GArray) layer = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i <= asked; i++)
    self->steps[i] = (Step){ .layer = G_MAXUINT, .before = LW_SHIFT_NONE };
  self->steps[asked].layer = 0;
  forget_done (self);
  self->end.before = LW_SHIFT_NONE;
  g_array_append_val (layer, asked);
  while (layer->len > 0 && self->end.before == LW_SHIFT_NONE)
    {
      GArray *next = g_array_new (FALSE, FALSE, sizeof (guint));

      for (guint i = 0; i < layer->len; i++)
        visit (self, g_array_index (layer, guint, i), next);
      g_array_unref (layer);
      layer = next;
    }

  return self->end.before != LW_SHIFT_NONE;
}

/* From the end back to the asked one, turned around. */
static GPtrArray *
make_moves (const Search *self)
{
  GPtrArray *moves = g_ptr_array_new_with_free_func (lw_shift_move_free);
  Step step = self->end;

  while (step.before != LW_SHIFT_NONE)
    {
      g_ptr_array_insert (
        moves, 0, lw_shift_move_new (self->board, piece_of (self, step.before)->stage, step.site));
      step = self->steps[step.before];
    }

  return moves;
}

static void
add_ban (Search *self, guint number, guint site, guint leaver)
{
  gint64 key = ban_key (self, number, site, leaver);

  g_hash_table_add (self->banned, g_memdup2 (&key, sizeof key));
}

/* The step in which one goes where the rules refuse it is not taken again. */
static void
ban (Search *self, guint n_moves, guint refused)
{
  Step step = self->end;
  guint leaver = LW_SHIFT_NONE;

  for (guint i = n_moves - 1; i > refused; i--)
    {
      leaver = step.before;
      step = self->steps[leaver];
    }
  add_ban (self, step.before, step.site, leaver);
  add_ban (self, step.before, step.site, asked_number (self));
}

/* The stage of its id that is to be moved itself, or LW_SHIFT_NONE. */
static guint
find_twin (const LwShiftBoard *board, const LwShiftPiece *asked)
{
  const char *id = lw_record_get_id (LW_RECORD (asked->stage));
  guint first = 0, end = board->pieces->len;

  while (first < end)
    {
      guint middle = first + (end - first) / 2;
      int order = strcmp (lw_record_get_id (LW_RECORD (lw_shift_piece (board, middle)->stage)), id);

      if (order == 0)
        return middle;
      if (order < 0)
        first = middle + 1;
      else
        end = middle;
    }

  return LW_SHIFT_NONE;
}

static void
search_init (Search *self, LwShiftBoard *board, LwShiftPiece *asked, guint site)
{
  *self = (Search){ .board = board,
                    .asked = asked,
                    .target = site,
                    .twin = find_twin (board, asked),
                    .n_sites = board->sites->len,
                    .steps = g_new0 (Step, board->pieces->len + 1),
                    .done = g_new0 (guint16 *, board->times->len),
                    .left = g_new (guint, board->sites->len) };
  self->own_rooms = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, lw_shift_room_free);
  self->banned = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self->open = g_hash_table_new_full (kin_hash, kin_equal, g_free, (GDestroyNotify) g_array_unref);
}

static void
search_clear (Search *self)
{
  forget_done (self);
  g_hash_table_unref (self->own_rooms);
  g_hash_table_unref (self->banned);
  g_hash_table_unref (self->open);
  g_free (self->steps);
  g_free (self->done);
  g_free (self->left);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Search, search_clear)

/**
 * lw_shift_search:
 * @self: a board
 * @asked: who is to come
 * @site: where
 * @is_fewest: (out): whether no fewer can move, or that there is no way at all
 *
 * Returns: (transfer full) (nullable) (element-type LwShiftMove): who goes where, the asked one
 *   first; %NULL when no way was found
 */
GPtrArray *
lw_shift_search (LwShiftBoard *self, LwShiftPiece *asked, guint site, gboolean *is_fewest)
{
  g_auto (Search) search;
  g_autoptr (GPtrArray) found = NULL;
  guint n_refused = 0;

  search_init (&search, self, asked, site);
  while (n_refused < MOST_REFUSED && (n_refused == 0 || search.n_visited < MOST_VISITED)
         && find_way (&search))
    {
      g_autoptr (GPtrArray) moves = make_moves (&search);
      guint refused = lw_shift_board_find_refused (self, moves);

      if (refused == LW_SHIFT_NONE)
        {
          found = g_steal_pointer (&moves);
          break;
        }
      ban (&search, moves->len, refused);
      n_refused++;
    }
  *is_fewest = n_refused == 0 && (!search.overlaps || (found != NULL && found->len <= 2));

  return g_steal_pointer (&found);
}
