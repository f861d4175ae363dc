/* lw-rule-form.c - R2: the form suits phase, track and model
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-case.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define LAST_LOWER_GRADE 2

static gboolean
suits (const LwCells *cells, LwColumn column)
{
  return lw_cell_effective (&cells->cells[column]) == LW_SAID_YES;
}

static char *
make_advice (const LwCells *cells, LwColumn column)
{
  const char *title = lw_column_title (column);
  LwColumn other = column == LW_COLUMN_LINT ? LW_COLUMN_SANDWICH : LW_COLUMN_LINT;

  if ((column == LW_COLUMN_LINT || column == LW_COLUMN_SANDWICH) && suits (cells, other))
    /* translators: a model: Lint or Sandwich */
    return g_strdup_printf (_ ("Plan it as %s"), lw_column_title (other));

  /* translators: a phase, model or track: Bovenbouw, Lint, Kader */
  return g_strdup_printf (_ ("Choose a form that suits %s"), title);
}

static void
judge_column (LwCase *self, LwColumn column)
{
  const LwCells *cells = lw_world_get_cells (self->world, self->variant);
  const LwCell *cell = &cells->cells[column];
  const GDate *day = self->days->len > 0 ? &g_array_index (self->days, LwStageDay, 0).day : NULL;

  if (lw_cell_effective (cell) != LW_SAID_NO)
    return;
  lw_case_take_finding (
    self, day,
    /* translators: a form; a phase, model or track (Bovenbouw, Lint, Kader); who says so */
    g_strdup_printf (_ ("%s does not suit %s: %s"), lw_record_get_title (LW_RECORD (self->variant)),
                     lw_column_title (column),
                     cell->own != LW_SAID_NOT_STATED ? _ ("the school chose so")
                                                     : _ ("the report says so")),
    make_advice (cells, column));
}

static void
judge_track (LwCase *self)
{
  const char *track = self->student != NULL ? self->student->track : NULL;

  if (track == NULL && self->group != NULL)
    track = self->group->track;
  for (LwColumn column = LW_COLUMN_TL; track != NULL && column <= LW_COLUMN_BB; column++)
    if (strcmp (track, lw_column_key (column)) == 0)
      judge_column (self, column);
}

/**
 * lw_rule_form_judge:
 * @self: a case
 *
 * R2: what the school chose for the form, else the text of the report, else its figure, does
 * not say no to the student's phase (classes 1 and 2 are lower, 3 and 4 upper), track, or the
 * pattern's model. Silent where nothing is stated. Source: II 1.3.
 */
void
lw_rule_form_judge (LwCase *self)
{
  if (self->variant == NULL)
    return;

  if (self->group != NULL && self->group->grade != LW_UNSET)
    judge_column (self, self->group->grade <= LAST_LOWER_GRADE ? LW_COLUMN_LOWER : LW_COLUMN_UPPER);
  judge_track (self);
  if (self->pattern != NULL && lw_pattern_has_kind (self->pattern, LW_PATTERN_LINT))
    judge_column (self, LW_COLUMN_LINT);
  if (self->pattern != NULL && lw_pattern_has_kind (self->pattern, LW_PATTERN_SANDWICH))
    judge_column (self, LW_COLUMN_SANDWICH);
}
