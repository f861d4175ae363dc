/* lw-student-sheet.c - the details of one student
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-student-sheet.h"

#include "lw-binder.h"
#include "lw-date-row.h"
#include "lw-guardian-row.h"
#include "lw-help.h"
#include "lw-name-factory.h"
#include "lw-part-list.h"
#include "lw-question.h"
#include "lw-read-only.h"
#include "lw-students.h"
#include "lw-toaster.h"
#include "lw-words.h"

#include <glib/gi18n.h>
#include <string.h>

struct _LwStudentSheet
{
  AdwWindow parent_instance;

  /* template */
  AdwToastOverlay *toasts;
  AdwWindowTitle *title;
  GtkWidget *given_name_row;
  GtkWidget *infix_row;
  GtkWidget *family_name_row;
  GtkWidget *number_row;
  GtkWidget *birth_date_row;
  GtkWidget *group_row;
  AdwComboRow *track_row;
  AdwComboRow *profile_row;
  AdwComboRow *mentor_row;
  GtkWidget *leerwerktraject;
  GtkWidget *postcode_row;
  GtkWidget *email_row;
  GtkWidget *phone_row;
  LwPartList *guardians;

  /* owned */
  LwOffice *office;
  LwKeeper *keeper;
  LwBinder *binder;
  LwToaster *toaster;
};

G_DEFINE_FINAL_TYPE (LwStudentSheet, lw_student_sheet, ADW_TYPE_WINDOW)

static const LwPartKind guardian_kind = {
  .type = &lw_guardian_record,
  .owner = "student",
  .make_row = lw_guardian_row_new,
  .add = N_ ("Add a parent or guardian"),
  .added = N_ ("Parent or guardian added"),
  .none = N_ ("Nobody yet. Whom does the school call at home?"),
};

static LwStudent *
student_of (LwStudentSheet *self)
{
  return LW_STUDENT (lw_keeper_get_record (self->keeper));
}

static const char *
id_of (LwStudentSheet *self)
{
  return lw_record_get_id (lw_keeper_get_record (self->keeper));
}

/* "Klas: Anna de Wit", where the student goes along with the class. */
static void
paint_of_class (AdwComboRow *row, const char *own, const char *of_class)
{
  g_autofree char *text = own == NULL && of_class != NULL
                            /* translators: what the class has: a mentor, a track, a profile */
                            ? g_strdup_printf (_ ("Class: %s"), of_class)
                            : NULL;

  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), text);
}

static void
paint (LwStudentSheet *self)
{
  LwStudent *student = student_of (self);
  LwGroup *group = lw_office_find (self->office, &lw_group_record, student->group);
  const char *track = group != NULL ? group->track : NULL;
  LwStaff *mentor
    = group != NULL ? lw_office_find (self->office, &lw_staff_record, group->mentor) : NULL;

  adw_window_title_set_subtitle (self->title,
                                 lw_record_get_title (lw_keeper_get_stored (self->keeper)));
  paint_of_class (self->track_row, student->track, track != NULL ? lw_word_label (track) : NULL);
  paint_of_class (self->profile_row, student->profile, group != NULL ? group->profile : NULL);
  paint_of_class (self->mentor_row, student->mentor, mentor != NULL ? mentor->name : NULL);
}

/* The class may have another mentor meanwhile; and whoever is gone has no details. */
static void
office_changed_cb (LwStudentSheet *self)
{
  if (lw_office_find (self->office, &lw_student_record, id_of (self)) != NULL)
    paint (self);
  else
    gtk_window_close (GTK_WINDOW (self));
}

static void
update_actions (LwStudentSheet *self)
{
  gboolean can_write = !lw_office_is_read_only (self->office);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.undo",
                                 can_write && lw_office_get_undo_label (self->office) != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.redo",
                                 can_write && lw_office_get_redo_label (self->office) != NULL);
}

static void
say_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  lw_toaster_say (LW_STUDENT_SHEET (widget)->toaster, g_variant_get_string (parameter, NULL));
}

static void
undone_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (LwStudentSheet) self = data;
  g_autoptr (GError) error = NULL;

  if (!lw_office_undo_finish (LW_OFFICE (source), result, &error))
    lw_toaster_say (self->toaster, error->message);
}

static void
undo_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LwStudentSheet *self = LW_STUDENT_SHEET (widget);

  lw_office_undo_async (self->office, strcmp (action, "win.redo") == 0, NULL, undone_cb,
                        g_object_ref (self));
}

static void
deleted_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (LwStudentSheet) self = data;
  g_autoptr (GError) error = NULL;

  if (!lw_office_commit_finish (LW_OFFICE (source), result, &error))
    lw_toaster_say (self->toaster, error->message);
}

static void
answered_cb (AdwMessageDialog *dialog, const char *response, LwStudentSheet *self)
{
  GPtrArray *parts = g_object_get_data (G_OBJECT (dialog), "parts");

  if (strcmp (response, "delete") == 0)
    lw_office_commit_async (self->office,
                            lw_students_delete_act (self->office, id_of (self), parts), NULL,
                            deleted_cb, g_object_ref (self));
}

static guint
count_parts (GPtrArray *parts, const LwRecordType *type)
{
  guint n_parts = 0;

  for (guint i = 0; i < parts->len; i++)
    if (lw_record_get_record_type (g_ptr_array_index (parts, i)) == type)
      n_parts++;

  return n_parts;
}

/* Takes @words. */
static void
add_words (GString *text, guint n_parts, char *words)
{
  if (n_parts > 0)
    g_string_append_printf (text, "%s%s", text->len > 0 ? ", " : "", words);
  g_free (words);
}

/* "1 POP, 3 bewijsstukken, 2 stages", or "". */
static char *
describe_parts (GPtrArray *parts)
{
  guint n_pops = count_parts (parts, &lw_pop_record);
  guint n_items = count_parts (parts, &lw_portfolio_item_record);
  guint n_stages = count_parts (parts, &lw_placement_record);
  guint n_reviews = count_parts (parts, &lw_review_record);
  GString *text = g_string_new (NULL);

  add_words (text, n_pops,
             g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u POP", "%u POPs", n_pops), n_pops));
  add_words (
    text, n_items,
    g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "%u portfolio item", "%u portfolio items", n_items), n_items));
  add_words (
    text, n_stages,
    g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u stage", "%u stages", n_stages), n_stages));
  add_words (
    text, n_reviews,
    g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "%u conversation", "%u conversations", n_reviews), n_reviews));

  return g_string_free (text, FALSE);
}

/* Takes @parts: what would go along. */
static void
ask_to_delete (LwStudentSheet *self, GPtrArray *parts)
{
  g_autofree char *heading
    = g_strdup_printf (_ ("Delete %s?"), lw_record_get_title (lw_keeper_get_stored (self->keeper)));
  g_autofree char *words = describe_parts (parts);
  /* translators: %s: "1 POP, 2 stages" */
  g_autofree char *body
    = *words != '\0'
        ? g_strdup_printf (_ ("All that is kept of this student goes along: %s. Undo brings it "
                              "back."),
                           words)
        : g_strdup (_ ("There is no POP, portfolio or stage of this student. Undo brings the "
                       "student back."));
  GtkWidget *dialog = lw_question_new (GTK_WINDOW (self), heading, body, NULL);

  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _ ("_Cancel"), "delete",
                                    _ ("_Delete"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "delete",
                                              ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  g_object_set_data_full (G_OBJECT (dialog), "parts", parts, (GDestroyNotify) g_ptr_array_unref);
  g_signal_connect_object (dialog, "response", G_CALLBACK (answered_cb), self, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
gathered_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (LwStudentSheet) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) parts = lw_students_gather_finish (LW_OFFICE (source), result, &error);

  if (parts == NULL)
    lw_toaster_say (self->toaster, error->message);
  /* It may have been closed meanwhile. */
  else if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    ask_to_delete (self, g_steal_pointer (&parts));
}

static void
delete_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LwStudentSheet *self = LW_STUDENT_SHEET (widget);

  lw_students_gather_async (self->office, id_of (self), NULL, gathered_cb, g_object_ref (self));
}

/* A field that is left keeps what is half typed in it. */
static gboolean
lw_student_sheet_close_request (GtkWindow *window)
{
  gtk_window_set_focus (window, NULL);

  return GTK_WINDOW_CLASS (lw_student_sheet_parent_class)->close_request (window);
}

static void
lw_student_sheet_dispose (GObject *object)
{
  LwStudentSheet *self = LW_STUDENT_SHEET (object);

  if (self->binder != NULL)
    lw_binder_set_keeper (self->binder, NULL);
  g_clear_object (&self->binder);
  g_clear_object (&self->toaster);
  gtk_widget_dispose_template (GTK_WIDGET (self), LW_TYPE_STUDENT_SHEET);
  g_clear_object (&self->keeper);
  g_clear_object (&self->office);

  G_OBJECT_CLASS (lw_student_sheet_parent_class)->dispose (object);
}

#define BIND(name) gtk_widget_class_bind_template_child (widget_class, LwStudentSheet, name)

static void
bind_template (GtkWidgetClass *widget_class)
{
  BIND (toasts);
  BIND (title);
  BIND (given_name_row);
  BIND (infix_row);
  BIND (family_name_row);
  BIND (number_row);
  BIND (birth_date_row);
  BIND (group_row);
  BIND (track_row);
  BIND (profile_row);
  BIND (mentor_row);
  BIND (leerwerktraject);
  BIND (postcode_row);
  BIND (email_row);
  BIND (phone_row);
  BIND (guardians);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "student.delete", NULL, delete_activated);
  gtk_widget_class_install_action (widget_class, "win.say", "s", say_activated);
  gtk_widget_class_install_action (widget_class, "win.undo", NULL, undo_activated);
  gtk_widget_class_install_action (widget_class, "win.redo", NULL, undo_activated);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK, "win.undo", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK | GDK_SHIFT_MASK,
                                       "win.redo", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_y, GDK_CONTROL_MASK, "win.redo", NULL);
}

static void
lw_student_sheet_class_init (LwStudentSheetClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lw_student_sheet_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = lw_student_sheet_close_request;

  g_type_ensure (LW_TYPE_DATE_ROW);
  g_type_ensure (LW_TYPE_PART_LIST);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/nl/verbindendleren/Leerwerk/ui/lw-student-sheet.ui");
  bind_template (widget_class);
  install_actions (widget_class);
  lw_help_install (widget_class);
}

static void
lw_student_sheet_init (LwStudentSheet *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->binder = lw_binder_new ();
  self->toaster = lw_toaster_new (GTK_WIDGET (self->toasts));
  lw_toaster_pass_escape (self->toaster, "window.close");
  lw_part_list_set_kind (self->guardians, &guardian_kind);
}

/* What is left open goes by the class. */
static void
bind_school (LwStudentSheet *self)
{
  g_auto (GStrv) profiles = lw_profile_labels (lw_office_get_catalogue (self->office));

  lw_binder_name_none (self->binder, _ ("No class"));
  lw_binder_add_ref (self->binder, self->group_row, "group",
                     G_LIST_MODEL (lw_office_get_list (self->office, &lw_group_record)));
  lw_binder_name_none (self->binder, _ ("As the class"));
  lw_binder_add_choice (self->binder, GTK_WIDGET (self->track_row), "track", lw_track_values);
  lw_binder_add_named_choice (self->binder, GTK_WIDGET (self->profile_row), "profile",
                              lw_profile_values, (const char *const *) profiles);
  lw_binder_add_ref (self->binder, GTK_WIDGET (self->mentor_row), "mentor",
                     G_LIST_MODEL (lw_office_get_list (self->office, &lw_staff_record)));
  lw_binder_add_switch (self->binder, self->leerwerktraject, "leerwerktraject");
  lw_combo_row_show_whole_names (self->track_row);
  lw_combo_row_show_whole_names (self->profile_row);
}

static void
bind_fields (LwStudentSheet *self)
{
  const struct
  {
    GtkWidget *row;
    const char *field;
  } entries[] = {
    { self->given_name_row, "given-name" },
    { self->infix_row, "infix" },
    { self->family_name_row, "family-name" },
    { self->number_row, "number" },
    { self->postcode_row, "postcode" },
    { self->email_row, "email" },
    { self->phone_row, "phone" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (entries); i++)
    lw_binder_add_entry (self->binder, entries[i].row, entries[i].field);
  lw_binder_add_date (self->binder, self->birth_date_row, "birth-date");
  bind_school (self);
}

static void
show_student (LwStudentSheet *self, LwRecord *student)
{
  self->keeper = lw_keeper_new (self->office, student, _ ("Details of the student"));
  lw_keeper_set_check (self->keeper, lw_students_check_number);
  g_signal_connect_object (self->keeper, "changed", G_CALLBACK (paint), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->office, "changed", G_CALLBACK (office_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->office, "notify", G_CALLBACK (update_actions), self,
                           G_CONNECT_SWAPPED);
  lw_binder_set_keeper (self->binder, self->keeper);
  lw_part_list_set_owner (self->guardians, self->keeper);
  lw_read_only_bar_action (GTK_WIDGET (self), self->office, "student.delete");
  lw_toaster_follow (self->toaster, self->office);
  update_actions (self);
  paint (self);
}

/**
 * lw_student_sheet_show:
 * @parent: the window that it belongs to
 * @office: an open school
 * @student: a student's id; of another nothing opens
 *
 * Returns: (transfer none) (nullable): the window, shown
 */
GtkWindow *
lw_student_sheet_show (GtkWindow *parent, LwOffice *office, const char *student)
{
  LwRecord *record = lw_office_find (office, &lw_student_record, student);
  LwStudentSheet *self;

  if (record == NULL)
    return NULL;
  self = g_object_new (LW_TYPE_STUDENT_SHEET, "transient-for", parent, NULL);
  /* Not “destroy-with-parent”: a dossier's window goes with its student as well, and one that still
   * waits for an answer would be left with a parent that is no more. */
  g_signal_connect_object (parent, "destroy", G_CALLBACK (gtk_window_destroy), self,
                           G_CONNECT_SWAPPED);
  self->office = g_object_ref (office);
  bind_fields (self);
  show_student (self, record);
  gtk_window_present (GTK_WINDOW (self));
  /* Selected, the name would be gone at the first key. */
  gtk_editable_set_position (GTK_EDITABLE (self->given_name_row), -1);

  return GTK_WINDOW (self);
}
