/* lw-cohort-rivals-private.h - a plan by who is where
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-cohort-private.h"
#include "lw-cohort-rivals.h"

G_BEGIN_DECLS

/* Numbers by what they belong to: those of i are at first[i] up to first[i + 1]. */
typedef struct
{
  guint *first;   /* owned */
  guint *members; /* owned */
} LwRivalGroups;

struct _LwCohortRivalry
{
  const LwCohort *cohort;  /* borrowed */
  const LwPlan *plan;      /* borrowed */
  const GPtrArray *stages; /* borrowed: the plan's */
  LwRivalGroups guests;    /* of each place: demands */
  LwRivalGroups places;    /* of each company */
  guint64 *full;           /* owned, one set a place: the half-days with all seats taken */
  guint *n_of_company;     /* owned: how many the plan has there */
  GHashTable *seekers;     /* owned: ids of the stages that the plan is about */
};

static inline LwCohortSite *
lw_rivalry_site_of (const LwCohortRivalry *self, guint place)
{
  return lw_cohort_site (self->cohort, g_array_index (self->cohort->site_of, guint, place));
}

static inline gboolean
lw_rivalry_is_company_full (const LwCohortRivalry *self, guint company)
{
  return self->n_of_company[company]
         >= lw_problem_get_company (self->cohort->problem, company)->year_cap;
}

/* A half-day of the pattern on which the place has no seat left, or LW_PROBLEM_NONE. */
guint lw_rivalry_find_full (const LwCohortRivalry *self, guint place, guint pattern);

/* lw-cohort-rivals-taken.c */
void lw_rivalry_find_taken (const LwCohortRivalry *self, guint demand, LwCohortRivals *rivals);

G_END_DECLS
