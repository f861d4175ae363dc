/* placing.h - schools by chance, and as numbers, of which a flow knows the best plan
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "school.h"

G_BEGIN_DECLS

#define PLACING_STAGES 24
#define PLACING_PLACES 8
#define PLACING_COMPANIES (PLACING_PLACES / 2)
#define PLACING_AREAS 5
#define PLACING_TIMES 2
#define PLACING_NOWHERE G_MAXUINT

/* What a plan costs, the weightiest first; the last is 0 for the first stage at a company, 1 for
 * the next, and so on. */
typedef enum
{
  PLACING_NOT_PLACED,
  PLACING_MOVED,
  PLACING_WISH,
  PLACING_TRAVEL,
  PLACING_FAIR,
  PLACING_LEVELS,
} PlacingLevel;

/* A school, and the same as numbers. Stages q00, q01, ... of students z0, z1, ... are at workplaces
 * x0, x1, ... of companies k0, k1, ...; they have the same half-days or none in common, so that who
 * can be where is a flow. */
typedef struct
{
  School *school;    /* owned */
  GPtrArray *wishes; /* owned */
  gboolean overlaps; /* the two times have half-days in common: no flow knows of that */
  guint n_stages;
  guint n_places;
  guint company[PLACING_PLACES];
  guint seats[PLACING_PLACES];
  guint n_there[PLACING_PLACES][PLACING_TIMES];
  guint cap[PLACING_COMPANIES];
  guint n_at[PLACING_COMPANIES];
  guint minutes[PLACING_AREAS][PLACING_COMPANIES];
  guint at[PLACING_STAGES]; /* or PLACING_NOWHERE, as it seeks a place */
  guint time[PLACING_STAGES];
  gboolean stays[PLACING_STAGES]; /* pinned when its number is even, and else promised */
  gboolean may[PLACING_STAGES][PLACING_PLACES];
  gint64 wish[PLACING_STAGES][PLACING_PLACES + 1]; /* the last: without a place */
} Placing;

/* One stage goes to one place, and all who have a place still have one; or a plan is made: of all
 * who seek, or of all who were at a company that takes nobody any more. Whoever doesn't stay may
 * move. */
typedef struct
{
  guint asked; /* or PLACING_NOWHERE: a plan is made */
  guint there;
  guint closed; /* a company, or PLACING_NOWHERE */
} PlacingAim;

void placing_init_random (Placing *self, GRand *rand, gboolean overlaps);
void placing_clear (Placing *self);
/* Brings a stage there in the school, and the world follows. */
void placing_move (Placing *self, guint stage, guint to);
guint placing_get_minutes (const Placing *self, guint stage, guint place);
/* FALSE when it can't be. What a plan costs counts whom it is about. */
gboolean placing_ask (const Placing *self, const PlacingAim *aim, gint64 *costs);

G_END_DECLS
