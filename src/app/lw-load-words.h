/* lw-load-words.h - how busy a company is, in words
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-load.h"
#include "lw-office.h"

G_BEGIN_DECLS

/* "Week 37, ma 7 september: 3 leerlingen, hoogstens 2 tegelijk", and on the next lines who. */
char *lw_load_describe_week (LwOffice *office, const LwLoad *load, const LwLoadWeek *week);
/* The year in one sentence. */
char *lw_load_describe_year (const LwLoad *load, int school_year);
/* "ma, di: 2 vrij · wo: vol". */
char *lw_load_describe_free (LwOffice *office, const LwLoadWeek *week, LwWorkplace *workplace);
/* What the company was asked and said: all together and per track, a line each. */
char *lw_load_describe_asks (LwOffice *office, const char *company, int school_year);

G_END_DECLS
