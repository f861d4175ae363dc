/* lw-me-page.h - who I am, in the preferences
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-office.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* The member of staff who is called as the office's user; made when the page is first shown. Who
 * is given another name here goes on under it. */
#define LW_TYPE_ME_PAGE (lw_me_page_get_type ())
G_DECLARE_FINAL_TYPE (LwMePage, lw_me_page, LW, ME_PAGE, AdwPreferencesPage)

void lw_me_page_set_office (LwMePage *self, LwOffice *office);

G_END_DECLS
