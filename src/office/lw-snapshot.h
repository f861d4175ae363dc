/* lw-snapshot.h - the school as it is now, for another thread
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-office.h"

G_BEGIN_DECLS

/**
 * LwSnapshot:
 * @lists: copies of the lists of the office's world
 * @world: (nullable): over these; made when first asked for
 */
typedef struct
{
  LwWorldLists lists; /* owned */
  LwWorld *world;     /* owned, nullable */
} LwSnapshot;

LwSnapshot *lw_snapshot_new (LwOffice *office);
void lw_snapshot_free (LwSnapshot *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LwSnapshot, lw_snapshot_free)

/* Takes a record that the school doesn't have yet; before the world is asked for. */
void lw_snapshot_suppose (LwSnapshot *self, LwRecord *record);
LwWorld *lw_snapshot_get_world (LwSnapshot *self);
/* Whether plans look at records of that type. */
gboolean lw_snapshot_holds (LwSnapshot *self, const LwRecordType *type);

G_END_DECLS
