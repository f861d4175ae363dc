/* lw-seed.h - what every store has from the start
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-office.h"

G_BEGIN_DECLS

void lw_seed_add_school (LwAct *act, LwOffice *office, const char *name, const char *region);

G_END_DECLS
