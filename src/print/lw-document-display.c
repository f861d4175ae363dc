/* lw-document-display.c - covers, asides and what else is set off from the text
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-document-private.h"

#define FRAME_INSET 10.0
#define QUOTE_INDENT 16.0
#define MARK_SIZE 9.0
#define MARK_INDENT 15.0
#define ASIDE_GAP 18.0

static void
take_plain (LwDocument *self, const char *text, LwStyle style, double before, double after)
{
  LwTextShape shape = lw_document_get_body_shape (self);

  shape.style = style;
  shape.before = before;
  shape.after = after;
  if (text != NULL && *text != '\0')
    lw_document_take_text (self, text, &shape);
}

/**
 * lw_document_add_title:
 * @self: a document
 * @text: (nullable): in the largest type, for a cover
 */
void
lw_document_add_title (LwDocument *self, const char *text)
{
  g_return_if_fail (LW_IS_DOCUMENT (self));

  take_plain (self, text, LW_STYLE_TITLE, 0, 6);
}

/**
 * lw_document_add_subtitle:
 * @self: a document
 * @text: (nullable): a line above or under the title
 */
void
lw_document_add_subtitle (LwDocument *self, const char *text)
{
  g_return_if_fail (LW_IS_DOCUMENT (self));

  take_plain (self, text, LW_STYLE_SUBTITLE, 0, 2);
}

/**
 * lw_document_add_headline:
 * @self: a document
 * @text: plain text; stands in the outline
 * @right: a word or two, as large, at the right of the first line
 *
 * Begins what is one's own: a name, and what to know it by.
 */
void
lw_document_add_headline (LwDocument *self, const char *text, const char *right)
{
  g_autoptr (PangoLayout) beside = NULL;
  g_autoptr (PangoLayout) layout = NULL;
  double width;
  int beside_width;
  LwStrip *strip;

  g_return_if_fail (LW_IS_DOCUMENT (self) && text != NULL && right != NULL);

  width = lw_document_get_field_width (self);
  beside = lw_style_create_layout (self->context, LW_STYLE_HEADING_1, right, width / 2);
  pango_layout_get_size (beside, &beside_width, NULL);
  layout = lw_style_create_layout (self->context, LW_STYLE_HEADING_1, text,
                                   width - beside_width / (double) PANGO_SCALE - LW_GUTTER_GAP);
  lw_document_take_clear (self);
  strip = lw_strip_new ();
  strip->height = lw_strip_add_layout (strip, layout, LW_STYLE_HEADING_1, 0, 0);
  lw_strip_add_layout (strip, beside, LW_STYLE_HEADING_1,
                       width - beside_width / (double) PANGO_SCALE, 0);
  strip->keeps_next = TRUE;
  strip->outline = g_utf8_make_valid (text, -1);
  strip->level = 1;
  lw_document_take_strip (self, strip);
}

/**
 * lw_document_add_note:
 * @self: a document
 * @text: (nullable): in small, grey type; stays with the end of what it stands under
 */
void
lw_document_add_note (LwDocument *self, const char *text)
{
  g_return_if_fail (LW_IS_DOCUMENT (self));

  if (text == NULL || *text == '\0')
    return;
  if (self->strips->len > 0)
    ((LwStrip *) self->strips->pdata[self->strips->len - 1])->keeps_next = TRUE;
  take_plain (self, text, LW_STYLE_SMALL, 2, LW_BLOCK_GAP);
}

/**
 * lw_document_add_legend:
 * @self: a document
 * @marks: (array length=n_marks): shapes
 * @words: (array length=n_marks): what each means, short
 * @n_marks: how many
 */
void
lw_document_add_legend (LwDocument *self,
                        const LwDocumentMark *marks,
                        const char *const *words,
                        guint n_marks)
{
  double width;
  LwStrip *strip;

  g_return_if_fail (LW_IS_DOCUMENT (self));

  width = lw_document_get_text_width (self) / MAX (n_marks, 1);
  strip = lw_strip_new ();
  for (guint i = 0; i < n_marks; i++)
    {
      double x = self->gutter + i * width;
      g_autoptr (PangoLayout) layout
        = lw_style_create_layout (self->context, LW_STYLE_CELL, words[i], width - 2 * MARK_SIZE);
      double height = lw_strip_add_layout (strip, layout, LW_STYLE_CELL, x + MARK_INDENT, 0);

      lw_strip_add_mark (strip, marks[i], x, 2, MARK_SIZE);
      strip->height = MAX (strip->height, height);
    }
  strip->after = LW_BLOCK_GAP;
  lw_document_take_strip (self, strip);
}

/**
 * lw_document_add_fill:
 * @self: a document
 *
 * What follows on the same page stands at its foot: what is left of the page comes between.
 */
void
lw_document_add_fill (LwDocument *self)
{
  LwStrip *strip;

  g_return_if_fail (LW_IS_DOCUMENT (self));

  strip = lw_strip_new ();
  strip->is_fill = TRUE;
  lw_document_take_strip (self, strip);
}

/**
 * lw_document_hide_head:
 * @self: a document
 *
 * The page that the next block comes to stand on has no running head. It is counted all the same.
 */
void
lw_document_hide_head (LwDocument *self)
{
  LwStrip *strip;

  g_return_if_fail (LW_IS_DOCUMENT (self));

  strip = lw_strip_new ();
  strip->hides_head = TRUE;
  strip->keeps_next = TRUE;
  lw_document_take_strip (self, strip);
}

/**
 * lw_document_set_gutter:
 * @self: a document
 * @width: of the column that stays free at the left for labels and asides; 0 for none
 */
void
lw_document_set_gutter (LwDocument *self, double width)
{
  g_return_if_fail (LW_IS_DOCUMENT (self));

  lw_document_take_clear (self);
  self->gutter = CLAMP (width, 0, lw_document_get_field_width (self) / 2);
}

/**
 * lw_document_add_aside:
 * @self: a document with a gutter
 * @mark: a shape, or none
 * @word: (nullable): beside the shape
 * @lines: (array zero-terminated=1) (nullable): small lines under it
 *
 * Stands in the gutter beside what is added next, and on the same page.
 */
void
lw_document_add_aside (LwDocument *self,
                       LwDocumentMark mark,
                       const char *word,
                       const char *const *lines)
{
  double x = mark != LW_DOCUMENT_MARK_NONE ? MARK_INDENT : 0;
  double width;
  double y = 3; /* the small type stands on the first line of a heading */
  LwStrip *strip;

  g_return_if_fail (LW_IS_DOCUMENT (self) && self->gutter > 0);

  width = self->gutter - LW_GUTTER_GAP;
  lw_document_take_clear (self);
  strip = lw_strip_new ();
  if (word != NULL && *word != '\0')
    {
      g_autoptr (PangoLayout) layout
        = lw_style_create_layout (self->context, LW_STYLE_CELL_HEAD, word, width - x);

      lw_strip_add_mark (strip, mark, 0, y + 2, MARK_SIZE);
      y += lw_strip_add_layout (strip, layout, LW_STYLE_CELL_HEAD, x, y);
    }
  for (guint i = 0; lines != NULL && lines[i] != NULL; i++)
    {
      g_autoptr (PangoLayout) layout
        = lw_style_create_layout (self->context, LW_STYLE_SMALL, lines[i], width - x);

      y += lw_strip_add_layout (strip, layout, LW_STYLE_SMALL, x, y);
    }
  strip->reserve = y;
  strip->before = ASIDE_GAP;
  strip->is_aside = TRUE;
  strip->keeps_next = TRUE;
  lw_document_take_strip (self, strip);
}

/**
 * lw_document_add_quote:
 * @self: a document
 * @label: a word or two, in the gutter or above it
 * @text: (nullable): nothing is added when there is none
 */
void
lw_document_add_quote (LwDocument *self, const char *label, const char *text)
{
  LwTextShape shape;

  g_return_if_fail (LW_IS_DOCUMENT (self) && label != NULL);

  shape = lw_document_get_body_shape (self);
  if (text == NULL || *text == '\0')
    return;
  lw_document_take_label (self, label, LW_STYLE_QUOTE);
  shape.style = LW_STYLE_QUOTE;
  shape.before = LW_BLOCK_GAP;
  shape.after = 2.5 * LW_BLOCK_GAP;
  shape.frame = ++self->n_frames;
  shape.frame_x = shape.x;
  shape.frame_is_bar = TRUE;
  shape.x += QUOTE_INDENT;
  shape.width -= QUOTE_INDENT;
  lw_document_take_text (self, text, &shape);
  lw_document_take_clear (self);
}

/**
 * lw_document_add_set_off:
 * @self: a document
 * @label: a word or two, in weight
 * @text: (nullable): nothing is added when there is none
 */
void
lw_document_add_set_off (LwDocument *self, const char *label, const char *text)
{
  LwTextShape shape;
  LwTextShape above;

  g_return_if_fail (LW_IS_DOCUMENT (self) && label != NULL);

  shape = lw_document_get_body_shape (self);
  if (text == NULL || *text == '\0')
    return;
  shape.frame = ++self->n_frames;
  shape.frame_x = shape.x;
  shape.x += FRAME_INSET;
  shape.width -= 2 * FRAME_INSET;
  above = shape;
  above.style = LW_STYLE_LABEL;
  above.before = LW_BLOCK_GAP;
  above.after = 0;
  above.keeps_next = TRUE;
  lw_document_take_text (self, label, &above);
  lw_document_take_text (self, text, &shape);
}
