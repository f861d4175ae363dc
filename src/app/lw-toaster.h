/* lw-toaster.h - one toast at a time: what was done, and the offer to take it back
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-office.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define LW_TYPE_TOASTER (lw_toaster_get_type ())
G_DECLARE_FINAL_TYPE (LwToaster, lw_toaster, LW, TOASTER, GObject)

/* @host: an AdwToastOverlay or AdwPreferencesWindow, which must outlive the toaster. */
LwToaster *lw_toaster_new (GtkWidget *host);
void lw_toaster_say (LwToaster *self, const char *text);
/* What one would do next is offered, in place of taking back what was done. */
void lw_toaster_offer (LwToaster *self, const char *label, const char *action, GVariant *target);
/* From now on tells of the acts in @office; its offers call win.undo. The host is in its window by
 * now. Where windows of a school lie on each other, only the one at work tells. */
void lw_toaster_follow (LwToaster *self, LwOffice *office);
/* Lets Escape do what it does in the window, whatever toast there is. */
void lw_toaster_pass_escape (LwToaster *self, const char *action);

G_END_DECLS
