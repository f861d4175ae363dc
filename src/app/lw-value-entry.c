/* lw-value-entry.c - an entry that reads a value from what people type
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-value-entry.h"

#include "lw-clean.h"
#include "lw-widget.h"

/* Text is kept at the latest this long after the last key. */
#define REST_MS 1000
#define MAX_LENGTH 40

typedef struct
{
  /* owned */
  GtkEntry *entry;
  char *title;
  char *message;
  char *row_subtitle; /* what the row said before there was a message */

  /* borrowed */
  AdwActionRow *row; /* an ancestor, or NULL */

  guint rest_id;
  gboolean is_reading;  /* the value comes from the text, so the text stays as it is */
  gboolean is_painting; /* the text comes from the value, so it is not typed */
} LwValueEntryPrivate;

/* No template: on GTK 4.8 gtk_widget_dispose_template() of a base class looks in the template of
 * the class that derives from it. */
G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (LwValueEntry, lw_value_entry, GTK_TYPE_WIDGET)

enum
{
  PROP_TITLE = 1,
  PROP_MESSAGE,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void
paint_message (LwValueEntryPrivate *priv)
{
  GtkWidget *entry = GTK_WIDGET (priv->entry);
  gboolean is_wrong = priv->message != NULL;

  if (is_wrong)
    gtk_widget_add_css_class (entry, "error");
  else
    gtk_widget_remove_css_class (entry, "error");
  gtk_widget_set_tooltip_text (entry, priv->message);
  gtk_accessible_update_state (
    GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_STATE_INVALID,
    is_wrong ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
  if (is_wrong)
    gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                    priv->message, -1);
  else
    gtk_accessible_reset_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
}

/* The message stands where the row's own subtitle was. */
static void
paint_row (LwValueEntryPrivate *priv, gboolean had_message)
{
  if (priv->row == NULL)
    return;
  if (!had_message)
    {
      g_free (priv->row_subtitle);
      priv->row_subtitle = g_strdup (adw_action_row_get_subtitle (priv->row));
    }
  adw_action_row_set_subtitle (priv->row,
                               priv->message != NULL ? priv->message : priv->row_subtitle);
}

static void
set_message (LwValueEntry *self, char *message)
{
  LwValueEntryPrivate *priv = lw_value_entry_get_instance_private (self);
  g_autofree char *owned = message;
  gboolean had_message = priv->message != NULL;

  if (g_strcmp0 (priv->message, owned) == 0)
    return;
  g_free (priv->message);
  priv->message = g_steal_pointer (&owned);
  paint_message (priv);
  paint_row (priv, had_message);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MESSAGE]);
}

static void
paint_value (LwValueEntry *self)
{
  LwValueEntryPrivate *priv = lw_value_entry_get_instance_private (self);
  g_autofree char *text = LW_VALUE_ENTRY_GET_CLASS (self)->dup_text (self);
  GtkEditable *editable = GTK_EDITABLE (priv->entry);

  set_message (self, NULL);
  if (g_strcmp0 (gtk_editable_get_text (editable), text) == 0)
    return;
  priv->is_painting = TRUE;
  lw_editable_show_text (editable, text);
  gtk_editable_set_position (editable, -1);
  priv->is_painting = FALSE;
}

static gboolean
take_text (LwValueEntry *self)
{
  LwValueEntryPrivate *priv = lw_value_entry_get_instance_private (self);
  g_autofree char *text = lw_clean_line (gtk_editable_get_text (GTK_EDITABLE (priv->entry)));
  gboolean is_read;

  g_clear_handle_id (&priv->rest_id, g_source_remove);
  priv->is_reading = TRUE;
  is_read = LW_VALUE_ENTRY_GET_CLASS (self)->read (self, text != NULL ? text : "");
  priv->is_reading = FALSE;

  return is_read;
}

static void
step (GtkWidget *widget, int n)
{
  LwValueEntry *self = LW_VALUE_ENTRY (widget);

  if (lw_value_entry_commit (self))
    LW_VALUE_ENTRY_GET_CLASS (self)->step (self, n);
}

static gboolean
step_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  step (widget, g_variant_get_int32 (args));

  return TRUE;
}

static gboolean
page_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  step (widget, g_variant_get_int32 (args) * LW_VALUE_ENTRY_GET_CLASS (widget)->n_in_page);

  return TRUE;
}

static gboolean
rest_cb (gpointer user_data)
{
  LwValueEntry *self = user_data;
  LwValueEntryPrivate *priv = lw_value_entry_get_instance_private (self);

  priv->rest_id = 0;
  take_text (self);

  return G_SOURCE_REMOVE;
}

static void
changed_cb (LwValueEntry *self)
{
  LwValueEntryPrivate *priv = lw_value_entry_get_instance_private (self);

  if (priv->is_painting)
    return;
  set_message (self, NULL);
  g_clear_handle_id (&priv->rest_id, g_source_remove);
  priv->rest_id = g_timeout_add (REST_MS, rest_cb, self);
}

static gboolean
lw_value_entry_grab_focus (GtkWidget *widget)
{
  LwValueEntryPrivate *priv = lw_value_entry_get_instance_private (LW_VALUE_ENTRY (widget));

  return gtk_widget_grab_focus (GTK_WIDGET (priv->entry));
}

static gboolean
lw_value_entry_mnemonic_activate (GtkWidget *widget, gboolean group_cycling)
{
  return lw_value_entry_grab_focus (widget);
}

static void
lw_value_entry_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  LwValueEntryPrivate *priv = lw_value_entry_get_instance_private (LW_VALUE_ENTRY (object));

  switch (prop_id)
    {
    case PROP_TITLE:
      g_value_set_string (value, priv->title);
      break;
    case PROP_MESSAGE:
      g_value_set_string (value, priv->message);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lw_value_entry_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_TITLE:
      lw_value_entry_set_title (LW_VALUE_ENTRY (object), g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lw_value_entry_dispose (GObject *object)
{
  LwValueEntryPrivate *priv = lw_value_entry_get_instance_private (LW_VALUE_ENTRY (object));

  g_clear_handle_id (&priv->rest_id, g_source_remove);
  g_clear_weak_pointer (&priv->row);
  if (priv->entry != NULL)
    {
      gtk_widget_unparent (GTK_WIDGET (priv->entry));
      priv->entry = NULL;
    }

  G_OBJECT_CLASS (lw_value_entry_parent_class)->dispose (object);
}

static void
lw_value_entry_finalize (GObject *object)
{
  LwValueEntryPrivate *priv = lw_value_entry_get_instance_private (LW_VALUE_ENTRY (object));

  g_free (priv->title);
  g_free (priv->message);
  g_free (priv->row_subtitle);

  G_OBJECT_CLASS (lw_value_entry_parent_class)->finalize (object);
}

static void
add_keys (GtkWidgetClass *widget_class)
{
  static const struct
  {
    guint keyval;
    GtkShortcutFunc callback;
    int n;
  } keys[] = {
    { GDK_KEY_Up, step_cb, 1 },         { GDK_KEY_KP_Up, step_cb, 1 },
    { GDK_KEY_Down, step_cb, -1 },      { GDK_KEY_KP_Down, step_cb, -1 },
    { GDK_KEY_Page_Up, page_cb, 1 },    { GDK_KEY_KP_Page_Up, page_cb, 1 },
    { GDK_KEY_Page_Down, page_cb, -1 }, { GDK_KEY_KP_Page_Down, page_cb, -1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding (widget_class, keys[i].keyval, 0, keys[i].callback, "i",
                                  keys[i].n);
}

static void
lw_value_entry_class_init (LwValueEntryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = lw_value_entry_get_property;
  object_class->set_property = lw_value_entry_set_property;
  object_class->dispose = lw_value_entry_dispose;
  object_class->finalize = lw_value_entry_finalize;
  widget_class->focus = lw_widget_focus;
  widget_class->grab_focus = lw_value_entry_grab_focus;
  widget_class->mnemonic_activate = lw_value_entry_mnemonic_activate;

  properties[PROP_TITLE]
    = g_param_spec_string ("title", NULL, NULL, NULL,
                           G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_MESSAGE]
    = g_param_spec_string ("message", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  add_keys (widget_class);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "valueentry");
}

static void
lw_value_entry_init (LwValueEntry *self)
{
  LwValueEntryPrivate *priv = lw_value_entry_get_instance_private (self);
  GtkEventController *focus = gtk_event_controller_focus_new ();

  priv->entry = GTK_ENTRY (gtk_entry_new ());
  gtk_widget_add_css_class (GTK_WIDGET (priv->entry), "numeric");
  gtk_entry_set_activates_default (priv->entry, TRUE);
  gtk_entry_set_input_hints (priv->entry, GTK_INPUT_HINT_NO_EMOJI | GTK_INPUT_HINT_NO_SPELLCHECK);
  gtk_entry_set_max_length (priv->entry, MAX_LENGTH);
  g_signal_connect_swapped (priv->entry, "changed", G_CALLBACK (changed_cb), self);
  g_signal_connect_swapped (priv->entry, "activate", G_CALLBACK (lw_value_entry_commit), self);
  gtk_widget_set_parent (GTK_WIDGET (priv->entry), GTK_WIDGET (self));

  g_signal_connect_swapped (focus, "leave", G_CALLBACK (lw_value_entry_commit), self);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
}

const char *
lw_value_entry_get_title (LwValueEntry *self)
{
  LwValueEntryPrivate *priv = lw_value_entry_get_instance_private (self);

  g_return_val_if_fail (LW_IS_VALUE_ENTRY (self), NULL);

  return priv->title;
}

void
lw_value_entry_set_title (LwValueEntry *self, const char *title)
{
  LwValueEntryPrivate *priv = lw_value_entry_get_instance_private (self);

  g_return_if_fail (LW_IS_VALUE_ENTRY (self));

  if (g_strcmp0 (priv->title, title) == 0)
    return;
  g_free (priv->title);
  priv->title = g_strdup (title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (priv->entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  title != NULL ? title : "", -1);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TITLE]);
}

const char *
lw_value_entry_get_message (LwValueEntry *self)
{
  LwValueEntryPrivate *priv = lw_value_entry_get_instance_private (self);

  g_return_val_if_fail (LW_IS_VALUE_ENTRY (self), NULL);

  return priv->message;
}

gboolean
lw_value_entry_commit (LwValueEntry *self)
{
  LwValueEntryPrivate *priv = lw_value_entry_get_instance_private (self);

  g_return_val_if_fail (LW_IS_VALUE_ENTRY (self), FALSE);

  if (!take_text (self))
    {
      const char *text = gtk_editable_get_text (GTK_EDITABLE (priv->entry));

      set_message (self, LW_VALUE_ENTRY_GET_CLASS (self)->dup_message (self, text));
      return FALSE;
    }
  paint_value (self);

  return TRUE;
}

void
lw_value_entry_reset (LwValueEntry *self)
{
  LwValueEntryPrivate *priv = lw_value_entry_get_instance_private (self);

  g_return_if_fail (LW_IS_VALUE_ENTRY (self));

  g_clear_handle_id (&priv->rest_id, g_source_remove);
  paint_value (self);
}

void
lw_value_entry_attach_row (LwValueEntry *self, AdwActionRow *row)
{
  LwValueEntryPrivate *priv = lw_value_entry_get_instance_private (self);

  g_return_if_fail (LW_IS_VALUE_ENTRY (self));
  g_return_if_fail (ADW_IS_ACTION_ROW (row));

  g_set_weak_pointer (&priv->row, row);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_action_row_set_activatable_widget (row, GTK_WIDGET (self));
  g_object_bind_property (row, "title", self, "title", G_BINDING_SYNC_CREATE);
}

GtkEntry *
lw_value_entry_get_entry (LwValueEntry *self)
{
  LwValueEntryPrivate *priv = lw_value_entry_get_instance_private (self);

  return priv->entry;
}

/* The value is another one: shows it, unless it is what stands there as the user typed it. */
void
lw_value_entry_value_changed (LwValueEntry *self)
{
  LwValueEntryPrivate *priv = lw_value_entry_get_instance_private (self);

  if (!priv->is_reading)
    lw_value_entry_reset (self);
}
