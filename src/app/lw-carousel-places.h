/* lw-carousel-places.h - which workplaces take part in a carousel
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-carousel-job.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * LwCarouselPlaces:
 *
 * All workplaces to be ticked, with a search; and an entry that adds a function of the school
 * itself by its name.
 *
 * Signal "changed": others take part.
 */
#define LW_TYPE_CAROUSEL_PLACES (lw_carousel_places_get_type ())
G_DECLARE_FINAL_TYPE (LwCarouselPlaces, lw_carousel_places, LW, CAROUSEL_PLACES, GtkWidget)

void lw_carousel_places_show (LwCarouselPlaces *self, LwOffice *office);
/* Ids of those that take part: (transfer full), in an order that stays the same. */
char **lw_carousel_places_dup_chosen (LwCarouselPlaces *self);
void lw_carousel_places_set_chosen (LwCarouselPlaces *self, const char *id, gboolean is_chosen);
/* The functions that were added; they aren't kept yet. */
const LwCarouselOwn *lw_carousel_places_get_own (LwCarouselPlaces *self);
void lw_carousel_places_add (LwCarouselPlaces *self, const char *name, int seats);

G_END_DECLS
