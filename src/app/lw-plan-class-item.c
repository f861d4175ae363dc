/* lw-plan-class-item.c - one row of a plan of many
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-plan-class-item.h"

struct _LwPlanClassItem
{
  GObject parent_instance;

  char *text; /* owned, nullable */

  LwPlanClassKind kind;
  guint demand;
  gboolean is_left_out;
  gboolean is_open;
};

G_DEFINE_FINAL_TYPE (LwPlanClassItem, lw_plan_class_item, G_TYPE_OBJECT)

static void
lw_plan_class_item_finalize (GObject *object)
{
  g_free (LW_PLAN_CLASS_ITEM (object)->text);

  G_OBJECT_CLASS (lw_plan_class_item_parent_class)->finalize (object);
}

static void
lw_plan_class_item_class_init (LwPlanClassItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = lw_plan_class_item_finalize;
}

static void
lw_plan_class_item_init (LwPlanClassItem *self)
{
}

LwPlanClassItem *
lw_plan_class_item_new (LwPlanClassKind kind, guint demand, const char *text)
{
  LwPlanClassItem *self = g_object_new (LW_TYPE_PLAN_CLASS_ITEM, NULL);

  self->kind = kind;
  self->demand = demand;
  self->text = g_strdup (text);

  return self;
}

LwPlanClassKind
lw_plan_class_item_get_kind (LwPlanClassItem *self)
{
  return self->kind;
}

guint
lw_plan_class_item_get_demand (LwPlanClassItem *self)
{
  return self->demand;
}

const char *
lw_plan_class_item_get_text (LwPlanClassItem *self)
{
  return self->text;
}

gboolean
lw_plan_class_item_is_left_out (LwPlanClassItem *self)
{
  return self->is_left_out;
}

void
lw_plan_class_item_leave_out (LwPlanClassItem *self, gboolean is_left_out)
{
  self->is_left_out = is_left_out;
}

gboolean
lw_plan_class_item_is_open (LwPlanClassItem *self)
{
  return self->is_open;
}

void
lw_plan_class_item_open (LwPlanClassItem *self, gboolean is_open)
{
  self->is_open = is_open;
}
