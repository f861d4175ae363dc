/* lw-hit.c - a record in whose texts something was found
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-hit.h"

#include "lw-json.h"

/* As much as a row of a list shows. */
#define N_SNIPPET_CHARS 100

/* The texts of a JSON value, whatever its shape; what they are called there is not searched. */
static void
add_texts (GString *text, GVariant *value)
{
  g_autoptr (GVariant) inner = NULL;

  if (g_variant_is_of_type (value, G_VARIANT_TYPE_STRING))
    g_string_append_printf (text, "%s\n", g_variant_get_string (value, NULL));
  else if (g_variant_is_of_type (value, G_VARIANT_TYPE_VARIANT))
    add_texts (text, inner = g_variant_get_variant (value));
  else if (g_variant_is_of_type (value, G_VARIANT_TYPE_DICT_ENTRY))
    add_texts (text, inner = g_variant_get_child_value (value, 1));
  else if (g_variant_is_container (value))
    for (gsize i = 0; i < g_variant_n_children (value); i++)
      {
        g_autoptr (GVariant) child = g_variant_get_child_value (value, i);

        add_texts (text, child);
      }
}

static char *
dup_field_text (LwRecord *record, const LwField *field)
{
  const char *kept = *(char **) lw_record_field (record, field);
  g_autoptr (GVariant) value = NULL;
  GString *text;

  if (field->kind != LW_FIELD_JSON)
    return g_strdup (kept);
  text = g_string_new (NULL);
  value = lw_json_to_variant (kept);
  if (value != NULL)
    add_texts (text, value);

  return g_string_free (text, FALSE);
}

static gboolean
has_text (LwRecord *record, const LwField *field)
{
  return (field->flags & LW_FIELD_SEARCHED) != 0 && lw_record_is_set (record, field);
}

/**
 * lw_hit_is_searched:
 * @type: a record type
 *
 * Returns: whether a search looks in records of that type
 */
gboolean
lw_hit_is_searched (const LwRecordType *type)
{
  for (guint i = 0; i < type->n_fields; i++)
    if (type->fields[i].flags & LW_FIELD_SEARCHED)
      return TRUE;

  return FALSE;
}

/**
 * lw_hit_get_owner_field:
 * @type: a record type
 *
 * Returns: (transfer none) (nullable): the field that says what such a record is a part of
 */
const LwField *
lw_hit_get_owner_field (const LwRecordType *type)
{
  for (guint i = 0; i < type->n_fields; i++)
    if (type->fields[i].flags & LW_FIELD_OWNER)
      return &type->fields[i];

  return NULL;
}

/**
 * lw_hit_dup_words:
 * @record: a record
 *
 * Returns: (transfer full) (nullable): the words of all its searched fields, folded and parted by
 *   one space; %NULL when there are none
 */
char *
lw_hit_dup_words (LwRecord *record)
{
  const LwRecordType *type = lw_record_get_record_type (record);
  g_autoptr (GString) texts = g_string_new (NULL);
  g_autofree char *words = NULL;

  for (guint i = 0; i < type->n_fields; i++)
    if (has_text (record, &type->fields[i]))
      {
        g_autofree char *text = dup_field_text (record, &type->fields[i]);

        g_string_append_printf (texts, "%s\n", text);
      }
  words = lw_search_text_fold (texts->str);

  return *words != '\0' ? g_steal_pointer (&words) : NULL;
}

/* The field in which most was found. A name tells less than a text: it is on show anyhow. */
static void
find_snippet (LwHit *self, const char *folded_words)
{
  const LwRecordType *type = lw_record_get_record_type (self->record);
  guint most = 0;

  for (guint i = 0; i < type->n_fields; i++)
    {
      const LwField *field = &type->fields[i];
      g_autofree char *text = NULL;
      g_autoptr (LwSnippet) snippet = NULL;
      guint found;

      if (!has_text (self->record, field))
        continue;
      text = dup_field_text (self->record, field);
      snippet = lw_snippet_new (text, folded_words, N_SNIPPET_CHARS);
      found = 1 + 2 * snippet->ranges->len + (field->flags & LW_FIELD_NAME ? 0 : 1);
      if (found <= most)
        continue;
      most = found;
      g_clear_pointer (&self->snippet, lw_snippet_free);
      self->snippet = g_steal_pointer (&snippet);
      self->field = field;
    }
}

/**
 * lw_hit_new:
 * @record: what was found
 * @owner_type: the type of whose it is
 * @owner_id: the id of that
 * @folded_words: what was searched for, as of lw_search_text_fold()
 *
 * Returns: (transfer full): the hit
 */
LwHit *
lw_hit_new (LwRecord *record,
            const LwRecordType *owner_type,
            const char *owner_id,
            const char *folded_words)
{
  LwHit *self = g_new0 (LwHit, 1);

  self->record = g_object_ref (record);
  self->owner_type = owner_type;
  self->owner_id = g_strdup (owner_id);
  find_snippet (self, folded_words);
  if (self->snippet == NULL)
    self->snippet = lw_snippet_new (NULL, folded_words, N_SNIPPET_CHARS);

  return self;
}

void
lw_hit_free (LwHit *self)
{
  g_object_unref (self->record);
  g_free (self->owner_id);
  g_clear_pointer (&self->snippet, lw_snippet_free);
  g_free (self);
}
