/* lw-portfolio.c - what is on paper for one student
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-portfolio.h"

static void
file_free (gpointer data)
{
  LwPortfolioFile *file = data;

  g_clear_object (&file->record);
  g_free (file->path);
  g_free (file);
}

static void
part_free (gpointer data)
{
  LwPortfolioPart *part = data;

  g_clear_object (&part->record);
  g_ptr_array_unref (part->competencies);
  g_ptr_array_unref (part->files);
  g_free (part);
}

static void
stage_free (gpointer data)
{
  LwPortfolioStage *stage = data;

  g_clear_object (&stage->record);
  g_free (stage->form);
  g_free (stage->workplace);
  g_free (stage->company);
  g_free (stage->town);
  g_free (stage);
}

/**
 * lw_portfolio_new:
 * @student: whose it is
 *
 * Returns: (transfer full): a portfolio to fill; what its fields are given they own, and its
 *   arrays free
 */
LwPortfolio *
lw_portfolio_new (LwStudent *student)
{
  LwPortfolio *self = g_new0 (LwPortfolio, 1);

  self->student = g_object_ref (student);
  self->goals = g_ptr_array_new_with_free_func (g_object_unref);
  self->items = g_ptr_array_new_with_free_func (part_free);
  self->stages = g_ptr_array_new_with_free_func (stage_free);

  return self;
}

void
lw_portfolio_free (LwPortfolio *self)
{
  if (self == NULL)
    return;
  g_clear_object (&self->student);
  g_clear_object (&self->pop);
  g_ptr_array_unref (self->goals);
  g_ptr_array_unref (self->items);
  g_ptr_array_unref (self->stages);
  g_free (self->group);
  g_free (self->mentor);
  g_free (self->school);
  g_free (self->logo);
  g_free (self->school_year);
  g_free (self);
}

/**
 * lw_portfolio_part_new:
 * @record: an item
 *
 * Returns: (transfer full): the item without competencies and files, for a portfolio's items
 */
LwPortfolioPart *
lw_portfolio_part_new (LwPortfolioItem *record)
{
  LwPortfolioPart *part = g_new0 (LwPortfolioPart, 1);

  part->record = g_object_ref (record);
  part->competencies = g_ptr_array_new_with_free_func (g_free);
  part->files = g_ptr_array_new_with_free_func (file_free);

  return part;
}

/**
 * lw_portfolio_part_take_file:
 * @part: an item
 * @record: its attachment
 * @path: (transfer full): where the attachment's content lies
 */
void
lw_portfolio_part_take_file (LwPortfolioPart *part, LwAttachment *record, char *path)
{
  LwPortfolioFile *file = g_new0 (LwPortfolioFile, 1);

  file->record = g_object_ref (record);
  file->path = path;
  g_ptr_array_add (part->files, file);
}

/**
 * lw_portfolio_stage_new:
 * @record: a placement
 *
 * Returns: (transfer full): the placement without its words, for a portfolio's stages
 */
LwPortfolioStage *
lw_portfolio_stage_new (LwPlacement *record)
{
  LwPortfolioStage *stage = g_new0 (LwPortfolioStage, 1);

  stage->record = g_object_ref (record);

  return stage;
}
