/* lw-calendar.h - on which days stages go on
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The school's calendar as a value: holidays, lesson-free days, test weeks, exams. */
typedef struct _LwCalendar LwCalendar;

/**
 * LwCalendarSpan:
 * @name: "Herfstvakantie"
 * @kind: (nullable): vakantie, vrij, studiedag, toetsweek or examen
 * @stages_go_on: what the school said, else whether the kind stops stages (vakantie, vrij and
 *   examen do; studiedag and toetsweek do not)
 * @groups: (nullable): ids of the classes it holds for, %NULL for all
 */
typedef struct
{
  char *name;
  char *kind;
  GDate first_day;
  GDate last_day;
  gboolean stages_go_on;
  char **groups;
} LwCalendarSpan;

/* records: (element-type LwCalendarDay), copied from. */
LwCalendar *lw_calendar_new (GPtrArray *records);
LwCalendar *lw_calendar_ref (LwCalendar *self);
void lw_calendar_unref (LwCalendar *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LwCalendar, lw_calendar_unref)

guint lw_calendar_get_n_spans (const LwCalendar *self);
const LwCalendarSpan *lw_calendar_get_span (const LwCalendar *self, guint index);
/* The span that stops stages of that class on that day, or NULL. Saturday and Sunday do not. */
const LwCalendarSpan *
lw_calendar_find_stop (const LwCalendar *self, const GDate *day, const char *group);
/* What a kind does that nothing else was said of; @kind is nullable. */
gboolean lw_calendar_kind_stops_stages (const char *kind);
/* Whether the class is expected at school on that day. */
gboolean lw_calendar_has_lessons (const LwCalendar *self, const GDate *day, const char *group);
/* The same of all half-days of a week, as bits. */
guint lw_calendar_find_lessons (const LwCalendar *self, const GDate *monday, const char *group);

G_END_DECLS
