/* test-forms.c - the forms of the figure, for tests
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "test-forms.h"

#include "lw-cells.h"

#include <string.h>

static const struct
{
  const char *name;
  const char *crosses;
} forms[] = {
  { "Snuffelstage", ".x.x..xxx..." },
  { "Beroepsoriënterende stage", ".x.x..xxx..." },
  { "Beroepsvoorbereidende stage", ".x..x.xxxxx." },
  { "Beroepsopleidende stage", ".x..x.x.xxxx" },
  { "Maatschappelijke stage", ".x.xxx.xxxx." },
  { "Leerwerktrajecten", ".x..xx...xxx" },
  { "Assistentopleiding in vmbo", "...........x" },
  { "Bedrijfsschool", "..x.x.x..xx." },
  { "Samenwerking op projectbasis", "..xxxx.xxxx." },
  { "Werkplekkenstructuur", "x...xx..xxx." },
  { "Bedrijfssimulaties", "x...xx.xxxx." },
  { "Gastdocenten", "x..x.x.xxxx." },
  { "Loopbaancentrum", "x..xxx.xxxx." },
  { "Mini-ondernemingen", "x..xxx.xxxx." },
  { "Praktische sectororiëntatie", "x..x.x......" },
  { "Schoolbedrijven", "x..xxx.xxxx." },
  { "Integraal ontwerpen", "x...xx.xxxx." },
  { "Context gericht onderwijs", "x...xx.xxxx." },
  { "High track onderwijs concept", "x...xx.xxxx." },
  { "Leerbedrijven / leerafdelingen", NULL },
};

LwVariant *
test_form_new (const char *name, const char *crosses)
{
  LwVariant *variant = LW_VARIANT (lw_record_new (&lw_variant_record, name));
  LwForm form = { .in_figure = crosses != NULL };

  for (guint column = 0; crosses != NULL && column < strlen (crosses); column++)
    if (crosses[column] == 'x')
      form.source |= 1u << column;
  lw_record_set_text (LW_RECORD (variant), "name", name);
  lw_cells_set_source (variant, &form);

  return variant;
}

GListStore *
test_forms_new (void)
{
  GListStore *store = g_list_store_new (LW_TYPE_VARIANT);

  for (guint i = 0; i < G_N_ELEMENTS (forms); i++)
    {
      g_autoptr (LwVariant) variant = test_form_new (forms[i].name, forms[i].crosses);

      g_list_store_append (store, variant);
    }

  return store;
}
