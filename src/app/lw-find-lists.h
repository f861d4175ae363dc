/* lw-find-lists.h - finds among what is in memory, as one types
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-find-item.h"

G_BEGIN_DECLS

/* As many of each group as one looks through without reading. */
#define LW_FIND_MAX_KNOWN 6

typedef struct _LwFindLists LwFindLists;

/* @actions: (element-type LwFindItem): what can be done, besides opening something. */
LwFindLists *lw_find_lists_new (LwOffice *office, GPtrArray *actions);
void lw_find_lists_free (LwFindLists *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LwFindLists, lw_find_lists_free)

GPtrArray *lw_find_lists_search (LwFindLists *self, const char *folded_words);

G_END_DECLS
