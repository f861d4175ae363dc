/* lw-office-private.h - what the files of this room share of an office
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-office.h"
#include "lw-store.h"

G_BEGIN_DECLS

#define LW_OFFICE_N_TYPES 27

struct _LwOffice
{
  GObject parent_instance;

  /* owned */
  LwStore *store;
  char *path;
  char *user;
  LwCatalogue *catalogue;
  LwRecordList *lists[LW_OFFICE_N_TYPES]; /* NULL: not asked for yet, or queried per view */
  GPtrArray *watches;                     /* LwOfficeWatch */
  LwWorld *world;                         /* NULL: to be made when asked for */
  char *trouble;
  char *undo_label;
  char *redo_label;
  GHashTable *unprinted; /* of lw-agreement-stale.c; NULL: none */

  /* borrowed */
  GPtrArray *keepers; /* LwKeeper, while they live */

  int trouble_code; /* an LwError, while there is trouble */

  guint n_busy;   /* writes on their way, and keepers with something not yet written */
  guint n_writes; /* writes on their way: they come back, whatever the disk does */
  gboolean has_failed;
  gboolean is_closed;
};

LwStore *lw_office_get_store (LwOffice *self);

/* A draft is not yet written, or no longer. */
void lw_office_hold (LwOffice *self);
void lw_office_release (LwOffice *self);
/* A write is on its way, or has come back. */
void lw_office_begin_write (LwOffice *self);
void lw_office_end_write (LwOffice *self);
gboolean lw_office_is_trouble_of_disk (const GError *error);
void lw_office_note_result (LwOffice *self, const GError *error);
void lw_office_take_outcome (LwOffice *self, const char *kind, LwOutcome *outcome);
void lw_office_take_history (LwOffice *self, LwOutcome *outcome);

/* Lists. */
gboolean lw_office_is_live (const LwRecordType *type);
gboolean lw_office_load_lists (LwOffice *self, GError **error);
void lw_office_apply_to_lists (LwOffice *self, LwOutcome *outcome);
void lw_office_forget_lists (LwOffice *self);
void lw_office_free_watches (LwOffice *self);

/* What every store has from the start: forms, competencies, school years, holidays. */
gboolean lw_seed_store (LwOffice *self, const char *region, GError **error);
gboolean lw_seed_refresh (LwOffice *self, GError **error);

void lw_office_flush_keepers (LwOffice *self);
/* What the act changes of an agreement that was printed: lw-agreement-stale.c. */
void lw_office_mark_agreements (LwOffice *self, LwAct *act);

G_END_DECLS
