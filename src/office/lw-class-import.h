/* lw-class-import.h - a class list: previewed, then applied whole
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-act.h"
#include "lw-record-list.h"
#include "lw-table.h"

G_BEGIN_DECLS

/* The farthest wish that a list has a column for. */
#define LW_MOST_WISHES 9

/* What a column of a list can mean: of a class list, and behind LW_MEANING_WISH of a list of wishes
 * (lw-wishes-import.h). */
typedef enum
{
  LW_MEANING_IGNORE,
  LW_MEANING_NEVER_KEPT, /* BSN, nationality, ...: dropped before anything is written */
  LW_MEANING_NUMBER,
  LW_MEANING_GIVEN_NAME,
  LW_MEANING_INFIX,
  LW_MEANING_FAMILY_NAME,
  LW_MEANING_FULL_NAME, /* "Vries, Lucas de" or "Lucas de Vries" */
  LW_MEANING_BIRTH_DATE,
  LW_MEANING_GROUP,
  LW_MEANING_GRADE,
  LW_MEANING_TRACK,
  LW_MEANING_PROFILE,
  LW_MEANING_MENTOR,
  LW_MEANING_EMAIL,
  LW_MEANING_PHONE,
  LW_MEANING_POSTCODE,
  LW_MEANING_WISH, /* the first; the next LW_MOST_WISHES - 1 numbers are the others */
  LW_MEANING_COMPANY = LW_MEANING_WISH + LW_MOST_WISHES, /* or "company, workplace" */
  LW_MEANING_WORKPLACE,
  LW_MEANING_RANK,
  LW_N_MEANINGS,
} LwMeaning;

const char *lw_meaning_label (LwMeaning meaning); /* English msgid */
/* One per column; unknown headers are IGNORE and reported as unknown. */
LwMeaning *lw_class_import_guess (const LwTable *table, gboolean **unknown);

typedef struct
{
  guint line;
  char *column; /* nullable */
  char *message;
} LwImportProblem;

typedef enum
{
  LW_IMPORT_ADDED,
  LW_IMPORT_CHANGED,
  LW_IMPORT_UNCHANGED,
  LW_IMPORT_SKIPPED,
  LW_IMPORT_WRONG,
} LwImportFate;

typedef struct
{
  guint line;
  LwImportFate fate;
  char *name;   /* "Sanne de Jong" */
  char *detail; /* nullable: what changes, why skipped */
} LwImportRow;

/**
 * LwClassImport:
 * @rows: (element-type LwImportRow)
 * @gone: (element-type char *): names in the classes of the file that are not in it; left as
 *   they are
 * @new_groups: (element-type char *): classes that will be made
 * @new_staff: (element-type char *): mentors that will be made
 * @problems: (element-type LwImportProblem): any one refuses the file
 * @act: (nullable): what applies it; %NULL when there are problems or nothing changes
 */
typedef struct
{
  guint n_added, n_changed, n_unchanged, n_skipped;
  GPtrArray *rows;
  GPtrArray *gone;
  GPtrArray *new_groups;
  GPtrArray *new_staff;
  GPtrArray *problems;
  LwAct *act;
} LwClassImport;

LwClassImport *lw_class_import_new (void);
/* Reads any list that the program knows (CSV now), by its content. Waits for the disk. */
LwTable *lw_class_import_read (const char *path, GError **error);
LwClassImport *lw_class_import_plan (const LwTable *table,
                                     const LwMeaning *meanings,
                                     LwRecordList *students,
                                     LwRecordList *groups,
                                     LwRecordList *staff,
                                     const char *school_year);
void lw_class_import_free (LwClassImport *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LwClassImport, lw_class_import_free)
/* The whole file refused, as one error that lists every such row. */
void lw_class_import_set_error (const LwClassImport *self, const LwTable *table, GError **error);

G_END_DECLS
