/* lw-dossier-view.c - all that is kept of one student
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-dossier-view.h"

#include "lw-overview-view.h"
#include "lw-pop-view.h"
#include "lw-portfolio-view.h"
#include "lw-stages-view.h"
#include "lw-widget.h"
#include "lw-words.h"

#include <glib/gi18n.h>

struct _LwDossierView
{
  GtkWidget parent_instance;

  /* template */
  AdwAvatar *avatar;
  GtkLabel *name;
  GtkLabel *detail;
  GtkWidget *tools;
  AdwViewStack *stack;
  AdwBin *overview_bin;
  AdwBin *pop_bin;
  AdwBin *portfolio_bin;
  AdwBin *stages_bin;

  /* borrowed; NULL till their tab is shown */
  LwOverviewView *overview;
  LwPopView *pop;
  LwPortfolioView *portfolio;
  LwStagesView *stages;

  /* owned */
  LwOffice *office;
  char *student_id;
};

G_DEFINE_FINAL_TYPE (LwDossierView, lw_dossier_view, GTK_TYPE_WIDGET)

static void
add_part (GPtrArray *parts, const char *text)
{
  if (text != NULL && *text != '\0')
    g_ptr_array_add (parts, (gpointer) text);
}

/* "3B · KB · Z&W · mentor Anna de Wit · nummer 00123" */
static char *
describe (LwDossierView *self, LwStudent *student)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new ();
  LwGroup *group = lw_office_find (self->office, &lw_group_record, student->group);
  const char *track = student->track != NULL || group == NULL ? student->track : group->track;
  const char *profile
    = student->profile != NULL || group == NULL ? student->profile : group->profile;
  const char *mentor_id
    = student->mentor != NULL || group == NULL ? student->mentor : group->mentor;
  LwStaff *mentor = lw_office_find (self->office, &lw_staff_record, mentor_id);
  g_autofree char *mentor_text
    = mentor != NULL ? g_strdup_printf (_ ("mentor %s"), mentor->name) : NULL;
  g_autofree char *number_text = g_strdup_printf (_ ("number %s"), student->number);
  g_autofree char *upper = track != NULL ? g_ascii_strup (track, -1) : NULL;

  add_part (parts, group != NULL ? group->name : _ ("no class"));
  add_part (parts, upper);
  add_part (parts, profile);
  add_part (parts, lw_is_true (student->leerwerktraject) ? _ ("leerwerktraject") : NULL);
  add_part (parts, mentor_text);
  add_part (parts, number_text);
  g_ptr_array_add (parts, NULL);

  return g_strjoinv (" · ", (char **) parts->pdata);
}

static void
paint_head (LwDossierView *self)
{
  LwStudent *student = lw_office_find (self->office, &lw_student_record, self->student_id);
  g_autofree char *detail = NULL;

  if (student == NULL)
    return;
  detail = describe (self, student);
  adw_avatar_set_text (self->avatar, lw_record_get_title (LW_RECORD (student)));
  lw_label_show_wrapped (self->name, lw_record_get_title (LW_RECORD (student)));
  lw_label_show_wrapped (self->detail, detail);
}

static void
office_changed_cb (LwDossierView *self)
{
  if (self->student_id != NULL)
    paint_head (self);
}

static void
part_opened_cb (LwDossierView *self, LwRecord *part)
{
  lw_dossier_view_show_part (self, part);
}

static void
make_overview (LwDossierView *self)
{
  self->overview = g_object_new (LW_TYPE_OVERVIEW_VIEW, NULL);
  g_signal_connect_object (self->overview, "opened", G_CALLBACK (part_opened_cb), self,
                           G_CONNECT_SWAPPED);
  adw_bin_set_child (self->overview_bin, GTK_WIDGET (self->overview));
}

static void
make_pop (LwDossierView *self)
{
  self->pop = g_object_new (LW_TYPE_POP_VIEW, NULL);
  adw_bin_set_child (self->pop_bin, GTK_WIDGET (self->pop));
  lw_pop_view_set_student (self->pop, self->office, self->student_id);
}

static void
make_portfolio (LwDossierView *self)
{
  self->portfolio = g_object_new (LW_TYPE_PORTFOLIO_VIEW, NULL);
  adw_bin_set_child (self->portfolio_bin, GTK_WIDGET (self->portfolio));
  lw_portfolio_view_set_student (self->portfolio, self->office, self->student_id);
}

static void
make_stages (LwDossierView *self)
{
  self->stages = g_object_new (LW_TYPE_STAGES_VIEW, NULL);
  adw_bin_set_child (self->stages_bin, GTK_WIDGET (self->stages));
  lw_stages_view_set_student (self->stages, self->office, self->student_id);
}

/* A tab is made when it is first shown: most dossiers are opened for one of them. */
static void
make_tab (LwDossierView *self)
{
  GtkWidget *bin = adw_view_stack_get_visible_child (self->stack);
  gboolean is_overview = bin == GTK_WIDGET (self->overview_bin);

  if (self->office == NULL || bin == NULL)
    return;
  if (is_overview && self->overview == NULL)
    make_overview (self);
  else if (bin == GTK_WIDGET (self->pop_bin) && self->pop == NULL)
    make_pop (self);
  else if (bin == GTK_WIDGET (self->portfolio_bin) && self->portfolio == NULL)
    make_portfolio (self);
  else if (bin == GTK_WIDGET (self->stages_bin) && self->stages == NULL)
    make_stages (self);
  /* Nothing is typed in it: it need not follow what nobody sees. */
  if (self->overview != NULL)
    lw_overview_view_set_student (self->overview, self->office,
                                  is_overview ? self->student_id : NULL);
}

/* Also of one that is not on a page: then nobody keeps where the user was. */
static void
tab_changed_cb (LwDossierView *self)
{
  make_tab (self);
  if (self->student_id != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.note-tab", "s",
                                adw_view_stack_get_visible_child_name (self->stack));
}

static void
tab_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  lw_dossier_view_show_tab (LW_DOSSIER_VIEW (widget), g_variant_get_string (parameter, NULL));
}

static void
lw_dossier_view_dispose (GObject *object)
{
  lw_widget_dispose_template (GTK_WIDGET (object), LW_TYPE_DOSSIER_VIEW);
  g_clear_object (&LW_DOSSIER_VIEW (object)->office);

  G_OBJECT_CLASS (lw_dossier_view_parent_class)->dispose (object);
}

static void
lw_dossier_view_finalize (GObject *object)
{
  g_free (LW_DOSSIER_VIEW (object)->student_id);

  G_OBJECT_CLASS (lw_dossier_view_parent_class)->finalize (object);
}

static void
lw_dossier_view_class_init (LwDossierViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lw_dossier_view_dispose;
  G_OBJECT_CLASS (klass)->finalize = lw_dossier_view_finalize;

  gtk_widget_class_set_template_from_resource (
    widget_class, "/nl/verbindendleren/Leerwerk/ui/lw-dossier-view.ui");
  gtk_widget_class_bind_template_child (widget_class, LwDossierView, avatar);
  gtk_widget_class_bind_template_child (widget_class, LwDossierView, name);
  gtk_widget_class_bind_template_child (widget_class, LwDossierView, detail);
  gtk_widget_class_bind_template_child (widget_class, LwDossierView, tools);
  gtk_widget_class_bind_template_child (widget_class, LwDossierView, stack);
  gtk_widget_class_bind_template_child (widget_class, LwDossierView, overview_bin);
  gtk_widget_class_bind_template_child (widget_class, LwDossierView, pop_bin);
  gtk_widget_class_bind_template_child (widget_class, LwDossierView, portfolio_bin);
  gtk_widget_class_bind_template_child (widget_class, LwDossierView, stages_bin);
  gtk_widget_class_bind_template_callback (widget_class, tab_changed_cb);
  gtk_widget_class_install_action (widget_class, "dossier.tab", "s", tab_activated);
}

static void
lw_dossier_view_init (LwDossierView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

AdwViewStack *
lw_dossier_view_get_stack (LwDossierView *self)
{
  return self->stack;
}

/* Beside the name, for a dossier on the page of students, whose actions they are. */
void
lw_dossier_view_show_tools (LwDossierView *self)
{
  gtk_widget_set_visible (self->tools, TRUE);
}

/**
 * lw_dossier_view_set_student:
 * @self: a dossier
 * @office: an open school, always the same
 * @id: (nullable): whose dossier to show; what was typed in the former one is written
 */
void
lw_dossier_view_set_student (LwDossierView *self, LwOffice *office, const char *id)
{
  if (self->office == NULL)
    {
      self->office = g_object_ref (office);
      g_signal_connect_object (office, "changed", G_CALLBACK (office_changed_cb), self,
                               G_CONNECT_SWAPPED);
    }
  if (g_strcmp0 (self->student_id, id) == 0)
    return;
  g_free (self->student_id);
  self->student_id = g_strdup (id);
  if (self->pop != NULL)
    lw_pop_view_set_student (self->pop, office, id);
  if (self->portfolio != NULL)
    lw_portfolio_view_set_student (self->portfolio, office, id);
  if (self->stages != NULL)
    lw_stages_view_set_student (self->stages, office, id);
  make_tab (self);
  office_changed_cb (self);
}

/**
 * lw_dossier_view_show_tab:
 * @self: a dossier
 * @tab: "overview", "pop", "portfolio" or "stages"; of another name nothing changes
 */
void
lw_dossier_view_show_tab (LwDossierView *self, const char *tab)
{
  if (adw_view_stack_get_child_by_name (self->stack, tab) != NULL)
    adw_view_stack_set_visible_child_name (self->stack, tab);
}

/**
 * lw_dossier_view_show_part:
 * @self: a student's dossier
 * @part: a record of that student: a POP or a goal of it, a portfolio item or an attachment of
 *   it, a stage; of anything else nothing is shown
 *
 * Goes to the tab on which it stands, and to the part itself.
 */
void
lw_dossier_view_show_part (LwDossierView *self, LwRecord *part)
{
  const char *id = lw_record_get_id (part);

  if (LW_IS_POP (part) || LW_IS_GOAL (part))
    {
      adw_view_stack_set_visible_child_name (self->stack, "pop");
      lw_pop_view_show_pop (self->pop, LW_IS_GOAL (part) ? LW_GOAL (part)->pop : id,
                            LW_IS_GOAL (part) ? id : NULL);
    }
  else if (LW_IS_PORTFOLIO_ITEM (part) || LW_IS_ATTACHMENT (part))
    {
      adw_view_stack_set_visible_child_name (self->stack, "portfolio");
      lw_portfolio_view_show_item (
        self->portfolio, LW_IS_ATTACHMENT (part) ? LW_ATTACHMENT (part)->portfolio_item : id);
    }
  else if (LW_IS_PLACEMENT (part))
    adw_view_stack_set_visible_child_name (self->stack, "stages");
}

gboolean
lw_dossier_view_is_whole (LwDossierView *self)
{
  return self->overview == NULL || lw_overview_view_is_whole (self->overview);
}
