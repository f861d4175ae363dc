/* lw-timeline-item.c - one row of the time line
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-timeline-item.h"

#include <glib/gi18n.h>

struct _LwTimelineItem
{
  GObject parent_instance;

  /* owned */
  LwRecord *record;
  LwGroup *group;
  char *title;
  char **students;
  char *search_text;

  gboolean is_class;
  gboolean is_folded;
};

G_DEFINE_FINAL_TYPE (LwTimelineItem, lw_timeline_item, G_TYPE_OBJECT)

static guint folded_signal;

static void
lw_timeline_item_finalize (GObject *object)
{
  LwTimelineItem *self = LW_TIMELINE_ITEM (object);

  g_clear_object (&self->record);
  g_clear_object (&self->group);
  g_free (self->title);
  g_strfreev (self->students);
  g_free (self->search_text);

  G_OBJECT_CLASS (lw_timeline_item_parent_class)->finalize (object);
}

static void
lw_timeline_item_class_init (LwTimelineItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = lw_timeline_item_finalize;

  folded_signal = g_signal_new ("folded", LW_TYPE_TIMELINE_ITEM, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 0);
}

static void
lw_timeline_item_init (LwTimelineItem *self)
{
}

LwTimelineItem *
lw_timeline_item_new_class (LwGroup *group)
{
  LwTimelineItem *self
    = lw_timeline_item_new ((LwRecord *) group, group != NULL ? group->name : _ ("No class"));

  g_set_object (&self->group, group);
  self->is_class = TRUE;

  return self;
}

LwTimelineItem *
lw_timeline_item_new_student (LwStudent *student, LwGroup *group)
{
  LwTimelineItem *self
    = lw_timeline_item_new (LW_RECORD (student), lw_record_get_title (LW_RECORD (student)));

  g_set_object (&self->group, group);

  return self;
}

LwTimelineItem *
lw_timeline_item_new (LwRecord *record, const char *title)
{
  LwTimelineItem *self = g_object_new (LW_TYPE_TIMELINE_ITEM, NULL);

  g_set_object (&self->record, record);
  self->title = g_strdup (title);

  return self;
}

gboolean
lw_timeline_item_is_class (LwTimelineItem *self)
{
  return self->is_class;
}

LwRecord *
lw_timeline_item_get_record (LwTimelineItem *self)
{
  return self->record;
}

LwGroup *
lw_timeline_item_get_group (LwTimelineItem *self)
{
  return self->group;
}

const char *
lw_timeline_item_get_owner (LwTimelineItem *self)
{
  if (self->record != NULL)
    return lw_record_get_id (self->record);

  return self->is_class ? NULL : LW_TIMELINE_NOBODY;
}

const char *
lw_timeline_item_get_title (LwTimelineItem *self)
{
  return self->title;
}

gboolean
lw_timeline_item_is_folded (LwTimelineItem *self)
{
  return self->is_folded;
}

void
lw_timeline_item_set_folded (LwTimelineItem *self, gboolean is_folded)
{
  if (self->is_folded == is_folded)
    return;
  self->is_folded = is_folded;
  g_signal_emit (self, folded_signal, 0);
}

const char *const *
lw_timeline_item_get_students (LwTimelineItem *self)
{
  return (const char *const *) self->students;
}

void
lw_timeline_item_take_students (LwTimelineItem *self, char **students)
{
  g_strfreev (self->students);
  self->students = students;
}

const char *
lw_timeline_item_get_search_text (LwTimelineItem *self)
{
  return self->search_text;
}

void
lw_timeline_item_take_search_text (LwTimelineItem *self, char *text)
{
  g_free (self->search_text);
  self->search_text = text;
}
