/* lw-company-stages.h - which students come to a company, now and later
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-office.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* Action: company.plan (s: the id of a workplace). */
#define LW_TYPE_COMPANY_STAGES (lw_company_stages_get_type ())
G_DECLARE_FINAL_TYPE (LwCompanyStages, lw_company_stages, LW, COMPANY_STAGES, AdwPreferencesGroup)

void lw_company_stages_set_company (LwCompanyStages *self, LwOffice *office, const char *id);

G_END_DECLS
