/* lw-value-entry.h - an entry that reads a value from what people type
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define LW_TYPE_VALUE_ENTRY (lw_value_entry_get_type ())
G_DECLARE_DERIVABLE_TYPE (LwValueEntry, lw_value_entry, LW, VALUE_ENTRY, GtkWidget)

/**
 * LwValueEntryClass:
 * @read: take over the value that @text (without white space around it) stands for, or answer
 *   %FALSE; an empty text is no value
 * @dup_text: the value as it is shown, "" for no value
 * @dup_message: what to tell when a text can't be read
 * @step: go @n steps up, or down when negative; Up and Down are one, Page Up and Page Down more
 * @n_in_page: how many steps a page is
 *
 * What is typed becomes the value after a second of rest, on Enter, and when the focus leaves;
 * the last two also show it as it should be written, or the message.
 */
struct _LwValueEntryClass
{
  GtkWidgetClass parent_class;

  gboolean (*read) (LwValueEntry *self, const char *text);
  char *(*dup_text) (LwValueEntry *self);
  char *(*dup_message) (LwValueEntry *self, const char *text);
  void (*step) (LwValueEntry *self, int n);
  int n_in_page;
};

const char *lw_value_entry_get_title (LwValueEntry *self);
void lw_value_entry_set_title (LwValueEntry *self, const char *title);
/* Why what was typed is no value, or NULL. */
const char *lw_value_entry_get_message (LwValueEntry *self);
/* Take what was typed as the value now. Answers whether it could be read. */
gboolean lw_value_entry_commit (LwValueEntry *self);
/* Drop what was typed and show the value: when the entry goes on to another record. */
void lw_value_entry_reset (LwValueEntry *self);
/* Fit into a boxed list: the row names the entry, focuses it and shows its message. */
void lw_value_entry_attach_row (LwValueEntry *self, AdwActionRow *row);

/* For subclasses. */
GtkEntry *lw_value_entry_get_entry (LwValueEntry *self);
void lw_value_entry_value_changed (LwValueEntry *self);

G_END_DECLS
