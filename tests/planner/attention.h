/* attention.h - schools in which something asks for attention
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-attention.h"
#include "school.h"

#define ATTENTION_MAX_LINES 8

/**
 * AttentionCase:
 * @today: the day
 * @kind: the kind that is looked at; LW_N_ATTENTION_KINDS: all
 * @lines: what the school has beside its base: records, and "dossier ID FIELD=VALUE ..." and
 *   "asked ID DAY" for what the dossiers tell
 * @found: "why student-or-company placement day count", with * for mine and ! for now, one a line
 *
 * m1 is at work: mentor of 3B.
 */
typedef struct
{
  const char *today;
  LwAttentionKind kind;
  const char *lines[ATTENTION_MAX_LINES];
  const char *found;
} AttentionCase;

void attention_add_line (School *school, LwDigest *digest, const char *line);
void attention_run_cases (const AttentionCase *cases, guint n_cases);

/* A class of one asks less of the eye. */
#define PERIOD(first, last)                                                                        \
  "stage-period sp1 {'name':'Blok','group':'1a','first-day':'" first "','last-day':'" last "'}"
#define STAGE(state, first, last)                                                                  \
  "placement p1 {'student':'s9','workplace':'w1','state':'" state "','first-day':'" first          \
  "','last-day':'" last "'}"
