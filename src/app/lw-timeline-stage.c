/* lw-timeline-stage.c - one stage as the time line draws it
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-timeline-stage.h"

#include "lw-cells.h"
#include "lw-date.h"
#include "lw-stage-pin.h"
#include "lw-stage-search.h"
#include "lw-stage-summary.h"
#include "lw-stage-words.h"
#include "lw-words.h"

#include <glib/gi18n.h>
#include <string.h>

#define DAYS_A_WEEK 7

static guint32
week_of (guint32 day)
{
  return (day - 1) / DAYS_A_WEEK;
}

static gboolean
is_said (const LwCells *cells, LwColumn column)
{
  return lw_cell_effective (&cells->cells[column]) == LW_SAID_YES;
}

LwSetting
lw_timeline_setting_of (LwOffice *office, LwVariant *variant)
{
  const LwCells *cells;

  if (variant == NULL)
    return LW_SETTING_NONE;
  cells = lw_world_get_cells (lw_office_get_world (office), variant);
  if (is_said (cells, LW_COLUMN_ON_THE_JOB))
    return LW_SETTING_ON_THE_JOB;
  if (is_said (cells, LW_COLUMN_OFF_THE_JOB))
    return LW_SETTING_OFF_THE_JOB;

  return is_said (cells, LW_COLUMN_IN_SCHOOL) ? LW_SETTING_IN_SCHOOL : LW_SETTING_NONE;
}

static LwStagePeriod *
period_of (LwOffice *office, LwPlacement *placement)
{
  return lw_office_find (office, &lw_stage_period_record, placement->stage_period);
}

static LwPattern *
read_pattern (LwOffice *office, LwPlacement *placement)
{
  LwStagePeriod *period = period_of (office, placement);
  const char *text = placement->pattern;

  if (text == NULL && period != NULL)
    text = period->pattern;

  return text != NULL ? lw_pattern_parse (text, NULL) : NULL;
}

static void
get_period (LwOffice *office, LwPlacement *placement, GDate *first, GDate *last)
{
  LwStagePeriod *period = period_of (office, placement);

  *first = placement->first_day;
  *last = placement->last_day;
  if (period != NULL && !g_date_valid (first))
    *first = period->first_day;
  if (period != NULL && !g_date_valid (last))
    *last = period->last_day;
  if (!g_date_valid (last))
    *last = *first;
}

/* A day added to the pattern stands by itself. */
static LwTimelineBar
make_bar (const LwPattern *pattern, const LwStageDay *stage_day, guint32 day)
{
  LwTimelineBar bar = { .kind = LW_PATTERN_ONCE, .first = day, .last = day };
  const LwPatternPart *part;

  if (stage_day->part < 0)
    return bar;
  part = &g_array_index (pattern->parts, LwPatternPart, stage_day->part);
  bar.kind = part->kind;
  bar.half_days = part->kind == LW_PATTERN_SANDWICH ? part->at_school : part->half_days;

  return bar;
}

/* A bar covers its weeks from Monday to Friday, whatever its days: what lies between the days
 * of a lint belongs to it. */
static void
widen (LwTimelineBar *bar, guint32 first, guint32 last)
{
  guint32 monday = week_of (bar->first) * DAYS_A_WEEK + 1;
  guint32 friday = week_of (bar->last) * DAYS_A_WEEK + 5;

  if (bar->kind == LW_PATTERN_ONCE)
    return;
  bar->first = MIN (bar->first, MAX (monday, first));
  bar->last = MAX (bar->last, MIN (friday, last));
}

static void
make_bars (LwTimelineStage *self,
           const LwPattern *pattern,
           GArray *days,
           guint32 first,
           guint32 last)
{
  int part = G_MININT;

  for (guint i = 0; i < days->len; i++)
    {
      const LwStageDay *stage_day = &g_array_index (days, LwStageDay, i);
      guint32 day = g_date_get_julian (&stage_day->day);
      LwTimelineBar *before = self->bars->len > 0
                                ? &g_array_index (self->bars, LwTimelineBar, self->bars->len - 1)
                                : NULL;

      if (before != NULL && stage_day->part == part && week_of (day) <= week_of (before->last) + 1)
        before->last = day;
      else
        {
          LwTimelineBar bar = make_bar (pattern, stage_day, day);

          g_array_append_val (self->bars, bar);
        }
      part = stage_day->part;
    }
  for (guint i = 0; i < self->bars->len; i++)
    widen (&g_array_index (self->bars, LwTimelineBar, i), first, last);
}

static char *
dup_days (const LwPattern *pattern)
{
  for (guint i = 0; i < pattern->parts->len; i++)
    {
      const LwPatternPart *part = &g_array_index (pattern->parts, LwPatternPart, i);

      if (part->kind == LW_PATTERN_LINT)
        {
          g_autofree char *days = lw_week_mask_describe (part->half_days);
          g_auto (GStrv) words = g_strsplit (days, ", ", -1);

          return g_strjoinv (" ", words);
        }
    }

  return NULL;
}

static char *
dup_company (LwOffice *office, LwPlacement *placement)
{
  LwRecord *company = lw_office_find_company (office, placement);

  return company != NULL ? g_strdup (lw_record_get_title (company)) : NULL;
}

LwTimelineStage *
lw_timeline_stage_new (LwOffice *office, LwPlacement *placement)
{
  LwTimelineStage *self = g_new0 (LwTimelineStage, 1);
  LwVariant *variant = lw_office_find (office, &lw_variant_record, placement->variant);
  LwRecord *owner = lw_stage_get_owner (office, placement);
  g_autoptr (LwPattern) pattern = read_pattern (office, placement);
  GDate first, last;

  self->placement = g_object_ref (placement);
  self->who = owner != NULL ? g_strdup (lw_record_get_title (owner)) : NULL;
  self->bars = g_array_new (FALSE, FALSE, sizeof (LwTimelineBar));
  self->place = dup_company (office, placement);
  self->form = variant != NULL ? g_strdup (variant->name) : NULL;
  self->setting = lw_timeline_setting_of (office, variant);
  get_period (office, placement, &first, &last);
  if (!g_date_valid (&first))
    return self;
  self->first = g_date_get_julian (&first);
  self->last = MAX (self->first, g_date_get_julian (&last));
  if (pattern != NULL)
    {
      self->days = dup_days (pattern);
      self->half_days = lw_world_expand (lw_office_get_world (office), placement);
      make_bars (self, pattern, self->half_days, self->first, self->last);
    }
  if (self->bars->len == 0)
    {
      LwTimelineBar bar = { .kind = LW_PATTERN_LINT, .first = self->first, .last = self->last };

      g_array_append_val (self->bars, bar);
    }

  return self;
}

/* A stage that says nothing of its own is what its arrangement is. */
LwTimelineStage *
lw_timeline_stage_new_of_period (LwOffice *office, LwStagePeriod *period)
{
  const char *id = lw_record_get_id (LW_RECORD (period));
  g_autoptr (LwRecord) placement = lw_record_new (&lw_placement_record, id);
  LwTimelineStage *self;

  lw_record_set_text (placement, "stage-period", id);
  lw_record_set_text (placement, "variant", period->variant);
  self = lw_timeline_stage_new (office, LW_PLACEMENT (placement));
  self->period = g_object_ref (period);
  g_free (self->form);
  self->form = g_strdup (lw_record_get_title (LW_RECORD (period)));

  return self;
}

void
lw_timeline_stage_free (LwTimelineStage *self)
{
  g_object_unref (self->placement);
  g_clear_object (&self->period);
  g_array_unref (self->bars);
  g_clear_pointer (&self->half_days, g_array_unref);
  g_free (self->days);
  g_free (self->place);
  g_free (self->form);
  g_free (self->who);
  g_free (self);
}

const char *
lw_timeline_stage_get_id (const LwTimelineStage *self)
{
  return lw_record_get_id (LW_RECORD (self->placement));
}

static char *
describe_where (const LwTimelineStage *self, LwOffice *office)
{
  LwVariant *variant = lw_office_find (office, &lw_variant_record, self->placement->variant);
  LwWorkplace *workplace
    = lw_office_find (office, &lw_workplace_record, self->placement->workplace);
  const char *form = variant != NULL ? variant->name : _ ("Stage");
  g_autofree char *place = workplace != NULL ? lw_stage_dup_place (office, workplace) : NULL;

  if (self->period != NULL)
    /* translators: the name of a stage period */
    return g_strdup_printf (_ ("Stage period %s"), self->form);
  if (place == NULL)
    return g_strdup (form);

  /* translators: a form and a workplace: Snuffelstage bij Bakkerij Vis */
  return g_strdup_printf (_ ("%s at %s"), form, place);
}

/* In the middle of a sentence. */
static char *
dup_state (LwPlacement *placement)
{
  const char *label = lw_word_label (placement->state);
  const char *second = g_utf8_next_char (label);
  g_autofree char *first = g_utf8_strdown (label, second - label);

  return g_strconcat (first, second, NULL);
}

char *
lw_timeline_stage_describe (const LwTimelineStage *self, LwOffice *office)
{
  g_autofree char *where = describe_where (self, office);
  g_autofree char *pin = lw_stage_dup_pin_words (self->placement);
  g_autoptr (LwPattern) pattern = read_pattern (office, self->placement);
  g_autofree char *when = pattern != NULL ? lw_pattern_describe (pattern) : NULL;
  GDate first, last;
  g_autofree char *weeks = NULL;
  g_autoptr (GStrvBuilder) parts = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;

  get_period (office, self->placement, &first, &last);
  weeks = lw_stage_describe_weeks (&first, &last);
  g_strv_builder_add (parts, where);
  if (when != NULL)
    g_strv_builder_add (parts, when);
  if (weeks != NULL)
    g_strv_builder_add (parts, weeks);
  if (self->placement->state != NULL)
    {
      g_autofree char *state = dup_state (self->placement);

      g_strv_builder_add (parts, state);
    }
  if (pin != NULL)
    g_strv_builder_add (parts, pin);
  list = g_strv_builder_end (parts);

  return g_strjoinv (", ", list);
}

static int
compare_stages (gconstpointer a, gconstpointer b)
{
  const LwTimelineStage *stage_a = *(LwTimelineStage *const *) a;
  const LwTimelineStage *stage_b = *(LwTimelineStage *const *) b;

  if (stage_a->first != stage_b->first)
    return stage_a->first < stage_b->first ? -1 : 1;

  return strcmp (lw_timeline_stage_get_id (stage_a), lw_timeline_stage_get_id (stage_b));
}

/*   |---- a ----|          lane 0
 *        |---- b ----|     lane 1
 *                |- c -|   lane 0
 */
guint
lw_timeline_stages_arrange (GPtrArray *stages)
{
  g_autoptr (GArray) ends = g_array_new (FALSE, TRUE, sizeof (guint32)); /* last day of a lane */

  g_ptr_array_sort (stages, compare_stages);
  for (guint i = 0; i < stages->len; i++)
    {
      LwTimelineStage *stage = g_ptr_array_index (stages, i);
      guint lane = 0;

      if (stage->bars->len == 0)
        continue;
      while (lane < ends->len && g_array_index (ends, guint32, lane) >= stage->first)
        lane++;
      if (lane == ends->len)
        g_array_append_val (ends, stage->last);
      g_array_index (ends, guint32, lane) = stage->last;
      stage->lane = lane;
    }

  return MAX (1, ends->len);
}
