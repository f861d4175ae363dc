/* lw-matrix-shape.h - what a cell of the forms matrix says, as a shape and in words
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-cells.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Told apart by shape, so that it needs no colour. */
typedef enum
{
  LW_SHAPE_NOT_STATED,      /* nothing at all: empty is never "no" */
  LW_SHAPE_CROSS,           /* a dot: the figure's cross */
  LW_SHAPE_CROSS_CONFIRMED, /* a dot with a plus in it: and the school chose it */
  LW_SHAPE_CROSS_DROPPED,   /* a dot struck through: but the school dropped it */
  LW_SHAPE_CROSS_DENIED,    /* a dot over a dash: but the text says no */
  LW_SHAPE_SAID,            /* a small ring: the text says yes */
  LW_SHAPE_SAID_DROPPED,    /* a small ring struck through */
  LW_SHAPE_DENIED,          /* a dash: the text says no */
  LW_SHAPE_ADDED,           /* a ring with a plus: the school's choice */
  LW_SHAPE_REFUSED,         /* a stroke: the school chose no where nothing was stated */
  LW_N_SHAPES,
} LwShape;

LwShape lw_shape_of_cell (const LwCell *cell);
/* Draws in the widget's colour, as large as fits in @area. */
void lw_shape_snapshot (GtkSnapshot *snapshot,
                        GtkWidget *widget,
                        LwShape shape,
                        const graphene_rect_t *area);
/* "cross in the figure; the school chose: no". Free it. */
char *lw_shape_dup_words (const LwCell *cell);

G_END_DECLS
