/* lw-period-list.h - the stage periods that a search and filters leave, in order
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-filtered-list.h"

G_BEGIN_DECLS

/* Without those that only name the class of a class activity. */
#define LW_TYPE_PERIOD_LIST (lw_period_list_get_type ())
G_DECLARE_FINAL_TYPE (LwPeriodList, lw_period_list, LW, PERIOD_LIST, LwFilteredList)

typedef struct
{
  const char *words;
  const char *group;     /* nullable: id of a class */
  gboolean without_past; /* only those that go on or are to come */
} LwPeriodQuery;

LwPeriodList *lw_period_list_new (LwOffice *office);
void lw_period_list_set_query (LwPeriodList *self, const LwPeriodQuery *query);
/* "3B · week 10 to 23 · 4 of 28 without a place". */
char *lw_period_list_describe (LwPeriodList *self, LwStagePeriod *period);

/* The class's students, in order, and what each has in the period. */
typedef struct
{
  LwStudent *student;     /* borrowed */
  LwPlacement *placement; /* borrowed; NULL when nothing is planned */
} LwPeriodSeat;

/* (transfer full) (element-type LwPeriodSeat) */
GArray *lw_period_find_seats (LwOffice *office, LwStagePeriod *period);
gboolean lw_period_seat_is_open (const LwPeriodSeat *seat);

G_END_DECLS
