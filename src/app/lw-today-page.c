/* lw-today-page.c - what asks for attention today
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-today-page.h"

#include "lw-agenda.h"
#include "lw-application.h"
#include "lw-date.h"
#include "lw-today-group.h"
#include "lw-today-who.h"
#include "lw-today-words.h"
#include "lw-widget.h"

#include <adwaita.h>
#include <glib/gi18n.h>

/* More rows than this do not fit in a window, and a group shows no more of its own accord. */
#define ROWS_IN_SIGHT 10
#define ROWS_OF_GROUP 8

/* So near the end, in pixels, what comes next is made. */
#define MARGIN 200

struct _LwTodayPage
{
  GtkWidget parent_instance;

  /* template */
  AdwWindowTitle *title;
  GtkToggleButton *mine_button;
  GtkToggleButton *school_button;
  GtkStack *stack;
  GtkScrolledWindow *scroller;
  GtkBox *column;
  GtkBox *groups_box;
  AdwStatusPage *calm_page;
  GtkWidget *import_button;

  /* owned */
  LwOffice *office;
  LwAgenda *agenda;

  guint n_painted; /* kinds */
  guint n_rows;    /* in them */
  guint n_shown;   /* of those, at first */
  guint fill_id;
  gboolean is_fresh; /* not given its size yet */

  /* borrowed */
  GtkWidget *who;                          /* NULL: it is known who is at work */
  GtkWidget *groups[LW_N_ATTENTION_KINDS]; /* NULL: there never was one of that kind */
};

G_DEFINE_FINAL_TYPE (LwTodayPage, lw_today_page, GTK_TYPE_WIDGET)

static GSettings *
get_settings (void)
{
  return lw_application_get_settings (LW_APPLICATION (g_application_get_default ()));
}

/* Who coordinates looks at the school, till the choice was made. */
static gboolean
has_own_students (LwStaff *me)
{
  static const char *const roles[] = { "mentor", "stagebegeleider", "docent" };

  if (me->roles == NULL || me->roles[0] == NULL)
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (roles); i++)
    if (g_strv_contains ((const char *const *) me->roles, roles[i]))
      return TRUE;

  return FALSE;
}

static gboolean
is_for_me (LwTodayPage *self)
{
  LwStaff *me = lw_office_get_me (self->office);
  g_autofree char *scope = g_settings_get_string (get_settings (), "today-scope");

  if (me == NULL)
    return FALSE;
  if (*scope == '\0')
    return has_own_students (me);

  return g_str_equal (scope, "mine");
}

static void
paint_group (LwTodayPage *self, LwAttentionKind kind, GPtrArray *rows, GPtrArray *all)
{
  GtkWidget *group = self->groups[kind];

  if (group == NULL && rows->len == 0)
    return;
  if (group == NULL)
    {
      GtkWidget *before = NULL;

      for (int i = (int) kind - 1; i >= 0 && before == NULL; i--)
        before = self->groups[i];
      group = lw_today_group_new (self->office, kind);
      gtk_box_insert_child_after (self->groups_box, group, before);
      self->groups[kind] = group;
    }
  gtk_widget_set_visible (group, rows->len > 0);
  lw_today_group_set_rows (LW_TODAY_GROUP (group), rows, all);
}

static GPtrArray *
rows_of (GPtrArray *all, LwAttentionKind kind, gboolean mine)
{
  GPtrArray *rows = g_ptr_array_new ();

  for (guint i = 0; i < all->len; i++)
    {
      LwAttention *row = g_ptr_array_index (all, i);

      if (row->kind == kind && (row->is_mine || !mine))
        g_ptr_array_add (rows, row);
    }

  return rows;
}

static void
paint_kind (LwTodayPage *self, LwAttentionKind kind)
{
  GPtrArray *all = lw_agenda_get_all (self->agenda);
  g_autoptr (GPtrArray) rows = rows_of (all, kind, is_for_me (self));

  paint_group (self, kind, rows, all);
  self->n_rows += rows->len;
  self->n_shown += MIN (rows->len, ROWS_OF_GROUP);
}

static gboolean
is_near_end (LwTodayPage *self)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (self->scroller);

  return gtk_adjustment_get_value (adjustment) + gtk_adjustment_get_page_size (adjustment) + MARGIN
         > gtk_adjustment_get_upper (adjustment);
}

/* The next kind of which there is anything. */
static void
paint_more (LwTodayPage *self)
{
  guint n_rows = self->n_rows;

  while (self->n_painted < LW_N_ATTENTION_KINDS && self->n_rows == n_rows)
    paint_kind (self, self->n_painted++);
}

/* The text of all rows takes longer to lay out than all the rest of the start: what is further down
 * is made when one comes near. Each frame adds a little, once the one before it has its size. */
static gboolean
fill_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  LwTodayPage *self = LW_TODAY_PAGE (widget);

  if (self->is_fresh)
    {
      self->is_fresh = FALSE;
      return G_SOURCE_CONTINUE;
    }
  if (self->n_painted < LW_N_ATTENTION_KINDS && is_near_end (self))
    {
      paint_more (self);
      self->is_fresh = TRUE;
      return G_SOURCE_CONTINUE;
    }
  self->fill_id = 0;

  return G_SOURCE_REMOVE;
}

static void
fill (LwTodayPage *self)
{
  if (self->n_painted > 0 && self->n_painted < LW_N_ATTENTION_KINDS && self->fill_id == 0)
    self->fill_id = gtk_widget_add_tick_callback (GTK_WIDGET (self), fill_cb, NULL, NULL);
}

/* Those that were painted before, and as many as it takes to fill a window. */
static void
paint_groups (LwTodayPage *self)
{
  LwAttentionKind kind;

  self->n_rows = 0;
  self->n_shown = 0;
  for (kind = 0;
       kind < LW_N_ATTENTION_KINDS && (kind < self->n_painted || self->n_shown < ROWS_IN_SIGHT);
       kind++)
    paint_kind (self, kind);
  self->n_painted = kind;
  self->is_fresh = TRUE;
  fill (self);
}

/* A school without students begins with them. */
static void
paint_beginning (LwTodayPage *self)
{
  adw_status_page_set_icon_name (self->calm_page, "system-users-symbolic");
  adw_status_page_set_title (self->calm_page, _ ("Begin with a class list"));
  lw_status_page_set_text (self->calm_page, _ ("What asks for attention stands here once there are "
                                               "students."));
}

/* Nothing to do: what comes next. */
static void
paint_calm (LwTodayPage *self, gboolean mine)
{
  g_autoptr (GPtrArray) coming = lw_agenda_find_coming (self->agenda, mine);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < coming->len; i++)
    {
      g_autofree char *line = lw_today_dup_coming (g_ptr_array_index (coming, i));

      g_string_append_printf (text, "%s%s", i > 0 ? "\n" : "", line);
    }
  adw_status_page_set_icon_name (self->calm_page, "object-select-symbolic");
  adw_status_page_set_title (self->calm_page, mine ? _ ("Nothing asks for your attention today")
                                                   : _ ("Nothing asks for attention today"));
  lw_status_page_set_text (self->calm_page, text->str);
}

/* Who is not known is asked, and sees what is the school's. */
static void
paint_who (LwTodayPage *self)
{
  gboolean is_known = lw_office_get_me (self->office) != NULL;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "today.scope", is_known);
  gtk_widget_set_sensitive (GTK_WIDGET (self->mine_button), is_known);
  if (is_known == (self->who == NULL))
    return;
  if (is_known)
    gtk_box_remove (self->column, self->who);
  self->who = is_known ? NULL : lw_today_who_new (self->office);
  if (self->who != NULL)
    gtk_box_prepend (self->column, self->who);
}

static void
paint (LwTodayPage *self)
{
  GDate today = lw_today ();
  g_autofree char *day = lw_date_format_long (&today);
  gboolean mine = is_for_me (self);
  gboolean has_students
    = lw_record_list_get_size (lw_office_get_list (self->office, &lw_student_record)) > 0;

  adw_window_title_set_subtitle (self->title, day);
  gtk_toggle_button_set_active (mine ? self->mine_button : self->school_button, TRUE);
  if (lw_agenda_get_all (self->agenda) == NULL)
    return;
  paint_who (self);
  paint_groups (self);
  gtk_widget_set_visible (GTK_WIDGET (self->calm_page), self->n_rows == 0);
  gtk_widget_set_visible (self->import_button, !has_students);
  if (self->n_rows == 0 && has_students)
    paint_calm (self, mine);
  else if (self->n_rows == 0)
    paint_beginning (self);
  gtk_stack_set_visible_child_name (self->stack, "list");
}

static void
scope_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  g_settings_set_string (get_settings (), "today-scope", g_variant_get_string (parameter, NULL));
  paint (LW_TODAY_PAGE (widget));
}

static void
scope_toggled_cb (LwTodayPage *self)
{
  gboolean mine = gtk_toggle_button_get_active (self->mine_button);

  if (lw_office_get_me (self->office) != NULL && mine != is_for_me (self))
    gtk_widget_activate_action (GTK_WIDGET (self), "today.scope", "s", mine ? "mine" : "school");
}

static void
copy_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget),
                          g_variant_get_string (parameter, NULL));
  gtk_widget_activate_action (widget, "win.say", "s", _ ("Phone number copied"));
}

static gboolean
lw_today_page_grab_focus (GtkWidget *widget)
{
  LwTodayPage *self = LW_TODAY_PAGE (widget);

  return gtk_widget_child_focus (GTK_WIDGET (self->stack), GTK_DIR_TAB_FORWARD)
         || gtk_widget_grab_focus (
           GTK_WIDGET (is_for_me (self) ? self->mine_button : self->school_button));
}

static void
lw_today_page_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (lw_today_page_parent_class)->map (widget);
  lw_agenda_begin_after_frame (LW_TODAY_PAGE (widget)->agenda, widget);
  lw_agenda_wake (LW_TODAY_PAGE (widget)->agenda);
}

static void
lw_today_page_dispose (GObject *object)
{
  LwTodayPage *self = LW_TODAY_PAGE (object);

  lw_widget_dispose_template (GTK_WIDGET (self), LW_TYPE_TODAY_PAGE);
  g_clear_object (&self->agenda);
  g_clear_object (&self->office);

  G_OBJECT_CLASS (lw_today_page_parent_class)->dispose (object);
}

static void
lw_today_page_class_init (LwTodayPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lw_today_page_dispose;
  widget_class->focus = lw_widget_focus;
  widget_class->grab_focus = lw_today_page_grab_focus;
  widget_class->map = lw_today_page_map;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/nl/verbindendleren/Leerwerk/ui/lw-today-page.ui");
  gtk_widget_class_bind_template_child (widget_class, LwTodayPage, title);
  gtk_widget_class_bind_template_child (widget_class, LwTodayPage, mine_button);
  gtk_widget_class_bind_template_child (widget_class, LwTodayPage, school_button);
  gtk_widget_class_bind_template_child (widget_class, LwTodayPage, stack);
  gtk_widget_class_bind_template_child (widget_class, LwTodayPage, scroller);
  gtk_widget_class_bind_template_child (widget_class, LwTodayPage, column);
  gtk_widget_class_bind_template_child (widget_class, LwTodayPage, groups_box);
  gtk_widget_class_bind_template_child (widget_class, LwTodayPage, calm_page);
  gtk_widget_class_bind_template_child (widget_class, LwTodayPage, import_button);
  gtk_widget_class_bind_template_callback (widget_class, scope_toggled_cb);
  gtk_widget_class_install_action (widget_class, "today.scope", "s", scope_activated);
  gtk_widget_class_install_action (widget_class, "today.copy", "s", copy_activated);
}

static void
lw_today_page_init (LwTodayPage *self)
{
  GtkAdjustment *adjustment;

  gtk_widget_init_template (GTK_WIDGET (self));
  adjustment = gtk_scrolled_window_get_vadjustment (self->scroller);
  g_signal_connect_object (adjustment, "changed", G_CALLBACK (fill), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (adjustment, "value-changed", G_CALLBACK (fill), self, G_CONNECT_SWAPPED);
}

/**
 * lw_today_page_new:
 * @office: an open school
 *
 * Returns: (transfer floating): the page
 */
GtkWidget *
lw_today_page_new (LwOffice *office)
{
  LwTodayPage *self = g_object_new (LW_TYPE_TODAY_PAGE, NULL);

  self->office = g_object_ref (office);
  self->agenda = lw_agenda_get (office);
  g_signal_connect_object (self->agenda, "changed", G_CALLBACK (paint), self, G_CONNECT_SWAPPED);
  paint (self);

  return GTK_WIDGET (self);
}

gboolean
lw_today_page_is_whole (LwTodayPage *self)
{
  lw_agenda_begin (self->agenda);

  return lw_agenda_get_all (self->agenda) != NULL
         && (self->n_painted <= LW_ATTENTION_CONFLICT || lw_agenda_has_findings (self->agenda));
}
