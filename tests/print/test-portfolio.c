/* test-portfolio.c - tests of the portfolio on paper
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-dutch.h"
#include "lw-portfolio.h"
#include "print-fixture.h"

#include "lw-date.h"
#include "lw-error.h"
#include "tree.h"

#include <glib/gstdio.h>
#include <locale.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>

static char *folder;

static LwDocument *
make_document (guint n_students, guint n_items, guint n_photos)
{
  g_autoptr (GPtrArray) portfolios
    = g_ptr_array_new_with_free_func ((GDestroyNotify) lw_portfolio_free);
  GDate today = lw_date_from_dmy (19, 3, 2027);

  for (guint i = 0; i < n_students; i++)
    g_ptr_array_add (portfolios, print_fixture_portfolio (folder, n_items, n_photos));

  return lw_portfolio_document_new (portfolios, &today);
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

static GBytes *
read_file (const char *path)
{
  char *data;
  gsize size;

  g_assert_true (g_file_get_contents (path, &data, &size, NULL));

  return g_bytes_new_take (data, size);
}

/* The text of a PDF with its line breaks as spaces, or NULL where pdftotext is not there. */
static char *
read_text (const char *path)
{
  g_autofree char *program = g_find_program_in_path ("pdftotext");
  const char *argv[] = { program, "-layout", path, "-", NULL };
  g_autofree char *text = NULL;
  g_auto (GStrv) words = NULL;
  GString *line = g_string_new (NULL);

  if (program == NULL)
    {
      g_string_free (line, TRUE);
      g_test_skip ("pdftotext is not installed");
      return NULL;
    }
  g_assert_true (g_spawn_sync (NULL, (char **) argv, NULL, 0, NULL, NULL, &text, NULL, NULL, NULL));
  words = g_strsplit_set (text, " \n\f", -1);
  for (guint i = 0; words[i] != NULL; i++)
    if (*words[i] != '\0')
      g_string_append_printf (line, "%s ", words[i]);

  return g_string_free (line, FALSE);
}

static void
assert_has (const char *text, const char *part)
{
  if (strstr (text, part) == NULL)
    g_error ("“%s” is not in: %s", part, text);
}

static guint
count_in (GBytes *haystack, GBytes *needle)
{
  gsize size, needle_size;
  const char *at = g_bytes_get_data (haystack, &size);
  const void *wanted = g_bytes_get_data (needle, &needle_size);
  const char *end = at + size;
  guint n = 0;

  while ((at = memmem (at, (gsize) (end - at), wanted, needle_size)) != NULL)
    {
      n++;
      at += needle_size;
    }

  return n;
}

static void
test_new_destroy (void)
{
  LwDocument *document = make_document (1, 1, 0);

  g_assert_finalize_object (document);
}

static void
test_text (void)
{
  static const char *const parts[] = {
    "Portfolio van Sanne van den",
    "Klas 3B · schooljaar 2026-2027",
    "Mentor: mevrouw M. van den Berg",
    "Over mij",
    "Hoe word ik een timmerman die",
    "Wat kan ik? Ik kan netjes zagen",
    "Mijn doelen",
    "gehaald",
    "5 op school 3 on the job 2 off the job 2 informeel",
    "Een nestkast voor de kinderboerderij",
    "di 15 september",
    "Wat vraag ik nu? Hoe weet je van tevoren of hout",
    "Hieraan werkte ik: samenwerken · vakkundig werken · plannen",
    "Bijlagen: stageverslag week 41.pdf",
    "Mijn competenties",
    "4 keer",
    "Woonstede, Ede",
    "zoekt nog",
    "nog niet bekend",
    "Afgedrukt op vr 19 maart 2027",
    "Het Streek College, Ede pagina 2 van",
  };
  g_autoptr (LwDocument) document = make_document (1, 12, 5);
  g_autofree char *path = write_pdf (document, "tekst.pdf");
  g_autofree char *text = read_text (path);

  for (guint i = 0; text != NULL && i < G_N_ELEMENTS (parts); i++)
    assert_has (text, parts[i]);
}

static void
test_empty_says_so (void)
{
  static const char *const parts[] = {
    "Nog geen leervraag", "Nog geen bewijsstukken", "Nog geen competenties",
    "Nog geen stages",    "pagina 2 van 2",
  };
  g_autoptr (LwDocument) document = make_document (1, 0, 0);
  g_autofree char *path = write_pdf (document, "leeg.pdf");
  g_autofree char *text = read_text (path);

  g_assert_cmpuint (lw_document_get_n_pages (document), ==, 2);
  for (guint i = 0; text != NULL && i < G_N_ELEMENTS (parts); i++)
    assert_has (text, parts[i]);
}

static void
test_no_students (void)
{
  g_autoptr (LwDocument) document = make_document (0, 0, 0);
  g_autofree char *path = write_pdf (document, "niemand.pdf");

  g_assert_cmpuint (lw_document_get_n_pages (document), ==, 1);
}

static void
test_plain_text (void)
{
  g_autoptr (LwPortfolio) portfolio = print_fixture_portfolio (folder, 1, 0);
  g_autoptr (GPtrArray) portfolios = g_ptr_array_new ();
  LwPortfolioPart *part = portfolio->items->pdata[0];
  GDate today = lw_date_from_dmy (19, 3, 2027);
  g_autoptr (LwDocument) document = NULL;
  g_autofree char *path = NULL;
  g_autofree char *text = NULL;

  lw_record_set_text (LW_RECORD (part->record), "title", "Jan & Piet <b>");
  lw_record_set_text (LW_RECORD (part->record), "place", NULL);
  lw_record_set_text (LW_RECORD (portfolio->student), "family-name", "R&D <i>Bakker</i>");
  g_ptr_array_add (portfolios, portfolio);
  document = lw_portfolio_document_new (portfolios, &today);
  path = write_pdf (document, "tekens.pdf");
  text = read_text (path);
  if (text == NULL)
    return;
  assert_has (text, "Jan & Piet <b>");
  assert_has (text, "<i>Bakker</i>");
}

/* One student after another, each on a fresh sheet and with pages of his own. */
static void
test_class (void)
{
  g_autoptr (LwDocument) one = make_document (1, 4, 2);
  g_autoptr (LwDocument) three = make_document (3, 4, 2);
  g_autofree char *path = write_pdf (three, "klas.pdf");
  g_autofree char *text = read_text (path);
  g_autofree char *last = NULL;

  g_assert_cmpuint (lw_document_get_n_pages (three), ==, 3 * lw_document_get_n_pages (one));
  last = g_strdup_printf ("pagina %u van %u", lw_document_get_n_pages (one),
                          lw_document_get_n_pages (one));
  if (text != NULL)
    assert_has (text, last);
}

static void
test_same_bytes (void)
{
  g_autoptr (LwDocument) one = make_document (2, 12, 5);
  g_autoptr (LwDocument) other = make_document (2, 12, 5);
  g_autofree char *first = write_pdf (one, "een.pdf");
  g_autofree char *again = write_pdf (one, "weer.pdf");
  g_autofree char *second = write_pdf (other, "twee.pdf");
  g_autoptr (GBytes) bytes = read_file (first);
  g_autoptr (GBytes) bytes_again = read_file (again);
  g_autoptr (GBytes) other_bytes = read_file (second);

  g_assert_true (g_bytes_equal (bytes, bytes_again));
  g_assert_true (g_bytes_equal (bytes, other_bytes));
}

/* Two students with the same photos: each is in the file once, as it was. */
static void
test_jpeg_is_embedded_once (void)
{
  g_autoptr (LwDocument) document = make_document (2, 2, 2);
  g_autofree char *path = write_pdf (document, "fotos.pdf");
  g_autoptr (GBytes) pdf = read_file (path);
  static const char *const names[] = { "over-mij.jpg", "foto-0.jpg", "foto-1.jpg", "foto-1-b.jpg" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *photo_path = g_build_filename (folder, names[i], NULL);
      g_autoptr (GBytes) photo = read_file (photo_path);

      g_assert_cmpuint (count_in (pdf, photo), ==, 1);
    }
}

/* The school's logo stands on each cover, and only there. */
static void
test_logo (void)
{
  g_autofree char *logo = print_fixture_write_photo (folder, "logo.jpg", 300, 120);
  g_autoptr (GBytes) bytes = read_file (logo);
  g_autoptr (GPtrArray) portfolios
    = g_ptr_array_new_with_free_func ((GDestroyNotify) lw_portfolio_free);
  GDate today = lw_date_from_dmy (19, 3, 2027);
  g_autoptr (LwDocument) document = NULL;
  g_autoptr (LwDocument) without = make_document (1, 2, 0);
  g_autofree char *path = NULL;
  g_autoptr (GBytes) pdf = NULL;
  LwPortfolio *portfolio = print_fixture_portfolio (folder, 2, 0);

  portfolio->logo = g_strdup (logo);
  g_ptr_array_add (portfolios, portfolio);
  document = lw_portfolio_document_new (portfolios, &today);
  path = write_pdf (document, "logo.pdf");
  pdf = read_file (path);
  g_assert_cmpuint (count_in (pdf, bytes), ==, 1);
  g_assert_cmpuint (lw_document_get_n_pages (document), ==, lw_document_get_n_pages (without));
}

/* As a reader's side bar shows it: the student, and what is in the portfolio. */
static void
test_outline (void)
{
  static const char *const parts[] = {
    "/Outlines", "(Sanne van den Heuvel)", "(Mijn plan)", "(Mijn stages)", "20270319000000",
  };
  g_autoptr (LwDocument) document = make_document (1, 2, 0);
  g_autofree char *path = write_pdf (document, "inhoud.pdf");
  g_autoptr (GBytes) pdf = read_file (path);
  g_autoptr (GBytes) packed = g_bytes_new_static ("/ObjStm", strlen ("/ObjStm"));

  if (count_in (pdf, packed) > 0)
    {
      g_test_skip ("this cairo packs the outline, so that its bytes can't be read");
      return;
    }
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      g_autoptr (GBytes) part = g_bytes_new_static (parts[i], strlen (parts[i]));

      g_test_message ("%s", parts[i]);
      g_assert_cmpuint (count_in (pdf, part), >=, 1);
    }
}

static void
take_file (LwPortfolioPart *part, const char *name, const char *media_type, const char *content)
{
  g_autoptr (LwRecord) record = lw_record_new (&lw_attachment_record, NULL);

  lw_record_set_text (record, "name", name);
  lw_record_set_text (record, "media-type", media_type);
  lw_portfolio_part_take_file (
    part, LW_ATTACHMENT (record),
    print_fixture_write_file (folder, "bestand", content, strlen (content)));
}

/* Where one writes “1,5” the file is the same. */
static void
test_other_language (void)
{
  g_autofree char *before = g_strdup (setlocale (LC_NUMERIC, NULL));
  g_autoptr (LwDocument) document = make_document (1, 2, 1);
  g_autofree char *path = write_pdf (document, "taal.pdf");
  g_autofree char *other_path = NULL;
  g_autoptr (GBytes) bytes = read_file (path);
  g_autoptr (GBytes) other = NULL;

  if (setlocale (LC_NUMERIC, "nl_NL.UTF-8") == NULL)
    {
      g_test_skip ("there is no Dutch locale");
      return;
    }
  other_path = write_pdf (document, "taal-nl.pdf");
  setlocale (LC_NUMERIC, before);
  other = read_file (other_path);
  g_assert_true (g_bytes_equal (bytes, other));
}

static void
test_unreadable_picture (void)
{
  g_autoptr (LwPortfolio) portfolio = print_fixture_portfolio (folder, 1, 0);
  g_autoptr (GPtrArray) portfolios = g_ptr_array_new ();
  GDate today = lw_date_from_dmy (19, 3, 2027);
  g_autoptr (LwDocument) document = NULL;
  g_autofree char *path = NULL;
  g_autofree char *text = NULL;

  take_file (portfolio->items->pdata[0], "mijn trap.jpg", NULL, "geen plaatje");
  take_file (portfolio->items->pdata[0], "filmpje", "image/gif", "GIF89a");
  take_file (portfolio->items->pdata[0], "verslag.odt", NULL, "tekst");
  g_ptr_array_add (portfolios, portfolio);
  document = lw_portfolio_document_new (portfolios, &today);
  path = write_pdf (document, "onleesbaar.pdf");
  text = read_text (path);
  if (text == NULL)
    return;
  assert_has (text, "Afbeelding kan niet worden getoond: mijn trap.jpg");
  assert_has (text, "Afbeelding kan niet worden getoond: filmpje");
  assert_has (text, "Bijlagen: verslag.odt");
}

static void
test_write_errors (void)
{
  g_autoptr (LwDocument) document = make_document (1, 0, 0);
  GDate date = lw_date_from_dmy (19, 3, 2027);
  g_autoptr (GError) error = NULL;

  g_assert_false (lw_document_write_pdf (document, "/nergens/portfolio.pdf", &date, &error));
  g_assert_error (error, LW_ERROR, LW_ERROR_IO);
  g_assert_nonnull (strstr (error->message, "/nergens/portfolio.pdf"));
}

/* The disk is full halfway: an old file stays, and no piece of a new one does. */
static void
test_write_half (void)
{
  g_autoptr (LwDocument) document = make_document (1, 4, 1);
  g_autofree char *path = g_build_filename (folder, "half.pdf", NULL);
  GDate date = lw_date_from_dmy (19, 3, 2027);
  struct rlimit before, limit;
  gboolean is_written;

  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &before), ==, 0);
  signal (SIGXFSZ, SIG_IGN);
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *kept = NULL;

      if (i == 1)
        g_assert_true (g_file_set_contents (path, "old", -1, NULL));
      limit = (struct rlimit){ 1500, before.rlim_max };
      g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limit), ==, 0);
      is_written = lw_document_write_pdf (document, path, &date, &error);
      g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &before), ==, 0);
      g_assert_false (is_written);
      g_assert_true (error != NULL && error->domain == LW_ERROR);
      g_assert_cmpint (g_file_get_contents (path, &kept, NULL, NULL), ==, i == 1);
      g_assert_cmpstr (kept, ==, i == 1 ? "old" : NULL);
    }
  signal (SIGXFSZ, SIG_DFL);
  g_assert_cmpint (g_unlink (path), ==, 0);
}

static void
test_periods (void)
{
  static const struct
  {
    const char *first, *last;
    const char *words;
  } cases[] = {
    { "2027-03-02", "2027-06-25", "di 2 maart – vr 25 juni 2027" },
    { "2026-11-02", "2027-01-22", "ma 2 november 2026 – vr 22 januari 2027" },
    { "2027-03-02", "2027-03-02", "di 2 maart 2027" },
    { "2027-03-02", NULL, "vanaf di 2 maart 2027" },
    { NULL, "2027-03-02", "tot en met di 2 maart 2027" },
    { NULL, NULL, "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GDate first, last;
      g_autofree char *words = NULL;

      lw_date_parse_iso (cases[i].first, &first);
      lw_date_parse_iso (cases[i].last, &last);
      words = lw_dutch_period (&first, &last);
      g_assert_cmpstr (words, ==, cases[i].words);
    }
}

int
main (int argc, char *argv[])
{
  int status;

  g_test_init (&argc, &argv, NULL);
  folder = g_dir_make_tmp ("lw-portfolio-XXXXXX", NULL);

  g_test_add_func ("/portfolio/new-destroy", test_new_destroy);
  g_test_add_func ("/portfolio/text", test_text);
  g_test_add_func ("/portfolio/empty-says-so", test_empty_says_so);
  g_test_add_func ("/portfolio/no-students", test_no_students);
  g_test_add_func ("/portfolio/plain-text", test_plain_text);
  g_test_add_func ("/portfolio/class", test_class);
  g_test_add_func ("/portfolio/same-bytes", test_same_bytes);
  g_test_add_func ("/portfolio/jpeg-is-embedded-once", test_jpeg_is_embedded_once);
  g_test_add_func ("/portfolio/outline", test_outline);
  g_test_add_func ("/portfolio/logo", test_logo);
  g_test_add_func ("/portfolio/other-language", test_other_language);
  g_test_add_func ("/portfolio/unreadable-picture", test_unreadable_picture);
  g_test_add_func ("/portfolio/write-errors", test_write_errors);
  g_test_add_func ("/portfolio/write-half", test_write_half);
  g_test_add_func ("/portfolio/periods", test_periods);

  status = g_test_run ();
  tree_remove (folder);
  g_free (folder);

  return status;
}
