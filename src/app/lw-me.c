/* lw-me.c - who is at work, followed when called otherwise
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-me.h"

#include <string.h>

struct _LwMe
{
  GObject parent_instance;

  /* owned */
  LwOffice *office;
  GSettings *settings;
  char *id; /* of the member of staff, or NULL */
};

G_DEFINE_FINAL_TYPE (LwMe, lw_me, G_TYPE_OBJECT)

gboolean
lw_me_is_taken (LwOffice *office, LwRecord *staff)
{
  LwRecordList *all = lw_office_get_list (office, &lw_staff_record);
  const char *name = lw_record_get_text (staff, "name");

  for (guint i = 0; name != NULL && i < lw_record_list_get_size (all); i++)
    {
      LwRecord *other = lw_record_list_peek (all, i);

      if (strcmp (lw_record_get_id (other), lw_record_get_id (staff)) != 0
          && g_strcmp0 (lw_record_get_text (other, "name"), name) == 0)
        return TRUE;
    }

  return FALSE;
}

static void
look_for_me (LwMe *self)
{
  LwStaff *me = lw_office_get_me (self->office);

  if (me == NULL)
    return;
  g_free (self->id);
  self->id = g_strdup (lw_record_get_id (LW_RECORD (me)));
}

static void
user_changed_cb (LwMe *self)
{
  g_settings_set_string (self->settings, "user-name", lw_office_get_user (self->office));
  look_for_me (self);
}

static void
follow (LwMe *self, LwRecord *staff)
{
  const char *name = lw_record_get_text (staff, "name");

  if (name != NULL && !lw_me_is_taken (self->office, staff))
    lw_office_rename_user (self->office, name);
}

static void
office_changed_cb (LwOffice *office, LwOutcome *outcome, LwMe *self)
{
  for (guint i = 0; i < outcome->changes->len; i++)
    {
      LwChange *change = g_ptr_array_index (outcome->changes, i);

      if (change->type != &lw_staff_record || change->record == NULL)
        continue;
      if (self->id == NULL)
        look_for_me (self);
      else if (strcmp (change->id, self->id) == 0)
        follow (self, change->record);
    }
}

static void
lw_me_dispose (GObject *object)
{
  LwMe *self = LW_ME (object);

  g_clear_object (&self->office);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (lw_me_parent_class)->dispose (object);
}

static void
lw_me_finalize (GObject *object)
{
  g_free (LW_ME (object)->id);

  G_OBJECT_CLASS (lw_me_parent_class)->finalize (object);
}

static void
lw_me_class_init (LwMeClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lw_me_dispose;
  G_OBJECT_CLASS (klass)->finalize = lw_me_finalize;
}

static void
lw_me_init (LwMe *self)
{
}

/**
 * lw_me_new:
 * @office: an open school
 * @settings: where the user's name is kept
 *
 * Returns: (transfer full): who follows, as long as it lives
 */
LwMe *
lw_me_new (LwOffice *office, GSettings *settings)
{
  LwMe *self = g_object_new (LW_TYPE_ME, NULL);

  self->office = g_object_ref (office);
  self->settings = g_object_ref (settings);
  look_for_me (self);
  g_signal_connect_object (office, "changed", G_CALLBACK (office_changed_cb), self, 0);
  g_signal_connect_object (office, "notify::user", G_CALLBACK (user_changed_cb), self,
                           G_CONNECT_SWAPPED);

  return self;
}
