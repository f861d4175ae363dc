/* lw-dossier-view.h - all that is kept of one student
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-office.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * LwDossierView:
 *
 * Actions: dossier.tab (s: overview, pop, portfolio or stages).
 */
#define LW_TYPE_DOSSIER_VIEW (lw_dossier_view_get_type ())
G_DECLARE_FINAL_TYPE (LwDossierView, lw_dossier_view, LW, DOSSIER_VIEW, GtkWidget)

void lw_dossier_view_set_student (LwDossierView *self, LwOffice *office, const char *id);
/* Whether its overview, if that is shown, is there. */
gboolean lw_dossier_view_is_whole (LwDossierView *self);
void lw_dossier_view_show_tab (LwDossierView *self, const char *tab);
void lw_dossier_view_show_part (LwDossierView *self, LwRecord *part);
void lw_dossier_view_show_tools (LwDossierView *self);
AdwViewStack *lw_dossier_view_get_stack (LwDossierView *self);

G_END_DECLS
