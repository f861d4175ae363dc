/* ctl.h - runs leerwerkctl on a store of its own, for tests
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

/* A folder with a store in it, made by `init`. */
typedef struct
{
  char *folder;
  char *path;
} Ctl;

void ctl_set_up (Ctl *ctl, gconstpointer data);
void ctl_tear_down (Ctl *ctl, gconstpointer data);
char *ctl_dup_file (Ctl *ctl, const char *name);

/* What one run gave. */
typedef struct
{
  int status;
  char *out;
  char *err;
} CtlAnswer;

void ctl_answer_free (CtlAnswer *answer);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtlAnswer, ctl_answer_free)

/* @line is what stands behind the name of the program, as a shell takes it; without --store the
 * fixture's store is used. */
CtlAnswer *ctl_run (Ctl *ctl, const char *line);
CtlAnswer *ctl_run_input (Ctl *ctl, const char *line, const char *input);
GSubprocess *ctl_start (Ctl *ctl, const char *line);
/* May write no file larger than this: as on a full disk. */
CtlAnswer *ctl_run_limited (Ctl *ctl, const char *line, const char *input, gsize most_bytes);

/* Runs a batch of which every line must be answered with ok. */
void ctl_batch_ok (Ctl *ctl, const char *input);

#define ctl_assert_has(text, part)                                                                 \
  G_STMT_START                                                                                     \
  {                                                                                                \
    if (strstr (text, part) == NULL)                                                               \
      g_error ("no “%s” in “%s”", part, text);                                                     \
  }                                                                                                \
  G_STMT_END
