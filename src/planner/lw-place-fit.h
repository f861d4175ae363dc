/* lw-place-fit.h - whether a workplace suits what a student wants to learn, in words
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-catalogue.h"
#include "lw-rules.h"

G_BEGIN_DECLS

/**
 * LwPlaceFitOrder:
 * @LW_PLACE_FIT_WELL: more than one reason for it
 * @LW_PLACE_FIT_SUITS: one reason more for it than against it
 * @LW_PLACE_FIT_UNKNOWN: nothing is known, or as much for it as against it
 * @LW_PLACE_FIT_AGAINST: more against it than for it
 *
 * From best to worst: for putting places in order, never to be shown.
 */
typedef enum
{
  LW_PLACE_FIT_WELL,
  LW_PLACE_FIT_SUITS,
  LW_PLACE_FIT_UNKNOWN,
  LW_PLACE_FIT_AGAINST,
} LwPlaceFitOrder;

typedef enum
{
  LW_PLACE_FIT_REASON_AGAINST,
  LW_PLACE_FIT_REASON_FOR,
  LW_PLACE_FIT_REASON_UNKNOWN,
} LwPlaceFitSide;

/**
 * LwPlaceFitReason:
 * @text: one reason, in the user's language and without a capital
 */
typedef struct
{
  LwPlaceFitSide side;
  char *text;
} LwPlaceFitReason;

/**
 * LwPlaceFit:
 * @reasons: (element-type LwPlaceFitReason): what is against it, what is for it, what is not known
 */
typedef struct
{
  LwPlaceFitOrder order;
  GPtrArray *reasons;
} LwPlaceFit;

void lw_place_fit_free (LwPlaceFit *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LwPlaceFit, lw_place_fit_free)
char *lw_place_fit_describe (const LwPlaceFit *self, guint n_most);

/**
 * LwPlaceFits:
 *
 * What is known of students and their POPs, to hold many workplaces against many stages.
 */
typedef struct _LwPlaceFits LwPlaceFits;

LwPlaceFits *lw_place_fits_new (LwWorld *world, const LwCatalogue *catalogue, GPtrArray *pops);
void lw_place_fits_free (LwPlaceFits *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LwPlaceFits, lw_place_fits_free)

void lw_place_fits_take_stage (LwPlaceFits *self, LwPlacement *stage);
LwPlaceFit *lw_place_fits_judge (LwPlaceFits *self, LwWorkplace *workplace);
LwPlaceFitOrder lw_place_fits_get_order (LwPlaceFits *self, LwWorkplace *workplace);

G_END_DECLS
