/* lw-attention.h - what asks for attention, for one person or for the school
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-digest.h"
#include "lw-rules.h"

G_BEGIN_DECLS

/* How far is looked, in days: most schools plan a stage two months ahead, a call is repeated after
 * a week, and an agreement is asked for two weeks ahead (R15). */
#define LW_ATTENTION_SOON 56
#define LW_ATTENTION_CALL_AGAIN 7
#define LW_ATTENTION_AGREEMENT 14
#define LW_ATTENTION_CHECKED 365
/* Weeks with lessons that a portfolio may stand still, and a new POP may wait for its
 * conversation. */
#define LW_ATTENTION_WEEKS 6

/**
 * LwAttentionKind:
 * @LW_ATTENTION_PLACE: a student has no place yet
 * @LW_ATTENTION_CALL: a company to phone about stages that it did not promise yet
 * @LW_ATTENTION_CALL_BACK: a company to get in touch with again, as was agreed
 * @LW_ATTENTION_REVIEW: a conversation that should have been held
 * @LW_ATTENTION_VISIT: a visit to a stage, to be made this week or overdue
 * @LW_ATTENTION_REFLECTION: a moment of this week to look back: a goal that is due, or a half-day
 *   on which a class's students come back from their stage
 * @LW_ATTENTION_PERIOD: a stage begins or ends, this week or the next
 * @LW_ATTENTION_AGREEMENT_UNSIGNED: promised, begun or nearly, and not signed
 * @LW_ATTENTION_CONFLICT: a rule is broken without a reason
 * @LW_ATTENTION_ACCREDITATION: an accreditation to check
 * @LW_ATTENTION_PORTFOLIO: nothing new for weeks
 *
 * In the order in which they are shown.
 */
typedef enum
{
  LW_ATTENTION_PLACE,
  LW_ATTENTION_CALL,
  LW_ATTENTION_CALL_BACK,
  LW_ATTENTION_REVIEW,
  LW_ATTENTION_VISIT,
  LW_ATTENTION_REFLECTION,
  LW_ATTENTION_PERIOD,
  LW_ATTENTION_AGREEMENT_UNSIGNED,
  LW_ATTENTION_CONFLICT,
  LW_ATTENTION_ACCREDITATION,
  LW_ATTENTION_PORTFOLIO,
  LW_N_ATTENTION_KINDS,
} LwAttentionKind;

/* What it is exactly; each belongs to one kind. */
typedef enum
{
  LW_WHY_NO_STAGE, /* PLACE */
  LW_WHY_SOUGHT,
  LW_WHY_PROPOSED,  /* PLACE, CALL: nobody called yet */
  LW_WHY_ASKED,     /* PLACE, CALL: asked, no answer */
  LW_WHY_CALL_BACK, /* CALL_BACK */
  LW_WHY_REVIEW_DUE,
  LW_WHY_POP_DRAFT, /* REVIEW: a POP that nobody talked about yet */
  LW_WHY_VISIT,
  LW_WHY_GOAL_DUE,
  LW_WHY_RETURN, /* REFLECTION: of a class */
  LW_WHY_BEGINS,
  LW_WHY_ENDS,
  LW_WHY_ONE_DAY, /* PERIOD: begins and ends on it */
  LW_WHY_UNSIGNED,
  LW_WHY_CONFLICT,
  LW_WHY_EXPIRES, /* ACCREDITATION */
  LW_WHY_EXPIRED,
  LW_WHY_UNCHECKED,
  LW_WHY_STILL, /* PORTFOLIO: its last item is old */
  LW_WHY_EMPTY, /* PORTFOLIO: it has none */
} LwAttentionWhy;

/**
 * LwAttention:
 * @kind: what it is about
 * @why: what it is exactly
 * @student: (nullable): whom it is about
 * @group: (nullable): the class that it is about; of a student the student's class
 * @placement: (nullable): which stage
 * @company: (nullable): which company
 * @contact: (nullable): CALL, CALL_BACK: whom to ask for
 * @placements: (nullable) (element-type LwPlacement): CALL, CALL_BACK: what about
 * @moment: (nullable): CALL, CALL_BACK: what was said when a day to get in touch again was set
 * @accreditation: (nullable): ACCREDITATION: which
 * @visitor: (nullable): VISIT: who goes
 * @day: the day that it is about; cleared when there is none
 * @afternoon: RETURN: whether it is the afternoon of @day
 * @count: CALL: days since it was asked, -1 for unknown; PORTFOLIO: whole weeks since;
 *   GOAL_DUE: how many goals; RETURN: how many students; CONFLICT: how many rules
 * @text: (nullable): GOAL_DUE: the goal; CONFLICT: what is wrong; REVIEW_DUE: the kind of the
 *   last conversation; VISIT: the kind of visit
 * @rule: (nullable): CONFLICT: the number of the strongest
 * @is_stop: CONFLICT: whether it can't stay as it is
 * @is_mine: whether it is a matter of the person that was asked for
 * @is_now: whether it asks for something today
 */
typedef struct
{
  LwAttentionKind kind;
  LwAttentionWhy why;

  /* owned */
  LwStudent *student;
  LwGroup *group;
  LwPlacement *placement;
  LwCompany *company;
  LwContactPerson *contact;
  GPtrArray *placements;
  LwContactMoment *moment;
  LwAccreditation *accreditation;
  LwStaff *visitor;
  char *text;
  char *rule;

  GDate day;
  gboolean afternoon;
  int count;
  gboolean is_stop;
  gboolean is_mine;
  gboolean is_now;
} LwAttention;

/**
 * LwAttentionInput:
 * @world: the school's lists and calendar
 * @contacts: (nullable): its contact persons
 * @digest: (nullable): what the dossiers tell; %NULL when that is not known yet
 * @findings: (nullable) (element-type LwFinding): what the rules found, strongest first; %NULL
 *   when that is not known yet
 * @school_year: (nullable): the school year of @today
 * @today: the day that it is
 * @me: (nullable): id of the member of staff whose matters are marked as theirs
 *
 * What is looked at; all borrowed.
 */
typedef struct
{
  LwWorld *world;
  LwRecordList *contacts;
  const LwDigest *digest;
  GPtrArray *findings;
  LwSchoolYear *school_year;
  GDate today;
  const char *me;
} LwAttentionInput;

/* What comes, when nothing asks for attention: the next of each sort. */
typedef enum
{
  LW_COMING_BEGIN,  /* stages begin */
  LW_COMING_END,    /* stages end */
  LW_COMING_REVIEW, /* conversations */
  LW_COMING_HOLIDAY,
  LW_N_COMING_KINDS,
} LwComingKind;

/**
 * LwComing:
 * @kind: what comes
 * @day: when
 * @count: how many on that day
 * @name: (nullable): of the holiday; of one stage or conversation the student
 */
typedef struct
{
  LwComingKind kind;
  GDate day;
  guint count;
  char *name; /* owned */
} LwComing;

void lw_attention_free (LwAttention *self);
void lw_coming_free (LwComing *self);

/* (element-type LwAttention): by kind, in each the most urgent first. */
GPtrArray *lw_attention_find (const LwAttentionInput *input);
/* The same, a part at a time. */
typedef struct _LwAttentionLook LwAttentionLook;
LwAttentionLook *lw_attention_look_new (const LwAttentionInput *input);
void lw_attention_look_free (LwAttentionLook *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LwAttentionLook, lw_attention_look_free)
gboolean lw_attention_look_step (LwAttentionLook *self);
GPtrArray *lw_attention_look_dup_all (LwAttentionLook *self);
/* (element-type LwComing): by day; for everybody or for @input's person only. */
GPtrArray *lw_attention_find_coming (const LwAttentionInput *input, gboolean mine);
/* What is to be asked of the dossiers for that day. */
void lw_attention_ask (const GDate *today, LwSchoolYear *school_year, LwDigestQuestion *question);
/* How many are theirs and ask for something today. */
guint lw_attention_count_mine (GPtrArray *all);

/* Whether an accreditation is out of date, and why. */
gboolean lw_attention_judge_accreditation (LwAccreditation *one,
                                           const GDate *today,
                                           LwAttentionWhy *why,
                                           GDate *day);

G_END_DECLS
