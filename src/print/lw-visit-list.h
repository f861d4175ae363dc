/* lw-visit-list.h - a supervisor's visits on paper, to take along
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-document.h"

G_BEGIN_DECLS

/* One visit, in words. */
typedef struct
{
  GDate day; /* cleared: not known yet */
  char *student;
  char *group; /* nullable, as all below */
  char *kind;  /* what else than a visit it is: "telefoon" */
  char *company;
  char *address;
  char *town;
  char *guide; /* "Jan Vis, 06-00 12 34 56" */
  char *there; /* "elke di en do\n8.30 – 16.00 uur" */
} LwVisitListRow;

/* Of one supervisor. */
typedef struct
{
  char *supervisor; /* nullable: of the stages of nobody */
  GPtrArray *rows;  /* LwVisitListRow */
} LwVisitList;

LwVisitListRow *lw_visit_list_row_new (void);
LwVisitList *lw_visit_list_new (const char *supervisor);
void lw_visit_list_free (LwVisitList *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LwVisitList, lw_visit_list_free)

/* lists: (element-type LwVisitList): each supervisor starts on a fresh sheet. */
LwDocument *lw_visit_list_document_new (GPtrArray *lists, const char *school, const GDate *today);

G_END_DECLS
