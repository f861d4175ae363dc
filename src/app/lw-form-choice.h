/* lw-form-choice.h - what the school does with a form
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-cells.h"
#include "lw-office.h"

G_BEGIN_DECLS

/* "Ook: Sandwich. Niet: Onderbouw. Anna de Wit, 2026-2027."; "" for no choice. */
char *lw_form_choice_describe (const LwCells *cells);
/* What held in earlier years, a line each, with why; NULL for nothing. */
char *lw_form_choice_describe_earlier (LwVariant *variant);

/* (transfer container) (element-type LwPlacement): the form's stages of this school year. */
GPtrArray *lw_form_choice_get_stages (LwOffice *office, LwVariant *variant);
/* Whether a stage or stage period, of whatever year, is in this form. */
gboolean lw_form_choice_is_used (LwOffice *office, LwVariant *variant);

G_END_DECLS
