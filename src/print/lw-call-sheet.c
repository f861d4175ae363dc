/* lw-call-sheet.c - the call list on paper
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-call-sheet.h"

#include "lw-date.h"
#include "lw-dutch.h"

/* To be filled in by hand. */
#define ANSWER                                                                                     \
  "Antwoord:  ☐ ja   ☐ nee, want ______________________________   ☐ terugbellen op ____________"

static void
row_free (gpointer data)
{
  LwCallSheetRow *row = data;

  g_free (row->student);
  g_free (row->group);
  g_free (row->form);
  g_free (row->when);
  g_free (row->question);
  g_free (row->state);
  g_free (row);
}

static void
entry_free (gpointer data)
{
  LwCallSheetEntry *entry = data;

  g_free (entry->company);
  g_free (entry->town);
  g_ptr_array_unref (entry->people);
  g_free (entry->say);
  g_free (entry->last);
  g_free (entry->again);
  g_ptr_array_unref (entry->rows);
  g_free (entry);
}

LwCallSheetRow *
lw_call_sheet_row_new (void)
{
  return g_new0 (LwCallSheetRow, 1);
}

LwCallSheetEntry *
lw_call_sheet_entry_new (void)
{
  LwCallSheetEntry *entry = g_new0 (LwCallSheetEntry, 1);

  entry->people = g_ptr_array_new_with_free_func (g_free);
  entry->rows = g_ptr_array_new_with_free_func (row_free);

  return entry;
}

/**
 * lw_call_sheet_new:
 * @coordinator: (nullable): whose companies they are
 *
 * Returns: (transfer full): a call list without companies
 */
LwCallSheet *
lw_call_sheet_new (const char *coordinator)
{
  LwCallSheet *self = g_new0 (LwCallSheet, 1);

  self->coordinator = g_strdup (coordinator);
  self->entries = g_ptr_array_new_with_free_func (entry_free);

  return self;
}

void
lw_call_sheet_free (LwCallSheet *self)
{
  g_free (self->coordinator);
  g_ptr_array_unref (self->entries);
  g_free (self);
}

static char *
dup_or_empty (const char *text)
{
  return g_strdup (text != NULL ? text : "");
}

/* "Beroepsvoorbereidende stage" with its days under it. */
static char *
describe_stage (const LwCallSheetRow *row)
{
  if (row->form != NULL && row->when != NULL)
    return g_strdup_printf ("%s\n%s", row->form, row->when);

  return dup_or_empty (row->form != NULL ? row->form : row->when);
}

static void
add_rows (LwDocument *document, const GPtrArray *rows)
{
  static const char *const head[] = { "Leerling", "Klas", "Stage", "Wil leren", "Stand" };
  static const double widths[] = { 22, 10, 33, 22, 13 };
  g_autoptr (GPtrArray) cells = g_ptr_array_new_with_free_func (g_free);

  if (rows->len == 0)
    return;
  for (guint i = 0; i < rows->len; i++)
    {
      const LwCallSheetRow *row = rows->pdata[i];

      g_ptr_array_add (cells, g_strdup (row->student));
      g_ptr_array_add (cells, dup_or_empty (row->group));
      g_ptr_array_add (cells, describe_stage (row));
      g_ptr_array_add (cells, dup_or_empty (row->question));
      g_ptr_array_add (cells, dup_or_empty (row->state));
    }
  lw_document_add_table (document, G_N_ELEMENTS (head), widths, head,
                         (const char *const *) cells->pdata, rows->len);
}

static void
add_entry (LwDocument *document, const LwCallSheetEntry *entry)
{
  g_autofree char *heading = entry->town != NULL
                               ? g_strdup_printf ("%s, %s", entry->company, entry->town)
                               : g_strdup (entry->company);

  lw_document_begin_together (document);
  lw_document_add_heading (document, 2, heading);
  for (guint i = 0; i < entry->people->len; i++)
    lw_document_add_text (document, entry->people->pdata[i]);
  if (entry->people->len == 0)
    lw_document_add_text (document, "Geen contactpersoon bekend");
  lw_document_add_set_off (document, "Wat zegt u?", entry->say);
  add_rows (document, entry->rows);
  lw_document_add_labelled (document, "Vorige keer", entry->last);
  lw_document_add_labelled (document, "Afgesproken", entry->again);
  lw_document_add_space (document, 6);
  lw_document_add_text (document, ANSWER);
  lw_document_add_space (document, 12);
  lw_document_end_together (document);
}

static void
add_sheet (LwDocument *document, const LwCallSheet *sheet, const char *day)
{
  const char *whose = sheet->coordinator != NULL ? sheet->coordinator : "Zonder accountmanager";
  g_autofree char *count = lw_dutch_count (sheet->entries->len, "bedrijf", "bedrijven");
  g_autofree char *intro = g_strdup_printf ("%s om te bellen, %s", count, day);

  lw_document_begin_part (document, whose, whose);
  lw_document_add_heading (document, 1, whose);
  lw_document_add_text (document, intro);
  for (guint i = 0; i < sheet->entries->len; i++)
    add_entry (document, sheet->entries->pdata[i]);
}

/**
 * lw_call_sheet_document_new:
 * @sheets: (element-type LwCallSheet): the call list of each coordinator
 * @school: (nullable): the school's name
 * @today: the day that it is
 *
 * Returns: (transfer full): the document; one that says so when there is nobody to call
 */
LwDocument *
lw_call_sheet_document_new (GPtrArray *sheets, const char *school, const GDate *today)
{
  LwDocument *document = lw_document_new (LW_DOCUMENT_A4, "Bellijst", school);
  g_autofree char *day = lw_date_format_long (today);

  for (guint i = 0; i < sheets->len; i++)
    add_sheet (document, sheets->pdata[i], day);
  if (sheets->len == 0)
    {
      g_autofree char *nobody = g_strdup_printf ("Op %s is er niemand om te bellen.", day);

      lw_document_begin_part (document, "Bellijst", "Bellijst");
      lw_document_add_heading (document, 1, "Bellijst");
      lw_document_add_text (document, nobody);
    }

  return document;
}
