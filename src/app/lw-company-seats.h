/* lw-company-seats.h - the seats of a company that are free all the time
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-office.h"
#include "lw-pattern.h"

G_BEGIN_DECLS

/**
 * LwCompanySeats:
 * @n_workplaces: how many there are
 * @n_seats: how many students may come at once; 0 when no workplace says so
 * @n_free: how many more can come, whatever weeks and half-days they choose from today on
 * @free_half_days: on which half-days one more can come, whatever weeks
 */
typedef struct
{
  guint n_workplaces;
  guint n_seats;
  guint n_free;
  LwWeekMask free_half_days;
} LwCompanySeats;

/* The stays that end today or later, of each workplace, for lw_company_seats_add().
 *
 * @workplaces: (nullable) (element-type LwWorkplace): only of these */
GHashTable *lw_company_seats_read_stays (LwOffice *office, GPtrArray *workplaces);
void lw_company_seats_add (LwCompanySeats *self, LwWorkplace *workplace, GHashTable *stays);
/* Of a company of which there is at least one workplace: "3 van 5 altijd vrij". */
char *lw_company_seats_describe (const LwCompanySeats *self);

G_END_DECLS
