/* lw-levels.h - several levels of cost in one number
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-flow.h"

G_BEGIN_DECLS

#define LW_LEVELS_MAX 8

/**
 * LwLevels:
 * @n: how many levels
 * @shift: where each one begins, in bits; the weightiest first
 * @width: how many bits it has, its sign included
 */
typedef struct
{
  guint n;
  guint shift[LW_LEVELS_MAX];
  guint width[LW_LEVELS_MAX];
} LwLevels;

gboolean lw_levels_init (LwLevels *self, guint n, const gint64 *most, GError **error);
LwCost lw_levels_pack (const LwLevels *self, const gint64 *levels);
void lw_levels_unpack (const LwLevels *self, LwCost cost, gint64 *levels);

G_END_DECLS
