/* lw-attach.c - files beside a portfolio item
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-attach.h"

#include "lw-error.h"
#include "lw-office-private.h"
#include "lw-picture.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>

/* Larger than this is not taken in: a portfolio is to fit on a school's disk. */
#define MOST_BYTES (20 * 1024 * 1024)

/* A picture may be larger, as it is scaled down; a larger file is not even read. */
#define MOST_BYTES_TO_READ (100 * 1024 * 1024)

/* A name is only data: no folder in it, one line, not too long. */
static char *
tidy_name (const char *name)
{
  const char *after_folder = strrchr (name, '\\');
  g_autofree char *base = g_path_get_basename (after_folder != NULL ? after_folder + 1 : name);
  g_autofree char *valid = g_utf8_make_valid (base, -1);

  g_strdelimit (valid, "\r\n\t", ' ');
  if (g_utf8_strlen (valid, -1) <= LW_MAX_NAME_LENGTH)
    return g_steal_pointer (&valid);

  return g_utf8_substring (valid, 0, LW_MAX_NAME_LENGTH);
}

static char *
guess_media_type (const char *name, GBytes *content)
{
  g_autofree char *type = g_content_type_guess (name, g_bytes_get_data (content, NULL),
                                                g_bytes_get_size (content), NULL);
  char *media_type = g_content_type_get_mime_type (type);

  return media_type != NULL ? media_type : g_strdup ("application/octet-stream");
}

static gboolean
is_picture_name (const char *name)
{
  static const char *const endings[] = { ".jpg", ".jpeg", ".png" };
  g_autofree char *lower = g_ascii_strdown (name, -1);

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    if (g_str_has_suffix (lower, endings[i]))
      return TRUE;

  return FALSE;
}

/* A picture as it is kept: scaled down, and asked once more what it is. */
static GBytes *
picture_to_keep (GBytes *content, const char *name, char **media_type, GError **error)
{
  GBytes *kept = lw_picture_import (content, name, error);
  LwPictureInfo info;

  if (kept == NULL)
    return NULL;
  if (!lw_picture_probe (kept, name, &info, error))
    {
      g_bytes_unref (kept);
      return NULL;
    }
  *media_type = g_strdup (info.format == LW_PICTURE_JPEG ? "image/jpeg" : "image/png");

  return kept;
}

/* What begins as a picture is looked at as one, lest a hostile one come in under another name. */
static gboolean
begins_as_picture (GBytes *content)
{
  static const char *const beginnings[] = { "\x89PNG", "\xff\xd8\xff" };
  gsize length;
  const char *data = g_bytes_get_data (content, &length);

  for (guint i = 0; i < G_N_ELEMENTS (beginnings); i++)
    if (length >= strlen (beginnings[i])
        && memcmp (data, beginnings[i], strlen (beginnings[i])) == 0)
      return TRUE;

  return FALSE;
}

static GBytes *
content_to_keep (GBytes *content, const char *name, char **media_type, GError **error)
{
  if (is_picture_name (name) || begins_as_picture (content))
    return picture_to_keep (content, name, media_type, error);
  if (g_bytes_get_size (content) > MOST_BYTES)
    {
      g_set_error (error, LW_ERROR, LW_ERROR_INVALID,
                   _ ("“%s” is larger than 20 MB. Make it smaller, or keep it elsewhere and write "
                      "down where."),
                   name);
      return NULL;
    }
  *media_type = guess_media_type (name, content);

  return g_bytes_ref (content);
}

/**
 * lw_attach_prepare:
 * @office: an open school
 * @portfolio_item_id: the item that the file belongs to
 * @content: the file's content
 * @name: the file's name; only data
 * @error: return location: #LW_ERROR_INVALID for a picture that is none or too large, or what the
 *   disk said
 *
 * Keeps the content beside the store under its hash, and waits for that. May be called on any
 * thread.
 *
 * Returns: (transfer full) (nullable): a new record for an act of the caller's
 */
LwAttachment *
lw_attach_prepare (LwOffice *office,
                   const char *portfolio_item_id,
                   GBytes *content,
                   const char *name,
                   GError **error)
{
  g_autofree char *tidy = tidy_name (name);
  g_autofree char *media_type = NULL;
  g_autofree char *hash = NULL;
  g_autoptr (GBytes) kept = content_to_keep (content, tidy, &media_type, error);
  LwRecord *record;

  if (kept == NULL)
    return NULL;
  hash = lw_store_add_file (lw_office_get_store (office), kept, error);
  if (hash == NULL)
    return NULL;

  record = lw_record_new (&lw_attachment_record, NULL);
  lw_record_set_text (record, "portfolio-item", portfolio_item_id);
  lw_record_set_text (record, "name", tidy);
  lw_record_set_text (record, "media-type", media_type);
  lw_record_set_int (record, "size", (int) g_bytes_get_size (kept));
  lw_record_set_text (record, "hash", hash);

  return LW_ATTACHMENT (record);
}

typedef struct
{
  char *portfolio_item_id;
  char *name;      /* a path when there is no @content yet */
  GBytes *content; /* NULL: to be read */
} AttachJob;

static void
attach_job_free (gpointer data)
{
  AttachJob *job = data;

  g_free (job->portfolio_item_id);
  g_free (job->name);
  g_clear_pointer (&job->content, g_bytes_unref);
  g_free (job);
}

static GBytes *
read_file (const char *path, GError **error)
{
  g_autoptr (GError) local = NULL;
  char *data = NULL;
  gsize length;
  GStatBuf status;

  /* A pipe or a device may never end. */
  if (g_stat (path, &status) == 0 && !S_ISREG (status.st_mode))
    {
      g_set_error (error, LW_ERROR, LW_ERROR_INVALID,
                   _ ("“%s” is not a file. Choose a file to attach."), path);
      return NULL;
    }
  if (g_stat (path, &status) == 0 && status.st_size > MOST_BYTES_TO_READ)
    {
      g_set_error (error, LW_ERROR, LW_ERROR_INVALID,
                   _ ("“%s” is larger than 100 MB. Make it smaller, or keep it elsewhere and write "
                      "down where."),
                   path);
      return NULL;
    }
  if (g_file_get_contents (path, &data, &length, &local))
    return g_bytes_new_take (data, length);
  g_set_error (error, LW_ERROR, LW_ERROR_IO, _ ("The file can’t be read: %s"), local->message);

  return NULL;
}

static void
attach_in_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  AttachJob *job = task_data;
  g_autoptr (GError) error = NULL;
  LwAttachment *record = NULL;

  if (job->content == NULL)
    job->content = read_file (job->name, &error);
  if (job->content != NULL)
    record = lw_attach_prepare (source, job->portfolio_item_id, job->content, job->name, &error);
  if (record != NULL)
    g_task_return_pointer (task, record, g_object_unref);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static void
kept_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  GError *error = NULL;

  gboolean is_kept = lw_office_commit_finish (LW_OFFICE (source), result, &error);

  lw_office_end_write (LW_OFFICE (source));
  if (is_kept)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
prepared_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  GError *error = NULL;
  g_autoptr (LwRecord) record = g_task_propagate_pointer (G_TASK (result), &error);
  g_autofree char *label = NULL;
  LwAct *act;

  if (record == NULL)
    {
      lw_office_end_write (LW_OFFICE (source));
      g_task_return_error (task, error);
      return;
    }
  label = g_strdup_printf (_ ("Attachment “%s”"), LW_ATTACHMENT (record)->name);
  act = lw_act_new ("edit", label);
  lw_act_put (act, record);
  lw_office_commit_async (LW_OFFICE (source), act, NULL, kept_cb, g_object_ref (task));
}

/* The school is not closed while a file is taken in. */
static void
start (GTask *task, AttachJob *job)
{
  LwOffice *office = g_task_get_source_object (task);
  g_autoptr (GTask) reading = g_task_new (office, g_task_get_cancellable (task), prepared_cb, task);

  lw_office_begin_write (office);
  g_task_set_task_data (reading, job, attach_job_free);
  g_task_run_in_thread (reading, attach_in_thread);
}

/**
 * lw_attach_file_async:
 * @office: an open school
 * @portfolio_item_id: the item that the file belongs to
 * @path: a file
 * @cancellable: (nullable): a cancellable
 * @callback: called when the attachment is kept, or refused
 * @user_data: for @callback
 *
 * Takes in a copy of a file. A picture (JPEG or PNG by its content) is asked its size first and
 * scaled down; another file of up to 20 MB is kept as it is.
 */
void
lw_attach_file_async (LwOffice *office,
                      const char *portfolio_item_id,
                      const char *path,
                      GCancellable *cancellable,
                      GAsyncReadyCallback callback,
                      gpointer user_data)
{
  GTask *task = g_task_new (office, cancellable, callback, user_data);
  AttachJob *job = g_new0 (AttachJob, 1);

  g_task_set_source_tag (task, lw_attach_file_async);
  job->portfolio_item_id = g_strdup (portfolio_item_id);
  job->name = g_strdup (path);
  start (task, job);
}

/**
 * lw_attach_content_async:
 * @office: an open school
 * @portfolio_item_id: the item that the content belongs to
 * @content: what has no file, such as a picture from the clipboard
 * @name: what it is to be called
 * @cancellable: (nullable): a cancellable
 * @callback: called when the attachment is kept, or refused
 * @user_data: for @callback
 *
 * The same for content that has no file; end it with lw_attach_file_finish().
 */
void
lw_attach_content_async (LwOffice *office,
                         const char *portfolio_item_id,
                         GBytes *content,
                         const char *name,
                         GCancellable *cancellable,
                         GAsyncReadyCallback callback,
                         gpointer user_data)
{
  GTask *task = g_task_new (office, cancellable, callback, user_data);
  AttachJob *job = g_new0 (AttachJob, 1);

  g_task_set_source_tag (task, lw_attach_content_async);
  job->portfolio_item_id = g_strdup (portfolio_item_id);
  job->name = g_strdup (name);
  job->content = g_bytes_ref (content);
  start (task, job);
}

gboolean
lw_attach_file_finish (LwOffice *office, GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

static void
picture_in_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  GError *error = NULL;
  g_autofree char *name = tidy_name (task_data);
  g_autofree char *media_type = NULL;
  g_autoptr (GBytes) content = read_file (task_data, &error);
  g_autoptr (GBytes) kept
    = content != NULL ? picture_to_keep (content, name, &media_type, &error) : NULL;
  char *hash = kept != NULL ? lw_store_add_file (lw_office_get_store (source), kept, &error) : NULL;

  if (hash != NULL)
    g_task_return_pointer (task, hash, g_free);
  else
    g_task_return_error (task, error);
}

/**
 * lw_attach_picture_async:
 * @office: an open school
 * @path: a picture: JPEG or PNG by its content
 * @cancellable: (nullable): a cancellable
 * @callback: called when it is kept, or refused
 * @user_data: for @callback
 *
 * Keeps a scaled copy beside the store, for a record that the caller makes or changes.
 */
void
lw_attach_picture_async (LwOffice *office,
                         const char *path,
                         GCancellable *cancellable,
                         GAsyncReadyCallback callback,
                         gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (office, cancellable, callback, user_data);

  g_task_set_source_tag (task, lw_attach_picture_async);
  lw_office_begin_write (office);
  g_task_set_task_data (task, g_strdup (path), g_free);
  g_task_run_in_thread (task, picture_in_thread);
}

char *
lw_attach_picture_finish (LwOffice *office, GAsyncResult *result, GError **error)
{
  lw_office_end_write (office);

  return g_task_propagate_pointer (G_TASK (result), error);
}
