/* lw-types.h - all record types
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lw-people.h"
#include "lw-companies.h"
#include "lw-contact-moment.h"
#include "lw-forms.h"
#include "lw-stages.h"
#include "lw-dossier.h"
#include "lw-visit.h"
#include "lw-travel.h"

G_BEGIN_DECLS

const LwRecordType *const *lw_types_get_all (guint *n_types);
const LwRecordType *lw_types_find (const char *name);

G_END_DECLS
