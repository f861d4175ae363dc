/* lw-stage-search.h - students, classes and workplaces, as one types
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-finder.h"
#include "lw-office.h"
#include "lw-stage-fit.h"

G_BEGIN_DECLS

/* What is searched is folded once, at the first key. */
typedef struct _LwStageSearch LwStageSearch;

LwStageSearch *lw_stage_search_new (LwOffice *office);
void lw_stage_search_free (LwStageSearch *self);
/* From now on workplaces that are found say how they suit that stage; borrowed. */
void lw_stage_search_set_fit (LwStageSearch *self, LwStageFit *fit);

/* The id of what is found that makes a new company begins with this; its name follows. */
#define LW_STAGE_NEW_COMPANY "new:"

/* What is typed of a company that is new: its name, and behind commas its town and telephone. */
typedef struct
{
  char *name;
  char *town;  /* nullable */
  char *phone; /* nullable */
} LwNewCompany;

void lw_new_company_read (LwNewCompany *self, const char *text);
void lw_new_company_clear (LwNewCompany *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (LwNewCompany, lw_new_company_clear)

/* All are a #LwFinderSearch; @data is the #LwStageSearch. */
GPtrArray *lw_stage_search_students (const char *text, gpointer data);
/* Whose stage it is: students, and classes that do something together. */
GPtrArray *lw_stage_search_owners (const char *text, gpointer data);
/* Workplaces, companies without one (by the company's id), and a new company. */
GPtrArray *lw_stage_search_places (const char *text, gpointer data);

/* "Bakkerij Vis (Winkel)": how a workplace is called. */
char *lw_stage_dup_place (LwOffice *office, LwWorkplace *workplace);

G_END_DECLS
