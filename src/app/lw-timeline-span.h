/* lw-timeline-span.h - which weeks the time line shows
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-office.h"

G_BEGIN_DECLS

/* @first: a Monday, as a Julian day. */
typedef struct
{
  guint32 first;
  guint n_weeks;
} LwTimelineSpan;

/* The weeks of the school year that begins in @year, without the summer holidays before and
 * after. */
LwTimelineSpan lw_timeline_span_read (LwOffice *office, int year);
/* The school years that there is something to show of, this one among them: where stages are, and
 * the next one as soon as its calendar is known. */
void lw_timeline_find_years (LwOffice *office, int *first, int *last);

G_END_DECLS
