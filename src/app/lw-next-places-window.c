/* lw-next-places-window.c - where else to ask, when a company said no or a stage was broken off
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-next-places-window.h"

#include "lw-cohort.h"
#include "lw-contacts.h"
#include "lw-date.h"
#include "lw-help.h"
#include "lw-next-places.h"
#include "lw-plan-words.h"
#include "lw-stage-fit.h"
#include "lw-stage-search.h"
#include "lw-stage-words.h"
#include "lw-why-not-window.h"
#include "lw-widget.h"
#include "lw-words.h"

#include <glib/gi18n.h>
#include <string.h>

/* More is no choice any more. */
#define N_PLACES 8

struct _LwNextPlacesWindow
{
  AdwWindow parent_instance;

  /* template */
  AdwWindowTitle *title;
  GtkStack *stack;
  AdwPreferencesGroup *places;
  GtkListBox *list;
  GtkWidget *why_not;

  /* owned */
  LwOffice *office;
  LwPlacement *placement;
  LwRecordList *wishes;
  LwStageFit *fit;
};

G_DEFINE_FINAL_TYPE (LwNextPlacesWindow, lw_next_places_window, ADW_TYPE_WINDOW)

static void
activate_in_parent (LwNextPlacesWindow *self, const char *action, const char *target)
{
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (self));

  if (parent != NULL)
    gtk_widget_activate_action (GTK_WIDGET (parent), action, "s", target);
}

static gboolean
is_broken_off (LwNextPlacesWindow *self)
{
  return g_strcmp0 (self->placement->state, "afgebroken") == 0;
}

static void
proposed_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (LwNextPlacesWindow) self = data;
  g_autoptr (GError) error = NULL;

  if (!lw_office_commit_finish (LW_OFFICE (source), result, &error))
    activate_in_parent (self, "win.say", error->message);
  gtk_window_close (GTK_WINDOW (self));
}

static LwAct *
make_act (LwNextPlacesWindow *self, LwWorkplace *workplace)
{
  LwRecord *owner = lw_stage_get_owner (self->office, self->placement);
  g_autofree char *place = lw_stage_dup_place (self->office, workplace);
  g_autofree char *label
    /* translators: what undo takes back; a student or class, and a company */
    = g_strdup_printf (_ ("Stage of %s at %s"),
                       owner != NULL ? lw_record_get_title (owner) : _ ("a class"), place);
  gboolean has_begun;
  g_autoptr (LwRecord) next = LW_RECORD (
    lw_next_places_begin (lw_office_get_world (self->office), self->placement, &has_begun));
  LwAct *act = lw_act_new ("plan", label);

  lw_record_set_text (next, "workplace", lw_record_get_id (LW_RECORD (workplace)));
  lw_record_set_text (next, "workplace-mentor", NULL);
  lw_record_set_text (next, "state", "voorgesteld");
  lw_act_put_checked (act, next, lw_record_get_rev (next));

  return act;
}

static void
propose_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LwNextPlacesWindow *self = LW_NEXT_PLACES_WINDOW (widget);
  LwWorkplace *workplace
    = lw_office_find (self->office, &lw_workplace_record, g_variant_get_string (parameter, NULL));

  if (workplace == NULL)
    return;
  /* Once: who clicks twice means one place. */
  gtk_widget_action_set_enabled (widget, "next.propose", FALSE);
  lw_office_commit_async (self->office, make_act (self, workplace), NULL, proposed_cb,
                          g_object_ref (self));
}

static void
add_known (GVariantBuilder *known, const char *key, const char *value)
{
  if (value != NULL)
    g_variant_builder_add (known, "{ss}", key, value);
}

/* What was broken off stays as it was: the search is for a stage of its own. */
static void
plan_another (LwNextPlacesWindow *self)
{
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (self));
  gboolean has_begun;
  g_autoptr (LwPlacement) next
    = lw_next_places_begin (lw_office_get_world (self->office), self->placement, &has_begun);
  g_autofree char *day
    = g_date_valid (&next->first_day) ? lw_date_format_iso (&next->first_day) : NULL;
  GVariantBuilder known;

  g_variant_builder_init (&known, G_VARIANT_TYPE ("a{ss}"));
  add_known (&known, "student", next->student);
  add_known (&known, "variant", next->variant);
  add_known (&known, "supervisor", next->supervisor);
  add_known (&known, "stage-period", next->stage_period);
  add_known (&known, "first-day", day);
  if (parent != NULL)
    gtk_widget_activate_action (GTK_WIDGET (parent), "win.plan-stage", "a{ss}", &known);
  else
    g_variant_builder_clear (&known);
}

/* All that there is to a stage, with a search among all workplaces. */
static void
search_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LwNextPlacesWindow *self = LW_NEXT_PLACES_WINDOW (widget);
  g_autofree char *id = g_strdup (lw_record_get_id (LW_RECORD (self->placement)));

  gtk_widget_set_visible (widget, FALSE);
  if (is_broken_off (self))
    plan_another (self);
  else
    activate_in_parent (self, "win.open-placement", id);
  gtk_window_close (GTK_WINDOW (self));
}

/* Also where there is no room, or something is against it. */
static void
why_not_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LwNextPlacesWindow *self = LW_NEXT_PLACES_WINDOW (widget);

  lw_why_not_window_show (gtk_window_get_transient_for (GTK_WINDOW (self)), self->office,
                          lw_record_get_id (LW_RECORD (self->placement)));
  gtk_window_close (GTK_WINDOW (self));
}

/* "Non-profit · dit jaar nog niet gevraagd" */
static void
add_partner (GString *text, LwCompany *company, guint n_asked)
{
  g_autofree char *asked
    = n_asked == 0 ? g_strdup (_ ("not asked yet this year"))
                   : g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "asked %u time this year",
                                                   "asked %u times this year", n_asked),
                                      n_asked);

  if (company != NULL && lw_company_is_public (company))
    lw_words_add (text, lw_word_label (company->kind));
  lw_words_add (text, asked);
}

/* "wens 1 · Gouda · 25 minuten reizen", below it how it suits what the student wants to learn, and
 * what the rules warn of that isn't so at each place. */
static char *
describe (LwNextPlacesWindow *self, const LwNextPlace *place)
{
  LwCompany *company = lw_office_find (self->office, &lw_company_record, place->workplace->company);
  GString *text = g_string_new (NULL);
  g_autofree char *fit = place->fit != NULL ? lw_place_fit_describe (place->fit, G_MAXUINT) : NULL;

  if (place->wish > 0)
    {
      g_autofree char *wish = g_strdup_printf (_ ("wish %u"), place->wish);

      lw_words_add (text, wish);
    }
  if (company != NULL && company->town != NULL)
    lw_words_add (text, company->town);
  if (place->minutes >= 0)
    {
      g_autofree char *minutes = lw_plan_dup_minutes (place->minutes, place->is_estimate);

      lw_words_add (text, minutes);
    }
  add_partner (text, company, place->n_asked);
  if (fit != NULL)
    g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", fit);
  for (guint i = 0; i < place->findings->len; i++)
    {
      const LwFinding *finding = g_ptr_array_index (place->findings, i);

      if (finding->strength == LW_STRENGTH_WARN && lw_cohort_is_rule_of_place (finding->rule))
        g_string_append_printf (text, "%s%s: %s", text->len > 0 ? "\n" : "", finding->rule,
                                finding->message);
    }

  return g_string_free (text, FALSE);
}

/* That it is proposed for what is left, when days of it are past. */
static void
tell_begun (LwNextPlacesWindow *self)
{
  gboolean has_begun;
  g_autoptr (LwPlacement) left
    = lw_next_places_begin (lw_office_get_world (self->office), self->placement, &has_begun);
  g_autofree char *day = NULL;
  g_autofree char *begun = NULL;
  g_autofree char *text = NULL;

  if (!has_begun)
    return;
  day = lw_date_format_short (&left->first_day);
  begun = g_strdup_printf (_ ("The stage has begun already: what is left of it is proposed, from "
                              "%s on."),
                           day);
  text = g_strdup_printf ("%s %s", adw_preferences_group_get_description (self->places), begun);
  adw_preferences_group_set_description (self->places, text);
}

static GtkWidget *
make_row (LwNextPlacesWindow *self, const LwNextPlace *place)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *title = lw_stage_dup_place (self->office, place->workplace);
  g_autofree char *detail = describe (self, place);

  lw_action_row_show_text (ADW_ACTION_ROW (row), title, detail);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s",
                                    lw_record_get_id (LW_RECORD (place->workplace)));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "next.propose");

  return row;
}

static GPtrArray *
wishes_of (LwNextPlacesWindow *self)
{
  GPtrArray *wishes = g_ptr_array_new ();

  for (guint i = 0; self->wishes != NULL && i < lw_record_list_get_size (self->wishes); i++)
    g_ptr_array_add (wishes, lw_record_list_peek (self->wishes, i));

  return wishes;
}

static void
paint (LwNextPlacesWindow *self)
{
  g_autoptr (GPtrArray) wishes = wishes_of (self);
  g_autoptr (LwPlaceFits) fits = lw_stage_fit_make (self->fit);
  g_autoptr (GPtrArray) places = lw_next_places_find (lw_office_get_world (self->office),
                                                      self->placement, wishes, fits, N_PLACES);

  for (guint i = 0; i < places->len; i++)
    gtk_list_box_append (self->list, make_row (self, g_ptr_array_index (places, i)));
  gtk_stack_set_visible_child_name (self->stack, places->len > 0 ? "list" : "nothing");
  if (places->len > 0)
    gtk_widget_grab_focus (GTK_WIDGET (gtk_list_box_get_row_at_index (self->list, 0)));
}

static void
lw_next_places_window_dispose (GObject *object)
{
  LwNextPlacesWindow *self = LW_NEXT_PLACES_WINDOW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), LW_TYPE_NEXT_PLACES_WINDOW);
  g_clear_object (&self->wishes);
  g_clear_object (&self->fit);
  g_clear_object (&self->placement);
  g_clear_object (&self->office);

  G_OBJECT_CLASS (lw_next_places_window_parent_class)->dispose (object);
}

static void
lw_next_places_window_class_init (LwNextPlacesWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lw_next_places_window_dispose;

  gtk_widget_class_set_template_from_resource (
    widget_class, "/nl/verbindendleren/Leerwerk/ui/lw-next-places-window.ui");
  gtk_widget_class_bind_template_child (widget_class, LwNextPlacesWindow, title);
  gtk_widget_class_bind_template_child (widget_class, LwNextPlacesWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, LwNextPlacesWindow, places);
  gtk_widget_class_bind_template_child (widget_class, LwNextPlacesWindow, list);
  gtk_widget_class_bind_template_child (widget_class, LwNextPlacesWindow, why_not);
  gtk_widget_class_install_action (widget_class, "next.propose", "s", propose_activated);
  gtk_widget_class_install_action (widget_class, "next.why-not", NULL, why_not_activated);
  gtk_widget_class_install_action (widget_class, "next.search", NULL, search_activated);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  lw_help_install (widget_class);
}

static void
lw_next_places_window_init (LwNextPlacesWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  lw_window_fit_text (GTK_WINDOW (self));
}

/* Once, when both are known. */
static void
filled_cb (LwNextPlacesWindow *self)
{
  if ((self->wishes == NULL || lw_record_list_is_filled (self->wishes))
      && lw_stage_fit_is_filled (self->fit)
      && gtk_list_box_get_row_at_index (self->list, 0) == NULL)
    paint (self);
}

/**
 * lw_next_places_window_show:
 * @parent: the window that it belongs to
 * @office: an open school
 * @placement_id: id of a stage that looks for a place, or that was broken off
 *
 * Shows the best places to ask next, once it is known what the student wished and wants to learn;
 * nothing when a stage that was broken off has no days left.
 */
void
lw_next_places_window_show (GtkWindow *parent, LwOffice *office, const char *placement_id)
{
  LwPlacement *placement = lw_office_find (office, &lw_placement_record, placement_id);
  LwNextPlacesWindow *self;
  LwRecord *owner;

  if (placement == NULL || !lw_next_places_is_for (lw_office_get_world (office), placement))
    return;
  self = g_object_new (LW_TYPE_NEXT_PLACES_WINDOW, "transient-for", parent, NULL);
  self->office = g_object_ref (office);
  self->placement = g_object_ref (placement);
  owner = lw_stage_get_owner (office, placement);
  adw_window_title_set_subtitle (self->title, owner != NULL ? lw_record_get_title (owner) : NULL);
  if (placement->student != NULL)
    {
      self->wishes = lw_office_watch (office, &lw_wish_record, "student", placement->student);
      g_signal_connect_object (self->wishes, "filled", G_CALLBACK (filled_cb), self,
                               G_CONNECT_SWAPPED);
    }
  self->fit = lw_stage_fit_new (office);
  lw_stage_fit_set_stage (self->fit, placement);
  g_signal_connect_object (self->fit, "changed", G_CALLBACK (filled_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "next.propose",
                                 !lw_office_is_read_only (office));
  gtk_widget_set_visible (self->why_not, !is_broken_off (self));
  tell_begun (self);
  filled_cb (self);
  gtk_window_present (GTK_WINDOW (self));
}
