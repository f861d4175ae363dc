/* lw-exception-list.c - the rules that were passed with a reason
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-exception-list.h"

#include "lw-stage-search.h"
#include "lw-stage-words.h"

#include <glib/gi18n.h>
#include <stdlib.h>
#include <string.h>

struct _LwExceptionList
{
  LwFilteredList parent_instance;
};

G_DEFINE_FINAL_TYPE (LwExceptionList, lw_exception_list, LW_TYPE_FILTERED_LIST)

static LwPlacement *
placement_of (LwFilteredList *list, LwException *exception)
{
  return lw_office_find (lw_filtered_list_get_office (list), &lw_placement_record,
                         exception->placement);
}

/* Of a form that is gone nothing is said; where it is, when it is known. */
static char *
describe_stage (LwOffice *office, LwPlacement *placement)
{
  LwRecord *form = lw_office_find (office, &lw_variant_record, placement->variant);
  LwWorkplace *workplace = lw_office_find (office, &lw_workplace_record, placement->workplace);
  g_autofree char *place = workplace != NULL ? lw_stage_dup_place (office, workplace) : NULL;
  const char *title = form != NULL ? lw_record_get_title (form) : _ ("Stage");

  return place != NULL ? g_strjoin (", ", title, place, NULL) : g_strdup (title);
}

char *
lw_exception_list_dup_title (LwExceptionList *self, LwException *exception)
{
  LwOffice *office = lw_filtered_list_get_office (LW_FILTERED_LIST (self));
  LwPlacement *placement = placement_of (LW_FILTERED_LIST (self), exception);
  LwRecord *owner = placement != NULL ? lw_stage_get_owner (office, placement) : NULL;
  const LwRuleInfo *rule = lw_rules_find (exception->rule);

  return g_strdup_printf ("%s · %s %s", owner != NULL ? lw_record_get_title (owner) : _ ("Stage"),
                          exception->rule, rule != NULL ? _ (rule->title) : "");
}

char *
lw_exception_list_dup_detail (LwExceptionList *self, LwException *exception)
{
  LwOffice *office = lw_filtered_list_get_office (LW_FILTERED_LIST (self));
  LwPlacement *placement = placement_of (LW_FILTERED_LIST (self), exception);
  g_autofree char *stage = placement != NULL ? describe_stage (office, placement) : NULL;
  gboolean both = stage != NULL && exception->who != NULL;

  return g_strconcat (stage != NULL ? stage : "", both ? " · " : "",
                      exception->who != NULL ? exception->who : "", NULL);
}

static LwRecord *
owner_of (LwExceptionList *self, LwException *exception)
{
  LwPlacement *placement = placement_of (LW_FILTERED_LIST (self), exception);

  return placement != NULL
           ? lw_stage_get_owner (lw_filtered_list_get_office (LW_FILTERED_LIST (self)), placement)
           : NULL;
}

int
lw_exception_list_compare (LwExceptionList *self, LwException *a, LwException *b)
{
  LwRecord *owner_a = owner_of (self, a);
  LwRecord *owner_b = owner_of (self, b);
  int order = 0;

  if (owner_a != NULL && owner_b != NULL)
    order = lw_record_compare (owner_a, owner_b);
  else if (owner_a != owner_b)
    order = owner_a == NULL ? 1 : -1;
  if (order == 0 && a->rule != NULL && b->rule != NULL)
    order = atoi (a->rule + 1) - atoi (b->rule + 1);

  return order != 0 ? order
                    : strcmp (lw_record_get_id (LW_RECORD (a)), lw_record_get_id (LW_RECORD (b)));
}

/* "00123 3B" */
static char *
dup_number_and_class (LwExceptionList *self, LwException *exception)
{
  LwRecord *owner = owner_of (self, exception);
  LwStudent *student = LW_IS_STUDENT (owner) ? LW_STUDENT (owner) : NULL;
  LwGroup *group = student != NULL
                     ? lw_office_find (lw_filtered_list_get_office (LW_FILTERED_LIST (self)),
                                       &lw_group_record, student->group)
                     : NULL;

  return g_strjoin (" ", student != NULL && student->number != NULL ? student->number : "",
                    group != NULL ? group->name : "", NULL);
}

static char *
lw_exception_list_dup_search_text (LwFilteredList *list, LwRecord *record)
{
  LwException *exception = LW_EXCEPTION (record);
  g_autofree char *title = lw_exception_list_dup_title (LW_EXCEPTION_LIST (list), exception);
  g_autofree char *detail = lw_exception_list_dup_detail (LW_EXCEPTION_LIST (list), exception);
  g_autofree char *also = dup_number_and_class (LW_EXCEPTION_LIST (list), exception);

  return g_strjoin (" ", title, detail, also, exception->reason != NULL ? exception->reason : "",
                    NULL);
}

static gboolean
lw_exception_list_fits (LwFilteredList *list, LwRecord *record)
{
  return TRUE;
}

static LwTouch
lw_exception_list_touch (LwFilteredList *list, const LwChange *change)
{
  return change->type == &lw_exception_record || change->type == &lw_placement_record
             || change->type == &lw_student_record || change->type == &lw_group_record
           ? LW_TOUCHES_RECORDS
           : LW_TOUCHES_NOTHING;
}

static void
lw_exception_list_class_init (LwExceptionListClass *klass)
{
  LwFilteredListClass *list_class = LW_FILTERED_LIST_CLASS (klass);

  list_class->type = &lw_exception_record;
  list_class->dup_search_text = lw_exception_list_dup_search_text;
  list_class->fits = lw_exception_list_fits;
  list_class->touch = lw_exception_list_touch;
}

static void
lw_exception_list_init (LwExceptionList *self)
{
}

LwExceptionList *
lw_exception_list_new (LwOffice *office)
{
  LwExceptionList *self = g_object_new (LW_TYPE_EXCEPTION_LIST, NULL);

  lw_filtered_list_set_office (LW_FILTERED_LIST (self), office);

  return self;
}

void
lw_exception_list_set_words (LwExceptionList *self, const char *words)
{
  lw_filtered_list_set_words (LW_FILTERED_LIST (self), words);
  lw_filtered_list_refilter (LW_FILTERED_LIST (self));
}
