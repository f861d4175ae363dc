/* lw-postcodes-private.h - the towns that postcodes are of
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A town or a part of one, with the areas from the first to the last. */
typedef struct
{
  guint16 first;
  guint16 last;
  float latitude; /* degrees */
  float longitude;
} LwPostcodeTown;

/* By their first area, none over another. */
extern const LwPostcodeTown lw_postcodes_west[];
extern const LwPostcodeTown lw_postcodes_east[];
extern const guint lw_postcodes_n_west;
extern const guint lw_postcodes_n_east;

G_END_DECLS
