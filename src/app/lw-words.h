/* lw-words.h - how the words of a choice are called on screen
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-catalogue.h"
#include "lw-record.h"

G_BEGIN_DECLS

const char *lw_word_label (const char *word);
/* The labels of a choice's words, translated, in their order; (transfer full). */
char **lw_word_labels (const char *const *words);
/* "Zorg en welzijn (Z&W)" of each of lw_profile_values; (transfer full). */
char **lw_profile_labels (const LwCatalogue *catalogue);
/* A reason that begins small within a line, as it begins one: (transfer full). */
char *lw_word_dup_capital (const char *text);
/* "Sanne de Jong · 4B-ZW", in which no line breaks at the hyphen; @class_name: (nullable):
 * (transfer full). */
char *lw_words_dup_with_class (const char *who, const char *class_name);
const char *lw_field_label (const LwRecordType *type, const char *field);
/* @said: (nullable): one more thing, behind a dot; nothing is not said. */
void lw_words_add (GString *text, const char *said);

G_END_DECLS
