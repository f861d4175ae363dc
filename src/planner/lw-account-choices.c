/* lw-account-choices.c - the school's own choices in the forms, for the account
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-account-private.h"

#include "lw-date.h"

#include <string.h>

void
lw_account_choice_free (gpointer data)
{
  LwAccountChoice *choice = data;

  g_free (choice->variant);
  g_free (choice->name);
  g_free (choice->why);
  g_free (choice->who);
  g_free (choice->school_year);
  g_free (choice);
}

gboolean
lw_account_choice_is_said_with (const LwAccountChoice *self, const LwAccountChoice *other)
{
  return g_str_equal (self->variant, other->variant) && g_strcmp0 (self->why, other->why) == 0
         && g_strcmp0 (self->who, other->who) == 0
         && g_strcmp0 (self->school_year, other->school_year) == 0;
}

static void
add_choice (GPtrArray *choices, LwVariant *variant, const LwCells *chosen, LwColumn column)
{
  LwAccountChoice *choice = g_new0 (LwAccountChoice, 1);

  choice->variant = g_strdup (lw_record_get_id (LW_RECORD (variant)));
  choice->name = g_strdup (lw_record_get_title (LW_RECORD (variant)));
  choice->column = column;
  if (column != LW_N_COLUMNS)
    choice->own = chosen->cells[column].own;
  choice->why = g_strdup (chosen->why);
  choice->who = g_strdup (chosen->who);
  choice->school_year = g_strdup (chosen->school_year);
  g_ptr_array_add (choices, choice);
}

/* Text before figure, as everywhere. */
static gboolean
is_stated (const LwCell *cell)
{
  return cell->text != LW_SAID_NOT_STATED ? cell->text == LW_SAID_YES : cell->figure == LW_SAID_YES;
}

/* @cells: what text and figure say; @chosen: what the school chose, now or before. */
static void
add_choices (GPtrArray *choices, LwVariant *variant, const LwCells *cells, const LwCells *chosen)
{
  guint n_before = choices->len;

  for (LwColumn column = 0; column < LW_N_COLUMNS; column++)
    if (chosen->cells[column].own != LW_SAID_NOT_STATED)
      {
        LwAccountChoice *choice;

        add_choice (choices, variant, chosen, column);
        choice = g_ptr_array_index (choices, choices->len - 1);
        choice->is_stated = is_stated (&cells->cells[column]);
      }
  if (choices->len == n_before && chosen->why != NULL && *chosen->why != '\0')
    add_choice (choices, variant, chosen, LW_N_COLUMNS);
}

static const char *
year_of (const LwCells *chosen)
{
  return chosen->school_year != NULL ? chosen->school_year : "";
}

/* What was chosen for that year, or for the last one before it: that holds till it is changed. What
 * says no year holds where nothing else does. */
static const LwCells *
find_in_force (const LwCells *now, GPtrArray *earlier, const char *year)
{
  const LwCells *best = strcmp (year_of (now), year) <= 0 ? now : NULL;

  for (guint i = 0; i < earlier->len; i++)
    {
      const LwCells *chosen = g_ptr_array_index (earlier, i);

      if (strcmp (year_of (chosen), year) <= 0
          && (best == NULL || strcmp (year_of (chosen), year_of (best)) > 0))
        best = chosen;
    }

  return best;
}

static void
find_of_form (const LwAccountInput *input, LwVariant *variant, GPtrArray *choices)
{
  const LwCells *cells = lw_world_get_cells (input->world, variant);
  g_autoptr (GPtrArray) earlier = lw_cells_read_earlier (variant);
  g_autofree char *year = NULL;
  const LwCells *chosen;

  if (input->school_year == LW_ACCOUNT_ALL_YEARS)
    {
      add_choices (choices, variant, cells, cells);
      for (guint i = 0; i < earlier->len; i++)
        add_choices (choices, variant, cells, g_ptr_array_index (earlier, i));
      return;
    }
  year = lw_school_year_name (input->school_year);
  chosen = find_in_force (cells, earlier, year);
  if (chosen != NULL)
    add_choices (choices, variant, cells, chosen);
}

/* Of one year what was in force then; of all years everything that is kept, the last first. */
void
lw_account_find_choices (const LwAccountInput *input, GPtrArray *choices)
{
  LwRecordList *list = input->world->lists.variants;
  g_autoptr (GPtrArray) variants = g_ptr_array_new ();

  for (guint i = 0; list != NULL && i < lw_record_list_get_size (list); i++)
    if (LW_VARIANT (lw_record_list_peek (list, i))->own != NULL)
      g_ptr_array_add (variants, lw_record_list_peek (list, i));
  lw_records_sort (variants);
  for (guint i = 0; i < variants->len; i++)
    find_of_form (input, g_ptr_array_index (variants, i), choices);
}
