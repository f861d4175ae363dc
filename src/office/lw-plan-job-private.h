/* lw-plan-job-private.h - what a plan on its way is made of
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-plan-job.h"
#include "lw-snapshot.h"

G_BEGIN_DECLS

struct _LwPlanJob
{
  GObject parent_instance;

  /* owned */
  LwOffice *office;
  char **students; /* of the request, as are the next five; nullable */
  char **groups;
  char **patterns;
  char **companies;
  char **closed;
  char *variant;
  char *reason;       /* why a company takes nobody any more; nullable */
  LwSnapshot *school; /* as it was */
  LwPlaceFits *fits;  /* nullable, as the next three */
  LwCohort *cohort;
  LwCohortPlan *plan;
  LwCohortRivalry *rivalry; /* made when first asked for */
  char *school_year;        /* nullable: its id */
  GCancellable *stop;
  gboolean *is_left_out; /* nullable, one a demand */

  GDate first_day;
  GDate last_day;
  double limit; /* seconds; 0: none */
  double seconds;
  gboolean fit_counts;
  gboolean replan;
  GMutex lock;
  LwPlanProgress progress; /* under the lock */
  gboolean is_stale;
};

G_END_DECLS
