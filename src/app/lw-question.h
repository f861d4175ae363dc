/* lw-question.h - a window that asks or says one thing before going on
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

GtkWidget *
lw_question_new (GtkWindow *parent, const char *heading, const char *body, GtkWidget *extra);

G_END_DECLS
