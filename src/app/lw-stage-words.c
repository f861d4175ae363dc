/* lw-stage-words.c - how a stage's period and days are said on screen
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-stage-words.h"

#include "lw-date.h"
#include "lw-pattern.h"

#include <glib/gi18n.h>

static LwStagePeriod *
stage_period_of (LwOffice *office, LwPlacement *placement)
{
  return lw_office_find (office, &lw_stage_period_record, placement->stage_period);
}

gpointer
lw_stage_get_class (LwOffice *office, LwPlacement *placement)
{
  LwStagePeriod *period = placement->student == NULL ? stage_period_of (office, placement) : NULL;

  return period != NULL ? lw_office_find (office, &lw_group_record, period->group) : NULL;
}

gpointer
lw_stage_get_owner (LwOffice *office, LwPlacement *placement)
{
  if (placement->student != NULL)
    return lw_office_find (office, &lw_student_record, placement->student);

  return lw_stage_get_class (office, placement);
}

const char *
lw_stage_get_group (LwOffice *office, LwPlacement *placement)
{
  LwRecord *owner = lw_stage_get_owner (office, placement);

  if (LW_IS_STUDENT (owner))
    return LW_STUDENT (owner)->group;

  return owner != NULL ? lw_record_get_id (owner) : NULL;
}

void
lw_stage_get_period (LwOffice *office, LwPlacement *placement, GDate *first, GDate *last)
{
  LwStagePeriod *period = stage_period_of (office, placement);

  *first = placement->first_day;
  *last = placement->last_day;
  if (period != NULL && !g_date_valid (first))
    *first = period->first_day;
  if (period != NULL && !g_date_valid (last))
    *last = period->last_day;
}

char *
lw_stage_dup_period_text (LwOffice *office, LwPlacement *placement)
{
  g_autofree char *from = NULL;
  g_autofree char *till = NULL;
  GDate first, last;

  lw_stage_get_period (office, placement, &first, &last);
  if (!g_date_valid (&first))
    return g_strdup (_ ("no days chosen yet"));
  if (!g_date_valid (&last) || lw_date_equal (&first, &last))
    return lw_date_format_long (&first);
  from = lw_date_format_short (&first);
  till = lw_date_format_long (&last);

  return g_strdup_printf ("%s – %s", from, till);
}

char *
lw_stage_dup_place_text (LwOffice *office, LwPlacement *placement)
{
  LwCompany *company = lw_office_find_company (office, placement);

  if (company != NULL && company->town != NULL)
    return g_strdup_printf ("%s, %s", company->name, company->town);

  return g_strdup (company != NULL ? company->name : _ ("no place yet"));
}

LwPattern *
lw_stage_dup_pattern (LwOffice *office, LwPlacement *placement)
{
  LwStagePeriod *period = stage_period_of (office, placement);
  const char *text
    = placement->pattern != NULL || period == NULL ? placement->pattern : period->pattern;

  return text != NULL ? lw_pattern_parse (text, NULL) : NULL;
}

char *
lw_stage_dup_days_text (LwOffice *office, LwPlacement *placement)
{
  g_autoptr (LwPattern) pattern = lw_stage_dup_pattern (office, placement);

  return pattern != NULL ? lw_pattern_describe (pattern) : NULL;
}
