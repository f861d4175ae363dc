/* lw-ctl-import.c - takes in a class list, or a list of wishes
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-ctl.h"

#include "lw-wishes-import.h"

#include <glib/gi18n.h>
#include <string.h>

/* What became of the rows, in the order in which it is told. */
static const struct
{
  LwImportFate fate;
  const char *key;
  const char *label;
} fates[] = {
  { LW_IMPORT_ADDED, "added", N_ ("Added") },
  { LW_IMPORT_CHANGED, "changed", N_ ("Changed") },
  { LW_IMPORT_UNCHANGED, "unchanged", N_ ("Unchanged") },
  { LW_IMPORT_SKIPPED, "skipped", N_ ("Skipped") },
};

/* A list, what its columns mean, and what it would change. */
typedef struct
{
  LwTable *table;
  LwMeaning *meanings;
  gboolean *unknown;
  gboolean is_of_wishes;
  LwClassImport *plan;
} List;

static void
list_clear (List *list)
{
  g_clear_pointer (&list->plan, lw_class_import_free);
  g_clear_pointer (&list->table, lw_table_free);
  g_free (list->meanings);
  g_free (list->unknown);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (List, list_clear)

static void
plan_class (List *list, LwOffice *office)
{
  LwSchoolYear *year = lw_office_get_school_year (office);

  list->meanings = lw_class_import_guess (list->table, &list->unknown);
  list->plan = lw_class_import_plan (
    list->table, list->meanings, lw_office_get_list (office, &lw_student_record),
    lw_office_get_list (office, &lw_group_record), lw_office_get_list (office, &lw_staff_record),
    year != NULL ? lw_record_get_id (LW_RECORD (year)) : NULL);
}

static gboolean
plan_wishes (List *list, LwOffice *office, GError **error)
{
  const LwWishesSchool school = {
    .students = lw_office_get_list (office, &lw_student_record),
    .groups = lw_office_get_list (office, &lw_group_record),
    .companies = lw_office_get_list (office, &lw_company_record),
    .workplaces = lw_office_get_list (office, &lw_workplace_record),
  };
  g_autoptr (GPtrArray) wishes = lw_office_query (office, &lw_wish_record, NULL, NULL, 0, error);

  if (wishes == NULL)
    return FALSE;
  list->meanings = lw_wishes_import_guess (list->table, &list->unknown);
  list->plan = lw_wishes_import_plan (list->table, list->meanings, &school, wishes);

  return TRUE;
}

/* @format: (nullable): as the head tells. */
static gboolean
list_read (List *list, LwOffice *office, const char *path, const char *format, GError **error)
{
  list->table = lw_class_import_read (path, error);
  if (list->table == NULL)
    return FALSE;
  list->is_of_wishes
    = format != NULL ? strcmp (format, "wishes") == 0 : lw_wishes_import_is_list (list->table);
  if (!list->is_of_wishes)
    plan_class (list, office);
  else if (!plan_wishes (list, office, error))
    return FALSE;
  if (list->plan->problems->len > 0)
    lw_class_import_set_error (list->plan, list->table, error);

  return list->plan->problems->len == 0;
}

/* The columns of which nothing is kept: unknown ones, or those that may not be kept. */
static GPtrArray *
columns_left_out (const List *list, gboolean never_kept)
{
  GPtrArray *columns = g_ptr_array_new ();

  for (guint i = 0; i < list->table->n_columns; i++)
    if (never_kept ? list->meanings[i] == LW_MEANING_NEVER_KEPT : list->unknown[i])
      g_ptr_array_add (columns, list->table->header[i]);

  return columns;
}

static GVariant *
row_value (gint64 line, const char *name, const char *detail)
{
  GVariantBuilder builder = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE_VARDICT);

  g_variant_builder_add (
    &builder, "{sv}", "line",
    g_variant_new_maybe (G_VARIANT_TYPE_INT64, line > 0 ? g_variant_new_int64 (line) : NULL));
  g_variant_builder_add (&builder, "{sv}", "name", g_variant_new ("ms", name));
  g_variant_builder_add (&builder, "{sv}", "detail", g_variant_new ("ms", detail));

  return g_variant_builder_end (&builder);
}

static GVariant *
rows_value (const LwClassImport *plan, LwImportFate fate)
{
  GVariantBuilder builder = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("aa{sv}"));

  for (guint i = 0; i < plan->rows->len; i++)
    {
      const LwImportRow *row = g_ptr_array_index (plan->rows, i);

      if (row->fate == fate)
        g_variant_builder_add_value (&builder, row_value (row->line, row->name, row->detail));
    }

  return g_variant_builder_end (&builder);
}

static GVariant *
gone_value (const LwClassImport *plan)
{
  GVariantBuilder builder = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("aa{sv}"));

  for (guint i = 0; i < plan->gone->len; i++)
    g_variant_builder_add_value (&builder, row_value (0, g_ptr_array_index (plan->gone, i), NULL));

  return g_variant_builder_end (&builder);
}

static GVariant *
names_value (GPtrArray *names)
{
  return g_variant_new_strv ((const char *const *) names->pdata, names->len);
}

static void
print_json (const List *list)
{
  GVariantBuilder builder = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE_VARDICT);
  const LwClassImport *plan = list->plan;
  g_autoptr (GPtrArray) unknown = columns_left_out (list, FALSE);
  g_autoptr (GPtrArray) never_kept = columns_left_out (list, TRUE);

  for (guint i = 0; i < G_N_ELEMENTS (fates); i++)
    g_variant_builder_add (&builder, "{sv}", fates[i].key, rows_value (plan, fates[i].fate));
  g_variant_builder_add (&builder, "{sv}", "gone", gone_value (plan));
  g_variant_builder_add (&builder, "{sv}", "new-groups", names_value (plan->new_groups));
  g_variant_builder_add (&builder, "{sv}", "new-staff", names_value (plan->new_staff));
  g_variant_builder_add (&builder, "{sv}", "unknown-columns", names_value (unknown));
  g_variant_builder_add (&builder, "{sv}", "columns-never-kept", names_value (never_kept));
  lw_ctl_print_json (g_variant_builder_end (&builder));
}

static void
print_rows (const LwClassImport *plan, guint index)
{
  guint n_rows = 0;

  for (guint i = 0; i < plan->rows->len; i++)
    n_rows += ((LwImportRow *) g_ptr_array_index (plan->rows, i))->fate == fates[index].fate;
  g_print ("%s: %u\n", _ (fates[index].label), n_rows);

  for (guint i = 0; fates[index].fate != LW_IMPORT_UNCHANGED && i < plan->rows->len; i++)
    {
      const LwImportRow *row = g_ptr_array_index (plan->rows, i);
      g_autofree char *name = lw_ctl_dup_plain (row->name != NULL ? row->name : "");
      g_autofree char *detail = lw_ctl_dup_plain (row->detail != NULL ? row->detail : "");

      if (row->fate != fates[index].fate)
        continue;
      g_print (_ ("  line %u: %s"), row->line, name);
      g_print (*detail != '\0' ? "  (%s)\n" : "%s\n", detail);
    }
}

static void
print_names (const char *label, GPtrArray *names)
{
  if (names->len == 0)
    return;
  g_print ("%s: %u\n", label, names->len);
  for (guint i = 0; i < names->len; i++)
    {
      g_autofree char *name = lw_ctl_dup_plain (g_ptr_array_index (names, i));

      g_print ("  %s\n", name);
    }
}

static void
print_readable (const List *list)
{
  g_autoptr (GPtrArray) unknown = columns_left_out (list, FALSE);
  g_autoptr (GPtrArray) never_kept = columns_left_out (list, TRUE);

  for (guint i = 0; i < G_N_ELEMENTS (fates); i++)
    print_rows (list->plan, i);
  print_names (list->is_of_wishes ? _ ("Wishes that fall away")
                                  : _ ("Gone from these classes in the list, left as they are"),
               list->plan->gone);
  print_names (_ ("New classes"), list->plan->new_groups);
  print_names (_ ("New mentors"), list->plan->new_staff);
  print_names (_ ("Columns that are not known"), unknown);
  print_names (_ ("Columns that are never kept"), never_kept);
}

static gboolean
import (LwCtl *ctl, GError **error)
{
  gboolean is_dry = lw_ctl_get (ctl, "dry-run") != NULL;
  g_autoptr (LwOffice) office
    = lw_ctl_open (ctl, is_dry ? LW_OFFICE_READ_ONLY : LW_OFFICE_DEFAULT, error);
  g_auto (List) list = { NULL };

  if (office == NULL
      || !list_read (&list, office, lw_ctl_get_argument (ctl, 0), lw_ctl_get (ctl, "format"),
                     error))
    return FALSE;
  if (!is_dry && list.plan->act != NULL && !lw_office_commit (office, list.plan->act, error))
    return FALSE;
  if (lw_ctl_get (ctl, "json") != NULL)
    print_json (&list);
  else
    print_readable (&list);
  if (is_dry && lw_ctl_get (ctl, "json") == NULL)
    g_print ("%s\n", _ ("Nothing was changed: this was a dry run."));

  return TRUE;
}

static int
run (LwCtl *ctl)
{
  g_autoptr (GError) error = NULL;
  const char *format = lw_ctl_get (ctl, "format");

  if (format != NULL && strcmp (format, "csv") != 0 && strcmp (format, "wishes") != 0)
    return lw_ctl_complain (ctl->verb, _ ("There is no format “%s” yet; only csv and wishes."),
                            format);

  return import (ctl, &error) ? LW_CTL_DONE : lw_ctl_fail (error);
}

static const LwCtlOption options[] = {
  { "format", N_ ("FORMAT"), N_ ("csv (a class list) or wishes; found by itself when not given") },
  { "dry-run", NULL, N_ ("only tell what would change") },
  { NULL },
};

const LwCtlVerb lw_ctl_import = {
  .name = "import",
  .synopsis = N_ ("FILE"),
  .summary = N_ ("a class list or wishes: all of it, or nothing when a row is wrong"),
  .options = options,
  .min_arguments = 1,
  .max_arguments = 1,
  .run = run,
};
