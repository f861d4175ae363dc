/* lw-company-view.c - all that is known of one company
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-company-view.h"

#include "lw-accreditation-row.h"
#include "lw-binder.h"
#include "lw-commit.h"
#include "lw-company-load.h"
#include "lw-company-stages.h"
#include "lw-contact-moment-row.h"
#include "lw-contact-row.h"
#include "lw-contacts.h"
#include "lw-ladder.h"
#include "lw-name-factory.h"
#include "lw-notice.h"
#include "lw-number-row.h"
#include "lw-part-list.h"
#include "lw-read-only.h"
#include "lw-text-field.h"
#include "lw-widget.h"
#include "lw-words.h"
#include "lw-workplace-row.h"

#include <glib/gi18n.h>

struct _LwCompanyView
{
  GtkWidget parent_instance;

  /* template */
  GtkScrolledWindow *scroller;
  GtkWidget *name;
  GtkLabel *summary;
  GtkWidget *kind_row;
  GtkWidget *sector_row;
  GtkWidget *address_row;
  GtkWidget *postcode_row;
  GtkWidget *town_row;
  GtkWidget *manager_row;
  AdwComboRow *step_row;
  LwPartList *contacts;
  LwPartList *moments;
  LwPartList *workplaces;
  LwCompanyStages *stages;
  LwCompanyLoad *load;
  LwTextField *gain;
  LwNumberRow *at_once_row;
  LwNumberRow *month_row;
  LwNumberRow *year_row;
  LwNumberRow *rest_row;
  LwPartList *accreditations;

  /* owned */
  LwOffice *office;
  LwBinder *binder;
  LwKeeper *keeper;
};

G_DEFINE_FINAL_TYPE (LwCompanyView, lw_company_view, GTK_TYPE_WIDGET)

static const LwPartKind contact_kind = {
  .type = &lw_contact_person_record,
  .owner = "company",
  .make_row = lw_contact_row_new,
  .add = N_ ("Add a contact person"),
  .added = N_ ("Contact person added"),
  .none = N_ ("Nobody yet. Whom does the school call?"),
};

static const LwPartKind moment_kind = {
  .type = &lw_contact_moment_record,
  .owner = "company",
  .make_row = lw_contact_moment_row_new,
  .add = N_ ("Add a contact moment"),
  .added = N_ ("Contact moment added"),
  .none = N_ ("Nothing yet. Keep here what was said, and when to get in touch again."),
  .begin = lw_contacts_begin,
  .compare = lw_contact_moment_compare,
  .n_first = 5,
};

static const LwPartKind workplace_kind = {
  .type = &lw_workplace_record,
  .owner = "company",
  .make_row = lw_workplace_row_new,
  .add = N_ ("Add a workplace"),
  .added = N_ ("Workplace added"),
  .none = N_ ("No workplace yet. A stage can be planned as soon as there is one."),
};

static const LwPartKind accreditation_kind = {
  .type = &lw_accreditation_record,
  .owner = "company",
  .make_row = lw_accreditation_row_new,
  .add = N_ ("Add an accreditation"),
  .added = N_ ("Accreditation added"),
  .none = N_ ("None. Some forms of learning ask for an accreditation for the profile."),
};

static LwCompany *
company_of (LwCompanyView *self)
{
  return LW_COMPANY (lw_keeper_get_record (self->keeper));
}

/* "Bedrijf · Gouda". What a company can't do without is asked for at its name. */
static void
paint_head (LwCompanyView *self)
{
  LwCompany *company = company_of (self);
  LwRecord *stored = lw_keeper_get_stored (self->keeper);
  gboolean is_blank = company->name == NULL && lw_record_get_rev (stored) == 0;
  g_autofree char *text
    = g_strjoin (company->kind != NULL && company->town != NULL ? " · " : "",
                 lw_word_label (company->kind), company->town != NULL ? company->town : "", NULL);
  const char *summary = is_blank ? _ ("A name is enough to begin with") : text;

  gtk_label_set_text (self->summary, summary);
  gtk_widget_set_visible (GTK_WIDGET (self->summary), *summary != '\0');
  lw_notice_set_hint (self->name, summary);
}

/* What the step that is chosen means is told on demand; a partnership stands beyond them all. */
static void
paint_step (LwCompanyView *self)
{
  const LwCatalogue *catalogue = lw_office_get_catalogue (self->office);
  gboolean is_beyond = lw_ladder_is_beyond (company_of (self));
  guint number = (guint) lw_ladder_step_of_company (company_of (self));
  const LwStep *step = number != LW_LADDER_NO_STEP && number <= catalogue->company_ladder->len
                         ? g_ptr_array_index (catalogue->company_ladder, number - 1)
                         : NULL;
  const char *text
    = step != NULL ? step->text : _ ("How far it goes along with learning on the job");

  gtk_widget_set_tooltip_text (GTK_WIDGET (self->step_row), text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->step_row),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text, -1);
  gtk_widget_set_visible (GTK_WIDGET (self->step_row), !is_beyond);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->kind_row),
                               is_beyond ? _ ("Stands beyond the steps of the ladder") : NULL);
}

static void
paint (LwCompanyView *self)
{
  paint_head (self);
  paint_step (self);
}

static void
ask_name_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  gtk_widget_activate_action (widget, "win.say", "s", _ ("Type the name of the company first"));
  lw_company_view_focus_name (LW_COMPANY_VIEW (widget));
}

/* The key works from anywhere on the page. */
static void
add_contact_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LwCompanyView *self = LW_COMPANY_VIEW (widget);

  if (self->keeper != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self->moments), "parts.add", NULL);
}

static void
add_deletions (LwCompanyView *self, LwAct *act, const LwRecordType *type)
{
  LwRecordList *all = lw_office_get_list (self->office, type);

  for (guint i = 0; i < lw_record_list_get_size (all); i++)
    {
      LwRecord *part = lw_record_list_peek (all, i);

      if (g_strcmp0 (lw_record_get_text (part, "company"), lw_company_view_get_id (self)) == 0)
        lw_act_delete (act, type, lw_record_get_id (part), -1);
    }
}

/* A company goes with its parts; the store refuses when a stage is there. */
static void
delete_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LwCompanyView *self = LW_COMPANY_VIEW (widget);
  LwAct *act;

  if (self->keeper == NULL)
    return;
  lw_keeper_flush (self->keeper);
  act = lw_act_new ("delete", _ ("Company deleted"));
  add_deletions (self, act, &lw_contact_moment_record);
  add_deletions (self, act, &lw_contact_person_record);
  add_deletions (self, act, &lw_accreditation_record);
  add_deletions (self, act, &lw_workplace_record);
  lw_act_delete (act, &lw_company_record, lw_company_view_get_id (self), -1);
  lw_commit_delete (GTK_WIDGET (self), self->office, act);
}

static void
lw_company_view_dispose (GObject *object)
{
  LwCompanyView *self = LW_COMPANY_VIEW (object);

  g_clear_object (&self->binder);
  g_clear_object (&self->keeper);
  lw_widget_dispose_template (GTK_WIDGET (self), LW_TYPE_COMPANY_VIEW);
  g_clear_object (&self->office);

  G_OBJECT_CLASS (lw_company_view_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, LwCompanyView, scroller);
  gtk_widget_class_bind_template_child (widget_class, LwCompanyView, name);
  gtk_widget_class_bind_template_child (widget_class, LwCompanyView, summary);
  gtk_widget_class_bind_template_child (widget_class, LwCompanyView, kind_row);
  gtk_widget_class_bind_template_child (widget_class, LwCompanyView, sector_row);
  gtk_widget_class_bind_template_child (widget_class, LwCompanyView, address_row);
  gtk_widget_class_bind_template_child (widget_class, LwCompanyView, postcode_row);
  gtk_widget_class_bind_template_child (widget_class, LwCompanyView, town_row);
  gtk_widget_class_bind_template_child (widget_class, LwCompanyView, manager_row);
  gtk_widget_class_bind_template_child (widget_class, LwCompanyView, step_row);
  gtk_widget_class_bind_template_child (widget_class, LwCompanyView, contacts);
  gtk_widget_class_bind_template_child (widget_class, LwCompanyView, moments);
  gtk_widget_class_bind_template_child (widget_class, LwCompanyView, workplaces);
  gtk_widget_class_bind_template_child (widget_class, LwCompanyView, stages);
  gtk_widget_class_bind_template_child (widget_class, LwCompanyView, load);
  gtk_widget_class_bind_template_child (widget_class, LwCompanyView, gain);
  gtk_widget_class_bind_template_child (widget_class, LwCompanyView, at_once_row);
  gtk_widget_class_bind_template_child (widget_class, LwCompanyView, month_row);
  gtk_widget_class_bind_template_child (widget_class, LwCompanyView, year_row);
  gtk_widget_class_bind_template_child (widget_class, LwCompanyView, rest_row);
  gtk_widget_class_bind_template_child (widget_class, LwCompanyView, accreditations);
}

static void
lw_company_view_class_init (LwCompanyViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lw_company_view_dispose;

  g_type_ensure (LW_TYPE_COMPANY_LOAD);
  g_type_ensure (LW_TYPE_COMPANY_STAGES);
  g_type_ensure (LW_TYPE_NUMBER_ROW);
  g_type_ensure (LW_TYPE_PART_LIST);
  g_type_ensure (LW_TYPE_TEXT_FIELD);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/nl/verbindendleren/Leerwerk/ui/lw-company-view.ui");
  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "company.ask-name", NULL, ask_name_activated);
  gtk_widget_class_install_action (widget_class, "company.delete", NULL, delete_activated);
  gtk_widget_class_install_action (widget_class, "company.add-contact", NULL,
                                   add_contact_activated);
}

static void
bind_fields (LwCompanyView *self)
{
  const struct
  {
    LwNumberRow *row;
    const char *field;
  } numbers[] = {
    { self->at_once_row, "max-at-once" },
    { self->month_row, "max-per-month" },
    { self->year_row, "max-per-year" },
    { self->rest_row, "rest-weeks" },
  };

  lw_binder_add_entry (self->binder, self->name, "name");
  lw_binder_add_choice (self->binder, self->kind_row, "kind", lw_company_kind_values);
  lw_binder_add_choice (self->binder, self->sector_row, "sector", lw_sector_values);
  lw_binder_add_entry (self->binder, self->address_row, "address");
  lw_binder_add_entry (self->binder, self->postcode_row, "postcode");
  lw_binder_add_entry (self->binder, self->town_row, "town");
  lw_binder_add_text (self->binder, lw_text_field_get_text_view (self->gain), "gain");
  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    lw_binder_add_number (self->binder, lw_number_row_get_spin_button (numbers[i].row),
                          numbers[i].field);
}

static void
lw_company_view_init (LwCompanyView *self)
{
  self->binder = lw_binder_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  lw_entry_tell_cut (self->name);
  bind_fields (self);
  lw_part_list_set_kind (self->contacts, &contact_kind);
  lw_part_list_set_kind (self->moments, &moment_kind);
  lw_part_list_set_kind (self->workplaces, &workplace_kind);
  lw_part_list_set_kind (self->accreditations, &accreditation_kind);
}

/* What was typed without a name can't be kept; that is said when one goes on to another. */
static void
leave_company (LwCompanyView *self)
{
  if (self->keeper == NULL)
    return;
  if (lw_keeper_is_dirty (self->keeper) && company_of (self)->name == NULL
      && lw_record_get_rev (lw_keeper_get_stored (self->keeper)) == 0)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.say", "s",
                                _ ("A company without a name can’t be kept"));
  g_signal_handlers_disconnect_by_func (self->keeper, paint, self);
  lw_binder_set_keeper (self->binder, NULL);
  g_clear_object (&self->keeper);
}

static void
show_parts (LwCompanyView *self)
{
  lw_part_list_set_owner (self->contacts, self->keeper);
  lw_part_list_set_owner (self->moments, self->keeper);
  lw_part_list_set_owner (self->workplaces, self->keeper);
  lw_part_list_set_owner (self->accreditations, self->keeper);
  lw_company_stages_set_company (self->stages, self->office, lw_company_view_get_id (self));
  lw_company_load_set_company (self->load, self->office, lw_company_view_get_id (self));
}

/* "3. Deel van de bedrijfscultuur": the names are the catalogue's. */
static void
bind_step (LwCompanyView *self)
{
  GPtrArray *ladder = lw_office_get_catalogue (self->office)->company_ladder;
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) labels = NULL;

  for (guint i = 0; i < ladder->len; i++)
    {
      const LwStep *step = g_ptr_array_index (ladder, i);
      g_autofree char *label = g_strdup_printf ("%d. %s", step->number, step->name);

      g_strv_builder_add (builder, label);
    }
  labels = g_strv_builder_end (builder);
  lw_combo_row_show_whole_names (self->step_row);
  lw_binder_add_step (self->binder, GTK_WIDGET (self->step_row), "policy-step", _ ("Not filled in"),
                      (const char *const *) labels);
}

static void
take_office (LwCompanyView *self, LwOffice *office)
{
  self->office = g_object_ref (office);
  lw_read_only_bar_action (GTK_WIDGET (self), office, "company.delete");
  lw_read_only_bar_action (GTK_WIDGET (self), office, "company.add-contact");
  lw_binder_add_ref (self->binder, self->manager_row, "account-manager",
                     G_LIST_MODEL (lw_office_get_list (office, &lw_staff_record)));
  bind_step (self);
}

/**
 * lw_company_view_set_company:
 * @self: a view
 * @office: an open school, always the same
 * @company: (nullable): the company to show; one with revision 0 is not in the store until
 *   somebody types its name. What was typed in the former one is written
 */
void
lw_company_view_set_company (LwCompanyView *self, LwOffice *office, LwCompany *company)
{
  if (self->office == NULL)
    take_office (self, office);
  leave_company (self);
  if (company != NULL)
    {
      self->keeper = lw_keeper_new (office, LW_RECORD (company), _ ("Company"));
      g_signal_connect_object (self->keeper, "changed", G_CALLBACK (paint), self,
                               G_CONNECT_SWAPPED);
      lw_binder_set_keeper (self->binder, self->keeper);
      paint (self);
    }
  show_parts (self);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
}

const char *
lw_company_view_get_id (LwCompanyView *self)
{
  return self->keeper != NULL ? lw_record_get_id (lw_keeper_get_record (self->keeper)) : NULL;
}

gboolean
lw_company_view_has_name (LwCompanyView *self)
{
  return self->keeper != NULL && company_of (self)->name != NULL;
}

void
lw_company_view_focus_name (LwCompanyView *self)
{
  gtk_widget_grab_focus (self->name);
}

/* What is not laid out yet can't be scrolled to. */
static gboolean
focus_contacts_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  LwCompanyView *self = LW_COMPANY_VIEW (widget);

  if (gtk_widget_get_height (GTK_WIDGET (self->moments)) == 0)
    return G_SOURCE_CONTINUE;
  lw_part_list_focus_first (self->moments);

  return G_SOURCE_REMOVE;
}

/* To what was said last with the company. */
void
lw_company_view_focus_contacts (LwCompanyView *self)
{
  gtk_widget_add_tick_callback (GTK_WIDGET (self), focus_contacts_cb, NULL, NULL);
}
