/* lw-companies.c - companies, who and what there is to learn from
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-companies.h"

#include "lw-people.h"

#include <glib/gi18n-lib.h>

const char *const lw_company_kind_values[]
  = { "bedrijf", "non-profit", "overheid", "particulier", "school", "samenwerkingsverband", NULL };
const char *const lw_sector_values[] = { "techniek", "zorg-en-welzijn", "economie", "groen", NULL };
const char *const lw_half_day_values[]
  = { "ma-o", "ma-m", "di-o", "di-m", "wo-o", "wo-m", "do-o", "do-m",
      "vr-o", "vr-m", "za-o", "za-m", "zo-o", "zo-m", NULL };

#define FIELD(name, kind, member, ...)                                                             \
  {                                                                                                \
    name, LW_FIELD_##kind, G_STRUCT_OFFSET (LwCompany, member), __VA_ARGS__                        \
  }

static const LwField company_fields[] = {
  FIELD ("name", TEXT, name, N_ ("Company name"), LW_FIELD_REQUIRED | LW_FIELD_NAME),
  FIELD ("kind", CHOICE, kind, N_ ("Kind of company"), LW_FIELD_NONE, NULL, lw_company_kind_values),
  FIELD ("sector", CHOICE, sector, N_ ("Sector"), LW_FIELD_NONE, NULL, lw_sector_values),
  FIELD ("address", TEXT, address, N_ ("Address"), LW_FIELD_NONE),
  FIELD ("postcode", TEXT, postcode, N_ ("Postcode"), LW_FIELD_NONE),
  FIELD ("town", TEXT, town, N_ ("Town"), LW_FIELD_NONE),
  FIELD ("gain", TEXT, gain, N_ ("What the company gains"), LW_FIELD_LONG | LW_FIELD_SEARCHED),
  FIELD ("policy-step", INT, policy_step, N_ ("Step of the company ladder"), LW_FIELD_NONE),
  FIELD ("max-per-month", INT, max_per_month, N_ ("Students a month at most"), LW_FIELD_NONE),
  FIELD ("max-per-year", INT, max_per_year, N_ ("Students a year at most"), LW_FIELD_NONE),
  FIELD ("max-at-once", INT, max_at_once, N_ ("Students at once at most"), LW_FIELD_NONE),
  FIELD ("rest-weeks", INT, rest_weeks, N_ ("Weeks of rest between students"), LW_FIELD_NONE),
  FIELD ("account-manager", REF, account_manager, N_ ("Account manager"), LW_FIELD_NONE, "staff"),
};

#undef FIELD

const LwRecordType lw_company_record = {
  .name = "company",
  .label = N_ ("Company"),
  .fields = company_fields,
  .n_fields = G_N_ELEMENTS (company_fields),
  .natural_key = "name",
  .get_type = lw_company_get_type,
};

LW_DEFINE_RECORD (LwCompany, lw_company, lw_company_record)

/**
 * lw_company_is_public:
 * @self: a company
 *
 * Returns: whether it is a public body, or works for no profit (3.8.2)
 */
gboolean
lw_company_is_public (LwCompany *self)
{
  return g_strcmp0 (self->kind, "non-profit") == 0 || g_strcmp0 (self->kind, "overheid") == 0;
}

#define FIELD(name, kind, member, ...)                                                             \
  {                                                                                                \
    name, LW_FIELD_##kind, G_STRUCT_OFFSET (LwContactPerson, member), __VA_ARGS__                  \
  }

static const LwField contact_person_fields[] = {
  FIELD ("company", REF, company, N_ ("Company"), LW_FIELD_REQUIRED | LW_FIELD_OWNER, "company"),
  FIELD ("name", TEXT, name, N_ ("Name"), LW_FIELD_PERSONAL | LW_FIELD_NAME),
  FIELD ("role", TEXT, role, N_ ("Role"), LW_FIELD_NONE),
  FIELD ("phone", TEXT, phone, N_ ("Telephone"), LW_FIELD_PERSONAL),
  FIELD ("email", TEXT, email, N_ ("E-mail"), LW_FIELD_PERSONAL),
};

#undef FIELD

static char *
dup_contact_person_title (LwRecord *record)
{
  return g_strdup (LW_CONTACT_PERSON (record)->name);
}

const LwRecordType lw_contact_person_record = {
  .name = "contact-person",
  .label = N_ ("Contact person"),
  .fields = contact_person_fields,
  .n_fields = G_N_ELEMENTS (contact_person_fields),
  .get_type = lw_contact_person_get_type,
  .dup_title = dup_contact_person_title,
};

LW_DEFINE_RECORD (LwContactPerson, lw_contact_person, lw_contact_person_record)

#define FIELD(name, kind, member, ...)                                                             \
  {                                                                                                \
    name, LW_FIELD_##kind, G_STRUCT_OFFSET (LwAccreditation, member), __VA_ARGS__                  \
  }

static const LwField accreditation_fields[] = {
  FIELD ("company", REF, company, N_ ("Company"), LW_FIELD_REQUIRED | LW_FIELD_OWNER, "company"),
  FIELD ("profile", CHOICE, profile, N_ ("Profile"), LW_FIELD_NONE, NULL, lw_profile_values),
  FIELD ("valid-until", DATE, valid_until, N_ ("Valid until"), LW_FIELD_NONE),
  FIELD ("checked-on", DATE, checked_on, N_ ("Checked on"), LW_FIELD_NONE),
};

#undef FIELD

static char *
dup_accreditation_title (LwRecord *record)
{
  return g_strdup (LW_ACCREDITATION (record)->profile);
}

const LwRecordType lw_accreditation_record = {
  .name = "accreditation",
  .label = N_ ("Accreditation"),
  .fields = accreditation_fields,
  .n_fields = G_N_ELEMENTS (accreditation_fields),
  .get_type = lw_accreditation_get_type,
  .dup_title = dup_accreditation_title,
};

LW_DEFINE_RECORD (LwAccreditation, lw_accreditation, lw_accreditation_record)

#define FIELD(name, kind, member, ...)                                                             \
  {                                                                                                \
    name, LW_FIELD_##kind, G_STRUCT_OFFSET (LwWorkplace, member), __VA_ARGS__                      \
  }

static const LwField workplace_fields[] = {
  FIELD ("company", REF, company, N_ ("Company"), LW_FIELD_REQUIRED | LW_FIELD_OWNER, "company"),
  FIELD ("title", TEXT, title, N_ ("Workplace"), LW_FIELD_NAME | LW_FIELD_SEARCHED),
  FIELD ("profiles", LIST, profiles, N_ ("Profiles"), LW_FIELD_NONE, NULL, lw_profile_values),
  FIELD ("tasks", TEXT, tasks, N_ ("Tasks"), LW_FIELD_LONG | LW_FIELD_SEARCHED),
  FIELD ("half-days",
         LIST,
         half_days,
         N_ ("Open half-days"),
         LW_FIELD_NONE,
         NULL,
         lw_half_day_values),
  FIELD ("seats", INT, seats, N_ ("Seats"), LW_FIELD_NONE),
  FIELD ("minimum-age", INT, minimum_age, N_ ("Minimum age"), LW_FIELD_NONE),
  FIELD ("learning-potential",
         LIST,
         learning_potential,
         N_ ("What can be learned here"),
         LW_FIELD_NONE),
};

#undef FIELD

static char *
dup_workplace_title (LwRecord *record)
{
  return g_strdup (LW_WORKPLACE (record)->title);
}

const LwRecordType lw_workplace_record = {
  .name = "workplace",
  .label = N_ ("Workplace"),
  .fields = workplace_fields,
  .n_fields = G_N_ELEMENTS (workplace_fields),
  .get_type = lw_workplace_get_type,
  .dup_title = dup_workplace_title,
};

LW_DEFINE_RECORD (LwWorkplace, lw_workplace, lw_workplace_record)
