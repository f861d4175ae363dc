/* lw-planner-page.c - the stages of a school year on one line of weeks
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-planner-page.h"

#include "lw-conflict-list.h"
#include "lw-date.h"
#include "lw-lazy.h"
#include "lw-page-keys.h"
#include "lw-planner-choice.h"
#include "lw-planner-filters.h"
#include "lw-read-only.h"
#include "lw-search-text.h"
#include "lw-tab-stop.h"
#include "lw-timeline-head.h"
#include "lw-timeline-move.h"
#include "lw-timeline-row.h"
#include "lw-timeline-scroll.h"
#include "lw-widget.h"
#include "lw-year-switch.h"

#include <adwaita.h>
#include <glib/gi18n.h>

struct _LwPlannerPage
{
  GtkWidget parent_instance;

  /* template */
  GtkMenuButton *plan_button;
  GMenuModel *plan_menu;
  LwYearSwitch *year;
  LwConflictList *conflicts;
  LwPlannerFilters *filters;
  GtkStack *stack;
  LwTimelineHead *head;
  GtkListView *list;
  GtkScrollbar *scrollbar;

  /* owned */
  LwOffice *office;
  LwTimeline *timeline;
  LwTimelineList *rows;
  LwTimelineMove *move;
  LwTimelineScroll *scroll;
  GtkSingleSelection *selection;
  LwPlannerChoice *choice;

  /* borrowed */
  GtkEventController *shortcuts; /* NULL while the page is not shown */
};

G_DEFINE_FINAL_TYPE (LwPlannerPage, lw_planner_page, GTK_TYPE_WIDGET)

static gboolean
key_pressed_cb (LwPlannerPage *self, guint key, guint code, GdkModifierType state)
{
  LwTimelineItem *item = lw_planner_choice_get_item (self->choice);
  GtkWidget *focus = gtk_widget_get_focus_child (GTK_WIDGET (self->list));
  GtkWidget *row = focus != NULL ? gtk_widget_get_first_child (focus) : NULL;

  lw_planner_choice_forget_day (self->choice);
  if (LW_IS_TIMELINE_ROW (row)
      && lw_timeline_move_press (self->move, LW_TIMELINE_ROW (row), key, state))
    return TRUE;
  if ((state & gtk_accelerator_get_default_mod_mask ()) != 0 || item == NULL)
    return FALSE;
  switch (key)
    {
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
      lw_planner_choice_step (self->choice, -1);
      return TRUE;
    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
      lw_planner_choice_step (self->choice, 1);
      return TRUE;
    case GDK_KEY_space:
    case GDK_KEY_KP_Space:
      lw_planner_choice_toggle (self->choice);
      return TRUE;
    default:
      return FALSE;
    }
}

/* What the sheet calls that; NULL when it can't be planned for. */
static const char *
known_as (LwTimelineItem *item)
{
  LwRecord *record = item != NULL ? lw_timeline_item_get_record (item) : NULL;

  return LW_IS_STUDENT (record)     ? "student"
         : LW_IS_GROUP (record)     ? "group"
         : LW_IS_WORKPLACE (record) ? "workplace"
         : LW_IS_STAFF (record)     ? "supervisor"
                                    : NULL;
}

/* @item: (nullable): the row that it is for */
static void
plan (LwPlannerPage *self, LwTimelineItem *item, guint32 day)
{
  GVariantBuilder known;

  g_variant_builder_init (&known, G_VARIANT_TYPE ("a{ss}"));
  if (known_as (item) != NULL)
    g_variant_builder_add (&known, "{ss}", known_as (item), lw_timeline_item_get_owner (item));
  if (day != 0)
    {
      GDate date, monday;
      g_autofree char *text = NULL;

      g_date_clear (&date, 1);
      g_date_set_julian (&date, day);
      monday = lw_date_monday_of (&date);
      text = lw_date_format_iso (&monday);
      g_variant_builder_add (&known, "{ss}", "first-day", text);
    }
  gtk_widget_activate_action (GTK_WIDGET (self), "win.plan-stage", "a{ss}", &known);
}

static void
open_stage (LwPlannerPage *self, const LwTimelineStage *stage)
{
  gtk_widget_activate_action (GTK_WIDGET (self),
                              stage->period != NULL ? "win.stage-periods" : "win.open-placement",
                              "s", lw_timeline_stage_get_id (stage));
}

/* Enter, or a double click: the stage, the class, or a new stage in an empty week. */
static void
activate_cb (GtkListView *list, guint position, LwPlannerPage *self)
{
  g_autoptr (LwTimelineItem) item = g_list_model_get_item (G_LIST_MODEL (self->rows), position);
  const LwTimelineStage *stage;
  guint32 day;

  lw_planner_choice_follow (self->choice);
  stage = lw_planner_choice_get_stage (self->choice);
  day = lw_planner_choice_get_day (self->choice);
  if (stage != NULL && day == 0)
    open_stage (self, stage);
  else if (item != NULL && lw_timeline_item_is_class (item) && day == 0)
    lw_timeline_list_toggle (self->rows, item);
  else
    plan (self, item, day);
}

/* A class is folded by a click on its name. */
static void
row_pressed_cb (GtkGestureClick *gesture, int n_press, double x, double y, LwPlannerPage *self)
{
  GtkWidget *row = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (gesture));
  LwTimelineItem *item = lw_timeline_row_get_item (LW_TIMELINE_ROW (row));

  if (item == NULL || lw_planner_choice_point (self->choice, LW_TIMELINE_ROW (row), x, y)
      || !lw_timeline_item_is_class (item))
    return;
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  lw_timeline_list_toggle (self->rows, item);
}

static gboolean
listen_to_row_cb (gpointer row)
{
  GtkWidget *page = gtk_widget_get_ancestor (row, LW_TYPE_PLANNER_PAGE);
  GtkGesture *click;

  if (page == NULL)
    return G_SOURCE_REMOVE;
  click = gtk_gesture_click_new ();
  g_signal_connect_object (click, "pressed", G_CALLBACK (row_pressed_cb), page, 0);
  gtk_widget_add_controller (row, GTK_EVENT_CONTROLLER (click));
  lw_timeline_move_add_row (LW_PLANNER_PAGE (page)->move, LW_TIMELINE_ROW (row));

  return G_SOURCE_REMOVE;
}

static void
setup_row_cb (GtkSignalListItemFactory *factory, GtkListItem *list_item, LwPlannerPage *self)
{
  GtkWidget *row = lw_timeline_row_new (self->timeline);

  gtk_list_item_set_child (list_item, row);
  /* The list makes two hundred rows at once: they are seen first, and then listened to. */
  g_idle_add_full (G_PRIORITY_LOW, listen_to_row_cb, g_object_ref (row), g_object_unref);
}

static void
bind_row_cb (GtkSignalListItemFactory *factory, GtkListItem *list_item)
{
  lw_timeline_row_set_item (LW_TIMELINE_ROW (gtk_list_item_get_child (list_item)),
                            gtk_list_item_get_item (list_item));
}

static void
update_stack (LwPlannerPage *self)
{
  LwRecordList *students = lw_office_get_list (self->office, &lw_student_record);
  LwRecordList *placements = lw_office_get_list (self->office, &lw_placement_record);
  guint n_shown = g_list_model_get_n_items (G_LIST_MODEL (self->rows));
  const char *name = "list";

  if (lw_record_list_get_size (students) == 0)
    name = "nobody";
  else if (lw_record_list_get_size (placements) == 0)
    name = "no-stages";
  else if (n_shown == 0)
    name = "none-left";
  gtk_stack_set_visible_child_name (self->stack, name);
}

/* A list that shows others than before has lost where it was. */
static gboolean
enter_list (LwPlannerPage *self)
{
  return gtk_widget_grab_focus (GTK_WIDGET (self->list))
         || gtk_widget_child_focus (GTK_WIDGET (self->list), GTK_DIR_TAB_FORWARD);
}

/* A class stands above who was found in it; it was looked for when it says the words itself. */
static gboolean
is_found (LwTimelineItem *item, const char *words)
{
  g_autofree char *title = lw_search_text_fold (lw_timeline_item_get_title (item));

  return !lw_timeline_item_is_class (item) || lw_search_text_has (title, words);
}

static void
focus_row (LwPlannerPage *self, LwTimelineItem *item)
{
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->list)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *row = gtk_widget_get_first_child (child);

      if (LW_IS_TIMELINE_ROW (row) && lw_timeline_row_get_item (LW_TIMELINE_ROW (row)) == item
          && gtk_widget_grab_focus (child))
        return;
    }
  enter_list (self);
}

/* Enter in the search goes to the first row that was found. */
static void
search_activated_cb (LwPlannerPage *self)
{
  g_autofree char *words = lw_search_text_fold (lw_planner_filters_get_words (self->filters));
  GListModel *rows = G_LIST_MODEL (self->selection);

  for (guint i = 0; i < g_list_model_get_n_items (rows); i++)
    {
      g_autoptr (LwTimelineItem) item = g_list_model_get_item (rows, i);

      if (!is_found (item, words))
        continue;
      gtk_single_selection_set_selected (self->selection, i);
      focus_row (self, item);
      return;
    }
  enter_list (self);
}

static void
zoom_in_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  lw_timeline_scroll_zoom (LW_PLANNER_PAGE (widget)->scroll, 1);
}

static void
zoom_out_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  lw_timeline_scroll_zoom (LW_PLANNER_PAGE (widget)->scroll, -1);
}

static void
zoom_fit_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  lw_timeline_set_week_width (LW_PLANNER_PAGE (widget)->timeline, 0);
}

/* The class that is shown, else that of the row that somebody chose: one always is. */
static void
plan_class_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LwPlannerPage *self = LW_PLANNER_PAGE (widget);
  const char *shown = lw_planner_filters_get_group (self->filters);
  gboolean is_chosen = gtk_widget_get_focus_child (GTK_WIDGET (self->list)) != NULL;
  LwGroup *group
    = is_chosen ? lw_timeline_item_get_group (lw_planner_choice_get_item (self->choice)) : NULL;

  if (shown == NULL && group != NULL)
    shown = lw_record_get_id (LW_RECORD (group));
  gtk_widget_activate_action (widget, "win.plan-class", "s", shown != NULL ? shown : "");
}

static void
plan_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LwPlannerPage *self = LW_PLANNER_PAGE (widget);
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  gboolean is_in_list = focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->list));

  /* Who stands on a student means that student, and on a class that class. */
  plan (self, is_in_list ? lw_planner_choice_get_item (self->choice) : NULL,
        is_in_list ? lw_planner_choice_get_day (self->choice) : 0);
}

/* Of the class that is chosen. */
static void
periods_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  const char *group = lw_planner_filters_get_group (LW_PLANNER_PAGE (widget)->filters);

  gtk_widget_activate_action (widget, "win.stage-periods", "s", group != NULL ? group : "");
}

static void
search_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  lw_planner_filters_focus_search (LW_PLANNER_PAGE (widget)->filters);
}

static void
clear_filters_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  lw_planner_filters_clear (LW_PLANNER_PAGE (widget)->filters);
}

static void
lw_planner_page_dispose (GObject *object)
{
  LwPlannerPage *self = LW_PLANNER_PAGE (object);

  if (self->move != NULL)
    lw_timeline_move_stop (self->move);
  g_clear_object (&self->move);
  g_clear_object (&self->choice);
  lw_widget_dispose_template (GTK_WIDGET (self), LW_TYPE_PLANNER_PAGE);
  /* What goes changes sizes once more. */
  g_clear_object (&self->scroll);
  g_clear_object (&self->selection);
  g_clear_object (&self->rows);
  g_clear_object (&self->timeline);
  g_clear_object (&self->office);

  G_OBJECT_CLASS (lw_planner_page_parent_class)->dispose (object);
}

static void
lw_planner_page_map (GtkWidget *widget)
{
  static const LwPageKey keys[] = {
    { GDK_KEY_n, "planner.plan" },         { GDK_KEY_e, "planner.periods" },
    { GDK_KEY_f, "page.search" },          { GDK_KEY_plus, "planner.zoom-in" },
    { GDK_KEY_equal, "planner.zoom-in" },  { GDK_KEY_KP_Add, "planner.zoom-in" },
    { GDK_KEY_minus, "planner.zoom-out" }, { GDK_KEY_KP_Subtract, "planner.zoom-out" },
    { GDK_KEY_0, "planner.zoom-fit" },     { GDK_KEY_KP_0, "planner.zoom-fit" },
  };
  LwPlannerPage *self = LW_PLANNER_PAGE (widget);

  GTK_WIDGET_CLASS (lw_planner_page_parent_class)->map (widget);
  self->shortcuts = lw_page_keys_new (GDK_CONTROL_MASK, keys, G_N_ELEMENTS (keys));
  gtk_widget_add_controller (widget, self->shortcuts);
}

static void
lw_planner_page_unmap (GtkWidget *widget)
{
  LwPlannerPage *self = LW_PLANNER_PAGE (widget);

  gtk_widget_remove_controller (widget, self->shortcuts);
  self->shortcuts = NULL;
  GTK_WIDGET_CLASS (lw_planner_page_parent_class)->unmap (widget);
}

/* A list that is not shown takes the focus as well, and no key reaches anything then. */
static gboolean
shows_list (LwPlannerPage *self)
{
  return g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "list") == 0;
}

/* The rows are there only after a while. */
static gboolean
lw_planner_page_grab_focus (GtkWidget *widget)
{
  LwPlannerPage *self = LW_PLANNER_PAGE (widget);

  if (!shows_list (self) || !enter_list (self))
    lw_planner_filters_focus_search (self->filters);

  return TRUE;
}

/* Of the stage that has the ring. */
static void
why_not_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LwPlannerPage *self = LW_PLANNER_PAGE (widget);
  const char *current = lw_timeline_get_current (self->timeline);

  if (current != NULL)
    gtk_widget_activate_action (widget, "win.why-not", "s", current);
  else
    gtk_widget_activate_action (widget, "win.say", "s", _ ("Choose a stage first"));
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "planner.plan", NULL, plan_activated);
  gtk_widget_class_install_action (widget_class, "planner.plan-class", NULL, plan_class_activated);
  gtk_widget_class_install_action (widget_class, "page.new", NULL, plan_activated);
  gtk_widget_class_install_action (widget_class, "page.why-not", NULL, why_not_activated);
  gtk_widget_class_install_action (widget_class, "planner.periods", NULL, periods_activated);
  gtk_widget_class_install_action (widget_class, "page.search", NULL, search_activated);
  gtk_widget_class_install_action (widget_class, "planner.clear-filters", NULL,
                                   clear_filters_activated);
  gtk_widget_class_install_action (widget_class, "planner.zoom-in", NULL, zoom_in_activated);
  gtk_widget_class_install_action (widget_class, "planner.zoom-out", NULL, zoom_out_activated);
  gtk_widget_class_install_action (widget_class, "planner.zoom-fit", NULL, zoom_fit_activated);
}

static void
lw_planner_page_class_init (LwPlannerPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lw_planner_page_dispose;
  widget_class->map = lw_planner_page_map;
  widget_class->unmap = lw_planner_page_unmap;
  widget_class->grab_focus = lw_planner_page_grab_focus;

  g_type_ensure (LW_TYPE_CONFLICT_LIST);
  g_type_ensure (LW_TYPE_PLANNER_FILTERS);
  g_type_ensure (LW_TYPE_TIMELINE_HEAD);
  g_type_ensure (LW_TYPE_YEAR_SWITCH);
  g_type_ensure (LW_TYPE_TAB_STOP);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/nl/verbindendleren/Leerwerk/ui/lw-planner-page.ui");
  gtk_widget_class_bind_template_child (widget_class, LwPlannerPage, plan_button);
  gtk_widget_class_bind_template_child (widget_class, LwPlannerPage, plan_menu);
  gtk_widget_class_bind_template_child (widget_class, LwPlannerPage, year);
  gtk_widget_class_bind_template_child (widget_class, LwPlannerPage, conflicts);
  gtk_widget_class_bind_template_child (widget_class, LwPlannerPage, filters);
  gtk_widget_class_bind_template_child (widget_class, LwPlannerPage, stack);
  gtk_widget_class_bind_template_child (widget_class, LwPlannerPage, head);
  gtk_widget_class_bind_template_child (widget_class, LwPlannerPage, list);
  gtk_widget_class_bind_template_child (widget_class, LwPlannerPage, scrollbar);
  gtk_widget_class_bind_template_callback (widget_class, search_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  install_actions (widget_class);
}

static void
lw_planner_page_init (LwPlannerPage *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  lw_menu_button_set_late_menu (self->plan_button, self->plan_menu);
  /* Before the list takes them: its own arrows and Space do something else. */
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->list), keys);
}

static void
make_list (LwPlannerPage *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_row_cb), self, 0);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_row_cb), NULL);
  gtk_list_view_set_factory (self->list, factory);
  g_object_unref (factory);
  self->rows = lw_timeline_list_new (self->timeline);
  self->selection = gtk_single_selection_new (g_object_ref (G_LIST_MODEL (self->rows)));
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (self->selection));
  self->choice
    = lw_planner_choice_new (self->timeline, self->rows, self->selection, GTK_WIDGET (self->list));
}

/**
 * lw_planner_page_new:
 * @office: an open school
 *
 * Returns: (transfer floating): the page
 */
GtkWidget *
lw_planner_page_new (LwOffice *office)
{
  LwPlannerPage *self = g_object_new (LW_TYPE_PLANNER_PAGE, NULL);

  self->office = g_object_ref (office);
  lw_read_only_bar_action (GTK_WIDGET (self), office, "planner.plan");
  lw_read_only_bar_action (GTK_WIDGET (self), office, "planner.plan-class");
  self->timeline = lw_timeline_new (office);
  self->scroll = lw_timeline_scroll_new (self->timeline, GTK_WIDGET (self->list), self->scrollbar);
  lw_year_switch_set_timeline (self->year, self->timeline);
  lw_timeline_head_set_timeline (self->head, self->timeline);
  lw_conflict_list_set_conflicts (self->conflicts, office,
                                  lw_timeline_get_conflicts (self->timeline));
  self->move = lw_timeline_move_new (self->timeline, GTK_WIDGET (self), GTK_WIDGET (self->list));
  make_list (self);
  lw_planner_filters_set_list (self->filters, self->timeline, self->rows);
  g_signal_connect_object (self->timeline, "reread", G_CALLBACK (update_stack), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  g_signal_connect_object (self->rows, "items-changed", G_CALLBACK (update_stack), self,
                           G_CONNECT_SWAPPED);
  update_stack (self);

  return GTK_WIDGET (self);
}
