/* lw-document-pictures.c - pictures in a document
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-document-private.h"

/* A picture of few pixels is not blown up beyond what a screen shows. */
#define POINTS_PER_PIXEL 0.75
#define PICTURE_GAP 8.0
#define CAPTION_GAP 3.0
#define BLOCK_GAP 8.0
#define BOX_INSET 10.0
#define MIN_HEIGHT 24.0

/* A picture gives in so much to stay with its text, rather than leave half a page white. */
#define FLEX 0.4

/* Captions side by side stay short. */
#define MAX_CAPTION_LINES 3

/* Room on the page for a heading and the caption. */
#define HEADING_ROOM 120.0

static gboolean
is_upright (LwFigure *figure)
{
  return lw_figure_get_height (figure) > lw_figure_get_width (figure);
}

static double
get_natural_width (LwFigure *figure)
{
  return lw_figure_get_width (figure) * POINTS_PER_PIXEL;
}

static double
get_aspect (LwFigure *figure)
{
  return (double) lw_figure_get_width (figure) / lw_figure_get_height (figure);
}

static void
take_caption (LwDocument *self, const char *caption)
{
  LwTextShape shape = {
    .style = LW_STYLE_SMALL,
    .x = self->gutter,
    .width = lw_document_get_text_width (self),
    .before = CAPTION_GAP,
    .after = BLOCK_GAP,
  };

  if (caption != NULL && *caption != '\0')
    lw_document_take_text (self, caption, &shape);
}

static void
take_box (LwDocument *self, const char *name)
{
  g_autofree char *text = g_strdup_printf ("Afbeelding kan niet worden getoond: %s", name);
  LwTextShape shape = {
    .style = LW_STYLE_SMALL,
    .x = self->gutter + BOX_INSET,
    .width = lw_document_get_text_width (self) - 2 * BOX_INSET,
    .before = BLOCK_GAP,
    .after = BLOCK_GAP,
    .frame = ++self->n_frames,
    .frame_x = self->gutter,
  };

  lw_document_take_text (self, text, &shape);
}

static void
take_single (LwDocument *self, LwFigure *figure, const char *caption, double max_height)
{
  double width = MIN (lw_document_get_text_width (self), get_natural_width (figure));
  double height = width / get_aspect (figure);
  LwStrip *strip = lw_strip_new ();

  if (height > max_height)
    {
      height = max_height;
      width = height * get_aspect (figure);
    }
  lw_strip_take_figure (strip, g_object_ref (figure), self->gutter, 0, width, height);
  strip->height = height;
  strip->flex = height * FLEX;
  strip->before = BLOCK_GAP;
  strip->keeps_next = caption != NULL && *caption != '\0';
  strip->after = strip->keeps_next ? 0 : BLOCK_GAP;
  lw_document_take_strip (self, strip);
  take_caption (self, caption);
}

/* Two of one height fill the width between them. */
static double
get_pair_height (LwDocument *self, LwFigure *a, LwFigure *b, double max_height)
{
  double room = lw_document_get_text_width (self) - PICTURE_GAP;
  double height = MIN (max_height, room / (get_aspect (a) + get_aspect (b)));

  height = MIN (height, lw_figure_get_height (a) * POINTS_PER_PIXEL);

  return MIN (height, lw_figure_get_height (b) * POINTS_PER_PIXEL);
}

static PangoLayout *
lay_out_caption (LwDocument *self, const char *caption, double width)
{
  if (caption == NULL || *caption == '\0')
    return NULL;

  return lw_style_create_layout (self->context, LW_STYLE_SMALL, caption, width);
}

static gboolean
is_short (PangoLayout *caption)
{
  return caption == NULL || pango_layout_get_line_count (caption) <= MAX_CAPTION_LINES;
}

static void
add_beside (LwStrip *strip, LwFigure *figure, PangoLayout *caption, double x, double height)
{
  double bottom = height;

  lw_strip_take_figure (strip, g_object_ref (figure), x, 0, height * get_aspect (figure), height);
  if (caption != NULL)
    bottom += CAPTION_GAP
              + lw_strip_add_layout (strip, caption, LW_STYLE_SMALL, x, height + CAPTION_GAP);
  strip->height = MAX (strip->height, bottom);
}

static gboolean
go_side_by_side (LwDocument *self, LwFigure *a, LwFigure *b)
{
  double half = (lw_document_get_text_width (self) - PICTURE_GAP) / 2;

  if (a == NULL || b == NULL)
    return FALSE;

  return (is_upright (a) || get_natural_width (a) <= half)
         && (is_upright (b) || get_natural_width (b) <= half);
}

static gboolean
take_pair (LwDocument *self,
           LwFigure *a,
           LwFigure *b,
           const LwDocumentPicture *pictures,
           double max_height)
{
  double height, b_x;
  g_autoptr (PangoLayout) a_caption = NULL;
  g_autoptr (PangoLayout) b_caption = NULL;
  LwStrip *strip;

  if (!go_side_by_side (self, a, b))
    return FALSE;
  height = get_pair_height (self, a, b, max_height);
  b_x = self->gutter + height * get_aspect (a) + PICTURE_GAP;
  a_caption = lay_out_caption (self, pictures[0].caption, height * get_aspect (a));
  b_caption = lay_out_caption (self, pictures[1].caption, height * get_aspect (b));
  if (!is_short (a_caption) || !is_short (b_caption))
    return FALSE;

  strip = lw_strip_new ();
  add_beside (strip, a, a_caption, self->gutter, height);
  add_beside (strip, b, b_caption, b_x, height);
  strip->flex = height * FLEX;
  strip->before = BLOCK_GAP;
  strip->after = BLOCK_GAP;
  lw_document_take_strip (self, strip);

  return TRUE;
}

/**
 * lw_document_add_pictures:
 * @self: a document
 * @pictures: (array length=n_pictures): JPEG or PNG files
 * @n_pictures: how many
 * @max_height: of each, in points
 *
 * Pictures are scaled to fit and never cut. One that can't be shown becomes a box with its name.
 */
void
lw_document_add_pictures (LwDocument *self,
                          const LwDocumentPicture *pictures,
                          guint n_pictures,
                          double max_height)
{
  g_autoptr (GPtrArray) figures = g_ptr_array_new ();
  double limit;

  g_return_if_fail (LW_IS_DOCUMENT (self));

  limit = CLAMP (max_height, MIN_HEIGHT, self->paper.bottom - self->paper.top - HEADING_ROOM);
  for (guint i = 0; i < n_pictures; i++)
    g_ptr_array_add (figures, lw_figure_new (pictures[i].path));
  for (guint i = 0; i < n_pictures; i++)
    {
      LwFigure *figure = figures->pdata[i];
      g_autofree char *base_name = g_path_get_basename (pictures[i].path);

      if (figure == NULL)
        take_box (self, pictures[i].name != NULL ? pictures[i].name : base_name);
      else if (i + 1 < n_pictures
               && take_pair (self, figure, figures->pdata[i + 1], pictures + i, limit))
        i++;
      else
        take_single (self, figure, pictures[i].caption, limit);
    }
  for (guint i = 0; i < n_pictures; i++)
    g_clear_object (&figures->pdata[i]);
}

/**
 * lw_document_add_picture:
 * @self: a document
 * @path: of a JPEG or PNG
 * @max_height: in points
 * @caption: (nullable): under it, and its name when it can't be shown
 */
void
lw_document_add_picture (LwDocument *self, const char *path, double max_height, const char *caption)
{
  LwDocumentPicture picture = { .path = path, .name = caption, .caption = caption };

  g_return_if_fail (path != NULL);

  lw_document_add_pictures (self, &picture, 1, max_height);
}
