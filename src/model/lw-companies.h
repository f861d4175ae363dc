/* lw-companies.h - companies, who and what there is to learn from
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lw-record.h"

G_BEGIN_DECLS

/* The words that a choice allows, %NULL-terminated; also how they are kept and written. */
extern const char *const lw_company_kind_values[];
extern const char *const lw_sector_values[];
extern const char *const lw_half_day_values[];

#define LW_TYPE_COMPANY (lw_company_get_type ())
G_DECLARE_FINAL_TYPE (LwCompany, lw_company, LW, COMPANY, LwRecord)

extern const LwRecordType lw_company_record;

struct _LwCompany
{
  LwRecord parent_instance;

  char *name;
  char *kind;
  char *sector;
  char *address;
  char *postcode;
  char *town;
  char *gain;
  int policy_step;
  int max_per_month;
  int max_per_year;
  int max_at_once;
  int rest_weeks;
  char *account_manager;
};

gboolean lw_company_is_public (LwCompany *self);

#define LW_TYPE_CONTACT_PERSON (lw_contact_person_get_type ())
G_DECLARE_FINAL_TYPE (LwContactPerson, lw_contact_person, LW, CONTACT_PERSON, LwRecord)

extern const LwRecordType lw_contact_person_record;

struct _LwContactPerson
{
  LwRecord parent_instance;

  char *company;
  char *name;
  char *role;
  char *phone;
  char *email;
};

#define LW_TYPE_ACCREDITATION (lw_accreditation_get_type ())
G_DECLARE_FINAL_TYPE (LwAccreditation, lw_accreditation, LW, ACCREDITATION, LwRecord)

extern const LwRecordType lw_accreditation_record;

struct _LwAccreditation
{
  LwRecord parent_instance;

  char *company;
  char *profile;
  GDate valid_until;
  GDate checked_on;
};

#define LW_TYPE_WORKPLACE (lw_workplace_get_type ())
G_DECLARE_FINAL_TYPE (LwWorkplace, lw_workplace, LW, WORKPLACE, LwRecord)

extern const LwRecordType lw_workplace_record;

struct _LwWorkplace
{
  LwRecord parent_instance;

  char *company;
  char *title;
  char **profiles;
  char *tasks;
  char **half_days;
  int seats;
  int minimum_age;
  char **learning_potential;
};

G_END_DECLS
