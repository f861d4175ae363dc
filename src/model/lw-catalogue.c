/* lw-catalogue.c - what the report says: forms, ladders, competencies
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-catalogue.h"

#include <string.h>

/* In the figure's order and words; the names of the tracks as a school says them. */
static const struct
{
  const char *key;
  const char *title;
  const char *head;
} columns[LW_N_COLUMNS] = {
  [LW_COLUMN_IN_SCHOOL] = { "in-school", "Binnenschools", "Binnenschools" },
  [LW_COLUMN_ON_THE_JOB] = { "on-the-job", "On the job", "Buitenschools" },
  [LW_COLUMN_OFF_THE_JOB] = { "off-the-job", "Off the job", "Buitenschools" },
  [LW_COLUMN_LOWER] = { "lower", "Onderbouw", "Vmbo fase" },
  [LW_COLUMN_UPPER] = { "upper", "Bovenbouw", "Vmbo fase" },
  [LW_COLUMN_LINT] = { "lint", "Lint", "Model" },
  [LW_COLUMN_SANDWICH] = { "sandwich", "Sandwich", "Model" },
  [LW_COLUMN_TL] = { "tl", "Theoretisch", "Leerweg" },
  [LW_COLUMN_GL] = { "gl", "Gemengd", "Leerweg" },
  [LW_COLUMN_KB] = { "kb", "Kader", "Leerweg" },
  [LW_COLUMN_BB] = { "bb", "Basis", "Leerweg" },
  [LW_COLUMN_ACCREDITATION] = { "accreditation", "Accreditatie", "Accreditatie" },
};

const char *
lw_column_key (LwColumn column)
{
  g_return_val_if_fail ((guint) column < LW_N_COLUMNS, NULL);

  return columns[column].key;
}

LwColumn
lw_column_from_key (const char *key)
{
  LwColumn column = 0;

  while (column < LW_N_COLUMNS && strcmp (columns[column].key, key) != 0)
    column++;

  return column;
}

const char *
lw_column_title (LwColumn column)
{
  g_return_val_if_fail ((guint) column < LW_N_COLUMNS, NULL);

  return columns[column].title;
}

const char *
lw_column_head (LwColumn column)
{
  g_return_val_if_fail ((guint) column < LW_N_COLUMNS, NULL);

  return columns[column].head;
}

static void
example_free (gpointer data)
{
  LwFormExample *example = data;

  g_free (example->title);
  g_free (example->text);
  g_free (example->section);
  g_free (example);
}

static void
form_free (gpointer data)
{
  LwForm *form = data;

  g_free (form->name);
  g_free (form->origin);
  g_free (form->definition);
  g_free (form->use);
  g_free (form->asks);
  g_strfreev (form->linkage);
  g_strfreev (form->questions);
  g_strfreev (form->styles);
  g_free (form->linkage_text);
  g_free (form->quotation);
  g_free (form->section);
  g_free (form->remark);
  g_ptr_array_unref (form->examples);
  g_free (form);
}

static void
step_free (gpointer data)
{
  LwStep *step = data;

  g_free (step->name);
  g_free (step->text);
  g_free (step->next);
  g_free (step);
}

static void
competency_free (gpointer data)
{
  LwCatalogueCompetency *competency = data;

  g_free (competency->name);
  g_free (competency->kind);
  g_free (competency->origin);
  g_free (competency->text);
  g_free (competency);
}

static void
condition_free (gpointer data)
{
  LwCondition *condition = data;

  g_free (condition->key);
  g_free (condition->name);
  g_free (condition->text);
  g_free (condition);
}

static void
profile_free (gpointer data)
{
  LwProfile *profile = data;

  g_free (profile->code);
  g_free (profile->name);
  g_free (profile->sector);
  g_free (profile);
}

static void
holiday_free (gpointer data)
{
  LwHoliday *holiday = data;

  g_free (holiday->name);
  g_free (holiday->region);
  g_free (holiday->school_year);
  g_free (holiday);
}

/**
 * lw_catalogue_new:
 *
 * Returns: (transfer full): an empty catalogue, to be filled by who reads one. Its arrays own
 *   what is added to them: zeroed structs from g_new0(), a form from lw_form_new(), a step from
 *   lw_step_new().
 */
LwCatalogue *
lw_catalogue_new (void)
{
  LwCatalogue *self = g_new0 (LwCatalogue, 1);

  self->forms = g_ptr_array_new_with_free_func (form_free);
  self->linkages = g_ptr_array_new_with_free_func (condition_free);
  self->school_ladder = g_ptr_array_new_with_free_func (step_free);
  self->company_ladder = g_ptr_array_new_with_free_func (step_free);
  self->competencies = g_ptr_array_new_with_free_func (competency_free);
  self->conditions = g_ptr_array_new_with_free_func (condition_free);
  self->student_view = g_ptr_array_new_with_free_func (condition_free);
  self->profiles = g_ptr_array_new_with_free_func (profile_free);
  self->holidays = g_ptr_array_new_with_free_func (holiday_free);

  return self;
}

void
lw_catalogue_free (LwCatalogue *self)
{
  g_ptr_array_unref (self->forms);
  g_ptr_array_unref (self->linkages);
  g_free (self->linkage_section);
  g_ptr_array_unref (self->school_ladder);
  g_ptr_array_unref (self->company_ladder);
  g_clear_pointer (&self->beyond, step_free);
  g_free (self->ladder_note);
  g_ptr_array_unref (self->competencies);
  g_ptr_array_unref (self->conditions);
  g_ptr_array_unref (self->student_view);
  g_ptr_array_unref (self->profiles);
  g_ptr_array_unref (self->holidays);
  g_free (self);
}

/**
 * lw_form_new:
 *
 * Returns: (transfer full): a form without anything, whose examples own what is added
 */
LwForm *
lw_form_new (void)
{
  LwForm *form = g_new0 (LwForm, 1);

  form->examples = g_ptr_array_new_with_free_func (example_free);

  return form;
}

LwStep *
lw_step_new (void)
{
  return g_new0 (LwStep, 1);
}

/**
 * lw_catalogue_find_form:
 * @self: a catalogue
 * @name: (nullable): a form's Dutch name
 *
 * Returns: (transfer none) (nullable): the form
 */
const LwForm *
lw_catalogue_find_form (const LwCatalogue *self, const char *name)
{
  for (guint i = 0; i < self->forms->len; i++)
    {
      const LwForm *form = g_ptr_array_index (self->forms, i);

      if (g_strcmp0 (form->name, name) == 0)
        return form;
    }

  return NULL;
}

/**
 * lw_catalogue_find_profile:
 * @self: a catalogue
 * @code: (nullable): "Z&W"
 *
 * Returns: (transfer none) (nullable): the profile
 */
const LwProfile *
lw_catalogue_find_profile (const LwCatalogue *self, const char *code)
{
  for (guint i = 0; i < self->profiles->len; i++)
    {
      const LwProfile *profile = g_ptr_array_index (self->profiles, i);

      if (g_strcmp0 (profile->code, code) == 0)
        return profile;
    }

  return NULL;
}

static const LwCondition *
find_condition (GPtrArray *conditions, const char *key)
{
  for (guint i = 0; i < conditions->len; i++)
    {
      const LwCondition *condition = g_ptr_array_index (conditions, i);

      if (g_strcmp0 (condition->key, key) == 0)
        return condition;
    }

  return NULL;
}

/**
 * lw_catalogue_find_condition:
 * @self: a catalogue
 * @key: (nullable): as a workplace keeps it
 *
 * Returns: (transfer none) (nullable): the condition, also when it is one of the students' view
 */
const LwCondition *
lw_catalogue_find_condition (const LwCatalogue *self, const char *key)
{
  const LwCondition *condition = find_condition (self->conditions, key);

  return condition != NULL ? condition : find_condition (self->student_view, key);
}
