/* lw-rules-page.h - the school's rules, in the preferences
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-office.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* Every rule of lw_rules_get_table(), a row each. */
#define LW_TYPE_RULES_PAGE (lw_rules_page_get_type ())
G_DECLARE_FINAL_TYPE (LwRulesPage, lw_rules_page, LW, RULES_PAGE, AdwPreferencesPage)

void lw_rules_page_set_office (LwRulesPage *self, LwOffice *office);

G_END_DECLS
