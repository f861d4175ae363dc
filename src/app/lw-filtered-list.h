/* lw-filtered-list.h - the records that a search and filters leave, in order
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-office.h"
#include "lw-row-list.h"

G_BEGIN_DECLS

/**
 * LwTouch:
 * @LW_TOUCHES_NOTHING: the list stays as it is
 * @LW_TOUCHES_FILTERS: other records may fit
 * @LW_TOUCHES_RECORDS: what records say to a search, and their order, may be different too
 */
typedef enum
{
  LW_TOUCHES_NOTHING,
  LW_TOUCHES_FILTERS,
  LW_TOUCHES_RECORDS,
} LwTouch;

/* A GListModel over one of the office's live lists; what fits is the business of who derives. */
#define LW_TYPE_FILTERED_LIST (lw_filtered_list_get_type ())
G_DECLARE_DERIVABLE_TYPE (LwFilteredList, lw_filtered_list, LW, FILTERED_LIST, LwRowList)

/**
 * LwFilteredListClass:
 * @type: of which records it is a list
 * @dup_search_text: what the words of a search are looked for in
 * @fits: whether the filters leave the record
 * @touch: what a change in the store means for the list; also the moment to forget what was read
 *   from the changed list
 */
struct _LwFilteredListClass
{
  LwRowListClass parent_class;

  const LwRecordType *type;
  char *(*dup_search_text) (LwFilteredList *self, LwRecord *record);
  gboolean (*fits) (LwFilteredList *self, LwRecord *record);
  LwTouch (*touch) (LwFilteredList *self, const LwChange *change);
};

LwOffice *lw_filtered_list_get_office (LwFilteredList *self);
guint lw_filtered_list_get_size (LwFilteredList *self);
guint lw_filtered_list_find (LwFilteredList *self, const char *id);

/* For who derives. */
void lw_filtered_list_set_office (LwFilteredList *self, LwOffice *office);
void lw_filtered_list_set_words (LwFilteredList *self, const char *words);
void lw_filtered_list_refilter (LwFilteredList *self);

G_END_DECLS
