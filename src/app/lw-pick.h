/* lw-pick.h - a drop-down over the records of a live list
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-record.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * LwPick:
 *
 * Fills a GtkDropDown or AdwComboRow with the titles of a list's records, sorted, after a first
 * choice that means none. What is picked stays picked when the list changes.
 *
 * Signal "picked": the user picked another one.
 */
#define LW_TYPE_PICK (lw_pick_get_type ())
G_DECLARE_FINAL_TYPE (LwPick, lw_pick, LW, PICK, GObject)

/* The drop-down must outlive the pick. */
LwPick *lw_pick_new (GtkWidget *drop_down, const char *none, GListModel *records);
const char *lw_pick_get_id (LwPick *self);
LwRecord *lw_pick_get_record (LwPick *self);
void lw_pick_set_id (LwPick *self, const char *id);

G_END_DECLS
