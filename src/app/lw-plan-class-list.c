/* lw-plan-class-list.c - what a plan changes, student by student
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-plan-class-list.h"

#include "lw-plan-class-item.h"
#include "lw-plan-class-words.h"

#include <glib/gi18n.h>
#include <stdlib.h>
#include <string.h>

/* Letters: at least on a line, and on one that has a button beside it. */
#define LEAST_CHARS 20
#define CHARS_BESIDE 36

/* Between what is beside each other in a row, and around it all. */
#define ROW_SPACING 12
#define ROW_MARGIN 18

/* A list makes so many rows however few are seen, and a frame has time for some only. */
#define ROWS_A_FRAME 3
#define MOST_ROWS 200

struct _LwPlanClassList
{
  GtkWidget parent_instance;

  /* owned */
  GtkWidget *scrolled;
  LwOffice *office;
  LwPlanJob *job;
  GListStore *items;
  GPtrArray *coming;   /* LwPlanClassItem: what the list is to have; nullable */
  PangoLayout *layout; /* nullable */

  /* borrowed */
  GtkListView *list;

  guint tick;
  guint fit; /* source, or 0 */
};

G_DEFINE_FINAL_TYPE (LwPlanClassList, lw_plan_class_list, GTK_TYPE_WIDGET)

static guint changed_signal;

/* What a row is made of; owned by the row. */
typedef struct
{
  LwPlanClassList *list;
  GtkListItem *item; /* NULL while it shows nothing */
  GtkWidget *content;
  GtkWidget *check;
  GtkWidget *head;
  GtkInscription *title;
  GtkInscription *change;
  GtkInscription *rivals;
  GtkInscription *why;
  GtkExpander *more;
  GtkInscription *taken; /* in it */
  GtkWidget *button;
} Row;

static Row *
row_of (GtkListItem *item)
{
  return g_object_get_data (G_OBJECT (gtk_list_item_get_child (item)), "row");
}

static void
toggled_cb (GtkCheckButton *check, Row *row)
{
  LwPlanClassItem *item = row->item != NULL ? gtk_list_item_get_item (row->item) : NULL;
  gboolean is_left_out = !gtk_check_button_get_active (check);

  if (item == NULL || lw_plan_class_item_is_left_out (item) == is_left_out)
    return;
  lw_plan_class_item_leave_out (item, is_left_out);
  lw_plan_job_leave_out (row->list->job, lw_plan_class_item_get_demand (item), is_left_out);
  g_signal_emit (row->list, changed_signal, 0);
}

/* One that is kept is asked where else; one that isn't yet is planned by hand. */
static void
help_cb (GtkButton *button, Row *row)
{
  LwPlanClassItem *item = row->item != NULL ? gtk_list_item_get_item (row->item) : NULL;
  const LwCohortDemand *demand;
  GVariantBuilder known;

  if (item == NULL)
    return;
  demand = lw_cohort_get_demand (lw_plan_job_get_cohort (row->list->job),
                                 lw_plan_class_item_get_demand (item));
  if (!demand->is_new)
    {
      gtk_widget_activate_action (GTK_WIDGET (button), "win.next-places", "s",
                                  lw_record_get_id (LW_RECORD (demand->stage)));
      return;
    }
  g_variant_builder_init (&known, G_VARIANT_TYPE ("a{ss}"));
  g_variant_builder_add (&known, "{ss}", "student", lw_record_get_id (LW_RECORD (demand->student)));
  if (demand->stage->variant != NULL)
    g_variant_builder_add (&known, "{ss}", "variant", demand->stage->variant);
  if (demand->stage->stage_period != NULL)
    g_variant_builder_add (&known, "{ss}", "stage-period", demand->stage->stage_period);
  gtk_widget_activate_action_variant (GTK_WIDGET (button), "win.plan-stage",
                                      g_variant_builder_end (&known));
}

static GtkWidget *
add_head_label (GtkWidget *box)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, "title-4");
  gtk_box_append (GTK_BOX (box), label);

  return label;
}

/* A label that wraps is laid out some twenty times before a list knows how high its row is: with
 * a row for each student that is seen as a halt. */
static GtkInscription *
add_text (GtkWidget *box, const char *class_name)
{
  GtkInscription *text = GTK_INSCRIPTION (gtk_inscription_new (NULL));

  gtk_inscription_set_text_overflow (text, GTK_INSCRIPTION_OVERFLOW_ELLIPSIZE_END);
  gtk_inscription_set_min_chars (text, LEAST_CHARS);
  gtk_widget_add_css_class (GTK_WIDGET (text), class_name);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (text));

  return text;
}

/* Of what is on the screen around the list, which itself may not be yet. */
static int
get_width (LwPlanClassList *self)
{
  GtkWidget *around = GTK_WIDGET (self);

  while (around != NULL && gtk_widget_get_width (around) == 0)
    around = gtk_widget_get_parent (around);

  return around != NULL ? gtk_widget_get_width (around) - 2 * ROW_MARGIN : 0;
}

static int
width_of (GtkWidget *widget)
{
  int width = 0;

  if (gtk_widget_get_visible (widget))
    gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &width, NULL, NULL);

  return width > 0 ? width + ROW_SPACING : 0;
}

static int
get_letter_width (LwPlanClassList *self)
{
  PangoContext *context = gtk_widget_get_pango_context (GTK_WIDGET (self));
  PangoFontMetrics *metrics = pango_context_get_metrics (context, NULL, NULL);
  int letter = PANGO_PIXELS (pango_font_metrics_get_approximate_char_width (metrics));

  pango_font_metrics_unref (metrics);

  return MAX (1, letter);
}

/* What a line has room for. With large letters the button comes below what it is about. */
static int
lay_out (Row *row)
{
  int letter = get_letter_width (row->list);
  int width = get_width (row->list) - width_of (row->check), beside = width_of (row->button);
  gboolean is_below = beside > 0 && width - beside < CHARS_BESIDE * letter;

  gtk_orientable_set_orientation (GTK_ORIENTABLE (row->content),
                                  is_below ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
  gtk_widget_set_halign (row->button, is_below ? GTK_ALIGN_START : GTK_ALIGN_FILL);

  return MAX (LEAST_CHARS * letter, is_below ? width : width - beside);
}

/* As style.css says of the row's texts. */
static PangoAttribute *
make_attribute (Row *row, GtkInscription *inscription)
{
  return inscription == row->title ? pango_attr_weight_new (PANGO_WEIGHT_BOLD)
         : inscription == row->why ? pango_attr_scale_new (0.82)
                                   : NULL;
}

static void
fit_text (Row *row, GtkInscription *inscription, int width)
{
  LwPlanClassList *self = row->list;
  PangoAttribute *attribute = make_attribute (row, inscription);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  if (!gtk_widget_get_visible (GTK_WIDGET (inscription)))
    return;
  if (attribute != NULL)
    pango_attr_list_insert (attributes, attribute);
  if (self->layout == NULL)
    self->layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), NULL);
  pango_layout_set_wrap (self->layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_attributes (self->layout, attributes);
  pango_layout_set_width (self->layout, width * PANGO_SCALE);
  pango_layout_set_text (self->layout, gtk_inscription_get_text (inscription), -1);
  gtk_inscription_set_min_lines (inscription, (guint) pango_layout_get_line_count (self->layout));
}

static void
fit_row (Row *row)
{
  int width = lay_out (row);

  fit_text (row, row->title, width);
  fit_text (row, row->change, width);
  fit_text (row, row->rivals, width);
  fit_text (row, row->why, width);
  if (gtk_widget_get_visible (GTK_WIDGET (row->more)) && gtk_expander_get_expanded (row->more))
    fit_text (row, row->taken, width);
}

static void
show_text (GtkInscription *inscription, const char *text)
{
  gtk_inscription_set_text (inscription, text);
  gtk_widget_set_visible (GTK_WIDGET (inscription), text != NULL && *text != '\0');
}

static void
show_texts (Row *row, const char *title, const char *change, const char *why)
{
  show_text (row->title, title);
  show_text (row->change, change);
  show_text (row->why, why);
  fit_row (row);
}

static void
expanded_cb (GtkExpander *expander, GParamSpec *property, Row *row)
{
  LwPlanClassItem *item = row->item != NULL ? gtk_list_item_get_item (row->item) : NULL;

  if (item == NULL)
    return;
  lw_plan_class_item_open (item, gtk_expander_get_expanded (expander));
  fit_row (row);
}

/* The list's own row takes these keys before the window gives them to what has the focus. */
static void
let_keys_open (GtkExpander *expander)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();

  gtk_shortcut_controller_add_shortcut (
    GTK_SHORTCUT_CONTROLLER (keys),
    gtk_shortcut_new (gtk_shortcut_trigger_parse_string ("space|Return|KP_Enter"),
                      g_object_ref (gtk_activate_action_get ())));
  gtk_widget_add_controller (GTK_WIDGET (expander), keys);
}

/* Who have the full places is told when it is asked for. */
static void
add_more (Row *row, GtkWidget *box)
{
  GtkWidget *inside = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  row->more = GTK_EXPANDER (gtk_expander_new (_ ("Who is there")));
  row->taken = add_text (inside, "taken");
  gtk_expander_set_child (row->more, inside);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (row->more));
  let_keys_open (row->more);
  g_signal_connect (row->more, "notify::expanded", G_CALLBACK (expanded_cb), row);
}

static void
setup_row_cb (GtkSignalListItemFactory *factory, GtkListItem *item, LwPlanClassList *self)
{
  Row *row = g_new0 (Row, 1);
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, ROW_SPACING);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  row->list = self;
  row->check = gtk_check_button_new ();
  gtk_widget_set_tooltip_text (row->check, _ ("Take over this proposal"));
  gtk_widget_set_valign (row->check, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (content), row->check);
  gtk_widget_set_hexpand (box, TRUE);
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (content), box);
  row->head = add_head_label (box);
  row->title = add_text (box, "title");
  row->change = add_text (box, "change");
  row->rivals = add_text (box, "rivals");
  row->why = add_text (box, "why");
  gtk_widget_add_css_class (GTK_WIDGET (row->why), "dim-label");
  add_more (row, box);
  row->content = content;
  row->button = gtk_button_new_with_label ("");
  gtk_widget_set_valign (row->button, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (content), row->button);
  gtk_widget_add_css_class (content, "lw-plan-row");
  g_object_set_data_full (G_OBJECT (content), "row", row, g_free);
  g_signal_connect (row->check, "toggled", G_CALLBACK (toggled_cb), row);
  g_signal_connect (row->button, "clicked", G_CALLBACK (help_cb), row);
  gtk_list_item_set_activatable (item, FALSE);
  gtk_list_item_set_child (item, content);
}

static void
show_rivals (Row *row, const char *set, const char *places, gboolean is_open)
{
  show_text (row->rivals, set);
  show_text (row->taken, places);
  gtk_widget_set_visible (GTK_WIDGET (row->more), places != NULL);
  gtk_expander_set_expanded (row->more, is_open);
}

static void
bind_placed (Row *row, LwPlanClassItem *item, guint index)
{
  LwPlanClassList *self = row->list;
  const LwCohort *cohort = lw_plan_job_get_cohort (self->job);
  LwPlacement *stage = g_ptr_array_index (lw_plan_job_get_plan (self->job)->stages, index);
  g_autofree char *who = lw_plan_class_dup_who (self->office, lw_cohort_get_demand (cohort, index));
  g_autofree char *change = lw_plan_class_dup_change (self->office, stage);
  g_autofree char *why = lw_plan_class_dup_why (cohort, index, stage);
  /* translators: a name, and where the student would go */
  g_autofree char *label = g_strdup_printf (_ ("%s: %s"), who, change);

  gtk_check_button_set_active (GTK_CHECK_BUTTON (row->check),
                               !lw_plan_class_item_is_left_out (item));
  gtk_accessible_update_property (GTK_ACCESSIBLE (row->check), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, why, -1);
  show_texts (row, who, change, why);
}

static void
bind_not_placed (Row *row, LwPlanClassItem *item, guint index)
{
  LwPlanClassList *self = row->list;
  const LwCohort *cohort = lw_plan_job_get_cohort (self->job);
  const LwCohortDemand *demand = lw_cohort_get_demand (cohort, index);
  g_autoptr (LwCohortRivals) rivals = lw_plan_job_find_rivals (self->job, index);
  g_autofree char *set = lw_cohort_rivals_dup_set (rivals, cohort);
  g_autofree char *places = lw_plan_class_dup_taken (cohort, rivals);
  g_autofree char *who = lw_plan_class_dup_who (self->office, demand);
  g_autofree char *reason = lw_cohort_dup_reason (cohort, index);
  g_autofree char *sought = lw_plan_class_dup_sought (self->office, demand->stage);
  g_autofree char *described = g_strjoin ("\n", reason, set, NULL);
  const char *name = demand->is_new ? _ ("Plan…") : _ ("Other places…");
  /* translators: what a button does, and for whom */
  g_autofree char *label = g_strdup_printf (_ ("%s: %s"), name, who);

  gtk_button_set_label (GTK_BUTTON (row->button), name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row->button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  label, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, described, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row->more), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  places != NULL ? places : "", -1);
  show_rivals (row, set, places, lw_plan_class_item_is_open (item));
  show_texts (row, who, reason, sought);
}

static void
bind_row_cb (GtkSignalListItemFactory *factory, GtkListItem *list_item, LwPlanClassList *self)
{
  LwPlanClassItem *item = gtk_list_item_get_item (list_item);
  LwPlanClassKind kind = lw_plan_class_item_get_kind (item);
  Row *row = row_of (list_item);

  row->item = NULL;
  gtk_widget_set_visible (row->check, kind == LW_PLAN_CLASS_PLACED);
  gtk_widget_set_visible (row->button, kind == LW_PLAN_CLASS_NOT_PLACED);
  gtk_widget_set_visible (row->head, kind == LW_PLAN_CLASS_HEAD);
  show_rivals (row, NULL, NULL, FALSE);
  if (kind == LW_PLAN_CLASS_HEAD)
    {
      gtk_label_set_text (GTK_LABEL (row->head), lw_plan_class_item_get_text (item));
      show_texts (row, NULL, NULL, NULL);
    }
  if (kind == LW_PLAN_CLASS_PLACED)
    bind_placed (row, item, lw_plan_class_item_get_demand (item));
  if (kind == LW_PLAN_CLASS_NOT_PLACED)
    bind_not_placed (row, item, lw_plan_class_item_get_demand (item));
  row->item = list_item;
}

static void
unbind_row_cb (GtkSignalListItemFactory *factory, GtkListItem *item, LwPlanClassList *self)
{
  row_of (item)->item = NULL;
}

static void
stop_filling (LwPlanClassList *self)
{
  if (self->tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->tick);
  self->tick = 0;
  g_clear_pointer (&self->coming, g_ptr_array_unref);
}

/* Whether there is more to come. */
static gboolean
fill_on (LwPlanClassList *self)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->items));
  guint n_more = MIN (self->coming->len - n, n < MOST_ROWS ? ROWS_A_FRAME : G_MAXUINT);

  g_list_store_splice (self->items, n, 0, self->coming->pdata + n, n_more);

  return n + n_more < self->coming->len;
}

static gboolean
tick_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  LwPlanClassList *self = LW_PLAN_CLASS_LIST (widget);

  if (fill_on (self))
    return G_SOURCE_CONTINUE;
  self->tick = 0;

  return G_SOURCE_REMOVE;
}

static gboolean
fit_cb (gpointer data)
{
  LwPlanClassList *self = data;

  self->fit = 0;
  g_clear_object (&self->layout);
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->list)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *content = gtk_widget_get_first_child (child);
      Row *row = content != NULL ? g_object_get_data (G_OBJECT (content), "row") : NULL;

      if (row != NULL && row->item != NULL)
        fit_row (row);
    }

  return G_SOURCE_REMOVE;
}

/* Not while sizes are being given out. */
static void
width_changed_cb (LwPlanClassList *self)
{
  if (self->fit == 0)
    self->fit = g_idle_add (fit_cb, self);
}

static void
lw_plan_class_list_dispose (GObject *object)
{
  LwPlanClassList *self = LW_PLAN_CLASS_LIST (object);

  stop_filling (self);
  g_clear_handle_id (&self->fit, g_source_remove);
  g_clear_object (&self->layout);
  g_clear_pointer (&self->scrolled, gtk_widget_unparent);
  g_clear_object (&self->items);
  g_clear_object (&self->job);
  g_clear_object (&self->office);

  G_OBJECT_CLASS (lw_plan_class_list_parent_class)->dispose (object);
}

static void
lw_plan_class_list_class_init (LwPlanClassListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lw_plan_class_list_dispose;

  changed_signal = g_signal_new ("changed", LW_TYPE_PLAN_CLASS_LIST, G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
lw_plan_class_list_init (LwPlanClassList *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();
  GtkSelectionModel *selection;

  self->items = g_list_store_new (LW_TYPE_PLAN_CLASS_ITEM);
  selection
    = GTK_SELECTION_MODEL (gtk_no_selection_new (G_LIST_MODEL (g_object_ref (self->items))));
  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_row_cb), self, 0);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_row_cb), self, 0);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (unbind_row_cb), self, 0);
  self->list = GTK_LIST_VIEW (gtk_list_view_new (selection, g_object_ref (factory)));
  gtk_list_view_set_show_separators (self->list, TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("What changes"), -1);
  self->scrolled = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scrolled), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scrolled), GTK_WIDGET (self->list));
  gtk_widget_set_parent (self->scrolled, GTK_WIDGET (self));
  g_signal_connect_object (
    gtk_scrolled_window_get_hadjustment (GTK_SCROLLED_WINDOW (self->scrolled)), "notify::page-size",
    G_CALLBACK (width_changed_cb), self, G_CONNECT_SWAPPED);
}

static void
add_head (GPtrArray *items, char *text)
{
  g_ptr_array_add (items, lw_plan_class_item_new (LW_PLAN_CLASS_HEAD, 0, text));
  g_free (text);
}

/* What would help each of those without a place; NULL for the others. */
static GPtrArray *
find_helps (LwPlanClassList *self)
{
  const LwCohort *cohort = lw_plan_job_get_cohort (self->job);
  const LwCohortPlan *plan = lw_plan_job_get_plan (self->job);
  GPtrArray *helps = g_ptr_array_new_full (plan->stages->len, g_free);

  for (guint i = 0; i < plan->stages->len; i++)
    g_ptr_array_add (helps, g_ptr_array_index (plan->stages, i) == NULL
                              ? lw_plan_class_dup_help (cohort, i)
                              : NULL);

  return helps;
}

/* Those who are helped by the same under one head, in the order in which that comes up. */
static void
add_not_placed (LwPlanClassList *self, GPtrArray *items)
{
  g_autoptr (GPtrArray) helps = find_helps (self);
  g_autoptr (GHashTable) told = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < helps->len; i++)
    {
      const char *help = g_ptr_array_index (helps, i);

      if (help == NULL || !g_hash_table_add (told, (gpointer) help))
        continue;
      /* translators: what would help the students that follow */
      add_head (items, g_strdup_printf (_ ("No place yet. What would help: %s"), help));
      for (guint j = i; j < helps->len; j++)
        if (g_strcmp0 (g_ptr_array_index (helps, j), help) == 0)
          g_ptr_array_add (items, lw_plan_class_item_new (LW_PLAN_CLASS_NOT_PLACED, j, NULL));
    }
}

static void
add_placed (LwPlanClassList *self, GPtrArray *items)
{
  const LwCohortPlan *plan = lw_plan_job_get_plan (self->job);

  if (plan->terms.n_placed > 0)
    add_head (items, g_strdup (_ ("Proposals")));
  for (guint i = 0; i < plan->stages->len; i++)
    if (g_ptr_array_index (plan->stages, i) != NULL)
      g_ptr_array_add (items, lw_plan_class_item_new (LW_PLAN_CLASS_PLACED, i, NULL));
}

void
lw_plan_class_list_show (LwPlanClassList *self, LwOffice *office, LwPlanJob *job)
{
  stop_filling (self);
  /* Rows of the plan before must not ask the new one. */
  g_list_store_remove_all (self->items);
  g_set_object (&self->office, office);
  g_set_object (&self->job, job);
  if (job == NULL)
    return;
  self->coming = g_ptr_array_new_with_free_func (g_object_unref);
  add_not_placed (self, self->coming);
  add_placed (self, self->coming);
  if (self->coming->len > 0 && fill_on (self))
    self->tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), tick_cb, NULL, NULL);
}
