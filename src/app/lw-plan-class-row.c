/* lw-plan-class-row.c - what a plan changes for one student
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-plan-class-row.h"

#include "lw-plan-class-words.h"
#include "lw-words.h"

#include <glib/gi18n.h>

/* Letters: at least on a line, and on one that has a button beside it. */
#define LEAST_CHARS 20
#define CHARS_BESIDE 36

/* Between what is beside each other. */
#define SPACING 12

struct _LwPlanClassRow
{
  GtkBox parent_instance;

  /* owned; NULL while it shows nothing */
  LwOffice *office;
  LwPlanJob *job;
  LwPlanClassItem *item;
  PangoLayout *layout;

  /* borrowed, as children */
  GtkWidget *check;
  GtkWidget *head;
  GtkInscription *title;
  GtkInscription *change;
  GtkInscription *rivals;
  GtkInscription *why;
  GtkExpander *more;
  GtkInscription *taken; /* in it */
  GtkWidget *button;

  int width;
};

G_DEFINE_FINAL_TYPE (LwPlanClassRow, lw_plan_class_row, GTK_TYPE_BOX)

static guint changed_signal;

static void
toggled_cb (GtkCheckButton *check, LwPlanClassRow *self)
{
  LwPlanClassItem *item = self->item;
  gboolean is_left_out = !gtk_check_button_get_active (check);

  if (item == NULL || lw_plan_class_item_is_left_out (item) == is_left_out)
    return;
  lw_plan_class_item_leave_out (item, is_left_out);
  lw_plan_job_leave_out (self->job, lw_plan_class_item_get_demand (item), is_left_out);
  g_signal_emit (self, changed_signal, 0);
}

/* One that is kept is asked where else; one that isn't yet is planned by hand. */
static void
help_cb (GtkButton *button, LwPlanClassRow *self)
{
  LwPlanClassItem *item = self->item;
  const LwCohortDemand *demand;
  GVariantBuilder known;

  if (item == NULL)
    return;
  demand = lw_cohort_get_demand (lw_plan_job_get_cohort (self->job),
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
  gtk_widget_activate_action (GTK_WIDGET (button), "win.plan-stage", "a{ss}", &known);
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

static int
width_of (GtkWidget *widget)
{
  int width = 0;

  if (gtk_widget_get_visible (widget))
    gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &width, NULL, NULL);

  return width > 0 ? width + SPACING : 0;
}

static int
get_letter_width (LwPlanClassRow *self)
{
  PangoContext *context = pango_layout_get_context (self->layout);
  PangoFontMetrics *metrics = pango_context_get_metrics (context, NULL, NULL);
  int letter = PANGO_PIXELS (pango_font_metrics_get_approximate_char_width (metrics));

  pango_font_metrics_unref (metrics);

  return MAX (1, letter);
}

/* What a line has room for. With large letters the button comes below what it is about. */
static int
lay_out (LwPlanClassRow *self)
{
  int letter = get_letter_width (self);
  int width = self->width - width_of (self->check), beside = width_of (self->button);
  gboolean is_below = beside > 0 && width - beside < CHARS_BESIDE * letter;

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self),
                                  is_below ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
  gtk_widget_set_halign (self->button, is_below ? GTK_ALIGN_START : GTK_ALIGN_FILL);

  return MAX (LEAST_CHARS * letter, is_below ? width : width - beside);
}

/* As style.css says of the row's texts. */
static PangoAttribute *
make_attribute (LwPlanClassRow *self, GtkInscription *inscription)
{
  return inscription == self->title ? pango_attr_weight_new (PANGO_WEIGHT_BOLD)
         : inscription == self->why ? pango_attr_scale_new (0.82)
                                    : NULL;
}

static void
fit_text (LwPlanClassRow *self, GtkInscription *inscription, int width)
{
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  PangoAttribute *attribute;

  if (!gtk_widget_get_visible (GTK_WIDGET (inscription)))
    return;
  attribute = make_attribute (self, inscription);
  if (attribute != NULL)
    pango_attr_list_insert (attributes, attribute);
  pango_layout_set_wrap (self->layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_attributes (self->layout, attributes);
  pango_layout_set_width (self->layout, width * PANGO_SCALE);
  pango_layout_set_text (self->layout, gtk_inscription_get_text (inscription), -1);
  gtk_inscription_set_min_lines (inscription, (guint) pango_layout_get_line_count (self->layout));
}

static void
fit (LwPlanClassRow *self)
{
  int width = lay_out (self);

  fit_text (self, self->title, width);
  fit_text (self, self->change, width);
  fit_text (self, self->rivals, width);
  fit_text (self, self->why, width);
  if (gtk_widget_get_visible (GTK_WIDGET (self->more)) && gtk_expander_get_expanded (self->more))
    fit_text (self, self->taken, width);
}

static void
expanded_cb (GtkExpander *expander, GParamSpec *property, LwPlanClassRow *self)
{
  LwPlanClassItem *item = self->item;

  if (item == NULL)
    return;
  lw_plan_class_item_open (item, gtk_expander_get_expanded (expander));
  fit (self);
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
add_more (LwPlanClassRow *self, GtkWidget *box)
{
  GtkWidget *inside = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->more = GTK_EXPANDER (gtk_expander_new (_ ("Who is there")));
  self->taken = add_text (inside, "taken");
  gtk_expander_set_child (self->more, inside);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->more));
  let_keys_open (self->more);
  g_signal_connect (self->more, "notify::expanded", G_CALLBACK (expanded_cb), self);
}

static void
lw_plan_class_row_dispose (GObject *object)
{
  LwPlanClassRow *self = LW_PLAN_CLASS_ROW (object);

  lw_plan_class_row_clear (self);
  g_clear_object (&self->layout);

  G_OBJECT_CLASS (lw_plan_class_row_parent_class)->dispose (object);
}

static void
lw_plan_class_row_class_init (LwPlanClassRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lw_plan_class_row_dispose;

  changed_signal = g_signal_new ("changed", LW_TYPE_PLAN_CLASS_ROW, G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 0);
}

static void
lw_plan_class_row_init (LwPlanClassRow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  gtk_box_set_spacing (GTK_BOX (self), SPACING);
  self->check = gtk_check_button_new ();
  gtk_widget_set_tooltip_text (self->check, _ ("Take over this proposal"));
  gtk_widget_set_valign (self->check, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (self), self->check);
  gtk_widget_set_hexpand (box, TRUE);
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (self), box);
  self->head = add_head_label (box);
  self->title = add_text (box, "title");
  self->change = add_text (box, "change");
  self->rivals = add_text (box, "rivals");
  self->why = add_text (box, "why");
  gtk_widget_add_css_class (GTK_WIDGET (self->why), "dim-label");
  add_more (self, box);
  self->button = gtk_button_new_with_label ("");
  gtk_widget_set_valign (self->button, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (self), self->button);
  gtk_widget_add_css_class (GTK_WIDGET (self), "lw-plan-row");
  g_signal_connect (self->check, "toggled", G_CALLBACK (toggled_cb), self);
  g_signal_connect (self->button, "clicked", G_CALLBACK (help_cb), self);
}

GtkWidget *
lw_plan_class_row_new (void)
{
  return g_object_new (LW_TYPE_PLAN_CLASS_ROW, NULL);
}

static void
show_text (GtkInscription *inscription, const char *text)
{
  gtk_inscription_set_text (inscription, text);
  gtk_widget_set_visible (GTK_WIDGET (inscription), text != NULL && *text != '\0');
}

static void
show_texts (LwPlanClassRow *self, const char *title, const char *change, const char *why)
{
  show_text (self->title, title);
  show_text (self->change, change);
  show_text (self->why, why);
}

static void
show_rivals (LwPlanClassRow *self, const char *set, const char *places, gboolean is_open)
{
  show_text (self->rivals, set);
  show_text (self->taken, places);
  gtk_widget_set_visible (GTK_WIDGET (self->more), places != NULL);
  gtk_expander_set_expanded (self->more, is_open);
}

static void
show_placed (LwPlanClassRow *self, LwPlanClassItem *item, guint index)
{
  const LwCohort *cohort = lw_plan_job_get_cohort (self->job);
  LwPlacement *stage = g_ptr_array_index (lw_plan_job_get_plan (self->job)->stages, index);
  g_autofree char *who = lw_plan_class_dup_who (self->office, lw_cohort_get_demand (cohort, index));
  g_autofree char *change = lw_plan_class_dup_change (self->office, stage);
  g_autofree char *why = lw_plan_class_dup_why (cohort, index, stage);
  /* translators: a name, and where the student would go */
  g_autofree char *label = g_strdup_printf (_ ("%s: %s"), who, change);

  gtk_check_button_set_active (GTK_CHECK_BUTTON (self->check),
                               !lw_plan_class_item_is_left_out (item));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->check), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  label, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, why, -1);
  show_texts (self, who, change, why);
}

static void
show_not_placed (LwPlanClassRow *self, LwPlanClassItem *item, guint index)
{
  const LwCohort *cohort = lw_plan_job_get_cohort (self->job);
  const LwCohortDemand *demand = lw_cohort_get_demand (cohort, index);
  g_autoptr (LwCohortRivals) rivals = lw_plan_job_find_rivals (self->job, index);
  g_autofree char *set = lw_cohort_rivals_dup_set (rivals, cohort);
  g_autofree char *places = lw_plan_class_dup_taken (cohort, rivals);
  g_autofree char *who = lw_plan_class_dup_who (self->office, demand);
  g_autofree char *bare = lw_cohort_dup_reason (cohort, index);
  g_autofree char *reason = lw_word_dup_capital (bare);
  g_autofree char *sought = lw_plan_class_dup_sought (self->office, demand->stage);
  g_autofree char *described = g_strjoin ("\n", reason, set, NULL);
  const char *name = demand->is_new ? _ ("Plan…") : _ ("Other places…");
  /* translators: what a button does, and for whom */
  g_autofree char *label = g_strdup_printf (_ ("%s: %s"), name, who);

  gtk_button_set_label (GTK_BUTTON (self->button), name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  label, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, described, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->more), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  places != NULL ? places : "", -1);
  show_rivals (self, set, places, lw_plan_class_item_is_open (item));
  show_texts (self, who, reason, sought);
}

void
lw_plan_class_row_show (LwPlanClassRow *self,
                        LwOffice *office,
                        LwPlanJob *job,
                        LwPlanClassItem *item)
{
  LwPlanClassKind kind = lw_plan_class_item_get_kind (item);

  /* What is shown is not done by hand. */
  lw_plan_class_row_clear (self);
  self->office = g_object_ref (office);
  self->job = g_object_ref (job);
  gtk_widget_set_visible (self->check, kind == LW_PLAN_CLASS_PLACED);
  gtk_widget_set_visible (self->button, kind == LW_PLAN_CLASS_NOT_PLACED);
  gtk_widget_set_visible (self->head, kind == LW_PLAN_CLASS_HEAD);
  show_rivals (self, NULL, NULL, FALSE);
  if (kind == LW_PLAN_CLASS_HEAD)
    {
      gtk_label_set_text (GTK_LABEL (self->head), lw_plan_class_item_get_text (item));
      show_texts (self, NULL, NULL, NULL);
    }
  if (kind == LW_PLAN_CLASS_PLACED)
    show_placed (self, item, lw_plan_class_item_get_demand (item));
  if (kind == LW_PLAN_CLASS_NOT_PLACED)
    show_not_placed (self, item, lw_plan_class_item_get_demand (item));
  self->item = g_object_ref (item);
}

void
lw_plan_class_row_clear (LwPlanClassRow *self)
{
  g_clear_object (&self->item);
  g_clear_object (&self->job);
  g_clear_object (&self->office);
}

void
lw_plan_class_row_fit (LwPlanClassRow *self, PangoLayout *layout, int width)
{
  g_set_object (&self->layout, layout);
  self->width = width;
  if (self->item != NULL)
    fit (self);
}
