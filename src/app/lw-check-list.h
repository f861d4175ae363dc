/* lw-check-list.h - a choice of several of a few known things
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * LwCheckList:
 *
 * Checks in two columns, each with a key, under heads. A key that is set and for which there is no
 * check is kept as it is.
 *
 * Signal "picked": the user chose others.
 */
#define LW_TYPE_CHECK_LIST (lw_check_list_get_type ())
G_DECLARE_FINAL_TYPE (LwCheckList, lw_check_list, LW, CHECK_LIST, GtkWidget)

void lw_check_list_add_head (LwCheckList *self, const char *text);
/* @text, nullable: what it is, shown below its name. */
void lw_check_list_add (LwCheckList *self, const char *key, const char *name, const char *text);
guint lw_check_list_get_size (LwCheckList *self);
void lw_check_list_set_keys (LwCheckList *self, const char *const *keys);
char **lw_check_list_dup_keys (LwCheckList *self);

G_END_DECLS
