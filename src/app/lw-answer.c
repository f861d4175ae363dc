/* lw-answer.c - what a company said to a stage, kept with the stage in one act
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-answer.h"

#include "lw-contacts.h"
#include "lw-stage-state.h"
#include "lw-words.h"

#include <glib/gi18n.h>
#include <string.h>

gboolean
lw_answer_is_state (const char *state)
{
  return g_strcmp0 (state, "gevraagd") == 0 || g_strcmp0 (state, "toegezegd") == 0;
}

gboolean
lw_answer_can_refuse (LwPlacement *placement)
{
  return placement->workplace != NULL
         && (g_strcmp0 (placement->state, "voorgesteld") == 0
             || lw_answer_is_state (placement->state));
}

/**
 * lw_answer_add_moment:
 * @office: an open school
 * @act: an act
 * @company: id of the company that was spoken to; it may be made by @act
 * @placement: (nullable): id of the stage that it was about
 * @answer: what came of it
 *
 * Adds to @act the contact moment of today, by who is at work.
 */
void
lw_answer_add_moment (LwOffice *office,
                      LwAct *act,
                      const char *company,
                      const char *placement,
                      const LwAnswer *answer)
{
  g_autoptr (LwRecord) moment = lw_record_new (&lw_contact_moment_record, NULL);

  lw_record_set_text (moment, "company", company);
  lw_contacts_begin (office, moment);
  if (answer->kind != NULL)
    {
      lw_record_set_text (moment, "kind", answer->kind);
      lw_record_set_text (moment, "contact-person", answer->contact_person);
    }
  lw_record_set_text (moment, "placement", placement);
  lw_record_set_text (moment, "outcome", answer->outcome);
  lw_record_set_text (moment, "text", answer->text);
  lw_record_set_text (moment, "reason", answer->reason);
  lw_record_set_date (moment, "follow-up", &answer->follow_up);
  lw_act_put (act, moment);
}

/* It looks for a place again, and with the place goes what was arranged for it. */
static LwRecord *
without_place (LwPlacement *placement)
{
  LwRecord *next = lw_record_copy (LW_RECORD (placement));

  lw_record_set_text (next, "state", "zoekt");
  lw_record_set_text (next, "workplace", NULL);
  lw_record_set_text (next, "workplace-mentor", NULL);
  lw_record_set_text (next, "found-by", NULL);
  lw_stage_note_signed (LW_PLACEMENT (next));
  if (lw_is_true (placement->pinned))
    {
      lw_record_set_int (next, "pinned", FALSE);
      lw_record_set_text (next, "reason", NULL);
    }

  return next;
}

/* Why a rule was passed there is no reason elsewhere. */
static void
delete_exceptions (LwOffice *office, LwAct *act, LwPlacement *placement)
{
  LwRecordList *exceptions = lw_office_get_list (office, &lw_exception_record);

  for (guint i = 0; i < lw_record_list_get_size (exceptions); i++)
    {
      LwException *exception = lw_record_list_peek (exceptions, i);

      if (g_strcmp0 (exception->placement, lw_record_get_id (LW_RECORD (placement))) == 0)
        lw_act_delete (act, &lw_exception_record, lw_record_get_id (LW_RECORD (exception)), -1);
    }
}

static char *
make_label (LwOffice *office, LwPlacement *placement, const LwAnswer *answer)
{
  LwRecord *student = lw_office_find (office, &lw_student_record, placement->student);

  return g_strdup_printf (_ ("%s: %s"),
                          student != NULL ? lw_record_get_title (student) : _ ("a class"),
                          lw_word_label (answer->outcome));
}

/**
 * lw_answer_make_act:
 * @office: an open school
 * @placement: a stage at a workplace
 * @answer: what its company said
 *
 * Keeps what was said, and what follows from it for the stage: asked or promised is its state; of
 * one that is refused a place is looked for again. Anything else leaves the stage as it is.
 *
 * Returns: (transfer full): the act
 */
LwAct *
lw_answer_make_act (LwOffice *office, LwPlacement *placement, const LwAnswer *answer)
{
  LwWorkplace *workplace = lw_office_find (office, &lw_workplace_record, placement->workplace);
  const char *id = lw_record_get_id (LW_RECORD (placement));
  g_autofree char *label = NULL;
  LwAct *act;

  if (lw_answer_is_state (answer->outcome))
    act = lw_stage_state_make_act (office, placement, answer->outcome, NULL);
  else
    {
      label = make_label (office, placement, answer);
      act = lw_act_new ("plan", label);
    }
  if (g_strcmp0 (answer->outcome, "geweigerd") == 0)
    {
      g_autoptr (LwRecord) next = without_place (placement);

      lw_act_put_checked (act, next, lw_record_get_rev (next));
      delete_exceptions (office, act, placement);
    }
  if (workplace != NULL)
    lw_answer_add_moment (office, act, workplace->company, id, answer);

  return act;
}

/**
 * lw_answer_make_company_act:
 * @office: an open school
 * @company: id of a company
 * @answer: what it said, not to one stage
 *
 * Returns: (transfer full): an act that keeps what was said
 */
LwAct *
lw_answer_make_company_act (LwOffice *office, const char *company, const LwAnswer *answer)
{
  LwRecord *record = lw_office_find (office, &lw_company_record, company);
  g_autofree char *label = g_strdup_printf (
    _ ("%s: %s"), lw_record_get_title (record),
    answer->outcome != NULL ? lw_word_label (answer->outcome) : lw_word_label (answer->kind));
  LwAct *act = lw_act_new ("plan", label);

  lw_answer_add_moment (office, act, company, NULL, answer);

  return act;
}
