/* lw-travel-field.h - how long a student travels to a company, and how
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-number-row.h"
#include "lw-office.h"

G_BEGIN_DECLS

/**
 * LwTravelField:
 *
 * Makes a number row tell and take the minutes between two postcodes, and adds how one travels.
 * What is typed is kept with the act of whoever holds it.
 *
 * Signal "changed": the user typed or chose something.
 */
#define LW_TYPE_TRAVEL_FIELD (lw_travel_field_get_type ())
G_DECLARE_FINAL_TYPE (LwTravelField, lw_travel_field, LW, TRAVEL_FIELD, GObject)

/* The row must outlive the field. */
LwTravelField *lw_travel_field_new (LwNumberRow *row, LwOffice *office);
/* Whose way it is, and whereto; without both the row is hidden. What was typed of other postcodes
 * is forgotten. */
void lw_travel_field_show (LwTravelField *self, LwStudent *student, LwCompany *company);
/* A number that is still being typed counts too. */
void lw_travel_field_commit (LwTravelField *self);
gboolean lw_travel_field_is_dirty (LwTravelField *self);
/* What is typed, for lw_world_suppose_travel(); NULL when it is as it is kept. */
LwTravelTime *lw_travel_field_get_typed (LwTravelField *self);
void lw_travel_field_put (LwTravelField *self, LwAct *act);

G_END_DECLS
