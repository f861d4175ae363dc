/* lw-words.c - how the words of a choice are called on screen
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-words.h"

#include "lw-people.h"

#include <glib/gi18n.h>
#include <string.h>

#define WORD_JOINER "\u2060"

typedef struct
{
  const char *word;
  const char *label;
} Word;

/* A word that is kept means the same in every field. */
static const Word words[] = {
  { "noord", N_ ("North") },
  { "midden", N_ ("Middle") },
  { "zuid", N_ ("South") },
  { "mentor", N_ ("Mentor") },
  { "stagebegeleider", N_ ("Stage supervisor") },
  { "docent", N_ ("Teacher") },
  { "coördinator", N_ ("Coordinator") },
  { "decaan", N_ ("Career counsellor") },
  { "bb", N_ ("Basic vocational (BB)") },
  { "kb", N_ ("Middle management vocational (KB)") },
  { "gl", N_ ("Combined (GL)") },
  { "tl", N_ ("Theoretical (TL)") },
  { "bedrijf", N_ ("Firm") },
  { "non-profit", N_ ("Non-profit") },
  { "overheid", N_ ("Public body") },
  { "particulier", N_ ("Private person") },
  { "school", N_ ("School") },
  { "samenwerkingsverband", N_ ("Partnership") },
  { "techniek", N_ ("Engineering") },
  { "zorg-en-welzijn", N_ ("Care and welfare") },
  { "economie", N_ ("Economics") },
  { "groen", N_ ("Green") },
  { "vakantie", N_ ("Holiday") },
  { "vrij", N_ ("Day off") },
  { "studiedag", N_ ("Study day") },
  { "toetsweek", N_ ("Test week") },
  { "examen", N_ ("Exams") },
  { "zoekt", N_ ("Looking for a place") },
  { "voorgesteld", N_ ("Proposed") },
  { "gevraagd", N_ ("Asked") },
  { "toegezegd", N_ ("Promised") },
  { "getekend", N_ ("Signed") },
  { "loopt", N_ ("Going on") },
  { "afgerond", N_ ("Finished") },
  { "afgebroken", N_ ("Broken off") },
  { "gebeld", N_ ("Phoned") },
  { "gemaild", N_ ("E-mailed") },
  { "bezocht", N_ ("Visited") },
  { "gesproken", N_ ("Spoken to") },
  { "geen-gehoor", N_ ("No answer") },
  { "geweigerd", N_ ("Refused") },
  { "terugbellen", N_ ("To call back") },
  { "fiets", N_ ("By bike") },
  { "ov", N_ ("By public transport") },
  { "leerling", N_ ("Student") },
  { "ouder", N_ ("Parent") },
  { "sbb", N_ ("SBB") },
  { "orientatie", N_ ("Orientation: look around in several places") },
  { "verdieping", N_ ("Deepening: go further in one place") },
  { "vervlechten", N_ ("Interweave") },
  { "verbinden", N_ ("Connect") },
  { "stapelen", N_ ("Stack") },
  { "concept", N_ ("Draft") },
  { "afgesproken", N_ ("Agreed") },
  { "herzien", N_ ("Revised") },
  { "open", N_ ("Open") },
  { "bezig", N_ ("Busy with it") },
  { "gehaald", N_ ("Reached") },
  { "vervallen", N_ ("Dropped") },
  { "on-the-job", N_ ("On the job") },
  { "off-the-job", N_ ("Off the job") },
  { "informal", N_ ("Informal") },
  { "bewijsstuk", N_ ("Piece of evidence") },
  { "verslag", N_ ("Report") },
  { "prestatie", N_ ("Piece of work for a client") },
  { "grenservaring", N_ ("Boundary experience") },
  { "beroepsdilemma", N_ ("Dilemma of the trade") },
  { "meesterproef", N_ ("Masterpiece") },
  { "evc", N_ ("Learned elsewhere (EVC)") },
  { "over-mij", N_ ("About me") },
  { "ervaring", N_ ("By doing") },
  { "sociaal", N_ ("From and with each other") },
  { "kritische reflectie", N_ ("By critical reflection") },
  { "theorie", N_ ("From theory") },
  { "beroeps", N_ ("Of the trade") },
  { "leer", N_ ("Learning") },
  { "loopbaan", N_ ("Career") },
  { "transfer", N_ ("Transfer") },
  { "burgerschap", N_ ("Citizenship") },
  { "beroepsbeeld", N_ ("Image of the trade") },
  { "bezoek", N_ ("Visit") },
  { "telefoon", N_ ("Phone call") },
  { "online", N_ ("Online") },
};

/**
 * lw_word_label:
 * @word: (nullable): a word as it is kept
 *
 * Returns: (transfer none): what it is called on screen, in the user's language; the word itself
 *   when it is a name of its own, "" when there is none
 */
const char *
lw_word_label (const char *word)
{
  if (word == NULL)
    return "";
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (strcmp (words[i].word, word) == 0)
      return _ (words[i].label);

  return word;
}

char **
lw_word_labels (const char *const *choice)
{
  g_autoptr (GStrvBuilder) labels = g_strv_builder_new ();

  for (guint i = 0; choice[i] != NULL; i++)
    g_strv_builder_add (labels, lw_word_label (choice[i]));

  return g_strv_builder_end (labels);
}

static char *
profile_label (const LwCatalogue *catalogue, const char *code)
{
  const LwProfile *profile = lw_catalogue_find_profile (catalogue, code);

  if (profile == NULL || strcmp (profile->name, code) == 0)
    return g_strdup (code);

  return g_strdup_printf ("%s (%s)", profile->name, code);
}

char **
lw_profile_labels (const LwCatalogue *catalogue)
{
  guint n_profiles = g_strv_length ((char **) lw_profile_values);
  char **labels = g_new0 (char *, n_profiles + 1);

  for (guint i = 0; i < n_profiles; i++)
    labels[i] = profile_label (catalogue, lw_profile_values[i]);

  return labels;
}

/**
 * lw_field_label:
 * @type: a record type
 * @field: one of its fields
 *
 * Returns: (transfer none): what the field is called on screen
 */
const char *
lw_field_label (const LwRecordType *type, const char *field)
{
  const LwField *found = lw_record_type_find_field (type, field);

  g_return_val_if_fail (found != NULL, field);

  return _ (found->label);
}

void
lw_words_add (GString *text, const char *said)
{
  if (said != NULL && *said != '\0')
    g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "", said);
}

char *
lw_words_dup_with_class (const char *who, const char *class_name)
{
  g_auto (GStrv) parts = class_name != NULL ? g_strsplit (class_name, "-", -1) : NULL;
  g_autofree char *whole = parts != NULL ? g_strjoinv ("-" WORD_JOINER, parts) : NULL;

  return g_strjoin (" · ", who, whole, NULL);
}

char *
lw_word_dup_capital (const char *text)
{
  g_autofree char *first = g_utf8_substring (text, 0, 1);
  g_autofree char *capital = g_utf8_strup (first, -1);

  return g_strconcat (capital, g_utf8_next_char (text), NULL);
}
