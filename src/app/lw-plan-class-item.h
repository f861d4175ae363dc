/* lw-plan-class-item.h - one row of a plan of many
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

typedef enum
{
  LW_PLAN_CLASS_HEAD,
  LW_PLAN_CLASS_NOT_PLACED,
  LW_PLAN_CLASS_PLACED,
} LwPlanClassKind;

/* A head over those that follow, or a demand of the plan. */
#define LW_TYPE_PLAN_CLASS_ITEM (lw_plan_class_item_get_type ())
G_DECLARE_FINAL_TYPE (LwPlanClassItem, lw_plan_class_item, LW, PLAN_CLASS_ITEM, GObject)

LwPlanClassItem *lw_plan_class_item_new (LwPlanClassKind kind, guint demand, const char *text);
LwPlanClassKind lw_plan_class_item_get_kind (LwPlanClassItem *self);
guint lw_plan_class_item_get_demand (LwPlanClassItem *self);
/* Of a head. */
const char *lw_plan_class_item_get_text (LwPlanClassItem *self);
gboolean lw_plan_class_item_is_left_out (LwPlanClassItem *self);
void lw_plan_class_item_leave_out (LwPlanClassItem *self, gboolean is_left_out);
/* Whether the row tells who have the places. */
gboolean lw_plan_class_item_is_open (LwPlanClassItem *self);
void lw_plan_class_item_open (LwPlanClassItem *self, gboolean is_open);

G_END_DECLS
