/* lw-keeper-notes.c - what there is to tell of the fields that a keeper holds
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-keeper-notes.h"

struct _LwKeeperNotes
{
  /* owned; by the field's name, which is static */
  GHashTable *others;   /* LwRecord: as somebody else left it */
  GHashTable *refusals; /* char *: why the field can't be kept as it is */
};

LwKeeperNotes *
lw_keeper_notes_new (void)
{
  LwKeeperNotes *self = g_new0 (LwKeeperNotes, 1);

  self->others = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_object_unref);
  self->refusals = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);

  return self;
}

void
lw_keeper_notes_free (LwKeeperNotes *self)
{
  g_hash_table_unref (self->others);
  g_hash_table_unref (self->refusals);
  g_free (self);
}

/**
 * lw_keeper_notes_contest:
 * @self: notes
 * @field: a field that is changed here
 * @other: the record as somebody else left it; not changed after this
 */
void
lw_keeper_notes_contest (LwKeeperNotes *self, const LwField *field, LwRecord *other)
{
  g_hash_table_replace (self->others, (gpointer) field->name, g_object_ref (other));
}

/* It was chosen which of both is to stay. */
void
lw_keeper_notes_settle (LwKeeperNotes *self, const char *field)
{
  g_hash_table_remove (self->others, field);
}

LwRecord *
lw_keeper_notes_get_other (LwKeeperNotes *self, const char *field)
{
  return g_hash_table_lookup (self->others, field);
}

const char *
lw_keeper_notes_get_refusal (LwKeeperNotes *self, const char *field)
{
  return g_hash_table_lookup (self->refusals, field);
}

static gboolean
is_same_as_other (gpointer name, gpointer other, gpointer data)
{
  const LwField *field = lw_record_type_find_field (lw_record_get_record_type (other), name);

  return lw_record_same_field (other, data, field);
}

static gboolean
is_valid_now (gpointer name, gpointer message, gpointer data)
{
  const LwField *field = lw_record_type_find_field (lw_record_get_record_type (data), name);

  return lw_record_validate_field (data, field, NULL);
}

/**
 * lw_keeper_notes_follow:
 * @self: notes
 * @is: the record as it is to become now
 *
 * Forgets what is no longer so: a field that says what the other wrote, or that can be kept.
 */
void
lw_keeper_notes_follow (LwKeeperNotes *self, LwRecord *is)
{
  g_hash_table_foreach_remove (self->others, is_same_as_other, is);
  g_hash_table_foreach_remove (self->refusals, is_valid_now, is);
}

/* Answers whether the refusal is a new one. */
static gboolean
refuse (LwKeeperNotes *self, const LwField *field, const char *message)
{
  if (g_strcmp0 (lw_keeper_notes_get_refusal (self, field->name), message) == 0)
    return FALSE;
  g_hash_table_replace (self->refusals, (gpointer) field->name, g_strdup (message));

  return TRUE;
}

/**
 * lw_keeper_notes_dup_keepable:
 * @self: notes
 * @draft: what is to be written
 * @refusal: (out) (nullable): the first reason that was not noted before, or %NULL
 *
 * Notes which fields can't be kept as they are and why.
 *
 * Returns: (transfer full): the record as it is to become, but for those fields: they are as they
 *   were. With the revision of what it was
 */
LwRecord *
lw_keeper_notes_dup_keepable (LwKeeperNotes *self, LwDraft *draft, char **refusal)
{
  LwRecord *record = lw_record_copy (lw_draft_get_is (draft));
  const LwRecordType *type = lw_record_get_record_type (record);

  *refusal = NULL;
  lw_record_set_rev (record, lw_record_get_rev (lw_draft_get_was (draft)));
  for (guint i = 0; i < type->n_fields; i++)
    {
      g_autoptr (GError) error = NULL;

      if (lw_record_validate_field (record, &type->fields[i], &error))
        continue;
      if (refuse (self, &type->fields[i], error->message) && *refusal == NULL)
        *refusal = g_strdup (error->message);
      lw_record_copy_field (record, lw_draft_get_was (draft), &type->fields[i]);
    }

  return record;
}
