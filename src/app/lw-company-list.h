/* lw-company-list.h - the companies that a search and filters leave, in order
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-filtered-list.h"
#include "lw-pattern.h"

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

/**
 * LwCompanySeats:
 * @n_workplaces: how many there are
 * @n_seats: how many students may come at once; 0 when no workplace says so
 * @n_free: how many more can come, whatever weeks and half-days they choose from today on
 * @free_half_days: on which half-days one more can come, whatever weeks
 */
typedef struct
{
  guint n_workplaces;
  guint n_seats;
  guint n_free;
  LwWeekMask free_half_days;
} LwCompanySeats;

/* A list of LwCompany. */
#define LW_TYPE_COMPANY_LIST (lw_company_list_get_type ())
G_DECLARE_FINAL_TYPE (LwCompanyList, lw_company_list, LW, COMPANY_LIST, LwFilteredList)

LwCompanyList *lw_company_list_new (LwOffice *office);
void lw_company_list_set_query (LwCompanyList *self, const LwCompanyQuery *query);
LwCompanySeats lw_company_list_get_seats (LwCompanyList *self, LwCompany *company);
/* "Gouda · 2 stageplekken, 3 van 5 vrij"; "" when nothing of it is known. */
char *lw_company_list_describe (LwCompanyList *self, LwCompany *company);

G_END_DECLS
