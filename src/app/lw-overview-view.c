/* lw-overview-view.c - a student's dossier at a glance
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-overview-view.h"

#include "lw-date.h"
#include "lw-dossier-records.h"
#include "lw-moment-row.h"
#include "lw-overview-words.h"
#include "lw-widget.h"

#include <adwaita.h>
#include <glib/gi18n.h>

/* So many moments at first, and so many more whenever the last of them comes near. */
#define FIRST_MOMENTS 12
#define MORE_MOMENTS 40
#define NEAR 200 /* pixels */

/* Where the line is: how many moments it has, the month that is being filled, and whether today
 * was passed. */
typedef struct
{
  guint n_shown;
  GtkListBox *list;
  char *month; /* owned */
  gboolean is_past;
} Place;

struct _LwOverviewView
{
  GtkWidget parent_instance;

  /* template */
  GtkScrolledWindow *scroller;
  GtkWidget *column;
  GtkWidget *open_group;
  GtkListBox *open_list;
  GtkWidget *competencies_group;
  AdwExpanderRow *competencies_row;
  GtkBox *moments_box;
  GtkWidget *none_page;

  /* owned */
  LwOffice *office;
  char *student_id;
  LwDossierRecords *records; /* NULL: nobody is shown */
  GPtrArray *moments;        /* LwMoment, which rows borrow from */
  GPtrArray *open;           /* LwOpen, which rows borrow from */
  GPtrArray *uses;           /* LwCompetencyUse */
  GPtrArray *use_rows;       /* GtkWidget, borrowed: their rows, once they were asked for */

  Place place;
  guint paint_id;
  guint more_id;
};

G_DEFINE_FINAL_TYPE (LwOverviewView, lw_overview_view, GTK_TYPE_WIDGET)

static guint opened_signal;

static LwStudent *
get_student (LwOverviewView *self)
{
  return lw_office_find (self->office, &lw_student_record, self->student_id);
}

static void
plan_stage (LwOverviewView *self)
{
  GVariantBuilder known;

  g_variant_builder_init (&known, G_VARIANT_TYPE ("a{ss}"));
  g_variant_builder_add (&known, "{ss}", "student", self->student_id);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.plan-stage", "a{ss}", &known);
}

static void
open_placement (LwOverviewView *self, const char *placement)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.open-placement", "s", placement);
}

static void
open_tab (LwOverviewView *self, const char *tab)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "dossier.tab", "s", tab);
}

static void
open_attention (LwOverviewView *self, const LwOpen *open)
{
  const LwAttention *attention = open->attention;

  if (attention->placement != NULL)
    open_placement (self, lw_record_get_id (LW_RECORD (attention->placement)));
  else if (attention->kind == LW_ATTENTION_PLACE)
    plan_stage (self);
  else if (open->record != NULL)
    g_signal_emit (self, opened_signal, 0, open->record);
  else
    open_tab (self, "pop");
}

static void
open_activated_cb (GtkListBox *list, GtkListBoxRow *row, LwOverviewView *self)
{
  const LwOpen *open = g_ptr_array_index (self->open, gtk_list_box_row_get_index (row));

  switch (open->kind)
    {
    case LW_OPEN_ATTENTION:
      open_attention (self, open);
      break;
    case LW_OPEN_POP:
      open_tab (self, "pop");
      break;
    case LW_OPEN_HOURS:
      open_tab (self, "stages");
      break;
    default:
      plan_stage (self);
      break;
    }
}

static void
moment_activated_cb (GtkListBox *list, GtkListBoxRow *row, LwOverviewView *self)
{
  const LwMoment *moment = g_object_get_data (G_OBJECT (row), "moment");

  if (moment->kind == LW_MOMENT_STAGE)
    open_placement (self, lw_record_get_id (moment->record));
  else if (moment->kind == LW_MOMENT_VISIT)
    open_placement (self, LW_VISIT (moment->record)->placement);
  else
    g_signal_emit (self, opened_signal, 0, moment->record);
}

static void
clear_list (GtkListBox *list)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (list, 0)) != NULL)
    gtk_list_box_remove (list, GTK_WIDGET (row));
}

static const char *
get_open_icon (const LwOpen *open)
{
  if (lw_open_is_met (open))
    return "checkbox-checked-symbolic";
  if (open->kind == LW_OPEN_HINT)
    return "dialog-information-symbolic";
  if ((open->kind == LW_OPEN_HOURS && open->text != NULL)
      || (open->kind == LW_OPEN_ATTENTION && open->attention->kind == LW_ATTENTION_CONFLICT))
    return "dialog-warning-symbolic";

  return "checkbox-symbolic";
}

static GtkWidget *
make_open_row (LwOverviewView *self, const LwOpen *open)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *title = lw_open_dup_title (open);
  g_autofree char *detail = lw_open_dup_detail (open, self->office);
  GtkWidget *icon = gtk_image_new_from_icon_name (get_open_icon (open));

  lw_action_row_show_text (ADW_ACTION_ROW (row), title, detail);
  lw_labels_take_room (row);
  if (g_str_equal (gtk_image_get_icon_name (GTK_IMAGE (icon)), "dialog-warning-symbolic"))
    gtk_widget_add_css_class (icon, "warning");
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), icon);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);

  return row;
}

static void
paint_open (LwOverviewView *self)
{
  clear_list (self->open_list);
  for (guint i = 0; i < self->open->len; i++)
    gtk_list_box_append (self->open_list, make_open_row (self, g_ptr_array_index (self->open, i)));
  gtk_widget_set_visible (self->open_group, self->open->len > 0);
}

static GtkWidget *
make_use_row (const LwCompetencyUse *use)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *text = lw_competency_use_dup_text (use);

  lw_action_row_show_text (ADW_ACTION_ROW (row), lw_record_get_title (use->competency), text);

  return row;
}

/* The rows are made when the list is opened. */
static void
add_use_rows (LwOverviewView *self)
{
  for (guint i = self->use_rows->len; i < self->uses->len; i++)
    {
      GtkWidget *row = make_use_row (g_ptr_array_index (self->uses, i));

      adw_expander_row_add_row (self->competencies_row, row);
      g_ptr_array_add (self->use_rows, row);
    }
}

static void
competencies_expanded_cb (LwOverviewView *self)
{
  if (adw_expander_row_get_expanded (self->competencies_row))
    add_use_rows (self);
}

static void
paint_competencies (LwOverviewView *self)
{
  guint n_all = lw_record_list_get_size (lw_office_get_list (self->office, &lw_competency_record));
  g_autofree char *text = g_strdup_printf (
    g_dngettext (GETTEXT_PACKAGE, "%u of the school’s %u is in a goal or the portfolio",
                 "%u of the school’s %u are in a goal or the portfolio", self->uses->len),
    self->uses->len, n_all);

  for (guint i = 0; i < self->use_rows->len; i++)
    adw_expander_row_remove (self->competencies_row, g_ptr_array_index (self->use_rows, i));
  g_ptr_array_set_size (self->use_rows, 0);
  competencies_expanded_cb (self);
  adw_expander_row_set_subtitle (self->competencies_row, text);
  gtk_widget_set_visible (self->competencies_group, self->uses->len > 0);
}

/* The list of a month, under its name. */
static GtkListBox *
add_month (LwOverviewView *self, const char *name)
{
  GtkWidget *group = adw_preferences_group_new ();
  GtkWidget *list = gtk_list_box_new ();

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), name);
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect_object (list, "row-activated", G_CALLBACK (moment_activated_cb), self, 0);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), list);
  gtk_box_append (self->moments_box, group);

  return GTK_LIST_BOX (list);
}

static void
add_moment (LwOverviewView *self, GtkListBox *list, LwMoment *moment)
{
  GtkWidget *row = lw_moment_row_new (self->office, moment);

  g_object_set_data (G_OBJECT (row), "moment", moment);
  gtk_list_box_append (list, row);
}

static void
enter_month (LwOverviewView *self, char *month)
{
  Place *place = &self->place;

  if (g_strcmp0 (place->month, month) == 0)
    {
      g_free (month);
      return;
    }
  g_free (place->month);
  place->month = month;
  place->list = add_month (self, month);
}

static void
pass_today (LwOverviewView *self)
{
  GDate today = lw_today ();

  enter_month (self, lw_month_dup_text (&today));
  gtk_list_box_append (self->place.list, lw_moment_row_new_today ());
  self->place.is_past = TRUE;
}

static gboolean
is_to_come (const LwMoment *moment)
{
  GDate today = lw_today ();

  return g_date_valid (&moment->day) && lw_date_compare (&moment->day, &today) > 0;
}

static void
add_moments (LwOverviewView *self, guint n_more)
{
  Place *place = &self->place;
  guint n_wanted = MIN (self->moments->len, place->n_shown + n_more);

  for (; place->n_shown < n_wanted; place->n_shown++)
    {
      LwMoment *moment = g_ptr_array_index (self->moments, place->n_shown);

      if (!place->is_past && !is_to_come (moment))
        pass_today (self);
      enter_month (self, g_date_valid (&moment->day) ? lw_month_dup_text (&moment->day)
                                                     : g_strdup (_ ("Without a day")));
      add_moment (self, place->list, moment);
    }
}

static void
start_line (LwOverviewView *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->moments_box))) != NULL)
    gtk_box_remove (self->moments_box, child);
  g_free (self->place.month);
  self->place = (Place){ 0 };
}

/* What changed elsewhere does not take away what was scrolled to. */
static void
paint_moments (LwOverviewView *self)
{
  guint n_shown = self->place.n_shown;

  start_line (self);
  add_moments (self, MAX (n_shown, FIRST_MOMENTS));
  gtk_widget_set_visible (self->none_page, self->moments->len == 0);
}

static gboolean
is_near_end (LwOverviewView *self)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (self->scroller);
  double below = gtk_adjustment_get_upper (adjustment) - gtk_adjustment_get_value (adjustment)
                 - gtk_adjustment_get_page_size (adjustment);

  return below < NEAR;
}

static gboolean
add_more_cb (gpointer data)
{
  LwOverviewView *self = data;

  self->more_id = 0;
  if (self->moments != NULL && is_near_end (self))
    add_moments (self, MORE_MOMENTS);

  return G_SOURCE_REMOVE;
}

/* Not at once: the view may be in the midst of being laid out. */
static void
scrolled_cb (LwOverviewView *self)
{
  if (self->more_id == 0 && self->place.n_shown > 0 && self->place.n_shown < self->moments->len
      && is_near_end (self))
    self->more_id = g_idle_add (add_more_cb, self);
}

static void
read_input (LwOverviewView *self, LwOverviewInput *input)
{
  input->world = lw_office_get_world (self->office);
  input->student = get_student (self);
  input->school_years = lw_office_get_list (self->office, &lw_school_year_record);
  input->competencies = lw_office_get_list (self->office, &lw_competency_record);
  input->school_year = lw_office_get_school_year (self->office);
  input->today = lw_today ();
}

static void
paint (LwOverviewView *self)
{
  g_autoptr (GPtrArray) records = lw_dossier_records_dup_all (self->records);
  LwOverviewInput input = { .records = records };

  read_input (self, &input);
  g_clear_pointer (&self->moments, g_ptr_array_unref);
  g_clear_pointer (&self->open, g_ptr_array_unref);
  g_clear_pointer (&self->uses, g_ptr_array_unref);
  self->moments = lw_overview_find_moments (&input);
  self->open = lw_overview_find_open (&input);
  self->uses = lw_overview_count_competencies (&input);
  paint_open (self);
  paint_competencies (self);
  paint_moments (self);
  gtk_widget_set_visible (self->column, TRUE);
}

static gboolean
paint_cb (gpointer data)
{
  LwOverviewView *self = data;

  self->paint_id = 0;
  if (self->records != NULL && lw_dossier_records_is_filled (self->records)
      && get_student (self) != NULL)
    paint (self);

  return G_SOURCE_REMOVE;
}

/* Once for all that changes at a time, and when the lists agree again. */
static void
paint_later (LwOverviewView *self)
{
  if (self->paint_id == 0)
    self->paint_id = g_idle_add_full (G_PRIORITY_DEFAULT_IDLE - 50, paint_cb, self, NULL);
}

static void
office_changed_cb (LwOverviewView *self)
{
  if (self->records != NULL)
    paint_later (self);
}

static void
plan_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  plan_stage (LW_OVERVIEW_VIEW (widget));
}

static gboolean
lw_overview_view_grab_focus (GtkWidget *widget)
{
  return gtk_widget_child_focus (GTK_WIDGET (LW_OVERVIEW_VIEW (widget)->scroller),
                                 GTK_DIR_TAB_FORWARD);
}

static void
lw_overview_view_dispose (GObject *object)
{
  LwOverviewView *self = LW_OVERVIEW_VIEW (object);

  g_clear_handle_id (&self->paint_id, g_source_remove);
  g_clear_handle_id (&self->more_id, g_source_remove);
  lw_widget_dispose_template (GTK_WIDGET (object), LW_TYPE_OVERVIEW_VIEW);
  g_clear_object (&self->records);
  g_clear_object (&self->office);

  G_OBJECT_CLASS (lw_overview_view_parent_class)->dispose (object);
}

static void
lw_overview_view_finalize (GObject *object)
{
  LwOverviewView *self = LW_OVERVIEW_VIEW (object);

  g_clear_pointer (&self->moments, g_ptr_array_unref);
  g_clear_pointer (&self->open, g_ptr_array_unref);
  g_clear_pointer (&self->uses, g_ptr_array_unref);
  g_ptr_array_unref (self->use_rows);
  g_free (self->place.month);
  g_free (self->student_id);

  G_OBJECT_CLASS (lw_overview_view_parent_class)->finalize (object);
}

static void
lw_overview_view_class_init (LwOverviewViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lw_overview_view_dispose;
  G_OBJECT_CLASS (klass)->finalize = lw_overview_view_finalize;
  widget_class->focus = lw_widget_focus;
  widget_class->grab_focus = lw_overview_view_grab_focus;

  opened_signal = g_signal_new ("opened", LW_TYPE_OVERVIEW_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 1, LW_TYPE_RECORD);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/nl/verbindendleren/Leerwerk/ui/lw-overview-view.ui");
  gtk_widget_class_bind_template_child (widget_class, LwOverviewView, scroller);
  gtk_widget_class_bind_template_child (widget_class, LwOverviewView, column);
  gtk_widget_class_bind_template_child (widget_class, LwOverviewView, open_group);
  gtk_widget_class_bind_template_child (widget_class, LwOverviewView, open_list);
  gtk_widget_class_bind_template_child (widget_class, LwOverviewView, competencies_group);
  gtk_widget_class_bind_template_child (widget_class, LwOverviewView, competencies_row);
  gtk_widget_class_bind_template_child (widget_class, LwOverviewView, moments_box);
  gtk_widget_class_bind_template_child (widget_class, LwOverviewView, none_page);
  gtk_widget_class_bind_template_callback (widget_class, open_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, competencies_expanded_cb);
  gtk_widget_class_install_action (widget_class, "overview.plan", NULL, plan_activated);
}

static void
lw_overview_view_init (LwOverviewView *self)
{
  GtkAdjustment *adjustment;

  self->use_rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  adjustment = gtk_scrolled_window_get_vadjustment (self->scroller);
  g_signal_connect_object (adjustment, "value-changed", G_CALLBACK (scrolled_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (adjustment, "changed", G_CALLBACK (scrolled_cb), self,
                           G_CONNECT_SWAPPED);
}

/**
 * lw_overview_view_set_student:
 * @self: a view
 * @office: an open school, always the same
 * @student_id: (nullable): whose dossier to show
 *
 * Shows it as soon as the store has told all of it.
 */
void
lw_overview_view_set_student (LwOverviewView *self, LwOffice *office, const char *student_id)
{
  if (self->office == NULL)
    {
      self->office = g_object_ref (office);
      g_signal_connect_object (office, "changed", G_CALLBACK (office_changed_cb), self,
                               G_CONNECT_SWAPPED);
    }
  if (g_strcmp0 (self->student_id, student_id) == 0)
    return;
  g_free (self->student_id);
  self->student_id = g_strdup (student_id);
  g_clear_object (&self->records);
  self->place.n_shown = 0;
  gtk_widget_set_visible (self->column, FALSE);
  if (student_id == NULL)
    return;
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
  self->records = lw_dossier_records_new (office, student_id);
  g_signal_connect_object (self->records, "changed", G_CALLBACK (paint_later), self,
                           G_CONNECT_SWAPPED);
}

gboolean
lw_overview_view_is_whole (LwOverviewView *self)
{
  return self->records == NULL || gtk_widget_get_visible (self->column);
}
