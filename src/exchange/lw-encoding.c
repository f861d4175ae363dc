/* lw-encoding.c - which bytes of a text file are which letters
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-encoding.h"

#include "lw-error.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define UTF_8_BOM "\xef\xbb\xbf"
#define UTF_16_LE_BOM "\xff\xfe"
#define UTF_16_BE_BOM "\xfe\xff"

/* So many bytes tell whether a text without a mark is UTF-16. */
#define PROBE 4096

/* The line, from 1, of what stands @length bytes into the text. */
static guint
line_at (const char *text, gsize length)
{
  guint line = 1;

  for (gsize i = 0; i < length; i++)
    if (text[i] == '\n' || (text[i] == '\r' && (i + 1 == length || text[i + 1] != '\n')))
      line++;

  return line;
}

static char *
refuse_byte (GError **error, const char *name, const char *text, gsize length)
{
  g_set_error (error, LW_ERROR, LW_ERROR_INVALID, _ ("“%s”, line %u: %s"), name,
               line_at (text, length),
               _ ("a character can’t be read. Save the file as “CSV UTF-8” and try again."));

  return NULL;
}

/* Letters of European languages have a zero byte in UTF-16, and other texts have none at all. */
static const char *
guess_utf_16 (const char *text, gsize length)
{
  gsize n_pairs = MIN (length, PROBE) / 2;
  gsize n_first = 0;
  gsize n_second = 0;

  for (gsize i = 0; i < n_pairs; i++)
    {
      n_first += text[2 * i] == '\0';
      n_second += text[2 * i + 1] == '\0';
    }
  if (n_second > n_pairs / 2 && n_first < n_second / 8 + 1)
    return "UTF-16LE";
  if (n_first > n_pairs / 2 && n_second < n_first / 8 + 1)
    return "UTF-16BE";

  return NULL;
}

static char *
decode_utf_16 (const char *text, gsize size, const char *charset, const char *name, gsize *length)
{
  g_autoptr (GError) error = NULL;
  char *decoded = g_convert (text, (gssize) size, "UTF-8", charset, NULL, length, &error);

  if (decoded == NULL)
    g_debug ("%s as %s: %s", name, charset, error->message);

  return decoded;
}

/* Excel's "CSV" is in the code page of Windows: 0x80 to 0x9f are the euro, curly quotes, Š and ž,
 * which Latin-1 does not have. Five of them are nothing, though not every iconv says so. */
static char *
decode_windows_1252 (const char *text, gsize size, const char *name, gsize *length, GError **error)
{
  static const char unused[] = { '\x81', '\x8d', '\x8f', '\x90', '\x9d' };

  for (gsize i = 0; i < size; i++)
    if (memchr (unused, text[i], sizeof unused) != NULL)
      return refuse_byte (error, name, text, i);

  return g_convert (text, (gssize) size, "UTF-8", "WINDOWS-1252", NULL, length, error);
}

static char *
decode_bytes (const char *text,
              gsize size,
              gboolean has_mark,
              const char *name,
              gsize *length,
              const char **encoding,
              GError **error)
{
  const char *nul = memchr (text, '\0', size);
  const char *end;

  if (nul != NULL)
    {
      g_set_error (error, LW_ERROR, LW_ERROR_INVALID, _ ("“%s”, line %u: %s"), name,
                   line_at (text, (gsize) (nul - text)),
                   _ ("this is not text. Save the list as CSV and choose that file."));
      return NULL;
    }
  *encoding = "UTF-8";
  *length = size;
  if (g_utf8_validate_len (text, size, &end))
    return g_strndup (text, size);

  /* What began as UTF-8 is that, and damaged: in another encoding it would be read wrong. */
  if (has_mark)
    return refuse_byte (error, name, text, (gsize) (end - text));
  for (const char *at = text; at < end; at++)
    if ((guchar) *at >= 0x80)
      return refuse_byte (error, name, text, (gsize) (end - text));

  *encoding = "Windows-1252";

  return decode_windows_1252 (text, size, name, length, error);
}

/**
 * lw_encoding_decode:
 * @content: the bytes of a text file, at least one
 * @name: its name, for messages
 * @length: (out): bytes in the decoded text
 * @encoding: (out) (transfer none): "UTF-8", "UTF-16" or "Windows-1252"
 * @error: return location: #LW_ERROR_INVALID, naming the line
 *
 * Finds out how a text is encoded: by its byte order mark, else UTF-16 by its zero bytes, else
 * UTF-8 when it is valid as that, else Windows-1252, which spreadsheets here write.
 *
 * Returns: (transfer full): the text as UTF-8 without a mark and without zero bytes, or %NULL
 */
char *
lw_encoding_decode (GBytes *content,
                    const char *name,
                    gsize *length,
                    const char **encoding,
                    GError **error)
{
  gsize size;
  const char *text = g_bytes_get_data (content, &size);
  const char *charset = NULL;
  gsize n_mark = 0;
  g_autofree char *decoded = NULL;

  if (size >= 3 && memcmp (text, UTF_8_BOM, 3) == 0)
    return decode_bytes (text + 3, size - 3, TRUE, name, length, encoding, error);

  if (size >= 2 && memcmp (text, UTF_16_LE_BOM, 2) == 0)
    charset = "UTF-16LE";
  else if (size >= 2 && memcmp (text, UTF_16_BE_BOM, 2) == 0)
    charset = "UTF-16BE";
  if (charset != NULL)
    n_mark = 2;
  else
    charset = guess_utf_16 (text, size);
  if (charset == NULL)
    return decode_bytes (text, size, FALSE, name, length, encoding, error);

  *encoding = "UTF-16";
  decoded = decode_utf_16 (text + n_mark, size - n_mark, charset, name, length);
  if (decoded == NULL || memchr (decoded, '\0', *length) != NULL)
    {
      g_set_error (error, LW_ERROR, LW_ERROR_INVALID,
                   _ ("“%s” is damaged or is not text. Save the list as CSV once more."), name);
      return NULL;
    }

  return g_steal_pointer (&decoded);
}
