/* test-document.c - tests of laying out and paginating
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-document-private.h"
#include "print-fixture.h"
#include "tree.h"

#include <string.h>

#define LONG_WORD_LENGTH 4000
#define NEARLY 0.5

static char *folder;

static char *
make_words (guint n)
{
  static const char *const words[]
    = { "leren", "door", "te", "doen", "op", "school", "en", "daarbuiten", "in", "een", "bedrijf" };
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? " " : "", words[i % G_N_ELEMENTS (words)]);

  return g_string_free (text, FALSE);
}

static const LwPage *
get_page (LwDocument *document, guint page)
{
  return lw_document_get_pages (document)->pdata[page];
}

static gboolean
ends_heading (const LwItem *item)
{
  PangoLayout *layout = item->kind == LW_ITEM_LINE ? item->line->layout : NULL;

  return layout != NULL && item->style >= LW_STYLE_HEADING_1 && item->style <= LW_STYLE_HEADING_3
         && item->line
              == pango_layout_get_line_readonly (layout, pango_layout_get_line_count (layout) - 1);
}

static guint
count_lines (LwDocument *document, LwStyle style, guint page)
{
  const GArray *items = get_page (document, page)->items;
  guint n = 0;

  for (guint i = 0; i < items->len; i++)
    {
      const LwItem *item = &g_array_index (items, LwItem, i);

      n += item->kind == LW_ITEM_LINE && item->style == style;
    }

  return n;
}

static guint
count_lines_of (LwDocument *document, PangoLayout *layout, guint page)
{
  const GArray *items = get_page (document, page)->items;
  guint n = 0;

  for (guint i = 0; i < items->len; i++)
    {
      const LwItem *item = &g_array_index (items, LwItem, i);

      n += item->kind == LW_ITEM_LINE && item->line->layout == layout;
    }

  return n;
}

/* Nothing stands outside the margins, and no page ends with a heading. */
static void
assert_page_is_sound (LwDocument *document, guint page)
{
  const GArray *items = get_page (document, page)->items;
  const LwPaper *paper = &document->paper;
  const LwItem *last = NULL;

  for (guint i = 0; i < items->len; i++)
    {
      const LwItem *item = &g_array_index (items, LwItem, i);
      double bottom = item->y + item->height;

      g_assert_cmpfloat (item->x, >=, paper->left - 1);
      g_assert_cmpfloat (item->x + item->width, <=, paper->right + 1);
      g_assert_cmpfloat (item->y, >=, paper->top - NEARLY);
      g_assert_cmpfloat (bottom, <=, paper->bottom + NEARLY);
      if (item->kind != LW_ITEM_RULE && (last == NULL || bottom > last->y + last->height))
        last = item;
    }
  if (last != NULL)
    g_assert_false (ends_heading (last));
}

/* Of a paragraph of four lines or more that goes on, two lines at least stand on each page. */
static void
assert_no_widows (LwDocument *document, guint page)
{
  const GArray *items = get_page (document, page)->items;

  for (guint i = 0; i < items->len; i++)
    {
      const LwItem *item = &g_array_index (items, LwItem, i);
      guint n;

      if (item->kind != LW_ITEM_LINE || item->style != LW_STYLE_BODY)
        continue;
      n = count_lines_of (document, item->line->layout, page);
      if (pango_layout_get_line_count (item->line->layout) > 1)
        g_assert_cmpuint (n, >=, 2);
    }
}

static void
assert_is_sound (LwDocument *document)
{
  for (guint i = 0; i < lw_document_get_n_pages (document); i++)
    {
      assert_page_is_sound (document, i);
      assert_no_widows (document, i);
    }
}

static LwDocument *
new_document (void)
{
  return lw_document_new (LW_DOCUMENT_A4, "Proef", "Het Streek College");
}

static void
add_words (LwDocument *document, guint n)
{
  g_autofree char *text = make_words (n);

  lw_document_add_text (document, text);
}

static void
test_new_destroy (void)
{
  LwDocument *document = new_document ();
  double width, height;

  lw_document_get_paper_size (document, &width, &height);
  g_assert_cmpfloat_with_epsilon (width, 595.28, 0.01);
  g_assert_cmpfloat_with_epsilon (height, 841.89, 0.01);
  g_assert_cmpuint (lw_document_get_n_pages (document), ==, 1);
  g_assert_cmpstr (lw_document_get_page_part (document, 0), ==, "Proef");
  g_assert_finalize_object (document);
}

static void
build_heading (LwDocument *document)
{
  lw_document_add_heading (document, 1, "Een kop");
  lw_document_add_heading (document, 2, "En nog een");
  add_words (document, 90);
}

static void
build_list (LwDocument *document)
{
  static const char *const items[] = { "één", "twee", "drie", NULL };

  lw_document_add_heading (document, 2, "Een lijst");
  lw_document_add_list (document, items);
}

static void
build_table (LwDocument *document)
{
  static const double widths[] = { 1, 2, 1 };
  static const char *const head[] = { "Doel", "Bewijs", "Stand" };
  static const char *const cells[]
    = { "plannen", "een schema\nvan de week", NULL, "durven", "mijn schriftje", "bezig" };

  lw_document_add_heading (document, 2, "Een tabel");
  lw_document_add_table (document, 3, widths, head, cells, 2);
}

static void
build_gutter (LwDocument *document)
{
  static const char *const lines[] = { "di 3 maart 2027", "stageverslag", NULL };

  lw_document_add_heading (document, 1, "Wat ik heb gedaan");
  lw_document_set_gutter (document, 120);
  lw_document_add_aside (document, LW_DOCUMENT_MARK_CIRCLE, "on the job", lines);
  lw_document_add_heading (document, 2, "Mijn eerste week");
  add_words (document, 60);
  lw_document_add_set_off (document, "Wat vraag ik nu?", "Hoe zorg ik dat ik durf te vragen?");
  lw_document_add_labelled (document, "Wat kan ik nu al heel goed, vind ik zelf?", "zagen");
  lw_document_add_quote (document, "Vraag", "Wat wil ik weten?");
  lw_document_set_gutter (document, 0);
  lw_document_add_note (document, "klaar");
}

static void
build_picture (LwDocument *document)
{
  g_autofree char *wide = g_build_filename (folder, "wide.jpg", NULL);
  g_autofree char *upright = g_build_filename (folder, "upright.png", NULL);
  LwDocumentPicture pictures[] = {
    { .path = wide, .caption = "De werkplaats" },
    { .path = upright, .caption = "Voor" },
    { .path = upright, .caption = "Na" },
    { .path = "/nergens/foto.jpg", .name = "foto.jpg" },
  };

  lw_document_add_heading (document, 2, "Foto’s");
  lw_document_add_pictures (document, pictures, G_N_ELEMENTS (pictures), 300);
}

typedef void (*BuildFunc) (LwDocument *document);

/* Each kind of block at every height of the page: once it falls at the worst place. */
static void
test_breaks (gconstpointer data)
{
  BuildFunc build = (BuildFunc) data;

  for (int offset = 0; offset <= 730; offset += 9)
    {
      g_autoptr (LwDocument) document = new_document ();

      lw_document_add_space (document, offset);
      build (document);
      build (document);
      assert_is_sound (document);
      g_assert_cmpuint (lw_document_get_n_pages (document), <=, 4);
    }
}

/* A note never stands alone at the top of a page. */
static void
test_note_stays (void)
{
  for (int offset = 600; offset <= 724; offset += 3)
    {
      g_autoptr (LwDocument) document = new_document ();
      guint last;

      lw_document_add_space (document, offset);
      lw_document_add_set_off (document, "Vraag", "Wat vraag ik nu?");
      lw_document_add_note (document, "Hieraan werkte ik: plannen");
      last = lw_document_get_n_pages (document) - 1;
      g_assert_cmpuint (count_lines (document, LW_STYLE_SMALL, last), ==, 1);
      g_assert_cmpuint (count_lines (document, LW_STYLE_BODY, last), ==, 1);
    }
}

static void
test_long_text (void)
{
  g_autoptr (LwDocument) document = new_document ();
  guint n_lines = 0;

  for (guint i = 0; i < 60; i++)
    add_words (document, 20 + 13 * (i % 9));
  g_assert_cmpuint (lw_document_get_n_pages (document), >, 3);
  assert_is_sound (document);
  for (guint i = 0; i + 1 < lw_document_get_n_pages (document); i++)
    {
      n_lines = count_lines (document, LW_STYLE_BODY, i);
      g_assert_cmpuint (n_lines, >=, 40);
    }
}

/* Pasted without a line break: slow, or lost, if a paragraph of it were laid out at once. */
static void
test_huge_paragraph (void)
{
  static const char *const fills[] = { "w", "woord ", "é" };

  for (guint i = 0; i < G_N_ELEMENTS (fills); i++)
    {
      g_autoptr (LwDocument) document = new_document ();
      g_autoptr (GString) text = g_string_new (NULL);

      while (text->len < 300000)
        g_string_append (text, fills[i]);
      lw_document_add_text (document, text->str);
      g_assert_cmpuint (lw_document_get_n_pages (document), >=, 30);
      assert_is_sound (document);
    }
}

/* All text there is; nothing of it is markup, and none of it leaves the page. */
static void
test_hostile_text (void)
{
  g_autofree char *long_word = g_strnfill (LONG_WORD_LENGTH, 'w');
  g_autofree char *controls = g_strdup ("\x01\x02 a\tb\r\nc\x7f d");
  const char *const texts[] = {
    long_word,
    "Jan & Piet <b>vet</b> &amp; &#0;",
    "שלום עולם, זה טקסט מימין לשמאל. مرحبا بالعالم",
    "\U0001F600 \U0001F469\U0000200D\U0001F393 \U0001F1F3\U0001F1F1",
    "niet \xff\xfe geldig",
    controls,
    "\n\n\n",
    " ",
    "a\u2028b\u2029c",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      static const double widths[] = { 1, 5 };
      g_autoptr (LwDocument) document = new_document ();
      const char *row[] = { texts[i], texts[i] };
      const char *list[] = { texts[i], texts[i], NULL };

      lw_document_begin_part (document, texts[i], texts[i]);
      for (int level = 1; level <= 3; level++)
        lw_document_add_heading (document, level, texts[i]);
      lw_document_add_text (document, texts[i]);
      lw_document_add_labelled (document, texts[i], texts[i]);
      lw_document_add_list (document, list);
      lw_document_add_table (document, 2, widths, row, row, 1);
      lw_document_set_gutter (document, 100);
      lw_document_add_aside (document, LW_DOCUMENT_MARK_SQUARE, "op school", NULL);
      lw_document_add_quote (document, "Vraag", texts[i]);
      lw_document_add_set_off (document, texts[i], texts[i]);
      lw_document_add_picture (document, "/nergens", 100, texts[i]);
      lw_document_add_text (document, "slot\nvan drie\nregels");
      for (guint page = 0; page < lw_document_get_n_pages (document); page++)
        assert_page_is_sound (document, page);
    }
}

static void
test_right_to_left (void)
{
  g_autoptr (LwDocument) document = new_document ();
  const LwItem *item;

  lw_document_add_text (document, "שלום עולם");
  item = &g_array_index (get_page (document, 0)->items, LwItem, 0);
  g_assert_cmpfloat_with_epsilon (item->x + item->width, document->paper.right, 0.1);
}

static void
add_big_table (LwDocument *document, guint n_rows, const char *odd_cell)
{
  static const double widths[] = { 1, 3 };
  static const char *const head[] = { "Competentie", "Bewijsstukken" };
  g_autoptr (GPtrArray) cells = g_ptr_array_new ();

  for (guint i = 0; i < n_rows; i++)
    {
      g_ptr_array_add (cells, "samenwerken");
      g_ptr_array_add (cells, (gpointer) (i == 1 ? odd_cell : "een\ntwee\ndrie"));
    }
  lw_document_add_table (document, 2, widths, head, (const char *const *) cells->pdata, n_rows);
}

static void
test_table_rows (void)
{
  g_autoptr (LwDocument) document = new_document ();
  guint n_rows = 0;

  lw_document_add_space (document, 200);
  add_big_table (document, 40, "één");
  assert_is_sound (document);
  g_assert_cmpuint (lw_document_get_n_pages (document), >=, 3);
  for (guint page = 0; page < lw_document_get_n_pages (document); page++)
    {
      const GArray *items = get_page (document, page)->items;

      g_assert_cmpuint (count_lines (document, LW_STYLE_CELL_HEAD, page), ==, 2);
      for (guint i = 0; i < items->len; i++)
        {
          const LwItem *item = &g_array_index (items, LwItem, i);

          if (item->kind != LW_ITEM_LINE || item->style != LW_STYLE_CELL)
            continue;
          /* All of a cell stands on the page where its first line does. */
          g_assert_cmpuint (count_lines_of (document, item->line->layout, page), ==,
                            pango_layout_get_line_count (item->line->layout));
          n_rows += item->x < document->paper.left + 1;
        }
    }
  g_assert_cmpuint (n_rows, ==, 40);
}

static void
test_table_row_taller_than_a_page (void)
{
  g_autofree char *words = make_words (2500);
  g_autoptr (LwDocument) document = new_document ();

  add_words (document, 50);
  lw_document_add_heading (document, 1, "Alles");
  add_big_table (document, 3, words);
  assert_is_sound (document);
  g_assert_cmpuint (lw_document_get_n_pages (document), >=, 3);
  for (guint page = 0; page < lw_document_get_n_pages (document); page++)
    g_assert_cmpuint (count_lines (document, LW_STYLE_CELL_HEAD, page), ==, 2);
}

static void
test_together (void)
{
  static const struct
  {
    double above;
    guint n_paragraphs; /* of 3 lines, in the group */
    guint first_page;   /* lines of the group that stand on page 1, at least */
    guint n_pages;
  } cases[] = {
    { 0, 4, 12, 1 },    /* |gggg    | */
    { 650, 4, 0, 2 },   /* |----    |gggg    |: moves whole */
    { 300, 30, 20, 3 }, /* |----gggg|gggggggg|gg: too tall for a page, so it fills them */
    { 0, 14, 42, 1 },   /* |gggggggg|: just fits */
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (LwDocument) document = new_document ();

      g_test_message ("case %u", i);
      lw_document_add_space (document, cases[i].above);
      lw_document_begin_together (document);
      for (guint j = 0; j < cases[i].n_paragraphs; j++)
        lw_document_add_text (document, "een\u2028twee\u2028drie");
      lw_document_end_together (document);
      if (cases[i].first_page == 0)
        g_assert_cmpuint (count_lines (document, LW_STYLE_BODY, 0), ==, 0);
      else
        g_assert_cmpuint (count_lines (document, LW_STYLE_BODY, 0), >=, cases[i].first_page);
      g_assert_cmpuint (lw_document_get_n_pages (document), ==, cases[i].n_pages);
      assert_is_sound (document);
    }
}

static void
test_heading_before_group (void)
{
  g_autoptr (LwDocument) document = new_document ();

  lw_document_add_space (document, 700);
  lw_document_add_heading (document, 1, "Te lange groep");
  lw_document_begin_together (document);
  for (guint i = 0; i < 30; i++)
    add_words (document, 60);
  lw_document_end_together (document);
  assert_is_sound (document);
  g_assert_cmpuint (count_lines (document, LW_STYLE_HEADING_1, 1), ==, 1);
}

static void
test_parts (void)
{
  g_autoptr (LwDocument) document = new_document ();
  static const struct
  {
    const char *part;
    guint number;
  } pages[] = {
    { "Anna", 1 }, { "Bram", 1 }, { "Bram", 2 }, { "Cas", 1 }, { "Dina", 1 },
  };

  lw_document_begin_part (document, "Anna", "Anna · klas 3B");
  lw_document_add_text (document, "kort");
  lw_document_add_page_break (document);
  lw_document_begin_part (document, "Bram", NULL);
  lw_document_add_page_break (document);
  lw_document_add_page_break (document);
  add_words (document, 10);
  lw_document_add_page_break (document);
  add_words (document, 10);
  lw_document_begin_part (document, "Cas", NULL);
  lw_document_begin_part (document, "Dina", NULL);

  g_assert_cmpuint (lw_document_get_n_pages (document), ==, G_N_ELEMENTS (pages));
  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      g_assert_cmpstr (lw_document_get_page_part (document, i), ==, pages[i].part);
      g_assert_cmpuint (get_page (document, i)->number, ==, pages[i].number);
    }
  /* Blocks added later make the pages anew. */
  add_words (document, 10);
  lw_document_add_page_break (document);
  add_words (document, 10);
  g_assert_cmpuint (lw_document_get_n_pages (document), ==, G_N_ELEMENTS (pages) + 1);
}

static void
test_fill (void)
{
  g_autoptr (LwDocument) document = new_document ();
  const LwItem *first, *last;
  const GArray *items;

  lw_document_hide_head (document);
  lw_document_add_text (document, "boven");
  lw_document_add_fill (document);
  lw_document_add_text (document, "onder");
  items = get_page (document, 0)->items;
  first = &g_array_index (items, LwItem, 0);
  last = &g_array_index (items, LwItem, 1);
  g_assert_cmpuint (lw_document_get_n_pages (document), ==, 1);
  g_assert_true (get_page (document, 0)->hides_head);
  g_assert_cmpfloat_with_epsilon (first->y, document->paper.top, NEARLY);
  g_assert_cmpfloat_with_epsilon (last->y + last->height, document->paper.bottom, NEARLY);
}

int
main (int argc, char *argv[])
{
  g_autofree char *wide = NULL;
  g_autofree char *upright = NULL;
  int status;

  g_test_init (&argc, &argv, NULL);
  folder = g_dir_make_tmp ("lw-document-XXXXXX", NULL);
  wide = print_fixture_write_photo (folder, "wide.jpg", 800, 600);
  upright = print_fixture_write_photo (folder, "upright.png", 300, 400);

  g_test_add_func ("/document/new-destroy", test_new_destroy);
  g_test_add_data_func ("/document/breaks/heading", build_heading, test_breaks);
  g_test_add_data_func ("/document/breaks/list", build_list, test_breaks);
  g_test_add_data_func ("/document/breaks/table", build_table, test_breaks);
  g_test_add_data_func ("/document/breaks/gutter", build_gutter, test_breaks);
  g_test_add_data_func ("/document/breaks/picture", build_picture, test_breaks);
  g_test_add_func ("/document/note-stays", test_note_stays);
  g_test_add_func ("/document/long-text", test_long_text);
  g_test_add_func ("/document/huge-paragraph", test_huge_paragraph);
  g_test_add_func ("/document/hostile-text", test_hostile_text);
  g_test_add_func ("/document/right-to-left", test_right_to_left);
  g_test_add_func ("/document/table-rows", test_table_rows);
  g_test_add_func ("/document/table-row-taller-than-a-page", test_table_row_taller_than_a_page);
  g_test_add_func ("/document/together", test_together);
  g_test_add_func ("/document/heading-before-group", test_heading_before_group);
  g_test_add_func ("/document/parts", test_parts);
  g_test_add_func ("/document/fill", test_fill);

  status = g_test_run ();
  tree_remove (folder);
  g_free (folder);

  return status;
}
