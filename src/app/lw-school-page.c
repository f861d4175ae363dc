/* lw-school-page.c - the school itself, in the preferences
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-school-page.h"

#include "lw-attach.h"
#include "lw-binder.h"
#include "lw-file-choice.h"
#include "lw-lesson-hours.h"
#include "lw-seed.h"
#include "lw-thumbnail.h"
#include "lw-words.h"

#include <glib/gi18n.h>
#include <string.h>

#define LOGO_SIZE 48

struct _LwSchoolPage
{
  AdwPreferencesPage parent_instance;

  /* template */
  GtkWidget *name_row;
  GtkLabel *trouble;
  AdwComboRow *region_row;
  AdwActionRow *logo_row;
  GtkWidget *fit_counts;
  LwLessonHours *hours;

  GtkWidget *logo; /* borrowed: a prefix of @logo_row, or NULL */

  /* owned */
  LwOffice *office;
  LwKeeper *keeper;
  LwBinder *binder;
  GtkStringList *regions;
  char *logo_hash; /* whose picture is shown */

  gboolean is_filled;
  gboolean is_painting;
};

G_DEFINE_FINAL_TYPE (LwSchoolPage, lw_school_page, ADW_TYPE_PREFERENCES_PAGE)

static void
say (LwSchoolPage *self, const char *text)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.say", "s", text);
}

static LwSchool *
school_of (LwSchoolPage *self)
{
  return LW_SCHOOL (lw_keeper_get_record (self->keeper));
}

static guint
position_of (const char *region)
{
  guint i = 0;

  while (lw_region_values[i] != NULL && strcmp (lw_region_values[i], region) != 0)
    i++;

  return i;
}

/* A drop-down always has something selected, so until a region is chosen there is a first choice
 * that says so. */
static gboolean
offers_none (LwSchoolPage *self)
{
  return g_list_model_get_n_items (G_LIST_MODEL (self->regions))
         == g_strv_length ((char **) lw_region_values) + 1;
}

static void
paint_region (LwSchoolPage *self)
{
  const char *region = school_of (self)->region;
  const char *const none[] = { _ ("Not filled in"), NULL };

  if (region == NULL && !offers_none (self))
    gtk_string_list_splice (self->regions, 0, 0, none);
  else if (region != NULL && offers_none (self))
    gtk_string_list_remove (self->regions, 0);
  adw_combo_row_set_selected (self->region_row, region != NULL ? position_of (region) : 0);
}

static void
paint_logo (LwSchoolPage *self)
{
  const char *hash = school_of (self)->logo;
  g_autofree char *path = hash != NULL ? lw_office_get_file_path (self->office, hash) : NULL;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "school.remove-logo", hash != NULL);
  if (g_strcmp0 (self->logo_hash, hash) == 0)
    return;
  g_free (self->logo_hash);
  self->logo_hash = g_strdup (hash);
  if (self->logo != NULL)
    adw_action_row_remove (self->logo_row, self->logo);
  self->logo = NULL;
  if (path == NULL)
    return;
  self->logo = lw_thumbnail_new (path, "image/png", LOGO_SIZE);
  g_object_set (self->logo, "margin-top", 6, "margin-bottom", 6, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->logo), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("The school’s logo"), -1);
  adw_action_row_add_prefix (self->logo_row, self->logo);
}

static void
paint (LwSchoolPage *self)
{
  gboolean is_refused = lw_keeper_get_refusal (self->keeper, "name") != NULL;

  self->is_painting = TRUE;
  paint_region (self);
  gtk_widget_set_visible (GTK_WIDGET (self->trouble), is_refused);
  paint_logo (self);
  self->is_painting = FALSE;
}

static void
region_set_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (LwSchoolPage) self = data;
  g_autoptr (GError) error = NULL;

  if (lw_office_commit_finish (LW_OFFICE (source), result, &error))
    return;
  say (self, error->message);
  if (self->keeper != NULL)
    paint (self);
}

/* The holidays go along, but for those that the school has changed. */
static void
region_changed_cb (LwSchoolPage *self)
{
  guint picked = adw_combo_row_get_selected (self->region_row);
  const char *region;
  LwSchool *stored;
  g_autofree char *label = NULL;
  LwAct *act;

  if (self->is_painting || picked == GTK_INVALID_LIST_POSITION
      || (offers_none (self) && picked == 0))
    return;
  region = lw_region_values[picked - (offers_none (self) ? 1 : 0)];
  lw_keeper_flush (self->keeper);
  stored = lw_office_get_school (self->office);
  if (stored == NULL)
    {
      say (self, _ ("Write the school’s name first"));
      paint (self);
      return;
    }
  /* translators: what undo takes back; %s is a holiday region */
  label = g_strdup_printf (_ ("Region %s and its school holidays"), lw_word_label (region));
  act = lw_act_new ("calendar", label);
  lw_seed_add_school (act, self->office, stored->name, region);
  lw_office_commit_async (self->office, act, NULL, region_set_cb, g_object_ref (self));
}

static void
logo_kept_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (LwSchoolPage) self = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *hash = lw_attach_picture_finish (LW_OFFICE (source), result, &error);

  if (hash == NULL)
    say (self, error->message);
  else if (self->keeper != NULL)
    {
      lw_keeper_set_text (self->keeper, "logo", hash);
      lw_keeper_end_visit (self->keeper);
    }
}

static void
logo_chosen_cb (gpointer asker, const char *path, gpointer data)
{
  lw_school_page_take_logo (asker, path);
}

static void
choose_logo_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  GtkFileChooser *choice
    = lw_file_choice_new (widget, _ ("Choose the school’s logo"), GTK_FILE_CHOOSER_ACTION_OPEN);
  GtkFileFilter *filter = lw_file_choice_add_filter (choice, _ ("Pictures (JPEG or PNG)"));

  gtk_file_filter_add_mime_type (filter, "image/jpeg");
  gtk_file_filter_add_mime_type (filter, "image/png");
  lw_file_choice_ask (choice, widget, logo_chosen_cb, NULL, NULL);
}

static void
remove_logo_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LwSchoolPage *self = LW_SCHOOL_PAGE (widget);

  lw_keeper_set_text (self->keeper, "logo", NULL);
  lw_keeper_end_visit (self->keeper);
}

static void
fill (LwSchoolPage *self)
{
  LwSchool *known = lw_office_get_school (self->office);
  g_autoptr (LwRecord) school
    = known != NULL ? g_object_ref (LW_RECORD (known)) : lw_record_new (&lw_school_record, NULL);

  self->is_filled = TRUE;
  self->keeper = lw_keeper_new (self->office, school, _ ("School"));
  lw_binder_set_keeper (self->binder, self->keeper);
  g_signal_connect_object (self->keeper, "changed", G_CALLBACK (paint), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->keeper, "refused", G_CALLBACK (paint), self, G_CONNECT_SWAPPED);
  paint (self);
  lw_lesson_hours_set_office (self->hours, self->office);
}

static void
lw_school_page_map (GtkWidget *widget)
{
  LwSchoolPage *self = LW_SCHOOL_PAGE (widget);

  if (!self->is_filled)
    fill (self);

  GTK_WIDGET_CLASS (lw_school_page_parent_class)->map (widget);
}

static void
lw_school_page_dispose (GObject *object)
{
  LwSchoolPage *self = LW_SCHOOL_PAGE (object);

  self->is_painting = TRUE;
  g_clear_object (&self->binder);
  gtk_widget_dispose_template (GTK_WIDGET (object), LW_TYPE_SCHOOL_PAGE);
  g_clear_object (&self->regions);
  g_clear_object (&self->keeper);
  g_clear_object (&self->office);

  G_OBJECT_CLASS (lw_school_page_parent_class)->dispose (object);
}

static void
lw_school_page_finalize (GObject *object)
{
  g_free (LW_SCHOOL_PAGE (object)->logo_hash);

  G_OBJECT_CLASS (lw_school_page_parent_class)->finalize (object);
}

static void
lw_school_page_class_init (LwSchoolPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lw_school_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = lw_school_page_finalize;
  widget_class->map = lw_school_page_map;

  g_type_ensure (LW_TYPE_LESSON_HOURS);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/nl/verbindendleren/Leerwerk/ui/lw-school-page.ui");
  gtk_widget_class_bind_template_child (widget_class, LwSchoolPage, name_row);
  gtk_widget_class_bind_template_child (widget_class, LwSchoolPage, trouble);
  gtk_widget_class_bind_template_child (widget_class, LwSchoolPage, region_row);
  gtk_widget_class_bind_template_child (widget_class, LwSchoolPage, logo_row);
  gtk_widget_class_bind_template_child (widget_class, LwSchoolPage, fit_counts);
  gtk_widget_class_bind_template_child (widget_class, LwSchoolPage, hours);
  gtk_widget_class_bind_template_callback (widget_class, region_changed_cb);
  gtk_widget_class_install_action (widget_class, "school.choose-logo", NULL, choose_logo_activated);
  gtk_widget_class_install_action (widget_class, "school.remove-logo", NULL, remove_logo_activated);
}

static void
lw_school_page_init (LwSchoolPage *self)
{
  g_auto (GStrv) regions = lw_word_labels (lw_region_values);

  self->regions = gtk_string_list_new ((const char *const *) regions);
  self->is_painting = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  adw_combo_row_set_model (self->region_row, G_LIST_MODEL (self->regions));
  self->is_painting = FALSE;
  self->binder = lw_binder_new ();
  lw_binder_add_entry (self->binder, self->name_row, "name");
  lw_binder_add_switch (self->binder, self->fit_counts, "fit-counts");
}

void
lw_school_page_set_office (LwSchoolPage *self, LwOffice *office)
{
  g_set_object (&self->office, office);
}

/**
 * lw_school_page_take_logo:
 * @self: a page that is shown
 * @path: a picture
 *
 * Takes a copy of the picture in, checked and scaled, on another thread.
 */
void
lw_school_page_take_logo (LwSchoolPage *self, const char *path)
{
  lw_attach_picture_async (self->office, path, NULL, logo_kept_cb, g_object_ref (self));
}
