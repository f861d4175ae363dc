/* lw-agreement-words.h - the days, hours and people of an agreement in Dutch words
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-agreement.h"

G_BEGIN_DECLS

/* To be filled in by hand. */
#define LW_AGREEMENT_OPEN_LINE "…………………………………………"

/* All (transfer full); NULL for what there is nothing to say of. */
char *lw_agreement_words_times (const LwTerms *terms);
char *lw_agreement_words_amount (const LwTerms *terms);
char *lw_agreement_words_stops (const LwTerms *terms);
char *lw_agreement_words_at_school (const LwTerms *terms);
char *lw_agreement_words_hours (const LwTerms *terms);
char *lw_agreement_words_visits (const LwTerms *terms);
/* "Jan Vis, chef", and "06-00 12 34 56 · jan@example.nl". */
char *lw_agreement_words_name (const LwAgreementPerson *person);
char *lw_agreement_words_reach (const LwAgreementPerson *person);
/* "een bedrijf, de dagen en de periode". */
char *lw_agreement_words_lacks (guint lacks);

G_END_DECLS
