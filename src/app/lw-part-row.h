/* lw-part-row.h - a row that opens to edit one part of something
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-binder.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* Action: part.delete. What the store refuses is said by win.say. */
#define LW_TYPE_PART_ROW (lw_part_row_get_type ())
G_DECLARE_DERIVABLE_TYPE (LwPartRow, lw_part_row, LW, PART_ROW, AdwExpanderRow)

/**
 * LwPartRowClass:
 * @paint: shows what the binder does not: title, subtitle and the like; called at each change
 * @get_first_field: the widget to begin typing in
 */
struct _LwPartRowClass
{
  AdwExpanderRowClass parent_class;

  void (*paint) (LwPartRow *self);
  GtkWidget *(*get_first_field) (LwPartRow *self);
};

LwRecord *lw_part_row_get_record (LwPartRow *self);
const char *lw_part_row_get_id (LwPartRow *self);
/* Opens it and puts the cursor in its first field. */
void lw_part_row_open (LwPartRow *self);

/* For who derives: bind the fields first, then give the record. */
LwBinder *lw_part_row_get_binder (LwPartRow *self);
LwKeeper *lw_part_row_get_keeper (LwPartRow *self);
void lw_part_row_set_record (LwPartRow *self,
                             LwOffice *office,
                             LwRecord *record,
                             const char *label,
                             const char *deleted_label);

G_END_DECLS
