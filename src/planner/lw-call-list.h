/* lw-call-list.h - which companies to call, and about whom
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-rules.h"

G_BEGIN_DECLS

/**
 * LwCall:
 * @company: whom to call
 * @people: (element-type LwContactPerson): of the company, who can be phoned first
 * @placements: (element-type LwPlacement): what to ask: proposed, and asked without an answer
 * @last: (nullable): what was said last
 * @agreed: (nullable): what set a day to get in touch again
 * @again: that day; cleared when there is none
 * @first_day: the first day of the first of @placements; cleared when that is not known
 *
 * One company on a call list; all owned.
 */
typedef struct
{
  LwCompany *company;
  GPtrArray *people;
  GPtrArray *placements;
  LwContactMoment *last;
  LwContactMoment *agreed;
  GDate again;
  GDate first_day;
} LwCall;

GPtrArray *
lw_call_list_find (LwWorld *world, LwRecordList *people, const char *staff, const GDate *today);

G_END_DECLS
