/* test-wish-form.c - tests of the wish form on paper
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-wish-form.h"

#include "lw-date.h"
#include "print-fixture.h"
#include "tree.h"

#include <string.h>

#define MANY 200

static char *folder;

static LwWishForm *
make_form (const char *student, guint n_places)
{
  LwWishForm *form = lw_wish_form_new (student, "3B", "K7QM");

  for (guint i = 0; i < n_places; i++)
    {
      g_autofree char *code = g_strdup_printf ("%04u", i);
      g_autofree char *company = g_strdup_printf ("Bedrijf %u", i);
      LwWishFormPlace *place = lw_wish_form_add_place (form, code, company);

      place->town = g_strdup ("Ede");
      place->title = g_strdup ("Winkel");
      place->tasks = g_strdup ("Klanten helpen,\nvakken vullen");
      place->days = g_strdup ("ma t/m vr");
      place->sector = g_strdup (i % 2 == 0 ? "techniek" : "economie");
    }

  return form;
}

static LwDocument *
make_document (LwWishForm *first, LwWishForm *second)
{
  g_autoptr (GPtrArray) forms = g_ptr_array_new_with_free_func ((GDestroyNotify) lw_wish_form_free);

  g_ptr_array_add (forms, first);
  if (second != NULL)
    g_ptr_array_add (forms, second);

  return lw_wish_form_document_new (forms, "Het Streek College, Ede");
}

static char *
write_pdf (LwDocument *document, const char *name)
{
  char *path = g_build_filename (folder, name, NULL);
  GDate date = lw_date_from_dmy (19, 3, 2027);
  g_autoptr (GError) error = NULL;

  lw_document_write_pdf (document, path, &date, &error);
  g_assert_no_error (error);

  return path;
}

/* On one line each; NULL where pdftotext is not there. */
static char *
read_text (LwDocument *document)
{
  g_autofree char *program = g_find_program_in_path ("pdftotext");
  g_autofree char *path = write_pdf (document, "form.pdf");
  const char *argv[] = { program, "-layout", path, "-", NULL };
  g_autofree char *text = NULL;
  g_auto (GStrv) words = NULL;
  g_autoptr (GPtrArray) kept = g_ptr_array_new ();

  if (program == NULL)
    {
      g_test_skip ("pdftotext is not installed");
      return NULL;
    }
  g_assert_true (g_spawn_sync (NULL, (char **) argv, NULL, 0, NULL, NULL, &text, NULL, NULL, NULL));
  words = g_strsplit_set (text, " \n\f", -1);
  for (guint i = 0; words[i] != NULL; i++)
    if (*words[i] != '\0')
      g_ptr_array_add (kept, words[i]);
  g_ptr_array_add (kept, NULL);

  return g_strjoinv (" ", (char **) kept->pdata);
}

static void
test_says (void)
{
  static const char *const said[] = {
    "Sanne Bos",
    "Code K7QM",
    "Klas 3B",
    "1e wens",
    "5e wens",
    "Waarom wil je hier leren?",
    "Er zijn 2 plekken die bij je passen.",
    "0000 Bedrijf 0, Ede Winkel: Klanten helpen, vakken vullen ma t/m vr",
    "Techniek",
    "Economie",
    "C32N Bakkerij Vis, Ede",
    "Het Streek College, Ede",
  };
  LwWishForm *form = make_form ("Sanne Bos", 2);
  g_autoptr (LwDocument) document = NULL;
  g_autofree char *text = NULL;

  form->wishes[1].code = g_strdup ("C32N");
  form->wishes[1].place = g_strdup ("Bakkerij Vis, Ede");
  document = make_document (form, NULL);
  text = read_text (document);
  for (guint i = 0; text != NULL && i < G_N_ELEMENTS (said); i++)
    if (strstr (text, said[i]) == NULL)
      g_error ("“%s” is not in: %s", said[i], text);
}

/* Each on a sheet of two sides at most, however many there are to choose from, and it says so. */
static void
test_pages (void)
{
  static const struct
  {
    guint n_places;
    guint n_pages;
    const char *says;
  } cases[] = {
    { 0, 1, "Welke plekken er zijn, hoor je van je mentor." },
    { 1, 1, "Er is 1 plek die bij je past." },
    { 20, 2, "Er zijn 20 plekken die bij je passen." },
    { MANY, 2, "Er zijn 200 plekken die bij je passen. Hier staan er " },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (LwDocument) document
        = make_document (make_form ("Sanne Bos", cases[i].n_places), NULL);
      g_autofree char *text = NULL;

      g_assert_cmpuint (lw_document_get_n_pages (document), ==, cases[i].n_pages);
      text = read_text (document);
      if (text != NULL && strstr (text, cases[i].says) == NULL)
        g_error ("“%s” is not in: %s", cases[i].says, text);
    }
}

/* The places that are left out are the last ones, and a second form has its own two sides. */
static void
test_nearest (void)
{
  LwWishForm *near = make_form ("Sanne Bos", MANY);
  LwWishForm *other = make_form ("Bram Jong", MANY);
  g_autoptr (LwDocument) document = NULL;
  g_autofree char *text = NULL;

  near->is_nearest_first = TRUE;
  document = make_document (near, other);
  g_assert_cmpuint (lw_document_get_n_pages (document), ==, 4);
  g_assert_cmpstr (lw_document_get_page_part (document, 1), ==, "Sanne Bos");
  g_assert_cmpstr (lw_document_get_page_part (document, 2), ==, "Bram Jong");
  text = read_text (document);
  if (text == NULL)
    return;
  g_assert_nonnull (strstr (text, ", de dichtstbijzijnde."));
  g_assert_nonnull (strstr (text, "Bedrijf 19,"));
  g_assert_null (strstr (text, "Bedrijf 199,"));
}

static void
test_same_bytes (void)
{
  GBytes *bytes[2];

  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (LwDocument) document = make_document (make_form ("Sanne Bos", 40), NULL);
      g_autofree char *path = write_pdf (document, "same.pdf");
      char *content;
      gsize length;

      g_assert_true (g_file_get_contents (path, &content, &length, NULL));
      bytes[i] = g_bytes_new_take (content, length);
    }
  g_assert_true (g_bytes_equal (bytes[0], bytes[1]));
  g_bytes_unref (bytes[0]);
  g_bytes_unref (bytes[1]);
}

int
main (int argc, char *argv[])
{
  g_autoptr (GError) error = NULL;
  int status;

  g_test_init (&argc, &argv, NULL);
  folder = g_dir_make_tmp ("lw-wish-form-XXXXXX", &error);
  g_assert_no_error (error);
  g_test_add_func ("/wish-form/says", test_says);
  g_test_add_func ("/wish-form/pages", test_pages);
  g_test_add_func ("/wish-form/nearest", test_nearest);
  g_test_add_func ("/wish-form/same-bytes", test_same_bytes);
  status = g_test_run ();
  tree_remove (folder);
  g_free (folder);

  return status;
}
