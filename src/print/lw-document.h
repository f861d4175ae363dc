/* lw-document.h - a paginated document: blocks in, pages out
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <cairo.h>
#include <glib-object.h>

G_BEGIN_DECLS

#define LW_TYPE_DOCUMENT (lw_document_get_type ())
G_DECLARE_FINAL_TYPE (LwDocument, lw_document, LW, DOCUMENT, GObject)

typedef enum
{
  LW_DOCUMENT_A4,
  LW_DOCUMENT_A4_LANDSCAPE,
  LW_DOCUMENT_A3_LANDSCAPE,
} LwDocumentPaper;

/* Building: blocks in reading order. Sizes in points (1/72 inch). */
LwDocument *lw_document_new (LwDocumentPaper paper, const char *title, const char *author);
/* A part starts on a fresh sheet, has its own running head, and counts its own pages. */
void lw_document_begin_part (LwDocument *self, const char *name, const char *head);
void lw_document_add_heading (LwDocument *self, int level, const char *text);
void lw_document_add_text (LwDocument *self, const char *text);
/* A small label in weight, with the text under it; nothing when the text is none. */
void lw_document_add_labelled (LwDocument *self, const char *label, const char *text);
void lw_document_add_list (LwDocument *self, const char *const *items);
/* rows: n_rows * n_columns texts; widths in parts of the whole. The head row repeats. */
void lw_document_add_table (LwDocument *self,
                            guint n_columns,
                            const double *widths,
                            const char *const *head,
                            const char *const *cells,
                            guint n_rows);
/* A JPEG or PNG, scaled to fit, never cut; a file that is no picture becomes its caption. */
void lw_document_add_picture (LwDocument *self,
                              const char *path,
                              double max_height,
                              const char *caption);
void lw_document_add_space (LwDocument *self, double height);
void lw_document_add_page_break (LwDocument *self);
/* What stands between begin and end stays on one page when it fits on one. */
void lw_document_begin_together (LwDocument *self);
void lw_document_end_together (LwDocument *self);

/* Laying out happens at the first question and holds till a block is added. */
guint lw_document_get_n_pages (LwDocument *self);
void lw_document_get_paper_size (LwDocument *self, double *width, double *height);
void lw_document_draw_page (LwDocument *self, cairo_t *cr, guint page);
/* Which part a page belongs to, for the preview's list: its name. */
const char *lw_document_get_page_part (LwDocument *self, guint page);

/* With title, author, outline, and a fixed creation date: the same input gives the same bytes. */
gboolean lw_document_write_pdf (LwDocument *self, const char *path, const GDate *date, GError **error);

G_END_DECLS
