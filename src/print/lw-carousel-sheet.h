/* lw-carousel-sheet.h - the schedule of a class that goes round, on paper
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-document.h"

G_BEGIN_DECLS

/**
 * LwCarouselSheet:
 * @group: the name of the class
 * @form: (nullable): what sort of stage it is
 * @school: (nullable): the school's name
 * @days: (nullable): which days of the week, in words
 * @rounds: (element-type LwCarouselSheetRound)
 * @students: (element-type LwCarouselSheetStudent)
 *
 * Everything in words.
 */
typedef struct
{
  char *group;
  char *form;
  char *school;
  char *days;
  GPtrArray *rounds;
  GPtrArray *students;
} LwCarouselSheet;

typedef struct
{
  GDate first_day;
  GDate last_day;
} LwCarouselSheetRound;

/* One a round, "" for none: the company or function, what there is to do, and the address. */
typedef struct
{
  char *name;
  GPtrArray *places;
  GPtrArray *tasks;
  GPtrArray *details;
} LwCarouselSheetStudent;

LwCarouselSheet *lw_carousel_sheet_new (const char *group);
void lw_carousel_sheet_free (LwCarouselSheet *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LwCarouselSheet, lw_carousel_sheet_free)
void
lw_carousel_sheet_add_round (LwCarouselSheet *self, const GDate *first_day, const GDate *last_day);
LwCarouselSheetStudent *lw_carousel_sheet_add_student (LwCarouselSheet *self, const char *name);
void lw_carousel_sheet_add_place (LwCarouselSheetStudent *student,
                                  const char *place,
                                  const char *task,
                                  const char *detail);

LwDocument *lw_carousel_sheet_document_new (const LwCarouselSheet *self);

G_END_DECLS
