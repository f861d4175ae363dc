/* lw-json.c - records and values as JSON
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-json-private.h"

#include "lw-date.h"
#include "lw-error.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Deeper than anything that a record holds. */
#define MAX_DEPTH 64

char *
lw_json_node_to_text (JsonNode *node)
{
  g_autoptr (JsonGenerator) generator = json_generator_new ();

  json_generator_set_root (generator, node);

  return json_generator_to_data (generator, NULL);
}

/* The parser takes a frame of the stack for each level: a line of brackets would use it up. */
static gboolean
is_nested_too_deep (const char *text)
{
  gboolean in_string = FALSE;
  int depth = 0;

  for (const char *c = text; *c != '\0'; c++)
    {
      if (in_string && *c == '\\' && c[1] != '\0')
        c++;
      else if (*c == '"')
        in_string = !in_string;
      else if (!in_string && (*c == '[' || *c == '{') && ++depth > MAX_DEPTH)
        return TRUE;
      else if (!in_string && (*c == ']' || *c == '}'))
        depth--;
    }

  return FALSE;
}

JsonNode *
lw_json_text_to_node (const char *text, GError **error)
{
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  g_autoptr (GError) local = NULL;

  if (is_nested_too_deep (text))
    {
      g_set_error_literal (error, LW_ERROR, LW_ERROR_INVALID,
                           _ ("this JSON is nested too deep; nothing here needs more than a few "
                              "levels"));
      return NULL;
    }
  if (!json_parser_load_from_data (parser, text, -1, &local))
    {
      g_set_error (error, LW_ERROR, LW_ERROR_INVALID, _ ("this is not JSON: %s"), local->message);
      return NULL;
    }
  if (json_parser_get_root (parser) == NULL)
    {
      g_set_error_literal (error, LW_ERROR, LW_ERROR_INVALID, _ ("this line is empty"));
      return NULL;
    }

  return json_node_copy (json_parser_get_root (parser));
}

static JsonNode *
list_node (char **items)
{
  JsonArray *array = json_array_new ();
  JsonNode *node = json_node_new (JSON_NODE_ARRAY);

  for (char **item = items; *item != NULL; item++)
    json_array_add_string_element (array, *item);
  json_node_take_array (node, array);

  return node;
}

static JsonNode *
field_node (LwRecord *record, const LwField *field)
{
  gpointer place = lw_record_field (record, field);
  JsonNode *node;

  if (!lw_record_is_set (record, field))
    return json_node_new (JSON_NODE_NULL);

  switch (field->kind)
    {
    case LW_FIELD_INT:
      return json_node_init_int (json_node_alloc (), *(int *) place);
    case LW_FIELD_BOOL:
      return json_node_init_boolean (json_node_alloc (), *(int *) place);
    case LW_FIELD_LIST:
    case LW_FIELD_REFS:
      return list_node (*(char ***) place);
    case LW_FIELD_JSON:
      node = lw_json_text_to_node (*(char **) place, NULL);
      return node != NULL ? node : json_node_new (JSON_NODE_NULL);
    case LW_FIELD_DATE:
      {
        g_autofree char *text = lw_date_format_iso (place);

        return json_node_init_string (json_node_alloc (), text);
      }
    default:
      return json_node_init_string (json_node_alloc (), *(char **) place);
    }
}

static char *
record_to_text (LwRecord *record, gboolean with_identity)
{
  const LwRecordType *type = lw_record_get_record_type (record);
  JsonObject *object = json_object_new ();
  g_autoptr (JsonNode) node = json_node_init_object (json_node_alloc (), object);

  if (with_identity)
    {
      json_object_set_string_member (object, "id", lw_record_get_id (record));
      json_object_set_int_member (object, "rev", lw_record_get_rev (record));
    }
  for (guint i = 0; i < type->n_fields; i++)
    json_object_set_member (object, type->fields[i].name, field_node (record, &type->fields[i]));
  json_object_unref (object);

  return lw_json_node_to_text (node);
}

/**
 * lw_json_from_record:
 * @record: a record
 *
 * Returns: (transfer full): one line: `id`, `rev` and all fields by name, unset ones null
 */
char *
lw_json_from_record (LwRecord *record)
{
  return record_to_text (record, TRUE);
}

/**
 * lw_json_fields_from_record:
 * @record: a record
 *
 * Returns: (transfer full): one line: the fields alone, as the history keeps them
 */
char *
lw_json_fields_from_record (LwRecord *record)
{
  return record_to_text (record, FALSE);
}

static gboolean
wrong_value (LwRecord *record, const LwField *field, const char *wanted, GError **error)
{
  g_set_error (error, LW_ERROR, LW_ERROR_INVALID, _ ("%s %s: give %s"),
               lw_record_get_record_type (record)->name, field->name, wanted);

  return FALSE;
}

static char *
resolve_ref (const LwField *field,
             const char *text,
             LwJsonResolve resolve,
             gpointer user_data,
             GError **error)
{
  if (field->ref == NULL || resolve == NULL)
    return g_strdup (text);

  return resolve (field->ref, text, user_data, error);
}

static gboolean
apply_list (LwRecord *record,
            const LwField *field,
            JsonNode *node,
            LwJsonResolve resolve,
            gpointer user_data,
            GError **error)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) items = NULL;
  JsonArray *array;

  if (!JSON_NODE_HOLDS_ARRAY (node))
    return wrong_value (record, field, _ ("an array of texts"), error);
  array = json_node_get_array (node);
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonNode *element = json_array_get_element (array, i);
      g_autofree char *text = NULL;

      if (!JSON_NODE_HOLDS_VALUE (element) || json_node_get_value_type (element) != G_TYPE_STRING)
        return wrong_value (record, field, _ ("an array of texts"), error);
      text = resolve_ref (field, json_node_get_string (element), resolve, user_data, error);
      if (text == NULL)
        return FALSE;
      g_strv_builder_add (builder, text);
    }
  items = g_strv_builder_end (builder);
  lw_record_set_list (record, field->name, (const char *const *) items);

  return TRUE;
}

static gboolean
apply_number (LwRecord *record, const LwField *field, JsonNode *node, GError **error)
{
  GType value_type
    = JSON_NODE_HOLDS_VALUE (node) ? json_node_get_value_type (node) : G_TYPE_INVALID;

  if (field->kind == LW_FIELD_BOOL)
    {
      if (value_type != G_TYPE_BOOLEAN)
        return wrong_value (record, field, _ ("true, false or null"), error);
      lw_record_set_int (record, field->name, json_node_get_boolean (node));
      return TRUE;
    }
  if (value_type != G_TYPE_INT64 || json_node_get_int (node) < 0
      || json_node_get_int (node) > G_MAXINT)
    return wrong_value (record, field, _ ("a whole number of zero or more"), error);
  lw_record_set_int (record, field->name, (int) json_node_get_int (node));

  return TRUE;
}

static gboolean
apply_text (LwRecord *record,
            const LwField *field,
            const char *text,
            LwJsonResolve resolve,
            gpointer user_data,
            GError **error)
{
  g_autofree char *id = NULL;

  if (strlen (text) == 0)
    {
      lw_record_clear_field (record, field);
      return TRUE;
    }
  if (field->kind == LW_FIELD_DATE)
    {
      GDate date;

      if (!lw_date_parse_iso (text, &date))
        return wrong_value (record, field, _ ("a day as 2027-03-02"), error);
      lw_record_set_date (record, field->name, &date);
      return TRUE;
    }
  id = resolve_ref (field, text, resolve, user_data, error);
  if (id == NULL)
    return FALSE;
  lw_record_set_text (record, field->name, id);

  return TRUE;
}

static gboolean
apply_node (LwRecord *record,
            const LwField *field,
            JsonNode *node,
            LwJsonResolve resolve,
            gpointer user_data,
            GError **error)
{
  if (JSON_NODE_HOLDS_NULL (node))
    {
      lw_record_clear_field (record, field);
      return TRUE;
    }
  if (field->kind == LW_FIELD_INT || field->kind == LW_FIELD_BOOL)
    return apply_number (record, field, node, error);
  if (field->kind == LW_FIELD_LIST || field->kind == LW_FIELD_REFS)
    return apply_list (record, field, node, resolve, user_data, error);
  if (field->kind == LW_FIELD_JSON)
    {
      g_autofree char *text = NULL;

      if (!JSON_NODE_HOLDS_OBJECT (node))
        return wrong_value (record, field, _ ("an object"), error);
      text = lw_json_node_to_text (node);
      lw_record_set_text (record, field->name, text);
      return TRUE;
    }
  if (!JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) != G_TYPE_STRING)
    return wrong_value (record, field, _ ("a text"), error);

  return apply_text (record, field, json_node_get_string (node), resolve, user_data, error);
}

/**
 * lw_json_apply_fields:
 * @record: a record that nobody else looks at
 * @fields: a JSON object of field names and values; null unsets
 * @resolve: (nullable): finds the id that a reference means; without it texts are ids
 * @user_data: for @resolve
 * @error: return location: #LW_ERROR_UNKNOWN_FIELD, #LW_ERROR_INVALID or what @resolve said
 *
 * Returns: whether all fields could be set; on failure some may have been
 */
gboolean
lw_json_apply_fields (LwRecord *record,
                      const char *fields,
                      LwJsonResolve resolve,
                      gpointer user_data,
                      GError **error)
{
  const LwRecordType *type = lw_record_get_record_type (record);
  g_autoptr (JsonNode) root = lw_json_text_to_node (fields, error);
  JsonObjectIter iter;
  const char *name;
  JsonNode *node;

  if (root == NULL)
    return FALSE;
  if (!JSON_NODE_HOLDS_OBJECT (root))
    {
      g_set_error_literal (error, LW_ERROR, LW_ERROR_INVALID, _ ("the fields must be an object"));
      return FALSE;
    }
  json_object_iter_init (&iter, json_node_get_object (root));
  while (json_object_iter_next (&iter, &name, &node))
    {
      const LwField *field = lw_record_type_find_field (type, name);

      if (field == NULL)
        {
          g_set_error (error, LW_ERROR, LW_ERROR_UNKNOWN_FIELD, _ ("%s has no field “%s”"),
                       type->name, name);
          return FALSE;
        }
      if (!apply_node (record, field, node, resolve, user_data, error))
        return FALSE;
    }

  return TRUE;
}

/**
 * lw_json_from_variant:
 * @value: (transfer none): a value; a floating one is consumed
 *
 * Returns: (transfer full): the value as one line of JSON; a{sv} becomes an object
 */
char *
lw_json_from_variant (GVariant *value)
{
  g_autoptr (GVariant) sunk = g_variant_ref_sink (value);

  return json_gvariant_serialize_data (sunk, NULL);
}

/**
 * lw_json_to_variant:
 * @json: (nullable): a JSON object
 *
 * Returns: (transfer full): its members as a{sv}; empty when @json is none
 */
GVariant *
lw_json_to_variant (const char *json)
{
  GVariant *value = NULL;

  if (json != NULL)
    value = json_gvariant_deserialize_data (json, -1, "a{sv}", NULL);
  if (value == NULL)
    value = g_variant_new ("a{sv}", NULL);

  return g_variant_ref_sink (value);
}

char *
lw_json_from_strv (const char *const *items)
{
  g_autoptr (JsonNode) node = list_node ((char **) items);

  return lw_json_node_to_text (node);
}

/* Texts as they mostly are, without anything that is written in another way than it reads: these
 * need no parser, and the lists of a school have thousands. %NULL: it takes one to tell. */
static char **
split_plain_texts (const char *json)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  const char *c = json;

  if (*c++ != '[')
    return NULL;
  while (*c == '"')
    {
      const char *text = ++c;
      g_autofree char *copy = NULL;

      while (*c != '"' && *c != '\\' && (guchar) *c >= ' ')
        c++;
      if (*c != '"' || !g_utf8_validate_len (text, (gsize) (c - text), NULL))
        return NULL;
      copy = g_strndup (text, (gsize) (c - text));
      g_strv_builder_add (builder, copy);
      c++;
      if (*c == ',' && c[1] == '"')
        c++;
      else if (*c != ']')
        return NULL;
    }

  return c[0] == ']' && c[1] == '\0' && c[-1] == '"' ? g_strv_builder_end (builder) : NULL;
}

/* What the parser makes of it. */
static char **
read_texts (const char *json)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_autoptr (JsonNode) node = lw_json_text_to_node (json, NULL);
  JsonArray *array;

  if (node == NULL || !JSON_NODE_HOLDS_ARRAY (node))
    return NULL;
  array = json_node_get_array (node);
  if (json_array_get_length (array) == 0)
    return NULL;
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonNode *element = json_array_get_element (array, i);

      if (JSON_NODE_HOLDS_VALUE (element) && json_node_get_value_type (element) == G_TYPE_STRING)
        g_strv_builder_add (builder, json_node_get_string (element));
    }

  return g_strv_builder_end (builder);
}

/**
 * lw_json_to_strv:
 * @json: (nullable): a JSON array of texts
 *
 * Returns: (transfer full) (nullable): the texts, or %NULL when there are none
 */
char **
lw_json_to_strv (const char *json)
{
  char **texts = json != NULL ? split_plain_texts (json) : NULL;

  return texts != NULL || json == NULL ? texts : read_texts (json);
}
