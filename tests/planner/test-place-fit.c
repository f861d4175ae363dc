/* test-place-fit.c - tests of whether a workplace suits what a student wants to learn
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-place-fit.h"

#include "lw-dossier.h"
#include "lw-json.h"
#include "school.h"

#include <string.h>

#define MOST_LINES 4

/* Before: s1 was at w3, a garage. */
#define BEFORE                                                                                     \
  "placement b {'student':'s1','state':'afgerond','workplace':'w3','pattern':'lint:di',"           \
  "'first-day':'2026-01-06','last-day':'2026-02-27'}"
#define TECHNIQUE_C1 "company c1 {'name':'Bakkerij Jansen','sector':'techniek'}"
#define TECHNIQUE_C2 "company c2 {'name':'Garage Smit','sector':'techniek'}"
#define CARE_C1 "company c1 {'name':'Bakkerij Jansen','sector':'zorg-en-welzijn'}"

static GPtrArray *
make_pops (const char *fields)
{
  GPtrArray *pops = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *json = NULL;
  g_autoptr (GError) error = NULL;
  LwRecord *pop;

  if (fields == NULL)
    return pops;
  pop = lw_record_new (&lw_pop_record, "pop1");
  json = g_strdelimit (g_strdup (fields), "'", '"');
  g_assert_true (lw_json_apply_fields (pop, json, NULL, NULL, &error));
  g_assert_no_error (error);
  lw_record_set_text (pop, "student", "s1");
  g_ptr_array_add (pops, pop);

  return pops;
}

/* "order -against +for ?unknown", one a line. */
static char *
describe (const LwPlaceFit *fit)
{
  GString *text = g_string_new (NULL);

  g_string_append_printf (text, "%d", (int) fit->order);
  for (guint i = 0; i < fit->reasons->len; i++)
    {
      const LwPlaceFitReason *reason = g_ptr_array_index (fit->reasons, i);

      g_string_append_printf (text, "\n%c%s", "-+?"[reason->side], reason -> text);
    }

  return g_string_free (text, FALSE);
}

static void
test_reasons (void)
{
  static const struct
  {
    const char *stage; /* fields beside the student */
    const char *pop;
    const char *lines[MOST_LINES];
    const char *workplace;
    const char *found;
    const char *line;
  } cases[] = {
    { "", NULL, { NULL }, "w1", "2\n?it is not said what kind of learning question it is", NULL },
    /* Orientation: what is new. */
    { "'question-kind':'orientatie'", NULL, { NULL }, "w1", "2", NULL },
    { "'question-kind':'orientatie'",
      NULL,
      { BEFORE },
      "w3",
      "3\n-was here before, while the learning question is orientation",
      "Was here before, while the learning question is orientation" },
    { "'question-kind':'orientatie'",
      NULL,
      { BEFORE, "workplace w2 {'company':'c2','title':'Balie'}" },
      "w2",
      "3\n-was at this company before, while the learning question is orientation",
      "Was at this company before, while the learning question is orientation" },
    { "'question-kind':'orientatie'",
      NULL,
      { BEFORE },
      "w1",
      "1\n+suits orientation: a company where the student was not before",
      "Suits orientation: a company where the student was not before" },
    { "'question-kind':'orientatie'",
      NULL,
      { BEFORE, TECHNIQUE_C1, TECHNIQUE_C2 },
      "w1",
      "2\n?a new company, in a sector where the student was before",
      NULL },
    { NULL,
      "{'question-kind':'orientatie'}",
      { BEFORE, CARE_C1, TECHNIQUE_C2 },
      "w1",
      "1\n+suits orientation: a sector where the student was not before",
      "Suits orientation: a sector where the student was not before" },
    /* To go deeper: in the profile (here the class's), or at a place that is known. */
    { "'question-kind':'verdieping'",
      "{'question-kind':'orientatie'}",
      { "workplace w1 {'company':'c1','title':'Winkel','profiles':['Z&W']}" },
      "w1",
      "1\n+suits going deeper: it is for Z&W",
      "Suits going deeper: it is for Z&W" },
    { "'question-kind':'verdieping'",
      NULL,
      { "workplace w1 {'company':'c1','title':'Winkel','profiles':['Groen']}" },
      "w1",
      "3\n-is not for Z&W, while the learning question is to go deeper",
      "Is not for Z&W, while the learning question is to go deeper" },
    { "'question-kind':'verdieping'",
      NULL,
      { BEFORE },
      "w3",
      "1\n+suits going deeper: the student knows this place already\n"
      "?it is not said for which profiles this workplace is",
      "Suits going deeper: the student knows this place already" },
    /* What the leervraag and the work both name; words that say nothing don't count. */
    { "'question-kind':'verdieping','learning-question':'Hoe werken collega’s in een bedrijf met "
      "KLANTEN?'",
      NULL,
      { "workplace w1 {'company':'c1','title':'Winkel','tasks':'Klanten helpen in het bedrijf',"
        "'profiles':['Z&W']}" },
      "w1",
      "0\n+suits going deeper: it is for Z&W\n"
      "+the learning question and the work are both about “klanten”",
      "Suits going deeper: it is for Z&W; the learning question and the work are both about "
      "“klanten”" },
    /* The leerstijl; what is not ticked is not said. */
    { "'question-kind':'orientatie'",
      "{'learning-style':'kritische reflectie'}",
      { "workplace w1 {'company':'c1','title':'Winkel','learning-potential':"
        "['krachtige-leeromgeving','bewust-van-feedback','sfeer']}" },
      "w1",
      "1\n+suits the learning style: by critical reflection (bewust-van-feedback, "
      "krachtige-leeromgeving)",
      "Suits the learning style: by critical reflection (bewust-van-feedback, "
      "krachtige-leeromgeving)" },
    { "'question-kind':'orientatie'",
      "{'learning-style':'theorie'}",
      { "workplace w1 {'company':'c1','title':'Winkel','learning-potential':['sfeer']}" },
      "w1",
      "2\n?nothing is said of this workplace that goes with the learning style",
      NULL },
    { "'question-kind':'orientatie'",
      "{'learning-style':'ervaring'}",
      { NULL },
      "w1",
      "2\n?it is not said yet what can be learned at this workplace",
      NULL },
    /* One for and one against are no more than not known. */
    { "'question-kind':'orientatie'",
      "{'learning-style':'sociaal'}",
      { BEFORE, "workplace w3 {'company':'c2','learning-potential':['werkklimaat']}" },
      "w3",
      "2\n-was here before, while the learning question is orientation\n"
      "+suits the learning style: from and with each other (werkklimaat)",
      "Was here before, while the learning question is orientation; suits the learning style: "
      "from and with each other (werkklimaat)" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (School) school = school_new ();
      g_autoptr (GPtrArray) pops = make_pops (cases[i].pop);
      g_autofree char *line
        = g_strdup_printf ("placement p1 {'student':'s1','state':'zoekt'%s%s}",
                           cases[i].stage != NULL && *cases[i].stage != '\0' ? "," : "",
                           cases[i].stage != NULL ? cases[i].stage : "");
      LwPlacement *stage = school_add (school, line);
      g_autoptr (LwPlaceFits) fits = NULL;
      g_autoptr (LwPlaceFit) fit = NULL;
      g_autofree char *found = NULL;
      g_autofree char *text = NULL;
      LwWorkplace *workplace;

      for (guint j = 0; j < MOST_LINES && cases[i].lines[j] != NULL; j++)
        school_add (school, cases[i].lines[j]);
      workplace = lw_record_list_find (school->lists.workplaces, cases[i].workplace);
      fits = lw_place_fits_new (school_get_world (school), NULL, pops);
      lw_place_fits_take_stage (fits, stage);
      fit = lw_place_fits_judge (fits, workplace);
      found = describe (fit);
      g_assert_cmpstr (found, ==, cases[i].found);
      text = lw_place_fit_describe (fit, G_MAXUINT);
      g_assert_cmpstr (text, ==, cases[i].line);
      g_assert_cmpint (lw_place_fits_get_order (fits, workplace), ==, fit->order);
    }
}

/* Conditions are called as in the catalogue. */
static void
test_names (void)
{
  g_autoptr (School) school = school_new ();
  g_autoptr (GPtrArray) pops = make_pops ("{'learning-style':'ervaring'}");
  g_autoptr (LwCatalogue) catalogue = lw_catalogue_new ();
  LwCondition *condition = g_new0 (LwCondition, 1);
  LwPlacement *stage = school_add (school, "placement p1 {'student':'s1','state':'zoekt'}");
  LwWorkplace *workplace = school_add (
    school, "workplace w1 {'company':'c1','learning-potential':['realiteitsgehalte']}");
  g_autoptr (LwPlaceFits) fits = NULL;
  g_autoptr (LwPlaceFit) fit = NULL;
  g_autofree char *text = NULL;

  condition->key = g_strdup ("realiteitsgehalte");
  condition->name = g_strdup ("Echt werk");
  g_ptr_array_add (catalogue->conditions, condition);
  fits = lw_place_fits_new (school_get_world (school), catalogue, pops);
  lw_place_fits_take_stage (fits, stage);
  fit = lw_place_fits_judge (fits, workplace);
  text = lw_place_fit_describe (fit, G_MAXUINT);
  g_assert_cmpstr (text, ==, "Suits the learning style: by doing (Echt werk)");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/place-fit/reasons", test_reasons);
  g_test_add_func ("/place-fit/names", test_names);

  return g_test_run ();
}
