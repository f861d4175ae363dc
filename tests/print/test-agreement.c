/* test-agreement.c - tests of the stage agreement on paper
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-agreement-words.h"
#include "lw-agreement.h"
#include "print-fixture.h"
#include "school.h"

#include "lw-date.h"
#include "tree.h"

#include <glib/gstdio.h>
#include <string.h>

static char *folder;

/* One stage of s1, and what there is beside it; ' is ". */
typedef struct
{
  const char *lines[SCHOOL_MAX_LINES];
  guint lacks;
  guint open;
  const char *parts[8]; /* what stands on paper, with words a space apart */
  const char *absent;   /* nullable: what does not */
} Case;

#define OPEN_ALL                                                                                   \
  (LW_AGREEMENT_OPEN_GUARDIAN | LW_AGREEMENT_OPEN_ADDRESS | LW_AGREEMENT_OPEN_CONTACT              \
   | LW_AGREEMENT_OPEN_MENTOR | LW_AGREEMENT_OPEN_SUPERVISOR | LW_AGREEMENT_OPEN_QUESTION)

static gpointer
find (LwRecordList *list, const char *id)
{
  return id != NULL ? lw_record_list_find (list, id) : NULL;
}

/* As the office puts it together, of what the small school has. */
static LwAgreement *
agreement_of (School *school, const char *name)
{
  LwWorld *world = school_get_world (school);
  LwPlacement *placement = find (school->lists.placements, "p1");
  LwStudent *student = find (school->lists.students, placement->student);
  LwWorkplace *workplace = find (school->lists.workplaces, placement->workplace);
  LwCompany *company
    = workplace != NULL ? find (school->lists.companies, workplace->company) : NULL;
  LwVariant *form = lw_terms_find_form (world, placement);
  LwAgreement *self = lw_agreement_new (name);
  LwAgreementPart *part = lw_agreement_add_part (self, lw_terms_new (world, placement));

  self->school = g_strdup ("Het Streek College");
  self->group = g_strdup ("3B");
  self->birth_date = student->birth_date;
  self->company = g_strdup (company != NULL ? company->name : NULL);
  self->is_promised = g_strcmp0 (placement->state, "toegezegd") == 0;
  part->form = g_strdup (form != NULL ? form->name : NULL);
  part->workplace = g_strdup (workplace != NULL ? workplace->title : NULL);

  return self;
}

/* What pdftotext reads, words a space apart; NULL when it is not there. */
static char *
read_paper (LwAgreement *agreement, guint *n_pages)
{
  g_autoptr (GPtrArray) agreements = g_ptr_array_new ();
  g_autofree char *path = g_build_filename (folder, "out.pdf", NULL);
  g_autofree char *program = g_find_program_in_path ("pdftotext");
  const char *argv[] = { program, "-layout", path, "-", NULL };
  GDate today = lw_date_from_dmy (24, 11, 2026);
  g_autoptr (LwDocument) document = NULL;
  g_autofree char *text = NULL;
  g_auto (GStrv) words = NULL;
  GString *line;

  g_ptr_array_add (agreements, agreement);
  document = lw_agreement_document_new (agreements, &today);
  *n_pages = lw_document_get_n_pages (document);
  g_assert_true (lw_document_write_pdf (document, path, &today, NULL));
  if (program == NULL)
    return NULL;
  g_assert_true (g_spawn_sync (NULL, (char **) argv, NULL, 0, NULL, NULL, &text, NULL, NULL, NULL));
  line = g_string_new (NULL);
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

static void
run_case (const Case *test)
{
  School *school = school_new ();
  LwAgreement *agreement;
  g_autofree char *text = NULL;
  guint n_pages;

  for (guint i = 0; i < SCHOOL_MAX_LINES && test->lines[i] != NULL; i++)
    school_add (school, test->lines[i]);
  agreement = agreement_of (school, "Sanne Jong");
  g_assert_cmpuint (lw_agreement_find_lacks (agreement), ==, test->lacks);
  g_assert_cmpuint (lw_agreement_find_open (agreement), ==, test->open);
  text = read_paper (agreement, &n_pages);
  g_assert_cmpuint (n_pages, ==, 2);
  for (guint i = 0; text != NULL && i < G_N_ELEMENTS (test->parts) && test->parts[i] != NULL; i++)
    assert_has (text, test->parts[i]);
  if (text != NULL && test->absent != NULL)
    g_assert_null (strstr (text, test->absent));
  if (text != NULL)
    g_assert_null (strstr (text, "null"));
  lw_agreement_free (agreement);
  school_free (school);
}

static const Case cases[] = {
  /* A ribbon of Tuesdays, over Christmas, with a day off. */
  { { "placement p1 {'student':'s1','workplace':'w1','variant':'v1','state':'toegezegd',"
      "'pattern':'lint:di-2026-12-08','first-day':'2026-12-01','last-day':'2027-01-12'}" },
    0,
    OPEN_ALL,
    { "Bakkerij Jansen", "Vorm Snuffelstage", "Dagen elke di",
      "Afwijkende dagen niet op di 8 december", "Tijden 8.30 – 16.00 uur",
      "Geen stage Kerst, za 19 december tot en met zo 3 januari",
      "In totaal 4 dagen, samen ongeveer 28 uur", "ten hoogste 9 uur op een dag" },
    "Concept" },
  /* Three weeks with Friday afternoon at school, at fifteen. */
  { { "placement p1 {'student':'s1','workplace':'w1','variant':'v1','state':'toegezegd',"
      "'pattern':'sandwich:3w/vr-m','begin':'09:00','end':'15:00',"
      "'first-day':'2026-02-02','last-day':'2026-02-20'}" },
    0,
    OPEN_ALL,
    { "Dagen 3 weken achter elkaar, vr-middag op school",
      "Op school in elke stageweek op vr-middag (terugkomdagdeel)", "een ochtend tot 12.30 uur",
      "Regel van de school tot 16 jaar: ten hoogste 7 uur op een dag", "niet op zondag" },
    "bij 16 en 17 jaar" },
  /* One who is of age signs alone, by no rule for the young. */
  { { "student s4 {'number':'4','family-name':'Oud','group':'3b','birth-date':'2008-06-01'}",
      "placement p1 {'student':'s4','workplace':'w1','variant':'v1','state':'toegezegd',"
      "'pattern':'lint:di','first-day':'2026-12-01','last-day':'2026-12-15'}" },
    0,
    OPEN_ALL & ~(guint) LW_AGREEMENT_OPEN_GUARDIAN,
    { "Namens het bedrijf", "Handtekening" },
    "Ouder of verzorger" },
  /* Nothing is known but that it was promised. */
  { { "student s4 {'number':'4','family-name':'Nieuw','group':'3b'}",
      "placement p1 {'student':'s4','state':'toegezegd'}" },
    LW_AGREEMENT_LACKS_COMPANY | LW_AGREEMENT_LACKS_FORM | LW_AGREEMENT_LACKS_PERIOD
      | LW_AGREEMENT_LACKS_DAYS,
    (OPEN_ALL & ~(guint) LW_AGREEMENT_OPEN_ADDRESS) | LW_AGREEMENT_OPEN_BIRTH_DATE,
    { "Concept Nog niet bekend is welk bedrijf, welke vorm, van wanneer tot wanneer en op welke "
      "dagen.",
      "Geboren op: ……", "Periode ……" },
    "In totaal" },
  /* The company has not said yes, and a holiday takes all days. */
  { { "placement p1 {'student':'s1','workplace':'w1','variant':'v1','state':'gevraagd',"
      "'pattern':'lint:di','first-day':'2026-12-21','last-day':'2026-12-31'}" },
    LW_AGREEMENT_LACKS_DAYS | LW_AGREEMENT_LACKS_PROMISE,
    OPEN_ALL,
    { "Concept Nog niet bekend is op welke dagen en of het bedrijf ja zegt." },
    NULL },
};

static void
test_cases (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    run_case (&cases[i]);
}

/* What the school's rules say at each age. */
static void
test_hours_by_age (void)
{
  static const struct
  {
    const char *birth_date;
    int age;
    gboolean is_said;
    int a_day;
  } ages[] = {
    { "2013-12-02", 12, TRUE, 7 }, { "2013-12-01", 13, TRUE, 7 }, { "2011-01-01", 15, TRUE, 7 },
    { "2010-12-01", 16, TRUE, 9 }, { "2008-12-02", 17, TRUE, 9 }, { "2008-12-01", 18, FALSE, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (ages); i++)
    {
      School *school = school_new ();
      g_autofree char *line = g_strdup_printf (
        "student s4 {'number':'4','family-name':'Oud','birth-date':'%s','group':'3b'}",
        ages[i].birth_date);
      g_autoptr (LwTerms) terms = NULL;
      LwPlacement *placement;

      school_add (school, line);
      placement = school_add (school, "placement p1 {'student':'s4','pattern':'lint:di',"
                                      "'first-day':'2026-12-01','last-day':'2026-12-15'}");
      terms = lw_terms_new (school_get_world (school), placement);
      g_assert_cmpint (terms->age, ==, ages[i].age);
      g_assert_true (terms->hours.is_said == ages[i].is_said);
      g_assert_cmpint (terms->hours.a_day, ==, ages[i].a_day);
      school_free (school);
    }
}

/* A rule that is off is not told. */
static void
test_hours_off (void)
{
  School *school = school_new ();
  g_autoptr (LwTerms) terms = NULL;
  g_autofree char *words = NULL;
  LwPlacement *placement = school_add (school, "placement p1 {'student':'s1','pattern':'lint:di',"
                                               "'first-day':'2026-12-01','last-day':'2026-12-15'}");
  LwRecord *rule = school_add (school, "rule r1 {'number':'R11','strength':'warn'}");

  lw_record_set_text (rule, "value", "{\"off\":true}");
  terms = lw_terms_new (school_get_world (school), placement);
  words = lw_agreement_words_hours (terms);
  g_assert_cmpint (terms->age, ==, 16);
  g_assert_null (words);
  school_free (school);
}

/* Names that fill a line, and that run the other way, are all there. */
static void
test_names (void)
{
  static const char *const names[] = {
    "Anna-Sophia Maria van der Westerlaken-van den Bovenkamp tot Nederrijn en de Bilt",
    "محمد عبد الله",
    "Sanne & <Jong>",
  };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      School *school = school_new ();
      LwAgreement *agreement;
      g_autofree char *text = NULL;
      guint n_pages;

      school_add (school, "placement p1 {'student':'s1','workplace':'w1','variant':'v1','state':"
                          "'toegezegd','pattern':'lint:di','first-day':'2027-01-05','last-day':"
                          "'2027-01-26'}");
      agreement = agreement_of (school, names[i]);
      agreement->contact.name = g_strdup (names[i]);
      agreement->contact.phone = g_strdup ("033-000 00 00");
      lw_agreement_add_guardian (agreement)->name = g_strdup (names[i]);
      lw_agreement_add_guardian (agreement)->name = g_strdup ("Tweede Ouder");
      text = read_paper (agreement, &n_pages);
      g_assert_cmpuint (n_pages, ==, 2);
      if (text != NULL)
        {
          assert_has (text, "Tweede Ouder");
          assert_has (text, "033-000 00 00");
          g_assert_true (i == 1 || strstr (text, "Concept") == NULL);
        }
      lw_agreement_free (agreement);
      school_free (school);
    }
}

/* Each on a fresh sheet, with its own count of pages; parts of one stage in one. */
static void
test_several (void)
{
  g_autoptr (GPtrArray) agreements
    = g_ptr_array_new_with_free_func ((GDestroyNotify) lw_agreement_free);
  GDate today = lw_date_from_dmy (24, 11, 2026);
  g_autoptr (LwDocument) document = NULL;
  School *school = school_new ();
  LwAgreement *parts;
  g_autofree char *text = NULL;
  guint n_pages;

  school_add (school, "placement p1 {'student':'s1','workplace':'w1','variant':'v1','state':"
                      "'toegezegd','pattern':'lint:di','first-day':'2027-01-05','last-day':"
                      "'2027-01-26'}");
  for (guint i = 0; i < 3; i++)
    g_ptr_array_add (agreements, agreement_of (school, i == 0 ? "Een" : "Ander"));
  document = lw_agreement_document_new (agreements, &today);
  g_assert_cmpuint (lw_document_get_n_pages (document), ==, 6);
  g_assert_cmpstr (lw_document_get_page_part (document, 1), ==, "Een");
  g_assert_cmpstr (lw_document_get_page_part (document, 2), ==, "Ander");

  parts = agreement_of (school, "Sanne Jong");
  lw_agreement_add_part (
    parts, lw_terms_new (school_get_world (school), find (school->lists.placements, "p1")));
  text = read_paper (parts, &n_pages);
  if (text != NULL)
    {
      assert_has (text, "Deel 1");
      assert_has (text, "Deel 2");
    }
  lw_agreement_free (parts);
  school_free (school);
}

static void
test_none (void)
{
  g_autoptr (GPtrArray) agreements = g_ptr_array_new ();
  GDate today = lw_date_from_dmy (24, 11, 2026);
  LwDocument *document = lw_agreement_document_new (agreements, &today);

  g_assert_cmpuint (lw_document_get_n_pages (document), ==, 1);
  g_assert_finalize_object (document);
}

int
main (int argc, char *argv[])
{
  int result;

  g_test_init (&argc, &argv, NULL);

  folder = g_dir_make_tmp ("leerwerk-agreement-XXXXXX", NULL);
  g_test_add_func ("/agreement/none", test_none);
  g_test_add_func ("/agreement/cases", test_cases);
  g_test_add_func ("/agreement/hours-by-age", test_hours_by_age);
  g_test_add_func ("/agreement/hours-off", test_hours_off);
  g_test_add_func ("/agreement/names", test_names);
  g_test_add_func ("/agreement/several", test_several);
  result = g_test_run ();
  tree_remove (folder);
  g_free (folder);

  return result;
}
