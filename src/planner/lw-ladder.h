/* lw-ladder.h - what stands where on the two ladders of bijlage 3
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-catalogue.h"
#include "lw-record-list.h"
#include "lw-types.h"

G_BEGIN_DECLS

/* Steps are counted from 1, the lowest. 0 is what has no step: nothing is said of it. */
#define LW_LADDER_SCHOOL_STEPS 8
#define LW_LADDER_COMPANY_STEPS 5
#define LW_LADDER_NO_STEP 0

/**
 * LwLadderPlace:
 * @forms: (element-type LwVariant): forms on the school's step
 * @companies: (element-type LwCompany)
 * @stages: (element-type LwPlacement): at a workplace
 * @projects: (element-type LwPlacement): in school, without a workplace
 *
 * What stands in one place: on a step, on a crossing, or beyond. Forms, companies by title;
 * stages and projects by first day.
 */
typedef struct
{
  GPtrArray *forms;
  GPtrArray *companies;
  GPtrArray *stages;
  GPtrArray *projects;
} LwLadderPlace;

/**
 * LwLadderLists:
 *
 * What the ladders are read from; borrowed.
 */
typedef struct
{
  LwRecordList *variants;
  LwRecordList *companies;
  LwRecordList *workplaces;
  LwRecordList *placements;
  LwRecordList *stage_periods;
} LwLadderLists;

typedef struct _LwLadder LwLadder;

LwLadder *lw_ladder_new (const LwLadderLists *lists, const LwCatalogue *catalogue, int school_year);
void lw_ladder_free (LwLadder *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LwLadder, lw_ladder_free)

const LwLadderPlace *lw_ladder_get_school (const LwLadder *self, int step);
const LwLadderPlace *lw_ladder_get_company (const LwLadder *self, int step);
const LwLadderPlace *lw_ladder_get_crossing (const LwLadder *self, int school, int company);
const LwLadderPlace *lw_ladder_get_beyond (const LwLadder *self);

int lw_ladder_step_of_form (LwVariant *variant);
int lw_ladder_step_of_company (LwCompany *company);
gboolean lw_ladder_is_beyond (LwCompany *company);

/* A copy of the form or company that many steps higher or lower, or NULL where there is none. */
LwRecord *lw_ladder_move (LwRecord *record, int by);
LwRecord *lw_ladder_put (LwRecord *record, int step);

G_END_DECLS
