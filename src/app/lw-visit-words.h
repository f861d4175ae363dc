/* lw-visit-words.h - how visits, and who makes them, are said on screen
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-office.h"
#include "lw-visit-plan.h"

G_BEGIN_DECLS

/* "9 stages nu, hoogstens 14 tegelijk (de regel is 15)". */
char *lw_visit_words_dup_stages (const LwVisitLoad *load, guint most);
/* "5 gedaan, 8 gepland, 3 nog in te plannen, 1 te laat". */
char *lw_visit_words_dup_visits (const LwVisitLoad *load);
/* "Sanne de Jong · 3B", and where that is: "Bakkerij Vis, Gouda · 0182-00 12 34". */
char *lw_visit_words_dup_student (LwOffice *office, LwPlacement *placement);
char *lw_visit_words_dup_place (LwOffice *office, LwPlacement *placement);
/* Of one stage: "1 gedaan, 1 gepland, di 9 februari". */
char *lw_visit_words_dup_of_stage (LwOffice *office, LwPlacement *placement);

G_END_DECLS
