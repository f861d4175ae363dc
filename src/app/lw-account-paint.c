/* lw-account-paint.c - the account in lists of rows with bars
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-account-paint.h"

#include "lw-account-words.h"
#include "lw-tally-row.h"

#include <glib/gi18n.h>

static const LwTallyLook looks[LW_N_OUTCOMES] = {
  [LW_OUTCOME_SOUGHT] = LW_TALLY_HOLLOW,  [LW_OUTCOME_PLANNED] = LW_TALLY_STRIPED,
  [LW_OUTCOME_GOING] = LW_TALLY_HALF,     [LW_OUTCOME_FINISHED] = LW_TALLY_FULL,
  [LW_OUTCOME_BROKEN] = LW_TALLY_CROSSED,
};

static int
focused_index (GtkListBox *list)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (list));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  GtkWidget *row = focus != NULL ? gtk_widget_get_ancestor (focus, GTK_TYPE_LIST_BOX_ROW) : NULL;

  if (row == NULL || gtk_widget_get_parent (row) != GTK_WIDGET (list))
    return -1;

  return gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row));
}

static void
focus_row (GtkListBox *list, int index)
{
  GtkListBoxRow *row = NULL;

  for (; index >= 0 && row == NULL; index--)
    row = gtk_list_box_get_row_at_index (list, index);
  if (row != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (row));
}

/* Empties the list; answers which row had the focus. */
static int
clear (GtkListBox *list)
{
  int index = focused_index (list);
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (list, 0)) != NULL)
    gtk_list_box_remove (list, GTK_WIDGET (row));

  return index;
}

static LwTallyRow *
add_row (GtkListBox *list, const char *title, const char *figure)
{
  GtkWidget *row = lw_tally_row_new (title, figure);

  gtk_list_box_append (list, row);

  return LW_TALLY_ROW (row);
}

/* Where there is nothing it says what to do. */
static LwTallyRow *
add_nothing (GtkListBox *list, const char *title, const char *text)
{
  LwTallyRow *row = add_row (list, title, NULL);

  lw_tally_row_add_text (row, text);

  return row;
}

static void
add_more (GtkListBox *list, guint n_rows)
{
  g_autofree char *title = g_strdup_printf (_ ("Show all %u"), n_rows);

  lw_tally_row_set_opens (add_row (list, title, NULL), "account.show-all",
                          g_variant_new_string (gtk_widget_get_name (GTK_WIDGET (list))));
}

static void
add_choice (GtkListBox *list, const LwAccountChoice *choice, const LwAccountChoice *before)
{
  g_autofree char *title = lw_account_dup_choice_title (choice);
  g_autofree char *detail = lw_account_dup_choice_detail (choice, before);
  LwTallyRow *row = add_row (list, title, NULL);
  const char *key = choice->column != LW_N_COLUMNS ? lw_column_key (choice->column) : "";

  lw_tally_row_add_text (row, detail);
  lw_tally_row_set_opens (row, "win.open-form-cell", g_variant_new ("(ss)", choice->variant, key));
}

void
lw_account_paint_choices (GtkListBox *list, const LwAccount *account, guint most)
{
  int index = clear (list);
  guint n_rows = MIN (account->choices->len, most);

  for (guint i = 0; i < n_rows; i++)
    add_choice (list, g_ptr_array_index (account->choices, i),
                i > 0 ? g_ptr_array_index (account->choices, i - 1) : NULL);
  if (n_rows < account->choices->len)
    add_more (list, account->choices->len);
  if (account->choices->len == 0)
    lw_tally_row_set_opens (
      add_nothing (list, _ ("No choices of the school’s own yet"),
                   _ ("Go to a cell of the forms, press Space, and say why beside it.")),
      "win.page", g_variant_new_string ("leerwerkvarianten"));
  focus_row (list, index);
}

static void
add_counted (GtkListBox *list, const LwAccountRow *counted, LwAccountBy by, guint most)
{
  g_autofree char *title = lw_account_dup_row_title (counted, by);
  g_autofree char *figure = g_strdup_printf ("%'u", counted->n);
  g_autofree char *outcomes = lw_account_dup_outcomes (counted);
  g_autofree char *reasons = lw_account_dup_reasons (counted);
  LwTallyRow *row = add_row (list, title, figure);
  LwTallyPart parts[LW_N_OUTCOMES];

  for (LwOutcomeKind outcome = 0; outcome < LW_N_OUTCOMES; outcome++)
    parts[outcome] = (LwTallyPart){ looks[outcome], lw_account_row_count (counted, outcome) };
  lw_tally_row_add_bar (row, parts, G_N_ELEMENTS (parts), most);
  lw_tally_row_add_text (row, outcomes);
  if (reasons != NULL)
    lw_tally_row_add_text (row, reasons);
  if (by == LW_ACCOUNT_BY_FORM && counted->key != NULL)
    lw_tally_row_set_opens (row, "win.open-form", g_variant_new_string (counted->key));
}

void
lw_account_paint_rows (GtkListBox *list, const LwAccount *account, LwAccountBy by)
{
  int index = clear (list);
  const GPtrArray *rows = account->rows[by];
  guint most = 0;

  for (guint i = 0; i < rows->len; i++)
    most = MAX (most, ((LwAccountRow *) g_ptr_array_index (rows, i))->n);
  for (guint i = 0; i < rows->len; i++)
    add_counted (list, g_ptr_array_index (rows, i), by, most);
  if (rows->len == 0)
    lw_tally_row_set_opens (
      add_nothing (list, _ ("No stages yet"), _ ("Plan the first one, and it is counted here.")),
      "win.plan-stage", g_variant_new ("a{ss}", NULL));
  focus_row (list, index);
}

static gint64
minutes_of (const LwAccountHours *hours)
{
  return hours->minutes_done + hours->minutes_left;
}

void
lw_account_paint_hours (GtkListBox *list, const LwAccount *account)
{
  int index = clear (list);
  gint64 most = 0;

  for (guint track = 0; track < LW_ASK_TRACKS; track++)
    most = MAX (most, minutes_of (&account->hours[track]));
  for (guint track = 0; track < LW_ASK_TRACKS; track++)
    {
      const LwAccountHours *hours = &account->hours[track];
      const LwTallyPart parts[] = {
        { LW_TALLY_FULL, (double) hours->minutes_done },
        { LW_TALLY_HOLLOW, (double) hours->minutes_left },
      };
      g_autofree char *figure = NULL;
      g_autofree char *text = NULL;
      LwTallyRow *row;

      if (hours->n_students == 0)
        continue;
      figure = lw_account_dup_hours (hours);
      text = lw_account_dup_half_days (hours);
      row = add_row (list, lw_account_track_label (track), figure);
      lw_tally_row_add_bar (row, parts, G_N_ELEMENTS (parts), (double) most);
      lw_tally_row_add_text (row, text);
    }
  if (most == 0)
    add_nothing (list, _ ("No hours yet"),
                 _ ("They are counted of stages that are promised and have days."));
  focus_row (list, index);
}

/* Shares of the requests and of the places over each other, and a tick for the students. */
static void
add_shares (LwTallyRow *row, const LwAccount *account, const LwAccountPlaces *places, guint track)
{
  const LwAsks *asks = &places->tracks[track];
  const LwTallyPart parts[] = {
    { LW_TALLY_HOLLOW, lw_account_percent (asks->n_asked, places->all.n_asked) },
    { LW_TALLY_FULL, lw_account_percent (asks->n_agreed, places->all.n_agreed) },
    { LW_TALLY_TICK,
      lw_account_percent (account->n_students[track], lw_account_count_students (account)) },
  };
  g_autofree char *value = lw_account_dup_shares (places, track);
  g_autofree char *words = lw_account_dup_shares_words (account, places, track);

  if (asks->n_asked == 0 && account->n_students[track] == 0)
    return;
  lw_tally_row_add_line (row, lw_account_track_label (track), parts, G_N_ELEMENTS (parts), 100,
                         value, words);
}

static void
add_places (GtkListBox *list, const LwAccount *account, const LwAccountPlaces *places)
{
  g_autofree char *title = lw_account_dup_places_title (places);
  g_autofree char *figure = g_strdup_printf (
    ngettext ("%u request", "%u requests", places->all.n_asked), places->all.n_asked);
  g_autofree char *refusals = lw_account_dup_refusals (places);
  LwTallyRow *row = add_row (list, title, figure);

  for (guint track = 0; track < LW_ASK_TRACKS; track++)
    add_shares (row, account, places, track);
  if (refusals != NULL)
    lw_tally_row_add_text (row, refusals);
  if (places->variant != NULL)
    lw_tally_row_set_opens (row, "win.open-form", g_variant_new_string (places->variant));
}

void
lw_account_paint_places (GtkListBox *list, const LwAccount *account, guint most)
{
  int index = clear (list);
  guint n_rows = MIN (account->places->len, most);

  for (guint i = 0; i < n_rows; i++)
    add_places (list, account, g_ptr_array_index (account->places, i));
  if (n_rows < account->places->len)
    add_more (list, account->places->len);
  gtk_widget_set_visible (GTK_WIDGET (list), account->places->len > 0);
  focus_row (list, index);
}

static void
add_to_legend (GtkBox *legend, LwTallyLook look, const char *words)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = gtk_label_new (words);

  gtk_widget_add_css_class (label, "dim-label");
  gtk_widget_add_css_class (label, "caption");
  gtk_box_append (GTK_BOX (box), lw_tally_sample_new (look));
  gtk_box_append (GTK_BOX (box), label);
  gtk_widget_set_margin_end (box, 12);
  gtk_box_append (legend, box);
}

void
lw_account_fill_outcomes (GtkBox *legend)
{
  for (LwOutcomeKind outcome = 0; outcome < LW_N_OUTCOMES; outcome++)
    add_to_legend (legend, looks[outcome], lw_outcome_label (outcome));
}

void
lw_account_fill_hours (GtkBox *legend)
{
  add_to_legend (legend, LW_TALLY_FULL, _ ("Done"));
  add_to_legend (legend, LW_TALLY_HOLLOW, _ ("Still to come"));
}

void
lw_account_fill_shares (GtkBox *legend)
{
  add_to_legend (legend, LW_TALLY_HOLLOW, _ ("Share of the requests"));
  add_to_legend (legend, LW_TALLY_FULL, _ ("Share of the places"));
  add_to_legend (legend, LW_TALLY_TICK, _ ("Share of the students of the school"));
}
