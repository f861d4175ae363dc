/* lw-clean.h - text as somebody means it, of what was typed or pasted
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Each answers NULL when nothing is left. */
char *lw_clean_line (const char *text);
char *lw_clean_text (const char *text);

G_END_DECLS
