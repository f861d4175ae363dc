/* lw-trouble.h - what can be the matter with a store, and the ways out
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What a user can do about it; each is an action of the window. */
typedef enum
{
  LW_WAY_READ_ONLY = 1 << 0,
  LW_WAY_RETRY = 1 << 1,
  LW_WAY_OTHER = 1 << 2,
  LW_WAY_NEW = 1 << 3,
  LW_WAY_FOLDER = 1 << 4,
} LwWay;

/* Troubles that are no LwError of their own. */
enum
{
  LW_TROUBLE_OLDER = -1, /* opened to read only, and first to be brought up to date */
  LW_TROUBLE_SAMPLE = -2,
  LW_TROUBLE_UNKNOWN = -3,
};

/**
 * LwTrouble:
 * @code: an #LwError, or one of those above
 * @icon: an icon's name
 * @title: msgid: what is the matter, in a few words
 * @advice: msgid: what to do
 * @ways: (type LwWay): of a store that was not opened, the best one lowest
 */
typedef struct
{
  int code;
  const char *icon;
  const char *title;
  const char *advice;
  guint ways;
} LwTrouble;

const LwTrouble *lw_trouble_find (int code);
const LwTrouble *lw_trouble_of_error (const GError *error, gboolean was_read_only);
const char *lw_way_action (LwWay way);
const char *lw_way_label (LwWay way);
/* What is wrong, without the advice that the store gives behind a semicolon. */
char *lw_trouble_dup_cause (const char *message, const char *path);
/* A message of the store as a sentence. */
char *lw_trouble_dup_sentence (const char *message);

G_END_DECLS
