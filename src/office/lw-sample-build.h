/* lw-sample-build.h - the records of a sample school, as values
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-types.h"

G_BEGIN_DECLS

typedef enum
{
  LW_SAMPLE_SMALL,  /* one class of 24 */
  LW_SAMPLE_SCHOOL, /* 800 students, 300 companies */
  LW_SAMPLE_REGION, /* eight locations with 6,800 students, 3,000 companies */
} LwSampleSize;

/**
 * LwSampleBrief:
 * @variants: (element-type LwVariant): the forms that stages are in
 * @competencies: (element-type LwCompetency): what goals and items name
 * @calendar_days: (element-type LwCalendarDay): the holidays
 * @year: the school year that the school is in
 * @seed: the same seed and year make the same school
 * @today: decides what is over, goes on or is to come
 *
 * What a sample school is made from; all borrowed.
 */
typedef struct
{
  GPtrArray *variants;
  GPtrArray *competencies;
  GPtrArray *calendar_days;
  LwSchoolYear *year;
  LwSampleSize size;
  guint32 seed;
  GDate today;
} LwSampleBrief;

/**
 * LwSample:
 * @records: (element-type LwRecord): all records; what a record refers to stands before it
 * @files: (element-type GBytes): the contents that the attachments name by their hash, each once
 */
typedef struct
{
  GPtrArray *records;
  GPtrArray *files;
} LwSample;

LwSample *lw_sample_build (const LwSampleBrief *brief);
void lw_sample_free (LwSample *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LwSample, lw_sample_free)

G_END_DECLS
