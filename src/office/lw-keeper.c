/* lw-keeper.c - keeps a record as it is typed
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-keeper.h"

#include "lw-error.h"
#include "lw-keeper-private.h"
#include "lw-office-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define SAVE_AFTER_MS 500
#define RETRY_AFTER_MS 5000

G_DEFINE_FINAL_TYPE (LwKeeper, lw_keeper, G_TYPE_OBJECT)

enum
{
  CHANGED,
  STEPPED_BACK,
  CONFLICT,
  REFUSED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void submit (LwKeeper *self);

void
lw_keeper_replace_draft (LwKeeper *self, LwDraft *draft)
{
  lw_draft_unref (self->draft);
  self->draft = draft;
}

/* Tells the office whether something here is not yet on disk. As long as it is not, the keeper
 * lives on, also when its editor shows another record: a failing disk loses nothing. */
void
lw_keeper_update_hold (LwKeeper *self, gboolean holds)
{
  if (self->holds == holds)
    return;
  self->holds = holds;
  if (holds)
    {
      g_object_ref (self);
      lw_office_hold (self->office);
      return;
    }
  lw_office_release (self->office);
  g_object_unref (self);
}

static gboolean
timer_cb (gpointer data)
{
  LwKeeper *self = data;

  self->timer = 0;
  submit (self);

  return G_SOURCE_REMOVE;
}

static void
start_timer (LwKeeper *self, guint after_ms)
{
  if (self->timer == 0)
    self->timer = g_timeout_add (after_ms, timer_cb, self);
}

static LwAct *
make_act (LwKeeper *self, LwRecord *record)
{
  LwAct *act = lw_act_new ("edit", self->label);
  g_autofree char *visit = g_strdup_printf ("%s/%s/%" G_GINT64_FORMAT, lw_record_get_id (record),
                                            self->visit_field, self->visit_began_us);

  lw_act_set_visit (act, visit);
  lw_act_put (act, record);

  return act;
}

/* What is typed here stays over @theirs; each field that both changed is noted and told of. An
 * undo or redo is the user's own: nothing to tell. */
static void
take_theirs (LwKeeper *self, LwRecord *theirs, gboolean is_step)
{
  g_autoptr (GPtrArray) contested = g_ptr_array_new ();

  lw_keeper_replace_draft (self, lw_draft_merged (self->draft, theirs, contested));
  for (guint i = 0; !is_step && i < contested->len; i++)
    lw_keeper_notes_contest (self->notes, g_ptr_array_index (contested, i), theirs);
  lw_keeper_notes_follow (self->notes, lw_draft_get_is (self->draft));
  for (guint i = 0; !is_step && i < contested->len; i++)
    g_signal_emit (self, signals[CONFLICT], 0,
                   ((const LwField *) g_ptr_array_index (contested, i))->name);
}

/* The record is no more: what comes next makes it again, from how it once began. */
static void
start_again (LwKeeper *self)
{
  g_autoptr (LwRecord) start
    = lw_record_copy (self->blank != NULL ? self->blank : lw_draft_get_is (self->draft));

  lw_record_set_rev (start, 0);
  lw_keeper_replace_draft (self, lw_draft_new (start));
  lw_keeper_notes_clear (self->notes);
  self->is_gone = FALSE;
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
written (LwKeeper *self)
{
  g_clear_object (&self->before);
  g_clear_object (&self->sent);
  g_clear_object (&self->other);
  self->is_gone = FALSE;
  self->is_handed_over = FALSE;
  lw_keeper_update_hold (self, lw_draft_is_dirty (self->draft));
}

/* Whether what was sent may well arrive the next time; sees to it that it is tried. */
static gboolean
will_retry (LwKeeper *self, gboolean has_other, const GError *error)
{
  gboolean is_conflict = g_error_matches (error, LW_ERROR, LW_ERROR_CONFLICT);

  if (!is_conflict && lw_office_get_saved_state (self->office) != LW_SAVED_FAILED)
    return FALSE;
  /* A conflict without the other text: the news of it is still on its way. */
  start_timer (self, !is_conflict ? RETRY_AFTER_MS : has_other ? 0 : SAVE_AFTER_MS);

  return TRUE;
}

/* What is here can't be kept, and is not asked again before it changes. */
static void
refuse (LwKeeper *self, const char *message)
{
  g_autoptr (LwKeeper) alive = g_object_ref (self);

  self->is_refused = TRUE;
  lw_keeper_update_hold (self, FALSE);
  if (message != NULL)
    g_signal_emit (self, signals[REFUSED], 0, message);
}

/* What was sent did not arrive: the draft is against what was there before, or came since. */
static void
not_written (LwKeeper *self, const GError *error)
{
  LwDraft *draft = lw_draft_new_changed (self->before, lw_draft_get_is (self->draft));
  g_autoptr (LwRecord) other = g_steal_pointer (&self->other);

  lw_keeper_replace_draft (self, draft);
  if (other != NULL)
    take_theirs (self, other, self->other_is_step);
  g_clear_object (&self->sent);
  if (self->is_gone)
    {
      start_again (self);
      lw_keeper_update_hold (self, FALSE);
    }
  else if (self->is_handed_over)
    {
      lw_keeper_replace_draft (self, lw_draft_new (self->before));
      lw_keeper_update_hold (self, FALSE);
    }
  else if (!will_retry (self, other != NULL, error))
    refuse (self, error->message);
  self->is_handed_over = FALSE;
  g_clear_object (&self->before);
}

static void
submitted_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (LwKeeper) self = data;
  g_autoptr (GError) error = NULL;

  if (lw_office_commit_finish (LW_OFFICE (source), result, &error))
    written (self);
  else
    not_written (self, error);
  if (self->holds && error == NULL)
    {
      if (self->write_again)
        submit (self);
      else
        start_timer (self, SAVE_AFTER_MS);
    }
  self->write_again = FALSE;
}

static void
send_record (LwKeeper *self, LwRecord *record)
{
  LwDraft *rest = lw_draft_new_changed (record, lw_draft_get_is (self->draft));

  self->before = g_object_ref (lw_draft_get_was (self->draft));
  self->sent = record;
  lw_keeper_replace_draft (self, rest);
  lw_office_commit_async (self->office, make_act (self, record), NULL, submitted_cb,
                          g_object_ref (self));
}

/* Sends what can be kept; a field that can't be stays as it was typed, and stops no other. */
static void
submit (LwKeeper *self)
{
  g_autofree char *refusal = NULL;
  g_autoptr (LwRecord) record = NULL;

  g_clear_handle_id (&self->timer, g_source_remove);
  if (!lw_draft_is_dirty (self->draft) || self->sent != NULL)
    {
      self->write_again = self->sent != NULL;
      if (self->sent == NULL)
        lw_keeper_update_hold (self, FALSE);
      return;
    }
  if (self->is_waiting)
    {
      if (self->wait_trouble != NULL)
        refuse (self, self->wait_trouble);
      return;
    }
  record = lw_keeper_notes_dup_keepable (self->notes, self->draft, &refusal);
  if (lw_record_same_fields (record, lw_draft_get_was (self->draft))
      || !lw_record_validate (record, NULL))
    {
      refuse (self, refusal);
      return;
    }
  send_record (self, g_steal_pointer (&record));
  if (refusal != NULL)
    g_signal_emit (self, signals[REFUSED], 0, refusal);
}

static void
take_deletion (LwKeeper *self)
{
  if (self->sent == NULL)
    {
      start_again (self);
      return;
    }
  g_clear_object (&self->other);
  self->is_gone = TRUE;
}

static void
take_stored (LwKeeper *self, LwRecord *stored, gboolean is_step)
{
  if (self->sent != NULL && !lw_record_same_fields (stored, self->sent))
    {
      g_set_object (&self->other, stored);
      self->other_is_step = is_step;
      self->is_gone = FALSE;
      return;
    }
  take_theirs (self, stored, is_step);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
office_changed_cb (LwOffice *office, LwOutcome *outcome, LwKeeper *self)
{
  /* The draft, and the id with it, is another one after each change. */
  g_autofree char *id = g_strdup (lw_record_get_id (lw_draft_get_is (self->draft)));

  for (guint i = 0; i < outcome->changes->len; i++)
    {
      LwChange *change = g_ptr_array_index (outcome->changes, i);

      if (strcmp (change->id, id) != 0)
        continue;
      if (change->record == NULL)
        take_deletion (self);
      else
        {
          /* A list may hold the record itself and change it later. */
          g_autoptr (LwRecord) stored = lw_record_copy (change->record);

          take_stored (self, stored, outcome->undone_label != NULL);
        }
      if (outcome->undone_label != NULL)
        g_signal_emit (self, signals[STEPPED_BACK], 0);
    }
}

static void
lw_keeper_dispose (GObject *object)
{
  LwKeeper *self = LW_KEEPER (object);

  g_clear_handle_id (&self->timer, g_source_remove);
  if (self->office != NULL)
    g_ptr_array_remove_fast (self->office->keepers, self);
  g_clear_object (&self->office);

  G_OBJECT_CLASS (lw_keeper_parent_class)->dispose (object);
}

static void
lw_keeper_finalize (GObject *object)
{
  LwKeeper *self = LW_KEEPER (object);

  lw_draft_unref (self->draft);
  g_clear_object (&self->blank);
  g_clear_object (&self->sent);
  g_clear_object (&self->before);
  g_clear_object (&self->other);
  lw_keeper_notes_free (self->notes);
  g_free (self->label);
  g_free (self->visit_field);
  g_free (self->wait_trouble);

  G_OBJECT_CLASS (lw_keeper_parent_class)->finalize (object);
}

static void
lw_keeper_class_init (LwKeeperClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lw_keeper_dispose;
  G_OBJECT_CLASS (klass)->finalize = lw_keeper_finalize;

  signals[CHANGED] = g_signal_new ("changed", LW_TYPE_KEEPER, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 0);
  signals[STEPPED_BACK] = g_signal_new ("stepped-back", LW_TYPE_KEEPER, G_SIGNAL_RUN_LAST, 0, NULL,
                                        NULL, NULL, G_TYPE_NONE, 0);
  signals[CONFLICT] = g_signal_new ("conflict", LW_TYPE_KEEPER, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                    NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[REFUSED] = g_signal_new ("refused", LW_TYPE_KEEPER, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
lw_keeper_init (LwKeeper *self)
{
  self->notes = lw_keeper_notes_new ();
}

/* What another keeper of the same record holds that the disk did not take yet, or NULL. */
static LwKeeper *
find_holder (LwOffice *office, LwRecord *record)
{
  for (guint i = 0; i < office->keepers->len; i++)
    {
      LwKeeper *keeper = g_ptr_array_index (office->keepers, i);

      if (keeper->holds
          && strcmp (lw_record_get_id (lw_draft_get_is (keeper->draft)), lw_record_get_id (record))
               == 0)
        return keeper;
    }

  return NULL;
}

/* Goes on with what @holder holds, in the same visit; that has nothing to write any more. */
static void
take_over (LwKeeper *self, LwKeeper *holder, LwRecord *record)
{
  self->draft = lw_draft_new_changed (record, lw_draft_get_is (holder->draft));
  self->visit_field = g_strdup (holder->visit_field);
  self->visit_began_us = holder->visit_began_us;
  self->last_change_us = holder->last_change_us;
  lw_keeper_update_hold (self, TRUE);
  start_timer (self, SAVE_AFTER_MS);

  lw_keeper_replace_draft (holder, lw_draft_new (lw_draft_get_was (holder->draft)));
  holder->is_handed_over = holder->sent != NULL;
  if (holder->sent == NULL)
    {
      g_clear_handle_id (&holder->timer, g_source_remove);
      lw_keeper_update_hold (holder, FALSE);
    }
}

/**
 * lw_keeper_new:
 * @office: an open school
 * @record: a record; copied. With revision 0 it is not in the store until its first change. What
 *   was typed in it before and is not on disk yet comes along
 * @label: what undo says it takes back
 *
 * Returns: (transfer full): a keeper of @record
 */
LwKeeper *
lw_keeper_new (LwOffice *office, LwRecord *record, const char *label)
{
  LwKeeper *self = g_object_new (LW_TYPE_KEEPER, NULL);
  LwKeeper *holder = find_holder (office, record);

  self->office = g_object_ref (office);
  if (holder != NULL)
    take_over (self, holder, record);
  else
    self->draft = lw_draft_new (record);
  self->blank = lw_record_get_rev (record) == 0 ? lw_record_copy (record) : NULL;
  self->label = g_strdup (label);
  g_ptr_array_add (office->keepers, self);
  g_signal_connect_object (office, "changed", G_CALLBACK (office_changed_cb), self, 0);

  return self;
}

/**
 * lw_keeper_get_record:
 * @self: a keeper
 *
 * Returns: (transfer none): the record as it is to become; not to be changed, and another one
 *   after the next change
 */
LwRecord *
lw_keeper_get_record (LwKeeper *self)
{
  return lw_draft_get_is (self->draft);
}

/**
 * lw_keeper_get_stored:
 * @self: a keeper
 *
 * Returns: (transfer none): the record as it is in the store, or on its way there; not to be
 *   changed, and another one after the next change
 */
LwRecord *
lw_keeper_get_stored (LwKeeper *self)
{
  return lw_draft_get_was (self->draft);
}

LwOffice *
lw_keeper_get_office (LwKeeper *self)
{
  return self->office;
}

/**
 * lw_keeper_set_check:
 * @self: a keeper
 * @check: what its fields are held against beside the record's table
 */
void
lw_keeper_set_check (LwKeeper *self, LwKeeperCheck check)
{
  lw_keeper_notes_set_check (self->notes, check, self->office);
}

gboolean
lw_keeper_is_dirty (LwKeeper *self)
{
  return lw_draft_is_dirty (self->draft) || self->sent != NULL;
}

/* Nothing is kept here that can't be written: what is shown is what the store has. */
static void
refuse_read_only (LwKeeper *self)
{
  g_autoptr (LwKeeper) alive = g_object_ref (self);

  g_signal_emit (self, signals[CHANGED], 0);
  g_signal_emit (self, signals[REFUSED], 0, _ ("This school is open to read only"));
}

void
lw_keeper_take_draft (LwKeeper *self, LwDraft *draft)
{
  if (lw_record_same_fields (lw_draft_get_is (draft), lw_draft_get_is (self->draft)))
    {
      lw_draft_unref (draft);
      return;
    }
  if (lw_office_is_read_only (self->office))
    {
      lw_draft_unref (draft);
      refuse_read_only (self);
      return;
    }
  lw_keeper_replace_draft (self, draft);
  lw_keeper_notes_follow (self->notes, lw_draft_get_is (draft));
  self->is_refused = FALSE;
  lw_keeper_update_hold (self, TRUE);
  if (self->sent == NULL)
    start_timer (self, SAVE_AFTER_MS);
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * lw_keeper_flush:
 * @self: a keeper
 *
 * Writes what was typed without waiting for the timer.
 */
void
lw_keeper_flush (LwKeeper *self)
{
  if (lw_draft_is_dirty (self->draft) && !self->is_refused)
    submit (self);
}
