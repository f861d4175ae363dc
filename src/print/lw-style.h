/* lw-style.h - type on paper: sizes, leading and weight
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <pango/pangocairo.h>

G_BEGIN_DECLS

typedef enum
{
  LW_STYLE_BODY,
  LW_STYLE_HEADING_1,
  LW_STYLE_HEADING_2,
  LW_STYLE_HEADING_3,
  LW_STYLE_TITLE,
  LW_STYLE_SUBTITLE,
  LW_STYLE_QUOTE,
  LW_STYLE_LABEL,
  LW_STYLE_SMALL,
  LW_STYLE_CELL,
  LW_STYLE_CELL_HEAD,
  LW_N_STYLES,
} LwStyle;

/* A font map of its own, so that laying out needs no display and may happen on any thread. */
PangoContext *lw_style_create_context (void);

double lw_style_get_leading (LwStyle style);
double lw_style_get_grey (LwStyle style);
PangoLayout *
lw_style_create_layout (PangoContext *context, LwStyle style, const char *text, double width);

G_END_DECLS
