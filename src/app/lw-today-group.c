/* lw-today-group.c - one kind of what asks for attention, as a list
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-today-group.h"

#include "lw-today-words.h"
#include "lw-widget.h"

#include <glib/gi18n.h>

/* So many at first; a few more than that are not worth a click. */
#define FIRST_ROWS 6
#define MOST_FIRST_ROWS 8
/* And so many at a click. */
#define MORE_ROWS 100

struct _LwTodayGroup
{
  AdwPreferencesGroup parent_instance;

  /* borrowed, as children */
  GtkListBox *list;
  GtkLabel *count;
  GtkWidget *print_button; /* NULL where there is nothing to print */

  /* owned */
  LwOffice *office;
  GPtrArray *all;  /* LwAttention, which @rows borrows from */
  GPtrArray *rows; /* LwAttention */
  char *painted;   /* what the rows say */

  LwAttentionKind kind;
  guint n_wanted;
};

G_DEFINE_FINAL_TYPE (LwTodayGroup, lw_today_group, ADW_TYPE_PREFERENCES_GROUP)

static const char *
id_of (gpointer record)
{
  return lw_record_get_id (record);
}

/* What a row opens: an action of the window, and its target. */
static const char *
find_target (const LwAttention *row, GVariant **target)
{
  switch (row->kind)
    {
    case LW_ATTENTION_PLACE:
      if (row->placement != NULL)
        break;
      *target = g_variant_new ("(ss)", id_of (row->student), "stages");
      return "win.open-dossier";
    case LW_ATTENTION_PORTFOLIO:
      *target = g_variant_new ("(ss)", id_of (row->student), "portfolio");
      return "win.open-dossier";
    case LW_ATTENTION_VISIT:
      *target = g_variant_new_string (row->visitor != NULL ? id_of (row->visitor) : "");
      return "win.visits";
    case LW_ATTENTION_CALL_BACK:
      *target = g_variant_new_string (id_of (row->company));
      return "win.open-contacts";
    case LW_ATTENTION_CALL:
    case LW_ATTENTION_ACCREDITATION:
      *target = g_variant_new_string (id_of (row->company));
      return "win.open-company";
    default:
      break;
    }
  if (row->placement != NULL)
    {
      *target = g_variant_new_string (id_of (row->placement));
      return "win.open-placement";
    }
  if (row->student == NULL)
    {
      *target = g_variant_new_string (id_of (row->group));
      return "win.open-group";
    }
  *target = g_variant_new ("(ss)", id_of (row->student), "pop");

  return "win.open-dossier";
}

static GtkWidget *
make_plan_button (LwStudent *student)
{
  GtkWidget *button = gtk_button_new_with_label (_ ("Plan stage"));
  g_autofree char *label
    = g_strdup_printf (_ ("Plan a stage for %s"), lw_record_get_title (LW_RECORD (student)));
  GVariantBuilder known;

  g_variant_builder_init (&known, G_VARIANT_TYPE ("a{ss}"));
  g_variant_builder_add (&known, "{ss}", "student", id_of (student));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  gtk_actionable_set_action_target_value (GTK_ACTIONABLE (button), g_variant_builder_end (&known));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.plan-stage");

  return button;
}

static GtkWidget *
make_copy_button (LwContactPerson *contact)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("edit-copy-symbolic");
  g_autofree char *label = g_strdup_printf (_ ("Copy the number %s"), contact->phone);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, _ ("Copy the phone number"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", contact->phone);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "today.copy");

  return button;
}

/* The one thing that one would do next; (transfer floating) (nullable). */
static GtkWidget *
make_quick_act (const LwAttention *row)
{
  if ((row->kind == LW_ATTENTION_CALL || row->kind == LW_ATTENTION_CALL_BACK)
      && row->contact != NULL && row->contact->phone != NULL)
    return make_copy_button (row->contact);
  if (row->kind == LW_ATTENTION_PLACE && row->placement == NULL)
    return make_plan_button (row->student);

  return NULL;
}

static GtkWidget *
make_row (const LwAttention *attention, LwOffice *office)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *act = make_quick_act (attention);
  g_autofree char *title = lw_today_dup_title (attention);
  g_autofree char *detail = lw_today_dup_detail (attention, office);
  GVariant *target;
  const char *action = find_target (attention, &target);

  lw_action_row_show_text (ADW_ACTION_ROW (row), title, detail);
  lw_labels_take_room (row);
  if (attention->kind == LW_ATTENTION_CONFLICT)
    {
      GtkWidget *icon = gtk_image_new_from_icon_name (
        attention->is_stop ? "dialog-error-symbolic" : "dialog-warning-symbolic");

      gtk_widget_add_css_class (icon, attention->is_stop ? "error" : "warning");
      adw_action_row_add_prefix (ADW_ACTION_ROW (row), icon);
    }
  if (act != NULL)
    adw_action_row_add_suffix (ADW_ACTION_ROW (row), act);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_target_value (GTK_ACTIONABLE (row), target);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), action);

  return row;
}

static guint
count_shown (LwTodayGroup *self)
{
  guint n_rows = self->rows->len;

  if (self->n_wanted == 0)
    return n_rows <= MOST_FIRST_ROWS ? n_rows : FIRST_ROWS;

  return MIN (n_rows, self->n_wanted);
}

static GtkWidget *
make_more_row (LwTodayGroup *self, guint n_shown)
{
  GtkWidget *row = gtk_list_box_row_new ();
  guint n_rows = self->rows->len;
  g_autofree char *text = n_rows - n_shown <= MORE_ROWS
                            ? g_strdup_printf (_ ("Show all %u"), n_rows)
                            : g_strdup_printf (_ ("Show %u more of %u"), MORE_ROWS, n_rows);
  GtkWidget *label = gtk_label_new (text);

  gtk_widget_set_margin_top (label, 12);
  gtk_widget_set_margin_bottom (label, 12);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);

  return row;
}

/* Of all of them at once, whether they are in sight or not. */
static void
paint_print_button (LwTodayGroup *self)
{
  GVariantBuilder ids;

  g_variant_builder_init (&ids, G_VARIANT_TYPE_STRING_ARRAY);
  for (guint i = 0; i < self->rows->len; i++)
    {
      const LwAttention *row = g_ptr_array_index (self->rows, i);

      if (row->placement != NULL)
        g_variant_builder_add (&ids, "s", id_of (row->placement));
    }
  gtk_actionable_set_action_target_value (GTK_ACTIONABLE (self->print_button),
                                          g_variant_builder_end (&ids));
  gtk_widget_set_visible (self->print_button, self->rows->len > 0);
}

static void
paint_head (LwTodayGroup *self)
{
  g_autofree char *count = g_strdup_printf ("%u", self->rows->len);
  g_autofree char *label = g_strdup_printf ("%s, %s", lw_today_get_heading (self->kind), count);

  gtk_label_set_text (self->count, count);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
}

static void
paint_rows (LwTodayGroup *self)
{
  guint n_shown = count_shown (self);
  GtkListBoxRow *row;

  paint_head (self);
  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
  for (guint i = 0; i < n_shown; i++)
    gtk_list_box_append (self->list, make_row (g_ptr_array_index (self->rows, i), self->office));
  if (n_shown < self->rows->len)
    gtk_list_box_append (self->list, make_more_row (self, n_shown));
}

static void
paint (LwTodayGroup *self)
{
  int index = lw_list_box_hold (self->list);

  paint_rows (self);
  lw_list_box_release (self->list, index);
}

static void
row_activated_cb (GtkListBox *list, GtkListBoxRow *row, LwTodayGroup *self)
{
  guint n_shown = count_shown (self);

  if (gtk_list_box_row_get_index (row) != (int) n_shown)
    return;
  self->n_wanted = n_shown + MORE_ROWS;
  if (self->rows->len <= self->n_wanted)
    self->n_wanted = G_MAXUINT;
  lw_list_box_hold (self->list);
  paint_rows (self);
  lw_list_box_release (self->list, (int) n_shown);
}

static void
lw_today_group_finalize (GObject *object)
{
  LwTodayGroup *self = LW_TODAY_GROUP (object);

  g_clear_object (&self->office);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->all, g_ptr_array_unref);
  g_free (self->painted);

  G_OBJECT_CLASS (lw_today_group_parent_class)->finalize (object);
}

static void
lw_today_group_class_init (LwTodayGroupClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = lw_today_group_finalize;
}

static void
lw_today_group_init (LwTodayGroup *self)
{
  GtkWidget *list = gtk_list_box_new ();
  GtkWidget *count = gtk_label_new (NULL);

  self->list = GTK_LIST_BOX (list);
  self->count = GTK_LABEL (count);
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  g_signal_connect_object (list, "row-activated", G_CALLBACK (row_activated_cb), self, 0);
  gtk_widget_set_valign (count, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (count, "lw-count");
  gtk_widget_add_css_class (count, "numeric");
  adw_preferences_group_set_header_suffix (ADW_PREFERENCES_GROUP (self), count);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), list);
}

static void
add_print_button (LwTodayGroup *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->print_button = gtk_button_new_with_mnemonic (_ ("Print a_greements…"));
  gtk_widget_add_css_class (self->print_button, "flat");
  gtk_widget_set_valign (self->print_button, GTK_ALIGN_CENTER);
  gtk_widget_set_visible (self->print_button, FALSE);
  gtk_actionable_set_action_target_value (GTK_ACTIONABLE (self->print_button),
                                          g_variant_new_strv (NULL, 0));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->print_button), "win.print-agreements");
  g_object_ref (self->count);
  adw_preferences_group_set_header_suffix (ADW_PREFERENCES_GROUP (self), NULL);
  gtk_box_append (GTK_BOX (box), self->print_button);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->count));
  g_object_unref (self->count);
  adw_preferences_group_set_header_suffix (ADW_PREFERENCES_GROUP (self), box);
}

GtkWidget *
lw_today_group_new (LwOffice *office, LwAttentionKind kind)
{
  LwTodayGroup *self = g_object_new (LW_TYPE_TODAY_GROUP, NULL);

  self->office = g_object_ref (office);
  self->kind = kind;
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), lw_today_get_heading (kind));
  if (kind == LW_ATTENTION_AGREEMENT_UNSIGNED)
    add_print_button (self);

  return GTK_WIDGET (self);
}

/* How many there are, and what those in sight say and open. */
static char *
describe_rows (LwTodayGroup *self)
{
  g_autoptr (GString) text = g_string_new (NULL);
  guint n_shown = count_shown (self);

  g_string_append_printf (text, "%u\n", self->rows->len);
  for (guint i = 0; i < n_shown; i++)
    {
      const LwAttention *row = g_ptr_array_index (self->rows, i);
      g_autofree char *title = lw_today_dup_title (row);
      g_autofree char *detail = lw_today_dup_detail (row, self->office);
      GVariant *target;
      const char *action = find_target (row, &target);
      g_autoptr (GVariant) owned = g_variant_ref_sink (target);
      g_autofree char *opens = g_variant_print (owned, FALSE);

      g_string_append_printf (text, "%s\n%s\n%s %s %d\n", title, detail, action, opens,
                              row->contact != NULL && row->contact->phone != NULL);
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

void
lw_today_group_set_rows (LwTodayGroup *self, GPtrArray *rows, GPtrArray *all)
{
  g_autofree char *text = NULL;

  g_clear_pointer (&self->rows, g_ptr_array_unref);
  self->rows = g_ptr_array_ref (rows);
  g_ptr_array_ref (all);
  g_clear_pointer (&self->all, g_ptr_array_unref);
  self->all = all;
  if (self->print_button != NULL)
    paint_print_button (self);
  text = describe_rows (self);
  /* Who has the focus here keeps it when nothing else came of it. */
  if (g_strcmp0 (text, self->painted) == 0)
    return;
  g_free (self->painted);
  self->painted = g_steal_pointer (&text);
  paint (self);
}
