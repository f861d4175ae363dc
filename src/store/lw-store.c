/* lw-store.c - keeps records in one file, on one thread
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-store.h"

#include "lw-error.h"
#include "lw-store-check.h"
#include "lw-store-files.h"
#include "lw-store-private.h"

#include <glib/gi18n-lib.h>

G_DEFINE_FINAL_TYPE (LwStore, lw_store, G_TYPE_OBJECT)

static void
run_call (gpointer data)
{
  LwStoreCall *call = data;

  if (call->store->db == NULL)
    g_set_error_literal (&call->error, LW_ERROR, LW_ERROR_IO, _ ("the store is closed"));
  else
    call->result = call->func (call->store->db, call, &call->error);
}

static gboolean
answer_cb (gpointer data)
{
  GTask *task = data;
  LwStoreCall *call = g_task_get_task_data (task);

  if (call->result != NULL)
    g_task_return_pointer (task, g_steal_pointer (&call->result), call->free_result);
  else
    g_task_return_error (task, g_steal_pointer (&call->error));

  return G_SOURCE_REMOVE;
}

/* The answer goes to the caller's context with the task itself, so that the worker is never the
 * last to let go of the store. */
static void
run_task (gpointer data)
{
  GTask *task = data;
  LwStoreCall *call = g_task_get_task_data (task);
  g_autoptr (GSource) source = g_idle_source_new ();

  if (!g_cancellable_set_error_if_cancelled (g_task_get_cancellable (task), &call->error))
    run_call (call);
  g_source_set_priority (source, g_task_get_priority (task));
  g_source_set_callback (source, answer_cb, task, g_object_unref);
  g_source_attach (source, g_task_get_context (task));
}

static void
run_open (gpointer data)
{
  LwStoreCall *call = data;
  LwStore *self = call->store;

  self->db = lw_store_db_open (call->text, call->flags, call->user, call->ladder, &call->error);
  if (self->db == NULL)
    return;
  self->path = g_strdup (self->db->path);
  self->version = self->db->version;
  self->read_only = self->db->read_only;
}

static void
run_close (gpointer data)
{
  LwStore *self = data;

  g_clear_pointer (&self->db, lw_store_db_close);
}

static gpointer
do_quick_check (LwStoreDb *db, LwStoreCall *call, GError **error)
{
  return lw_store_db_quick_check (db, error) ? LW_STORE_YES : NULL;
}

static gpointer
do_check (LwStoreDb *db, LwStoreCall *call, GError **error)
{
  return lw_store_check_all (db, error);
}

static void
lw_store_finalize (GObject *object)
{
  LwStore *self = LW_STORE (object);

  lw_worker_run (self->worker, run_close, self);
  lw_worker_free (self->worker);
  g_free (self->path);

  G_OBJECT_CLASS (lw_store_parent_class)->finalize (object);
}

static void
lw_store_class_init (LwStoreClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = lw_store_finalize;
}

static void
lw_store_init (LwStore *self)
{
  self->worker = lw_worker_new ("store");
}

LwStore *
lw_store_open_with_ladder (const char *path,
                           LwStoreFlags flags,
                           const char *user,
                           LwStoreLadder ladder,
                           GError **error)
{
  g_autoptr (LwStore) self = g_object_new (LW_TYPE_STORE, NULL);
  LwStoreCall call = { .store = self, .text = (char *) path, .flags = flags, .ladder = ladder };

  lw_store_set_user (self, user);
  call.user = lw_store_get_user (self);
  lw_worker_run (self->worker, run_open, &call);
  if (call.error != NULL)
    {
      g_propagate_error (error, call.error);
      return NULL;
    }

  return g_steal_pointer (&self);
}

/**
 * lw_store_open:
 * @path: the store's file
 * @flags: how
 * @user: (nullable): who does what is done, %NULL for the name of the session
 * @error: return location for an #LwError
 *
 * Opens a store, when it is one: #LW_ERROR_MISSING when there is no such file, #LW_ERROR_NO_FOLDER,
 * #LW_ERROR_NOT_A_STORE and #LW_ERROR_TOO_NEW when it is something else (it is then left as it
 * is), #LW_ERROR_LOCKED when somebody else writes in it, #LW_ERROR_READ_ONLY when writing is not
 * allowed, #LW_ERROR_DAMAGED, and #LW_ERROR_PLACE with advice when it stands on a network disk or in
 * a folder that is copied to a cloud. An older store is copied beside itself and brought up to
 * date.
 *
 * Returns: (transfer full) (nullable): the open store
 */
LwStore *
lw_store_open (const char *path, LwStoreFlags flags, const char *user, GError **error)
{
  g_return_val_if_fail (path != NULL, NULL);

  return lw_store_open_with_ladder (path, flags, user, lw_store_ladder_get_own (), error);
}

/**
 * lw_store_close:
 * @self: a store
 *
 * Waits for what was asked before, and lets go of the file. Whatever is asked afterwards is
 * refused.
 */
void
lw_store_close (LwStore *self)
{
  g_return_if_fail (LW_IS_STORE (self));

  lw_worker_run (self->worker, run_close, self);
}

/* Returns: (transfer none): the absolute path, without links */
const char *
lw_store_get_path (LwStore *self)
{
  g_return_val_if_fail (LW_IS_STORE (self), NULL);

  return self->path;
}

const char *
lw_store_get_user (LwStore *self)
{
  g_return_val_if_fail (LW_IS_STORE (self), NULL);

  return g_atomic_pointer_get (&self->user);
}

/**
 * lw_store_set_user:
 * @self: a store
 * @user: (nullable): who does what is done from now on, %NULL for the name of the session
 *
 * Undo and redo are about the acts of this user.
 */
void
lw_store_set_user (LwStore *self, const char *user)
{
  g_return_if_fail (LW_IS_STORE (self));

  /* Kept for good, so that whoever borrowed the last one is not let down. */
  g_atomic_pointer_set (
    &self->user, g_intern_string (user != NULL && *user != '\0' ? user : g_get_user_name ()));
}

gboolean
lw_store_is_read_only (LwStore *self)
{
  g_return_val_if_fail (LW_IS_STORE (self), TRUE);

  return self->read_only;
}

/* Returns: the step of the schema that the store stands on */
int
lw_store_get_version (LwStore *self)
{
  g_return_val_if_fail (LW_IS_STORE (self), 0);

  return self->version;
}

/* Returns: (transfer full): what keeps the rows, and its version: "sqlite 3.40.1" */
char *
lw_store_dup_engine (LwStore *self)
{
  g_return_val_if_fail (LW_IS_STORE (self), NULL);

  return g_strdup_printf ("sqlite %s", sqlite3_libversion ());
}

/**
 * lw_store_quick_check:
 * @self: a store
 * @error: return location: #LW_ERROR_DAMAGED
 *
 * Looks the file through, as the store itself does before its first write when nobody asked.
 *
 * Returns: whether its structure is sound
 */
gboolean
lw_store_quick_check (LwStore *self, GError **error)
{
  LwStoreCall call = { 0 };

  g_return_val_if_fail (LW_IS_STORE (self), FALSE);

  return lw_store_call_wait (self, do_quick_check, &call, error) != NULL;
}

/**
 * lw_store_check:
 * @self: a store
 * @error: return location, for when it could not be looked through
 *
 * Holds structure, references, the contents of attachments and what the search knows together.
 *
 * Returns: (transfer full) (nullable): a line for each thing that is wrong; none when it is sound
 */
GStrv
lw_store_check (LwStore *self, GError **error)
{
  LwStoreCall call = { 0 };

  g_return_val_if_fail (LW_IS_STORE (self), NULL);

  return lw_store_call_wait (self, do_check, &call, error);
}

/**
 * lw_store_add_file:
 * @self: a store
 * @content: the content of a file
 * @error: return location: #LW_ERROR_NO_SPACE, #LW_ERROR_READ_ONLY, #LW_ERROR_IO
 *
 * Keeps the content beside the store, under its hash, once however often it is added. When this
 * returns it is on the disk, and an attachment may name it. No database is involved, so this works
 * on the calling thread, and the store goes on meanwhile.
 *
 * Returns: (transfer full) (nullable): the SHA-256 in hexadecimal
 */
char *
lw_store_add_file (LwStore *self, GBytes *content, GError **error)
{
  g_return_val_if_fail (LW_IS_STORE (self), NULL);

  if (self->read_only)
    {
      g_set_error_literal (error, LW_ERROR, LW_ERROR_READ_ONLY,
                           _ ("the store was opened to read only"));
      return NULL;
    }

  return lw_store_files_add (self->path, content, error);
}

/* Returns: (transfer full) (nullable): where that file stands or would stand; %NULL for no hash */
char *
lw_store_get_file_path (LwStore *self, const char *hash)
{
  g_return_val_if_fail (LW_IS_STORE (self), NULL);

  return hash != NULL ? lw_store_files_get_path (self->path, hash) : NULL;
}

/**
 * lw_store_call_wait:
 * @self: a store
 * @func: runs on the store's thread
 * @call: what goes in and comes out; the caller's
 * @error: return location for what @func said
 *
 * Returns: (nullable): the result
 */
gpointer
lw_store_call_wait (LwStore *self, LwStoreCallFunc func, LwStoreCall *call, GError **error)
{
  call->store = self;
  call->func = func;
  call->user = lw_store_get_user (self);
  lw_worker_run (self->worker, run_call, call);
  if (call->error != NULL)
    g_propagate_error (error, call->error);

  return call->result;
}

static void
call_free (gpointer data)
{
  LwStoreCall *call = data;

  g_free (call->text);
  g_clear_pointer (&call->act, lw_act_free);
  g_clear_pointer (&call->result, call->free_result);
  g_clear_error (&call->error);
  for (guint i = 0; i < call->n_filters; i++)
    {
      g_free ((char *) call->filters[i].field);
      g_free ((char *) call->filters[i].value);
    }
  g_free (call->filters);
  g_clear_pointer (&call->question, lw_digest_question_free);
  g_free (call);
}

/**
 * lw_store_call_later:
 * @self: a store
 * @func: runs on the store's thread
 * @call: (transfer full): what goes in, all of it the call's own, and how the result is freed
 * @source_tag: the door that was called
 * @cancellable: (nullable): works until @func begins
 * @callback: gets the answer on the main context of the calling thread
 * @user_data: for @callback
 */
void
lw_store_call_later (LwStore *self,
                     LwStoreCallFunc func,
                     LwStoreCall *call,
                     gpointer source_tag,
                     GCancellable *cancellable,
                     GAsyncReadyCallback callback,
                     gpointer user_data)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);

  call->store = self;
  call->func = func;
  call->user = lw_store_get_user (self);
  g_task_set_source_tag (task, source_tag);
  g_task_set_task_data (task, call, call_free);
  /* What is written is written: a late cancel does not hide it. */
  g_task_set_check_cancellable (task, FALSE);
  lw_worker_push (self->worker, run_task, task);
}
