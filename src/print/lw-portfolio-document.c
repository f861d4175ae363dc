/* lw-portfolio-document.c - the portfolio (loopbaandossier) as a document
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-portfolio-tables.h"

#include "lw-date.h"
#include "lw-dutch.h"
#include "lw-name.h"

#define GUTTER 122.0
#define COVER_TOP 96.0
#define COVER_TOP_BELOW_LOGO 36.0
#define COVER_LOGO 60.0
#define COVER_PHOTO 340.0
#define ITEM_PHOTO 280.0
#define ABOUT_ME "over-mij"

static const LwDocumentMark marks[] = {
  LW_DOCUMENT_MARK_SQUARE,
  LW_DOCUMENT_MARK_CIRCLE,
  LW_DOCUMENT_MARK_DIAMOND,
  LW_DOCUMENT_MARK_TRIANGLE,
};

static char *
dup_name (const LwPortfolio *portfolio)
{
  const LwStudent *student = portfolio->student;

  return lw_name_format (student->given_name, student->infix, student->family_name);
}

static gboolean
is_about_me (const LwPortfolioPart *part)
{
  return g_strcmp0 (part->record->kind, ABOUT_ME) == 0;
}

static gboolean
is_picture (const LwPortfolioFile *file)
{
  static const char *const suffixes[] = { ".jpg", ".jpeg", ".png" };
  g_autofree char *name = NULL;

  if (file->record->media_type != NULL)
    return g_str_has_prefix (file->record->media_type, "image/");
  if (file->record->name == NULL)
    return FALSE;
  name = g_ascii_strdown (file->record->name, -1);
  for (guint i = 0; i < G_N_ELEMENTS (suffixes); i++)
    if (g_str_has_suffix (name, suffixes[i]))
      return TRUE;

  return FALSE;
}

/* The photo of the cover: the first picture of what the student tells of himself. */
static const LwPortfolioFile *
find_cover_photo (const LwPortfolio *portfolio)
{
  for (guint i = 0; i < portfolio->items->len; i++)
    {
      const LwPortfolioPart *part = portfolio->items->pdata[i];

      for (guint j = 0; is_about_me (part) && j < part->files->len; j++)
        if (is_picture (part->files->pdata[j]))
          return part->files->pdata[j];
    }

  return NULL;
}

static void
add_place_legend (LwDocument *document, const guint *counts)
{
  char *words[G_N_ELEMENTS (marks)];

  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    {
      const char *word = lw_dutch_place (lw_place_values[i]);

      words[i] = counts != NULL ? g_strdup_printf ("%u %s", counts[i], word) : g_strdup (word);
    }
  lw_document_add_legend (document, marks, (const char *const *) words, G_N_ELEMENTS (marks));
  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    g_free (words[i]);
}

/* "Klas 3B · schooljaar 2026-2027", or as much of it as is known. */
static char *
describe_class (const LwPortfolio *portfolio)
{
  gboolean has_group = lw_portfolio_has_text (portfolio->group);
  gboolean has_year = lw_portfolio_has_text (portfolio->school_year);

  if (has_group && has_year)
    return g_strdup_printf ("Klas %s · schooljaar %s", portfolio->group, portfolio->school_year);
  if (has_group)
    return g_strdup_printf ("Klas %s", portfolio->group);

  return has_year ? g_strdup_printf ("Schooljaar %s", portfolio->school_year) : NULL;
}

static void
add_cover (LwDocument *document, const LwPortfolio *portfolio)
{
  const LwPortfolioFile *photo = find_cover_photo (portfolio);
  g_autofree char *name = dup_name (portfolio);
  g_autofree char *group = describe_class (portfolio);
  g_autofree char *mentor = lw_portfolio_has_text (portfolio->mentor)
                              ? g_strdup_printf ("Mentor: %s", portfolio->mentor)
                              : NULL;

  lw_document_begin_together (document);
  lw_document_hide_head (document);
  if (portfolio->logo != NULL)
    {
      LwDocumentPicture logo = { .path = portfolio->logo, .name = portfolio->school };

      lw_document_add_pictures (document, &logo, 1, COVER_LOGO);
    }
  lw_document_add_space (document, portfolio->logo != NULL ? COVER_TOP_BELOW_LOGO : COVER_TOP);
  lw_document_add_subtitle (document, "Portfolio van");
  lw_document_add_title (document, name);
  lw_document_add_subtitle (document, group);
  lw_document_add_subtitle (document, portfolio->school);
  lw_document_add_subtitle (document, mentor);
  if (photo != NULL)
    {
      LwDocumentPicture picture = { .path = photo->path, .name = photo->record->name };

      lw_document_add_space (document, 28);
      lw_document_add_pictures (document, &picture, 1, COVER_PHOTO);
    }
  lw_document_add_fill (document);
  lw_document_add_note (document, "Hier leer ik");
  add_place_legend (document, NULL);
  lw_document_end_together (document);
  lw_document_add_page_break (document);
}

static void
add_files (LwDocument *document, const LwPortfolioPart *part, const LwPortfolioFile *except)
{
  g_autoptr (GArray) pictures = g_array_new (FALSE, FALSE, sizeof (LwDocumentPicture));
  g_autoptr (GString) others = g_string_new (NULL);

  for (guint i = 0; i < part->files->len; i++)
    {
      const LwPortfolioFile *file = part->files->pdata[i];
      LwDocumentPicture picture = { .path = file->path, .name = file->record->name };

      if (file == except)
        continue;
      if (is_picture (file))
        g_array_append_val (pictures, picture);
      else
        g_string_append_printf (others, "%s%s", others->len > 0 ? " · " : "Bijlagen: ",
                                file->record->name != NULL ? file->record->name : "bestand");
    }
  lw_document_add_pictures (document, (const LwDocumentPicture *) (void *) pictures->data,
                            pictures->len, ITEM_PHOTO);
  lw_document_add_note (document, others->str);
}

static void
add_about_me (LwDocument *document, const LwPortfolio *portfolio)
{
  const LwPortfolioFile *photo = find_cover_photo (portfolio);
  gboolean is_first = TRUE;

  for (guint i = 0; i < portfolio->items->len; i++)
    {
      const LwPortfolioPart *part = portfolio->items->pdata[i];

      if (!is_about_me (part))
        continue;
      if (is_first)
        lw_document_add_heading (document, 1, "Over mij");
      is_first = FALSE;
      lw_document_set_gutter (document, GUTTER);
      lw_document_add_text (document, part->record->description);
      lw_document_add_set_off (document, "Wat vraag ik nu?", part->record->next_question);
      add_files (document, part, photo);
      lw_document_set_gutter (document, 0);
    }
}

static void
add_question (LwDocument *document, const LwPop *pop)
{
  if (lw_portfolio_has_text (pop->learning_question))
    lw_document_add_quote (document, "Mijn leervraag", pop->learning_question);
  else
    lw_document_add_labelled (document, "Mijn leervraag",
                              "Nog geen leervraag. Wat wil jij dit jaar te weten komen?");
  lw_document_add_labelled (document, "Soort vraag", lw_dutch_question_kind (pop->question_kind));
}

static void
add_plan_text (LwDocument *document, const LwPop *pop)
{
  lw_document_add_labelled (document, "Wat kan ik?", pop->can);
  lw_document_add_labelled (document, "Wat wil ik?", pop->wants);
  lw_document_add_labelled (document, "Wat moet ik?", pop->must);
  lw_document_add_labelled (document, "Hoe pak ik het aan?", pop->how);
  lw_document_add_labelled (document, "Mijn leerstijl", pop->learning_style);
  lw_document_add_labelled (document, "Mijn leertraject", pop->route);
  lw_document_add_labelled (document, "Ontworpen met", pop->designed_with);
  lw_document_add_labelled (document, "Dit plan is", lw_dutch_pop_state (pop->state));
}

static void
add_plan (LwDocument *document, const LwPortfolio *portfolio)
{
  lw_document_add_heading (document, 1, "Mijn plan");
  if (portfolio->pop == NULL)
    {
      lw_document_add_text (document, "Nog geen leervraag, en nog geen plan voor dit schooljaar.");
      return;
    }
  lw_document_set_gutter (document, GUTTER);
  add_question (document, portfolio->pop);
  add_plan_text (document, portfolio->pop);
  lw_document_set_gutter (document, 0);
  lw_portfolio_add_goals (document, portfolio->goals);
}

static char *
join_competencies (const LwPortfolioPart *part)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < part->competencies->len; i++)
    g_string_append_printf (text, "%s%s", i == 0 ? "Hieraan werkte ik: " : " · ",
                            (const char *) part->competencies->pdata[i]);

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
add_item (LwDocument *document, const LwPortfolioPart *part)
{
  const LwPortfolioItem *record = part->record;
  g_autofree char *date = lw_date_format_long (&record->date);
  g_autofree char *competencies = join_competencies (part);
  const char *lines[]
    = { *date != '\0' ? date : record->kind, *date != '\0' ? record->kind : NULL, NULL };

  lw_document_add_aside (document, lw_dutch_place_mark (record->place),
                         lw_dutch_place (record->place), lines);
  lw_document_add_heading (document, 2,
                           lw_portfolio_has_text (record->title) ? record->title : "Zonder titel");
  if (lw_portfolio_has_text (record->description))
    lw_document_add_text (document, record->description);
  else
    lw_document_add_text (document, "Nog niets bij geschreven.");
  add_files (document, part, NULL);
  lw_document_add_set_off (document, "Wat vraag ik nu?", record->next_question);
  lw_document_add_note (document, competencies);
}

/* Parts that are told elsewhere don't count. Returns how many there are in all. */
static guint
count_places (const GPtrArray *items, guint *counts)
{
  guint n = 0;

  for (guint i = 0; i < items->len; i++)
    {
      const LwPortfolioPart *part = items->pdata[i];
      LwDocumentMark mark = lw_dutch_place_mark (part->record->place);

      if (is_about_me (part))
        continue;
      n++;
      if (mark != LW_DOCUMENT_MARK_NONE)
        counts[mark - LW_DOCUMENT_MARK_SQUARE]++;
    }

  return n;
}

static void
add_items (LwDocument *document, const GPtrArray *items)
{
  guint counts[G_N_ELEMENTS (marks)] = { 0 };
  guint n = count_places (items, counts);

  lw_document_add_heading (document, 1, "Wat ik heb gedaan");
  if (n == 0)
    {
      lw_document_add_text (document, "Nog geen bewijsstukken. Wat je doet op school, op stage of "
                                      "in je eigen tijd krijgt hier een plek.");
      return;
    }
  add_place_legend (document, counts);
  lw_document_set_gutter (document, GUTTER);
  for (guint i = 0; i < items->len; i++)
    if (!is_about_me (items->pdata[i]))
      add_item (document, items->pdata[i]);
  lw_document_set_gutter (document, 0);
}

static void
add_portfolio (LwDocument *document, const LwPortfolio *portfolio, const char *printed_on)
{
  g_autofree char *name = dup_name (portfolio);
  g_autofree char *head = lw_portfolio_has_text (portfolio->group)
                            ? g_strdup_printf ("%s · klas %s", name, portfolio->group)
                            : g_strdup (name);

  lw_document_begin_part (document, name, head);
  add_cover (document, portfolio);
  add_about_me (document, portfolio);
  add_plan (document, portfolio);
  add_items (document, portfolio->items);
  lw_portfolio_add_competencies (document, portfolio->items);
  lw_portfolio_add_stages (document, portfolio->stages);
  lw_document_add_note (document, printed_on);
}

/**
 * lw_portfolio_document_new:
 * @portfolios: (element-type LwPortfolio): one a student; nothing of them is kept
 * @today: the day of printing, said at the end
 *
 * A cover, the plan (POP), the items in order of date, and tables of competencies and stages.
 * What is empty says so.
 *
 * Returns: (transfer full): a document in which each student starts on a fresh sheet
 */
LwDocument *
lw_portfolio_document_new (GPtrArray *portfolios, const GDate *today)
{
  const LwPortfolio *first = portfolios->len > 0 ? portfolios->pdata[0] : NULL;
  LwDocument *document
    = lw_document_new (LW_DOCUMENT_A4, "Portfolio", first != NULL ? first->school : NULL);
  g_autofree char *date = lw_date_format_long (today);
  g_autofree char *printed_on = g_strdup_printf ("Afgedrukt op %s", date);

  for (guint i = 0; i < portfolios->len; i++)
    add_portfolio (document, portfolios->pdata[i], printed_on);

  return document;
}
