/* lw-carousel-window.h - a class that goes round, each round at another workplace
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-carousel-job.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* Actions: carousel.keep, carousel.print (Ctrl+P). The schedule is made anew with each choice. */
#define LW_TYPE_CAROUSEL_WINDOW (lw_carousel_window_get_type ())
G_DECLARE_FINAL_TYPE (LwCarouselWindow, lw_carousel_window, LW, CAROUSEL_WINDOW, AdwWindow)

/* @group_id: (nullable): the class to begin with; "" for none. */
GtkWindow *lw_carousel_window_show (GtkWindow *parent, LwOffice *office, const char *group_id);
/* What is shown; NULL while there is none. */
LwCarouselJob *lw_carousel_window_get_job (LwCarouselWindow *self);

G_END_DECLS
