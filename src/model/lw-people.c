/* lw-people.c - the school, its people and its classes
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-people.h"

#include "lw-name.h"

#include <glib/gi18n-lib.h>

const char *const lw_region_values[] = { "noord", "midden", "zuid", NULL };
const char *const lw_role_values[]
  = { "mentor", "stagebegeleider", "docent", "coördinator", "decaan", NULL };
const char *const lw_track_values[] = { "bb", "kb", "gl", "tl", NULL };
const char *const lw_profile_values[]
  = { "BWI", "PIE", "MVI", "M&T", "MaT", "Z&W", "E&O", "HBR", "Groen", "D&P", NULL };

#define FIELD(name, kind, member, ...)                                                             \
  {                                                                                                \
    name, LW_FIELD_##kind, G_STRUCT_OFFSET (LwSchool, member), __VA_ARGS__                         \
  }

static const LwField school_fields[] = {
  FIELD ("name", TEXT, name, N_ ("School name"), LW_FIELD_REQUIRED | LW_FIELD_NAME),
  FIELD ("region", CHOICE, region, N_ ("Holiday region"), LW_FIELD_NONE, NULL, lw_region_values),
  FIELD ("logo", TEXT, logo, N_ ("Logo"), LW_FIELD_NONE),
  FIELD ("fit-counts", BOOL, fit_counts, N_ ("The fit counts"), LW_FIELD_NONE),
};

#undef FIELD

const LwRecordType lw_school_record = {
  .name = "school",
  .label = N_ ("School"),
  .fields = school_fields,
  .n_fields = G_N_ELEMENTS (school_fields),
  .natural_key = "name",
  .get_type = lw_school_get_type,
};

LW_DEFINE_RECORD (LwSchool, lw_school, lw_school_record)

#define FIELD(name, kind, member, ...)                                                             \
  {                                                                                                \
    name, LW_FIELD_##kind, G_STRUCT_OFFSET (LwSchoolYear, member), __VA_ARGS__                     \
  }

static const LwField school_year_fields[] = {
  FIELD ("name", TEXT, name, N_ ("School year"), LW_FIELD_REQUIRED | LW_FIELD_NAME),
  FIELD ("first-day", DATE, first_day, N_ ("First day"), LW_FIELD_NONE),
  FIELD ("last-day", DATE, last_day, N_ ("Last day"), LW_FIELD_NONE),
};

#undef FIELD

const LwRecordType lw_school_year_record = {
  .name = "school-year",
  .label = N_ ("School year"),
  .fields = school_year_fields,
  .n_fields = G_N_ELEMENTS (school_year_fields),
  .natural_key = "name",
  .get_type = lw_school_year_get_type,
};

LW_DEFINE_RECORD (LwSchoolYear, lw_school_year, lw_school_year_record)

#define FIELD(name, kind, member, ...)                                                             \
  {                                                                                                \
    name, LW_FIELD_##kind, G_STRUCT_OFFSET (LwStaff, member), __VA_ARGS__                          \
  }

static const LwField staff_fields[] = {
  FIELD ("name", TEXT, name, N_ ("Name"), LW_FIELD_REQUIRED | LW_FIELD_PERSONAL | LW_FIELD_NAME),
  FIELD ("roles", LIST, roles, N_ ("Roles"), LW_FIELD_NONE, NULL, lw_role_values),
  FIELD ("email", TEXT, email, N_ ("E-mail"), LW_FIELD_PERSONAL),
};

#undef FIELD

const LwRecordType lw_staff_record = {
  .name = "staff",
  .label = N_ ("Staff member"),
  .fields = staff_fields,
  .n_fields = G_N_ELEMENTS (staff_fields),
  .natural_key = "name",
  .get_type = lw_staff_get_type,
};

LW_DEFINE_RECORD (LwStaff, lw_staff, lw_staff_record)

#define FIELD(name, kind, member, ...)                                                             \
  {                                                                                                \
    name, LW_FIELD_##kind, G_STRUCT_OFFSET (LwGroup, member), __VA_ARGS__                          \
  }

static const LwField group_fields[] = {
  FIELD ("name", TEXT, name, N_ ("Class"), LW_FIELD_REQUIRED | LW_FIELD_NAME),
  FIELD ("school-year", REF, school_year, N_ ("School year"), LW_FIELD_NONE, "school-year"),
  FIELD ("grade", INT, grade, N_ ("Grade"), LW_FIELD_NONE),
  FIELD ("track", CHOICE, track, N_ ("Track"), LW_FIELD_NONE, NULL, lw_track_values),
  FIELD ("profile", CHOICE, profile, N_ ("Profile"), LW_FIELD_NONE, NULL, lw_profile_values),
  FIELD ("mentor", REF, mentor, N_ ("Mentor"), LW_FIELD_NONE, "staff"),
  FIELD ("lesson-hours", INT, lesson_hours, N_ ("Lesson hours a week"), LW_FIELD_NONE),
};

#undef FIELD

const LwRecordType lw_group_record = {
  .name = "group",
  .label = N_ ("Class"),
  .fields = group_fields,
  .n_fields = G_N_ELEMENTS (group_fields),
  .natural_key = "name",
  .get_type = lw_group_get_type,
};

LW_DEFINE_RECORD (LwGroup, lw_group, lw_group_record)

#define FIELD(name, kind, member, ...)                                                             \
  {                                                                                                \
    name, LW_FIELD_##kind, G_STRUCT_OFFSET (LwStudent, member), __VA_ARGS__                        \
  }

static const LwField student_fields[] = {
  FIELD ("number",
         TEXT,
         number,
         N_ ("Student number"),
         LW_FIELD_REQUIRED | LW_FIELD_PERSONAL | LW_FIELD_NAME),
  FIELD ("given-name", TEXT, given_name, N_ ("Given name"), LW_FIELD_PERSONAL | LW_FIELD_NAME),
  FIELD ("infix", TEXT, infix, N_ ("Infix"), LW_FIELD_PERSONAL | LW_FIELD_NAME),
  FIELD ("family-name",
         TEXT,
         family_name,
         N_ ("Family name"),
         LW_FIELD_REQUIRED | LW_FIELD_PERSONAL | LW_FIELD_NAME),
  FIELD ("birth-date", DATE, birth_date, N_ ("Date of birth"), LW_FIELD_PERSONAL),
  FIELD ("group", REF, group, N_ ("Class"), LW_FIELD_NONE, "group"),
  FIELD ("track", CHOICE, track, N_ ("Track"), LW_FIELD_NONE, NULL, lw_track_values),
  FIELD ("profile", CHOICE, profile, N_ ("Profile"), LW_FIELD_NONE, NULL, lw_profile_values),
  FIELD ("mentor", REF, mentor, N_ ("Mentor"), LW_FIELD_NONE, "staff"),
  FIELD ("leerwerktraject", BOOL, leerwerktraject, N_ ("Leerwerktraject"), LW_FIELD_NONE),
  FIELD ("postcode", TEXT, postcode, N_ ("Postcode"), LW_FIELD_PERSONAL),
  FIELD ("email", TEXT, email, N_ ("E-mail"), LW_FIELD_PERSONAL),
  FIELD ("phone", TEXT, phone, N_ ("Telephone"), LW_FIELD_PERSONAL),
};

#undef FIELD

static char *
dup_student_title (LwRecord *record)
{
  LwStudent *self = LW_STUDENT (record);

  return lw_name_format (self->given_name, self->infix, self->family_name);
}

static char *
dup_student_sort_text (LwRecord *record)
{
  LwStudent *self = LW_STUDENT (record);

  return lw_name_sort_text (self->given_name, self->infix, self->family_name);
}

const LwRecordType lw_student_record = {
  .name = "student",
  .label = N_ ("Student"),
  .fields = student_fields,
  .n_fields = G_N_ELEMENTS (student_fields),
  .natural_key = "number",
  .get_type = lw_student_get_type,
  .dup_title = dup_student_title,
  .dup_sort_text = dup_student_sort_text,
};

LW_DEFINE_RECORD (LwStudent, lw_student, lw_student_record)

#define FIELD(name, kind, member, ...)                                                             \
  {                                                                                                \
    name, LW_FIELD_##kind, G_STRUCT_OFFSET (LwMembership, member), __VA_ARGS__                     \
  }

static const LwField membership_fields[] = {
  FIELD ("student", REF, student, N_ ("Student"), LW_FIELD_REQUIRED | LW_FIELD_OWNER, "student"),
  FIELD ("group", REF, group, N_ ("Class"), LW_FIELD_REQUIRED, "group"),
  FIELD ("first-day", DATE, first_day, N_ ("First day"), LW_FIELD_NONE),
  FIELD ("last-day", DATE, last_day, N_ ("Last day"), LW_FIELD_NONE),
};

#undef FIELD

const LwRecordType lw_membership_record = {
  .name = "membership",
  .label = N_ ("Class membership"),
  .fields = membership_fields,
  .n_fields = G_N_ELEMENTS (membership_fields),
  .get_type = lw_membership_get_type,
};

LW_DEFINE_RECORD (LwMembership, lw_membership, lw_membership_record)

#define FIELD(name, kind, member, ...)                                                             \
  {                                                                                                \
    name, LW_FIELD_##kind, G_STRUCT_OFFSET (LwGuardian, member), __VA_ARGS__                       \
  }

static const LwField guardian_fields[] = {
  FIELD ("student", REF, student, N_ ("Student"), LW_FIELD_REQUIRED | LW_FIELD_OWNER, "student"),
  FIELD ("name", TEXT, name, N_ ("Name"), LW_FIELD_PERSONAL | LW_FIELD_NAME),
  FIELD ("phone", TEXT, phone, N_ ("Telephone"), LW_FIELD_PERSONAL),
  FIELD ("email", TEXT, email, N_ ("E-mail"), LW_FIELD_PERSONAL),
  FIELD ("language", TEXT, language, N_ ("Language"), LW_FIELD_PERSONAL),
};

#undef FIELD

static char *
dup_guardian_title (LwRecord *record)
{
  return g_strdup (LW_GUARDIAN (record)->name);
}

const LwRecordType lw_guardian_record = {
  .name = "guardian",
  .label = N_ ("Parent or guardian"),
  .fields = guardian_fields,
  .n_fields = G_N_ELEMENTS (guardian_fields),
  .get_type = lw_guardian_get_type,
  .dup_title = dup_guardian_title,
};

LW_DEFINE_RECORD (LwGuardian, lw_guardian, lw_guardian_record)
