/* lw-list-saver.h - asks where to save a class list, and saves it there
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-office.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

void lw_list_saver_choose (GtkWidget *widget, LwOffice *office, const char *const *student_ids);
/* The same, where it is known already; says by win.say of @widget how it went. */
void lw_list_saver_save (GtkWidget *widget,
                         LwOffice *office,
                         const char *const *student_ids,
                         const char *path);

G_END_DECLS
