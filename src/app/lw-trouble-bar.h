/* lw-trouble-bar.h - the disk of an open school refuses: why, and what can be done
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-office.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* Unseen as long as the disk does what is asked. */
#define LW_TYPE_TROUBLE_BAR (lw_trouble_bar_get_type ())
G_DECLARE_FINAL_TYPE (LwTroubleBar, lw_trouble_bar, LW, TROUBLE_BAR, GtkWidget)

void lw_trouble_bar_set_office (LwTroubleBar *self, LwOffice *office);

G_END_DECLS
