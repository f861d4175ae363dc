/* test-class-columns.c - tests of what columns mean
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-class-import.h"

/* One letter a meaning; "#" for a name that is not known. */
static char *
guess_letters (const char *header)
{
  static const char letters[LW_N_MEANINGS + 1] = "-!nvtaWdkjlpmetz";
  g_autoptr (LwTable) table = lw_table_new ("klas.csv");
  g_autofree LwMeaning *meanings = NULL;
  g_autofree gboolean *unknown = NULL;
  GString *text = g_string_new (NULL);

  lw_table_take_header (table, g_strsplit (header, ";", -1));
  meanings = lw_class_import_guess (table, &unknown);
  for (guint i = 0; i < table->n_columns; i++)
    {
      if (unknown[i])
        g_assert_cmpint (meanings[i], ==, LW_MEANING_IGNORE);
      g_string_append_c (text, unknown[i] ? '#' : letters[meanings[i]]);
    }

  return g_string_free (text, FALSE);
}

static void
test_columns (void)
{
  static const struct
  {
    const char *header;
    const char *letters;
  } cases[] = {
    /* Magister. */
    { "Stamnummer;Roepnaam;Tussenvoegsel;Achternaam;Klas;Klassenmentor 1", "nvtakm" },
    { "stamnr_str;Achternaam;Tussenv;Roepnaam;Volledige_naam;Voorletters;geb_datum_str;Geslacht;"
      "Klas;Studie;Profiel.Code;Profiel.Omschrijving;Leerfase.Leerjaar;"
      "Lesperiode.Korte_omschrijving;Loginaccount.Naam;Email;"
      "Administratieve_eenheid.Omschrijving;Personeelslid.Volledige_naam",
      "natvW-d-klp-j--e-m" },
    /* A school's own script. */
    { "Stamnr;Id;Login;Roepnaam;Tussenv;Achternaam;Lesperiode;Leerjaar;Klas;Studie;Profiel;Groepen;"
      "Vakken;Email;Locatie",
      "n--vta-jklp--e-" },
    /* Zermelo, Somtoday and others. */
    { "Leerlingnummer;Roepnaam;Volledige Naam;Achternaam;Afkorting;Stamgroep", "nvWa-k" },
    { "Roepnaam;Tussenvoegsel;Achternaam;Geboortedatum (dd-mm-jjjj);Klasnaam;Leerjaar", "vtadkj" },
    { "Leerlingnummer;Voornaam;Voorvoegsel;Achternaam;Stamklas;Leerweg;Mentor", "nvtaklm" },
    { "Nummer;Naam;E-mailadres;Telefoonnummer;Postcode", "nWetz" },
    /* Case, punctuation, a mark that stuck. */
    { "STAM-NUMMER;roep naam;Achternaam:; e-mail ", "nvae" },
    /* Never kept, whatever stands around it; what only looks like it is. */
    { "BSN;Sofinummer;Onderwijsnummer;Persoonsgebonden nummer (PGN);Burgerservicenummer leerling",
      "!!!!!" },
    { "Nationaliteit 1;Etniciteit;Land;Geboorteland;Landcode ouder;Gewicht;Leerlinggewicht;Religie;"
      "Geloof;Medisch;Medische bijzonderheden;Huisarts;Dyslexie;FotoURL",
      "!!!!!!!!!!!!!!" },
    { "Cijfer Nederlands;Schoenmaat;Kluisje;;Email moeder", "###-#" },
    /* One column a meaning: the surest name. */
    { "Nummer;Leerlingnummer;Stamnummer", "--n" },
    { "Klas;Stamklas;Groep", "k--" },
    { "Voornamen;Roepnaam", "-v" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *letters = guess_letters (cases[i].header);

      g_assert_cmpstr (letters, ==, cases[i].letters);
    }
  for (guint meaning = 0; meaning < LW_N_MEANINGS; meaning++)
    g_assert_nonnull (lw_meaning_label (meaning));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/class-columns/guess", test_columns);

  return g_test_run ();
}
