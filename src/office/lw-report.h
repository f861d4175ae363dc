/* lw-report.h - what there is to say of a school, as values
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-office.h"

G_BEGIN_DECLS

/**
 * LwReportInfo:
 * @path: the store's file
 * @version: the step of the schema that it stands on
 * @engine: what keeps the rows, and its version
 * @last_backup: (nullable): when, in UTC as ISO 8601
 * @counts: how many records there are of each type, in the order of lw_types_get_all()
 */
typedef struct
{
  char *path;
  int version;
  char *engine;
  char *last_backup;
  gint64 *counts;
} LwReportInfo;

LwReportInfo *lw_report_info (LwOffice *office, GError **error);
void lw_report_info_free (LwReportInfo *info);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LwReportInfo, lw_report_info_free)

/**
 * LwReportBreach:
 * @rule: "R4"
 * @strength: "hint", "warn", "stop" or "absolute", as the school has it
 * @placement: id of the placement
 * @student: (nullable): id of its student
 * @student_name: (nullable): "Sanne de Jong"
 * @stage: the form and the workplace, as one reads them
 * @day: the first day on which it shows, or cleared
 * @message: what is wrong and where
 * @advice: (nullable): the nearest change that mends it
 * @reason: (nullable): "toch, omdat ...": there is an exception
 */
typedef struct
{
  char *rule;
  const char *strength;
  char *placement;
  char *student;
  char *student_name;
  char *stage;
  GDate day;
  char *message;
  char *advice;
  char *reason;
} LwReportBreach;

void lw_report_breach_free (LwReportBreach *breach);
/* (element-type LwReportBreach): strongest first; exceptions that nothing needs any more last. */
GPtrArray *lw_report_rules (LwOffice *office, GError **error);

/* A line for each thing that is damaged, none when all is sound; NULL when one can't tell. */
GStrv lw_report_check (LwOffice *office, GError **error);

G_END_DECLS
