/* lw-form-order.c - the forms in the order in which they suit a student
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-form-order.h"

#include "lw-cells.h"

/* Classes 1 and 2 are the onderbouw. */
#define LAST_LOWER_GRADE 2

/* The column of the student's phase, or LW_N_COLUMNS when nobody knows. */
static LwColumn
phase_of (LwOffice *office, const char *student_id)
{
  LwStudent *student = lw_office_find (office, &lw_student_record, student_id);
  LwGroup *group
    = student != NULL ? lw_office_find (office, &lw_group_record, student->group) : NULL;

  if (group == NULL || group->grade == LW_UNSET)
    return LW_N_COLUMNS;

  return group->grade <= LAST_LOWER_GRADE ? LW_COLUMN_LOWER : LW_COLUMN_UPPER;
}

static gboolean
fits (LwVariant *variant, LwColumn phase)
{
  g_auto (LwCells) cells = { 0 };

  if (phase == LW_N_COLUMNS)
    return TRUE;
  lw_cells_read (variant, &cells);

  return lw_cell_effective (&cells.cells[phase]) == LW_SAID_YES;
}

static int
compare_records (gconstpointer a, gconstpointer b)
{
  return lw_record_compare (*(LwRecord **) a, *(LwRecord **) b);
}

char **
lw_form_order_for (LwOffice *office, const char *student_id)
{
  LwRecordList *forms = lw_office_get_list (office, &lw_variant_record);
  LwColumn phase = phase_of (office, student_id);
  g_autoptr (GPtrArray) first = g_ptr_array_new ();
  g_autoptr (GPtrArray) rest = g_ptr_array_new ();
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();

  for (guint i = 0; i < lw_record_list_get_size (forms); i++)
    {
      LwVariant *form = lw_record_list_peek (forms, i);

      g_ptr_array_add (fits (form, phase) ? first : rest, form);
    }
  g_ptr_array_sort (first, compare_records);
  g_ptr_array_sort (rest, compare_records);
  g_ptr_array_extend (first, rest, NULL, NULL);
  for (guint i = 0; i < first->len; i++)
    g_strv_builder_add (ids, lw_record_get_id (first->pdata[i]));

  return g_strv_builder_end (ids);
}
