/* lw-wish-form.c - the form on which students write where they want to go
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-wish-form.h"

#include "lw-dutch.h"
#include "lw-search-text.h"

#include <string.h>

/* Both sides of one sheet. */
#define N_PAGES 2

/* So much of what one does there is enough to choose by: two lines. */
#define MAX_WORK 84

/* Room to write in. */
#define WRITE_LINES "\n"

static void
place_free (gpointer data)
{
  LwWishFormPlace *place = data;

  g_free (place->code);
  g_free (place->company);
  g_free (place->town);
  g_free (place->title);
  g_free (place->tasks);
  g_free (place->days);
  g_free (place->sector);
  g_free (place);
}

/**
 * lw_wish_form_new:
 * @student: whose form it is
 * @group: (nullable): the class
 * @code: the student's short code
 *
 * Returns: (transfer full): a form without workplaces and wishes
 */
LwWishForm *
lw_wish_form_new (const char *student, const char *group, const char *code)
{
  LwWishForm *self = g_new0 (LwWishForm, 1);

  self->student = g_strdup (student);
  self->group = g_strdup (group);
  self->code = g_strdup (code);
  self->places = g_ptr_array_new_with_free_func (place_free);

  return self;
}

void
lw_wish_form_free (LwWishForm *self)
{
  g_free (self->student);
  g_free (self->group);
  g_free (self->code);
  g_ptr_array_unref (self->places);
  for (guint i = 0; i < LW_N_WISHES; i++)
    {
      g_free (self->wishes[i].code);
      g_free (self->wishes[i].place);
    }
  g_free (self);
}

/**
 * lw_wish_form_add_place:
 * @form: a form
 * @code: the workplace's short code
 * @company: the name of its company
 *
 * Returns: (transfer none): a place at the end of those to choose from
 */
LwWishFormPlace *
lw_wish_form_add_place (LwWishForm *form, const char *code, const char *company)
{
  LwWishFormPlace *place = g_new0 (LwWishFormPlace, 1);

  place->code = g_strdup (code);
  place->company = g_strdup (company);
  g_ptr_array_add (form->places, place);

  return place;
}

static char *
shorten (const char *text, glong most)
{
  g_autofree char *start = NULL;
  char *space;

  if (g_utf8_strlen (text, -1) <= most)
    return g_strdup (text);
  start = g_utf8_substring (text, 0, most);
  space = strrchr (start, ' ');
  if (space != NULL)
    *space = '\0';

  return g_strconcat (start, " …", NULL);
}

/* "Winkel: klanten helpen, vakken vullen", on one line. */
static char *
describe_work (const LwWishFormPlace *place)
{
  gboolean has_title = place->title != NULL && strcmp (place->title, place->company) != 0;
  g_autofree char *work = NULL;

  if (has_title && place->tasks != NULL)
    work = g_strdup_printf ("%s: %s", place->title, place->tasks);
  else
    work = g_strdup (has_title ? place->title : place->tasks);
  if (work == NULL)
    return NULL;
  g_strdelimit (work, "\r\n\t", ' ');

  return shorten (work, MAX_WORK);
}

/* The same in any locale; what is not known comes last. */
static int
compare_texts (const char *a, const char *b)
{
  g_autofree char *folded = NULL;
  g_autofree char *other_folded = NULL;

  if (a == NULL || b == NULL)
    return (a == NULL) - (b == NULL);

  folded = lw_search_text_fold (a);
  other_folded = lw_search_text_fold (b);

  return strcmp (folded, other_folded);
}

/* By sector; in a sector by town, then by company. */
static int
compare_places (gconstpointer a, gconstpointer b)
{
  const LwWishFormPlace *one = *(const LwWishFormPlace *const *) a;
  const LwWishFormPlace *other = *(const LwWishFormPlace *const *) b;
  int order = compare_texts (one->sector, other->sector);

  if (order == 0)
    order = compare_texts (one->town, other->town);
  if (order == 0)
    order = compare_texts (one->company, other->company);

  return order != 0 ? order : strcmp (one->code, other->code);
}

static void
add_table (LwDocument *document, GPtrArray *places, guint begin, guint end)
{
  static const char *const head[] = { "Code", "Bedrijf", "Wat doe je daar?", "Open" };
  static const double widths[] = { 8, 26, 45, 21 };
  g_autoptr (GPtrArray) cells = g_ptr_array_new_with_free_func (g_free);

  for (guint i = begin; i < end; i++)
    {
      const LwWishFormPlace *place = places->pdata[i];

      g_ptr_array_add (cells, g_strdup (place->code));
      g_ptr_array_add (cells, place->town != NULL
                                ? g_strdup_printf ("%s, %s", place->company, place->town)
                                : g_strdup (place->company));
      g_ptr_array_add (cells, describe_work (place));
      g_ptr_array_add (cells, g_strdup (place->days));
    }
  lw_document_add_table (document, G_N_ELEMENTS (head), widths, head,
                         (const char *const *) cells->pdata, end - begin);
}

/* The @n_places best, each sector under its own head when there are several. */
static void
add_places (LwDocument *document, const LwWishForm *form, guint n_places)
{
  g_autoptr (GPtrArray) places = g_ptr_array_sized_new (n_places);
  guint begin = 0;

  for (guint i = 0; i < n_places; i++)
    g_ptr_array_add (places, form->places->pdata[i]);
  g_ptr_array_sort (places, compare_places);
  for (guint end = 1; end <= places->len; end++)
    {
      const char *sector = ((LwWishFormPlace *) places->pdata[begin])->sector;

      if (end < places->len
          && g_strcmp0 (((LwWishFormPlace *) places->pdata[end])->sector, sector) == 0)
        continue;
      if (end - begin < places->len)
        lw_document_add_heading (document, 3,
                                 sector != NULL ? lw_dutch_counted (sector) : "Andere bedrijven");
      add_table (document, places, begin, end);
      begin = end;
    }
}

static void
add_wishes (LwDocument *document, const LwWishForm *form)
{
  static const char *const head[] = { "", "Code", "Bedrijf", "Waarom wil je hier leren?" };
  static const double widths[] = { 11, 10, 31, 48 };
  g_autoptr (GPtrArray) cells = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < LW_N_WISHES; i++)
    {
      g_ptr_array_add (cells, g_strdup_printf ("%ue wens" WRITE_LINES, i + 1));
      g_ptr_array_add (cells, g_strdup (form->wishes[i].code));
      g_ptr_array_add (cells, g_strdup (form->wishes[i].place));
      g_ptr_array_add (cells, NULL);
    }
  lw_document_begin_together (document);
  lw_document_add_table (document, G_N_ELEMENTS (head), widths, head,
                         (const char *const *) cells->pdata, LW_N_WISHES);
  lw_document_end_together (document);
}

static char *
describe_choice (const LwWishForm *form, guint n_places)
{
  g_autofree char *count = lw_dutch_count (form->places->len, "plek", "plekken");

  if (form->places->len == 0)
    return g_strdup ("Welke plekken er zijn, hoor je van je mentor.");
  if (n_places == form->places->len)
    return g_strdup_printf ("Er %s %s die bij je %s.", n_places == 1 ? "is" : "zijn", count,
                            n_places == 1 ? "past" : "passen");

  return g_strdup_printf ("Er zijn %s die bij je passen. Hier staan er %u%s. Wil je ergens anders "
                          "heen? Vraag je mentor naar de rest.",
                          count, n_places, form->is_nearest_first ? ", de dichtstbijzijnde" : "");
}

static void
add_form (LwDocument *document, const LwWishForm *form, guint n_places)
{
  g_autofree char *head = form->group != NULL
                            ? g_strdup_printf ("%s · %s", form->student, form->group)
                            : g_strdup (form->student);
  g_autofree char *code = g_strdup_printf ("Code %s", form->code);
  g_autofree char *group = form->group != NULL ? g_strdup_printf ("Klas %s", form->group) : NULL;
  g_autofree char *choice = describe_choice (form, n_places);

  lw_document_begin_part (document, form->student, head);
  lw_document_add_headline (document, form->student, code);
  lw_document_add_subtitle (document, group);
  lw_document_add_heading (document, 2, "Waar wil jij stage lopen?");
  lw_document_add_text (
    document, "Hieronder staan bedrijven waar je veel kunt leren. Kies er vijf die je leuk lijken, "
              "en zet je grootste wens bovenaan. Schrijf de code over en vertel waarom je juist "
              "daar wilt leren. We doen ons best, maar we kunnen niets beloven: soms willen er "
              "meer leerlingen naar een plek dan er kunnen komen. Klaar? Geef dit blad aan je "
              "mentor.");
  add_wishes (document, form);
  lw_document_add_heading (document, 2, "Waaruit kun je kiezen?");
  lw_document_add_text (document, choice);
  add_places (document, form, n_places);
}

static gboolean
fits (const LwWishForm *form, const char *school, guint n_places)
{
  g_autoptr (LwDocument) document = lw_document_new (LW_DOCUMENT_A4, "Wensformulier", school);

  add_form (document, form, n_places);

  return lw_document_get_n_pages (document) <= N_PAGES;
}

/* How many places fit on the sheet, at most @most. */
static guint
find_most (const LwWishForm *form, const char *school, guint most)
{
  guint fit = 0;

  if (fits (form, school, most))
    return most;
  if (fits (form, school, most - 1))
    return most - 1;
  while (most - fit > 1)
    {
      guint middle = fit + (most - fit) / 2;

      if (fits (form, school, middle))
        fit = middle;
      else
        most = middle;
    }

  return fit;
}

/**
 * lw_wish_form_document_new:
 * @forms: (element-type LwWishForm): the form of each student
 * @school: (nullable): the school's name
 *
 * A form takes the two sides of one sheet: where there are more places than that holds, the best
 * are on it, and it says so.
 *
 * Returns: (transfer full): the document
 */
LwDocument *
lw_wish_form_document_new (GPtrArray *forms, const char *school)
{
  LwDocument *document = lw_document_new (LW_DOCUMENT_A4, "Wensformulier", school);
  guint likely = G_MAXUINT;

  for (guint i = 0; i < forms->len; i++)
    {
      const LwWishForm *form = forms->pdata[i];
      guint n_places = find_most (form, school, MIN (form->places->len, likely));

      /* What fits for one nearly fits for the others of the class: few layouts are tried. */
      if (n_places < form->places->len)
        likely = n_places + 1;
      add_form (document, form, n_places);
    }

  return document;
}
