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

typedef struct
{
  LwShiftBoard *board;
  const LwShiftPiece *asked;
  guint target;
  const char *lifted; /* id of the asked stage */
  guint n_sites;
  LwShiftRoom **rooms;   /* owned, one a time and site, nullable until asked */
  GHashTable *own_rooms; /* owned, number and site -> LwShiftRoom: where one is known */
  GArray *known;         /* owned, element-type guint: companies that know who is visited */
  GHashTable *banned;    /* owned, set of gint64 */
  Step *steps;           /* owned, one a piece and one for the asked one */
  guint16 *done;         /* owned, one a time and site: see is_done() */
  guint *open;           /* owned, of each time the sites that may be looked at in this layer */
  guint *n_open;         /* owned, how many of each time */
  Step end;
  guint n_taken;
  guint n_visited;
  gboolean overlaps;
} Search;

static guint
asked_number (const Search *self)
{
  return self->board->pieces->len;
}

static const LwShiftPiece *
piece_of (const Search *self, guint number)
{
  return number == asked_number (self) ? self->asked : lw_shift_piece (self->board, number);
}

/* What a company takes in a month or year depends on whether it knows who comes. */
static gboolean
is_limited (const Search *self, guint site)
{
  const LwCompany *company = lw_shift_company_of (self->board, site)->company;

  return company->max_per_month != LW_UNSET || company->max_per_year != LW_UNSET;
}

static void
find_known (Search *self, guint number)
{
  LwShiftBoard *board = self->board;
  const LwShiftPiece *piece = piece_of (self, number);
  GPtrArray *stages = lw_world_lookup (board->world->by_student, piece->stage->student);

  g_array_set_size (self->known, 0);
  for (guint i = 0; stages != NULL && i < stages->len; i++)
    {
      LwPlacement *stage = g_ptr_array_index (stages, i);
      guint site = lw_shift_board_find_site (board, stage->workplace);

      if (site != LW_SHIFT_NONE && is_limited (self, site))
        g_array_append_val (self->known, lw_shift_site (board, site)->company);
    }
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
      room = lw_shift_board_find_room (self->board, piece_of (self, number), site, self->lifted);
      g_hash_table_insert (self->own_rooms, g_memdup2 (&key, sizeof key), room);
    }

  return room;
}

static LwShiftRoom *
find_room (Search *self, guint number, guint site)
{
  const LwShiftPiece *guest = piece_of (self, number);
  LwShiftRoom **room = &self->rooms[(gsize) guest->time * self->n_sites + site];

  if (is_known (self, site))
    return find_own_room (self, number, site);
  if (*room == NULL)
    *room = lw_shift_board_find_room (self->board, guest, site, self->lifted);

  return *room;
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
  const char *here = lw_record_get_id (LW_RECORD (lw_shift_site (board, site)->workplace));
  int before, after;
  gint64 levels[3] = { 1 };

  if (number == asked_number (self))
    return lw_levels_pack (&board->levels, levels);
  before = lw_shift_board_get_minutes (board, piece->stage, piece->stage->workplace, NULL);
  after = lw_shift_board_get_minutes (board, piece->stage, here, NULL);
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
  GArray *movable = room->site_cells->len > 0 ? lw_shift_site (board, site)->movable
                                              : lw_shift_company_of (board, site)->movable;
  guint layer = self->steps[number].layer + 1;
  LwCost cost = self->steps[number].cost + cost_of (self, number, site);

  for (guint i = 0; i < movable->len; i++)
    {
      guint leaver = g_array_index (movable, guint, i);
      Step *step = &self->steps[leaver];
      const LwShiftPiece *piece = lw_shift_piece (board, leaver);

      if (step->layer < layer || (step->layer == layer && step->cost <= cost)
          || strcmp (lw_record_get_id (LW_RECORD (piece->stage)), self->lifted) == 0
          || is_banned (self, number, site, leaver)
          || !lw_shift_board_makes_room (board, room, piece, site, self->lifted))
        continue;
      note_overlap (self, number, leaver);
      if (step->layer > layer)
        g_array_append_val (next, leaver);
      *step = (Step){ .layer = layer, .before = number, .site = site, .cost = cost };
    }
}

static guint16 *
done_at (const Search *self, guint number, guint site)
{
  return &self->done[(gsize) piece_of (self, number)->time * self->n_sites + site];
}

/* All who could leave there for one of this time were reached in an earlier layer. */
static gboolean
is_done (const Search *self, guint number, guint site)
{
  guint16 done = *done_at (self, number, site);

  return done != 0 && done <= self->steps[number].layer && !is_known (self, site);
}

/* From layer @from on nobody of this time has anything to look for there. */
static void
note_done (Search *self, guint number, guint site, guint from)
{
  guint16 *done = done_at (self, number, site);

  if ((*done == 0 || from < *done) && from < G_MAXUINT16 && !is_known (self, site)
      && !is_banned (self, number, site, asked_number (self)))
    *done = (guint16) from;
}

static gboolean
has_leavers (Search *self, const LwShiftRoom *room, guint site)
{
  return !room->is_stuck
         && (room->site_cells->len > 0 ? lw_shift_site (self->board, site)->movable->len
                                       : lw_shift_company_of (self->board, site)->movable->len)
              > 0;
}

/* What is quickest to see first: most places fall away by it. */
static gboolean
may_go (Search *self, LwCohortFilter *filter, guint number, guint site, const LwShiftRoom **room)
{
  const LwShiftSite *place = lw_shift_site (self->board, site);
  const LwShiftTime *time = lw_shift_time (self->board, piece_of (self, number)->time);

  if ((time->weekdays & ~place->open) != 0
      || lw_cohort_filter_find_near (filter, place->workplace) != LW_N_COHORT_BARS)
    return FALSE;
  *room = find_room (self, number, site);
  if (!(*room)->is_free && !has_leavers (self, *room, site))
    {
      note_done (self, number, site, 1);
      return FALSE;
    }

  return lw_cohort_filter_find_far (filter, place->workplace) == LW_N_COHORT_BARS;
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

static void
visit (Search *self, guint number, GArray *next)
{
  const LwShiftPiece *piece = piece_of (self, number);
  LwWorld *world = self->board->world;
  g_autoptr (GArray) days = NULL;
  g_auto (LwCohortFilter) filter = { 0 };

  self->n_visited++;
  find_known (self, number);
  if (number == asked_number (self))
    {
      leave_for (self, number, self->target, find_room (self, number, self->target), next);
      return;
    }
  for (guint i = 0; i < self->n_open[piece->time]; i++)
    {
      guint site = self->open[(gsize) piece->time * self->n_sites + i];
      const LwShiftRoom *room;

      if (site == piece->site || is_done (self, number, site))
        continue;
      if (days == NULL)
        {
          days = lw_world_expand (world, piece->stage);
          lw_cohort_filter_init (&filter, world, piece->stage, days, self->board->refused);
        }
      if (may_go (self, &filter, number, site, &room))
        leave_for (self, number, site, room, next);
    }
}

/* Most are done after a few layers; those of a company that may know one never are. */
static void
find_open (Search *self, guint layer)
{
  for (guint time = 0; time < self->board->times->len; time++)
    {
      gsize from = (gsize) time * self->n_sites;
      guint n = 0;

      for (guint site = 0; site < self->n_sites; site++)
        if (self->done[from + site] == 0 || self->done[from + site] > layer
            || is_limited (self, site))
          self->open[from + n++] = site;
      self->n_open[time] = n;
    }
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
  memset (self->done, 0, (gsize) self->board->times->len * self->n_sites * sizeof *self->done);
  self->end.before = LW_SHIFT_NONE;
  g_array_append_val (layer, asked);
  while (layer->len > 0 && self->end.before == LW_SHIFT_NONE)
    {
      GArray *next = g_array_new (FALSE, FALSE, sizeof (guint));

      find_open (self, self->steps[g_array_index (layer, guint, 0)].layer);
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

static GPtrArray *
copy_without (GPtrArray *stages, GPtrArray *moves)
{
  GPtrArray *copy = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; stages != NULL && i < stages->len; i++)
    {
      LwRecord *stage = g_ptr_array_index (stages, i);
      gboolean leaves = FALSE;

      for (guint j = 0; j < moves->len && !leaves; j++)
        leaves = strcmp (lw_record_get_id (stage),
                         lw_record_get_id (LW_RECORD (((LwShiftMove *) moves->pdata[j])->stage)))
                 == 0;
      if (!leaves)
        g_ptr_array_add (copy, g_object_ref (stage));
    }

  return copy;
}

static void
seat (GHashTable *index, GHashTable *before, const char *id, LwPlacement *stage, GPtrArray *moves)
{
  GPtrArray *stages = g_hash_table_lookup (index, id);

  if (stages == NULL)
    {
      stages = copy_without (lw_world_lookup (before, id), moves);
      g_hash_table_insert (index, g_strdup (id), stages);
    }
  g_ptr_array_add (stages, g_object_ref (stage));
}

static gboolean
breaks (LwWorld *world, LwPlacement *stage, const char *rule, void (*judge) (LwCase *))
{
  g_autoptr (GPtrArray) findings
    = g_ptr_array_new_with_free_func ((GDestroyNotify) lw_finding_free);
  g_auto (LwCase) subject = { 0 };

  if (!lw_cohort_holds (world, rule))
    return FALSE;
  lw_case_init (&subject, world, stage, findings);
  subject.rule = lw_rules_find (rule);
  subject.setting = lw_world_get_setting (world, rule);
  judge (&subject);
  for (guint i = 0; i < findings->len; i++)
    if (((LwFinding *) g_ptr_array_index (findings, i))->reason == NULL)
      return TRUE;

  return FALSE;
}

/* What R4 and R8 say when all have gone where they go: which move they refuse, or LW_SHIFT_NONE.
 * Only who comes somewhere is looked up there. */
static guint
find_refused (LwShiftBoard *self, GPtrArray *moves)
{
  LwWorld world = *self->world;
  g_autoptr (GPtrArray) stages = g_ptr_array_new_with_free_func (g_object_unref);
  guint refused = LW_SHIFT_NONE;

  world.by_workplace
    = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
  world.by_company
    = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
  for (guint i = 0; i < moves->len; i++)
    {
      const LwShiftMove *move = g_ptr_array_index (moves, i);
      const char *to = lw_record_get_id (LW_RECORD (move->to));
      LwPlacement *stage = lw_shift_make_stage (move->stage, to);

      g_ptr_array_add (stages, stage);
      seat (world.by_workplace, self->world->by_workplace, to, stage, moves);
      seat (world.by_company, self->world->by_company, move->to->company, stage, moves);
    }
  for (guint i = 0; i < stages->len && refused == LW_SHIFT_NONE; i++)
    if (breaks (&world, g_ptr_array_index (stages, i), "R4", lw_rule_seats_judge)
        || breaks (&world, g_ptr_array_index (stages, i), "R8", lw_rule_company_judge))
      refused = i;
  g_hash_table_unref (world.by_workplace);
  g_hash_table_unref (world.by_company);

  return refused;
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

static void
search_init (Search *self, LwShiftBoard *board, const LwShiftPiece *asked, guint site)
{
  gsize n = (gsize) board->times->len * board->sites->len;

  *self = (Search){ .board = board,
                    .asked = asked,
                    .target = site,
                    .lifted = lw_record_get_id (LW_RECORD (asked->stage)),
                    .n_sites = board->sites->len,
                    .rooms = g_new0 (LwShiftRoom *, n),
                    .known = g_array_new (FALSE, FALSE, sizeof (guint)),
                    .steps = g_new0 (Step, board->pieces->len + 1),
                    .done = g_new0 (guint16, n),
                    .open = g_new (guint, n),
                    .n_open = g_new0 (guint, board->times->len) };
  self->own_rooms = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, lw_shift_room_free);
  self->banned = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
}

static void
search_clear (Search *self)
{
  for (gsize i = 0; i < (gsize) self->board->times->len * self->n_sites; i++)
    g_clear_pointer (&self->rooms[i], lw_shift_room_free);
  g_free (self->rooms);
  g_hash_table_unref (self->own_rooms);
  g_array_unref (self->known);
  g_hash_table_unref (self->banned);
  g_free (self->steps);
  g_free (self->done);
  g_free (self->open);
  g_free (self->n_open);
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
lw_shift_search (LwShiftBoard *self, const LwShiftPiece *asked, guint site, gboolean *is_fewest)
{
  g_auto (Search) search;
  g_autoptr (GPtrArray) found = NULL;
  guint n_refused = 0;

  search_init (&search, self, asked, site);
  while (n_refused < MOST_REFUSED && (n_refused == 0 || search.n_visited < MOST_VISITED)
         && find_way (&search))
    {
      g_autoptr (GPtrArray) moves = make_moves (&search);
      guint refused = find_refused (self, moves);

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
