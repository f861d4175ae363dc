/* lw-store.c - keeps records in one file, on one thread
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-store.h"

#include "lw-error.h"
#include "lw-store-check.h"
#include "lw-store-commit.h"
#include "lw-store-db.h"
#include "lw-store-files.h"
#include "lw-store-history.h"
#include "lw-store-rows.h"
#include "lw-types.h"
#include "lw-worker.h"

#include <glib/gi18n-lib.h>

struct _LwStore
{
  GObject parent_instance;

  /* owned; fixed once it is open */
  char *path;
  LwWorker *worker;
  int version;
  gboolean read_only;

  /* owned; used by the callers only */
  char *user;

  /* owned; used by the worker's thread only */
  LwStoreDb *db;
};

G_DEFINE_FINAL_TYPE (LwStore, lw_store, G_TYPE_OBJECT)

typedef struct _Call Call;
typedef gpointer (*CallFunc) (LwStoreDb *db, Call *call, GError **error);

/* One thing asked of the store's thread: what goes in, and what comes back. Objects that come back
 * are made there and handed over whole, so no two threads ever hold one at the same time. */
struct _Call
{
  LwStore *store;
  CallFunc func;

  /* in; each call uses some */
  const LwRecordType *type;
  const char *text;
  const char *user;
  LwAct *act;
  GPtrArray *acts;
  const LwStoreFilter *filters;
  guint n_filters;
  gboolean redo;
  LwStoreFlags flags;
  LwStoreLadder ladder;

  /* out */
  GPtrArray *outcomes;
  GPtrArray *errors;
  gint64 number;
  gpointer result; /* NULL: refused */
  GError *error;
};

/* The result of calls that have nothing else to say. */
#define YES GINT_TO_POINTER (TRUE)

static void
run_call (gpointer data)
{
  Call *call = data;

  if (call->store->db == NULL)
    g_set_error_literal (&call->error, LW_ERROR, LW_ERROR_IO, _ ("the store is closed"));
  else
    call->result = call->func (call->store->db, call, &call->error);
}

static gpointer
wait_for (LwStore *self, CallFunc func, Call *call, GError **error)
{
  call->store = self;
  call->func = func;
  lw_worker_run (self->worker, run_call, call);
  if (call->error != NULL)
    g_propagate_error (error, call->error);

  return call->result;
}

static void
run_open (gpointer data)
{
  Call *call = data;
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
do_list (LwStoreDb *db, Call *call, GError **error)
{
  return lw_store_query_list (db->sql, call->type, call->filters, call->n_filters, error);
}

static gpointer
do_get (LwStoreDb *db, Call *call, GError **error)
{
  LwRecord *record = NULL;

  if (lw_store_rows_find (db->sql, call->type, call->text, &record, error) && record == NULL)
    g_set_error (error, LW_ERROR, LW_ERROR_MISSING, _ ("there is no %s “%s”"), call->type->name,
                 call->text);

  return record;
}

static gpointer
do_resolve (LwStoreDb *db, Call *call, GError **error)
{
  return lw_store_query_resolve (db->sql, call->type->name, call->text, error);
}

static gpointer
do_count (LwStoreDb *db, Call *call, GError **error)
{
  return lw_store_query_count (db->sql, call->type, &call->number, error) ? YES : NULL;
}

static gpointer
do_commit (LwStoreDb *db, Call *call, GError **error)
{
  return lw_store_commit_act (db, call->act, call->user, error);
}

static gpointer
do_commit_many (LwStoreDb *db, Call *call, GError **error)
{
  return lw_store_commit_acts (db, call->acts, call->user, call->outcomes, call->errors, error)
           ? YES
           : NULL;
}

static gpointer
do_undo (LwStoreDb *db, Call *call, GError **error)
{
  return lw_store_commit_undo (db, call->redo, call->user, error);
}

static gpointer
do_peek_history (LwStoreDb *db, Call *call, GError **error)
{
  g_autoptr (LwOutcome) outcome = lw_outcome_new ();

  if (!lw_store_history_read_labels (db->sql, call->user, outcome, error))
    return NULL;

  return g_steal_pointer (&outcome);
}

static gpointer
do_quick_check (LwStoreDb *db, Call *call, GError **error)
{
  return lw_store_db_quick_check (db, error) ? YES : NULL;
}

static gpointer
do_check (LwStoreDb *db, Call *call, GError **error)
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
  g_free (self->user);

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
  Call call = { .store = self, .text = path, .flags = flags, .ladder = ladder };

  lw_store_set_user (self, user);
  call.user = self->user;
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
 * Opens a store, when it is one: #LW_ERROR_MISSING when there is no such file,
 * #LW_ERROR_NOT_A_STORE and #LW_ERROR_TOO_NEW when it is something else (it is then left as it
 * is), #LW_ERROR_LOCKED when somebody else writes in it, #LW_ERROR_READ_ONLY when writing is not
 * allowed, #LW_ERROR_DAMAGED, and #LW_ERROR_IO with advice when it stands on a network disk or in
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

  return self->user;
}

/**
 * lw_store_set_user:
 * @self: a store
 * @user: (nullable): who does what is done from now on, %NULL for the name of the session
 *
 * To be called by the thread that also commits. Undo and redo are about the acts of this user.
 */
void
lw_store_set_user (LwStore *self, const char *user)
{
  g_return_if_fail (LW_IS_STORE (self));

  g_free (self->user);
  self->user = g_strdup (user != NULL && *user != '\0' ? user : g_get_user_name ());
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

/**
 * lw_store_list:
 * @self: a store
 * @type: what to list
 * @filters: (array length=n_filters): conditions that must all hold. A reference may be given as
 *   an id or by its natural key, a yes/no as "true" or "false", and a list holds the value as an
 *   item. "id" may be asked too.
 * @n_filters: how many
 * @error: return location: #LW_ERROR_UNKNOWN_FIELD, #LW_ERROR_UNKNOWN_REF, #LW_ERROR_INVALID
 *
 * Returns: (transfer full) (nullable) (element-type LwRecord): ordered by natural key, then id,
 *   both by code point
 */
GPtrArray *
lw_store_list (LwStore *self,
               const LwRecordType *type,
               const LwStoreFilter *filters,
               guint n_filters,
               GError **error)
{
  Call call = { .type = type, .filters = filters, .n_filters = n_filters };

  g_return_val_if_fail (LW_IS_STORE (self), NULL);

  return wait_for (self, do_list, &call, error);
}

/**
 * lw_store_get:
 * @self: a store
 * @type: the record's type
 * @id: its id
 * @error: return location: #LW_ERROR_MISSING when there is none
 *
 * Returns: (transfer full) (nullable): the record
 */
LwRecord *
lw_store_get (LwStore *self, const LwRecordType *type, const char *id, GError **error)
{
  Call call = { .type = type, .text = id };

  g_return_val_if_fail (LW_IS_STORE (self), NULL);

  return wait_for (self, do_get, &call, error);
}

/**
 * lw_store_resolve:
 * @self: a store
 * @ref_type: the name of a record type
 * @text: an id, or what people call the record: a student's number, a class's name
 * @error: return location: #LW_ERROR_UNKNOWN_REF, also when several are called so
 *
 * Returns: (transfer full) (nullable): the id
 */
char *
lw_store_resolve (LwStore *self, const char *ref_type, const char *text, GError **error)
{
  Call call = { .type = lw_types_find (ref_type), .text = text };

  g_return_val_if_fail (LW_IS_STORE (self), NULL);

  if (call.type == NULL)
    {
      g_set_error (error, LW_ERROR, LW_ERROR_UNKNOWN_TYPE, _ ("there is no record type “%s”"),
                   ref_type);
      return NULL;
    }

  return wait_for (self, do_resolve, &call, error);
}

/* Returns: how many records of the type there are, -1 on an error */
gint64
lw_store_count (LwStore *self, const LwRecordType *type, GError **error)
{
  Call call = { .type = type };

  g_return_val_if_fail (LW_IS_STORE (self), -1);

  return wait_for (self, do_count, &call, error) != NULL ? call.number : -1;
}

/**
 * lw_store_commit:
 * @self: a store
 * @act: (transfer none): what to write
 * @error: return location: #LW_ERROR_CONFLICT when a record has another revision (says whose),
 *   #LW_ERROR_UNKNOWN_REF, #LW_ERROR_IN_USE when something refers to what would be deleted,
 *   #LW_ERROR_INVALID or #LW_ERROR_MISSING for what a record says, and the store's own troubles:
 *   #LW_ERROR_NO_SPACE, #LW_ERROR_READ_ONLY, #LW_ERROR_LOCKED, #LW_ERROR_DAMAGED, #LW_ERROR_IO
 *
 * Writes the act and its history, all or nothing. A record that is there already as the act has it
 * is left alone, and so a retry never doubles; an act that changes nothing leaves no trace.
 *
 * Returns: (transfer full) (nullable): what is now in the store, once it is on the disk
 */
LwOutcome *
lw_store_commit (LwStore *self, LwAct *act, GError **error)
{
  Call call = { .act = act };

  g_return_val_if_fail (LW_IS_STORE (self), NULL);
  g_return_val_if_fail (act != NULL, NULL);

  call.user = self->user;

  return wait_for (self, do_commit, &call, error);
}

static void
free_outcome (gpointer data)
{
  if (data != NULL)
    lw_outcome_free (data);
}

static void
free_error (gpointer data)
{
  g_clear_error ((GError **) &data);
}

/**
 * lw_store_commit_many:
 * @self: a store
 * @acts: (element-type LwAct) (transfer none): what to write, each all or nothing by itself
 * @outcomes: (element-type LwOutcome): empty; gets what became of each act, %NULL for one refused
 * @errors: (element-type GError): empty; gets why an act was refused, %NULL for one that was not
 * @error: return location, as of lw_store_commit(), for the store's own troubles
 *
 * Makes several acts durable by one commit. The store gives both arrays their free function.
 *
 * Returns: %TRUE when all that was not refused is on the disk; %FALSE when nothing is, and both
 *   arrays are empty
 */
gboolean
lw_store_commit_many (LwStore *self,
                      GPtrArray *acts,
                      GPtrArray *outcomes,
                      GPtrArray *errors,
                      GError **error)
{
  Call call = { .acts = acts, .outcomes = outcomes, .errors = errors };

  g_return_val_if_fail (LW_IS_STORE (self), FALSE);
  g_return_val_if_fail (outcomes->len == 0 && errors->len == 0, FALSE);

  g_ptr_array_set_free_func (outcomes, free_outcome);
  g_ptr_array_set_free_func (errors, free_error);
  call.user = self->user;

  return wait_for (self, do_commit_many, &call, error) != NULL;
}

static LwOutcome *
undo (LwStore *self, gboolean redo, GError **error)
{
  Call call = { .redo = redo, .user = self->user };

  return wait_for (self, do_undo, &call, error);
}

/**
 * lw_store_undo:
 * @self: a store
 * @error: return location: #LW_ERROR_MISSING when there is nothing to take back,
 *   #LW_ERROR_CONFLICT when somebody changed a record of it since (says who), #LW_ERROR_IN_USE
 *   when something now refers to what the act made
 *
 * Takes back the user's last act, also one from before the store was opened; never one from before
 * an erasure, a restored backup or a step of the schema.
 *
 * Returns: (transfer full) (nullable): what is now in the store
 */
LwOutcome *
lw_store_undo (LwStore *self, GError **error)
{
  g_return_val_if_fail (LW_IS_STORE (self), NULL);

  return undo (self, FALSE, error);
}

/* Does again what lw_store_undo() took back last, as long as the user did nothing else. */
LwOutcome *
lw_store_redo (LwStore *self, GError **error)
{
  g_return_val_if_fail (LW_IS_STORE (self), NULL);

  return undo (self, TRUE, error);
}

/* Returns: (transfer full) (nullable): an outcome without changes: what undo and redo would do */
LwOutcome *
lw_store_peek_history (LwStore *self, GError **error)
{
  Call call = { 0 };

  g_return_val_if_fail (LW_IS_STORE (self), NULL);

  call.user = self->user;

  return wait_for (self, do_peek_history, &call, error);
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
  Call call = { 0 };

  g_return_val_if_fail (LW_IS_STORE (self), FALSE);

  return wait_for (self, do_quick_check, &call, error) != NULL;
}

/**
 * lw_store_check:
 * @self: a store
 * @error: return location, for when it could not be looked through
 *
 * Holds structure, references and the contents of attachments together.
 *
 * Returns: (transfer full) (nullable): a line for each thing that is wrong; none when it is sound
 */
GStrv
lw_store_check (LwStore *self, GError **error)
{
  Call call = { 0 };

  g_return_val_if_fail (LW_IS_STORE (self), NULL);

  return wait_for (self, do_check, &call, error);
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

/* A call that answers later owns what goes in. */
static void
call_free (gpointer data)
{
  Call *call = data;

  g_clear_pointer (&call->act, lw_act_free);
  for (guint i = 0; i < call->n_filters; i++)
    {
      g_free ((char *) call->filters[i].field);
      g_free ((char *) call->filters[i].value);
    }
  g_free ((LwStoreFilter *) call->filters);
  g_free ((char *) call->user);
  g_free (call);
}

static void
run_task (gpointer data)
{
  g_autoptr (GTask) task = data;
  Call *call = g_task_get_task_data (task);
  gpointer tag = g_task_get_source_tag (task);
  gboolean is_list = tag == lw_store_list_async;

  if (g_task_return_error_if_cancelled (task))
    return;
  run_call (call);
  if (call->error != NULL)
    g_task_return_error (task, g_steal_pointer (&call->error));
  else
    g_task_return_pointer (task, g_steal_pointer (&call->result),
                           is_list ? (GDestroyNotify) g_ptr_array_unref
                                   : (GDestroyNotify) lw_outcome_free);
}

static void
answer_later (LwStore *self,
              CallFunc func,
              Call *call,
              gpointer tag,
              GCancellable *cancellable,
              GAsyncReadyCallback callback,
              gpointer user_data)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);

  call->store = self;
  call->func = func;
  call->user = g_strdup (self->user);
  g_task_set_source_tag (task, tag);
  g_task_set_task_data (task, call, call_free);
  /* What is written is written: a late cancel does not hide it. */
  g_task_set_check_cancellable (task, FALSE);
  lw_worker_push (self->worker, run_task, task);
}

static LwAct *
copy_act (LwAct *act)
{
  LwAct *copy = lw_act_new (act->kind, act->label);

  lw_act_set_visit (copy, act->visit);
  for (guint i = 0; i < act->changes->len; i++)
    {
      LwChange *change = g_ptr_array_index (act->changes, i);

      if (change->record != NULL)
        lw_act_put_checked (copy, change->record, change->rev);
      else
        lw_act_delete (copy, change->type, change->id, change->rev);
    }

  return copy;
}

/**
 * lw_store_commit_async:
 * @self: a store
 * @act: (transfer none): what to write; its records must not change any more
 * @cancellable: (nullable): works until the store begins to write
 * @callback: gets the answer on the main context of the calling thread
 * @user_data: for @callback
 *
 * As lw_store_commit(), without waiting. Acts are written in the order in which they are given.
 */
void
lw_store_commit_async (LwStore *self,
                       LwAct *act,
                       GCancellable *cancellable,
                       GAsyncReadyCallback callback,
                       gpointer user_data)
{
  Call *call;

  g_return_if_fail (LW_IS_STORE (self));
  g_return_if_fail (act != NULL);

  call = g_new0 (Call, 1);
  call->act = copy_act (act);
  answer_later (self, do_commit, call, lw_store_commit_async, cancellable, callback, user_data);
}

LwOutcome *
lw_store_commit_finish (LwStore *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/* As lw_store_undo() or lw_store_redo(), without waiting. */
void
lw_store_undo_async (LwStore *self,
                     gboolean redo,
                     GCancellable *cancellable,
                     GAsyncReadyCallback callback,
                     gpointer user_data)
{
  Call *call;

  g_return_if_fail (LW_IS_STORE (self));

  call = g_new0 (Call, 1);
  call->redo = redo;
  answer_later (self, do_undo, call, lw_store_undo_async, cancellable, callback, user_data);
}

LwOutcome *
lw_store_undo_finish (LwStore *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/* As lw_store_list(), without waiting. The filters are copied. */
void
lw_store_list_async (LwStore *self,
                     const LwRecordType *type,
                     const LwStoreFilter *filters,
                     guint n_filters,
                     GCancellable *cancellable,
                     GAsyncReadyCallback callback,
                     gpointer user_data)
{
  LwStoreFilter *copies;
  Call *call;

  g_return_if_fail (LW_IS_STORE (self));

  call = g_new0 (Call, 1);
  copies = g_new0 (LwStoreFilter, n_filters);
  for (guint i = 0; i < n_filters; i++)
    {
      copies[i].field = g_strdup (filters[i].field);
      copies[i].value = g_strdup (filters[i].value);
    }
  call->type = type;
  call->filters = copies;
  call->n_filters = n_filters;
  answer_later (self, do_list, call, lw_store_list_async, cancellable, callback, user_data);
}

GPtrArray *
lw_store_list_finish (LwStore *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
