/* lw-visit.h - a supervisor's visit to a stage
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-record-list.h"

G_BEGIN_DECLS

/* The words that the choice allows, %NULL-terminated; also how they are kept and written. */
extern const char *const lw_visit_kind_values[];

#define LW_TYPE_VISIT (lw_visit_get_type ())
G_DECLARE_FINAL_TYPE (LwVisit, lw_visit, LW, VISIT, LwRecord)

extern const LwRecordType lw_visit_record;

/* Planned as long as it is not done. */
struct _LwVisit
{
  LwRecord parent_instance;

  char *placement;
  GDate date;
  char *kind;
  char *who; /* NULL: the stage's supervisor */
  int done;
  char *text;
};

int lw_visit_compare (LwRecord *a, LwRecord *b);

G_END_DECLS
