/* lw-binder-private.h - what the files of a binder share of it
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-binder.h"
#include "lw-pick.h"

G_BEGIN_DECLS

typedef enum
{
  BOUND_ENTRY,
  BOUND_TEXT,
  BOUND_CHOICE,
  BOUND_REF,
  BOUND_DATE,
  BOUND_NUMBER,
  BOUND_STEP,
  BOUND_SWITCH,
} BoundKind;

typedef struct
{
  BoundKind kind;
  LwBinder *binder;  /* borrowed */
  GtkWidget *widget; /* borrowed */
  GObject *speaker;  /* borrowed: who says that something changed */
  const char *field; /* static */
  const char *const *words;
  LwPick *pick; /* owned */
  gulong handler;
  gboolean is_behind; /* has the focus, and shows what was there before a change from elsewhere */
} Bound;

struct _LwBinder
{
  GObject parent_instance;

  /* owned */
  LwKeeper *keeper;
  GPtrArray *bounds;
  char *none; /* what the first choice is called, or NULL */
};

gboolean lw_bound_is_text (Bound *bound);
void lw_bound_paint (Bound *bound, gboolean force);
void lw_bound_paint_notes (Bound *bound);

void lw_binder_watch_notes (LwBinder *self);
void lw_binder_forget_notes (LwBinder *self);

G_END_DECLS
