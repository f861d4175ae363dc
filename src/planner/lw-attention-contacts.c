/* lw-attention-contacts.c - companies to get in touch with again, as was agreed
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-attention-private.h"

#include "lw-date.h"

/* The moment that set a day to get in touch again, when nothing came after it. */
LwContactMoment *
lw_attention_scan_get_open_moment (LwAttentionScan *self, LwCompany *company)
{
  LwRecordList *moments = self->world->lists.contact_moments;

  if (self->open_moments == NULL && moments != NULL)
    self->open_moments = lw_contact_moments_find_open (moments);

  return self->open_moments != NULL
           ? g_hash_table_lookup (self->open_moments, lw_record_get_id (LW_RECORD (company)))
           : NULL;
}

/* The day on which the company was asked for a stage, as somebody wrote it down, else as the
 * history tells; cleared when neither does. */
GDate
lw_attention_scan_get_asked (LwAttentionScan *self, LwPlacement *placement)
{
  LwRecordList *moments = self->world->lists.contact_moments;
  const char *id = lw_record_get_id (LW_RECORD (placement));
  LwContactMoment *moment;

  if (self->asked == NULL && moments != NULL)
    self->asked = lw_contact_moments_index_asked (moments);
  moment = self->asked != NULL ? g_hash_table_lookup (self->asked, id) : NULL;
  if (moment != NULL)
    return moment->date;

  return self->input->digest != NULL ? lw_digest_get_asked (self->input->digest, id) : (GDate){ 0 };
}

/* Of a company's contact persons the first that can be phoned, else the first. @rows are found by
 * the id of their company. */
void
lw_attention_scan_find_contacts (LwAttentionScan *self, GHashTable *rows)
{
  LwRecordList *contacts = self->input->contacts;

  for (guint i = 0; contacts != NULL && i < lw_record_list_get_size (contacts); i++)
    {
      LwContactPerson *contact = lw_record_list_peek (contacts, i);
      LwAttention *row = g_hash_table_lookup (rows, contact->company);
      gboolean had_phone, has_phone = contact->phone != NULL;

      if (row == NULL)
        continue;
      had_phone = row->contact != NULL && row->contact->phone != NULL;
      if (row->contact == NULL || has_phone > had_phone
          || (has_phone == had_phone
              && lw_record_compare (LW_RECORD (contact), LW_RECORD (row->contact)) < 0))
        g_set_object (&row->contact, contact);
    }
}

/* A company stands once: what is to be asked is asked when it is called back. */
static LwAttention *
take_call_back (LwAttentionScan *self, GHashTable *calls, LwCompany *company)
{
  LwAttention *row = g_hash_table_lookup (calls, lw_record_get_id (LW_RECORD (company)));

  if (row == NULL)
    return lw_attention_scan_add (self, LW_WHY_CALL_BACK, NULL, NULL, company);
  row->kind = LW_ATTENTION_CALL_BACK;
  row->why = LW_WHY_CALL_BACK;

  return row;
}

static LwAttention *
add_call_back (LwAttentionScan *self,
               GHashTable *calls,
               LwCompany *company,
               LwContactMoment *moment)
{
  LwRecord *person = self->input->contacts != NULL && moment->contact_person != NULL
                       ? lw_record_list_find (self->input->contacts, moment->contact_person)
                       : NULL;
  LwAttention *row = take_call_back (self, calls, company);

  g_set_object (&row->moment, moment);
  if (person != NULL)
    g_set_object (&row->contact, LW_CONTACT_PERSON (person));
  row->day = moment->follow_up;
  row->count = -1;
  row->is_mine |= lw_attention_scan_is_my_company (self, company)
                  || lw_attention_scan_is_me (self, moment->who);
  row->is_now = TRUE;

  return row;
}

/* Companies of which the day that was agreed has come, and with which nobody spoke since. It is a
 * matter of their account manager, and of who agreed on it. @calls, by company, are those to be
 * called anyway. */
void
lw_attention_find_call_backs (LwAttentionScan *self, GHashTable *calls)
{
  LwRecordList *companies = self->world->lists.companies;
  g_autoptr (GHashTable) unnamed = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; companies != NULL && i < lw_record_list_get_size (companies); i++)
    {
      LwCompany *company = lw_record_list_peek (companies, i);
      LwContactMoment *moment = lw_attention_scan_get_open_moment (self, company);
      LwAttention *row;

      if (moment == NULL || lw_date_compare (&moment->follow_up, &self->input->today) > 0)
        continue;
      row = add_call_back (self, calls, company, moment);
      if (row->contact == NULL)
        g_hash_table_insert (unnamed, (gpointer) lw_record_get_id (LW_RECORD (company)), row);
    }
  /* With whom was not said: somebody there is to be asked for all the same. */
  if (g_hash_table_size (unnamed) > 0)
    lw_attention_scan_find_contacts (self, unnamed);
}
