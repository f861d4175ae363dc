/* test-class-names.c - tests of names taken apart
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "class-list.h"

static void
test_names (School *school, gconstpointer data)
{
  static const struct
  {
    const char *header;
    const char *cells;
    const char *given_name;
    const char *infix;
    const char *family_name;
  } cases[] = {
    { "Roepnaam;Tussenv;Achternaam", "Sanne;de;Jong", "Sanne", "de", "Jong" },
    { "Roepnaam;Tussenv;Achternaam", "Sanne;;de Jong", "Sanne", NULL, "de Jong" },
    { "Roepnaam;Tussenv;Achternaam", "Sanne;;Jong, de", "Sanne", "de", "Jong" },
    { "Roepnaam;Tussenv;Achternaam", "Sanne;de;Jong, de", "Sanne", "de", "Jong" },
    { "Roepnaam;Achternaam", "Sanne;de Jong", "Sanne", "de", "Jong" },
    { "Roepnaam;Achternaam", "Sanne;De Jong", "Sanne", NULL, "De Jong" },
    { "Roepnaam;Achternaam", "Sanne;Jong, de", "Sanne", "de", "Jong" },
    { "Roepnaam;Achternaam", "Sanne;Jong, Van der", "Sanne", "Van der", "Jong" },
    { "Roepnaam;Achternaam", "Tim;van 't Hof", "Tim", "van 't", "Hof" },
    { "Roepnaam;Achternaam", "Tim;van ’t Hof", "Tim", "van ’t", "Hof" },
    { "Roepnaam;Achternaam", "Tim;'t Hart", "Tim", "'t", "Hart" },
    { "Roepnaam;Achternaam", "Tim;'s-Gravendijk", "Tim", NULL, "'s-Gravendijk" },
    { "Roepnaam;Achternaam", "Tim;van  der\xc2\xa0 Berg-de Wit", "Tim", "van der", "Berg-de Wit" },
    { "Roepnaam;Achternaam", "Bilal;el Amrani", "Bilal", "el", "Amrani" },
    { "Roepnaam;Achternaam", "An;de", "An", NULL, "de" },
    { "Roepnaam;Achternaam", "IJsbrand;Vannes", "IJsbrand", NULL, "Vannes" },
    { "Volledige_naam", "Vries, Lucas de", "Lucas", "de", "Vries" },
    { "Volledige_naam", "Vries, Lucas", "Lucas", NULL, "Vries" },
    { "Volledige_naam", "de Vries, Lucas", "Lucas", "de", "Vries" },
    { "Volledige_naam", "Vries, de, Lucas", "Lucas", "de", "Vries" },
    { "Volledige_naam", "Lucas de Vries", "Lucas", "de", "Vries" },
    { "Volledige_naam", "Anna Sophie van den Berg", "Anna Sophie", "van den", "Berg" },
    { "Volledige_naam", "Fatima El Amrani", "Fatima", NULL, "El Amrani" },
    { "Volledige_naam", "Jan Pieter Bakker", "Jan Pieter", NULL, "Bakker" },
    { "Volledige_naam", "Madonna", NULL, NULL, "Madonna" },
    { "Volledige_naam;Roepnaam", "Ana Garcia Lopez;Ana", "Ana", NULL, "Garcia Lopez" },
    { "Volledige_naam;Roepnaam", "Vries, Lucas de;Luuk", "Luuk", "de", "Vries" },
    { "Volledige_naam;Achternaam;Tussenv;Roepnaam", "X, Y;Vries;de;Luuk", "Luuk", "de", "Vries" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text
        = g_strdup_printf ("Nummer;%s\nn%u;%s\n", cases[i].header, i, cases[i].cells);
      g_autofree char *number = g_strdup_printf ("n%u", i);
      LwStudent *student;

      school_import_text (school, text);
      student = school_find_student (school, number);
      g_assert_cmpstr (student->given_name, ==, cases[i].given_name);
      g_assert_cmpstr (student->infix, ==, cases[i].infix);
      g_assert_cmpstr (student->family_name, ==, cases[i].family_name);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD_SCHOOL_TEST ("/class-names/parts", test_names);

  return g_test_run ();
}
