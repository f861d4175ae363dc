/* lw-travel.h - how long it takes to get from one postcode area to another
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-record.h"

G_BEGIN_DECLS

/* The words that a choice allows, %NULL-terminated; also how they are kept and written. */
extern const char *const lw_travel_mode_values[];

#define LW_TYPE_TRAVEL_TIME (lw_travel_time_get_type ())
G_DECLARE_FINAL_TYPE (LwTravelTime, lw_travel_time, LW, TRAVEL_TIME, LwRecord)

extern const LwRecordType lw_travel_time_record;

/* One way, as the school knows it: from door to door, the same there and back. */
struct _LwTravelTime
{
  LwRecord parent_instance;

  char *from; /* "1741", or a whole postcode of that area */
  char *to;
  int minutes;
  char *mode;
};

guint lw_postcode_area (const char *postcode);

G_END_DECLS
