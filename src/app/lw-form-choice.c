/* lw-form-choice.c - what the school does with a form
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-form-choice.h"

#include "lw-date.h"

#include <glib/gi18n.h>

char *
lw_form_choice_describe (const LwCells *cells)
{
  g_autoptr (GPtrArray) added = g_ptr_array_new ();
  g_autoptr (GPtrArray) dropped = g_ptr_array_new ();
  GString *text = g_string_new (NULL);

  for (int column = 0; column < LW_N_COLUMNS; column++)
    if (cells->cells[column].own != LW_SAID_NOT_STATED)
      g_ptr_array_add (cells->cells[column].own == LW_SAID_YES ? added : dropped,
                       (gpointer) lw_column_title (column));
  g_ptr_array_add (added, NULL);
  g_ptr_array_add (dropped, NULL);
  if (added->len > 1)
    {
      g_autofree char *names = g_strjoinv (", ", (char **) added->pdata);

      g_string_append_printf (text, _ ("Also: %s. "), names);
    }
  if (dropped->len > 1)
    {
      g_autofree char *names = g_strjoinv (", ", (char **) dropped->pdata);

      g_string_append_printf (text, _ ("Not: %s. "), names);
    }
  if (text->len > 0 && cells->who != NULL && cells->school_year != NULL)
    g_string_append_printf (text, "%s, %s.", cells->who, cells->school_year);

  return g_string_free (text, FALSE);
}

char *
lw_form_choice_describe_earlier (LwVariant *variant)
{
  g_autoptr (GPtrArray) earlier = lw_cells_read_earlier (variant);
  GString *text;

  if (earlier->len == 0)
    return NULL;
  text = g_string_new (NULL);
  for (guint i = 0; i < earlier->len; i++)
    {
      const LwCells *cells = g_ptr_array_index (earlier, i);
      g_autofree char *choice = lw_form_choice_describe (cells);

      g_string_append_printf (text, "%s%s", i > 0 ? "\n" : "", choice);
      if (cells->why != NULL)
        g_string_append_printf (text, " “%s”", cells->why);
    }

  return g_string_free (text, FALSE);
}

static gboolean
is_of_this_year (LwPlacement *placement)
{
  GDate today = lw_today ();

  return !g_date_valid (&placement->first_day)
         || lw_school_year_of (&placement->first_day) == lw_school_year_of (&today);
}

GPtrArray *
lw_form_choice_get_stages (LwOffice *office, LwVariant *variant)
{
  LwRecordList *placements = lw_office_get_list (office, &lw_placement_record);
  GPtrArray *stages = g_ptr_array_new ();

  for (guint i = 0; i < lw_record_list_get_size (placements); i++)
    {
      LwPlacement *placement = lw_record_list_peek (placements, i);

      if (g_strcmp0 (placement->variant, lw_record_get_id (LW_RECORD (variant))) == 0
          && is_of_this_year (placement))
        g_ptr_array_add (stages, placement);
    }

  return stages;
}

gboolean
lw_form_choice_is_used (LwOffice *office, LwVariant *variant)
{
  const LwRecordType *const types[] = { &lw_placement_record, &lw_stage_period_record };

  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    {
      LwRecordList *list = lw_office_get_list (office, types[i]);

      for (guint j = 0; j < lw_record_list_get_size (list); j++)
        if (g_strcmp0 (lw_record_get_text (lw_record_list_peek (list, j), "variant"),
                       lw_record_get_id (LW_RECORD (variant)))
            == 0)
          return TRUE;
    }

  return FALSE;
}
