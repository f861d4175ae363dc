/* lw-world.c - what the rules know of the school, looked up once
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-world.h"

#include "lw-date.h"
#include "lw-json.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Each placement day has these clock times unless said otherwise. */
#define DEFAULT_BEGIN (8 * 60 + 30)
#define DEFAULT_END (16 * 60)

/* Where a morning ends and an afternoon begins, in minutes after midnight. */
#define NOON (12 * 60 + 30)

/**
 * lw_world_find:
 * @list: (nullable): a list
 * @id: (nullable): an id
 *
 * Returns: (transfer none) (nullable): the record
 */
gpointer
lw_world_find (LwRecordList *list, const char *id)
{
  return list != NULL ? lw_record_list_find (list, id) : NULL;
}

static guint
size_of (LwRecordList *list)
{
  return list != NULL ? lw_record_list_get_size (list) : 0;
}

static GHashTable *
index_new (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                (GDestroyNotify) g_ptr_array_unref);
}

static void
pattern_free (gpointer data)
{
  if (data != NULL)
    lw_pattern_free (data);
}

static void
cells_free (gpointer data)
{
  lw_cells_clear (data);
  g_free (data);
}

LwStagePeriod *
lw_world_get_stage_period (LwWorld *self, LwPlacement *placement)
{
  return lw_world_find (self->lists.stage_periods, placement->stage_period);
}

/**
 * lw_world_get_supervisor:
 * @self: a world
 * @placement: a placement
 *
 * Returns: (transfer none) (nullable): the id of who guides it for the school
 */
const char *
lw_world_get_supervisor (LwWorld *self, LwPlacement *placement)
{
  LwStagePeriod *period = lw_world_get_stage_period (self, placement);

  return placement->supervisor == NULL && period != NULL ? period->supervisor
                                                         : placement->supervisor;
}

static LwStrength
strength_of (const char *word, LwStrength fallback)
{
  for (int i = 0; word != NULL && lw_strength_values[i] != NULL; i++)
    if (strcmp (word, lw_strength_values[i]) == 0)
      return (LwStrength) i;

  return fallback;
}

static gboolean
read_figure (GVariant *value, double *figure)
{
  if (g_variant_is_of_type (value, G_VARIANT_TYPE_DOUBLE))
    *figure = g_variant_get_double (value);
  else if (g_variant_is_of_type (value, G_VARIANT_TYPE_INT64))
    *figure = g_variant_get_int64 (value);
  else if (g_variant_is_of_type (value, G_VARIANT_TYPE_BOOLEAN))
    *figure = g_variant_get_boolean (value);
  else if (g_variant_is_of_type (value, G_VARIANT_TYPE_STRING))
    *figure = lw_time_parse (g_variant_get_string (value, NULL));
  else
    return FALSE;

  return *figure >= 0;
}

/* A clock time where a number belongs, say, is not what the rule asks for. */
static gboolean
is_alike (GVariant *value, GVariant *other)
{
  return other == NULL || g_variant_is_of_type (value, g_variant_get_type (other))
         || (g_variant_is_of_type (value, G_VARIANT_TYPE_INT64)
             && g_variant_is_of_type (other, G_VARIANT_TYPE_DOUBLE))
         || (g_variant_is_of_type (value, G_VARIANT_TYPE_DOUBLE)
             && g_variant_is_of_type (other, G_VARIANT_TYPE_INT64));
}

/* Read once: a rule asks for its figures at each stage. */
static void
read_figures (GHashTable *figures, GVariant *value, GVariant *fallback)
{
  GVariantIter iter;
  const char *key;
  GVariant *member;

  g_variant_iter_init (&iter, value);
  while (g_variant_iter_loop (&iter, "{&sv}", &key, &member))
    {
      g_autoptr (GVariant) other = g_variant_lookup_value (fallback, key, NULL);
      double figure;

      if (is_alike (member, other) && read_figure (member, &figure))
        g_hash_table_insert (figures, g_strdup (key), g_memdup2 (&figure, sizeof figure));
    }
}

static void
read_setting (LwWorld *self, const LwRuleInfo *info, LwRuleSetting *setting)
{
  LwRule *rule = self->lists.rules != NULL
                   ? lw_record_list_find_by_key (self->lists.rules, info->number)
                   : NULL;
  g_autoptr (GVariant) fallback = lw_json_to_variant (info->value);
  g_autoptr (GVariant) value = lw_json_to_variant (rule != NULL ? rule->value : NULL);
  gboolean is_off = FALSE;

  setting->figures = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  read_figures (setting->figures, fallback, fallback);
  read_figures (setting->figures, value, fallback);
  setting->strength = info->strength;
  setting->is_on = TRUE;
  /* What can't be passed can't be softened or switched off either. */
  if (rule == NULL || info->strength == LW_STRENGTH_ABSOLUTE)
    return;
  g_variant_lookup (value, "off", "b", &is_off);
  setting->is_on = !is_off;
  if (info->strength != LW_STRENGTH_REPORT)
    setting->strength = strength_of (rule->strength, info->strength);
}

static LwCalendar *
make_calendar (LwRecordList *list)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new ();

  for (guint i = 0; i < size_of (list); i++)
    g_ptr_array_add (records, lw_record_list_peek (list, i));

  return lw_calendar_new (records);
}

/**
 * lw_world_new:
 * @lists: the school's lists; one that is %NULL counts as empty. They must outlive the world,
 *   which follows their changes by lw_world_let_go() and lw_world_take_up().
 *
 * Returns: (transfer full): the world, with its placements indexed
 */
LwWorld *
lw_world_new (const LwWorldLists *lists)
{
  LwWorld *self = g_new0 (LwWorld, 1);
  guint n_rules;
  const LwRuleInfo *table = lw_rules_get_table (&n_rules);

  self->lists = *lists;
  self->calendar = make_calendar (lists->calendar_days);
  self->settings = g_new0 (LwRuleSetting, n_rules);
  for (guint i = 0; i < n_rules; i++)
    read_setting (self, &table[i], &self->settings[i]);
  self->by_student = index_new ();
  self->by_workplace = index_new ();
  self->by_company = index_new ();
  self->by_supervisor = index_new ();
  self->travel = lw_travel_index_new (lists->travel_times);
  lw_travel_pace_read (&self->pace, lw_world_get_setting (self, "R13"));
  self->today = lw_today ();
  self->accreditations = index_new ();
  self->exceptions = index_new ();
  self->visits = index_new ();
  self->patterns = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, pattern_free);
  self->expansions = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_array_unref);
  self->cells = g_hash_table_new_full (NULL, NULL, NULL, cells_free);
  self->let_go = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  lw_world_index_all (self);

  return self;
}

void
lw_world_free (LwWorld *self)
{
  guint n_rules;

  lw_rules_get_table (&n_rules);
  for (guint i = 0; i < n_rules; i++)
    g_hash_table_unref (self->settings[i].figures);
  g_free (self->settings);
  lw_calendar_unref (self->calendar);
  g_hash_table_unref (self->by_student);
  g_hash_table_unref (self->by_workplace);
  g_hash_table_unref (self->by_company);
  g_hash_table_unref (self->by_supervisor);
  g_hash_table_unref (self->travel);
  g_hash_table_unref (self->accreditations);
  g_hash_table_unref (self->exceptions);
  g_hash_table_unref (self->visits);
  g_hash_table_unref (self->patterns);
  g_hash_table_unref (self->expansions);
  g_hash_table_unref (self->cells);
  g_hash_table_unref (self->let_go);
  g_free (self);
}

/**
 * lw_world_get_calendar:
 * @self: a world
 *
 * Returns: (transfer none): the school's calendar
 */
LwCalendar *
lw_world_get_calendar (LwWorld *self)
{
  return self->calendar;
}

/**
 * lw_world_get_pattern:
 * @self: a world
 * @placement: a placement
 *
 * Returns: (transfer none) (nullable): its pattern, %NULL when it has none that can be read
 */
const LwPattern *
lw_world_get_pattern (LwWorld *self, LwPlacement *placement)
{
  LwStagePeriod *period = lw_world_get_stage_period (self, placement);
  const char *text = placement->pattern;
  gpointer pattern;

  if (text == NULL && period != NULL)
    text = period->pattern;
  if (text == NULL)
    return NULL;
  if (!g_hash_table_lookup_extended (self->patterns, text, NULL, &pattern))
    {
      pattern = lw_pattern_parse (text, NULL);
      g_hash_table_insert (self->patterns, g_strdup (text), pattern);
    }

  return pattern;
}

LwVariant *
lw_world_get_variant (LwWorld *self, LwPlacement *placement)
{
  LwStagePeriod *period = lw_world_get_stage_period (self, placement);
  const char *id = placement->variant;

  if (id == NULL && period != NULL)
    id = period->variant;

  return lw_world_find (self->lists.variants, id);
}

/**
 * lw_world_get_group:
 * @self: a world
 * @placement: a placement
 *
 * Returns: (transfer none) (nullable): the class of its student; of a class activity the class
 *   of its stage period
 */
LwGroup *
lw_world_get_group (LwWorld *self, LwPlacement *placement)
{
  LwStudent *student = lw_world_find (self->lists.students, placement->student);
  LwStagePeriod *period = lw_world_get_stage_period (self, placement);

  if (student != NULL)
    return lw_world_find (self->lists.groups, student->group);

  return period != NULL ? lw_world_find (self->lists.groups, period->group) : NULL;
}

void
lw_world_get_period (LwWorld *self, LwPlacement *placement, GDate *first, GDate *last)
{
  LwStagePeriod *period = lw_world_get_stage_period (self, placement);

  *first = placement->first_day;
  *last = placement->last_day;
  if (period != NULL && !g_date_valid (first))
    *first = period->first_day;
  if (period != NULL && !g_date_valid (last))
    *last = period->last_day;
}

/**
 * lw_world_get_times:
 * @self: a world
 * @placement: a placement
 * @begin: (out): minutes after midnight
 * @end: (out): minutes after midnight
 *
 * The clock times of each of its days: from 8:30 to 16:00 unless said otherwise.
 */
void
lw_world_get_times (LwWorld *self, LwPlacement *placement, int *begin, int *end)
{
  LwStagePeriod *period = lw_world_get_stage_period (self, placement);

  *begin = lw_time_parse (placement->begin);
  *end = lw_time_parse (placement->end);
  if (*begin < 0)
    *begin = lw_time_parse (period != NULL ? period->begin : NULL);
  if (*end < 0)
    *end = lw_time_parse (period != NULL ? period->end : NULL);
  if (*begin < 0)
    *begin = DEFAULT_BEGIN;
  if (*end < 0)
    *end = DEFAULT_END;
}

/* A half-day keeps to its half of the day. */
void
lw_halves_clip (guint halves, int *begin, int *end)
{
  if (halves == 1)
    *end = MIN (*end, NOON);
  else if (halves == 2)
    *begin = MAX (*begin, NOON);
}

/**
 * lw_world_get_day_times:
 * @self: a world
 * @placement: a placement
 * @halves: 1 morning, 2 afternoon, 3 both
 * @begin: (out): minutes after midnight
 * @end: (out): minutes after midnight
 *
 * The clock times of one of its days: a half-day keeps to its side of 12:30.
 */
void
lw_world_get_day_times (LwWorld *self, LwPlacement *placement, guint halves, int *begin, int *end)
{
  lw_world_get_times (self, placement, begin, end);
  lw_halves_clip (halves, begin, end);
}

const LwWorldLists *
lw_world_get_lists (LwWorld *self)
{
  return &self->lists;
}

const LwCells *
lw_world_get_cells (LwWorld *self, LwVariant *variant)
{
  LwCells *cells = g_hash_table_lookup (self->cells, variant);

  if (cells == NULL)
    {
      cells = g_new0 (LwCells, 1);
      lw_cells_read (variant, cells);
      g_hash_table_insert (self->cells, variant, cells);
    }

  return cells;
}

/**
 * lw_world_is_away:
 * @self: a world
 * @placement: a placement
 *
 * A form that is said to be in school, and not also on or off the job, does not take the
 * student out of school: its half-days are half-days at school.
 *
 * Returns: whether the student is away from school on its half-days
 */
gboolean
lw_world_is_away (LwWorld *self, LwPlacement *placement)
{
  LwVariant *variant = lw_world_get_variant (self, placement);
  const LwCells *cells;

  if (variant == NULL)
    return TRUE;
  cells = lw_world_get_cells (self, variant);

  return lw_cell_effective (&cells->cells[LW_COLUMN_IN_SCHOOL]) != LW_SAID_YES
         || lw_cell_effective (&cells->cells[LW_COLUMN_ON_THE_JOB]) == LW_SAID_YES
         || lw_cell_effective (&cells->cells[LW_COLUMN_OFF_THE_JOB]) == LW_SAID_YES;
}

/**
 * lw_world_expand_by:
 * @self: a world
 * @placement: a placement, in the lists or not
 * @calendar: (nullable): another calendar than the school's; %NULL for none
 *
 * Returns: (transfer full) (element-type LwStageDay): the days that it would have
 */
GArray *
lw_world_expand_by (LwWorld *self, LwPlacement *placement, const LwCalendar *calendar)
{
  const LwPattern *pattern = lw_world_get_pattern (self, placement);
  LwGroup *group = lw_world_get_group (self, placement);
  GDate first, last;

  if (pattern == NULL)
    return g_array_new (FALSE, FALSE, sizeof (LwStageDay));
  lw_world_get_period (self, placement, &first, &last);

  return lw_pattern_expand (pattern, &first, &last, calendar,
                            group != NULL ? lw_record_get_id (LW_RECORD (group)) : NULL);
}

/**
 * lw_world_expand:
 * @self: a world
 * @placement: a placement, in the lists or not
 *
 * Returns: (transfer full) (element-type LwStageDay): its days; none without a pattern or
 *   dates. The array is shared: not to be changed.
 */
GArray *
lw_world_expand (LwWorld *self, LwPlacement *placement)
{
  GArray *days = g_hash_table_lookup (self->expansions, placement);

  if (days != NULL)
    return g_array_ref (days);
  days = lw_world_expand_by (self, placement, self->calendar);
  if (lw_world_find (self->lists.placements, lw_record_get_id (LW_RECORD (placement))) == placement)
    g_hash_table_insert (self->expansions, placement, g_array_ref (days));

  return days;
}

char *
lw_world_dup_place (LwWorld *self, LwWorkplace *workplace)
{
  LwCompany *company = lw_world_find (self->lists.companies, workplace->company);

  if (company == NULL || company->name == NULL)
    return g_strdup (workplace->title != NULL ? workplace->title : _ ("this workplace"));
  if (workplace->title == NULL || strcmp (workplace->title, company->name) == 0)
    return g_strdup (company->name);

  return g_strdup_printf ("%s (%s)", company->name, workplace->title);
}

char *
lw_world_dup_stage (LwWorld *self, LwPlacement *placement)
{
  LwVariant *variant = lw_world_get_variant (self, placement);
  LwWorkplace *workplace = lw_world_find (self->lists.workplaces, placement->workplace);
  const char *form = variant != NULL && variant->name != NULL ? variant->name : _ ("a stage");
  g_autofree char *place = workplace != NULL ? lw_world_dup_place (self, workplace) : NULL;

  if (place == NULL)
    return g_strdup (form);

  /* translators: a form and a workplace: Snuffelstage bij Bakkerij Jansen */
  return g_strdup_printf (_ ("%s at %s"), form, place);
}
