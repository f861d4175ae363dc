/* lw-rule-draft.c - what a school makes of a rule, as a value
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-rule-draft.h"

#include "lw-date.h"
#include "lw-json.h"
#include "lw-rule-members.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#define OFF "off"

double
lw_rule_member_get_number (GVariant *member)
{
  if (g_variant_is_of_type (member, G_VARIANT_TYPE_DOUBLE))
    return g_variant_get_double (member);
  if (g_variant_is_of_type (member, G_VARIANT_TYPE_INT64))
    return (double) g_variant_get_int64 (member);

  return g_variant_is_of_type (member, G_VARIANT_TYPE_STRING)
           ? lw_time_parse (g_variant_get_string (member, NULL))
           : -1;
}

/* A whole number is written as one. */
GVariant *
lw_rule_member_new_number (double number)
{
  return floor (number) == number ? g_variant_new_int64 ((gint64) number)
                                  : g_variant_new_double (number);
}

static gboolean
is_number (GVariant *member)
{
  return g_variant_is_of_type (member, G_VARIANT_TYPE_DOUBLE)
         || g_variant_is_of_type (member, G_VARIANT_TYPE_INT64);
}

static gboolean
is_same (GVariant *a, GVariant *b)
{
  if (is_number (a) && is_number (b))
    return lw_rule_member_get_number (a) == lw_rule_member_get_number (b);

  return g_variant_equal (a, b);
}

/* Whether the planner would take it where the table has the other. */
static gboolean
is_alike (GVariant *a, GVariant *b)
{
  return g_variant_is_of_type (a, g_variant_get_type (b)) || (is_number (a) && is_number (b));
}

/* Where the member stands it is replaced; @member NULL takes it out. */
static char *
with_member (const char *value, const char *key, GVariant *member)
{
  g_autoptr (GVariant) before = lw_json_to_variant (value);
  g_autoptr (GVariant) after = NULL;
  gboolean is_placed = member == NULL;
  GVariantBuilder builder;
  GVariantIter iter;
  const char *other_key;
  GVariant *other;

  g_variant_builder_init (&builder, G_VARIANT_TYPE_VARDICT);
  g_variant_iter_init (&iter, before);
  while (g_variant_iter_loop (&iter, "{&sv}", &other_key, &other))
    if (strcmp (other_key, key) != 0)
      g_variant_builder_add (&builder, "{sv}", other_key, other);
    else if (!is_placed)
      {
        g_variant_builder_add (&builder, "{sv}", key, member);
        is_placed = TRUE;
      }
  if (!is_placed)
    g_variant_builder_add (&builder, "{sv}", key, member);
  after = g_variant_ref_sink (g_variant_builder_end (&builder));

  return g_variant_n_children (after) > 0 ? lw_json_from_variant (after) : NULL;
}

gboolean
lw_rule_draft_is_off (const char *value)
{
  g_autoptr (GVariant) members = lw_json_to_variant (value);
  gboolean is_off = FALSE;

  g_variant_lookup (members, OFF, "b", &is_off);

  return is_off;
}

char *
lw_rule_draft_with_off (const char *value, gboolean is_off)
{
  g_autoptr (GVariant) off = g_variant_ref_sink (g_variant_new_boolean (TRUE));

  return with_member (value, OFF, is_off ? off : NULL);
}

char **
lw_rule_draft_dup_keys (const LwRuleInfo *info)
{
  g_autoptr (GVariant) members = lw_json_to_variant (info->value);
  g_autoptr (GStrvBuilder) keys = g_strv_builder_new ();
  GVariantIter iter;
  const char *key;
  GVariant *member;

  g_variant_iter_init (&iter, members);
  while (g_variant_iter_loop (&iter, "{&sv}", &key, &member))
    g_strv_builder_add (keys, key);

  return g_strv_builder_end (keys);
}

GVariant *
lw_rule_draft_get (const LwRuleInfo *info, const char *value, const char *key)
{
  g_autoptr (GVariant) members = lw_json_to_variant (value);
  g_autoptr (GVariant) table = lw_json_to_variant (info->value);
  g_autoptr (GVariant) own = g_variant_lookup_value (members, key, NULL);
  g_autoptr (GVariant) fallback = g_variant_lookup_value (table, key, NULL);

  if (own != NULL && (fallback == NULL || is_alike (own, fallback)))
    return g_steal_pointer (&own);

  return g_steal_pointer (&fallback);
}

char *
lw_rule_draft_with (const LwRuleInfo *info, const char *value, const char *key, GVariant *member)
{
  g_autoptr (GVariant) taken = g_variant_ref_sink (member);
  g_autoptr (GVariant) fallback = lw_rule_draft_get (info, NULL, key);

  return with_member (value, key, fallback != NULL && is_same (taken, fallback) ? NULL : taken);
}

static double
number_of (const LwRuleInfo *info, const char *value, const char *key)
{
  g_autoptr (GVariant) member = lw_rule_draft_get (info, value, key);

  return member != NULL ? lw_rule_member_get_number (member) : -1;
}

char *
lw_rule_draft_dup_trouble (const LwRuleInfo *info, const char *value)
{
  static const struct
  {
    const char *low;
    const char *high;
    gboolean may_be_equal;
  } pairs[] = {
    { "from", "until", FALSE },
    { "least-hours", "most-hours", TRUE },
    { "least-days", "most-days", TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    {
      double low = number_of (info, value, pairs[i].low);
      double high = number_of (info, value, pairs[i].high);
      LwRuleMember lower, higher;

      if (low < 0 || high < 0 || low < high || (low == high && pairs[i].may_be_equal))
        continue;
      lw_rule_member_describe (pairs[i].low, &lower);
      lw_rule_member_describe (pairs[i].high, &higher);
      /* translators: two figures of a rule, as they are called: “Niet voor”, “Niet na” */
      return g_strdup_printf (_ ("“%s” must be less than “%s”; as it is, no stage can keep to it"),
                              lower.label, higher.label);
    }

  return NULL;
}
