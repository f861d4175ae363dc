/* lw-place-fit.c - whether a workplace suits what a student wants to learn, in words
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-place-fit.h"

#include "lw-dossier.h"
#include "lw-search-text.h"
#include "lw-world.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Shorter words of a leervraag say nothing of work. */
#define LEAST_LETTERS 5
/* So many words or conditions are named. */
#define MOST_NAMED 3
#define MOST_CONDITIONS 6

/* Which of the conditions of section 2.3, and of what students say of a place, help who learns in
 * this way, as we read them. The strongest one gives room for any style. */
#define STRONGEST "krachtige-leeromgeving"
static const struct
{
  const char *style;
  const char *suits; /* as lw-fit.c says it of a form */
  const char *conditions[MOST_CONDITIONS];
} styles[] = {
  { "ervaring",
    N_ ("suits the learning style: by doing"),
    { "realiteitsgehalte", "inhoud-en-variatie", "toegang-tot-activiteiten",
      "invloed-op-werkproces", "ontwikkelingsgericht", "afwisseling" } },
  { "sociaal",
    N_ ("suits the learning style: from and with each other"),
    { "sociale-interactie", "werkklimaat", "ervaren-begeleiders", "sfeer" } },
  { "kritische-reflectie",
    N_ ("suits the learning style: by critical reflection"),
    { "bewust-van-feedback", "kwaliteit-begeleiding", "sociale-interactie" } },
  { "theorie",
    N_ ("suits the learning style: from theory"),
    { "institutionele-inbedding", "bewust-van-feedback", "tijd-voor-uitleg" } },
};

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

/* The stage in hand: what its student wants and where the student was. */
typedef struct
{
  LwPlacement *stage;  /* borrowed, nullable */
  const char *profile; /* borrowed, as the next three; nullable */
  const char *kind;
  const char *style;  /* of styles[] */
  GPtrArray *words;   /* owned: of the leervraag, folded */
  GHashTable *places; /* owned set of workplace ids, borrowed from the stages; so the next two */
  GHashTable *companies;
  GHashTable *sectors;
} Subject;

struct _LwPlaceFits
{
  LwWorld *world;               /* borrowed */
  const LwCatalogue *catalogue; /* borrowed, nullable */
  GHashTable *pops;             /* owned, student id -> LwPop, owned */
  GHashTable *texts;            /* owned, LwWorkplace -> its title and tasks folded */
  Subject subject;
};

/* What is found of one place; without @reasons it is only counted. */
typedef struct
{
  guint n_for;
  guint n_against;
  GPtrArray *reasons; /* borrowed, nullable */
} Tally;

static void
reason_free (gpointer data)
{
  LwPlaceFitReason *reason = data;

  g_free (reason->text);
  g_free (reason);
}

/* Whether the reason is to be put in words. */
static gboolean
count (Tally *tally, LwPlaceFitSide side)
{
  tally->n_for += side == LW_PLACE_FIT_REASON_FOR;
  tally->n_against += side == LW_PLACE_FIT_REASON_AGAINST;

  return tally->reasons != NULL;
}

/* Takes @text. */
static void
take_reason (Tally *tally, LwPlaceFitSide side, char *text)
{
  LwPlaceFitReason *reason = g_new0 (LwPlaceFitReason, 1);

  reason->side = side;
  reason->text = text;
  g_ptr_array_add (tally->reasons, reason);
}

static void
add_reason (Tally *tally, LwPlaceFitSide side, const char *text)
{
  if (count (tally, side))
    take_reason (tally, side, g_strdup (text));
}

static gboolean
has_word (char **words, const char *word)
{
  return words != NULL && g_strv_contains ((const char *const *) words, word);
}

static LwCompany *
company_of (const LwPlaceFits *self, LwWorkplace *workplace)
{
  return lw_world_find (self->world->lists.companies, workplace->company);
}

/* "Several short stages" (I 3.2): what is new to the student. */
static void
judge_orientation (LwPlaceFits *self, LwWorkplace *workplace, Tally *tally)
{
  const Subject *subject = &self->subject;
  LwCompany *company = company_of (self, workplace);
  const char *sector = company != NULL ? company->sector : NULL;
  gboolean is_known_sector = sector != NULL && g_hash_table_contains (subject->sectors, sector);

  if (g_hash_table_size (subject->companies) == 0)
    return;
  if (g_hash_table_contains (subject->places, lw_record_get_id (LW_RECORD (workplace))))
    add_reason (tally, LW_PLACE_FIT_REASON_AGAINST,
                _ ("was here before, while the learning question is orientation"));
  else if (workplace->company != NULL
           && g_hash_table_contains (subject->companies, workplace->company))
    add_reason (tally, LW_PLACE_FIT_REASON_AGAINST,
                _ ("was at this company before, while the learning question is orientation"));
  else if (is_known_sector)
    add_reason (tally, LW_PLACE_FIT_REASON_UNKNOWN,
                _ ("a new company, in a sector where the student was before"));
  else if (sector != NULL && g_hash_table_size (subject->sectors) > 0)
    add_reason (tally, LW_PLACE_FIT_REASON_FOR,
                _ ("suits orientation: a sector where the student was not before"));
  else
    add_reason (tally, LW_PLACE_FIT_REASON_FOR,
                _ ("suits orientation: a company where the student was not before"));
}

/* To go deeper is to do so in what one has chosen. */
static void
judge_deepening (LwPlaceFits *self, LwWorkplace *workplace, Tally *tally)
{
  const Subject *subject = &self->subject;
  gboolean has_profiles = workplace->profiles != NULL && workplace->profiles[0] != NULL;
  gboolean suits = subject->profile != NULL && has_word (workplace->profiles, subject->profile);

  if (g_hash_table_contains (subject->places, lw_record_get_id (LW_RECORD (workplace))))
    add_reason (tally, LW_PLACE_FIT_REASON_FOR,
                _ ("suits going deeper: the student knows this place already"));
  if (subject->profile == NULL)
    return;
  if (!has_profiles)
    add_reason (tally, LW_PLACE_FIT_REASON_UNKNOWN,
                _ ("it is not said for which profiles this workplace is"));
  else if (count (tally, suits ? LW_PLACE_FIT_REASON_FOR : LW_PLACE_FIT_REASON_AGAINST))
    take_reason (tally, suits ? LW_PLACE_FIT_REASON_FOR : LW_PLACE_FIT_REASON_AGAINST,
                 /* translators: a profile: PIE */
                 g_strdup_printf (suits ? _ ("suits going deeper: it is for %s")
                                        : _ ("is not for %s, while the learning question is to "
                                             "go deeper"),
                                  subject->profile));
}

static const char *
find_text (LwPlaceFits *self, LwWorkplace *workplace)
{
  char *folded = g_hash_table_lookup (self->texts, workplace);

  if (folded == NULL)
    {
      g_autofree char *text = g_strjoin (" ", workplace->title != NULL ? workplace->title : "",
                                         workplace->tasks != NULL ? workplace->tasks : "", NULL);

      folded = lw_search_text_fold (text);
      g_hash_table_insert (self->texts, g_object_ref (workplace), folded);
    }

  return folded;
}

/* Where the leervraag names what the work is. */
static void
judge_words (LwPlaceFits *self, LwWorkplace *workplace, Tally *tally)
{
  GPtrArray *words = self->subject.words;
  const char *text = words->len > 0 ? find_text (self, workplace) : NULL;
  g_autoptr (GString) found = g_string_new (NULL);
  guint n_found = 0;

  for (guint i = 0; i < words->len && n_found < MOST_NAMED; i++)
    if (strstr (text, g_ptr_array_index (words, i)) != NULL)
      g_string_append_printf (found, "%s“%s”", n_found++ > 0 ? ", " : "",
                              (const char *) g_ptr_array_index (words, i));
  if (n_found > 0 && count (tally, LW_PLACE_FIT_REASON_FOR))
    take_reason (
      tally, LW_PLACE_FIT_REASON_FOR,
      /* translators: words that both have: “klanten”, “kassa” */
      g_strdup_printf (_ ("the learning question and the work are both about %s"), found->str));
}

/* As the catalogue calls it, for it is Dutch in every locale. */
static const char *
find_name (const LwPlaceFits *self, const char *key)
{
  const LwCondition *condition
    = self->catalogue != NULL ? lw_catalogue_find_condition (self->catalogue, key) : NULL;

  return condition != NULL ? condition->name : key;
}

/* What helps there, in the catalogue's order of strength, or "". */
static char *
join_conditions (const LwPlaceFits *self, LwWorkplace *workplace, const char *const *conditions)
{
  GString *names = g_string_new (NULL);
  guint n_named = 0;

  for (guint i = 0; i < MOST_CONDITIONS && conditions[i] != NULL && n_named < MOST_NAMED; i++)
    if (has_word (workplace->learning_potential, conditions[i]))
      g_string_append_printf (names, "%s%s", n_named++ > 0 ? ", " : "",
                              find_name (self, conditions[i]));
  if (n_named < MOST_NAMED && has_word (workplace->learning_potential, STRONGEST))
    g_string_append_printf (names, "%s%s", n_named > 0 ? ", " : "", find_name (self, STRONGEST));

  return g_string_free (names, FALSE);
}

static gboolean
has_condition (LwWorkplace *workplace, const char *const *conditions)
{
  for (guint i = 0; i < MOST_CONDITIONS && conditions[i] != NULL; i++)
    if (has_word (workplace->learning_potential, conditions[i]))
      return TRUE;

  return has_word (workplace->learning_potential, STRONGEST);
}

/* What is not ticked is not said, never a no. */
static void
judge_style (LwPlaceFits *self, LwWorkplace *workplace, Tally *tally)
{
  guint i = 0;

  while (i < G_N_ELEMENTS (styles) && g_strcmp0 (styles[i].style, self->subject.style) != 0)
    i++;
  if (i == G_N_ELEMENTS (styles))
    return;
  if (workplace->learning_potential == NULL || workplace->learning_potential[0] == NULL)
    add_reason (tally, LW_PLACE_FIT_REASON_UNKNOWN,
                _ ("it is not said yet what can be learned at this workplace"));
  else if (!has_condition (workplace, styles[i].conditions))
    add_reason (tally, LW_PLACE_FIT_REASON_UNKNOWN,
                _ ("nothing is said of this workplace that goes with the learning style"));
  else if (count (tally, LW_PLACE_FIT_REASON_FOR))
    {
      g_autofree char *names = join_conditions (self, workplace, styles[i].conditions);

      take_reason (tally, LW_PLACE_FIT_REASON_FOR,
                   g_strdup_printf ("%s (%s)", _ (styles[i].suits), names));
    }
}

static LwPlaceFitOrder
weigh (LwPlaceFits *self, LwWorkplace *workplace, Tally *tally)
{
  const Subject *subject = &self->subject;

  if (subject->stage == NULL || subject->stage->student == NULL)
    return LW_PLACE_FIT_UNKNOWN;
  if (g_strcmp0 (subject->kind, "orientatie") == 0)
    judge_orientation (self, workplace, tally);
  else if (g_strcmp0 (subject->kind, "verdieping") == 0)
    judge_deepening (self, workplace, tally);
  else
    add_reason (tally, LW_PLACE_FIT_REASON_UNKNOWN,
                _ ("it is not said what kind of learning question it is"));
  judge_words (self, workplace, tally);
  judge_style (self, workplace, tally);
  if (tally->n_against > 0 || tally->n_for <= 1)
    return tally->n_for > tally->n_against    ? LW_PLACE_FIT_SUITS
           : tally->n_for == tally->n_against ? LW_PLACE_FIT_UNKNOWN
                                              : LW_PLACE_FIT_AGAINST;

  return LW_PLACE_FIT_WELL;
}

static void
subject_clear (Subject *subject)
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
take_words (Subject *subject, const char *question)
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
take_before (LwPlaceFits *self, Subject *subject)
{
  GPtrArray *stages = lw_world_lookup (self->world->by_student, subject->stage->student);
  const char *id = lw_record_get_id (LW_RECORD (subject->stage));

  for (guint i = 0; stages != NULL && i < stages->len; i++)
    {
      LwPlacement *stage = g_ptr_array_index (stages, i);
      LwWorkplace *workplace = lw_world_find (self->world->lists.workplaces, stage->workplace);
      LwCompany *company = workplace != NULL ? company_of (self, workplace) : NULL;

      if (workplace == NULL || strcmp (lw_record_get_id (LW_RECORD (stage)), id) == 0)
        continue;
      g_hash_table_add (subject->places, (gpointer) lw_record_get_id (LW_RECORD (workplace)));
      if (company != NULL)
        g_hash_table_add (subject->companies, workplace->company);
      if (company != NULL && company->sector != NULL)
        g_hash_table_add (subject->sectors, company->sector);
    }
}

/* As styles[] writes it, or NULL. */
static const char *
find_style (const char *learning_style)
{
  g_autofree char *style
    = g_strdelimit (g_strdup (learning_style != NULL ? learning_style : ""), " ", '-');

  for (guint i = 0; i < G_N_ELEMENTS (styles); i++)
    if (strcmp (styles[i].style, style) == 0)
      return styles[i].style;

  return NULL;
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
  Subject *subject = &self->subject;
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
    subject->style = find_style (pop->learning_style);
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
  Tally tally = { 0 };

  fit->reasons = g_ptr_array_new_with_free_func (reason_free);
  tally.reasons = fit->reasons;
  fit->order = weigh (self, workplace, &tally);
  g_ptr_array_sort (fit->reasons, compare_reasons);

  return fit;
}

/* The same without the words, for many. */
LwPlaceFitOrder
lw_place_fits_get_order (LwPlaceFits *self, LwWorkplace *workplace)
{
  Tally tally = { 0 };

  return weigh (self, workplace, &tally);
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
