/* lw-wishes-window.c - the wishes of a class, to be filled in from paper
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-wishes-window.h"

#include "lw-pick.h"
#include "lw-portfolio-job.h"
#include "lw-read-only.h"
#include "lw-short-code.h"
#include "lw-stage-search.h"
#include "lw-side-window.h"
#include "lw-toaster.h"
#include "lw-print-preview.h"
#include "lw-widget.h"
#include "lw-wish-sheet.h"
#include "lw-wishes.h"

#include <glib/gi18n.h>

/* So many workplaces are named that too many wish. */
#define N_NAMED 4

struct _LwWishesWindow
{
  AdwWindow parent_instance;

  /* template */
  AdwWindowTitle *title;
  AdwToastOverlay *toasts;
  GtkWidget *group;
  GtkWidget *tools;
  GtkWidget *code;
  GtkLabel *code_note;
  GtkCheckButton *only_without;
  GtkStack *stack;
  LwWishSheet *sheet;
  GtkLabel *crowded;

  /* owned */
  LwOffice *office;
  LwPick *pick;
  LwWishes *wishes; /* nullable: no class was chosen */
  LwToaster *toaster;
  char **students; /* nullable: ids of those in the sheet */
  char *wanted;    /* nullable: id of a student to go to when it is known what he wishes */
};

G_DEFINE_FINAL_TYPE (LwWishesWindow, lw_wishes_window, ADW_TYPE_WINDOW)

static char *
describe_crowd (LwWishesWindow *self, GPtrArray *crowded, guint n_most)
{
  GString *text = g_string_new (NULL);
  guint n_named = MIN (crowded->len, n_most);

  for (guint i = 0; i < n_named; i++)
    {
      const LwWished *wished = g_ptr_array_index (crowded, i);
      g_autofree char *place = lw_stage_dup_place (self->office, wished->workplace);
      g_autofree char *wishes = g_strdup_printf (
        g_dngettext (GETTEXT_PACKAGE, "%u wish", "%u wishes", wished->n_wishes), wished->n_wishes);
      g_autofree char *seats = g_strdup_printf (
        g_dngettext (GETTEXT_PACKAGE, "%u place", "%u places", wished->n_seats), wished->n_seats);

      g_string_append_printf (text, "%s%s: %s, %s", text->len > 0 ? "\n" : "", place, wishes,
                              seats);
    }
  if (n_named < crowded->len)
    {
      guint n_more = crowded->len - n_named;

      g_string_append_c (text, '\n');
      g_string_append_printf (
        text, g_dngettext (GETTEXT_PACKAGE, "and %u more", "and %u more", n_more), n_more);
    }

  return g_string_free (text, FALSE);
}

static void
paint_crowd (LwWishesWindow *self)
{
  g_autoptr (GPtrArray) crowded = lw_wishes_find_crowded (self->wishes);
  g_autofree char *text = describe_crowd (self, crowded, N_NAMED);
  g_autofree char *all = describe_crowd (self, crowded, crowded->len);

  gtk_label_set_text (self->crowded, text);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->crowded), crowded->len > N_NAMED ? all : NULL);
  gtk_widget_set_visible (gtk_widget_get_parent (GTK_WIDGET (self->crowded)), crowded->len > 0);
}

static void
paint_count (LwWishesWindow *self)
{
  guint n_students = lw_wishes_get_n_students (self->wishes);
  guint n_without = lw_wishes_count_without (self->wishes);
  g_autofree char *text = NULL;

  if (n_students == 0)
    text = NULL;
  else if (n_without == 0)
    text = g_strdup (_ ("Everybody has wishes"));
  else
    text = g_strdup_printf (
      /* translators: students; the number of all of them decides */
      g_dngettext (GETTEXT_PACKAGE, "%u of %u without wishes", "%u of %u without wishes",
                   n_students),
      n_without, n_students);
  adw_window_title_set_subtitle (self->title, text);
}

static void
paint (LwWishesWindow *self)
{
  if (!lw_wishes_is_filled (self->wishes))
    return;
  paint_count (self);
  paint_crowd (self);
}

static void
go_to_wanted (LwWishesWindow *self)
{
  g_autofree char *wanted = g_steal_pointer (&self->wanted);

  for (guint i = 0; self->students != NULL && self->students[i] != NULL; i++)
    if (g_strcmp0 (self->students[i], wanted) == 0)
      lw_wish_sheet_choose (self->sheet, i);
}

/* A row has no place to scroll to before the sheet has one. */
static gboolean
go_to_student_cb (GtkWidget *sheet, GdkFrameClock *clock, gpointer student)
{
  LwWishesWindow *self = LW_WISHES_WINDOW (gtk_widget_get_root (sheet));

  if (gtk_widget_get_height (sheet) == 0 || !lw_wishes_is_filled (self->wishes))
    return G_SOURCE_CONTINUE;
  g_free (self->wanted);
  self->wanted = g_strdup (student);
  go_to_wanted (self);

  return G_SOURCE_REMOVE;
}

static void
wishes_changed_cb (LwWishesWindow *self)
{
  paint (self);
  if (self->wanted != NULL && lw_wishes_is_filled (self->wishes))
    go_to_wanted (self);
}

static void
say (LwWishesWindow *self, const char *text)
{
  lw_toaster_say (self->toaster, text);
}

static const char *
page_for (LwWishesWindow *self)
{
  if (self->students == NULL)
    return "choose";

  return self->students[0] != NULL ? "sheet" : "empty";
}

/* Everything anew: for another class, or one with other students. */
static void
show_group (LwWishesWindow *self)
{
  static const char *const nobody[] = { NULL };
  const char *group = lw_pick_get_id (self->pick);
  gboolean has_students;

  g_clear_pointer (&self->students, g_strfreev);
  if (group != NULL)
    self->students = lw_portfolio_job_students_of (self->office, group);
  if (self->wishes != NULL)
    g_signal_handlers_disconnect_by_data (self->wishes, self);
  g_clear_object (&self->wishes);
  self->wishes = lw_wishes_new (
    self->office, self->students != NULL ? (const char *const *) self->students : nobody);
  g_signal_connect_object (self->wishes, "changed", G_CALLBACK (wishes_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->wishes, "refused", G_CALLBACK (say), self, G_CONNECT_SWAPPED);
  lw_wish_sheet_set_wishes (self->sheet, self->office, self->wishes);
  gtk_check_button_set_active (self->only_without, FALSE);
  has_students = lw_wishes_get_n_students (self->wishes) > 0;
  gtk_widget_set_visible (self->tools, has_students);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "wishes.print", has_students);
  gtk_stack_set_visible_child_name (self->stack, page_for (self));
  paint (self);
}

static void
picked_cb (LwWishesWindow *self)
{
  gtk_label_set_text (self->code_note, "");
  show_group (self);
  if (gtk_widget_get_visible (self->tools))
    gtk_widget_grab_focus (self->code);
}

static void
only_without_cb (LwWishesWindow *self)
{
  gboolean is_only = gtk_check_button_get_active (self->only_without);
  guint n_shown = lw_wish_sheet_show_only_without (self->sheet, is_only);

  if (self->students != NULL && self->students[0] != NULL)
    gtk_stack_set_visible_child_name (self->stack, n_shown > 0 ? "sheet" : "everybody");
}

/* (element-type LwStudent): of the class, or of the school. */
static GPtrArray *
students_of (LwWishesWindow *self, const char *group)
{
  LwRecordList *list = lw_office_get_list (self->office, &lw_student_record);
  GPtrArray *students = g_ptr_array_new ();

  for (guint i = 0; i < lw_record_list_get_size (list); i++)
    {
      LwStudent *student = lw_record_list_peek (list, i);

      if (group == NULL || g_strcmp0 (student->group, group) == 0)
        g_ptr_array_add (students, student);
    }

  return students;
}

/* Within the class a code is nearly always one student's; else it may be of another class. */
static LwShortCodeMatch
find_student (LwWishesWindow *self, const char *text, LwStudent **student)
{
  g_autoptr (GPtrArray) class = students_of (self, lw_pick_get_id (self->pick));
  g_autoptr (GPtrArray) school = NULL;
  gpointer found;
  LwShortCodeMatch match = lw_short_code_find (class, text, &found);

  if (match == LW_SHORT_CODE_NONE)
    {
      school = students_of (self, NULL);
      match = lw_short_code_find (school, text, &found);
    }
  *student = found;

  return match;
}

static gboolean
is_workplace_code (LwWishesWindow *self, const char *text)
{
  LwRecordList *list = lw_office_get_list (self->office, &lw_workplace_record);
  g_autoptr (GPtrArray) workplaces = g_ptr_array_new ();
  gpointer found;

  for (guint i = 0; i < lw_record_list_get_size (list); i++)
    g_ptr_array_add (workplaces, lw_record_list_peek (list, i));

  return lw_short_code_find (workplaces, text, &found) != LW_SHORT_CODE_NONE;
}

static void
note_code (LwWishesWindow *self, const char *text, gboolean is_error)
{
  gtk_label_set_text (self->code_note, text);
  if (is_error)
    gtk_widget_add_css_class (GTK_WIDGET (self->code_note), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->code_note), "error");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->code), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  text, -1);
}

static void
go_to_student (LwWishesWindow *self, LwStudent *student)
{
  note_code (self, lw_record_get_title (LW_RECORD (student)), FALSE);
  gtk_editable_set_text (GTK_EDITABLE (self->code), "");
  gtk_check_button_set_active (self->only_without, FALSE);
  g_free (self->wanted);
  self->wanted = g_strdup (lw_record_get_id (LW_RECORD (student)));
  if (g_strcmp0 (student->group, lw_pick_get_id (self->pick)) != 0)
    {
      lw_pick_set_id (self->pick, student->group);
      show_group (self);
    }
  if (lw_wishes_is_filled (self->wishes))
    go_to_wanted (self);
}

static void
code_activated_cb (LwWishesWindow *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->code));
  LwStudent *student;

  if (*text == '\0')
    {
      gtk_widget_grab_focus (GTK_WIDGET (self->sheet));
      return;
    }
  switch (find_student (self, text, &student))
    {
    case LW_SHORT_CODE_ONE:
      go_to_student (self, student);
      return;
    case LW_SHORT_CODE_SEVERAL:
      note_code (self, _ ("Two students have this code: find the name in the sheet"), TRUE);
      break;
    case LW_SHORT_CODE_NONE:
    default:
      note_code (self,
                 is_workplace_code (self, text)
                   ? _ ("This is the code of a workplace: type the student’s first")
                   : _ ("No student has this code"),
                 TRUE);
      break;
    }
  gtk_editable_select_region (GTK_EDITABLE (self->code), 0, -1);
}

/* The next form from the pile. */
static void
done_cb (LwWishesWindow *self)
{
  gtk_label_set_text (self->code_note, "");
  gtk_widget_grab_focus (self->code);
}

static gboolean
has_other_students (LwWishesWindow *self)
{
  const char *group = lw_pick_get_id (self->pick);
  g_auto (GStrv) now = group != NULL ? lw_portfolio_job_students_of (self->office, group) : NULL;

  if (now == NULL || self->students == NULL)
    return now != self->students;

  return !g_strv_equal ((const char *const *) now, (const char *const *) self->students);
}

static gboolean
is_named_here (const LwRecordType *type)
{
  return type == &lw_student_record || type == &lw_workplace_record || type == &lw_company_record;
}

static void
office_changed_cb (LwOffice *office, LwOutcome *outcome, LwWishesWindow *self)
{
  for (guint i = 0; i < outcome->changes->len; i++)
    if (is_named_here (((LwChange *) g_ptr_array_index (outcome->changes, i))->type))
      {
        if (has_other_students (self))
          show_group (self);
        else
          lw_wish_sheet_name_again (self->sheet);
        paint (self);
        return;
      }
}

static void
print_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LwWishesWindow *self = LW_WISHES_WINDOW (widget);
  LwRecord *group = lw_pick_get_record (self->pick);

  if (self->students != NULL && self->students[0] != NULL)
    lw_print_preview_wish_forms (GTK_WINDOW (self), self->office,
                                 (const char *const *) self->students,
                                 group != NULL ? lw_record_get_title (group) : "");
}

/* The class list is read in the window behind. */
static void
import_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (widget));

  if (parent != NULL)
    gtk_widget_activate_action (GTK_WIDGET (parent), action, NULL);
  gtk_window_close (GTK_WINDOW (widget));
}

static void
lw_wishes_window_dispose (GObject *object)
{
  LwWishesWindow *self = LW_WISHES_WINDOW (object);

  g_clear_object (&self->toaster);
  g_clear_object (&self->pick);
  gtk_widget_dispose_template (GTK_WIDGET (self), LW_TYPE_WISHES_WINDOW);
  g_clear_object (&self->wishes);
  g_clear_object (&self->office);
  g_clear_pointer (&self->students, g_strfreev);
  g_clear_pointer (&self->wanted, g_free);

  G_OBJECT_CLASS (lw_wishes_window_parent_class)->dispose (object);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  static const LwWidgetAction actions[] = {
    { "wishes.print", NULL, print_activated },
    { "win.import", NULL, import_activated },
  };

  lw_side_window_install (widget_class);
  lw_widget_install_actions (widget_class, actions, G_N_ELEMENTS (actions));
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_p, GDK_CONTROL_MASK, "wishes.print",
                                       NULL);
}

static void
lw_wishes_window_class_init (LwWishesWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lw_wishes_window_dispose;

  g_type_ensure (LW_TYPE_WISH_SHEET);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/nl/verbindendleren/Leerwerk/ui/lw-wishes-window.ui");
  gtk_widget_class_bind_template_child (widget_class, LwWishesWindow, title);
  gtk_widget_class_bind_template_child (widget_class, LwWishesWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, LwWishesWindow, group);
  gtk_widget_class_bind_template_child (widget_class, LwWishesWindow, tools);
  gtk_widget_class_bind_template_child (widget_class, LwWishesWindow, code);
  gtk_widget_class_bind_template_child (widget_class, LwWishesWindow, code_note);
  gtk_widget_class_bind_template_child (widget_class, LwWishesWindow, only_without);
  gtk_widget_class_bind_template_child (widget_class, LwWishesWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, LwWishesWindow, sheet);
  gtk_widget_class_bind_template_child (widget_class, LwWishesWindow, crowded);
  gtk_widget_class_bind_template_callback (widget_class, code_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, only_without_cb);
  gtk_widget_class_bind_template_callback (widget_class, done_cb);
  gtk_widget_class_bind_template_callback (widget_class, say);
  install_actions (widget_class);
}

static void
lw_wishes_window_init (LwWishesWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  lw_window_fit_text (GTK_WINDOW (self));
  self->toaster = lw_toaster_new (GTK_WIDGET (self->toasts));
  lw_toaster_pass_escape (self->toaster, "window.close");
}

/* Id of the class whose mentor is at work; (nullable). */
static const char *
find_my_group (LwOffice *office)
{
  LwStaff *me = lw_office_get_me (office);
  LwRecordList *groups = lw_office_get_list (office, &lw_group_record);

  for (guint i = 0; me != NULL && i < lw_record_list_get_size (groups); i++)
    {
      LwGroup *group = lw_record_list_peek (groups, i);

      if (g_strcmp0 (group->mentor, lw_record_get_id (LW_RECORD (me))) == 0)
        return lw_record_get_id (LW_RECORD (group));
    }

  return NULL;
}

/**
 * lw_wishes_window_show:
 * @parent: the window that it belongs to
 * @office: an open school
 * @of: (nullable): id of the class, or of the student, to begin with
 *
 * Returns: (transfer none): the window, shown
 */
GtkWindow *
lw_wishes_window_show (GtkWindow *parent, LwOffice *office, const char *of)
{
  LwWishesWindow *self = g_object_new (LW_TYPE_WISHES_WINDOW, "transient-for", parent, NULL);
  LwStudent *student = lw_office_find (office, &lw_student_record, of);
  const char *group = student != NULL ? student->group : of != NULL ? of : find_my_group (office);

  self->office = g_object_ref (office);
  lw_side_window_set_up (GTK_WINDOW (self), parent, office, self->toaster);
  lw_read_only_bar_action (GTK_WIDGET (self), office, "win.import");
  self->pick = lw_pick_new (self->group, _ ("Choose a class"),
                            G_LIST_MODEL (lw_office_get_list (office, &lw_group_record)));
  if (group != NULL)
    lw_pick_set_id (self->pick, group);
  g_signal_connect_object (self->pick, "picked", G_CALLBACK (picked_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (office, "changed", G_CALLBACK (office_changed_cb), self, 0);
  show_group (self);
  gtk_widget_grab_focus (self->students != NULL && self->students[0] != NULL ? self->code
                                                                             : self->group);
  if (student != NULL)
    gtk_widget_add_tick_callback (GTK_WIDGET (self->sheet), go_to_student_cb, g_strdup (of),
                                  g_free);
  gtk_window_present (GTK_WINDOW (self));

  return GTK_WINDOW (self);
}
