/* lw-form-student.c - the student that the forms are held against
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-form-student.h"

#include "lw-widget.h"
#include "lw-words.h"

#include <glib/gi18n.h>

struct _LwFormStudent
{
  GtkWidget parent_instance;

  /* template */
  GtkLabel *name;
  GtkLabel *detail;
  GtkLabel *question;
  GtkLabel *ways;
  GtkLabel *missing;

  /* owned */
  LwOffice *office;
  LwFormFits *fits;
};

G_DEFINE_FINAL_TYPE (LwFormStudent, lw_form_student, GTK_TYPE_WIDGET)

static void
show_text (GtkLabel *label, const char *text)
{
  gtk_label_set_text (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL && *text != '\0');
}

static gboolean
is_filled (const char *text)
{
  return text != NULL && *text != '\0';
}

/* "3B, Kaderberoepsgericht (KB)" */
static char *
dup_detail (LwFormStudent *self, LwStudent *student)
{
  LwGroup *group = lw_office_find (self->office, &lw_group_record, student->group);
  const char *track = student->track != NULL || group == NULL ? student->track : group->track;

  if (group == NULL)
    return g_strdup (lw_word_label (track));
  if (track == NULL)
    return g_strdup (group->name);

  return g_strdup_printf ("%s, %s", group->name, lw_word_label (track));
}

/* "Oriëntatie: rondkijken op meer plekken. Leerstijl: door te doen." */
static char *
dup_ways (LwPop *pop)
{
  g_autoptr (GString) text = g_string_new (NULL);

  if (pop == NULL)
    return NULL;
  if (pop->question_kind != NULL)
    g_string_append_printf (text, "%s. ", lw_word_label (pop->question_kind));
  if (is_filled (pop->learning_style))
    {
      g_autofree char *style = g_utf8_strdown (lw_word_label (pop->learning_style), -1);

      /* translators: a learning style: "by doing" */
      g_string_append_printf (text, _ ("Learning style: %s."), style);
    }

  return g_strdup (g_strstrip (text->str));
}

/* Option 2 of the report: what the student can and wants, how, and a route designed together; the
 * forms come after that (I 3.3). */
static char *
dup_missing (LwPop *pop)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new ();
  g_autofree char *names = NULL;

  if (pop == NULL)
    return g_strdup (_ ("No POP yet. Find out together first what the student can and wants, and "
                        "how; then choose a form."));
  if (!is_filled (pop->learning_question) || pop->question_kind == NULL)
    g_ptr_array_add (parts, _ ("the learning question and its kind"));
  if (!is_filled (pop->learning_style))
    g_ptr_array_add (parts, _ ("the learning style"));
  if (!is_filled (pop->can) || !is_filled (pop->wants))
    g_ptr_array_add (parts, _ ("what the student can and wants"));
  if (!is_filled (pop->how))
    g_ptr_array_add (parts, _ ("how"));
  if (!is_filled (pop->designed_with))
    g_ptr_array_add (parts, _ ("with whom it was designed"));
  if (parts->len == 0)
    return NULL;
  g_ptr_array_add (parts, NULL);
  names = g_strjoinv (", ", (char **) parts->pdata);

  /* translators: a list: "the learning style, how" */
  return g_strdup_printf (_ ("Not in the POP yet: %s."), names);
}

static void
paint (LwFormStudent *self)
{
  LwStudent *student = lw_form_fits_get_student (self->fits);
  LwPop *pop = lw_form_fits_get_pop (self->fits);
  g_autofree char *detail = NULL;
  g_autofree char *ways = dup_ways (pop);
  g_autofree char *missing = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self), student != NULL);
  if (student == NULL)
    return;
  detail = dup_detail (self, student);
  missing = dup_missing (pop);
  show_text (self->name, lw_record_get_title (LW_RECORD (student)));
  show_text (self->detail, detail);
  show_text (self->question, pop != NULL ? pop->learning_question : NULL);
  show_text (self->ways, ways);
  show_text (self->missing, missing);
}

static void
open_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LwStudent *student = lw_form_fits_get_student (LW_FORM_STUDENT (widget)->fits);

  if (student != NULL)
    gtk_widget_activate_action (widget, "win.open-student", "s",
                                lw_record_get_id (LW_RECORD (student)));
}

static void
clear_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  lw_form_fits_set_student (LW_FORM_STUDENT (widget)->fits, NULL);
}

static void
lw_form_student_dispose (GObject *object)
{
  LwFormStudent *self = LW_FORM_STUDENT (object);

  lw_widget_dispose_template (GTK_WIDGET (object), LW_TYPE_FORM_STUDENT);
  g_clear_object (&self->fits);
  g_clear_object (&self->office);

  G_OBJECT_CLASS (lw_form_student_parent_class)->dispose (object);
}

static void
lw_form_student_class_init (LwFormStudentClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lw_form_student_dispose;

  gtk_widget_class_set_template_from_resource (
    widget_class, "/nl/verbindendleren/Leerwerk/ui/lw-form-student.ui");
  gtk_widget_class_bind_template_child (widget_class, LwFormStudent, name);
  gtk_widget_class_bind_template_child (widget_class, LwFormStudent, detail);
  gtk_widget_class_bind_template_child (widget_class, LwFormStudent, question);
  gtk_widget_class_bind_template_child (widget_class, LwFormStudent, ways);
  gtk_widget_class_bind_template_child (widget_class, LwFormStudent, missing);
  gtk_widget_class_install_action (widget_class, "student.open", NULL, open_activated);
  gtk_widget_class_install_action (widget_class, "student.clear", NULL, clear_activated);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
lw_form_student_init (LwFormStudent *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
lw_form_student_set_fits (LwFormStudent *self, LwOffice *office, LwFormFits *fits)
{
  self->office = g_object_ref (office);
  self->fits = g_object_ref (fits);
  g_signal_connect_object (fits, "changed", G_CALLBACK (paint), self, G_CONNECT_SWAPPED);
  paint (self);
}
