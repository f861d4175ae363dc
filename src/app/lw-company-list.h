/* lw-company-list.h - the companies that a search and filters leave, in order
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-company-seats.h"
#include "lw-filtered-list.h"

G_BEGIN_DECLS

/**
 * LwCompanyQuery:
 * @words: (nullable): what the name, the town, a contact person or a workplace must hold, all of it
 * @profile: (nullable): a workplace or an accreditation is for this profile
 * @kind: (nullable): a kind of company
 * @with_room: only companies where a seat is free
 * @to_call_back: only companies to get in touch with again, today or before
 */
typedef struct
{
  const char *words;
  const char *profile;
  const char *kind;
  gboolean with_room;
  gboolean to_call_back;
} LwCompanyQuery;

/* A list of LwCompany. */
#define LW_TYPE_COMPANY_LIST (lw_company_list_get_type ())
G_DECLARE_FINAL_TYPE (LwCompanyList, lw_company_list, LW, COMPANY_LIST, LwFilteredList)

LwCompanyList *lw_company_list_new (LwOffice *office);
void lw_company_list_set_query (LwCompanyList *self, const LwCompanyQuery *query);
LwCompanySeats lw_company_list_get_seats (LwCompanyList *self, LwCompany *company);
/* "Gouda · 3 van 5 altijd vrij"; "" when nothing of it is known. */
char *lw_company_list_describe (LwCompanyList *self, LwCompany *company);

G_END_DECLS
