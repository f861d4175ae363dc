/* lw-catalogue-reader.c - reads the catalogue from XML
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-catalogue-reader.h"

#include "lw-date.h"
#include "lw-error.h"
#include "lw-xml.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <string.h>

#define RESOURCE_FOLDER "/nl/verbindendleren/Leerwerk/exchange/"

static const char *const shipped[] = { "catalogue.xml", "competencies.xml", "holidays.xml" };

/* The schema has vouched for the structure when a reader runs: what it asks for is there. */
typedef gboolean (*ReadFunc) (LwCatalogue *self,
                              const xmlNode *node,
                              const char *name,
                              GError **error);

#define FOR_EACH_CHILD(child, node)                                                                \
  for (xmlNode *child = xmlFirstElementChild ((xmlNode *) (node)); child != NULL;                  \
       child = xmlNextElementSibling (child))

static guint16
read_columns (const xmlNode *node, const char *attribute)
{
  g_autofree char *text = lw_xml_dup_attribute (node, attribute);
  g_auto (GStrv) keys = g_strsplit (text != NULL ? text : "", " ", -1);
  guint16 columns = 0;

  for (int column = 0; column < LW_N_COLUMNS; column++)
    if (g_strv_contains ((const char *const *) keys, lw_column_key (column)))
      columns |= 1 << column;

  return columns;
}

static int
read_int (const xmlNode *node, const char *attribute)
{
  g_autofree char *text = lw_xml_dup_attribute (node, attribute);

  return text != NULL ? (int) g_ascii_strtoll (text, NULL, 10) : 0;
}

static char **
read_words (const xmlNode *node, const char *attribute)
{
  g_autofree char *text = lw_xml_dup_attribute (node, attribute);

  return text != NULL ? g_strsplit (text, " ", -1) : NULL;
}

static LwFormExample *
read_example (const xmlNode *node)
{
  LwFormExample *example = g_new0 (LwFormExample, 1);

  example->title = lw_xml_dup_attribute (node, "title");
  example->section = lw_xml_dup_attribute (node, "section");
  example->text = lw_xml_dup_text (node);

  return example;
}

static void
read_form_texts (LwForm *form, const xmlNode *node)
{
  FOR_EACH_CHILD (child, node)
  {
    if (lw_xml_is (child, "definition"))
      form->definition = lw_xml_dup_text (child);
    else if (lw_xml_is (child, "use"))
      form->use = lw_xml_dup_text (child);
    else if (lw_xml_is (child, "asks"))
      form->asks = lw_xml_dup_text (child);
    else if (lw_xml_is (child, "linkage"))
      form->linkage_text = lw_xml_dup_text (child);
    else if (lw_xml_is (child, "remark"))
      form->remark = lw_xml_dup_text (child);
    else if (lw_xml_is (child, "example"))
      g_ptr_array_add (form->examples, read_example (child));
    else if (lw_xml_is (child, "quotation"))
      {
        form->quotation = lw_xml_dup_text (child);
        form->section = lw_xml_dup_attribute (child, "section");
      }
  }
}

static gboolean
read_form (LwCatalogue *self, const xmlNode *node, const char *name, GError **error)
{
  g_autofree char *form_name = lw_xml_dup_attribute (node, "name");
  guint16 denied = read_columns (node, "denied");
  LwForm *form;

  if (lw_catalogue_find_form (self, form_name) != NULL)
    {
      lw_xml_set_error (error, name, node, _ ("this form is there twice."));
      return FALSE;
    }

  form = lw_form_new ();
  g_ptr_array_add (self->forms, form);
  form->name = g_steal_pointer (&form_name);
  form->origin = lw_xml_dup_attribute (node, "origin");
  form->in_figure = g_str_equal (form->origin, "figure");
  form->source = read_columns (node, "figure");
  form->said = read_columns (node, "said");
  form->stated = form->said | denied;
  form->school_step = read_int (node, "school-step");
  form->linkage = read_words (node, "linkage");
  form->questions = read_words (node, "question");
  form->styles = read_words (node, "style");
  form->is_beyond = xmlHasProp (node, (const xmlChar *) "beyond") != NULL;
  read_form_texts (form, node);
  if ((form->said & denied) != 0)
    {
      lw_xml_set_error (error, name, node, _ ("a column is both said and denied."));
      return FALSE;
    }

  return TRUE;
}

static gboolean
read_forms (LwCatalogue *self, const xmlNode *node, const char *name, GError **error)
{
  FOR_EACH_CHILD (child, node)
  if (!read_form (self, child, name, error))
    return FALSE;

  return TRUE;
}

static gboolean
read_linkages (LwCatalogue *self, const xmlNode *node, const char *name, GError **error)
{
  self->linkage_section = lw_xml_dup_attribute (node, "section");
  FOR_EACH_CHILD (child, node)
  {
    LwCondition *linkage = g_new0 (LwCondition, 1);

    linkage->key = lw_xml_dup_attribute (child, "key");
    linkage->name = lw_xml_dup_attribute (child, "name");
    linkage->text = lw_xml_dup_text (child);
    g_ptr_array_add (self->linkages, linkage);
  }

  return TRUE;
}

static LwStep *
read_step (const xmlNode *node)
{
  LwStep *step = lw_step_new ();

  step->number = read_int (node, "number");
  step->name = lw_xml_dup_attribute (node, "name");
  FOR_EACH_CHILD (child, node)
  {
    if (lw_xml_is (child, "text"))
      step->text = lw_xml_dup_text (child);
    else
      step->next = lw_xml_dup_text (child);
  }

  return step;
}

static gboolean
read_ladder (GPtrArray *ladder, const xmlNode *node, const char *name, GError **error)
{
  FOR_EACH_CHILD (child, node)
  {
    LwStep *step = read_step (child);

    g_ptr_array_add (ladder, step);
    if (step->number != (int) ladder->len)
      {
        lw_xml_set_error (error, name, child, _ ("the steps must be numbered from 1 upwards."));
        return FALSE;
      }
  }

  return TRUE;
}

static gboolean
read_ladders (LwCatalogue *self, const xmlNode *node, const char *name, GError **error)
{
  FOR_EACH_CHILD (child, node)
  {
    if (lw_xml_is (child, "note"))
      self->ladder_note = lw_xml_dup_text (child);
    else if (lw_xml_is (child, "beyond"))
      self->beyond = read_step (child);
    else if (!read_ladder (lw_xml_is (child, "school-ladder") ? self->school_ladder
                                                              : self->company_ladder,
                           child, name, error))
      return FALSE;
  }

  return TRUE;
}

static gboolean
read_condition (LwCatalogue *self, const xmlNode *node, const char *name, GError **error)
{
  g_autofree char *key = lw_xml_dup_attribute (node, "key");
  g_autofree char *strongest = lw_xml_dup_attribute (node, "strongest");
  LwCondition *condition;

  if (lw_catalogue_find_condition (self, key) != NULL)
    {
      lw_xml_set_error (error, name, node, _ ("this key is there twice."));
      return FALSE;
    }

  condition = g_new0 (LwCondition, 1);
  condition->key = g_steal_pointer (&key);
  condition->name = lw_xml_dup_attribute (node, "name");
  condition->text = lw_xml_dup_text (node);
  condition->is_strongest = strongest != NULL;
  g_ptr_array_add (lw_xml_is (node->parent, "student-view") ? self->student_view : self->conditions,
                   condition);

  return TRUE;
}

static gboolean
read_conditions (LwCatalogue *self, const xmlNode *node, const char *name, GError **error)
{
  FOR_EACH_CHILD (child, node)
  if (!read_condition (self, child, name, error))
    return FALSE;

  return TRUE;
}

static gboolean
read_profiles (LwCatalogue *self, const xmlNode *node, const char *name, GError **error)
{
  FOR_EACH_CHILD (child, node)
  {
    g_autofree char *code = lw_xml_dup_attribute (child, "code");
    LwProfile *profile;

    if (lw_catalogue_find_profile (self, code) != NULL)
      {
        lw_xml_set_error (error, name, child, _ ("this profile is there twice."));
        return FALSE;
      }

    profile = g_new0 (LwProfile, 1);
    profile->code = g_steal_pointer (&code);
    profile->name = lw_xml_dup_attribute (child, "name");
    profile->sector = lw_xml_dup_attribute (child, "sector");
    g_ptr_array_add (self->profiles, profile);
  }

  return TRUE;
}

static gboolean
read_catalogue (LwCatalogue *self, const xmlNode *node, const char *name, GError **error)
{
  static const struct
  {
    const char *element;
    ReadFunc read;
  } parts[] = {
    { "forms", read_forms },
    { "linkages", read_linkages },
    { "ladders", read_ladders },
    { "conditions", read_conditions },
    { "student-view", read_conditions },
    { "profiles", read_profiles },
  };

  self->version = read_int (node, "version");
  FOR_EACH_CHILD (child, node)
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (lw_xml_is (child, parts[i].element) && !parts[i].read (self, child, name, error))
      return FALSE;

  return TRUE;
}

static gboolean
read_competencies (LwCatalogue *self, const xmlNode *node, const char *name, GError **error)
{
  FOR_EACH_CHILD (child, node)
  {
    LwCatalogueCompetency *competency = g_new0 (LwCatalogueCompetency, 1);

    competency->name = lw_xml_dup_attribute (child, "name");
    competency->kind = lw_xml_dup_attribute (child, "kind");
    competency->origin = lw_xml_dup_attribute (child, "origin");
    competency->text = lw_xml_dup_text (child);
    g_ptr_array_add (self->competencies, competency);
  }

  return TRUE;
}

static gboolean
read_holiday (LwCatalogue *self, const xmlNode *node, const char *name, GError **error)
{
  LwHoliday *holiday = g_new0 (LwHoliday, 1);
  g_autofree char *first = lw_xml_dup_attribute (node, "first");
  g_autofree char *last = lw_xml_dup_attribute (node, "last");

  g_ptr_array_add (self->holidays, holiday);
  holiday->name = lw_xml_dup_attribute (node, "name");
  holiday->region = lw_xml_dup_attribute (node, "region");
  holiday->school_year = lw_xml_dup_attribute (node->parent, "name");
  if (lw_date_parse_iso (first, &holiday->first_day) && lw_date_parse_iso (last, &holiday->last_day)
      && lw_date_compare (&holiday->first_day, &holiday->last_day) <= 0)
    return TRUE;

  lw_xml_set_error (error, name, node,
                    _ ("these are not a first day and a last day, in that order."));

  return FALSE;
}

static gboolean
read_holidays (LwCatalogue *self, const xmlNode *node, const char *name, GError **error)
{
  FOR_EACH_CHILD (school_year, node)
  FOR_EACH_CHILD (holiday, school_year)
  if (!read_holiday (self, holiday, name, error))
    return FALSE;

  return TRUE;
}

static xmlRelaxNG *
load_schema (GError **error)
{
  g_autoptr (GBytes) content = g_resources_lookup_data (RESOURCE_FOLDER "catalogue.rng",
                                                        G_RESOURCE_LOOKUP_FLAGS_NONE, error);

  return content != NULL ? lw_xml_schema_new (content, "catalogue.rng", error) : NULL;
}

/* @schema: (nullable): to hold it against */
static gboolean
read_document (LwCatalogue *self,
               GBytes *content,
               const char *name,
               xmlRelaxNG *schema,
               GError **error)
{
  g_autoptr (xmlDoc) doc = lw_xml_parse (content, name, error);
  const xmlNode *root;

  if (doc == NULL || (schema != NULL && !lw_xml_validate (doc, schema, name, error)))
    return FALSE;

  root = xmlDocGetRootElement (doc);
  if (lw_xml_is (root, "competencies"))
    return read_competencies (self, root, name, error);

  if (lw_xml_is (root, "holidays"))
    return read_holidays (self, root, name, error);

  return read_catalogue (self, root, name, error);
}

/**
 * lw_catalogue_reader_load:
 * @error: return location for an error
 *
 * Reads the catalogue that is built into the program. That it is as its schema says was seen when the
 * program was built: each start would take as long over that again as over all the rest of this.
 *
 * Returns: (transfer full): the catalogue, or %NULL when the program was built wrong
 */
LwCatalogue *
lw_catalogue_reader_load (GError **error)
{
  g_autoptr (LwCatalogue) self = lw_catalogue_new ();

  for (guint i = 0; i < G_N_ELEMENTS (shipped); i++)
    {
      g_autofree char *path = g_strconcat (RESOURCE_FOLDER, shipped[i], NULL);
      g_autoptr (GBytes) content
        = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, error);

      if (content == NULL || !read_document (self, content, shipped[i], NULL, error))
        return NULL;
    }

  return g_steal_pointer (&self);
}

/**
 * lw_catalogue_reader_parse:
 * @content: a document as data/catalogue.rng describes: a catalogue, competencies or holidays
 * @name: its name, for messages
 * @error: return location for an error
 *
 * Returns: (transfer full): a catalogue with what the document has and nothing else, or %NULL
 *   with %LW_ERROR_INVALID, which names the line
 */
LwCatalogue *
lw_catalogue_reader_parse (GBytes *content, const char *name, GError **error)
{
  g_autoptr (LwCatalogue) self = lw_catalogue_new ();
  g_autoptr (xmlRelaxNG) schema = NULL;

  g_return_val_if_fail (content != NULL && name != NULL, NULL);

  schema = load_schema (error);
  if (schema == NULL || !read_document (self, content, name, schema, error))
    return NULL;

  return g_steal_pointer (&self);
}
