/* lw-wishes-row.h - one row of a list of wishes, read
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-wishes-places.h"
#include "lw-wishes-students.h"

#include "lw-wishes-import.h"

G_BEGIN_DECLS

/* The wishes of a student are numbered no farther. */
#define LW_LAST_RANK 99

/* One wish of a row. */
typedef struct
{
  guint column;
  guint rank;             /* 0: comes after the ones before it */
  LwWorkplace *workplace; /* borrowed */
} LwWishesWant;

/**
 * LwWishesRow:
 * @line: its line in the file
 * @skip_reason: (nullable): why it is left out on purpose; then nothing else is read
 * @student: (nullable): whose wishes; %NULL when that is wrong
 * @who_column: the column that says whose
 * @wants: (element-type LwWishesWant): what is wished and could be read
 * @notes: which workplace was taken where there was a choice, or ""
 */
typedef struct
{
  guint line;
  const char *skip_reason;
  LwStudent *student;
  guint who_column;
  GArray *wants;
  char *notes;
} LwWishesRow;

/* What rows are read with; all borrowed. */
typedef struct
{
  const LwTable *table;
  const LwMeaning *meanings;
  LwWishesStudents *students;
  LwWishesPlaces *places;
  GPtrArray *problems; /* LwImportProblem */
} LwWishesReading;

LwWishesRow *lw_wishes_row_read (const LwWishesReading *reading, guint index);
void lw_wishes_row_free (LwWishesRow *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LwWishesRow, lw_wishes_row_free)

/* Takes the message. */
void
lw_wishes_add_problem (const LwWishesReading *reading, guint line, guint column, char *message);

G_END_DECLS
