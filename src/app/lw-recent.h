/* lw-recent.h - which students and companies were opened last
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-office.h"

G_BEGIN_DECLS

void lw_recent_note (GSettings *settings, const LwRecordType *type, const char *id);
GPtrArray *lw_recent_list (GSettings *settings, LwOffice *office);

G_END_DECLS
