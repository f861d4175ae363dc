/* lw-case.c - one placement as it is held against the rules
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-case.h"

#include "lw-date.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/**
 * lw_case_is_other:
 * @self: a case
 * @placement: a placement of the lists
 *
 * Returns: whether it is another one than that being judged, which stands in for the one of its
 *   id
 */
gboolean
lw_case_is_other (const LwCase *self, LwPlacement *placement)
{
  return strcmp (lw_record_get_id (LW_RECORD (placement)),
                 lw_record_get_id (LW_RECORD (self->placement)))
         != 0;
}

/**
 * lw_case_is_other_student:
 * @self: a case with a student
 * @placement: a placement of the lists
 *
 * Returns: whether it is another one, of another student: not a class activity
 */
gboolean
lw_case_is_other_student (const LwCase *self, LwPlacement *placement)
{
  return placement->student != NULL && lw_case_is_other (self, placement)
         && g_strcmp0 (placement->student, self->placement->student) != 0;
}

static GPtrArray *
find_others (const LwCase *self)
{
  GPtrArray *others = g_ptr_array_new ();
  GPtrArray *all = lw_world_lookup (self->world->by_student, self->placement->student);

  for (guint i = 0; all != NULL && i < all->len; i++)
    if (lw_case_is_other (self, g_ptr_array_index (all, i)))
      g_ptr_array_add (others, g_ptr_array_index (all, i));

  return others;
}

void
lw_case_init (LwCase *self, LwWorld *world, LwPlacement *placement, GPtrArray *findings)
{
  *self = (LwCase){
    .world = world,
    .placement = placement,
    .student = lw_world_find (world->lists.students, placement->student),
    .group = lw_world_get_group (world, placement),
    .workplace = lw_world_find (world->lists.workplaces, placement->workplace),
    .variant = lw_world_get_variant (world, placement),
    .pattern = lw_world_get_pattern (world, placement),
    .days = lw_world_expand (world, placement),
    .takes_time = lw_placement_takes_time (placement),
    .findings = findings,
  };
  self->others = find_others (self);
}

/**
 * lw_case_init_for_class:
 * @self: a case
 * @world: a world
 * @stage: a stage of nobody in particular, of no stage period
 * @group: (nullable): id of the class that it is for
 * @findings: (element-type LwFinding): what is found is added to it
 */
void
lw_case_init_for_class (LwCase *self,
                        LwWorld *world,
                        LwPlacement *stage,
                        const char *group,
                        GPtrArray *findings)
{
  lw_case_init (self, world, stage, findings);
  self->group = lw_world_find (world->lists.groups, group);
  self->is_of_class = TRUE;
  if (self->pattern == NULL)
    return;
  g_array_unref (self->days);
  self->days = lw_pattern_expand (self->pattern, &stage->first_day, &stage->last_day,
                                  world->calendar, lw_case_get_group_id (self));
}

void
lw_case_clear (LwCase *self)
{
  g_clear_pointer (&self->days, g_array_unref);
  g_clear_pointer (&self->others, g_ptr_array_unref);
  g_clear_pointer (&self->weeks, g_array_unref);
}

const char *
lw_case_get_group_id (const LwCase *self)
{
  return self->group != NULL ? lw_record_get_id (LW_RECORD (self->group)) : NULL;
}

/**
 * lw_case_get_number:
 * @self: a case
 * @key: a member of the rule's value
 *
 * Returns: what the school said, else the table; 0 when neither says it
 */
double
lw_case_get_number (const LwCase *self, const char *key)
{
  const double *figure = g_hash_table_lookup (self->setting->figures, key);

  return figure != NULL ? *figure : 0;
}

/**
 * lw_case_get_time:
 * @self: a case
 * @key: a member of the rule's value
 *
 * Returns: the clock time in minutes after midnight, or -1
 */
int
lw_case_get_time (const LwCase *self, const char *key)
{
  const double *figure = g_hash_table_lookup (self->setting->figures, key);

  return figure != NULL ? (int) *figure : -1;
}

gboolean
lw_case_get_flag (const LwCase *self, const char *key)
{
  return lw_case_get_number (self, key) != 0;
}

/* Of several exceptions the one with the first id, whatever the order of the list. */
static char *
dup_reason (const LwCase *self)
{
  const char *id = lw_record_get_id (LW_RECORD (self->placement));
  GPtrArray *exceptions = lw_world_lookup (self->world->exceptions, id);
  LwException *first = NULL;

  if (self->setting->strength == LW_STRENGTH_ABSOLUTE)
    return NULL;
  for (guint i = 0; exceptions != NULL && i < exceptions->len; i++)
    {
      LwException *exception = g_ptr_array_index (exceptions, i);

      if (g_strcmp0 (exception->rule, self->rule->number) == 0 && exception->reason != NULL
          && (first == NULL
              || strcmp (lw_record_get_id (LW_RECORD (exception)),
                         lw_record_get_id (LW_RECORD (first)))
                   < 0))
        first = exception;
    }

  return first != NULL ? g_strdup (first->reason) : NULL;
}

/**
 * lw_case_take_finding:
 * @self: a case, with the rule that is being judged
 * @day: (nullable): the first day on which it shows
 * @message: (transfer full): what is wrong and where
 * @advice: (transfer full) (nullable): the nearest change that mends it
 */
void
lw_case_take_finding (LwCase *self, const GDate *day, char *message, char *advice)
{
  LwFinding *finding = g_new0 (LwFinding, 1);

  finding->rule = g_strdup (self->rule->number);
  finding->strength = self->setting->strength;
  finding->placement = g_strdup (lw_record_get_id (LW_RECORD (self->placement)));
  g_date_clear (&finding->day, 1);
  if (day != NULL)
    finding->day = *day;
  finding->message = message;
  finding->advice = advice;
  finding->reason = dup_reason (self);
  g_ptr_array_add (self->findings, finding);
}

/**
 * lw_stage_day_shift:
 * @day: a stage day
 *
 * Returns: how far its halves are to be shifted to stand in an #LwWeekMask
 */
guint
lw_stage_day_shift (const LwStageDay *day)
{
  return 2 * (g_date_get_weekday (&day->day) - G_DATE_MONDAY);
}

/**
 * lw_stage_days_find:
 * @days: (element-type LwStageDay): by day
 * @day: a day
 *
 * Returns: (transfer none) (nullable): the stage day on @day
 */
const LwStageDay *
lw_stage_days_find (GArray *days, const GDate *day)
{
  guint index = lw_stage_days_seek (days, day);
  const LwStageDay *stage_day = &g_array_index (days, LwStageDay, index);

  if (index == days->len || g_date_compare (&stage_day->day, day) != 0)
    return NULL;

  return stage_day;
}

/**
 * lw_case_dup_day:
 * @day: a day
 * @halves: 1 morning, 2 afternoon, 3 both
 *
 * Returns: (transfer full): "di 2 maart in de ochtend"
 */
char *
lw_case_dup_day (const GDate *day, guint halves)
{
  g_autofree char *text = lw_date_format_short (day);

  if (halves == 1)
    /* translators: a day: di 2 maart in de ochtend */
    return g_strdup_printf (_ ("%s in the morning"), text);
  if (halves == 2)
    /* translators: a day: di 2 maart in de middag */
    return g_strdup_printf (_ ("%s in the afternoon"), text);

  return g_steal_pointer (&text);
}

/**
 * lw_case_take_more_days:
 * @message: (transfer full): what is wrong on the first day
 * @n_more: on how many more days it is
 *
 * Returns: (transfer full): the message with that number
 */
char *
lw_case_take_more_days (char *message, guint n_more)
{
  g_autofree char *first = message;

  if (n_more == 0)
    return g_steal_pointer (&first);

  /* translators: behind a message about one day */
  return g_strdup_printf (ngettext ("%s, and on %u more day", "%s, and on %u more days", n_more),
                          first, n_more);
}
