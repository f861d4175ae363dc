/* lw-student-new.c - one student more
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-student-new.h"

#include "lw-bsn-watch.h"
#include "lw-notice.h"
#include "lw-pick.h"
#include "lw-sheet.h"
#include "lw-students.h"
#include "lw-widget.h"

#include <glib/gi18n.h>

struct _LwStudentNew
{
  AdwWindow parent_instance;

  /* template */
  GtkWidget *fields;
  GtkLabel *failure;
  GtkWidget *given_name_row;
  GtkWidget *infix_row;
  GtkWidget *family_name_row;
  GtkWidget *number_row;
  GtkWidget *group_row;

  /* owned */
  LwOffice *office;
  LwPick *group;
  LwRecord *student; /* as it is sent to the store; of one id however often that is tried */

  gboolean is_writing;
  gboolean is_kept;
};

G_DEFINE_FINAL_TYPE (LwStudentNew, lw_student_new, ADW_TYPE_WINDOW)

typedef struct
{
  const char *field;
  GtkWidget *row;
} Entry;

#define N_ENTRIES 4

static void
list_entries (LwStudentNew *self, Entry entries[N_ENTRIES])
{
  entries[0] = (Entry){ "given-name", self->given_name_row };
  entries[1] = (Entry){ "infix", self->infix_row };
  entries[2] = (Entry){ "family-name", self->family_name_row };
  entries[3] = (Entry){ "number", self->number_row };
}

static void
read_fields (LwStudentNew *self)
{
  Entry entries[N_ENTRIES];

  list_entries (self, entries);
  for (guint i = 0; i < N_ENTRIES; i++)
    {
      g_autofree char *text
        = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (entries[i].row))));

      lw_record_set_text (self->student, entries[i].field, *text != '\0' ? text : NULL);
    }
  lw_record_set_text (self->student, "group", lw_pick_get_id (self->group));
}

/* Why the field can't be kept, or NULL. */
static char *
dup_refusal (LwStudentNew *self, const char *name)
{
  const LwField *field = lw_record_type_find_field (&lw_student_record, name);
  g_autoptr (GError) error = NULL;
  g_autofree char *why = lw_record_validate_field (self->student, field, &error)
                           ? lw_students_check_number (self->office, self->student, field)
                           : g_strdup (error->message);

  return why != NULL ? g_strdup_printf (_ ("Not kept yet: %s"), why) : NULL;
}

static void
set_refusal (GtkWidget *row, const char *refusal)
{
  LwNotice *notice = refusal != NULL ? lw_notice_of (row) : lw_notice_peek (row);

  if (notice != NULL)
    lw_notice_set_refusal (notice, refusal);
}

/* Says under each field what is wrong with it; answers the first of these, or NULL. */
static GtkWidget *
find_fault (LwStudentNew *self)
{
  Entry entries[N_ENTRIES];
  GtkWidget *first = NULL;

  list_entries (self, entries);
  for (guint i = 0; i < N_ENTRIES; i++)
    {
      g_autofree char *refusal = dup_refusal (self, entries[i].field);

      set_refusal (entries[i].row, refusal);
      if (refusal != NULL && first == NULL)
        first = entries[i].row;
    }

  return first;
}

/* What was said of a field is said of what it was. */
static void
typed_cb (GtkWidget *row, LwStudentNew *self)
{
  set_refusal (row, NULL);
}

static void
kept (LwStudentNew *self)
{
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (self));

  self->is_kept = TRUE;
  if (parent != NULL)
    gtk_widget_activate_action (GTK_WIDGET (parent), "win.open-student", "s",
                                lw_record_get_id (self->student));
  gtk_window_close (GTK_WINDOW (self));
}

static void
written_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (LwStudentNew) self = data;
  g_autoptr (GError) error = NULL;

  self->is_writing = FALSE;
  if (lw_office_commit_finish (LW_OFFICE (source), result, &error))
    {
      kept (self);
      return;
    }
  lw_sheet_show_failure (self->fields, self->failure, error);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "sheet.keep", TRUE);
}

static void
keep_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LwStudentNew *self = LW_STUDENT_NEW (widget);
  GtkWidget *fault;
  LwAct *act;

  read_fields (self);
  fault = find_fault (self);
  if (fault != NULL)
    {
      gtk_widget_grab_focus (fault);
      return;
    }
  act = lw_act_new ("student", _ ("Student added"));
  lw_act_put (act, self->student);
  self->is_writing = TRUE;
  lw_sheet_begin_writing (GTK_WINDOW (self), self->fields, self->failure);
  lw_office_commit_async (self->office, act, NULL, written_cb, g_object_ref (self));
}

/* Enter in any of the fields. */
static void
entered_cb (LwStudentNew *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "sheet.keep", NULL);
}

static gboolean
is_filled_in (LwStudentNew *self)
{
  Entry entries[N_ENTRIES];

  list_entries (self, entries);
  for (guint i = 0; i < N_ENTRIES; i++)
    if (*gtk_editable_get_text (GTK_EDITABLE (entries[i].row)) != '\0')
      return TRUE;

  return FALSE;
}

static gboolean
lw_student_new_close_request (GtkWindow *window)
{
  LwStudentNew *self = LW_STUDENT_NEW (window);

  if (self->is_writing)
    return TRUE;
  if (!self->is_kept && is_filled_in (self))
    {
      lw_sheet_ask_to_discard (window, _ ("Leave without adding the student?"));
      return TRUE;
    }

  return GTK_WINDOW_CLASS (lw_student_new_parent_class)->close_request (window);
}

static void
lw_student_new_dispose (GObject *object)
{
  LwStudentNew *self = LW_STUDENT_NEW (object);

  g_clear_object (&self->group);
  gtk_widget_dispose_template (GTK_WIDGET (self), LW_TYPE_STUDENT_NEW);
  g_clear_object (&self->student);
  g_clear_object (&self->office);

  G_OBJECT_CLASS (lw_student_new_parent_class)->dispose (object);
}

#define BIND(name) gtk_widget_class_bind_template_child (widget_class, LwStudentNew, name)

static void
lw_student_new_class_init (LwStudentNewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lw_student_new_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = lw_student_new_close_request;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/nl/verbindendleren/Leerwerk/ui/lw-student-new.ui");
  BIND (fields);
  BIND (failure);
  BIND (given_name_row);
  BIND (infix_row);
  BIND (family_name_row);
  BIND (number_row);
  BIND (group_row);
  gtk_widget_class_bind_template_callback (widget_class, typed_cb);
  gtk_widget_class_bind_template_callback (widget_class, entered_cb);
  gtk_widget_class_install_action (widget_class, "sheet.keep", NULL, keep_activated);
  lw_sheet_install (widget_class);
}

static void
lw_student_new_init (LwStudentNew *self)
{
  Entry entries[N_ENTRIES];

  gtk_widget_init_template (GTK_WIDGET (self));
  self->student = lw_record_new (&lw_student_record, NULL);
  list_entries (self, entries);
  for (guint i = 0; i < N_ENTRIES; i++)
    {
      GtkEditable *text = gtk_editable_get_delegate (GTK_EDITABLE (entries[i].row));

      gtk_text_set_max_length (GTK_TEXT (text), LW_MAX_NAME_LENGTH);
      lw_editable_show_text (GTK_EDITABLE (entries[i].row), "");
      lw_bsn_watch (entries[i].row);
    }
}

/**
 * lw_student_new_show:
 * @parent: the window that it belongs to
 * @office: an open school
 * @group: (nullable): id of the class to begin with
 *
 * Returns: (transfer none): the window, shown
 */
GtkWindow *
lw_student_new_show (GtkWindow *parent, LwOffice *office, const char *group)
{
  LwStudentNew *self = g_object_new (LW_TYPE_STUDENT_NEW, "transient-for", parent, NULL);

  self->office = g_object_ref (office);
  self->group = lw_pick_new (self->group_row, _ ("No class"),
                             G_LIST_MODEL (lw_office_get_list (office, &lw_group_record)));
  lw_pick_set_id (self->group, group);
  gtk_window_present (GTK_WINDOW (self));
  gtk_widget_grab_focus (self->given_name_row);

  return GTK_WINDOW (self);
}
