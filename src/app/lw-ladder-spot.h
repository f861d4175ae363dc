/* lw-ladder-spot.h - one step or crossing of the two ladders
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-ladder.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef enum
{
  LW_SPOT_SCHOOL,   /* a step of the school's ladder, or what has none */
  LW_SPOT_COMPANY,  /* a step of the company's ladder, or what has none */
  LW_SPOT_CROSSING, /* of two steps */
  LW_SPOT_BEYOND,   /* the samenwerkingsverband */
} LwSpotKind;

/* Where: steps of 0 have no step. */
typedef struct
{
  LwSpotKind kind;
  int school;
  int company;
} LwSpot;

gboolean lw_spot_equal (LwSpot a, LwSpot b);
const LwLadderPlace *lw_spot_get_place (LwSpot spot, const LwLadder *ladder);
/* The catalogue's step; NULL for a crossing and for what has no step. */
const LwStep *lw_spot_get_step (LwSpot spot, const LwCatalogue *catalogue);
/* "Schoolbedrijf", "Schoolbedrijf × Primair proces", "Nog geen trede". */
char *lw_spot_dup_title (LwSpot spot, const LwCatalogue *catalogue);
/* With soft hyphens where its long words may break. */
char *lw_spot_dup_shown_title (LwSpot spot, const LwCatalogue *catalogue);
/* "Ladder van de school, trede 8 van 8". */
char *lw_spot_dup_where (LwSpot spot);
/* What may stand there, in the order in which it is told. */
typedef enum
{
  LW_LADDER_FORMS,
  LW_LADDER_COMPANIES,
  LW_LADDER_PROJECTS,
  LW_LADDER_STAGES,
  LW_N_LADDER_THINGS,
} LwLadderThing;

GPtrArray *lw_ladder_thing_get (LwLadderThing thing, const LwLadderPlace *place);
/* "12 stages" */
char *lw_ladder_thing_dup_count (LwLadderThing thing, guint n);
/* "3 vormen, 12 stages"; "" for nothing. */
char *lw_ladder_place_describe (const LwLadderPlace *place, const char *separator);

#define LW_TYPE_LADDER_SPOT (lw_ladder_spot_get_type ())
G_DECLARE_FINAL_TYPE (LwLadderSpot, lw_ladder_spot, LW, LADDER_SPOT, GtkWidget)

GtkWidget *lw_ladder_spot_new (LwSpot spot, const LwCatalogue *catalogue);
LwSpot lw_ladder_spot_get (LwLadderSpot *self);
void lw_ladder_spot_set_place (LwLadderSpot *self,
                               const LwCatalogue *catalogue,
                               const LwLadderPlace *place);

G_END_DECLS
