/* lw-stages.c - stages and the days that they go on
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-stages.h"

#include <glib/gi18n-lib.h>

const char *const lw_calendar_kind_values[]
  = { "vakantie", "vrij", "studiedag", "toetsweek", "examen", NULL };
const char *const lw_placement_state_values[]
  = { "zoekt", "voorgesteld", "gevraagd",   "toegezegd", "getekend",
      "loopt", "afgerond",    "afgebroken", NULL };
const char *const lw_found_by_values[] = { "leerling", "ouder", "school", "sbb", NULL };
const char *const lw_question_kind_values[] = { "orientatie", "verdieping", NULL };
const char *const lw_linkage_values[] = { "vervlechten", "verbinden", "stapelen", NULL };

#define FIELD(name, kind, member, ...)                                                             \
  {                                                                                                \
    name, LW_FIELD_##kind, G_STRUCT_OFFSET (LwStagePeriod, member), __VA_ARGS__                    \
  }

static const LwField stage_period_fields[] = {
  FIELD ("name", TEXT, name, N_ ("Stage period"), LW_FIELD_REQUIRED | LW_FIELD_NAME),
  FIELD ("group", REF, group, N_ ("Class"), LW_FIELD_NONE, "group"),
  FIELD ("variant", REF, variant, N_ ("Form"), LW_FIELD_NONE, "variant"),
  FIELD ("pattern", PATTERN, pattern, N_ ("Pattern"), LW_FIELD_NONE),
  FIELD ("first-day", DATE, first_day, N_ ("First day"), LW_FIELD_NONE),
  FIELD ("last-day", DATE, last_day, N_ ("Last day"), LW_FIELD_NONE),
  FIELD ("begin", TIME, begin, N_ ("Begin"), LW_FIELD_NONE),
  FIELD ("end", TIME, end, N_ ("End"), LW_FIELD_NONE),
  FIELD ("visits", INT, visits, N_ ("Visits"), LW_FIELD_NONE),
  FIELD ("supervisor", REF, supervisor, N_ ("Supervisor"), LW_FIELD_NONE, "staff"),
};

#undef FIELD

const LwRecordType lw_stage_period_record = {
  .name = "stage-period",
  .label = N_ ("Stage period"),
  .fields = stage_period_fields,
  .n_fields = G_N_ELEMENTS (stage_period_fields),
  .natural_key = "name",
  .get_type = lw_stage_period_get_type,
};

LW_DEFINE_RECORD (LwStagePeriod, lw_stage_period, lw_stage_period_record)

#define FIELD(name, kind, member, ...)                                                             \
  {                                                                                                \
    name, LW_FIELD_##kind, G_STRUCT_OFFSET (LwCalendarDay, member), __VA_ARGS__                    \
  }

static const LwField calendar_day_fields[] = {
  FIELD ("name", TEXT, name, N_ ("Name"), LW_FIELD_REQUIRED | LW_FIELD_NAME),
  FIELD ("kind", CHOICE, kind, N_ ("Kind of day"), LW_FIELD_NONE, NULL, lw_calendar_kind_values),
  FIELD ("first-day", DATE, first_day, N_ ("First day"), LW_FIELD_NONE),
  FIELD ("last-day", DATE, last_day, N_ ("Last day"), LW_FIELD_NONE),
  FIELD ("groups", REFS, groups, N_ ("Classes"), LW_FIELD_NONE, "group"),
  FIELD ("stages-go-on", BOOL, stages_go_on, N_ ("Stages go on"), LW_FIELD_NONE),
};

#undef FIELD

const LwRecordType lw_calendar_day_record = {
  .name = "calendar-day",
  .label = N_ ("Calendar day"),
  .fields = calendar_day_fields,
  .n_fields = G_N_ELEMENTS (calendar_day_fields),
  .natural_key = "name",
  .get_type = lw_calendar_day_get_type,
};

LW_DEFINE_RECORD (LwCalendarDay, lw_calendar_day, lw_calendar_day_record)

#define FIELD(name, kind, member, ...)                                                             \
  {                                                                                                \
    name, LW_FIELD_##kind, G_STRUCT_OFFSET (LwPlacement, member), __VA_ARGS__                      \
  }

static const LwField placement_fields[] = {
  FIELD ("student", REF, student, N_ ("Student"), LW_FIELD_OWNER, "student"),
  FIELD ("variant", REF, variant, N_ ("Form"), LW_FIELD_NONE, "variant"),
  FIELD ("workplace", REF, workplace, N_ ("Workplace"), LW_FIELD_NONE, "workplace"),
  FIELD ("stage-period", REF, stage_period, N_ ("Stage period"), LW_FIELD_NONE, "stage-period"),
  FIELD ("pattern", PATTERN, pattern, N_ ("Pattern"), LW_FIELD_NONE),
  FIELD ("first-day", DATE, first_day, N_ ("First day"), LW_FIELD_NONE),
  FIELD ("last-day", DATE, last_day, N_ ("Last day"), LW_FIELD_NONE),
  FIELD ("begin", TIME, begin, N_ ("Begin"), LW_FIELD_NONE),
  FIELD ("end", TIME, end, N_ ("End"), LW_FIELD_NONE),
  FIELD ("state", CHOICE, state, N_ ("State"), LW_FIELD_NONE, NULL, lw_placement_state_values),
  FIELD ("found-by", CHOICE, found_by, N_ ("Found by"), LW_FIELD_NONE, NULL, lw_found_by_values),
  FIELD ("supervisor", REF, supervisor, N_ ("Supervisor"), LW_FIELD_NONE, "staff"),
  FIELD ("workplace-mentor",
         REF,
         workplace_mentor,
         N_ ("Guide at the company"),
         LW_FIELD_NONE,
         "contact-person"),
  FIELD ("learning-question",
         TEXT,
         learning_question,
         N_ ("Learning question"),
         LW_FIELD_PERSONAL | LW_FIELD_LONG | LW_FIELD_SEARCHED),
  FIELD ("question-kind",
         CHOICE,
         question_kind,
         N_ ("Kind of learning question"),
         LW_FIELD_NONE,
         NULL,
         lw_question_kind_values),
  FIELD ("linkage", CHOICE, linkage, N_ ("Linkage"), LW_FIELD_NONE, NULL, lw_linkage_values),
  FIELD ("pinned", BOOL, pinned, N_ ("Pinned"), LW_FIELD_NONE),
  FIELD ("reason", TEXT, reason, N_ ("Reason"), LW_FIELD_LONG | LW_FIELD_SEARCHED),
  FIELD ("signed-on", DATE, signed_on, N_ ("Signed on"), LW_FIELD_NONE),
  FIELD ("printed-on", DATE, printed_on, N_ ("Agreement printed on"), LW_FIELD_NONE),
  FIELD ("follows", REF, follows, N_ ("Comes after"), LW_FIELD_NONE, "placement"),
};

#undef FIELD

const LwRecordType lw_placement_record = {
  .name = "placement",
  .label = N_ ("Stage"),
  .fields = placement_fields,
  .n_fields = G_N_ELEMENTS (placement_fields),
  .get_type = lw_placement_get_type,
};

LW_DEFINE_RECORD (LwPlacement, lw_placement, lw_placement_record)
