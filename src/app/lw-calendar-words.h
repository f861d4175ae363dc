/* lw-calendar-words.h - how days of the school's calendar are said on screen
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-office.h"

G_BEGIN_DECLS

/**
 * LwCalendarTrouble:
 * @LW_CALENDAR_FINE: nothing is wrong
 * @LW_CALENDAR_DOUBLE: it falls together with another, which may be meant
 * @LW_CALENDAR_VOID: it does not count as it is
 */
typedef enum
{
  LW_CALENDAR_FINE,
  LW_CALENDAR_DOUBLE,
  LW_CALENDAR_VOID,
} LwCalendarTrouble;

/* What is wrong with a day among @days, and how to mend it; @text is (out) (transfer full). */
LwCalendarTrouble lw_calendar_day_judge (LwCalendarDay *day, LwRecordList *days, char **text);
/* Whether stages go on: what the school said, else what the kind does. */
gboolean lw_calendar_day_goes_on (LwCalendarDay *day);
/* "za 17 oktober – zo 25 oktober 2026"; NULL without a first day. */
char *lw_calendar_day_dup_span (LwCalendarDay *day);
/* "Alle klassen", "3A en 3B", "5 klassen". */
char *lw_calendar_day_dup_classes (LwCalendarDay *day, LwOffice *office);
/* Whether it falls in that school year; one without days falls in all. */
gboolean lw_calendar_day_is_in (LwCalendarDay *day, const char *school_year);

G_END_DECLS
