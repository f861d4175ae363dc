/* lw-contact-moment.c - what was said with a company, and when it is to be spoken to again
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-contact-moment.h"

#include "lw-date.h"

#include <glib/gi18n-lib.h>

const char *const lw_contact_kind_values[] = { "gebeld", "gemaild", "bezocht", "gesproken", NULL };
const char *const lw_contact_outcome_values[]
  = { "geen-gehoor", "gevraagd", "toegezegd", "geweigerd", "terugbellen", NULL };

const char *const lw_contact_refusals[] = { "Geen plek in deze periode",
                                            "Geen begeleiding",
                                            "Te druk",
                                            "Andere dagen",
                                            "Neemt liever oudere leerlingen",
                                            "Neemt liever een andere leerweg",
                                            "Eerdere ervaring",
                                            NULL };

/* What is written of a conversation tells of the student whom it was about. */
#define WRITTEN (LW_FIELD_PERSONAL | LW_FIELD_LONG | LW_FIELD_SEARCHED)

#define FIELD(name, kind, member, ...)                                                             \
  {                                                                                                \
    name, LW_FIELD_##kind, G_STRUCT_OFFSET (LwContactMoment, member), __VA_ARGS__                  \
  }

static const LwField contact_moment_fields[] = {
  FIELD ("company", REF, company, N_ ("Company"), LW_FIELD_REQUIRED | LW_FIELD_OWNER, "company"),
  FIELD ("contact-person",
         REF,
         contact_person,
         N_ ("Contact person"),
         LW_FIELD_NONE,
         "contact-person"),
  FIELD ("placement", REF, placement, N_ ("Stage"), LW_FIELD_NONE, "placement"),
  FIELD ("date", DATE, date, N_ ("Date"), LW_FIELD_NONE),
  FIELD ("who", REF, who, N_ ("By whom"), LW_FIELD_NONE, "staff"),
  FIELD ("kind", CHOICE, kind, N_ ("How"), LW_FIELD_NONE, NULL, lw_contact_kind_values),
  FIELD ("text", TEXT, text, N_ ("What was said"), WRITTEN),
  FIELD ("outcome",
         CHOICE,
         outcome,
         N_ ("Outcome"),
         LW_FIELD_NONE,
         NULL,
         lw_contact_outcome_values),
  FIELD ("reason", TEXT, reason, N_ ("Why not"), WRITTEN),
  FIELD ("follow-up", DATE, follow_up, N_ ("Get in touch again on"), LW_FIELD_NONE),
};

#undef FIELD

static char *
dup_title (LwRecord *record)
{
  return g_strdup (LW_CONTACT_MOMENT (record)->text);
}

const LwRecordType lw_contact_moment_record = {
  .name = "contact-moment",
  .label = N_ ("Contact moment"),
  .fields = contact_moment_fields,
  .n_fields = G_N_ELEMENTS (contact_moment_fields),
  .get_type = lw_contact_moment_get_type,
  .dup_title = dup_title,
};

LW_DEFINE_RECORD (LwContactMoment, lw_contact_moment, lw_contact_moment_record)

static int
compare_days (const GDate *a, const GDate *b)
{
  if (!g_date_valid (a) || !g_date_valid (b))
    return g_date_valid (a) - g_date_valid (b);

  return lw_date_compare (a, b);
}

/**
 * lw_contact_moment_compare:
 * @a: a contact moment
 * @b: another
 *
 * Returns: an order with the newest first, and those without a day last
 */
int
lw_contact_moment_compare (LwRecord *a, LwRecord *b)
{
  int result = compare_days (&LW_CONTACT_MOMENT (b)->date, &LW_CONTACT_MOMENT (a)->date);

  return result != 0 ? result : g_strcmp0 (lw_record_get_id (a), lw_record_get_id (b));
}

gboolean
lw_contact_moment_is_refusal (LwContactMoment *self)
{
  return g_strcmp0 (self->outcome, "geweigerd") == 0;
}

/* A company that was to be called back later on the same day was, when it was spoken to again on
 * that day and no such thing was agreed once more. */
static gboolean
is_on_day_itself (LwContactMoment *moment)
{
  return g_date_valid (&moment->follow_up) && compare_days (&moment->follow_up, &moment->date) == 0;
}

static gboolean
comes_after (LwContactMoment *later, LwContactMoment *earlier)
{
  int result = compare_days (&later->date, &earlier->date);

  return result > 0 || (result == 0 && is_on_day_itself (earlier) && !is_on_day_itself (later));
}

/* Company id -> GPtrArray of LwContactMoment. */
static GHashTable *
index_by_company (LwRecordList *moments)
{
  GHashTable *index
    = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) g_ptr_array_unref);

  for (guint i = 0; i < lw_record_list_get_size (moments); i++)
    {
      LwContactMoment *moment = lw_record_list_peek (moments, i);
      GPtrArray *of_company = g_hash_table_lookup (index, moment->company);

      if (of_company == NULL)
        {
          of_company = g_ptr_array_new ();
          g_hash_table_insert (index, moment->company, of_company);
        }
      g_ptr_array_add (of_company, moment);
    }

  return index;
}

static gboolean
is_followed (LwContactMoment *moment, GPtrArray *of_company)
{
  for (guint i = 0; i < of_company->len; i++)
    if (comes_after (g_ptr_array_index (of_company, i), moment))
      return TRUE;

  return FALSE;
}

/* The one whose day comes first. */
static LwContactMoment *
find_open_of (GPtrArray *of_company)
{
  LwContactMoment *open = NULL;

  for (guint i = 0; i < of_company->len; i++)
    {
      LwContactMoment *moment = g_ptr_array_index (of_company, i);

      if (g_date_valid (&moment->follow_up)
          && (open == NULL || compare_days (&moment->follow_up, &open->follow_up) < 0)
          && !is_followed (moment, of_company))
        open = moment;
    }

  return open;
}

/**
 * lw_contact_moments_find_open:
 * @moments: the contact moments of a school
 *
 * Looks for what was agreed and not done yet: a day to get in touch again, after which nothing was
 * recorded at that company.
 *
 * Returns: (transfer full) (element-type utf8 LwContactMoment): company id -> the moment that set
 *   the day, borrowed from @moments; no company of which nothing is waiting
 */
GHashTable *
lw_contact_moments_find_open (LwRecordList *moments)
{
  g_autoptr (GHashTable) index = index_by_company (moments);
  GHashTable *found = g_hash_table_new (g_str_hash, g_str_equal);
  GHashTableIter iter;
  gpointer company, of_company;

  g_hash_table_iter_init (&iter, index);
  while (g_hash_table_iter_next (&iter, &company, &of_company))
    {
      LwContactMoment *open = find_open_of (of_company);

      if (open != NULL)
        g_hash_table_insert (found, company, open);
    }

  return found;
}

/**
 * lw_contact_moments_find_last:
 * @moments: the contact moments of a school
 * @company: id of a company
 *
 * Returns: (transfer none) (nullable): the newest of that company
 */
LwContactMoment *
lw_contact_moments_find_last (LwRecordList *moments, const char *company)
{
  LwContactMoment *last = NULL;

  for (guint i = 0; i < lw_record_list_get_size (moments); i++)
    {
      LwContactMoment *moment = lw_record_list_peek (moments, i);

      if (g_strcmp0 (moment->company, company) == 0
          && (last == NULL || lw_contact_moment_compare (LW_RECORD (moment), LW_RECORD (last)) < 0))
        last = moment;
    }

  return last;
}

/**
 * lw_contact_moments_index_asked:
 * @moments: the contact moments of a school
 *
 * Returns: (transfer full) (element-type utf8 LwContactMoment): id of a stage -> when a company was
 *   last asked for it, borrowed from @moments; no stage of which nobody recorded that
 */
GHashTable *
lw_contact_moments_index_asked (LwRecordList *moments)
{
  GHashTable *index = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < lw_record_list_get_size (moments); i++)
    {
      LwContactMoment *moment = lw_record_list_peek (moments, i);
      LwContactMoment *known;

      if (moment->placement == NULL || !g_date_valid (&moment->date)
          || g_strcmp0 (moment->outcome, "gevraagd") != 0)
        continue;
      known = g_hash_table_lookup (index, moment->placement);
      if (known == NULL || compare_days (&moment->date, &known->date) > 0)
        g_hash_table_replace (index, moment->placement, moment);
    }

  return index;
}
