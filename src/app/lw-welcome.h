/* lw-welcome.h - the first start: who are you, and what to begin with
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-office.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * LwWelcome:
 *
 * Signal "begun" (const char *then): the school is made; take it. @then is "import" to go on with
 * a class list, or "look".
 */
#define LW_TYPE_WELCOME (lw_welcome_get_type ())
G_DECLARE_FINAL_TYPE (LwWelcome, lw_welcome, LW, WELCOME, GtkWidget)

GtkWidget *lw_welcome_new (const char *path);
LwOffice *lw_welcome_take_office (LwWelcome *self);

G_END_DECLS
