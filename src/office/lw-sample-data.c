/* lw-sample-data.c - the texts that the sample school is made of
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-sample-data.h"

#include "lw-sample-resources.h"

#include <string.h>

#define PREFIX "/nl/verbindendleren/Leerwerk/sample/"

/* The files are part of the program, so one that can't be read is our own mistake. Going through
 * the resource itself keeps the linker from dropping it out of a static library. */
static GBytes *
load (const char *file)
{
  g_autofree char *path = g_strconcat (PREFIX, file, NULL);
  g_autoptr (GError) error = NULL;
  GBytes *bytes = g_resource_lookup_data (lw_sample_get_resource (), path,
                                          G_RESOURCE_LOOKUP_FLAGS_NONE, &error);

  if (bytes == NULL)
    g_error ("%s", error->message);

  return bytes;
}

static LwSampleNode *
node_new (const char *name)
{
  LwSampleNode *self = g_new0 (LwSampleNode, 1);

  self->name = g_strdup (name);
  self->values = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->children = g_ptr_array_new_with_free_func ((GDestroyNotify) lw_sample_node_free);

  return self;
}

void
lw_sample_node_free (LwSampleNode *self)
{
  g_free (self->name);
  g_hash_table_unref (self->values);
  g_ptr_array_unref (self->children);
  g_free (self);
}

/* One space between words, none at the ends. */
static char *
dup_collapsed (const char *text)
{
  GString *result = g_string_new (NULL);
  g_auto (GStrv) words = g_strsplit_set (text, " \t\r\n", -1);

  for (char **word = words; *word != NULL; word++)
    {
      if (**word == '\0')
        continue;
      if (result->len > 0)
        g_string_append_c (result, ' ');
      g_string_append (result, *word);
    }

  return g_string_free (result, FALSE);
}

static void
start_element_cb (GMarkupParseContext *context,
                  const char *name,
                  const char **keys,
                  const char **values,
                  gpointer user_data,
                  GError **error)
{
  GPtrArray *stack = user_data;
  LwSampleNode *node = node_new (name);

  for (guint i = 0; keys[i] != NULL; i++)
    g_hash_table_insert (node->values, g_strdup (keys[i]), g_strdup (values[i]));
  g_ptr_array_add (stack, node);
}

static void
text_cb (GMarkupParseContext *context,
         const char *text,
         gsize length,
         gpointer user_data,
         GError **error)
{
  GPtrArray *stack = user_data;
  g_autofree char *collapsed = dup_collapsed (text);
  LwSampleNode *node;

  if (*collapsed == '\0')
    return;
  node = g_ptr_array_index (stack, stack->len - 1);
  g_hash_table_insert (node->values, g_strdup ("text"), g_steal_pointer (&collapsed));
}

static gboolean
is_mere_text (const LwSampleNode *node)
{
  return node->children->len == 0 && g_hash_table_size (node->values) == 1
         && g_hash_table_contains (node->values, "text");
}

/* A child that is mere text becomes a value of its parent; one that comes more often (a list of
 * reasons) is kept as a child too. */
static void
end_element_cb (GMarkupParseContext *context, const char *name, gpointer user_data, GError **error)
{
  GPtrArray *stack = user_data;
  LwSampleNode *node, *parent;

  if (stack->len == 1)
    return;
  node = g_ptr_array_steal_index (stack, stack->len - 1);
  parent = g_ptr_array_index (stack, stack->len - 1);
  if (is_mere_text (node))
    g_hash_table_insert (parent->values, g_strdup (name),
                         g_strdup (lw_sample_node_get (node, "text")));
  g_ptr_array_add (parent->children, node);
}

/**
 * lw_sample_node_load:
 * @file: a file of the sample's resource: "branches.xml"
 *
 * Returns: (transfer full): its root element
 */
LwSampleNode *
lw_sample_node_load (const char *file)
{
  static const GMarkupParser parser = { start_element_cb, end_element_cb, text_cb, NULL, NULL };
  g_autoptr (GBytes) bytes = load (file);
  g_autoptr (GPtrArray) stack = g_ptr_array_new ();
  g_autoptr (GMarkupParseContext) context
    = g_markup_parse_context_new (&parser, G_MARKUP_DEFAULT_FLAGS, stack, NULL);
  g_autoptr (GError) error = NULL;
  gsize size;
  const char *text = g_bytes_get_data (bytes, &size);

  if (!g_markup_parse_context_parse (context, text, (gssize) size, &error)
      || !g_markup_parse_context_end_parse (context, &error))
    g_error ("%s: %s", file, error->message);

  return g_ptr_array_index (stack, 0);
}

const char *
lw_sample_node_get (const LwSampleNode *self, const char *key)
{
  return g_hash_table_lookup (self->values, key);
}

int
lw_sample_node_get_int (const LwSampleNode *self, const char *key, int fallback)
{
  const char *text = lw_sample_node_get (self, key);

  return text != NULL ? (int) g_ascii_strtoll (text, NULL, 10) : fallback;
}

/**
 * lw_sample_node_has_word:
 * @self: an element
 * @key: a value that is a list of words with spaces between
 * @word: (nullable): a word
 *
 * Returns: whether the list has @word; an element without the list has every word
 */
gboolean
lw_sample_node_has_word (const LwSampleNode *self, const char *key, const char *word)
{
  g_auto (GStrv) words = NULL;

  if (lw_sample_node_get (self, key) == NULL)
    return TRUE;
  if (word == NULL)
    return FALSE;
  words = g_strsplit (lw_sample_node_get (self, key), " ", -1);

  return g_strv_contains ((const char *const *) words, word);
}

/**
 * lw_sample_node_split:
 * @self: an element
 * @key: a value that is a list
 * @separator: what parts it: "; "
 *
 * Returns: (transfer full): the items; none when the value is not there
 */
char **
lw_sample_node_split (const LwSampleNode *self, const char *key, const char *separator)
{
  const char *text = lw_sample_node_get (self, key);

  return g_strsplit (text != NULL ? text : "", separator, -1);
}

/**
 * lw_sample_node_get_nth_text:
 * @self: an element
 * @name: a name that several of its children have
 * @nth: which of them; after the last comes the first
 *
 * Returns: (transfer none) (nullable): that child's text
 */
const char *
lw_sample_node_get_nth_text (const LwSampleNode *self, const char *name, guint nth)
{
  g_autoptr (GPtrArray) named = g_ptr_array_new ();

  for (guint i = 0; i < self->children->len; i++)
    {
      LwSampleNode *node = g_ptr_array_index (self->children, i);

      if (g_str_equal (node->name, name))
        g_ptr_array_add (named, node);
    }
  if (named->len == 0)
    return NULL;

  return lw_sample_node_get (g_ptr_array_index (named, nth % named->len), "text");
}

static void
name_free (gpointer data)
{
  LwSampleName *name = data;

  g_free (name->tag);
  g_free (name->infix);
  g_free (name->text);
  g_free (name);
}

static void
add_name (GPtrArray *names, const char *tag, char kind, const char *text)
{
  LwSampleName *name = g_new0 (LwSampleName, 1);
  const char *bar = strchr (text, '|');

  name->tag = g_strdup (tag);
  name->kind = kind;
  name->infix = bar != NULL ? g_strndup (text, (gsize) (bar - text)) : NULL;
  name->text = g_strdup (bar != NULL ? bar + 1 : text);
  g_ptr_array_add (names, name);
}

/**
 * lw_sample_names_load:
 * @file: a list of names: lines of "[tag]" and of names with commas between, in given names
 *   behind "v: " or "m: "
 *
 * Returns: (transfer full) (element-type LwSampleName): the names
 */
GPtrArray *
lw_sample_names_load (const char *file)
{
  GPtrArray *names = g_ptr_array_new_with_free_func (name_free);
  g_autoptr (GBytes) bytes = load (file);
  g_autofree char *text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  g_autofree char *tag = NULL;

  for (char **line = lines; *line != NULL; line++)
    {
      gboolean has_kind = g_str_has_prefix (*line, "v: ") || g_str_has_prefix (*line, "m: ");
      g_auto (GStrv) items = g_strsplit (*line + (has_kind ? 3 : 0), ", ", -1);

      if (**line == '[')
        {
          g_free (tag);
          tag = g_strndup (*line + 1, strcspn (*line + 1, "]"));
        }
      else if (**line != '#' && **line != '\0')
        for (char **item = items; *item != NULL; item++)
          add_name (names, tag, has_kind ? **line : 0, *item);
    }

  return names;
}

/**
 * lw_sample_picture_load:
 * @name: the picture, without its ending: "taart"
 *
 * Returns: (transfer full): the JPEG
 */
GBytes *
lw_sample_picture_load (const char *name)
{
  g_autofree char *file = g_strdup_printf ("pictures/%s.jpg", name);

  return load (file);
}
