/* lw-account-tables.c - the tables of the account
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-account-tables.h"

#include "lw-dutch.h"

#define MINUTES_AN_HOUR 60
#define NO_TRACK "Leerweg niet ingevuld"

static GPtrArray *
cells_new (void)
{
  return g_ptr_array_new_with_free_func (g_free);
}

static void
take_number (GPtrArray *cells, gint64 number)
{
  g_ptr_array_add (cells, lw_dutch_number (number));
}

static void
append_column (GString *text, const LwAccountChoice *choice)
{
  static const char *const words[] = { "erbij", "bevestigd", "niet" };
  const char *word = choice->own == LW_SAID_NO ? words[2] : choice->is_stated ? words[1] : words[0];

  if (choice->column != LW_N_COLUMNS)
    g_string_append_printf (text, "%s%s: %s", text->len > 0 ? "\n" : "",
                            lw_column_title (choice->column), word);
}

/* Adds the row of the choice at that position; returns where the next one begins. */
static guint
add_choice (GPtrArray *cells, const GPtrArray *choices, guint from)
{
  const LwAccountChoice *first = choices->pdata[from];
  g_autoptr (GString) columns = g_string_new (NULL);
  g_autoptr (GString) whose = g_string_new (first->who);
  guint to = from;

  for (; to < choices->len && lw_account_choice_is_said_with (choices->pdata[to], first); to++)
    append_column (columns, choices->pdata[to]);
  if (first->school_year != NULL)
    g_string_append_printf (whose, "%s%s", whose->len > 0 ? "\n" : "", first->school_year);
  g_ptr_array_add (cells, g_strdup (first->name));
  g_ptr_array_add (cells, g_strdup (columns->str));
  g_ptr_array_add (cells, g_strdup (first->why));
  g_ptr_array_add (cells, g_strdup (whose->str));

  return to;
}

void
lw_account_add_choices (LwDocument *document, const GPtrArray *choices)
{
  static const char *const head[] = { "Vorm", "Onze keuze", "Waarom", "Wie en wanneer" };
  static const double widths[] = { 26, 24, 32, 18 };
  g_autoptr (GPtrArray) cells = cells_new ();

  for (guint i = 0; i < choices->len;)
    i = add_choice (cells, choices, i);
  lw_document_add_table (document, G_N_ELEMENTS (head), widths, head,
                         (const char *const *) cells->pdata, cells->len / G_N_ELEMENTS (head));
}

static const char *const *
heads_of (LwAccountBy by)
{
  static const char *const heads[LW_N_ACCOUNT_BY][2] = {
    [LW_ACCOUNT_BY_FORM] = { "Vorm", "Vorm niet gekozen" },
    [LW_ACCOUNT_BY_TRACK] = { "Leerweg", NO_TRACK },
    [LW_ACCOUNT_BY_GRADE] = { "Leerjaar", "Leerjaar niet bekend" },
    [LW_ACCOUNT_BY_SETTING] = { "Waar", "Niet gezegd waar" },
    [LW_ACCOUNT_BY_MODEL] = { "Model", "Nog geen dagen" },
    [LW_ACCOUNT_BY_LINKAGE] = { "Verband met school", "Verband niet ingevuld" },
    [LW_ACCOUNT_BY_COMPANY] = { "Soort bedrijf", "Soort niet ingevuld" },
  };

  return heads[by];
}

static char *
dup_row_name (const LwAccountRow *row, LwAccountBy by)
{
  if (row->key == NULL)
    return g_strdup (heads_of (by)[1]);
  if (by == LW_ACCOUNT_BY_GRADE)
    return g_strdup_printf ("Leerjaar %s", row->key);

  return g_strdup (by == LW_ACCOUNT_BY_FORM ? row->name : lw_dutch_counted (row->key));
}

/* @name: (transfer full) */
static void
add_row (GPtrArray *cells, const LwAccountRow *row, char *name)
{
  g_ptr_array_add (cells, name);
  for (LwOutcomeKind outcome = 0; outcome < LW_N_OUTCOMES; outcome++)
    take_number (cells, lw_account_row_count (row, outcome));
  take_number (cells, row->n);
}

/* Ends with the sum where there is more than one row. */
void
lw_account_add_rows (LwDocument *document, const LwAccount *account, LwAccountBy by)
{
  const char *const head[]
    = { heads_of (by)[0], "Gezocht", "Gepland", "Loopt", "Afgerond", "Afgebroken", "Samen" };
  static const double widths[] = { 34, 11, 11, 10, 11, 13, 10 };
  const GPtrArray *rows = account->rows[by];
  g_autoptr (GPtrArray) cells = cells_new ();

  for (guint i = 0; i < rows->len; i++)
    add_row (cells, rows->pdata[i], dup_row_name (rows->pdata[i], by));
  if (rows->len > 1)
    add_row (cells, account->all, g_strdup ("Alle stages"));
  lw_document_add_figures (document, G_N_ELEMENTS (head), widths, head,
                           (const char *const *) cells->pdata, cells->len / G_N_ELEMENTS (head));
}

/* What names a student is counted and not quoted. */
void
lw_account_add_reasons (LwDocument *document, const LwAccountRow *row)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_free);
  guint n_kept = 0;

  for (guint i = 0; i < row->reasons->len; i++)
    {
      const LwAccountReason *reason = row->reasons->pdata[i];
      g_autofree char *times = lw_dutch_count (reason->n, "keer", "keer");

      if (reason->names_someone)
        n_kept += reason->n;
      else
        g_ptr_array_add (
          items, g_strdup_printf ("%s (%s)",
                                  reason->text != NULL ? reason->text : "Zonder reden opgeschreven",
                                  times));
    }
  if (n_kept > 0)
    g_ptr_array_add (items, g_strdup_printf ("Reden die hier niet staat, omdat een leerling erin "
                                             "genoemd wordt (%u keer)",
                                             n_kept));
  if (items->len == 0)
    return;
  lw_document_add_heading (document, 2, "Waarom stages zijn afgebroken");
  g_ptr_array_add (items, NULL);
  lw_document_add_list (document, (const char *const *) items->pdata);
}

static const char *
track_name (guint track)
{
  return lw_track_values[track] != NULL ? lw_dutch_counted (lw_track_values[track]) : NO_TRACK;
}

static gint64
hours_of (gint64 minutes)
{
  return (minutes + MINUTES_AN_HOUR / 2) / MINUTES_AN_HOUR;
}

void
lw_account_add_hours (LwDocument *document, const LwAccount *account)
{
  static const char *const head[] = { "Leerweg",          "Leerlingen",  "Dagdelen gedaan",
                                      "Dagdelen te gaan", "Uren gedaan", "Uren te gaan" };
  static const double widths[] = { 32, 14, 14, 14, 13, 13 };
  g_autoptr (GPtrArray) cells = cells_new ();

  for (guint track = 0; track < LW_ASK_TRACKS; track++)
    {
      const LwAccountHours *hours = &account->hours[track];

      if (hours->n_students == 0)
        continue;
      g_ptr_array_add (cells, g_strdup (track_name (track)));
      take_number (cells, hours->n_students);
      take_number (cells, hours->half_days_done);
      take_number (cells, hours->half_days_left);
      take_number (cells, hours_of (hours->minutes_done));
      take_number (cells, hours_of (hours->minutes_left));
    }
  lw_document_add_figures (document, G_N_ELEMENTS (head), widths, head,
                           (const char *const *) cells->pdata, cells->len / G_N_ELEMENTS (head));
}

/* A share of a few says more than there is to say: those are only counted. */
static void
take_share (GPtrArray *cells, guint part, guint whole)
{
  g_ptr_array_add (cells,
                   whole == 0 ? g_strdup ("–")
                   : whole < LW_ACCOUNT_A_FEW
                     ? g_strdup_printf ("%u van %u", part, whole)
                     : g_strdup_printf ("%u %% (%u)", lw_account_percent (part, whole), part));
}

void
lw_account_add_places (LwDocument *document,
                       const LwAccount *account,
                       const LwAccountPlaces *places)
{
  static const char *const head[]
    = { "Leerweg", "Leerlingen van de school", "Aanvragen", "Plekken", "Nee of afgebroken" };
  static const double widths[] = { 32, 17, 17, 17, 17 };
  g_autofree char *heading = g_strdup_printf (
    "%s · %s", places->name != NULL ? places->name : "Vorm niet gekozen",
    places->sector != NULL ? lw_dutch_counted (places->sector) : "sector niet ingevuld");
  g_autoptr (GPtrArray) cells = cells_new ();

  for (guint track = 0; track < LW_ASK_TRACKS; track++)
    {
      const LwAsks *asks = &places->tracks[track];

      if (asks->n_asked == 0 && account->n_students[track] == 0)
        continue;
      g_ptr_array_add (cells, g_strdup (track_name (track)));
      take_share (cells, account->n_students[track], lw_account_count_students (account));
      take_share (cells, asks->n_asked, places->all.n_asked);
      take_share (cells, asks->n_agreed, places->all.n_agreed);
      take_share (cells, asks->n_broken, places->all.n_broken);
    }
  lw_document_begin_together (document);
  lw_document_add_heading (document, 2, heading);
  lw_document_add_figures (document, G_N_ELEMENTS (head), widths, head,
                           (const char *const *) cells->pdata, cells->len / G_N_ELEMENTS (head));
  lw_document_end_together (document);
}
