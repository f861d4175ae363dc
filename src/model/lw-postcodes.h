/* lw-postcodes.h - where postcode areas lie, and how far they are apart
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Areas as of lw_postcode_area(). */
gboolean lw_postcodes_locate (guint area, double *latitude, double *longitude);
/* In a straight line; -1 when it isn't known. */
double lw_postcodes_get_km (guint from, guint to);

G_END_DECLS
