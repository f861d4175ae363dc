/* lw-today-words.h - how what asks for attention is said on screen
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-attention.h"
#include "lw-office.h"

G_BEGIN_DECLS

const char *lw_today_get_heading (LwAttentionKind kind);
/* Whom or what it is about, and what about it; both (transfer full). */
char *lw_today_dup_title (const LwAttention *row);
char *lw_today_dup_detail (const LwAttention *row, LwOffice *office);
char *lw_today_dup_coming (const LwComing *coming);

G_END_DECLS
