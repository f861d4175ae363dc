/* lw-many-pick.h - some records of a live list, or all
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-record-list.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * LwManyPick:
 *
 * A row to choose records from, by searching, and below it those that were chosen. None chosen
 * means all.
 *
 * Signal "changed": somebody chose others.
 */
#define LW_TYPE_MANY_PICK (lw_many_pick_get_type ())
G_DECLARE_FINAL_TYPE (LwManyPick, lw_many_pick, LW, MANY_PICK, AdwPreferencesGroup)

/* @all: said when none is chosen; @prompt: on the button; @records must outlive it. */
void lw_many_pick_set_list (LwManyPick *self,
                            const char *title,
                            const char *all,
                            const char *prompt,
                            LwRecordList *records);
/* (nullable): none; nobody is told. */
void lw_many_pick_set_ids (LwManyPick *self, const char *const *ids);
/* (transfer none) (nullable): NULL for all. */
const char *const *lw_many_pick_get_ids (LwManyPick *self);

G_END_DECLS
