/* lw-contacts.h - contact moments, as they are begun and let go of
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-office.h"

G_BEGIN_DECLS

LwContactPerson *lw_contacts_find_person (LwOffice *office, const char *company);
void lw_contacts_begin (LwOffice *office, LwRecord *moment);
void lw_contacts_let_go (LwOffice *office, LwAct *act, LwRecord *leaving);

G_END_DECLS
