/* cohort.h - a school, or a region, that has to be placed: made up, and always the same
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-assign.h"

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

LwAssign *cohort_build (const Cohort *self);

/* CPU seconds that another solver takes for the same, or below 0 where it can't be asked. */
double cohort_ask_referee (const Cohort *self);

G_END_DECLS
