/* lw-forms.h - the forms, competencies, rules and wishes
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lw-record.h"

G_BEGIN_DECLS

/* The words that a choice allows, %NULL-terminated; also how they are kept and written. */
extern const char *const lw_origin_values[];
extern const char *const lw_competency_kind_values[];
extern const char *const lw_competency_origin_values[];
extern const char *const lw_strength_values[];

#define LW_TYPE_VARIANT (lw_variant_get_type ())
G_DECLARE_FINAL_TYPE (LwVariant, lw_variant, LW, VARIANT, LwRecord)

extern const LwRecordType lw_variant_record;

struct _LwVariant
{
  LwRecord parent_instance;

  char *name;
  char *origin;
  char *source;
  char *text;
  char *own;
  int school_step;
};

#define LW_TYPE_COMPETENCY (lw_competency_get_type ())
G_DECLARE_FINAL_TYPE (LwCompetency, lw_competency, LW, COMPETENCY, LwRecord)

extern const LwRecordType lw_competency_record;

struct _LwCompetency
{
  LwRecord parent_instance;

  char *name;
  char *kind;
  char *origin;
};

#define LW_TYPE_RULE (lw_rule_get_type ())
G_DECLARE_FINAL_TYPE (LwRule, lw_rule, LW, RULE, LwRecord)

extern const LwRecordType lw_rule_record;

struct _LwRule
{
  LwRecord parent_instance;

  char *number;
  char *strength;
  char *value;
};

#define LW_TYPE_EXCEPTION (lw_exception_get_type ())
G_DECLARE_FINAL_TYPE (LwException, lw_exception, LW, EXCEPTION, LwRecord)

extern const LwRecordType lw_exception_record;

struct _LwException
{
  LwRecord parent_instance;

  char *rule;
  char *placement;
  char *reason;
  char *who;
};

/* So many wishes a student is asked for. */
#define LW_N_WISHES 5

#define LW_TYPE_WISH (lw_wish_get_type ())
G_DECLARE_FINAL_TYPE (LwWish, lw_wish, LW, WISH, LwRecord)

extern const LwRecordType lw_wish_record;

struct _LwWish
{
  LwRecord parent_instance;

  char *student;
  char *workplace;
  int rank;
};

G_END_DECLS
