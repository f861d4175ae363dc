/* lw-agreement-gather.c - what an agreement says, put together from the lists of a school
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-agreement-gather-private.h"

#include "lw-contacts.h"
#include "lw-date.h"
#include "lw-terms.h"

#include <string.h>

/* More parts than any stage has: a ring of parts that follow each other ends too. */
#define MAX_PARTS 32

static const char *
company_of (LwOffice *office, LwPlacement *placement)
{
  LwWorkplace *workplace = lw_office_find (office, &lw_workplace_record, placement->workplace);

  return workplace != NULL ? workplace->company : NULL;
}

static LwPlacement *
find_first_part (LwOffice *office, LwPlacement *placement)
{
  LwPlacement *first = placement;

  for (guint i = 0; i < MAX_PARTS; i++)
    {
      LwPlacement *before = lw_office_find (office, &lw_placement_record, first->follows);

      if (before == NULL)
        break;
      first = before;
    }

  return first;
}

static gboolean
is_planned (LwPlacement *placement)
{
  return g_strcmp0 (placement->state, "zoekt") != 0
         && g_strcmp0 (placement->state, "afgebroken") != 0;
}

/* All that follow @first, one after the other, in whatever order the list has them. */
static GPtrArray *
find_chain (LwOffice *office, LwPlacement *first)
{
  LwRecordList *placements = lw_office_get_list (office, &lw_placement_record);
  GPtrArray *chain = g_ptr_array_new ();

  g_ptr_array_add (chain, first);
  for (guint i = 0; i < chain->len && i < MAX_PARTS; i++)
    {
      const char *id = lw_record_get_id (g_ptr_array_index (chain, i));

      for (guint j = 0; j < lw_record_list_get_size (placements); j++)
        {
          LwPlacement *next = lw_record_list_peek (placements, j);

          if (g_strcmp0 (next->follows, id) == 0 && !g_ptr_array_find (chain, next, NULL))
            g_ptr_array_add (chain, next);
        }
    }

  return chain;
}

/**
 * lw_agreement_gather_parts:
 * @office: an open school
 * @placement: the stage of a student
 *
 * A stage in parts has one agreement with each company. Parts at no company, or at another one,
 * are not in it, nor is what is still sought or was broken off.
 *
 * Returns: (transfer container) (element-type LwPlacement): the parts of the agreement
 */
GPtrArray *
lw_agreement_gather_parts (LwOffice *office, LwPlacement *placement)
{
  const char *company = company_of (office, placement);
  GPtrArray *parts = g_ptr_array_new ();
  g_autoptr (GPtrArray) chain = NULL;

  if (company == NULL)
    {
      g_ptr_array_add (parts, placement);
      return parts;
    }
  chain = find_chain (office, find_first_part (office, placement));
  for (guint i = 0; i < chain->len; i++)
    {
      LwPlacement *part = g_ptr_array_index (chain, i);

      if (part == placement
          || (is_planned (part) && g_strcmp0 (company_of (office, part), company) == 0
              && g_strcmp0 (part->student, placement->student) == 0))
        g_ptr_array_add (parts, part);
    }
  if (!g_ptr_array_find (parts, placement, NULL))
    g_ptr_array_add (parts, placement);

  return parts;
}

static char *
dup_address (LwCompany *company)
{
  g_autofree char *town = NULL;

  if (company->postcode != NULL && company->town != NULL)
    town = g_strdup_printf ("%s %s", company->postcode, company->town);
  else
    town = g_strdup (company->town != NULL ? company->town : company->postcode);
  if (company->address != NULL && town != NULL)
    return g_strdup_printf ("%s, %s", company->address, town);

  return company->address != NULL ? g_strdup (company->address) : g_steal_pointer (&town);
}

static void
take_contact (LwAgreementPerson *person, LwContactPerson *contact)
{
  if (contact == NULL)
    return;
  person->name = g_strdup (contact->name);
  person->role = g_strdup (contact->role);
  person->phone = g_strdup (contact->phone);
  person->email = g_strdup (contact->email);
}

/* The accreditation for the profile that lasts longest; one without a last day has no end. */
static LwAccreditation *
find_accreditation (LwOffice *office, const char *company, const char *profile)
{
  LwRecordList *list = lw_office_get_list (office, &lw_accreditation_record);
  LwAccreditation *longest = NULL;

  for (guint i = 0; i < lw_record_list_get_size (list); i++)
    {
      LwAccreditation *one = lw_record_list_peek (list, i);

      if (g_strcmp0 (one->company, company) != 0
          || (profile != NULL && one->profile != NULL && strcmp (profile, one->profile) != 0))
        continue;
      if (longest == NULL || !g_date_valid (&one->valid_until)
          || (g_date_valid (&longest->valid_until)
              && g_date_compare (&one->valid_until, &longest->valid_until) > 0))
        longest = one;
    }

  return longest;
}

/* On paper, and so in Dutch: "Z&W, tot en met 31-07-2028". */
static char *
describe_accreditation (LwAccreditation *accreditation)
{
  GString *text = g_string_new (accreditation->profile != NULL ? accreditation->profile : "ja");

  if (g_date_valid (&accreditation->valid_until))
    {
      g_autofree char *day = lw_date_format_entry (&accreditation->valid_until);

      g_string_append_printf (text, ", geldig tot en met %s", day);
    }
  if (g_date_valid (&accreditation->checked_on))
    {
      g_autofree char *day = lw_date_format_entry (&accreditation->checked_on);

      g_string_append_printf (text, ", nagekeken op %s", day);
    }

  return g_string_free (text, FALSE);
}

static void
take_company (LwAgreement *self, LwOffice *office, const char *id, const char *profile)
{
  LwCompany *company = lw_office_find (office, &lw_company_record, id);
  LwAccreditation *accreditation;

  if (company == NULL)
    return;
  self->company = g_strdup (company->name);
  self->address = dup_address (company);
  take_contact (&self->contact, lw_contacts_find_person (office, id));
  accreditation = find_accreditation (office, id, profile);
  if (accreditation != NULL)
    self->accreditation = describe_accreditation (accreditation);
}

/* Once it is said, the guide of one part is that of the others. */
static void
take_part (LwAgreement *self, LwOffice *office, LwPlacement *placement)
{
  LwWorld *world = lw_office_get_world (office);
  LwWorkplace *workplace = lw_office_find (office, &lw_workplace_record, placement->workplace);
  LwVariant *form = lw_terms_find_form (world, placement);
  LwAgreementPart *part = lw_agreement_add_part (self, lw_terms_new (world, placement));

  part->form = g_strdup (form != NULL ? form->name : NULL);
  part->workplace = g_strdup (workplace != NULL ? workplace->title : NULL);
  part->tasks = g_strdup (workplace != NULL ? workplace->tasks : NULL);
  if (self->mentor.name == NULL)
    take_contact (&self->mentor,
                  lw_office_find (office, &lw_contact_person_record, placement->workplace_mentor));
  if (self->question == NULL)
    self->question = g_strdup (placement->learning_question);
  if (self->supervisor.name == NULL)
    {
      LwStaff *staff
        = lw_office_find (office, &lw_staff_record, lw_terms_find_supervisor (world, placement));

      self->supervisor.name = g_strdup (staff != NULL ? staff->name : NULL);
      self->supervisor.email = g_strdup (staff != NULL ? staff->email : NULL);
    }
}

static int
compare_parts (gconstpointer a, gconstpointer b)
{
  const LwAgreementPart *one = *(const LwAgreementPart *const *) a;
  const LwAgreementPart *other = *(const LwAgreementPart *const *) b;

  return lw_date_compare (&one->terms->first_day, &other->terms->first_day);
}

static gboolean
is_promised (LwPlacement *placement)
{
  static const char *const states[] = { "toegezegd", "getekend", "loopt", "afgerond", NULL };

  return placement->state != NULL && g_strv_contains (states, placement->state);
}

/**
 * lw_agreement_gather:
 * @office: an open school
 * @parts: (element-type LwPlacement): of one student at one company; one at least
 *
 * Returns: (transfer full): the agreement, without guardians
 */
LwAgreement *
lw_agreement_gather (LwOffice *office, GPtrArray *parts)
{
  LwPlacement *first = g_ptr_array_index (parts, 0);
  LwStudent *student = lw_office_find (office, &lw_student_record, first->student);
  LwGroup *group
    = lw_office_find (office, &lw_group_record, student != NULL ? student->group : NULL);
  LwSchool *school = lw_office_get_school (office);
  LwAgreement *self
    = lw_agreement_new (student != NULL ? lw_record_get_title (LW_RECORD (student)) : "");

  self->school = g_strdup (school != NULL ? school->name : NULL);
  if (school != NULL && school->logo != NULL)
    self->logo = lw_office_get_file_path (office, school->logo);
  self->group = g_strdup (group != NULL ? group->name : NULL);
  if (student != NULL)
    self->birth_date = student->birth_date;
  take_company (self, office, company_of (office, first),
                student != NULL && student->profile != NULL ? student->profile
                : group != NULL                             ? group->profile
                                                            : NULL);
  self->is_promised = TRUE;
  for (guint i = 0; i < parts->len; i++)
    {
      take_part (self, office, g_ptr_array_index (parts, i));
      self->is_promised &= is_promised (g_ptr_array_index (parts, i));
    }
  g_ptr_array_sort (self->parts, compare_parts);

  return self;
}
