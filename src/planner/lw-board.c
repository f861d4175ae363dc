/* lw-board.c - a problem laid out for quick looking
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Most demands choose from few lists of patterns: those of a class. So what a place offers is
 * worked out once for each such list (a slot), and a demand has one arc to each of its slots.
 */

#include "lw-board.h"

#include <string.h>

/* What is needed only while the board is laid out. */
typedef struct
{
  LwBoard *board; /* borrowed */
  guint n_lists;
  guint *list;        /* owned, and all that follow; one a demand */
  guint *list_demand; /* one a list: a demand that has it */
  guint *slot_list;   /* one a slot */
  guint *arc_slot;    /* one an arc of the problem: its slot */
} Layout;

/* The demands by what patterns they choose from, at what costs. */
static void
number_lists (Layout *self)
{
  const LwProblem *problem = self->board->problem;
  g_autoptr (GHashTable) numbers
    = g_hash_table_new_full (g_bytes_hash, g_bytes_equal, (GDestroyNotify) g_bytes_unref, NULL);

  self->list = g_new (guint, problem->demands->len);
  self->list_demand = g_new (guint, problem->demands->len);
  for (guint i = 0; i < problem->demands->len; i++)
    {
      const LwProblemDemand *demand = lw_problem_get_demand (problem, i);
      const LwProblemChoice *choices = lw_problem_get_patterns_of (problem, demand);
      g_autofree gint64 *key = g_new (gint64, 2 * demand->n_patterns);
      g_autoptr (GBytes) bytes = NULL;
      gpointer number;

      for (guint j = 0; j < demand->n_patterns; j++)
        {
          key[2 * j] = choices[j].which;
          key[2 * j + 1] = choices[j].cost;
        }
      bytes = g_bytes_new (key, 2 * demand->n_patterns * sizeof *key);
      if (!g_hash_table_lookup_extended (numbers, bytes, NULL, &number))
        {
          number = GUINT_TO_POINTER (self->n_lists);
          self->list_demand[self->n_lists++] = i;
          g_hash_table_insert (numbers, g_steal_pointer (&bytes), number);
        }
      self->list[i] = GPOINTER_TO_UINT (number);
    }
}

/* The demands in the order of their lists. */
static guint *
order_by_list (const Layout *self)
{
  guint n = self->board->n_demands;
  guint *order = g_new (guint, n);
  g_autofree guint *first = g_new0 (guint, self->n_lists + 1);

  for (guint i = 0; i < n; i++)
    first[self->list[i] + 1]++;
  for (guint i = 0; i < self->n_lists; i++)
    first[i + 1] += first[i];
  for (guint i = 0; i < n; i++)
    order[first[self->list[i]]++] = i;

  return order;
}

/* A company that takes nobody has no slots; a place without seats has some for patterns without
 * half-days. */
static gboolean
is_usable (const LwProblem *problem, guint place)
{
  const LwProblemPlace *taking = lw_problem_get_place (problem, place);

  return lw_problem_get_company (problem, taking->company)->year_cap > 0;
}

/* The slots as they are met, list by list: places in @slot_place. */
static void
find_slots (Layout *self, GArray *slot_place, GArray *slot_list)
{
  const LwProblem *problem = self->board->problem;
  g_autofree guint *order = order_by_list (self);
  g_autofree guint *slot = g_new (guint, problem->places->len + 1);
  guint list = LW_BOARD_NONE;

  /* Pins leave choices that are no demand's. */
  self->arc_slot = g_new (guint, problem->place_choices->len + 1);
  memset (self->arc_slot, 0xff, problem->place_choices->len * sizeof *self->arc_slot);
  for (guint i = 0; i < self->board->n_demands; i++)
    {
      const LwProblemDemand *demand = lw_problem_get_demand (problem, order[i]);
      const LwProblemChoice *choices = lw_problem_get_places_of (problem, demand);

      if (self->list[order[i]] != list)
        memset (slot, 0xff, problem->places->len * sizeof *slot);
      list = self->list[order[i]];
      for (guint j = 0; j < demand->n_places; j++)
        {
          guint place = choices[j].which;

          if (slot[place] == LW_BOARD_NONE && is_usable (problem, place))
            {
              slot[place] = slot_place->len;
              g_array_append_val (slot_place, place);
              g_array_append_val (slot_list, list);
            }
          self->arc_slot[demand->first_place + j] = slot[place];
        }
    }
}

/* And in the order of their places. */
static void
number_slots (Layout *self)
{
  LwBoard *board = self->board;
  g_autoptr (GArray) place = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GArray) list = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autofree guint *number = NULL, *first = g_new0 (guint, board->n_places + 1);

  find_slots (self, place, list);
  board->n_slots = place->len;
  board->slot_place = g_new (guint, board->n_slots);
  self->slot_list = g_new (guint, board->n_slots);
  number = g_new (guint, board->n_slots);

  for (guint i = 0; i < board->n_slots; i++)
    first[g_array_index (place, guint, i) + 1]++;
  for (guint i = 0; i < board->n_places; i++)
    {
      first[i + 1] += first[i];
      board->places[i + 1].first_slot = first[i + 1];
    }
  for (guint i = 0; i < board->n_slots; i++)
    {
      number[i] = first[g_array_index (place, guint, i)]++;
      board->slot_place[number[i]] = g_array_index (place, guint, i);
      self->slot_list[number[i]] = g_array_index (list, guint, i);
    }
  for (guint i = 0; i < board->problem->place_choices->len; i++)
    if (self->arc_slot[i] != LW_BOARD_NONE)
      self->arc_slot[i] = number[self->arc_slot[i]];
}

static gboolean
has_half_days (const LwProblem *problem, guint pattern)
{
  const guint64 *words = lw_problem_get_pattern (problem, pattern);

  for (guint i = 0; i < problem->n_words; i++)
    if (words[i] != 0)
      return TRUE;

  return FALSE;
}

/* The patterns that can be had at a place, ascending: those in some list of its slots. @wanted has
 * one for each pattern, none of them set before and after. */
static guint
find_patterns (const Layout *self, guint place, gboolean *wanted, guint *patterns)
{
  const LwBoard *board = self->board;
  const LwProblem *problem = board->problem;
  guint n = 0;

  for (guint slot = board->places[place].first_slot; slot < board->places[place + 1].first_slot;
       slot++)
    {
      guint example = self->list_demand[self->slot_list[slot]];
      const LwProblemDemand *demand = lw_problem_get_demand (problem, example);
      const LwProblemChoice *choices = lw_problem_get_patterns_of (problem, demand);

      for (guint i = 0; i < demand->n_patterns; i++)
        wanted[choices[i].which] = TRUE;
    }
  for (guint i = 0; i < board->n_patterns; i++)
    if (wanted[i])
      {
        wanted[i] = FALSE;
        if (lw_problem_is_open (problem, place, i)
            && (lw_problem_get_place (problem, place)->seats > 0 || !has_half_days (problem, i)))
          patterns[n++] = i;
      }

  return n;
}

/* One shape for all places that have the same patterns. */
static const LwShape *
find_shape (LwBoard *self, const guint *patterns, guint n)
{
  const LwShape key = { .n_patterns = n, .patterns = (guint *) patterns };
  LwShape *shape = g_hash_table_lookup (self->shapes, &key);

  if (shape == NULL)
    {
      shape = lw_shape_new (self->problem, patterns, n);
      g_hash_table_add (self->shapes, shape);
    }

  return shape;
}

/* How many there can be at the company in a year at all: one for each arc to it. */
static void
lay_companies (Layout *self)
{
  LwBoard *board = self->board;
  const LwProblem *problem = board->problem;
  g_autofree guint *most = g_new0 (guint, board->n_companies);
  guint n_steps = 0;

  for (guint i = 0; i < problem->place_choices->len; i++)
    if (self->arc_slot[i] != LW_BOARD_NONE)
      most[lw_problem_get_place (problem, board->slot_place[self->arc_slot[i]])->company]++;

  for (guint i = 0; i < board->n_companies; i++)
    {
      most[i] = MIN (most[i], lw_problem_get_company (problem, i)->year_cap);
      board->companies[i] = (LwBoardCompany){ most[i], n_steps };
      n_steps += most[i];
    }
  board->companies[board->n_companies].first_step = n_steps;
  board->steps = g_new (gint64, n_steps);
  for (guint i = 0; i < board->n_companies; i++)
    for (guint j = 0; j < board->companies[i].cap; j++)
      board->steps[board->companies[i].first_step + j]
        = lw_problem_get_step (problem, lw_problem_get_company (problem, i), j) * LW_BOARD_SCALE;
}

static void
lay_places (Layout *self)
{
  LwBoard *board = self->board;
  g_autofree gboolean *wanted = g_new0 (gboolean, board->n_patterns);
  g_autofree guint *patterns = g_new (guint, board->n_patterns + 1);
  g_autoptr (GArray) spot_place = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GArray) spot_pattern = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < board->n_places; i++)
    {
      LwBoardPlace *place = &board->places[i];
      guint n = find_patterns (self, i, wanted, patterns);

      place->shape = find_shape (board, patterns, n);
      place->company = lw_problem_get_place (board->problem, i)->company;
      place->seats = lw_problem_get_place (board->problem, i)->seats;
      place->first_cell = board->n_cells;
      if (place->seats < board->companies[place->company].cap)
        place->n_cells = place->shape->n_cells;
      board->n_cells += place->n_cells;
      place->first_spot = spot_place->len;
      for (guint j = 0; j < n; j++)
        g_array_append_val (spot_place, i);
      g_array_append_vals (spot_pattern, patterns, n);
    }
  board->n_spots = spot_place->len;
  board->places[board->n_places].first_spot = board->n_spots;
  board->places[board->n_places].first_cell = board->n_cells;
  board->spot_place = (guint *) (gpointer) g_array_free (g_steal_pointer (&spot_place), FALSE);
  board->spot_pattern = (guint *) (gpointer) g_array_free (g_steal_pointer (&spot_pattern), FALSE);
}

/* The columns of one slot: its list, as far as the place has spots for it. */
static void
append_columns (const Layout *self, guint slot, const guint *spots, GArray *columns)
{
  const LwProblem *problem = self->board->problem;
  guint example = self->list_demand[self->slot_list[slot]];
  const LwProblemDemand *demand = lw_problem_get_demand (problem, example);
  const LwProblemChoice *choices = lw_problem_get_patterns_of (problem, demand);

  for (guint i = 0; i < demand->n_patterns; i++)
    if (spots[choices[i].which] != LW_BOARD_NONE)
      {
        LwBoardColumn column = { choices[i].cost * LW_BOARD_SCALE, spots[choices[i].which] };

        g_array_append_val (columns, column);
      }
}

static void
lay_columns (Layout *self)
{
  LwBoard *board = self->board;
  g_autoptr (GArray) columns = g_array_new (FALSE, FALSE, sizeof (LwBoardColumn));
  g_autofree guint *spots = g_new (guint, board->n_patterns + 1);

  board->first_column = g_new0 (guint, board->n_slots + 1);
  for (guint place = 0; place < board->n_places; place++)
    {
      memset (spots, 0xff, board->n_patterns * sizeof *spots);
      for (guint spot = board->places[place].first_spot; spot < board->places[place + 1].first_spot;
           spot++)
        spots[board->spot_pattern[spot]] = spot;
      for (guint slot = board->places[place].first_slot; slot < board->places[place + 1].first_slot;
           slot++)
        {
          append_columns (self, slot, spots, columns);
          board->first_column[slot + 1] = columns->len;
        }
    }
  board->columns = (LwBoardColumn *) (gpointer) g_array_free (g_steal_pointer (&columns), FALSE);
}

/* The arcs to slots that offer anything. */
static void
lay_arcs (Layout *self)
{
  LwBoard *board = self->board;
  const LwProblem *problem = board->problem;
  guint n = 0;

  board->arcs = g_new (LwBoardArc, problem->place_choices->len);
  for (guint i = 0; i < board->n_demands; i++)
    {
      const LwProblemDemand *demand = lw_problem_get_demand (problem, i);
      const LwProblemChoice *choices = lw_problem_get_places_of (problem, demand);

      board->demands[i].first_arc = n;
      board->demands[i].is_pinned = demand->is_pinned;
      board->demands[i].not_placed
        = demand->is_pinned ? LW_BOARD_INFINITE : demand->not_placed * LW_BOARD_SCALE;
      for (guint j = 0; j < demand->n_places; j++)
        {
          guint slot = self->arc_slot[demand->first_place + j];

          if (slot != LW_BOARD_NONE && board->first_column[slot] < board->first_column[slot + 1])
            board->arcs[n++] = (LwBoardArc){ choices[j].cost * LW_BOARD_SCALE, slot };
        }
    }
  board->demands[board->n_demands].first_arc = n;
}

/* Demands of one student in a ring. */
static void
link_students (LwBoard *self)
{
  guint n = self->problem->n_students;
  g_autofree guint *first = g_new (guint, n + 1), *last = g_new (guint, n + 1);

  memset (first, 0xff, n * sizeof *first);
  for (guint i = 0; i < self->n_demands; i++)
    {
      guint student = lw_problem_get_demand (self->problem, i)->student;

      if (first[student] == LW_BOARD_NONE)
        first[student] = i;
      else
        self->demands[last[student]].next = i;
      self->demands[i].next = first[student];
      self->demands[i].pair = LW_BOARD_NONE;
      last[student] = i;
    }
}

/* Whether only one of two can be placed, for all their patterns overlap. */
static gboolean
exclude_each_other (const LwBoard *self, guint demand, guint other)
{
  const LwProblemDemand *one = lw_problem_get_demand (self->problem, demand);
  const LwProblemDemand *two = lw_problem_get_demand (self->problem, other);
  const LwProblemChoice *mine = lw_problem_get_patterns_of (self->problem, one);
  const LwProblemChoice *its = lw_problem_get_patterns_of (self->problem, two);

  for (guint i = 0; i < one->n_patterns; i++)
    for (guint j = 0; j < two->n_patterns; j++)
      if (!lw_board_overlaps (self, mine[i].which, its[j].which))
        return FALSE;

  return one->n_patterns > 0 && two->n_patterns > 0;
}

/* Makes pairs of demands of one student; where there are three or more, first of those of which
 * only one can be placed: a bound must tell that of two. */
static void
pair_up (LwBoard *self, gboolean is_choosy)
{
  LwBoardDemand *demands = self->demands;

  for (guint i = 0; i < self->n_demands; i++)
    for (guint other = demands[i].next; other != i && demands[i].pair == LW_BOARD_NONE;
         other = demands[other].next)
      if (demands[other].pair == LW_BOARD_NONE && !demands[i].is_pinned && !demands[other].is_pinned
          && (!is_choosy || exclude_each_other (self, i, other)))
        {
          demands[i].pair = other;
          demands[other].pair = i;
        }
}

static void
find_overlaps (LwBoard *self)
{
  self->n_words = (self->n_patterns + 63) / 64;
  self->overlaps = g_new0 (guint64, self->n_patterns * self->n_words);
  for (guint i = 0; i < self->n_patterns; i++)
    for (guint j = 0; j < self->n_patterns; j++)
      if (lw_problem_overlaps (self->problem, i, j))
        self->overlaps[i * self->n_words + j / 64] |= (guint64) 1 << j % 64;
}

/**
 * lw_board_new:
 * @problem: (borrowed): outlives it and stays as it is
 *
 * Returns: (transfer full)
 */
LwBoard *
lw_board_new (const LwProblem *problem)
{
  LwBoard *self = g_new0 (LwBoard, 1);
  Layout layout = { .board = self };

  self->problem = problem;
  self->n_demands = problem->demands->len;
  self->n_places = problem->places->len;
  self->n_companies = problem->companies->len;
  self->n_patterns = lw_problem_get_n_patterns (problem);
  self->shapes
    = g_hash_table_new_full (lw_shape_hash, lw_shape_equal, (GDestroyNotify) lw_shape_free, NULL);
  self->places = g_new0 (LwBoardPlace, self->n_places + 1);
  self->companies = g_new0 (LwBoardCompany, self->n_companies + 1);
  self->demands = g_new0 (LwBoardDemand, self->n_demands + 1);

  number_lists (&layout);
  number_slots (&layout);
  lay_companies (&layout);
  lay_places (&layout);
  lay_columns (&layout);
  lay_arcs (&layout);
  link_students (self);
  find_overlaps (self);
  pair_up (self, TRUE);
  pair_up (self, FALSE);

  g_free (layout.list);
  g_free (layout.list_demand);
  g_free (layout.slot_list);
  g_free (layout.arc_slot);

  return self;
}

void
lw_board_free (LwBoard *self)
{
  g_hash_table_unref (self->shapes);
  g_free (self->places);
  g_free (self->companies);
  g_free (self->demands);
  g_free (self->steps);
  g_free (self->spot_place);
  g_free (self->spot_pattern);
  g_free (self->slot_place);
  g_free (self->first_column);
  g_free (self->columns);
  g_free (self->arcs);
  g_free (self->overlaps);
  g_free (self);
}

/**
 * lw_board_is_flow:
 *
 * The test of the planner: when at no place a pattern stands in two cells, and no student has two
 * demands, the problem is one of a cheapest flow: cells within places within companies' years are
 * laminar.
 *
 * Returns: whether it is
 */
gboolean
lw_board_is_flow (const LwBoard *self)
{
  for (guint i = 0; i < self->n_demands; i++)
    if (self->demands[i].next != i)
      return FALSE;
  for (guint i = 0; i < self->n_places; i++)
    if (self->places[i].n_cells > 0 && !self->places[i].shape->is_disjoint)
      return FALSE;

  return TRUE;
}
