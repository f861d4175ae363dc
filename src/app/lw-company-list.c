/* lw-company-list.c - the companies that a search and filters leave, in order
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-company-list.h"

#include "lw-date.h"
#include "lw-stage-words.h"

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

#define ALL_HALF_DAYS ((1u << LW_HALF_DAYS_A_WEEK) - 1)

typedef struct
{
  guint32 first; /* Julian days */
  guint32 last;
  LwWeekMask half_days; /* of any of its weeks */
} Stay;

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

static gboolean
takes_a_seat (LwPlacement *placement)
{
  static const char *const without_seat[] = { "zoekt", "afgebroken", "afgerond", NULL };

  return placement->student != NULL && placement->workplace != NULL
         && (placement->state == NULL || !g_strv_contains (without_seat, placement->state));
}

static LwWeekMask
find_half_days (LwOffice *office, LwPlacement *placement)
{
  g_autoptr (LwPattern) pattern = lw_stage_dup_pattern (office, placement);
  LwWeekMask mask = 0;

  for (guint i = 0; pattern != NULL && i < pattern->parts->len; i++)
    {
      const LwPatternPart *part = &g_array_index (pattern->parts, LwPatternPart, i);

      mask |= part->kind == LW_PATTERN_ONCE ? ALL_HALF_DAYS : part->half_days;
    }

  return mask != 0 ? mask : ALL_HALF_DAYS;
}

/* The stays that end today or later, of each workplace. A stage of which no days are chosen yet
 * takes its seat all the time. */
static GHashTable *
read_stays (LwOffice *office)
{
  LwRecordList *placements = lw_office_get_list (office, &lw_placement_record);
  GHashTable *stays
    = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) g_array_unref);
  GDate today = lw_today ();

  for (guint i = 0; i < lw_record_list_get_size (placements); i++)
    {
      LwPlacement *placement = lw_record_list_peek (placements, i);
      Stay stay = { g_date_get_julian (&today), G_MAXUINT32, 0 };
      GArray *there;
      GDate first, last;

      if (!takes_a_seat (placement))
        continue;
      lw_stage_get_period (office, placement, &first, &last);
      if (g_date_valid (&first))
        stay.first = stay.last = g_date_get_julian (&first);
      if (g_date_valid (&last))
        stay.last = g_date_get_julian (&last);
      if (stay.last < g_date_get_julian (&today))
        continue;
      stay.half_days = find_half_days (office, placement);
      there = g_hash_table_lookup (stays, placement->workplace);
      if (there == NULL)
        {
          there = g_array_new (FALSE, FALSE, sizeof (Stay));
          g_hash_table_insert (stays, placement->workplace, there);
        }
      g_array_append_val (there, stay);
    }

  return stays;
}

/* How many are there at once on a half-day of the fullest week, in which one of them begins. */
static guint
most_at_once (GArray *stays, guint half_day)
{
  guint most = 0;

  for (guint i = 0; i < stays->len; i++)
    {
      guint32 day = g_array_index (stays, Stay, i).first;
      guint n_there = 0;

      for (guint j = 0; j < stays->len; j++)
        {
          const Stay *stay = &g_array_index (stays, Stay, j);

          n_there
            += stay->first <= day && day <= stay->last && (stay->half_days & (1u << half_day)) != 0;
        }
      most = MAX (most, n_there);
    }

  return most;
}

/* The seats that are left all the time, on every half-day or on some. */
static void
add_free (LwCompanySeats *seats, LwWorkplace *workplace, GArray *stays)
{
  guint n_seats = workplace->seats > 0 ? (guint) workplace->seats : 0;
  LwWeekMask open = lw_week_mask_from_words ((const char *const *) workplace->half_days);
  guint n_free = n_seats;

  if (open == 0)
    open = LW_SCHOOL_WEEK;
  for (guint half_day = 0; half_day < LW_HALF_DAYS_A_WEEK; half_day++)
    if (open & (1u << half_day))
      {
        guint n_taken = stays != NULL ? most_at_once (stays, half_day) : 0;

        n_free = MIN (n_free, n_seats > n_taken ? n_seats - n_taken : 0);
        if (n_taken < n_seats)
          seats->free_half_days |= 1u << half_day;
      }
  seats->n_seats += n_seats;
  seats->n_free += n_free;
}

static void
read_workplaces (LwCompanyList *self)
{
  LwRecordList *workplaces = lw_office_get_list (office_of (self), &lw_workplace_record);
  g_autoptr (GHashTable) stays = read_stays (office_of (self));

  for (guint i = 0; i < lw_record_list_get_size (workplaces); i++)
    {
      LwWorkplace *workplace = lw_record_list_peek (workplaces, i);
      Facts *facts = facts_to_fill (self, workplace->company);
      GArray *there = g_hash_table_lookup (stays, lw_record_get_id (LW_RECORD (workplace)));

      facts->seats.n_workplaces++;
      add_free (&facts->seats, workplace, there);
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

/* "2 stageplekken, 5 plaatsen", "2 stageplekken, 3 van 5 vrij" or "1 stageplek, vrij op ma en wo"
 */
static char *
describe_seats (const LwCompanySeats *seats)
{
  g_autofree char *places = g_strdup_printf (
    g_dngettext (GETTEXT_PACKAGE, "%u workplace", "%u workplaces", seats->n_workplaces),
    seats->n_workplaces);
  g_autofree char *room = NULL;

  if (seats->n_seats == 0)
    return g_steal_pointer (&places);
  if (seats->n_free == seats->n_seats)
    room = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u seat", "%u seats", seats->n_seats),
                            seats->n_seats);
  else if (seats->n_free == 0 && seats->free_half_days != 0)
    {
      g_autofree char *half_days = lw_week_mask_describe (seats->free_half_days);

      /* translators: half-days: vrij op ma, wo-middag */
      room = g_strdup_printf (_ ("free on %s"), half_days);
    }
  else
    /* translators: seats for students at a company: 3 van 5 vrij */
    room = g_strdup_printf (_ ("%u of %u free"), seats->n_free, seats->n_seats);

  return g_strjoin (", ", places, room, NULL);
}

char *
lw_company_list_describe (LwCompanyList *self, LwCompany *company)
{
  LwCompanySeats seats = lw_company_list_get_seats (self, company);
  g_autofree char *text = seats.n_workplaces > 0 ? describe_seats (&seats) : NULL;

  if (company->town != NULL && text != NULL)
    return g_strjoin (" · ", company->town, text, NULL);

  return g_strdup (company->town != NULL ? company->town : text != NULL ? text : "");
}
