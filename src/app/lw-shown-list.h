/* lw-shown-list.h - a list beside a view of the one that is chosen in it
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-filtered-list.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * LwShownList:
 *
 * What is shown stays, also when a filter takes it out of the list; the list follows it.
 *
 * Signals: "chosen" (LwRecord): somebody chose that one. "changed": there are others in the list
 * now.
 */
#define LW_TYPE_SHOWN_LIST (lw_shown_list_get_type ())
G_DECLARE_FINAL_TYPE (LwShownList, lw_shown_list, LW, SHOWN_LIST, GObject)

typedef GtkWidget *(*LwMakeRow) (void);
typedef void (*LwPaintRow) (gpointer page, GtkWidget *row, gpointer record);

/* @list, @page: must outlive its rows. */
LwShownList *lw_shown_list_new (GtkListView *list,
                                LwFilteredList *records,
                                LwMakeRow make_row,
                                LwPaintRow paint_row,
                                gpointer page);
/* Rows may say more than their record does. */
void lw_shown_list_paint (LwShownList *self);
/* @id: (nullable): of what is shown. */
void lw_shown_list_follow (LwShownList *self, const char *id);
/* Chooses it and brings it in sight; answers FALSE when it isn't in the list. */
gboolean lw_shown_list_choose (LwShownList *self, const char *id);
/* The same with the first there is. */
gboolean lw_shown_list_choose_first (LwShownList *self);

G_END_DECLS
