/* test-class-cells.c - tests of cells as schools write them
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "class-list.h"

#include "lw-date.h"

#include <string.h>

/* Tracks, profiles and grades as schools write them; NULL and 0 for what tells none. */
static void
test_hints (School *school, gconstpointer data)
{
  static const struct
  {
    const char *studie;
    const char *track;
    const char *profiel;
    const char *profile;
  } cases[] = {
    { "b-zw-zw", "bb", "ZW", "Z&W" },
    { "KB", "kb", "z&w", "Z&W" },
    { "vmbo-k", "kb", "Zorg en Welzijn", "Z&W" },
    { "basis", "bb", "M&T", "M&T" },
    { "vmbo basis", "bb", "MaT", "MaT" },
    { "VMBO-TL", "tl", "mat", "MaT" },
    { "vmbob", "bb", "mt", "M&T" },
    { "3KB", "kb", "Bouwen, wonen en interieur", "BWI" },
    { "k3", "kb", "Media, vormgeving & ICT", "MVI" },
    { "Basisberoepsgerichte leerweg", "bb", "groen", "Groen" },
    { "Kaderberoepsgerichte leerweg", "kb", "d&p", "D&P" },
    { "Gemengde leerweg", "gl", "HBR", "HBR" },
    { "Theoretische leerweg", "tl", "Economie en Ondernemen", "E&O" },
    { "mavo 3", "tl", "pie", "PIE" },
    { "bb lwoo", "bb", "", NULL },
    { "b/k", NULL, "N&T", NULL },
    { "basis/kader", NULL, "Zorg", NULL },
    { "havo", NULL, "-", NULL },
    { "HBBL-ZW", NULL, "", NULL },
    { "onderbouw t", NULL, "", NULL },
    { "", NULL, "", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text
        = g_strdup_printf ("Nummer;Achternaam;Studie;Profiel\nn%u;Jong;\"%s\";\"%s\"\n", i,
                           cases[i].studie, cases[i].profiel);
      g_autofree char *number = g_strdup_printf ("n%u", i);
      g_autoptr (LwClassImport) import = school_plan_text (school, text);
      const LwImportRow *row = g_ptr_array_index (import->rows, 0);
      gboolean is_left_out = (cases[i].track == NULL && *cases[i].studie != '\0')
                             || (cases[i].profile == NULL && *cases[i].profiel != '\0');
      LwStudent *student;

      g_assert_true ((row->detail != NULL && strstr (row->detail, "left out") != NULL)
                     == is_left_out);
      school_apply (school, import->act);
      student = school_find_student (school, number);
      g_assert_cmpstr (student->track, ==, cases[i].track);
      g_assert_cmpstr (student->profile, ==, cases[i].profile);
    }
}

static void
test_dates (School *school, gconstpointer data)
{
  static const struct
  {
    const char *text;
    const char *iso; /* "" for none, NULL when it refuses the list */
  } cases[] = {
    { "03-02-2012", "2012-02-03" },
    { "3-2-2012", "2012-02-03" },
    { "2012-02-03", "2012-02-03" },
    { "03/02/2012", "2012-02-03" },
    { "2012/02/03", "2012-02-03" },
    { "03.02.2012", "2012-02-03" },
    { "3-2-2012 00:00:00", "2012-02-03" },
    { "2012-02-03T00:00:00Z", "2012-02-03" },
    { "29-02-2012", "2012-02-29" },
    { "24-11-2026", "2026-11-24" },
    { "1899/12/30", "" },
    { "30-12-1899", "" },
    { "", "" },
    { "29-02-2011", NULL },
    { "31-04-2012", NULL },
    { "25-11-2026", NULL },
    { "2012-02-03T22:00:00Z", NULL },
    { "03-02-12", NULL },
    { "03-02/2012", NULL },
    { "3 februari 2012", NULL },
    { "40942", NULL },
    { "03-02-20122", NULL },
    { "2012-02", NULL },
    { "2012-02-", NULL },
    { "-2-2012", NULL },
    { "onbekend", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text
        = g_strdup_printf ("Nummer;Achternaam;geb_datum_str\nn%u;Jong;%s\n", i, cases[i].text);
      g_autofree char *number = g_strdup_printf ("n%u", i);
      g_autoptr (LwClassImport) import = school_plan_text (school, text);
      g_autofree char *iso = NULL;

      if (cases[i].iso == NULL)
        {
          const LwImportProblem *problem;

          if (import->problems->len != 1)
            g_error ("“%s” is no problem", cases[i].text);
          problem = g_ptr_array_index (import->problems, 0);
          g_assert_cmpuint (problem->line, ==, 2);
          g_assert_cmpstr (problem->column, ==, "geb_datum_str");
          g_assert_nonnull (strstr (problem->message, cases[i].text));
          g_assert_null (import->act);
          continue;
        }
      school_apply (school, import->act);
      iso = lw_date_format_iso (&school_find_student (school, number)->birth_date);
      g_assert_cmpstr (iso != NULL ? iso : "", ==, cases[i].iso);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD_SCHOOL_TEST ("/class-cells/hints", test_hints);
  ADD_SCHOOL_TEST ("/class-cells/dates", test_dates);

  return g_test_run ();
}
