/* lw-timeline-list.c - the rows of the time line
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-timeline-list.h"

#include "lw-date.h"
#include "lw-search-text.h"
#include "lw-stage-search.h"
#include "lw-stage-words.h"

#include <glib/gi18n.h>

struct _LwTimelineList
{
  LwRowList parent_instance;

  /* owned */
  LwTimeline *timeline;
  GPtrArray *all;     /* LwTimelineItem: every row; NULL: to be made */
  GHashTable *folded; /* class id, "" for none -> whether a person folded it */
  GHashTable *opened; /* the same keys, among classes only: those that were unfolded there */
  char *words;        /* folded text */
  char *group;
  char *state;

  gboolean without_stage;
  LwTimelineRows made_for; /* @all */
};

G_DEFINE_FINAL_TYPE (LwTimelineList, lw_timeline_list, LW_TYPE_ROW_LIST)

static GType
get_row_type (LwRowList *list)
{
  return LW_TYPE_TIMELINE_ITEM;
}

/* A class stands above its students, and what is of no class at the end. */
static int
compare_items (gconstpointer a, gconstpointer b)
{
  LwTimelineItem *item_a = *(LwTimelineItem *const *) a;
  LwTimelineItem *item_b = *(LwTimelineItem *const *) b;
  LwGroup *group_a = lw_timeline_item_get_group (item_a);
  LwGroup *group_b = lw_timeline_item_get_group (item_b);
  int order = 0;

  if (group_a != group_b)
    {
      if (group_a == NULL || group_b == NULL)
        return group_a == NULL ? 1 : -1;
      order = lw_record_compare (LW_RECORD (group_a), LW_RECORD (group_b));
    }
  if (order != 0)
    return order;
  if (lw_timeline_item_is_class (item_a) || lw_timeline_item_is_class (item_b))
    return lw_timeline_item_is_class (item_b) - lw_timeline_item_is_class (item_a);

  return lw_record_compare (lw_timeline_item_get_record (item_a),
                            lw_timeline_item_get_record (item_b));
}

static const char *
fold_key (LwTimelineItem *item)
{
  LwGroup *group = lw_timeline_item_get_group (item);

  return group != NULL ? lw_record_get_id (LW_RECORD (group)) : "";
}

/* Until a person says otherwise, a class without any stage takes one line. */
static gboolean
is_folded (LwTimelineList *self, LwTimelineItem *item, gboolean has_stages)
{
  gpointer said;

  if (lw_timeline_get_rows (self->timeline) == LW_TIMELINE_CLASSES)
    return !g_hash_table_contains (self->opened, fold_key (item));
  if (g_hash_table_lookup_extended (self->folded, fold_key (item), NULL, &said))
    return GPOINTER_TO_INT (said);

  return !has_stages;
}

/* A class that nobody is in yet can be arranged for all the same. */
static void
add_empty_classes (LwTimelineList *self, GHashTable *classes)
{
  LwRecordList *groups
    = lw_office_get_list (lw_timeline_get_office (self->timeline), &lw_group_record);

  for (guint i = 0; i < lw_record_list_get_size (groups); i++)
    if (g_hash_table_add (classes, lw_record_list_peek (groups, i)))
      g_ptr_array_add (self->all, lw_timeline_item_new_class (lw_record_list_peek (groups, i)));
}

static void
add_classes (LwTimelineList *self)
{
  LwOffice *office = lw_timeline_get_office (self->timeline);
  LwRecordList *students = lw_office_get_list (office, &lw_student_record);
  g_autoptr (GHashTable) classes = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < lw_record_list_get_size (students); i++)
    {
      LwStudent *student = lw_record_list_peek (students, i);
      LwGroup *group = lw_office_find (office, &lw_group_record, student->group);

      if (g_hash_table_add (classes, group))
        g_ptr_array_add (self->all, lw_timeline_item_new_class (group));
      g_ptr_array_add (self->all, lw_timeline_item_new_student (student, group));
    }
  add_empty_classes (self, classes);
  g_ptr_array_sort (self->all, compare_items);
}

static int
compare_titles (gconstpointer a, gconstpointer b)
{
  return g_utf8_collate (lw_timeline_item_get_title (*(LwTimelineItem *const *) a),
                         lw_timeline_item_get_title (*(LwTimelineItem *const *) b));
}

static void
add_workplaces (LwTimelineList *self)
{
  LwOffice *office = lw_timeline_get_office (self->timeline);
  LwRecordList *workplaces = lw_office_get_list (office, &lw_workplace_record);

  for (guint i = 0; i < lw_record_list_get_size (workplaces); i++)
    {
      LwRecord *workplace = lw_record_list_peek (workplaces, i);
      g_autofree char *title = lw_stage_dup_place (office, LW_WORKPLACE (workplace));

      g_ptr_array_add (self->all,
                       lw_timeline_item_new (workplace, title != NULL ? title : _ ("Workplace")));
    }
  g_ptr_array_sort (self->all, compare_titles);
  g_ptr_array_add (self->all, lw_timeline_item_new (NULL, _ ("No workplace yet")));
}

/* Who supervises, and who is to: the rest of the staff has nothing to plan. */
static gboolean
supervises (LwTimelineList *self, LwStaff *staff)
{
  return (staff->roles != NULL
          && g_strv_contains ((const char *const *) staff->roles, "stagebegeleider"))
         || lw_timeline_get_placements (self->timeline, lw_record_get_id (LW_RECORD (staff)))
              != NULL;
}

static void
add_supervisors (LwTimelineList *self)
{
  LwRecordList *all
    = lw_office_get_list (lw_timeline_get_office (self->timeline), &lw_staff_record);

  for (guint i = 0; i < lw_record_list_get_size (all); i++)
    {
      LwRecord *staff = lw_record_list_peek (all, i);

      if (supervises (self, LW_STAFF (staff)))
        g_ptr_array_add (self->all, lw_timeline_item_new (staff, lw_record_get_title (staff)));
    }
  g_ptr_array_sort (self->all, compare_titles);
  g_ptr_array_add (self->all, lw_timeline_item_new (NULL, _ ("No supervisor yet")));
}

static GPtrArray *
get_all (LwTimelineList *self)
{
  if (self->all != NULL)
    return self->all;
  self->all = g_ptr_array_new_with_free_func (g_object_unref);
  switch (lw_timeline_get_rows (self->timeline))
    {
    case LW_TIMELINE_WORKPLACES:
    case LW_TIMELINE_SEATS:
      add_workplaces (self);
      break;
    case LW_TIMELINE_SUPERVISORS:
      add_supervisors (self);
      break;
    case LW_TIMELINE_STUDENTS:
    case LW_TIMELINE_CLASSES:
    default:
      add_classes (self);
    }

  return self->all;
}

static GPtrArray *
placements_of (LwTimelineList *self, LwTimelineItem *item)
{
  const char *owner = lw_timeline_item_get_owner (item);

  return owner != NULL ? lw_timeline_get_placements (self->timeline, owner) : NULL;
}

static const char *
company_of (LwTimelineList *self, LwPlacement *placement)
{
  LwOffice *office = lw_timeline_get_office (self->timeline);
  LwCompany *company = lw_office_find_company (office, placement);

  return company != NULL && company->name != NULL ? company->name : "";
}

static const char *
form_of (LwTimelineList *self, LwPlacement *placement)
{
  LwVariant *variant = lw_office_find (lw_timeline_get_office (self->timeline), &lw_variant_record,
                                       placement->variant);

  return variant != NULL && variant->name != NULL ? variant->name : "";
}

/* A workplace by where it is and for which profiles. */
static void
append_workplace (LwTimelineList *self, GString *text, LwWorkplace *workplace)
{
  LwCompany *company = lw_office_find (lw_timeline_get_office (self->timeline), &lw_company_record,
                                       workplace->company);

  for (guint i = 0; workplace->profiles != NULL && workplace->profiles[i] != NULL; i++)
    g_string_append_printf (text, " %s", workplace->profiles[i]);
  if (company != NULL && company->town != NULL)
    g_string_append_printf (text, " %s", company->town);
}

/* A class by what it does together: one looks for an excursion by its name. A workplace by who
 * comes there. */
static char *
make_search_text (LwTimelineList *self, LwTimelineItem *item)
{
  LwOffice *office = lw_timeline_get_office (self->timeline);
  LwRecord *record = lw_timeline_item_get_record (item);
  LwGroup *group = lw_timeline_item_get_group (item);
  GPtrArray *placements = placements_of (self, item);
  g_autoptr (GString) text = g_string_new (lw_timeline_item_get_title (item));

  if (group != NULL)
    g_string_append_printf (text, " %s", group->name);
  if (LW_IS_STUDENT (record) && LW_STUDENT (record)->number != NULL)
    g_string_append_printf (text, " %s", LW_STUDENT (record)->number);
  if (LW_IS_WORKPLACE (record))
    append_workplace (self, text, LW_WORKPLACE (record));
  for (guint i = 0; placements != NULL && i < placements->len; i++)
    {
      LwPlacement *placement = g_ptr_array_index (placements, i);
      LwRecord *owner = lw_stage_get_owner (office, placement);

      g_string_append_printf (text, " %s", company_of (self, placement));
      if (lw_timeline_item_is_class (item))
        g_string_append_printf (text, " %s", form_of (self, placement));
      else if (owner != NULL && owner != record)
        g_string_append_printf (text, " %s", lw_record_get_title (owner));
    }

  return lw_search_text_fold (text->str);
}

static const char *
search_text (LwTimelineList *self, LwTimelineItem *item)
{
  if (lw_timeline_item_get_search_text (item) == NULL)
    lw_timeline_item_take_search_text (item, make_search_text (self, item));

  return lw_timeline_item_get_search_text (item);
}

static gboolean
has_state (LwTimelineList *self, LwTimelineItem *item)
{
  GPtrArray *placements = placements_of (self, item);

  for (guint i = 0; placements != NULL && i < placements->len; i++)
    {
      LwPlacement *placement = g_ptr_array_index (placements, i);

      if (g_strcmp0 (placement->state, self->state) == 0)
        return TRUE;
    }

  return FALSE;
}

/* The class itself or one of its students; at a workplace one of them. */
static gboolean
is_of_group (LwTimelineList *self, LwTimelineItem *item)
{
  GPtrArray *placements = placements_of (self, item);
  LwOffice *office = lw_timeline_get_office (self->timeline);

  if (lw_timeline_item_get_group (item) != NULL)
    return g_strcmp0 (fold_key (item), self->group) == 0;
  for (guint i = 0; placements != NULL && i < placements->len; i++)
    if (g_strcmp0 (lw_stage_get_group (office, g_ptr_array_index (placements, i)), self->group)
        == 0)
      return TRUE;

  return FALSE;
}

static gboolean
fits (LwTimelineList *self, LwTimelineItem *item)
{
  if (self->group != NULL && !is_of_group (self, item))
    return FALSE;
  if (self->without_stage && placements_of (self, item) != NULL)
    return FALSE;
  if (self->state != NULL && !has_state (self, item))
    return FALSE;

  return self->words == NULL || lw_search_text_has (search_text (self, item), self->words);
}

static gboolean
has_filter (LwTimelineList *self)
{
  return self->words != NULL || self->state != NULL || self->without_stage;
}

/* Of last year's classes the students have gone. */
static gboolean
is_of_now (LwTimelineList *self, LwTimelineItem *head)
{
  LwOffice *office = lw_timeline_get_office (self->timeline);
  LwSchoolYear *year = lw_office_get_school_year (office);
  LwGroup *group = lw_timeline_item_get_group (head);
  g_autofree char *shown = lw_school_year_name (lw_timeline_get_year (self->timeline));

  return group != NULL && year != NULL && g_strcmp0 (year->name, shown) == 0
         && g_strcmp0 (group->school_year, lw_record_get_id (LW_RECORD (year))) == 0;
}

/* Without students that are left: what it does together is among what is looked for, or nobody is
 * in it yet and nothing is looked for. */
static gboolean
fits_itself (LwTimelineList *self, LwTimelineItem *head, guint n_students)
{
  const char *owner = lw_timeline_item_get_owner (head);

  if (!fits (self, head))
    return FALSE;
  if (placements_of (self, head) != NULL)
    return TRUE;

  return n_students == 0 && owner != NULL && !has_filter (self)
         && (lw_timeline_get_periods (self->timeline, owner) != NULL || is_of_now (self, head));
}

/* Ends a class: it is shown when it has students left, and they are when it is not folded. What
 * one searches for is never folded away. */
static void
take_class (LwTimelineList *self,
            GPtrArray *shown,
            LwTimelineItem *head,
            guint n_students,
            GPtrArray *left)
{
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();
  gboolean has_stages = FALSE;
  gboolean is_open;

  if (left->len == 0 && !fits_itself (self, head, n_students))
    return;
  for (guint i = 0; i < left->len; i++)
    {
      LwTimelineItem *item = g_ptr_array_index (left, i);

      g_strv_builder_add (ids, lw_timeline_item_get_owner (item));
      has_stages |= placements_of (self, item) != NULL;
    }
  lw_timeline_item_set_folded (head, is_folded (self, head, has_stages));
  lw_timeline_item_take_students (head, g_strv_builder_end (ids));
  g_ptr_array_add (shown, g_object_ref (head));
  is_open
    = !lw_timeline_item_is_folded (head)
      || (self->words != NULL && lw_timeline_get_rows (self->timeline) == LW_TIMELINE_STUDENTS);
  for (guint i = 0; is_open && i < left->len; i++)
    g_ptr_array_add (shown, g_object_ref (g_ptr_array_index (left, i)));
  g_ptr_array_set_size (left, 0);
}

static void
take_classes (LwTimelineList *self, GPtrArray *shown)
{
  GPtrArray *all = get_all (self);
  g_autoptr (GPtrArray) left = g_ptr_array_new ();
  guint next;

  for (guint head = 0; head < all->len; head = next)
    {
      for (next = head + 1;
           next < all->len && !lw_timeline_item_is_class (g_ptr_array_index (all, next)); next++)
        if (fits (self, g_ptr_array_index (all, next)))
          g_ptr_array_add (left, g_ptr_array_index (all, next));
      take_class (self, shown, g_ptr_array_index (all, head), next - head - 1, left);
    }
}

/* What is of nobody is only shown when there is something, and it has no seats. */
static void
take_others (LwTimelineList *self, GPtrArray *shown)
{
  GPtrArray *all = get_all (self);

  for (guint i = 0; i < all->len; i++)
    {
      LwTimelineItem *item = g_ptr_array_index (all, i);

      if (fits (self, item)
          && (lw_timeline_item_get_record (item) != NULL
              || (lw_timeline_get_rows (self->timeline) != LW_TIMELINE_SEATS
                  && placements_of (self, item) != NULL)))
        g_ptr_array_add (shown, g_object_ref (item));
    }
}

static GPtrArray *
make_shown (LwTimelineList *self)
{
  GPtrArray *shown = g_ptr_array_new_with_free_func (g_object_unref);

  switch (lw_timeline_get_rows (self->timeline))
    {
    case LW_TIMELINE_WORKPLACES:
    case LW_TIMELINE_SUPERVISORS:
    case LW_TIMELINE_SEATS:
      take_others (self, shown);
      break;
    case LW_TIMELINE_STUDENTS:
    case LW_TIMELINE_CLASSES:
    default:
      take_classes (self, shown);
    }

  return shown;
}

static void
make_anew (LwTimelineList *self)
{
  lw_row_list_take_rows (LW_ROW_LIST (self), make_shown (self));
}

/* Stages are other ones, or those of another year, or rows show something else. */
static void
reread_cb (LwTimelineList *self)
{
  LwTimelineRows rows = lw_timeline_get_rows (self->timeline);

  /* Who supervises follows from the stages. */
  if (rows != self->made_for || rows == LW_TIMELINE_SUPERVISORS)
    g_clear_pointer (&self->all, g_ptr_array_unref);
  self->made_for = rows;
  for (guint i = 0; self->all != NULL && i < self->all->len; i++)
    lw_timeline_item_take_search_text (self->all->pdata[i], NULL);
  make_anew (self);
}

static void
office_changed_cb (LwOffice *office, LwOutcome *outcome, LwTimelineList *self)
{
  static const LwRecordType *const types[]
    = { &lw_student_record, &lw_group_record, &lw_workplace_record, &lw_company_record,
        &lw_staff_record };
  gboolean is_touched = FALSE;

  for (guint i = 0; i < outcome->changes->len; i++)
    for (guint j = 0; j < G_N_ELEMENTS (types); j++)
      is_touched |= ((const LwChange *) g_ptr_array_index (outcome->changes, i))->type == types[j];
  if (!is_touched)
    return;
  g_clear_pointer (&self->all, g_ptr_array_unref);
  make_anew (self);
}

static void
lw_timeline_list_dispose (GObject *object)
{
  g_clear_object (&LW_TIMELINE_LIST (object)->timeline);

  G_OBJECT_CLASS (lw_timeline_list_parent_class)->dispose (object);
}

static void
lw_timeline_list_finalize (GObject *object)
{
  LwTimelineList *self = LW_TIMELINE_LIST (object);

  g_clear_pointer (&self->all, g_ptr_array_unref);
  g_hash_table_unref (self->folded);
  g_hash_table_unref (self->opened);
  g_free (self->words);
  g_free (self->group);
  g_free (self->state);

  G_OBJECT_CLASS (lw_timeline_list_parent_class)->finalize (object);
}

static void
lw_timeline_list_class_init (LwTimelineListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lw_timeline_list_dispose;
  G_OBJECT_CLASS (klass)->finalize = lw_timeline_list_finalize;

  LW_ROW_LIST_CLASS (klass)->get_row_type = get_row_type;
}

static void
lw_timeline_list_init (LwTimelineList *self)
{
  self->folded = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->opened = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

LwTimelineList *
lw_timeline_list_new (LwTimeline *timeline)
{
  LwTimelineList *self = g_object_new (LW_TYPE_TIMELINE_LIST, NULL);

  self->timeline = g_object_ref (timeline);
  g_signal_connect_object (timeline, "reread", G_CALLBACK (reread_cb), self, G_CONNECT_SWAPPED);
  /* The time line heard of the change before: its stages are read anew. */
  g_signal_connect_object (lw_timeline_get_office (timeline), "changed",
                           G_CALLBACK (office_changed_cb), self, 0);
  make_anew (self);

  return self;
}

void
lw_timeline_list_set_query (LwTimelineList *self, const LwTimelineQuery *query)
{
  g_free (self->words);
  g_free (self->group);
  g_free (self->state);
  self->words
    = query->words != NULL && *query->words != '\0' ? lw_search_text_fold (query->words) : NULL;
  self->group = g_strdup (query->group);
  self->state = g_strdup (query->state);
  self->without_stage = query->without_stage;
  make_anew (self);
}

void
lw_timeline_list_toggle (LwTimelineList *self, LwTimelineItem *item)
{
  gboolean is_folded;

  if (!lw_timeline_item_is_class (item))
    return;
  is_folded = !lw_timeline_item_is_folded (item);
  if (lw_timeline_get_rows (self->timeline) != LW_TIMELINE_CLASSES)
    g_hash_table_insert (self->folded, g_strdup (fold_key (item)), GINT_TO_POINTER (is_folded));
  else if (is_folded)
    g_hash_table_remove (self->opened, fold_key (item));
  else
    g_hash_table_add (self->opened, g_strdup (fold_key (item)));
  make_anew (self);
}
