/* lw-period-sheet.h - a class's arrangement is made, or changed
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-office.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * LwPeriodSheet:
 *
 * Says once what holds for the stages of a class, and beforehand which of them follow a change.
 *
 * Actions: sheet.keep (Enter), sheet.cancel (Escape).
 *
 * Signal "kept" (const char *id): the stage period is in the store.
 */
#define LW_TYPE_PERIOD_SHEET (lw_period_sheet_get_type ())
G_DECLARE_FINAL_TYPE (LwPeriodSheet, lw_period_sheet, LW, PERIOD_SHEET, AdwWindow)

/* Each opens it and answers what it opened; @group_id: (nullable). */
LwPeriodSheet *lw_period_sheet_make (GtkWindow *parent, LwOffice *office, const char *group_id);
LwPeriodSheet *
lw_period_sheet_make_like (GtkWindow *parent, LwOffice *office, LwStagePeriod *period);
LwPeriodSheet *lw_period_sheet_edit (GtkWindow *parent, LwOffice *office, LwStagePeriod *period);

G_END_DECLS
