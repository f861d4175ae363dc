/* lw-document-blocks.c - headings, text and what else is made of lines
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-document-private.h"

#define PARAGRAPH_GAP 4.0
#define BULLET_INDENT 12.0

/* A heading of more lines than this is a text that may break. */
#define MAX_HEADING_LINES 6

typedef struct
{
  LwStyle style;
  double before;
  double after;
} HeadingShape;

static const HeadingShape headings[] = {
  { LW_STYLE_HEADING_1, 34, 10 },
  { LW_STYLE_HEADING_2, 18, 4 },
  { LW_STYLE_HEADING_3, 12, 2 },
};

static gboolean
is_none (const char *text)
{
  return text == NULL || *text == '\0';
}

static void
shape_strip (LwStrip *strip, const LwTextShape *shape)
{
  strip->frame = shape->frame;
  strip->frame_x = shape->frame_x;
  strip->frame_is_bar = shape->frame_is_bar;
}

/* Two lines of a paragraph stay together at its start and at its end. */
static gboolean
line_keeps_next (int index, int n_lines, const LwTextShape *shape)
{
  if (index == n_lines - 1)
    return FALSE;
  if (shape->keeps_next && n_lines <= MAX_HEADING_LINES)
    return TRUE;

  return index == 0 || index == n_lines - 2;
}

static void
take_paragraph (LwDocument *self, const char *text, const LwTextShape *shape, double before)
{
  g_autoptr (PangoLayout) layout
    = lw_style_create_layout (self->context, shape->style, text, shape->width);
  int n_lines = pango_layout_get_line_count (layout);

  for (int i = 0; i < n_lines; i++)
    {
      LwStrip *strip = lw_strip_new ();

      strip->height = lw_strip_add_line (strip, layout, i, shape->style, shape->x, 0);
      strip->before = i == 0 ? before : 0;
      strip->keeps_next = line_keeps_next (i, n_lines, shape);
      shape_strip (strip, shape);
      lw_document_take_strip (self, strip);
    }
}

void
lw_document_take_text (LwDocument *self, const char *text, const LwTextShape *shape)
{
  g_auto (GStrv) paragraphs = g_strsplit (text, "\n", -1);
  guint first = self->strips->len;
  double before = shape->before;
  LwStrip *last;

  for (guint i = 0; paragraphs[i] != NULL; i++)
    {
      if (*g_strchomp (paragraphs[i]) == '\0')
        {
          /* An empty line is space, and several are no more than one. */
          if (self->strips->len > first)
            before = LW_BLOCK_GAP;
          continue;
        }
      take_paragraph (self, paragraphs[i], shape, before);
      before = PARAGRAPH_GAP;
    }
  if (self->strips->len == first)
    return;
  last = self->strips->pdata[self->strips->len - 1];
  last->after = shape->after;
  last->keeps_next = shape->keeps_next;
}

LwTextShape
lw_document_get_body_shape (LwDocument *self)
{
  return (LwTextShape){
    .style = LW_STYLE_BODY,
    .x = self->gutter,
    .width = lw_document_get_text_width (self),
    .after = LW_BLOCK_GAP,
  };
}

/* What follows starts below all that stands in the gutter. */
void
lw_document_take_clear (LwDocument *self)
{
  LwStrip *strip = lw_strip_new ();

  strip->is_clear = TRUE;
  lw_document_take_strip (self, strip);
}

/**
 * lw_document_add_heading:
 * @self: a document
 * @level: 1 to 3; those of level 1 stand in the outline
 * @text: plain text
 *
 * A heading stays with two lines at least of what follows.
 */
void
lw_document_add_heading (LwDocument *self, int level, const char *text)
{
  const HeadingShape *heading = &headings[CLAMP (level, 1, 3) - 1];
  LwTextShape shape;
  guint first;

  g_return_if_fail (LW_IS_DOCUMENT (self));

  shape = lw_document_get_body_shape (self);
  if (is_none (text))
    return;
  if (level <= 1)
    {
      lw_document_take_clear (self);
      shape.x = 0;
      shape.width = lw_document_get_field_width (self);
    }
  shape.style = heading->style;
  shape.before = heading->before;
  shape.after = heading->after;
  shape.keeps_next = TRUE;
  first = self->strips->len;
  lw_document_take_text (self, text, &shape);
  if (level <= 1 && self->strips->len > first)
    {
      LwStrip *strip = self->strips->pdata[first];

      strip->outline = g_utf8_make_valid (text, -1);
      strip->level = 1;
    }
}

/**
 * lw_document_add_text:
 * @self: a document
 * @text: (nullable): plain text; each of its lines is a paragraph
 */
void
lw_document_add_text (LwDocument *self, const char *text)
{
  LwTextShape shape;

  g_return_if_fail (LW_IS_DOCUMENT (self));

  shape = lw_document_get_body_shape (self);
  if (!is_none (text))
    lw_document_take_text (self, text, &shape);
}

/* A label on the first line of what follows: beside it in the gutter, taking no height there, or
 * above it. */
void
lw_document_take_label (LwDocument *self, const char *label, LwStyle style)
{
  LwTextShape shape = lw_document_get_body_shape (self);
  double y = (lw_style_get_leading (style) - lw_style_get_leading (LW_STYLE_LABEL)) / 2;
  g_autoptr (PangoLayout) layout = NULL;
  LwStrip *strip;

  if (self->gutter <= 0)
    {
      shape.style = LW_STYLE_LABEL;
      shape.before = LW_BLOCK_GAP;
      shape.after = 0;
      shape.keeps_next = TRUE;
      lw_document_take_text (self, label, &shape);
      return;
    }
  lw_document_take_clear (self);
  layout
    = lw_style_create_layout (self->context, LW_STYLE_LABEL, label, self->gutter - LW_GUTTER_GAP);
  strip = lw_strip_new ();
  strip->reserve = y + lw_strip_add_layout (strip, layout, LW_STYLE_LABEL, 0, y);
  strip->before = LW_BLOCK_GAP;
  strip->is_aside = TRUE;
  strip->keeps_next = TRUE;
  lw_document_take_strip (self, strip);
}

/**
 * lw_document_add_labelled:
 * @self: a document
 * @label: a word or two
 * @text: (nullable): nothing is added when there is none
 *
 * The label stands in the gutter when there is one, else above the text.
 */
void
lw_document_add_labelled (LwDocument *self, const char *label, const char *text)
{
  LwTextShape shape;

  g_return_if_fail (LW_IS_DOCUMENT (self) && label != NULL);

  shape = lw_document_get_body_shape (self);
  if (is_none (text))
    return;
  lw_document_take_label (self, label, shape.style);
  lw_document_take_text (self, text, &shape);
  lw_document_take_clear (self);
}

/**
 * lw_document_add_list:
 * @self: a document
 * @items: (array zero-terminated=1): plain texts, each after a bullet
 */
void
lw_document_add_list (LwDocument *self, const char *const *items)
{
  LwTextShape shape;
  g_autoptr (PangoLayout) bullet = NULL;

  g_return_if_fail (LW_IS_DOCUMENT (self) && items != NULL);

  shape = lw_document_get_body_shape (self);
  bullet = lw_style_create_layout (self->context, LW_STYLE_BODY, "•", BULLET_INDENT);
  shape.x += BULLET_INDENT;
  shape.width -= BULLET_INDENT;
  for (guint i = 0; items[i] != NULL; i++)
    {
      guint first = self->strips->len;
      LwStrip *strip;

      shape.after = items[i + 1] != NULL ? PARAGRAPH_GAP / 2 : LW_BLOCK_GAP;
      lw_document_take_text (self, items[i], &shape);
      if (self->strips->len == first)
        continue;
      strip = self->strips->pdata[first];
      lw_strip_add_line (strip, bullet, 0, LW_STYLE_BODY, shape.x - BULLET_INDENT, 0);
      /* Two items make the two lines that a heading wants. */
      if (i == 0 && items[1] != NULL)
        strip->keeps_next = TRUE;
    }
}

/**
 * lw_document_add_space:
 * @self: a document
 * @height: in points; dropped where a page ends by itself
 */
void
lw_document_add_space (LwDocument *self, double height)
{
  LwStrip *strip;

  g_return_if_fail (LW_IS_DOCUMENT (self));

  if (height <= 0)
    return;
  strip = lw_strip_new ();
  strip->height = MIN (height, self->paper.bottom - self->paper.top);
  strip->is_space = TRUE;
  lw_document_take_strip (self, strip);
}

/**
 * lw_document_add_page_break:
 * @self: a document
 *
 * What follows starts on a fresh page. Several are one, and one that nothing follows is none.
 */
void
lw_document_add_page_break (LwDocument *self)
{
  g_return_if_fail (LW_IS_DOCUMENT (self));

  self->breaks_page = TRUE;
}

/**
 * lw_document_begin_together:
 * @self: a document
 *
 * What is added up to lw_document_end_together() stays on one page when one page can hold it.
 * Groups don't nest.
 */
void
lw_document_begin_together (LwDocument *self)
{
  g_return_if_fail (LW_IS_DOCUMENT (self));
  g_return_if_fail (self->group == 0);

  self->group = ++self->n_groups;
}

void
lw_document_end_together (LwDocument *self)
{
  g_return_if_fail (LW_IS_DOCUMENT (self));

  self->group = 0;
}
