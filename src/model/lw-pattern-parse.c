/* lw-pattern-parse.c - reads a pattern as people and scripts write it
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-pattern.h"

#include "lw-date.h"
#include "lw-error.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MAX_WEEKS 53
#define ISO_DATE_LENGTH 10

typedef struct
{
  const char *text; /* borrowed, as the next two */
  const char *at;
  LwPattern *pattern;
  GError **error;
} Parser;

static gboolean G_GNUC_PRINTF (2, 3) refuse (Parser *parser, const char *format, ...)
{
  g_autofree char *what = NULL;
  va_list args;

  va_start (args, format);
  what = g_strdup_vprintf (format, args);
  va_end (args);
  /* translators: a pattern such as lint:di,do, and what is wrong with it */
  g_set_error (parser->error, LW_ERROR, LW_ERROR_INVALID, _ ("pattern “%s”: %s"), parser->text,
               what);

  return FALSE;
}

/* The word that stands at @at, for a message. */
static char *
dup_word (const char *at)
{
  gsize length = strcspn (at, " ,");

  return g_strndup (at, length > 0 ? length : strlen (at));
}

static gboolean
take (Parser *parser, const char *prefix)
{
  if (!g_str_has_prefix (parser->at, prefix))
    return FALSE;
  parser->at += strlen (prefix);

  return TRUE;
}

static void
skip_spaces (Parser *parser)
{
  parser->at += strspn (parser->at, " ");
}

static gboolean
is_exception (const char *at)
{
  return (*at == '-' || *at == '+') && g_ascii_isdigit (at[1]);
}

static gboolean
is_boundary (const char *at)
{
  return *at == '\0' || strchr (" ,+", *at) != NULL || is_exception (at);
}

static guint
take_halves (Parser *parser)
{
  if (take (parser, "-o"))
    return 1;
  if (take (parser, "-m"))
    return 2;

  return 3;
}

static gboolean
parse_day (Parser *parser, LwWeekMask *mask)
{
  static const char *const names[] = { "ma", "di", "wo", "do", "vr", "za", "zo" };
  const char *start = parser->at;
  g_autofree char *word = NULL;

  for (guint day = 0; day < G_N_ELEMENTS (names); day++)
    if (take (parser, names[day]))
      {
        *mask |= take_halves (parser) << (2 * day);
        if (is_boundary (parser->at))
          return TRUE;
        break;
      }
  word = dup_word (start);

  return refuse (parser,
                 _ ("“%s” is not a day; write ma, di, wo, do, vr, za or zo, with -o or -m behind "
                    "it for the morning or the afternoon only"),
                 word);
}

/* "di,do-o": ends before an exception, which a comma may part from it. */
static gboolean
parse_days (Parser *parser, LwWeekMask *mask)
{
  const char *end;

  do
    {
      if (!parse_day (parser, mask))
        return FALSE;
      end = parser->at;
      skip_spaces (parser);
      if (!take (parser, ","))
        break;
      skip_spaces (parser);
    }
  while (!is_exception (parser->at));
  parser->at = end;

  return TRUE;
}

static gboolean
parse_return (Parser *parser, LwPatternPart *part)
{
  part->has_return = TRUE;
  if (*parser->at == '-')
    {
      parser->at++;
      return is_boundary (parser->at)
             || refuse (parser, _ ("behind “/-” comes a space, a comma or nothing"));
    }
  if (!parse_days (parser, &part->at_school))
    return FALSE;
  if (part->at_school & ~LW_SCHOOL_WEEK)
    return refuse (parser, _ ("the half-day at school must be from ma to vr"));
  if (part->at_school == LW_SCHOOL_WEEK)
    return refuse (parser, _ ("with the whole week at school no half-day is left for the stage"));

  return TRUE;
}

static gboolean
parse_sandwich (Parser *parser, LwPatternPart *part)
{
  part->kind = LW_PATTERN_SANDWICH;
  while (g_ascii_isdigit (*parser->at) && part->weeks <= MAX_WEEKS)
    part->weeks = part->weeks * 10 + (*parser->at++ - '0');
  if (part->weeks < 1 || part->weeks > MAX_WEEKS || !take (parser, "w"))
    return refuse (parser, _ ("behind “sandwich:” comes a number of weeks from 1 to %d, as in %s"),
                   MAX_WEEKS, "sandwich:3w");
  if (take (parser, "/"))
    {
      if (!parse_return (parser, part))
        return FALSE;
    }
  else if (!is_boundary (parser->at))
    return refuse (parser, _ ("behind the weeks comes “/” and the half-day at school, as in %s"),
                   "sandwich:3w/vr-m");
  part->half_days = LW_SCHOOL_WEEK & ~part->at_school;

  return TRUE;
}

static gboolean
parse_part (Parser *parser)
{
  LwPatternPart part = { 0 };

  if (take (parser, "lint:"))
    {
      if (lw_pattern_has_kind (parser->pattern, LW_PATTERN_LINT))
        return refuse (parser, _ ("“lint” stands here twice; put all its days behind one"));
      part.kind = LW_PATTERN_LINT;
      if (!parse_days (parser, &part.half_days))
        return FALSE;
    }
  else if (take (parser, "sandwich:"))
    {
      if (!parse_sandwich (parser, &part))
        return FALSE;
    }
  else if (take (parser, "eenmalig") && is_boundary (parser->at))
    {
      if (lw_pattern_has_kind (parser->pattern, LW_PATTERN_ONCE))
        return refuse (parser, _ ("“eenmalig” stands here twice"));
      part.kind = LW_PATTERN_ONCE;
    }
  else
    return refuse (parser, _ ("a part must be as %s, %s or eenmalig"), "lint:di,do",
                   "sandwich:3w/vr-m");

  g_array_append_val (parser->pattern->parts, part);

  return TRUE;
}

static int
compare_exceptions (const LwPatternException *a, const LwPatternException *b)
{
  int order = g_date_compare (&a->day, &b->day);

  return order != 0 ? order : a->added - b->added;
}

/* Keeps the exceptions in order; the two halves of one day become one. */
static gboolean
insert_exception (Parser *parser, const LwPatternException *exception)
{
  GArray *exceptions = parser->pattern->exceptions;
  guint place = 0;

  for (guint i = 0; i < exceptions->len; i++)
    {
      LwPatternException *known = &g_array_index (exceptions, LwPatternException, i);

      if (known->added != exception->added && g_date_compare (&known->day, &exception->day) == 0
          && (known->halves & exception->halves))
        {
          g_autofree char *day = lw_date_format_iso (&exception->day);

          return refuse (parser, _ ("%s is both added and taken away"), day);
        }
    }
  while (place < exceptions->len
         && compare_exceptions (&g_array_index (exceptions, LwPatternException, place), exception)
              < 0)
    place++;
  if (place < exceptions->len
      && compare_exceptions (&g_array_index (exceptions, LwPatternException, place), exception)
           == 0)
    g_array_index (exceptions, LwPatternException, place).halves |= exception->halves;
  else
    g_array_insert_val (exceptions, place, *exception);

  return TRUE;
}

static gboolean
parse_exception (Parser *parser)
{
  LwPatternException exception = { .added = *parser->at == '+' };
  const char *start = parser->at++;
  g_autofree char *date = g_strndup (parser->at, strnlen (parser->at, ISO_DATE_LENGTH));

  parser->at += strlen (date);
  if (lw_date_parse_iso (date, &exception.day))
    {
      exception.halves = take_halves (parser);
      if (is_boundary (parser->at))
        return insert_exception (parser, &exception);
    }

  {
    g_autofree char *word = dup_word (start);

    return refuse (parser, _ ("“%s” is not a day that can be added or taken away, as in %s"), word,
                   "-2027-03-02 +2027-03-04-o");
  }
}

/* What may follow a part or an exception; TRUE at the end too. */
static gboolean
parse_next (Parser *parser)
{
  gboolean after_comma;
  g_autofree char *word = NULL;

  skip_spaces (parser);
  after_comma = take (parser, ",");
  skip_spaces (parser);
  if (*parser->at == '\0' && !after_comma)
    return TRUE;
  if (is_exception (parser->at))
    return parse_exception (parser);
  if (!after_comma && take (parser, "+"))
    {
      skip_spaces (parser);
      return parse_part (parser);
    }
  word = dup_word (parser->at);

  return refuse (parser, _ ("“%s” can't stand here; parts are joined by “+”"), word);
}

/**
 * lw_pattern_parse:
 * @text: a pattern as the command line writes it
 * @error: return location: #LW_ERROR_INVALID, saying which word is wrong and how to write it
 *
 * Reads
 *
 *     pattern   = part { "+" part | exception }
 *     part      = "lint:" days | "sandwich:" weeks "w" [ "/" ( "-" | days ) ] | "eenmalig"
 *     days      = day { "," day }         day = ( "ma" | "di" | ... | "zo" ) [ "-o" | "-m" ]
 *     exception = [ " " | "," ] ( "-" | "+" ) date [ "-o" | "-m" ]
 *
 * A sign with a digit behind it begins an exception ("-" takes the day away, "+" adds it), a
 * "+" with a letter behind it the next part: "lint:di,do,-2027-03-02", "lint:di,do -2027-03-02"
 * and "lint:di,do-2027-03-02" are the same. Spaces may stand around a comma, a "+" and an
 * exception. There is at most one lint and one eenmalig; a sandwich without "/" has not said
 * its half-day at school yet, and takes the ten.
 *
 * Returns: (transfer full) (nullable): the pattern
 */
LwPattern *
lw_pattern_parse (const char *text, GError **error)
{
  g_autoptr (LwPattern) pattern = lw_pattern_new ();
  Parser parser = { .text = text, .at = text, .pattern = pattern, .error = error };

  g_return_val_if_fail (text != NULL, NULL);

  skip_spaces (&parser);
  if (!parse_part (&parser))
    return NULL;
  while (*parser.at != '\0')
    if (!parse_next (&parser))
      return NULL;

  return g_steal_pointer (&pattern);
}
