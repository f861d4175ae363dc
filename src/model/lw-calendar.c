/* lw-calendar.c - on which days stages go on
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-calendar.h"

#include "lw-date.h"
#include "lw-stages.h"

#define SCHOOL_DAYS_A_WEEK 5

typedef struct
{
  LwCalendarSpan span; /* first: the public half */
  guint32 first;       /* Julian days, to look a day up without reckoning */
  guint32 last;
  gboolean has_lessons;
} Entry;

struct _LwCalendar
{
  GPtrArray *entries; /* owned; element-type Entry, by first day */
};

static const char *const kinds_without_stages[] = { "vakantie", "vrij", "examen", NULL };
static const char *const kinds_without_lessons[] = { "vakantie", "vrij", "studiedag", NULL };

static void
entry_free (gpointer data)
{
  Entry *entry = data;

  g_free (entry->span.name);
  g_free (entry->span.kind);
  g_strfreev (entry->span.groups);
  g_free (entry);
}

static gboolean
is_kind_of (const char *kind, const char *const *kinds)
{
  return kind != NULL && g_strv_contains (kinds, kind);
}

/**
 * lw_calendar_kind_stops_stages:
 * @kind: (nullable): a word of lw_calendar_kind_values
 *
 * Returns: whether stages stand still on such a day, unless the school says otherwise of it
 */
gboolean
lw_calendar_kind_stops_stages (const char *kind)
{
  return is_kind_of (kind, kinds_without_stages);
}

static Entry *
entry_new (LwCalendarDay *record)
{
  GDate last_day = g_date_valid (&record->last_day) ? record->last_day : record->first_day;
  Entry *entry;

  if (!g_date_valid (&record->first_day) || lw_date_compare (&last_day, &record->first_day) < 0)
    return NULL;

  entry = g_new0 (Entry, 1);
  entry->span.name = g_strdup (record->name);
  entry->span.kind = g_strdup (record->kind);
  entry->span.first_day = record->first_day;
  entry->span.last_day = last_day;
  entry->span.stages_go_on = record->stages_go_on != LW_UNSET
                               ? record->stages_go_on
                               : !lw_calendar_kind_stops_stages (record->kind);
  if (record->groups != NULL && *record->groups != NULL)
    entry->span.groups = g_strdupv (record->groups);
  entry->first = g_date_get_julian (&record->first_day);
  entry->last = g_date_get_julian (&last_day);
  entry->has_lessons = !is_kind_of (record->kind, kinds_without_lessons);

  return entry;
}

static int
compare_entries (gconstpointer a, gconstpointer b)
{
  const Entry *entry_a = *(Entry *const *) a;
  const Entry *entry_b = *(Entry *const *) b;

  if (entry_a->first != entry_b->first)
    return entry_a->first < entry_b->first ? -1 : 1;

  return g_strcmp0 (entry_a->span.name, entry_b->span.name);
}

static gboolean
holds_for (const Entry *entry, guint32 day, const char *group)
{
  if (day < entry->first || day > entry->last)
    return FALSE;
  if (entry->span.groups == NULL)
    return TRUE;

  return group != NULL && g_strv_contains ((const char *const *) entry->span.groups, group);
}

/**
 * lw_calendar_new:
 * @records: (nullable) (element-type LwCalendarDay): copied from; a record without a first day,
 *   or with a last day before it, is left out
 *
 * Returns: (transfer full): the calendar
 */
LwCalendar *
lw_calendar_new (GPtrArray *records)
{
  LwCalendar *self = g_atomic_rc_box_new0 (LwCalendar);

  self->entries = g_ptr_array_new_with_free_func (entry_free);
  for (guint i = 0; records != NULL && i < records->len; i++)
    {
      Entry *entry = entry_new (g_ptr_array_index (records, i));

      if (entry != NULL)
        g_ptr_array_add (self->entries, entry);
    }
  g_ptr_array_sort (self->entries, compare_entries);

  return self;
}

LwCalendar *
lw_calendar_ref (LwCalendar *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
calendar_clear (gpointer data)
{
  LwCalendar *self = data;

  g_ptr_array_unref (self->entries);
}

void
lw_calendar_unref (LwCalendar *self)
{
  g_atomic_rc_box_release_full (self, calendar_clear);
}

guint
lw_calendar_get_n_spans (const LwCalendar *self)
{
  return self->entries->len;
}

/**
 * lw_calendar_get_span:
 * @self: a calendar
 * @index: less than lw_calendar_get_n_spans()
 *
 * Returns: (transfer none): the span; spans are in order of their first day
 */
const LwCalendarSpan *
lw_calendar_get_span (const LwCalendar *self, guint index)
{
  const Entry *entry;

  g_return_val_if_fail (index < self->entries->len, NULL);

  entry = g_ptr_array_index (self->entries, index);

  return &entry->span;
}

/**
 * lw_calendar_find_stop:
 * @self: a calendar
 * @day: a day
 * @group: (nullable): the id of a class; %NULL asks for what holds for all classes
 *
 * Returns: (transfer none) (nullable): the earliest span that stops stages on that day. A
 *   Saturday or Sunday is only stopped when a span covers it.
 */
const LwCalendarSpan *
lw_calendar_find_stop (const LwCalendar *self, const GDate *day, const char *group)
{
  guint32 julian = g_date_get_julian (day);

  for (guint i = 0; i < self->entries->len; i++)
    {
      const Entry *entry = g_ptr_array_index (self->entries, i);

      if (entry->first > julian)
        break;
      if (!entry->span.stages_go_on && holds_for (entry, julian, group))
        return &entry->span;
    }

  return NULL;
}

/**
 * lw_calendar_has_lessons:
 * @self: a calendar
 * @day: a day
 * @group: (nullable): the id of a class
 *
 * Whether the class is expected at school: from Monday to Friday, and not on a vakantie, vrije
 * dag or studiedag. Not the same as stages going on: they do on a studiedag, when the students
 * have no lessons, and do not in an exam, when the students are at school.
 *
 * Returns: whether there are lessons
 */
gboolean
lw_calendar_has_lessons (const LwCalendar *self, const GDate *day, const char *group)
{
  guint32 julian = g_date_get_julian (day);

  if (g_date_get_weekday (day) > G_DATE_FRIDAY)
    return FALSE;
  for (guint i = 0; i < self->entries->len; i++)
    {
      const Entry *entry = g_ptr_array_index (self->entries, i);

      if (entry->first > julian)
        break;
      if (!entry->has_lessons && holds_for (entry, julian, group))
        return FALSE;
    }

  return TRUE;
}

/* The school days of a week of which an entry leaves no lessons; Monday is bit 0. */
static guint
days_without (const Entry *entry, guint32 monday)
{
  guint days = 0;

  for (guint32 i = 0; i < SCHOOL_DAYS_A_WEEK; i++)
    if (monday + i >= entry->first && monday + i <= entry->last)
      days |= 1u << i;

  return days;
}

/**
 * lw_calendar_find_lessons:
 * @self: a calendar
 * @monday: a Monday
 * @group: (nullable): the id of a class
 *
 * Returns: the half-days of that week on which lw_calendar_has_lessons(), Monday first, as in a
 *   week of half-days
 */
guint
lw_calendar_find_lessons (const LwCalendar *self, const GDate *monday, const char *group)
{
  guint32 first = g_date_get_julian (monday);
  guint off = 0;
  guint halves = 0;

  for (guint i = 0; i < self->entries->len; i++)
    {
      const Entry *entry = g_ptr_array_index (self->entries, i);

      if (entry->first >= first + SCHOOL_DAYS_A_WEEK)
        break;
      if (!entry->has_lessons && entry->last >= first
          && holds_for (entry, MAX (first, entry->first), group))
        off |= days_without (entry, first);
    }
  for (guint i = 0; i < SCHOOL_DAYS_A_WEEK; i++)
    if ((off & (1u << i)) == 0)
      halves |= 3u << (2 * i);

  return halves;
}
