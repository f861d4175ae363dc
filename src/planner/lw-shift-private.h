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

/* A month or a school year that a company counts students in. */
typedef guint LwShiftSpan;

/* How many students come in it. */
typedef struct
{
  LwShiftSpan span;
  guint n;
} LwShiftCount;

typedef struct _LwShiftRoom LwShiftRoom;

/* The half-days of a stage; stages with the same ones share them. */
typedef struct
{
  GArray *cells;       /* owned, element-type guint: half-days since the first Monday, sorted */
  GArray *spans;       /* owned, element-type LwShiftSpan: those with a day */
  LwWeekMask weekdays; /* all of them as half-days of a week */
  GDate first;         /* the first day, or cleared when there is none */
  GDate last;
  LwShiftRoom **rooms; /* owned, nullable, one a site, nullable until asked: what is lacking */
} LwShiftTime;

/* A company. */
typedef struct
{
  LwCompany *company; /* borrowed */
  guint at_once;      /* or G_MAXUINT */
  guint16 *taken;     /* owned, nullable until asked: students on each half-day */
  GArray *counts;     /* owned, nullable until asked, element-type LwShiftCount, sorted */
  GArray *sites;      /* owned, element-type guint */
  GArray *movable;    /* owned, element-type guint: of the pieces */
} LwShiftCompany;

/* A workplace. */
typedef struct
{
  LwWorkplace *workplace; /* borrowed */
  guint company;
  guint area;  /* number of the company's postcode area */
  guint seats; /* or G_MAXUINT */
  LwWeekMask open;
  guint16 *taken; /* owned, nullable until asked */
  GArray *movable;
} LwShiftSite;

/* What is looked up once. */
typedef enum
{
  LW_SHIFT_UNKNOWN,
  LW_SHIFT_YES,
  LW_SHIFT_NO,
} LwShiftKnown;

/* A stage that may be moved, or the one that is asked about; of one that has begun what is left. */
typedef struct
{
  LwPlacement *stage; /* borrowed */
  LwStudent *student; /* borrowed, nullable */
  guint time;
  guint site; /* or LW_SHIFT_NONE */

  /* lw-shift-reach.c; the pointers are nullable until asked */
  guint area;           /* number of the student's postcode area */
  GArray *within;       /* borrowed, element-type guint: sites, sorted */
  guint8 *accreditable; /* borrowed, one a company: an LwShiftKnown */
  GArray *known;        /* owned, element-type guint: companies with limits that know the student */
  LwShiftKnown is_only; /* whether the student has no other stage at its company */
} LwShiftPiece;

struct _LwShiftBoard
{
  LwWorld *world; /* borrowed */
  GDate monday;   /* of the first week */
  guint n_cells;
  GHashTable *refused;   /* owned */
  GHashTable *wishes;    /* owned, student id -> workplace id -> rank */
  GArray *times;         /* owned, element-type LwShiftTime */
  GHashTable *time_of;   /* owned, cells of a time -> number + 1 */
  GArray *companies;     /* owned, element-type LwShiftCompany */
  GArray *sites;         /* owned, element-type LwShiftSite */
  GHashTable *site_of;   /* owned, workplace id -> number + 1 */
  GPtrArray *movable;    /* owned, LwPlacement: the stages of the pieces, by id */
  GArray *pieces;        /* owned, element-type LwShiftPiece: who may be moved */
  LwLevels levels;       /* moved, wish, travel */
  gboolean counts_spans; /* whether what a company takes in a month or year holds */
  LwPlacement *lifted;   /* borrowed, nullable: the asked one, as it is in the lists or not */
  LwPlacement *gone;     /* borrowed, nullable: the same in the lists, when it has a seat there */

  /* lw-shift-reach.c: what holds of all stages that are alike */
  GHashTable *area_of;      /* owned, postcode area -> number */
  GHashTable *suiting;      /* owned, age and profile as text -> GArray of sites */
  GHashTable *within;       /* owned, the same and the number of an area -> those near enough */
  GHashTable *accreditable; /* owned, form, profile and last day as text -> one a company */
  guint8 *is_near;          /* owned, nullable until asked, one a pair of areas: LwShiftKnown */
  gint16 *minutes;          /* owned, as the one above: of travelling, or UNASKED */
};

/**
 * LwShiftRoom:
 * @is_free: there is room
 * @is_stuck: nobody alone can make any
 * @site_cells, @company_cells: (owned) (nullable) (element-type guint): half-days with a seat too
 *   few
 * @spans: (owned) (nullable) (element-type LwShiftSpan): months and years that the company is full
 *   in
 *
 * What a workplace lacks for a stage at some time.
 */
struct _LwShiftRoom
{
  gboolean is_free;
  gboolean is_stuck;
  GArray *site_cells;
  GArray *company_cells;
  GArray *spans;
};

guint lw_shift_board_add_time (LwShiftBoard *self, LwPlacement *stage);
guint lw_shift_board_find_site (const LwShiftBoard *self, const char *workplace);
guint lw_shift_board_rate_wish (LwShiftBoard *self, LwPlacement *stage, guint site);
/* The asked one is lifted off the board while its new place is looked at, and put back. */
void lw_shift_board_lift (LwShiftBoard *self, LwPlacement *stage);
void lw_shift_board_put_back (LwShiftBoard *self);
const guint16 *lw_shift_board_get_taken (LwShiftBoard *self, guint number);
const guint16 *lw_shift_board_get_company_taken (LwShiftBoard *self, guint number);

/* lw-shift-room.c */
GArray *lw_shift_spans_new (GArray *days);
const LwShiftRoom *lw_shift_board_get_room (LwShiftBoard *self, guint time, guint site);
LwShiftRoom *lw_shift_board_find_room (LwShiftBoard *self, const LwShiftPiece *guest, guint site);
gboolean lw_shift_board_makes_room (LwShiftBoard *self,
                                    const LwShiftRoom *room,
                                    LwShiftPiece *leaver,
                                    guint site);
void lw_shift_room_free (gpointer data);

/* lw-shift-reach.c */
void lw_shift_board_init_reach (LwShiftBoard *self);
void lw_shift_board_clear_reach (LwShiftBoard *self);
guint lw_shift_board_number_area (LwShiftBoard *self, const char *postcode);
GArray *lw_shift_board_get_within (LwShiftBoard *self, LwShiftPiece *piece);
gboolean lw_shift_board_may_go (LwShiftBoard *self, LwShiftPiece *piece, guint site);
int lw_shift_board_get_piece_minutes (LwShiftBoard *self, const LwShiftPiece *piece, guint site);
GArray *lw_shift_board_get_known (LwShiftBoard *self, LwShiftPiece *piece);
gboolean lw_shift_board_is_only (LwShiftBoard *self, LwShiftPiece *piece);

/* lw-shift-hold.c */
guint lw_shift_board_find_refused (LwShiftBoard *self, GPtrArray *moves);

LwShiftMove *lw_shift_move_new (LwShiftBoard *self, LwPlacement *stage, guint to);
void lw_shift_move_free (gpointer data);
GPtrArray *
lw_shift_search (LwShiftBoard *self, LwShiftPiece *asked, guint site, gboolean *is_fewest);

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
