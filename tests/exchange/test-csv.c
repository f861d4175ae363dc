/* test-csv.c - tests of reading rows of text from CSV
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-csv.h"
#include "lw-error.h"

#include <string.h>

static LwTable *
read_bytes (const char *text, gssize size, GError **error)
{
  g_autoptr (GBytes) content = g_bytes_new (text, size < 0 ? strlen (text) : (gsize) size);

  return lw_csv_read (content, "klas.csv", error);
}

/* Header and rows, cells parted by "¦" and rows by "¶": neither stands in the texts here. */
static char *
flatten (const LwTable *table)
{
  GString *flat = g_string_new (NULL);
  g_autofree char *header = g_strjoinv ("¦", table->header);

  g_string_append (flat, header);
  for (guint i = 0; i < table->rows->len; i++)
    {
      const LwTableRow *row = g_ptr_array_index (table->rows, i);
      g_autofree char *cells = g_strjoinv ("¦", row->cells);

      g_string_append_printf (flat, "¶%s", cells);
    }

  return g_string_free (flat, FALSE);
}

static void
assert_reads (const char *text, gssize size, const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LwTable) table = read_bytes (text, size, &error);
  g_autofree char *flat = NULL;

  g_assert_no_error (error);
  flat = flatten (table);
  g_assert_cmpstr (flat, ==, expected);
}

static void
assert_refused (const char *text, gssize size, const char *part)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LwTable) table = read_bytes (text, size, &error);

  g_assert_null (table);
  g_assert_error (error, LW_ERROR, LW_ERROR_INVALID);
  if (strstr (error->message, part) == NULL)
    g_error ("“%s” is not in “%s”", part, error->message);
  g_assert_nonnull (strstr (error->message, "klas.csv"));
}

typedef struct
{
  const char *charset;
  const char *mark;
  gsize n_mark;
  const char *encoding;
} Encoding;

static void
check_same_list (const char *text, const Encoding *encoding, char separator)
{
  static const char *const list = "Stamnummer¦Roepnaam¦Achternaam¦Klas"
                                  "¶00123¦Zoë¦'t Hart¦3KB–ZW"
                                  "¶1234¦Siân¦Žižek, de¦2A";
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  g_autoptr (GBytes) content = NULL;
  g_autoptr (LwTable) table = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *converted = NULL;
  g_autofree char *flat = NULL;
  gsize length;

  converted = g_convert (text, -1, encoding->charset, "UTF-8", NULL, &length, &error);
  g_assert_no_error (error);
  g_byte_array_append (bytes, (const guint8 *) encoding->mark, encoding->n_mark);
  g_byte_array_append (bytes, (const guint8 *) converted, length);
  content = g_byte_array_free_to_bytes (g_steal_pointer (&bytes));

  table = lw_csv_read (content, "klas.csv", &error);
  g_assert_no_error (error);
  flat = flatten (table);
  g_assert_cmpstr (flat, ==, list);
  g_assert_cmpstr (table->encoding, ==, encoding->encoding);
  g_assert_cmpint (table->separator, ==, separator);
  g_assert_cmpstr (table->name, ==, "klas.csv");
}

/* The same list in every encoding, with every separator and every line end. */
static void
test_same_list (void)
{
  static const Encoding encodings[] = {
    { "UTF-8", "", 0, "UTF-8" },
    { "UTF-8", "\xef\xbb\xbf", 3, "UTF-8" },
    { "UTF-16LE", "\xff\xfe", 2, "UTF-16" },
    { "UTF-16BE", "\xfe\xff", 2, "UTF-16" },
    { "UTF-16LE", "", 0, "UTF-16" },
    { "UTF-16BE", "", 0, "UTF-16" },
    { "WINDOWS-1252", "", 0, "Windows-1252" },
  };
  static const char separators[] = { ';', ',', '\t', '|' };
  static const char *const line_ends[] = { "\r\n", "\n", "\r" };
  static const char *const starts[] = { "", "sep=@\n" };
  static const char *const list = "Stamnummer@Roepnaam@Achternaam@Klas\n"
                                  "00123@Zoë@'t Hart@3KB–ZW\n"
                                  "1234@\"Siân\"@\"Žižek, de\"@2A\n";

  for (guint e = 0; e < G_N_ELEMENTS (encodings); e++)
    for (guint s = 0; s < G_N_ELEMENTS (separators); s++)
      for (guint l = 0; l < G_N_ELEMENTS (line_ends); l++)
        for (guint t = 0; t < G_N_ELEMENTS (starts); t++)
          {
            g_autoptr (GString) text = g_string_new (starts[t]);

            g_string_append (text, list);
            g_string_replace (text, "@", (char[]){ separators[s], '\0' }, 0);
            g_string_replace (text, "\n", line_ends[l], 0);
            check_same_list (text->str, &encodings[e], separators[s]);
          }
}

static void
test_cells (void)
{
  static const struct
  {
    const char *text;
    const char *expected;
  } cases[] = {
    /* Quotes. */
    { "a,b\n\"1,5\",\"zeg \"\"ja\"\"\"\n", "a¦b¶1,5¦zeg \"ja\"" },
    { "a,b\n\"\",\"\"\n", "a¦b¶¦" },
    { "a,b\n\"een\ntwee\",3\n", "a¦b¶een\ntwee¦3" },
    { "a,b\r\n\"een\r\ntwee\",3\r\n", "a¦b¶een\ntwee¦3" },
    { "a,b\r\"een\rtwee\",3\r", "a¦b¶een\ntwee¦3" },
    { "a,b\nJan \"Piet\" Bakker,3\n", "a¦b¶Jan \"Piet\" Bakker¦3" },
    { "a,b\n \"x,y\" ,3\n", "a¦b¶x,y¦3" },
    { "a,b\n\"x\"y,3\n", "a¦b¶xy¦3" },
    { "\"a\";\"b\"\n\"1;2\";\"3\"\n", "a¦b¶1;2¦3" },
    { "a,b\n\"{\"\"naam\"\": \"\"x\"\"}\",1\n", "a¦b¶{\"naam\": \"x\"}¦1" },
    /* The end of the file. */
    { "a;b\n1;2", "a¦b¶1¦2" },
    { "a;b\n1;", "a¦b¶1¦" },
    { "a;b\n1;\"2\"", "a¦b¶1¦2" },
    { "a;b", "a¦b" },
    { "a;b\n", "a¦b" },
    /* Rows that are empty, short, or long without meaning it. */
    { "\n\n ;\na;b\n1;2\n", "a¦b¶1¦2" },
    { "a;b\n\n;\n1;2\n", "a¦b¶¦¶¦¶1¦2" },
    { "a;b;c\n1\n1;2\n", "a¦b¦c¶1¦¦¶1¦2¦" },
    { "a;b\n1;2;;\n", "a¦b¶1¦2" },
    { "a;b;\n1;2;\n", "a¦b¦¶1¦2¦" },
    /* White space, the unbreakable too, and a mark glued to the first name. */
    { "\xef\xbb\xbf\xef\xbb\xbf a\xc2\xa0;\tb\n\xc2\xa0 1 ;2\xe2\x80\xaf\n", "a¦b¶1¦2" },
    { "a\tb\n1\t\t\n\t2\n", "a¦b¶1¦¶¦2" },
    { "a;b\nvan der;  \n", "a¦b¶van der¦" },
    /* Formulas are text; what Excel makes of zeros in front is not. */
    { "a;b\n=\"00123\";\"=\"\"00456\"\"\"\n", "a¦b¶00123¦00456" },
    { "a;b\n=\"\";=1+1\n", "a¦b¶¦=1+1" },
    { "a;b\n=\"1\"\"2\";=\"1\"\"\n", "a¦b¶1\"2¦=\"1\"\"" },
    { "a;b\n=HYPERLINK(\"x\");=\"1\"&\"2\"\n", "a¦b¶=HYPERLINK(\"x\")¦=\"1\"&\"2\"" },
    { "a;b\n@SUM(1);+31 6 12345678\n-1;=\n", "a¦b¶@SUM(1)¦+31 6 12345678¶-1¦=" },
    /* Text of all kinds. */
    { "a;b\nJan & Piet <b>;'t Hart\n", "a¦b¶Jan & Piet <b>¦'t Hart" },
    { "a;b\nمحمد;שלום\n", "a¦b¶محمد¦שלום" },
    { "a;b\n𝕁;ﷺ\n", "a¦b¶𝕁¦ﷺ" },
    { "Naam\nSanne\n", "Naam¶Sanne" },
    /* Which separator. */
    { "Naam;Klas\nVries, Lucas de;3KB\nJong, Sanne;3KB\n",
      "Naam¦Klas¶Vries, Lucas de¦3KB¶Jong, Sanne¦3KB" },
    { "Naam (achternaam, roepnaam);Klas;Mentor\nJong, Sanne;3KB;Bakker\n",
      "Naam (achternaam, roepnaam)¦Klas¦Mentor¶Jong, Sanne¦3KB¦Bakker" },
    { "\"a;b;c\",d\n\"1;2;3\",4\n", "a;b;c¦d¶1;2;3¦4" },
    { "\"a,b\",c;d\n1;2\n", "a,b,c¦d¶1¦2" },
    { "sep=,\na;b,c\n1;2,3\n", "a;b¦c¶1;2¦3" },
    { "\"sep=;\"\r\na;b\r\n1;2\r\n", "a¦b¶1¦2" },
    { "SEP=\t\na\tb\n", "a¦b" },
    { "sep=x;b\n1;2\n", "sep=x¦b¶1¦2" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_reads (cases[i].text, -1, cases[i].expected);
}

static void
test_lines (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LwTable) table
    = read_bytes ("sep=;\r\n\r\na;b\r\n1;\"x\r\ny\"\r\n\r\n2;3\r\n", -1, &error);
  static const guint lines[] = { 4, 6, 7 };

  g_assert_no_error (error);
  g_assert_cmpuint (table->rows->len, ==, G_N_ELEMENTS (lines));
  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      const LwTableRow *row = g_ptr_array_index (table->rows, i);

      g_assert_cmpuint (row->line, ==, lines[i]);
    }
}

static void
test_refused (void)
{
  static const struct
  {
    const char *text;
    gssize size;
    const char *part;
  } cases[] = {
    { "", 0, "empty" },
    { "\xef\xbb\xbf", 3, "empty" },
    { "\xff\xfe", 2, "empty" },
    { " \n\n;;\n", -1, "empty" },
    { "sep=;\n", -1, "empty" },
    { "a;b\n1;2\n3;\"open\n5;6\n", -1, "line 3" },
    { "a;b\n\"1\n2\";\"\n", -1, "line 3" },
    { "a;b\n1;2;3\n4;5\n6;7;8\n", -1, "line 2, 4" },
    { "a;b\n1;2;;3\n", -1, "line 2" },
    { "a;b\n1\0;2\n", 8, "line 2" },
    { "\0\0\0\0", 4, "line 1" },
    { "\xff\xfe\x61\x00\x3b", 5, "CSV" },
    { "\xff\xfe\x61\x00\x00\xd8\x61\x00", 8, "CSV" },
    { "\xff\xfe\x61\x00\x00\x00\x61\x00", 8, "CSV" },
    { "a;b\n1;\x81\n", -1, "line 2" },
    { "\xef\xbb\xbf"
      "a;b\n1;\xeb\n",
      -1, "line 2" },
    { "a;b\nZo\xc3\xab;2\n1;\xeb\n", -1, "line 3" },
    { "PK\x03\x04\x14\x00\x06\x00", 8, "line 1" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_refused (cases[i].text, cases[i].size, cases[i].part);
}

static void
test_sizes (void)
{
  g_autoptr (GString) cell = g_string_new ("a;b\n1;2\n3;");
  g_autoptr (GString) quoted = g_string_new ("a;b\n1;2\n3;\"");
  g_autoptr (GString) wide = g_string_new ("a;b\n");
  g_autoptr (GString) cells = g_string_new ("a;b");
  g_autoptr (GString) file = g_string_new ("a;b\n");

  for (guint i = 0; i <= 1024 * 1024; i++)
    {
      g_string_append_c (cell, 'x');
      g_string_append_c (quoted, i % 100 == 0 ? '\n' : 'x');
    }
  assert_refused (cell->str, -1, "line 3");
  assert_refused (quoted->str, -1, "line 3");

  for (guint i = 0; i < 1001; i++)
    g_string_append_c (wide, ';');
  assert_refused (wide->str, -1, "line 2");

  for (guint i = 2; i < 1000; i++)
    g_string_append_c (cells, ';');
  for (guint i = 0; i < 2002; i++)
    g_string_append_c (cells, '\n');
  assert_refused (cells->str, -1, "line 2002");

  g_string_set_size (file, 50 * 1024 * 1024 + 1);
  memset (file->str, 'x', file->len);
  assert_refused (file->str, (gssize) file->len, "50 MB");
}

static LwTable *
make_table (const char *cell)
{
  LwTable *table = lw_table_new ("klas.csv");

  lw_table_take_header (table, g_strdupv ((char *[]){ "Naam", "Klas", NULL }));
  lw_table_take_row (table, 2, g_strdupv ((char *[]){ (char *) cell, "2A", NULL }));

  return table;
}

static void
test_write (void)
{
  static const struct
  {
    const char *cell;
    const char *written;
  } cases[] = {
    { "", "" },
    { "Zoë", "Zoë" },
    { "a;b", "\"a;b\"" },
    { "say \"hi\"", "\"say \"\"hi\"\"\"" },
    { "two\nlines", "\"two\nlines\"" },
    /* no spreadsheet works them out */
    { "=1+1", "\"=\"\"=1+1\"\"\"" },
    { "+31612345678", "\"=\"\"+31612345678\"\"\"" },
    { "-2", "\"=\"\"-2\"\"\"" },
    { "@SUM(A1)", "\"=\"\"@SUM(A1)\"\"\"" },
    { "=HYPERLINK(\"http://x\")", "\"=\"\"=HYPERLINK(\"\"\"\"http://x\"\"\"\")\"\"\"" },
    /* nor loses digits */
    { "00123", "\"=\"\"00123\"\"\"" },
    { "123", "123" },
    { "0", "0" },
    { "12345678901", "12345678901" },
    { "123456789012", "\"=\"\"123456789012\"\"\"" },
    { "06-00 12", "06-00 12" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (LwTable) table = make_table (cases[i].cell);
      g_autoptr (GBytes) bytes = lw_csv_write (table);
      g_autofree char *expected
        = g_strdup_printf ("\xef\xbb\xbfNaam;Klas\r\n%s;2A\r\n", cases[i].written);
      g_autofree char *flat = g_strdup_printf ("Naam¦Klas¶%s¦2A", cases[i].cell);
      gsize size;
      const char *written = g_bytes_get_data (bytes, &size);

      g_assert_cmpmem (written, size, expected, strlen (expected));
      assert_reads (written, (gssize) size, flat);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/csv/same-list", test_same_list);
  g_test_add_func ("/csv/cells", test_cells);
  g_test_add_func ("/csv/lines", test_lines);
  g_test_add_func ("/csv/refused", test_refused);
  g_test_add_func ("/csv/sizes", test_sizes);
  g_test_add_func ("/csv/write", test_write);

  return g_test_run ();
}
