/* lw-office.c - one open school: its lists, its acts, its history
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-office-private.h"

#include "lw-catalogue-reader.h"
#include "lw-date.h"
#include "lw-error.h"
#include "lw-keeper.h"

#include <errno.h>
#include <glib/gi18n-lib.h>

G_DEFINE_FINAL_TYPE (LwOffice, lw_office, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_SAVED_STATE,
  PROP_TROUBLE,
  PROP_UNDO_LABEL,
  PROP_REDO_LABEL,
  PROP_USER,
  N_PROPS,
};

enum
{
  ACTED,
  CHANGED,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static void
lw_office_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  LwOffice *self = LW_OFFICE (object);

  switch (prop_id)
    {
    case PROP_SAVED_STATE:
      g_value_set_int (value, lw_office_get_saved_state (self));
      break;
    case PROP_TROUBLE:
      g_value_set_string (value, self->trouble);
      break;
    case PROP_UNDO_LABEL:
      g_value_set_string (value, self->undo_label);
      break;
    case PROP_REDO_LABEL:
      g_value_set_string (value, self->redo_label);
      break;
    case PROP_USER:
      g_value_set_string (value, self->user);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lw_office_dispose (GObject *object)
{
  LwOffice *self = LW_OFFICE (object);

  if (self->store != NULL)
    lw_store_close (self->store);
  g_clear_object (&self->store);
  lw_office_free_watches (self);
  g_clear_pointer (&self->world, lw_world_free);
  for (guint i = 0; i < LW_OFFICE_N_TYPES; i++)
    g_clear_object (&self->lists[i]);

  G_OBJECT_CLASS (lw_office_parent_class)->dispose (object);
}

static void
lw_office_finalize (GObject *object)
{
  LwOffice *self = LW_OFFICE (object);

  g_clear_pointer (&self->catalogue, lw_catalogue_free);
  g_ptr_array_unref (self->watches);
  g_ptr_array_unref (self->keepers);
  g_clear_pointer (&self->unprinted, g_hash_table_unref);
  g_free (self->path);
  g_free (self->user);
  g_free (self->trouble);
  g_free (self->undo_label);
  g_free (self->redo_label);

  G_OBJECT_CLASS (lw_office_parent_class)->finalize (object);
}

static void
lw_office_class_init (LwOfficeClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = lw_office_get_property;
  object_class->dispose = lw_office_dispose;
  object_class->finalize = lw_office_finalize;

  properties[PROP_SAVED_STATE] = g_param_spec_int ("saved-state", NULL, NULL, LW_SAVED_ALL,
                                                   LW_SAVED_FAILED, LW_SAVED_ALL, flags);
  properties[PROP_TROUBLE] = g_param_spec_string ("trouble", NULL, NULL, NULL, flags);
  properties[PROP_UNDO_LABEL] = g_param_spec_string ("undo-label", NULL, NULL, NULL, flags);
  properties[PROP_REDO_LABEL] = g_param_spec_string ("redo-label", NULL, NULL, NULL, flags);
  properties[PROP_USER] = g_param_spec_string ("user", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[ACTED] = g_signal_new ("acted", LW_TYPE_OFFICE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 3, G_TYPE_STRING, G_TYPE_STRING, G_TYPE_BOOLEAN);
  signals[CHANGED] = g_signal_new ("changed", LW_TYPE_OFFICE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 1, G_TYPE_POINTER);
}

static void
lw_office_init (LwOffice *self)
{
  self->watches = g_ptr_array_new_with_free_func (g_free);
  self->keepers = g_ptr_array_new ();
}

static gboolean
replace_text (char **place, const char *text)
{
  if (g_strcmp0 (*place, text) == 0)
    return FALSE;
  g_free (*place);
  *place = g_strdup (text);

  return TRUE;
}

/* What undo and redo would do now. */
void
lw_office_take_history (LwOffice *self, LwOutcome *outcome)
{
  if (replace_text (&self->undo_label, outcome->undo_label))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_UNDO_LABEL]);
  if (replace_text (&self->redo_label, outcome->redo_label))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_REDO_LABEL]);
}

/* What became of an act: into the lists first, then told. @kind is the act's, or undo or redo. */
void
lw_office_take_outcome (LwOffice *self, const char *kind, LwOutcome *outcome)
{
  gboolean is_undone = outcome->undone_label != NULL;

  lw_office_apply_to_lists (self, outcome);
  lw_office_take_history (self, outcome);
  g_signal_emit (self, signals[CHANGED], 0, outcome);
  g_signal_emit (self, signals[ACTED], 0, kind,
                 is_undone ? outcome->undone_label : outcome->undo_label, is_undone);
}

static void
change_state (LwOffice *self, int busy, gboolean has_failed)
{
  LwSavedState before = lw_office_get_saved_state (self);

  g_return_if_fail (busy >= 0 || self->n_busy > 0);

  self->n_busy += (guint) busy;
  self->has_failed = has_failed;
  if (lw_office_get_saved_state (self) != before)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SAVED_STATE]);
}

void
lw_office_hold (LwOffice *self)
{
  change_state (self, 1, self->has_failed);
}

void
lw_office_release (LwOffice *self)
{
  change_state (self, -1, self->has_failed);
}

void
lw_office_begin_write (LwOffice *self)
{
  self->n_writes++;
  lw_office_hold (self);
}

void
lw_office_end_write (LwOffice *self)
{
  self->n_writes--;
  lw_office_release (self);
}

/* Whether the store itself is in trouble, rather than what was asked of it. */
gboolean
lw_office_is_trouble_of_disk (const GError *error)
{
  static const int codes[]
    = { LW_ERROR_READ_ONLY, LW_ERROR_NO_SPACE, LW_ERROR_LOCKED,
        LW_ERROR_DAMAGED,   LW_ERROR_IO,       LW_ERROR_GONE };

  for (guint i = 0; i < G_N_ELEMENTS (codes); i++)
    if (g_error_matches (error, LW_ERROR, codes[i]))
      return TRUE;

  return FALSE;
}

/* A write has ended. Only what ails the disk is the whole window's matter; a refusal is told to
 * who asked. */
void
lw_office_note_result (LwOffice *self, const GError *error)
{
  if (self->is_closed || lw_office_is_read_only (self)
      || (error != NULL && !lw_office_is_trouble_of_disk (error)))
    return;

  if (error != NULL)
    self->trouble_code = error->code;
  if (replace_text (&self->trouble, error != NULL ? error->message : NULL))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TROUBLE]);
  change_state (self, 0, error != NULL);
}

/**
 * lw_office_default_path:
 *
 * Returns: (transfer full): where a user's own store lies
 */
char *
lw_office_default_path (void)
{
  return g_build_filename (g_get_user_data_dir (), "leerwerk", "school.leerwerk", NULL);
}

static gboolean
make_folder (const char *path, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);

  if (g_mkdir_with_parents (folder, 0700) == 0)
    return TRUE;
  g_set_error (error, LW_ERROR, LW_ERROR_IO,
               _ ("The folder “%s” can’t be made: %s. Choose another place."), folder,
               g_strerror (errno));

  return FALSE;
}

/**
 * lw_office_open:
 * @path: a store file
 * @flags: how
 * @user: (nullable): who is at work, as the history names them; %NULL is the login name
 * @error: return location for an #LwError
 *
 * Opens a school and waits for it. A fresh store gets the forms, competencies, school years and
 * holidays (region midden till the school says otherwise); in an older one those that the
 * program knows better are brought up to date. Lists are loaded when first asked for.
 *
 * Returns: (transfer full) (nullable): the school
 */
LwOffice *
lw_office_open (const char *path, LwOfficeFlags flags, const char *user, GError **error)
{
  g_autoptr (LwOffice) self = g_object_new (LW_TYPE_OFFICE, NULL);
  g_autoptr (LwOutcome) history = NULL;
  LwStoreFlags store_flags = ((flags & LW_OFFICE_READ_ONLY) ? LW_STORE_READ_ONLY : 0)
                             | ((flags & LW_OFFICE_CREATE) ? LW_STORE_CREATE : 0);

  self->path = g_strdup (path);
  self->user = g_strdup (user != NULL ? user : g_get_user_name ());
  self->catalogue = lw_catalogue_reader_load (error);
  if (self->catalogue == NULL)
    return NULL;
  if ((flags & LW_OFFICE_CREATE) && !make_folder (path, error))
    return NULL;
  self->store = lw_store_open (path, store_flags, self->user, error);
  if (self->store == NULL)
    return NULL;
  if ((flags & LW_OFFICE_CREATE) ? !lw_seed_store (self, "midden", error)
                                 : !lw_seed_refresh (self, error))
    return NULL;
  history = lw_store_peek_history (self->store, error);
  if (history == NULL)
    return NULL;
  lw_office_take_history (self, history);

  return g_steal_pointer (&self);
}

typedef struct
{
  char *path;
  LwOfficeFlags flags;
  char *user;
} OpenJob;

static void
open_job_free (gpointer data)
{
  OpenJob *job = data;

  g_free (job->path);
  g_free (job->user);
  g_free (job);
}

static void
open_in_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  OpenJob *job = task_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (LwOffice) self = lw_office_open (job->path, job->flags, job->user, &error);

  if (self == NULL || !lw_office_load_lists (self, &error))
    g_task_return_error (task, g_steal_pointer (&error));
  else
    g_task_return_pointer (task, g_steal_pointer (&self), g_object_unref);
}

/**
 * lw_office_open_async:
 * @path: a store file
 * @flags: how
 * @user: (nullable): who is at work
 * @cancellable: (nullable): a cancellable
 * @callback: called when the school is open, with all live lists loaded
 * @user_data: for @callback
 */
void
lw_office_open_async (const char *path,
                      LwOfficeFlags flags,
                      const char *user,
                      GCancellable *cancellable,
                      GAsyncReadyCallback callback,
                      gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  OpenJob *job = g_new0 (OpenJob, 1);

  job->path = g_strdup (path);
  job->flags = flags;
  job->user = g_strdup (user);
  g_task_set_source_tag (task, lw_office_open_async);
  g_task_set_task_data (task, job, open_job_free);
  g_task_run_in_thread (task, open_in_thread);
}

LwOffice *
lw_office_open_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

void
lw_office_flush_keepers (LwOffice *self)
{
  for (guint i = 0; i < self->keepers->len; i++)
    lw_keeper_flush (g_ptr_array_index (self->keepers, i));
}

/* Whether a write is under way, or a keeper holds what could be written now. */
static gboolean
is_waiting (LwOffice *self)
{
  return self->n_writes > 0 || (self->n_busy > 0 && !self->has_failed);
}

/**
 * lw_office_flush:
 * @self: an open school
 *
 * Writes what is pending and waits for it. A disk that failed is asked once more.
 *
 * Returns: whether everything is on disk; when not, #LwOffice:trouble says why, and what was
 *   typed stays with its keeper
 */
gboolean
lw_office_flush (LwOffice *self)
{
  lw_office_flush_keepers (self);
  while (is_waiting (self))
    {
      g_main_context_iteration (NULL, TRUE);
      if (!self->has_failed)
        lw_office_flush_keepers (self);
    }

  return self->n_busy == 0;
}

/**
 * lw_office_try_again:
 * @self: a school whose disk failed
 *
 * Writes what the disk did not take, and waits for it. What was refused at a stroke and was not
 * kept by an editor is not waited for any more.
 *
 * Returns: whether nothing is left that is not on the disk
 */
gboolean
lw_office_try_again (LwOffice *self)
{
  if (!lw_office_flush (self))
    return FALSE;
  lw_office_note_result (self, NULL);

  return TRUE;
}

/**
 * lw_office_close:
 * @self: a school
 *
 * Writes what is pending, waits for it, and lets go of the file. What a failing disk does not
 * take is lost: ask lw_office_flush() first. What is asked of the school after that is refused.
 */
void
lw_office_close (LwOffice *self)
{
  if (self->is_closed)
    return;

  lw_office_flush (self);
  lw_store_close (self->store);
  self->is_closed = TRUE;
  /* Keepers that hold a text are told that it is too late. */
  change_state (self, 0, FALSE);
  lw_office_flush_keepers (self);
}

LwStore *
lw_office_get_store (LwOffice *self)
{
  return self->store;
}

const char *
lw_office_get_path (LwOffice *self)
{
  return self->path;
}

const char *
lw_office_get_user (LwOffice *self)
{
  return self->user;
}

void
lw_office_set_user (LwOffice *self, const char *user)
{
  if (!replace_text (&self->user, user))
    return;
  lw_store_set_user (self->store, user);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_USER]);
}

static void
renamed_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (LwOffice) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (LwOutcome) outcome
    = lw_store_rename_user_finish (LW_STORE (source), result, &error);

  lw_office_note_result (self, error);
  if (outcome != NULL)
    lw_office_take_history (self, outcome);
  lw_office_end_write (self);
}

/**
 * lw_office_rename_user:
 * @self: an open school
 * @name: what who is at work is called from now on
 *
 * Unlike lw_office_set_user() this is the same person: the history goes along.
 */
void
lw_office_rename_user (LwOffice *self, const char *name)
{
  if (g_strcmp0 (self->user, name) == 0)
    return;
  lw_office_begin_write (self);
  lw_store_rename_user_async (self->store, name, NULL, renamed_cb, g_object_ref (self));
  g_free (self->user);
  self->user = g_strdup (name);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_USER]);
}

gboolean
lw_office_is_read_only (LwOffice *self)
{
  return lw_store_is_read_only (self->store);
}

LwSavedState
lw_office_get_saved_state (LwOffice *self)
{
  if (self->has_failed)
    return LW_SAVED_FAILED;

  return self->n_busy > 0 ? LW_SAVED_BUSY : LW_SAVED_ALL;
}

const char *
lw_office_get_trouble (LwOffice *self)
{
  return self->trouble;
}

int
lw_office_get_trouble_code (LwOffice *self)
{
  return self->trouble_code;
}

const char *
lw_office_get_undo_label (LwOffice *self)
{
  return self->undo_label;
}

const char *
lw_office_get_redo_label (LwOffice *self)
{
  return self->redo_label;
}

/**
 * lw_office_get_file_path:
 * @self: an open school
 * @hash: an attachment's content hash
 *
 * Returns: (transfer full): where the content lies
 */
char *
lw_office_get_file_path (LwOffice *self, const char *hash)
{
  return lw_store_get_file_path (self->store, hash);
}

const LwCatalogue *
lw_office_get_catalogue (LwOffice *self)
{
  return self->catalogue;
}

/**
 * lw_office_get_school:
 * @self: an open school
 *
 * Returns: (transfer none) (nullable): the school's own record, once it has one
 */
LwSchool *
lw_office_get_school (LwOffice *self)
{
  LwRecordList *schools = lw_office_get_list (self, &lw_school_record);

  return lw_record_list_get_size (schools) > 0 ? lw_record_list_peek (schools, 0) : NULL;
}

/**
 * lw_office_get_school_year:
 * @self: an open school
 *
 * Returns: (transfer none) (nullable): the school year of today
 */
LwSchoolYear *
lw_office_get_school_year (LwOffice *self)
{
  GDate today = lw_today ();
  g_autofree char *name = lw_school_year_name (lw_school_year_of (&today));

  return lw_record_list_find_by_key (lw_office_get_list (self, &lw_school_year_record), name);
}
