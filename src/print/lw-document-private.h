/* lw-document-private.h - what the files of the document share, and its tests ask
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-document.h"
#include "lw-page.h"

G_BEGIN_DECLS

/* Space between two blocks, and between the gutter's texts and the column beside it. */
#define LW_BLOCK_GAP 7.0
#define LW_GUTTER_GAP 16.0

struct _LwDocument
{
  GObject parent_instance;

  /* owned */
  char *title;
  char *author;
  PangoContext *context;
  GPtrArray *strips; /* LwStrip: what was added */
  GPtrArray *parts;  /* LwDocumentPart */
  GPtrArray *pages;  /* nullable: LwPage: made when asked for */
  GArray *outline;   /* LwOutlineEntry */
  GQueue *shown;     /* LwFigure: decoded, the latest at the tail */

  LwPaper paper;
  double gutter;
  gboolean breaks_page; /* before the next strip */
  guint group;          /* the open group, or 0 */
  guint n_groups;
  guint n_frames;
};

typedef struct
{
  char *name;
  char *head;
} LwDocumentPart;

/* The width that strips have, and that text has beside the gutter. */
double lw_document_get_field_width (LwDocument *self);
double lw_document_get_text_width (LwDocument *self);
/* Takes a strip as the document's next. */
void lw_document_take_strip (LwDocument *self, LwStrip *strip);

/**
 * LwTextShape:
 * @x, @width: from the left of the field
 * @before, @after: space above the first line and below the last
 * @frame: number of the grey field or bar that it stands on, which begins at @frame_x; 0 for none
 * @keeps_next: whether it stays with what follows, as a heading does
 */
typedef struct
{
  LwStyle style;
  double x, width;
  double before, after;
  guint frame;
  double frame_x;
  gboolean frame_is_bar;
  gboolean keeps_next;
} LwTextShape;

LwTextShape lw_document_get_body_shape (LwDocument *self);
/* A text, strip by strip: paragraphs of which two lines at least stay together. */
void lw_document_take_text (LwDocument *self, const char *text, const LwTextShape *shape);
/* A label on the first line of what follows: in the gutter, or above it. */
void lw_document_take_label (LwDocument *self, const char *label, LwStyle style);
/* What follows starts below all that stands in the gutter. */
void lw_document_take_clear (LwDocument *self);

/* The test door, and the PDF's. */
GPtrArray *lw_document_get_pages (LwDocument *self);
const GArray *lw_document_get_outline (LwDocument *self);

G_END_DECLS
