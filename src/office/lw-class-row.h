/* lw-class-row.h - one row of a class list, read
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-class-import.h"
#include "lw-class-names.h"

G_BEGIN_DECLS

/**
 * LwClassRow:
 * @line: its line in the file
 * @skip_reason: (nullable): why it is left out on purpose; then nothing else is read
 * @is_wrong: whether it gave problems
 * @cells: by meaning: the text of the first cell that has any, or ""
 * @columns: by meaning: the column of that cell
 * @name: the student's name
 * @birth_date: cleared when none
 * @track: (nullable): a word of #lw_track_values
 * @profile: (nullable): a word of #lw_profile_values
 * @grade: 0 when none
 * @mentor: "Lucas de Vries", or ""
 * @title: what to call the row
 * @notes: what could not be read and is left out, or ""
 */
typedef struct
{
  guint line;
  const char *skip_reason;
  gboolean is_wrong;
  char *cells[LW_N_MEANINGS];
  guint columns[LW_N_MEANINGS];
  LwNameParts name;
  GDate birth_date;
  const char *track;
  const char *profile;
  int grade;
  char *mentor;
  char *title;
  char *notes;
} LwClassRow;

LwClassRow *lw_class_row_read (const LwTable *table,
                               guint index,
                               const LwMeaning *meanings,
                               GHashTable *lines_by_number,
                               GPtrArray *problems);
void lw_class_row_free (LwClassRow *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LwClassRow, lw_class_row_free)

G_END_DECLS
