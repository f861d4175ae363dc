/* lw-contact-moment.h - what was said with a company, and when it is to be spoken to again
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-record-list.h"

G_BEGIN_DECLS

/* The words that a choice allows, %NULL-terminated; also how they are kept and written. */
extern const char *const lw_contact_kind_values[];
extern const char *const lw_contact_outcome_values[];
/* What a company usually says when it refuses: Dutch in every locale, %NULL-terminated. Any other
 * text may be kept as well. */
extern const char *const lw_contact_refusals[];

#define LW_TYPE_CONTACT_MOMENT (lw_contact_moment_get_type ())
G_DECLARE_FINAL_TYPE (LwContactMoment, lw_contact_moment, LW, CONTACT_MOMENT, LwRecord)

extern const LwRecordType lw_contact_moment_record;

/* One conversation, letter or visit; about one stage, or about the company as such. */
struct _LwContactMoment
{
  LwRecord parent_instance;

  char *company;
  char *contact_person;
  char *placement;
  GDate date;
  char *who;
  char *kind;
  char *text;
  char *outcome;
  char *reason;
  GDate follow_up;
};

int lw_contact_moment_compare (LwRecord *a, LwRecord *b);
gboolean lw_contact_moment_is_refusal (LwContactMoment *self);

/* Of all moments of a school. */
GHashTable *lw_contact_moments_find_open (LwRecordList *moments);
LwContactMoment *lw_contact_moments_find_last (LwRecordList *moments, const char *company);
GHashTable *lw_contact_moments_index_asked (LwRecordList *moments);

G_END_DECLS
