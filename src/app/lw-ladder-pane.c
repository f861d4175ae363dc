/* lw-ladder-pane.c - what stands on a step of the ladders, by name
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-ladder-pane.h"

#include "lw-stage-words.h"

#include <adwaita.h>
#include <glib/gi18n.h>

/* More than these are folded at first. */
#define FOLD_FROM 8

struct _LwLadderPane
{
  GtkWidget parent_instance;

  /* owned, as a child */
  GtkWidget *scrolled;

  /* borrowed */
  GtkBox *box;
  LwOffice *office; /* of who shows this */

  LwSpot spot;
};

G_DEFINE_FINAL_TYPE (LwLadderPane, lw_ladder_pane, GTK_TYPE_WIDGET)

static void
add_text (LwLadderPane *self, const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  gtk_box_append (self->box, label);
}

static const LwRecordType *
type_of (LwRecord *record)
{
  return lw_record_get_record_type (record);
}

static LwRecord *
record_of (LwLadderPane *self, GtkWidget *row)
{
  const LwRecordType *type = g_object_get_data (G_OBJECT (row), "type");
  const char *id = g_object_get_data (G_OBJECT (row), "id");

  return type != NULL ? lw_office_find (self->office, type, id) : NULL;
}

static void
row_activated_cb (GtkListBox *list, GtkListBoxRow *row, LwLadderPane *self)
{
  LwRecord *record = record_of (self, GTK_WIDGET (row));
  const char *action = "win.open-placement";

  if (record == NULL)
    return;
  if (LW_IS_VARIANT (record))
    action = "win.open-form";
  else if (LW_IS_COMPANY (record))
    action = "win.open-company";
  gtk_widget_activate_action (GTK_WIDGET (self), action, "s", lw_record_get_id (record));
}

static GtkWidget *
make_move_button (LwRecord *record, int by)
{
  GtkWidget *button
    = gtk_button_new_from_icon_name (by > 0 ? "go-up-symbolic" : "go-down-symbolic");
  g_autoptr (LwRecord) moved = lw_ladder_move (record, by);
  const char *words = by > 0 ? _ ("A step higher (Alt+Up)") : _ ("A step lower (Alt+Down)");
  g_autofree char *label = g_strdup_printf ("%s: %s", lw_record_get_title (record), words);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  /* With an action the button would follow that, and not the step. */
  gtk_widget_set_sensitive (button, moved != NULL);
  if (moved == NULL)
    return button;
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "(ssi)", type_of (record)->name,
                                    lw_record_get_id (record), by);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "ladder.move");

  return button;
}

static char *
dup_stage_detail (LwLadderPane *self, LwPlacement *stage)
{
  LwRecord *form = lw_office_find (self->office, &lw_variant_record, stage->variant);
  LwRecord *company = lw_office_find_company (self->office, stage);
  g_autofree char *period = lw_stage_dup_period_text (self->office, stage);
  g_autoptr (GPtrArray) parts = g_ptr_array_new ();

  if (company != NULL)
    g_ptr_array_add (parts, (gpointer) lw_record_get_title (company));
  if (form != NULL)
    g_ptr_array_add (parts, (gpointer) lw_record_get_title (form));
  if (period != NULL && *period != '\0')
    g_ptr_array_add (parts, period);
  g_ptr_array_add (parts, NULL);

  return g_strjoinv (", ", (char **) parts->pdata);
}

static void
describe_row (LwLadderPane *self, AdwActionRow *row, LwRecord *record)
{
  const char *title = lw_record_get_title (record);
  g_autofree char *detail = NULL;

  if (LW_IS_PLACEMENT (record))
    {
      LwPlacement *stage = LW_PLACEMENT (record);
      LwRecord *student = lw_office_find (self->office, &lw_student_record, stage->student);

      title = student != NULL ? lw_record_get_title (student) : _ ("Activity of a class");
      detail = dup_stage_detail (self, stage);
    }
  else if (LW_IS_COMPANY (record))
    detail = g_strdup (LW_COMPANY (record)->town);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  if (detail != NULL)
    adw_action_row_set_subtitle (row, detail);
}

/* What stands beyond both ladders has no step to leave. */
static gboolean
is_movable (LwLadderPane *self, LwRecord *record)
{
  return self->spot.kind != LW_SPOT_BEYOND && (LW_IS_VARIANT (record) || LW_IS_COMPANY (record));
}

static GtkWidget *
make_row (LwLadderPane *self, LwRecord *record)
{
  GtkWidget *row = adw_action_row_new ();

  /* Before the texts: they are no markup. */
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 3);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 2);
  describe_row (self, ADW_ACTION_ROW (row), record);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_object_set_data (G_OBJECT (row), "type", (gpointer) type_of (record));
  g_object_set_data_full (G_OBJECT (row), "id", g_strdup (lw_record_get_id (record)), g_free);
  if (is_movable (self, record))
    {
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), make_move_button (record, 1));
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), make_move_button (record, -1));
      gtk_widget_set_tooltip_text (row, _ ("Drag it to another step, or press Alt+Up or Alt+Down"));
    }

  return row;
}

static GtkWidget *
make_list (LwLadderPane *self, const char *label, GPtrArray *records)
{
  GtkWidget *list = gtk_list_box_new ();

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_signal_connect_object (list, "row-activated", G_CALLBACK (row_activated_cb), self, 0);
  for (guint i = 0; i < records->len; i++)
    gtk_list_box_append (GTK_LIST_BOX (list), make_row (self, g_ptr_array_index (records, i)));

  return list;
}

/* The rows are made when they are first unfolded. */
static void
unfolded_cb (GtkExpander *expander, GParamSpec *pspec, LwLadderPane *self)
{
  GPtrArray *records = g_object_get_data (G_OBJECT (expander), "records");
  GtkWidget *list;

  if (!gtk_expander_get_expanded (expander) || gtk_expander_get_child (expander) != NULL)
    return;
  list = make_list (self, gtk_expander_get_label (expander), records);
  gtk_widget_set_margin_top (list, 6);
  gtk_expander_set_child (expander, list);
}

static void
add_section (LwLadderPane *self, const char *head, GPtrArray *records)
{
  if (records->len == 0)
    return;
  if (records->len < FOLD_FROM)
    {
      add_text (self, head, "heading");
      gtk_box_append (self->box, make_list (self, head, records));
    }
  else
    {
      GtkWidget *expander = gtk_expander_new (head);
      GPtrArray *kept = g_ptr_array_new_with_free_func (g_object_unref);

      for (guint i = 0; i < records->len; i++)
        g_ptr_array_add (kept, g_object_ref (g_ptr_array_index (records, i)));
      g_object_set_data_full (G_OBJECT (expander), "records", kept,
                              (GDestroyNotify) g_ptr_array_unref);
      gtk_widget_add_css_class (gtk_expander_get_label_widget (GTK_EXPANDER (expander)), "heading");
      g_signal_connect_object (expander, "notify::expanded", G_CALLBACK (unfolded_cb), self, 0);
      gtk_box_append (self->box, expander);
    }
}

static void
add_sections (LwLadderPane *self, const LwLadderPlace *place)
{
  for (LwLadderThing thing = 0; thing < LW_N_LADDER_THINGS; thing++)
    {
      GPtrArray *records = lw_ladder_thing_get (thing, place);
      g_autofree char *head = lw_ladder_thing_dup_count (thing, records->len);

      add_section (self, head, records);
    }
}

static void
add_step (LwLadderPane *self, const LwStep *step)
{
  add_text (self, step->text, NULL);
  if (step->next == NULL)
    return;
  add_text (self,
            self->spot.kind == LW_SPOT_BEYOND ? _ ("Further on") : _ ("What the next step asks"),
            "heading");
  add_text (self, step->next, NULL);
}

static void
clear (LwLadderPane *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->box))) != NULL)
    gtk_box_remove (self->box, child);
}

static gboolean
move_cb (GtkWidget *widget, GVariant *args, gpointer data)
{
  LwLadderPane *self = LW_LADDER_PANE (widget);
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (widget));
  GtkWidget *row = focus != NULL ? gtk_widget_get_ancestor (focus, GTK_TYPE_LIST_BOX_ROW) : NULL;
  LwRecord *record = NULL;

  if (row == NULL && GTK_IS_LIST_BOX_ROW (focus))
    row = focus;
  if (row != NULL)
    record = record_of (self, row);
  if (record == NULL || !is_movable (self, record))
    return FALSE;
  gtk_widget_activate_action (widget, "ladder.move", "(ssi)", type_of (record)->name,
                              lw_record_get_id (record), g_variant_get_int32 (args));

  return TRUE;
}

static void
lw_ladder_pane_dispose (GObject *object)
{
  g_clear_pointer (&LW_LADDER_PANE (object)->scrolled, gtk_widget_unparent);

  G_OBJECT_CLASS (lw_ladder_pane_parent_class)->dispose (object);
}

static void
lw_ladder_pane_class_init (LwLadderPaneClass *klass)
{
  static const struct
  {
    guint keyval;
    int by;
  } keys[] = {
    { GDK_KEY_Up, 1 },
    { GDK_KEY_KP_Up, 1 },
    { GDK_KEY_Down, -1 },
    { GDK_KEY_KP_Down, -1 },
  };
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lw_ladder_pane_dispose;
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding (widget_class, keys[i].keyval, GDK_ALT_MASK, move_cb, "i",
                                  keys[i].by);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
lw_ladder_pane_init (LwLadderPane *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  gtk_widget_set_margin_start (box, 18);
  gtk_widget_set_margin_end (box, 18);
  gtk_widget_set_margin_top (box, 12);
  gtk_widget_set_margin_bottom (box, 24);
  self->box = GTK_BOX (box);
  self->scrolled = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scrolled), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scrolled), box);
  gtk_widget_set_parent (self->scrolled, GTK_WIDGET (self));
}

/**
 * lw_ladder_pane_show:
 * @self: the pane
 * @office: an open school, which outlives the pane
 * @spot: a step or crossing
 * @place: what stands there
 */
void
lw_ladder_pane_show (LwLadderPane *self, LwOffice *office, LwSpot spot, const LwLadderPlace *place)
{
  const LwCatalogue *catalogue = lw_office_get_catalogue (office);
  const LwStep *step = lw_spot_get_step (spot, catalogue);
  g_autofree char *title = lw_spot_dup_shown_title (spot, catalogue);
  g_autofree char *where = lw_spot_dup_where (spot);
  g_autofree char *content = lw_ladder_place_describe (place, ", ");

  self->office = office;
  if (!lw_spot_equal (self->spot, spot))
    gtk_adjustment_set_value (
      gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scrolled)), 0);
  self->spot = spot;
  clear (self);
  add_text (self, title, "title-4");
  add_text (self, where, "dim-label");
  if (step != NULL)
    add_step (self, step);
  if (*content == '\0')
    add_text (self,
              spot.kind == LW_SPOT_CROSSING
                ? _ ("No stage of this school year stands here. That says nothing for or against.")
                : _ ("Nothing stands here yet. Find a form or company on another step, or among "
                     "those without a step, and drag it here, or move it with Alt+Up or "
                     "Alt+Down."),
              "dim-label");
  add_sections (self, place);
}

static GtkWidget *
find_row (GtkWidget *widget, const char *id)
{
  if (GTK_IS_LIST_BOX_ROW (widget)
      && g_strcmp0 (g_object_get_data (G_OBJECT (widget), "id"), id) == 0)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_row (child, id);

      if (found != NULL)
        return found;
    }

  return NULL;
}

GtkWidget *
lw_ladder_pane_pick (LwLadderPane *self, double x, double y, LwRecord **record)
{
  GtkWidget *row = gtk_widget_pick (GTK_WIDGET (self), x, y, GTK_PICK_DEFAULT);

  if (row != NULL && !GTK_IS_LIST_BOX_ROW (row))
    row = gtk_widget_get_ancestor (row, GTK_TYPE_LIST_BOX_ROW);
  if (row == NULL || lw_office_is_read_only (self->office))
    return NULL;
  *record = record_of (self, row);

  return *record != NULL && is_movable (self, *record) ? row : NULL;
}

/* Unfolds the section that names it. */
static void
unfold (LwLadderPane *self, const char *id)
{
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->box)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GPtrArray *records = g_object_get_data (G_OBJECT (child), "records");

      for (guint i = 0; records != NULL && i < records->len; i++)
        if (g_strcmp0 (lw_record_get_id (g_ptr_array_index (records, i)), id) == 0)
          gtk_expander_set_expanded (GTK_EXPANDER (child), TRUE);
    }
}

gboolean
lw_ladder_pane_focus_record (LwLadderPane *self, const char *id)
{
  GtkWidget *row;

  unfold (self, id);
  row = find_row (GTK_WIDGET (self->box), id);

  return row != NULL && gtk_widget_grab_focus (row);
}
