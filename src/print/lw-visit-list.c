/* lw-visit-list.c - a supervisor's visits on paper, to take along
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-visit-list.h"

#include "lw-date.h"
#include "lw-dutch.h"

static void
row_free (gpointer data)
{
  LwVisitListRow *row = data;

  g_free (row->student);
  g_free (row->group);
  g_free (row->kind);
  g_free (row->company);
  g_free (row->address);
  g_free (row->town);
  g_free (row->guide);
  g_free (row->there);
  g_free (row);
}

LwVisitListRow *
lw_visit_list_row_new (void)
{
  return g_new0 (LwVisitListRow, 1);
}

/**
 * lw_visit_list_new:
 * @supervisor: (nullable): whose visits they are
 *
 * Returns: (transfer full): a list without visits
 */
LwVisitList *
lw_visit_list_new (const char *supervisor)
{
  LwVisitList *self = g_new0 (LwVisitList, 1);

  self->supervisor = g_strdup (supervisor);
  self->rows = g_ptr_array_new_with_free_func (row_free);

  return self;
}

void
lw_visit_list_free (LwVisitList *self)
{
  g_free (self->supervisor);
  g_ptr_array_unref (self->rows);
  g_free (self);
}

/* By day, on a day by town and company: as one drives. What has no day yet goes last. */
static int
compare_rows (gconstpointer a, gconstpointer b)
{
  const LwVisitListRow *one = *(const LwVisitListRow *const *) a;
  const LwVisitListRow *other = *(const LwVisitListRow *const *) b;
  int result = g_date_valid (&other->day) - g_date_valid (&one->day);

  if (result == 0 && g_date_valid (&one->day))
    result = lw_date_compare (&one->day, &other->day);
  if (result == 0)
    result = g_strcmp0 (one->town, other->town);
  if (result == 0)
    result = g_strcmp0 (one->company, other->company);

  return result != 0 ? result : g_strcmp0 (one->student, other->student);
}

static char *
join_lines (const char *const *lines, guint n_lines)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < n_lines; i++)
    if (lines[i] != NULL && *lines[i] != '\0')
      g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", lines[i]);

  return g_string_free (text, FALSE);
}

static void
add_cells (GPtrArray *cells, const LwVisitListRow *row)
{
  g_autofree char *day = g_date_valid (&row->day) ? lw_date_format_short (&row->day) : NULL;
  const char *whens[] = { day, row->kind };
  const char *whom[] = { row->student, row->group };
  const char *where[] = { row->company, row->address, row->town };

  g_ptr_array_add (cells, g_strdup ("☐"));
  g_ptr_array_add (cells, join_lines (whens, G_N_ELEMENTS (whens)));
  g_ptr_array_add (cells, join_lines (whom, G_N_ELEMENTS (whom)));
  g_ptr_array_add (cells, join_lines (where, G_N_ELEMENTS (where)));
  g_ptr_array_add (cells, g_strdup (row->guide != NULL ? row->guide : ""));
  g_ptr_array_add (cells, g_strdup (row->there != NULL ? row->there : ""));
  /* Room to write: as high as four lines. */
  g_ptr_array_add (cells, g_strdup ("\n\n\n "));
}

static void
add_table (LwDocument *document, const GPtrArray *rows, guint from, guint till)
{
  static const char *const head[]
    = { "", "Dag", "Leerling", "Bedrijf", "Begeleider daar", "Aanwezig", "Aantekeningen" };
  static const double widths[] = { 3, 11, 15, 18, 15, 14, 24 };
  g_autoptr (GPtrArray) cells = g_ptr_array_new_with_free_func (g_free);

  for (guint i = from; i < till; i++)
    add_cells (cells, rows->pdata[i]);
  lw_document_add_table (document, G_N_ELEMENTS (head), widths, head,
                         (const char *const *) cells->pdata, till - from);
  lw_document_add_space (document, 8);
}

static gboolean
is_same_week (const GDate *one, const GDate *other)
{
  GDate monday, other_monday;

  if (!g_date_valid (one) || !g_date_valid (other))
    return g_date_valid (one) == g_date_valid (other);
  monday = lw_date_monday_of (one);
  other_monday = lw_date_monday_of (other);

  return lw_date_equal (&monday, &other_monday);
}

/* "Week 6: ma 8 februari – vr 12 februari 2027" */
static char *
dup_week (const GDate *day)
{
  g_autofree char *period = NULL;
  GDate monday, friday;

  if (!g_date_valid (day))
    return g_strdup ("Nog zonder datum");
  monday = lw_date_monday_of (day);
  friday = lw_date_add_days (&monday, 4);
  period = lw_dutch_period (&monday, &friday);

  return g_strdup_printf ("Week %u: %s", g_date_get_iso8601_week_of_year (day), period);
}

static void
add_list (LwDocument *document, const LwVisitList *list, const char *day)
{
  const char *whose = list->supervisor != NULL ? list->supervisor : "Zonder begeleider";
  g_autofree char *count = lw_dutch_count (list->rows->len, "bezoek", "bezoeken");
  g_autofree char *intro = g_strdup_printf ("%s gepland, stand van %s", count, day);
  const GPtrArray *rows = list->rows;

  g_ptr_array_sort (list->rows, compare_rows);
  lw_document_begin_part (document, whose, whose);
  lw_document_add_heading (document, 1, whose);
  lw_document_add_text (document, intro);
  for (guint from = 0, till; from < rows->len; from = till)
    {
      const LwVisitListRow *first = rows->pdata[from];
      g_autofree char *week = dup_week (&first->day);

      till = from + 1;
      while (till < rows->len
             && is_same_week (&first->day, &((LwVisitListRow *) rows->pdata[till])->day))
        till++;
      lw_document_add_heading (document, 2, week);
      add_table (document, rows, from, till);
    }
}

/**
 * lw_visit_list_document_new:
 * @lists: (element-type LwVisitList): the visits of each supervisor; put in order here
 * @school: (nullable): the school's name
 * @today: the day that it is
 *
 * Returns: (transfer full): the document; one that says so when there is nobody to visit
 */
LwDocument *
lw_visit_list_document_new (GPtrArray *lists, const char *school, const GDate *today)
{
  LwDocument *document = lw_document_new (LW_DOCUMENT_A4_LANDSCAPE, "Bezoeklijst", school);
  g_autofree char *day = lw_date_format_long (today);

  for (guint i = 0; i < lists->len; i++)
    add_list (document, lists->pdata[i], day);
  if (lists->len == 0)
    {
      g_autofree char *nobody = g_strdup_printf ("Op %s zijn er geen bezoeken gepland.", day);

      lw_document_begin_part (document, "Bezoeklijst", "Bezoeklijst");
      lw_document_add_heading (document, 1, "Bezoeklijst");
      lw_document_add_text (document, nobody);
    }

  return document;
}
