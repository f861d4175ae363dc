/* lw-forms.c - the forms, competencies, rules and wishes
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-forms.h"

#include <glib/gi18n-lib.h>

const char *const lw_origin_values[] = { "figure", "text", "school", NULL };
const char *const lw_competency_kind_values[]
  = { "beroeps", "leer", "loopbaan", "transfer", "burgerschap", "beroepsbeeld", NULL };
const char *const lw_competency_origin_values[] = { "notitie", "toevoeging", "school", NULL };
const char *const lw_strength_values[] = { "hint", "warn", "stop", NULL };

#define FIELD(name, kind, member, ...)                                                             \
  {                                                                                                \
    name, LW_FIELD_##kind, G_STRUCT_OFFSET (LwVariant, member), __VA_ARGS__                        \
  }

static const LwField variant_fields[] = {
  FIELD ("name", TEXT, name, N_ ("Form"), LW_FIELD_REQUIRED | LW_FIELD_NAME),
  FIELD ("origin", CHOICE, origin, N_ ("Origin"), LW_FIELD_NONE, NULL, lw_origin_values),
  FIELD ("source", JSON, source, N_ ("The figure"), LW_FIELD_NONE),
  FIELD ("text", JSON, text, N_ ("The text"), LW_FIELD_NONE),
  FIELD ("own", JSON, own, N_ ("The school’s choice"), LW_FIELD_NONE),
  FIELD ("school-step", INT, school_step, N_ ("Step of the school ladder"), LW_FIELD_NONE),
};

#undef FIELD

const LwRecordType lw_variant_record = {
  .name = "variant",
  .label = N_ ("Form"),
  .fields = variant_fields,
  .n_fields = G_N_ELEMENTS (variant_fields),
  .natural_key = "name",
  .get_type = lw_variant_get_type,
};

LW_DEFINE_RECORD (LwVariant, lw_variant, lw_variant_record)

#define FIELD(name, kind, member, ...)                                                             \
  {                                                                                                \
    name, LW_FIELD_##kind, G_STRUCT_OFFSET (LwCompetency, member), __VA_ARGS__                     \
  }

static const LwField competency_fields[] = {
  FIELD ("name", TEXT, name, N_ ("Competency"), LW_FIELD_REQUIRED | LW_FIELD_NAME),
  FIELD ("kind",
         CHOICE,
         kind,
         N_ ("Kind of competency"),
         LW_FIELD_NONE,
         NULL,
         lw_competency_kind_values),
  FIELD ("origin", CHOICE, origin, N_ ("Origin"), LW_FIELD_NONE, NULL, lw_competency_origin_values),
};

#undef FIELD

const LwRecordType lw_competency_record = {
  .name = "competency",
  .label = N_ ("Competency"),
  .fields = competency_fields,
  .n_fields = G_N_ELEMENTS (competency_fields),
  .natural_key = "name",
  .get_type = lw_competency_get_type,
};

LW_DEFINE_RECORD (LwCompetency, lw_competency, lw_competency_record)

#define FIELD(name, kind, member, ...)                                                             \
  {                                                                                                \
    name, LW_FIELD_##kind, G_STRUCT_OFFSET (LwRule, member), __VA_ARGS__                           \
  }

static const LwField rule_fields[] = {
  FIELD ("number", TEXT, number, N_ ("Rule"), LW_FIELD_REQUIRED | LW_FIELD_NAME),
  FIELD ("strength", CHOICE, strength, N_ ("Strength"), LW_FIELD_NONE, NULL, lw_strength_values),
  FIELD ("value", JSON, value, N_ ("Value"), LW_FIELD_NONE),
};

#undef FIELD

const LwRecordType lw_rule_record = {
  .name = "rule",
  .label = N_ ("Rule"),
  .fields = rule_fields,
  .n_fields = G_N_ELEMENTS (rule_fields),
  .natural_key = "number",
  .get_type = lw_rule_get_type,
};

LW_DEFINE_RECORD (LwRule, lw_rule, lw_rule_record)

#define FIELD(name, kind, member, ...)                                                             \
  {                                                                                                \
    name, LW_FIELD_##kind, G_STRUCT_OFFSET (LwException, member), __VA_ARGS__                      \
  }

static const LwField exception_fields[] = {
  FIELD ("rule", TEXT, rule, N_ ("Rule"), LW_FIELD_REQUIRED | LW_FIELD_NAME),
  FIELD ("placement", REF, placement, N_ ("Placement"), LW_FIELD_OWNER, "placement"),
  FIELD ("reason", TEXT, reason, N_ ("Reason"), LW_FIELD_LONG),
  FIELD ("who", TEXT, who, N_ ("Who"), LW_FIELD_NONE),
};

#undef FIELD

static char *
dup_exception_title (LwRecord *record)
{
  return g_strdup (LW_EXCEPTION (record)->rule);
}

const LwRecordType lw_exception_record = {
  .name = "exception",
  .label = N_ ("Exception"),
  .fields = exception_fields,
  .n_fields = G_N_ELEMENTS (exception_fields),
  .get_type = lw_exception_get_type,
  .dup_title = dup_exception_title,
};

LW_DEFINE_RECORD (LwException, lw_exception, lw_exception_record)

#define FIELD(name, kind, member, ...)                                                             \
  {                                                                                                \
    name, LW_FIELD_##kind, G_STRUCT_OFFSET (LwWish, member), __VA_ARGS__                           \
  }

static const LwField wish_fields[] = {
  FIELD ("student", REF, student, N_ ("Student"), LW_FIELD_REQUIRED | LW_FIELD_OWNER, "student"),
  FIELD ("workplace", REF, workplace, N_ ("Workplace"), LW_FIELD_NONE, "workplace"),
  FIELD ("rank", INT, rank, N_ ("Rank"), LW_FIELD_NONE),
};

#undef FIELD

const LwRecordType lw_wish_record = {
  .name = "wish",
  .label = N_ ("Wish"),
  .fields = wish_fields,
  .n_fields = G_N_ELEMENTS (wish_fields),
  .get_type = lw_wish_get_type,
};

LW_DEFINE_RECORD (LwWish, lw_wish, lw_wish_record)
