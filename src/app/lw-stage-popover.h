/* lw-stage-popover.h - a stage where it stands on the time line
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-stage-draft.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * LwStagePopover:
 *
 * What a draft says in a line, and what the school's rules have against it. While a stage is
 * dragged it only shows that; else half-days and times can be changed and reasons given.
 *
 * Signals: "changed": there is another draft. "keep": it is to be kept. "open": the whole sheet is
 * asked for. "why-not": whether it can be elsewhere. "delete": the stage is to go. "left": it was
 * closed without any of these.
 *
 * Actions: stage.keep (Ctrl+Enter), stage.open, stage.why-not, stage.delete.
 */
#define LW_TYPE_STAGE_POPOVER (lw_stage_popover_get_type ())
G_DECLARE_FINAL_TYPE (LwStagePopover, lw_stage_popover, LW, STAGE_POPOVER, GtkPopover)

GtkWidget *lw_stage_popover_new (LwOffice *office);
LwStageDraft *lw_stage_popover_get_draft (LwStagePopover *self);
/* What the rules found in it; (element-type LwFinding). */
GPtrArray *lw_stage_popover_get_findings (LwStagePopover *self);
void lw_stage_popover_set_draft (LwStagePopover *self, LwStageDraft *draft);
/* @is_open: whether one can work in it, or else only look. */
void lw_stage_popover_set_open (LwStagePopover *self, gboolean is_open);
/* Gives the keyboard to the reason that is asked for, else to the half-days or times. */
void lw_stage_popover_begin (LwStagePopover *self);
/* While a stage is moved by keys: which of them ends it. */
void lw_stage_popover_tell_keys (LwStagePopover *self);
/* What is said instead of what the rules find: where it is carried; %NULL for nothing. */
void lw_stage_popover_set_note (LwStagePopover *self, const char *text);
/* Pins the stage, or lets it go, and gives the keyboard to why. */
void lw_stage_popover_pin (LwStagePopover *self);
/* All that it says, for who can't see it. */
char *lw_stage_popover_describe (LwStagePopover *self);

G_END_DECLS
