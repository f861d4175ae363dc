/* lw-call-sheet.h - the call list on paper
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-document.h"

G_BEGIN_DECLS

/* One student to ask for, in words. */
typedef struct
{
  char *student;
  char *group;    /* nullable */
  char *form;     /* nullable */
  char *when;     /* nullable */
  char *question; /* nullable: the learning question */
  char *state;
} LwCallSheetRow;

/* One company, in words. */
typedef struct
{
  char *company;
  char *town;        /* nullable */
  GPtrArray *people; /* char *: "Jan Vis, chef · 06-00 12 34 56" */
  char *say;         /* what to say */
  char *last;        /* nullable: what was said last */
  char *again;       /* nullable: when to get in touch again */
  GPtrArray *rows;   /* LwCallSheetRow */
} LwCallSheetEntry;

/* Of one coordinator. */
typedef struct
{
  char *coordinator;  /* nullable: of the companies of nobody */
  GPtrArray *entries; /* LwCallSheetEntry */
} LwCallSheet;

LwCallSheetRow *lw_call_sheet_row_new (void);
LwCallSheetEntry *lw_call_sheet_entry_new (void);
LwCallSheet *lw_call_sheet_new (const char *coordinator);
void lw_call_sheet_free (LwCallSheet *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LwCallSheet, lw_call_sheet_free)

/* sheets: (element-type LwCallSheet): each coordinator starts on a fresh sheet. */
LwDocument *lw_call_sheet_document_new (GPtrArray *sheets, const char *school, const GDate *today);

G_END_DECLS
