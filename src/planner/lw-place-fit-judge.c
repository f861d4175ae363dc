/* lw-place-fit-judge.c - what speaks for and against a workplace
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-place-fit-private.h"

#include "lw-search-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

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

/* Whether the reason is to be put in words. */
static gboolean
count (LwPlaceFitTally *tally, LwPlaceFitSide side)
{
  tally->n_for += side == LW_PLACE_FIT_REASON_FOR;
  tally->n_against += side == LW_PLACE_FIT_REASON_AGAINST;

  return tally->reasons != NULL;
}

/* Takes @text. */
static void
take_reason (LwPlaceFitTally *tally, LwPlaceFitSide side, char *text)
{
  LwPlaceFitReason *reason = g_new0 (LwPlaceFitReason, 1);

  reason->side = side;
  reason->text = text;
  g_ptr_array_add (tally->reasons, reason);
}

static void
add_reason (LwPlaceFitTally *tally, LwPlaceFitSide side, const char *text)
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
judge_orientation (LwPlaceFits *self, LwWorkplace *workplace, LwPlaceFitTally *tally)
{
  const LwPlaceFitSubject *subject = &self->subject;
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
judge_deepening (LwPlaceFits *self, LwWorkplace *workplace, LwPlaceFitTally *tally)
{
  const LwPlaceFitSubject *subject = &self->subject;
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
judge_words (LwPlaceFits *self, LwWorkplace *workplace, LwPlaceFitTally *tally)
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
judge_style (LwPlaceFits *self, LwWorkplace *workplace, LwPlaceFitTally *tally)
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

LwPlaceFitOrder
lw_place_fits_weigh (LwPlaceFits *self, LwWorkplace *workplace, LwPlaceFitTally *tally)
{
  const LwPlaceFitSubject *subject = &self->subject;

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

const char *
lw_place_fit_find_style (const char *learning_style)
{
  g_autofree char *style
    = g_strdelimit (g_strdup (learning_style != NULL ? learning_style : ""), " ", '-');

  for (guint i = 0; i < G_N_ELEMENTS (styles); i++)
    if (strcmp (styles[i].style, style) == 0)
      return styles[i].style;

  return NULL;
}
