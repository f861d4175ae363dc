/* lw-store-ladder.h - the schema, step by step
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-sql.h"

G_BEGIN_DECLS

/* "LWrk", at byte 68 of every store. */
#define LW_STORE_APPLICATION_ID 0x4c57726b

/* Of the schema on the highest step, as lw_store_ladder_sum() has it. */
#define LW_STORE_LADDER_SUM "f4e0ac26a69f80019d40e6101b8db970b96437d0f4d85f12157ca8bb9c180207"

/* SQL of step 1, step 2, ..., NULL-terminated; a store's version is the step that it stands on. */
typedef const char *const *LwStoreLadder;

LwStoreLadder lw_store_ladder_get_own (void);
int lw_store_ladder_get_height (LwStoreLadder ladder);
gboolean lw_store_ladder_climb (LwSql *sql, LwStoreLadder ladder, int step, GError **error);
char *lw_store_ladder_sum (LwStoreLadder ladder, int version, GError **error);
gboolean lw_store_ladder_check (LwSql *sql,
                                LwStoreLadder ladder,
                                int version,
                                gboolean *same,
                                GError **error);

G_END_DECLS
