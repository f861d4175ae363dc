/* lw-dossier.c - the POP, the portfolio and the reviews of a student
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-dossier.h"

#include "lw-date.h"

#include "lw-stages.h"

#include <glib/gi18n-lib.h>

const char *const lw_pop_state_values[] = { "concept", "afgesproken", "herzien", NULL };
const char *const lw_goal_state_values[] = { "open", "bezig", "gehaald", "vervallen", NULL };
const char *const lw_place_values[] = { "school", "on-the-job", "off-the-job", "informal", NULL };

/* What somebody wrote about a student, in words of their own. */
#define WRITTEN (LW_FIELD_PERSONAL | LW_FIELD_LONG | LW_FIELD_SEARCHED)

#define FIELD(name, kind, member, ...)                                                             \
  {                                                                                                \
    name, LW_FIELD_##kind, G_STRUCT_OFFSET (LwPop, member), __VA_ARGS__                            \
  }

static const LwField pop_fields[] = {
  FIELD ("student", REF, student, N_ ("Student"), LW_FIELD_REQUIRED | LW_FIELD_OWNER, "student"),
  FIELD ("school-year", REF, school_year, N_ ("School year"), LW_FIELD_NONE, "school-year"),
  FIELD ("learning-question", TEXT, learning_question, N_ ("Learning question"), WRITTEN),
  FIELD ("question-kind",
         CHOICE,
         question_kind,
         N_ ("Kind of learning question"),
         LW_FIELD_NONE,
         NULL,
         lw_question_kind_values),
  FIELD ("can", TEXT, can, N_ ("What I can do"), WRITTEN),
  FIELD ("wants", TEXT, wants, N_ ("What I want"), WRITTEN),
  FIELD ("must", TEXT, must, N_ ("What I must"), WRITTEN),
  FIELD ("how", TEXT, how, N_ ("How I learn it"), WRITTEN),
  FIELD ("learning-style", TEXT, learning_style, N_ ("Learning style"), LW_FIELD_PERSONAL),
  FIELD ("route", TEXT, route, N_ ("Learning route"), WRITTEN),
  FIELD ("designed-with", TEXT, designed_with, N_ ("Designed with"), WRITTEN),
  FIELD ("state", CHOICE, state, N_ ("State"), LW_FIELD_NONE, NULL, lw_pop_state_values),
};

#undef FIELD

static char *
dup_pop_title (LwRecord *record)
{
  return g_strdup (LW_POP (record)->learning_question);
}

const LwRecordType lw_pop_record = {
  .name = "pop",
  .label = N_ ("POP"),
  .fields = pop_fields,
  .n_fields = G_N_ELEMENTS (pop_fields),
  .get_type = lw_pop_get_type,
  .dup_title = dup_pop_title,
};

LW_DEFINE_RECORD (LwPop, lw_pop, lw_pop_record)

#define FIELD(name, kind, member, ...)                                                             \
  {                                                                                                \
    name, LW_FIELD_##kind, G_STRUCT_OFFSET (LwGoal, member), __VA_ARGS__                           \
  }

static const LwField goal_fields[] = {
  FIELD ("pop", REF, pop, N_ ("POP"), LW_FIELD_REQUIRED | LW_FIELD_OWNER, "pop"),
  FIELD ("title", TEXT, title, N_ ("Goal"), WRITTEN),
  FIELD ("competency", REF, competency, N_ ("Competency"), LW_FIELD_NONE, "competency"),
  FIELD ("why", TEXT, why, N_ ("Why"), WRITTEN),
  FIELD ("action", TEXT, action, N_ ("Action"), WRITTEN),
  FIELD ("evidence", TEXT, evidence, N_ ("Evidence"), WRITTEN),
  FIELD ("judged-by", TEXT, judged_by, N_ ("Judged by"), WRITTEN),
  FIELD ("due", DATE, due, N_ ("Due"), LW_FIELD_NONE),
  FIELD ("state", CHOICE, state, N_ ("State"), LW_FIELD_NONE, NULL, lw_goal_state_values),
};

#undef FIELD

static char *
dup_goal_title (LwRecord *record)
{
  return g_strdup (LW_GOAL (record)->title);
}

const LwRecordType lw_goal_record = {
  .name = "goal",
  .label = N_ ("Goal"),
  .fields = goal_fields,
  .n_fields = G_N_ELEMENTS (goal_fields),
  .get_type = lw_goal_get_type,
  .dup_title = dup_goal_title,
};

LW_DEFINE_RECORD (LwGoal, lw_goal, lw_goal_record)

/**
 * lw_goal_compare:
 * @a: a goal
 * @b: another goal
 *
 * Orders goals, on screen as on paper, by the day that they are to be ready on. Those without one
 * come last; of one day, or of none, they go by title.
 *
 * Returns: less than, equal to or greater than 0
 */
int
lw_goal_compare (LwGoal *a, LwGoal *b)
{
  gboolean has_day_a = g_date_valid (&a->due);
  gboolean has_day_b = g_date_valid (&b->due);

  if (has_day_a && has_day_b && !lw_date_equal (&a->due, &b->due))
    return lw_date_compare (&a->due, &b->due);
  if (has_day_a != has_day_b)
    return has_day_a ? -1 : 1;

  return g_strcmp0 (a->title, b->title);
}

#define FIELD(name, kind, member, ...)                                                             \
  {                                                                                                \
    name, LW_FIELD_##kind, G_STRUCT_OFFSET (LwPortfolioItem, member), __VA_ARGS__                  \
  }

static const LwField portfolio_item_fields[] = {
  FIELD ("student", REF, student, N_ ("Student"), LW_FIELD_REQUIRED | LW_FIELD_OWNER, "student"),
  FIELD ("title", TEXT, title, N_ ("Title"), LW_FIELD_PERSONAL | LW_FIELD_NAME | LW_FIELD_SEARCHED),
  FIELD ("kind", TEXT, kind, N_ ("Kind of item"), LW_FIELD_NONE),
  FIELD ("place", CHOICE, place, N_ ("Place"), LW_FIELD_NONE, NULL, lw_place_values),
  FIELD ("date", DATE, date, N_ ("Date"), LW_FIELD_NONE),
  FIELD ("description", TEXT, description, N_ ("What I did"), WRITTEN),
  FIELD ("next-question", TEXT, next_question, N_ ("What I ask now"), WRITTEN),
  FIELD ("competencies", REFS, competencies, N_ ("Competencies"), LW_FIELD_NONE, "competency"),
};

#undef FIELD

static char *
dup_portfolio_item_title (LwRecord *record)
{
  return g_strdup (LW_PORTFOLIO_ITEM (record)->title);
}

const LwRecordType lw_portfolio_item_record = {
  .name = "portfolio-item",
  .label = N_ ("Portfolio item"),
  .fields = portfolio_item_fields,
  .n_fields = G_N_ELEMENTS (portfolio_item_fields),
  .get_type = lw_portfolio_item_get_type,
  .dup_title = dup_portfolio_item_title,
};

LW_DEFINE_RECORD (LwPortfolioItem, lw_portfolio_item, lw_portfolio_item_record)

#define FIELD(name, kind, member, ...)                                                             \
  {                                                                                                \
    name, LW_FIELD_##kind, G_STRUCT_OFFSET (LwAttachment, member), __VA_ARGS__                     \
  }

static const LwField attachment_fields[] = {
  FIELD ("portfolio-item",
         REF,
         portfolio_item,
         N_ ("Portfolio item"),
         LW_FIELD_REQUIRED | LW_FIELD_OWNER,
         "portfolio-item"),
  FIELD ("name",
         TEXT,
         name,
         N_ ("File name"),
         LW_FIELD_PERSONAL | LW_FIELD_NAME | LW_FIELD_SEARCHED),
  FIELD ("media-type", TEXT, media_type, N_ ("Media type"), LW_FIELD_NONE),
  FIELD ("size", INT, size, N_ ("Size in bytes"), LW_FIELD_NONE),
  FIELD ("hash", TEXT, hash, N_ ("Content hash"), LW_FIELD_NONE),
};

#undef FIELD

static char *
dup_attachment_title (LwRecord *record)
{
  return g_strdup (LW_ATTACHMENT (record)->name);
}

const LwRecordType lw_attachment_record = {
  .name = "attachment",
  .label = N_ ("Attachment"),
  .fields = attachment_fields,
  .n_fields = G_N_ELEMENTS (attachment_fields),
  .get_type = lw_attachment_get_type,
  .dup_title = dup_attachment_title,
};

LW_DEFINE_RECORD (LwAttachment, lw_attachment, lw_attachment_record)

#define FIELD(name, kind, member, ...)                                                             \
  {                                                                                                \
    name, LW_FIELD_##kind, G_STRUCT_OFFSET (LwReview, member), __VA_ARGS__                         \
  }

static const LwField review_fields[] = {
  FIELD ("student", REF, student, N_ ("Student"), LW_FIELD_REQUIRED | LW_FIELD_OWNER, "student"),
  FIELD ("kind", TEXT, kind, N_ ("Kind of review"), LW_FIELD_NONE),
  FIELD ("date", DATE, date, N_ ("Date"), LW_FIELD_NONE),
  FIELD ("present", TEXT, present, N_ ("Present"), WRITTEN),
  FIELD ("voices", JSON, voices, N_ ("Voices"), LW_FIELD_PERSONAL | LW_FIELD_SEARCHED),
  FIELD ("agreements", TEXT, agreements, N_ ("Agreements"), WRITTEN),
  FIELD ("next-date", DATE, next_date, N_ ("Next date"), LW_FIELD_NONE),
};

#undef FIELD

static char *
dup_review_title (LwRecord *record)
{
  return g_strdup (LW_REVIEW (record)->kind);
}

const LwRecordType lw_review_record = {
  .name = "review",
  .label = N_ ("Review"),
  .fields = review_fields,
  .n_fields = G_N_ELEMENTS (review_fields),
  .get_type = lw_review_get_type,
  .dup_title = dup_review_title,
};

LW_DEFINE_RECORD (LwReview, lw_review, lw_review_record)

/**
 * lw_pop_new:
 * @student: a student's id
 * @school_year: (nullable): a school year's id
 *
 * Of a student and a year there is one POP: its id follows from them, so that who makes it twice
 * before the store has answered makes the same one.
 *
 * Returns: (transfer full): a POP with nothing in it, that is not in the store
 */
LwPop *
lw_pop_new (const char *student, const char *school_year)
{
  g_autofree char *name
    = g_strdup_printf ("pop/%s/%s", student, school_year != NULL ? school_year : "");
  g_autofree char *sum = g_compute_checksum_for_string (G_CHECKSUM_SHA1, name, -1);
  /* A UUID of a name (version 5 of RFC 4122). */
  g_autofree char *id
    = g_strdup_printf ("%.8s-%.4s-5%.3s-a%.3s-%.12s", sum, sum + 8, sum + 13, sum + 17, sum + 20);
  LwRecord *pop = lw_record_new (&lw_pop_record, id);

  lw_record_set_text (pop, "student", student);
  lw_record_set_text (pop, "school-year", school_year);

  return LW_POP (pop);
}
