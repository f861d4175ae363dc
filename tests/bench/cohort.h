/* cohort.h - a school, or a region, that has to be placed: made up, and always the same
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-problem.h"

G_BEGIN_DECLS

#define COHORT_PERIODS 6

typedef struct
{
  guint student;
  guint place;
  guint wish;
  guint travel; /* minutes */
} CohortChoice;

/* Places are numbered company by company, COHORT_PERIODS of each. */
typedef struct
{
  guint n_students;
  guint n_companies;
  guint *seats;    /* owned, one a company: in each period */
  guint *cap;      /* owned, one a company: in the year */
  GArray *choices; /* owned, element-type CohortChoice, student by student */
} Cohort;

Cohort *cohort_new (guint n_students, guint n_companies, guint radius, double places, guint32 seed);
void cohort_free (Cohort *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Cohort, cohort_free)

/* In minutes: what it costs to be further down in the line of wishes, and to have no place. */
#define COHORT_WISH 100
#define COHORT_NOT_PLACED 100000

LwProblem *cohort_build (const Cohort *self);
/* What the next placement costs at a company that has so many, out of fairness. */
gint64 cohort_get_step (const Cohort *self, guint company, guint n);

/* CPU seconds that another solver takes for the same, or below 0 where it can't be asked. */
double cohort_ask_referee (const Cohort *self, gint64 *objective);

G_END_DECLS
