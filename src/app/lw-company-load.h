/* lw-company-load.h - how busy a company is over the year, and how often it was asked
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-office.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * LwCompanyLoad:
 *
 * The load of one school year, week by week; of the week that is chosen who comes, and which seats
 * are free. Counted when there is nothing else to do, and only while it can be seen.
 *
 * Actions: load.previous-year, load.next-year.
 */
#define LW_TYPE_COMPANY_LOAD (lw_company_load_get_type ())
G_DECLARE_FINAL_TYPE (LwCompanyLoad, lw_company_load, LW, COMPANY_LOAD, AdwPreferencesGroup)

void lw_company_load_set_company (LwCompanyLoad *self, LwOffice *office, const char *id);

G_END_DECLS
