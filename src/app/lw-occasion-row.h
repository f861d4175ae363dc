/* lw-occasion-row.h - a visit or a contact moment: when, by whom, and what came of it
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-part-row.h"

G_BEGIN_DECLS

/* Most rows stay closed: what there is to fill in is made when one is first opened. Asks for
 * win.open-placement. */
#define LW_TYPE_OCCASION_ROW (lw_occasion_row_get_type ())
G_DECLARE_DERIVABLE_TYPE (LwOccasionRow, lw_occasion_row, LW, OCCASION_ROW, LwPartRow)

/**
 * LwOccasionRowClass:
 * @resource: a .ui with the rows that only this class has
 * @rows: (array zero-terminated=1): the names of all its rows, in their order
 * @text_label: msgid: what the text is about
 * @stage_title: msgid: of the row that opens the stage
 * @delete_label: msgid: of the button that deletes it
 * @bind: binds what all have but "text" and "date", and what only this class has; it is painted
 *   again thereafter
 */
struct _LwOccasionRowClass
{
  LwPartRowClass parent_class;

  const char *resource;
  const char *const *rows;
  const char *text_label;
  const char *stage_title;
  const char *delete_label;
  void (*bind) (LwOccasionRow *self, LwBinder *binder, GtkBuilder *builder);
};

/* For who derives. */
void lw_occasion_row_set_record (LwOccasionRow *self,
                                 LwOffice *office,
                                 LwRecord *record,
                                 const char *label,
                                 const char *deleted_label);
LwOffice *lw_occasion_row_get_office (LwOccasionRow *self);
/* @subtitle: a new line for the beginning of @text, when there is any; (nullable) */
void lw_occasion_row_add_text (GString *subtitle, const char *text);
/* @placement: (nullable): id of the stage that it is about, which @name says more of. */
void lw_occasion_row_show_stage (LwOccasionRow *self, const char *placement, const char *name);

G_END_DECLS
