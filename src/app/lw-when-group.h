/* lw-when-group.h - the days and times of a stage or a stage period, as they are filled in
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define LW_TYPE_WHEN_GROUP (lw_when_group_get_type ())
G_DECLARE_FINAL_TYPE (LwWhenGroup, lw_when_group, LW, WHEN_GROUP, AdwPreferencesGroup)

/**
 * LwWhen:
 * @first_day, @last_day: either may be unset
 * @begin, @end: (nullable): "08:30"
 * @is_once: it is one day
 * @has_end: the last day can be chosen, and does not follow from the pattern
 * @days_trouble, @times_trouble: (nullable): what is wrong with them
 *
 * What there is to show. All of it is borrowed.
 */
typedef struct
{
  const GDate *first_day;
  const GDate *last_day;
  const char *begin;
  const char *end;
  gboolean is_once;
  gboolean has_end;
  const char *days_trouble;
  const char *times_trouble;
} LwWhen;

/* Signals “day-changed”, of a field and a GDate or NULL, and “time-changed”, of a field and a time
 * or NULL, when the user changes one: “first-day”, “last-day”, “begin” or “end”. */
void lw_when_group_show (LwWhenGroup *self, const LwWhen *when);
/* What is still being typed counts too; FALSE when some of it can't be read. */
gboolean lw_when_group_take_typed (LwWhenGroup *self);
void lw_when_group_focus_days (LwWhenGroup *self);

G_END_DECLS
