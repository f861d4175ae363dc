/* lw-part-list.h - the parts of a company or a student, a row each
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-keeper.h"
#include "lw-part-row.h"

G_BEGIN_DECLS

/**
 * LwPartKind:
 * @type: a record type
 * @owner: its field that says whose part it is
 * @make_row: makes a row of #LwPartRow, floating
 * @add: msgid of the button that adds one
 * @added: msgid of what undo says it takes back
 * @none: msgid of what is said when there are none
 * @begin: (nullable): fills in of a new one what goes without saying
 * @compare: (nullable): their order, when it is not that of their titles
 * @n_first: so many are shown at first; 0: all
 */
typedef struct
{
  const LwRecordType *type;
  const char *owner;
  GtkWidget *(*make_row) (LwOffice *office, LwRecord *record);
  const char *add;
  const char *added;
  const char *none;
  void (*begin) (LwOffice *office, LwRecord *record);
  int (*compare) (LwRecord *a, LwRecord *b);
  guint n_first;
} LwPartKind;

/* Action: parts.add. It asks for a name by company.ask-name when the company has none yet. */
#define LW_TYPE_PART_LIST (lw_part_list_get_type ())
G_DECLARE_FINAL_TYPE (LwPartList, lw_part_list, LW, PART_LIST, AdwPreferencesGroup)

void lw_part_list_set_kind (LwPartList *self, const LwPartKind *kind);
void lw_part_list_set_owner (LwPartList *self, LwKeeper *owner);
void lw_part_list_focus_first (LwPartList *self);

G_END_DECLS
