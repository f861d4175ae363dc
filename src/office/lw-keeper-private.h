/* lw-keeper-private.h - what the files of a keeper share of it
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-keeper-notes.h"
#include "lw-keeper.h"

G_BEGIN_DECLS

struct _LwKeeper
{
  GObject parent_instance;

  /* owned */
  LwOffice *office;
  LwDraft *draft;
  LwRecord *blank;  /* what it starts from again when its making is undone; NULL if it was there */
  LwRecord *sent;   /* on its way to the store, or NULL */
  LwRecord *before; /* what was in the store when @sent left */
  LwRecord *other;  /* came from elsewhere while @sent was on its way */
  LwKeeperNotes *notes;
  char *label;
  char *visit_field;
  char *wait_trouble; /* why it can't be known whether the record is there */

  gint64 visit_began_us; /* tells visits to one field apart */
  gint64 last_change_us;
  guint timer;
  gboolean holds; /* the office counts this as not yet written */
  gboolean write_again;
  gboolean is_handed_over; /* another keeper writes what is here, if @sent does not arrive */
  gboolean is_gone;        /* deleted while @sent was on its way */
  gboolean visit_is_over;
  gboolean is_refused;    /* what is here can't be kept: not asked again before it changes */
  gboolean is_waiting;    /* it is not known yet whether the record is there */
  gboolean other_is_step; /* @other came from undo or redo, which nobody else did */
};

void lw_keeper_replace_draft (LwKeeper *self, LwDraft *draft);
void lw_keeper_take_draft (LwKeeper *self, LwDraft *draft);
void lw_keeper_begin_visit (LwKeeper *self, const char *field);
void lw_keeper_update_hold (LwKeeper *self, gboolean holds);

G_END_DECLS
