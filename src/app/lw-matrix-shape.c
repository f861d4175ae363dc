/* lw-matrix-shape.c - what a cell of the forms matrix says, as a shape and in words
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-matrix-shape.h"

#include <glib/gi18n.h>

/* All sizes are parts of the square that a shape is drawn in. */
#define DOT 0.30f
#define BIG 0.40f
#define SMALL_RING 0.25f
#define STROKE 0.09f

typedef struct
{
  GtkSnapshot *snapshot; /* with its origin in the middle of the square */
  float size;
  GdkRGBA ink;
  GdkRGBA paper;
} Pen;

LwShape
lw_shape_of_cell (const LwCell *cell)
{
  gboolean has_cross = cell->figure == LW_SAID_YES;

  if (cell->own == LW_SAID_YES)
    return has_cross ? LW_SHAPE_CROSS_CONFIRMED : LW_SHAPE_ADDED;
  if (cell->own == LW_SAID_NO && has_cross)
    return LW_SHAPE_CROSS_DROPPED;
  if (cell->own == LW_SAID_NO)
    return cell->text == LW_SAID_YES ? LW_SHAPE_SAID_DROPPED : LW_SHAPE_REFUSED;
  if (has_cross)
    return cell->text == LW_SAID_NO ? LW_SHAPE_CROSS_DENIED : LW_SHAPE_CROSS;
  if (cell->text != LW_SAID_NOT_STATED)
    return cell->text == LW_SAID_YES ? LW_SHAPE_SAID : LW_SHAPE_DENIED;

  return LW_SHAPE_NOT_STATED;
}

static GskRoundedRect
circle (const Pen *pen, float radius)
{
  float r = radius * pen->size;
  GskRoundedRect rect;

  gsk_rounded_rect_init_from_rect (&rect, &GRAPHENE_RECT_INIT (-r, -r, 2 * r, 2 * r), r);

  return rect;
}

static void
draw_dot (const Pen *pen, float radius)
{
  GskRoundedRect rect = circle (pen, radius);

  gtk_snapshot_push_rounded_clip (pen->snapshot, &rect);
  gtk_snapshot_append_color (pen->snapshot, &pen->ink, &rect.bounds);
  gtk_snapshot_pop (pen->snapshot);
}

static void
draw_ring (const Pen *pen, float radius)
{
  GskRoundedRect rect = circle (pen, radius);
  float width = MAX (1.5f, STROKE * pen->size);

  gtk_snapshot_append_border (pen->snapshot, &rect, (float[4]){ width, width, width, width },
                              (GdkRGBA[4]){ pen->ink, pen->ink, pen->ink, pen->ink });
}

static void
draw_bar (const Pen *pen, const GdkRGBA *color, float angle, float length, float thickness)
{
  float l = length * pen->size;
  float t = MAX (1.5f, thickness * pen->size);

  gtk_snapshot_save (pen->snapshot);
  gtk_snapshot_rotate (pen->snapshot, angle);
  gtk_snapshot_append_color (pen->snapshot, color, &GRAPHENE_RECT_INIT (-l / 2, -t / 2, l, t));
  gtk_snapshot_restore (pen->snapshot);
}

static void
draw_plus (const Pen *pen, const GdkRGBA *color)
{
  draw_bar (pen, color, 0, 0.42f, STROKE);
  draw_bar (pen, color, 90, 0.42f, STROKE);
}

/* A stroke with paper at its sides, so that it is seen on a filled dot. */
static void
draw_strike (const Pen *pen)
{
  draw_bar (pen, &pen->paper, -45, 1.2f, 3.4f * STROKE);
  draw_bar (pen, &pen->ink, -45, 1.2f, 1.2f * STROKE);
}

static void
draw (const Pen *pen, LwShape shape)
{
  switch (shape)
    {
    case LW_SHAPE_CROSS:
      draw_dot (pen, DOT);
      break;
    case LW_SHAPE_CROSS_CONFIRMED:
      draw_dot (pen, BIG);
      draw_plus (pen, &pen->paper);
      break;
    case LW_SHAPE_CROSS_DROPPED:
      draw_dot (pen, BIG);
      draw_strike (pen);
      break;
    case LW_SHAPE_CROSS_DENIED:
      draw_dot (pen, DOT);
      gtk_snapshot_translate (pen->snapshot, &GRAPHENE_POINT_INIT (0, 0.45f * pen->size));
      draw_bar (pen, &pen->ink, 0, 0.5f, STROKE);
      break;
    case LW_SHAPE_SAID:
      draw_ring (pen, SMALL_RING);
      break;
    case LW_SHAPE_SAID_DROPPED:
      draw_ring (pen, SMALL_RING);
      draw_bar (pen, &pen->ink, -45, 1.0f, STROKE);
      break;
    case LW_SHAPE_DENIED:
      draw_bar (pen, &pen->ink, 0, 0.4f, STROKE);
      break;
    case LW_SHAPE_ADDED:
      draw_ring (pen, BIG);
      draw_plus (pen, &pen->ink);
      break;
    case LW_SHAPE_REFUSED:
      draw_bar (pen, &pen->ink, -45, 0.8f, STROKE);
      break;
    case LW_SHAPE_NOT_STATED:
    case LW_N_SHAPES:
    default:
      break;
    }
}

void
lw_shape_snapshot (GtkSnapshot *snapshot,
                   GtkWidget *widget,
                   LwShape shape,
                   const graphene_rect_t *area)
{
  GtkStyleContext *style = gtk_widget_get_style_context (widget);
  Pen pen = { .snapshot = snapshot, .size = MIN (area->size.width, area->size.height) };

  if (shape == LW_SHAPE_NOT_STATED || pen.size <= 0)
    return;
  gtk_style_context_get_color (style, &pen.ink);
  if (!gtk_style_context_lookup_color (style, "view_bg_color", &pen.paper))
    pen.paper = (GdkRGBA){ 1, 1, 1, 1 };
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (area->origin.x + area->size.width / 2,
                                                          area->origin.y + area->size.height / 2));
  draw (&pen, shape);
  gtk_snapshot_restore (snapshot);
}

char *
lw_shape_dup_words (const LwCell *cell)
{
  const char *words[4] = { NULL };
  guint n = 0;

  if (cell->figure == LW_SAID_YES)
    words[n++] = _ ("cross in the figure");
  if (cell->text != LW_SAID_NOT_STATED)
    words[n++] = cell->text == LW_SAID_YES ? _ ("said in the text") : _ ("the text says no");
  if (cell->own != LW_SAID_NOT_STATED)
    words[n++]
      = cell->own == LW_SAID_YES ? _ ("the school chose: yes") : _ ("the school chose: no");
  if (n == 0)
    words[n++] = _ ("not stated");

  return g_strjoinv ("; ", (char **) words);
}
