/* lw-bsn.h - finds a burgerservicenummer in a text
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *lw_bsn_find (const char *text);

G_END_DECLS
