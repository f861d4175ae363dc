/* test-fit.c - tests of whether a form suits a student
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-fit.h"

#include <string.h>

#define BIT(column) (1 << LW_COLUMN_##column)

/* One form, as catalogue and school have it. */
typedef struct
{
  const char *name;
  int figure;
  int said;
  int denied;
  const char *question; /* one word, or NULL */
  const char *style;
  const char *own; /* JSON, or NULL */
} Form;

static const Form snuffel = {
  "Snuffelstage",
  BIT (LOWER) | BIT (TL) | BIT (GL),
  BIT (LOWER) | BIT (KB),
  BIT (ACCREDITATION),
  "orientatie",
  "ervaring",
  NULL,
};
static const Form opleidend = {
  "Beroepsopleidende stage",
  BIT (UPPER) | BIT (KB) | BIT (ACCREDITATION),
  0,
  0,
  "verdieping",
  "ervaring",
  NULL,
};
static const Form sector = {
  "Praktische sectororiëntatie", BIT (LOWER), 0, 0, "orientatie", NULL, NULL,
};
static const Form leerafdeling = { "Leerafdelingen", 0, 0, 0, "verdieping", "sociaal", NULL };
static const Form chosen = {
  "Snuffelstage", BIT (LOWER), BIT (LOWER), 0, NULL, NULL, "{\"lower\":false,\"kb\":true}",
};

static LwFit *
judge (const Form *form, const LwFitStudent *student)
{
  g_autoptr (LwRecord) record = lw_record_new (&lw_variant_record, form->name);
  g_autoptr (GPtrArray) examples = g_ptr_array_new ();
  char *questions[] = { (char *) form->question, NULL };
  char *styles[] = { (char *) form->style, NULL };
  LwForm catalogued = {
    .name = (char *) form->name,
    .source = (guint16) form->figure,
    .in_figure = TRUE,
    .stated = (guint16) (form->said | form->denied),
    .said = (guint16) form->said,
    .questions = form->question != NULL ? questions : NULL,
    .styles = form->style != NULL ? styles : NULL,
    .examples = examples,
  };

  lw_record_set_text (record, "name", form->name);
  lw_record_set_text (record, "own", form->own);
  lw_cells_set_source (LW_VARIANT (record), &catalogued);

  return lw_fit_judge (LW_VARIANT (record), &catalogued, student);
}

static const struct
{
  const Form *form;
  LwFitStudent student;
  LwFitKind kind;
  const char *described;
  const char *doubt;
} cases[] = {
  /* Nothing known: nothing said. */
  { &snuffel, { .grade = LW_UNSET, .n_accredited = LW_UNSET }, LW_FIT_SUITS, NULL, NULL },
  /* The text where the figure is silent. */
  { &snuffel,
    { .grade = 2, .track = "kb", .question_kind = "orientatie", .learning_style = "ervaring" },
    LW_FIT_SUITS,
    "Suits class 2 (onderbouw) and kader; suits the learning question: orientation; "
    "suits the learning style: by doing",
    NULL },
  /* An empty cell is not stated, never no. */
  { &snuffel,
    { .grade = 3, .track = "kb", .question_kind = "verdieping", .learning_style = "theorie" },
    LW_FIT_NOT_STATED,
    "Not stated for class 3 (bovenbouw); suits kader; meant for orientation, while the learning "
    "question is to go deeper",
    "Not stated for class 3 (bovenbouw)" },
  /* In the onderbouw no track is chosen yet: an empty cell means nothing. */
  { &sector, { .grade = 1, .track = "bb" }, LW_FIT_SUITS, "Suits class 1 (onderbouw)", NULL },
  { &sector,
    { .grade = 4, .track = "bb" },
    LW_FIT_NOT_STATED,
    "Not stated for class 4 (bovenbouw) and basis",
    "Not stated for class 4 (bovenbouw) and basis" },
  /* The school's choice over text and figure. */
  { &chosen,
    { .grade = 2, .track = "kb" },
    LW_FIT_SUITS_NOT,
    "Does not suit class 2 (onderbouw); suits kader",
    "Does not suit class 2 (onderbouw)" },
  /* Accreditation where it is crossed, and only there. */
  { &opleidend,
    { .grade = 3, .track = "kb", .profile = "PIE", .n_accredited = 0 },
    LW_FIT_SUITS,
    "Suits class 3 (bovenbouw) and kader; asks for an accredited company: none is known for PIE "
    "yet",
    NULL },
  { &opleidend,
    { .grade = 3, .profile = "PIE", .n_accredited = 2 },
    LW_FIT_SUITS,
    "Suits class 3 (bovenbouw); asks for an accredited company: 2 are known for PIE",
    NULL },
  { &opleidend,
    { .grade = LW_UNSET, .n_accredited = LW_UNSET },
    LW_FIT_SUITS,
    "asks for an accredited company",
    NULL },
  /* A style that the form does not appeal to is no reason against it. */
  { &leerafdeling,
    { .grade = LW_UNSET, .learning_style = "kritische reflectie", .question_kind = "orientatie" },
    LW_FIT_SUITS,
    "meant to go deeper, while the learning question is orientation",
    NULL },
  { &leerafdeling,
    { .grade = LW_UNSET, .learning_style = "sociaal", .question_kind = "verdieping" },
    LW_FIT_SUITS,
    "suits the learning question: to go deeper; suits the learning style: from and with each other",
    NULL },
};

static void
test_reasons (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (LwFit) fit = judge (cases[i].form, &cases[i].student);
      g_autofree char *described = lw_fit_describe (fit);
      g_autofree char *doubt = lw_fit_dup_doubt (fit);

      g_test_message ("case %u", i);
      g_assert_cmpstr (described, ==, cases[i].described);
      g_assert_cmpstr (doubt, ==, cases[i].doubt);
      g_assert_cmpint (fit->kind, ==, cases[i].kind);
    }
}

/* Who says so stands in the reason itself. */
static void
test_who_says (void)
{
  static const struct
  {
    const Form *form;
    const char *text;
  } said[] = {
    { &snuffel, "Suits class 2 (onderbouw): the text of the report" },
    { &sector, "Suits class 2 (onderbouw): the figure of the report" },
    { &chosen, "Does not suit class 2 (onderbouw): the school chose so" },
  };
  const LwFitStudent student = { .grade = 2 };

  for (guint i = 0; i < G_N_ELEMENTS (said); i++)
    {
      g_autoptr (LwFit) fit = judge (said[i].form, &student);
      const LwFitReason *reason = g_ptr_array_index (fit->reasons, 0);

      g_assert_cmpstr (reason->text, ==, said[i].text);
    }
}

static void
test_before (void)
{
  g_autoptr (GPtrArray) stages = g_ptr_array_new_with_free_func (g_object_unref);
  const LwFitStudent student = { .grade = LW_UNSET, .stages = stages };
  const char *const forms[] = { "Snuffelstage", "Gastdocenten", "Snuffelstage" };
  g_autoptr (LwFit) fit = NULL;
  g_autofree char *described = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (forms); i++)
    {
      LwRecord *stage = lw_record_new (&lw_placement_record, NULL);

      lw_record_set_text (stage, "variant", forms[i]);
      g_ptr_array_add (stages, stage);
    }
  fit = judge (&snuffel, &student);
  described = lw_fit_describe (fit);
  g_assert_cmpstr (described, ==, "has 2 stages in this form already");
}

/* Phase and track first, then the leervraag, then the leerstijl. */
static void
test_order (void)
{
  const LwFitStudent student
    = { .grade = 2, .track = "kb", .question_kind = "orientatie", .learning_style = "ervaring" };
  const Form *const order[] = { &snuffel, &sector, &opleidend, &leerafdeling, &chosen };

  for (guint i = 0; i + 1 < G_N_ELEMENTS (order); i++)
    {
      g_autoptr (LwFit) better = judge (order[i], &student);
      g_autoptr (LwFit) worse = judge (order[i + 1], &student);

      g_test_message ("%s before %s", order[i]->name, order[i + 1]->name);
      g_assert_cmpint (lw_fit_compare (better, worse), <, 0);
      g_assert_cmpint (lw_fit_compare (better, worse), ==, -lw_fit_compare (worse, better));
      g_assert_cmpint (lw_fit_compare (better, better), ==, 0);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/fit/reasons", test_reasons);
  g_test_add_func ("/fit/who-says", test_who_says);
  g_test_add_func ("/fit/before", test_before);
  g_test_add_func ("/fit/order", test_order);

  return g_test_run ();
}
