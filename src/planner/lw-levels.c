/* lw-levels.c - several levels of cost in one number
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-levels.h"

#include "lw-error.h"

#include <glib/gi18n-lib.h>

/* What is left of 128 bits goes to sums along paths, in lw_flow_solve (). */
#define BITS_MAX 104

/**
 * lw_levels_init:
 * @n: how many levels, at most %LW_LEVELS_MAX
 * @most: (array length=n): what each level of a whole plan can come to at most; not below 0
 * @error: %LW_ERROR_INVALID when they don't fit
 *
 * A level gets the bits for its sum over a whole plan, so that no plan runs over into the level
 * above, and two more: one for a sign, so that differences of plans can be packed too, and one to
 * spare.
 */
gboolean
lw_levels_init (LwLevels *self, guint n, const gint64 *most, GError **error)
{
  guint bits = 0;

  g_return_val_if_fail (n <= LW_LEVELS_MAX, FALSE);

  self->n = n;
  for (guint i = n; i-- > 0;)
    {
      g_return_val_if_fail (most[i] >= 0, FALSE);
      self->shift[i] = bits;
      self->width[i] = (most[i] > 0 ? 64 - (guint) __builtin_clzll ((guint64) most[i]) : 0) + 2;
      bits += self->width[i];
    }
  if (bits > BITS_MAX)
    g_set_error_literal (error, LW_ERROR, LW_ERROR_INVALID,
                         _ ("The numbers of this plan are too large to add up."));

  return bits <= BITS_MAX;
}

/**
 * lw_levels_pack:
 * @levels: (array): as many as there are levels
 */
LwCost
lw_levels_pack (const LwLevels *self, const gint64 *levels)
{
  LwCost cost = 0;

  for (guint i = 0; i < self->n; i++)
    cost += levels[i] * ((LwCost) 1 << self->shift[i]);

  return cost;
}

/**
 * lw_levels_unpack:
 * @cost: of a plan, or the difference of two
 * @levels: (out caller-allocated) (array): as many as there are levels
 */
void
lw_levels_unpack (const LwLevels *self, LwCost cost, gint64 *levels)
{
  for (guint i = self->n; i-- > 0;)
    {
      LwCost unit = (LwCost) 1 << self->width[i];
      LwCost low = cost & (unit - 1);

      if (low >= unit / 2)
        low -= unit;
      levels[i] = (gint64) low;
      cost = (cost - low) / unit;
    }
}
