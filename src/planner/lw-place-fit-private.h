/* lw-place-fit-private.h - what the files of the fit of a workplace share
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-place-fit.h"
#include "lw-world.h"

G_BEGIN_DECLS

/* The stage in hand: what its student wants and where the student was. */
typedef struct
{
  LwPlacement *stage;  /* borrowed, nullable */
  const char *profile; /* borrowed, as the next three; nullable */
  const char *kind;
  const char *style;  /* as the catalogue has it */
  GPtrArray *words;   /* owned: of the leervraag, folded */
  GHashTable *places; /* owned set of workplace ids, borrowed from the stages; so the next two */
  GHashTable *companies;
  GHashTable *sectors;
} LwPlaceFitSubject;

struct _LwPlaceFits
{
  LwWorld *world;               /* borrowed */
  const LwCatalogue *catalogue; /* borrowed, nullable */
  GHashTable *pops;             /* owned, student id -> LwPop, owned */
  GHashTable *texts;            /* owned, LwWorkplace -> its title and tasks folded */
  LwPlaceFitSubject subject;
};

/* What is found of one place; without @reasons it is only counted. */
typedef struct
{
  guint n_for;
  guint n_against;
  GPtrArray *reasons; /* borrowed, nullable */
} LwPlaceFitTally;

/* lw-place-fit-judge.c */
LwPlaceFitOrder
lw_place_fits_weigh (LwPlaceFits *self, LwWorkplace *workplace, LwPlaceFitTally *tally);
/* What learns in this way is called in the catalogue, or NULL. */
const char *lw_place_fit_find_style (const char *learning_style);

G_END_DECLS
