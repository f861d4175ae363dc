/* lw-record-list.h - the records of one type, live
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-record.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * LwRecordList:
 *
 * Signal "filled" (const char *trouble): its records have come, however many these are, or could
 * not be read: then @trouble says why, else it is NULL.
 */
#define LW_TYPE_RECORD_LIST (lw_record_list_get_type ())
G_DECLARE_FINAL_TYPE (LwRecordList, lw_record_list, LW, RECORD_LIST, GObject)

LwRecordList *lw_record_list_new (const LwRecordType *type);
const LwRecordType *lw_record_list_get_record_type (LwRecordList *self);
gpointer lw_record_list_find (LwRecordList *self, const char *id);
gpointer lw_record_list_find_by_key (LwRecordList *self, const char *natural_key);
guint lw_record_list_get_size (LwRecordList *self);
gpointer lw_record_list_peek (LwRecordList *self, guint position);

gboolean lw_record_list_is_filled (LwRecordList *self);
void lw_record_list_fill (LwRecordList *self, GPtrArray *records);
void lw_record_list_set_filled (LwRecordList *self, const char *trouble);
void lw_record_list_apply (LwRecordList *self, GPtrArray *puts, const char *const *deleted_ids);

void lw_records_sort (GPtrArray *records);

G_END_DECLS
