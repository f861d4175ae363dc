/* lw-sample-companies.c - the companies of a sample school
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-sample-maker.h"

#include "lw-date.h"
#include "lw-name.h"

#include <string.h>

#define N_SCHOOL_COMPANIES 300
#define N_SITE_COMPANIES 375

static void
replace (GString *text, const char *what, const char *with)
{
  g_string_replace (text, what, with, 0);
}

/* The branch's names in turn; one that holds a place for a name can be used again, and at last the
 * town tells two apart. (nullable): when all that leads to nothing new. */
static char *
make_name (LwSampleMaker *self, const LwSampleNode *branch, guint round, const char *town)
{
  g_auto (GStrv) names = lw_sample_node_split (branch, "names", "; ");
  guint n = g_strv_length (names);

  for (guint try = 0; try <= 6 * n; try++)
    {
      const LwSampleName *family = lw_sample_maker_pick_name (self, self->family_names, "nl");
      const LwSampleName *given = lw_sample_maker_pick_name (self, self->given_names, "nl");
      g_autofree char *full = lw_name_format (NULL, family->infix, family->text);
      GString *text = g_string_new (names[(round + try) % n]);

      /* After a word like "Bakkerij" the infix has its capital: "Bakkerij Van der Berg". */
      if (family->infix != NULL && g_ascii_islower (*full))
        *full = g_ascii_toupper (*full);
      replace (text, "{family}", full);
      replace (text, "{given}", given->text);
      replace (text, "{town}", town);
      if (try > 4 * n && strstr (text->str, town) == NULL)
        g_string_append_printf (text, " %s", town);
      if (g_hash_table_add (self->used, g_strdup (text->str)))
        return g_string_free (text, FALSE);
      g_string_free (text, TRUE);
    }

  return NULL;
}

/* "ma di wo-o": a day without a half is both. */
static char **
split_half_days (const LwSampleNode *node)
{
  g_auto (GStrv) words = lw_sample_node_split (node, "half-days", " ");
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (char **word = words; *word != NULL; word++)
    {
      if (strchr (*word, '-') != NULL)
        g_strv_builder_add (builder, *word);
      else
        {
          g_autofree char *morning = g_strconcat (*word, "-o", NULL);
          g_autofree char *afternoon = g_strconcat (*word, "-m", NULL);

          g_strv_builder_add (builder, morning);
          g_strv_builder_add (builder, afternoon);
        }
    }

  return g_strv_builder_end (builder);
}

static void
add_workplace (LwSampleMaker *self, LwSampleCompany *made, const LwSampleNode *node)
{
  LwWorkplace *workplace = lw_sample_maker_add (self, &lw_workplace_record);
  LwSampleSeat *seat = g_new0 (LwSampleSeat, 1);

  workplace->company = g_strdup (lw_record_get_id (LW_RECORD (made->company)));
  workplace->title = g_strdup (lw_sample_node_get (node, "title"));
  workplace->profiles = lw_sample_node_split (node, "profiles", " ");
  workplace->tasks = g_strdup (lw_sample_node_get (node, "text"));
  workplace->half_days = split_half_days (node);
  workplace->seats = lw_sample_node_get_int (node, "seats", 1);
  workplace->minimum_age = lw_sample_node_get_int (node, "age", LW_UNSET);
  workplace->learning_potential = lw_sample_node_split (node, "potential", " ");
  seat->workplace = workplace;
  seat->company = made;
  seat->open = lw_week_mask_from_words ((const char *const *) workplace->half_days);
  seat->taken = g_hash_table_new (NULL, NULL);
  g_ptr_array_add (self->site->seats, seat);
}

static LwContactPerson *
add_contact (LwSampleMaker *self, LwCompany *company, const char *role)
{
  LwContactPerson *contact = lw_sample_maker_add (self, &lw_contact_person_record);
  const char *tag = lw_sample_maker_pick_tag (self);
  const LwSampleName *given = lw_sample_maker_pick_name (self, self->given_names, tag);
  const LwSampleName *family = lw_sample_maker_pick_name (self, self->family_names, tag);

  contact->company = g_strdup (lw_record_get_id (LW_RECORD (company)));
  contact->name = lw_name_format (given->text, family->infix, family->text);
  contact->role = g_strdup (role);
  contact->phone = lw_sample_maker_dup_phone (self, lw_sample_maker_chance (self, 40));
  contact->email = lw_sample_maker_dup_email (self, contact->name, "bedrijf.");

  return contact;
}

/* One in eight has run out. Most companies of a branch that trains people have an accreditation,
 * for the profiles of their first workplace. */
static void
add_accreditations (LwSampleMaker *self, LwSampleCompany *made)
{
  g_auto (GStrv) profiles = NULL;
  int year = lw_school_year_of (&self->brief->year->first_day);

  if (lw_sample_node_get (made->branch, "erkend") == NULL)
    return;
  if (!lw_sample_maker_is_small (self) && lw_sample_maker_chance (self, 15))
    return;
  for (guint i = 0; i < made->branch->children->len; i++)
    {
      const LwSampleNode *node = g_ptr_array_index (made->branch->children, i);

      if (g_str_equal (node->name, "workplace"))
        {
          profiles = lw_sample_node_split (node, "profiles", " ");
          break;
        }
    }
  for (char **profile = profiles; *profile != NULL; profile++)
    {
      LwAccreditation *accreditation = lw_sample_maker_add (self, &lw_accreditation_record);
      gboolean has_expired = lw_sample_maker_chance (self, 12);
      int years = has_expired ? 0 : 1 + (int) lw_sample_maker_pick (self, 3);
      int day = 1 + (int) lw_sample_maker_pick (self, 28);

      accreditation->company = g_strdup (lw_record_get_id (LW_RECORD (made->company)));
      accreditation->profile = g_strdup (*profile);
      accreditation->valid_until = lw_date_from_dmy (day, has_expired ? 9 : 8, year + years);
      accreditation->checked_on = lw_date_from_dmy (day, 6, year - (has_expired ? 1 : 0));
      g_ptr_array_add (made->accreditations, accreditation);
    }
}

static void
set_limits (LwSampleMaker *self, LwCompany *company, guint n_seats)
{
  if (lw_sample_maker_chance (self, 30))
    company->max_at_once = (int) n_seats;
  if (lw_sample_maker_chance (self, 35))
    company->max_per_year = (int) (n_seats * (4 + lw_sample_maker_pick (self, 4)));
}

static void
add_company (LwSampleMaker *self, const LwSampleNode *branch, guint round)
{
  int step = lw_sample_node_get_int (branch, "step", 1) + (int) lw_sample_maker_pick (self, 2);
  g_autofree char *address = NULL;
  g_autofree char *postcode = NULL;
  g_autofree char *town = NULL;
  g_autofree char *name = NULL;
  LwCompany *company;
  LwSampleCompany *made;
  guint n_seats = 0;

  lw_sample_maker_pick_address (self, &address, &postcode, &town);
  name = make_name (self, branch, round, town);
  if (name == NULL)
    return;
  company = lw_sample_maker_add (self, &lw_company_record);
  made = g_new0 (LwSampleCompany, 1);
  company->name = g_steal_pointer (&name);
  company->address = g_steal_pointer (&address);
  company->postcode = g_steal_pointer (&postcode);
  company->town = g_steal_pointer (&town);
  company->kind = g_strdup (lw_sample_node_get (branch, "kind"));
  company->sector = g_strdup (lw_sample_node_get (branch, "sector"));
  company->gain = g_strdup (lw_sample_node_get (branch, "gain"));
  company->policy_step = MIN (step, 5);
  company->account_manager = g_strdup (lw_record_get_id (
    g_ptr_array_index (self->site->staff, lw_sample_maker_pick (self, self->site->staff->len))));
  made->company = company;
  made->branch = branch;
  made->accreditations = g_ptr_array_new ();
  g_ptr_array_add (self->site->companies, made);
  made->guide = add_contact (self, company, lw_sample_node_get (branch, "role"));
  if (lw_sample_maker_chance (self, 25))
    add_contact (self, company, "administratie");
  add_accreditations (self, made);
  for (guint i = 0; i < branch->children->len; i++)
    {
      const LwSampleNode *node = g_ptr_array_index (branch->children, i);

      if (!g_str_equal (node->name, "workplace"))
        continue;
      add_workplace (self, made, node);
      n_seats += (guint) lw_sample_node_get_int (node, "seats", 1);
    }
  set_limits (self, company, n_seats);
}

/**
 * lw_sample_make_companies:
 * @self: the school in the making
 *
 * Adds companies with their contact persons, accreditations and workplaces: one of each branch
 * that is marked small for one class, else all branches in turn.
 */
void
lw_sample_make_companies (LwSampleMaker *self)
{
  GPtrArray *branches = self->branches->children;
  gboolean is_small = lw_sample_maker_is_small (self);
  guint n = self->brief->size == LW_SAMPLE_REGION ? N_SITE_COMPANIES : N_SCHOOL_COMPANIES;

  lw_sample_maker_begin (self, 2);
  for (guint i = 0; is_small ? i < branches->len : self->site->companies->len < n; i++)
    {
      const LwSampleNode *branch = g_ptr_array_index (branches, i % branches->len);
      guint round = i / branches->len;

      if (is_small ? lw_sample_node_get (branch, "small") != NULL
                   : (int) round < lw_sample_node_get_int (branch, "most", G_MAXINT))
        add_company (self, branch, round);
    }
}
