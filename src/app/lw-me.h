/* lw-me.h - who is at work, followed when called otherwise
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-office.h"

G_BEGIN_DECLS

/* Whether another member of staff has that one's name. */
gboolean lw_me_is_taken (LwOffice *office, LwRecord *staff);

/**
 * LwMe:
 *
 * Follows that member of staff: a name that is changed, or changed back by undo, is the user's from
 * then on, also after a restart.
 */
#define LW_TYPE_ME (lw_me_get_type ())
G_DECLARE_FINAL_TYPE (LwMe, lw_me, LW, ME, GObject)

LwMe *lw_me_new (LwOffice *office, GSettings *settings);

G_END_DECLS
