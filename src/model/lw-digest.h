/* lw-digest.h - what the dossiers of a school tell at a glance
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * LwDigestQuestion:
 * @school_year: (nullable): id of the school year whose POPs are meant
 * @goals_from: goals that are due from this day
 * @goals_till: to this day
 */
typedef struct
{
  char *school_year;
  GDate goals_from;
  GDate goals_till;
} LwDigestQuestion;

/**
 * LwDigestStudent:
 * @has_review: whether any conversation was recorded
 * @last_review: the day of the last one; cleared when it has none
 * @next_review: the first day that the last one set for the next; cleared when it set none
 * @review_kind: (nullable): what kind the last one was
 * @has_pop: whether there is a POP of the school year
 * @pop_state: (nullable): how far it is
 * @n_goals: how many of its goals are due in the days asked for, and neither reached nor dropped
 * @goal_title: (nullable): the first of them
 * @goal_due: the day of that one
 * @has_items: whether anything stands in the portfolio
 * @last_item: the day of its latest item; cleared when none has a day
 *
 * What is kept of one student's conversations, POP and portfolio, counted.
 */
typedef struct
{
  gboolean has_review;
  GDate last_review;
  GDate next_review;
  char *review_kind;
  gboolean has_pop;
  char *pop_state;
  guint n_goals;
  char *goal_title;
  GDate goal_due;
  gboolean has_items;
  GDate last_item;
} LwDigestStudent;

/**
 * LwDigest:
 * @students: (element-type utf8 LwDigestStudent): by id; nobody of whom nothing is kept
 * @asked: (element-type utf8 GDate): id of a stage whose company is asked, and since when
 *
 * What is too much to keep in memory whole, and is asked for at once for all students.
 */
typedef struct
{
  GHashTable *students;
  GHashTable *asked;
} LwDigest;

LwDigestQuestion *lw_digest_question_copy (const LwDigestQuestion *self);
void lw_digest_question_free (LwDigestQuestion *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LwDigestQuestion, lw_digest_question_free)

LwDigest *lw_digest_new (void);
void lw_digest_free (LwDigest *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LwDigest, lw_digest_free)

/* What is known of that student; made when there is nothing yet. */
LwDigestStudent *lw_digest_add_student (LwDigest *self, const char *id);
const LwDigestStudent *lw_digest_find_student (const LwDigest *self, const char *id);
void lw_digest_set_asked (LwDigest *self, const char *placement_id, const GDate *day);
/* Cleared when it is not known. */
GDate lw_digest_get_asked (const LwDigest *self, const char *placement_id);

G_END_DECLS
