/* lw-snippet.h - the line of a text in which something was found
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-search-text.h"

G_BEGIN_DECLS

/**
 * LwSnippet:
 * @text: one line, with “…” where the text goes on
 * @ranges: (element-type LwTextRange): what was found in it, in bytes of @text
 */
typedef struct
{
  char *text;
  GArray *ranges;
} LwSnippet;

LwSnippet *lw_snippet_new (const char *text, const char *folded_words, guint n_chars);
void lw_snippet_free (LwSnippet *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LwSnippet, lw_snippet_free)

G_END_DECLS
