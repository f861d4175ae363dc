/* lw-forms-page.c - Leerwerkvarianten: the forms of the report as a matrix
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-forms-page.h"

#include "lw-cells.h"
#include "lw-form-detail.h"
#include "lw-forms-matrix.h"
#include "lw-matrix-legend.h"
#include "lw-widget.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#define N_FILTERS 5

struct _LwFormsPage
{
  GtkWidget parent_instance;

  /* template */
  AdwWindowTitle *title;
  GtkDropDown *setting;
  GtkDropDown *phase;
  GtkDropDown *model;
  GtkDropDown *track;
  GtkDropDown *accreditation;
  LwFormsMatrix *matrix;
  LwFormDetail *detail;

  /* owned */
  LwOffice *office;
  GtkFilter *filter;
};

G_DEFINE_FINAL_TYPE (LwFormsPage, lw_forms_page, GTK_TYPE_WIDGET)

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
drop_down (LwFormsPage *self, guint filter)
{
  GtkDropDown *const drop_downs[N_FILTERS]
    = { self->setting, self->phase, self->model, self->track, self->accreditation };

  return drop_downs[filter];
}

static const Choice *
chosen (LwFormsPage *self, guint filter)
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
fits (gpointer item, gpointer data)
{
  LwFormsPage *self = data;
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

/* Why a row is dimmed: nobody says whether it fits. */
static char *
doubt_of (LwVariant *variant, gpointer data)
{
  LwFormsPage *self = data;
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

static gboolean
is_filtering (LwFormsPage *self)
{
  for (guint i = 0; i < N_FILTERS; i++)
    if (chosen (self, i)->column >= 0)
      return TRUE;

  return FALSE;
}

static void
update_title (LwFormsPage *self)
{
  GListModel *model = lw_forms_matrix_get_model (self->matrix);
  guint n_forms = g_list_model_get_n_items (model);
  guint n_fitting = 0, n_doubtful = 0;
  g_autofree char *subtitle = NULL;

  for (guint i = 0; i < n_forms; i++)
    {
      g_autoptr (LwVariant) variant = g_list_model_get_item (model, i);
      g_autofree char *doubt = doubt_of (variant, self);

      if (!fits (variant, self))
        continue;
      if (doubt != NULL)
        n_doubtful++;
      else
        n_fitting++;
    }
  subtitle = is_filtering (self) ? g_strdup_printf (_ ("%u fit, of %u others it is not stated"),
                                                    n_fitting, n_doubtful)
                                 : g_strdup_printf (_ ("%u forms of learning on the job"), n_forms);
  adw_window_title_set_subtitle (self->title, subtitle);
}

static void
filter_changed_cb (LwFormsPage *self)
{
  if (self->filter == NULL)
    return;
  gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
  lw_forms_matrix_set_dim_func (self->matrix, is_filtering (self) ? doubt_of : NULL, self, NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "forms.clear-filters", is_filtering (self));
  update_title (self);
}

static void
clear_filters_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LwFormsPage *self = LW_FORMS_PAGE (widget);

  for (guint i = 0; i < N_FILTERS; i++)
    gtk_drop_down_set_selected (drop_down (self, i), 0);
}

/* The pane may hold what is being typed of the form, so that it makes the choice. */
static void
toggle_choice_cb (LwFormsMatrix *matrix, LwVariant *variant, int column, LwFormsPage *self)
{
  lw_form_detail_set_form (self->detail, self->office, variant);
  lw_form_detail_toggle_choice (self->detail, (LwColumn) column);
}

static void
selected_cb (LwFormsPage *self)
{
  lw_form_detail_set_form (self->detail, self->office,
                           lw_forms_matrix_get_selected_variant (self->matrix));
}

static void
open_form_cb (LwFormsMatrix *matrix, LwVariant *variant, LwFormsPage *self)
{
  lw_form_detail_set_form (self->detail, self->office, variant);
  gtk_widget_child_focus (GTK_WIDGET (self->detail), GTK_DIR_TAB_FORWARD);
}

/* In the form of the row that the focus is in, without a way round by its details. */
static void
plan_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LwVariant *variant = lw_forms_matrix_get_selected_variant (LW_FORMS_PAGE (widget)->matrix);
  GVariantBuilder known;

  if (variant == NULL)
    return;
  g_variant_builder_init (&known, G_VARIANT_TYPE ("a{ss}"));
  g_variant_builder_add (&known, "{ss}", "variant", lw_record_get_id (LW_RECORD (variant)));
  gtk_widget_activate_action_variant (widget, "win.plan-stage", g_variant_builder_end (&known));
}

static void
lw_forms_page_dispose (GObject *object)
{
  LwFormsPage *self = LW_FORMS_PAGE (object);

  lw_widget_dispose_template (GTK_WIDGET (object), LW_TYPE_FORMS_PAGE);
  g_clear_object (&self->filter);
  g_clear_object (&self->office);

  G_OBJECT_CLASS (lw_forms_page_parent_class)->dispose (object);
}

static void
lw_forms_page_class_init (LwFormsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lw_forms_page_dispose;

  g_type_ensure (LW_TYPE_FORM_DETAIL);
  g_type_ensure (LW_TYPE_FORMS_MATRIX);
  g_type_ensure (LW_TYPE_MATRIX_LEGEND);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/nl/verbindendleren/Leerwerk/ui/lw-forms-page.ui");
  gtk_widget_class_bind_template_child (widget_class, LwFormsPage, title);
  gtk_widget_class_bind_template_child (widget_class, LwFormsPage, setting);
  gtk_widget_class_bind_template_child (widget_class, LwFormsPage, phase);
  gtk_widget_class_bind_template_child (widget_class, LwFormsPage, model);
  gtk_widget_class_bind_template_child (widget_class, LwFormsPage, track);
  gtk_widget_class_bind_template_child (widget_class, LwFormsPage, accreditation);
  gtk_widget_class_bind_template_child (widget_class, LwFormsPage, matrix);
  gtk_widget_class_bind_template_child (widget_class, LwFormsPage, detail);
  gtk_widget_class_bind_template_callback (widget_class, filter_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, toggle_choice_cb);
  gtk_widget_class_bind_template_callback (widget_class, open_form_cb);
  gtk_widget_class_bind_template_callback (widget_class, selected_cb);
  gtk_widget_class_install_action (widget_class, "forms.clear-filters", NULL,
                                   clear_filters_activated);
  gtk_widget_class_install_action (widget_class, "page.new", NULL, plan_activated);
}

static void
lw_forms_page_init (LwFormsPage *self)
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

/* The figure's forms in its order, then the text's, then the school's own by name. */
static guint
rank (LwFormsPage *self, LwVariant *variant)
{
  GPtrArray *forms = lw_office_get_catalogue (self->office)->forms;

  for (guint i = 0; i < forms->len; i++)
    if (g_strcmp0 (((LwForm *) forms->pdata[i])->name, variant->name) == 0)
      return i;

  return forms->len;
}

static int
compare_forms (gconstpointer a, gconstpointer b, gpointer data)
{
  guint rank_a = rank (data, (LwVariant *) a);
  guint rank_b = rank (data, (LwVariant *) b);

  if (rank_a != rank_b)
    return rank_a < rank_b ? -1 : 1;

  return lw_record_compare ((LwRecord *) a, (LwRecord *) b);
}

/**
 * lw_forms_page_new:
 * @office: an open school
 *
 * Returns: (transfer floating): the page
 */
GtkWidget *
lw_forms_page_new (LwOffice *office)
{
  LwFormsPage *self = g_object_new (LW_TYPE_FORMS_PAGE, NULL);
  LwRecordList *variants = lw_office_get_list (office, &lw_variant_record);
  g_autoptr (GtkSortListModel) sorted = NULL;

  self->office = g_object_ref (office);
  sorted = gtk_sort_list_model_new (g_object_ref (G_LIST_MODEL (variants)),
                                    GTK_SORTER (gtk_custom_sorter_new (compare_forms, self, NULL)));
  lw_forms_matrix_set_catalogue (self->matrix, lw_office_get_catalogue (office));
  lw_forms_matrix_set_model (self->matrix, G_LIST_MODEL (sorted));
  self->filter = GTK_FILTER (gtk_custom_filter_new (fits, self, NULL));
  lw_forms_matrix_set_row_filter (self->matrix, self->filter);
  filter_changed_cb (self);
  lw_form_detail_set_form (self->detail, office, NULL);

  return GTK_WIDGET (self);
}

/**
 * lw_forms_page_show_form:
 * @self: the page
 * @id: a form's id
 *
 * Goes to the form in the matrix and shows it beside.
 */
void
lw_forms_page_show_form (LwFormsPage *self, const char *id)
{
  LwVariant *variant = lw_office_find (self->office, &lw_variant_record, id);

  if (variant == NULL)
    return;
  gtk_widget_activate_action (GTK_WIDGET (self), "forms.clear-filters", NULL);
  lw_forms_matrix_set_selected_variant (self->matrix, variant);
  lw_form_detail_set_form (self->detail, self->office, variant);
}
