/* lw-calendar-page.h - the school's calendar, in the preferences
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-office.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* The days of one school year, a row each; made when the page is first shown. Actions:
 * calendar.add, calendar.take-holidays, calendar.next-year. */
#define LW_TYPE_CALENDAR_PAGE (lw_calendar_page_get_type ())
G_DECLARE_FINAL_TYPE (LwCalendarPage, lw_calendar_page, LW, CALENDAR_PAGE, AdwPreferencesPage)

void lw_calendar_page_set_office (LwCalendarPage *self, LwOffice *office);

G_END_DECLS
