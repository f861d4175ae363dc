/* lw-carousel-words.h - what the window of a carousel says of a schedule
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-carousel-job.h"

G_BEGIN_DECLS

/* All of one that was solved: (transfer full). */
char *lw_carousel_words_dup_numbers (LwCarouselCohort *cohort);
char *lw_carousel_words_dup_summary (LwCarouselCohort *cohort);
char *lw_carousel_words_dup_messages (LwCarouselCohort *cohort);

G_END_DECLS
