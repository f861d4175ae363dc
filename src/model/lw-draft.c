/* lw-draft.c - one record being edited, as a value
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-draft.h"

#include "lw-json.h"

struct _LwDraft
{
  LwRecord *was; /* owned, as the next; neither ever changes, so drafts share them */
  LwRecord *is;
};

static LwDraft *
draft_new_take (LwRecord *was, LwRecord *is)
{
  LwDraft *self = g_atomic_rc_box_new0 (LwDraft);

  self->was = was;
  self->is = is;

  return self;
}

/* The draft with a next value, or the same draft when it already had that. */
static LwDraft *
draft_next_take (LwDraft *self, LwRecord *is)
{
  if (lw_record_same_fields (self->is, is))
    {
      g_object_unref (is);
      return lw_draft_ref (self);
    }

  return draft_new_take (g_object_ref (self->was), is);
}

static void
draft_clear (gpointer data)
{
  LwDraft *self = data;

  g_object_unref (self->was);
  g_object_unref (self->is);
}

/**
 * lw_draft_new:
 * @was: a record; copied, since one in a live list changes
 *
 * Returns: (transfer full): a draft in which nothing is changed yet
 */
LwDraft *
lw_draft_new (LwRecord *was)
{
  LwRecord *copy = lw_record_copy (was);

  return draft_new_take (copy, g_object_ref (copy));
}

/**
 * lw_draft_new_changed:
 * @was: a record as it is stored; copied
 * @is: the same record as it is to become; copied
 *
 * Returns: (transfer full): a draft with those changes
 */
LwDraft *
lw_draft_new_changed (LwRecord *was, LwRecord *is)
{
  g_return_val_if_fail (lw_record_get_record_type (was) == lw_record_get_record_type (is), NULL);

  return draft_new_take (lw_record_copy (was), lw_record_copy (is));
}

LwDraft *
lw_draft_ref (LwDraft *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
lw_draft_unref (LwDraft *self)
{
  g_atomic_rc_box_release_full (self, draft_clear);
}

/**
 * lw_draft_get_was:
 * @self: a draft
 *
 * Returns: (transfer none): the record as it was stored; not to be changed
 */
LwRecord *
lw_draft_get_was (LwDraft *self)
{
  return self->was;
}

/**
 * lw_draft_get_is:
 * @self: a draft
 *
 * Returns: (transfer none): the record as it is to become; not to be changed
 */
LwRecord *
lw_draft_get_is (LwDraft *self)
{
  return self->is;
}

gboolean
lw_draft_is_dirty (LwDraft *self)
{
  return !lw_record_same_fields (self->was, self->is);
}

/**
 * lw_draft_with_text:
 * @self: a draft
 * @field: a field that is kept as one string
 * @value: (nullable): its value; %NULL or "" unsets it
 *
 * Returns: (transfer full): the next draft
 */
LwDraft *
lw_draft_with_text (LwDraft *self, const char *field, const char *value)
{
  LwRecord *is = lw_record_copy (self->is);

  lw_record_set_text (is, field, value);

  return draft_next_take (self, is);
}

/**
 * lw_draft_with_int:
 * @self: a draft
 * @field: a number or a yes or no
 * @value: its value, or %LW_UNSET
 *
 * Returns: (transfer full): the next draft
 */
LwDraft *
lw_draft_with_int (LwDraft *self, const char *field, int value)
{
  LwRecord *is = lw_record_copy (self->is);

  lw_record_set_int (is, field, value);

  return draft_next_take (self, is);
}

/**
 * lw_draft_with_date:
 * @self: a draft
 * @field: a date field
 * @value: (nullable): the day; %NULL or a cleared date unsets it
 *
 * Returns: (transfer full): the next draft
 */
LwDraft *
lw_draft_with_date (LwDraft *self, const char *field, const GDate *value)
{
  LwRecord *is = lw_record_copy (self->is);

  lw_record_set_date (is, field, value);

  return draft_next_take (self, is);
}

/**
 * lw_draft_with_list:
 * @self: a draft
 * @field: a list field
 * @value: (nullable): the items; none unsets it
 *
 * Returns: (transfer full): the next draft
 */
LwDraft *
lw_draft_with_list (LwDraft *self, const char *field, const char *const *value)
{
  LwRecord *is = lw_record_copy (self->is);

  lw_record_set_list (is, field, value);

  return draft_next_take (self, is);
}

static gboolean
has_member (GVariant *object, const char *name)
{
  g_autoptr (GVariant) value = g_variant_lookup_value (object, name, NULL);

  return value != NULL;
}

static gboolean
same_value (GVariant *a, GVariant *b)
{
  return a == b || (a != NULL && b != NULL && g_variant_equal (a, b));
}

/* One member of an object as it was, is here and is stored; each NULL when there is none. */
static GVariant *
merge_member (GVariant *was, GVariant *is, GVariant *stored, gboolean *is_contested)
{
  if (same_value (was, is))
    return stored;
  if (!same_value (was, stored) && !same_value (is, stored))
    *is_contested = TRUE;

  return is;
}

typedef struct
{
  /* borrowed */
  GVariant *was;
  GVariant *is;
  GVariant *stored;

  GVariantBuilder builder;
  guint n_members;
  gboolean is_contested;
} Merge;

static void
add_merged (Merge *merge, const char *name)
{
  g_autoptr (GVariant) was = g_variant_lookup_value (merge->was, name, NULL);
  g_autoptr (GVariant) is = g_variant_lookup_value (merge->is, name, NULL);
  g_autoptr (GVariant) stored = g_variant_lookup_value (merge->stored, name, NULL);
  GVariant *merged = merge_member (was, is, stored, &merge->is_contested);

  if (merged == NULL)
    return;
  g_variant_builder_add (&merge->builder, "{sv}", name, merged);
  merge->n_members++;
}

/* An object is merged member by member: who says why and who chooses don't hinder each other. */
static char *
merge_objects (const char *was, const char *is, const char *stored, gboolean *is_contested)
{
  g_autoptr (GVariant) was_members = lw_json_to_variant (was);
  g_autoptr (GVariant) is_members = lw_json_to_variant (is);
  g_autoptr (GVariant) stored_members = lw_json_to_variant (stored);
  Merge merge = { .was = was_members, .is = is_members, .stored = stored_members };
  g_autoptr (GVariant) merged = NULL;
  GVariantIter iter;
  const char *name;

  g_variant_builder_init (&merge.builder, G_VARIANT_TYPE_VARDICT);
  g_variant_iter_init (&iter, stored_members);
  while (g_variant_iter_next (&iter, "{&sv}", &name, NULL))
    add_merged (&merge, name);
  g_variant_iter_init (&iter, is_members);
  while (g_variant_iter_next (&iter, "{&sv}", &name, NULL))
    if (!has_member (stored_members, name))
      add_merged (&merge, name);
  merged = g_variant_ref_sink (g_variant_builder_end (&merge.builder));
  *is_contested = merge.is_contested;

  return merge.n_members > 0 ? lw_json_from_variant (merged) : NULL;
}

/* What is here of a changed field goes into @merged, which holds what is stored. Answers whether
 * it was changed there too, to something else. */
static gboolean
merge_field (LwDraft *self, LwRecord *stored, LwRecord *merged, const LwField *field)
{
  gboolean is_contested = !lw_record_same_field (self->was, stored, field)
                          && !lw_record_same_field (self->is, stored, field);
  g_autofree char *object = NULL;

  if (!is_contested || field->kind != LW_FIELD_JSON)
    {
      lw_record_copy_field (merged, self->is, field);
      return is_contested;
    }
  object = merge_objects (lw_record_get_text (self->was, field->name),
                          lw_record_get_text (self->is, field->name),
                          lw_record_get_text (stored, field->name), &is_contested);
  lw_record_set_text (merged, field->name, object);

  return is_contested;
}

/**
 * lw_draft_merged:
 * @self: a draft
 * @stored: the record as it is in the store now, of the same id; copied
 * @contested: (nullable) (element-type LwField): takes the fields that were changed here and there
 *   to different values
 *
 * Merges field by field, and a JSON object member by member, what was, what is here and what is
 * stored. What is changed here stays, also where it was changed there too; what is not takes over
 * @stored's value. The draft is of @stored's revision.
 *
 * Returns: (transfer full): the next draft
 */
LwDraft *
lw_draft_merged (LwDraft *self, LwRecord *stored, GPtrArray *contested)
{
  const LwRecordType *type = lw_record_get_record_type (self->was);
  g_autoptr (LwRecord) is = NULL;

  g_return_val_if_fail (lw_record_get_record_type (stored) == type, NULL);

  is = lw_record_copy (stored);
  for (guint i = 0; i < type->n_fields; i++)
    {
      const LwField *field = &type->fields[i];

      if (!lw_record_same_field (self->was, self->is, field)
          && merge_field (self, stored, is, field) && contested != NULL)
        g_ptr_array_add (contested, (gpointer) field);
    }

  return draft_new_take (lw_record_copy (stored), g_steal_pointer (&is));
}

/**
 * lw_draft_rebased:
 * @self: a draft
 * @stored: the record as it is in the store now, of the same id; copied
 *
 * The same as lw_draft_merged(), so that after a save nothing is dirty but what was typed since.
 *
 * Returns: (transfer full) (nullable): the next draft, or %NULL when a field was changed here
 *   and there to different values
 */
LwDraft *
lw_draft_rebased (LwDraft *self, LwRecord *stored)
{
  g_autoptr (GPtrArray) contested = g_ptr_array_new ();
  g_autoptr (LwDraft) merged = lw_draft_merged (self, stored, contested);

  return contested->len == 0 ? g_steal_pointer (&merged) : NULL;
}
