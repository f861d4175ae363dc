/* lw-pattern.c - which half-days a placement takes
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-pattern.h"

#include "lw-companies.h"
#include "lw-date.h"

#include <string.h>

#define DAYS_A_WEEK 7

/* Dutch in every locale, as are the words that scripts write. */
static const char *const day_names[DAYS_A_WEEK] = { "ma", "di", "wo", "do", "vr", "za", "zo" };

G_DEFINE_BOXED_TYPE (LwPattern, lw_pattern, lw_pattern_copy, lw_pattern_free)

/**
 * lw_week_mask_from_words:
 * @words: (nullable): "ma-o", "ma-m", ... "zo-m", as a workplace keeps them
 *
 * Returns: the half-days; words that are none are left out
 */
LwWeekMask
lw_week_mask_from_words (const char *const *words)
{
  LwWeekMask mask = 0;

  for (; words != NULL && *words != NULL; words++)
    for (guint i = 0; i < LW_HALF_DAYS_A_WEEK; i++)
      if (strcmp (*words, lw_half_day_values[i]) == 0)
        mask |= 1u << i;

  return mask;
}

/**
 * lw_week_mask_to_words:
 * @mask: half-days
 *
 * Returns: (transfer full): "ma-o", "ma-m" and so on, from Monday to Sunday; %NULL-terminated
 */
char **
lw_week_mask_to_words (LwWeekMask mask)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; i < LW_HALF_DAYS_A_WEEK; i++)
    if (mask & (1u << i))
      g_strv_builder_add (builder, lw_half_day_values[i]);

  return g_strv_builder_end (builder);
}

guint
lw_week_mask_count (LwWeekMask mask)
{
  return (guint) __builtin_popcount (mask);
}

/* The days of a mask as words with one pair of suffixes: "di", "do-ochtend". */
static GPtrArray *
day_words (LwWeekMask mask, const char *morning, const char *afternoon)
{
  GPtrArray *words = g_ptr_array_new_with_free_func (g_free);

  for (guint day = 0; day < DAYS_A_WEEK; day++)
    {
      guint halves = (mask >> (2 * day)) & 3;

      if (halves != 0)
        g_ptr_array_add (words, g_strconcat (day_names[day],
                                             halves == 1   ? morning
                                             : halves == 2 ? afternoon
                                                           : "",
                                             NULL));
    }

  return words;
}

static char *
join (GPtrArray *words, const char *between, const char *before_last)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < words->len; i++)
    {
      if (i > 0)
        g_string_append (text, i + 1 == words->len ? before_last : between);
      g_string_append (text, g_ptr_array_index (words, i));
    }

  return g_string_free (text, FALSE);
}

/**
 * lw_week_mask_describe:
 * @mask: half-days
 *
 * Returns: (transfer full): "ma-ochtend, wo": a day without a half is both; "" for none
 */
char *
lw_week_mask_describe (LwWeekMask mask)
{
  g_autoptr (GPtrArray) words = day_words (mask, "-ochtend", "-middag");

  return join (words, ", ", ", ");
}

/**
 * lw_pattern_new:
 *
 * Returns: (transfer full): a pattern without parts
 */
LwPattern *
lw_pattern_new (void)
{
  LwPattern *self = g_new0 (LwPattern, 1);

  self->parts = g_array_new (FALSE, TRUE, sizeof (LwPatternPart));
  self->exceptions = g_array_new (FALSE, TRUE, sizeof (LwPatternException));

  return self;
}

LwPattern *
lw_pattern_copy (const LwPattern *self)
{
  LwPattern *copy = g_new0 (LwPattern, 1);

  copy->parts = g_array_copy (self->parts);
  copy->exceptions = g_array_copy (self->exceptions);

  return copy;
}

void
lw_pattern_free (LwPattern *self)
{
  g_array_unref (self->parts);
  g_array_unref (self->exceptions);
  g_free (self);
}

/**
 * lw_pattern_is_valid:
 * @text: (nullable): a text
 *
 * Returns: whether lw_pattern_parse() can read it
 */
gboolean
lw_pattern_is_valid (const char *text)
{
  g_autoptr (LwPattern) pattern = text != NULL ? lw_pattern_parse (text, NULL) : NULL;

  return pattern != NULL;
}

gboolean
lw_pattern_has_kind (const LwPattern *self, LwPatternKind kind)
{
  for (guint i = 0; i < self->parts->len; i++)
    if (g_array_index (self->parts, LwPatternPart, i).kind == kind)
      return TRUE;

  return FALSE;
}

static void
append_days (GString *text, LwWeekMask mask)
{
  g_autoptr (GPtrArray) words = day_words (mask, "-o", "-m");
  g_autofree char *days = join (words, ",", ",");

  g_string_append (text, days);
}

static void
append_part (GString *text, const LwPatternPart *part)
{
  switch (part->kind)
    {
    case LW_PATTERN_LINT:
      g_string_append (text, "lint:");
      append_days (text, part->half_days);
      break;
    case LW_PATTERN_SANDWICH:
      g_string_append_printf (text, "sandwich:%dw", part->weeks);
      if (part->has_return)
        g_string_append (text, part->at_school != 0 ? "/" : "/-");
      append_days (text, part->at_school);
      break;
    case LW_PATTERN_ONCE:
      g_string_append (text, "eenmalig");
      break;
    default:
      g_assert_not_reached ();
    }
}

/**
 * lw_pattern_to_text:
 * @self: a pattern
 *
 * Writes a pattern in its one canonical form: parts in their order joined by "+", days from
 * Monday to Sunday, then the exceptions by day, each after a space:
 * "sandwich:3w/vr-m+lint:di,do-o -2027-03-02 +2027-03-04-o".
 *
 * Returns: (transfer full): a text that lw_pattern_parse() reads back as the same pattern
 */
char *
lw_pattern_to_text (const LwPattern *self)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < self->parts->len; i++)
    {
      if (i > 0)
        g_string_append_c (text, '+');
      append_part (text, &g_array_index (self->parts, LwPatternPart, i));
    }
  for (guint i = 0; i < self->exceptions->len; i++)
    {
      const LwPatternException *exception
        = &g_array_index (self->exceptions, LwPatternException, i);
      g_autofree char *day = lw_date_format_iso (&exception->day);

      g_string_append_printf (text, " %c%s%s", exception->added ? '+' : '-', day,
                              exception->halves == 1   ? "-o"
                              : exception->halves == 2 ? "-m"
                                                       : "");
    }

  return g_string_free (text, FALSE);
}

static char *
describe_part (const LwPatternPart *part)
{
  g_autoptr (GPtrArray) words = NULL;
  g_autofree char *days = NULL;
  g_autofree char *weeks = NULL;

  if (part->kind == LW_PATTERN_ONCE)
    return g_strdup ("eenmalig");

  words = day_words (part->kind == LW_PATTERN_LINT ? part->half_days : part->at_school, "-ochtend",
                     "-middag");
  days = join (words, ", ", " en ");
  if (part->kind == LW_PATTERN_LINT)
    return g_strconcat ("elke ", days, NULL);

  weeks = part->weeks == 1 ? g_strdup ("1 week")
                           : g_strdup_printf ("%d weken achter elkaar", part->weeks);
  if (!part->has_return)
    return g_steal_pointer (&weeks);

  return g_strconcat (weeks, ", ", part->at_school != 0 ? days : "geen dagdeel", " op school",
                      NULL);
}

static char *
describe_days (const LwPattern *self, gboolean added)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *days = NULL;

  for (guint i = 0; i < self->exceptions->len; i++)
    {
      const LwPatternException *exception
        = &g_array_index (self->exceptions, LwPatternException, i);
      g_autofree char *day = lw_date_format_short (&exception->day);

      if (exception->added == added)
        g_ptr_array_add (words, g_strconcat (day,
                                             exception->halves == 1   ? " in de ochtend"
                                             : exception->halves == 2 ? " in de middag"
                                                                      : "",
                                             NULL));
    }
  if (words->len == 0)
    return NULL;
  days = join (words, ", ", " en ");

  return g_strconcat (added ? "wel op " : "niet op ", days, NULL);
}

/**
 * lw_pattern_describe_exceptions:
 * @self: a pattern
 *
 * Returns: (transfer full) (nullable): the days that were taken away and added, in Dutch words;
 *   %NULL when there are none
 */
char *
lw_pattern_describe_exceptions (const LwPattern *self)
{
  g_autofree char *removed = describe_days (self, FALSE);
  g_autofree char *added = describe_days (self, TRUE);

  if (removed != NULL && added != NULL)
    return g_strdup_printf ("%s, %s", removed, added);

  return removed != NULL ? g_steal_pointer (&removed) : g_steal_pointer (&added);
}

/**
 * lw_pattern_describe:
 * @self: a pattern
 *
 * Returns: (transfer full): the pattern in Dutch words, for screen and paper: "3 weken achter
 *   elkaar, vr-middag op school, daarna elke di en do (niet op di 2 maart)"
 */
char *
lw_pattern_describe (const LwPattern *self)
{
  GString *text = g_string_new (NULL);
  g_autofree char *exceptions = lw_pattern_describe_exceptions (self);

  for (guint i = 0; i < self->parts->len; i++)
    {
      g_autofree char *part = describe_part (&g_array_index (self->parts, LwPatternPart, i));

      if (i > 0)
        g_string_append (text, ", daarna ");
      g_string_append (text, part);
    }
  if (exceptions != NULL)
    g_string_append_printf (text, " (%s)", exceptions);

  return g_string_free (text, FALSE);
}
