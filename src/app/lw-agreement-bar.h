/* lw-agreement-bar.h - how far a stage is on its way to a signed agreement, and the next step
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-office.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * LwAgreementBar:
 *
 * A line of what was printed and signed, a button to print, and one to say on which day it was
 * signed. Nothing of it shows before the company has promised.
 *
 * Signals: "print"; "signed" (GDate *): by all, on that day.
 */
#define LW_TYPE_AGREEMENT_BAR (lw_agreement_bar_get_type ())
G_DECLARE_FINAL_TYPE (LwAgreementBar, lw_agreement_bar, LW, AGREEMENT_BAR, GtkWidget)

/* @placement: as it stands in the editor; @is_kept: whether that is what the store has. */
void lw_agreement_bar_show (LwAgreementBar *self,
                            LwOffice *office,
                            LwPlacement *placement,
                            gboolean is_kept);

G_END_DECLS
