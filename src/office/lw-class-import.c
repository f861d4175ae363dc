/* lw-class-import.c - a class list: read, previewed, then applied whole
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-class-import.h"

#include "lw-csv.h"
#include "lw-error.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>

/* Larger than any list; not even read. */
#define MAX_SIZE (50 * 1024 * 1024)

static void
problem_free (gpointer data)
{
  LwImportProblem *problem = data;

  g_free (problem->column);
  g_free (problem->message);
  g_free (problem);
}

static void
import_row_free (gpointer data)
{
  LwImportRow *row = data;

  g_free (row->name);
  g_free (row->detail);
  g_free (row);
}

static void
append_problem (GString *text, const LwImportProblem *problem)
{
  g_string_append_c (text, '\n');
  if (problem->line > 0 && problem->column != NULL)
    g_string_append_printf (text, _ ("line %u, column “%s”: %s"), problem->line, problem->column,
                            problem->message);
  else if (problem->line > 0)
    g_string_append_printf (text, _ ("line %u: %s"), problem->line, problem->message);
  else
    g_string_append (text, problem->message);
}

/* Workbooks, old and new, pages saved as a workbook, and other files that are no text of cells. */
static gboolean
is_other_format (const char *content, gsize size)
{
  static const char *const starts[]
    = { "PK\x03\x04", "\xd0\xcf\x11\xe0", "%PDF", "<", "\xef\xbb\xbf<" };

  for (guint i = 0; i < G_N_ELEMENTS (starts); i++)
    if (size >= strlen (starts[i]) && memcmp (content, starts[i], strlen (starts[i])) == 0)
      return TRUE;

  return FALSE;
}

/**
 * lw_class_import_new:
 *
 * Returns: (transfer full): an import of nothing
 */
LwClassImport *
lw_class_import_new (void)
{
  LwClassImport *self = g_new0 (LwClassImport, 1);

  self->rows = g_ptr_array_new_with_free_func (import_row_free);
  self->gone = g_ptr_array_new_with_free_func (g_free);
  self->new_groups = g_ptr_array_new_with_free_func (g_free);
  self->new_staff = g_ptr_array_new_with_free_func (g_free);
  self->problems = g_ptr_array_new_with_free_func (problem_free);

  return self;
}

void
lw_class_import_free (LwClassImport *self)
{
  g_ptr_array_unref (self->rows);
  g_ptr_array_unref (self->gone);
  g_ptr_array_unref (self->new_groups);
  g_ptr_array_unref (self->new_staff);
  g_ptr_array_unref (self->problems);
  g_clear_pointer (&self->act, lw_act_free);
  g_free (self);
}

/**
 * lw_class_import_set_error:
 * @self: an import with problems
 * @table: its list
 * @error: return location: #LW_ERROR_INVALID
 *
 * Refuses the list as a whole: the error has one line for each problem.
 */
void
lw_class_import_set_error (const LwClassImport *self, const LwTable *table, GError **error)
{
  g_autoptr (GString) text = g_string_new (NULL);
  guint n_problems = self->problems->len;

  g_return_if_fail (n_problems > 0);

  g_string_append_printf (
    text,
    ngettext ("“%s” was not imported, because of this:",
              "“%s” was not imported, because of these %u problems:", n_problems),
    table->name != NULL ? table->name : "", n_problems);
  for (guint i = 0; i < n_problems; i++)
    append_problem (text, g_ptr_array_index (self->problems, i));
  g_set_error_literal (error, LW_ERROR, LW_ERROR_INVALID, text->str);
}

/**
 * lw_class_import_read:
 * @path: a file
 * @error: return location: #LW_ERROR_IO, or #LW_ERROR_INVALID that names the line
 *
 * Waits for the disk.
 *
 * Returns: (transfer full): the list, or %NULL
 */
LwTable *
lw_class_import_read (const char *path, GError **error)
{
  g_autofree char *name = g_filename_display_basename (path);
  g_autoptr (GError) file_error = NULL;
  g_autoptr (GBytes) bytes = NULL;
  GStatBuf status;
  char *content;
  gsize size;

  if (g_stat (path, &status) == 0 && status.st_size > MAX_SIZE)
    {
      g_set_error (error, LW_ERROR, LW_ERROR_INVALID,
                   _ ("“%s” is too large for a list: 50 MB at most. Split it in parts."), name);
      return NULL;
    }
  if (!g_file_get_contents (path, &content, &size, &file_error))
    {
      g_set_error (error, LW_ERROR, LW_ERROR_IO, _ ("“%s” can’t be read: %s"), name,
                   file_error->message);
      return NULL;
    }
  bytes = g_bytes_new_take (content, size);
  if (is_other_format (content, size))
    {
      g_set_error (
        error, LW_ERROR, LW_ERROR_INVALID,
        _ ("“%s” is not CSV. Open it in a spreadsheet, save it as “CSV UTF-8” and choose "
           "that file."),
        name);
      return NULL;
    }

  return lw_csv_read (bytes, name, error);
}
