/* lw-name.h - names of people as the Dutch write and sort them
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Parts a sort text: what stands before it is compared first. */
#define LW_SORT_SEPARATOR "\x01"

char *lw_name_format (const char *given_name, const char *infix, const char *family_name);
char *lw_name_format_sorted (const char *given_name, const char *infix, const char *family_name);
char *lw_name_sort_text (const char *given_name, const char *infix, const char *family_name);
char *lw_name_sort_key (const char *text);

G_END_DECLS
