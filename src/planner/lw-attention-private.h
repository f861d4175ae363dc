/* lw-attention-private.h - what the files that look for what asks for attention share
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-attention.h"

#include "lw-world.h"

G_BEGIN_DECLS

/**
 * LwAttentionScan:
 * @input: what is looked at
 * @world: its world
 * @monday: of this week
 * @year_first: the first day of the school year
 * @by_student: (element-type utf8 GPtrArray): the stages of a student that are not broken off
 * @open_moments: (nullable): of lw_contact_moments_find_open(), when it was asked for
 * @asked: (nullable): of lw_contact_moments_index_asked(), when it was asked for
 * @rows: (element-type LwAttention): found so far
 *
 * One round, with what all kinds look up.
 */
typedef struct
{
  const LwAttentionInput *input;
  LwWorld *world;
  GDate monday;
  GDate year_first;
  GHashTable *by_student;
  GHashTable *open_moments;
  GHashTable *asked;
  GPtrArray *rows;
} LwAttentionScan;

void lw_attention_scan_init (LwAttentionScan *self, const LwAttentionInput *input);
void lw_attention_scan_clear (LwAttentionScan *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (LwAttentionScan, lw_attention_scan_clear)

/* Adds a row about that student, stage or company, each of which may be NULL. */
LwAttention *lw_attention_scan_add (LwAttentionScan *self,
                                    LwAttentionWhy why,
                                    LwStudent *student,
                                    LwPlacement *placement,
                                    LwCompany *company);

GPtrArray *lw_attention_scan_get_stages (const LwAttentionScan *self, LwStudent *student);
LwGroup *lw_attention_scan_get_group (const LwAttentionScan *self, LwStudent *student);
LwContactMoment *lw_attention_scan_get_open_moment (LwAttentionScan *self, LwCompany *company);
void lw_attention_scan_find_contacts (LwAttentionScan *self, GHashTable *rows);
GDate lw_attention_scan_get_asked (LwAttentionScan *self, LwPlacement *placement);
LwCompany *lw_attention_scan_get_company (const LwAttentionScan *self, LwPlacement *placement);
gboolean lw_attention_scan_is_me (const LwAttentionScan *self, const char *staff);
gboolean lw_attention_scan_is_my_student (const LwAttentionScan *self, LwStudent *student);
gboolean lw_attention_scan_is_supervised (const LwAttentionScan *self, LwPlacement *placement);
gboolean lw_attention_scan_is_my_stage (const LwAttentionScan *self, LwPlacement *placement);
gboolean lw_attention_scan_is_my_company (const LwAttentionScan *self, LwCompany *company);
/* Whether nothing of it is left to come: its last day, or its only one, is past. */
gboolean lw_attention_scan_is_over (const LwAttentionScan *self, LwPlacement *placement);

/* Looked for, and not yet promised. */
gboolean lw_attention_is_open (LwPlacement *placement);
/* Promised, signed or going on. */
gboolean lw_attention_is_settled (LwPlacement *placement);

/* The parts of a look. */
void lw_attention_index_stages (LwAttentionScan *self);
void lw_attention_find_places (LwAttentionScan *self);
void lw_attention_find_calls (LwAttentionScan *self);
void lw_attention_find_call_backs (LwAttentionScan *self, GHashTable *calls);
void lw_attention_find_visits (LwAttentionScan *self);
void lw_attention_find_stages (LwAttentionScan *self);
void lw_attention_find_returns (LwAttentionScan *self);
void lw_attention_find_conflicts (LwAttentionScan *self);
void lw_attention_find_accreditations (LwAttentionScan *self);
void lw_attention_find_dossiers (LwAttentionScan *self);

/* The same of one student, or of one stage. */
void lw_attention_find_place_of (LwAttentionScan *self, LwStudent *student);
void lw_attention_find_unsigned_of (LwAttentionScan *self, LwPlacement *placement);
/* Conversations and goals; of a portfolio others tell whether it should be kept. */
void lw_attention_find_dossier_of (LwAttentionScan *self, LwStudent *student);

G_END_DECLS
