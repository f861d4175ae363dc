/* lw-catalogue.h - what the report says: forms, ladders, competencies
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * LwColumn: the twelve columns of the figure of part II, section 1.3, in its order.
 */
typedef enum
{
  LW_COLUMN_IN_SCHOOL,
  LW_COLUMN_ON_THE_JOB,
  LW_COLUMN_OFF_THE_JOB,
  LW_COLUMN_LOWER,
  LW_COLUMN_UPPER,
  LW_COLUMN_LINT,
  LW_COLUMN_SANDWICH,
  LW_COLUMN_TL,
  LW_COLUMN_GL,
  LW_COLUMN_KB,
  LW_COLUMN_BB,
  LW_COLUMN_ACCREDITATION,
  LW_N_COLUMNS,
} LwColumn;

const char *lw_column_key (LwColumn column);   /* "in-school", ... "accreditation" */
LwColumn lw_column_from_key (const char *key); /* LW_N_COLUMNS for what is no column */
const char *lw_column_title (LwColumn column); /* Dutch in every locale: "On the job" */
const char *lw_column_head (LwColumn column);  /* its group head: "Buitenschools" */

typedef struct
{
  char *title;
  char *text;
  char *section; /* "II 2.1" */
} LwFormExample;

/**
 * LwForm:
 * @source: bit per #LwColumn that the figure crosses
 * @in_figure: whether the figure has this form at all
 * @stated: bit per column that the text says something of
 * @said: the bits of @stated that the text says yes to
 * @school_step: 1 to 8 on the school's ladder, or 0
 * @definition: what it is; @use: when and how; @asks: what it asks of school and company
 * @linkage: (nullable): words of vervlechten, verbinden, stapelen
 * @questions: (nullable): words of lw_question_kind_values that it is for, as we read the text
 * @styles: (nullable): learning styles that it appeals to, as we read the text, with - for a blank
 * @is_beyond: whether bijlage 3 puts it beyond both ladders
 * @quotation: the source's own words, short; @section: where they stand: "II 1.2"
 * @remark: (nullable): where text and figure differ, in words
 * @examples: (element-type LwFormExample)
 */
typedef struct
{
  char *name;
  char *origin; /* figure or text */
  guint16 source;
  gboolean in_figure;
  guint16 stated;
  guint16 said;
  int school_step;
  char *definition;
  char *use;
  char *asks;
  char **linkage;
  char **questions;
  char **styles;
  gboolean is_beyond;
  char *linkage_text;
  char *quotation;
  char *section;
  char *remark;
  GPtrArray *examples;
} LwForm;

/* A step of one of bijlage 3's two ladders. */
typedef struct
{
  int number; /* 1 is the lowest */
  char *name;
  char *text;
  char *next; /* what the next step asks */
} LwStep;

typedef struct
{
  char *name;
  char *kind;   /* a word of lw_competency_kind_values */
  char *origin; /* notitie or toevoeging */
  char *text;
} LwCatalogueCompetency;

/* One of the conditions of section 2.3; the strongest comes first. */
typedef struct
{
  char *key;
  char *name;
  char *text;
  gboolean is_strongest;
} LwCondition;

typedef struct
{
  char *code;
  char *name;
  char *sector;
} LwProfile;

typedef struct
{
  char *name;
  char *region;
  char *school_year;
  GDate first_day;
  GDate last_day;
} LwHoliday;

/**
 * LwCatalogue: all of it; owned by who loaded it, never changed after.
 */
typedef struct
{
  int version;
  GPtrArray *forms;          /* LwForm: the figure's 19 in its order, then the text's */
  GPtrArray *linkages;       /* LwCondition: the three ways to tie, in the source's words */
  char *linkage_section;     /* where those stand: "I 1.2" */
  GPtrArray *school_ladder;  /* LwStep: 8 */
  GPtrArray *company_ladder; /* LwStep: 5 */
  LwStep *beyond;            /* the regional samenwerkingsverband */
  char *ladder_note;         /* that this is a reconstruction, and the source's words */
  GPtrArray *competencies;   /* LwCatalogueCompetency */
  GPtrArray *conditions;     /* LwCondition: 1 + 11, then the students' own view */
  GPtrArray *student_view;   /* LwCondition: sfeer, veilig, tijd voor uitleg, afwisseling */
  GPtrArray *profiles;       /* LwProfile: 10 */
  GPtrArray *holidays;       /* LwHoliday */
} LwCatalogue;

LwCatalogue *lw_catalogue_new (void);
void lw_catalogue_free (LwCatalogue *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LwCatalogue, lw_catalogue_free)

LwForm *lw_form_new (void);
LwStep *lw_step_new (void);
const LwForm *lw_catalogue_find_form (const LwCatalogue *self, const char *name);
const LwProfile *lw_catalogue_find_profile (const LwCatalogue *self, const char *code);
const LwCondition *lw_catalogue_find_condition (const LwCatalogue *self, const char *key);

G_END_DECLS
