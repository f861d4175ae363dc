/* lw-pattern-shift.h - what moving a pattern does to its exceptions
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-pattern.h"

G_BEGIN_DECLS

/* The first and last day of a period. */
typedef struct
{
  GDate first;
  GDate last;
} LwRun;

/* Both change @self, and answer the exceptions that go; NULL when all stay. */
LwPattern *lw_pattern_move (LwPattern *self,
                            int days,
                            const LwRun *run,
                            const LwCalendar *calendar,
                            const char *group);
LwPattern *lw_pattern_stretch (LwPattern *self, const LwRun *was, const LwRun *run);

G_END_DECLS
