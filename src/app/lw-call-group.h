/* lw-call-group.h - one company on the call list
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-call-list.h"
#include "lw-office.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * LwCallGroup:
 *
 * Whom to ask for and where, what to say, what was said last, and a row for each student. Actions:
 * call.answer (s: one of lw_contact_outcome_values, "" for none: asks for a few words and keeps
 * what was said with the company), call.copy (s: a telephone number).
 */
#define LW_TYPE_CALL_GROUP (lw_call_group_get_type ())
G_DECLARE_FINAL_TYPE (LwCallGroup, lw_call_group, LW, CALL_GROUP, AdwPreferencesGroup)

GtkWidget *lw_call_group_new (LwOffice *office, const LwCall *call);

G_END_DECLS
