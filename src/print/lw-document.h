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

/* The shape of a setting: in school, on the job, off the job, informal. */
typedef enum
{
  LW_DOCUMENT_MARK_NONE,
  LW_DOCUMENT_MARK_SQUARE,
  LW_DOCUMENT_MARK_CIRCLE,
  LW_DOCUMENT_MARK_DIAMOND,
  LW_DOCUMENT_MARK_TRIANGLE,
} LwDocumentMark;

/* A JPEG or PNG, and what stands under it. */
typedef struct
{
  const char *path;
  const char *name;    /* nullable: what to call it when it can't be shown; else the path's */
  const char *caption; /* nullable */
} LwDocumentPicture;

/* Somebody who is to sign. */
typedef struct
{
  const char *party; /* "Namens het bedrijf" */
  const char *name;  /* nullable: a line for it */
} LwDocumentSignature;

/* Building: blocks in reading order. Sizes in points (1/72 inch). All text is plain text. The
 * author stands at the left of each foot, the title at the right of each running head. */
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
/* The same with figures in all columns but the first: they end at the right. */
void lw_document_add_figures (LwDocument *self,
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
/* The same for several: two that are upright or small stand side by side. */
void lw_document_add_pictures (LwDocument *self,
                               const LwDocumentPicture *pictures,
                               guint n_pictures,
                               double max_height);
void lw_document_add_space (LwDocument *self, double height);
void lw_document_add_page_break (LwDocument *self);
/* What stands between begin and end stays on one page when it fits on one. */
void lw_document_begin_together (LwDocument *self);
void lw_document_end_together (LwDocument *self);

/* For a cover. */
void lw_document_add_title (LwDocument *self, const char *text);
void lw_document_add_subtitle (LwDocument *self, const char *text);
/* A heading of level 1 with a short text of the same size at its right. */
void lw_document_add_headline (LwDocument *self, const char *text, const char *right);
/* The shapes in one row, each with its word. */
void lw_document_add_legend (LwDocument *self,
                             const LwDocumentMark *marks,
                             const char *const *words,
                             guint n_marks);
/* What follows on this page stands at its foot. */
void lw_document_add_fill (LwDocument *self);
/* The page that the next block stands on has no running head. */
void lw_document_hide_head (LwDocument *self);

/* From here on blocks leave a column free at the left, and labels stand in it; 0 ends that.
 * Headings of level 1 and tables take the whole width. */
void lw_document_set_gutter (LwDocument *self, double width);
/* In the free column, beside what follows: a shape with a word, and small lines. */
void lw_document_add_aside (LwDocument *self,
                            LwDocumentMark mark,
                            const char *word,
                            const char *const *lines);
/* A large line with a bar before it, as one quotes; the label stands as add_labelled() has it. */
void lw_document_add_quote (LwDocument *self, const char *label, const char *text);
/* A text set off on grey under its label; nothing when the text is none. */
void lw_document_add_set_off (LwDocument *self, const char *label, const char *text);
/* A small, quiet line: what else there is to know. */
void lw_document_add_note (LwDocument *self, const char *text);
/* Boxes to sign in, two beside each other. */
void lw_document_add_signatures (LwDocument *self,
                                 const LwDocumentSignature *signatures,
                                 guint n_signatures);

/* Pages are made at the first question and hold till a block is added. */
guint lw_document_get_n_pages (LwDocument *self);
void lw_document_get_paper_size (LwDocument *self, double *width, double *height);
void lw_document_draw_page (LwDocument *self, cairo_t *cr, guint page);
/* Which part a page belongs to, for the preview's list: its name. */
const char *lw_document_get_page_part (LwDocument *self, guint page);

/* With title, author, outline, and a fixed creation date: the same input gives the same bytes. */
gboolean
lw_document_write_pdf (LwDocument *self, const char *path, const GDate *date, GError **error);

G_END_DECLS
