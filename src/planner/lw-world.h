/* lw-world.h - what the rules know of the school, looked up once
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-cells.h"
#include "lw-pattern.h"
#include "lw-rules.h"

G_BEGIN_DECLS

/* For the files of the rules only: what lw-rules.h leaves closed. */

/* What holds in this school for one rule of the table. */
typedef struct
{
  gboolean is_on;
  LwStrength strength;
  GHashTable *figures; /* owned, member of the value -> double *: a number, minutes after midnight,
                          or 1 for yes; what the school said, else the table */
} LwRuleSetting;

/* How travelling is estimated where the school says nothing of it: the figures of R13. */
typedef struct
{
  double detour;        /* of a way, over the straight line */
  double bike_speed;    /* km an hour, as the next */
  double transit_speed; /* of public transport */
  double transit_wait;  /* minutes of walking and waiting */
} LwTravelPace;

struct _LwWorld
{
  LwWorldLists lists; /* borrowed; a list may be NULL */
  LwCalendar *calendar;
  LwRuleSetting *settings; /* owned, one for each rule of the table, in its order */

  /* owned; placements are borrowed from their list */
  GHashTable *by_student;     /* id -> GPtrArray of LwPlacement that take time */
  GHashTable *by_workplace;   /* the same */
  GHashTable *by_company;     /* the same */
  GHashTable *by_supervisor;  /* the same, by who guides it for the school */
  GHashTable *accreditations; /* company id -> GPtrArray of LwAccreditation */
  GHashTable *exceptions;     /* placement id -> GPtrArray of LwException */
  GHashTable *visits;         /* placement id -> GPtrArray of LwVisit */
  GHashTable *patterns;       /* text -> LwPattern, NULL when it is none */
  GHashTable *expansions;     /* LwPlacement of the list -> GArray of LwStageDay */
  GHashTable *cells;          /* LwVariant -> LwCells */
  GHashTable *let_go;         /* "type/id" of what was let go of and not yet taken up */
  GHashTable *travel;         /* of lw_travel_index_new() */

  LwTravelPace pace;

  LwTravelTime *supposed; /* borrowed: as if the list had it */

  GDate today; /* when the world was made */
};

/* lw-world-index.c */
void lw_world_index_all (LwWorld *self);

gpointer lw_world_find (LwRecordList *list, const char *id);
GPtrArray *lw_world_lookup (GHashTable *index, const char *id);

/* Whether the student is taken up by it: not when still sought or broken off. */
gboolean lw_placement_takes_time (LwPlacement *placement);

/* What the placement says, else its stage period. */
const LwPattern *lw_world_get_pattern (LwWorld *self, LwPlacement *placement);
LwVariant *lw_world_get_variant (LwWorld *self, LwPlacement *placement);
LwGroup *lw_world_get_group (LwWorld *self, LwPlacement *placement);
void lw_world_get_period (LwWorld *self, LwPlacement *placement, GDate *first, GDate *last);
void lw_world_get_times (LwWorld *self, LwPlacement *placement, int *begin, int *end);
void
lw_world_get_day_times (LwWorld *self, LwPlacement *placement, guint halves, int *begin, int *end);
void lw_halves_clip (guint halves, int *begin, int *end);
LwStagePeriod *lw_world_get_stage_period (LwWorld *self, LwPlacement *placement);
const char *lw_world_get_supervisor (LwWorld *self, LwPlacement *placement);

gboolean lw_world_is_away (LwWorld *self, LwPlacement *placement);

/* What holds in this school for a rule of the table. */
const LwRuleSetting *lw_world_get_setting (LwWorld *self, const char *number);

/* What the school knows of travelling, the quickest of each pair of postcode areas. */
GHashTable *lw_travel_index_new (LwRecordList *travel_times);
void lw_travel_pace_read (LwTravelPace *pace, const LwRuleSetting *setting);

/* For a message: "Bakkerij Jansen (Winkel)", and "Snuffelstage bij Bakkerij Jansen (Winkel)". */
char *lw_world_dup_place (LwWorld *self, LwWorkplace *workplace);
char *lw_world_dup_stage (LwWorld *self, LwPlacement *placement);

G_END_DECLS
