/* lw-asks.h - how often companies were asked for a stage, and what they said
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-rules.h"

G_BEGIN_DECLS

/**
 * LwAsks:
 * @n_asked: how many stages a company was asked for
 * @n_agreed: of these: it said yes, and the stage was not broken off
 * @n_broken: of these: called off or broken off, also what it refused
 *
 * For the others of @n_asked nothing was heard yet.
 */
typedef struct
{
  guint n_asked;
  guint n_agreed;
  guint n_broken;
} LwAsks;

/* One for each of lw_track_values, and one for what has no track. */
#define LW_ASK_TRACKS 5

void lw_asks_count (LwWorld *world,
                    const char *company,
                    int school_year,
                    LwAsks *all,
                    LwAsks tracks[LW_ASK_TRACKS]);

/* Company id -> how often it was asked in that school year, in GUINT_TO_POINTER. */
GHashTable *lw_asks_index (LwWorld *world, int school_year);

/* What the counting is made of, for who counts over more than one company. A stage that no
 * company was asked for adds nothing. */
gboolean lw_asks_add (LwAsks *asks, LwPlacement *placement);
guint lw_asks_find_track (LwWorld *world, LwPlacement *placement);
guint lw_asks_track_of_student (LwWorld *world, LwStudent *student);
int lw_asks_find_year (LwWorld *world, LwPlacement *placement);

gboolean lw_asks_is_refusal (LwWorld *world, LwContactMoment *moment);
int lw_asks_find_year_of_moment (LwWorld *world, LwContactMoment *moment);
void lw_asks_add_refusal (LwWorld *world,
                          LwContactMoment *moment,
                          LwAsks *all,
                          LwAsks tracks[LW_ASK_TRACKS]);

G_END_DECLS
