/* lw-trouble-page.h - a school that could not be opened: why, and what can be done
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-trouble.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define LW_TYPE_TROUBLE_PAGE (lw_trouble_page_get_type ())
G_DECLARE_FINAL_TYPE (LwTroublePage, lw_trouble_page, LW, TROUBLE_PAGE, GtkWidget)

void lw_trouble_page_show (LwTroublePage *self,
                           const LwTrouble *trouble,
                           const char *message,
                           const char *path,
                           guint ways);

G_END_DECLS
