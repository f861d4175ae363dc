/* lw-form-sheet.c - making or changing a form of the school's own
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-form-sheet.h"

#include "lw-help.h"
#include "lw-own-form.h"
#include "lw-text-field.h"

#include <glib/gi18n.h>

struct _LwFormSheet
{
  AdwWindow parent_instance;

  /* template */
  GtkEditable *name;
  GtkLabel *trouble;
  LwTextField *definition;
  GtkButton *keep_button;

  /* owned */
  LwOffice *office;
  LwVariant *variant; /* NULL for a new one */
  GtkWidget *from;
  char *kept; /* id of the form on its way to the disk */
};

G_DEFINE_FINAL_TYPE (LwFormSheet, lw_form_sheet, ADW_TYPE_WINDOW)

static GtkTextBuffer *
get_buffer (LwFormSheet *self)
{
  return gtk_text_view_get_buffer (GTK_TEXT_VIEW (lw_text_field_get_text_view (self->definition)));
}

static char *
dup_name (LwFormSheet *self)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (self->name)));
}

static char *
dup_definition (LwFormSheet *self)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (get_buffer (self), &start, &end);

  return g_strstrip (gtk_text_buffer_get_text (get_buffer (self), &start, &end, FALSE));
}

static gboolean
is_taken (LwFormSheet *self, const char *name)
{
  LwRecordList *forms = lw_office_get_list (self->office, &lw_variant_record);
  LwVariant *other = lw_record_list_find_by_key (forms, name);

  return other != NULL
         && (self->variant == NULL
             || g_strcmp0 (lw_record_get_id (LW_RECORD (other)),
                           lw_record_get_id (LW_RECORD (self->variant)))
                  != 0);
}

static void
show_trouble (LwFormSheet *self, const char *text)
{
  gtk_label_set_text (self->trouble, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->trouble), text != NULL);
}

static void
changed_cb (LwFormSheet *self)
{
  g_autofree char *name = dup_name (self);
  gboolean taken = is_taken (self, name);

  show_trouble (self, taken ? _ ("There is a form of this name already.") : NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "sheet.keep", *name != '\0' && !taken);
}

static void
kept_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (LwFormSheet) self = data;
  g_autoptr (GError) error = NULL;

  if (!lw_office_commit_finish (LW_OFFICE (source), result, &error))
    {
      show_trouble (self, error->message);
      gtk_widget_action_set_enabled (GTK_WIDGET (self), "sheet.keep", TRUE);
      return;
    }
  gtk_widget_activate_action (self->from, "win.open-form", "s", self->kept);
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
keep_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LwFormSheet *self = LW_FORM_SHEET (widget);
  g_autofree char *name = dup_name (self);
  g_autofree char *definition = dup_definition (self);
  g_autoptr (LwVariant) next = lw_own_form_with (self->variant, name, definition);
  g_autofree char *label = g_strdup_printf (_ ("Form of the school: %s"), name);
  LwAct *act = lw_act_new ("form", label);

  gtk_widget_action_set_enabled (widget, "sheet.keep", FALSE);
  g_free (self->kept);
  self->kept = g_strdup (lw_record_get_id (LW_RECORD (next)));
  lw_act_put (act, LW_RECORD (next));
  lw_office_commit_async (self->office, act, NULL, kept_cb, g_object_ref (self));
}

static void
cancel_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  gtk_window_close (GTK_WINDOW (widget));
}

static void
lw_form_sheet_dispose (GObject *object)
{
  LwFormSheet *self = LW_FORM_SHEET (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), LW_TYPE_FORM_SHEET);
  g_clear_object (&self->office);
  g_clear_object (&self->variant);
  g_clear_object (&self->from);
  g_clear_pointer (&self->kept, g_free);

  G_OBJECT_CLASS (lw_form_sheet_parent_class)->dispose (object);
}

static void
lw_form_sheet_class_init (LwFormSheetClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lw_form_sheet_dispose;

  g_type_ensure (LW_TYPE_TEXT_FIELD);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/nl/verbindendleren/Leerwerk/ui/lw-form-sheet.ui");
  gtk_widget_class_bind_template_child (widget_class, LwFormSheet, name);
  gtk_widget_class_bind_template_child (widget_class, LwFormSheet, trouble);
  gtk_widget_class_bind_template_child (widget_class, LwFormSheet, definition);
  gtk_widget_class_bind_template_child (widget_class, LwFormSheet, keep_button);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_install_action (widget_class, "sheet.keep", NULL, keep_activated);
  gtk_widget_class_install_action (widget_class, "sheet.cancel", NULL, cancel_activated);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "sheet.cancel", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK, "sheet.keep",
                                       NULL);
  lw_help_install (widget_class);
}

static void
lw_form_sheet_init (LwFormSheet *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
lw_form_sheet_present (GtkWidget *from, LwOffice *office, LwVariant *variant)
{
  LwFormSheet *self
    = g_object_new (LW_TYPE_FORM_SHEET, "transient-for", gtk_widget_get_root (from), NULL);

  self->office = g_object_ref (office);
  self->from = g_object_ref (from);
  if (variant != NULL)
    {
      g_autofree char *definition = lw_own_form_dup_definition (variant);

      self->variant = g_object_ref (variant);
      gtk_editable_set_text (self->name, variant->name);
      gtk_text_buffer_set_text (get_buffer (self), definition != NULL ? definition : "", -1);
      gtk_button_set_label (self->keep_button, _ ("_Save"));
    }
  changed_cb (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->name));
  gtk_window_present (GTK_WINDOW (self));
}
