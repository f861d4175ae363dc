/* lw-visit-pane.h - the visits of one supervisor
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-office.h"
#include "lw-visit-plan.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* Actions: visits.plan (plans what is missing), visits.add (s: id of a stage), visits.more. */
#define LW_TYPE_VISIT_PANE (lw_visit_pane_get_type ())
G_DECLARE_FINAL_TYPE (LwVisitPane, lw_visit_pane, LW, VISIT_PANE, GtkWidget)

void lw_visit_pane_set_office (LwVisitPane *self, LwOffice *office);
/* @load: borrowed for the call. Rows of the same supervisor that are there stay. */
void lw_visit_pane_show (LwVisitPane *self, const LwVisitLoad *load, guint most);

G_END_DECLS
