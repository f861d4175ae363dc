/* lw-setting-mark.h - one colour and one shape for where the learning takes place
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Blue square, orange circle, purple diamond, green triangle: everywhere the same. */
typedef enum
{
  LW_SETTING_NONE,
  LW_SETTING_IN_SCHOOL,
  LW_SETTING_ON_THE_JOB,
  LW_SETTING_OFF_THE_JOB,
  LW_SETTING_INFORMAL,
} LwSetting;

#define LW_N_SETTINGS (LW_SETTING_INFORMAL + 1)

/* A word of lw_place_values, or a column's key ("in-school"); else LW_SETTING_NONE. */
LwSetting lw_setting_from_word (const char *word);
/* "Binnenschools", "On the job", "Off the job", "Informeel": Dutch in every locale. */
const char *lw_setting_get_name (LwSetting setting);
/* For widgets that draw: the shape, as large as fits in @area, in the widget's light or dark. */
void lw_setting_mark_snapshot (GtkSnapshot *snapshot,
                               GtkWidget *widget,
                               LwSetting setting,
                               const graphene_rect_t *area);
/* The setting's colour as the widget's style sheet has it. */
GdkRGBA lw_setting_get_color (GtkWidget *widget, LwSetting setting);

#define LW_TYPE_SETTING_MARK (lw_setting_mark_get_type ())
G_DECLARE_FINAL_TYPE (LwSettingMark, lw_setting_mark, LW, SETTING_MARK, GtkWidget)

GtkWidget *lw_setting_mark_new (LwSetting setting);
LwSetting lw_setting_mark_get_setting (LwSettingMark *self);
void lw_setting_mark_set_setting (LwSettingMark *self, LwSetting setting);

G_END_DECLS
