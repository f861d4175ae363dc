/* lw-paper.h - one page of a document on screen
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-document.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define LW_TYPE_PAPER (lw_paper_get_type ())
G_DECLARE_FINAL_TYPE (LwPaper, lw_paper, LW, PAPER, GtkWidget)

GtkWidget *lw_paper_new (void);
void lw_paper_set_page (LwPaper *self, LwDocument *document, guint page);
/* Pixels a point. */
void lw_paper_set_zoom (LwPaper *self, double zoom);

G_END_DECLS
