/* lw-finder.h - an entry that finds one of many as one types
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* One of what was found. */
typedef struct
{
  char *id;
  char *title;
  char *detail; /* nullable */
} LwFound;

LwFound *lw_found_new (const char *id, const char *title, const char *detail);
void lw_found_free (LwFound *self);

/* (transfer full) (element-type LwFound): the few that fit what is typed, best first. */
typedef GPtrArray *(*LwFinderSearch) (const char *text, gpointer data);

/**
 * LwFinder:
 *
 * What fits is listed below while one types; Up and Down walk the list, Enter takes, Escape
 * closes it. Leaving the entry shows again what was taken last.
 *
 * Signal "found" (const char *id): it was taken; %NULL when the entry was emptied.
 */
#define LW_TYPE_FINDER (lw_finder_get_type ())
G_DECLARE_FINAL_TYPE (LwFinder, lw_finder, LW, FINDER, GtkWidget)

/* @data must outlive the finder. */
void lw_finder_set_search (LwFinder *self, LwFinderSearch search, gpointer data);
/* What is taken now, as the entry shows it; (nullable). Nobody is told. */
void lw_finder_set_title (LwFinder *self, const char *title);
void lw_finder_set_label (LwFinder *self, const char *label, const char *placeholder);
GtkEntry *lw_finder_get_entry (LwFinder *self);
/* Shows what is taken in another place where it is used; what was typed goes. Nobody is told. */
void lw_finder_begin (LwFinder *self, const char *title);
gboolean lw_finder_is_open (LwFinder *self);
/* Takes what is chosen in the list, as Enter does; FALSE when it is closed. */
gboolean lw_finder_take_chosen (LwFinder *self);

G_END_DECLS
