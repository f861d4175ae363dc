/* lw-stage-state.c - the state of a stage, changed in one act
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-stage-state.h"

#include "lw-date.h"
#include "lw-stage-words.h"
#include "lw-words.h"

#include <glib/gi18n.h>

static gboolean
is_one_of (const char *state, const char *const *states)
{
  return state != NULL && g_strv_contains (states, state);
}

const char *
lw_stage_suggest_state (LwOffice *office, LwPlacement *placement)
{
  static const char *const may_run[] = { "getekend", NULL };
  static const char *const may_end[] = { "toegezegd", "getekend", "loopt", NULL };
  GDate today = lw_today ();
  GDate first, last;

  lw_stage_get_period (office, placement, &first, &last);
  if (!g_date_valid (&first) || !g_date_valid (&last))
    return NULL;
  if (lw_date_compare (&last, &today) < 0)
    return is_one_of (placement->state, may_end) ? "afgerond" : NULL;
  if (lw_date_compare (&first, &today) <= 0)
    return is_one_of (placement->state, may_run) ? "loopt" : NULL;

  return NULL;
}

gboolean
lw_stage_has_ended (LwOffice *office, LwPlacement *placement)
{
  static const char *const states[] = { "afgebroken", "afgerond", NULL };
  GDate today = lw_today ();
  GDate first, last;

  lw_stage_get_period (office, placement, &first, &last);
  if (!g_date_valid (&last))
    last = first;

  return is_one_of (placement->state, states)
         || (g_date_valid (&last) && lw_date_compare (&last, &today) < 0);
}

gboolean
lw_state_needs_place (const char *state)
{
  static const char *const without[] = { "zoekt", "afgebroken", NULL };

  return !is_one_of (state, without);
}

/**
 * lw_stage_note_signed:
 * @placement: a stage in its new state
 *
 * Who says that the agreement is signed says so on the day itself, unless a day was filled in; one
 * that is not even promised any more is signed by nobody.
 */
void
lw_stage_note_signed (LwPlacement *placement)
{
  static const char *const unsigned_states[]
    = { "zoekt", "voorgesteld", "gevraagd", "toegezegd", NULL };
  GDate today = lw_today ();

  if (g_strcmp0 (placement->state, "getekend") == 0 && !g_date_valid (&placement->signed_on))
    lw_record_set_date (LW_RECORD (placement), "signed-on", &today);
  else if (is_one_of (placement->state, unsigned_states))
    lw_record_set_date (LW_RECORD (placement), "signed-on", NULL);
}

static LwPlacement *
with_state (LwPlacement *placement, const char *state, const char *reason)
{
  LwRecord *next = lw_record_copy (LW_RECORD (placement));

  lw_record_set_text (next, "state", state);
  lw_stage_note_signed (LW_PLACEMENT (next));
  /* Why it was broken off goes with it; why it is pinned stays. */
  if (reason != NULL)
    {
      lw_record_set_text (next, "reason", reason);
      lw_record_set_int (next, "pinned", FALSE);
    }
  else if (g_strcmp0 (placement->state, "afgebroken") == 0 && !lw_is_true (placement->pinned))
    lw_record_set_text (next, "reason", NULL);

  return LW_PLACEMENT (next);
}

char *
lw_stage_state_why_not (LwOffice *office, LwPlacement *placement, const char *state)
{
  g_autoptr (LwPlacement) next = with_state (placement, state, NULL);
  g_autoptr (GPtrArray) findings = NULL;

  if (lw_state_needs_place (state) && placement->workplace == NULL)
    return g_strdup (_ ("Choose a workplace first"));
  /* It takes the student's time already: nothing comes in its way that was not there. */
  if (lw_state_needs_place (placement->state))
    return NULL;
  findings = lw_rules_judge (lw_office_get_world (office), next);
  for (guint i = 0; i < findings->len; i++)
    {
      const LwFinding *finding = g_ptr_array_index (findings, i);

      if (finding->strength == LW_STRENGTH_ABSOLUTE
          || (finding->strength == LW_STRENGTH_STOP && finding->reason == NULL))
        return g_strdup_printf ("%s: %s", finding->rule, finding->message);
    }

  return NULL;
}

LwAct *
lw_stage_state_make_act (LwOffice *office,
                         LwPlacement *placement,
                         const char *state,
                         const char *reason)
{
  LwRecord *student = lw_office_find (office, &lw_student_record, placement->student);
  g_autoptr (LwPlacement) next = with_state (placement, state, reason);
  g_autofree char *label
    /* translators: what undo takes back; a student and a state: Sanne de Jong: getekend */
    = g_strdup_printf (_ ("%s: %s"),
                       student != NULL ? lw_record_get_title (student) : _ ("a class"),
                       lw_word_label (state));
  LwAct *act = lw_act_new ("plan", label);

  lw_act_put_checked (act, LW_RECORD (next), lw_record_get_rev (LW_RECORD (next)));

  return act;
}
