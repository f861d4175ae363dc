/* lw-date.h - calendar days, clock times and the one door for today
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean lw_date_parse_iso (const char *text, GDate *date);
char *lw_date_format_iso (const GDate *date);
gboolean lw_date_equal (const GDate *a, const GDate *b);
int lw_date_compare (const GDate *a, const GDate *b);
GDate lw_date_from_dmy (int day, int month, int year);
GDate lw_date_monday_of (const GDate *date);
GDate lw_date_add_days (const GDate *date, int days);

/* "dd-mm-jjjj", "d/m" of the nearest such day, "+7": as people type it. */
gboolean lw_date_parse_entry (const char *text, const GDate *today, GDate *date);
char *lw_date_format_entry (const GDate *date);

/* "di 3 maart" and "di 3 maart 2027": Dutch on screen and paper, whatever the locale. */
char *lw_date_format_short (const GDate *date);
char *lw_date_format_long (const GDate *date);
/* "mrt". */
const char *lw_date_get_short_month (const GDate *date);

GDate lw_today (void);
void lw_today_set (const GDate *today);

/* Minutes after midnight, or -1. */
int lw_time_parse (const char *text);
/* "08:30", as it is kept. */
char *lw_time_format (int minutes);
/* "8.30" and "8.30 – 16.00 uur": a time of day on screen and paper, whatever the locale. */
char *lw_time_describe (int minutes);
char *lw_time_describe_span (int begin, int end);

/* First calendar year of the school year (1 August to 31 July) that holds the day. */
int lw_school_year_of (const GDate *date);
char *lw_school_year_name (int first_year);

G_END_DECLS
