/* lw-stage-reasons.h - why rules are passed for one stage
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-office.h"

G_BEGIN_DECLS

/* A table from the number of a rule to "toch, omdat ...", both owned. */
GHashTable *lw_stage_reasons_new (void);
GHashTable *lw_stage_reasons_copy (GHashTable *self);
gboolean lw_stage_reasons_same (GHashTable *self, GHashTable *other);
/* Adds those that are kept. */
void lw_stage_reasons_read (GHashTable *self, LwOffice *office, const char *placement_id);

G_END_DECLS
