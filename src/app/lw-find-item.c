/* lw-find-item.c - one of the things that can be found and opened
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-find-item.h"

#include "lw-date.h"
#include "lw-words.h"

#include <glib/gi18n.h>
#include <string.h>

/* A goal is as long as somebody made it. */
#define N_TITLE_CHARS 60

const char *
lw_find_group_label (LwFindGroup group)
{
  static const char *const labels[LW_FIND_N_GROUPS] = {
    /* translators: heading of the students and companies that were opened last */
    [LW_FIND_RECENT] = N_ ("Opened last"),
    [LW_FIND_STUDENTS] = N_ ("Students"),
    [LW_FIND_COMPANIES] = N_ ("Companies"),
    [LW_FIND_FORMS] = N_ ("Forms"),
    /* translators: heading of what the program can do */
    [LW_FIND_ACTIONS] = N_ ("Actions"),
    /* translators: heading of POPs, portfolios and reviews in which the words stand */
    [LW_FIND_TEXTS] = N_ ("Texts"),
  };

  return _ (labels[group]);
}

/**
 * lw_find_item_new:
 * @group: among which it is listed
 * @icon: the name of its icon, for good
 * @title: what it is called
 *
 * Returns: (transfer full): the item
 */
LwFindItem *
lw_find_item_new (LwFindGroup group, const char *icon, const char *title)
{
  LwFindItem *self = g_rc_box_new0 (LwFindItem);

  self->group = group;
  self->icon = icon;
  self->title = g_strdup (title);

  return self;
}

static void
item_clear (gpointer data)
{
  LwFindItem *self = data;

  g_free (self->title);
  g_free (self->detail);
  g_free (self->aside);
  g_free (self->student);
  g_clear_pointer (&self->snippet, lw_snippet_free);
  g_clear_pointer (&self->target, g_variant_unref);
  g_clear_object (&self->record);
}

LwFindItem *
lw_find_item_ref (LwFindItem *self)
{
  return g_rc_box_acquire (self);
}

void
lw_find_item_unref (LwFindItem *self)
{
  g_rc_box_release_full (self, item_clear);
}

/**
 * lw_find_item_set_action:
 * @self: an item that nobody else has yet
 * @action: the full name of an action, for good
 * @target: (nullable): what the action is about; a floating one is taken
 */
void
lw_find_item_set_action (LwFindItem *self, const char *action, GVariant *target)
{
  self->action = action;
  g_clear_pointer (&self->target, g_variant_unref);
  self->target = target != NULL ? g_variant_ref_sink (target) : NULL;
}

static char *
join (const char *first, const char *second)
{
  gboolean both = first != NULL && second != NULL;

  if (first == NULL && second == NULL)
    return NULL;

  return g_strconcat (first != NULL ? first : "", both ? " · " : "", second != NULL ? second : "",
                      NULL);
}

static LwFindItem *
new_student (LwOffice *office, LwStudent *student)
{
  LwFindItem *self = lw_find_item_new (LW_FIND_STUDENTS, "avatar-default-symbolic",
                                       lw_record_get_title (LW_RECORD (student)));
  LwGroup *group = lw_office_find (office, &lw_group_record, student->group);

  self->detail = join (group != NULL ? group->name : _ ("no class"), student->number);
  lw_find_item_set_action (self, "win.open-student",
                           g_variant_new_string (lw_record_get_id (LW_RECORD (student))));

  return self;
}

static LwFindItem *
new_company (LwCompany *company)
{
  LwFindItem *self = lw_find_item_new (LW_FIND_COMPANIES, "lw-companies-symbolic",
                                       lw_record_get_title (LW_RECORD (company)));

  self->detail = g_strdup (company->town);
  lw_find_item_set_action (self, "win.open-company",
                           g_variant_new_string (lw_record_get_id (LW_RECORD (company))));

  return self;
}

/* Somebody of a company opens the company. */
static LwFindItem *
new_contact (LwOffice *office, LwContactPerson *contact)
{
  LwFindItem *self = lw_find_item_new (LW_FIND_COMPANIES, "avatar-default-symbolic", contact->name);
  LwCompany *company = lw_office_find (office, &lw_company_record, contact->company);

  self->detail = join (company != NULL ? company->name : NULL, contact->role);
  lw_find_item_set_action (self, "win.open-company", g_variant_new_string (contact->company));

  return self;
}

static LwFindItem *
new_form (LwVariant *form)
{
  LwFindItem *self = lw_find_item_new (LW_FIND_FORMS, "lw-matrix-symbolic",
                                       lw_record_get_title (LW_RECORD (form)));

  lw_find_item_set_action (self, "win.open-form",
                           g_variant_new_string (lw_record_get_id (LW_RECORD (form))));

  return self;
}

/**
 * lw_find_item_new_record:
 * @office: an open school
 * @record: a student, company, contact person or form
 *
 * Returns: (transfer full): the item that opens it
 */
LwFindItem *
lw_find_item_new_record (LwOffice *office, LwRecord *record)
{
  if (LW_IS_STUDENT (record))
    return new_student (office, LW_STUDENT (record));
  if (LW_IS_COMPANY (record))
    return new_company (LW_COMPANY (record));
  if (LW_IS_CONTACT_PERSON (record))
    return new_contact (office, LW_CONTACT_PERSON (record));
  g_assert (LW_IS_VARIANT (record));

  return new_form (LW_VARIANT (record));
}

static char *
pop_title (LwOffice *office, LwPop *pop)
{
  LwSchoolYear *year = lw_office_find (office, &lw_school_year_record, pop->school_year);

  return year != NULL ? g_strdup_printf ("%s %s", _ ("POP"), year->name) : g_strdup (_ ("POP"));
}

static char *
stage_title (LwOffice *office, LwPlacement *placement)
{
  LwCompany *company = lw_office_find_company (office, placement);

  /* translators: a stage, at the company of that name */
  return company != NULL ? g_strdup_printf (_ ("Stage at %s"), company->name)
                         : g_strdup (_ ("Stage"));
}

static char *
contact_title (LwContactMoment *moment)
{
  return join (_ ("Contact"), moment->kind != NULL ? lw_word_label (moment->kind) : NULL);
}

static char *
dup_hit_title (LwOffice *office, LwRecord *record)
{
  const char *title = lw_record_get_title (record);
  g_autoptr (LwSnippet) line = NULL;

  if (LW_IS_POP (record))
    return pop_title (office, LW_POP (record));
  if (LW_IS_PLACEMENT (record))
    return stage_title (office, LW_PLACEMENT (record));
  if (LW_IS_REVIEW (record))
    return join (_ ("Review"), LW_REVIEW (record)->kind);
  if (LW_IS_CONTACT_MOMENT (record))
    return contact_title (LW_CONTACT_MOMENT (record));
  if (title == NULL || *title == '\0')
    return g_strdup (LW_IS_PORTFOLIO_ITEM (record) ? _ ("Without a title")
                                                   : _ (lw_record_get_record_type (record)->label));
  line = lw_snippet_new (title, "", N_TITLE_CHARS);

  return g_steal_pointer (&line->text);
}

static const GDate *
date_of (LwRecord *record)
{
  if (LW_IS_PORTFOLIO_ITEM (record))
    return &LW_PORTFOLIO_ITEM (record)->date;
  if (LW_IS_REVIEW (record))
    return &LW_REVIEW (record)->date;
  if (LW_IS_CONTACT_MOMENT (record))
    return &LW_CONTACT_MOMENT (record)->date;

  return NULL;
}

static const char *
icon_of (LwRecord *record)
{
  if (LW_IS_PORTFOLIO_ITEM (record))
    return "lw-portfolio-symbolic";
  if (LW_IS_ATTACHMENT (record))
    return "mail-attachment-symbolic";
  if (LW_IS_PLACEMENT (record))
    return "x-office-calendar-symbolic";
  if (LW_IS_CONTACT_MOMENT (record))
    return "phone-symbolic";
  if (LW_IS_REVIEW (record))
    return "system-users-symbolic";
  if (LW_IS_COMPANY (record) || LW_IS_WORKPLACE (record))
    return "lw-companies-symbolic";

  return "text-editor-symbolic";
}

/**
 * lw_find_item_new_hit:
 * @office: an open school
 * @hit: a text in which something was found
 *
 * Returns: (transfer full): the item that opens the place where it stands
 */
LwFindItem *
lw_find_item_new_hit (LwOffice *office, LwHit *hit)
{
  g_autofree char *title = dup_hit_title (office, hit->record);
  LwFindItem *self = lw_find_item_new (LW_FIND_TEXTS, icon_of (hit->record), title);
  LwRecord *owner = lw_office_get_list (office, hit->owner_type) != NULL
                      ? lw_office_find (office, hit->owner_type, hit->owner_id)
                      : NULL;
  const GDate *date = date_of (hit->record);
  g_autofree char *day = date != NULL && g_date_valid (date) ? lw_date_format_long (date) : NULL;

  /* A name stands in the title already. */
  if (hit->field == NULL || (hit->field->flags & LW_FIELD_NAME) == 0)
    self->snippet = g_steal_pointer (&hit->snippet);
  self->aside
    = join (owner != NULL && owner != hit->record ? lw_record_get_title (owner) : NULL, day);
  self->record = g_object_ref (hit->record);
  if (LW_IS_STUDENT (owner))
    self->student = g_strdup (hit->owner_id);
  if (LW_IS_PLACEMENT (hit->record))
    lw_find_item_set_action (self, "win.open-placement",
                             g_variant_new_string (lw_record_get_id (hit->record)));
  else if (LW_IS_CONTACT_MOMENT (hit->record))
    lw_find_item_set_action (self, "win.open-contacts", g_variant_new_string (hit->owner_id));
  else if (hit->owner_type == &lw_company_record)
    lw_find_item_set_action (self, "win.open-company", g_variant_new_string (hit->owner_id));

  return self;
}

/* Whether both open the same. */
gboolean
lw_find_item_is_same (const LwFindItem *a, const LwFindItem *b)
{
  if (a->record != NULL || b->record != NULL)
    return a->record != NULL && b->record != NULL
           && strcmp (lw_record_get_id (a->record), lw_record_get_id (b->record)) == 0;

  return g_strcmp0 (a->action, b->action) == 0 && g_strcmp0 (a->page, b->page) == 0
         && (a->target == b->target
             || (a->target != NULL && b->target != NULL && g_variant_equal (a->target, b->target)));
}

/* Returns: (transfer full): all that its row shows, as a screen reader says it */
char *
lw_find_item_dup_spoken (const LwFindItem *self)
{
  GString *text = g_string_new (self->title);
  const char *line = self->snippet != NULL ? self->snippet->text : self->detail;

  if (line != NULL && *line != '\0')
    g_string_append_printf (text, ", %s", line);
  if (self->aside != NULL)
    g_string_append_printf (text, ", %s", self->aside);
  g_string_append_printf (text, ", %s", lw_find_group_label (self->group));

  return g_string_free (text, FALSE);
}
