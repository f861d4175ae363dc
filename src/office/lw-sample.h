/* lw-sample.h - a sample school
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-office.h"

G_BEGIN_DECLS

typedef enum
{
  LW_SAMPLE_SMALL,  /* one class of 24 */
  LW_SAMPLE_SCHOOL, /* 800 students, 300 companies */
} LwSampleSize;

gboolean lw_sample_fill (LwOffice *office, LwSampleSize size, guint32 seed, GError **error);

G_END_DECLS
