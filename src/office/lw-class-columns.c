/* lw-class-columns.c - what the columns of a class list mean
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-class-import.h"

#include "lw-search-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static const char *const labels[LW_N_MEANINGS] = {
  [LW_MEANING_IGNORE] = N_ ("Not used"),       [LW_MEANING_NEVER_KEPT] = N_ ("Never kept"),
  [LW_MEANING_NUMBER] = N_ ("Student number"), [LW_MEANING_GIVEN_NAME] = N_ ("Given name"),
  [LW_MEANING_INFIX] = N_ ("Infix"),           [LW_MEANING_FAMILY_NAME] = N_ ("Family name"),
  [LW_MEANING_FULL_NAME] = N_ ("Whole name"),  [LW_MEANING_BIRTH_DATE] = N_ ("Date of birth"),
  [LW_MEANING_GROUP] = N_ ("Class"),           [LW_MEANING_GRADE] = N_ ("Grade"),
  [LW_MEANING_TRACK] = N_ ("Track"),           [LW_MEANING_PROFILE] = N_ ("Profile"),
  [LW_MEANING_MENTOR] = N_ ("Mentor"),         [LW_MEANING_EMAIL] = N_ ("E-mail"),
  [LW_MEANING_PHONE] = N_ ("Telephone"),       [LW_MEANING_POSTCODE] = N_ ("Postcode"),
  [LW_MEANING_WISH] = N_ ("Wish 1"),           [LW_MEANING_WISH + 1] = N_ ("Wish 2"),
  [LW_MEANING_WISH + 2] = N_ ("Wish 3"),       [LW_MEANING_WISH + 3] = N_ ("Wish 4"),
  [LW_MEANING_WISH + 4] = N_ ("Wish 5"),       [LW_MEANING_WISH + 5] = N_ ("Wish 6"),
  [LW_MEANING_WISH + 6] = N_ ("Wish 7"),       [LW_MEANING_WISH + 7] = N_ ("Wish 8"),
  [LW_MEANING_WISH + 8] = N_ ("Wish 9"),       [LW_MEANING_COMPANY] = N_ ("Company"),
  [LW_MEANING_WORKPLACE] = N_ ("Workplace"),   [LW_MEANING_RANK] = N_ ("Rank"),
};

/* Column names as Magister, Somtoday, Zermelo and schools write them, folded: lower case, letters
 * and digits only. Of two columns with one meaning the name that comes first here wins. */
static const struct
{
  const char *name;
  LwMeaning meaning;
} known_names[] = {
  { "stamnummer", LW_MEANING_NUMBER },
  { "stamnr", LW_MEANING_NUMBER },
  { "stamnrstr", LW_MEANING_NUMBER },
  { "leerlingnummer", LW_MEANING_NUMBER },
  { "leerlingnr", LW_MEANING_NUMBER },
  { "llnummer", LW_MEANING_NUMBER },
  { "llnr", LW_MEANING_NUMBER },
  { "studentnummer", LW_MEANING_NUMBER },
  { "studentnumber", LW_MEANING_NUMBER },
  { "nummer", LW_MEANING_NUMBER },
  { "nr", LW_MEANING_NUMBER },
  { "number", LW_MEANING_NUMBER },
  { "roepnaam", LW_MEANING_GIVEN_NAME },
  { "voornaam", LW_MEANING_GIVEN_NAME },
  { "voornamen", LW_MEANING_GIVEN_NAME },
  { "givenname", LW_MEANING_GIVEN_NAME },
  { "firstname", LW_MEANING_GIVEN_NAME },
  { "tussenvoegsel", LW_MEANING_INFIX },
  { "tussenvoegsels", LW_MEANING_INFIX },
  { "tussenv", LW_MEANING_INFIX },
  { "tv", LW_MEANING_INFIX },
  { "voorvoegsel", LW_MEANING_INFIX },
  { "voorvoegsels", LW_MEANING_INFIX },
  { "infix", LW_MEANING_INFIX },
  { "achternaam", LW_MEANING_FAMILY_NAME },
  { "familienaam", LW_MEANING_FAMILY_NAME },
  { "familyname", LW_MEANING_FAMILY_NAME },
  { "lastname", LW_MEANING_FAMILY_NAME },
  { "volledigenaam", LW_MEANING_FULL_NAME },
  { "naamleerling", LW_MEANING_FULL_NAME },
  { "leerlingnaam", LW_MEANING_FULL_NAME },
  { "leerling", LW_MEANING_FULL_NAME },
  { "naam", LW_MEANING_FULL_NAME },
  { "name", LW_MEANING_FULL_NAME },
  { "geboortedatum", LW_MEANING_BIRTH_DATE },
  { "gebdatum", LW_MEANING_BIRTH_DATE },
  { "gebdatumstr", LW_MEANING_BIRTH_DATE },
  { "geboortedag", LW_MEANING_BIRTH_DATE },
  { "birthdate", LW_MEANING_BIRTH_DATE },
  { "dateofbirth", LW_MEANING_BIRTH_DATE },
  { "klas", LW_MEANING_GROUP },
  { "stamklas", LW_MEANING_GROUP },
  { "stamgroep", LW_MEANING_GROUP },
  { "klasnaam", LW_MEANING_GROUP },
  { "basisgroep", LW_MEANING_GROUP },
  { "mentorgroep", LW_MEANING_GROUP },
  { "groep", LW_MEANING_GROUP },
  { "groepsnaam", LW_MEANING_GROUP },
  { "class", LW_MEANING_GROUP },
  { "group", LW_MEANING_GROUP },
  { "leerjaar", LW_MEANING_GRADE },
  { "leerfaseleerjaar", LW_MEANING_GRADE },
  { "jaarlaag", LW_MEANING_GRADE },
  { "grade", LW_MEANING_GRADE },
  { "leerweg", LW_MEANING_TRACK },
  { "studie", LW_MEANING_TRACK },
  { "opleiding", LW_MEANING_TRACK },
  { "niveau", LW_MEANING_TRACK },
  { "track", LW_MEANING_TRACK },
  { "profielcode", LW_MEANING_PROFILE },
  { "profiel", LW_MEANING_PROFILE },
  { "profielomschrijving", LW_MEANING_PROFILE },
  { "profile", LW_MEANING_PROFILE },
  { "mentor", LW_MEANING_MENTOR },
  { "klassenmentor1", LW_MEANING_MENTOR },
  { "klassenmentor", LW_MEANING_MENTOR },
  { "mentor1", LW_MEANING_MENTOR },
  { "personeelslidvolledigenaam", LW_MEANING_MENTOR },
  { "email", LW_MEANING_EMAIL },
  { "emailadres", LW_MEANING_EMAIL },
  { "emailleerling", LW_MEANING_EMAIL },
  { "mail", LW_MEANING_EMAIL },
  { "mobielleerling", LW_MEANING_PHONE },
  { "mobiel", LW_MEANING_PHONE },
  { "mobielnummer", LW_MEANING_PHONE },
  { "telefoon", LW_MEANING_PHONE },
  { "telefoonnummer", LW_MEANING_PHONE },
  { "phone", LW_MEANING_PHONE },
  { "postcode", LW_MEANING_POSTCODE },
  /* Known, and of no use here. */
  { "id", LW_MEANING_IGNORE },
  { "tijdstempel", LW_MEANING_IGNORE }, /* of forms on the web, as the next */
  { "timestamp", LW_MEANING_IGNORE },
  { "begintijd", LW_MEANING_IGNORE },
  { "starttime", LW_MEANING_IGNORE },
  { "tijdvanvoltooien", LW_MEANING_IGNORE },
  { "voltooiingstijd", LW_MEANING_IGNORE },
  { "completiontime", LW_MEANING_IGNORE },
  { "login", LW_MEANING_IGNORE },
  { "loginaccountnaam", LW_MEANING_IGNORE },
  { "afkorting", LW_MEANING_IGNORE },
  { "voorletters", LW_MEANING_IGNORE },
  { "geslacht", LW_MEANING_IGNORE },
  { "gender", LW_MEANING_IGNORE },
  { "lesperiode", LW_MEANING_IGNORE },
  { "lesperiodekorteomschrijving", LW_MEANING_IGNORE },
  { "groepen", LW_MEANING_IGNORE },
  { "vakken", LW_MEANING_IGNORE },
  { "locatie", LW_MEANING_IGNORE },
  { "vestiging", LW_MEANING_IGNORE },
  { "administratieveeenheidomschrijving", LW_MEANING_IGNORE },
  { "klassenmentor2", LW_MEANING_IGNORE },
};

/* What may not be kept of a student is often named with something before or behind it. */
static const char *const never_kept_parts[] = {
  "bsn",         "burgerservice",    "sofinummer",     "onderwijsnummer",
  "onderwijsnr", "persoonsgebonden", "nationali",      "etnici",
  "ethnici",     "gewicht",          "religi",         "geloof",
  "godsdienst",  "levensbeschouw",   "levensovertuig", "kerkelijk",
  "medisch",     "medical",          "medicijn",       "medicatie",
  "gezondheid",  "health",           "allergie",       "ziekte",
  "diagnose",    "dyslexie",         "dyscalculie",    "handicap",
  "huisarts",    "herkomst",
};
static const char *const never_kept_names[] = { "pgn", "sofi", "sofinr", "foto", "fotourl" };

/* Without what stands between brackets, as "(dd-mm-jjjj)", and but for letters and digits. */
static char *
fold_name (const char *header)
{
  const char *bracket = strchr (header, '(');
  g_autofree char *bare = g_strndup (
    header, bracket != NULL && bracket > header ? (gsize) (bracket - header) : strlen (header));
  g_autofree char *folded = lw_search_text_fold (bare);
  g_auto (GStrv) words = g_strsplit (folded, " ", -1);

  return g_strjoinv (NULL, words);
}

static gboolean
is_never_kept (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (never_kept_names); i++)
    if (strcmp (name, never_kept_names[i]) == 0)
      return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (never_kept_parts); i++)
    if (strstr (name, never_kept_parts[i]) != NULL)
      return TRUE;

  /* "Land", "Landcode", "Geboorteland", but no "Afdeling Nederlands". */
  return g_str_has_prefix (name, "land") || g_str_has_suffix (name, "land");
}

/* Its place among the known names, or -1. */
static int
rank_name (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (known_names); i++)
    if (strcmp (name, known_names[i].name) == 0)
      return (int) i;

  return -1;
}

/**
 * lw_meaning_label:
 * @meaning: what a column means
 *
 * Returns: (transfer none): its name as an English msgid
 */
const char *
lw_meaning_label (LwMeaning meaning)
{
  g_return_val_if_fail (meaning < LW_N_MEANINGS, labels[LW_MEANING_IGNORE]);

  return labels[meaning];
}

/**
 * lw_class_import_guess:
 * @table: a list
 * @unknown: (out) (optional) (transfer full) (array): for each column whether its name is one
 *   that this program has never heard of
 *
 * Tells by their names what the columns mean, whatever the case and punctuation. Each meaning is
 * given to one column at most.
 *
 * Returns: (transfer full) (array): one meaning for each column
 */
LwMeaning *
lw_class_import_guess (const LwTable *table, gboolean **unknown)
{
  LwMeaning *meanings = g_new0 (LwMeaning, table->n_columns + 1);
  gboolean *is_unknown = g_new0 (gboolean, table->n_columns + 1);
  int best_rank[LW_N_MEANINGS];
  guint best_column[LW_N_MEANINGS];

  memset (best_rank, -1, sizeof best_rank);
  for (guint i = 0; i < table->n_columns; i++)
    {
      g_autofree char *name = fold_name (table->header[i]);
      int rank = rank_name (name);
      LwMeaning meaning;

      if (rank < 0 && is_never_kept (name))
        meanings[i] = LW_MEANING_NEVER_KEPT;
      else if (rank < 0)
        is_unknown[i] = *table->header[i] != '\0';
      if (rank < 0)
        continue;

      meaning = known_names[rank].meaning;
      if (best_rank[meaning] >= 0 && best_rank[meaning] <= rank)
        continue;
      if (best_rank[meaning] >= 0)
        meanings[best_column[meaning]] = LW_MEANING_IGNORE;
      meanings[i] = meaning;
      best_rank[meaning] = rank;
      best_column[meaning] = i;
    }
  if (unknown != NULL)
    *unknown = g_steal_pointer (&is_unknown);
  g_free (is_unknown);

  return meanings;
}
