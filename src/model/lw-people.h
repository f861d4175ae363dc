/* lw-people.h - the school, its people and its classes
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lw-record.h"

G_BEGIN_DECLS

/* The words that a choice allows, %NULL-terminated; also how they are kept and written. */
extern const char *const lw_region_values[];
extern const char *const lw_role_values[];
extern const char *const lw_track_values[];
extern const char *const lw_profile_values[];

#define LW_TYPE_SCHOOL (lw_school_get_type ())
G_DECLARE_FINAL_TYPE (LwSchool, lw_school, LW, SCHOOL, LwRecord)

extern const LwRecordType lw_school_record;

struct _LwSchool
{
  LwRecord parent_instance;

  char *name;
  char *region;
  char *logo;
  int fit_counts; /* the match of leervraag and workplace, when a class is planned */
};

#define LW_TYPE_SCHOOL_YEAR (lw_school_year_get_type ())
G_DECLARE_FINAL_TYPE (LwSchoolYear, lw_school_year, LW, SCHOOL_YEAR, LwRecord)

extern const LwRecordType lw_school_year_record;

struct _LwSchoolYear
{
  LwRecord parent_instance;

  char *name;
  GDate first_day;
  GDate last_day;
};

#define LW_TYPE_STAFF (lw_staff_get_type ())
G_DECLARE_FINAL_TYPE (LwStaff, lw_staff, LW, STAFF, LwRecord)

extern const LwRecordType lw_staff_record;

struct _LwStaff
{
  LwRecord parent_instance;

  char *name;
  char **roles;
  char *email;
};

#define LW_TYPE_GROUP (lw_group_get_type ())
G_DECLARE_FINAL_TYPE (LwGroup, lw_group, LW, GROUP, LwRecord)

extern const LwRecordType lw_group_record;

struct _LwGroup
{
  LwRecord parent_instance;

  char *name;
  char *school_year;
  int grade;
  char *track;
  char *profile;
  char *mentor;
  int lesson_hours;
};

#define LW_TYPE_STUDENT (lw_student_get_type ())
G_DECLARE_FINAL_TYPE (LwStudent, lw_student, LW, STUDENT, LwRecord)

extern const LwRecordType lw_student_record;

struct _LwStudent
{
  LwRecord parent_instance;

  char *number;
  char *given_name;
  char *infix;
  char *family_name;
  GDate birth_date;
  char *group;
  char *track;
  char *profile;
  char *mentor;
  int leerwerktraject;
  char *postcode;
  char *email;
  char *phone;
};

#define LW_TYPE_MEMBERSHIP (lw_membership_get_type ())
G_DECLARE_FINAL_TYPE (LwMembership, lw_membership, LW, MEMBERSHIP, LwRecord)

extern const LwRecordType lw_membership_record;

struct _LwMembership
{
  LwRecord parent_instance;

  char *student;
  char *group;
  GDate first_day;
  GDate last_day;
};

#define LW_TYPE_GUARDIAN (lw_guardian_get_type ())
G_DECLARE_FINAL_TYPE (LwGuardian, lw_guardian, LW, GUARDIAN, LwRecord)

extern const LwRecordType lw_guardian_record;

struct _LwGuardian
{
  LwRecord parent_instance;

  char *student;
  char *name;
  char *phone;
  char *email;
  char *language;
};

G_END_DECLS
