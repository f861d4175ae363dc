/* lw-mark.h - the four settings, each a colour and a shape
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-document.h"

G_BEGIN_DECLS

void lw_mark_draw (cairo_t *cr, LwDocumentMark mark, double x, double y, double size);

G_END_DECLS
