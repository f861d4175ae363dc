/* lw-stage-draft.c - one stage being planned, as a value
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-stage-draft-private.h"

#include "lw-clean.h"
#include "lw-date.h"
#include "lw-stage-fill.h"
#include "lw-stage-parts.h"
#include "lw-stage-reasons.h"
#include "lw-stage-words.h"

#include <string.h>

static LwStageDraft *
stage_draft_alloc (LwOffice *office, LwRecord *placement)
{
  LwStageDraft *self = g_new0 (LwStageDraft, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->placement = lw_draft_new (placement);
  self->calendar = lw_calendar_ref (lw_world_get_calendar (lw_office_get_world (office)));
  self->reasons = lw_stage_reasons_new ();
  self->kept_reasons = lw_stage_reasons_new ();
  lw_pattern_draft_init (&self->pattern);

  return self;
}

LwStageDraft *
lw_stage_draft_copy (LwStageDraft *self)
{
  LwStageDraft *copy = g_new0 (LwStageDraft, 1);

  *copy = *self;
  g_atomic_ref_count_init (&copy->ref_count);
  copy->placement = lw_draft_ref (self->placement);
  copy->calendar = lw_calendar_ref (self->calendar);
  copy->class_id = g_strdup (self->class_id);
  copy->group = g_strdup (self->group);
  copy->kept_group = g_strdup (self->kept_group);
  copy->company = g_strdup (self->company);
  copy->name = g_strdup (self->name);
  copy->town = g_strdup (self->town);
  copy->phone = g_strdup (self->phone);
  copy->gone = g_strdup (self->gone);
  copy->reasons = lw_stage_reasons_copy (self->reasons);
  copy->kept_reasons = g_hash_table_ref (self->kept_reasons);

  return copy;
}

LwStageDraft *
lw_stage_draft_ref (LwStageDraft *self)
{
  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

void
lw_stage_draft_unref (LwStageDraft *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  lw_draft_unref (self->placement);
  lw_calendar_unref (self->calendar);
  g_free (self->class_id);
  g_free (self->group);
  g_free (self->kept_group);
  g_free (self->company);
  g_free (self->name);
  g_free (self->town);
  g_free (self->phone);
  g_free (self->gone);
  g_hash_table_unref (self->reasons);
  g_hash_table_unref (self->kept_reasons);
  g_free (self);
}

LwPlacement *
lw_stage_draft_get_placement (LwStageDraft *self)
{
  return LW_PLACEMENT (lw_draft_get_is (self->placement));
}

void
lw_stage_draft_take_text (LwStageDraft *self, const char *field, const char *value)
{
  g_autoptr (LwDraft) before = self->placement;

  self->placement = lw_draft_with_text (before, field, value);
}

void
lw_stage_draft_take_date (LwStageDraft *self, const char *field, const GDate *value)
{
  g_autoptr (LwDraft) before = self->placement;

  self->placement = lw_draft_with_date (before, field, value);
}

static void
set_class (LwStageDraft *self, const char *class_id)
{
  g_free (self->class_id);
  self->class_id = g_strdup (class_id);
}

/* Until a person says so, the state follows from there being a place. A class need not look for
 * one: a guest comes to school. */
static void
settle_state (LwStageDraft *self)
{
  const char *without = self->group != NULL ? "voorgesteld" : "zoekt";

  if (!self->has_state)
    lw_stage_draft_take_text (self, "state",
                              self->place == LW_STAGE_PLACE_NONE ? without : "gevraagd");
}

static void
set_place (LwStageDraft *self, LwStagePlace place, const char *workplace)
{
  self->place = place;
  lw_stage_draft_take_text (self, "workplace", workplace);
  settle_state (self);
}

static void
take_period (LwStageDraft *self, LwStagePeriod *before, LwStagePeriod *period)
{
  g_autoptr (LwDraft) draft = self->placement;
  g_autoptr (LwRecord) is = lw_record_copy (lw_draft_get_is (draft));

  if (period != NULL && period != before)
    lw_stage_take_period (LW_PLACEMENT (is), before, period);
  self->placement = lw_draft_new_changed (lw_draft_get_was (draft), is);
  lw_pattern_draft_read (&self->pattern, LW_PLACEMENT (is)->pattern);
}

static void
set_group (LwStageDraft *self, const char *group_id)
{
  g_free (self->group);
  self->group = g_strdup (group_id);
  set_class (self, group_id);
  settle_state (self);
}

static const char *
class_of (LwOffice *office, const char *student_id)
{
  LwStudent *student = lw_office_find (office, &lw_student_record, student_id);

  return student != NULL ? student->group : NULL;
}

static void
set_student (LwStageDraft *self, LwOffice *office, const char *student_id)
{
  LwPlacement *placement = lw_stage_draft_get_placement (self);
  LwStagePeriod *before = lw_office_find (office, &lw_stage_period_record, placement->stage_period);

  set_group (self, NULL);
  set_class (self, class_of (office, student_id));
  lw_stage_draft_take_text (self, "student", student_id);
  if (!lw_stage_draft_is_new (self) || student_id == NULL)
    return;
  take_period (self, before, lw_stage_find_period (office, student_id));
}

/* Another arrangement of the class than the one that it would take by itself. */
static void
set_period (LwStageDraft *self, LwOffice *office, const char *period_id)
{
  LwPlacement *placement = lw_stage_draft_get_placement (self);

  take_period (self, lw_office_find (office, &lw_stage_period_record, placement->stage_period),
               lw_office_find (office, &lw_stage_period_record, period_id));
}

/* What a person has not said yet is no reason to ask before it is thrown away. */
static void
settle_was (LwStageDraft *self)
{
  g_autoptr (LwDraft) before = self->placement;

  g_free (self->kept_group);
  self->kept_group = g_strdup (self->group);
  self->placement = lw_draft_new (lw_draft_get_is (before));
}

static const char *
known_text (GVariant *known, const char *key)
{
  const char *value = NULL;

  if (known != NULL)
    g_variant_lookup (known, key, "&s", &value);

  return value;
}

LwStageDraft *
lw_stage_draft_new (LwOffice *office, GVariant *known)
{
  g_autoptr (LwRecord) record = lw_record_new (&lw_placement_record, NULL);
  g_autoptr (LwStageDraft) self = NULL;
  const char *first_day = known_text (known, "first-day");
  const char *student = known_text (known, "student");
  GDate date;

  LwPlacement *before
    = lw_office_find (office, &lw_placement_record, known_text (known, "follows"));

  if (before != NULL)
    lw_stage_begin_next (LW_PLACEMENT (record), office, before);
  lw_stage_fill_times (LW_PLACEMENT (record));
  self = stage_draft_alloc (office, record);
  if (before == NULL)
    lw_stage_draft_take_text (self, "variant", known_text (known, "variant"));
  set_place (self, LW_STAGE_PLACE_NONE, NULL);
  if (known_text (known, "workplace") != NULL)
    set_place (self, LW_STAGE_PLACE_WORKPLACE, known_text (known, "workplace"));
  else if (known_text (known, "company") != NULL)
    {
      self->company = g_strdup (known_text (known, "company"));
      set_place (self, LW_STAGE_PLACE_COMPANY, NULL);
    }
  if (first_day != NULL && lw_date_parse_iso (first_day, &date))
    lw_stage_draft_take_date (self, "first-day", &date);
  if (student != NULL)
    set_student (self, office, student);
  else if (before != NULL)
    set_class (self, class_of (office, before->student));
  else if (known_text (known, "group") != NULL)
    set_group (self, known_text (known, "group"));
  if (known_text (known, "supervisor") != NULL)
    lw_stage_draft_take_text (self, "supervisor", known_text (known, "supervisor"));
  set_period (self, office, known_text (known, "stage-period"));
  lw_stage_draft_settle_period (self);
  settle_was (self);

  return g_steal_pointer (&self);
}

/* What the placement does not say, its stage period says: the draft says it. */
LwStageDraft *
lw_stage_draft_new_of (LwOffice *office, LwPlacement *placement)
{
  g_autoptr (LwRecord) copy = lw_record_copy (LW_RECORD (placement));
  LwStagePeriod *period = lw_office_find (office, &lw_stage_period_record, placement->stage_period);
  LwRecord *group = lw_stage_get_class (office, placement);
  LwStageDraft *self;

  if (period != NULL)
    lw_stage_fill_holes (LW_PLACEMENT (copy), period);
  lw_stage_fill_times (LW_PLACEMENT (copy));
  self = stage_draft_alloc (office, copy);
  self->group = group != NULL ? g_strdup (lw_record_get_id (group)) : NULL;
  self->kept_group = g_strdup (self->group);
  set_class (self,
             placement->student != NULL ? class_of (office, placement->student) : self->group);
  self->has_state = placement->state != NULL;
  self->place = placement->workplace != NULL ? LW_STAGE_PLACE_WORKPLACE : LW_STAGE_PLACE_NONE;
  lw_pattern_draft_read (&self->pattern, LW_PLACEMENT (copy)->pattern);
  lw_stage_reasons_read (self->reasons, office, lw_record_get_id (copy));
  lw_stage_reasons_read (self->kept_reasons, office, lw_record_get_id (copy));

  return self;
}

gboolean
lw_stage_draft_is_new (LwStageDraft *self)
{
  return lw_record_get_rev (lw_draft_get_was (self->placement)) == 0;
}

gboolean
lw_stage_draft_is_dirty (LwStageDraft *self)
{
  return lw_draft_is_dirty (self->placement) || self->place == LW_STAGE_PLACE_NEW
         || g_strcmp0 (self->group, self->kept_group) != 0
         || !lw_stage_reasons_same (self->reasons, self->kept_reasons);
}

const char *
lw_stage_draft_get_group (LwStageDraft *self)
{
  return self->group;
}

LwStagePlace
lw_stage_draft_get_place (LwStageDraft *self)
{
  return self->place;
}

const char *
lw_stage_draft_get_company (LwStageDraft *self, LwOffice *office)
{
  LwWorkplace *workplace
    = lw_office_find (office, &lw_workplace_record, lw_stage_draft_get_placement (self)->workplace);

  if (self->place == LW_STAGE_PLACE_COMPANY)
    return self->company;

  return workplace != NULL ? workplace->company : NULL;
}

static char **
new_company_field (LwStageDraft *self, const char *field)
{
  return strcmp (field, "name") == 0   ? &self->name
         : strcmp (field, "town") == 0 ? &self->town
                                       : &self->phone;
}

const char *
lw_stage_draft_get_new_company (LwStageDraft *self, const char *field)
{
  return *new_company_field (self, field);
}

const LwPatternDraft *
lw_stage_draft_get_pattern (LwStageDraft *self)
{
  return &self->pattern;
}

guint
lw_stage_draft_get_kind (LwStageDraft *self)
{
  return self->pattern.n_parts > 1 ? LW_PATTERN_COMBINATION : self->pattern.parts[0].kind;
}

LwWeekMask
lw_stage_draft_get_half_days (LwStageDraft *self)
{
  const LwPatternDraftPart *part = &self->pattern.parts[0];

  return part->kind == LW_PATTERN_SANDWICH ? part->at_school : part->half_days;
}

const char *
lw_stage_draft_get_reason (LwStageDraft *self, const char *rule)
{
  return g_hash_table_lookup (self->reasons, rule);
}

LwStageDraft *
lw_stage_draft_with_student (LwStageDraft *self, LwOffice *office, const char *student_id)
{
  LwStageDraft *next = lw_stage_draft_copy (self);

  set_student (next, office, student_id);
  lw_stage_draft_settle_period (next);

  return next;
}

LwStageDraft *
lw_stage_draft_with_group (LwStageDraft *self, const char *group_id)
{
  LwStageDraft *next = lw_stage_draft_copy (self);

  lw_stage_draft_take_text (next, "student", NULL);
  set_group (next, group_id);
  lw_stage_draft_settle_period (next);

  return next;
}

LwStageDraft *
lw_stage_draft_with_workplace (LwStageDraft *self, const char *workplace_id)
{
  LwStageDraft *next = lw_stage_draft_copy (self);

  set_place (next, workplace_id != NULL ? LW_STAGE_PLACE_WORKPLACE : LW_STAGE_PLACE_NONE,
             workplace_id);

  return next;
}

LwStageDraft *
lw_stage_draft_with_company (LwStageDraft *self, const char *company_id)
{
  LwStageDraft *next = lw_stage_draft_copy (self);

  g_free (next->company);
  next->company = g_strdup (company_id);
  set_place (next, LW_STAGE_PLACE_COMPANY, NULL);

  return next;
}

LwStageDraft *
lw_stage_draft_with_new_company (LwStageDraft *self, const char *field, const char *value)
{
  LwStageDraft *next = lw_stage_draft_copy (self);
  char **member = new_company_field (next, field);

  g_free (*member);
  *member = lw_clean_line (value);
  set_place (next, LW_STAGE_PLACE_NEW, NULL);

  return next;
}

/* What is broken off goes nowhere; the reason is from now on why that is. */
static void
unpin (LwStageDraft *self)
{
  g_autoptr (LwDraft) before = self->placement;

  if (!lw_is_true (lw_stage_draft_get_placement (self)->pinned))
    {
      self->placement = lw_draft_ref (before);
      return;
    }
  self->placement = lw_draft_with_int (before, "pinned", FALSE);
  lw_stage_draft_take_text (self, "reason", NULL);
}

LwStageDraft *
lw_stage_draft_with_text (LwStageDraft *self, const char *field, const char *value)
{
  LwStageDraft *next = lw_stage_draft_copy (self);
  const LwField *of = lw_record_type_find_field (&lw_placement_record, field);
  g_autofree char *text
    = (of->flags & LW_FIELD_LONG) ? lw_clean_text (value) : lw_clean_line (value);

  next->has_state |= strcmp (field, "state") == 0;
  /* Why it was broken off goes with it; why it is pinned stays. */
  if (strcmp (field, "state") == 0
      && g_strcmp0 (lw_stage_draft_get_placement (self)->state, "afgebroken") == 0
      && !lw_is_true (lw_stage_draft_get_placement (self)->pinned))
    lw_stage_draft_take_text (next, "reason", NULL);
  if (strcmp (field, "state") == 0 && g_strcmp0 (text, "afgebroken") == 0)
    unpin (next);
  lw_stage_draft_take_text (next, field, text);

  return next;
}

LwStageDraft *
lw_stage_draft_with_pin (LwStageDraft *self, gboolean is_pinned, const char *reason)
{
  LwStageDraft *next = lw_stage_draft_copy (self);
  LwPlacement *placement = lw_stage_draft_get_placement (self);
  g_autoptr (LwDraft) before = next->placement;
  g_autofree char *text = is_pinned ? lw_clean_text (reason) : NULL;

  next->placement = lw_draft_with_int (before, "pinned", is_pinned);
  if (g_strcmp0 (placement->state, "afgebroken") != 0)
    lw_stage_draft_take_text (next, "reason", text);

  return next;
}

LwStageDraft *
lw_stage_draft_with_reason (LwStageDraft *self, const char *rule, const char *reason)
{
  LwStageDraft *next = lw_stage_draft_copy (self);
  char *text = lw_clean_text (reason);

  if (text != NULL)
    g_hash_table_insert (next->reasons, g_strdup (rule), text);
  else
    g_hash_table_remove (next->reasons, rule);

  return next;
}
