/* lw-page.h - the pages of a document as values
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-strip.h"

G_BEGIN_DECLS

/* The paper, and the field on it that strips fill. */
typedef struct
{
  double width, height;
  double left, top, right, bottom; /* of the field, from the paper's top left */
} LwPaper;

/**
 * LwPage:
 * @items: (element-type LwItem): in page coordinates; they borrow from the strips
 * @furniture: owned: running head and foot
 * @part: index of the part, @number in it from 1
 */
typedef struct
{
  GArray *items;
  LwStrip *furniture;
  guint part;
  guint number;
  gboolean hides_head;
} LwPage;

/* Where a heading came to stand. */
typedef struct
{
  const char *title; /* borrowed from the strip */
  int level;
  guint page;
  double y;
} LwOutlineEntry;

void lw_page_free (LwPage *self);

/* strips: (element-type LwStrip). Returns (element-type LwPage), at least one; outline gets
 * LwOutlineEntry. */
GPtrArray *lw_paginate (GPtrArray *strips, const LwPaper *paper, GArray *outline);

G_END_DECLS
