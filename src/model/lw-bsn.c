/* lw-bsn.c - finds a burgerservicenummer in a text
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-bsn.h"

#include <string.h>

#define N_DIGITS 9
/* Of a number that is written in parts. */
#define FEWEST_IN_GROUP 2
#define MOST_IN_GROUP 4
#define NO_BREAK_SPACE "\u00a0"

static const char *
skip_digits (const char *at)
{
  while (g_ascii_isdigit (*at))
    at++;

  return at;
}

/* How many bytes stand between two groups of one number here; 0 where no group follows. */
static gsize
separator_length (const char *at)
{
  gsize length = *at == ' ' || *at == '.' ? 1 : g_str_has_prefix (at, NO_BREAK_SPACE) ? 2 : 0;

  return length > 0 && g_ascii_isdigit (at[length]) ? length : 0;
}

/* Where the run of groups ends that begins at @start: all parted in the same way. */
static const char *
skip_run (const char *start)
{
  const char *first = skip_digits (start);
  const char *at = first;

  while (separator_length (at) > 0 && *at == *first)
    at = skip_digits (at + separator_length (at));

  return at;
}

/* The elfproef: 9, 8 ... 2 times the digits, less the last one, is a multiple of 11. No number
 * below 10 million was ever given out. */
static gboolean
is_valid (const char *digits)
{
  int sum = -(digits[N_DIGITS - 1] - '0');

  for (int i = 0; i < N_DIGITS - 1; i++)
    sum += (N_DIGITS - i) * (digits[i] - '0');

  return sum % 11 == 0 && !g_str_has_prefix (digits, "00");
}

/* "0224-123456", "12/...", "1,5": the digits from @at on are the rest of something. */
static gboolean
is_a_rest (const char *text, const char *at)
{
  return at - text > 1 && strchr ("-/,:", at[-1]) != NULL && g_ascii_isdigit (at[-2]);
}

/* "...-12", "123456782B01" (a VAT number, which passes the proof as well): more comes. */
static gboolean
goes_on (const char *end)
{
  return g_ascii_isalpha (*end)
         || (*end != '\0' && strchr ("-/,:", *end) != NULL && g_ascii_isdigit (end[1]));
}

/* "+31 6...", "0031 6..." */
static gboolean
is_from_abroad (const char *text, const char *start)
{
  return (start > text && start[-1] == '+') || g_str_has_prefix (start, "00");
}

/* The run as one number in a few parts; a part of a longer run is more likely a part of a phone
 * number. */
static gboolean
is_in_parts (const char *start, const char *end)
{
  char digits[N_DIGITS + 1] = { 0 };
  gsize n_digits = 0;

  for (const char *at = start; at < end;)
    {
      const char *group_end = skip_digits (at);
      gsize length = (gsize) (group_end - at);

      if (length < FEWEST_IN_GROUP || length > MOST_IN_GROUP || n_digits + length > N_DIGITS)
        return FALSE;
      memcpy (digits + n_digits, at, length);
      n_digits += length;
      at = group_end < end ? group_end + separator_length (group_end) : end;
    }

  return n_digits == N_DIGITS && is_valid (digits);
}

static char *
find_in_run (const char *text, const char *start, const char *end)
{
  gboolean is_rest = is_a_rest (text, start);
  gboolean has_more = goes_on (end);

  if (is_from_abroad (text, start))
    return NULL;
  for (const char *at = start; at < end;)
    {
      const char *group_end = skip_digits (at);

      if (group_end - at == N_DIGITS && is_valid (at) && !(at == start && is_rest)
          && !(group_end == end && has_more))
        return g_strndup (at, N_DIGITS);
      at = group_end < end ? group_end + separator_length (group_end) : end;
    }

  return !is_rest && !has_more && is_in_parts (start, end) ? g_strndup (start, end - start) : NULL;
}

/**
 * lw_bsn_find:
 * @text: (nullable): any UTF-8 text
 *
 * Looks for a burgerservicenummer, which is never kept: nine digits that pass the elfproef (the
 * government's check of a BSN, Besluit burgerservicenummer), together or in parts: "123456782",
 * "123 456 782", "1234.56.782". Eight digits, of a number whose first nought was left off, are
 * let pass: days (31122026), the rest of mobile numbers (06-12345678) and the chamber of
 * commerce's numbers are all of eight digits, and one in eleven of them passes the proof; a
 * warning that is mostly false is soon not read any more. One in eleven student numbers of nine
 * digits passes too, which is why it is a warning and no more.
 *
 * Returns: (transfer full) (nullable): the first one, as it is written in the text
 */
char *
lw_bsn_find (const char *text)
{
  const char *at = text;

  while (at != NULL && *at != '\0')
    {
      const char *end = g_ascii_isdigit (*at) ? skip_run (at) : at + 1;
      char *found = g_ascii_isdigit (*at) ? find_in_run (text, at, end) : NULL;

      if (found != NULL)
        return found;
      at = end;
    }

  return NULL;
}
