/* lw-half-day-picker.c - the half-days of a week, to be ticked
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-half-day-picker.h"

#include "lw-half-day-cell.h"

#define DAYS_A_WEEK 7
#define SCHOOL_DAYS 5

struct _LwHalfDayPicker
{
  GtkWidget parent_instance;

  /* owned, as children */
  GtkWidget *grid;

  /* borrowed: children of the grid */
  LwHalfDayCell *cells[LW_HALF_DAYS_A_WEEK];
  GtkWidget *day_labels[DAYS_A_WEEK];

  LwWeekMask mask;
  LwWeekMask allowed;
  guint current; /* the half-day that Tab goes to */
  gboolean show_weekend;
};

G_DEFINE_FINAL_TYPE (LwHalfDayPicker, lw_half_day_picker, GTK_TYPE_WIDGET)

enum
{
  PROP_MASK = 1,
  PROP_ALLOWED,
  PROP_SHOW_WEEKEND,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

/* Dutch in every locale, as are the half-days on paper and in scripts. */
static const struct
{
  const char *head;
  const char *name;
} days[DAYS_A_WEEK] = {
  { "ma", "maandag" }, { "di", "dinsdag" },  { "wo", "woensdag" }, { "do", "donderdag" },
  { "vr", "vrijdag" }, { "za", "zaterdag" }, { "zo", "zondag" },
};

static void
paint (LwHalfDayPicker *self)
{
  for (guint i = 0; i < LW_HALF_DAYS_A_WEEK; i++)
    lw_half_day_cell_set_state (self->cells[i], (self->mask & (1u << i)) != 0,
                                (self->allowed & (1u << i)) != 0);
}

static void
paint_weekend (LwHalfDayPicker *self)
{
  for (guint day = SCHOOL_DAYS; day < DAYS_A_WEEK; day++)
    {
      gtk_widget_set_visible (self->day_labels[day], self->show_weekend);
      gtk_widget_set_visible (GTK_WIDGET (self->cells[2 * day]), self->show_weekend);
      gtk_widget_set_visible (GTK_WIDGET (self->cells[2 * day + 1]), self->show_weekend);
    }
}

static int
find_cell (LwHalfDayPicker *self, GtkWidget *widget)
{
  for (guint i = 0; widget != NULL && i < LW_HALF_DAYS_A_WEEK; i++)
    if (GTK_WIDGET (self->cells[i]) == widget)
      return (int) i;

  return -1;
}

static int
find_focus (LwHalfDayPicker *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  return find_cell (self, root != NULL ? gtk_root_get_focus (root) : NULL);
}

static gboolean
focus_cell (LwHalfDayPicker *self, guint index)
{
  self->current = index;

  return gtk_widget_grab_focus (GTK_WIDGET (self->cells[index]));
}

static guint
last_day (LwHalfDayPicker *self)
{
  return (self->show_weekend ? DAYS_A_WEEK : SCHOOL_DAYS) - 1;
}

/* The whole day on, or off when it was wholly on. */
static void
toggle_day (LwHalfDayPicker *self, guint day)
{
  LwWeekMask both = LW_HALF_DAY (day, FALSE) | LW_HALF_DAY (day, TRUE);

  if ((self->mask & both) == both)
    lw_half_day_picker_set_mask (self, self->mask & ~both);
  else
    lw_half_day_picker_set_mask (self, self->mask | both);
}

static void
cell_toggle_cb (LwHalfDayPicker *self, LwHalfDayCell *cell)
{
  int index = find_cell (self, GTK_WIDGET (cell));

  g_assert (index >= 0);
  focus_cell (self, (guint) index);
  lw_half_day_picker_set_mask (self, self->mask ^ (1u << index));
}

static void
day_pressed_cb (GtkGestureClick *gesture, int n_press, double x, double y, LwHalfDayPicker *self)
{
  GtkWidget *label = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (gesture));

  for (guint day = 0; day < DAYS_A_WEEK; day++)
    if (self->day_labels[day] == label)
      toggle_day (self, day);
}

static gboolean
toggle_day_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  LwHalfDayPicker *self = LW_HALF_DAY_PICKER (widget);
  int index = find_focus (self);

  if (index < 0)
    return FALSE;
  toggle_day (self, (guint) index / 2);

  return TRUE;
}

static gboolean
edge_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  LwHalfDayPicker *self = LW_HALF_DAY_PICKER (widget);
  guint day = g_variant_get_boolean (args) ? last_day (self) : 0;

  return focus_cell (self, 2 * day + self->current % 2);
}

/* One Tab stop; the arrows stay inside. */
static gboolean
lw_half_day_picker_focus (GtkWidget *widget, GtkDirectionType direction)
{
  LwHalfDayPicker *self = LW_HALF_DAY_PICKER (widget);
  int index = find_focus (self);
  guint day, half;

  if (index < 0)
    return focus_cell (self, MIN (self->current, 2 * last_day (self) + 1));
  day = (guint) index / 2;
  half = (guint) index % 2;
  switch (direction)
    {
    case GTK_DIR_UP:
      half = 0;
      break;
    case GTK_DIR_DOWN:
      half = 1;
      break;
    case GTK_DIR_LEFT:
      day = day > 0 ? day - 1 : 0;
      break;
    case GTK_DIR_RIGHT:
      day = MIN (day + 1, last_day (self));
      break;
    case GTK_DIR_TAB_FORWARD:
    case GTK_DIR_TAB_BACKWARD:
    default:
      return FALSE;
    }

  return focus_cell (self, 2 * day + half);
}

/* The window would move the focus just so, but a list in whose row it stands is asked before. */
static gboolean
arrow_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  if (find_focus (LW_HALF_DAY_PICKER (widget)) < 0)
    return FALSE;
  lw_half_day_picker_focus (widget, (GtkDirectionType) g_variant_get_int32 (args));

  return TRUE;
}

static gboolean
lw_half_day_picker_grab_focus (GtkWidget *widget)
{
  LwHalfDayPicker *self = LW_HALF_DAY_PICKER (widget);

  return focus_cell (self, MIN (self->current, 2 * last_day (self) + 1));
}

static gboolean
lw_half_day_picker_mnemonic_activate (GtkWidget *widget, gboolean group_cycling)
{
  return lw_half_day_picker_grab_focus (widget);
}

static void
lw_half_day_picker_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  LwHalfDayPicker *self = LW_HALF_DAY_PICKER (object);

  switch (prop_id)
    {
    case PROP_MASK:
      g_value_set_uint (value, self->mask);
      break;
    case PROP_ALLOWED:
      g_value_set_uint (value, self->allowed);
      break;
    case PROP_SHOW_WEEKEND:
      g_value_set_boolean (value, self->show_weekend);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lw_half_day_picker_set_property (GObject *object,
                                 guint prop_id,
                                 const GValue *value,
                                 GParamSpec *pspec)
{
  LwHalfDayPicker *self = LW_HALF_DAY_PICKER (object);

  switch (prop_id)
    {
    case PROP_MASK:
      lw_half_day_picker_set_mask (self, (LwWeekMask) g_value_get_uint (value));
      break;
    case PROP_ALLOWED:
      lw_half_day_picker_set_allowed (self, (LwWeekMask) g_value_get_uint (value));
      break;
    case PROP_SHOW_WEEKEND:
      lw_half_day_picker_set_show_weekend (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lw_half_day_picker_dispose (GObject *object)
{
  g_clear_pointer (&LW_HALF_DAY_PICKER (object)->grid, gtk_widget_unparent);

  G_OBJECT_CLASS (lw_half_day_picker_parent_class)->dispose (object);
}

static void
add_keys (GtkWidgetClass *widget_class)
{
  static const struct
  {
    guint key;
    guint pad;
    GtkDirectionType direction;
  } arrows[] = {
    { GDK_KEY_Up, GDK_KEY_KP_Up, GTK_DIR_UP },
    { GDK_KEY_Down, GDK_KEY_KP_Down, GTK_DIR_DOWN },
    { GDK_KEY_Left, GDK_KEY_KP_Left, GTK_DIR_LEFT },
    { GDK_KEY_Right, GDK_KEY_KP_Right, GTK_DIR_RIGHT },
  };

  for (guint i = 0; i < G_N_ELEMENTS (arrows); i++)
    {
      gtk_widget_class_add_binding (widget_class, arrows[i].key, 0, arrow_cb, "i",
                                    arrows[i].direction);
      gtk_widget_class_add_binding (widget_class, arrows[i].pad, 0, arrow_cb, "i",
                                    arrows[i].direction);
    }
  gtk_widget_class_add_binding (widget_class, GDK_KEY_space, GDK_SHIFT_MASK, toggle_day_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Home, 0, edge_cb, "b", FALSE);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_KP_Home, 0, edge_cb, "b", FALSE);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_End, 0, edge_cb, "b", TRUE);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_KP_End, 0, edge_cb, "b", TRUE);
}

static void
lw_half_day_picker_class_init (LwHalfDayPickerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = lw_half_day_picker_get_property;
  object_class->set_property = lw_half_day_picker_set_property;
  object_class->dispose = lw_half_day_picker_dispose;
  widget_class->focus = lw_half_day_picker_focus;
  widget_class->grab_focus = lw_half_day_picker_grab_focus;
  widget_class->mnemonic_activate = lw_half_day_picker_mnemonic_activate;

  properties[PROP_MASK]
    = g_param_spec_uint ("mask", NULL, NULL, 0, (1u << LW_HALF_DAYS_A_WEEK) - 1, 0,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_ALLOWED]
    = g_param_spec_uint ("allowed", NULL, NULL, 0, (1u << LW_HALF_DAYS_A_WEEK) - 1, LW_SCHOOL_WEEK,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_SHOW_WEEKEND]
    = g_param_spec_boolean ("show-weekend", NULL, NULL, FALSE,
                            G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  add_keys (widget_class);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "halfdays");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static GtkWidget *
make_head (const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_widget_add_css_class (label, "caption");
  gtk_widget_add_css_class (label, "dim-label");

  return label;
}

static void
add_day (LwHalfDayPicker *self, guint day)
{
  static const char *const halves[] = { "ochtend", "middag" };
  GtkGesture *click = gtk_gesture_click_new ();

  self->day_labels[day] = make_head (days[day].head);
  gtk_widget_set_tooltip_text (self->day_labels[day], days[day].name);
  g_signal_connect (click, "pressed", G_CALLBACK (day_pressed_cb), self);
  gtk_widget_add_controller (self->day_labels[day], GTK_EVENT_CONTROLLER (click));
  gtk_grid_attach (GTK_GRID (self->grid), self->day_labels[day], (int) day + 1, 0, 1, 1);

  for (guint half = 0; half < 2; half++)
    {
      g_autofree char *name = g_strconcat (days[day].name, halves[half], NULL);
      GtkWidget *cell = lw_half_day_cell_new (name);

      self->cells[2 * day + half] = LW_HALF_DAY_CELL (cell);
      g_signal_connect_swapped (cell, "toggle", G_CALLBACK (cell_toggle_cb), self);
      gtk_grid_attach (GTK_GRID (self->grid), cell, (int) day + 1, (int) half + 1, 1, 1);
    }
}

static void
lw_half_day_picker_init (LwHalfDayPicker *self)
{
  static const char *const heads[] = { "ochtend", "middag" };

  self->allowed = LW_SCHOOL_WEEK;
  self->grid = gtk_grid_new ();
  gtk_grid_set_row_spacing (GTK_GRID (self->grid), 3);
  gtk_grid_set_column_spacing (GTK_GRID (self->grid), 3);
  gtk_widget_set_parent (self->grid, GTK_WIDGET (self));
  for (int half = 0; half < 2; half++)
    {
      GtkWidget *head = make_head (heads[half]);

      gtk_label_set_xalign (GTK_LABEL (head), 1);
      gtk_widget_set_margin_end (head, 3);
      gtk_grid_attach (GTK_GRID (self->grid), head, 0, half + 1, 1, 1);
    }
  for (guint day = 0; day < DAYS_A_WEEK; day++)
    add_day (self, day);
  paint (self);
  paint_weekend (self);
}

GtkWidget *
lw_half_day_picker_new (void)
{
  return g_object_new (LW_TYPE_HALF_DAY_PICKER, NULL);
}

LwWeekMask
lw_half_day_picker_get_mask (LwHalfDayPicker *self)
{
  g_return_val_if_fail (LW_IS_HALF_DAY_PICKER (self), 0);

  return self->mask;
}

void
lw_half_day_picker_set_mask (LwHalfDayPicker *self, LwWeekMask mask)
{
  g_return_if_fail (LW_IS_HALF_DAY_PICKER (self));

  if (self->mask == mask)
    return;
  self->mask = mask;
  paint (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MASK]);
}

void
lw_half_day_picker_set_allowed (LwHalfDayPicker *self, LwWeekMask allowed)
{
  g_return_if_fail (LW_IS_HALF_DAY_PICKER (self));

  if (self->allowed == allowed)
    return;
  self->allowed = allowed;
  paint (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ALLOWED]);
}

void
lw_half_day_picker_set_show_weekend (LwHalfDayPicker *self, gboolean show_weekend)
{
  g_return_if_fail (LW_IS_HALF_DAY_PICKER (self));

  if (self->show_weekend == show_weekend)
    return;
  self->show_weekend = show_weekend;
  paint_weekend (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SHOW_WEEKEND]);
}

void
lw_half_day_picker_set_title (LwHalfDayPicker *self, const char *title)
{
  g_return_if_fail (LW_IS_HALF_DAY_PICKER (self));

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
}
