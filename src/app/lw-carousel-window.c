/* lw-carousel-window.c - a class that goes round, each round at another workplace
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-carousel-window.h"

#include "lw-carousel-grid.h"
#include "lw-carousel-places.h"
#include "lw-carousel-print.h"
#include "lw-carousel-words.h"
#include "lw-date.h"
#include "lw-date-entry.h"
#include "lw-half-day-picker.h"
#include "lw-help.h"
#include "lw-number-row.h"
#include "lw-pattern-draft.h"
#include "lw-pick.h"
#include "lw-print-preview.h"
#include "lw-toaster.h"
#include "lw-widget.h"

#include <glib/gi18n.h>

#define FIRST_ROUNDS 6
#define FIRST_WEEKS 1
/* Milliseconds of rest before the schedule is made anew. */
#define PATIENCE 200
#define FORM "Snuffelstage"
#define FORM_OF_FUNCTIONS "Bedrijfssimulaties"

/* What the drop-down says of the days, in its order. */
enum
{
  DAYS_WHOLE_WEEKS,
  DAYS_SOME,
};

struct _LwCarouselWindow
{
  AdwWindow parent_instance;

  /* template */
  AdwWindowTitle *title;
  AdwToastOverlay *toasts;
  AdwComboRow *group;
  AdwComboRow *form;
  AdwActionRow *first_row;
  LwDateEntry *first_day;
  LwNumberRow *rounds;
  LwNumberRow *weeks;
  AdwComboRow *days;
  GtkLabel *half_days_title;
  LwHalfDayPicker *half_days;
  LwCarouselPlaces *places;
  GtkLabel *summary;
  GtkLabel *messages;
  GtkStack *stack;
  AdwStatusPage *nothing;
  LwCarouselGrid *grid;

  /* owned */
  LwOffice *office;
  LwPick *group_pick;
  LwPick *form_pick;
  LwToaster *toaster;
  LwCarouselJob *job;        /* nullable: what is shown */
  GCancellable *cancellable; /* nullable: of what is on its way */
  GArray *by_hand;           /* element-type LwCarouselHeld */

  LwWeekMask at_school; /* what the picker says of whole weeks */
  LwWeekMask on_stage;  /* and of some days */
  guint timeout;
};

G_DEFINE_FINAL_TYPE (LwCarouselWindow, lw_carousel_window, ADW_TYPE_WINDOW)

static guint
number_of (LwNumberRow *row)
{
  return (guint) gtk_spin_button_get_value_as_int (
    GTK_SPIN_BUTTON (lw_number_row_get_spin_button (row)));
}

static gboolean
has_whole_weeks (LwCarouselWindow *self)
{
  return adw_combo_row_get_selected (self->days) == DAYS_WHOLE_WEEKS;
}

/* As the command line writes it; NULL when no half-day is ticked. */
static char *
dup_pattern (LwCarouselWindow *self)
{
  LwPatternDraft draft;

  lw_pattern_draft_init (&draft);
  draft.parts[0].kind = has_whole_weeks (self) ? LW_PATTERN_SANDWICH : LW_PATTERN_LINT;
  draft.parts[0].weeks = 1;
  draft.parts[0].at_school = self->at_school;
  draft.parts[0].half_days = self->on_stage;

  return lw_pattern_draft_write (&draft, NULL);
}

static void
update_actions (LwCarouselWindow *self)
{
  gboolean has_plan
    = self->job != NULL
      && lw_carousel_cohort_count_placed (lw_carousel_job_get_cohort (self->job)) > 0;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "carousel.keep",
                                 has_plan && !lw_office_is_read_only (self->office));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "carousel.print", has_plan);
}

static void
show_words (LwCarouselWindow *self)
{
  LwCarouselCohort *cohort = lw_carousel_job_get_cohort (self->job);
  g_autofree char *numbers = lw_carousel_words_dup_numbers (cohort);
  g_autofree char *summary = lw_carousel_words_dup_summary (cohort);
  g_autofree char *messages = lw_carousel_words_dup_messages (cohort);

  adw_window_title_set_subtitle (self->title, numbers);
  gtk_label_set_text (self->summary, summary);
  gtk_widget_set_visible (GTK_WIDGET (self->summary), TRUE);
  gtk_label_set_text (self->messages, messages);
  gtk_widget_set_visible (GTK_WIDGET (self->messages), *messages != '\0');
}

/* What is missing, in place of a schedule. */
static void
show_trouble (LwCarouselWindow *self, const char *text)
{
  g_clear_object (&self->job);
  adw_window_title_set_subtitle (self->title, NULL);
  lw_status_page_set_text (self->nothing, text);
  gtk_widget_set_visible (GTK_WIDGET (self->summary), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->messages), FALSE);
  gtk_stack_set_visible_child_name (self->stack, "nothing");
  update_actions (self);
}

static void
solved_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (LwCarouselWindow) self = data;
  LwCarouselJob *job = LW_CAROUSEL_JOB (source);
  g_autoptr (GError) error = NULL;
  LwCarouselCohort *cohort;

  if (!lw_carousel_job_run_finish (job, result, &error))
    {
      if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) && self->toaster != NULL)
        show_trouble (self, error->message);
      return;
    }
  if (g_cancellable_is_cancelled (g_task_get_cancellable (G_TASK (result))))
    return;
  g_clear_object (&self->cancellable);
  cohort = lw_carousel_job_get_cohort (job);
  if (lw_carousel_cohort_get_students (cohort)->len == 0)
    {
      show_trouble (self, _ ("There are no students in this class."));
      return;
    }
  g_set_object (&self->job, job);
  lw_carousel_grid_show (self->grid, job);
  gtk_stack_set_visible_child_name (self->stack, "grid");
  show_words (self);
  update_actions (self);
}

/* By hand; when what is chosen at the left makes the schedule anew, it stays as far as it fits. */
static void
swap_cb (LwCarouselGrid *grid,
         const LwCarouselCell *one,
         const LwCarouselCell *other,
         LwCarouselWindow *self)
{
  g_autoptr (GError) error = NULL;
  guint n_rounds;

  if (!lw_carousel_job_swap (self->job, one, other, &n_rounds, &error))
    {
      lw_toaster_say (self->toaster, error->message);
      return;
    }
  g_array_unref (self->by_hand);
  self->by_hand = lw_carousel_by_hand_copy (
    lw_carousel_cohort_get_by_hand (lw_carousel_job_get_cohort (self->job)));
  lw_carousel_grid_show (grid, self->job);
  gtk_widget_grab_focus (GTK_WIDGET (grid));
  show_words (self);
  if (n_rounds > 1)
    {
      g_autofree char *text = g_strdup_printf (
        _ ("Swapped in %u rounds, so that both see every workplace once"), n_rounds);

      lw_toaster_say (self->toaster, text);
    }
}

static void
make_schedule (LwCarouselWindow *self)
{
  const char *groups[] = { lw_pick_get_id (self->group_pick), NULL };
  g_auto (GStrv) workplaces = lw_carousel_places_dup_chosen (self->places);
  g_autofree char *pattern = dup_pattern (self);
  const GDate *first = lw_date_entry_get_date (self->first_day);
  LwCarouselRequest request = {
    .groups = groups,
    .variant = lw_pick_get_id (self->form_pick),
    .pattern = pattern,
    .n_rounds = number_of (self->rounds),
    .n_weeks = number_of (self->weeks),
    .workplaces = (const char *const *) workplaces,
  };
  g_autoptr (LwCarouselJob) job = NULL;

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_date_clear (&request.first_day, 1);
  if (first != NULL)
    request.first_day = *first;
  if (groups[0] == NULL || workplaces[0] == NULL)
    {
      show_trouble (self, groups[0] == NULL ? _ ("Choose the class that goes round.")
                                            : _ ("Tick the workplaces that take part, or add "
                                                 "functions by their names. The schedule follows "
                                                 "at once."));
      return;
    }
  self->cancellable = g_cancellable_new ();
  job = lw_carousel_job_new (self->office, &request, lw_carousel_places_get_own (self->places));
  lw_carousel_job_keep (job, self->by_hand);
  lw_carousel_job_run_async (job, self->cancellable, solved_cb, g_object_ref (self));
}

static gboolean
timeout_cb (gpointer data)
{
  LwCarouselWindow *self = data;

  self->timeout = 0;
  make_schedule (self);

  return G_SOURCE_REMOVE;
}

/* Something else is asked: what is shown can't be kept till it is made anew. */
static void
changed_cb (LwCarouselWindow *self)
{
  if (self->office == NULL)
    return;
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "carousel.keep", FALSE);
  g_clear_handle_id (&self->timeout, g_source_remove);
  self->timeout = g_timeout_add (PATIENCE, timeout_cb, self);
}

static void
office_changed_cb (LwOffice *office, LwOutcome *outcome, LwCarouselWindow *self)
{
  changed_cb (self);
}

static void
show_half_days (LwCarouselWindow *self)
{
  const char *title = has_whole_weeks (self) ? _ ("At school") : _ ("On the stage");

  gtk_label_set_text (self->half_days_title, title);
  lw_half_day_picker_set_title (self->half_days, title);
  lw_half_day_picker_set_mask (self->half_days,
                               has_whole_weeks (self) ? self->at_school : self->on_stage);
}

static void
days_changed_cb (LwCarouselWindow *self)
{
  show_half_days (self);
  changed_cb (self);
}

static void
half_days_changed_cb (LwCarouselWindow *self)
{
  LwWeekMask mask = lw_half_day_picker_get_mask (self->half_days);

  if (has_whole_weeks (self))
    self->at_school = mask;
  else
    self->on_stage = mask;
  changed_cb (self);
}

static void
kept_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (LwCarouselWindow) self = data;
  g_autoptr (GError) error = NULL;

  if (lw_office_commit_finish (LW_OFFICE (source), result, &error))
    gtk_window_close (GTK_WINDOW (self));
  else if (self->toaster != NULL)
    lw_toaster_say (self->toaster, error->message);
}

static void
keep_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LwCarouselWindow *self = LW_CAROUSEL_WINDOW (widget);
  g_autoptr (GError) error = NULL;
  LwAct *act = lw_carousel_job_make_act (self->job, &error);

  if (act == NULL)
    {
      lw_toaster_say (self->toaster, error->message);
      changed_cb (self);
      return;
    }
  gtk_widget_action_set_enabled (widget, "carousel.keep", FALSE);
  lw_office_commit_async (self->office, act, NULL, kept_cb, g_object_ref (self));
}

static void
print_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LwCarouselWindow *self = LW_CAROUSEL_WINDOW (widget);
  LwRecord *group = lw_pick_get_record (self->group_pick);
  /* translators: name of a file; %s is a class */
  g_autofree char *name
    = g_strdup_printf (_ ("Carousel %s"), group != NULL ? lw_record_get_title (group) : "");
  LwPrintPreview *preview = lw_print_preview_new (GTK_WINDOW (self), name);

  lw_carousel_print_async (self->office, self->job, lw_pick_get_id (self->group_pick),
                           lw_print_preview_get_cancellable (preview), lw_print_preview_laid_out_cb,
                           g_object_ref (preview));
  gtk_window_present (GTK_WINDOW (preview));
}

static void
lw_carousel_window_dispose (GObject *object)
{
  LwCarouselWindow *self = LW_CAROUSEL_WINDOW (object);

  g_clear_handle_id (&self->timeout, g_source_remove);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->toaster);
  g_clear_object (&self->group_pick);
  g_clear_object (&self->form_pick);
  gtk_widget_dispose_template (GTK_WIDGET (self), LW_TYPE_CAROUSEL_WINDOW);
  g_clear_object (&self->job);
  g_clear_object (&self->office);

  G_OBJECT_CLASS (lw_carousel_window_parent_class)->dispose (object);
}

static void
lw_carousel_window_finalize (GObject *object)
{
  g_array_unref (LW_CAROUSEL_WINDOW (object)->by_hand);

  G_OBJECT_CLASS (lw_carousel_window_parent_class)->finalize (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, LwCarouselWindow, title);
  gtk_widget_class_bind_template_child (widget_class, LwCarouselWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, LwCarouselWindow, group);
  gtk_widget_class_bind_template_child (widget_class, LwCarouselWindow, form);
  gtk_widget_class_bind_template_child (widget_class, LwCarouselWindow, first_row);
  gtk_widget_class_bind_template_child (widget_class, LwCarouselWindow, first_day);
  gtk_widget_class_bind_template_child (widget_class, LwCarouselWindow, rounds);
  gtk_widget_class_bind_template_child (widget_class, LwCarouselWindow, weeks);
  gtk_widget_class_bind_template_child (widget_class, LwCarouselWindow, days);
  gtk_widget_class_bind_template_child (widget_class, LwCarouselWindow, half_days_title);
  gtk_widget_class_bind_template_child (widget_class, LwCarouselWindow, half_days);
  gtk_widget_class_bind_template_child (widget_class, LwCarouselWindow, places);
  gtk_widget_class_bind_template_child (widget_class, LwCarouselWindow, summary);
  gtk_widget_class_bind_template_child (widget_class, LwCarouselWindow, messages);
  gtk_widget_class_bind_template_child (widget_class, LwCarouselWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, LwCarouselWindow, nothing);
  gtk_widget_class_bind_template_child (widget_class, LwCarouselWindow, grid);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, swap_cb);
  gtk_widget_class_bind_template_callback (widget_class, days_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, half_days_changed_cb);
}

static void
lw_carousel_window_class_init (LwCarouselWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lw_carousel_window_dispose;
  G_OBJECT_CLASS (klass)->finalize = lw_carousel_window_finalize;

  g_type_ensure (LW_TYPE_CAROUSEL_GRID);
  g_type_ensure (LW_TYPE_CAROUSEL_PLACES);
  g_type_ensure (LW_TYPE_DATE_ENTRY);
  g_type_ensure (LW_TYPE_HALF_DAY_PICKER);
  g_type_ensure (LW_TYPE_NUMBER_ROW);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/nl/verbindendleren/Leerwerk/ui/lw-carousel-window.ui");
  bind_children (widget_class);
  gtk_widget_class_install_action (widget_class, "carousel.keep", NULL, keep_activated);
  gtk_widget_class_install_action (widget_class, "carousel.print", NULL, print_activated);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_p, GDK_CONTROL_MASK, "carousel.print",
                                       NULL);
  lw_help_install (widget_class);
}

static void
start_number (LwCarouselWindow *self, LwNumberRow *row, double most, double value)
{
  GtkSpinButton *spin = GTK_SPIN_BUTTON (lw_number_row_get_spin_button (row));

  gtk_spin_button_set_range (spin, 1, most);
  gtk_spin_button_set_value (spin, value);
  g_signal_connect_object (spin, "value-changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
}

static void
lw_carousel_window_init (LwCarouselWindow *self)
{
  self->by_hand = lw_carousel_by_hand_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  lw_window_fit_text (GTK_WINDOW (self));
  self->toaster = lw_toaster_new (GTK_WIDGET (self->toasts));
  lw_toaster_pass_escape (self->toaster, "window.close");
  self->at_school = LW_HALF_DAY (4, TRUE);
  self->on_stage = LW_HALF_DAY (1, FALSE) | LW_HALF_DAY (1, TRUE);
  lw_value_entry_attach_row (LW_VALUE_ENTRY (self->first_day), self->first_row);
  start_number (self, self->rounds, LW_CAROUSEL_MOST_ROUNDS, FIRST_ROUNDS);
  start_number (self, self->weeks, LW_CAROUSEL_MOST_ROUNDS, FIRST_WEEKS);
  show_half_days (self);
}

static const char *
find_form (LwCarouselWindow *self, const char *name)
{
  LwRecord *form
    = lw_record_list_find_by_key (lw_office_get_list (self->office, &lw_variant_record), name);

  return form != NULL ? lw_record_get_id (form) : NULL;
}

/* Who adds a function plans a business simulation, unless something else was chosen. */
static void
places_changed_cb (LwCarouselWindow *self)
{
  const LwCarouselOwn *own = lw_carousel_places_get_own (self->places);
  const char *now = lw_pick_get_id (self->form_pick);
  const char *form = find_form (self, FORM_OF_FUNCTIONS);

  if (own->sites->len == 1 && form != NULL && g_strcmp0 (now, find_form (self, FORM)) == 0)
    lw_pick_set_id (self->form_pick, form);
  changed_cb (self);
}

/* The next Monday, and the form that it mostly is. */
static void
choose_first (LwCarouselWindow *self, const char *group_id)
{
  GDate today = lw_today ();
  GDate monday = lw_date_monday_of (&today);
  const char *form = find_form (self, FORM);

  monday = lw_date_add_days (&monday, 7);
  lw_date_entry_set_date (self->first_day, &monday);
  if (group_id != NULL && *group_id != '\0')
    lw_pick_set_id (self->group_pick, group_id);
  if (form != NULL)
    lw_pick_set_id (self->form_pick, form);
}

/**
 * lw_carousel_window_show:
 * @parent: the window that it belongs to
 * @office: an open school
 * @group_id: (nullable): id of the class to begin with; "" for none
 *
 * Returns: (transfer none): the window, shown
 */
GtkWindow *
lw_carousel_window_show (GtkWindow *parent, LwOffice *office, const char *group_id)
{
  LwCarouselWindow *self = g_object_new (LW_TYPE_CAROUSEL_WINDOW, "transient-for", parent, NULL);

  self->office = g_object_ref (office);
  self->group_pick = lw_pick_new (GTK_WIDGET (self->group), _ ("Choose a class"),
                                  G_LIST_MODEL (lw_office_get_list (office, &lw_group_record)));
  self->form_pick = lw_pick_new (GTK_WIDGET (self->form), _ ("Choose a form"),
                                 G_LIST_MODEL (lw_office_get_list (office, &lw_variant_record)));
  lw_carousel_places_show (self->places, office);
  g_signal_connect_object (self->places, "changed", G_CALLBACK (places_changed_cb), self,
                           G_CONNECT_SWAPPED);
  choose_first (self, group_id);
  g_signal_connect_object (self->group_pick, "picked", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->form_pick, "picked", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (office, "changed", G_CALLBACK (office_changed_cb), self, 0);
  make_schedule (self);
  gtk_window_present (GTK_WINDOW (self));

  return GTK_WINDOW (self);
}

LwCarouselJob *
lw_carousel_window_get_job (LwCarouselWindow *self)
{
  return self->job;
}
