/* lw-keeper-visit.c - what is typed in a record, a visit to a field at a time
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-keeper-private.h"

#include <string.h>

#define VISIT_REST_US (60 * G_USEC_PER_SEC)

/**
 * lw_keeper_set_label:
 * @self: a keeper
 * @label: what undo says it takes back, of what is changed from now on
 */
void
lw_keeper_set_label (LwKeeper *self, const char *label)
{
  if (strcmp (self->label, label) == 0)
    return;
  lw_keeper_flush (self);
  g_free (self->label);
  self->label = g_strdup (label);
}

/* What was typed before is an act of its own. */
void
lw_keeper_begin_visit (LwKeeper *self, const char *field)
{
  lw_keeper_flush (self);
  g_free (self->visit_field);
  self->visit_field = g_strdup (field);
  self->visit_began_us = self->last_change_us = g_get_monotonic_time ();
  self->visit_is_over = FALSE;
}

/* Another field, or a long rest, is another visit. */
static void
visit (LwKeeper *self, const char *field)
{
  gint64 now = g_get_monotonic_time ();

  if (self->visit_is_over || g_strcmp0 (self->visit_field, field) != 0
      || now - self->last_change_us > VISIT_REST_US)
    lw_keeper_begin_visit (self, field);
  self->last_change_us = now;
}

/**
 * lw_keeper_set_text:
 * @self: a keeper
 * @field: a field that is kept as one string
 * @value: (nullable): its value; none and "" unset it
 */
void
lw_keeper_set_text (LwKeeper *self, const char *field, const char *value)
{
  visit (self, field);
  lw_keeper_take_draft (self, lw_draft_with_text (self->draft, field, value));
}

void
lw_keeper_set_int (LwKeeper *self, const char *field, int value)
{
  visit (self, field);
  lw_keeper_take_draft (self, lw_draft_with_int (self->draft, field, value));
}

void
lw_keeper_set_date (LwKeeper *self, const char *field, const GDate *value)
{
  visit (self, field);
  lw_keeper_take_draft (self, lw_draft_with_date (self->draft, field, value));
}

void
lw_keeper_set_list (LwKeeper *self, const char *field, const char *const *value)
{
  visit (self, field);
  lw_keeper_take_draft (self, lw_draft_with_list (self->draft, field, value));
}

/**
 * lw_keeper_end_visit:
 * @self: a keeper
 *
 * The focus left the field: what was typed is written now, and what comes next is another act.
 */
void
lw_keeper_end_visit (LwKeeper *self)
{
  lw_keeper_flush (self);
  self->visit_is_over = TRUE;
}
