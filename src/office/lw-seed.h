/* lw-seed.h - what every store has from the start
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-office.h"

G_BEGIN_DECLS

void lw_seed_add_school (LwAct *act, LwOffice *office, const char *name, const char *region);
/* The holidays of the school's region: "2026-2027". Answers how many the catalogue knows. */
guint lw_seed_take_holidays (LwAct *act, LwOffice *office, const char *school_year);
/* With the holidays that are known of it. Answers its name: (transfer full). */
char *lw_seed_add_next_year (LwAct *act, LwOffice *office);

G_END_DECLS
