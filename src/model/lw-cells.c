/* lw-cells.c - what figure, text and school say of a form
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-cells.h"

#include "lw-json.h"

/* What each column is said to be; one walk over the object is quicker than a lookup for each. */
static void
read_said (GVariant *object, LwSaid *said)
{
  GVariantIter iter;
  const char *key;
  GVariant *value;

  g_variant_iter_init (&iter, object);
  while (g_variant_iter_loop (&iter, "{&sv}", &key, &value))
    {
      LwColumn column = lw_column_from_key (key);

      if (column != LW_N_COLUMNS && g_variant_is_of_type (value, G_VARIANT_TYPE_BOOLEAN))
        said[column] = g_variant_get_boolean (value) ? LW_SAID_YES : LW_SAID_NO;
    }
}

static char *
dup_member (GVariant *object, const char *key)
{
  char *text = NULL;

  g_variant_lookup (object, key, "s", &text);

  return text;
}

static void
read_own (GVariant *own, LwCells *cells)
{
  LwSaid said[LW_N_COLUMNS] = { 0 };

  read_said (own, said);
  for (LwColumn column = 0; column < LW_N_COLUMNS; column++)
    cells->cells[column].own = said[column];
  cells->why = dup_member (own, "why");
  cells->who = dup_member (own, "who");
  cells->school_year = dup_member (own, "school-year");
}

/**
 * lw_cells_read:
 * @variant: a form
 * @cells: (out caller-allocates): clear with lw_cells_clear()
 *
 * Reads the form's three JSON fields. What is no yes or no is not stated, and in the figure
 * neither is a no: its empty cells say nothing (II 1.3: a cross shows where a form "het beste"
 * fits).
 */
void
lw_cells_read (LwVariant *variant, LwCells *cells)
{
  g_autoptr (GVariant) source = lw_json_to_variant (variant->source);
  g_autoptr (GVariant) text = lw_json_to_variant (variant->text);
  g_autoptr (GVariant) own = lw_json_to_variant (variant->own);
  LwSaid in_figure[LW_N_COLUMNS] = { 0 };
  LwSaid in_text[LW_N_COLUMNS] = { 0 };

  read_said (source, in_figure);
  read_said (text, in_text);
  for (LwColumn column = 0; column < LW_N_COLUMNS; column++)
    {
      LwCell *cell = &cells->cells[column];

      cell->figure = in_figure[column] == LW_SAID_YES ? LW_SAID_YES : LW_SAID_NOT_STATED;
      cell->text = in_text[column];
    }
  read_own (own, cells);
  cells->earlier = g_variant_lookup_value (own, "earlier", G_VARIANT_TYPE_ARRAY);
}

void
lw_cells_clear (LwCells *cells)
{
  g_clear_pointer (&cells->why, g_free);
  g_clear_pointer (&cells->who, g_free);
  g_clear_pointer (&cells->school_year, g_free);
  g_clear_pointer (&cells->earlier, g_variant_unref);
}

LwSaid
lw_cell_effective (const LwCell *cell)
{
  if (cell->own != LW_SAID_NOT_STATED)
    return cell->own;
  if (cell->text != LW_SAID_NOT_STATED)
    return cell->text;

  return cell->figure;
}

/* The columns in @stated, in their order, as a JSON object of booleans. */
static char *
columns_to_json (guint stated, guint said)
{
  GVariantBuilder builder;

  g_variant_builder_init (&builder, G_VARIANT_TYPE_VARDICT);
  for (LwColumn column = 0; column < LW_N_COLUMNS; column++)
    if (stated & (1u << column))
      g_variant_builder_add (&builder, "{sv}", lw_column_key (column),
                             g_variant_new_boolean ((said & (1u << column)) != 0));

  return lw_json_from_variant (g_variant_builder_end (&builder));
}

/**
 * lw_cells_set_source:
 * @variant: a form that nobody else looks at
 * @form: what the catalogue says of it
 *
 * Fills the fields source (all twelve columns, or unset for a form that the figure does not
 * have) and text (the columns that the text says something of). The school's choice stays.
 */
void
lw_cells_set_source (LwVariant *variant, const LwForm *form)
{
  g_autofree char *source
    = form->in_figure ? columns_to_json ((1u << LW_N_COLUMNS) - 1, form->source) : NULL;
  g_autofree char *text = form->stated != 0 ? columns_to_json (form->stated, form->said) : NULL;

  lw_record_set_text (LW_RECORD (variant), "source", source);
  lw_record_set_text (LW_RECORD (variant), "text", text);
}

static void
add_text (GVariantBuilder *builder, const char *key, const char *text)
{
  if (text != NULL && *text != '\0')
    g_variant_builder_add (builder, "{sv}", key, g_variant_new_string (text));
}

static gboolean
has_choice (const LwCells *cells)
{
  for (LwColumn column = 0; column < LW_N_COLUMNS; column++)
    if (cells->cells[column].own != LW_SAID_NOT_STATED)
      return TRUE;

  return cells->why != NULL && *cells->why != '\0';
}

/* The columns, why, who and year of a choice. */
static void
add_choice (GVariantBuilder *builder, const LwCells *cells)
{
  for (LwColumn column = 0; column < LW_N_COLUMNS; column++)
    if (cells->cells[column].own != LW_SAID_NOT_STATED)
      g_variant_builder_add (builder, "{sv}", lw_column_key (column),
                             g_variant_new_boolean (cells->cells[column].own == LW_SAID_YES));
  add_text (builder, "why", cells->why);
  add_text (builder, "who", cells->who);
  add_text (builder, "school-year", cells->school_year);
}

/* The school's choice as JSON; NULL when nothing is left of it, now or in earlier years. */
static char *
own_to_json (const LwCells *cells)
{
  GVariantBuilder builder;
  g_autoptr (GVariant) object = NULL;

  if (!has_choice (cells) && cells->earlier == NULL)
    return NULL;
  g_variant_builder_init (&builder, G_VARIANT_TYPE_VARDICT);
  if (has_choice (cells))
    add_choice (&builder, cells);
  if (cells->earlier != NULL)
    g_variant_builder_add (&builder, "{sv}", "earlier", cells->earlier);
  object = g_variant_ref_sink (g_variant_builder_end (&builder));

  return lw_json_from_variant (object);
}

/* What held for another year is kept with that year, the last one first. */
static void
keep_earlier (LwCells *cells, const char *school_year)
{
  GVariantBuilder all, entry;
  GVariant *earlier = cells->earlier;

  if (!has_choice (cells) || cells->school_year == NULL || school_year == NULL
      || g_strcmp0 (cells->school_year, school_year) == 0)
    return;
  g_variant_builder_init (&entry, G_VARIANT_TYPE_VARDICT);
  add_choice (&entry, cells);
  g_variant_builder_init (&all, G_VARIANT_TYPE ("av"));
  g_variant_builder_add (&all, "v", g_variant_builder_end (&entry));
  for (gsize i = 0; earlier != NULL && i < g_variant_n_children (earlier); i++)
    {
      g_autoptr (GVariant) child = g_variant_get_child_value (earlier, i);
      g_autoptr (GVariant) value = g_variant_is_of_type (child, G_VARIANT_TYPE_VARIANT)
                                     ? g_variant_get_variant (child)
                                     : g_variant_ref (child);

      g_variant_builder_add (&all, "v", value);
    }
  cells->earlier = g_variant_ref_sink (g_variant_builder_end (&all));
  g_clear_pointer (&earlier, g_variant_unref);
}

static LwVariant *
copy_with_own (LwVariant *variant, const LwCells *cells)
{
  LwRecord *copy = lw_record_copy (LW_RECORD (variant));
  g_autofree char *own = own_to_json (cells);

  lw_record_set_text (copy, "own", own);

  return LW_VARIANT (copy);
}

/**
 * lw_cells_with_choice:
 * @variant: a form
 * @column: a column
 * @own: the school's choice, or %LW_SAID_NOT_STATED to take it away
 * @who: (nullable): who chose
 * @school_year: (nullable): for which year: "2026-2027"
 *
 * What was chosen for another year stays, under lw_cells_read_earlier().
 *
 * Returns: (transfer full): a copy of the form with that choice; the why stays. With nothing
 *   chosen and no why nothing is kept of who and year either.
 */
LwVariant *
lw_cells_with_choice (LwVariant *variant,
                      LwColumn column,
                      LwSaid own,
                      const char *who,
                      const char *school_year)
{
  g_auto (LwCells) cells = { 0 };

  g_return_val_if_fail ((guint) column < LW_N_COLUMNS, NULL);

  lw_cells_read (variant, &cells);
  keep_earlier (&cells, school_year);
  cells.cells[column].own = own;
  g_free (cells.who);
  cells.who = g_strdup (who);
  g_free (cells.school_year);
  cells.school_year = g_strdup (school_year);

  return copy_with_own (variant, &cells);
}

/**
 * lw_cells_with_year:
 * @variant: a form
 * @who: (nullable): who chose
 * @school_year: for which year: "2026-2027"
 *
 * Returns: (transfer full): a copy of the form with the same choice and why for that year
 */
LwVariant *
lw_cells_with_year (LwVariant *variant, const char *who, const char *school_year)
{
  g_auto (LwCells) cells = { 0 };

  lw_cells_read (variant, &cells);
  keep_earlier (&cells, school_year);
  g_free (cells.who);
  cells.who = g_strdup (who);
  g_free (cells.school_year);
  cells.school_year = g_strdup (school_year);

  return copy_with_own (variant, &cells);
}

static void
cells_free (gpointer data)
{
  lw_cells_clear (data);
  g_free (data);
}

/**
 * lw_cells_read_earlier:
 * @variant: a form
 *
 * Returns: (transfer full) (element-type LwCells): what the school chose for earlier years, the
 *   last one first; only own, why, who and year are set
 */
GPtrArray *
lw_cells_read_earlier (LwVariant *variant)
{
  g_auto (LwCells) cells = { 0 };
  GPtrArray *earlier = g_ptr_array_new_with_free_func (cells_free);

  lw_cells_read (variant, &cells);
  for (gsize i = 0; cells.earlier != NULL && i < g_variant_n_children (cells.earlier); i++)
    {
      g_autoptr (GVariant) child = g_variant_get_child_value (cells.earlier, i);
      g_autoptr (GVariant) entry = g_variant_is_of_type (child, G_VARIANT_TYPE_VARIANT)
                                     ? g_variant_get_variant (child)
                                     : g_variant_ref (child);
      LwCells *choice;

      if (!g_variant_is_of_type (entry, G_VARIANT_TYPE_VARDICT))
        continue;
      choice = g_new0 (LwCells, 1);
      read_own (entry, choice);
      g_ptr_array_add (earlier, choice);
    }

  return earlier;
}

/**
 * lw_cells_with_why:
 * @variant: a form
 * @why: (nullable): why the school chose so
 *
 * Returns: (transfer full): a copy of the form with that reason
 */
LwVariant *
lw_cells_with_why (LwVariant *variant, const char *why)
{
  g_auto (LwCells) cells = { 0 };

  lw_cells_read (variant, &cells);
  g_free (cells.why);
  cells.why = g_strdup (why);

  return copy_with_own (variant, &cells);
}
