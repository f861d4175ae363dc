/* test-account-document.c - tests of the account on paper
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-account-document.h"

#include "lw-date.h"
#include "lw-dutch.h"
#include "print-fixture.h"
#include "school.h"
#include "tree.h"

#include <string.h>

#define STAGE(id, student, rest)                                                                   \
  "placement " id " {'student':'" student                                                          \
  "','variant':'v1','first-day':'2027-01-04','last-day':'2027-01-31'," rest "}"

static char *folder;

static const char *const full[] = {
  "rule r16 {'number':'R16','value':{'requests':3}}",
  "company c2 {'name':'Garage Smit','kind':'bedrijf','sector':'techniek'}",
  "variant v1 {'name':'Snuffelstage','source':{'on-the-job':true,'tl':true},'own':{'lint':true,"
  "'tl':false,'why':'Kijken in klas 2','who':'A. de Wit','school-year':'2026-2027'}}",
  "student s1 {'number':'1','given-name':'Roosmarijn','family-name':'Jongbloed','group':'3b'}",
  "student s2 {'number':'2','given-name':'Bram','family-name':'Hartman','group':'3b'}",
  STAGE ("p1", "s1", "'workplace':'w3','pattern':'lint:di','state':'loopt'"),
  STAGE ("p2", "s2", "'workplace':'w3','state':'afgebroken','reason':'Ruzie met Roosmarijn'"),
  STAGE ("p3", "s3", "'workplace':'w3','state':'afgebroken','reason':'Bedrijf verhuisd'"),
  NULL,
};

static LwDocument *
make_document (const char *const *lines, int year)
{
  g_autoptr (School) school = school_new ();
  LwAccountInput input = { .school_year = year, .today = lw_date_from_dmy (18, 1, 2027) };
  g_autoptr (LwAccount) account = NULL;

  for (guint i = 0; lines[i] != NULL; i++)
    school_add (school, lines[i]);
  input.world = school_get_world (school);
  account = lw_account_new (&input);

  return lw_account_document_new (account, "De Werkbank", &input.today);
}

/* The text on paper with its line breaks as spaces; NULL where pdftotext is not there. */
static char *
read_text (LwDocument *document)
{
  g_autofree char *program = g_find_program_in_path ("pdftotext");
  g_autofree char *path = g_build_filename (folder, "account.pdf", NULL);
  const char *argv[] = { program, "-layout", path, "-", NULL };
  g_autofree char *text = NULL;
  GDate date = lw_date_from_dmy (18, 1, 2027);
  g_autoptr (GRegex) spaces = g_regex_new ("\\s+", 0, 0, NULL);
  g_autoptr (GError) error = NULL;

  lw_document_write_pdf (document, path, &date, &error);
  g_assert_no_error (error);
  if (program == NULL)
    {
      g_test_skip ("pdftotext is not installed");
      return NULL;
    }
  g_assert_true (g_spawn_sync (NULL, (char **) argv, NULL, 0, NULL, NULL, &text, NULL, NULL, NULL));

  return g_regex_replace_literal (spaces, text, -1, 0, " ", 0, NULL);
}

static void
test_text (void)
{
  static const char *const parts[] = {
    "De Werkbank · Schooljaar 2026-2027",
    "Lint: erbij",
    "Theoretisch: niet",
    "Kijken in klas 2",
    "A. de Wit",
    /* sought, planned, going on, finished, broken off, all */
    "Snuffelstage 0 0 1 0 2 3",
    "Kaderberoepsgericht 0 0 1 0 2 3",
    "Leerjaar 3 0 0 1 0 2 3",
    "On the job 0 0 1 0 2 3",
    "Lint 0 0 1 0 0 1",
    "Nog geen dagen 0 0 0 0 2 2",
    "Verband niet ingevuld 0 0 1 0 2 3",
    "Bedrijf 0 0 1 0 2 3",
    "Bedrijf verhuisd (1 keer)",
    "omdat een leerling erin genoemd wordt (1 keer)",
    "Kaderberoepsgericht 1 4 4 14 14",
    "Snuffelstage · Techniek",
    "Kaderberoepsgericht 3 van 4 3 van 3 1 van 1 2 van 2",
    "Theoretisch 1 van 4 0 van 3 0 van 1 0 van 2",
    "Afgedrukt op ma 18 januari 2027",
  };
  g_autoptr (LwDocument) document = make_document (full, 2026);
  g_autofree char *text = read_text (document);

  if (text == NULL)
    return;
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (strstr (text, parts[i]) == NULL)
      g_error ("“%s” is not in: %s", parts[i], text);
}

/* One version for any reader. */
static void
test_names_nobody (void)
{
  static const char *const names[] = { "Roosmarijn", "Jongbloed", "Bram", "Hartman", "Bos" };
  g_autoptr (LwDocument) document = make_document (full, LW_ACCOUNT_ALL_YEARS);
  g_autofree char *text = read_text (document);

  for (guint i = 0; text != NULL && i < G_N_ELEMENTS (names); i++)
    g_assert_null (strstr (text, names[i]));
}

/* A school that did nothing yet says so, and a rule that is off says nothing. */
static void
test_empty (void)
{
  static const char *const lines[] = { "rule r16 {'number':'R16','value':{'off':true}}", NULL };
  static const char *const none[] = { NULL };
  static const char *const parts[] = {
    "Schooljaar 2024-2025",
    "nog niet vastgelegd",
    "Er zijn nog geen stages.",
    "die vaststaan",
    "Nergens zijn in één vorm en sector 20 of meer aanvragen gedaan.",
  };
  g_autoptr (LwDocument) document = make_document (none, 2024);
  g_autofree char *text = read_text (document);
  g_autoptr (LwDocument) off = make_document (lines, 2024);
  g_autofree char *without = read_text (off);

  for (guint i = 0; text != NULL && i < G_N_ELEMENTS (parts); i++)
    if (strstr (text, parts[i]) == NULL)
      g_error ("“%s” is not in: %s", parts[i], text);
  if (without != NULL)
    g_assert_null (strstr (without, "Plekken per leerweg"));
}

static void
test_numbers (void)
{
  static const struct
  {
    gint64 number;
    const char *text;
  } cases[] = {
    { 0, "0" }, { 999, "999" }, { 1000, "1.000" }, { 27460, "27.460" }, { 1234567, "1.234.567" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = lw_dutch_number (cases[i].number);

      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

int
main (int argc, char *argv[])
{
  int status;

  g_test_init (&argc, &argv, NULL);
  folder = g_dir_make_tmp ("account-XXXXXX", NULL);

  g_test_add_func ("/account-document/text", test_text);
  g_test_add_func ("/account-document/names-nobody", test_names_nobody);
  g_test_add_func ("/account-document/empty", test_empty);
  g_test_add_func ("/account-document/numbers", test_numbers);

  status = g_test_run ();
  tree_remove (folder);
  g_free (folder);

  return status;
}
