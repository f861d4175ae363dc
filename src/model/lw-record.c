/* lw-record.c - a record that describes itself
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-record.h"

#include "lw-date.h"
#include "lw-name.h"

#include <string.h>

typedef struct
{
  char *id;
  gint64 rev;
  char *title;    /* made when first asked for */
  char *sort_key; /* likewise */
} LwRecordPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (LwRecord, lw_record, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_ID,
  PROP_TITLE,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

#define FIRST_FIELD_PROP 16

static const LwRecordType *
type_of (LwRecord *self)
{
  return LW_RECORD_GET_CLASS (self)->type;
}

static gpointer
member (LwRecord *self, const LwField *field)
{
  return (guint8 *) self + field->offset;
}

static gboolean
holds_list (const LwField *field)
{
  return field->kind == LW_FIELD_LIST || field->kind == LW_FIELD_REFS;
}

static gboolean
holds_int (const LwField *field)
{
  return field->kind == LW_FIELD_INT || field->kind == LW_FIELD_BOOL;
}

static void
forget_made_texts (LwRecord *self)
{
  LwRecordPrivate *priv = lw_record_get_instance_private (self);

  g_clear_pointer (&priv->title, g_free);
  g_clear_pointer (&priv->sort_key, g_free);
}

static void
clear_member (LwRecord *self, const LwField *field)
{
  if (field->kind == LW_FIELD_DATE)
    g_date_clear (member (self, field), 1);
  else if (holds_int (field))
    *(int *) member (self, field) = LW_UNSET;
  else if (holds_list (field))
    g_clear_pointer ((char ***) member (self, field), g_strfreev);
  else
    g_clear_pointer ((char **) member (self, field), g_free);
}

static void
copy_member (LwRecord *to, LwRecord *from, const LwField *field)
{
  gpointer source = member (from, field);

  clear_member (to, field);
  if (field->kind == LW_FIELD_DATE)
    *(GDate *) member (to, field) = *(GDate *) source;
  else if (holds_int (field))
    *(int *) member (to, field) = *(int *) source;
  else if (holds_list (field))
    *(char ***) member (to, field) = g_strdupv (*(char ***) source);
  else
    *(char **) member (to, field) = g_strdup (*(char **) source);
}

static gboolean
same_member (LwRecord *a, LwRecord *b, const LwField *field)
{
  if (field->kind == LW_FIELD_DATE)
    return lw_date_equal (member (a, field), member (b, field));
  if (holds_int (field))
    return *(int *) member (a, field) == *(int *) member (b, field);
  if (holds_list (field))
    {
      char **list_a = *(char ***) member (a, field);
      char **list_b = *(char ***) member (b, field);

      if (list_a == NULL || list_b == NULL)
        return list_a == list_b;
      return g_strv_equal ((const char *const *) list_a, (const char *const *) list_b);
    }
  return g_strcmp0 (*(char **) member (a, field), *(char **) member (b, field)) == 0;
}

static void
get_field_value (LwRecord *self, const LwField *field, GValue *value)
{
  if (field->kind == LW_FIELD_DATE)
    {
      GDate *date = member (self, field);

      g_value_set_boxed (value, g_date_valid (date) ? date : NULL);
    }
  else if (holds_int (field))
    g_value_set_int (value, *(int *) member (self, field));
  else if (holds_list (field))
    g_value_set_boxed (value, *(char ***) member (self, field));
  else
    g_value_set_string (value, *(char **) member (self, field));
}

static void
lw_record_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  LwRecord *self = LW_RECORD (object);
  const LwRecordType *type = type_of (self);

  if (prop_id == PROP_ID)
    g_value_set_string (value, lw_record_get_id (self));
  else if (prop_id == PROP_TITLE)
    g_value_set_string (value, lw_record_get_title (self));
  else if (prop_id >= FIRST_FIELD_PROP && prop_id < FIRST_FIELD_PROP + type->n_fields)
    get_field_value (self, &type->fields[prop_id - FIRST_FIELD_PROP], value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
lw_record_finalize (GObject *object)
{
  LwRecord *self = LW_RECORD (object);
  LwRecordPrivate *priv = lw_record_get_instance_private (self);
  const LwRecordType *type = type_of (self);

  for (guint i = 0; i < type->n_fields; i++)
    clear_member (self, &type->fields[i]);
  forget_made_texts (self);
  g_free (priv->id);

  G_OBJECT_CLASS (lw_record_parent_class)->finalize (object);
}

static void
lw_record_class_init (LwRecordClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = lw_record_get_property;
  object_class->finalize = lw_record_finalize;

  properties[PROP_ID]
    = g_param_spec_string ("id", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_TITLE]
    = g_param_spec_string ("title", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
lw_record_init (LwRecord *self)
{
}

static GParamSpec *
field_param_spec (const LwField *field)
{
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  if (field->kind == LW_FIELD_DATE)
    return g_param_spec_boxed (field->name, NULL, NULL, G_TYPE_DATE, flags);
  if (holds_int (field))
    return g_param_spec_int (field->name, NULL, NULL, LW_UNSET, G_MAXINT, LW_UNSET, flags);
  if (holds_list (field))
    return g_param_spec_boxed (field->name, NULL, NULL, G_TYPE_STRV, flags);
  return g_param_spec_string (field->name, NULL, NULL, NULL, flags);
}

/**
 * lw_record_class_install:
 * @klass: the class of a record type
 * @type: its description
 *
 * Gives the class its description, and each field a read-only property. Called by
 * LW_DEFINE_RECORD().
 */
void
lw_record_class_install (LwRecordClass *klass, const LwRecordType *type)
{
  /* GObject does not hand the getter down to the classes below. */
  G_OBJECT_CLASS (klass)->get_property = lw_record_get_property;
  klass->type = type;
  for (guint i = 0; i < type->n_fields; i++)
    g_object_class_install_property (G_OBJECT_CLASS (klass), FIRST_FIELD_PROP + i,
                                     field_param_spec (&type->fields[i]));
}

/**
 * lw_record_init_fields:
 * @record: a record being made
 * @type: its description
 *
 * Unsets the fields whose unset value is not all zero bits. Called by LW_DEFINE_RECORD().
 */
void
lw_record_init_fields (LwRecord *record, const LwRecordType *type)
{
  for (guint i = 0; i < type->n_fields; i++)
    {
      const LwField *field = &type->fields[i];

      if (holds_int (field))
        *(int *) member (record, field) = LW_UNSET;
      else if (field->kind == LW_FIELD_DATE)
        g_date_clear (member (record, field), 1);
    }
}

/**
 * lw_record_make_id:
 *
 * Returns: (transfer full): a fresh UUID; ids come from the client, so that a retry never doubles
 */
char *
lw_record_make_id (void)
{
  return g_uuid_string_random ();
}

/**
 * lw_record_new:
 * @type: the type of record
 * @id: (nullable): its id, or %NULL for a fresh one
 *
 * Returns: (transfer full): a record of @type with no field set and revision 0
 */
LwRecord *
lw_record_new (const LwRecordType *type, const char *id)
{
  LwRecord *self = g_object_new (type->get_type (), NULL);
  LwRecordPrivate *priv = lw_record_get_instance_private (self);

  priv->id = id != NULL ? g_strdup (id) : lw_record_make_id ();

  return self;
}

/**
 * lw_record_copy:
 * @record: a record
 *
 * Returns: (transfer full): another object with the same id, revision and fields, to change
 */
LwRecord *
lw_record_copy (LwRecord *record)
{
  LwRecord *copy = lw_record_new (type_of (record), lw_record_get_id (record));

  lw_record_assign (copy, record);

  return copy;
}

/**
 * lw_record_assign:
 * @record: a record
 * @other: a record of the same type and id
 *
 * Takes over @other's revision and fields. Used by the list that owns @record; it tells those
 * who look on.
 */
void
lw_record_assign (LwRecord *record, LwRecord *other)
{
  const LwRecordType *type = type_of (record);

  g_return_if_fail (type_of (other) == type);

  for (guint i = 0; i < type->n_fields; i++)
    copy_member (record, other, &type->fields[i]);
  lw_record_set_rev (record, lw_record_get_rev (other));
  forget_made_texts (record);
}

/**
 * lw_record_same_fields:
 * @a: a record
 * @b: a record of the same type
 *
 * Returns: whether all fields are equal; ids and revisions are not compared
 */
gboolean
lw_record_same_fields (LwRecord *a, LwRecord *b)
{
  const LwRecordType *type = type_of (a);

  g_return_val_if_fail (type_of (b) == type, FALSE);

  for (guint i = 0; i < type->n_fields; i++)
    if (!same_member (a, b, &type->fields[i]))
      return FALSE;

  return TRUE;
}

gboolean
lw_record_same_field (LwRecord *a, LwRecord *b, const LwField *field)
{
  return same_member (a, b, field);
}

/**
 * lw_record_copy_field:
 * @to: a record that nobody else looks at
 * @from: a record of the same type
 * @field: one of their fields
 *
 * Gives @to what @from has in @field.
 */
void
lw_record_copy_field (LwRecord *to, LwRecord *from, const LwField *field)
{
  copy_member (to, from, field);
  forget_made_texts (to);
}

const LwRecordType *
lw_record_get_record_type (LwRecord *record)
{
  return type_of (record);
}

const char *
lw_record_get_id (LwRecord *record)
{
  LwRecordPrivate *priv = lw_record_get_instance_private (record);

  return priv->id;
}

gint64
lw_record_get_rev (LwRecord *record)
{
  LwRecordPrivate *priv = lw_record_get_instance_private (record);

  return priv->rev;
}

void
lw_record_set_rev (LwRecord *record, gint64 rev)
{
  LwRecordPrivate *priv = lw_record_get_instance_private (record);

  priv->rev = rev;
}

/**
 * lw_record_get_title:
 * @record: a record
 *
 * Returns: (transfer none): what the record is called on screen, never %NULL
 */
const char *
lw_record_get_title (LwRecord *record)
{
  LwRecordPrivate *priv = lw_record_get_instance_private (record);
  const LwRecordType *type = type_of (record);

  if (priv->title == NULL && type->dup_title != NULL)
    priv->title = type->dup_title (record);
  if (priv->title == NULL && type->natural_key != NULL)
    priv->title = g_strdup (lw_record_get_text (record, type->natural_key));
  if (priv->title == NULL)
    priv->title = g_strdup ("");

  return priv->title;
}

/**
 * lw_record_get_sort_key:
 * @record: a record
 *
 * Returns: (transfer none): a collation key, made once; compare with strcmp()
 */
const char *
lw_record_get_sort_key (LwRecord *record)
{
  LwRecordPrivate *priv = lw_record_get_instance_private (record);
  const LwRecordType *type = type_of (record);

  if (priv->sort_key == NULL)
    {
      g_autofree char *text = NULL;

      if (type->dup_sort_text != NULL)
        text = type->dup_sort_text (record);
      priv->sort_key = lw_name_sort_key (text != NULL ? text : lw_record_get_title (record));
    }

  return priv->sort_key;
}

/**
 * lw_record_compare:
 * @a: a record
 * @b: a record
 *
 * The order of lists on screen: sort key, then id.
 *
 * Returns: less than, equal to or greater than zero
 */
int
lw_record_compare (LwRecord *a, LwRecord *b)
{
  int order = strcmp (lw_record_get_sort_key (a), lw_record_get_sort_key (b));

  return order != 0 ? order : strcmp (lw_record_get_id (a), lw_record_get_id (b));
}

/**
 * lw_record_type_find_field:
 * @type: a record type
 * @name: a field's name
 *
 * Returns: (transfer none) (nullable): the field
 */
const LwField *
lw_record_type_find_field (const LwRecordType *type, const char *name)
{
  for (guint i = 0; i < type->n_fields; i++)
    if (strcmp (type->fields[i].name, name) == 0)
      return &type->fields[i];

  return NULL;
}

/**
 * lw_record_field:
 * @record: a record
 * @field: a field of its type
 *
 * Returns: (transfer none): where the record keeps the field; the kind says what lies there
 */
gpointer
lw_record_field (LwRecord *record, const LwField *field)
{
  return member (record, field);
}

gboolean
lw_record_is_set (LwRecord *record, const LwField *field)
{
  if (field->kind == LW_FIELD_DATE)
    return g_date_valid (member (record, field));
  if (holds_int (field))
    return *(int *) member (record, field) != LW_UNSET;
  return *(gpointer *) member (record, field) != NULL;
}

static const LwField *
find_checked (LwRecord *record, const char *name)
{
  const LwField *field = lw_record_type_find_field (type_of (record), name);

  if (field == NULL)
    g_critical ("record type %s has no field %s", type_of (record)->name, name);

  return field;
}

/**
 * lw_record_get_text:
 * @record: a record
 * @name: a field that is kept as one string
 *
 * Returns: (transfer none) (nullable): its value
 */
const char *
lw_record_get_text (LwRecord *record, const char *name)
{
  const LwField *field = find_checked (record, name);

  g_return_val_if_fail (field != NULL, NULL);
  g_return_val_if_fail (field->kind != LW_FIELD_DATE && !holds_int (field) && !holds_list (field),
                        NULL);

  return *(char **) member (record, field);
}

void
lw_record_clear_field (LwRecord *record, const LwField *field)
{
  clear_member (record, field);
  forget_made_texts (record);
}

/**
 * lw_record_set_text:
 * @record: a record that nobody else looks at: a new one or a copy
 * @name: a field that is kept as one string
 * @value: (nullable): its value; "" unsets it
 */
void
lw_record_set_text (LwRecord *record, const char *name, const char *value)
{
  const LwField *field = find_checked (record, name);
  char **place;

  g_return_if_fail (field != NULL);
  g_return_if_fail (field->kind != LW_FIELD_DATE && !holds_int (field) && !holds_list (field));

  place = member (record, field);
  if (g_strcmp0 (*place, value) == 0)
    return;
  g_free (*place);
  *place = value != NULL && *value != '\0' ? g_strdup (value) : NULL;
  forget_made_texts (record);
}

void
lw_record_set_int (LwRecord *record, const char *name, int value)
{
  const LwField *field = find_checked (record, name);

  g_return_if_fail (field != NULL && holds_int (field));

  *(int *) member (record, field) = value;
  forget_made_texts (record);
}

/**
 * lw_record_set_date:
 * @record: a record that nobody else looks at
 * @name: a date field
 * @value: (nullable): the day, or %NULL or a cleared date to unset it
 */
void
lw_record_set_date (LwRecord *record, const char *name, const GDate *value)
{
  const LwField *field = find_checked (record, name);

  g_return_if_fail (field != NULL && field->kind == LW_FIELD_DATE);

  clear_member (record, field);
  if (value != NULL && g_date_valid (value))
    *(GDate *) member (record, field) = *value;
  forget_made_texts (record);
}

/**
 * lw_record_set_list:
 * @record: a record that nobody else looks at
 * @name: a list field
 * @value: (nullable): the items; none unsets it
 */
void
lw_record_set_list (LwRecord *record, const char *name, const char *const *value)
{
  const LwField *field = find_checked (record, name);
  char **copy;

  g_return_if_fail (field != NULL && holds_list (field));

  copy = value != NULL && *value != NULL ? g_strdupv ((char **) value) : NULL;
  clear_member (record, field);
  *(char ***) member (record, field) = copy;
  forget_made_texts (record);
}
