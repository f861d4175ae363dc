/* lw-pattern.h - which half-days a placement takes
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean lw_pattern_is_valid (const char *text);

G_END_DECLS
