/* lw-find-item.h - one of the things that can be found and opened
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-hit.h"
#include "lw-office.h"

G_BEGIN_DECLS

/* What is listed together, under one heading. */
typedef enum
{
  LW_FIND_RECENT,
  LW_FIND_STUDENTS,
  LW_FIND_COMPANIES,
  LW_FIND_FORMS,
  LW_FIND_ACTIONS,
  LW_FIND_TEXTS,
  LW_FIND_N_GROUPS,
} LwFindGroup;

/**
 * LwFindItem:
 * @title: what it is called
 * @detail: (nullable): what tells it apart
 * @aside: (nullable): at the end of the row: the key of an action, or whose a text is
 * @snippet: (nullable): the line of the text, instead of @detail
 * @page: (nullable): the page on which @action is to be done
 * @action: (nullable): what is done to open it, with @target
 * @record: (nullable): the record of a text, which stands in the dossier of @student
 */
typedef struct
{
  LwFindGroup group;
  const char *icon;
  char *title;
  char *detail;
  char *aside;
  LwSnippet *snippet;
  const char *page;
  const char *action;
  GVariant *target;
  LwRecord *record;
  char *student;
} LwFindItem;

LwFindItem *lw_find_item_new (LwFindGroup group, const char *icon, const char *title);
LwFindItem *lw_find_item_new_record (LwOffice *office, LwRecord *record);
LwFindItem *lw_find_item_new_hit (LwOffice *office, LwHit *hit);
void lw_find_item_set_action (LwFindItem *self, const char *action, GVariant *target);
LwFindItem *lw_find_item_ref (LwFindItem *self);
void lw_find_item_unref (LwFindItem *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LwFindItem, lw_find_item_unref)

gboolean lw_find_item_is_same (const LwFindItem *a, const LwFindItem *b);
char *lw_find_item_dup_spoken (const LwFindItem *self);
const char *lw_find_group_label (LwFindGroup group);

G_END_DECLS
