/* lw-record.h - a record that describes itself
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/* An int or bool field without a value (JSON null). All counts here are zero or more. */
#define LW_UNSET (-1)

/* Names and numbers may be this many characters, other single lines and whole texts these. */
#define LW_MAX_NAME_LENGTH 200
#define LW_MAX_LINE_LENGTH 1000
#define LW_MAX_TEXT_LENGTH 1000000

/**
 * LwFieldKind:
 * @LW_FIELD_TEXT: `char *`, UTF-8, %NULL when unset (never "")
 * @LW_FIELD_CHOICE: `char *`, one of the field's values
 * @LW_FIELD_REF: `char *`, the id of a record of type @ref
 * @LW_FIELD_INT: `int`, zero or more, or %LW_UNSET
 * @LW_FIELD_BOOL: `int`, %TRUE, %FALSE or %LW_UNSET
 * @LW_FIELD_DATE: #GDate, cleared when unset; ISO 8601 in JSON
 * @LW_FIELD_TIME: `char *`, "hh:mm"
 * @LW_FIELD_LIST: `char **`, %NULL when unset; items among the field's values when it has them
 * @LW_FIELD_REFS: `char **`, ids of records of type @ref
 * @LW_FIELD_PATTERN: `char *`, a pattern as the command line writes it ("lint:di,do")
 * @LW_FIELD_JSON: `char *`, a JSON object, serialised with its members in the order given
 */
typedef enum
{
  LW_FIELD_TEXT,
  LW_FIELD_CHOICE,
  LW_FIELD_REF,
  LW_FIELD_INT,
  LW_FIELD_BOOL,
  LW_FIELD_DATE,
  LW_FIELD_TIME,
  LW_FIELD_LIST,
  LW_FIELD_REFS,
  LW_FIELD_PATTERN,
  LW_FIELD_JSON,
} LwFieldKind;

/**
 * LwFieldFlags:
 * @LW_FIELD_REQUIRED: must have a value
 * @LW_FIELD_PERSONAL: about a person: erased with the person
 * @LW_FIELD_NAME: a name or number: 1 to 200 characters, one line
 * @LW_FIELD_LONG: a text of several lines
 * @LW_FIELD_OWNER: a reference to the parent that this record is a part of
 * @LW_FIELD_SEARCHED: a text that a search looks in; stores made before get to know of a new one
 *   by the step of the schema that comes with it
 */
typedef enum
{
  LW_FIELD_NONE = 0,
  LW_FIELD_REQUIRED = 1 << 0,
  LW_FIELD_PERSONAL = 1 << 1,
  LW_FIELD_NAME = 1 << 2,
  LW_FIELD_LONG = 1 << 3,
  LW_FIELD_OWNER = 1 << 4,
  LW_FIELD_SEARCHED = 1 << 5,
} LwFieldFlags;

typedef struct
{
  const char *name; /* kebab-case: JSON key, property name, and column with - as _ */
  LwFieldKind kind;
  gsize offset;
  const char *label; /* English msgid */
  LwFieldFlags flags;
  const char *ref;           /* record type a REF or REFS points to */
  const char *const *values; /* allowed words of a CHOICE or LIST, NULL-terminated */
} LwField;

#define LW_TYPE_RECORD (lw_record_get_type ())
G_DECLARE_DERIVABLE_TYPE (LwRecord, lw_record, LW, RECORD, GObject)

typedef struct _LwRecordType LwRecordType;

/**
 * LwRecordType:
 * @name: kebab-case: in JSON and on the command line; table name with - as _
 * @label: English msgid of one such thing
 * @fields: the one static table that reading, writing, history and forms follow
 * @natural_key: the field that people call it by, or %NULL
 * @get_type: the GType of its objects
 * @dup_title: what it is called on screen, or %NULL for the natural key
 * @dup_sort_text: the text its place in a list follows from, or %NULL for the title
 */
struct _LwRecordType
{
  const char *name;
  const char *label;
  const LwField *fields;
  guint n_fields;
  const char *natural_key;
  GType (*get_type) (void);
  char *(*dup_title) (LwRecord *record);
  char *(*dup_sort_text) (LwRecord *record);
};

struct _LwRecordClass
{
  GObjectClass parent_class;
  const LwRecordType *type;
};

/* Identity: a UUID made by the client. Revision: 0 for a record never stored. */
LwRecord *lw_record_new (const LwRecordType *type, const char *id);
LwRecord *lw_record_copy (LwRecord *record);
void lw_record_assign (LwRecord *record, LwRecord *other);
gboolean lw_record_same_fields (LwRecord *a, LwRecord *b);
gboolean lw_record_same_field (LwRecord *a, LwRecord *b, const LwField *field);
void lw_record_copy_field (LwRecord *to, LwRecord *from, const LwField *field);

const LwRecordType *lw_record_get_record_type (LwRecord *record);
const char *lw_record_get_id (LwRecord *record);
gint64 lw_record_get_rev (LwRecord *record);
void lw_record_set_rev (LwRecord *record, gint64 rev);
const char *lw_record_get_title (LwRecord *record);
const char *lw_record_get_sort_key (LwRecord *record);
int lw_record_compare (LwRecord *a, LwRecord *b);

const LwField *lw_record_type_find_field (const LwRecordType *type, const char *name);

/* By field, for code that follows the table; code that knows its type reads the struct. */
gpointer lw_record_field (LwRecord *record, const LwField *field);
gboolean lw_record_is_set (LwRecord *record, const LwField *field);
const char *lw_record_get_text (LwRecord *record, const char *name);
void lw_record_clear_field (LwRecord *record, const LwField *field);
void lw_record_set_text (LwRecord *record, const char *name, const char *value);
void lw_record_set_int (LwRecord *record, const char *name, int value);
void lw_record_set_date (LwRecord *record, const char *name, const GDate *value);
void lw_record_set_list (LwRecord *record, const char *name, const char *const *value);

gboolean lw_record_validate (LwRecord *record, GError **error);
gboolean lw_record_validate_field (LwRecord *record, const LwField *field, GError **error);
char *lw_record_make_id (void);

#define lw_is_true(value) ((value) == TRUE)

/* For the files that define records. */
#define LW_DEFINE_RECORD(Type, prefix, info)                                                       \
  G_DEFINE_FINAL_TYPE (Type, prefix, LW_TYPE_RECORD)                                               \
  static void prefix##_class_init (Type##Class *klass)                                             \
  {                                                                                                \
    lw_record_class_install (LW_RECORD_CLASS (klass), &info);                                      \
  }                                                                                                \
  static void prefix##_init (Type *self) { lw_record_init_fields (LW_RECORD (self), &info); }

void lw_record_class_install (LwRecordClass *klass, const LwRecordType *type);
void lw_record_init_fields (LwRecord *record, const LwRecordType *type);

G_END_DECLS
