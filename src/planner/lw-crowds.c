/* lw-crowds.c - demands that choose alike
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Students of one profile in one town have the same workplaces at the same distances; what they
 * wish differs. A region has millions of choices so, and few of them are really others.
 */

#include "lw-crowds.h"

#include <string.h>

/* Of so few slots nothing is gained. */
#define FEW_SLOTS 4
/* At most every so manieth slot may be cheaper than by the crowd. */
#define EXCEPTIONS 8
/* How many crowds with the same slots are tried before a demand makes one of its own. */
#define MOST_TRIES 16

/* The slots of a demand, as a key. */
typedef struct
{
  const LwBoardArc *arcs; /* borrowed */
  guint n;
} Key;

/* While crowds are made. */
typedef struct
{
  const LwBoard *board;
  LwCrowds *crowds;
  GHashTable *first; /* Key -> the first crowd with these slots, + 1 */
  GArray *next;      /* element-type guint: one a crowd: the next one with its slots, + 1 */
} Making;

static guint
key_hash (gconstpointer data)
{
  const Key *key = data;
  guint hash = key->n;

  for (guint i = 0; i < key->n; i++)
    hash = hash * 16777619u ^ key->arcs[i].slot;

  return hash;
}

static gboolean
key_equal (gconstpointer a, gconstpointer b)
{
  const Key *one = a, *other = b;

  if (one->n != other->n)
    return FALSE;
  for (guint i = 0; i < one->n; i++)
    if (one->arcs[i].slot != other->arcs[i].slot)
      return FALSE;

  return TRUE;
}

static Key
find_key (const LwBoard *board, guint demand)
{
  guint first = board->demands[demand].first_arc;

  return (Key){ &board->arcs[first], board->demands[demand + 1].first_arc - first };
}

/* What a demand pays above @costs for most slots: Boyer and Moore's vote. */
static gint64
find_usual (const Key *key, const gint64 *costs)
{
  gint64 usual = 0;
  guint votes = 0;

  for (guint i = 0; i < key->n; i++)
    {
      gint64 dearer = key->arcs[i].cost - costs[i];

      if (votes == 0)
        usual = dearer;
      votes = votes == 0 || dearer == usual ? votes + 1 : votes - 1;
    }

  return usual;
}

/* Whom a slot costs more than usual makes it dearer for the crowd: the others have it cheaper
 * then. */
static gboolean
join (Making *self, guint crowd, guint demand, const Key *key)
{
  LwCrowds *crowds = self->crowds;
  gint64 *costs
    = &g_array_index (crowds->costs, gint64, g_array_index (crowds->first_cost, guint, crowd));
  gint64 usual = find_usual (key, costs);
  guint n_others = 0;

  for (guint i = 0; i < key->n; i++)
    n_others += key->arcs[i].cost - costs[i] != usual;
  if (n_others > key->n / EXCEPTIONS)
    return FALSE;

  for (guint i = 0; i < key->n; i++)
    costs[i] = MAX (costs[i], key->arcs[i].cost - usual);
  crowds->crowd[demand] = crowd;
  crowds->dearer[demand] = usual;
  g_array_index (crowds->size, guint, crowd)++;

  return TRUE;
}

/* Begins with the costs of its first demand. */
static guint
add_crowd (Making *self, guint demand, const Key *key)
{
  LwCrowds *crowds = self->crowds;
  guint one = 1, none = 0;

  g_array_append_val (crowds->size, one);
  g_array_append_val (crowds->example, demand);
  g_array_append_val (crowds->first_cost, crowds->costs->len);
  g_array_append_val (self->next, none);
  for (guint i = 0; i < key->n; i++)
    g_array_append_val (crowds->costs, key->arcs[i].cost);
  crowds->crowd[demand] = crowds->n_crowds;

  return crowds->n_crowds++;
}

static void
take (Making *self, guint demand)
{
  Key key = find_key (self->board, demand);
  guint first = GPOINTER_TO_UINT (g_hash_table_lookup (self->first, &key)), last = 0, crowd;

  for (guint link = first, n = 0; link > 0; link = g_array_index (self->next, guint, link - 1))
    {
      if (n++ == MOST_TRIES || join (self, link - 1, demand, &key))
        return;
      last = link;
    }
  crowd = add_crowd (self, demand, &key);
  if (last > 0)
    g_array_index (self->next, guint, last - 1) = crowd + 1;
  else
    g_hash_table_insert (self->first, g_memdup2 (&key, sizeof key), GUINT_TO_POINTER (crowd + 1));
}

/* Nobody pays less than nothing above its crowd; nor does a crowd then for any slot, as the one who
 * pays least above it has none dearer. */
static void
level (Making *self)
{
  LwCrowds *crowds = self->crowds;
  g_autofree gint64 *least = g_new0 (gint64, crowds->n_crowds + 1);

  for (guint i = 0; i < self->board->n_demands; i++)
    if (crowds->crowd[i] != LW_BOARD_NONE)
      least[crowds->crowd[i]] = MIN (least[crowds->crowd[i]], crowds->dearer[i]);
  for (guint i = 0; i < self->board->n_demands; i++)
    if (crowds->crowd[i] != LW_BOARD_NONE)
      crowds->dearer[i] -= least[crowds->crowd[i]];
  for (guint i = 0; i < crowds->n_crowds; i++)
    {
      Key key = find_key (self->board, lw_crowds_get_example (crowds, i));
      gint64 *costs
        = &g_array_index (crowds->costs, gint64, g_array_index (crowds->first_cost, guint, i));

      for (guint j = 0; j < key.n; j++)
        costs[j] += least[i];
    }
}

/* Who is alone in its crowd is in none. */
static void
leave_alone (Making *self)
{
  LwCrowds *crowds = self->crowds;

  for (guint i = 0; i < self->board->n_demands; i++)
    {
      guint crowd = crowds->crowd[i];

      if (crowd != LW_BOARD_NONE && lw_crowds_get_size (crowds, crowd) == 1)
        {
          crowds->crowd[i] = LW_BOARD_NONE;
          g_array_index (crowds->size, guint, crowd) = 0;
        }
    }
}

/**
 * lw_crowds_new:
 * @board: (borrowed)
 *
 * A crowd that has come to nothing has size 0. The same board gives the same crowds.
 *
 * Returns: (transfer full)
 */
LwCrowds *
lw_crowds_new (const LwBoard *board)
{
  LwCrowds *self = g_new0 (LwCrowds, 1);
  g_autoptr (GHashTable) first = g_hash_table_new_full (key_hash, key_equal, g_free, NULL);
  g_autoptr (GArray) next = g_array_new (FALSE, FALSE, sizeof (guint));
  Making making = { board, self, first, next };

  self->crowd = g_new (guint, board->n_demands + 1);
  memset (self->crowd, 0xff, board->n_demands * sizeof *self->crowd);
  self->dearer = g_new0 (gint64, board->n_demands + 1);
  self->size = g_array_new (FALSE, FALSE, sizeof (guint));
  self->example = g_array_new (FALSE, FALSE, sizeof (guint));
  self->first_cost = g_array_new (FALSE, FALSE, sizeof (guint));
  self->costs = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < board->n_demands; i++)
    if (board->demands[i + 1].first_arc - board->demands[i].first_arc >= FEW_SLOTS)
      take (&making, i);
  level (&making);
  leave_alone (&making);

  return self;
}

void
lw_crowds_free (LwCrowds *self)
{
  g_free (self->crowd);
  g_free (self->dearer);
  g_array_unref (self->size);
  g_array_unref (self->example);
  g_array_unref (self->first_cost);
  g_array_unref (self->costs);
  g_free (self);
}
