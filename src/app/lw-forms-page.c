/* lw-forms-page.c - Leerwerkvarianten: the forms of the report and its two ladders
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-forms-page.h"

#include "lw-finder.h"
#include "lw-form-sheet.h"
#include "lw-forms-view.h"
#include "lw-ladder-view.h"
#include "lw-read-only.h"
#include "lw-stage-search.h"
#include "lw-widget.h"

#include <adwaita.h>
#include <glib/gi18n.h>

/* With large text the head of the page must still fit a small screen. */
#define FINDER_CHARS 18

struct _LwFormsPage
{
  GtkWidget parent_instance;

  /* template */
  AdwViewStack *stack;
  AdwBin *forms_bin;
  AdwBin *ladders_bin;
  LwFinder *finder;

  /* owned */
  LwOffice *office;
  LwFormFits *fits;
  LwStageSearch *search; /* NULL till one looks for a student */

  /* borrowed */
  LwFormsView *forms;
  LwLadderView *ladders; /* NULL till it is first shown */
};

G_DEFINE_FINAL_TYPE (LwFormsPage, lw_forms_page, GTK_TYPE_WIDGET)

static gboolean
shows_ladders (LwFormsPage *self)
{
  return adw_view_stack_get_visible_child (self->stack) == GTK_WIDGET (self->ladders_bin);
}

/* A student is chosen for the forms; the ladders are of the whole school. */
static void
make_view (LwFormsPage *self)
{
  if (self->office == NULL)
    return;
  gtk_widget_set_visible (GTK_WIDGET (self->finder), !shows_ladders (self));
  if (!shows_ladders (self) || self->ladders != NULL)
    return;
  self->ladders = LW_LADDER_VIEW (lw_ladder_view_new (self->office));
  adw_bin_set_child (self->ladders_bin, GTK_WIDGET (self->ladders));
}

static GPtrArray *
find_students (const char *text, gpointer data)
{
  LwFormsPage *self = data;

  if (self->search == NULL)
    self->search = lw_stage_search_new (self->office);

  return lw_stage_search_students (text, self->search);
}

static void
found_cb (LwFormsPage *self, const char *id)
{
  lw_form_fits_set_student (self->fits, id);
}

static void
fits_changed_cb (LwFormsPage *self)
{
  LwStudent *student = lw_form_fits_get_student (self->fits);

  lw_finder_set_title (self->finder,
                       student != NULL ? lw_record_get_title (LW_RECORD (student)) : NULL);
}

/* What is searched is read again when somebody comes, goes or is called otherwise. */
static void
office_changed_cb (LwOffice *office, LwOutcome *outcome, LwFormsPage *self)
{
  for (guint i = 0; self->search != NULL && i < outcome->changes->len; i++)
    {
      const LwChange *change = g_ptr_array_index (outcome->changes, i);

      if (change->type == &lw_student_record || change->type == &lw_group_record)
        g_clear_pointer (&self->search, lw_stage_search_free);
    }
}

static void
add_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LwFormsPage *self = LW_FORMS_PAGE (widget);

  adw_view_stack_set_visible_child (self->stack, GTK_WIDGET (self->forms_bin));
  lw_form_sheet_present (widget, self->office, NULL);
}

static void
new_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  gtk_widget_activate_action (GTK_WIDGET (LW_FORMS_PAGE (widget)->forms), "forms.plan", NULL);
}

static void
search_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LwFormsPage *self = LW_FORMS_PAGE (widget);

  adw_view_stack_set_visible_child (self->stack, GTK_WIDGET (self->forms_bin));
  gtk_widget_grab_focus (GTK_WIDGET (self->finder));
}

static gboolean
lw_forms_page_grab_focus (GtkWidget *widget)
{
  LwFormsPage *self = LW_FORMS_PAGE (widget);

  return gtk_widget_grab_focus (shows_ladders (self) ? GTK_WIDGET (self->ladders)
                                                     : GTK_WIDGET (self->forms));
}

static void
lw_forms_page_dispose (GObject *object)
{
  LwFormsPage *self = LW_FORMS_PAGE (object);

  lw_widget_dispose_template (GTK_WIDGET (object), LW_TYPE_FORMS_PAGE);
  self->forms = NULL;
  self->ladders = NULL;
  g_clear_pointer (&self->search, lw_stage_search_free);
  g_clear_object (&self->fits);
  g_clear_object (&self->office);

  G_OBJECT_CLASS (lw_forms_page_parent_class)->dispose (object);
}

static void
lw_forms_page_class_init (LwFormsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lw_forms_page_dispose;
  widget_class->focus = lw_widget_focus;
  widget_class->grab_focus = lw_forms_page_grab_focus;

  g_type_ensure (LW_TYPE_FINDER);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/nl/verbindendleren/Leerwerk/ui/lw-forms-page.ui");
  gtk_widget_class_bind_template_child (widget_class, LwFormsPage, stack);
  gtk_widget_class_bind_template_child (widget_class, LwFormsPage, forms_bin);
  gtk_widget_class_bind_template_child (widget_class, LwFormsPage, ladders_bin);
  gtk_widget_class_bind_template_child (widget_class, LwFormsPage, finder);
  gtk_widget_class_bind_template_callback (widget_class, make_view);
  gtk_widget_class_install_action (widget_class, "forms.add", NULL, add_activated);
  gtk_widget_class_install_action (widget_class, "page.new", NULL, new_activated);
  gtk_widget_class_install_action (widget_class, "page.search", NULL, search_activated);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_n, GDK_CONTROL_MASK | GDK_SHIFT_MASK,
                                       "forms.add", NULL);
}

static void
lw_forms_page_init (LwFormsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  lw_finder_set_label (self->finder, _ ("Student that the forms are held against"),
                       _ ("Choose a student…"));
  gtk_editable_set_width_chars (GTK_EDITABLE (lw_finder_get_entry (self->finder)), FINDER_CHARS);
  lw_finder_set_search (self->finder, find_students, self);
  g_signal_connect_object (self->finder, "found", G_CALLBACK (found_cb), self, G_CONNECT_SWAPPED);
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

  self->office = g_object_ref (office);
  self->fits = lw_form_fits_new (office);
  self->forms = LW_FORMS_VIEW (lw_forms_view_new (office, self->fits));
  adw_bin_set_child (self->forms_bin, GTK_WIDGET (self->forms));
  lw_read_only_bar_action (GTK_WIDGET (self), office, "forms.add");
  g_signal_connect_object (self->fits, "changed", G_CALLBACK (fits_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (office, "changed", G_CALLBACK (office_changed_cb), self, 0);

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
  adw_view_stack_set_visible_child (self->stack, GTK_WIDGET (self->forms_bin));
  lw_forms_view_show_form (self->forms, id);
}

/* The same, with the focus in one of its cells. */
void
lw_forms_page_show_cell (LwFormsPage *self, const char *id, LwColumn column)
{
  adw_view_stack_set_visible_child (self->stack, GTK_WIDGET (self->forms_bin));
  lw_forms_view_show_cell (self->forms, id, column);
}
