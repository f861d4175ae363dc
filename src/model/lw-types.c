/* lw-types.c - all record types
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-types.h"

#include <string.h>

/* What a type refers to stands before it: a store is filled in this order and emptied in the
 * other. */
static const LwRecordType *const types[] = {
  &lw_school_record,         &lw_school_year_record,
  &lw_staff_record,          &lw_group_record,
  &lw_student_record,        &lw_membership_record,
  &lw_guardian_record,       &lw_company_record,
  &lw_contact_person_record, &lw_accreditation_record,
  &lw_workplace_record,      &lw_variant_record,
  &lw_competency_record,     &lw_rule_record,
  &lw_stage_period_record,   &lw_placement_record,
  &lw_exception_record,      &lw_wish_record,
  &lw_calendar_day_record,   &lw_pop_record,
  &lw_goal_record,           &lw_portfolio_item_record,
  &lw_attachment_record,     &lw_review_record,
  &lw_travel_time_record,    &lw_contact_moment_record,
  &lw_visit_record,
};

/**
 * lw_types_get_all:
 * @n_types: (out): how many there are
 *
 * Returns: (transfer none) (array length=n_types): all record types; what a type refers to
 *   stands before it
 */
const LwRecordType *const *
lw_types_get_all (guint *n_types)
{
  *n_types = G_N_ELEMENTS (types);

  return types;
}

/**
 * lw_types_find:
 * @name: a type's name, such as "portfolio-item"
 *
 * Returns: (transfer none) (nullable): the type
 */
const LwRecordType *
lw_types_find (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    if (strcmp (types[i]->name, name) == 0)
      return types[i];

  return NULL;
}
