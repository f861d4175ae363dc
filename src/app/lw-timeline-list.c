/* lw-timeline-list.c - the rows of the time line: classes and their students
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-timeline-list.h"

#include "lw-search-text.h"

#include <glib/gi18n.h>

struct _LwTimelineItem
{
  GObject parent_instance;

  /* owned */
  LwStudent *student; /* NULL for a class */
  LwGroup *group;     /* NULL for no class */
  char **students;    /* of a class: ids of those that are left */
  char *search_text;  /* folded; NULL: to be made */

  gboolean is_folded;
};

G_DEFINE_FINAL_TYPE (LwTimelineItem, lw_timeline_item, G_TYPE_OBJECT)

static void
lw_timeline_item_finalize (GObject *object)
{
  LwTimelineItem *self = LW_TIMELINE_ITEM (object);

  g_clear_object (&self->student);
  g_clear_object (&self->group);
  g_strfreev (self->students);
  g_free (self->search_text);

  G_OBJECT_CLASS (lw_timeline_item_parent_class)->finalize (object);
}

static void
lw_timeline_item_class_init (LwTimelineItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = lw_timeline_item_finalize;
}

static void
lw_timeline_item_init (LwTimelineItem *self)
{
}

static LwTimelineItem *
item_new (LwStudent *student, LwGroup *group)
{
  LwTimelineItem *self = g_object_new (LW_TYPE_TIMELINE_ITEM, NULL);

  g_set_object (&self->student, student);
  g_set_object (&self->group, group);

  return self;
}

LwStudent *
lw_timeline_item_get_student (LwTimelineItem *self)
{
  return self->student;
}

LwGroup *
lw_timeline_item_get_group (LwTimelineItem *self)
{
  return self->group;
}

const char *
lw_timeline_item_get_owner (LwTimelineItem *self)
{
  if (self->student != NULL)
    return lw_record_get_id (LW_RECORD (self->student));

  return self->group != NULL ? lw_record_get_id (LW_RECORD (self->group)) : NULL;
}

gboolean
lw_timeline_item_is_folded (LwTimelineItem *self)
{
  return self->is_folded;
}

const char *const *
lw_timeline_item_get_students (LwTimelineItem *self)
{
  return (const char *const *) self->students;
}

const char *
lw_timeline_item_get_title (LwTimelineItem *self)
{
  if (self->student != NULL)
    return lw_record_get_title (LW_RECORD (self->student));

  return self->group != NULL ? self->group->name : _ ("No class");
}

struct _LwTimelineList
{
  LwRowList parent_instance;

  /* owned */
  LwTimeline *timeline;
  GPtrArray *all;     /* LwTimelineItem: every class with its students; NULL: to be made */
  GHashTable *folded; /* class id, "" for none -> whether a person folded it */
  char *words;        /* folded text */
  char *group;
  char *state;

  gboolean without_stage;
};

G_DEFINE_FINAL_TYPE (LwTimelineList, lw_timeline_list, LW_TYPE_ROW_LIST)

static GType
get_row_type (LwRowList *list)
{
  return LW_TYPE_TIMELINE_ITEM;
}

static int
compare_items (gconstpointer a, gconstpointer b)
{
  LwTimelineItem *item_a = *(LwTimelineItem *const *) a;
  LwTimelineItem *item_b = *(LwTimelineItem *const *) b;
  int order = 0;

  if (item_a->group != item_b->group)
    {
      if (item_a->group == NULL || item_b->group == NULL)
        return item_a->group == NULL ? 1 : -1;
      order = lw_record_compare (LW_RECORD (item_a->group), LW_RECORD (item_b->group));
    }
  if (order != 0)
    return order;
  /* A class stands above its students. */
  if (item_a->student == NULL || item_b->student == NULL)
    return item_a->student == NULL ? (item_b->student == NULL ? 0 : -1) : 1;

  return lw_record_compare (LW_RECORD (item_a->student), LW_RECORD (item_b->student));
}

static const char *
fold_key (LwTimelineItem *item)
{
  return item->group != NULL ? lw_record_get_id (LW_RECORD (item->group)) : "";
}

/* Until a person says otherwise, a class without any stage takes one line. */
static gboolean
is_folded (LwTimelineList *self, LwTimelineItem *item, gboolean has_stages)
{
  gpointer said;

  if (g_hash_table_lookup_extended (self->folded, fold_key (item), NULL, &said))
    return GPOINTER_TO_INT (said);

  return !has_stages;
}

static void
add_class (LwTimelineList *self, GHashTable *classes, LwGroup *group)
{
  LwTimelineItem *item;

  if (!g_hash_table_add (classes, group))
    return;
  item = item_new (NULL, group);
  g_ptr_array_add (self->all, item);
}

static GPtrArray *
get_all (LwTimelineList *self)
{
  LwOffice *office = lw_timeline_get_office (self->timeline);
  LwRecordList *students = lw_office_get_list (office, &lw_student_record);
  g_autoptr (GHashTable) classes = g_hash_table_new (NULL, NULL);

  if (self->all != NULL)
    return self->all;
  self->all = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < lw_record_list_get_size (students); i++)
    {
      LwStudent *student = lw_record_list_peek (students, i);
      LwGroup *group = lw_office_find (office, &lw_group_record, student->group);

      add_class (self, classes, group);
      g_ptr_array_add (self->all, item_new (student, group));
    }
  g_ptr_array_sort (self->all, compare_items);

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
  LwWorkplace *workplace = lw_office_find (office, &lw_workplace_record, placement->workplace);
  LwCompany *company
    = workplace != NULL ? lw_office_find (office, &lw_company_record, workplace->company) : NULL;

  return company != NULL && company->name != NULL ? company->name : "";
}

static const char *
form_of (LwTimelineList *self, LwPlacement *placement)
{
  LwVariant *variant = lw_office_find (lw_timeline_get_office (self->timeline), &lw_variant_record,
                                       placement->variant);

  return variant != NULL && variant->name != NULL ? variant->name : "";
}

/* A class by what it does together: one looks for an excursion by its name. */
static const char *
search_text (LwTimelineList *self, LwTimelineItem *item)
{
  GPtrArray *placements = placements_of (self, item);
  GString *text;

  if (item->search_text != NULL)
    return item->search_text;
  text = g_string_new (lw_timeline_item_get_title (item));
  if (item->student != NULL)
    g_string_append_printf (text, " %s %s",
                            item->student->number != NULL ? item->student->number : "",
                            item->group != NULL ? item->group->name : "");
  for (guint i = 0; placements != NULL && i < placements->len; i++)
    {
      LwPlacement *placement = g_ptr_array_index (placements, i);

      g_string_append_printf (text, " %s", company_of (self, placement));
      if (item->student == NULL)
        g_string_append_printf (text, " %s", form_of (self, placement));
    }
  item->search_text = lw_search_text_fold (text->str);
  g_string_free (text, TRUE);

  return item->search_text;
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

static gboolean
fits (LwTimelineList *self, LwTimelineItem *item)
{
  if (self->group != NULL && g_strcmp0 (fold_key (item), self->group) != 0)
    return FALSE;
  if (self->without_stage && placements_of (self, item) != NULL)
    return FALSE;
  if (self->state != NULL && !has_state (self, item))
    return FALSE;

  return self->words == NULL || lw_search_text_has (search_text (self, item), self->words);
}

/* What it does together is among what is looked for. */
static gboolean
fits_itself (LwTimelineList *self, LwTimelineItem *head)
{
  return placements_of (self, head) != NULL && fits (self, head);
}

/* Ends a class: it is shown when it has students left, and they are when it is not folded. What
 * one searches for is never folded away. */
static void
take_class (LwTimelineList *self, GPtrArray *shown, LwTimelineItem *head, GPtrArray *left)
{
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();
  gboolean has_stages = FALSE;

  if (left->len == 0 && !fits_itself (self, head))
    return;
  for (guint i = 0; i < left->len; i++)
    {
      LwTimelineItem *item = g_ptr_array_index (left, i);

      g_strv_builder_add (ids, lw_record_get_id (LW_RECORD (item->student)));
      has_stages |= placements_of (self, item) != NULL;
    }
  head->is_folded = is_folded (self, head, has_stages);
  g_strfreev (head->students);
  head->students = g_strv_builder_end (ids);
  g_ptr_array_add (shown, g_object_ref (head));
  for (guint i = 0; (!head->is_folded || self->words != NULL) && i < left->len; i++)
    g_ptr_array_add (shown, g_object_ref (g_ptr_array_index (left, i)));
  g_ptr_array_set_size (left, 0);
}

static GPtrArray *
make_shown (LwTimelineList *self)
{
  GPtrArray *all = get_all (self);
  GPtrArray *shown = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) left = g_ptr_array_new ();
  LwTimelineItem *head = NULL;

  for (guint i = 0; i < all->len; i++)
    {
      LwTimelineItem *item = g_ptr_array_index (all, i);

      if (item->student == NULL)
        {
          if (head != NULL)
            take_class (self, shown, head, left);
          head = item;
        }
      else if (fits (self, item))
        g_ptr_array_add (left, item);
    }
  if (head != NULL)
    take_class (self, shown, head, left);

  return shown;
}

static void
make_anew (LwTimelineList *self)
{
  lw_row_list_take_rows (LW_ROW_LIST (self), make_shown (self));
}

/* Stages are other ones, or those of another year. */
static void
reread_cb (LwTimelineList *self)
{
  for (guint i = 0; self->all != NULL && i < self->all->len; i++)
    g_clear_pointer (&((LwTimelineItem *) self->all->pdata[i])->search_text, g_free);
  make_anew (self);
}

static void
office_changed_cb (LwOffice *office, LwOutcome *outcome, LwTimelineList *self)
{
  for (guint i = 0; i < outcome->changes->len; i++)
    {
      const LwChange *change = g_ptr_array_index (outcome->changes, i);

      if (change->type != &lw_student_record && change->type != &lw_group_record)
        continue;
      g_clear_pointer (&self->all, g_ptr_array_unref);
      make_anew (self);
      return;
    }
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
  if (item->student != NULL)
    return;
  item->is_folded = !item->is_folded;
  g_hash_table_insert (self->folded, g_strdup (fold_key (item)), GINT_TO_POINTER (item->is_folded));
  make_anew (self);
}
