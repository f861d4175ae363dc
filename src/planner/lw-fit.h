/* lw-fit.h - whether a form suits a student, in words
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-cells.h"
#include "lw-stages.h"

G_BEGIN_DECLS

/**
 * LwFitStudent:
 * @grade: 1 to 4, or %LW_UNSET
 * @track: (nullable): a word of lw_track_values
 * @profile: (nullable): code of the profile
 * @question_kind: (nullable): what the leervraag of the POP is: a word of lw_question_kind_values
 * @learning_style: (nullable): of the POP
 * @stages: (nullable) (element-type LwPlacement): the student's stages so far
 * @n_accredited: companies accredited for the profile, or %LW_UNSET
 *
 * What is known of a student; what is not known gives no reason, for or against.
 */
typedef struct
{
  int grade;
  const char *track;
  const char *profile;
  const char *question_kind;
  const char *learning_style;
  GPtrArray *stages;
  int n_accredited;
} LwFitStudent;

/**
 * LwFitKind:
 * @LW_FIT_SUITS: somebody says so: school, text or figure
 * @LW_FIT_NOT_STATED: nobody says whether it suits, which is no "no"
 * @LW_FIT_SUITS_NOT: the school or the text says that it does not
 * @LW_FIT_NOTE: good to know
 *
 * From best to worst, but for the note.
 */
typedef enum
{
  LW_FIT_SUITS,
  LW_FIT_NOT_STATED,
  LW_FIT_SUITS_NOT,
  LW_FIT_NOTE,
} LwFitKind;

/**
 * LwFitReason:
 * @about: what it is about, for a line that gathers reasons of one kind: "Kader"; %NULL when the
 *   text is short enough
 * @text: one reason as a sentence, in the user's language
 */
typedef struct
{
  LwFitKind kind;
  char *about;
  char *text;
} LwFitReason;

/**
 * LwFit:
 * @kind: the worst of what is said of phase and track
 * @reasons: (element-type LwFitReason): phase, track, leervraag, leerstijl, accreditation, before
 */
typedef struct
{
  LwFitKind kind;
  GPtrArray *reasons;
  int question; /* 0: for this leervraag; 1: nothing is said of it; 2: for the other kind */
  int style;    /* 0: appeals to this leerstijl; 1: nothing is said of it */
} LwFit;

LwFit *lw_fit_judge (LwVariant *variant, const LwForm *form, const LwFitStudent *student);
void lw_fit_free (LwFit *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LwFit, lw_fit_free)
int lw_fit_compare (const LwFit *a, const LwFit *b);
char *lw_fit_describe (const LwFit *self);
char *lw_fit_dup_doubt (const LwFit *self);

G_END_DECLS
