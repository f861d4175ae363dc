/* lw-style.c - type on paper: sizes, leading and weight
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-style.h"

#include <string.h>

/* Cantarell ships with GNOME, DejaVu Sans with nearly everything. */
#define FAMILY "Cantarell, DejaVu Sans, Sans"

/* Pango measures lines in 32 bits, and takes its time over one of 100,000 letters. */
#define MAX_PARAGRAPH 10000

typedef struct
{
  double size;
  double leading;
  PangoWeight weight;
  double grey; /* 0 is black: all of it survives a black-and-white printer */
} StyleInfo;

static const StyleInfo styles[LW_N_STYLES] = {
  [LW_STYLE_BODY] = { 10.5, 14, PANGO_WEIGHT_NORMAL, 0.0 },
  [LW_STYLE_HEADING_1] = { 22, 28, PANGO_WEIGHT_ULTRABOLD, 0.0 },
  [LW_STYLE_HEADING_2] = { 13.5, 18, PANGO_WEIGHT_BOLD, 0.0 },
  [LW_STYLE_HEADING_3] = { 10.5, 14, PANGO_WEIGHT_BOLD, 0.0 },
  [LW_STYLE_TITLE] = { 42, 48, PANGO_WEIGHT_ULTRABOLD, 0.0 },
  [LW_STYLE_SUBTITLE] = { 14, 20, PANGO_WEIGHT_NORMAL, 0.25 },
  [LW_STYLE_QUOTE] = { 17, 24, PANGO_WEIGHT_LIGHT, 0.0 },
  [LW_STYLE_LABEL] = { 10.5, 14, PANGO_WEIGHT_BOLD, 0.0 },
  [LW_STYLE_SMALL] = { 8.5, 12, PANGO_WEIGHT_NORMAL, 0.3 },
  [LW_STYLE_CELL] = { 9.5, 13, PANGO_WEIGHT_NORMAL, 0.0 },
  [LW_STYLE_CELL_HEAD] = { 8.5, 13, PANGO_WEIGHT_BOLD, 0.0 },
};

/**
 * lw_style_create_context:
 *
 * One point is one unit, at any size: without hinted metrics and rounded positions the screen
 * breaks lines where the printer does.
 *
 * Returns: (transfer full): a context with a font map of its own
 */
PangoContext *
lw_style_create_context (void)
{
  g_autoptr (PangoFontMap) font_map = pango_cairo_font_map_new ();
  PangoContext *context;
  cairo_font_options_t *options = cairo_font_options_create ();

  pango_cairo_font_map_set_resolution (PANGO_CAIRO_FONT_MAP (font_map), 72);
  context = pango_font_map_create_context (font_map);
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
  pango_cairo_context_set_font_options (context, options);
  pango_context_set_round_glyph_positions (context, FALSE);
  pango_context_set_language (context, pango_language_from_string ("nl"));
  cairo_font_options_destroy (options);

  return context;
}

double
lw_style_get_leading (LwStyle style)
{
  return styles[style].leading;
}

/**
 * lw_style_get_grey:
 * @style: a style
 *
 * Returns: its ink: 0 black to 1 white
 */
double
lw_style_get_grey (LwStyle style)
{
  return styles[style].grey;
}

/* Where a paragraph that is too long breaks: at a space if there is one. */
static const char *
find_break (const char *paragraph)
{
  const char *limit = paragraph + MAX_PARAGRAPH;

  for (const char *at = limit; at > paragraph; at--)
    if (*at == ' ')
      return at + 1;

  return g_utf8_find_prev_char (paragraph, limit);
}

/* No one writes such a paragraph by hand, but one may be pasted. */
static char *
break_paragraphs (const char *text)
{
  g_autoptr (GString) result = g_string_sized_new (strlen (text) + 100);

  while (*text != '\0')
    {
      gsize length = strcspn (text, "\n");
      const char *end = text + length;

      if (length > MAX_PARAGRAPH)
        end = find_break (text);
      g_string_append_len (result, text, end - text);
      if (*end == '\n')
        end++;
      if (*end != '\0')
        g_string_append_c (result, '\n');
      text = end;
    }

  return g_string_free (g_steal_pointer (&result), FALSE);
}

/**
 * lw_style_create_layout:
 * @context: from lw_style_create_context()
 * @style: a style
 * @text: plain text, never markup
 * @width: in points
 *
 * Returns: (transfer full): the text, wrapped; words wider than @width break where they must
 */
PangoLayout *
lw_style_create_layout (PangoContext *context, LwStyle style, const char *text, double width)
{
  PangoLayout *layout = pango_layout_new (context);
  PangoFontDescription *font = pango_font_description_new ();
  PangoAttrList *attributes = pango_attr_list_new ();
  g_autofree char *valid = NULL;
  g_autofree char *broken = NULL;

  if (!g_utf8_validate (text, -1, NULL))
    text = valid = g_utf8_make_valid (text, -1);
  if (strlen (text) > MAX_PARAGRAPH)
    text = broken = break_paragraphs (text);

  pango_font_description_set_family_static (font, FAMILY);
  pango_font_description_set_absolute_size (font, styles[style].size * PANGO_SCALE);
  pango_font_description_set_weight (font, styles[style].weight);
  pango_layout_set_font_description (layout, font);
  pango_font_description_free (font);

  /* Digits of one width: columns of dates and counts stand straight. */
  pango_attr_list_insert (attributes, pango_attr_font_features_new ("tnum=1"));
  pango_layout_set_attributes (layout, attributes);
  pango_attr_list_unref (attributes);

  pango_layout_set_width (layout, (int) (MAX (width, 1) * PANGO_SCALE));
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_text (layout, text, -1);

  return layout;
}
