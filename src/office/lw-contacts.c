/* lw-contacts.c - contact moments, as they are begun and let go of
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-contacts.h"

#include "lw-date.h"

/* Who can be phoned goes before who can't. */
static gboolean
is_better (LwContactPerson *person, LwContactPerson *than)
{
  if (than == NULL || (person->phone != NULL) != (than->phone != NULL))
    return than == NULL || person->phone != NULL;

  return lw_record_compare (LW_RECORD (person), LW_RECORD (than)) < 0;
}

/**
 * lw_contacts_find_person:
 * @office: an open school
 * @company: (nullable): id of a company
 *
 * Looks for whom to speak to: whom was spoken to last, else the first who has a telephone, else the
 * first.
 *
 * Returns: (transfer none) (nullable): that contact person
 */
LwContactPerson *
lw_contacts_find_person (LwOffice *office, const char *company)
{
  LwRecordList *people = lw_office_get_list (office, &lw_contact_person_record);
  LwContactMoment *last = lw_contact_moments_find_last (
    lw_office_get_list (office, &lw_contact_moment_record), company);
  LwContactPerson *best = NULL;

  if (last != NULL && last->contact_person != NULL)
    return lw_record_list_find (people, last->contact_person);
  for (guint i = 0; i < lw_record_list_get_size (people); i++)
    {
      LwContactPerson *person = lw_record_list_peek (people, i);

      if (g_strcmp0 (person->company, company) == 0 && is_better (person, best))
        best = person;
    }

  return best;
}

/**
 * lw_contacts_begin:
 * @office: an open school
 * @moment: a contact moment that knows its company
 *
 * Fills in what goes without saying: today, by who is at work, by telephone, with whom one speaks
 * there.
 */
void
lw_contacts_begin (LwOffice *office, LwRecord *moment)
{
  LwContactPerson *person = lw_contacts_find_person (office, LW_CONTACT_MOMENT (moment)->company);
  LwStaff *me = lw_office_get_me (office);
  GDate today = lw_today ();

  lw_record_set_date (moment, "date", &today);
  lw_record_set_text (moment, "kind", lw_contact_kind_values[0]);
  lw_record_set_text (moment, "who", me != NULL ? lw_record_get_id (LW_RECORD (me)) : NULL);
  lw_record_set_text (moment, "contact-person",
                      person != NULL ? lw_record_get_id (LW_RECORD (person)) : NULL);
}

/**
 * lw_contacts_let_go:
 * @office: an open school
 * @act: an act that deletes @leaving
 * @leaving: a stage or a contact person
 *
 * What was said with a company stays when the stage that it was about, or who said it, goes: adds
 * to @act that the moments name it no more.
 */
void
lw_contacts_let_go (LwOffice *office, LwAct *act, LwRecord *leaving)
{
  LwRecordList *moments = lw_office_get_list (office, &lw_contact_moment_record);
  const LwRecordType *type = lw_record_get_record_type (leaving);

  const LwField *field = lw_record_type_find_field (&lw_contact_moment_record, type->name);

  if (field == NULL || (field->flags & LW_FIELD_OWNER) != 0)
    return;
  for (guint i = 0; i < lw_record_list_get_size (moments); i++)
    {
      LwRecord *moment = lw_record_list_peek (moments, i);
      g_autoptr (LwRecord) next = NULL;

      if (g_strcmp0 (lw_record_get_text (moment, type->name), lw_record_get_id (leaving)) != 0)
        continue;
      next = lw_record_copy (moment);
      lw_record_set_text (next, type->name, NULL);
      lw_act_put_checked (act, next, lw_record_get_rev (moment));
    }
}
