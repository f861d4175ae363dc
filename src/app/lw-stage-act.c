/* lw-stage-act.c - a stage that is planned, as one act
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-stage-draft.h"

#include "lw-answer.h"
#include "lw-stage-parts.h"
#include "lw-stage-state.h"

#include "lw-contacts.h"
#include "lw-date.h"

#include <glib/gi18n.h>
#include <string.h>

static const char *
id_of (LwStageDraft *self)
{
  return lw_record_get_id (LW_RECORD (lw_stage_draft_get_placement (self)));
}

static LwException *
find_exception (LwOffice *office, const char *placement_id, const char *rule)
{
  LwRecordList *exceptions = lw_office_get_list (office, &lw_exception_record);

  for (guint i = 0; i < lw_record_list_get_size (exceptions); i++)
    {
      LwException *exception = lw_record_list_peek (exceptions, i);

      if (g_strcmp0 (exception->placement, placement_id) == 0
          && g_strcmp0 (exception->rule, rule) == 0)
        return exception;
    }

  return NULL;
}

/* The company, its contact person and its workplace, made in the same act: the company's id. */
static char *
put_company (LwStageDraft *self, LwOffice *office, LwAct *act, LwRecord *placement)
{
  g_autoptr (LwRecord) company = lw_record_new (&lw_company_record, NULL);
  g_autoptr (LwRecord) contact = lw_record_new (&lw_contact_person_record, NULL);
  g_autoptr (LwRecord) workplace = lw_record_new (&lw_workplace_record, NULL);
  const char *company_id = lw_stage_draft_get_place (self) == LW_STAGE_PLACE_COMPANY
                             ? lw_stage_draft_get_company (self, office)
                             : lw_record_get_id (company);

  if (lw_stage_draft_get_place (self) == LW_STAGE_PLACE_NEW)
    {
      lw_record_set_text (company, "name", lw_stage_draft_get_new_company (self, "name"));
      lw_record_set_text (company, "town", lw_stage_draft_get_new_company (self, "town"));
      lw_act_put (act, company);
    }
  if (lw_stage_draft_get_place (self) == LW_STAGE_PLACE_NEW
      && lw_stage_draft_get_new_company (self, "phone") != NULL)
    {
      lw_record_set_text (contact, "company", company_id);
      lw_record_set_text (contact, "phone", lw_stage_draft_get_new_company (self, "phone"));
      lw_act_put (act, contact);
    }
  lw_record_set_text (workplace, "company", company_id);
  /* Dutch in every locale, as are the names of forms. */
  lw_record_set_text (workplace, "title", "Stageplek");
  lw_act_put (act, workplace);
  lw_record_set_text (placement, "workplace", lw_record_get_id (workplace));

  return g_strdup (company_id);
}

/* Whether somebody else's stage goes by the period too. */
static gboolean
is_shared (LwStageDraft *self, LwOffice *office, const char *period_id)
{
  LwRecordList *placements = lw_office_get_list (office, &lw_placement_record);

  for (guint i = 0; i < lw_record_list_get_size (placements); i++)
    {
      LwPlacement *placement = lw_record_list_peek (placements, i);

      if (g_strcmp0 (placement->stage_period, period_id) == 0
          && strcmp (lw_record_get_id (LW_RECORD (placement)), id_of (self)) != 0)
        return TRUE;
    }

  return FALSE;
}

/* The period that was made for this class activity, and that nothing else goes by; (nullable). */
static LwStagePeriod *
own_period (LwStageDraft *self, LwOffice *office)
{
  LwPlacement *kept = lw_office_find (office, &lw_placement_record, id_of (self));
  LwStagePeriod *period = kept != NULL && kept->student == NULL
                            ? lw_office_find (office, &lw_stage_period_record, kept->stage_period)
                            : NULL;

  if (period == NULL || lw_stage_draft_get_group (self) == NULL
      || is_shared (self, office, lw_record_get_id (LW_RECORD (period))))
    return NULL;

  return period;
}

/* "Excursie 2B 12-03-2027": Dutch in every locale, as are the names of forms. */
static char *
name_period (LwStageDraft *self, LwOffice *office)
{
  LwPlacement *placement = lw_stage_draft_get_placement (self);
  LwRecord *variant = lw_office_find (office, &lw_variant_record, placement->variant);
  LwRecord *group = lw_office_find (office, &lw_group_record, lw_stage_draft_get_group (self));
  g_autofree char *day
    = g_date_valid (&placement->first_day) ? lw_date_format_entry (&placement->first_day) : NULL;

  return g_strjoin (" ", variant != NULL ? lw_record_get_title (variant) : "Klassenactiviteit",
                    group != NULL ? lw_record_get_title (group) : "", day, NULL);
}

/* A class activity names its class by a stage period of its own, that says the same as it. */
static void
put_period (LwStageDraft *self, LwOffice *office, LwAct *act, LwRecord *placement)
{
  static const char *const texts[] = { "variant", "pattern", "begin", "end", "supervisor" };
  LwPlacement *said = LW_PLACEMENT (placement);
  LwStagePeriod *kept = own_period (self, office);
  g_autoptr (LwRecord) period = kept != NULL ? lw_record_copy (LW_RECORD (kept))
                                             : lw_record_new (&lw_stage_period_record, NULL);
  g_autofree char *name = name_period (self, office);

  if (kept == NULL || g_strcmp0 (kept->group, lw_stage_draft_get_group (self)) != 0)
    lw_record_set_text (period, "name", name);
  lw_record_set_text (period, "group", lw_stage_draft_get_group (self));
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    lw_record_set_text (period, texts[i], lw_record_get_text (placement, texts[i]));
  lw_record_set_date (period, "first-day", &said->first_day);
  lw_record_set_date (period, "last-day", &said->last_day);
  if (kept == NULL || !lw_record_same_fields (period, LW_RECORD (kept)))
    lw_act_put (act, period);
  lw_record_set_text (placement, "stage-period", lw_record_get_id (period));
}

static gboolean
has_finding (GPtrArray *findings, const char *rule)
{
  for (guint i = 0; i < findings->len; i++)
    if (strcmp (((LwFinding *) g_ptr_array_index (findings, i))->rule, rule) == 0)
      return TRUE;

  return FALSE;
}

static void
put_exception (LwStageDraft *self, LwOffice *office, LwAct *act, const char *rule)
{
  LwException *kept = find_exception (office, id_of (self), rule);
  g_autoptr (LwRecord) exception
    = kept != NULL ? lw_record_copy (LW_RECORD (kept)) : lw_record_new (&lw_exception_record, NULL);

  lw_record_set_text (exception, "rule", rule);
  lw_record_set_text (exception, "placement", id_of (self));
  lw_record_set_text (exception, "reason", lw_stage_draft_get_reason (self, rule));
  lw_record_set_text (exception, "who", lw_office_get_user (office));
  if (kept == NULL || !lw_record_same_fields (exception, LW_RECORD (kept)))
    lw_act_put (act, exception);
}

static gboolean
is_first_of_rule (GPtrArray *findings, guint index)
{
  LwFinding *finding = g_ptr_array_index (findings, index);

  for (guint i = 0; i < index; i++)
    if (strcmp (((LwFinding *) g_ptr_array_index (findings, i))->rule, finding->rule) == 0)
      return FALSE;

  return TRUE;
}

/* A reason is kept with the rule that it passes. One that passes nothing any more goes: it would
 * silently pass what is found later. */
static void
put_exceptions (LwStageDraft *self, LwOffice *office, LwAct *act, GPtrArray *findings)
{
  LwRecordList *exceptions = lw_office_get_list (office, &lw_exception_record);

  for (guint i = 0; i < findings->len; i++)
    {
      LwFinding *finding = g_ptr_array_index (findings, i);

      if (finding->reason != NULL && is_first_of_rule (findings, i))
        put_exception (self, office, act, finding->rule);
    }
  for (guint i = 0; i < lw_record_list_get_size (exceptions); i++)
    {
      LwException *kept = lw_record_list_peek (exceptions, i);

      if (g_strcmp0 (kept->placement, id_of (self)) == 0
          && (!has_finding (findings, kept->rule)
              || lw_stage_draft_get_reason (self, kept->rule) == NULL))
        lw_act_delete (act, &lw_exception_record, lw_record_get_id (LW_RECORD (kept)), -1);
    }
}

static const char *
owner_title (LwStageDraft *self, LwOffice *office)
{
  const char *group_id = lw_stage_draft_get_group (self);
  LwRecord *owner
    = group_id != NULL
        ? lw_office_find (office, &lw_group_record, group_id)
        : lw_office_find (office, &lw_student_record, lw_stage_draft_get_placement (self)->student);

  return owner != NULL ? lw_record_get_title (owner) : _ ("a class");
}

static char *
label_stage (LwStageDraft *self, LwOffice *office)
{
  LwRecord *company
    = lw_office_find (office, &lw_company_record, lw_stage_draft_get_company (self, office));
  const char *name = lw_stage_draft_get_place (self) == LW_STAGE_PLACE_NEW
                       ? lw_stage_draft_get_new_company (self, "name")
                     : company != NULL ? lw_record_get_title (company)
                                       : NULL;
  gboolean is_kept
    = lw_office_find (office, &lw_placement_record,
                      lw_record_get_id (LW_RECORD (lw_stage_draft_get_placement (self))))
      != NULL;

  if (name == NULL)
    /* translators: what undo takes back; %s is a student or a class */
    return g_strdup_printf (is_kept ? _ ("Stage of %s changed") : _ ("Stage of %s"),
                            owner_title (self, office));

  /* translators: what undo takes back; a student or class, and a company */
  return g_strdup_printf (is_kept ? _ ("Stage of %s at %s changed") : _ ("Stage of %s at %s"),
                          owner_title (self, office), name);
}

/* What went unasked is told. */
static char *
make_label (LwStageDraft *self, LwOffice *office)
{
  const char *gone = lw_stage_draft_get_gone (self);
  g_autofree char *label = label_stage (self, office);

  if (gone == NULL)
    return g_steal_pointer (&label);

  /* translators: what undo takes back, and the days that went with it: niet op di 2 maart */
  return g_strdup_printf (_ ("%s. No longer: %s"), label, gone);
}

/* Who says that a company was asked, or has promised, spoke to it. */
static void
put_moment (LwOffice *office, LwAct *act, LwPlacement *next, const char *company)
{
  const char *id = lw_record_get_id (LW_RECORD (next));
  LwPlacement *kept = lw_office_find (office, &lw_placement_record, id);
  LwAnswer answer = { .outcome = next->state };

  if (company != NULL && lw_answer_is_state (next->state)
      && (kept == NULL || g_strcmp0 (kept->state, next->state) != 0
          || g_strcmp0 (kept->workplace, next->workplace) != 0))
    lw_answer_add_moment (office, act, company, id, &answer);
}

LwAct *
lw_stage_draft_make_act (LwStageDraft *self, LwOffice *office, GPtrArray *findings)
{
  g_autofree char *label = make_label (self, office);
  g_autoptr (LwRecord) placement = lw_record_copy (LW_RECORD (lw_stage_draft_get_placement (self)));
  LwAct *act = lw_act_new ("plan", label);
  g_autofree char *company = NULL;

  if (lw_stage_draft_get_place (self) == LW_STAGE_PLACE_NEW
      || lw_stage_draft_get_place (self) == LW_STAGE_PLACE_COMPANY)
    company = put_company (self, office, act, placement);
  else
    company = g_strdup (lw_stage_draft_get_company (self, office));
  if (lw_stage_draft_get_group (self) != NULL)
    put_period (self, office, act, placement);
  lw_stage_note_signed (LW_PLACEMENT (placement));
  lw_act_put_checked (act, placement, lw_record_get_rev (placement));
  put_moment (office, act, LW_PLACEMENT (placement), company);
  put_exceptions (self, office, act, findings);

  return act;
}

/* What goes with a stage. */
static void
delete_parts (LwOffice *office, LwAct *act, const LwRecordType *type, const char *placement)
{
  LwRecordList *list = lw_office_get_list (office, type);

  for (guint i = 0; i < lw_record_list_get_size (list); i++)
    {
      LwRecord *part = lw_record_list_peek (list, i);

      if (g_strcmp0 (lw_record_get_text (part, "placement"), placement) == 0)
        lw_act_delete (act, type, lw_record_get_id (part), -1);
    }
}

LwAct *
lw_stage_draft_make_delete (LwStageDraft *self, LwOffice *office)
{
  LwRecord *placement = LW_RECORD (lw_stage_draft_get_placement (self));
  LwStagePeriod *period = own_period (self, office);
  const char *id = lw_record_get_id (placement);
  g_autofree char *label
    /* translators: what undo takes back; %s is a student or a class */
    = g_strdup_printf (_ ("Stage of %s deleted"), owner_title (self, office));
  LwAct *act = lw_act_new ("plan", label);

  delete_parts (office, act, &lw_exception_record, id);
  delete_parts (office, act, &lw_visit_record, id);
  lw_stage_let_go_of_next (office, act, LW_PLACEMENT (placement));
  lw_contacts_let_go (office, act, placement);
  lw_act_delete (act, &lw_placement_record, id, lw_record_get_rev (placement));
  if (period != NULL)
    lw_act_delete (act, &lw_stage_period_record, lw_record_get_id (LW_RECORD (period)), -1);

  return act;
}
