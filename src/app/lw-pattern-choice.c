/* lw-pattern-choice.c - one pattern, or several to choose from
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-pattern-choice.h"

#include "lw-pattern-box.h"
#include "lw-widget.h"

#include <glib/gi18n.h>
#include <string.h>

/* The kinds in the drop-down; the first asks nothing. */
enum
{
  AS_AGREED,
  LINT,
  SANDWICH,
};

struct _LwPatternChoice
{
  AdwPreferencesGroup parent_instance;

  /* owned */
  GPtrArray *texts; /* chosen beside the one in the box */
  GPtrArray *rows;

  /* borrowed */
  AdwComboRow *kind;
  GtkWidget *box_row;
  LwPatternBox *box;
  GtkWidget *more_button;

  LwPatternDraft draft;
};

G_DEFINE_FINAL_TYPE (LwPatternChoice, lw_pattern_choice, ADW_TYPE_PREFERENCES_GROUP)

static guint changed_signal;

static gboolean
is_own (LwPatternChoice *self)
{
  return adw_combo_row_get_selected (self->kind) != AS_AGREED;
}

/* NULL without half-days. */
static char *
dup_current (LwPatternChoice *self)
{
  return lw_pattern_draft_write (&self->draft, NULL);
}

static gboolean
has_text (LwPatternChoice *self, const char *text)
{
  for (guint i = 0; i < self->texts->len; i++)
    if (strcmp (g_ptr_array_index (self->texts, i), text) == 0)
      return TRUE;

  return FALSE;
}

static void
paint (LwPatternChoice *self)
{
  g_autofree char *current = dup_current (self);

  gtk_widget_set_visible (self->box_row, is_own (self));
  gtk_widget_set_visible (self->more_button, is_own (self));
  gtk_widget_set_sensitive (self->more_button, current != NULL && !has_text (self, current));
  for (guint i = 0; i < self->rows->len; i++)
    gtk_widget_set_visible (g_ptr_array_index (self->rows, i), is_own (self));
}

static void
tell (LwPatternChoice *self)
{
  paint (self);
  g_signal_emit (self, changed_signal, 0);
}

static void
kind_selected_cb (LwPatternChoice *self)
{
  guint kind = adw_combo_row_get_selected (self->kind);

  if (kind != AS_AGREED)
    lw_pattern_draft_set_kind (&self->draft, 0,
                               kind == LINT ? LW_PATTERN_LINT : LW_PATTERN_SANDWICH);
  lw_pattern_box_show (self->box, &self->draft);
  tell (self);
}

static void
box_changed_cb (LwPatternChoice *self)
{
  self->draft = *lw_pattern_box_get_draft (self->box);
  tell (self);
}

static void
remove_cb (GtkButton *button, LwPatternChoice *self)
{
  const char *text = g_object_get_data (G_OBJECT (button), "text");

  gtk_widget_grab_focus (GTK_WIDGET (self->box));
  for (guint i = 0; i < self->texts->len; i++)
    if (strcmp (g_ptr_array_index (self->texts, i), text) == 0)
      {
        GtkWidget *row = g_ptr_array_index (self->rows, i);

        g_ptr_array_remove_index (self->texts, i);
        g_ptr_array_remove_index (self->rows, i);
        adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), row);
        break;
      }
  tell (self);
}

static GtkWidget *
make_row (LwPatternChoice *self, const char *text)
{
  g_autoptr (LwPattern) pattern = lw_pattern_parse (text, NULL);
  g_autofree char *what = lw_pattern_describe (pattern);
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *button = gtk_button_new_from_icon_name ("edit-delete-symbolic");
  /* translators: a pattern */
  g_autofree char *title = g_strdup_printf (_ ("Or %s"), what);
  g_autofree char *label = g_strdup_printf (_ ("Leave out %s"), what);

  lw_action_row_show_text (ADW_ACTION_ROW (row), title, NULL);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  g_object_set_data_full (G_OBJECT (button), "text", g_strdup (text), g_free);
  g_signal_connect_object (button, "clicked", G_CALLBACK (remove_cb), self, 0);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);

  return row;
}

/* What is in the box is put aside, and another one can be made there. */
static void
more_cb (LwPatternChoice *self)
{
  char *text = dup_current (self);
  GtkWidget *row;

  if (text == NULL)
    return;
  row = make_row (self, text);
  g_ptr_array_add (self->texts, text);
  g_ptr_array_add (self->rows, row);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
  gtk_widget_grab_focus (GTK_WIDGET (self->box));
  tell (self);
}

static void
make_kind (LwPatternChoice *self)
{
  const char *const names[] = { _ ("As agreed for the class"), _ ("Ribbon"), _ ("Sandwich"), NULL };
  g_autoptr (GtkStringList) model = gtk_string_list_new (names);

  self->kind = ADW_COMBO_ROW (adw_combo_row_new ());
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->kind), _ ("Pattern"));
  adw_combo_row_set_use_subtitle (self->kind, TRUE);
  adw_combo_row_set_model (self->kind, G_LIST_MODEL (model));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), GTK_WIDGET (self->kind));
  g_signal_connect_object (self->kind, "notify::selected", G_CALLBACK (kind_selected_cb), self,
                           G_CONNECT_SWAPPED);
}

static void
make_box (LwPatternChoice *self)
{
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  self->box_row = adw_preferences_row_new ();
  self->box = g_object_new (LW_TYPE_PATTERN_BOX, NULL);
  self->more_button = gtk_button_new_with_mnemonic (_ ("Or _another pattern"));
  gtk_widget_set_halign (self->more_button, GTK_ALIGN_START);
  gtk_widget_set_tooltip_text (self->more_button,
                               _ ("Keep this pattern as one to choose from, and make another"));
  gtk_widget_set_margin_start (content, 12);
  gtk_widget_set_margin_end (content, 12);
  gtk_widget_set_margin_top (content, 12);
  gtk_widget_set_margin_bottom (content, 12);
  gtk_box_append (GTK_BOX (content), GTK_WIDGET (self->box));
  gtk_box_append (GTK_BOX (content), self->more_button);
  gtk_widget_set_focusable (self->box_row, FALSE);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self->box_row), FALSE);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self->box_row), content);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), self->box_row);
  g_signal_connect_object (self->box, "changed", G_CALLBACK (box_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->more_button, "clicked", G_CALLBACK (more_cb), self,
                           G_CONNECT_SWAPPED);
}

static void
lw_pattern_choice_finalize (GObject *object)
{
  LwPatternChoice *self = LW_PATTERN_CHOICE (object);

  g_ptr_array_unref (self->texts);
  g_ptr_array_unref (self->rows);

  G_OBJECT_CLASS (lw_pattern_choice_parent_class)->finalize (object);
}

static void
lw_pattern_choice_class_init (LwPatternChoiceClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = lw_pattern_choice_finalize;

  changed_signal = g_signal_new ("changed", LW_TYPE_PATTERN_CHOICE, G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 0);
}

static void
lw_pattern_choice_init (LwPatternChoice *self)
{
  self->texts = g_ptr_array_new_with_free_func (g_free);
  self->rows = g_ptr_array_new ();
  lw_pattern_draft_init (&self->draft);
  make_kind (self);
  make_box (self);
  lw_pattern_box_show (self->box, &self->draft);
  paint (self);
}

char **
lw_pattern_choice_dup_texts (LwPatternChoice *self)
{
  g_autoptr (GStrvBuilder) texts = g_strv_builder_new ();
  g_autofree char *current = dup_current (self);

  if (!is_own (self) || (current == NULL && self->texts->len == 0))
    return NULL;
  for (guint i = 0; i < self->texts->len; i++)
    g_strv_builder_add (texts, g_ptr_array_index (self->texts, i));
  if (current != NULL && !has_text (self, current))
    g_strv_builder_add (texts, current);

  return g_strv_builder_end (texts);
}

const char *
lw_pattern_choice_get_trouble (LwPatternChoice *self)
{
  g_autofree char *current = dup_current (self);

  return is_own (self) && current == NULL && self->texts->len == 0
           ? _ ("Choose at least one half-day at the workplace.")
           : NULL;
}
