/* lw-validate.c - what a record's table says of its values
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-record.h"

#include "lw-date.h"
#include "lw-error.h"
#include "lw-pattern.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static gboolean
refuse (GError **error, int code, const char *what)
{
  g_set_error_literal (error, LW_ERROR, code, what);

  return FALSE;
}

static gboolean
check_string (const LwField *field, const char *text, GError **error)
{
  glong most = (field->flags & LW_FIELD_NAME)   ? LW_MAX_NAME_LENGTH
               : (field->flags & LW_FIELD_LONG) ? LW_MAX_TEXT_LENGTH
                                                : LW_MAX_LINE_LENGTH;

  if (field->kind == LW_FIELD_JSON)
    most = LW_MAX_TEXT_LENGTH;
  if (!g_utf8_validate (text, -1, NULL))
    return refuse (error, LW_ERROR_INVALID, _ ("the text is not valid UTF-8"));
  if (g_utf8_strlen (text, -1) > most)
    {
      g_autofree char *what
        = g_strdup_printf (_ ("the text has more than %ld characters; make it shorter"), most);

      return refuse (error, LW_ERROR_INVALID, what);
    }
  if (!(field->flags & LW_FIELD_LONG) && strpbrk (text, "\r\n") != NULL)
    return refuse (error, LW_ERROR_INVALID, _ ("the text must be one line"));

  return TRUE;
}

static gboolean
check_words (const LwField *field, char **words, GError **error)
{
  for (char **word = words; *word != NULL; word++)
    {
      if (!check_string (field, *word, error))
        return FALSE;
      if (field->values != NULL && !g_strv_contains (field->values, *word))
        {
          g_autofree char *known = g_strjoinv (", ", (char **) field->values);
          g_autofree char *what = g_strdup_printf (_ ("“%s” is not one of: %s"), *word, known);

          return refuse (error, LW_ERROR_INVALID, what);
        }
    }

  return TRUE;
}

static gboolean
check_pattern (const char *text, GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (LwPattern) pattern = lw_pattern_parse (text, &local);

  return pattern != NULL || refuse (error, LW_ERROR_INVALID, local->message);
}

/**
 * lw_record_validate_field:
 * @record: a record
 * @field: one of its fields
 * @error: return location: #LW_ERROR_MISSING or #LW_ERROR_INVALID: what is wrong, without saying
 *   where
 *
 * Holds one field against the table.
 *
 * Returns: whether it may be kept
 */
gboolean
lw_record_validate_field (LwRecord *record, const LwField *field, GError **error)
{
  char *text;

  if (!lw_record_is_set (record, field))
    {
      if (field->flags & LW_FIELD_REQUIRED)
        return refuse (error, LW_ERROR_MISSING, _ ("this must be filled in"));
      return TRUE;
    }
  if (field->kind == LW_FIELD_DATE)
    return TRUE;
  if (field->kind == LW_FIELD_INT || field->kind == LW_FIELD_BOOL)
    {
      int value = *(int *) lw_record_field (record, field);

      if (value < 0 || (field->kind == LW_FIELD_BOOL && value > 1))
        return refuse (error, LW_ERROR_INVALID, _ ("the number can't be this"));
      return TRUE;
    }
  if (field->kind == LW_FIELD_LIST || field->kind == LW_FIELD_REFS)
    return check_words (field, *(char ***) lw_record_field (record, field), error);

  text = *(char **) lw_record_field (record, field);
  if (!check_string (field, text, error))
    return FALSE;
  if (field->kind == LW_FIELD_CHOICE)
    return check_words (field, (char *[]){ text, NULL }, error);
  if (field->kind == LW_FIELD_TIME && lw_time_parse (text) < 0)
    return refuse (error, LW_ERROR_INVALID, _ ("write a time as hh:mm"));
  if (field->kind == LW_FIELD_PATTERN)
    return check_pattern (text, error);

  return TRUE;
}

/**
 * lw_record_validate:
 * @record: a record
 * @error: return location: #LW_ERROR_MISSING or #LW_ERROR_INVALID, naming type and field
 *
 * Holds every field against the table: required, length, one line, allowed words, times,
 * patterns. References are checked by the store.
 *
 * Returns: whether the record may be kept
 */
gboolean
lw_record_validate (LwRecord *record, GError **error)
{
  const LwRecordType *type = lw_record_get_record_type (record);

  for (guint i = 0; i < type->n_fields; i++)
    if (!lw_record_validate_field (record, &type->fields[i], error))
      {
        g_prefix_error (error, "%s %s: ", type->name, type->fields[i].name);
        return FALSE;
      }

  return TRUE;
}
