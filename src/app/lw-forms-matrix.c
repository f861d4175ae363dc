/* lw-forms-matrix.c - the forms against the twelve columns of the figure
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-forms-matrix.h"

#include "lw-matrix-shown.h"

#include <glib/gi18n.h>

struct _LwFormsMatrix
{
  GtkWidget parent_instance;

  /* owned */
  GtkWidget *scrolled; /* as a child */
  LwMatrixRows *rows;

  /* borrowed */
  LwMatrixPane *pane;
};

G_DEFINE_FINAL_TYPE (LwFormsMatrix, lw_forms_matrix, GTK_TYPE_WIDGET)

enum
{
  PROP_MODEL = 1,
  PROP_SELECTED_VARIANT,
  N_PROPS,
};

enum
{
  TOGGLE_CHOICE,
  OPEN_FORM,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static void
toggle (LwFormsMatrix *self, LwMatrixRow *row, int column)
{
  g_signal_emit (self, signals[TOGGLE_CHOICE], 0, lw_matrix_row_get_variant (row), column);
}

static void
open_form (LwFormsMatrix *self, LwMatrixRow *row)
{
  g_signal_emit (self, signals[OPEN_FORM], 0, lw_matrix_row_get_variant (row));
}

static gboolean
focus_current_in (LwFormsMatrix *self, LwMatrixRow *row)
{
  return lw_matrix_pane_focus_cell (self->pane, row,
                                    lw_matrix_pane_get_current_column (self->pane));
}

static gboolean
focus_column (LwFormsMatrix *self, int column)
{
  return lw_matrix_pane_focus_cell (self->pane, lw_matrix_pane_get_current (self->pane),
                                    CLAMP (column, 0, LW_N_COLUMNS - 1));
}

static gboolean
focus_row (LwFormsMatrix *self, int n)
{
  GPtrArray *rows = lw_matrix_pane_get_rows (self->pane);
  LwMatrixRow *current = lw_matrix_pane_get_current (self->pane);

  return focus_current_in (self, lw_matrix_shown_walk (rows, current, n));
}

static gboolean
enter (LwFormsMatrix *self)
{
  LwMatrixRow *current = lw_matrix_pane_get_current (self->pane);

  if (current == NULL || !gtk_widget_get_visible (GTK_WIDGET (current)))
    current = lw_matrix_shown_find_edge (lw_matrix_pane_get_rows (self->pane), FALSE);

  return focus_current_in (self, current);
}

static gboolean
column_edge_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  LwFormsMatrix *self = user_data;

  return lw_matrix_pane_follow_focus (self->pane)
         && focus_column (self, g_variant_get_boolean (args) ? LW_N_COLUMNS - 1 : 0);
}

static gboolean
row_edge_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  LwFormsMatrix *self = user_data;
  GPtrArray *rows = lw_matrix_pane_get_rows (self->pane);
  gboolean at_end = g_variant_get_boolean (args);

  return lw_matrix_pane_follow_focus (self->pane)
         && focus_current_in (self, lw_matrix_shown_find_edge (rows, at_end));
}

static gboolean
page_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  LwFormsMatrix *self = user_data;
  int page = lw_matrix_pane_get_page (self->pane);

  return lw_matrix_pane_follow_focus (self->pane)
         && focus_row (self, g_variant_get_boolean (args) ? page : -page);
}

static gboolean
toggle_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  LwFormsMatrix *self = user_data;

  if (!lw_matrix_pane_follow_focus (self->pane))
    return FALSE;
  toggle (self, lw_matrix_pane_get_current (self->pane),
          lw_matrix_pane_get_current_column (self->pane));

  return TRUE;
}

static gboolean
open_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  LwFormsMatrix *self = user_data;

  if (!lw_matrix_pane_follow_focus (self->pane))
    return FALSE;
  open_form (self, lw_matrix_pane_get_current (self->pane));

  return TRUE;
}

static void
pressed_cb (LwFormsMatrix *self, int n_press, double x, double y)
{
  LwMatrixRow *row;
  int column;

  if (!lw_matrix_pane_find_at (self->pane, x, y, &row, &column))
    return;
  if (column == LW_MATRIX_TITLE)
    {
      focus_current_in (self, row);
      open_form (self, row);
      return;
    }
  lw_matrix_pane_focus_cell (self->pane, row, column);
  if (n_press == 2)
    toggle (self, row, column);
}

static void
motion_cb (LwFormsMatrix *self, double x, double y)
{
  LwMatrixRow *row;
  int column = LW_MATRIX_TITLE;

  lw_matrix_pane_find_at (self->pane, x, y, &row, &column);
  lw_matrix_pane_set_pointed (self->pane, row, column);
}

static void
leave_cb (LwFormsMatrix *self)
{
  lw_matrix_pane_set_pointed (self->pane, NULL, LW_MATRIX_TITLE);
}

static gboolean
query_tooltip_cb (LwFormsMatrix *self, int x, int y, gboolean is_keyboard, GtkTooltip *tooltip)
{
  LwMatrixRow *row = lw_matrix_pane_get_current (self->pane);
  int column = lw_matrix_pane_get_current_column (self->pane);
  g_autofree char *text = NULL;
  GdkRectangle area;

  if (is_keyboard ? row == NULL : !lw_matrix_pane_find_at (self->pane, x, y, &row, &column))
    return FALSE;
  text = lw_matrix_row_dup_tooltip (row, column);
  area = lw_matrix_pane_get_area (self->pane, row, column);
  gtk_tooltip_set_text (tooltip, text);
  gtk_tooltip_set_tip_area (tooltip, &area);

  return TRUE;
}

static void
current_changed_cb (LwFormsMatrix *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SELECTED_VARIANT]);
}

static gboolean
lw_forms_matrix_focus (GtkWidget *widget, GtkDirectionType direction)
{
  LwFormsMatrix *self = LW_FORMS_MATRIX (widget);

  if (!lw_matrix_pane_follow_focus (self->pane))
    return enter (self);
  switch (direction)
    {
    case GTK_DIR_UP:
      return focus_row (self, -1);
    case GTK_DIR_DOWN:
      return focus_row (self, 1);
    case GTK_DIR_LEFT:
      return focus_column (self, lw_matrix_pane_get_current_column (self->pane) - 1);
    case GTK_DIR_RIGHT:
      return focus_column (self, lw_matrix_pane_get_current_column (self->pane) + 1);
    case GTK_DIR_TAB_FORWARD:
    case GTK_DIR_TAB_BACKWARD:
    default:
      return FALSE;
    }
}

static gboolean
lw_forms_matrix_grab_focus (GtkWidget *widget)
{
  return enter (LW_FORMS_MATRIX (widget));
}

static void
lw_forms_matrix_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  LwFormsMatrix *self = LW_FORMS_MATRIX (object);

  switch (prop_id)
    {
    case PROP_MODEL:
      g_value_set_object (value, lw_forms_matrix_get_model (self));
      break;
    case PROP_SELECTED_VARIANT:
      g_value_set_object (value, lw_forms_matrix_get_selected_variant (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lw_forms_matrix_set_property (GObject *object,
                              guint prop_id,
                              const GValue *value,
                              GParamSpec *pspec)
{
  LwFormsMatrix *self = LW_FORMS_MATRIX (object);

  switch (prop_id)
    {
    case PROP_MODEL:
      lw_forms_matrix_set_model (self, g_value_get_object (value));
      break;
    case PROP_SELECTED_VARIANT:
      lw_forms_matrix_set_selected_variant (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lw_forms_matrix_dispose (GObject *object)
{
  LwFormsMatrix *self = LW_FORMS_MATRIX (object);

  g_clear_object (&self->rows);
  g_clear_pointer (&self->scrolled, gtk_widget_unparent);

  G_OBJECT_CLASS (lw_forms_matrix_parent_class)->dispose (object);
}

static void
lw_forms_matrix_class_init (LwFormsMatrixClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = lw_forms_matrix_get_property;
  object_class->set_property = lw_forms_matrix_set_property;
  object_class->dispose = lw_forms_matrix_dispose;
  widget_class->focus = lw_forms_matrix_focus;
  widget_class->grab_focus = lw_forms_matrix_grab_focus;

  properties[PROP_MODEL]
    = g_param_spec_object ("model", NULL, NULL, G_TYPE_LIST_MODEL,
                           G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_SELECTED_VARIANT]
    = g_param_spec_object ("selected-variant", NULL, NULL, LW_TYPE_VARIANT,
                           G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[TOGGLE_CHOICE]
    = g_signal_new ("toggle-choice", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                    NULL, G_TYPE_NONE, 2, LW_TYPE_VARIANT, G_TYPE_INT);
  signals[OPEN_FORM] = g_signal_new ("open-form", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                     NULL, NULL, NULL, G_TYPE_NONE, 1, LW_TYPE_VARIANT);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "formsmatrix");
}

/* On the pane: the scrolled window around it would take Home, End and the pages first. */
static void
connect_keys (LwFormsMatrix *self)
{
  static const struct
  {
    guint keyval;
    guint keypad;
    GdkModifierType modifiers;
    GtkShortcutFunc callback;
    gboolean at_end;
  } keys[] = {
    { GDK_KEY_Home, GDK_KEY_KP_Home, 0, column_edge_cb, FALSE },
    { GDK_KEY_End, GDK_KEY_KP_End, 0, column_edge_cb, TRUE },
    { GDK_KEY_Home, GDK_KEY_KP_Home, GDK_CONTROL_MASK, row_edge_cb, FALSE },
    { GDK_KEY_End, GDK_KEY_KP_End, GDK_CONTROL_MASK, row_edge_cb, TRUE },
    { GDK_KEY_Page_Up, GDK_KEY_KP_Page_Up, 0, page_cb, FALSE },
    { GDK_KEY_Page_Down, GDK_KEY_KP_Page_Down, 0, page_cb, TRUE },
    { GDK_KEY_space, GDK_KEY_KP_Space, 0, toggle_cb, FALSE },
    { GDK_KEY_Return, GDK_KEY_KP_Enter, 0, open_cb, FALSE },
  };

  GtkEventController *controller = gtk_shortcut_controller_new ();

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      GtkShortcutTrigger *trigger
        = gtk_alternative_trigger_new (gtk_keyval_trigger_new (keys[i].keyval, keys[i].modifiers),
                                       gtk_keyval_trigger_new (keys[i].keypad, keys[i].modifiers));

      gtk_shortcut_controller_add_shortcut (
        GTK_SHORTCUT_CONTROLLER (controller),
        gtk_shortcut_new_with_arguments (
          trigger, gtk_callback_action_new (keys[i].callback, self, NULL), "b", keys[i].at_end));
    }
  gtk_widget_add_controller (GTK_WIDGET (self->pane), controller);
}

static void
connect_pointer (LwFormsMatrix *self)
{
  GtkWidget *pane = GTK_WIDGET (self->pane);
  GtkGesture *click = gtk_gesture_click_new ();
  GtkEventController *motion = gtk_event_controller_motion_new ();

  g_signal_connect_swapped (click, "pressed", G_CALLBACK (pressed_cb), self);
  gtk_widget_add_controller (pane, GTK_EVENT_CONTROLLER (click));
  g_signal_connect_swapped (motion, "enter", G_CALLBACK (motion_cb), self);
  g_signal_connect_swapped (motion, "motion", G_CALLBACK (motion_cb), self);
  g_signal_connect_swapped (motion, "leave", G_CALLBACK (leave_cb), self);
  gtk_widget_add_controller (pane, motion);
  gtk_widget_set_has_tooltip (pane, TRUE);
  g_signal_connect_swapped (pane, "query-tooltip", G_CALLBACK (query_tooltip_cb), self);
}

static void
lw_forms_matrix_init (LwFormsMatrix *self)
{
  self->pane = g_object_new (LW_TYPE_MATRIX_PANE, NULL);
  self->scrolled = gtk_scrolled_window_new ();
  gtk_widget_set_focusable (self->scrolled, FALSE);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scrolled), GTK_WIDGET (self->pane));
  gtk_widget_set_parent (self->scrolled, GTK_WIDGET (self));
  self->rows = lw_matrix_rows_new (self->pane);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->pane), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Forms against the columns of the figure"), -1);
  g_signal_connect_swapped (self->pane, "current-changed", G_CALLBACK (current_changed_cb), self);
  connect_keys (self);
  connect_pointer (self);
}

GtkWidget *
lw_forms_matrix_new (void)
{
  return g_object_new (LW_TYPE_FORMS_MATRIX, NULL);
}

GListModel *
lw_forms_matrix_get_model (LwFormsMatrix *self)
{
  g_return_val_if_fail (LW_IS_FORMS_MATRIX (self), NULL);

  return lw_matrix_rows_get_model (self->rows);
}

void
lw_forms_matrix_set_model (LwFormsMatrix *self, GListModel *model)
{
  g_return_if_fail (LW_IS_FORMS_MATRIX (self));
  g_return_if_fail (model == NULL || G_IS_LIST_MODEL (model));

  if (lw_forms_matrix_get_model (self) == model)
    return;
  lw_matrix_rows_set_model (self->rows, model);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MODEL]);
}

void
lw_forms_matrix_set_catalogue (LwFormsMatrix *self, const LwCatalogue *catalogue)
{
  g_return_if_fail (LW_IS_FORMS_MATRIX (self));

  lw_matrix_rows_set_catalogue (self->rows, catalogue);
}

LwVariant *
lw_forms_matrix_get_selected_variant (LwFormsMatrix *self)
{
  LwMatrixRow *current;

  g_return_val_if_fail (LW_IS_FORMS_MATRIX (self), NULL);

  current = lw_matrix_pane_get_current (self->pane);

  return current != NULL ? lw_matrix_row_get_variant (current) : NULL;
}

void
lw_forms_matrix_set_selected_variant (LwFormsMatrix *self, LwVariant *variant)
{
  int column;
  LwMatrixRow *row;

  g_return_if_fail (LW_IS_FORMS_MATRIX (self));

  row = lw_matrix_rows_find (self->rows, variant);
  column = lw_matrix_pane_get_current_column (self->pane);
  lw_matrix_pane_set_current (self->pane, row, column);
  if (row != NULL)
    lw_matrix_pane_scroll_to (self->pane, row, column);
}

gboolean
lw_forms_matrix_focus_cell (LwFormsMatrix *self, LwVariant *variant, LwColumn column)
{
  LwMatrixRow *row;

  g_return_val_if_fail (LW_IS_FORMS_MATRIX (self), FALSE);

  row = lw_matrix_rows_find (self->rows, variant);
  if (row != NULL)
    lw_matrix_pane_scroll_to (self->pane, row, (int) column);

  return lw_matrix_pane_focus_cell (self->pane, row, (int) column);
}

void
lw_forms_matrix_set_row_filter (LwFormsMatrix *self, GtkFilter *filter)
{
  g_return_if_fail (LW_IS_FORMS_MATRIX (self));

  lw_matrix_rows_set_filter (self->rows, filter);
}

void
lw_forms_matrix_set_dim_func (LwFormsMatrix *self,
                              LwDimFunc func,
                              gpointer user_data,
                              GDestroyNotify destroy)
{
  g_return_if_fail (LW_IS_FORMS_MATRIX (self));

  lw_matrix_rows_set_dim_func (self->rows, func, user_data, destroy);
}

void
lw_forms_matrix_set_note_func (LwFormsMatrix *self, LwDimFunc func, gpointer user_data)
{
  g_return_if_fail (LW_IS_FORMS_MATRIX (self));

  lw_matrix_rows_set_note_func (self->rows, func, user_data);
}

void
lw_forms_matrix_refresh (LwFormsMatrix *self)
{
  g_return_if_fail (LW_IS_FORMS_MATRIX (self));

  lw_matrix_rows_refresh (self->rows);
}
