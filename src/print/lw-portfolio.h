/* lw-portfolio.h - the portfolio on paper
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-document.h"
#include "lw-types.h"

G_BEGIN_DECLS

/* One attachment: its record and where its content lies. */
typedef struct
{
  LwAttachment *record;
  char *path;
} LwPortfolioFile;

/* One item with what belongs to it. */
typedef struct
{
  LwPortfolioItem *record;
  GPtrArray *competencies; /* char *: names */
  GPtrArray *files;        /* LwPortfolioFile */
} LwPortfolioPart;

/* One stage in words. */
typedef struct
{
  LwPlacement *record;
  char *form;
  char *workplace; /* nullable */
  char *company;   /* nullable */
  char *town;      /* nullable */
} LwPortfolioStage;

/**
 * LwPortfolio: what is on paper for one student. Everything owned.
 */
typedef struct
{
  LwStudent *student;
  char *group;      /* nullable: "3B" */
  char *mentor;     /* nullable */
  char *school;     /* nullable */
  char *logo;       /* nullable: where the school's picture lies */
  char *school_year; /* "2026-2027" */
  LwPop *pop;       /* nullable: this year's */
  GPtrArray *goals; /* LwGoal */
  GPtrArray *items; /* LwPortfolioPart, by date; one of kind "over-mij" gives the cover its photo */
  GPtrArray *stages; /* LwPortfolioStage, by first day */
} LwPortfolio;

LwPortfolio *lw_portfolio_new (LwStudent *student);
void lw_portfolio_free (LwPortfolio *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LwPortfolio, lw_portfolio_free)
LwPortfolioPart *lw_portfolio_part_new (LwPortfolioItem *record);
void lw_portfolio_part_take_file (LwPortfolioPart *part, LwAttachment *record, char *path);
LwPortfolioStage *lw_portfolio_stage_new (LwPlacement *record);

/* portfolios: (element-type LwPortfolio): each student starts on a fresh sheet. */
LwDocument *lw_portfolio_document_new (GPtrArray *portfolios, const GDate *today);

G_END_DECLS
