/* lw-mark.c - the four settings, each a colour and a shape
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-mark.h"

/* From the set of Okabe and Ito: colour-blind people tell these apart, and in grey the shapes do.
 */
static const double colours[][3] = {
  [LW_DOCUMENT_MARK_NONE] = { 0.0, 0.0, 0.0 },
  [LW_DOCUMENT_MARK_SQUARE] = { 0.0, 0.447, 0.698 },
  [LW_DOCUMENT_MARK_CIRCLE] = { 0.902, 0.500, 0.0 },
  [LW_DOCUMENT_MARK_DIAMOND] = { 0.640, 0.300, 0.560 },
  [LW_DOCUMENT_MARK_TRIANGLE] = { 0.0, 0.560, 0.410 },
};

/* Corners in parts of the size. A diamond reaches further than a square, to weigh as much. */
static const double diamond[][2] = { { 0.5, -0.08 }, { 1.08, 0.5 }, { 0.5, 1.08 }, { -0.08, 0.5 } };
static const double triangle[][2] = { { 0.5, -0.02 }, { 1.06, 0.96 }, { -0.06, 0.96 } };

static void
add_corners (cairo_t *cr, const double (*corners)[2], guint n, double x, double y, double size)
{
  for (guint i = 0; i < n; i++)
    cairo_line_to (cr, x + corners[i][0] * size, y + corners[i][1] * size);
  cairo_close_path (cr);
}

/**
 * lw_mark_draw:
 * @cr: where to draw
 * @mark: which shape
 * @x: left
 * @y: top
 * @size: of the square around it, in points
 */
void
lw_mark_draw (cairo_t *cr, LwDocumentMark mark, double x, double y, double size)
{
  cairo_new_path (cr);
  switch (mark)
    {
    case LW_DOCUMENT_MARK_SQUARE:
      cairo_rectangle (cr, x + size * 0.04, y + size * 0.04, size * 0.92, size * 0.92);
      break;
    case LW_DOCUMENT_MARK_CIRCLE:
      cairo_arc (cr, x + size / 2, y + size / 2, size / 2, 0, 2 * G_PI);
      break;
    case LW_DOCUMENT_MARK_DIAMOND:
      add_corners (cr, diamond, G_N_ELEMENTS (diamond), x, y, size);
      break;
    case LW_DOCUMENT_MARK_TRIANGLE:
      add_corners (cr, triangle, G_N_ELEMENTS (triangle), x, y, size);
      break;
    case LW_DOCUMENT_MARK_NONE:
    default:
      return;
    }
  cairo_set_source_rgb (cr, colours[mark][0], colours[mark][1], colours[mark][2]);
  cairo_fill (cr);
}
