/* lw-matrix-rows.c - keeps the rows of a matrix in step with a list of forms
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-matrix-rows.h"

struct _LwMatrixRows
{
  GObject parent_instance;

  /* owned */
  GListModel *model;
  GtkFilter *filter;
  LwDimFunc dim_func;
  gpointer dim_data;
  GDestroyNotify dim_destroy;
  LwDimFunc note_func;
  gpointer note_data;

  /* borrowed */
  LwMatrixPane *pane;
  const LwCatalogue *catalogue;
};

G_DEFINE_FINAL_TYPE (LwMatrixRows, lw_matrix_rows, G_TYPE_OBJECT)

static void
paint_row (LwMatrixRows *self, LwMatrixRow *row)
{
  LwVariant *variant = lw_matrix_row_get_variant (row);
  const LwForm *form
    = self->catalogue != NULL ? lw_catalogue_find_form (self->catalogue, variant->name) : NULL;
  g_autofree char *reason
    = self->dim_func != NULL ? self->dim_func (variant, self->dim_data) : NULL;
  g_autofree char *note
    = self->note_func != NULL ? self->note_func (variant, self->note_data) : NULL;
  gboolean is_shown = self->filter == NULL || gtk_filter_match (self->filter, variant);

  lw_matrix_row_set_definition (row, form != NULL ? form->definition : NULL);
  lw_matrix_row_set_reason (row, reason);
  lw_matrix_row_set_note (row, note);
  gtk_widget_set_visible (GTK_WIDGET (row), is_shown);
}

static void
paint_rows (LwMatrixRows *self)
{
  GPtrArray *rows = lw_matrix_pane_get_rows (self->pane);

  for (guint i = 0; i < rows->len; i++)
    paint_row (self, g_ptr_array_index (rows, i));
}

static LwMatrixRow *
find_between (LwMatrixRows *self, guint first, guint n, LwVariant *variant)
{
  GPtrArray *rows = lw_matrix_pane_get_rows (self->pane);

  for (guint i = first; i < first + n; i++)
    {
      LwMatrixRow *row = g_ptr_array_index (rows, i);

      if (lw_matrix_row_get_variant (row) == variant)
        return row;
    }

  return NULL;
}

/* A form that comes back at once, changed or in another place, keeps its row and the focus. */
static void
items_changed_cb (LwMatrixRows *self, guint position, guint n_removals, guint n_additions)
{
  g_autoptr (GPtrArray) added = g_ptr_array_new ();

  for (guint i = 0; i < n_additions; i++)
    {
      g_autoptr (LwVariant) variant = g_list_model_get_item (self->model, position + i);
      LwMatrixRow *row = find_between (self, position, n_removals, variant);

      if (row != NULL)
        lw_matrix_row_refresh (row);
      else
        row = lw_matrix_row_new (variant, lw_matrix_pane_get_metrics (self->pane));
      paint_row (self, row);
      g_ptr_array_add (added, row);
    }
  lw_matrix_pane_splice (self->pane, position, n_removals, added);
}

static void
drop_model (LwMatrixRows *self)
{
  if (self->model != NULL)
    g_signal_handlers_disconnect_by_func (self->model, items_changed_cb, self);
  g_clear_object (&self->model);
}

static void
drop_filter (LwMatrixRows *self)
{
  if (self->filter != NULL)
    g_signal_handlers_disconnect_by_func (self->filter, paint_rows, self);
  g_clear_object (&self->filter);
}

static void
drop_dim_func (LwMatrixRows *self)
{
  if (self->dim_destroy != NULL)
    self->dim_destroy (self->dim_data);
  self->dim_func = NULL;
  self->dim_data = NULL;
  self->dim_destroy = NULL;
}

static void
lw_matrix_rows_dispose (GObject *object)
{
  LwMatrixRows *self = LW_MATRIX_ROWS (object);

  drop_model (self);
  drop_filter (self);
  drop_dim_func (self);

  G_OBJECT_CLASS (lw_matrix_rows_parent_class)->dispose (object);
}

static void
lw_matrix_rows_class_init (LwMatrixRowsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lw_matrix_rows_dispose;
}

static void
lw_matrix_rows_init (LwMatrixRows *self)
{
}

LwMatrixRows *
lw_matrix_rows_new (LwMatrixPane *pane)
{
  LwMatrixRows *self = g_object_new (LW_TYPE_MATRIX_ROWS, NULL);

  self->pane = pane;

  return self;
}

GListModel *
lw_matrix_rows_get_model (LwMatrixRows *self)
{
  return self->model;
}

void
lw_matrix_rows_set_model (LwMatrixRows *self, GListModel *model)
{
  guint n_before = lw_matrix_pane_get_rows (self->pane)->len;

  if (self->model == model)
    return;
  drop_model (self);
  g_set_object (&self->model, model);
  if (model != NULL)
    g_signal_connect_swapped (model, "items-changed", G_CALLBACK (items_changed_cb), self);
  items_changed_cb (self, 0, n_before, model != NULL ? g_list_model_get_n_items (model) : 0);
}

void
lw_matrix_rows_set_catalogue (LwMatrixRows *self, const LwCatalogue *catalogue)
{
  self->catalogue = catalogue;
  paint_rows (self);
}

void
lw_matrix_rows_set_filter (LwMatrixRows *self, GtkFilter *filter)
{
  if (self->filter == filter)
    return;
  drop_filter (self);
  g_set_object (&self->filter, filter);
  if (filter != NULL)
    g_signal_connect_swapped (filter, "changed", G_CALLBACK (paint_rows), self);
  paint_rows (self);
}

void
lw_matrix_rows_set_dim_func (LwMatrixRows *self,
                             LwDimFunc func,
                             gpointer user_data,
                             GDestroyNotify destroy)
{
  drop_dim_func (self);
  self->dim_func = func;
  self->dim_data = user_data;
  self->dim_destroy = destroy;
  paint_rows (self);
}

void
lw_matrix_rows_set_note_func (LwMatrixRows *self, LwDimFunc func, gpointer user_data)
{
  self->note_func = func;
  self->note_data = user_data;
  paint_rows (self);
}

void
lw_matrix_rows_refresh (LwMatrixRows *self)
{
  paint_rows (self);
}

LwMatrixRow *
lw_matrix_rows_find (LwMatrixRows *self, LwVariant *variant)
{
  return find_between (self, 0, lw_matrix_pane_get_rows (self->pane)->len, variant);
}
