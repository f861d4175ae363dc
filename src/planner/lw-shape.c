/* lw-shape.c - where patterns get in each other's way
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Patterns are intervals on a time line, more or less, and the cells are the maximal cliques of
 * their interval graph (Fulkerson and Gross, 1965), found half-day by half-day because a pattern
 * may have holes in it.
 */

#include "lw-shape.h"

#include <string.h>

/* The patterns that share one half-day. */
typedef struct
{
  guint64 *members; /* borrowed */
  guint n_members;
  guint half_day;
} Share;

static void
find_members (const LwProblem *problem, const LwShape *self, guint64 *members, guint n_words)
{
  for (guint i = 0; i < self->n_patterns; i++)
    {
      const guint64 *words = lw_problem_get_pattern (problem, self->patterns[i]);

      for (guint word = 0; word < problem->n_words; word++)
        for (guint64 left = words[word]; left != 0; left &= left - 1)
          {
            guint half_day = word * 64 + (guint) __builtin_ctzll (left);

            members[half_day * n_words + i / 64] |= (guint64) 1 << i % 64;
          }
    }
}

/* The most members first, so that what a set is part of is seen before it. */
static int
compare_shares (gconstpointer a, gconstpointer b)
{
  const Share *one = a, *two = b;

  if (one->n_members != two->n_members)
    return one->n_members > two->n_members ? -1 : 1;

  return one->half_day < two->half_day ? -1 : one->half_day > two->half_day;
}

static gboolean
is_part_of (const guint64 *members, const guint64 *others, guint n_words)
{
  for (guint i = 0; i < n_words; i++)
    if (members[i] & ~others[i])
      return FALSE;

  return TRUE;
}

/* Brings those that are part of no other to the front; how many there are. */
static guint
keep_largest (Share *shares, guint n, guint n_words)
{
  guint n_kept = 0;

  qsort (shares, n, sizeof *shares, compare_shares);
  for (guint i = 0; i < n; i++)
    {
      gboolean is_kept = TRUE;

      for (guint j = 0; j < n_kept && is_kept; j++)
        is_kept = !is_part_of (shares[i].members, shares[j].members, n_words);
      if (is_kept)
        shares[n_kept++] = shares[i];
    }

  return n_kept;
}

static gboolean
has_member (const Share *share, guint pattern)
{
  return share->members[pattern / 64] >> pattern % 64 & 1;
}

static void
fill_cells (LwShape *self, const Share *cells)
{
  guint n = 0;

  for (guint i = 0; i < self->n_cells; i++)
    n += cells[i].n_members;
  self->cells = g_new (guint16, n);
  n = 0;
  self->is_disjoint = TRUE;
  for (guint i = 0; i < self->n_patterns; i++)
    {
      self->first[i] = n;
      for (guint j = 0; j < self->n_cells; j++)
        if (has_member (&cells[j], i))
          self->cells[n++] = (guint16) j;
      if (n > self->first[i] + 1)
        self->is_disjoint = FALSE;
    }
  self->first[self->n_patterns] = n;
}

/* As the share before it, most often: half-days of one block in a row. */
static gboolean
is_same (const Share *share, const Share *other, guint n_words)
{
  return memcmp (share->members, other->members, n_words * sizeof *share->members) == 0;
}

/**
 * lw_shape_new:
 * @patterns: (array length=n_patterns): different ones, in the order of their numbers
 *
 * Returns: (transfer full): the cells of these patterns
 */
LwShape *
lw_shape_new (const LwProblem *problem, const guint *patterns, guint n_patterns)
{
  LwShape *self = g_new0 (LwShape, 1);
  guint n_words = MAX (1, (n_patterns + 63) / 64), n_shares = 0;
  guint n_half_days = problem->n_words * 64;
  g_autofree guint64 *members = g_new0 (guint64, n_half_days * n_words);
  g_autofree Share *shares = g_new (Share, n_half_days);

  self->n_patterns = n_patterns;
  self->patterns = g_new (guint, n_patterns + 1);
  memcpy (self->patterns, patterns, n_patterns * sizeof *patterns);
  self->first = g_new0 (guint, n_patterns + 1);
  find_members (problem, self, members, n_words);
  for (guint i = 0; i < n_half_days; i++)
    {
      Share share = { &members[i * n_words], 0, i };

      for (guint j = 0; j < n_words; j++)
        share.n_members += (guint) __builtin_popcountll (share.members[j]);
      if (share.n_members > 0
          && (n_shares == 0 || !is_same (&share, &shares[n_shares - 1], n_words)))
        shares[n_shares++] = share;
    }

  self->n_cells = keep_largest (shares, n_shares, n_words);
  fill_cells (self, shares);

  return self;
}

void
lw_shape_free (LwShape *self)
{
  g_free (self->patterns);
  g_free (self->first);
  g_free (self->cells);
  g_free (self);
}

/**
 * lw_shape_hash:
 *
 * For a #GHashTable of shapes: one problem's patterns make one shape.
 */
guint
lw_shape_hash (gconstpointer shape)
{
  const LwShape *self = shape;
  guint hash = 5381;

  for (guint i = 0; i < self->n_patterns; i++)
    hash = hash * 33 + self->patterns[i];

  return hash;
}

gboolean
lw_shape_equal (gconstpointer shape, gconstpointer other)
{
  const LwShape *self = shape, *second = other;

  return self->n_patterns == second->n_patterns
         && memcmp (self->patterns, second->patterns, self->n_patterns * sizeof *self->patterns)
              == 0;
}
