/* test-forms.h - the forms of the figure, for tests
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-forms.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* A form with a cross in each column that @crosses has an "x" for. */
LwVariant *test_form_new (const char *name, const char *crosses);
/* The figure's nineteen, and the one that only the text has. */
GListStore *test_forms_new (void);

G_END_DECLS
