/* lw-competency-picker.h - which competencies something serves
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-record-list.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * LwCompetencyPicker:
 *
 * Shows the chosen ones as words, and all of them, by kind, in a popover with checks.
 *
 * Signal "picked": the user changed the choice.
 */
#define LW_TYPE_COMPETENCY_PICKER (lw_competency_picker_get_type ())
G_DECLARE_FINAL_TYPE (LwCompetencyPicker, lw_competency_picker, LW, COMPETENCY_PICKER, GtkWidget)

void lw_competency_picker_set_list (LwCompetencyPicker *self, LwRecordList *competencies);
void lw_competency_picker_set_ids (LwCompetencyPicker *self, const char *const *ids);
char **lw_competency_picker_dup_ids (LwCompetencyPicker *self);

G_END_DECLS
