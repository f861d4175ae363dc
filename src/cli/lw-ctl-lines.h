/* lw-ctl-lines.h - lines as they come
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * LwCtlLine:
 * @LW_CTL_LINE: a whole line
 * @LW_CTL_LINE_TOO_LONG: one of more than @most bytes, which was thrown away
 * @LW_CTL_LINE_NONE_YET: what there is so far holds no whole line
 * @LW_CTL_LINE_END: no more lines will come
 * @LW_CTL_LINE_FAILED: the file can't be read; see errno
 */
typedef enum
{
  LW_CTL_LINE,
  LW_CTL_LINE_TOO_LONG,
  LW_CTL_LINE_NONE_YET,
  LW_CTL_LINE_END,
  LW_CTL_LINE_FAILED,
} LwCtlLine;

typedef struct _LwCtlLines LwCtlLines;

LwCtlLines *lw_ctl_lines_new (int fd, gsize most);
void lw_ctl_lines_free (LwCtlLines *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LwCtlLines, lw_ctl_lines_free)
/* The line is the reader's own till the next question; it ends with a NUL, and may hold others. */
LwCtlLine lw_ctl_lines_next (LwCtlLines *self, gboolean wait, char **line, gsize *length);

G_END_DECLS
