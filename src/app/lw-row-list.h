/* lw-row-list.h - rows that are shown, made anew as a whole
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* A GListModel; which rows, and in which order, is the business of who derives. */
#define LW_TYPE_ROW_LIST (lw_row_list_get_type ())
G_DECLARE_DERIVABLE_TYPE (LwRowList, lw_row_list, LW, ROW_LIST, GObject)

/**
 * LwRowListClass:
 * @get_row_type: of which type rows are
 */
struct _LwRowListClass
{
  GObjectClass parent_class;

  GType (*get_row_type) (LwRowList *self);
};

/* For who derives; (element-type GObject) (transfer none). */
GPtrArray *lw_row_list_get_rows (LwRowList *self);
void lw_row_list_take_rows (LwRowList *self, GPtrArray *rows);

G_END_DECLS
