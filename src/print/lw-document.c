/* lw-document.c - a paginated document: its life, its pages
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-document-private.h"

#define MILLIMETRE (72 / 25.4)
#define MARGIN (20 * MILLIMETRE)
#define A4_SHORT (210 * MILLIMETRE)
#define A4_LONG (297 * MILLIMETRE)
#define A3_LONG (420 * MILLIMETRE)

/* Where head and foot stand in the margins. */
#define HEAD_TOP (11 * MILLIMETRE)
#define HEAD_RULE (HEAD_TOP + 15)
#define FOOT_TOP (MARGIN - 11 * MILLIMETRE)
#define RULE_WIDTH 0.6

/* Pages of pictures that stay decoded while one leafs through a preview. */
#define MAX_SHOWN 24

G_DEFINE_FINAL_TYPE (LwDocument, lw_document, G_TYPE_OBJECT)

static void
part_free (gpointer data)
{
  LwDocumentPart *part = data;

  g_free (part->name);
  g_free (part->head);
  g_free (part);
}

static const LwDocumentPart *
get_part (LwDocument *self, guint index)
{
  return index < self->parts->len ? self->parts->pdata[index] : NULL;
}

typedef enum
{
  SIDE_LEFT,
  SIDE_RIGHT,
} Side;

/* One quiet line, cut off with an ellipsis rather than running into the other. */
static void
add_furniture (LwDocument *self, LwStrip *strip, const char *text, Side side, double y)
{
  double width = lw_document_get_field_width (self);
  double share = side == SIDE_LEFT ? width * 0.6 : width * 0.38;
  g_autofree char *line = g_strdelimit (g_strdup (text), "\r\n", ' ');
  g_autoptr (PangoLayout) layout
    = lw_style_create_layout (self->context, LW_STYLE_SMALL, line, share);
  double x = self->paper.left;
  int line_width;

  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  pango_layout_get_size (layout, &line_width, NULL);
  if (side == SIDE_RIGHT)
    x = self->paper.right - (double) line_width / PANGO_SCALE;
  /* Its own direction is no reason to change sides. */
  pango_layout_set_width (layout, line_width);
  lw_strip_add_line (strip, layout, 0, LW_STYLE_SMALL, x, y);
}

static void
add_furniture_of (LwDocument *self, LwPage *page, guint n_pages)
{
  const LwDocumentPart *part = get_part (self, page->part);
  LwStrip *strip = lw_strip_new ();
  g_autofree char *number = g_strdup_printf ("pagina %u van %u", page->number, n_pages);
  double foot = self->paper.height - FOOT_TOP;

  if (!page->hides_head)
    {
      if (part != NULL)
        add_furniture (self, strip, part->head, SIDE_LEFT, HEAD_TOP);
      add_furniture (self, strip, self->title, part != NULL ? SIDE_RIGHT : SIDE_LEFT, HEAD_TOP);
      lw_strip_add_rule (strip, self->paper.left, HEAD_RULE, lw_document_get_field_width (self),
                         RULE_WIDTH, 0);
    }
  add_furniture (self, strip, self->author, SIDE_LEFT, foot);
  add_furniture (self, strip, number, SIDE_RIGHT, foot);
  page->furniture = strip;
}

static void
furnish_pages (LwDocument *self)
{
  guint end;

  for (guint i = 0; i < self->pages->len; i = end)
    {
      const LwPage *first = self->pages->pdata[i];

      for (end = i; end < self->pages->len; end++)
        if (((LwPage *) self->pages->pdata[end])->part != first->part)
          break;
      for (guint j = i; j < end; j++)
        add_furniture_of (self, self->pages->pdata[j], end - i);
    }
}

static void
forget_pages (LwDocument *self)
{
  g_clear_pointer (&self->pages, g_ptr_array_unref);
  g_array_set_size (self->outline, 0);
}

/* Decoded pixels are large: keep those of the pages that were looked at last. */
static void
note_shown (LwDocument *self, LwFigure *figure)
{
  GList *known = g_queue_find (self->shown, figure);

  if (known != NULL)
    {
      g_queue_unlink (self->shown, known);
      g_queue_push_tail_link (self->shown, known);
      return;
    }
  g_queue_push_tail (self->shown, g_object_ref (figure));
  if (g_queue_get_length (self->shown) > MAX_SHOWN)
    {
      g_autoptr (LwFigure) oldest = g_queue_pop_head (self->shown);

      lw_figure_forget (oldest);
    }
}

static void
draw_items (LwDocument *self, cairo_t *cr, const GArray *items)
{
  for (guint i = 0; i < items->len; i++)
    {
      const LwItem *item = &g_array_index (items, LwItem, i);

      lw_item_draw (item, cr);
      if (item->kind == LW_ITEM_FIGURE)
        note_shown (self, item->figure);
    }
}

static void
lw_document_finalize (GObject *object)
{
  LwDocument *self = LW_DOCUMENT (object);

  g_clear_pointer (&self->pages, g_ptr_array_unref);
  g_queue_free_full (self->shown, g_object_unref);
  g_array_unref (self->outline);
  g_ptr_array_unref (self->strips);
  g_ptr_array_unref (self->parts);
  g_clear_object (&self->context);
  g_free (self->title);
  g_free (self->author);

  G_OBJECT_CLASS (lw_document_parent_class)->finalize (object);
}

static void
lw_document_class_init (LwDocumentClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = lw_document_finalize;
}

static void
lw_document_init (LwDocument *self)
{
  self->strips = g_ptr_array_new_with_free_func ((GDestroyNotify) lw_strip_free);
  self->parts = g_ptr_array_new_with_free_func (part_free);
  self->outline = g_array_new (FALSE, FALSE, sizeof (LwOutlineEntry));
  self->shown = g_queue_new ();
  self->context = lw_style_create_context ();
}

/**
 * lw_document_new:
 * @paper: size and direction of the sheets, with margins of 20 mm
 * @title: what the document is, at the right of each running head: "Portfolio"
 * @author: (nullable): who made it, at the left of each foot: the school
 *
 * A document may be built and drawn on any thread, by one at a time; it needs no display.
 *
 * Returns: (transfer full): an empty document
 */
LwDocument *
lw_document_new (LwDocumentPaper paper, const char *title, const char *author)
{
  static const double sizes[][2] = {
    [LW_DOCUMENT_A4] = { A4_SHORT, A4_LONG },
    [LW_DOCUMENT_A4_LANDSCAPE] = { A4_LONG, A4_SHORT },
    [LW_DOCUMENT_A3_LANDSCAPE] = { A3_LONG, A4_LONG },
  };
  LwDocument *self = g_object_new (LW_TYPE_DOCUMENT, NULL);

  g_return_val_if_fail (title != NULL && (guint) paper < G_N_ELEMENTS (sizes), self);

  self->title = g_utf8_make_valid (title, -1);
  self->author = g_utf8_make_valid (author != NULL ? author : "", -1);
  self->paper.width = sizes[paper][0];
  self->paper.height = sizes[paper][1];
  self->paper.left = MARGIN;
  self->paper.top = MARGIN + 4;
  self->paper.right = self->paper.width - MARGIN;
  self->paper.bottom = self->paper.height - MARGIN;

  return self;
}

/**
 * lw_document_begin_part:
 * @self: a document
 * @name: what the outline and the preview call it: a student's name
 * @head: (nullable): its running head, or %NULL for @name: name and class
 *
 * What follows starts on a fresh sheet, and its pages are counted by themselves. A part to which
 * nothing is added has one page.
 */
void
lw_document_begin_part (LwDocument *self, const char *name, const char *head)
{
  LwDocumentPart *part;
  LwStrip *strip;

  g_return_if_fail (LW_IS_DOCUMENT (self) && name != NULL);

  part = g_new0 (LwDocumentPart, 1);
  part->name = g_utf8_make_valid (name, -1);
  part->head = g_utf8_make_valid (head != NULL ? head : name, -1);
  g_ptr_array_add (self->parts, part);
  self->group = 0;
  self->gutter = 0;
  self->breaks_page = FALSE;

  strip = lw_strip_new ();
  strip->break_before = LW_BREAK_PART;
  strip->outline = g_strdup (part->name);
  lw_document_take_strip (self, strip);
}

double
lw_document_get_field_width (LwDocument *self)
{
  return self->paper.right - self->paper.left;
}

double
lw_document_get_text_width (LwDocument *self)
{
  return lw_document_get_field_width (self) - self->gutter;
}

void
lw_document_take_strip (LwDocument *self, LwStrip *strip)
{
  strip->group = self->group;
  if (self->breaks_page && strip->break_before == LW_BREAK_NONE)
    strip->break_before = LW_BREAK_PAGE;
  self->breaks_page = FALSE;
  g_ptr_array_add (self->strips, strip);
  forget_pages (self);
}

GPtrArray *
lw_document_get_pages (LwDocument *self)
{
  if (self->pages == NULL)
    {
      self->pages = lw_paginate (self->strips, &self->paper, self->outline);
      furnish_pages (self);
    }

  return self->pages;
}

const GArray *
lw_document_get_outline (LwDocument *self)
{
  lw_document_get_pages (self);

  return self->outline;
}

/**
 * lw_document_get_n_pages:
 * @self: a document
 *
 * Returns: how many pages it has: one at least
 */
guint
lw_document_get_n_pages (LwDocument *self)
{
  g_return_val_if_fail (LW_IS_DOCUMENT (self), 0);

  return lw_document_get_pages (self)->len;
}

/**
 * lw_document_get_paper_size:
 * @self: a document
 * @width: (out): in points
 * @height: (out): in points
 */
void
lw_document_get_paper_size (LwDocument *self, double *width, double *height)
{
  g_return_if_fail (LW_IS_DOCUMENT (self));

  *width = self->paper.width;
  *height = self->paper.height;
}

/**
 * lw_document_draw_page:
 * @self: a document
 * @cr: of which a unit is a point of the paper; the paper itself is not painted
 * @page: from 0
 *
 * The same on a screen, on a printer and in a PDF.
 */
void
lw_document_draw_page (LwDocument *self, cairo_t *cr, guint page)
{
  const LwPage *value;

  g_return_if_fail (LW_IS_DOCUMENT (self) && page < lw_document_get_n_pages (self));

  value = self->pages->pdata[page];
  cairo_save (cr);
  draw_items (self, cr, value->items);
  draw_items (self, cr, value->furniture->items);
  cairo_restore (cr);
}

/**
 * lw_document_get_page_part:
 * @self: a document
 * @page: from 0
 *
 * Returns: (transfer none): the name of the part that the page belongs to, or the title of a
 *   document without parts
 */
const char *
lw_document_get_page_part (LwDocument *self, guint page)
{
  const LwDocumentPart *part;

  g_return_val_if_fail (LW_IS_DOCUMENT (self) && page < lw_document_get_n_pages (self), NULL);

  part = get_part (self, ((LwPage *) self->pages->pdata[page])->part);

  return part != NULL ? part->name : self->title;
}
