/* lw-forms-view.c - the forms of the report as a matrix, with filters and the chosen one beside
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-forms-view.h"

#include "lw-cells.h"
#include "lw-form-detail.h"
#include "lw-form-student.h"
#include "lw-forms-matrix.h"
#include "lw-matrix-legend.h"
#include "lw-widget.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#define N_FILTERS 5

struct _LwFormsView
{
  GtkWidget parent_instance;

  /* template */
  GtkLabel *count;
  GtkDropDown *setting;
  GtkDropDown *phase;
  GtkDropDown *model;
  GtkDropDown *track;
  GtkDropDown *accreditation;
  LwFormsMatrix *matrix;
  LwFormStudent *student;
  LwFormDetail *detail;

  /* owned */
  LwOffice *office;
  LwFormFits *fits;
  GtkFilter *filter;
  GtkSorter *sorter;
  LwStudent *held_against; /* the student at the last look, or NULL */
  LwVariant *proposed;     /* the form selected for that student by us, or NULL */
};

G_DEFINE_FINAL_TYPE (LwFormsView, lw_forms_view, GTK_TYPE_WIDGET)

/* A choice of a filter: the column that must be a yes, or, for @wants_no, a no. */
typedef struct
{
  int column; /* -1: whatever */
  gboolean wants_no;
  const char *label; /* msgid; NULL: the column's own title */
} Choice;

static const Choice setting_choices[] = {
  { -1, FALSE, N_ ("Every place") },
  { LW_COLUMN_IN_SCHOOL, FALSE, NULL },
  { LW_COLUMN_ON_THE_JOB, FALSE, NULL },
  { LW_COLUMN_OFF_THE_JOB, FALSE, NULL },
};

static const Choice phase_choices[] = {
  { -1, FALSE, N_ ("Both phases") },
  { LW_COLUMN_LOWER, FALSE, NULL },
  { LW_COLUMN_UPPER, FALSE, NULL },
};

static const Choice model_choices[] = {
  { -1, FALSE, N_ ("Every model") },
  { LW_COLUMN_LINT, FALSE, NULL },
  { LW_COLUMN_SANDWICH, FALSE, NULL },
};

static const Choice track_choices[] = {
  { -1, FALSE, N_ ("All tracks") }, { LW_COLUMN_BB, FALSE, NULL }, { LW_COLUMN_KB, FALSE, NULL },
  { LW_COLUMN_GL, FALSE, NULL },    { LW_COLUMN_TL, FALSE, NULL },
};

static const Choice accreditation_choices[] = {
  { -1, FALSE, N_ ("Accreditation or not") },
  { LW_COLUMN_ACCREDITATION, FALSE, N_ ("Accreditation needed") },
  { LW_COLUMN_ACCREDITATION, TRUE, N_ ("No accreditation needed") },
};

static const struct
{
  const Choice *choices;
  guint n_choices;
} filters[N_FILTERS] = {
  { setting_choices, G_N_ELEMENTS (setting_choices) },
  { phase_choices, G_N_ELEMENTS (phase_choices) },
  { model_choices, G_N_ELEMENTS (model_choices) },
  { track_choices, G_N_ELEMENTS (track_choices) },
  { accreditation_choices, G_N_ELEMENTS (accreditation_choices) },
};

static GtkDropDown *
drop_down (LwFormsView *self, guint filter)
{
  GtkDropDown *const drop_downs[N_FILTERS]
    = { self->setting, self->phase, self->model, self->track, self->accreditation };

  return drop_downs[filter];
}

static const Choice *
chosen (LwFormsView *self, guint filter)
{
  guint selected = gtk_drop_down_get_selected (drop_down (self, filter));

  return &filters[filter].choices[selected < filters[filter].n_choices ? selected : 0];
}

/* What is said, by whoever says it last, of what the filter asks. */
static LwSaid
answer (const LwCells *cells, const Choice *choice)
{
  LwSaid said = lw_cell_effective (&cells->cells[choice->column]);

  if (said == LW_SAID_NOT_STATED || !choice->wants_no)
    return said;

  return said == LW_SAID_NO ? LW_SAID_YES : LW_SAID_NO;
}

/* A form that is said not to fit is hidden; an empty cell is not stated, never no. */
static gboolean
fits_filters (gpointer item, gpointer data)
{
  LwFormsView *self = data;
  g_auto (LwCells) cells = { 0 };

  lw_cells_read (item, &cells);
  for (guint i = 0; i < N_FILTERS; i++)
    {
      const Choice *choice = chosen (self, i);

      if (choice->column >= 0 && answer (&cells, choice) == LW_SAID_NO)
        return FALSE;
    }

  return TRUE;
}

static const char *
label_of (const Choice *choice)
{
  return choice->label != NULL ? _ (choice->label) : lw_column_title ((LwColumn) choice->column);
}

/* What the filters ask and nobody says of the form. */
static char *
unsaid_of (LwFormsView *self, LwVariant *variant)
{
  g_auto (LwCells) cells = { 0 };
  g_autoptr (GPtrArray) unsaid = g_ptr_array_new ();
  g_autofree char *names = NULL;

  lw_cells_read (variant, &cells);
  for (guint i = 0; i < N_FILTERS; i++)
    {
      const Choice *choice = chosen (self, i);

      if (choice->column >= 0 && answer (&cells, choice) == LW_SAID_NOT_STATED)
        g_ptr_array_add (unsaid, (gpointer) label_of (choice));
    }
  if (unsaid->len == 0)
    return NULL;
  g_ptr_array_add (unsaid, NULL);
  names = g_strjoinv (", ", (char **) unsaid->pdata);

  return g_strdup_printf (_ ("The report does not say whether it fits: %s"), names);
}

/* Why a row is dimmed: nobody says whether it fits, or it does not fit the student. */
static char *
doubt_of (LwVariant *variant, gpointer data)
{
  LwFormsView *self = data;
  const LwFit *fit = lw_form_fits_judge (self->fits, variant);
  g_autofree char *unsaid = unsaid_of (self, variant);
  g_autofree char *doubt = fit != NULL ? lw_fit_dup_doubt (fit) : NULL;

  if (unsaid == NULL || doubt == NULL)
    return unsaid != NULL ? g_steal_pointer (&unsaid) : g_steal_pointer (&doubt);

  return g_strdup_printf ("%s; %s", doubt, unsaid);
}

/* How the form suits the student, in words below its cells. */
static char *
note_of (LwVariant *variant, gpointer data)
{
  LwFormsView *self = data;
  const LwFit *fit = lw_form_fits_judge (self->fits, variant);
  g_autofree char *words = fit != NULL ? lw_fit_describe (fit) : NULL;
  g_autofree char *unsaid = NULL;

  if (fit == NULL)
    return NULL;
  unsaid = unsaid_of (self, variant);
  if (words == NULL)
    words = g_strdup (_ ("Nothing is known of the student that tells"));

  return unsaid != NULL ? g_strdup_printf ("%s; %s", words, unsaid) : g_steal_pointer (&words);
}

static gboolean
is_filtering (LwFormsView *self)
{
  for (guint i = 0; i < N_FILTERS; i++)
    if (chosen (self, i)->column >= 0)
      return TRUE;

  return FALSE;
}

static void
update_count (LwFormsView *self)
{
  GListModel *model = lw_forms_matrix_get_model (self->matrix);
  guint n_forms = g_list_model_get_n_items (model);
  guint n_fitting = 0, n_doubtful = 0;
  gboolean has_student = lw_form_fits_get_student (self->fits) != NULL;
  g_autofree char *text = NULL;

  for (guint i = 0; i < n_forms; i++)
    {
      g_autoptr (LwVariant) variant = g_list_model_get_item (model, i);
      g_autofree char *doubt = doubt_of (variant, self);

      if (!fits_filters (variant, self))
        continue;
      if (doubt != NULL)
        n_doubtful++;
      else
        n_fitting++;
    }
  text
    = is_filtering (self) || has_student
        ? g_strdup_printf (_ ("%u fit, of %u others it is not stated"), n_fitting, n_doubtful)
        : g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u form", "%u forms", n_forms), n_forms);
  gtk_label_set_text (self->count, text);
}

static void
paint (LwFormsView *self)
{
  lw_forms_matrix_refresh (self->matrix);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "forms.clear-filters", is_filtering (self));
  update_count (self);
}

static void
filter_changed_cb (LwFormsView *self)
{
  if (self->filter == NULL)
    return;
  gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
  paint (self);
}

/* For another student one begins with what suits best; what the POP says comes a moment later, and
 * counts unless one has gone on by then. */
static void
fits_changed_cb (LwFormsView *self)
{
  LwStudent *student = lw_form_fits_get_student (self->fits);
  gboolean is_another = g_set_object (&self->held_against, student);

  gtk_sorter_changed (self->sorter, GTK_SORTER_CHANGE_DIFFERENT);
  paint (self);
  if (student != NULL
      && (is_another || lw_forms_matrix_get_selected_variant (self->matrix) == self->proposed))
    {
      g_clear_object (&self->proposed);
      self->proposed = g_list_model_get_item (lw_forms_matrix_get_model (self->matrix), 0);
      lw_forms_matrix_set_selected_variant (self->matrix, self->proposed);
    }
}

static void
clear_filters_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LwFormsView *self = LW_FORMS_VIEW (widget);

  for (guint i = 0; i < N_FILTERS; i++)
    gtk_drop_down_set_selected (drop_down (self, i), 0);
}

/* The pane may hold what is being typed of the form, so that it makes the choice. */
static void
toggle_choice_cb (LwFormsMatrix *matrix, LwVariant *variant, int column, LwFormsView *self)
{
  lw_form_detail_set_form (self->detail, self->office, variant);
  lw_form_detail_toggle_choice (self->detail, (LwColumn) column);
}

static void
selected_cb (LwFormsView *self)
{
  lw_form_detail_set_form (self->detail, self->office,
                           lw_forms_matrix_get_selected_variant (self->matrix));
}

static void
open_form_cb (LwFormsMatrix *matrix, LwVariant *variant, LwFormsView *self)
{
  lw_form_detail_set_form (self->detail, self->office, variant);
  gtk_widget_child_focus (GTK_WIDGET (self->detail), GTK_DIR_TAB_FORWARD);
}

/* In the form of the row that the focus is in, without a way round by its details. */
static void
plan_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LwVariant *variant = lw_forms_matrix_get_selected_variant (LW_FORMS_VIEW (widget)->matrix);
  GVariantBuilder known;

  if (variant == NULL)
    return;
  g_variant_builder_init (&known, G_VARIANT_TYPE ("a{ss}"));
  g_variant_builder_add (&known, "{ss}", "variant", lw_record_get_id (LW_RECORD (variant)));
  gtk_widget_activate_action (widget, "win.plan-stage", "a{ss}", &known);
}

static gboolean
lw_forms_view_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (LW_FORMS_VIEW (widget)->matrix));
}

static void
lw_forms_view_dispose (GObject *object)
{
  LwFormsView *self = LW_FORMS_VIEW (object);

  lw_widget_dispose_template (GTK_WIDGET (object), LW_TYPE_FORMS_VIEW);
  g_clear_object (&self->fits);
  g_clear_object (&self->held_against);
  g_clear_object (&self->proposed);
  g_clear_object (&self->sorter);
  g_clear_object (&self->filter);
  g_clear_object (&self->office);

  G_OBJECT_CLASS (lw_forms_view_parent_class)->dispose (object);
}

static void
lw_forms_view_class_init (LwFormsViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lw_forms_view_dispose;
  widget_class->focus = lw_widget_focus;
  widget_class->grab_focus = lw_forms_view_grab_focus;

  g_type_ensure (LW_TYPE_FORM_DETAIL);
  g_type_ensure (LW_TYPE_FORM_STUDENT);
  g_type_ensure (LW_TYPE_FORMS_MATRIX);
  g_type_ensure (LW_TYPE_MATRIX_LEGEND);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/nl/verbindendleren/Leerwerk/ui/lw-forms-view.ui");
  gtk_widget_class_bind_template_child (widget_class, LwFormsView, count);
  gtk_widget_class_bind_template_child (widget_class, LwFormsView, setting);
  gtk_widget_class_bind_template_child (widget_class, LwFormsView, phase);
  gtk_widget_class_bind_template_child (widget_class, LwFormsView, model);
  gtk_widget_class_bind_template_child (widget_class, LwFormsView, track);
  gtk_widget_class_bind_template_child (widget_class, LwFormsView, accreditation);
  gtk_widget_class_bind_template_child (widget_class, LwFormsView, matrix);
  gtk_widget_class_bind_template_child (widget_class, LwFormsView, student);
  gtk_widget_class_bind_template_child (widget_class, LwFormsView, detail);
  gtk_widget_class_bind_template_callback (widget_class, filter_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, toggle_choice_cb);
  gtk_widget_class_bind_template_callback (widget_class, open_form_cb);
  gtk_widget_class_bind_template_callback (widget_class, selected_cb);
  gtk_widget_class_install_action (widget_class, "forms.clear-filters", NULL,
                                   clear_filters_activated);
  gtk_widget_class_install_action (widget_class, "forms.plan", NULL, plan_activated);
}

static void
lw_forms_view_init (LwFormsView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint i = 0; i < N_FILTERS; i++)
    {
      g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);

      for (guint j = 0; j < filters[i].n_choices; j++)
        gtk_string_list_append (labels, label_of (&filters[i].choices[j]));
      gtk_drop_down_set_model (drop_down (self, i), G_LIST_MODEL (labels));
    }
}

static int
compare_forms (gconstpointer a, gconstpointer b, gpointer data)
{
  return lw_form_fits_compare (data, (LwVariant *) a, (LwVariant *) b);
}

static void
set_fits (LwFormsView *self, LwFormFits *fits)
{
  self->fits = g_object_ref (fits);
  g_signal_connect_object (fits, "changed", G_CALLBACK (fits_changed_cb), self, G_CONNECT_SWAPPED);
  lw_form_student_set_fits (self->student, self->office, fits);
  lw_form_detail_set_fits (self->detail, fits);
  lw_forms_matrix_set_dim_func (self->matrix, doubt_of, self, NULL);
  lw_forms_matrix_set_note_func (self->matrix, note_of, self);
}

/**
 * lw_forms_view_new:
 * @office: an open school
 * @fits: how the forms suit the student that is chosen, if any
 *
 * Returns: (transfer floating): the view
 */
GtkWidget *
lw_forms_view_new (LwOffice *office, LwFormFits *fits)
{
  LwFormsView *self = g_object_new (LW_TYPE_FORMS_VIEW, NULL);
  LwRecordList *variants = lw_office_get_list (office, &lw_variant_record);
  g_autoptr (GtkSortListModel) sorted = NULL;

  self->office = g_object_ref (office);
  self->sorter = GTK_SORTER (gtk_custom_sorter_new (compare_forms, fits, NULL));
  sorted
    = gtk_sort_list_model_new (g_object_ref (G_LIST_MODEL (variants)), g_object_ref (self->sorter));
  lw_forms_matrix_set_catalogue (self->matrix, lw_office_get_catalogue (office));
  lw_forms_matrix_set_model (self->matrix, G_LIST_MODEL (sorted));
  set_fits (self, fits);
  self->filter = GTK_FILTER (gtk_custom_filter_new (fits_filters, self, NULL));
  lw_forms_matrix_set_row_filter (self->matrix, self->filter);
  filter_changed_cb (self);
  lw_form_detail_set_form (self->detail, office, NULL);

  return GTK_WIDGET (self);
}

/**
 * lw_forms_view_show_form:
 * @self: the page
 * @id: a form's id
 *
 * Goes to the form in the matrix and shows it beside.
 */
void
lw_forms_view_show_form (LwFormsView *self, const char *id)
{
  LwVariant *variant = lw_office_find (self->office, &lw_variant_record, id);

  if (variant == NULL)
    return;
  gtk_widget_activate_action (GTK_WIDGET (self), "forms.clear-filters", NULL);
  lw_forms_matrix_set_selected_variant (self->matrix, variant);
  lw_form_detail_set_form (self->detail, self->office, variant);
}

/**
 * lw_forms_view_show_cell:
 * @self: the page
 * @id: a form's id
 * @column: a column
 *
 * Goes to that cell of the matrix and shows the form beside.
 */
void
lw_forms_view_show_cell (LwFormsView *self, const char *id, LwColumn column)
{
  lw_forms_view_show_form (self, id);
  lw_forms_matrix_focus_cell (self->matrix, lw_office_find (self->office, &lw_variant_record, id),
                              column);
}
