/* lw-wishes-import.h - a list of wishes: previewed, then applied whole
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-class-import.h"

G_BEGIN_DECLS

/* Whether a list says by its head that it is one of wishes, not a class list. */
gboolean lw_wishes_import_is_list (const LwTable *table);
/* As lw_class_import_guess(), for a list of wishes. */
LwMeaning *lw_wishes_import_guess (const LwTable *table, gboolean **unknown);
/* What a column of a list of wishes can mean, in the order in which it is offered. */
const LwMeaning *lw_wishes_import_get_choices (guint *n_choices);

/**
 * LwWishesSchool:
 *
 * What a list of wishes is held against; all borrowed.
 */
typedef struct
{
  LwRecordList *students;
  LwRecordList *groups;
  LwRecordList *companies;
  LwRecordList *workplaces;
} LwWishesSchool;

LwClassImport *lw_wishes_import_plan (const LwTable *table,
                                      const LwMeaning *meanings,
                                      const LwWishesSchool *school,
                                      GPtrArray *wishes);

G_END_DECLS
