/* lw-answer.h - what a company said to a stage, kept with the stage in one act
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-office.h"

G_BEGIN_DECLS

/**
 * LwAnswer:
 * @outcome: one of lw_contact_outcome_values, or %NULL: spoken to, and nothing came of it yet
 * @contact_person: (nullable): id of who was spoken to
 * @kind: (nullable): one of lw_contact_kind_values
 * @text: (nullable): what was said
 * @reason: (nullable): of a refusal
 * @follow_up: the day to get in touch again; cleared when there is none
 */
typedef struct
{
  const char *outcome;
  const char *contact_person;
  const char *kind;
  const char *text;
  const char *reason;
  GDate follow_up;
} LwAnswer;

/* Whether the state is one that a company was spoken to about. */
gboolean lw_answer_is_state (const char *state);
/* Whether a company that is asked, or has promised, can still say no. */
gboolean lw_answer_can_refuse (LwPlacement *placement);

LwAct *lw_answer_make_act (LwOffice *office, LwPlacement *placement, const LwAnswer *answer);
LwAct *lw_answer_make_company_act (LwOffice *office, const char *company, const LwAnswer *answer);
void lw_answer_add_moment (LwOffice *office,
                           LwAct *act,
                           const char *company,
                           const char *placement,
                           const LwAnswer *answer);

G_END_DECLS
