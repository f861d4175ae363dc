/* lw-short-code.h - a short code of a record, to write on paper and type back
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* How many characters a code has. */
#define LW_SHORT_CODE_LENGTH 4

/**
 * LwShortCodeMatch:
 * @LW_SHORT_CODE_NONE: it is no code, or no record's
 * @LW_SHORT_CODE_ONE: it is the code of one record
 * @LW_SHORT_CODE_SEVERAL: it is the code of several
 */
typedef enum
{
  LW_SHORT_CODE_NONE,
  LW_SHORT_CODE_ONE,
  LW_SHORT_CODE_SEVERAL,
} LwShortCodeMatch;

char *lw_short_code_new (const char *id);
char *lw_short_code_read (const char *text);
LwShortCodeMatch lw_short_code_find (GPtrArray *records, const char *text, gpointer *found);

G_END_DECLS
