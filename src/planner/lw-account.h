/* lw-account.h - what a school chose, and what came of it, counted
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-asks.h"
#include "lw-cells.h"

G_BEGIN_DECLS

/* A share of fewer than this many says more than there is to say. */
#define LW_ACCOUNT_A_FEW 10

/* For the school year: of all that are kept. */
#define LW_ACCOUNT_ALL_YEARS 0

/* How a stage's model is called as a key; one that takes two of them is a combination. */
#define LW_ACCOUNT_LINT "lint"
#define LW_ACCOUNT_SANDWICH "sandwich"
#define LW_ACCOUNT_COMBINATION "combinatie"
#define LW_ACCOUNT_ONCE "eenmalig"

/* Among the kinds of company: a stage without a workplace. */
#define LW_ACCOUNT_NO_COMPANY "geen-bedrijf"

/* What stages are counted by. */
typedef enum
{
  LW_ACCOUNT_BY_FORM,
  LW_ACCOUNT_BY_TRACK,
  LW_ACCOUNT_BY_GRADE,
  LW_ACCOUNT_BY_SETTING,
  LW_ACCOUNT_BY_MODEL,
  LW_ACCOUNT_BY_LINKAGE,
  LW_ACCOUNT_BY_COMPANY,
  LW_N_ACCOUNT_BY,
} LwAccountBy;

/* What came of a stage, in the order in which it comes: still to be found (zoekt, voorgesteld,
 * gevraagd), promised or signed, going on, done, or broken off. */
typedef enum
{
  LW_OUTCOME_SOUGHT,
  LW_OUTCOME_PLANNED,
  LW_OUTCOME_GOING,
  LW_OUTCOME_FINISHED,
  LW_OUTCOME_BROKEN,
  LW_N_OUTCOMES,
} LwOutcomeKind;

/* Those of lw_placement_state_values, and the last for none. */
#define LW_ACCOUNT_STATES 9

/**
 * LwAccountReason:
 * @text: why stages were broken off, as somebody wrote it; %NULL where nobody did
 * @n: how many of them
 * @names_someone: whether the given name of a student of the school stands in it, or the family
 *   name of the stage's own: it is not for everybody's eyes
 */
typedef struct
{
  char *text;
  guint n;
  gboolean names_someone;
} LwAccountReason;

/**
 * LwAccountRow:
 * @key: (nullable): id of the form, a word as it is kept, or the grade; %NULL where nothing is said
 * @name: (nullable): of a form what it is called
 * @n: how many stages; what a class does together is one
 * @states: how many of them in each state
 * @reasons: (element-type LwAccountReason): why some were broken off, the most frequent first
 */
typedef struct
{
  char *key;
  char *name;
  guint n;
  guint states[LW_ACCOUNT_STATES];
  GPtrArray *reasons;
} LwAccountRow;

/**
 * LwAccountHours:
 * @n_students: students with such days
 * @half_days_done: half-days before today
 * @half_days_left: and from today on
 * @minutes_done: the clock time of those, without breaks on whole days
 * @minutes_left: the same of what is to come
 *
 * What students' own stages take that are promised, going on or done. What a class does together,
 * and what was broken off, is not in it: nobody says who came, or until when.
 */
typedef struct
{
  guint n_students;
  guint half_days_done;
  guint half_days_left;
  gint64 minutes_done;
  gint64 minutes_left;
} LwAccountHours;

/**
 * LwAccountChoice:
 * @variant: id of the form
 * @name: what it is called
 * @column: which cell; %LW_N_COLUMNS when the form has a why and no cell
 * @own: what the school chose
 * @is_stated: whether text or figure says yes to it
 * @why, @who, @school_year: (nullable): with which it was chosen
 */
typedef struct
{
  char *variant;
  char *name;
  LwColumn column;
  LwSaid own;
  gboolean is_stated;
  char *why;
  char *who;
  char *school_year;
} LwAccountChoice;

/**
 * LwAccountPlaces:
 * @variant: (nullable): id of the form
 * @name: (nullable): what it is called
 * @sector: (nullable): of the companies: a word of lw_sector_values
 * @all: what was asked, promised and refused
 * @tracks: the same by track; the last is of students without one
 *
 * R16: places and refusals within one form and sector.
 */
typedef struct
{
  char *variant;
  char *name;
  char *sector;
  LwAsks all;
  LwAsks tracks[LW_ASK_TRACKS];
} LwAccountPlaces;

/**
 * LwAccount:
 * @school_year: its first calendar year, or %LW_ACCOUNT_ALL_YEARS
 * @all: all stages together
 * @rows: (element-type LwAccountRow): what they are counted by: forms with the most first, words
 *   in their own order, what is not said last
 * @n_students: the students who are in a class now, by track
 * @hours: by track
 * @choices: (element-type LwAccountChoice): by form and column
 * @has_places: whether R16 is on in this school
 * @least_requests: R16's figure: from how many requests on something is said
 * @places: (element-type LwAccountPlaces): those with so many, the most asked first
 * @n_few: how many forms and sectors have less than that
 *
 * A value that does not change and that any thread may read.
 */
typedef struct
{
  int school_year;
  LwAccountRow *all;
  GPtrArray *rows[LW_N_ACCOUNT_BY];
  guint n_students[LW_ASK_TRACKS];
  LwAccountHours hours[LW_ASK_TRACKS];
  GPtrArray *choices;
  gboolean has_places;
  guint least_requests;
  GPtrArray *places;
  guint n_few;

  gatomicrefcount n_refs;
} LwAccount;

/**
 * LwAccountInput:
 * @world: the school's lists and rules
 * @school_years: (nullable): for whether a class is of the year of a stage
 * @school_year: the first calendar year of what is counted, or %LW_ACCOUNT_ALL_YEARS
 * @today: the day that it is
 *
 * What is looked at; all borrowed.
 */
typedef struct
{
  LwWorld *world;
  LwRecordList *school_years;
  int school_year;
  GDate today;
} LwAccountInput;

LwAccount *lw_account_new (const LwAccountInput *input);
LwAccount *lw_account_ref (LwAccount *self);
void lw_account_unref (LwAccount *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LwAccount, lw_account_unref)

/* The same, a stage at a time. */
typedef struct _LwAccountLook LwAccountLook;
LwAccountLook *lw_account_look_new (const LwAccountInput *input);
void lw_account_look_free (LwAccountLook *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LwAccountLook, lw_account_look_free)
gboolean lw_account_look_step (LwAccountLook *self);
LwAccount *lw_account_look_finish (LwAccountLook *self);

/* Of one form, with one why, by one person, for one year. */
gboolean lw_account_choice_is_said_with (const LwAccountChoice *self, const LwAccountChoice *other);
/* Of all tracks together. */
guint lw_account_count_students (const LwAccount *self);
/* How many in a hundred; 0 of none. */
guint lw_account_percent (guint part, guint whole);
guint lw_account_row_count (const LwAccountRow *self, LwOutcomeKind outcome);
/* Where the learning takes place, of the three settings of the figure; LW_N_COLUMNS for none. */
LwColumn lw_account_find_setting (LwWorld *world, LwVariant *variant);

G_END_DECLS
