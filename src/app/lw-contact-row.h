/* lw-contact-row.h - one contact person of a company
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-part-row.h"

G_BEGIN_DECLS

#define LW_TYPE_CONTACT_ROW (lw_contact_row_get_type ())
G_DECLARE_FINAL_TYPE (LwContactRow, lw_contact_row, LW, CONTACT_ROW, LwPartRow)

/* The record is in the store. */
GtkWidget *lw_contact_row_new (LwOffice *office, LwRecord *record);

G_END_DECLS
