/* lw-stage-sheet.h - a stage is planned, or changed
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-office.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * LwStageSheet:
 *
 * Everything of one stage in one view; the school's rules speak while it is filled in.
 *
 * Actions: sheet.keep (Enter), sheet.cancel (Escape), sheet.delete, sheet.next (the next
 * part, at another place), sheet.why-not (whether it can be elsewhere).
 *
 * Signal "kept": the stage is as it was to be, and the sheet goes next.
 */
#define LW_TYPE_STAGE_SHEET (lw_stage_sheet_get_type ())
G_DECLARE_FINAL_TYPE (LwStageSheet, lw_stage_sheet, LW, STAGE_SHEET, AdwWindow)

/* @known: (nullable): a{ss}, see lw_stage_draft_new(). */
GtkWindow *lw_stage_sheet_plan (GtkWindow *parent, LwOffice *office, GVariant *known);
void lw_stage_sheet_open_placement (GtkWindow *parent, LwOffice *office, const char *placement_id);

G_END_DECLS
