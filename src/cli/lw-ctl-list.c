/* lw-ctl-list.c - records as a table or as JSON
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-ctl.h"

#include "lw-ctl-table.h"
#include "lw-date.h"
#include "lw-error.h"
#include "lw-json.h"

#include <glib/gi18n.h>
#include <string.h>

static void
print_json (GPtrArray *records)
{
  for (guint i = 0; i < records->len; i++)
    {
      g_autofree char *line = lw_json_from_record (g_ptr_array_index (records, i));

      g_print ("%s\n", line);
    }
}

/* What the records are called that a reference may mean: id -> title. */
static GHashTable *
read_titles (LwOffice *office, const char *ref_type, GError **error)
{
  const LwRecordType *type = lw_types_find (ref_type);
  g_autoptr (GPtrArray) records = lw_office_query (office, type, NULL, NULL, 0, error);
  GHashTable *titles;

  if (records == NULL)
    return NULL;
  titles = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  for (guint i = 0; i < records->len; i++)
    {
      LwRecord *record = g_ptr_array_index (records, i);

      g_hash_table_insert (titles, g_strdup (lw_record_get_id (record)),
                           g_strdup (lw_record_get_title (record)));
    }

  return titles;
}

static char *
join_items (char **items, GHashTable *titles)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new ();

  for (char **item = items; *item != NULL; item++)
    {
      const char *title = titles != NULL ? g_hash_table_lookup (titles, *item) : NULL;

      g_ptr_array_add (words, title != NULL ? (gpointer) title : *item);
    }
  g_ptr_array_add (words, NULL);

  return g_strjoinv (", ", (char **) words->pdata);
}

static char *
dup_value (LwRecord *record, const LwField *field, GHashTable *titles)
{
  gpointer place = lw_record_field (record, field);

  if (!lw_record_is_set (record, field))
    return g_strdup ("");
  switch (field->kind)
    {
    case LW_FIELD_INT:
      return g_strdup_printf ("%d", *(int *) place);
    case LW_FIELD_BOOL:
      return g_strdup (*(int *) place ? _ ("yes") : _ ("no"));
    case LW_FIELD_DATE:
      return lw_date_format_iso (place);
    case LW_FIELD_LIST:
    case LW_FIELD_REFS:
      return join_items (*(char ***) place, titles);
    case LW_FIELD_REF:
      return join_items ((char *[]){ *(char **) place, NULL }, titles);
    default:
      return g_strdup (*(char **) place);
    }
}

static void
fill_column (GPtrArray *cells,
             GPtrArray *records,
             const LwField *field,
             GHashTable *titles,
             guint column,
             guint n_columns)
{
  cells->pdata[column] = g_strdup (field->name);
  for (guint i = 0; i < records->len; i++)
    cells->pdata[(i + 1) * n_columns + column]
      = dup_value (g_ptr_array_index (records, i), field, titles);
}

/* The fields as people call things, then the id that scripts use. */
static gboolean
print_table (LwOffice *office, const LwRecordType *type, GPtrArray *records, GError **error)
{
  g_autoptr (GPtrArray) cells = g_ptr_array_new_with_free_func (g_free);
  guint n_columns = type->n_fields + 1;

  g_ptr_array_set_size (cells, (int) (n_columns * (records->len + 1)));
  for (guint i = 0; i < type->n_fields; i++)
    {
      const LwField *field = &type->fields[i];
      g_autoptr (GHashTable) titles = NULL;

      if (field->ref != NULL && records->len > 0)
        {
          titles = read_titles (office, field->ref, error);
          if (titles == NULL)
            return FALSE;
        }
      fill_column (cells, records, field, titles, i, n_columns);
    }
  cells->pdata[type->n_fields] = g_strdup ("id");
  for (guint i = 0; i < records->len; i++)
    cells->pdata[(i + 2) * n_columns - 1]
      = g_strdup (lw_record_get_id (g_ptr_array_index (records, i)));
  lw_ctl_table_print (cells, n_columns);
  g_print (ngettext ("%u record\n", "%u records\n", records->len), records->len);

  return TRUE;
}

/* FIELD=VALUE; nothing behind the = means unset. */
static GPtrArray *
read_records (LwCtl *ctl, LwOffice *office, const LwRecordType *type, GError **error)
{
  guint n_conditions = ctl->arguments->len - 1;
  g_autofree const char **fields = g_new0 (const char *, n_conditions + 1);
  g_autofree const char **values = g_new0 (const char *, n_conditions + 1);

  for (guint i = 0; i < n_conditions; i++)
    {
      char *condition = g_ptr_array_index (ctl->arguments, i + 1);
      char *equals = strchr (condition, '=');

      *equals = '\0';
      fields[i] = condition;
      values[i] = equals[1] != '\0' ? equals + 1 : NULL;
    }

  return lw_office_query (office, type, fields, values, n_conditions, error);
}

static gboolean
list (LwCtl *ctl, GError **error)
{
  const char *name = lw_ctl_get_argument (ctl, 0);
  const LwRecordType *type = lw_types_find (name);
  g_autoptr (LwOffice) office = NULL;
  g_autoptr (GPtrArray) records = NULL;

  if (type == NULL)
    {
      g_set_error (error, LW_ERROR, LW_ERROR_UNKNOWN_TYPE, _ ("there is no record type “%s”"),
                   name);
      return FALSE;
    }
  office = lw_ctl_open (ctl, LW_OFFICE_READ_ONLY, error);
  records = office != NULL ? read_records (ctl, office, type, error) : NULL;
  if (records == NULL)
    return FALSE;
  if (lw_ctl_get (ctl, "json") == NULL)
    return print_table (office, type, records, error);
  print_json (records);

  return TRUE;
}

static int
run (LwCtl *ctl)
{
  g_autoptr (GError) error = NULL;

  for (guint i = 1; i < ctl->arguments->len; i++)
    if (strchr (lw_ctl_get_argument (ctl, i), '=') == NULL)
      return lw_ctl_complain (ctl->verb, _ ("“%s” is no condition; write FIELD=VALUE."),
                              lw_ctl_get_argument (ctl, i));

  return list (ctl, &error) ? LW_CTL_DONE : lw_ctl_fail (error);
}

static const LwCtlOption options[] = {
  { NULL },
};

const LwCtlVerb lw_ctl_list = {
  .name = "list",
  .synopsis = N_ ("TYPE [FIELD=VALUE …]"),
  .summary = N_ ("the records of one type, of which the fields are as said"),
  .options = options,
  .min_arguments = 1,
  .max_arguments = G_MAXUINT,
  .run = run,
};
