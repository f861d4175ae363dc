/* lw-short-code.c - a short code of a record, to write on paper and type back
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-short-code.h"

#include "lw-record.h"

#include <string.h>

/* Crockford's base 32: no I and L (1), no O (0), and no U. */
#define BITS_A_CHARACTER 5
#define CHARACTERS "0123456789ABCDEFGHJKMNPQRSTVWXYZ"

/**
 * lw_short_code_new:
 * @id: the id of a record
 *
 * Makes the code that stands for a record on paper: the first twenty bits of the SHA-256 of its
 * id, so it is the same wherever and whenever it is made. Of a million codes a school of 100
 * places uses 100: a slip of the pen hits another place once in ten thousand times, which is why
 * a code has no check digit.
 *
 * Returns: (transfer full): the code: "K7QM"
 */
char *
lw_short_code_new (const char *id)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  guint8 digest[32];
  gsize length = sizeof digest;
  char *code = g_new0 (char, LW_SHORT_CODE_LENGTH + 1);
  guint bits;

  g_checksum_update (checksum, (const guchar *) id, (gssize) strlen (id));
  g_checksum_get_digest (checksum, digest, &length);
  bits = (guint) digest[0] << 16 | (guint) digest[1] << 8 | digest[2];
  bits >>= 24 - LW_SHORT_CODE_LENGTH * BITS_A_CHARACTER;
  for (guint i = LW_SHORT_CODE_LENGTH; i-- > 0; bits >>= BITS_A_CHARACTER)
    code[i] = CHARACTERS[bits & ((1 << BITS_A_CHARACTER) - 1)];

  return code;
}

/* What is meant by a character that was typed; 0 for none of a code. */
static char
read_character (char typed)
{
  char upper = g_ascii_toupper (typed);

  if (upper == 'I' || upper == 'L')
    return '1';
  if (upper == 'O')
    return '0';

  return upper != '\0' && strchr (CHARACTERS, upper) != NULL ? upper : '\0';
}

/**
 * lw_short_code_read:
 * @text: what was typed
 *
 * Reads a code as people write it: in small letters, with spaces or hyphens in it, with an i or an
 * l for a one, and with an o for a nought.
 *
 * Returns: (transfer full) (nullable): the code as lw_short_code_new() makes it; %NULL when it is
 *   none
 */
char *
lw_short_code_read (const char *text)
{
  char code[LW_SHORT_CODE_LENGTH + 1] = { 0 };
  guint length = 0;

  for (; *text != '\0'; text++)
    {
      if (*text == '-' || g_ascii_isspace (*text))
        continue;
      if (length == LW_SHORT_CODE_LENGTH)
        return NULL;
      code[length] = read_character (*text);
      if (code[length++] == '\0')
        return NULL;
    }

  return length == LW_SHORT_CODE_LENGTH ? g_strdup (code) : NULL;
}

/**
 * lw_short_code_find:
 * @records: (element-type LwRecord): among which
 * @text: what was typed
 * @found: (out) (nullable): the first record that has the code, or %NULL
 *
 * Returns: how many of the records have the code that was typed
 */
LwShortCodeMatch
lw_short_code_find (GPtrArray *records, const char *text, gpointer *found)
{
  g_autofree char *typed = lw_short_code_read (text);

  *found = NULL;
  for (guint i = 0; typed != NULL && i < records->len; i++)
    {
      LwRecord *record = g_ptr_array_index (records, i);
      g_autofree char *code = lw_short_code_new (lw_record_get_id (record));

      if (strcmp (code, typed) != 0)
        continue;
      if (*found != NULL)
        return LW_SHORT_CODE_SEVERAL;
      *found = record;
    }

  return *found != NULL ? LW_SHORT_CODE_ONE : LW_SHORT_CODE_NONE;
}
