/* lw-keeper.c - keeps a record as it is typed
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-keeper.h"

#include "lw-error.h"
#include "lw-office-private.h"

#include <string.h>

#define SAVE_AFTER_MS 500
#define RETRY_AFTER_MS 5000
#define VISIT_REST_US (60 * G_USEC_PER_SEC)

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
  char *label;
  char *visit_field;

  gint64 visit_began_us; /* tells visits to one field apart */
  gint64 last_change_us;
  guint timer;
  gboolean holds; /* the office counts this as not yet written */
  gboolean write_again;
  gboolean is_handed_over; /* another keeper writes what is here, if @sent does not arrive */
  gboolean is_gone;        /* deleted while @sent was on its way */
  gboolean visit_is_over;
  gboolean is_refused; /* what is here can't be kept: not asked again before it changes */
};

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

static void
replace_draft (LwKeeper *self, LwDraft *draft)
{
  lw_draft_unref (self->draft);
  self->draft = draft;
}

/* Tells the office whether something here is not yet on disk. As long as it is not, the keeper
 * lives on, also when its editor shows another record: a failing disk loses nothing. */
static void
update_hold (LwKeeper *self, gboolean holds)
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

/* @mine's changed fields over @theirs; tells of each field that both changed. */
static LwDraft *
merge_mine (LwKeeper *self, LwDraft *mine, LwRecord *theirs)
{
  g_autoptr (LwDraft) merged = lw_draft_rebased (mine, theirs);
  const LwRecordType *type = lw_record_get_record_type (theirs);
  g_autoptr (LwRecord) is = NULL;
  LwRecord *was = lw_draft_get_was (mine);

  if (merged != NULL)
    return g_steal_pointer (&merged);

  is = lw_record_copy (theirs);
  for (guint i = 0; i < type->n_fields; i++)
    {
      const LwField *field = &type->fields[i];

      if (lw_record_same_field (lw_draft_get_is (mine), was, field))
        continue;
      if (!lw_record_same_field (theirs, was, field)
          && !lw_record_same_field (theirs, lw_draft_get_is (mine), field))
        g_signal_emit (self, signals[CONFLICT], 0, field->name);
      lw_record_copy_field (is, lw_draft_get_is (mine), field);
    }

  return lw_draft_new_changed (theirs, is);
}

/* The record is no more: what comes next makes it again, from how it once began. */
static void
start_again (LwKeeper *self)
{
  g_autoptr (LwRecord) start
    = lw_record_copy (self->blank != NULL ? self->blank : lw_draft_get_is (self->draft));

  lw_record_set_rev (start, 0);
  replace_draft (self, lw_draft_new (start));
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
  update_hold (self, lw_draft_is_dirty (self->draft));
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

/* What was sent did not arrive: the draft is against what was there before, or came since. */
static void
not_written (LwKeeper *self, const GError *error)
{
  LwDraft *draft = lw_draft_new_changed (self->before, lw_draft_get_is (self->draft));
  g_autoptr (LwRecord) other = g_steal_pointer (&self->other);

  replace_draft (self, draft);
  if (other != NULL)
    replace_draft (self, merge_mine (self, draft, other));
  g_clear_object (&self->sent);
  if (self->is_gone)
    {
      start_again (self);
      update_hold (self, FALSE);
    }
  else if (self->is_handed_over)
    {
      replace_draft (self, lw_draft_new (self->before));
      update_hold (self, FALSE);
    }
  else if (!will_retry (self, other != NULL, error))
    {
      self->is_refused = TRUE;
      update_hold (self, FALSE);
      g_signal_emit (self, signals[REFUSED], 0, error->message);
    }
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
submit (LwKeeper *self)
{
  LwRecord *record;

  g_clear_handle_id (&self->timer, g_source_remove);
  if (!lw_draft_is_dirty (self->draft) || self->sent != NULL)
    {
      self->write_again = self->sent != NULL;
      if (self->sent == NULL)
        update_hold (self, FALSE);
      return;
    }

  record = lw_record_copy (lw_draft_get_is (self->draft));
  lw_record_set_rev (record, lw_record_get_rev (lw_draft_get_was (self->draft)));
  self->before = g_object_ref (lw_draft_get_was (self->draft));
  self->sent = record;
  replace_draft (self, lw_draft_new (record));
  lw_office_commit_async (self->office, make_act (self, record), NULL, submitted_cb,
                          g_object_ref (self));
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
take_stored (LwKeeper *self, LwRecord *stored)
{
  if (self->sent != NULL && !lw_record_same_fields (stored, self->sent))
    {
      g_set_object (&self->other, stored);
      self->is_gone = FALSE;
      return;
    }
  replace_draft (self, merge_mine (self, self->draft, stored));
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

          take_stored (self, stored);
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
  g_free (self->label);
  g_free (self->visit_field);

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
  update_hold (self, TRUE);
  start_timer (self, SAVE_AFTER_MS);

  replace_draft (holder, lw_draft_new (lw_draft_get_was (holder->draft)));
  holder->is_handed_over = holder->sent != NULL;
  if (holder->sent == NULL)
    {
      g_clear_handle_id (&holder->timer, g_source_remove);
      update_hold (holder, FALSE);
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

LwOffice *
lw_keeper_get_office (LwKeeper *self)
{
  return self->office;
}

gboolean
lw_keeper_is_dirty (LwKeeper *self)
{
  return lw_draft_is_dirty (self->draft) || self->sent != NULL;
}

/* Another field, or a long rest, is another visit; what was typed before is an act of its own. */
static void
visit (LwKeeper *self, const char *field)
{
  gint64 now = g_get_monotonic_time ();

  if (self->visit_is_over || g_strcmp0 (self->visit_field, field) != 0
      || now - self->last_change_us > VISIT_REST_US)
    {
      lw_keeper_flush (self);
      g_free (self->visit_field);
      self->visit_field = g_strdup (field);
      self->visit_began_us = now;
      self->visit_is_over = FALSE;
    }
  self->last_change_us = now;
}

static void
take_draft (LwKeeper *self, LwDraft *draft)
{
  if (lw_record_same_fields (lw_draft_get_is (draft), lw_draft_get_is (self->draft)))
    {
      lw_draft_unref (draft);
      return;
    }
  replace_draft (self, draft);
  self->is_refused = FALSE;
  update_hold (self, TRUE);
  if (self->sent == NULL)
    start_timer (self, SAVE_AFTER_MS);
  g_signal_emit (self, signals[CHANGED], 0);
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
  take_draft (self, lw_draft_with_text (self->draft, field, value));
}

void
lw_keeper_set_int (LwKeeper *self, const char *field, int value)
{
  visit (self, field);
  take_draft (self, lw_draft_with_int (self->draft, field, value));
}

void
lw_keeper_set_date (LwKeeper *self, const char *field, const GDate *value)
{
  visit (self, field);
  take_draft (self, lw_draft_with_date (self->draft, field, value));
}

void
lw_keeper_set_list (LwKeeper *self, const char *field, const char *const *value)
{
  visit (self, field);
  take_draft (self, lw_draft_with_list (self->draft, field, value));
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
