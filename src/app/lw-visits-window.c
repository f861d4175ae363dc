/* lw-visits-window.c - supervisors, the stages they guide, and their visits
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-visits-window.h"

#include "lw-date.h"
#include "lw-hand-out-pane.h"
#include "lw-question.h"
#include "lw-tab-stop.h"
#include "lw-tally-bar.h"
#include "lw-side-window.h"
#include "lw-toaster.h"
#include "lw-visit-job.h"
#include "lw-visit-pane.h"
#include "lw-visit-print.h"
#include "lw-visit-words.h"
#include "lw-widget.h"

#include <glib/gi18n.h>
#include <string.h>

struct _LwVisitsWindow
{
  AdwWindow parent_instance;

  /* template */
  AdwWindowTitle *title;
  AdwToastOverlay *toasts;
  GtkStack *stack;
  GtkToggleButton *nobody_button;
  GtkLabel *nobody_label;
  GtkListView *list;
  LwVisitPane *pane;
  LwHandOutPane *hand_out;

  /* owned */
  LwOffice *office;
  LwVisitPlan *plan;
  GListStore *staff; /* LwStaff, in the order of the plan */
  GtkSingleSelection *selection;
  LwToaster *toaster;
  char *shown; /* id of whose visits are shown; NULL: the stages of nobody */

  gboolean is_painting;
};

G_DEFINE_FINAL_TYPE (LwVisitsWindow, lw_visits_window, ADW_TYPE_WINDOW)

static void
add_label (GtkWidget *box, const char *text, const char *class_name)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (label, class_name);
  gtk_box_append (GTK_BOX (box), label);
}

/* How many at a time, beside a tick at what the rule allows. */
static void
add_bar (GtkWidget *box, const LwVisitLoad *load, guint most)
{
  const LwTallyPart parts[] = {
    { most > 0 && load->n_most > most ? LW_TALLY_CROSSED : LW_TALLY_FULL, load->n_most },
    { LW_TALLY_TICK, most },
  };

  if (load->n_most > 0)
    gtk_box_append (GTK_BOX (box),
                    lw_tally_bar_new_over (parts, most > 0 ? 2 : 1, MAX (load->n_most, most)));
}

static void
bind_row_cb (GtkSignalListItemFactory *factory, GtkListItem *item, LwVisitsWindow *self)
{
  LwRecord *staff = gtk_list_item_get_item (item);
  const LwVisitLoad *load = lw_visit_plan_find (self->plan, lw_record_get_id (staff));
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  g_autofree char *stages = NULL;
  g_autofree char *visits = NULL;

  gtk_widget_add_css_class (box, "lw-exception");
  gtk_list_item_set_child (item, box);
  if (load == NULL)
    return;
  stages = lw_visit_words_dup_stages (load, self->plan->most);
  visits = lw_visit_words_dup_visits (load);
  add_label (box, lw_record_get_title (staff), "heading");
  add_bar (box, load, self->plan->most);
  add_label (box, stages, "caption");
  add_label (box, visits, "caption");
  if (load->n_overdue > 0)
    gtk_widget_add_css_class (gtk_widget_get_last_child (box), "error");
}

static void
paint_nobody (LwVisitsWindow *self)
{
  guint n = self->plan->nobody->placements->len;
  g_autofree char *text
    = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Without a supervisor: %u stage",
                                    "Without a supervisor: %u stages", n),
                       n);

  gtk_label_set_text (self->nobody_label, text);
  gtk_widget_set_visible (GTK_WIDGET (self->nobody_button), n > 0);
  gtk_toggle_button_set_active (self->nobody_button, self->shown == NULL && n > 0);
}

/* What is hidden must not keep the focus: keys would go nowhere. */
static void
show_page (LwVisitsWindow *self, const char *name)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));
  gboolean has_focus = focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->stack));

  if (g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), name) == 0)
    return;
  gtk_stack_set_visible_child_name (self->stack, name);
  if (has_focus
      && !gtk_widget_child_focus (gtk_stack_get_visible_child (self->stack), GTK_DIR_TAB_FORWARD))
    gtk_widget_grab_focus (GTK_WIDGET (self->list));
}

static void
paint_shown (LwVisitsWindow *self)
{
  const LwVisitLoad *load = lw_visit_plan_find (self->plan, self->shown);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "visits.hand-over",
                                 load != NULL && !lw_office_is_read_only (self->office));
  if (load != NULL)
    {
      lw_visit_pane_show (self->pane, load, self->plan->most);
      show_page (self, "visits");
    }
  else if (self->plan->nobody->placements->len > 0)
    {
      lw_hand_out_pane_show (self->hand_out, self->plan, self->plan->nobody);
      show_page (self, "hand-out");
    }
  else
    show_page (self, "nothing");
}

static guint
position_of (LwVisitsWindow *self, const char *staff)
{
  for (guint i = 0; staff != NULL && i < self->plan->loads->len; i++)
    {
      const LwVisitLoad *load = g_ptr_array_index (self->plan->loads, i);

      if (strcmp (lw_record_get_id (LW_RECORD (load->staff)), staff) == 0)
        return i;
    }

  return GTK_INVALID_LIST_POSITION;
}

static void
paint_list (LwVisitsWindow *self)
{
  g_autoptr (GPtrArray) staff = g_ptr_array_new ();

  for (guint i = 0; i < self->plan->loads->len; i++)
    g_ptr_array_add (staff, ((LwVisitLoad *) g_ptr_array_index (self->plan->loads, i))->staff);
  self->is_painting = TRUE;
  g_list_store_splice (self->staff, 0, g_list_model_get_n_items (G_LIST_MODEL (self->staff)),
                       staff->pdata, staff->len);
  gtk_single_selection_set_selected (self->selection, position_of (self, self->shown));
  paint_nobody (self);
  self->is_painting = FALSE;
}

static void
paint_title (LwVisitsWindow *self)
{
  g_autofree char *subtitle = g_strdup_printf (
    g_dngettext (GETTEXT_PACKAGE, "%u supervisor", "%u supervisors", self->plan->loads->len),
    self->plan->loads->len);

  adw_window_title_set_subtitle (self->title, subtitle);
}

/* Whoever was shown may have nothing left. */
static void
paint (LwVisitsWindow *self)
{
  g_clear_pointer (&self->plan, lw_visit_plan_free);
  self->plan = lw_visit_job_plan (self->office);
  if (lw_visit_plan_find (self->plan, self->shown) == NULL)
    g_clear_pointer (&self->shown, g_free);
  if (self->shown == NULL && self->plan->nobody->placements->len == 0 && self->plan->loads->len > 0)
    {
      const LwVisitLoad *first = g_ptr_array_index (self->plan->loads, 0);

      self->shown = g_strdup (lw_record_get_id (LW_RECORD (first->staff)));
    }
  paint_title (self);
  paint_list (self);
  paint_shown (self);
}

static void
selected_cb (LwVisitsWindow *self)
{
  LwRecord *staff = gtk_single_selection_get_selected_item (self->selection);

  if (self->is_painting || staff == NULL)
    return;
  g_free (self->shown);
  self->shown = g_strdup (lw_record_get_id (staff));
  self->is_painting = TRUE;
  gtk_toggle_button_set_active (self->nobody_button, FALSE);
  self->is_painting = FALSE;
  paint_shown (self);
}

static void
nobody_toggled_cb (LwVisitsWindow *self)
{
  if (self->is_painting)
    return;
  g_clear_pointer (&self->shown, g_free);
  self->is_painting = TRUE;
  gtk_toggle_button_set_active (self->nobody_button, TRUE);
  gtk_single_selection_set_selected (self->selection, GTK_INVALID_LIST_POSITION);
  self->is_painting = FALSE;
  paint_shown (self);
}

static gboolean
touches (const LwChange *change)
{
  return change->type == &lw_placement_record || change->type == &lw_visit_record
         || change->type == &lw_staff_record || change->type == &lw_stage_period_record
         || change->type == &lw_rule_record || change->type == &lw_student_record;
}

static void
office_changed_cb (LwOffice *office, LwOutcome *outcome, LwVisitsWindow *self)
{
  for (guint i = 0; i < outcome->changes->len; i++)
    if (touches (g_ptr_array_index (outcome->changes, i)))
      {
        paint (self);
        return;
      }
}

static void
repaint_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  paint_shown (LW_VISITS_WINDOW (widget));
}

static void
print_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LwVisitsWindow *self = LW_VISITS_WINDOW (widget);

  lw_visit_print_preview (GTK_WINDOW (self), self->office, self->shown);
}

static void
hand_over_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LwVisitsWindow *self = LW_VISITS_WINDOW (widget);
  const LwVisitLoad *load = lw_visit_plan_find (self->plan, self->shown);

  if (load == NULL)
    return;
  lw_hand_out_pane_show (self->hand_out, self->plan, load);
  show_page (self, "hand-out");
  gtk_widget_child_focus (GTK_WIDGET (self->hand_out), GTK_DIR_TAB_FORWARD);
}

static void
planned_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (LwVisitsWindow) self = data;
  g_autoptr (GError) error = NULL;

  if (!lw_office_commit_finish (LW_OFFICE (source), result, &error))
    lw_toaster_say (self->toaster, error->message);
}

static GPtrArray *
propose_all (LwVisitsWindow *self)
{
  g_autoptr (GPtrArray) placements = g_ptr_array_new ();
  GDate today = lw_today ();

  for (guint i = 0; i < self->plan->loads->len; i++)
    {
      const LwVisitLoad *load = g_ptr_array_index (self->plan->loads, i);

      for (guint j = 0; j < load->placements->len; j++)
        g_ptr_array_add (placements, g_ptr_array_index (load->placements, j));
    }

  return lw_visits_propose (lw_office_get_world (self->office), placements, &today);
}

static void
answered_cb (AdwMessageDialog *question, const char *response, LwVisitsWindow *self)
{
  g_autoptr (GPtrArray) visits = NULL;

  if (strcmp (response, "plan") != 0)
    return;
  visits = propose_all (self);
  if (visits->len > 0)
    lw_office_commit_async (self->office, lw_visit_job_make_visits (visits), NULL, planned_cb,
                            g_object_ref (self));
}

/* What it comes to is told first: it is much at once. */
static void
plan_all_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LwVisitsWindow *self = LW_VISITS_WINDOW (widget);
  g_autoptr (GPtrArray) visits = propose_all (self);
  g_autofree char *heading = g_strdup_printf (
    g_dngettext (GETTEXT_PACKAGE, "Plan %u visit?", "Plan %u visits?", visits->len), visits->len);
  GtkWidget *question;

  if (visits->len == 0)
    {
      lw_toaster_say (self->toaster, _ ("All visits are planned"));
      return;
    }
  question = lw_question_new (
    GTK_WINDOW (self), heading,
    _ ("For everybody who guides stages, on days that the students are there. What is planned or "
       "made already stays as it is."),
    NULL);
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (question), "cancel", _ ("_Cancel"), "plan",
                                    _ ("_Plan visits"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (question), "plan",
                                              ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (question), "plan");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (question), "cancel");
  g_signal_connect_object (question, "response", G_CALLBACK (answered_cb), self, 0);
  gtk_window_present (GTK_WINDOW (question));
}

static void
lw_visits_window_dispose (GObject *object)
{
  LwVisitsWindow *self = LW_VISITS_WINDOW (object);

  g_clear_object (&self->toaster);
  gtk_widget_dispose_template (GTK_WIDGET (self), LW_TYPE_VISITS_WINDOW);
  g_clear_object (&self->selection);
  g_clear_object (&self->staff);
  g_clear_pointer (&self->plan, lw_visit_plan_free);
  g_clear_pointer (&self->shown, g_free);
  g_clear_object (&self->office);

  G_OBJECT_CLASS (lw_visits_window_parent_class)->dispose (object);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  static const LwWidgetAction actions[] = {
    { "visits.print", NULL, print_activated },
    { "visits.plan-all", NULL, plan_all_activated },
    { "visits.hand-over", NULL, hand_over_activated },
    { "visits.repaint", NULL, repaint_activated },
  };

  lw_side_window_install (widget_class);
  lw_widget_install_actions (widget_class, actions, G_N_ELEMENTS (actions));
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_p, GDK_CONTROL_MASK, "visits.print",
                                       NULL);
}

static void
lw_visits_window_class_init (LwVisitsWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lw_visits_window_dispose;

  g_type_ensure (LW_TYPE_TAB_STOP);
  g_type_ensure (LW_TYPE_VISIT_PANE);
  g_type_ensure (LW_TYPE_HAND_OUT_PANE);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/nl/verbindendleren/Leerwerk/ui/lw-visits-window.ui");
#define BIND(member) gtk_widget_class_bind_template_child (widget_class, LwVisitsWindow, member)
  BIND (title);
  BIND (toasts);
  BIND (stack);
  BIND (nobody_button);
  BIND (nobody_label);
  BIND (list);
  BIND (pane);
  BIND (hand_out);
#undef BIND
  gtk_widget_class_bind_template_callback (widget_class, bind_row_cb);
  gtk_widget_class_bind_template_callback (widget_class, nobody_toggled_cb);
  install_actions (widget_class);
}

static void
lw_visits_window_init (LwVisitsWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  lw_window_fit_text (GTK_WINDOW (self));
  self->toaster = lw_toaster_new (GTK_WIDGET (self->toasts));
  lw_toaster_pass_escape (self->toaster, "window.close");
  self->staff = g_list_store_new (LW_TYPE_STAFF);
  self->selection = gtk_single_selection_new (G_LIST_MODEL (g_object_ref (self->staff)));
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (self->selection));
  g_signal_connect_object (self->selection, "notify::selected-item", G_CALLBACK (selected_cb), self,
                           G_CONNECT_SWAPPED);
}

/* Who guides stages begins with those. */
static char *
dup_first (LwOffice *office, const char *staff)
{
  LwStaff *me = lw_office_get_me (office);

  if (staff != NULL && *staff != '\0')
    return g_strdup (staff);

  return me != NULL ? g_strdup (lw_record_get_id (LW_RECORD (me))) : NULL;
}

static LwVisitsWindow *
find_below (GtkWindow *window)
{
  for (; window != NULL; window = gtk_window_get_transient_for (window))
    if (LW_IS_VISITS_WINDOW (window))
      return LW_VISITS_WINDOW (window);

  return NULL;
}

/**
 * lw_visits_window_return:
 * @parent: a window that may belong to one of these
 * @staff: (nullable): id of whose visits to show there
 *
 * Goes back to the visits that @parent was opened from, which closes.
 *
 * Returns: whether there were any
 */
gboolean
lw_visits_window_return (GtkWindow *parent, const char *staff)
{
  LwVisitsWindow *self = find_below (parent);

  if (self == NULL)
    return FALSE;
  if (lw_visit_plan_find (self->plan, staff) != NULL)
    {
      g_free (self->shown);
      self->shown = g_strdup (staff);
      paint (self);
    }
  gtk_window_close (parent);

  return TRUE;
}

/**
 * lw_visits_window_show:
 * @parent: the window that it belongs to
 * @office: an open school
 * @staff: (nullable): id of whose visits to show; %NULL or "": those of who is at work, if any
 *
 * Returns: (transfer none): the window, shown
 */
GtkWindow *
lw_visits_window_show (GtkWindow *parent, LwOffice *office, const char *staff)
{
  LwVisitsWindow *self = g_object_new (LW_TYPE_VISITS_WINDOW, "transient-for", parent, NULL);
  guint position;

  self->office = g_object_ref (office);
  lw_side_window_set_up (GTK_WINDOW (self), parent, office, self->toaster);
  self->shown = dup_first (office, staff);
  lw_visit_pane_set_office (self->pane, office);
  lw_hand_out_pane_set_office (self->hand_out, office);
  g_signal_connect_object (office, "changed", G_CALLBACK (office_changed_cb), self, 0);
  paint (self);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "visits.plan-all",
                                 !lw_office_is_read_only (office));
  gtk_widget_grab_focus (self->shown != NULL ? GTK_WIDGET (self->list)
                                             : GTK_WIDGET (self->nobody_button));
  gtk_window_present (GTK_WINDOW (self));
  position = position_of (self, self->shown);
  if (position != GTK_INVALID_LIST_POSITION)
    gtk_widget_activate_action (GTK_WIDGET (self->list), "list.scroll-to-item", "u", position);

  return GTK_WINDOW (self);
}
