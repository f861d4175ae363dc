/* lw-portfolio-tables.c - the portfolio's goals, competencies and stages
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-portfolio-tables.h"

#include "lw-date.h"
#include "lw-dutch.h"

#include <string.h>

gboolean
lw_portfolio_has_text (const char *text)
{
  return text != NULL && *text != '\0';
}

static void
take_cell (GPtrArray *cells, char *text)
{
  g_ptr_array_add (cells, text);
}

static void
add_goals_table (LwDocument *document, const GPtrArray *goals)
{
  static const char *const head[]
    = { "Doel", "Wat ga ik doen?", "Bewijs", "Wie beoordeelt?", "Voor", "Stand" };
  static const double widths[] = { 22, 24, 18, 18, 13, 11 };
  g_autoptr (GPtrArray) cells = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < goals->len; i++)
    {
      const LwGoal *goal = goals->pdata[i];

      take_cell (cells, g_strdup (goal->title));
      take_cell (cells, g_strdup (goal->action));
      take_cell (cells, g_strdup (goal->evidence));
      take_cell (cells, g_strdup (goal->judged_by));
      take_cell (cells, lw_date_format_short (&goal->due));
      take_cell (cells, g_strdup (goal->state));
    }
  lw_document_add_table (document, G_N_ELEMENTS (head), widths, head,
                         (const char *const *) cells->pdata, goals->len);
}

void
lw_portfolio_add_goals (LwDocument *document, const GPtrArray *goals)
{
  lw_document_begin_together (document);
  lw_document_add_heading (document, 2, "Mijn doelen");
  if (goals->len > 0)
    add_goals_table (document, goals);
  else
    lw_document_add_text (document, "Nog geen doelen.");
  lw_document_end_together (document);
}

typedef struct
{
  const char *name; /* borrowed */
  guint n_items;
  GString *items;
} Competency;

static void
competency_clear (gpointer data)
{
  Competency *competency = data;

  g_string_free (competency->items, TRUE);
}

static Competency *
find_competency (GArray *competencies, const char *name)
{
  Competency fresh = { .name = name };

  for (guint i = 0; i < competencies->len; i++)
    if (strcmp (g_array_index (competencies, Competency, i).name, name) == 0)
      return &g_array_index (competencies, Competency, i);
  fresh.items = g_string_new (NULL);
  g_array_append_val (competencies, fresh);

  return &g_array_index (competencies, Competency, competencies->len - 1);
}

/* The one with the most items first; then by name, in an order that no locale changes. */
static int
compare_competencies (gconstpointer a, gconstpointer b)
{
  const Competency *one = a;
  const Competency *other = b;

  if (one->n_items != other->n_items)
    return one->n_items > other->n_items ? -1 : 1;

  return strcmp (one->name, other->name);
}

static GArray *
gather_competencies (const GPtrArray *items)
{
  GArray *competencies = g_array_new (FALSE, FALSE, sizeof (Competency));

  g_array_set_clear_func (competencies, competency_clear);
  for (guint i = 0; i < items->len; i++)
    {
      const LwPortfolioPart *part = items->pdata[i];

      for (guint j = 0; j < part->competencies->len; j++)
        {
          Competency *competency = find_competency (competencies, part->competencies->pdata[j]);

          g_string_append_printf (competency->items, "%s%s", competency->n_items > 0 ? " · " : "",
                                  lw_portfolio_has_text (part->record->title) ? part->record->title
                                                                              : "Zonder titel");
          competency->n_items++;
        }
    }
  g_array_sort (competencies, compare_competencies);

  return competencies;
}

void
lw_portfolio_add_competencies (LwDocument *document, const GPtrArray *items)
{
  static const char *const head[] = { "Competentie", "Hoe vaak", "In welke bewijsstukken" };
  static const double widths[] = { 26, 10, 64 };
  g_autoptr (GArray) competencies = gather_competencies (items);
  g_autoptr (GPtrArray) cells = g_ptr_array_new_with_free_func (g_free);

  lw_document_add_heading (document, 1, "Mijn competenties");
  if (competencies->len == 0)
    {
      lw_document_add_text (document, "Nog geen competenties bij een bewijsstuk genoemd.");
      return;
    }
  for (guint i = 0; i < competencies->len; i++)
    {
      const Competency *competency = &g_array_index (competencies, Competency, i);

      take_cell (cells, g_strdup (competency->name));
      take_cell (cells, lw_dutch_count (competency->n_items, "keer", "keer"));
      take_cell (cells, g_strdup (competency->items->str));
    }
  lw_document_add_table (document, G_N_ELEMENTS (head), widths, head,
                         (const char *const *) cells->pdata, competencies->len);
}

/* Company and town on one line, the workplace under it. */
static char *
describe_where (const LwPortfolioStage *stage)
{
  g_autoptr (GString) text = g_string_new (stage->company);

  if (lw_portfolio_has_text (stage->town))
    g_string_append_printf (text, "%s%s", text->len > 0 ? ", " : "", stage->town);
  if (lw_portfolio_has_text (stage->workplace))
    g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", stage->workplace);
  if (text->len == 0)
    g_string_append (text, "nog niet bekend");

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* The second day on a line of its own: a narrow column breaks at the dash. */
static char *
describe_when (const LwPlacement *placement)
{
  g_autofree char *period = lw_dutch_period (&placement->first_day, &placement->last_day);
  g_auto (GStrv) days = g_strsplit (period, "– ", 2);

  return g_strjoinv ("–\n", days);
}

void
lw_portfolio_add_stages (LwDocument *document, const GPtrArray *stages)
{
  static const char *const head[] = { "Vorm", "Waar", "Wanneer", "Welke dagen", "Stand" };
  static const double widths[] = { 20, 26, 24, 18, 14 };
  g_autoptr (GPtrArray) cells = g_ptr_array_new_with_free_func (g_free);

  lw_document_add_heading (document, 1, "Mijn stages");
  if (stages->len == 0)
    {
      lw_document_add_text (document, "Nog geen stages.");
      return;
    }
  for (guint i = 0; i < stages->len; i++)
    {
      const LwPortfolioStage *stage = stages->pdata[i];
      const LwPlacement *record = stage->record;

      take_cell (cells, g_strdup (stage->form));
      take_cell (cells, describe_where (stage));
      take_cell (cells, describe_when (record));
      take_cell (cells, lw_dutch_pattern (record->pattern));
      take_cell (cells, g_strdup (lw_dutch_placement_state (record->state)));
    }
  lw_document_add_table (document, G_N_ELEMENTS (head), widths, head,
                         (const char *const *) cells->pdata, stages->len);
}
