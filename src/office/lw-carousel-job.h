/* lw-carousel-job.h - makes the schedule of a class that goes round, as proposals
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-carousel-cohort.h"
#include "lw-office.h"

G_BEGIN_DECLS

/**
 * LwCarouselJob:
 *
 * One carousel on its way: what was asked, the school as it was then, and what was found.
 */
#define LW_TYPE_CAROUSEL_JOB (lw_carousel_job_get_type ())
G_DECLARE_FINAL_TYPE (LwCarouselJob, lw_carousel_job, LW, CAROUSEL_JOB, GObject)

/* A function of the school's own company: a workplace that is made with the schedule. */
typedef struct
{
  LwCompany *company; /* owned */
  gboolean is_new;    /* the company */
  GPtrArray *sites;   /* owned, element-type LwWorkplace */
} LwCarouselOwn;

LwCarouselOwn *lw_carousel_own_new (LwOffice *office);
LwWorkplace *lw_carousel_own_add (LwCarouselOwn *self, const char *name);
void lw_carousel_own_free (LwCarouselOwn *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LwCarouselOwn, lw_carousel_own_free)

/* @own: (nullable): what may be among the workplaces and isn't kept yet. */
LwCarouselJob *
lw_carousel_job_new (LwOffice *office, const LwCarouselRequest *request, const LwCarouselOwn *own);

/* Waits; for the command line and tests. */
gboolean lw_carousel_job_run (LwCarouselJob *self, GCancellable *cancellable, GError **error);
void lw_carousel_job_run_async (LwCarouselJob *self,
                                GCancellable *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer user_data);
gboolean lw_carousel_job_run_finish (LwCarouselJob *self, GAsyncResult *result, GError **error);

/* What was found; NULL before. */
LwCarouselCohort *lw_carousel_job_get_cohort (LwCarouselJob *self);
/* Where the student is in the round; NULL for nowhere. */
LwPlacement *lw_carousel_job_get_stage (LwCarouselJob *self, guint student, guint round);
/* What to call a workplace in a schedule, also one that is not kept yet: (transfer full). */
char *lw_carousel_job_dup_place (LwCarouselJob *self, const char *workplace);

/* Before it is run. */
void lw_carousel_job_keep (LwCarouselJob *self, const GArray *by_hand);
/* By hand: each of the two cells gets what the other has. When it can't be, nothing changes. */
gboolean lw_carousel_job_swap (LwCarouselJob *self,
                               const LwCarouselCell *one,
                               const LwCarouselCell *other,
                               guint *n_rounds,
                               GError **error);

/* Whether the school changed since it was asked for. */
gboolean lw_carousel_job_is_stale (LwCarouselJob *self);
LwAct *lw_carousel_job_make_act (LwCarouselJob *self, GError **error);

G_END_DECLS
