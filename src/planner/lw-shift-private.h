/* lw-shift-private.h - what the files that look who could make room share
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-cohort-filter.h"
#include "lw-levels.h"
#include "lw-shift.h"

G_BEGIN_DECLS

#define LW_SHIFT_NONE G_MAXUINT

/* The half-days of a stage; stages with the same ones share them. */
typedef struct
{
  GArray *cells;       /* owned, element-type guint: half-days since the first Monday, sorted */
  LwWeekMask weekdays; /* all of them as half-days of a week */
  GDate first;         /* the first day, or cleared when there is none */
  GDate last;
} LwShiftTime;

/* A company. */
typedef struct
{
  LwCompany *company; /* borrowed */
  guint at_once;      /* or G_MAXUINT */
  guint16 *taken;     /* owned, nullable until asked: students on each half-day */
  GArray *movable;    /* owned, element-type guint: of the pieces */
} LwShiftCompany;

/* A workplace. */
typedef struct
{
  LwWorkplace *workplace; /* borrowed */
  guint company;
  guint seats; /* or G_MAXUINT */
  LwWeekMask open;
  guint16 *taken; /* owned, nullable until asked */
  GArray *movable;
} LwShiftSite;

/* A stage that may be moved, or the one that is asked about; of one that has begun what is left. */
typedef struct
{
  LwPlacement *stage; /* borrowed */
  LwStudent *student; /* borrowed, nullable */
  guint time;
  guint site; /* or LW_SHIFT_NONE */
} LwShiftPiece;

struct _LwShiftBoard
{
  LwWorld *world; /* borrowed */
  GDate monday;   /* of the first week */
  guint n_cells;
  GHashTable *refused; /* owned */
  GHashTable *wishes;  /* owned, student id -> workplace id -> rank */
  GArray *times;       /* owned, element-type LwShiftTime */
  GHashTable *time_of; /* owned, GBytes -> number + 1 */
  GArray *companies;   /* owned, element-type LwShiftCompany */
  GArray *sites;       /* owned, element-type LwShiftSite */
  GHashTable *site_of; /* owned, workplace id -> number + 1 */
  GPtrArray *movable;  /* owned, LwPlacement: the stages of the pieces, by id */
  GArray *pieces;      /* owned, element-type LwShiftPiece: who may be moved */
  LwLevels levels;     /* moved, wish, travel */
};

/**
 * LwShiftRoom:
 * @is_free: there is room
 * @is_stuck: nobody alone can make any
 * @site_cells, @company_cells: (owned) (element-type guint): half-days with a seat too few
 * @spans: (owned) (element-type GDate): pairs of days: months and years that the company is full in
 *
 * What a workplace lacks for a stage at some time.
 */
typedef struct
{
  gboolean is_free;
  gboolean is_stuck;
  GArray *site_cells;
  GArray *company_cells;
  GArray *spans;
} LwShiftRoom;

guint lw_shift_board_add_time (LwShiftBoard *self, LwPlacement *stage);
guint lw_shift_board_find_site (const LwShiftBoard *self, const char *workplace);
guint lw_shift_board_rate_wish (LwShiftBoard *self, LwPlacement *stage, guint site);
/* The asked one is lifted off the board while its new place is looked at. */
void lw_shift_board_lift (LwShiftBoard *self, LwPlacement *listed, int sign);
const guint16 *lw_shift_board_get_taken (LwShiftBoard *self, guint number);
const guint16 *lw_shift_board_get_company_taken (LwShiftBoard *self, guint number);
LwShiftRoom *lw_shift_board_find_room (LwShiftBoard *self,
                                       const LwShiftPiece *guest,
                                       guint site,
                                       const char *lifted);
gboolean lw_shift_board_makes_room (LwShiftBoard *self,
                                    const LwShiftRoom *room,
                                    const LwShiftPiece *leaver,
                                    guint site,
                                    const char *lifted);
void lw_shift_room_free (gpointer data);

LwShiftMove *lw_shift_move_new (LwShiftBoard *self, LwPlacement *stage, guint to);
void lw_shift_move_free (gpointer data);
GPtrArray *
lw_shift_search (LwShiftBoard *self, const LwShiftPiece *asked, guint site, gboolean *is_fewest);

static inline LwShiftSite *
lw_shift_site (const LwShiftBoard *self, guint index)
{
  return &g_array_index (self->sites, LwShiftSite, index);
}

static inline LwShiftCompany *
lw_shift_company_of (const LwShiftBoard *self, guint site)
{
  return &g_array_index (self->companies, LwShiftCompany, lw_shift_site (self, site)->company);
}

static inline LwShiftPiece *
lw_shift_piece (const LwShiftBoard *self, guint index)
{
  return &g_array_index (self->pieces, LwShiftPiece, index);
}

static inline LwShiftTime *
lw_shift_time (const LwShiftBoard *self, guint index)
{
  return &g_array_index (self->times, LwShiftTime, index);
}

G_END_DECLS
