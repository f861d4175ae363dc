/* lw-commit.h - keeps what was done, or says why it can't be kept
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-office.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What the store refuses is said by win.say of @widget. @act: (transfer full). */
void lw_commit (GtkWidget *widget, LwOffice *office, LwAct *act);
/* The same; wishes let go of what is deleted. */
void lw_commit_delete (GtkWidget *widget, LwOffice *office, LwAct *act);

G_END_DECLS
