/* lw-strip.c - what never breaks across pages, and what stands in it
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-strip.h"

#include "lw-mark.h"

LwStrip *
lw_strip_new (void)
{
  LwStrip *self = g_new0 (LwStrip, 1);

  self->items = g_array_new (FALSE, TRUE, sizeof (LwItem));
  self->objects = g_ptr_array_new_with_free_func (g_object_unref);

  return self;
}

void
lw_strip_free (LwStrip *self)
{
  g_array_unref (self->items);
  g_ptr_array_unref (self->objects);
  g_free (self->outline);
  g_free (self);
}

static LwItem *
add_item (LwStrip *self, LwItemKind kind, double x, double y, double width, double height)
{
  LwItem item = { .kind = kind, .x = x, .y = y, .width = width, .height = height };

  g_array_append_val (self->items, item);

  return &g_array_index (self->items, LwItem, self->items->len - 1);
}

/* Several lines of one layout follow each other: one reference is enough. */
static void
hold (LwStrip *self, gpointer object)
{
  GPtrArray *objects = self->objects;

  if (objects->len == 0 || objects->pdata[objects->len - 1] != object)
    g_ptr_array_add (objects, g_object_ref (object));
}

void
lw_strip_add_rule (LwStrip *self, double x, double y, double width, double thickness, double grey)
{
  add_item (self, LW_ITEM_RULE, x, y, width, thickness)->grey = grey;
}

void
lw_strip_add_mark (LwStrip *self, LwDocumentMark mark, double x, double y, double size)
{
  add_item (self, LW_ITEM_MARK, x, y, size, size)->mark = mark;
}

void
lw_strip_take_figure (LwStrip *self,
                      LwFigure *figure,
                      double x,
                      double y,
                      double width,
                      double height)
{
  add_item (self, LW_ITEM_FIGURE, x, y, width, height)->figure = figure;
  g_ptr_array_add (self->objects, figure);
}

/* The leading holds, unless the line has a script that stands much taller. */
static double
line_height (const PangoRectangle *logical, LwStyle style)
{
  double leading = lw_style_get_leading (style);
  double height = (double) logical->height / PANGO_SCALE;

  return height > leading + 2 ? height : leading;
}

double
lw_strip_add_line (LwStrip *self, PangoLayout *layout, int index, LwStyle style, double x, double y)
{
  PangoLayoutLine *line = pango_layout_get_line_readonly (layout, index);
  PangoRectangle logical;
  double height, width, slack = 0;
  LwItem *item;

  pango_layout_line_get_extents (line, NULL, &logical);
  height = line_height (&logical, style);
  width = (double) logical.width / PANGO_SCALE;
  /* Text from right to left stands at the right, and so do figures in a column. */
  if (line->resolved_dir == PANGO_DIRECTION_RTL
      || pango_layout_get_alignment (layout) == PANGO_ALIGN_RIGHT)
    slack = MAX (0, (double) pango_layout_get_width (layout) / PANGO_SCALE - width);

  hold (self, layout);
  item = add_item (self, LW_ITEM_LINE, x + slack, y, width, height);
  item->line = line;
  item->style = style;
  item->grey = lw_style_get_grey (style);
  item->baseline
    = (height - (double) logical.height / PANGO_SCALE) / 2 - (double) logical.y / PANGO_SCALE;

  return height;
}

double
lw_strip_add_layout (LwStrip *self, PangoLayout *layout, LwStyle style, double x, double y)
{
  double height = 0;

  for (int i = 0; i < pango_layout_get_line_count (layout); i++)
    height += lw_strip_add_line (self, layout, i, style, x, y + height);

  return height;
}

double
lw_layout_get_line_height (PangoLayout *layout, int index, LwStyle style)
{
  PangoRectangle logical;

  pango_layout_line_get_extents (pango_layout_get_line_readonly (layout, index), NULL, &logical);

  return line_height (&logical, style);
}

double
lw_layout_get_height (PangoLayout *layout, LwStyle style)
{
  double height = 0;

  for (int i = 0; i < pango_layout_get_line_count (layout); i++)
    height += lw_layout_get_line_height (layout, i, style);

  return height;
}

/**
 * lw_item_draw:
 * @self: an item in page coordinates
 * @cr: a context of which a unit is a point
 */
void
lw_item_draw (const LwItem *self, cairo_t *cr)
{
  switch (self->kind)
    {
    case LW_ITEM_LINE:
      cairo_set_source_rgb (cr, self->grey, self->grey, self->grey);
      cairo_move_to (cr, self->x, self->y + self->baseline);
      pango_cairo_show_layout_line (cr, self->line);
      cairo_new_path (cr);
      break;
    case LW_ITEM_RULE:
    case LW_ITEM_FILL:
      cairo_set_source_rgb (cr, self->grey, self->grey, self->grey);
      cairo_rectangle (cr, self->x, self->y, self->width, self->height);
      cairo_fill (cr);
      break;
    case LW_ITEM_FIGURE:
      lw_figure_draw (self->figure, cr, self->x, self->y, self->width, self->height);
      break;
    case LW_ITEM_MARK:
      lw_mark_draw (cr, self->mark, self->x, self->y, self->width);
      break;
    default:
      g_assert_not_reached ();
    }
}
