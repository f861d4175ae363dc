/* lw-json-request.c - one line of a batch
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-json-private.h"

#include "lw-error.h"
#include "lw-types.h"

#include <glib/gi18n-lib.h>

static gboolean
read_string_member (JsonObject *object, const char *name, char **value, GError **error)
{
  JsonNode *node = json_object_get_member (object, name);

  *value = NULL;
  if (node == NULL || JSON_NODE_HOLDS_NULL (node))
    return TRUE;
  if (!JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) != G_TYPE_STRING)
    {
      g_set_error (error, LW_ERROR, LW_ERROR_INVALID, _ ("“%s” must be a text"), name);
      return FALSE;
    }
  *value = g_strdup (json_node_get_string (node));

  return TRUE;
}

static gboolean
read_rev (JsonObject *object, gint64 *rev, GError **error)
{
  JsonNode *node = json_object_get_member (object, "rev");

  *rev = -1;
  if (node == NULL || JSON_NODE_HOLDS_NULL (node))
    return TRUE;
  if (!JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) != G_TYPE_INT64)
    {
      g_set_error_literal (error, LW_ERROR, LW_ERROR_INVALID, _ ("“rev” must be a whole number"));
      return FALSE;
    }
  *rev = json_node_get_int (node);

  return TRUE;
}

static void
exception_free (gpointer data)
{
  LwJsonException *exception = data;

  g_free (exception->rule);
  g_free (exception->reason);
  g_free (exception);
}

static gboolean
read_exceptions (JsonObject *object, GPtrArray *exceptions, GError **error)
{
  JsonNode *node = json_object_get_member (object, "exceptions");
  JsonArray *array;

  if (node == NULL || JSON_NODE_HOLDS_NULL (node))
    return TRUE;
  array = JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;
  for (guint i = 0; array != NULL && i < json_array_get_length (array); i++)
    {
      JsonNode *element = json_array_get_element (array, i);
      LwJsonException *exception = g_new0 (LwJsonException, 1);

      g_ptr_array_add (exceptions, exception);
      if (!JSON_NODE_HOLDS_OBJECT (element)
          || !read_string_member (json_node_get_object (element), "rule", &exception->rule, NULL)
          || !read_string_member (json_node_get_object (element), "reason", &exception->reason,
                                  NULL)
          || exception->rule == NULL || exception->reason == NULL || *exception->reason == '\0')
        array = NULL;
    }
  if (array == NULL)
    g_set_error_literal (
      error, LW_ERROR, LW_ERROR_INVALID,
      _ ("“exceptions” must be an array of objects with a “rule” and a “reason”"));

  return array != NULL;
}

static gboolean
read_type (LwJsonRequest *request, JsonObject *object, GError **error)
{
  const char *verb = request->verb == LW_JSON_PUT ? "put" : "delete";
  g_autofree char *name = NULL;

  if (!read_string_member (object, verb, &name, error))
    return FALSE;
  request->type = name != NULL ? lw_types_find (name) : NULL;
  if (request->type == NULL)
    {
      g_set_error (error, LW_ERROR, LW_ERROR_UNKNOWN_TYPE, _ ("there is no record type “%s”"),
                   name != NULL ? name : "");
      return FALSE;
    }
  if (!read_string_member (object, "id", &request->id, error)
      || !read_rev (object, &request->rev, error))
    return FALSE;
  if (request->verb == LW_JSON_DELETE && request->id == NULL)
    {
      g_set_error_literal (error, LW_ERROR, LW_ERROR_MISSING, _ ("“delete” needs an “id”"));
      return FALSE;
    }

  return TRUE;
}

static const char *const put_members[] = { "put", "id", "rev", "fields", "exceptions", NULL };
static const char *const delete_members[] = { "delete", "id", "rev", NULL };
static const char *const undo_members[] = { "undo", NULL };

/* A word that is not understood may well be a check that was meant to hold. */
static gboolean
check_members (JsonObject *object, const char *const *known, GError **error)
{
  g_autoptr (GList) members = json_object_get_members (object);

  for (GList *l = members; l != NULL; l = l->next)
    if (!g_strv_contains (known, l->data))
      {
        g_set_error (error, LW_ERROR, LW_ERROR_INVALID,
                     _ ("a line with “%s” can’t have “%s”; leave it out"), known[0],
                     (const char *) l->data);
        return FALSE;
      }

  return TRUE;
}

static gboolean
read_undo (JsonObject *object, GError **error)
{
  JsonNode *node = json_object_get_member (object, "undo");

  if (!check_members (object, undo_members, error))
    return FALSE;
  if (JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_BOOLEAN
      && json_node_get_boolean (node))
    return TRUE;
  g_set_error_literal (error, LW_ERROR, LW_ERROR_INVALID,
                       _ ("“undo” must be true; leave the line out to take nothing back"));

  return FALSE;
}

static gboolean
read_request (LwJsonRequest *request, JsonObject *object, GError **error)
{
  gboolean is_put = json_object_has_member (object, "put");
  JsonNode *fields;

  if (!is_put && json_object_has_member (object, "undo"))
    {
      request->verb = LW_JSON_UNDO;
      return read_undo (object, error);
    }
  if (!is_put && !json_object_has_member (object, "delete"))
    {
      g_set_error_literal (error, LW_ERROR, LW_ERROR_INVALID,
                           _ ("a line must have “put”, “delete” or “undo”"));
      return FALSE;
    }
  request->verb = is_put ? LW_JSON_PUT : LW_JSON_DELETE;
  if (!check_members (object, is_put ? put_members : delete_members, error)
      || !read_type (request, object, error)
      || !read_exceptions (object, request->exceptions, error))
    return FALSE;

  fields = json_object_get_member (object, "fields");
  if (fields != NULL && !JSON_NODE_HOLDS_NULL (fields))
    request->fields = lw_json_node_to_text (fields);

  return TRUE;
}

/**
 * lw_json_request_parse:
 * @line: one line of a batch
 * @error: return location for an #LwError
 *
 * Returns: (transfer full) (nullable): the request; its field values are not checked yet
 */
LwJsonRequest *
lw_json_request_parse (const char *line, GError **error)
{
  g_autoptr (LwJsonRequest) request = g_new0 (LwJsonRequest, 1);
  g_autoptr (JsonNode) root = NULL;

  request->rev = -1;
  request->exceptions = g_ptr_array_new_with_free_func (exception_free);
  root = lw_json_text_to_node (line, error);
  if (root == NULL)
    return NULL;
  if (!JSON_NODE_HOLDS_OBJECT (root))
    {
      g_set_error_literal (error, LW_ERROR, LW_ERROR_INVALID, _ ("a line must be one JSON object"));
      return NULL;
    }
  if (!read_request (request, json_node_get_object (root), error))
    return NULL;

  return g_steal_pointer (&request);
}

void
lw_json_request_free (LwJsonRequest *request)
{
  g_free (request->id);
  g_free (request->fields);
  g_clear_pointer (&request->exceptions, g_ptr_array_unref);
  g_free (request);
}
