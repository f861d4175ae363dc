/* lw-class-names.h - takes names of people apart
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A name in parts; each (owned) and "" when there is none. */
typedef struct
{
  char *given_name;
  char *infix;
  char *family_name;
} LwNameParts;

LwNameParts lw_name_parts_from_family (const char *text, gboolean has_infix_column);
LwNameParts lw_name_parts_from_whole (const char *text, const char *given_name);
void lw_name_parts_clear (LwNameParts *parts);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (LwNameParts, lw_name_parts_clear)

char *lw_name_in_reading_order (const char *text);

G_END_DECLS
