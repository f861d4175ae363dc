/* lw-attachments-box.c - the files of one portfolio item
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-attachments-box.h"

#include "lw-attach.h"
#include "lw-read-only.h"
#include "lw-thumbnail.h"
#include "lw-widget.h"

#include <glib/gi18n.h>

#define THUMBNAIL_SIZE 96

struct _LwAttachmentsBox
{
  GtkWidget parent_instance;

  /* template */
  GtkWidget *empty;
  GtkFlowBox *flow;

  /* owned */
  LwOffice *office;
  char *item_id;
  LwRecordList *files;

  /* borrowed */
  LwAttachmentsItem item;
  gpointer item_data;
};

G_DEFINE_FINAL_TYPE (LwAttachmentsBox, lw_attachments_box, GTK_TYPE_WIDGET)

static LwAttachment *
find (LwAttachmentsBox *self, const char *id)
{
  return self->files != NULL ? lw_record_list_find (self->files, id) : NULL;
}

static GtkWidget *
make_tile (LwAttachmentsBox *self, LwAttachment *file)
{
  const char *id = lw_record_get_id (LW_RECORD (file));
  g_autofree char *path
    = file->hash != NULL ? lw_office_get_file_path (self->office, file->hash) : NULL;
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *overlay = gtk_overlay_new ();
  GtkWidget *show = gtk_button_new ();
  GtkWidget *remove = gtk_button_new_from_icon_name ("window-close-symbolic");
  GtkWidget *name = gtk_label_new (file->name);
  g_autofree char *remove_text = g_strdup_printf (_ ("Delete “%s”"), file->name);

  gtk_button_set_child (GTK_BUTTON (show), lw_thumbnail_new (path != NULL ? path : "",
                                                             file->media_type, THUMBNAIL_SIZE));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (show), "attachments.show");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (show), "s", id);
  gtk_accessible_update_property (GTK_ACCESSIBLE (show), GTK_ACCESSIBLE_PROPERTY_LABEL, file->name,
                                  -1);
  gtk_widget_set_tooltip_text (show, file->name);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (remove), "attachments.delete");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (remove), "s", id);
  gtk_widget_set_halign (remove, GTK_ALIGN_END);
  gtk_widget_set_valign (remove, GTK_ALIGN_START);
  gtk_widget_add_css_class (remove, "osd");
  gtk_widget_add_css_class (remove, "circular");
  gtk_widget_set_tooltip_text (remove, remove_text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (remove), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  remove_text, -1);
  gtk_overlay_set_child (GTK_OVERLAY (overlay), show);
  gtk_overlay_add_overlay (GTK_OVERLAY (overlay), remove);
  gtk_label_set_ellipsize (GTK_LABEL (name), PANGO_ELLIPSIZE_MIDDLE);
  gtk_label_set_max_width_chars (GTK_LABEL (name), 14);
  gtk_widget_add_css_class (name, "caption");
  gtk_box_append (GTK_BOX (box), overlay);
  gtk_box_append (GTK_BOX (box), name);

  return box;
}

static void
paint (LwAttachmentsBox *self)
{
  guint n_files = self->files != NULL ? lw_record_list_get_size (self->files) : 0;
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->flow))) != NULL)
    gtk_flow_box_remove (self->flow, child);
  for (guint i = 0; i < n_files; i++)
    {
      gtk_flow_box_append (self->flow, make_tile (self, lw_record_list_peek (self->files, i)));
      gtk_widget_set_focusable (gtk_widget_get_last_child (GTK_WIDGET (self->flow)), FALSE);
    }
  gtk_widget_set_visible (self->empty, n_files == 0);
  gtk_widget_set_visible (GTK_WIDGET (self->flow), n_files > 0);
}

static void
say (LwAttachmentsBox *self, const char *text)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.say", "s", text);
}

static void
attached_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (LwAttachmentsBox) self = data;
  g_autoptr (GError) error = NULL;

  if (!lw_attach_file_finish (LW_OFFICE (source), result, &error))
    say (self, error->message);
}

/* The id of the item, in the store by now, or NULL when there is none any more. */
static const char *
id_to_attach_to (LwAttachmentsBox *self)
{
  return self->item != NULL ? lw_record_get_id (LW_RECORD (self->item (self->item_data))) : NULL;
}

/**
 * lw_attachments_box_add_file:
 * @self: a box with an item
 * @path: a file; a copy is taken in
 */
void
lw_attachments_box_add_file (LwAttachmentsBox *self, const char *path)
{
  const char *id = id_to_attach_to (self);

  if (id != NULL)
    lw_attach_file_async (self->office, id, path, NULL, attached_cb, g_object_ref (self));
}

static void
add_files (LwAttachmentsBox *self, GSList *files)
{
  for (GSList *l = files; l != NULL; l = l->next)
    {
      g_autofree char *path = g_file_get_path (l->data);

      if (path != NULL)
        lw_attachments_box_add_file (self, path);
      else
        say (self, _ ("Only files of this computer can be attached; save it first."));
    }
}

static void
files_chosen_cb (GtkNativeDialog *dialog, int response, LwAttachmentsBox *self)
{
  g_autoptr (GListModel) files = NULL;

  if (response == GTK_RESPONSE_ACCEPT)
    files = gtk_file_chooser_get_files (GTK_FILE_CHOOSER (dialog));
  for (guint i = 0; files != NULL && i < g_list_model_get_n_items (files); i++)
    {
      g_autoptr (GFile) file = g_list_model_get_item (files, i);

      add_files (self, &(GSList){ .data = file });
    }
  g_object_unref (dialog);
}

static void
add_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  GtkFileChooserNative *dialog
    = gtk_file_chooser_native_new (_ ("Attach files"), GTK_WINDOW (gtk_widget_get_root (widget)),
                                   GTK_FILE_CHOOSER_ACTION_OPEN, _ ("_Attach"), _ ("_Cancel"));

  gtk_file_chooser_set_select_multiple (GTK_FILE_CHOOSER (dialog), TRUE);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  g_signal_connect_object (dialog, "response", G_CALLBACK (files_chosen_cb), widget, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

/* What is asked of the clipboard is for the item that was shown then. */
typedef struct
{
  LwAttachmentsBox *box;
  char *item_id;
} Paste;

static Paste *
paste_new (LwAttachmentsBox *self)
{
  Paste *paste = g_new0 (Paste, 1);

  paste->box = g_object_ref (self);
  paste->item_id = g_strdup (self->item_id);

  return paste;
}

static void
paste_free (Paste *paste)
{
  g_object_unref (paste->box);
  g_free (paste->item_id);
  g_free (paste);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Paste, paste_free)

static gboolean
is_in_time (Paste *paste)
{
  return paste->item_id != NULL && g_strcmp0 (paste->box->item_id, paste->item_id) == 0;
}

static void
texture_pasted_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Paste) paste = data;
  g_autoptr (GdkTexture) texture
    = gdk_clipboard_read_texture_finish (GDK_CLIPBOARD (source), result, NULL);
  g_autoptr (GBytes) content = NULL;

  if (!is_in_time (paste))
    return;
  if (texture == NULL)
    {
      say (paste->box, _ ("There is no picture or file to paste."));
      return;
    }
  content = gdk_texture_save_to_png_bytes (texture);
  lw_attach_content_async (paste->box->office, id_to_attach_to (paste->box), content,
                           _ ("pasted picture.png"), NULL, attached_cb, g_object_ref (paste->box));
}

static void
files_pasted_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Paste) paste = data;
  const GValue *value = gdk_clipboard_read_value_finish (GDK_CLIPBOARD (source), result, NULL);

  if (value != NULL && is_in_time (paste))
    add_files (paste->box, g_value_get_boxed (value));
}

static void
paste_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  GdkClipboard *clipboard = gtk_widget_get_clipboard (widget);
  GdkContentFormats *formats = gdk_clipboard_get_formats (clipboard);
  Paste *paste = paste_new (LW_ATTACHMENTS_BOX (widget));

  if (gdk_content_formats_contain_gtype (formats, GDK_TYPE_FILE_LIST))
    gdk_clipboard_read_value_async (clipboard, GDK_TYPE_FILE_LIST, G_PRIORITY_DEFAULT, NULL,
                                    files_pasted_cb, paste);
  else
    gdk_clipboard_read_texture_async (clipboard, NULL, texture_pasted_cb, paste);
}

static gboolean
dropped_cb (GtkDropTarget *target, const GValue *value, double x, double y, LwAttachmentsBox *self)
{
  if (!G_VALUE_HOLDS (value, GDK_TYPE_FILE_LIST) || self->item == NULL
      || lw_office_is_read_only (self->office))
    return FALSE;
  add_files (self, g_value_get_boxed (value));

  return TRUE;
}

static void
delete_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LwAttachmentsBox *self = LW_ATTACHMENTS_BOX (widget);
  LwAttachment *file = find (self, g_variant_get_string (parameter, NULL));
  g_autofree char *label = NULL;
  LwAct *act;

  if (file == NULL)
    return;
  label = g_strdup_printf (_ ("Attachment “%s” deleted"), file->name);
  act = lw_act_new ("delete", label);
  lw_act_delete (act, &lw_attachment_record, lw_record_get_id (LW_RECORD (file)), -1);
  lw_office_commit_async (self->office, act, NULL, NULL, NULL);
}

static void
copy_chosen_cb (GtkNativeDialog *dialog, int response, LwAttachmentsBox *self)
{
  const char *path = g_object_get_data (G_OBJECT (dialog), "path");
  g_autoptr (GFile) from = g_file_new_for_path (path);
  g_autoptr (GFile) to = NULL;
  g_autoptr (GError) error = NULL;

  if (response == GTK_RESPONSE_ACCEPT)
    to = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));
  if (to != NULL && !g_file_copy (from, to, G_FILE_COPY_OVERWRITE, NULL, NULL, NULL, &error))
    say (self, error->message);
  g_object_unref (dialog);
}

static void
save_copy (LwAttachmentsBox *self, LwAttachment *file, const char *path)
{
  GtkFileChooserNative *dialog = gtk_file_chooser_native_new (
    _ ("Save a copy"), GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
    GTK_FILE_CHOOSER_ACTION_SAVE, _ ("_Save"), _ ("_Cancel"));

  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (dialog), file->name);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  g_object_set_data_full (G_OBJECT (dialog), "path", g_strdup (path), g_free);
  g_signal_connect_object (dialog, "response", G_CALLBACK (copy_chosen_cb), self, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

static void
show_large (LwAttachmentsBox *self, LwAttachment *file, const char *path)
{
  GtkWidget *window = gtk_window_new ();
  GtkWidget *picture = gtk_picture_new_for_filename (path);
  GtkEventController *keys = gtk_shortcut_controller_new ();

  gtk_picture_set_alternative_text (GTK_PICTURE (picture), file->name);
  gtk_window_set_title (GTK_WINDOW (window), file->name);
  gtk_window_set_modal (GTK_WINDOW (window), TRUE);
  gtk_window_set_transient_for (GTK_WINDOW (window),
                                GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))));
  gtk_window_set_default_size (GTK_WINDOW (window), 800, 600);
  gtk_window_set_child (GTK_WINDOW (window), picture);
  gtk_shortcut_controller_add_shortcut (
    GTK_SHORTCUT_CONTROLLER (keys), gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_Escape, 0),
                                                      gtk_named_action_new ("window.close")));
  gtk_widget_add_controller (window, keys);
  gtk_window_present (GTK_WINDOW (window));
}

/* What is taken in as a picture was asked its size; what only calls itself so was not. */
static gboolean
can_be_shown (LwAttachment *file)
{
  return g_strcmp0 (file->media_type, "image/jpeg") == 0
         || g_strcmp0 (file->media_type, "image/png") == 0;
}

/* A picture is shown; another file is the business of another program: a copy for it. */
static void
show_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LwAttachmentsBox *self = LW_ATTACHMENTS_BOX (widget);
  LwAttachment *file = find (self, g_variant_get_string (parameter, NULL));
  g_autofree char *path = NULL;

  if (file == NULL || file->hash == NULL)
    return;
  path = lw_office_get_file_path (self->office, file->hash);
  if (can_be_shown (file))
    show_large (self, file, path);
  else
    save_copy (self, file, path);
}

static void
lw_attachments_box_dispose (GObject *object)
{
  LwAttachmentsBox *self = LW_ATTACHMENTS_BOX (object);

  lw_widget_dispose_template (GTK_WIDGET (object), LW_TYPE_ATTACHMENTS_BOX);
  g_clear_object (&self->files);
  g_clear_object (&self->office);

  G_OBJECT_CLASS (lw_attachments_box_parent_class)->dispose (object);
}

static void
lw_attachments_box_finalize (GObject *object)
{
  g_free (LW_ATTACHMENTS_BOX (object)->item_id);

  G_OBJECT_CLASS (lw_attachments_box_parent_class)->finalize (object);
}

static void
lw_attachments_box_class_init (LwAttachmentsBoxClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lw_attachments_box_dispose;
  G_OBJECT_CLASS (klass)->finalize = lw_attachments_box_finalize;

  gtk_widget_class_set_template_from_resource (
    widget_class, "/nl/verbindendleren/Leerwerk/ui/lw-attachments-box.ui");
  gtk_widget_class_bind_template_child (widget_class, LwAttachmentsBox, empty);
  gtk_widget_class_bind_template_child (widget_class, LwAttachmentsBox, flow);
  gtk_widget_class_install_action (widget_class, "attachments.add", NULL, add_activated);
  gtk_widget_class_install_action (widget_class, "attachments.paste", NULL, paste_activated);
  gtk_widget_class_install_action (widget_class, "attachments.delete", "s", delete_activated);
  gtk_widget_class_install_action (widget_class, "attachments.show", "s", show_activated);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_v, GDK_CONTROL_MASK,
                                       "attachments.paste", NULL);
}

static void
lw_attachments_box_init (LwAttachmentsBox *self)
{
  GtkDropTarget *target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (target, "drop", G_CALLBACK (dropped_cb), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}

/**
 * lw_attachments_box_set_item:
 * @self: a box
 * @office: an open school, always the same
 * @item_id: (nullable): whose files to show
 * @item: (nullable): gives the item, in the store, when a file is about to be attached
 * @user_data: for @item
 */
void
lw_attachments_box_set_item (LwAttachmentsBox *self,
                             LwOffice *office,
                             const char *item_id,
                             LwAttachmentsItem item,
                             gpointer user_data)
{
  g_set_object (&self->office, office);
  lw_read_only_bar_action (GTK_WIDGET (self), office, "attachments.add");
  lw_read_only_bar_action (GTK_WIDGET (self), office, "attachments.paste");
  lw_read_only_bar_action (GTK_WIDGET (self), office, "attachments.delete");
  if (self->files != NULL)
    g_signal_handlers_disconnect_by_func (self->files, paint, self);
  g_clear_object (&self->files);
  g_free (self->item_id);
  self->item_id = g_strdup (item_id);
  self->item = item;
  self->item_data = user_data;
  if (item_id != NULL)
    {
      self->files = lw_office_watch (office, &lw_attachment_record, "portfolio-item", item_id);
      g_signal_connect_object (self->files, "items-changed", G_CALLBACK (paint), self,
                               G_CONNECT_SWAPPED);
    }
  paint (self);
}

void
lw_attachments_box_add_deletions (LwAttachmentsBox *self, LwAct *act)
{
  for (guint i = 0; self->files != NULL && i < lw_record_list_get_size (self->files); i++)
    lw_act_delete (act, &lw_attachment_record,
                   lw_record_get_id (lw_record_list_peek (self->files, i)), -1);
}

guint
lw_attachments_box_get_size (LwAttachmentsBox *self)
{
  return self->files != NULL ? lw_record_list_get_size (self->files) : 0;
}
