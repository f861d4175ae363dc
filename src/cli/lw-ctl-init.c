/* lw-ctl-init.c - makes a store
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-ctl.h"

#include <glib/gi18n.h>

static int
run (LwCtl *ctl)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LwOffice) office = lw_ctl_open (ctl, LW_OFFICE_CREATE, &error);

  if (office == NULL)
    return lw_ctl_fail (error);

  return lw_ctl_report_info (ctl, office);
}

static const LwCtlOption options[] = {
  { NULL },
};

const LwCtlVerb lw_ctl_init = {
  .name = "init",
  .synopsis = "",
  .summary = N_ ("make a store; one that is there is never overwritten"),
  .options = options,
  .run = run,
};
