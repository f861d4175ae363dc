/* lw-xml.c - the one door through which XML comes in
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-xml.h"

#include "lw-error.h"

#include <glib/gi18n-lib.h>
#include <libxml/SAX2.h>
#include <libxml/parser.h>
#include <libxml/xmlerror.h>
#include <string.h>

/* What libxml2 takes is linear in these, but for two things. It compares each attribute of a tag
 * with all others, and it looks for the end of a tag, a comment or a CDATA section anew with every
 * chunk. Hence the last two. */
#define MAX_SIZE (50 * 1024 * 1024)
#define MAX_NODES 1000000 /* elements and attributes: some 200 bytes of memory each */
#define MAX_DEPTH 256
#define MAX_ATTRIBUTES 256
#define MAX_UNFINISHED (256 * 1024)
#define CHUNK (32 * 1024)
#define MAX_MESSAGE 200

/* The callback got a const with libxml2 2.12: the only version check of the program. */
#if LIBXML_VERSION >= 21200
typedef const xmlError XmlError;
#else
typedef xmlError XmlError;
#endif

/* The first thing that was wrong; what follows it is mostly its consequence. */
typedef struct
{
  char *message; /* owned; libxml2's, in English, on one line */
  int code;
  int line;
} Problem;

static void
problem_clear (Problem *self)
{
  g_clear_pointer (&self->message, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Problem, problem_clear)

typedef struct
{
  Problem problem;
  const char *refusal; /* static, untranslated; set when we stopped the parser */
  int refusal_line;
  guint n_nodes;
  gboolean is_cut_off; /* elements were open at the end */
} Parse;

/* The message may quote the file at length, and libxml2 cuts it between bytes, not characters. */
static void
problem_take (Problem *self, XmlError *xml_error)
{
  g_autofree char *valid = NULL;

  if (self->message != NULL)
    return;

  valid = g_utf8_make_valid (xml_error->message != NULL ? xml_error->message : "", -1);
  self->message = g_utf8_substring (valid, 0, MIN (MAX_MESSAGE, g_utf8_strlen (valid, -1)));
  g_strstrip (g_strdelimit (self->message, "\r\n", ' '));
  self->code = xml_error->code;
  self->line = xml_error->line;
}

static const char *
problem_text (const Problem *self)
{
  return self->message != NULL ? self->message : "?";
}

static void
schema_error_cb (void *data, XmlError *xml_error)
{
  problem_take (data, xml_error);
}

static void
parse_error_cb (void *data, XmlError *xml_error)
{
  xmlParserCtxt *context = data;
  Parse *parse = context->_private;

  if (xml_error->level == XML_ERR_FATAL)
    problem_take (&parse->problem, xml_error);
}

static void
refuse (xmlParserCtxt *context, const char *refusal)
{
  Parse *parse = context->_private;

  if (parse->refusal != NULL)
    return;

  parse->refusal = refusal;
  parse->refusal_line = context->input != NULL ? context->input->line : 0;
  xmlStopParser (context);
}

static void
internal_subset_cb (void *data,
                    const xmlChar *name,
                    const xmlChar *external_id,
                    const xmlChar *system_id)
{
  refuse (data, N_ ("the file has a DOCTYPE, which may hide harmful content. "
                    "Remove it, or ask for the file without it."));
}

static void
start_element_cb (void *data,
                  const xmlChar *local_name,
                  const xmlChar *prefix,
                  const xmlChar *uri,
                  int n_namespaces,
                  const xmlChar **namespaces,
                  int n_attributes,
                  int n_defaulted,
                  const xmlChar **attributes)
{
  xmlParserCtxt *context = data;
  Parse *parse = context->_private;

  parse->n_nodes += 1 + n_attributes;
  if (parse->n_nodes > MAX_NODES)
    refuse (context, N_ ("the file has too many elements. Split it in parts."));
  else if (context->nodeNr >= MAX_DEPTH)
    refuse (context, N_ ("the elements are nested too deep for a real file."));
  else if (n_attributes + n_namespaces > MAX_ATTRIBUTES)
    refuse (context, N_ ("one tag has too many attributes for a real file."));
  else
    xmlSAX2StartElementNs (context, local_name, prefix, uri, n_namespaces, namespaces, n_attributes,
                           n_defaulted, attributes);
}

static xmlParserInput *
deny_loader (const char *url, const char *id, xmlParserCtxt *context)
{
  return NULL;
}

/* Documents come from memory only, so libxml2 never has to open anything by itself. */
static void
initialize (void)
{
  static gsize initialized = 0;

  if (g_once_init_enter (&initialized))
    {
      xmlInitParser ();
      xmlSetExternalEntityLoader (deny_loader);
      g_once_init_leave (&initialized, 1);
    }
}

/* Without XML_PARSE_NOENT and XML_PARSE_DTDLOAD nothing is expanded or loaded. The big lines are
 * there for messages: without them a line number stops at 65535. Comments and instructions are
 * left out and CDATA is text, so that only elements and attributes take memory. */
static xmlParserCtxt *
parser_new (Parse *parse)
{
  xmlParserCtxt *context = xmlCreatePushParserCtxt (NULL, NULL, NULL, 0, NULL);

  if (context == NULL)
    g_error ("out of memory for an XML parser");

  xmlCtxtUseOptions (context, XML_PARSE_NONET | XML_PARSE_BIG_LINES);
  context->_private = parse;
  context->sax->internalSubset = internal_subset_cb;
  context->sax->startElementNs = start_element_cb;
  context->sax->serror = parse_error_cb;
  context->sax->comment = NULL;
  context->sax->processingInstruction = NULL;
  context->sax->cdataBlock = NULL;

  return context;
}

static void
feed (xmlParserCtxt *context, const char *data, gsize size)
{
  Parse *parse = context->_private;

  for (gsize at = 0; at < size; at += CHUNK)
    {
      xmlParseChunk (context, data + at, (int) MIN (CHUNK, size - at), 0);
      if (parse->refusal != NULL || !context->wellFormed)
        return;

      if (context->input->end - context->input->cur > MAX_UNFINISHED)
        {
          refuse (context, N_ ("one tag, comment or CDATA section is too long."));
          return;
        }
    }

  parse->is_cut_off = context->nodeNr > 0;
  xmlParseChunk (context, NULL, 0, 1);
}

static void
set_line_error (GError **error, const char *name, long line, const char *message)
{
  /* translators: a file's name, a line number, what is wrong there */
  g_set_error (error, LW_ERROR, LW_ERROR_INVALID, _ ("“%s”, line %ld: %s"), name, line, message);
}

static gboolean
check_size (gsize size, const char *name, GError **error)
{
  g_autofree char *largest = NULL;

  if (size > 0 && size <= MAX_SIZE)
    return TRUE;

  if (size == 0)
    {
      g_set_error (error, LW_ERROR, LW_ERROR_INVALID, _ ("“%s” is empty."), name);
      return FALSE;
    }

  largest = g_format_size_full (MAX_SIZE, G_FORMAT_SIZE_IEC_UNITS);
  g_set_error (error, LW_ERROR, LW_ERROR_INVALID,
               _ ("“%s” is too large: an XML file may have %s at most. Split it in parts."), name,
               largest);

  return FALSE;
}

static char *
dup_message (const Parse *parse)
{
  if (parse->refusal != NULL)
    return g_strdup (_ (parse->refusal));

  if (parse->is_cut_off)
    return g_strdup (_ ("the file was cut off here. Make it anew, or ask for it again."));

  switch (parse->problem.code)
    {
    case XML_ERR_INVALID_CHAR:
    case XML_ERR_INVALID_ENCODING:
    case XML_ERR_UNKNOWN_ENCODING:
    case XML_ERR_UNSUPPORTED_ENCODING:
      return g_strdup (_ ("a character can’t be read. Save the file as UTF-8 and try again."));

    default:
      /* translators: %s is the XML library's own message, in English */
      return g_strdup_printf (_ ("this is not sound XML (%s). Make the file anew, or ask for it "
                                 "again."),
                              problem_text (&parse->problem));
    }
}

static void
set_parse_error (GError **error, const char *name, const Parse *parse)
{
  g_autofree char *message = dup_message (parse);

  set_line_error (error, name, parse->refusal != NULL ? parse->refusal_line : parse->problem.line,
                  message);
}

/**
 * lw_xml_parse:
 * @content: a file's bytes, at most 50 MiB, in any encoding that it declares itself
 * @name: the file's name, for messages
 * @error: return location for an error
 *
 * Parses an XML document that nobody has vouched for. A DOCTYPE is refused, so there are no
 * entities to expand; nothing is loaded from disk or network; depth (256), number of elements and
 * attributes (a million) and of attributes of one element (256), and the length of a tag, comment
 * or CDATA section (256 KiB) have limits, text between tags has not. Comments and instructions are
 * left out.
 *
 * Returns: (transfer full): the document, or %NULL with %LW_ERROR_INVALID, which names the line
 */
xmlDoc *
lw_xml_parse (GBytes *content, const char *name, GError **error)
{
  Parse parse = { 0 };
  xmlParserCtxt *context;
  xmlDoc *doc;
  gsize size;
  const char *data;

  g_return_val_if_fail (content != NULL && name != NULL, NULL);

  data = g_bytes_get_data (content, &size);
  if (!check_size (size, name, error))
    return NULL;

  initialize ();
  context = parser_new (&parse);
  feed (context, data, size);
  doc = g_steal_pointer (&context->myDoc);

  /* After xmlStopParser() there is a document all the same: only the flags tell. */
  if (parse.refusal != NULL || !context->wellFormed)
    {
      set_parse_error (error, name, &parse);
      g_clear_pointer (&doc, xmlFreeDoc);
    }

  problem_clear (&parse.problem);
  xmlFreeParserCtxt (context);

  return doc;
}

/**
 * lw_xml_schema_new:
 * @content: a RELAX NG schema in XML syntax, of our own
 * @name: its name, for messages
 * @error: return location for an error
 *
 * Returns: (transfer full): the schema, or %NULL with %LW_ERROR_INVALID
 */
xmlRelaxNG *
lw_xml_schema_new (GBytes *content, const char *name, GError **error)
{
  g_auto (Problem) problem = { 0 };
  g_autoptr (xmlDoc) doc = lw_xml_parse (content, name, error);
  xmlRelaxNGParserCtxt *context;
  xmlRelaxNG *schema;

  if (doc == NULL)
    return NULL;

  context = xmlRelaxNGNewDocParserCtxt (doc);
  xmlRelaxNGSetParserStructuredErrors (context, schema_error_cb, &problem);
  schema = xmlRelaxNGParse (context);
  xmlRelaxNGFreeParserCtxt (context);
  if (schema == NULL)
    set_line_error (error, name, problem.line, problem_text (&problem));

  return schema;
}

/**
 * lw_xml_validate:
 * @doc: a document
 * @schema: a schema
 * @name: the document's name, for messages
 * @error: return location for an error
 *
 * Returns: whether the document is as the schema wants it; else @error is %LW_ERROR_INVALID and
 *   names the line
 */
gboolean
lw_xml_validate (xmlDoc *doc, xmlRelaxNG *schema, const char *name, GError **error)
{
  g_auto (Problem) problem = { 0 };
  g_autofree char *text = NULL;
  xmlRelaxNGValidCtxt *context;
  int result;

  g_return_val_if_fail (doc != NULL && schema != NULL && name != NULL, FALSE);

  context = xmlRelaxNGNewValidCtxt (schema);
  xmlRelaxNGSetValidStructuredErrors (context, schema_error_cb, &problem);
  result = xmlRelaxNGValidateDoc (context, doc);
  xmlRelaxNGFreeValidCtxt (context);
  if (result == 0)
    return TRUE;

  text = g_strdup_printf (_ ("the content is not as it should be (%s)."), problem_text (&problem));
  set_line_error (error, name, problem.line, text);

  return FALSE;
}

/**
 * lw_xml_is:
 * @node: (nullable): a node
 * @local_name: an element's name without prefix
 *
 * Returns: whether the node is an element of that name, in whatever namespace
 */
gboolean
lw_xml_is (const xmlNode *node, const char *local_name)
{
  return node != NULL && node->type == XML_ELEMENT_NODE
         && strcmp ((const char *) node->name, local_name) == 0;
}

/* Runs of blanks become one space, as a line break in a file means no more than that. */
static char *
collapse (const char *text)
{
  GString *result = g_string_sized_new (strlen (text));

  for (const char *at = text; *at != '\0'; at++)
    if (!g_ascii_isspace (*at))
      g_string_append_c (result, *at);
    else if (result->len > 0 && result->str[result->len - 1] != ' ')
      g_string_append_c (result, ' ');

  if (result->len > 0 && result->str[result->len - 1] == ' ')
    g_string_truncate (result, result->len - 1);

  return g_string_free (result, FALSE);
}

/**
 * lw_xml_dup_text:
 * @node: an element
 *
 * Returns: (transfer full): the text in it, with every run of blanks as one space
 */
char *
lw_xml_dup_text (const xmlNode *node)
{
  xmlChar *content = xmlNodeGetContent (node);
  char *text = collapse (content != NULL ? (const char *) content : "");

  xmlFree (content);

  return text;
}

/**
 * lw_xml_dup_attribute:
 * @node: an element
 * @name: an attribute's name, in no namespace
 *
 * Returns: (transfer full) (nullable): its value, with every run of blanks as one space; %NULL
 *   without the attribute
 */
char *
lw_xml_dup_attribute (const xmlNode *node, const char *name)
{
  xmlChar *value = xmlGetNoNsProp (node, (const xmlChar *) name);
  char *text = value != NULL ? collapse ((const char *) value) : NULL;

  xmlFree (value);

  return text;
}

/**
 * lw_xml_set_error:
 * @error: return location for an error
 * @name: the document's name
 * @node: where it is
 * @message: what is wrong, translated
 *
 * Sets %LW_ERROR_INVALID with the line in front of the message.
 */
void
lw_xml_set_error (GError **error, const char *name, const xmlNode *node, const char *message)
{
  set_line_error (error, name, xmlGetLineNo (node), message);
}
