/* lw-company-list.c - the companies that a search and filters leave, in order
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-company-list.h"

#include "lw-date.h"

#include <glib/gi18n.h>
#include <string.h>

/* What the parts of a company and the stages there say of it. */
typedef struct
{
  LwCompanySeats seats;
  guint profiles; /* a bit for each of lw_profile_values */
  gboolean to_call_back;
  GString *words; /* owned: names of contact persons, titles of workplaces */
} Facts;

struct _LwCompanyList
{
  LwFilteredList parent_instance;

  /* owned */
  GHashTable *facts; /* company id -> Facts; NULL: to be made */
  char *kind;
  guint profiles;
  gboolean with_room;
  gboolean to_call_back;
};

G_DEFINE_FINAL_TYPE (LwCompanyList, lw_company_list, LW_TYPE_FILTERED_LIST)

static void
facts_free (gpointer data)
{
  Facts *facts = data;

  g_string_free (facts->words, TRUE);
  g_free (facts);
}

static LwOffice *
office_of (LwCompanyList *self)
{
  return lw_filtered_list_get_office (LW_FILTERED_LIST (self));
}

static guint
profile_bit (const char *profile)
{
  for (guint i = 0; profile != NULL && lw_profile_values[i] != NULL; i++)
    if (strcmp (lw_profile_values[i], profile) == 0)
      return 1u << i;

  return 0;
}

static Facts *
facts_to_fill (LwCompanyList *self, const char *company)
{
  Facts *facts = g_hash_table_lookup (self->facts, company);

  if (facts != NULL)
    return facts;
  facts = g_new0 (Facts, 1);
  facts->words = g_string_new (NULL);
  g_hash_table_insert (self->facts, g_strdup (company), facts);

  return facts;
}

static void
read_workplaces (LwCompanyList *self)
{
  LwRecordList *workplaces = lw_office_get_list (office_of (self), &lw_workplace_record);
  g_autoptr (GHashTable) stays = lw_company_seats_read_stays (office_of (self), NULL);

  for (guint i = 0; i < lw_record_list_get_size (workplaces); i++)
    {
      LwWorkplace *workplace = lw_record_list_peek (workplaces, i);
      Facts *facts = facts_to_fill (self, workplace->company);

      lw_company_seats_add (&facts->seats, workplace, stays);
      for (guint p = 0; workplace->profiles != NULL && workplace->profiles[p] != NULL; p++)
        facts->profiles |= profile_bit (workplace->profiles[p]);
      if (workplace->title != NULL)
        g_string_append_printf (facts->words, " %s", workplace->title);
    }
}

/* Where the day that was agreed has come. */
static void
read_moments (LwCompanyList *self)
{
  g_autoptr (GHashTable) open = lw_contact_moments_find_open (
    lw_office_get_list (office_of (self), &lw_contact_moment_record));
  GDate today = lw_today ();
  GHashTableIter iter;
  gpointer company, moment;

  g_hash_table_iter_init (&iter, open);
  while (g_hash_table_iter_next (&iter, &company, &moment))
    if (lw_date_compare (&LW_CONTACT_MOMENT (moment)->follow_up, &today) <= 0)
      facts_to_fill (self, company)->to_call_back = TRUE;
}

static void
read_facts (LwCompanyList *self)
{
  LwRecordList *people = lw_office_get_list (office_of (self), &lw_contact_person_record);
  LwRecordList *accreditations = lw_office_get_list (office_of (self), &lw_accreditation_record);

  self->facts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, facts_free);
  read_workplaces (self);
  read_moments (self);
  for (guint i = 0; i < lw_record_list_get_size (people); i++)
    {
      LwContactPerson *person = lw_record_list_peek (people, i);

      if (person->name != NULL)
        g_string_append_printf (facts_to_fill (self, person->company)->words, " %s", person->name);
    }
  for (guint i = 0; i < lw_record_list_get_size (accreditations); i++)
    {
      LwAccreditation *accreditation = lw_record_list_peek (accreditations, i);

      facts_to_fill (self, accreditation->company)->profiles
        |= profile_bit (accreditation->profile);
    }
}

/* (nullable): NULL for a company without parts. */
static const Facts *
facts_of (LwCompanyList *self, LwRecord *company)
{
  if (self->facts == NULL)
    read_facts (self);

  return g_hash_table_lookup (self->facts, lw_record_get_id (company));
}

static char *
lw_company_list_dup_search_text (LwFilteredList *list, LwRecord *record)
{
  LwCompany *company = LW_COMPANY (record);
  const Facts *facts = facts_of (LW_COMPANY_LIST (list), record);

  return g_strjoin (" ", lw_record_get_title (record), company->town != NULL ? company->town : "",
                    facts != NULL ? facts->words->str : "", NULL);
}

static gboolean
lw_company_list_fits (LwFilteredList *list, LwRecord *record)
{
  LwCompanyList *self = LW_COMPANY_LIST (list);
  const Facts *facts;

  if (self->kind != NULL && g_strcmp0 (LW_COMPANY (record)->kind, self->kind) != 0)
    return FALSE;
  if (self->profiles == 0 && !self->with_room && !self->to_call_back)
    return TRUE;
  facts = facts_of (self, record);

  return facts != NULL && (self->profiles == 0 || (facts->profiles & self->profiles) != 0)
         && (!self->with_room || facts->seats.free_half_days != 0)
         && (!self->to_call_back || facts->to_call_back);
}

static LwTouch
lw_company_list_touch (LwFilteredList *list, const LwChange *change)
{
  LwCompanyList *self = LW_COMPANY_LIST (list);
  gboolean is_searched
    = change->type == &lw_workplace_record || change->type == &lw_contact_person_record;
  gboolean is_filtered
    = change->type == &lw_accreditation_record || change->type == &lw_contact_moment_record
      || change->type == &lw_placement_record || change->type == &lw_stage_period_record;

  if (change->type == &lw_company_record)
    return LW_TOUCHES_RECORDS;
  if (!is_searched && !is_filtered)
    return LW_TOUCHES_NOTHING;
  g_clear_pointer (&self->facts, g_hash_table_unref);

  return is_searched ? LW_TOUCHES_RECORDS : LW_TOUCHES_FILTERS;
}

static void
lw_company_list_finalize (GObject *object)
{
  LwCompanyList *self = LW_COMPANY_LIST (object);

  g_clear_pointer (&self->facts, g_hash_table_unref);
  g_free (self->kind);

  G_OBJECT_CLASS (lw_company_list_parent_class)->finalize (object);
}

static void
lw_company_list_class_init (LwCompanyListClass *klass)
{
  LwFilteredListClass *list_class = LW_FILTERED_LIST_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = lw_company_list_finalize;
  list_class->type = &lw_company_record;
  list_class->dup_search_text = lw_company_list_dup_search_text;
  list_class->fits = lw_company_list_fits;
  list_class->touch = lw_company_list_touch;
}

static void
lw_company_list_init (LwCompanyList *self)
{
}

LwCompanyList *
lw_company_list_new (LwOffice *office)
{
  LwCompanyList *self = g_object_new (LW_TYPE_COMPANY_LIST, NULL);

  lw_filtered_list_set_office (LW_FILTERED_LIST (self), office);

  return self;
}

void
lw_company_list_set_query (LwCompanyList *self, const LwCompanyQuery *query)
{
  g_free (self->kind);
  self->kind = g_strdup (query->kind);
  self->profiles = profile_bit (query->profile);
  self->with_room = query->with_room;
  self->to_call_back = query->to_call_back;
  lw_filtered_list_set_words (LW_FILTERED_LIST (self), query->words);
  lw_filtered_list_refilter (LW_FILTERED_LIST (self));
}

LwCompanySeats
lw_company_list_get_seats (LwCompanyList *self, LwCompany *company)
{
  const Facts *facts = facts_of (self, LW_RECORD (company));

  return facts != NULL ? facts->seats : (LwCompanySeats){ 0 };
}

char *
lw_company_list_describe (LwCompanyList *self, LwCompany *company)
{
  LwCompanySeats seats = lw_company_list_get_seats (self, company);
  g_autofree char *text = seats.n_workplaces > 0 ? lw_company_seats_describe (&seats) : NULL;

  if (company->town != NULL && text != NULL)
    return g_strjoin (" · ", company->town, text, NULL);

  return g_strdup (company->town != NULL ? company->town : text != NULL ? text : "");
}
