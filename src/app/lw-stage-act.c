/* lw-stage-act.c - a stage that is planned, as one act
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-stage-draft.h"

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

/* The company, its contact person and its workplace, made in the same act. */
static void
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
student_title (LwStageDraft *self, LwOffice *office)
{
  LwRecord *student
    = lw_office_find (office, &lw_student_record, lw_stage_draft_get_placement (self)->student);

  return student != NULL ? lw_record_get_title (student) : _ ("a class");
}

static char *
make_label (LwStageDraft *self, LwOffice *office)
{
  LwRecord *company
    = lw_office_find (office, &lw_company_record, lw_stage_draft_get_company (self, office));
  const char *name = lw_stage_draft_get_place (self) == LW_STAGE_PLACE_NEW
                       ? lw_stage_draft_get_new_company (self, "name")
                     : company != NULL ? lw_record_get_title (company)
                                       : NULL;

  if (name == NULL)
    /* translators: what undo takes back; %s is a student */
    return g_strdup_printf (_ ("Stage of %s"), student_title (self, office));

  /* translators: what undo takes back; a student and a company */
  return g_strdup_printf (_ ("Stage of %s at %s"), student_title (self, office), name);
}

LwAct *
lw_stage_draft_make_act (LwStageDraft *self, LwOffice *office, GPtrArray *findings)
{
  g_autofree char *label = make_label (self, office);
  g_autoptr (LwRecord) placement = lw_record_copy (LW_RECORD (lw_stage_draft_get_placement (self)));
  LwAct *act = lw_act_new ("plan", label);

  if (lw_stage_draft_get_place (self) == LW_STAGE_PLACE_NEW
      || lw_stage_draft_get_place (self) == LW_STAGE_PLACE_COMPANY)
    put_company (self, office, act, placement);
  lw_act_put_checked (act, placement, lw_record_get_rev (placement));
  put_exceptions (self, office, act, findings);

  return act;
}

LwAct *
lw_stage_draft_make_delete (LwStageDraft *self, LwOffice *office)
{
  LwRecordList *exceptions = lw_office_get_list (office, &lw_exception_record);
  LwRecord *placement = LW_RECORD (lw_stage_draft_get_placement (self));
  const char *id = lw_record_get_id (placement);
  g_autofree char *label
    /* translators: what undo takes back; %s is a student */
    = g_strdup_printf (_ ("Stage of %s deleted"), student_title (self, office));
  LwAct *act = lw_act_new ("plan", label);

  for (guint i = 0; i < lw_record_list_get_size (exceptions); i++)
    {
      LwException *exception = lw_record_list_peek (exceptions, i);

      if (g_strcmp0 (exception->placement, id) == 0)
        lw_act_delete (act, &lw_exception_record, lw_record_get_id (LW_RECORD (exception)), -1);
    }
  lw_act_delete (act, &lw_placement_record, id, lw_record_get_rev (placement));

  return act;
}
