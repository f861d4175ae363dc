/* instance.h - a planning problem in a file, whatever its format
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-flow.h"

G_BEGIN_DECLS

/* An answer: what it costs, what no plan can cost less than, and the plan as lines of text. */
typedef struct
{
  LwCost objective;
  LwCost bound;
  double seconds; /* CPU, of the solving only */
  GString *plan;  /* owned */
} Answer;

/* A format is known by how a file begins; it reads the text and solves what is in it. The text is
 * changed in reading. Errors tell the line. */
typedef struct
{
  const char *name;
  gboolean (*knows) (const char *text);
  gboolean (*solve) (char *text, GCancellable *cancellable, Answer *answer, GError **error);
} Format;

extern const Format dimacs_format;
extern const Format coupled_format;

double instance_get_cpu (void);
char *instance_format_cost (LwCost cost);
gboolean instance_next_line (char **text, char **line, guint *number);
gboolean instance_read_number (char **text, gint64 *number);
gboolean instance_fail (GError **error, guint line, const char *format, ...) G_GNUC_PRINTF (3, 4);

G_END_DECLS
