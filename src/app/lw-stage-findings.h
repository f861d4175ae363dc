/* lw-stage-findings.h - what the school's rules say of a stage, as it is planned
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-rules.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * LwStageFindings:
 *
 * One row for each finding, the strongest first. What stops has an entry for "toch, omdat ...".
 *
 * Signal "reason" (const char *rule, const char *text): a reason was typed.
 */
#define LW_TYPE_STAGE_FINDINGS (lw_stage_findings_get_type ())
G_DECLARE_FINAL_TYPE (LwStageFindings, lw_stage_findings, LW, STAGE_FINDINGS, GtkWidget)

void lw_stage_findings_show (LwStageFindings *self, GPtrArray *findings);
/* Asks for no reasons: set before anything is shown. */
void lw_stage_findings_set_read_only (LwStageFindings *self, gboolean is_read_only);
/* Icon and style class of a strength: "dialog-warning-symbolic" and "warning". */
const char *lw_strength_icon (LwStrength strength);
const char *lw_strength_class (LwStrength strength);

G_END_DECLS
