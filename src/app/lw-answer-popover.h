/* lw-answer-popover.h - asks what there is to keep of what a company said
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-answer.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * LwAnswerPopover:
 *
 * Whom, how, and what was said: all filled in or optional, so that Enter keeps it.
 *
 * Signal "answered": it is to be kept; the popover closes.
 */
#define LW_TYPE_ANSWER_POPOVER (lw_answer_popover_get_type ())
G_DECLARE_FINAL_TYPE (LwAnswerPopover, lw_answer_popover, LW, ANSWER_POPOVER, GtkPopover)

/* @outcome: (nullable): one of lw_contact_outcome_values. */
GtkWidget *lw_answer_popover_new (LwOffice *office, const char *company, const char *outcome);
/* What was filled in; valid till the popover goes or is changed. */
void lw_answer_popover_read (LwAnswerPopover *self, LwAnswer *answer);

G_END_DECLS
