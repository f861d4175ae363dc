/* lw-period-draft.c - a class's arrangement being made, as a value
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-period-draft.h"

#include "lw-clean.h"
#include "lw-date.h"
#include "lw-pattern.h"
#include "lw-stage-fill.h"
#include "lw-stage-summary.h"

#include <glib/gi18n.h>
#include <string.h>

LwStagePeriod *
lw_period_draft_get (LwDraft *draft)
{
  return LW_STAGE_PERIOD (lw_draft_get_is (draft));
}

/* Dutch in every locale, as are the names of classes and forms: "Snuffelstage 3B". */
static char *
make_name (LwOffice *office, LwStagePeriod *period)
{
  LwRecord *group = lw_office_find (office, &lw_group_record, period->group);
  LwRecord *form = lw_office_find (office, &lw_variant_record, period->variant);

  if (group == NULL)
    return NULL;

  return g_strdup_printf ("%s %s", form != NULL ? lw_record_get_title (form) : "Stage",
                          lw_record_get_title (group));
}

static const char *
mentor_of (LwOffice *office, const char *group_id)
{
  LwGroup *group = lw_office_find (office, &lw_group_record, group_id);

  return group != NULL ? group->mentor : NULL;
}

/* The day after which a sandwich of so many weeks is over. */
static GDate
find_end (LwOffice *office, LwStagePeriod *period, int weeks)
{
  g_autoptr (LwRecord) stage = lw_record_new (&lw_placement_record, NULL);

  lw_record_set_text (stage, "pattern", period->pattern);
  lw_record_set_date (stage, "first-day", &period->first_day);

  return lw_stage_find_end (LW_PLACEMENT (stage), weeks,
                            lw_world_get_calendar (lw_office_get_world (office)), period->group);
}

gboolean
lw_period_draft_has_end (LwDraft *draft)
{
  LwStagePeriod *period = lw_period_draft_get (draft);
  g_autoptr (LwPattern) pattern
    = period->pattern != NULL ? lw_pattern_parse (period->pattern, NULL) : NULL;

  return pattern == NULL || pattern->parts->len > 1
         || lw_pattern_has_kind (pattern, LW_PATTERN_LINT);
}

/* A single day ends as it begins, a sandwich when its weeks are over. */
static void
settle_days (LwOffice *office, LwRecord *record)
{
  LwStagePeriod *period = LW_STAGE_PERIOD (record);
  g_autoptr (LwPattern) pattern
    = period->pattern != NULL ? lw_pattern_parse (period->pattern, NULL) : NULL;
  const LwPatternPart *part;

  if (pattern == NULL || pattern->parts->len != 1)
    return;
  part = &g_array_index (pattern->parts, LwPatternPart, 0);
  if (part->kind == LW_PATTERN_ONCE)
    lw_record_set_date (record, "last-day", &period->first_day);
  if (part->kind == LW_PATTERN_SANDWICH)
    {
      GDate end = find_end (office, period, part->weeks);

      lw_record_set_date (record, "last-day", &end);
    }
}

LwDraft *
lw_period_draft_new (LwOffice *office, const char *group_id)
{
  g_autoptr (LwRecord) record = lw_record_new (&lw_stage_period_record, NULL);
  g_autofree char *name = NULL;

  lw_record_set_text (record, "group", group_id);
  lw_record_set_text (record, "supervisor", mentor_of (office, group_id));
  lw_record_set_text (record, "begin", LW_STAGE_DEFAULT_BEGIN);
  lw_record_set_text (record, "end", LW_STAGE_DEFAULT_END);
  name = make_name (office, LW_STAGE_PERIOD (record));
  lw_record_set_text (record, "name", name);

  return lw_draft_new (record);
}

LwDraft *
lw_period_draft_new_like (LwStagePeriod *period)
{
  g_autoptr (LwRecord) record = lw_record_new (&lw_stage_period_record, NULL);

  for (guint i = 0; i < lw_stage_period_record.n_fields; i++)
    lw_record_copy_field (record, LW_RECORD (period), &lw_stage_period_record.fields[i]);
  lw_record_set_text (record, "name", NULL);
  lw_record_set_text (record, "group", NULL);
  lw_record_set_text (record, "supervisor", NULL);

  return lw_draft_new (record);
}

LwDraft *
lw_period_draft_with_text (LwDraft *draft, LwOffice *office, const char *field, const char *value)
{
  LwStagePeriod *was = lw_period_draft_get (draft);
  g_autoptr (LwRecord) is = lw_record_copy (LW_RECORD (was));
  g_autofree char *old_name = make_name (office, was);
  g_autofree char *text = lw_clean_line (value);

  lw_record_set_text (is, field, text);
  if (strcmp (field, "group") == 0
      && (was->supervisor == NULL
          || g_strcmp0 (was->supervisor, mentor_of (office, was->group)) == 0))
    lw_record_set_text (is, "supervisor", mentor_of (office, text));
  if (strcmp (field, "name") != 0 && (was->name == NULL || g_strcmp0 (was->name, old_name) == 0))
    {
      g_autofree char *name = make_name (office, LW_STAGE_PERIOD (is));

      lw_record_set_text (is, "name", name);
    }
  settle_days (office, is);

  return lw_draft_new_changed (lw_draft_get_was (draft), is);
}

LwDraft *
lw_period_draft_with_date (LwDraft *draft, LwOffice *office, const char *field, const GDate *value)
{
  g_autoptr (LwRecord) is = lw_record_copy (lw_draft_get_is (draft));

  lw_record_set_date (is, field, value);
  settle_days (office, is);

  return lw_draft_new_changed (lw_draft_get_was (draft), is);
}

static const char *
days_trouble (LwStagePeriod *period)
{
  if (!g_date_valid (&period->first_day))
    return _ ("What is the first day?");
  if (!g_date_valid (&period->last_day))
    return _ ("What is the last day?");

  return lw_date_compare (&period->last_day, &period->first_day) < 0
           ? _ ("The last day is before the first")
           : NULL;
}

static const char *
times_trouble (LwStagePeriod *period)
{
  int begin = lw_time_parse (period->begin);
  int end = lw_time_parse (period->end);

  if (begin < 0 || end < 0)
    return _ ("From when till when is a day?");

  return end <= begin ? _ ("The end is before the beginning") : NULL;
}

const char *
lw_period_draft_get_trouble (LwDraft *draft, LwPeriodPart part)
{
  LwStagePeriod *period = lw_period_draft_get (draft);

  switch (part)
    {
    case LW_PERIOD_PART_GROUP:
      return period->group == NULL ? _ ("Choose a class") : NULL;
    case LW_PERIOD_PART_FORM:
      return period->variant == NULL ? _ ("Choose a form") : NULL;
    case LW_PERIOD_PART_NAME:
      return period->name == NULL ? _ ("What is it called?") : NULL;
    case LW_PERIOD_PART_HALF_DAYS:
      return period->pattern == NULL ? _ ("Choose half-days") : NULL;
    case LW_PERIOD_PART_DAYS:
      return days_trouble (period);
    case LW_PERIOD_PART_TIMES:
      return times_trouble (period);
    case LW_N_PERIOD_PARTS:
    default:
      g_return_val_if_reached (NULL);
    }
}

const char *
lw_period_draft_why_not (LwDraft *draft)
{
  for (LwPeriodPart part = 0; part < LW_N_PERIOD_PARTS; part++)
    if (lw_period_draft_get_trouble (draft, part) != NULL)
      return lw_period_draft_get_trouble (draft, part);

  return NULL;
}

static void
add_sentence (GString *text, guint n, char *sentence)
{
  g_autofree char *owned = sentence;

  if (n > 0)
    g_string_append_printf (text, "%s%s", text->len > 0 ? " " : "", owned);
}

char *
lw_period_plan_describe (LwPeriodPlan *plan)
{
  GString *text = g_string_new (NULL);
  guint n_follow = plan->follow->len;
  guint n_own = plan->own->len;
  guint n_held = plan->held->len;
  guint n_over = plan->over->len;

  add_sentence (text, n_follow,
                g_strdup_printf (ngettext ("%u stage follows this change.",
                                           "%u stages follow this change.", n_follow),
                                 n_follow));
  add_sentence (text, n_own,
                g_strdup_printf (ngettext ("%u stage keeps days of its own.",
                                           "%u stages keep days of their own.", n_own),
                                 n_own));
  add_sentence (
    text, n_held,
    g_strdup_printf (ngettext ("%u stage keeps its days: a rule stops the new ones.",
                               "%u stages keep their days: a rule stops the new ones.", n_held),
                     n_held));
  add_sentence (text, n_over,
                g_strdup_printf (ngettext ("%u stage is over and stays as it was.",
                                           "%u stages are over and stay as they were.", n_over),
                                 n_over));

  return g_string_free (text, FALSE);
}

/* Somebody of the class, for whose calendar the days are counted; without a leerwerktraject, of
 * which a summary has more to say. */
static const char *
any_student (LwOffice *office, const char *group_id)
{
  LwRecordList *students = lw_office_get_list (office, &lw_student_record);

  for (guint i = 0; i < lw_record_list_get_size (students); i++)
    {
      LwStudent *student = lw_record_list_peek (students, i);

      if (group_id != NULL && g_strcmp0 (student->group, group_id) == 0
          && !lw_is_true (student->leerwerktraject))
        return lw_record_get_id (LW_RECORD (student));
    }

  return NULL;
}

char *
lw_period_summarize (LwOffice *office, LwStagePeriod *period)
{
  g_autoptr (LwRecord) stage = lw_record_new (&lw_placement_record, NULL);

  lw_record_set_text (stage, "student", any_student (office, period->group));
  lw_stage_fill_holes (LW_PLACEMENT (stage), period);
  lw_stage_fill_times (LW_PLACEMENT (stage));

  return lw_stage_summarize (office, LW_PLACEMENT (stage));
}
