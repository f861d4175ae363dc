/* test-catalogue-reader.c - tests of the catalogue's reader
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-catalogue-reader.h"
#include "lw-error.h"

#include <gio/gio.h>
#include <string.h>

static void
test_new_destroy (void)
{
  g_autoptr (LwCatalogue) empty = lw_catalogue_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (LwCatalogue) catalogue = lw_catalogue_reader_load (&error);

  g_assert_no_error (error);
  g_assert_cmpint (catalogue->version, >=, 1);
  g_assert_null (lw_catalogue_find_form (empty, "Snuffelstage"));
  g_assert_nonnull (lw_catalogue_find_form (catalogue, "Snuffelstage"));
}

/* The program reads them without asking. */
static void
test_shipped (void)
{
  static const char *const names[] = { "catalogue.xml", "competencies.xml", "holidays.xml" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path
        = g_strconcat ("/nl/verbindendleren/Leerwerk/exchange/", names[i], NULL);
      g_autoptr (GBytes) content
        = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
      g_autoptr (GError) error = NULL;
      g_autoptr (LwCatalogue) catalogue = lw_catalogue_reader_parse (content, names[i], &error);

      g_assert_no_error (error);
      g_assert_nonnull (catalogue);
    }
}

#define HOLIDAYS(first, last)                                                                      \
  "<holidays>\n<school-year name='2025-2026'>\n<holiday name='Vrij' region='noord' first='" first  \
  "' last='" last "'/></school-year></holidays>"

static void
test_refused (void)
{
  static const struct
  {
    const char *content;
    const char *part;
  } cases[] = {
    { "<vormen/>", "“eigen.xml”, line 1: the content is not as it should be" },
    { "<catalogue version='1'>\n<forms>\n", "line 2: the file was cut off" },
    { "<!DOCTYPE holidays>" HOLIDAYS ("2025-10-11", "2025-10-19"), "line 1: the file has a" },
    { HOLIDAYS ("2025-10-19", "2025-10-11"), "line 3: these are not a first day" },
    { HOLIDAYS ("2025-02-30", "2025-03-11"), "line 3: the content is not as it should be" },
    { HOLIDAYS ("2025-10-11Z", "2025-10-19Z"), "line 3: these are not a first day" },
    { "<competencies>\n<competency kind='vlieg' name='Vliegen' origin='notitie'>Ik vlieg."
      "</competency></competencies>",
      "line 2: the content is not as it should be" },
    { "<competencies>\n\n<competency kind='leer' name='Leren' origin='notitie'>Ik <b>leer</b>."
      "</competency></competencies>",
      "line 3: the content is not as it should be" },
    { "<competencies>\n\n<competency kind='leer' name='Leren' origin='notitie'> \n "
      "</competency></competencies>",
      "the content is not as it should be" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GBytes) content = g_bytes_new_static (cases[i].content, strlen (cases[i].content));
      g_autoptr (GError) error = NULL;

      g_assert_null (lw_catalogue_reader_parse (content, "eigen.xml", &error));
      g_assert_error (error, LW_ERROR, LW_ERROR_INVALID);
      if (strstr (error->message, cases[i].part) == NULL)
        g_error ("“%s” is not in “%s”", cases[i].part, error->message);
    }
}

/* One form on line 2 and another on line 3, with all that the schema asks for around them. */
static char *
make_catalogue (const char *first, const char *second)
{
  static const char texts[] = " linkage='verbinden'><definition>d</definition><use>u</use>"
                              "<asks>a</asks><linkage>l</linkage>"
                              "<quotation section='II 1.2'>q</quotation></form>";
  static const char ladder[] = "<step number='1' name='n'><text>t</text><next>n</next></step>";
  static const char condition[] = "<condition key='k' name='n'>t</condition>";

  return g_strdup_printf ("<catalogue version='7'><forms>\n<form %s%s\n<form %s%s</forms>\n"
                          "<ladders><note>n</note><school-ladder>%s</school-ladder>"
                          "<company-ladder>%s</company-ladder>"
                          "<beyond name='n'><text>t</text><next>n</next></beyond></ladders>\n"
                          "<conditions>%s</conditions>\n"
                          "<student-view><condition key='j' name='n'>t</condition></student-view>"
                          "<profiles><profile code='X' name='n' sector='groen'/></profiles>"
                          "</catalogue>",
                          first, texts, second, texts, ladder, ladder, condition);
}

static void
test_own_catalogue (void)
{
  static const struct
  {
    const char *first;
    const char *second;
    const char *part;
  } cases[] = {
    { "name='A' origin='figure' figure='lint bb'", "name='B' origin='text' said='tl'", NULL },
    { "name='A' origin='text'", "name='A' origin='text'", "line 3: this form is there twice." },
    { "name='A' origin='text'", "name='B' origin='text' said='tl gl' denied='gl'",
      "line 3: a column is both said and denied." },
    { "name='A' origin='text' figure='lint'", "name='B' origin='text'", "line 2: the content" },
    { "name='A' origin='figure'", "name='B' origin='text'", "line 2: the content" },
    { "name='A' origin='text' said='weekend'", "name='B' origin='text'", "line 2: the content" },
    { "name='A' origin='text' school-step='9'", "name='B' origin='text'", "line 2: the content" },
    { "name='A' origin='text'", "name='' origin='text'", "line 3: the content" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      char *own = make_catalogue (cases[i].first, cases[i].second);
      g_autoptr (GBytes) content = g_bytes_new_take (own, strlen (own));
      g_autoptr (GError) error = NULL;
      g_autoptr (LwCatalogue) catalogue = lw_catalogue_reader_parse (content, "eigen.xml", &error);

      if (cases[i].part == NULL)
        {
          g_assert_no_error (error);
          g_assert_cmpint (catalogue->version, ==, 7);
          g_assert_cmpuint (catalogue->forms->len, ==, 2);
          g_assert_cmphex (lw_catalogue_find_form (catalogue, "A")->source, ==,
                           (1 << LW_COLUMN_LINT) | (1 << LW_COLUMN_BB));
          g_assert_null (lw_catalogue_find_form (catalogue, "A")->remark);
          continue;
        }

      g_assert_null (catalogue);
      g_assert_error (error, LW_ERROR, LW_ERROR_INVALID);
      if (strstr (error->message, cases[i].part) == NULL)
        g_error ("“%s” is not in “%s”", cases[i].part, error->message);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/catalogue-reader/new-destroy", test_new_destroy);
  g_test_add_func ("/catalogue-reader/shipped", test_shipped);
  g_test_add_func ("/catalogue-reader/refused", test_refused);
  g_test_add_func ("/catalogue-reader/own-catalogue", test_own_catalogue);

  return g_test_run ();
}
