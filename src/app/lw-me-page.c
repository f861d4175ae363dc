/* lw-me-page.c - who I am, in the preferences
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-me-page.h"

#include "lw-binder.h"
#include "lw-me.h"
#include "lw-words.h"

#include <glib/gi18n.h>
#include <string.h>

struct _LwMePage
{
  AdwPreferencesPage parent_instance;

  /* template */
  GtkWidget *name_row;
  GtkWidget *email_row;
  GtkLabel *trouble;
  AdwPreferencesGroup *roles;

  /* owned */
  LwOffice *office;
  LwKeeper *keeper;
  LwBinder *binder;
  GPtrArray *checks; /* borrowed GtkCheckButton, one per word of lw_role_values */

  gboolean is_filled;
  gboolean is_painting;
};

G_DEFINE_FINAL_TYPE (LwMePage, lw_me_page, ADW_TYPE_PREFERENCES_PAGE)

static LwStaff *
staff_of (LwMePage *self)
{
  return LW_STAFF (lw_keeper_get_record (self->keeper));
}

/* (nullable) */
static const char *
find_trouble (LwMePage *self)
{
  if (lw_keeper_get_refusal (self->keeper, "name") != NULL)
    return _ ("Write your name; until then you keep the former one.");
  if (lw_me_is_taken (self->office, LW_RECORD (staff_of (self))))
    return _ ("Somebody else is called so too. Add something to tell you apart; until then you go "
              "on under the former name.");

  return NULL;
}

static void
paint (LwMePage *self)
{
  char **roles = staff_of (self)->roles;
  const char *trouble = find_trouble (self);

  self->is_painting = TRUE;
  gtk_label_set_text (self->trouble, trouble != NULL ? trouble : "");
  gtk_widget_set_visible (GTK_WIDGET (self->trouble), trouble != NULL);
  for (guint i = 0; i < self->checks->len; i++)
    gtk_check_button_set_active (
      g_ptr_array_index (self->checks, i),
      roles != NULL && g_strv_contains ((const char *const *) roles, lw_role_values[i]));
  self->is_painting = FALSE;
}

static void
role_toggled_cb (LwMePage *self)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) roles = NULL;

  if (self->is_painting)
    return;
  for (guint i = 0; i < self->checks->len; i++)
    if (gtk_check_button_get_active (g_ptr_array_index (self->checks, i)))
      g_strv_builder_add (builder, lw_role_values[i]);
  roles = g_strv_builder_end (builder);
  lw_keeper_set_list (self->keeper, "roles", *roles != NULL ? (const char *const *) roles : NULL);
  lw_keeper_end_visit (self->keeper);
}

static void
office_changed_cb (LwOffice *office, LwOutcome *outcome, LwMePage *self)
{
  const char *id = lw_record_get_id (LW_RECORD (staff_of (self)));
  LwStaff *me = lw_office_find (office, &lw_staff_record, id);

  if (me != NULL && !lw_me_is_taken (office, LW_RECORD (me)))
    lw_office_rename_user (office, me->name);
}

static void
add_role (LwMePage *self, const char *role)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *check = gtk_check_button_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), lw_word_label (role));
  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  lw_word_label (role), -1);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);
  g_signal_connect_object (check, "toggled", G_CALLBACK (role_toggled_cb), self, G_CONNECT_SWAPPED);
  g_ptr_array_add (self->checks, check);
  adw_preferences_group_add (self->roles, row);
}

/* Who is not among the staff yet is, from the first change. */
static LwRecord *
dup_me (LwMePage *self)
{
  LwRecord *me = (LwRecord *) lw_office_get_me (self->office);
  LwRecord *record;

  if (me != NULL)
    return g_object_ref (me);
  record = lw_record_new (&lw_staff_record, NULL);
  lw_record_set_text (record, "name", lw_office_get_user (self->office));

  return record;
}

static void
fill (LwMePage *self)
{
  g_autoptr (LwRecord) me = dup_me (self);

  self->is_filled = TRUE;
  for (guint i = 0; lw_role_values[i] != NULL; i++)
    add_role (self, lw_role_values[i]);
  self->keeper = lw_keeper_new (self->office, me, _ ("Who I am"));
  lw_binder_set_keeper (self->binder, self->keeper);
  g_signal_connect_object (self->keeper, "changed", G_CALLBACK (paint), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->keeper, "refused", G_CALLBACK (paint), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->office, "changed", G_CALLBACK (office_changed_cb), self,
                           G_CONNECT_AFTER);
  paint (self);
}

static void
lw_me_page_map (GtkWidget *widget)
{
  LwMePage *self = LW_ME_PAGE (widget);

  if (!self->is_filled)
    fill (self);

  GTK_WIDGET_CLASS (lw_me_page_parent_class)->map (widget);
}

static void
lw_me_page_dispose (GObject *object)
{
  LwMePage *self = LW_ME_PAGE (object);

  self->is_painting = TRUE;
  g_clear_object (&self->binder);
  gtk_widget_dispose_template (GTK_WIDGET (object), LW_TYPE_ME_PAGE);
  g_clear_object (&self->keeper);
  g_clear_object (&self->office);

  G_OBJECT_CLASS (lw_me_page_parent_class)->dispose (object);
}

static void
lw_me_page_finalize (GObject *object)
{
  g_ptr_array_unref (LW_ME_PAGE (object)->checks);

  G_OBJECT_CLASS (lw_me_page_parent_class)->finalize (object);
}

static void
lw_me_page_class_init (LwMePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lw_me_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = lw_me_page_finalize;
  widget_class->map = lw_me_page_map;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/nl/verbindendleren/Leerwerk/ui/lw-me-page.ui");
  gtk_widget_class_bind_template_child (widget_class, LwMePage, name_row);
  gtk_widget_class_bind_template_child (widget_class, LwMePage, email_row);
  gtk_widget_class_bind_template_child (widget_class, LwMePage, trouble);
  gtk_widget_class_bind_template_child (widget_class, LwMePage, roles);
}

static void
lw_me_page_init (LwMePage *self)
{
  self->checks = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  self->binder = lw_binder_new ();
  lw_binder_add_entry (self->binder, self->name_row, "name");
  lw_binder_add_entry (self->binder, self->email_row, "email");
}

void
lw_me_page_set_office (LwMePage *self, LwOffice *office)
{
  g_set_object (&self->office, office);
}
