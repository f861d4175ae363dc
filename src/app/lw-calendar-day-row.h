/* lw-calendar-day-row.h - one holiday, day off, study day, test week or exam
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-part-row.h"

G_BEGIN_DECLS

#define LW_TYPE_CALENDAR_DAY_ROW (lw_calendar_day_row_get_type ())
G_DECLARE_FINAL_TYPE (LwCalendarDayRow, lw_calendar_day_row, LW, CALENDAR_DAY_ROW, LwPartRow)

GtkWidget *lw_calendar_day_row_new (LwOffice *office, LwRecord *record);
/* Another day of the calendar is different: it may fall together with this one. */
void lw_calendar_day_row_judge (LwCalendarDayRow *self);

G_END_DECLS
