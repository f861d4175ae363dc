/* lw-wish-search.h - workplaces by name, town or the code on a form, as one types
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-finder.h"
#include "lw-office.h"

G_BEGIN_DECLS

/* What is searched is folded once, at the first key. */
typedef struct _LwWishSearch LwWishSearch;

LwWishSearch *lw_wish_search_new (LwOffice *office);
void lw_wish_search_free (LwWishSearch *self);

/* An #LwFinderSearch; @data is the #LwWishSearch. What has the code that is typed comes first; of
 * nothing typed nothing is found. */
GPtrArray *lw_wish_search_find (const char *text, gpointer data);

G_END_DECLS
