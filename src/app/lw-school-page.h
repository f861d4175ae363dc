/* lw-school-page.h - the school itself, in the preferences
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-office.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* Name, holiday region, logo, and the lesson hours of this year's classes; made when the page is
 * first shown. Actions: school.choose-logo, school.remove-logo. */
#define LW_TYPE_SCHOOL_PAGE (lw_school_page_get_type ())
G_DECLARE_FINAL_TYPE (LwSchoolPage, lw_school_page, LW, SCHOOL_PAGE, AdwPreferencesPage)

void lw_school_page_set_office (LwSchoolPage *self, LwOffice *office);
/* Takes a picture in as the logo. */
void lw_school_page_take_logo (LwSchoolPage *self, const char *path);

G_END_DECLS
