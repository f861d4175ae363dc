/* lw-about.h - what the program is, where its contents come from, and where what is typed stays
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* (transfer none): the window that it shows above @parent, which is nullable. */
GtkWindow *lw_about_show (GtkWindow *parent);

G_END_DECLS
