/* lw-row-list.c - rows that are shown, made anew as a whole
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-row-list.h"

typedef struct
{
  GPtrArray *rows; /* owned */
} LwRowListPrivate;

static void list_model_init (GListModelInterface *iface);

G_DEFINE_ABSTRACT_TYPE_WITH_CODE (LwRowList,
                                  lw_row_list,
                                  G_TYPE_OBJECT,
                                  G_ADD_PRIVATE (LwRowList)
                                    G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

static LwRowListPrivate *
private_of (LwRowList *self)
{
  return lw_row_list_get_instance_private (self);
}

static GType
get_item_type (GListModel *model)
{
  return LW_ROW_LIST_GET_CLASS (model)->get_row_type (LW_ROW_LIST (model));
}

static guint
get_n_items (GListModel *model)
{
  return private_of (LW_ROW_LIST (model))->rows->len;
}

static gpointer
get_item (GListModel *model, guint position)
{
  GPtrArray *rows = private_of (LW_ROW_LIST (model))->rows;

  return position < rows->len ? g_object_ref (rows->pdata[position]) : NULL;
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

static void
lw_row_list_finalize (GObject *object)
{
  g_ptr_array_unref (private_of (LW_ROW_LIST (object))->rows);

  G_OBJECT_CLASS (lw_row_list_parent_class)->finalize (object);
}

static void
lw_row_list_class_init (LwRowListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = lw_row_list_finalize;
}

static void
lw_row_list_init (LwRowList *self)
{
  private_of (self)->rows = g_ptr_array_new ();
}

GPtrArray *
lw_row_list_get_rows (LwRowList *self)
{
  return private_of (self)->rows;
}

/**
 * lw_row_list_take_rows:
 * @self: a list
 * @rows: (transfer full) (element-type GObject): the rows to show
 *
 * Tells of the stretch in which they differ from what was shown. What was shown must live until
 * then, also when its array does not own it.
 */
void
lw_row_list_take_rows (LwRowList *self, GPtrArray *rows)
{
  LwRowListPrivate *priv = private_of (self);
  g_autoptr (GPtrArray) before = priv->rows;
  guint head = 0, tail = 0;

  priv->rows = rows;
  while (head < before->len && head < rows->len && before->pdata[head] == rows->pdata[head])
    head++;
  while (tail + head < before->len && tail + head < rows->len
         && before->pdata[before->len - 1 - tail] == rows->pdata[rows->len - 1 - tail])
    tail++;
  if (before->len != rows->len || head < before->len)
    g_list_model_items_changed (G_LIST_MODEL (self), head, before->len - head - tail,
                                rows->len - head - tail);
}
