/* lw-hit.h - a record in whose texts something was found
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-record.h"
#include "lw-snippet.h"

G_BEGIN_DECLS

/**
 * LwHit:
 * @record: what it was found in
 * @owner_type: whose it is: a student's, a company's; the record's own type when nobody's
 * @owner_id: the id of that student or company
 * @field: the field that @snippet is of
 * @snippet: the line in which it was found; may be taken
 */
typedef struct
{
  LwRecord *record;
  const LwRecordType *owner_type;
  char *owner_id;
  const LwField *field;
  LwSnippet *snippet;
} LwHit;

LwHit *lw_hit_new (LwRecord *record,
                   const LwRecordType *owner_type,
                   const char *owner_id,
                   const char *folded_words);
void lw_hit_free (LwHit *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LwHit, lw_hit_free)

gboolean lw_hit_is_searched (const LwRecordType *type);
const LwField *lw_hit_get_owner_field (const LwRecordType *type);
char *lw_hit_dup_words (LwRecord *record);

G_END_DECLS
