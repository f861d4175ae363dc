/* lw-cohort-rivals.h - who has the places that one without a place could have had
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-cohort.h"

G_BEGIN_DECLS

/**
 * LwCohortHolder:
 * @stage: (unowned): what has the seat
 * @student: (unowned): whose it is
 * @is_kept: whether it had the seat before the plan, and keeps it
 */
typedef struct
{
  LwPlacement *stage;
  LwStudent *student;
  gboolean is_kept;
} LwCohortHolder;

/**
 * LwCohortTaken:
 * @workplace: (unowned): one that suits the student, and is full
 * @holders: (owned) (element-type LwCohortHolder): who are there, or at its company where that
 *   takes no more
 * @takes_no_more: whether the company takes no more in that year or month (R8)
 */
typedef struct
{
  LwWorkplace *workplace;
  GArray *holders;
  gboolean takes_no_more;
} LwCohortTaken;

/**
 * LwCohortScarce:
 * @company: (unowned): whose places they are
 * @n_seats: how many of those who compete can be there
 */
typedef struct
{
  LwCompany *company;
  guint n_seats;
} LwCohortScarce;

/**
 * LwCohortRivals:
 * @taken: (owned) (element-type LwCohortTaken): the full places that suit, by wish and then by how
 *   near they are; the first dozen
 * @n_taken: how many there are
 * @demands: (owned) (element-type guint): who compete, the asked one first, then by how near they
 *   are to it, then others without a place who can have no other seats than these; nobody where
 *   there is room, if others move
 * @scarce: (owned) (element-type LwCohortScarce): what they compete for, as near first
 * @n_seats: how many of them can have a place at most
 * @n_short: how many of them have no place in any plan: this is proven; else 0
 *
 * Who and what is in the way of one without a place. Where the shortage is everywhere those who
 * compete can be nearly all.
 */
typedef struct
{
  GPtrArray *taken;
  guint n_taken;
  GArray *demands;
  GArray *scarce;
  guint n_seats;
  guint n_short;
} LwCohortRivals;

typedef struct _LwCohortRivalry LwCohortRivalry;

/* Both must outlive it. */
LwCohortRivalry *lw_cohort_rivalry_new (const LwCohort *cohort, const LwCohortPlan *plan);
void lw_cohort_rivalry_free (LwCohortRivalry *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LwCohortRivalry, lw_cohort_rivalry_free)

LwCohortRivals *lw_cohort_rivalry_find (LwCohortRivalry *self, guint demand);
void lw_cohort_rivals_free (LwCohortRivals *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LwCohortRivals, lw_cohort_rivals_free)

/* lw-cohort-rivals-words.c: in the user's language, (transfer full). */

/* "7 students fit only at these 6 places: Garage Pauw (2), …; one too few.": (nullable). */
char *lw_cohort_rivals_dup_set (const LwCohortRivals *self, const LwCohort *cohort);
/* "Garage Pauw (Hulpmonteur): taken by Iris Snoek and Lamar Tahiri". */
char *lw_cohort_taken_dup_text (const LwCohortTaken *self, const LwCohort *cohort);
/* So many of the full places, one a line: (nullable). */
char *lw_cohort_rivals_dup_places (const LwCohortRivals *self, const LwCohort *cohort, guint most);

G_END_DECLS
