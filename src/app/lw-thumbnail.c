/* lw-thumbnail.c - a small picture of an attachment, made on another thread
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-thumbnail.h"

#include "lw-picture.h"

typedef struct
{
  char *path;
  int size;
} Job;

static void
job_free (gpointer data)
{
  Job *job = data;

  g_free (job->path);
  g_free (job);
}

static void
make_in_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  Job *job = task_data;
  char *data;
  gsize length;
  GError *error = NULL;
  g_autoptr (GBytes) content = NULL;
  g_autoptr (GBytes) small = NULL;
  GdkTexture *texture = NULL;

  if (g_file_get_contents (job->path, &data, &length, &error))
    {
      content = g_bytes_new_take (data, length);
      small = lw_picture_make_thumbnail (content, job->path, job->size, &error);
    }
  if (small != NULL)
    texture = gdk_texture_new_from_bytes (small, &error);
  if (texture != NULL)
    g_task_return_pointer (task, texture, g_object_unref);
  else
    g_task_return_error (task, error);
}

static void
made_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GdkTexture) texture = g_task_propagate_pointer (G_TASK (result), NULL);

  /* One that can't be made keeps the icon of its kind. */
  if (texture != NULL)
    gtk_image_set_from_paintable (GTK_IMAGE (source), GDK_PAINTABLE (texture));
}

/**
 * lw_thumbnail_new:
 * @path: where the content lies
 * @media_type: (nullable): what it is
 * @size: pixels
 *
 * Returns: (transfer floating): an image that gets its picture later
 */
GtkWidget *
lw_thumbnail_new (const char *path, const char *media_type, int size)
{
  GtkWidget *image = gtk_image_new ();
  g_autofree char *content_type
    = g_content_type_from_mime_type (media_type != NULL ? media_type : "application/octet-stream");
  g_autoptr (GIcon) icon
    = g_content_type_get_symbolic_icon (content_type != NULL ? content_type : "text/plain");
  g_autoptr (GTask) task = NULL;
  Job *job;

  gtk_image_set_from_gicon (GTK_IMAGE (image), icon);
  gtk_image_set_pixel_size (GTK_IMAGE (image), size);
  if (media_type == NULL || !g_str_has_prefix (media_type, "image/"))
    return image;

  job = g_new0 (Job, 1);
  job->path = g_strdup (path);
  job->size = size;
  task = g_task_new (image, NULL, made_cb, NULL);
  g_task_set_task_data (task, job, job_free);
  g_task_run_in_thread (task, make_in_thread);

  return image;
}
