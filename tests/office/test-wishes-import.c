/* test-wishes-import.c - tests of lists of wishes
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-wishes-import.h"

#include "lw-companies.h"
#include "lw-forms.h"
#include "lw-people.h"

#include <string.h>

typedef struct
{
  LwRecordList *students;
  LwRecordList *groups;
  LwRecordList *companies;
  LwRecordList *workplaces;
  LwRecordList *wishes;
} Fixture;

static void
add (LwRecordList *list, const char *id, const char *const *texts)
{
  g_autoptr (LwRecord) record = lw_record_new (lw_record_list_get_record_type (list), id);
  g_autoptr (GPtrArray) puts = g_ptr_array_new ();

  for (guint i = 0; texts[i] != NULL; i += 2)
    if (strcmp (texts[i], "profiles") == 0)
      lw_record_set_list (record, "profiles", (const char *const[]){ texts[i + 1], NULL });
    else
      lw_record_set_text (record, texts[i], texts[i + 1]);
  g_ptr_array_add (puts, record);
  lw_record_list_apply (list, puts, NULL);
}

#define ADD(list, id, ...) add (list, id, (const char *const[]){ __VA_ARGS__, NULL })

static void
add_wish (Fixture *fixture, const char *id, const char *student, const char *workplace, int rank)
{
  g_autoptr (LwRecord) wish = lw_record_new (&lw_wish_record, id);
  g_autoptr (GPtrArray) puts = g_ptr_array_new ();

  lw_record_set_text (wish, "student", student);
  lw_record_set_text (wish, "workplace", workplace);
  lw_record_set_int (wish, "rank", rank);
  lw_record_set_rev (wish, 1);
  g_ptr_array_add (puts, wish);
  lw_record_list_apply (fixture->wishes, puts, NULL);
}

/* Three students, of which two are called the same; four companies, of which two are. */
static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->students = lw_record_list_new (&lw_student_record);
  fixture->groups = lw_record_list_new (&lw_group_record);
  fixture->companies = lw_record_list_new (&lw_company_record);
  fixture->workplaces = lw_record_list_new (&lw_workplace_record);
  fixture->wishes = lw_record_list_new (&lw_wish_record);
  ADD (fixture->groups, "g1", "name", "3A", "profile", "E&O");
  ADD (fixture->groups, "g2", "name", "3B");
  ADD (fixture->students, "s1", "number", "00101", "given-name", "Zoë", "infix", "de",
       "family-name", "Jong", "group", "g1", "email", "zoe@school.example");
  ADD (fixture->students, "s2", "number", "102", "given-name", "Bram", "family-name", "Bos",
       "group", "g1");
  ADD (fixture->students, "s3", "number", "103", "given-name", "Bram", "family-name", "Bos",
       "group", "g2", "profile", "HBR");
  ADD (fixture->companies, "c1", "name", "Bakkerij Één", "town", "Gouda");
  ADD (fixture->companies, "c2", "name", "Garage Smit", "town", "Gouda");
  ADD (fixture->companies, "c3", "name", "Garage Smit", "town", "Woerden");
  ADD (fixture->companies, "c4", "name", "Zonder Plek");
  ADD (fixture->workplaces, "w1", "company", "c1", "title", "Bakken", "profiles", "HBR");
  ADD (fixture->workplaces, "w2", "company", "c1", "title", "Winkel", "profiles", "E&O");
  ADD (fixture->workplaces, "w3", "company", "c2", "title", "Werkplaats");
  ADD (fixture->workplaces, "w4", "company", "c3", "title", "Werkplaats");
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->wishes);
  g_assert_finalize_object (fixture->workplaces);
  g_assert_finalize_object (fixture->companies);
  g_assert_finalize_object (fixture->students);
  g_assert_finalize_object (fixture->groups);
}

/* Cells by ';', rows by '\n': no quotes here. */
static LwTable *
make_table (const char *text)
{
  LwTable *table = lw_table_new ("wensen.csv");
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  lw_table_take_header (table, g_strsplit (lines[0], ";", -1));
  for (guint i = 1; lines[i] != NULL; i++)
    lw_table_take_row (table, i + 1, g_strsplit (lines[i], ";", -1));

  return table;
}

static LwClassImport *
plan (Fixture *fixture, const char *text)
{
  const LwWishesSchool school
    = { fixture->students, fixture->groups, fixture->companies, fixture->workplaces };
  g_autoptr (LwTable) table = make_table (text);
  g_autofree LwMeaning *meanings = lw_wishes_import_guess (table, NULL);
  g_autoptr (GPtrArray) wishes = g_ptr_array_new ();

  for (guint i = 0; i < lw_record_list_get_size (fixture->wishes); i++)
    g_ptr_array_add (wishes, lw_record_list_peek (fixture->wishes, i));

  return lw_wishes_import_plan (table, meanings, &school, wishes);
}

static void
apply (Fixture *fixture, const LwAct *act)
{
  g_autoptr (GPtrArray) puts = g_ptr_array_new ();
  g_autoptr (GPtrArray) deleted = g_ptr_array_new ();

  for (guint i = 0; act != NULL && i < act->changes->len; i++)
    {
      const LwChange *change = g_ptr_array_index (act->changes, i);

      g_assert_true (change->type == &lw_wish_record);
      if (change->record == NULL)
        g_ptr_array_add (deleted, change->id);
      else
        g_ptr_array_add (puts, change->record);
    }
  g_ptr_array_add (deleted, NULL);
  lw_record_list_apply (fixture->wishes, puts, (const char *const *) deleted->pdata);
}

static int
compare_texts (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* "s1.1=w2 s1.2=w3" */
static char *
describe_wishes (Fixture *fixture)
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < lw_record_list_get_size (fixture->wishes); i++)
    {
      LwWish *wish = lw_record_list_peek (fixture->wishes, i);

      g_ptr_array_add (texts,
                       g_strdup_printf ("%s.%d=%s", wish->student, wish->rank, wish->workplace));
    }
  g_ptr_array_sort (texts, compare_texts);
  g_ptr_array_add (texts, NULL);

  return g_strjoinv (" ", (char **) texts->pdata);
}

static void
test_columns (void)
{
  static const struct
  {
    const char *header;
    gboolean is_list;
    const char *meanings; /* "-" ignored, "?" unknown, "!" never kept */
  } cases[] = {
    { "Leerlingnummer;1e wens;2e wens;5e wens", TRUE, "number 1 2 5" },
    { "naam;klas;Wens1;wens 2;WENS_3", TRUE, "name group 1 2 3" },
    { "llnr;Keuze 1;2e keuze;Derde keuze (bedrijf)", TRUE, "number 1 2 3" },
    { "Id;Begintijd;E-mail;Naam;Wat is je eerste wens?;Wat is je tweede wens?", TRUE,
      "- - email name 1 2" },
    { "Tijdstempel;Leerlingnummer;1e keus;Stagekeus 2", TRUE, "- number 1 2" },
    { "Stamnummer;Stageplek 1;Bedrijf 2;voorkeur 3", TRUE, "number 1 2 3" },
    { "leerlingnummer;bedrijf;stageplek;rang", TRUE, "number company workplace rank" },
    { "leerlingnummer;wens;bedrijf", TRUE, "number rank company" },
    { "leerlingnummer;wens", TRUE, "number company" },
    { "leerlingnummer;BSN;1e wens;1e wens;Opmerking", TRUE, "number ! 1 ? ?" },
    { "Stamnummer;Roepnaam;Achternaam;Klas;Geboortedatum;Keuzevak 1;Keuzevak 2", FALSE, NULL },
    { "Stamnummer;Naam;Klas;Stagebedrijf", FALSE, NULL },
    { "Stamnummer;Naam;Klas;Mentor", FALSE, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (LwTable) table = make_table (cases[i].header);
      g_autofree gboolean *unknown = NULL;
      g_autofree LwMeaning *meanings = lw_wishes_import_guess (table, &unknown);
      g_autoptr (GString) text = g_string_new (NULL);

      g_assert_cmpint (lw_wishes_import_is_list (table), ==, cases[i].is_list);
      for (guint j = 0; j < table->n_columns; j++)
        {
          LwMeaning meaning = meanings[j];

          g_string_append (text, j > 0 ? " " : "");
          if (meaning >= LW_MEANING_WISH && meaning < LW_MEANING_COMPANY)
            g_string_append_printf (text, "%u", meaning - LW_MEANING_WISH + 1);
          else
            g_string_append (text, meaning == LW_MEANING_NUMBER       ? "number"
                                   : meaning == LW_MEANING_FULL_NAME  ? "name"
                                   : meaning == LW_MEANING_GROUP      ? "group"
                                   : meaning == LW_MEANING_EMAIL      ? "email"
                                   : meaning == LW_MEANING_COMPANY    ? "company"
                                   : meaning == LW_MEANING_WORKPLACE  ? "workplace"
                                   : meaning == LW_MEANING_RANK       ? "rank"
                                   : meaning == LW_MEANING_NEVER_KEPT ? "!"
                                   : unknown[j]                       ? "?"
                                                                      : "-");
        }
      if (cases[i].meanings != NULL)
        g_assert_cmpstr (text->str, ==, cases[i].meanings);
    }
}

/* What a list without anything wrong makes of the wishes; read again it changes nothing. */
static void
test_read (void)
{
  static const struct
  {
    const char *text;
    const char *wishes;
    const char *counts; /* added, changed, unchanged, skipped, gone */
    const char *detail; /* of the first row */
  } cases[] = {
    { "Leerlingnummer;1e wens;2e wens\n00101;BAKKERIJ EEN, winkel;Bakkerij Één (Bakken)\n;;",
      "s1.1=w2 s1.2=w1 s2.1=w4", "1 0 0 1 0",
      "1. Bakkerij Één (Winkel); 2. Bakkerij Één (Bakken)" },
    /* The one for the profile: that of the class, that of the student, else the first. */
    { "Naam;Klas;1e wens\nBos, Bram;3a;bakkerij een\nBram Bos;3B;bakkerij een", "s2.1=w2 s3.1=w1",
      "1 1 0 0 1",
      "1. Bakkerij Één (Winkel); “bakkerij een” has 2 workplaces: took “Winkel”, for "
      "E&O" },
    /* By the address, and a workplace's own title; a wish that is no wish; a gap stays one. */
    { "E-mail;Wens 1;Wens 2;Wens 3\nZOE@school.example;bakken;n.v.t.;garage smit, woerden",
      "s1.1=w1 s1.3=w4 s2.1=w4", "1 0 0 0 0",
      "1. Bakkerij Één (Bakken); 3. Garage Smit "
      "(Werkplaats)" },
    { "Leerlingnummer;Bedrijf;Stageplek;Rang\n102;Garage Smit, Woerden;;2e\n102;Bakkerij "
      "een;Winkel;1",
      "s2.1=w2 s2.2=w4", "1 1 0 0 0", "2. Garage Smit (Werkplaats) (was 1)" },
    /* Without a rank the rows are in order; nothing in a row changes nothing. */
    { "Leerlingnummer;Bedrijf\n00101;Bakkerij Één, bakken\n00101;Bakkerij Één, winkel\n102;-",
      "s1.1=w1 s1.2=w2 s2.1=w4", "2 0 0 1 0", "1. Bakkerij Één (Bakken)" },
    { "BSN;Leerlingnummer;1e wens\n111222333;102;Bakkerij Één, bakken", "s2.1=w1", "0 1 0 0 1",
      "1. Bakkerij Één (Bakken)" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      Fixture fixture;
      g_autoptr (LwClassImport) import = NULL;
      g_autoptr (LwClassImport) again = NULL;
      g_autofree char *wishes = NULL;
      g_autofree char *counts = NULL;
      const LwImportRow *row;

      set_up (&fixture, NULL);
      add_wish (&fixture, "old", "s2", "w4", 1);
      import = plan (&fixture, cases[i].text);
      for (guint j = 0; j < import->problems->len; j++)
        g_error ("%s", ((LwImportProblem *) g_ptr_array_index (import->problems, j))->message);
      counts = g_strdup_printf ("%u %u %u %u %u", import->n_added, import->n_changed,
                                import->n_unchanged, import->n_skipped, import->gone->len);
      g_assert_cmpstr (counts, ==, cases[i].counts);
      row = g_ptr_array_index (import->rows, 0);
      g_assert_cmpstr (row->detail, ==, cases[i].detail);
      apply (&fixture, import->act);
      wishes = describe_wishes (&fixture);
      g_assert_cmpstr (wishes, ==, cases[i].wishes);

      again = plan (&fixture, cases[i].text);
      g_assert_null (again->act);
      g_assert_cmpuint (again->n_added + again->n_changed + again->gone->len, ==, 0);
      g_clear_pointer (&import, lw_class_import_free);
      g_clear_pointer (&again, lw_class_import_free);
      tear_down (&fixture, NULL);
    }
}

/* What is wrong, with its line and its column; nothing would be changed. */
static void
test_refused (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *text;
    const char *problems[4]; /* "line/column/part of the message" */
  } cases[] = {
    { "Leerlingnummer;1e wens\n101;Bakken\n999;Bakken\n;Bakken",
      { "2/Leerlingnummer/00101", "3/Leerlingnummer/no student has number 999",
        "4/Leerlingnummer/whose wish" } },
    { "Leerlingnummer;1e wens;2e wens;3e wens\n102;Bakkerij;Garage Smit;Zonder plek",
      { "2/1e wens/Is “Bakkerij Één” meant?", "2/2e wens/“Garage Smit, Gouda”",
        "2/3e wens/no workplace yet" } },
    { "Leerlingnummer;1e wens;2e wens;3e wens\n102;Bakkerij een, kantoor;werkplaats;Slager",
      { "2/1e wens/It has: Bakken, Winkel.", "2/2e wens/2 companies have a workplace",
        "2/3e wens/“Slager”" } },
    { "Leerlingnummer;1e wens;2e wens\n102;Winkel;Bakkerij één, winkel\n102;Bakken;",
      { "2/2e wens/Bakkerij Één (Winkel) is wished on line 2 too (wish 1)",
        "3/Leerlingnummer/Bram Bos is on line 2 too" } },
    { "Leerlingnummer;Bedrijf;Rang\n102;Winkel;1\n102;Bakken;1\n102;Bakken;eerst\n102;Bakken;0",
      { "3/Bedrijf/another wish 1 of this student on line 2", "4/Rang/“eerst”", "5/Rang/“0”" } },
    { "Naam;Klas;1e wens\nBram Bos;;Bakken\nBram Bos;9Z;Bakken\nJan Jansen;;Bakken",
      { "2/Naam/2 students are called", "3/Naam/not in class “9Z”",
        "4/Naam/no student is called “Jan Jansen”" } },
    { "Klas;1e wens\n3A;Bakken", { "0//whose the wishes are" } },
    { "Leerlingnummer;Opmerking\n102;Bakken", { "0//known as a wish" } },
    { "Leerlingnummer;1e wens;Bedrijf\n102;Bakken;Bakken", { "0//Leave one of the two out" } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (LwClassImport) import = plan (fixture, cases[i].text);
      guint n = 0;

      g_assert_null (import->act);
      while (n < G_N_ELEMENTS (cases[i].problems) && cases[i].problems[n] != NULL)
        n++;
      g_assert_cmpuint (import->problems->len, ==, n);
      for (guint j = 0; j < n; j++)
        {
          const LwImportProblem *problem = g_ptr_array_index (import->problems, j);
          g_auto (GStrv) expected = g_strsplit (cases[i].problems[j], "/", 3);
          g_autofree char *line = g_strdup_printf ("%u", problem->line);

          g_assert_cmpstr (line, ==, expected[0]);
          g_assert_cmpstr (problem->column != NULL ? problem->column : "", ==, expected[1]);
          if (strstr (problem->message, expected[2]) == NULL)
            g_error ("no “%s” in “%s”", expected[2], problem->message);
        }
    }
}

/* Others keep what they wished, and a wish for the same place stays the same record. */
static void
test_replace (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LwClassImport) import = NULL;
  g_autofree char *wishes = NULL;
  const LwImportRow *row;

  add_wish (fixture, "a", "s1", "w1", 1);
  add_wish (fixture, "b", "s1", "w2", 2);
  add_wish (fixture, "c", "s2", "w3", 1);
  import = plan (fixture, "Leerlingnummer;1e wens;2e wens\n00101;Bakkerij Één, Winkel;Garage Smit, "
                          "Gouda");
  g_assert_cmpuint (import->problems->len, ==, 0);
  g_assert_cmpuint (import->gone->len, ==, 1);
  g_assert_cmpstr (g_ptr_array_index (import->gone, 0), ==, "Zoë de Jong: Bakkerij Één (Bakken)");
  row = g_ptr_array_index (import->rows, 0);
  g_assert_cmpint (row->fate, ==, LW_IMPORT_CHANGED);
  g_assert_cmpstr (row->detail, ==,
                   "1. Bakkerij Één (Winkel) (was 2); 2. Garage Smit (Werkplaats)");
  g_assert_cmpuint (import->act->changes->len, ==, 3);
  apply (fixture, import->act);
  g_assert_nonnull (lw_record_list_find (fixture->wishes, "b"));
  wishes = describe_wishes (fixture);
  g_assert_cmpstr (wishes, ==, "s1.1=w2 s1.2=w3 s2.1=w3");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/wishes-import/columns", test_columns);
  g_test_add_func ("/wishes-import/read", test_read);
  g_test_add ("/wishes-import/refused", Fixture, NULL, set_up, test_refused, tear_down);
  g_test_add ("/wishes-import/replace", Fixture, NULL, set_up, test_replace, tear_down);

  return g_test_run ();
}
