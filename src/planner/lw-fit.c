/* lw-fit.c - whether a form suits a student, in words
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-fit.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Classes 1 and 2 are the onderbouw. */
#define LAST_LOWER_GRADE 2

static const struct
{
  const char *kind;
  const char *suits;     /* what the form is for, when that is what the student asks */
  const char *suits_not; /* the same, when the student asks the other */
} questions[] = {
  { "orientatie", N_ ("suits the learning question: orientation"),
    N_ ("meant for orientation, while the learning question is to go deeper") },
  { "verdieping", N_ ("suits the learning question: to go deeper"),
    N_ ("meant to go deeper, while the learning question is orientation") },
};

static const struct
{
  const char *style; /* as the catalogue has it */
  const char *suits;
} styles[] = {
  { "ervaring", N_ ("suits the learning style: by doing") },
  { "sociaal", N_ ("suits the learning style: from and with each other") },
  { "kritische-reflectie", N_ ("suits the learning style: by critical reflection") },
  { "theorie", N_ ("suits the learning style: from theory") },
};

static void
reason_free (gpointer data)
{
  LwFitReason *reason = data;

  g_free (reason->about);
  g_free (reason->text);
  g_free (reason);
}

/* Takes both strings over. */
static void
take_reason (LwFit *self, LwFitKind kind, char *about, char *text)
{
  LwFitReason *reason = g_new0 (LwFitReason, 1);

  reason->kind = kind;
  reason->about = about;
  reason->text = text;
  g_ptr_array_add (self->reasons, reason);
}

static const char *
who_says (const LwCell *cell)
{
  if (cell->own != LW_SAID_NOT_STATED)
    return _ ("the school chose so");

  return cell->text != LW_SAID_NOT_STATED ? _ ("the text of the report")
                                          : _ ("the figure of the report");
}

/* @about: (transfer full): how the column is called for this student */
static void
judge_column (LwFit *self, const LwCell *cell, char *about)
{
  char *text;

  switch (lw_cell_effective (cell))
    {
    case LW_SAID_YES:
      /* translators: a phase or track, and who says so: "the figure of the report" */
      text = g_strdup_printf (_ ("Suits %s: %s"), about, who_says (cell));
      take_reason (self, LW_FIT_SUITS, about, text);
      break;
    case LW_SAID_NO:
      text = g_strdup_printf (_ ("Does not suit %s: %s"), about, who_says (cell));
      take_reason (self, LW_FIT_SUITS_NOT, about, text);
      self->kind = LW_FIT_SUITS_NOT;
      break;
    case LW_SAID_NOT_STATED:
    default:
      text = g_strdup_printf (_ ("Not stated for %s"), about);
      take_reason (self, LW_FIT_NOT_STATED, about, text);
      self->kind = MAX (self->kind, LW_FIT_NOT_STATED);
    }
}

/* As it is called within a sentence: "bovenbouw", "kader". */
static char *
dup_column (LwColumn column)
{
  return g_utf8_strdown (lw_column_title (column), -1);
}

static void
judge_phase (LwFit *self, const LwCells *cells, const LwFitStudent *student)
{
  LwColumn column = student->grade <= LAST_LOWER_GRADE ? LW_COLUMN_LOWER : LW_COLUMN_UPPER;
  g_autofree char *phase = dup_column (column);

  if (student->grade == LW_UNSET)
    return;
  judge_column (self, &cells->cells[column],
                /* translators: a class and its phase: "leerjaar 3 (bovenbouw)" */
                g_strdup_printf (_ ("class %d (%s)"), student->grade, phase));
}

/* In the onderbouw the choice of a track is still to come (II 1.3), so that there an empty cell
 * means nothing. */
static void
judge_track (LwFit *self, const LwCells *cells, const LwFitStudent *student)
{
  gboolean is_lower = student->grade != LW_UNSET && student->grade <= LAST_LOWER_GRADE;

  for (LwColumn column = LW_COLUMN_TL; student->track != NULL && column <= LW_COLUMN_BB; column++)
    {
      const LwCell *cell = &cells->cells[column];

      if (strcmp (student->track, lw_column_key (column)) != 0
          || (is_lower && lw_cell_effective (cell) == LW_SAID_NOT_STATED))
        continue;
      judge_column (self, cell, dup_column (column));
    }
}

static gboolean
has_word (char **words, const char *word)
{
  return words != NULL && g_strv_contains ((const char *const *) words, word);
}

static void
judge_question (LwFit *self, const LwForm *form, const LwFitStudent *student)
{
  self->question = 1;
  if (student->question_kind == NULL || form == NULL || form->questions == NULL)
    return;
  self->question = has_word (form->questions, student->question_kind) ? 0 : 2;
  for (guint i = 0; i < G_N_ELEMENTS (questions); i++)
    if (self->question == 0 && strcmp (questions[i].kind, student->question_kind) == 0)
      take_reason (self, LW_FIT_NOTE, NULL, g_strdup (_ (questions[i].suits)));
    else if (self->question == 2 && has_word (form->questions, questions[i].kind))
      take_reason (self, LW_FIT_NOTE, NULL, g_strdup (_ (questions[i].suits_not)));
}

static void
judge_style (LwFit *self, const LwForm *form, const LwFitStudent *student)
{
  g_autofree char *style = NULL;

  self->style = 1;
  if (student->learning_style == NULL || form == NULL)
    return;
  style = g_strdelimit (g_strdup (student->learning_style), " ", '-');
  for (guint i = 0; i < G_N_ELEMENTS (styles); i++)
    if (strcmp (styles[i].style, style) == 0 && has_word (form->styles, style))
      {
        self->style = 0;
        take_reason (self, LW_FIT_NOTE, NULL, g_strdup (_ (styles[i].suits)));
      }
}

static void
judge_accreditation (LwFit *self, const LwCells *cells, const LwFitStudent *student)
{
  char *text;

  if (lw_cell_effective (&cells->cells[LW_COLUMN_ACCREDITATION]) != LW_SAID_YES)
    return;
  if (student->profile == NULL || student->n_accredited == LW_UNSET)
    text = g_strdup (_ ("asks for an accredited company"));
  else if (student->n_accredited == 0)
    /* translators: a profile: PIE */
    text = g_strdup_printf (_ ("asks for an accredited company: none is known for %s yet"),
                            student->profile);
  else
    text = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                         "asks for an accredited company: %d is known for %s",
                                         "asks for an accredited company: %d are known for %s",
                                         (gulong) student->n_accredited),
                            student->n_accredited, student->profile);
  take_reason (self, LW_FIT_NOTE, NULL, text);
}

static void
judge_before (LwFit *self, LwVariant *variant, const LwFitStudent *student)
{
  const char *id = lw_record_get_id (LW_RECORD (variant));
  guint n_before = 0;

  for (guint i = 0; student->stages != NULL && i < student->stages->len; i++)
    {
      LwPlacement *stage = g_ptr_array_index (student->stages, i);

      n_before += g_strcmp0 (stage->variant, id) == 0 ? 1 : 0;
    }
  if (n_before > 0)
    take_reason (self, LW_FIT_NOTE, NULL,
                 g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "has %u stage in this form already",
                                               "has %u stages in this form already", n_before),
                                  n_before));
}

/**
 * lw_fit_judge:
 * @variant: a form
 * @form: (nullable): what the catalogue says of it; %NULL for the school's own
 * @student: what is known of a student
 *
 * Holds a form against a student. Phase and track are what the school chose, else what the text
 * says, else the figure; an empty cell is not stated, never "no" (II 1.3). The leervraag tells
 * whether several short stages fit or one longer (I 3.2), the leerstijl what sort of learning (I
 * 3.3); neither counts against a form. There is no sum: each reason stands in its own words.
 *
 * Returns: (transfer full): the fit, with its reasons
 */
LwFit *
lw_fit_judge (LwVariant *variant, const LwForm *form, const LwFitStudent *student)
{
  LwFit *self = g_new0 (LwFit, 1);
  g_auto (LwCells) cells = { 0 };

  self->reasons = g_ptr_array_new_with_free_func (reason_free);
  lw_cells_read (variant, &cells);
  judge_phase (self, &cells, student);
  judge_track (self, &cells, student);
  judge_question (self, form, student);
  judge_style (self, form, student);
  judge_accreditation (self, &cells, student);
  judge_before (self, variant, student);

  return self;
}

void
lw_fit_free (LwFit *self)
{
  g_ptr_array_unref (self->reasons);
  g_free (self);
}

/**
 * lw_fit_compare:
 * @a: a fit
 * @b: another of the same student
 *
 * Phase and track come first; then the leervraag, which decides about the form of a route, and
 * the leerstijl (I 3.3).
 *
 * Returns: negative when @a suits better, positive when @b does, 0 when nothing tells
 */
int
lw_fit_compare (const LwFit *a, const LwFit *b)
{
  if (a->kind != b->kind)
    return (int) a->kind - (int) b->kind;
  if (a->question != b->question)
    return a->question - b->question;

  return a->style - b->style;
}

/* "leerjaar 3 (bovenbouw) en kader", or NULL when no reason is of that kind. */
static char *
join_about (const LwFit *self, LwFitKind kind)
{
  char *all = NULL;

  for (guint i = 0; i < self->reasons->len; i++)
    {
      const LwFitReason *reason = g_ptr_array_index (self->reasons, i);
      g_autofree char *before = all;

      if (reason->kind != kind)
        before = NULL;
      else if (before == NULL)
        all = g_strdup (reason->about);
      else
        /* translators: a phase and a track: "leerjaar 3 (bovenbouw) en kader" */
        all = g_strdup_printf (_ ("%s and %s"), before, reason->about);
    }

  return all;
}

/* "Past bij leerjaar 3 (bovenbouw) en kader" */
static char *
gather (const LwFit *self, LwFitKind kind)
{
  g_autofree char *all = join_about (self, kind);

  if (all == NULL)
    return NULL;
  switch (kind)
    {
    case LW_FIT_SUITS:
      /* translators: phases and tracks: "leerjaar 3 (bovenbouw) en kader" */
      return g_strdup_printf (_ ("Suits %s"), all);
    case LW_FIT_NOT_STATED:
      return g_strdup_printf (_ ("Not stated for %s"), all);
    case LW_FIT_SUITS_NOT:
    case LW_FIT_NOTE:
    default:
      return g_strdup_printf (_ ("Does not suit %s"), all);
    }
}

/* Only the line begins with a capital. */
static void
append (GString *line, const char *part)
{
  if (part == NULL)
    return;
  if (line->len > 0)
    {
      g_string_append (line, "; ");
      g_string_append_unichar (line, g_unichar_tolower (g_utf8_get_char (part)));
      part = g_utf8_next_char (part);
    }
  g_string_append (line, part);
}

/**
 * lw_fit_describe:
 * @self: a fit
 *
 * Returns: (transfer full) (nullable): all its reasons on one line, the worst first; %NULL when
 *   there are none
 */
char *
lw_fit_describe (const LwFit *self)
{
  g_autofree char *against = gather (self, LW_FIT_SUITS_NOT);
  g_autofree char *unsaid = gather (self, LW_FIT_NOT_STATED);
  g_autofree char *suits = gather (self, LW_FIT_SUITS);
  GString *line = g_string_new (NULL);

  append (line, against);
  append (line, unsaid);
  append (line, suits);
  for (guint i = 0; i < self->reasons->len; i++)
    {
      const LwFitReason *reason = g_ptr_array_index (self->reasons, i);

      if (reason->kind == LW_FIT_NOTE)
        append (line, reason->text);
    }
  if (line->len > 0)
    return g_string_free (line, FALSE);
  g_string_free (line, TRUE);

  return NULL;
}

/**
 * lw_fit_dup_doubt:
 * @self: a fit
 *
 * Returns: (transfer full) (nullable): what is against it or not stated; %NULL when it suits
 */
char *
lw_fit_dup_doubt (const LwFit *self)
{
  g_autofree char *against = gather (self, LW_FIT_SUITS_NOT);
  g_autofree char *unsaid = gather (self, LW_FIT_NOT_STATED);
  GString *line;

  if (self->kind == LW_FIT_SUITS)
    return NULL;
  line = g_string_new (NULL);
  append (line, against);
  append (line, unsaid);

  return g_string_free (line, FALSE);
}
