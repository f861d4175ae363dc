/* lw-dutch.h - the Dutch words on paper
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-document.h"

G_BEGIN_DECLS

/* For a word as it is kept; one that is not known is printed as it is, none as NULL. */
const char *lw_dutch_place (const char *place);
LwDocumentMark lw_dutch_place_mark (const char *place);
const char *lw_dutch_placement_state (const char *state);
const char *lw_dutch_pop_state (const char *state);
const char *lw_dutch_question_kind (const char *kind);
/* Of what stages are counted by: track, setting, model, linkage, kind of company, sector. */
const char *lw_dutch_counted (const char *word);

/* "di 3 maart – vr 26 juni 2027". */
char *lw_dutch_period (const GDate *first_day, const GDate *last_day);
/* "elke di en do"; one that can't be read is printed as it is, none as "". */
char *lw_dutch_pattern (const char *pattern);
/* "1 bewijsstuk", "12 bewijsstukken". */
char *lw_dutch_count (guint n, const char *one, const char *many);
/* "1.280". */
char *lw_dutch_number (gint64 number);

G_END_DECLS
