/* lw-stage-parts.h - a stage in parts at different places, one after the other
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-office.h"

G_BEGIN_DECLS

/* One place can't hold two: off the job at a company school and then on the job at a firm are two
 * stages, of which the second follows the first. */

/* The stage that follows it; (nullable). */
LwPlacement *lw_stage_find_next (LwOffice *office, LwPlacement *placement);
/* What goes on in the next part: who, who guides, what is to be learned; from the day behind. */
void lw_stage_begin_next (LwPlacement *next, LwOffice *office, LwPlacement *before);
/* "After Bedrijfsschool (…), di 5 januari – vr 26 februari 2027", and what follows; NULL for a
 * stage that stands alone. */
char *lw_stage_describe_parts (LwOffice *office, LwPlacement *placement);
/* Those that follow it follow nothing any more. */
void lw_stage_let_go_of_next (LwOffice *office, LwAct *act, LwPlacement *placement);

G_END_DECLS
