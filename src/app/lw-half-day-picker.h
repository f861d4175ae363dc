/* lw-half-day-picker.h - the half-days of a week, to be ticked
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-pattern.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Mornings and afternoons of Monday to Friday, and of Saturday and Sunday with "show-weekend".
 * Property "mask" is a #LwWeekMask; half-days out of "allowed" are hatched and can be chosen all
 * the same. One Tab stop with arrows inside; Space turns a half-day on or off, Shift+Space or a
 * click on its name the whole day. */
#define LW_TYPE_HALF_DAY_PICKER (lw_half_day_picker_get_type ())
G_DECLARE_FINAL_TYPE (LwHalfDayPicker, lw_half_day_picker, LW, HALF_DAY_PICKER, GtkWidget)

GtkWidget *lw_half_day_picker_new (void);
LwWeekMask lw_half_day_picker_get_mask (LwHalfDayPicker *self);
/* Half-days of a weekend that is not shown are kept. */
void lw_half_day_picker_set_mask (LwHalfDayPicker *self, LwWeekMask mask);
void lw_half_day_picker_set_allowed (LwHalfDayPicker *self, LwWeekMask allowed);
void lw_half_day_picker_set_show_weekend (LwHalfDayPicker *self, gboolean show_weekend);
/* The name of the whole for a screen reader: "Dagdelen op de stageplek". */
void lw_half_day_picker_set_title (LwHalfDayPicker *self, const char *title);

G_END_DECLS
