/* test-class-import.c - tests of class lists
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "class-list.h"

#include "folder.h"
#include "lw-date.h"
#include "lw-error.h"
#include "lw-office.h"

#include <string.h>
#include <time.h>

static void
assert_counts (const LwClassImport *import,
               guint n_added,
               guint n_changed,
               guint n_unchanged,
               guint n_skipped)
{
  g_assert_cmpuint (import->n_added, ==, n_added);
  g_assert_cmpuint (import->n_changed, ==, n_changed);
  g_assert_cmpuint (import->n_unchanged, ==, n_unchanged);
  g_assert_cmpuint (import->n_skipped, ==, n_skipped);
}

static void
assert_words (GPtrArray *words, const char *expected)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < words->len; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? "|" : "",
                            (const char *) g_ptr_array_index (words, i));
  g_assert_cmpstr (text->str, ==, expected);
}

static void
test_first_time (School *school, gconstpointer data)
{
  static const char *const list
    = "\xef\xbb\xbfStamnummer;Roepnaam;Tussenvoegsel;Achternaam;geb_datum_str;Klas;Leerjaar;"
      "Leerweg;Profiel;Klassenmentor 1;Email;Mobiel;Postcode;BSN;Geslacht\r\n"
      "00123;Sanne;de;Jong;03-02-2012;3KB-ZW;3;KB;Z&W;Vries, Lucas de;sanne@school.nl;06-12345678;"
      "3311 AB;111222333;V\r\n"
      "123;Jan & Piet;;<b>;1-12-2011;3KB-ZW;3;KB;zw;Lucas de Vries;;;;;\r\n"
      "124;محمد;'t;Hart;2012-03-04;2A;;;;\"Wit, Anna\";;;;;\r\n";
  g_autoptr (LwClassImport) import = school_plan_text (school, list);
  g_autofree char *day = NULL;
  LwStudent *student;
  LwGroup *group;
  LwStaff *staff;

  g_assert_cmpuint (import->problems->len, ==, 0);
  assert_counts (import, 3, 0, 0, 0);
  assert_words (import->new_groups, "3KB-ZW|2A");
  assert_words (import->new_staff, "Lucas de Vries|Anna Wit");
  assert_words (import->gone, "");
  g_assert_cmpstr (import->act->label, ==, "Import of class list klas.csv");
  school_apply (school, import->act);

  staff = lw_record_list_find_by_key (school->staff, "Lucas de Vries");
  g_assert_nonnull (staff);
  g_assert_true (g_strv_contains ((const char *const *) staff->roles, "mentor"));
  group = school_find_group (school, "3KB-ZW");
  g_assert_cmpint (group->grade, ==, 3);
  g_assert_cmpstr (group->track, ==, "kb");
  g_assert_cmpstr (group->profile, ==, "Z&W");
  g_assert_cmpstr (group->school_year, ==, "year-2026");
  g_assert_cmpstr (group->mentor, ==, lw_record_get_id (LW_RECORD (staff)));
  g_assert_cmpint (school_find_group (school, "2A")->grade, ==, 2);
  g_assert_null (school_find_group (school, "2A")->track);

  student = school_find_student (school, "00123");
  g_assert_cmpstr (lw_record_get_title (LW_RECORD (student)), ==, "Sanne de Jong");
  day = lw_date_format_iso (&student->birth_date);
  g_assert_cmpstr (day, ==, "2012-02-03");
  g_assert_cmpstr (student->group, ==, lw_record_get_id (LW_RECORD (group)));
  g_assert_cmpstr (student->mentor, ==, lw_record_get_id (LW_RECORD (staff)));
  g_assert_cmpstr (student->track, ==, "kb");
  g_assert_cmpstr (student->profile, ==, "Z&W");
  g_assert_cmpstr (student->email, ==, "sanne@school.nl");
  g_assert_cmpstr (student->phone, ==, "06-12345678");
  g_assert_cmpstr (student->postcode, ==, "3311 AB");
  student = school_find_student (school, "123");
  g_assert_cmpstr (lw_record_get_title (LW_RECORD (student)), ==, "Jan & Piet <b>");
  student = school_find_student (school, "124");
  g_assert_cmpstr (lw_record_get_title (LW_RECORD (student)), ==, "محمد 't Hart");
}

/* The same list again writes nothing, whatever is in it. */
static void
test_again (School *school, gconstpointer data)
{
  static const char *const list
    = "Stamnr;Naam;Klas;Studie;Mentor;Geboortedatum;Email\n"
      "0;Vries, Lucas de;3KB;b-zw-zw;Bakker, Jan van den;1899/12/30;\n"
      "1;Fatima El Amrani;3KB;havo;Jan van den Bakker;30-12-1899;f@x.nl\n"
      "Totaal: 2;;;;;;\n";
  g_autoptr (LwClassImport) again = NULL;

  school_import_text (school, list);
  g_assert_cmpuint (lw_record_list_get_size (school->staff), ==, 1);
  again = school_plan_text (school, list);
  g_assert_cmpuint (again->problems->len, ==, 0);
  assert_counts (again, 0, 0, 2, 1);
  assert_words (again->new_groups, "");
  assert_words (again->new_staff, "");
  assert_words (again->gone, "");
  g_assert_null (again->act);
}

static void
test_changes (School *school, gconstpointer data)
{
  g_autoptr (LwClassImport) import = NULL;
  const LwImportRow *row;

  school_import_text (school, "Nummer;Roepnaam;Tussenv;Achternaam;Klas;Email\n"
                              "1;Sanne;de;Jong;2A;s@x.nl\n"
                              "2;Bilal;;Amrani;2A;\n"
                              "3;Zoë;;Bakker;2B;\n"
                              "4;Tim;van;Dam;2B;\n");

  /* One goes to another class, one gets an address, an empty cell erases nothing, one is gone. */
  import = school_plan_text (school, "Nummer;Roepnaam;Tussenv;Achternaam;Klas;Email\n"
                                     "1;Sanne;;Jong;2B;\n"
                                     "3;;;Bakker;2B;z@x.nl\n"
                                     "02;Bilal;;Amrani;2B;\n");
  assert_counts (import, 1, 2, 0, 0);
  assert_words (import->gone, "Tim van Dam");
  row = g_ptr_array_index (import->rows, 0);
  g_assert_cmpint (row->fate, ==, LW_IMPORT_CHANGED);
  g_assert_cmpstr (row->name, ==, "Sanne de Jong");
  g_assert_cmpstr (row->detail, ==, "Class: 2A → 2B");
  row = g_ptr_array_index (import->rows, 1);
  g_assert_cmpstr (row->detail, ==, "E-mail: – → z@x.nl");
  g_assert_cmpuint (import->act->changes->len, ==, 3);
  school_apply (school, import->act);

  g_assert_cmpuint (lw_record_list_get_size (school->students), ==, 5);
  g_assert_cmpstr (school_find_student (school, "1")->infix, ==, "de");
  g_assert_cmpstr (school_find_student (school, "1")->email, ==, "s@x.nl");
  g_assert_cmpstr (school_find_student (school, "3")->given_name, ==, "Zoë");
  g_assert_cmpint (lw_record_get_rev (LW_RECORD (school_find_student (school, "3"))), ==, 2);
  g_assert_cmpstr (school_find_student (school, "4")->group, ==,
                   lw_record_get_id (LW_RECORD (school_find_group (school, "2B"))));
}

/* With another family name comes another infix, or none. */
static void
test_renamed (School *school, gconstpointer data)
{
  school_import_text (school, "Nummer;Roepnaam;Tussenv;Achternaam\n1;Sanne;de;Jong\n");
  school_import_text (school, "Nummer;Roepnaam;Tussenv;Achternaam\n1;Sanne;;Bakker\n");
  g_assert_null (school_find_student (school, "1")->infix);
  g_assert_cmpstr (school_find_student (school, "1")->family_name, ==, "Bakker");
}

/* A class of another year keeps its name and its students' history; one without a year is it. */
static void
test_school_years (School *school, gconstpointer data)
{
  static const char *const list = "Nummer;Achternaam;Klas\n1;Jong;2A\n";
  g_autoptr (LwClassImport) import = NULL;

  school->school_year = NULL;
  school_import_text (school, list);
  school->school_year = "year-2026";
  import = school_plan_text (school, list);
  assert_counts (import, 0, 0, 1, 0);

  lw_record_set_text (LW_RECORD (school_find_group (school, "2A")), "school-year", "year-2025");
  school_import_text (school, list);
  g_assert_cmpuint (lw_record_list_get_size (school->groups), ==, 2);
  g_assert_cmpstr (school_find_student (school, "1")->group, ==,
                   lw_record_get_id (LW_RECORD (school_find_group (school, "2A"))));
  g_assert_cmpstr (school_find_group (school, "2A")->school_year, ==, "year-2026");
}

static void
test_classes (School *school, gconstpointer data)
{
  school_import_text (school, "Nummer;Achternaam;Klas;Leerjaar;Leerweg;Mentor\n"
                              "1;A;b3a;4;KB;Anna Wit\n"
                              "2;B;b3a;;KB;Anna Wit\n"
                              "3;C;2x;2;KB;Anna Wit\n"
                              "4;D;2x;3;BB;Bea Wit\n"
                              "5;E;06XZ;;;\n"
                              "6;F; k1 ;;;\n");
  g_assert_cmpint (school_find_group (school, "b3a")->grade, ==, 4);
  g_assert_cmpstr (school_find_group (school, "b3a")->track, ==, "kb");
  g_assert_nonnull (school_find_group (school, "b3a")->mentor);
  g_assert_cmpint (school_find_group (school, "2x")->grade, ==, LW_UNSET);
  g_assert_null (school_find_group (school, "2x")->track);
  g_assert_null (school_find_group (school, "2x")->mentor);
  g_assert_cmpint (school_find_group (school, "06XZ")->grade, ==, LW_UNSET);
  g_assert_cmpint (school_find_group (school, "k1")->grade, ==, 1);
}

static void
test_skipped (School *school, gconstpointer data)
{
  g_autoptr (LwClassImport) import = school_plan_text (school, "Id;Nummer;Achternaam;Klas\n"
                                                               ";;;\n"
                                                               "\n"
                                                               "7;1;Jong;2A\n"
                                                               "Id;Nummer;Achternaam;Klas\n"
                                                               "8;2;Totaal;2A\n"
                                                               "Aantal leerlingen: 24;;;\n"
                                                               ";Totaal;2;\n"
                                                               "Totaal;;;2\n");
  static const LwImportFate fates[]
    = { LW_IMPORT_SKIPPED, LW_IMPORT_SKIPPED, LW_IMPORT_ADDED,   LW_IMPORT_SKIPPED,
        LW_IMPORT_ADDED,   LW_IMPORT_SKIPPED, LW_IMPORT_SKIPPED, LW_IMPORT_SKIPPED };

  g_assert_cmpuint (import->problems->len, ==, 0);
  assert_counts (import, 2, 0, 0, 6);
  g_assert_cmpuint (import->rows->len, ==, G_N_ELEMENTS (fates));
  for (guint i = 0; i < G_N_ELEMENTS (fates); i++)
    {
      const LwImportRow *row = g_ptr_array_index (import->rows, i);

      g_assert_cmpint (row->fate, ==, fates[i]);
      g_assert_cmpuint (row->line, ==, i + 2);
      g_assert_true ((row->detail != NULL) == (row->fate == LW_IMPORT_SKIPPED));
    }
}

static void
assert_problem (const LwClassImport *import,
                guint index,
                guint line,
                const char *column,
                const char *part)
{
  const LwImportProblem *problem;

  g_assert_cmpuint (index, <, import->problems->len);
  problem = g_ptr_array_index (import->problems, index);
  g_assert_cmpuint (problem->line, ==, line);
  g_assert_cmpstr (problem->column, ==, column);
  if (strstr (problem->message, part) == NULL)
    g_error ("“%s” is not in “%s”", part, problem->message);
}

/* All that is wrong is told at once, and then nothing is imported. */
static void
test_problems (School *school, gconstpointer data)
{
  g_autofree char *long_name = g_strnfill (4000, 'x');
  g_autofree char *text = g_strdup_printf ("Stamnr;Roepnaam;Achternaam;Geboortedatum;Klas\n"
                                           "1;Sanne;Jong;;2A\n"
                                           ";Tim;Dam;;2A\n"
                                           "2;Bea;;gisteren;2A\n"
                                           "1;Sanne;Bakker;;2A\n"
                                           "3;%s;Jong;;2A\n"
                                           "1,23457E+11;Jan;Jong;;2A\n"
                                           "\"4\n5\";Jan;Jong;;2A\n",
                                           long_name);
  g_autoptr (GError) error = NULL;
  g_autoptr (LwTable) table = school_read_text (text, &error);
  g_autoptr (LwClassImport) import = NULL;
  g_auto (GStrv) lines = NULL;

  g_assert_no_error (error);
  import = school_plan_table (school, table);
  g_assert_cmpuint (import->problems->len, ==, 7);
  assert_problem (import, 0, 3, "Stamnr", "student number");
  assert_problem (import, 1, 4, "Achternaam", "family name");
  assert_problem (import, 2, 4, "Geboortedatum", "gisteren");
  assert_problem (import, 3, 5, "Stamnr", "line 2");
  assert_problem (import, 4, 6, "Roepnaam", "200");
  assert_problem (import, 5, 7, "Stamnr", "E+11");
  assert_problem (import, 6, 8, "Stamnr", "one line");
  g_assert_null (import->act);
  assert_counts (import, 1, 0, 0, 0);
  for (guint i = 1; i < import->rows->len; i++)
    {
      const LwImportRow *row = g_ptr_array_index (import->rows, i);

      g_assert_cmpint (row->fate, ==, LW_IMPORT_WRONG);
      g_assert_nonnull (row->detail);
      g_assert_cmpint (g_utf8_strlen (row->name, -1), <, 100);
    }

  lw_class_import_set_error (import, table, &error);
  g_assert_error (error, LW_ERROR, LW_ERROR_INVALID);
  g_assert_true (g_str_has_prefix (error->message, "“klas.csv”"));
  lines = g_strsplit (error->message, "\n", -1);
  g_assert_cmpuint (g_strv_length (lines), ==, 8);
  g_assert_true (g_str_has_prefix (lines[3], "line 4, column “Geboortedatum”: "));
}

static void
test_missing_columns (School *school, gconstpointer data)
{
  g_autoptr (LwClassImport) import = school_plan_text (school, "Naam vader;Klas\nx;2A\n");

  g_assert_cmpuint (import->problems->len, ==, 2);
  assert_problem (import, 0, 0, NULL, "Stamnummer");
  assert_problem (import, 1, 0, NULL, "Achternaam");
  g_assert_cmpuint (import->rows->len, ==, 0);
  g_assert_null (import->act);
}

static void
test_unreadable (void)
{
  static const struct
  {
    const char *text;
    const char *part;
  } cases[] = {
    { "", "empty" },
    { "PK\x03\x04", "spreadsheet" },
    { "\xd0\xcf\x11\xe0", "spreadsheet" },
    { "<html><table>", "spreadsheet" },
    { "\xef\xbb\xbf<?xml version='1.0'?>", "spreadsheet" },
    { "a;b\n1;2;3\n", "line 2" },
  };
  g_autoptr (GError) error = NULL;
  g_autoptr (LwTable) table = lw_class_import_read ("/nonexistent/klas.csv", &error);

  g_assert_null (table);
  g_assert_error (error, LW_ERROR, LW_ERROR_IO);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_clear_error (&error);
      g_assert_null (school_read_text (cases[i].text, &error));
      g_assert_error (error, LW_ERROR, LW_ERROR_INVALID);
      g_assert_nonnull (strstr (error->message, cases[i].part));
      g_assert_nonnull (strstr (error->message, "klas.csv"));
    }
}

/* What may not be kept goes nowhere. */
static void
test_never_kept (School *school, gconstpointer data)
{
  school_import_text (school, "Nummer;Achternaam;BSN;Nationaliteit;Geslacht;Hobby\n"
                              "1;Jong;133456785;Nederlandse;V;133456785\n");
  for (guint i = 0; i < lw_student_record.n_fields; i++)
    {
      const LwField *field = &lw_student_record.fields[i];
      LwRecord *student = LW_RECORD (school_find_student (school, "1"));

      g_assert_true (
        lw_record_is_set (student, field)
        == (strcmp (field->name, "number") == 0 || strcmp (field->name, "family-name") == 0));
    }
}

static LwClassImport *
plan_for_office (LwOffice *office, const char *text)
{
  School school = {
    lw_office_get_list (office, &lw_student_record),
    lw_office_get_list (office, &lw_group_record),
    lw_office_get_list (office, &lw_staff_record),
    lw_record_get_id (LW_RECORD (lw_office_get_school_year (office))),
  };

  return school_plan_text (&school, text);
}

/* A real store takes the act whole, does nothing the second time, and takes it back whole. */
static void
test_store (void)
{
  static const char *const list = "Stamnummer;Achternaam;Klas;Mentor\n"
                                  "007;de Jong;3KB;Vries, Lucas de\n"
                                  "7;Bakker;3KB;Vries, Lucas de\n";
  char *folder = folder_new ();
  g_autofree char *path = g_build_filename (folder, "school.leerwerk", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (LwOffice) office = lw_office_open (path, LW_OFFICE_CREATE, "Anna", &error);
  g_autoptr (LwClassImport) first = NULL;
  g_autoptr (LwClassImport) second = NULL;

  g_assert_no_error (error);
  first = plan_for_office (office, list);
  g_assert_true (lw_office_commit (office, first->act, &error));
  g_assert_no_error (error);
  second = plan_for_office (office, list);
  assert_counts (second, 0, 0, 2, 0);
  g_assert_null (second->act);

  g_assert_true (lw_office_undo (office, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (lw_record_list_get_size (lw_office_get_list (office, &lw_student_record)), ==,
                    0);
  g_assert_cmpuint (lw_record_list_get_size (lw_office_get_list (office, &lw_group_record)), ==, 0);
  g_assert_cmpuint (lw_record_list_get_size (lw_office_get_list (office, &lw_staff_record)), ==, 0);
  lw_office_close (office);
  folder_free (folder);
}

static double
cpu_seconds (void)
{
  return (double) clock () / CLOCKS_PER_SEC;
}

static void
test_speed (School *school, gconstpointer data)
{
  g_autoptr (GString) text = g_string_new (
    "Stamnummer;Roepnaam;Tussenvoegsel;Achternaam;Geboortedatum;Klas;Studie;Profiel;"
    "Mentor;Email\n");
  double begin;

  for (guint i = 0; i < 5000; i++)
    g_string_append_printf (
      text,
      "%05u;Sanne;van de;Jong%u;03-02-2012;%uKB-%u;b-zw-zw;ZW;\"Vries%u, Anna "
      "de\";s%u@school.nl\n",
      i, i, 1 + i % 4, i / 25, i / 25, i);
  begin = cpu_seconds ();
  school_import_text (school, text->str);
  g_test_message ("5,000 new rows read, planned and applied: %.3f s", cpu_seconds () - begin);
  g_assert_cmpfloat (cpu_seconds () - begin, <, 1.0);

  g_string_replace (text, "@school.nl", "@leerling.nl", 0);
  begin = cpu_seconds ();
  {
    g_autoptr (LwClassImport) import = school_plan_text (school, text->str);

    assert_counts (import, 0, 5000, 0, 0);
  }
  g_test_message ("5,000 changed rows read and planned: %.3f s", cpu_seconds () - begin);
  g_assert_cmpfloat (cpu_seconds () - begin, <, 1.0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/class-import/unreadable", test_unreadable);
  g_test_add_func ("/class-import/store", test_store);
  ADD_SCHOOL_TEST ("/class-import/first-time", test_first_time);
  ADD_SCHOOL_TEST ("/class-import/again", test_again);
  ADD_SCHOOL_TEST ("/class-import/changes", test_changes);
  ADD_SCHOOL_TEST ("/class-import/renamed", test_renamed);
  ADD_SCHOOL_TEST ("/class-import/school-years", test_school_years);
  ADD_SCHOOL_TEST ("/class-import/classes", test_classes);
  ADD_SCHOOL_TEST ("/class-import/skipped", test_skipped);
  ADD_SCHOOL_TEST ("/class-import/problems", test_problems);
  ADD_SCHOOL_TEST ("/class-import/missing-columns", test_missing_columns);
  ADD_SCHOOL_TEST ("/class-import/never-kept", test_never_kept);
  ADD_SCHOOL_TEST ("/class-import/speed", test_speed);

  return g_test_run ();
}
