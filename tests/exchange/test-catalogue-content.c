/* test-catalogue-content.c - tests of what the shipped catalogue says
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-catalogue-reader.h"
#include "lw-companies.h"
#include "lw-date.h"
#include "lw-forms.h"
#include "lw-people.h"
#include "lw-stages.h"

#include <string.h>

/* The figure of II 1.3, row by row: in-school, on and off the job | lower, upper | lint, sandwich |
 * tl, gl, kb, bb | accreditation. */
static const struct
{
  const char *name;
  const char *crosses;
  int school_step;
} figure[] = {
  { "Snuffelstage", ".x. x. .x xx.. .", 0 },
  { "Beroepsoriënterende stage", ".x. x. .x xx.. .", 0 },
  { "Beroepsvoorbereidende stage", ".x. .x .x xxxx .", 0 },
  { "Beroepsopleidende stage", ".x. .x .x .xxx x", 0 },
  { "Maatschappelijke stage", ".x. xx x. xxxx .", 7 },
  { "Leerwerktrajecten", ".x. .x x. ..xx x", 0 },
  { "Assistentopleiding in vmbo", "... .. .. .... x", 0 },
  { "Bedrijfsschool", "..x .x .x ..xx .", 0 },
  { "Samenwerking op projectbasis", "..x xx x. xxxx .", 0 },
  { "Werkplekkenstructuur", "x.. .x x. .xxx .", 5 },
  { "Bedrijfssimulaties", "x.. .x x. xxxx .", 6 },
  { "Gastdocenten", "x.. x. x. xxxx .", 0 },
  { "Loopbaancentrum", "x.. xx x. xxxx .", 0 },
  { "Mini-ondernemingen", "x.. xx x. xxxx .", 0 },
  { "Praktische sectororiëntatie", "x.. x. x. .... .", 0 },
  { "Schoolbedrijven", "x.. xx x. xxxx .", 8 },
  { "Integraal ontwerpen", "x.. .x x. xxxx .", 0 },
  { "Context gericht onderwijs", "x.. .x x. xxxx .", 0 },
  { "High track onderwijs concept", "x.. .x x. xxxx .", 0 },
};

#define SAID(column) (1 << LW_COLUMN_##column)

/* What the text says of each form: the columns it says yes to, and those it says no to. */
static const struct
{
  const char *name;
  int said;
  int denied;
} text[] = {
  { "Snuffelstage", SAID (LOWER) | SAID (TL) | SAID (GL) | SAID (KB) | SAID (BB),
    SAID (ACCREDITATION) },
  { "Beroepsoriënterende stage", 0, SAID (ACCREDITATION) },
  { "Beroepsvoorbereidende stage", SAID (UPPER), SAID (ACCREDITATION) },
  { "Beroepsopleidende stage", 0, 0 },
  { "Maatschappelijke stage", SAID (IN_SCHOOL) | SAID (ON_THE_JOB) | SAID (LOWER),
    SAID (ACCREDITATION) },
  { "Leerwerktrajecten",
    SAID (ON_THE_JOB) | SAID (OFF_THE_JOB) | SAID (UPPER) | SAID (LINT) | SAID (BB), 0 },
  { "Assistentopleiding in vmbo", SAID (ON_THE_JOB) | SAID (UPPER) | SAID (BB), 0 },
  { "Bedrijfsschool", SAID (OFF_THE_JOB), 0 },
  { "Samenwerking op projectbasis", SAID (LOWER), 0 },
  { "Werkplekkenstructuur", SAID (IN_SCHOOL), SAID (ACCREDITATION) },
  { "Bedrijfssimulaties", SAID (IN_SCHOOL), SAID (ACCREDITATION) },
  { "Gastdocenten", SAID (IN_SCHOOL), SAID (ACCREDITATION) },
  { "Loopbaancentrum", SAID (IN_SCHOOL), SAID (ACCREDITATION) },
  { "Mini-ondernemingen", SAID (IN_SCHOOL), SAID (ACCREDITATION) },
  { "Praktische sectororiëntatie", SAID (IN_SCHOOL) | SAID (LOWER), SAID (ACCREDITATION) },
  { "Schoolbedrijven", SAID (IN_SCHOOL), SAID (ACCREDITATION) },
  { "Integraal ontwerpen", SAID (IN_SCHOOL), SAID (ACCREDITATION) },
  { "Context gericht onderwijs", SAID (IN_SCHOOL), SAID (ACCREDITATION) },
  { "High track onderwijs concept", SAID (IN_SCHOOL), SAID (ACCREDITATION) },
  { "Leerbedrijven / leerafdelingen", SAID (ON_THE_JOB), 0 },
};

/* The examples of II 2.1 and II 2.2, in their order, and the form that has each. */
static const struct
{
  const char *form;
  const char *title;
  const char *section;
} examples[] = {
  { "Context gericht onderwijs", "Basisschool als kenniscentrum: het Schateiland", "II 2.1" },
  { "Context gericht onderwijs", "Contextgericht onderwijs door vier scholen in Tilburg",
    "II 2.1" },
  { "Werkplekkenstructuur", "Werkplekkenstructuur-plus op het Merewadecollege", "II 2.1" },
  { "Schoolbedrijven", "Leerpark Dordrecht", "II 2.1" },
  { "Bedrijfssimulaties", "Van kantoorsimulatie tot bouwteams", "II 2.1" },
  { "Schoolbedrijven", "Schoolbedrijf: wat er bijzonder aan is", "II 2.1" },
  { "High track onderwijs concept", "High Track op het Röling College (Mondriaan)", "II 2.1" },
  { "Mini-ondernemingen", "Jong Ondernemen", "II 2.1" },
  { "Integraal ontwerpen", "Integraal ontwerpen op het Gemini College", "II 2.1" },
  { "Integraal ontwerpen", "De docentenrol bij integraal ontwerpen (RTO)", "II 2.1" },
  { "Bedrijfssimulaties", "Onderwijsmodel groen en rood", "II 2.1" },
  { "Beroepsopleidende stage", "Werkplekleren op de Marnix Academie", "II 2.1" },
  { "High track onderwijs concept", "De effectieve school: het circuitmodel", "II 2.2" },
  { "Loopbaancentrum", "Slash 21", "II 2.2" },
};

static LwCatalogue *
load (void)
{
  g_autoptr (GError) error = NULL;
  LwCatalogue *catalogue = lw_catalogue_reader_load (&error);

  g_assert_no_error (error);
  g_assert_nonnull (catalogue);

  return catalogue;
}

/* A text that a reader sees: there is some, it is UTF-8, one line, no markup, no stray blanks. */
static void
assert_text (const char *words)
{
  g_assert_nonnull (words);
  g_assert_cmpint (g_utf8_strlen (words, -1), >=, 3);
  g_assert_true (g_utf8_validate (words, -1, NULL));
  g_assert_null (strpbrk (words, "<>\n\t\""));
  g_assert_null (strstr (words, "  "));
  g_assert_null (strchr (words, '\''));
  g_assert_false (g_ascii_isspace (words[0]) || g_ascii_isspace (words[strlen (words) - 1]));
}

static void
assert_sentences (const char *words)
{
  assert_text (words);
  if (!g_str_has_suffix (words, ".") && !g_str_has_suffix (words, ")"))
    g_error ("no full stop after “%s”", words);
}

static void
assert_section (const char *section)
{
  static const char *const sections[]
    = { "I 1.1", "I 2.1", "I 3.4", "II 1.1", "II 1.2", "II 1.3", "II 2.1", "II 2.2", NULL };

  g_assert_true (g_strv_contains (sections, section));
}

static void
test_figure (void)
{
  g_autoptr (LwCatalogue) catalogue = load ();
  guint n_crosses = 0;

  g_assert_cmpuint (catalogue->forms->len, ==, G_N_ELEMENTS (figure) + 1);
  for (guint i = 0; i < G_N_ELEMENTS (figure); i++)
    {
      const LwForm *form = g_ptr_array_index (catalogue->forms, i);
      int column = 0;

      g_assert_cmpstr (form->name, ==, figure[i].name);
      g_assert_cmpstr (form->origin, ==, "figure");
      g_assert_true (form->in_figure);
      g_assert_cmpint (form->school_step, ==, figure[i].school_step);
      for (const char *cell = figure[i].crosses; *cell != '\0'; cell++)
        {
          gboolean is_crossed;

          if (*cell == ' ')
            continue;
          is_crossed = (form->source & (1 << column)) != 0;
          if (is_crossed != (*cell == 'x'))
            g_error ("%s, %s: the figure says otherwise", form->name, lw_column_key (column));
          n_crosses += is_crossed;
          column++;
        }
      g_assert_cmpint (column, ==, LW_N_COLUMNS);
      g_assert_cmpuint (form->source >> LW_N_COLUMNS, ==, 0);
    }

  g_assert_cmpuint (n_crosses, ==, 120);
}

static void
test_twentieth (void)
{
  g_autoptr (LwCatalogue) catalogue = load ();
  const LwForm *form = g_ptr_array_index (catalogue->forms, 19);

  g_assert_cmpstr (form->name, ==, "Leerbedrijven / leerafdelingen");
  g_assert_cmpstr (form->origin, ==, "text");
  g_assert_false (form->in_figure);
  g_assert_cmpuint (form->source, ==, 0);
  g_assert_true (lw_catalogue_find_form (catalogue, form->name) == form);
  g_assert_null (lw_catalogue_find_form (catalogue, "Bijbaan"));
  g_assert_null (lw_catalogue_find_form (catalogue, NULL));
}

/* Of every form we read a leervraag or a leerstijl in the text; one stands beyond the ladders. */
static void
test_fit (void)
{
  g_autoptr (LwCatalogue) catalogue = load ();
  guint n_beyond = 0;

  for (guint i = 0; i < catalogue->forms->len; i++)
    {
      const LwForm *form = g_ptr_array_index (catalogue->forms, i);

      g_assert_true (form->questions != NULL || form->styles != NULL);
      n_beyond += form->is_beyond ? 1 : 0;
    }
  g_assert_cmpuint (n_beyond, ==, 1);
  g_assert_true (lw_catalogue_find_form (catalogue, "Bedrijfsschool")->is_beyond);
}

static void
test_linkages (void)
{
  g_autoptr (LwCatalogue) catalogue = load ();

  g_assert_cmpstr (catalogue->linkage_section, ==, "I 1.2");
  g_assert_cmpuint (catalogue->linkages->len, ==, 3);
  for (guint i = 0; i < catalogue->linkages->len; i++)
    {
      const LwCondition *linkage = g_ptr_array_index (catalogue->linkages, i);

      g_assert_cmpstr (linkage->key, ==, lw_linkage_values[i]);
      assert_sentences (linkage->text);
    }
}

static void
test_text_cells (void)
{
  g_autoptr (LwCatalogue) catalogue = load ();

  g_assert_cmpuint (catalogue->forms->len, ==, G_N_ELEMENTS (text));
  for (guint i = 0; i < G_N_ELEMENTS (text); i++)
    {
      const LwForm *form = g_ptr_array_index (catalogue->forms, i);

      g_assert_cmpstr (form->name, ==, text[i].name);
      g_assert_cmphex (form->said, ==, text[i].said);
      g_assert_cmphex (form->stated, ==, text[i].said | text[i].denied);
    }
}

static void
test_form_texts (void)
{
  static const char *const linkages[] = { "vervlechten", "verbinden", "stapelen", NULL };
  g_autoptr (LwCatalogue) catalogue = load ();

  for (guint i = 0; i < catalogue->forms->len; i++)
    {
      const LwForm *form = g_ptr_array_index (catalogue->forms, i);

      assert_text (form->name);
      assert_sentences (form->definition);
      assert_sentences (form->use);
      assert_sentences (form->asks);
      assert_sentences (form->linkage_text);
      assert_sentences (form->remark);
      assert_text (form->quotation);
      assert_section (form->section);
      g_assert_cmpuint (g_strv_length (form->linkage), >=, 1);
      g_assert_true (g_str_has_prefix (form->linkage_text, "Onze lezing: "));
      for (guint j = 0; form->linkage[j] != NULL; j++)
        {
          g_autofree char *said = g_utf8_strdown (form->linkage_text, -1);

          g_assert_true (g_strv_contains (linkages, form->linkage[j]));
          g_assert_nonnull (strstr (said, form->linkage[j]));
        }
      for (guint j = 0; j < form->examples->len; j++)
        {
          const LwFormExample *example = g_ptr_array_index (form->examples, j);

          assert_text (example->title);
          assert_sentences (example->text);
          assert_section (example->section);
        }
    }
}

static guint
count_examples (const LwCatalogue *catalogue, const char *form_name, const char *title)
{
  guint n = 0;

  for (guint i = 0; i < catalogue->forms->len; i++)
    {
      const LwForm *form = g_ptr_array_index (catalogue->forms, i);

      for (guint j = 0; j < form->examples->len; j++)
        {
          const LwFormExample *example = g_ptr_array_index (form->examples, j);

          if (form_name != NULL)
            n += g_str_equal (form->name, form_name) && g_str_equal (example->title, title);
          else
            n += g_str_has_prefix (example->section, "II 2.");
        }
    }

  return n;
}

static void
test_examples (void)
{
  g_autoptr (LwCatalogue) catalogue = load ();

  for (guint i = 0; i < G_N_ELEMENTS (examples); i++)
    if (count_examples (catalogue, examples[i].form, examples[i].title) != 1)
      g_error ("“%s” is not in “%s”", examples[i].title, examples[i].form);

  g_assert_cmpuint (count_examples (catalogue, NULL, NULL), ==, G_N_ELEMENTS (examples));
}

static void
assert_ladder (GPtrArray *ladder, const char *const *names)
{
  g_assert_cmpuint (ladder->len, ==, g_strv_length ((char **) names));
  for (guint i = 0; i < ladder->len; i++)
    {
      const LwStep *step = g_ptr_array_index (ladder, i);

      g_assert_cmpint (step->number, ==, i + 1);
      g_assert_cmpstr (step->name, ==, names[i]);
      assert_sentences (step->text);
      assert_sentences (step->next);
    }
}

static void
test_ladders (void)
{
  static const char *const school[] = {
    "Toegepaste theorie",
    "Practicum",
    "Thematisch",
    "Probleemgestuurd",
    "Werkplekkenstructuur",
    "Simulatie",
    "Maatschappelijk jaar / Publiek domein",
    "Schoolbedrijf",
    NULL,
  };
  static const char *const company[] = {
    "Primair proces",
    "Biedt gelegenheid tot stage",
    "Stage / bpv-beleid",
    "Opleidingsbeleid inclusief bpv-beleid",
    "Arbeidsmarktbeleid inclusief opleiding bpv / praktijkleren",
    NULL,
  };
  g_autoptr (LwCatalogue) catalogue = load ();

  assert_ladder (catalogue->school_ladder, school);
  assert_ladder (catalogue->company_ladder, company);
  assert_text (catalogue->beyond->name);
  assert_sentences (catalogue->beyond->text);
  assert_sentences (catalogue->beyond->next);
  assert_sentences (catalogue->ladder_note);
  g_assert_nonnull (strstr (catalogue->ladder_note, "reconstructie"));
}

static void
test_competencies (void)
{
  static const char *const additions[]
    = { "Kwaliteitenreflectie", "Motievenreflectie", "Werkexploratie",
        "Loopbaansturing",      "Netwerken",         NULL };
  g_autoptr (LwCatalogue) catalogue = load ();
  g_autoptr (GHashTable) names = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint k = 0; lw_competency_kind_values[k] != NULL; k++)
    {
      guint n = 0;

      for (guint i = 0; i < catalogue->competencies->len; i++)
        {
          const LwCatalogueCompetency *competency = g_ptr_array_index (catalogue->competencies, i);
          gboolean is_addition = g_strv_contains (additions, competency->name);

          if (!g_str_equal (competency->kind, lw_competency_kind_values[k]))
            continue;
          n++;
          g_assert_true (g_hash_table_add (names, competency->name));
          assert_text (competency->name);
          assert_sentences (competency->text);
          g_assert_cmpstr (competency->origin, ==, is_addition ? "toevoeging" : "notitie");
          if (is_addition)
            g_assert_cmpstr (competency->kind, ==, "loopbaan");
        }
      g_assert_cmpuint (n, >=, 4);
      g_assert_cmpuint (n, <=, 8);
    }

  g_assert_cmpuint (g_hash_table_size (names), ==, catalogue->competencies->len);
  for (guint i = 0; additions[i] != NULL; i++)
    g_assert_true (g_hash_table_contains (names, additions[i]));
}

static void
test_conditions (void)
{
  static const char *const keys[] = {
    "krachtige-leeromgeving",
    "inhoud-en-variatie",
    "realiteitsgehalte",
    "ontwikkelingsgericht",
    "kwaliteit-begeleiding",
    "invloed-op-werkproces",
    "sociale-interactie",
    "werkklimaat",
    "toegang-tot-activiteiten",
    "ervaren-begeleiders",
    "institutionele-inbedding",
    "bewust-van-feedback",
    "sfeer",
    "veilig",
    "tijd-voor-uitleg",
    "afwisseling",
  };
  g_autoptr (LwCatalogue) catalogue = load ();

  g_assert_cmpuint (catalogue->conditions->len, ==, 12);
  g_assert_cmpuint (catalogue->student_view->len, ==, 4);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      const LwCondition *condition = i < 12 ? g_ptr_array_index (catalogue->conditions, i)
                                            : g_ptr_array_index (catalogue->student_view, i - 12);

      g_assert_cmpstr (condition->key, ==, keys[i]);
      g_assert_cmpint (condition->is_strongest, ==, i == 0);
      g_assert_true (lw_catalogue_find_condition (catalogue, keys[i]) == condition);
      assert_text (condition->name);
      assert_sentences (condition->text);
    }
}

static void
test_profiles (void)
{
  g_autoptr (LwCatalogue) catalogue = load ();

  g_assert_cmpuint (catalogue->profiles->len, ==, 10);
  for (guint i = 0; i < catalogue->profiles->len; i++)
    {
      const LwProfile *profile = g_ptr_array_index (catalogue->profiles, i);

      g_assert_cmpstr (profile->code, ==, lw_profile_values[i]);
      g_assert_true (g_strv_contains (lw_sector_values, profile->sector));
      g_assert_true (lw_catalogue_find_profile (catalogue, profile->code) == profile);
      assert_text (profile->name);
    }

  g_assert_cmpstr (lw_catalogue_find_profile (catalogue, "Z&W")->sector, ==, "zorg-en-welzijn");
}

static void
test_holidays (void)
{
  static const struct
  {
    const char *name;
    int n_days;
  } kinds[] = {
    { "Herfstvakantie", 9 }, { "Kerstvakantie", 16 }, { "Voorjaarsvakantie", 9 },
    { "Meivakantie", 9 },    { "Zomervakantie", 44 },
  };
  g_autoptr (LwCatalogue) catalogue = load ();

  g_assert_cmpuint (catalogue->holidays->len, ==, 5 * G_N_ELEMENTS (kinds) * 3);
  for (guint i = 0; i < catalogue->holidays->len; i++)
    {
      const LwHoliday *holiday = g_ptr_array_index (catalogue->holidays, i);
      guint kind = i / 3 % G_N_ELEMENTS (kinds);
      int first_year = 2025 + (int) (i / (3 * G_N_ELEMENTS (kinds)));
      g_autofree char *school_year = lw_school_year_name (first_year);

      g_assert_cmpstr (holiday->name, ==, kinds[kind].name);
      g_assert_cmpstr (holiday->region, ==, lw_region_values[i % 3]);
      g_assert_cmpstr (holiday->school_year, ==, school_year);
      g_assert_cmpint (lw_school_year_of (&holiday->first_day), ==, first_year);
      g_assert_cmpint (g_date_get_weekday (&holiday->first_day), ==, G_DATE_SATURDAY);
      g_assert_cmpint (g_date_days_between (&holiday->first_day, &holiday->last_day) + 1, ==,
                       kinds[kind].n_days);
    }
}

static void
test_holiday_dates (void)
{
  static const struct
  {
    const char *name;
    const char *region;
    const char *school_year;
    GDateDay day;
    GDateMonth month;
    GDateYear year;
  } cases[] = {
    { "Zomervakantie", "noord", "2025-2026", 4, G_DATE_JULY, 2026 },
    { "Herfstvakantie", "noord", "2026-2027", 10, G_DATE_OCTOBER, 2026 },
    { "Kerstvakantie", "midden", "2026-2027", 19, G_DATE_DECEMBER, 2026 },
    { "Voorjaarsvakantie", "zuid", "2026-2027", 13, G_DATE_FEBRUARY, 2027 },
    { "Meivakantie", "zuid", "2027-2028", 29, G_DATE_APRIL, 2028 },
    { "Voorjaarsvakantie", "zuid", "2028-2029", 10, G_DATE_FEBRUARY, 2029 },
    { "Zomervakantie", "noord", "2029-2030", 20, G_DATE_JULY, 2030 },
  };
  g_autoptr (LwCatalogue) catalogue = load ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GDate first = lw_date_from_dmy (cases[i].day, cases[i].month, cases[i].year);
      guint n = 0;

      for (guint j = 0; j < catalogue->holidays->len; j++)
        {
          const LwHoliday *holiday = g_ptr_array_index (catalogue->holidays, j);

          n += g_str_equal (holiday->name, cases[i].name)
               && g_str_equal (holiday->region, cases[i].region)
               && g_str_equal (holiday->school_year, cases[i].school_year)
               && lw_date_equal (&holiday->first_day, &first);
        }
      g_assert_cmpuint (n, ==, 1);
    }
}

static void
test_columns (void)
{
  static const char *const keys[]
    = { "in-school", "on-the-job", "off-the-job", "lower", "upper", "lint",
        "sandwich",  "tl",         "gl",          "kb",    "bb",    "accreditation" };

  for (int column = 0; column < LW_N_COLUMNS; column++)
    {
      g_assert_cmpstr (lw_column_key (column), ==, keys[column]);
      assert_text (lw_column_head (column));
      g_assert_cmpint (strlen (lw_column_title (column)), >, 0);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/catalogue-content/figure", test_figure);
  g_test_add_func ("/catalogue-content/twentieth", test_twentieth);
  g_test_add_func ("/catalogue-content/text-cells", test_text_cells);
  g_test_add_func ("/catalogue-content/fit", test_fit);
  g_test_add_func ("/catalogue-content/linkages", test_linkages);
  g_test_add_func ("/catalogue-content/form-texts", test_form_texts);
  g_test_add_func ("/catalogue-content/examples", test_examples);
  g_test_add_func ("/catalogue-content/ladders", test_ladders);
  g_test_add_func ("/catalogue-content/competencies", test_competencies);
  g_test_add_func ("/catalogue-content/conditions", test_conditions);
  g_test_add_func ("/catalogue-content/profiles", test_profiles);
  g_test_add_func ("/catalogue-content/holidays", test_holidays);
  g_test_add_func ("/catalogue-content/holiday-dates", test_holiday_dates);
  g_test_add_func ("/catalogue-content/columns", test_columns);

  return g_test_run ();
}
