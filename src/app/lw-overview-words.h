/* lw-overview-words.h - how what a dossier tells is said on screen
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-office.h"
#include "lw-overview.h"
#include "lw-setting-mark.h"

G_BEGIN_DECLS

/* What it is, and what there is to say of it; all (transfer full). */
char *lw_moment_dup_title (const LwMoment *moment, LwOffice *office);
char *lw_moment_dup_detail (const LwMoment *moment, LwOffice *office);
/* "di 3" of its month, "" without a day; "maart 2027". */
char *lw_moment_dup_day (const LwMoment *moment);
char *lw_month_dup_text (const GDate *day);
LwSetting lw_moment_get_setting (const LwMoment *moment, LwOffice *office);
/* Of one that has no setting. */
const char *lw_moment_get_icon (const LwMoment *moment);

char *lw_open_dup_title (const LwOpen *open);
char *lw_open_dup_detail (const LwOpen *open, LwOffice *office);
/* Whether a leerwerktraject comes to what is asked. */
gboolean lw_open_is_met (const LwOpen *open);

/* "2 doelen · 1 stuk in het portfolio" */
char *lw_competency_use_dup_text (const LwCompetencyUse *use);

G_END_DECLS
