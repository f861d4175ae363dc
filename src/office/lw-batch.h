/* lw-batch.h - requests of a script, one a line, several to a commit
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-office.h"

G_BEGIN_DECLS

/**
 * LwBatchAnswer:
 * @id: (nullable): the record that was put, deleted or turned back; %NULL: refused
 * @rev: its revision now; 0 when it is no more
 * @code: (nullable): of a refusal: "invalid", "rule", ...
 * @message: (nullable): of a refusal: one line; of code "rule" it begins with the rule's number
 */
typedef struct
{
  char *id;
  gint64 rev;
  const char *code;
  char *message;
} LwBatchAnswer;

void lw_batch_answer_free (LwBatchAnswer *answer);

/* Lines taken between two flushes share one commit; each sees what the lines before it did. Till
 * the flush nobody else can write, so whoever waits for more lines flushes first. */
typedef struct _LwBatch LwBatch;

LwBatch *lw_batch_new (LwOffice *office);
void lw_batch_free (LwBatch *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LwBatch, lw_batch_free)
void lw_batch_take_line (LwBatch *self, const char *line);
void lw_batch_refuse_line (LwBatch *self, const GError *error);
guint lw_batch_get_n_waiting (LwBatch *self);
/* (transfer full) (element-type LwBatchAnswer): one for each line, in order. */
GPtrArray *lw_batch_flush (LwBatch *self);

G_END_DECLS
