/* lw-wishes-places.h - which workplace a wish in a list means
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-companies.h"
#include "lw-record-list.h"

G_BEGIN_DECLS

typedef struct _LwWishesPlaces LwWishesPlaces;

LwWishesPlaces *lw_wishes_places_new (LwRecordList *companies, LwRecordList *workplaces);
void lw_wishes_places_free (LwWishesPlaces *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LwWishesPlaces, lw_wishes_places_free)

LwWorkplace *lw_wishes_places_find (LwWishesPlaces *self,
                                    const char *text,
                                    const char *profile,
                                    char **note,
                                    char **why);
/* "Bakkerij Jansen (Winkel)"; (transfer full). */
char *lw_wishes_places_dup_title (LwWishesPlaces *self, LwWorkplace *workplace);

G_END_DECLS
