/* lw-sample.h - a sample school
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-office.h"
#include "lw-sample-build.h"

G_BEGIN_DECLS

/* The seed of the school that the program shows by itself. */
#define LW_SAMPLE_SEED 2005

/* Makes a store and fills it; leaves nothing behind when that fails. */
gboolean lw_sample_make (const char *path, LwSampleSize size, guint32 seed, GError **error);
gboolean lw_sample_fill (LwOffice *office, LwSampleSize size, guint32 seed, GError **error);

G_END_DECLS
