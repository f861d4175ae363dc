/* lw-agreement.c - what a stage agreement is made of, and what it lacks
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-agreement.h"

#define ADULT 18

static void
person_clear (LwAgreementPerson *person)
{
  g_free (person->name);
  g_free (person->role);
  g_free (person->phone);
  g_free (person->email);
}

static void
person_free (gpointer data)
{
  person_clear (data);
  g_free (data);
}

static void
part_free (gpointer data)
{
  LwAgreementPart *part = data;

  g_free (part->form);
  g_free (part->workplace);
  g_free (part->tasks);
  lw_terms_free (part->terms);
  g_free (part);
}

/**
 * lw_agreement_new:
 * @student: the student's name
 *
 * Returns: (transfer full): an agreement that says nothing else yet
 */
LwAgreement *
lw_agreement_new (const char *student)
{
  LwAgreement *self = g_new0 (LwAgreement, 1);

  self->student = g_strdup (student);
  self->guardians = g_ptr_array_new_with_free_func (person_free);
  self->parts = g_ptr_array_new_with_free_func (part_free);

  return self;
}

void
lw_agreement_free (LwAgreement *self)
{
  g_free (self->school);
  g_free (self->logo);
  g_free (self->student);
  g_free (self->group);
  g_free (self->company);
  g_free (self->address);
  person_clear (&self->contact);
  person_clear (&self->mentor);
  person_clear (&self->supervisor);
  g_ptr_array_unref (self->guardians);
  g_free (self->question);
  g_free (self->accreditation);
  g_ptr_array_unref (self->parts);
  g_free (self);
}

/**
 * lw_agreement_add_part:
 * @self: an agreement
 * @terms: (transfer full): what holds in this part of the stage
 *
 * Returns: (transfer none): the part
 */
LwAgreementPart *
lw_agreement_add_part (LwAgreement *self, LwTerms *terms)
{
  LwAgreementPart *part = g_new0 (LwAgreementPart, 1);

  part->terms = terms;
  g_ptr_array_add (self->parts, part);

  return part;
}

/**
 * lw_agreement_add_guardian:
 * @self: an agreement
 *
 * Returns: (transfer none): one more who signs for the student, to be filled in
 */
LwAgreementPerson *
lw_agreement_add_guardian (LwAgreement *self)
{
  LwAgreementPerson *person = g_new0 (LwAgreementPerson, 1);

  g_ptr_array_add (self->guardians, person);

  return person;
}

static guint
lacks_of_part (const LwAgreementPart *part)
{
  const LwTerms *terms = part->terms;
  guint lacks = 0;

  if (part->form == NULL)
    lacks |= LW_AGREEMENT_LACKS_FORM;
  if (!g_date_valid (&terms->first_day) || !g_date_valid (&terms->last_day))
    lacks |= LW_AGREEMENT_LACKS_PERIOD;
  /* A stage on no day at all has a pattern that its calendar takes away. */
  else if (terms->n_days == 0)
    lacks |= LW_AGREEMENT_LACKS_DAYS;
  if (terms->days == NULL)
    lacks |= LW_AGREEMENT_LACKS_DAYS;

  return lacks;
}

/**
 * lw_agreement_find_lacks:
 * @self: an agreement
 *
 * Returns: the #LwAgreementLack of what makes it a concept; 0 when it can be signed
 */
guint
lw_agreement_find_lacks (const LwAgreement *self)
{
  guint lacks = self->company == NULL ? LW_AGREEMENT_LACKS_COMPANY : 0;

  for (guint i = 0; i < self->parts->len; i++)
    lacks |= lacks_of_part (g_ptr_array_index (self->parts, i));
  if (!self->is_promised)
    lacks |= LW_AGREEMENT_LACKS_PROMISE;

  return lacks;
}

static gboolean
asks_accreditation (const LwAgreement *self)
{
  for (guint i = 0; i < self->parts->len; i++)
    if (((const LwAgreementPart *) g_ptr_array_index (self->parts, i))->terms->is_accredited_form)
      return TRUE;

  return FALSE;
}

/**
 * lw_agreement_find_open:
 * @self: an agreement
 *
 * Returns: the #LwAgreementOpen of what the school doesn't know, for which there is a dotted line
 */
guint
lw_agreement_find_open (const LwAgreement *self)
{
  guint open = 0;

  if (!g_date_valid (&self->birth_date))
    open |= LW_AGREEMENT_OPEN_BIRTH_DATE;
  if (self->guardians->len == 0 && lw_agreement_needs_guardian (self))
    open |= LW_AGREEMENT_OPEN_GUARDIAN;
  if (self->company != NULL && self->address == NULL)
    open |= LW_AGREEMENT_OPEN_ADDRESS;
  if (self->contact.name == NULL)
    open |= LW_AGREEMENT_OPEN_CONTACT;
  if (self->mentor.name == NULL)
    open |= LW_AGREEMENT_OPEN_MENTOR;
  if (self->supervisor.name == NULL)
    open |= LW_AGREEMENT_OPEN_SUPERVISOR;
  if (self->question == NULL)
    open |= LW_AGREEMENT_OPEN_QUESTION;
  if (self->accreditation == NULL && asks_accreditation (self))
    open |= LW_AGREEMENT_OPEN_ACCREDITATION;

  return open;
}

/**
 * lw_agreement_needs_guardian:
 * @self: an agreement
 *
 * Returns: whether a parent or guardian signs: always, unless the student is known to be of age
 *   on the first day
 */
gboolean
lw_agreement_needs_guardian (const LwAgreement *self)
{
  for (guint i = 0; i < self->parts->len; i++)
    if (((const LwAgreementPart *) g_ptr_array_index (self->parts, i))->terms->age < ADULT)
      return TRUE;

  return self->parts->len == 0;
}
