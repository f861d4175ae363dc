/* lw-place-fit.c - whether a workplace suits what a student wants to learn, in words
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-place-fit-private.h"

#include "lw-dossier.h"
#include "lw-search-text.h"

#include <string.h>

/* Shorter words of a leervraag say nothing of work. */
#define LEAST_LETTERS 5

/* Words that leervragen have and that are of no work in particular, folded. */
static const char *const common_words[] = {
  "alleen",      "allerlei",   "alles",      "altijd",  "andere",    "anderen",       "anders",
  "bedrijf",     "bedrijven",  "belangrijk", "beroep",  "beroepen",  "betekenen",     "beter",
  "binnen",      "blijven",    "brengen",    "buiten",  "daarna",    "daarvoor",      "denken",
  "dingen",      "durven",     "echte",      "eigen",   "elkaar",    "gedaan",        "genoeg",
  "geven",       "goede",      "graag",      "helpen",  "hoeveel",   "hoort",         "horen",
  "houden",      "ieder",      "iedereen",   "iemand",  "juist",     "kennen",        "kiezen",
  "klopt",       "komen",      "krijgen",    "kunnen",  "lange",     "langer",        "laten",
  "leerling",    "leerlingen", "leert",      "leren",   "leuke",     "lukken",        "maakt",
  "maken",       "manier",     "meeste",     "mensen",  "misschien", "moeten",        "nemen",
  "nieuwe",      "nooit",      "omgaan",     "onder",   "ontdekken", "passen",        "praten",
  "precies",     "samen",      "school",     "spelen",  "staan",     "stage",         "stageplek",
  "steeds",      "tijdens",    "tussen",     "vandaag", "verschil",  "verschillende", "vinden",
  "voelen",      "vooral",     "vragen",     "waarom",  "wanneer",   "welke",         "wereld",
  "werken",      "werkt",      "weten",      "willen",  "worden",    "wordt",         "zeggen",
  "zelfstandig", "zetten",     "zoals",      "zonder",  NULL,
};

static void
reason_free (gpointer data)
{
  LwPlaceFitReason *reason = data;

  g_free (reason->text);
  g_free (reason);
}

static void
subject_clear (LwPlaceFitSubject *subject)
{
  g_clear_pointer (&subject->words, g_ptr_array_unref);
  g_clear_pointer (&subject->places, g_hash_table_unref);
  g_clear_pointer (&subject->companies, g_hash_table_unref);
  g_clear_pointer (&subject->sectors, g_hash_table_unref);
  memset (subject, 0, sizeof *subject);
}

/**
 * lw_place_fits_new:
 * @world: a world, which must outlive it
 * @catalogue: (nullable): what the conditions of section 2.3 are called
 * @pops: (nullable) (element-type LwPop): those of this school year
 *
 * Returns: (transfer full): with no stage in hand yet
 */
LwPlaceFits *
lw_place_fits_new (LwWorld *world, const LwCatalogue *catalogue, GPtrArray *pops)
{
  LwPlaceFits *self = g_new0 (LwPlaceFits, 1);

  self->world = world;
  self->catalogue = catalogue;
  self->pops = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_object_unref);
  self->texts = g_hash_table_new_full (NULL, NULL, g_object_unref, g_free);
  for (guint i = 0; pops != NULL && i < pops->len; i++)
    {
      LwPop *pop = g_ptr_array_index (pops, i);

      if (pop->student != NULL)
        g_hash_table_replace (self->pops, pop->student, g_object_ref (pop));
    }

  return self;
}

void
lw_place_fits_free (LwPlaceFits *self)
{
  subject_clear (&self->subject);
  g_hash_table_unref (self->texts);
  g_hash_table_unref (self->pops);
  g_free (self);
}

static void
take_words (LwPlaceFitSubject *subject, const char *question)
{
  g_autofree char *folded = lw_search_text_fold (question);
  g_auto (GStrv) words = g_strsplit (folded, " ", -1);

  for (guint i = 0; words[i] != NULL; i++)
    if (g_utf8_strlen (words[i], -1) >= LEAST_LETTERS && !g_strv_contains (common_words, words[i])
        && !g_ptr_array_find_with_equal_func (subject->words, words[i], g_str_equal, NULL))
      g_ptr_array_add (subject->words, g_strdup (words[i]));
}

/* Where the student was or will be by the other stages. */
static void
take_before (LwPlaceFits *self, LwPlaceFitSubject *subject)
{
  GPtrArray *stages = lw_world_lookup (self->world->by_student, subject->stage->student);
  const char *id = lw_record_get_id (LW_RECORD (subject->stage));

  for (guint i = 0; stages != NULL && i < stages->len; i++)
    {
      LwPlacement *stage = g_ptr_array_index (stages, i);
      LwWorkplace *workplace = lw_world_find (self->world->lists.workplaces, stage->workplace);
      LwCompany *company = workplace != NULL
                             ? lw_world_find (self->world->lists.companies, workplace->company)
                             : NULL;

      if (workplace == NULL || strcmp (lw_record_get_id (LW_RECORD (stage)), id) == 0)
        continue;
      g_hash_table_add (subject->places, (gpointer) lw_record_get_id (LW_RECORD (workplace)));
      if (company != NULL)
        g_hash_table_add (subject->companies, workplace->company);
      if (company != NULL && company->sector != NULL)
        g_hash_table_add (subject->sectors, company->sector);
    }
}

/**
 * lw_place_fits_take_stage:
 * @self: the fits
 * @stage: a stage, which must outlive the judging
 *
 * What is judged from now on is judged for this stage. Its own leervraag comes before that of the
 * POP; the leerstijl is the POP's.
 */
void
lw_place_fits_take_stage (LwPlaceFits *self, LwPlacement *stage)
{
  LwPlaceFitSubject *subject = &self->subject;
  LwStudent *student = lw_world_find (self->world->lists.students, stage->student);
  LwGroup *group = lw_world_get_group (self->world, stage);
  LwPop *pop = stage->student != NULL ? g_hash_table_lookup (self->pops, stage->student) : NULL;

  subject_clear (subject);
  subject->stage = stage;
  subject->words = g_ptr_array_new_with_free_func (g_free);
  subject->places = g_hash_table_new (g_str_hash, g_str_equal);
  subject->companies = g_hash_table_new (g_str_hash, g_str_equal);
  subject->sectors = g_hash_table_new (g_str_hash, g_str_equal);
  subject->profile = student != NULL && student->profile != NULL ? student->profile
                     : group != NULL                             ? group->profile
                                                                 : NULL;
  subject->kind = stage->question_kind;
  if (subject->kind == NULL && pop != NULL)
    subject->kind = pop->question_kind;
  if (pop != NULL)
    subject->style = lw_place_fit_find_style (pop->learning_style);
  if (stage->learning_question != NULL)
    take_words (subject, stage->learning_question);
  else if (pop != NULL && pop->learning_question != NULL)
    take_words (subject, pop->learning_question);
  if (stage->student != NULL)
    take_before (self, subject);
}

static int
compare_reasons (gconstpointer a, gconstpointer b)
{
  const LwPlaceFitReason *one = *(const LwPlaceFitReason *const *) a;
  const LwPlaceFitReason *other = *(const LwPlaceFitReason *const *) b;

  return (int) one->side - (int) other->side;
}

/**
 * lw_place_fits_judge:
 * @self: the fits, with a stage in hand
 * @workplace: where it could be
 *
 * Holds a workplace against what the student wants to learn: "a workplace that is worth nothing to
 * one student can be the ideal place for another" (2.3). The leervraag asks for what is new, or for
 * what goes deeper (I 3.2); the leerstijl goes with some of the conditions of section 2.3. What is
 * not known is said, and is neither for nor against. There is no sum: each reason stands in its
 * own words.
 *
 * Returns: (transfer full): the fit, with its reasons
 */
LwPlaceFit *
lw_place_fits_judge (LwPlaceFits *self, LwWorkplace *workplace)
{
  LwPlaceFit *fit = g_new0 (LwPlaceFit, 1);
  LwPlaceFitTally tally = { 0 };

  fit->reasons = g_ptr_array_new_with_free_func (reason_free);
  tally.reasons = fit->reasons;
  fit->order = lw_place_fits_weigh (self, workplace, &tally);
  g_ptr_array_sort (fit->reasons, compare_reasons);

  return fit;
}

/* The same without the words, for many. */
LwPlaceFitOrder
lw_place_fits_get_order (LwPlaceFits *self, LwWorkplace *workplace)
{
  LwPlaceFitTally tally = { 0 };

  return lw_place_fits_weigh (self, workplace, &tally);
}

void
lw_place_fit_free (LwPlaceFit *self)
{
  g_ptr_array_unref (self->reasons);
  g_free (self);
}

/**
 * lw_place_fit_describe:
 * @self: a fit
 * @n_most: how many reasons at most
 *
 * Returns: (transfer full) (nullable): what is against the place and for it on one line; %NULL when
 *   that is nothing
 */
char *
lw_place_fit_describe (const LwPlaceFit *self, guint n_most)
{
  g_autoptr (GString) line = g_string_new (NULL);

  for (guint i = 0; i < MIN (self->reasons->len, n_most); i++)
    {
      const LwPlaceFitReason *reason = g_ptr_array_index (self->reasons, i);
      const char *text = reason->text;

      if (reason->side == LW_PLACE_FIT_REASON_UNKNOWN)
        continue;
      if (line->len == 0)
        {
          g_string_append_unichar (line, g_unichar_toupper (g_utf8_get_char (text)));
          text = g_utf8_next_char (text);
        }
      else
        g_string_append (line, "; ");
      g_string_append (line, text);
    }

  return line->len > 0 ? g_strdup (line->str) : NULL;
}
