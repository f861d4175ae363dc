/* lw-ctl-init.c - makes a store
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-ctl.h"

#include "lw-sample.h"

#include <glib/gi18n.h>
#include <string.h>

static const struct
{
  const char *name;
  LwSampleSize size;
} sizes[] = {
  { "small", LW_SAMPLE_SMALL },
  { "school", LW_SAMPLE_SCHOOL },
  { "region", LW_SAMPLE_REGION },
};

static gboolean
read_size (const char *name, LwSampleSize *size)
{
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    if (strcmp (sizes[i].name, name) == 0)
      {
        *size = sizes[i].size;
        return TRUE;
      }

  return FALSE;
}

static int
tell (LwCtl *ctl, LwOffice *office, const GError *error)
{
  return office != NULL ? lw_ctl_report_info (ctl, office) : lw_ctl_fail (error);
}

static int
make_sample (LwCtl *ctl, LwSampleSize size, guint32 seed)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = lw_ctl_dup_store_path (ctl, &error);
  g_autoptr (LwOffice) office = NULL;

  if (path != NULL && lw_sample_make (path, size, seed, &error))
    office = lw_ctl_open (ctl, LW_OFFICE_READ_ONLY, &error);

  return tell (ctl, office, error);
}

static int
make_empty (LwCtl *ctl)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LwOffice) office = lw_ctl_open (ctl, LW_OFFICE_CREATE, &error);

  return tell (ctl, office, error);
}

static int
run (LwCtl *ctl)
{
  const char *sample = lw_ctl_get (ctl, "sample");
  const char *seed_text = lw_ctl_get (ctl, "seed");
  guint64 seed = LW_SAMPLE_SEED;
  LwSampleSize size;

  if (seed_text != NULL && !g_ascii_string_to_unsigned (seed_text, 10, 0, G_MAXUINT32, &seed, NULL))
    return lw_ctl_complain (ctl->verb, _ ("“%s” is no seed; give a whole number."), seed_text);
  if (sample == NULL && seed_text != NULL)
    return lw_ctl_complain (ctl->verb, _ ("A seed goes with --sample."));
  if (sample == NULL)
    return make_empty (ctl);
  if (!read_size (sample, &size))
    return lw_ctl_complain (ctl->verb,
                            _ ("There is no sample “%s”; only small, school and region."), sample);

  return make_sample (ctl, size, (guint32) seed);
}

static const LwCtlOption options[] = {
  { "sample", N_ ("SIZE"),
    N_ ("with a sample school: small (one class), school or region (eight schools)") },
  { "seed", N_ ("NUMBER"), N_ ("the same number makes the same sample school") },
  { NULL },
};

const LwCtlVerb lw_ctl_init = {
  .name = "init",
  .synopsis = "",
  .summary = N_ ("make a store; one that is there is never overwritten"),
  .options = options,
  .run = run,
};
