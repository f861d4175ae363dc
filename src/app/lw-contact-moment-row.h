/* lw-contact-moment-row.h - what was said with a company at one time
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-occasion-row.h"

G_BEGIN_DECLS

#define LW_TYPE_CONTACT_MOMENT_ROW (lw_contact_moment_row_get_type ())
G_DECLARE_FINAL_TYPE (LwContactMomentRow,
                      lw_contact_moment_row,
                      LW,
                      CONTACT_MOMENT_ROW,
                      LwOccasionRow)

GtkWidget *lw_contact_moment_row_new (LwOffice *office, LwRecord *record);

G_END_DECLS
