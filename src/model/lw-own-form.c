/* lw-own-form.c - a form that the school made itself
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-own-form.h"

#include "lw-json.h"

/* The field "text" holds what is said of a form in words: of an own one, what it is. */
#define DEFINITION "definition"

gboolean
lw_own_form_is (LwVariant *variant)
{
  return g_strcmp0 (variant->origin, "school") == 0;
}

/**
 * lw_own_form_dup_definition:
 * @variant: a form
 *
 * Returns: (transfer full) (nullable): what the school says it is
 */
char *
lw_own_form_dup_definition (LwVariant *variant)
{
  g_autoptr (GVariant) text = lw_json_to_variant (variant->text);
  char *definition = NULL;

  g_variant_lookup (text, DEFINITION, "s", &definition);

  return definition;
}

/**
 * lw_own_form_with:
 * @variant: (nullable): an own form, or %NULL for a new one
 * @name: what it is called
 * @definition: (nullable): what it is
 *
 * Returns: (transfer full): the form, or a copy, called and explained so; its choices stay
 */
LwVariant *
lw_own_form_with (LwVariant *variant, const char *name, const char *definition)
{
  LwRecord *record = variant != NULL ? lw_record_copy (LW_RECORD (variant))
                                     : lw_record_new (&lw_variant_record, NULL);
  g_autofree char *json = NULL;

  g_return_val_if_fail (variant == NULL || lw_own_form_is (variant), NULL);

  if (definition != NULL && *definition != '\0')
    {
      GVariantBuilder builder;
      g_autoptr (GVariant) text = NULL;

      g_variant_builder_init (&builder, G_VARIANT_TYPE_VARDICT);
      g_variant_builder_add (&builder, "{sv}", DEFINITION, g_variant_new_string (definition));
      text = g_variant_ref_sink (g_variant_builder_end (&builder));
      json = lw_json_from_variant (text);
    }
  lw_record_set_text (record, "name", name);
  lw_record_set_text (record, "origin", "school");
  lw_record_set_text (record, "text", json);

  return LW_VARIANT (record);
}
