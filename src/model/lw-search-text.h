/* lw-search-text.h - text as people search for it
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A part of a text: from byte @begin up to byte @end. */
typedef struct
{
  guint begin;
  guint end;
} LwTextRange;

char *lw_search_text_fold (const char *text);
gboolean lw_search_text_has (const char *folded, const char *folded_words);
guint lw_search_text_score (const char *folded, const char *folded_words);
GArray *lw_search_text_find (const char *text, const char *folded_words);

G_END_DECLS
