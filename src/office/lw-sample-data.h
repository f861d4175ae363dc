/* lw-sample-data.h - the texts that the sample school is made of
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * LwSampleNode:
 * @name: the element's name
 * @values: its attributes, its text as "text", and its children that hold nothing but text
 * @children: (element-type LwSampleNode): its other children, in order
 *
 * An element of a sample file, as a bag of texts with single spaces.
 */
typedef struct
{
  char *name;
  GHashTable *values;
  GPtrArray *children;
} LwSampleNode;

/**
 * LwSampleName:
 * @tag: names of one tag go together
 * @kind: of a given name: 'v' or 'm', which drawn faces go with it; of a family name 0
 * @infix: (nullable): "van der"
 */
typedef struct
{
  char *tag;
  char kind;
  char *infix;
  char *text;
} LwSampleName;

LwSampleNode *lw_sample_node_load (const char *file);
void lw_sample_node_free (LwSampleNode *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LwSampleNode, lw_sample_node_free)
const char *lw_sample_node_get (const LwSampleNode *self, const char *key);
int lw_sample_node_get_int (const LwSampleNode *self, const char *key, int fallback);
gboolean lw_sample_node_has_word (const LwSampleNode *self, const char *key, const char *word);
char **lw_sample_node_split (const LwSampleNode *self, const char *key, const char *separator);
const char *lw_sample_node_get_nth_text (const LwSampleNode *self, const char *name, guint nth);

GPtrArray *lw_sample_names_load (const char *file);
GBytes *lw_sample_picture_load (const char *name);

G_END_DECLS
