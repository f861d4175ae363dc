/* lw-xml.h - the one door through which XML comes in
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>
#include <libxml/relaxng.h>
#include <libxml/tree.h>

G_BEGIN_DECLS

G_DEFINE_AUTOPTR_CLEANUP_FUNC (xmlDoc, xmlFreeDoc)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (xmlRelaxNG, xmlRelaxNGFree)

xmlDoc *lw_xml_parse (GBytes *content, const char *name, GError **error);
xmlRelaxNG *lw_xml_schema_new (GBytes *content, const char *name, GError **error);
gboolean lw_xml_validate (xmlDoc *doc, xmlRelaxNG *schema, const char *name, GError **error);

gboolean lw_xml_is (const xmlNode *node, const char *local_name);
char *lw_xml_dup_text (const xmlNode *node);
char *lw_xml_dup_attribute (const xmlNode *node, const char *name);

/* Refuse what a node says: "NAME, line N: MESSAGE". The message is translated. */
void lw_xml_set_error (GError **error, const char *name, const xmlNode *node, const char *message);

G_END_DECLS
