/* lw-agreement-gather-private.h - what an agreement says, put together from the lists of a school
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-agreement.h"
#include "lw-office.h"

G_BEGIN_DECLS

/* For the job only: this header names a type of print/. */

/* (transfer container) (element-type LwPlacement): the stage, and the other parts of it at the
 * same company, by first day. */
GPtrArray *lw_agreement_gather_parts (LwOffice *office, LwPlacement *placement);
/* All but the guardians, who are in no list. */
LwAgreement *lw_agreement_gather (LwOffice *office, GPtrArray *parts);

G_END_DECLS
