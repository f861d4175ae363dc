/* lw-opening.c - a school that is being opened before there is a window for it
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-opening.h"

struct _LwOpening
{
  GObject parent_instance;

  /* owned */
  char *path;
  GTask *task;          /* of who took it; NULL: nobody yet */
  GAsyncResult *result; /* NULL till it is there */
};

G_DEFINE_FINAL_TYPE (LwOpening, lw_opening, G_TYPE_OBJECT)

static void
hand_over (LwOpening *self)
{
  g_autoptr (GTask) task = g_steal_pointer (&self->task);
  g_autoptr (GError) error = NULL;
  LwOffice *office = lw_office_open_finish (self->result, &error);

  if (office != NULL)
    g_task_return_pointer (task, office, g_object_unref);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static void
opened_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (LwOpening) self = data;

  self->result = g_object_ref (result);
  if (self->task != NULL)
    hand_over (self);
}

static void
lw_opening_finalize (GObject *object)
{
  LwOpening *self = LW_OPENING (object);

  g_clear_object (&self->result);
  g_free (self->path);

  G_OBJECT_CLASS (lw_opening_parent_class)->finalize (object);
}

static void
lw_opening_class_init (LwOpeningClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = lw_opening_finalize;
}

static void
lw_opening_init (LwOpening *self)
{
}

LwOpening *
lw_opening_new (const char *path, const char *user)
{
  LwOpening *self = g_object_new (LW_TYPE_OPENING, NULL);

  self->path = g_strdup (path);
  lw_office_open_async (path, LW_OFFICE_DEFAULT, user, NULL, opened_cb, g_object_ref (self));

  return self;
}

const char *
lw_opening_get_path (LwOpening *self)
{
  return self->path;
}

void
lw_opening_take (LwOpening *self,
                 GCancellable *cancellable,
                 GAsyncReadyCallback callback,
                 gpointer data)
{
  self->task = g_task_new (NULL, cancellable, callback, data);
  if (self->result != NULL)
    hand_over (self);
}
