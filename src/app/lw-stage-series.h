/* lw-stage-series.h - stages are planned for one student after the other
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-office.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The stage sheet for each in turn: a stage that is kept brings the next, one that is left ends
 * it. */
void lw_stage_series_begin (GtkWindow *parent, LwOffice *office, const char *const *student_ids);

G_END_DECLS
