/* lw-dossier.h - the POP, the portfolio and the reviews of a student
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lw-record.h"

G_BEGIN_DECLS

/* The words that a choice allows, %NULL-terminated; also how they are kept and written. */
extern const char *const lw_pop_state_values[];
extern const char *const lw_goal_state_values[];
extern const char *const lw_place_values[];

#define LW_TYPE_POP (lw_pop_get_type ())
G_DECLARE_FINAL_TYPE (LwPop, lw_pop, LW, POP, LwRecord)

extern const LwRecordType lw_pop_record;

struct _LwPop
{
  LwRecord parent_instance;

  char *student;
  char *school_year;
  char *learning_question;
  char *question_kind;
  char *can;
  char *wants;
  char *must;
  char *how;
  char *learning_style;
  char *route;
  char *designed_with;
  char *state;
};

LwPop *lw_pop_new (const char *student, const char *school_year);

#define LW_TYPE_GOAL (lw_goal_get_type ())
G_DECLARE_FINAL_TYPE (LwGoal, lw_goal, LW, GOAL, LwRecord)

extern const LwRecordType lw_goal_record;

struct _LwGoal
{
  LwRecord parent_instance;

  char *pop;
  char *title;
  char *competency;
  char *why;
  char *action;
  char *evidence;
  char *judged_by;
  GDate due;
  char *state;
};

int lw_goal_compare (LwGoal *a, LwGoal *b);

#define LW_TYPE_PORTFOLIO_ITEM (lw_portfolio_item_get_type ())
G_DECLARE_FINAL_TYPE (LwPortfolioItem, lw_portfolio_item, LW, PORTFOLIO_ITEM, LwRecord)

extern const LwRecordType lw_portfolio_item_record;

struct _LwPortfolioItem
{
  LwRecord parent_instance;

  char *student;
  char *title;
  char *kind;
  char *place;
  GDate date;
  char *description;
  char *next_question;
  char **competencies;
};

#define LW_TYPE_ATTACHMENT (lw_attachment_get_type ())
G_DECLARE_FINAL_TYPE (LwAttachment, lw_attachment, LW, ATTACHMENT, LwRecord)

extern const LwRecordType lw_attachment_record;

struct _LwAttachment
{
  LwRecord parent_instance;

  char *portfolio_item;
  char *name;
  char *media_type;
  int size;
  char *hash;
};

#define LW_TYPE_REVIEW (lw_review_get_type ())
G_DECLARE_FINAL_TYPE (LwReview, lw_review, LW, REVIEW, LwRecord)

extern const LwRecordType lw_review_record;

struct _LwReview
{
  LwRecord parent_instance;

  char *student;
  char *kind;
  GDate date;
  char *present;
  char *voices;
  char *agreements;
  GDate next_date;
};

G_END_DECLS
