/* test-xml.c - tests of the door through which XML comes in
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-xml.h"
#include "lw-error.h"

#include <glib/gstdio.h>
#include <string.h>

#define SCHEMA                                                                                     \
  "<element name='a' xmlns='http://relaxng.org/ns/structure/1.0'>"                                 \
  "<oneOrMore><element name='b'><attribute name='n'/></element></oneOrMore></element>"

static xmlDoc *
parse_text (const char *text, GError **error)
{
  g_autoptr (GBytes) content = g_bytes_new_static (text, strlen (text));

  return lw_xml_parse (content, "bestand.xml", error);
}

static xmlDoc *
parse_string (GString *string, GError **error)
{
  g_autoptr (GBytes) content = g_string_free_to_bytes (string);

  return lw_xml_parse (content, "groot.xml", error);
}

static void
assert_refused (xmlDoc *doc, GError **refusal, const char *part)
{
  const GError *error = *refusal;

  g_assert_null (doc);
  g_assert_error (error, LW_ERROR, LW_ERROR_INVALID);
  if (strstr (error->message, part) == NULL)
    g_error ("“%s” is not in “%s”", part, error->message);
  g_assert_null (strchr (error->message, '\n'));
}

static GString *
repeat (GString *string, const char *text, guint times)
{
  for (guint i = 0; i < times; i++)
    g_string_append (string, text);

  return string;
}

static void
test_sound (void)
{
  static const struct
  {
    const char *text;
    gssize size;
    const char *content;
  } cases[] = {
    { "<a> een\n  <b>twee</b>\tdrie </a>", -1, "een twee drie" },
    { "\xef\xbb\xbf<a>Loïs</a>", -1, "Loïs" },
    { "<?xml version='1.0' encoding='windows-1252'?><a>Lo\xefs \x80</a>", -1, "Loïs €" },
    { "\xff\xfe<\0a\0>\0\xef\0<\0/\0a\0>\0", 18, "ï" },
    { "<x:a xmlns:x='urn:x'>&lt;b&gt; &amp; &#x20AC;</x:a>", -1, "<b> & €" },
    { "<a><![CDATA[<niet> ]]>&#160;</a>", -1, "<niet> \u00a0" },
    { "<a/>", -1, "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gsize size = cases[i].size >= 0 ? (gsize) cases[i].size : strlen (cases[i].text);
      g_autoptr (GBytes) content = g_bytes_new_static (cases[i].text, size);
      g_autoptr (GError) error = NULL;
      g_autoptr (xmlDoc) doc = lw_xml_parse (content, "goed.xml", &error);
      g_autofree char *text = NULL;

      g_assert_no_error (error);
      g_assert_nonnull (doc);
      g_assert_true (lw_xml_is (xmlDocGetRootElement (doc), "a"));
      text = lw_xml_dup_text (xmlDocGetRootElement (doc));
      g_assert_cmpstr (text, ==, cases[i].content);
    }
}

static void
test_attributes (void)
{
  g_autoptr (xmlDoc) doc = parse_text ("<a n=' een\n twee ' xmlns:x='urn:x' x:m='3'/>", NULL);
  xmlNode *root = xmlDocGetRootElement (doc);
  g_autofree char *n = lw_xml_dup_attribute (root, "n");

  g_assert_cmpstr (n, ==, "een twee");
  g_assert_null (lw_xml_dup_attribute (root, "m"));
  g_assert_false (lw_xml_is (root, "b"));
  g_assert_false (lw_xml_is (NULL, "a"));
}

/* What a hostile file puts in a message stays short and is UTF-8. */
static void
test_message (void)
{
  GString *string = repeat (g_string_new ("<a><"), "é", 70000);
  g_autoptr (GError) error = NULL;

  assert_refused (parse_string (g_string_append (string, "></a>"), &error), &error, "not sound");
  g_assert_true (g_utf8_validate (error->message, -1, NULL));
  g_assert_cmpint (g_utf8_strlen (error->message, -1), <, 400);
}

static void
test_only_elements_and_text (void)
{
  g_autoptr (xmlDoc) doc
    = parse_text ("<!-- a --><?b c?><a>een <!-- niet --><?en niet?><![CDATA[<twee>]]></a>", NULL);
  xmlNode *root = xmlDocGetRootElement (doc);

  g_assert_true (doc->children == root && root->next == NULL);
  g_assert_true (root->children == root->last);
  g_assert_cmpint (root->children->type, ==, XML_TEXT_NODE);
  g_assert_cmpstr ((const char *) root->children->content, ==, "een <twee>");
}

#define LOL(n, of) "<!ENTITY l" n " '&l" of ";&l" of ";&l" of ";&l" of ";&l" of ";&l" of ";'>"

static void
test_refused (void)
{
  static const struct
  {
    const char *text;
    const char *part;
  } cases[] = {
    { "", "empty" },
    { "<!DOCTYPE a><a/>", "line 1: the file has a DOCTYPE" },
    { "\n\n<!DOCTYPE a SYSTEM 'http://127.0.0.1/a.dtd'><a/>", "line 3: the file has a DOCTYPE" },
    { "<?xml version='1.0'?>\n<!DOCTYPE a [<!ENTITY l0 'ha'>" LOL ("1", "0") LOL ("2", "1")
        LOL ("3", "2") LOL ("4", "3") LOL ("5", "4") LOL ("6", "5") LOL ("7", "6") LOL ("8", "7")
          LOL ("9", "8") "]>\n<a>&l9;</a>",
      "line 2: the file has a DOCTYPE" },
    { "<!DOCTYPE a [<!ENTITY % p SYSTEM 'file:///etc/passwd'> %p;]><a/>", "DOCTYPE" },
    { "<a>\n\n&x;</a>", "line 3: this is not sound XML" },
    { "<a>\n<b>\n</a>", "line 3: this is not sound XML" },
    { "<a>\n<b n='1'", "line 2: the file was cut off" },
    { "<a>\n<b>tekst", "line 2: the file was cut off" },
    { "<a/>\n<a/>", "line 2: this is not sound XML" },
    { "dit is geen XML", "line 1: this is not sound XML" },
    { "<?xml version='1.0' encoding='UTF-8'?>\n<a>Lo\xefs</a>", "line 2: a character can’t be" },
    { "<a>\x01</a>", "a character can’t be read" },
    { "<?xml version='1.0' encoding='klingon'?><a/>", "a character can’t be read" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      assert_refused (parse_text (cases[i].text, &error), &error, cases[i].part);
    }
}

/* An entity that points at a file must never bring that file's words in. */
static void
test_external_entity (void)
{
  g_autofree char *folder = g_dir_make_tmp ("lw-xml-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "geheim.txt", NULL);
  g_autofree char *text = g_strdup_printf ("<!DOCTYPE a [<!ENTITY x SYSTEM 'file://%s'>]>"
                                           "<a>&x;</a>",
                                           path);
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (path, "geheim", -1, NULL));
  assert_refused (parse_text (text, &error), &error, "DOCTYPE");
  g_assert_null (strstr (error->message, "geheim,"));
  g_remove (path);
  g_rmdir (folder);
}

static void
test_external_schema (void)
{
  static const char text[] = "<grammar xmlns='http://relaxng.org/ns/structure/1.0'>\n"
                             "<include href='/etc/hostname'/></grammar>";
  g_autoptr (GBytes) content = g_bytes_new_static (text, strlen (text));
  g_autoptr (GError) error = NULL;

  g_assert_null (lw_xml_schema_new (content, "schema.rng", &error));
  g_assert_error (error, LW_ERROR, LW_ERROR_INVALID);
}

static void
test_too_large (void)
{
  const gsize size = 60 * 1024 * 1024;
  char *data = g_malloc (size);
  g_autoptr (GBytes) content = NULL;
  g_autoptr (GError) error = NULL;

  memset (data, ' ', size);
  memcpy (data, "<a>", 3);
  memcpy (data + size - 4, "</a>", 4);
  content = g_bytes_new_take (data, size);
  assert_refused (lw_xml_parse (content, "groot.xml", &error), &error, "50.0\u00a0MiB");
}

static void
test_depth (void)
{
  static const struct
  {
    guint depth;
    gboolean is_sound;
  } cases[] = { { 256, TRUE }, { 257, FALSE }, { 1000, FALSE } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GString *string = repeat (g_string_new (NULL), "<a>\n", cases[i].depth);
      g_autoptr (GError) error = NULL;
      g_autoptr (xmlDoc) doc = NULL;

      doc = parse_string (repeat (string, "</a>", cases[i].depth), &error);
      g_assert_cmpint (doc != NULL, ==, cases[i].is_sound);
      if (!cases[i].is_sound)
        assert_refused (doc, &error, "line 257: the elements are nested too deep");
    }
}

static void
test_count (void)
{
  static const struct
  {
    const char *piece;
    guint n;
    gboolean is_sound;
  } cases[] = {
    { "<b/>", 999999, TRUE },           { "<b/>", 1000000, FALSE },
    { "<b c='' d=''/>", 333333, TRUE }, { "<b c='' d=''/>", 333334, FALSE },
    { "<!---->", 1000000, TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GString *string = repeat (g_string_new ("<a>"), cases[i].piece, cases[i].n);
      g_autoptr (GError) error = NULL;
      g_autoptr (xmlDoc) doc = parse_string (g_string_append (string, "</a>"), &error);

      if (cases[i].is_sound)
        g_assert_no_error (error);
      else
        assert_refused (doc, &error, "too many elements");
    }
}

/* Attributes are compared with each other, so their number must stay small. */
static void
test_attribute_bomb (void)
{
  static const struct
  {
    guint n_attributes;
    const char *part;
  } cases[] = {
    { 256, NULL },
    { 257, "too many attributes" },
    { 20000, "too many attributes" },
    { 1000000, "one tag, comment or CDATA section is too long" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GString *string = g_string_new ("<a");
      g_autoptr (GError) error = NULL;
      g_autoptr (xmlDoc) doc = NULL;

      for (guint j = 0; j < cases[i].n_attributes; j++)
        g_string_append_printf (string, " a%u=''", j);
      doc = parse_string (g_string_append (string, "/>"), &error);
      if (cases[i].part != NULL)
        assert_refused (doc, &error, cases[i].part);
      else
        g_assert_no_error (error);
    }
}

static void
test_long_pieces (void)
{
  static const struct
  {
    const char *open;
    const char *close;
    guint length;
    gboolean is_sound;
  } cases[] = {
    { "<a>", "</a>", 5000000, TRUE },
    { "<a><![CDATA[", "]]></a>", 200000, TRUE },
    { "<a><![CDATA[", "]]></a>", 5000000, FALSE },
    { "<a><!--", "--></a>", 200000, TRUE },
    { "<a><!--", "--></a>", 5000000, FALSE },
    { "<a b='", "'/>", 200000, TRUE },
    { "<a b='", "'/>", 5000000, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GString *string = repeat (g_string_new (cases[i].open), "woord ", cases[i].length / 6);
      g_autoptr (GError) error = NULL;
      g_autoptr (xmlDoc) doc = parse_string (g_string_append (string, cases[i].close), &error);

      if (cases[i].is_sound)
        g_assert_no_error (error);
      else
        assert_refused (doc, &error, "too long");
    }
}

/* Without care libxml2 stops counting lines at 65535. Beyond that it takes the line of the nearest
 * text, which ends one line on. */
static void
test_many_lines (void)
{
  GString *string = repeat (g_string_new ("<a>"), "\n", 99999);
  g_autoptr (GError) error = NULL;
  g_autoptr (xmlDoc) doc = parse_string (g_string_append (string, "<b/>\n</a>"), &error);

  g_assert_no_error (error);
  lw_xml_set_error (&error, "regels.xml", xmlDocGetRootElement (doc)->children->next, "fout.");
  g_assert_cmpstr (error->message, ==, "“regels.xml”, line 100001: fout.");
}

static void
test_validate (void)
{
  static const struct
  {
    const char *text;
    const char *part;
  } cases[] = {
    { "<a><b n='1'/></a>", NULL },
    { "<a>\n<b n='1'/>\n<c/></a>", "line 3: the content is not as it should be" },
    { "<a>\n<b/></a>", "line 2: the content is not as it should be" },
    { "<a>\n<b n='1'>x</b></a>", "line 2: the content is not as it should be" },
    { "\n<z/>", "line 2: the content is not as it should be" },
    { "<a/>", "line 1: the content is not as it should be" },
  };
  g_autoptr (GBytes) content = g_bytes_new_static (SCHEMA, strlen (SCHEMA));
  g_autoptr (xmlRelaxNG) schema = lw_xml_schema_new (content, "schema.rng", NULL);

  g_assert_nonnull (schema);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (xmlDoc) doc = parse_text (cases[i].text, &error);
      gboolean is_valid;

      g_assert_no_error (error);
      is_valid = lw_xml_validate (doc, schema, "bestand.xml", &error);
      g_assert_cmpint (is_valid, ==, cases[i].part == NULL);
      if (!is_valid)
        assert_refused (NULL, &error, cases[i].part);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/xml/sound", test_sound);
  g_test_add_func ("/xml/attributes", test_attributes);
  g_test_add_func ("/xml/only-elements-and-text", test_only_elements_and_text);
  g_test_add_func ("/xml/message", test_message);
  g_test_add_func ("/xml/refused", test_refused);
  g_test_add_func ("/xml/external-entity", test_external_entity);
  g_test_add_func ("/xml/external-schema", test_external_schema);
  g_test_add_func ("/xml/too-large", test_too_large);
  g_test_add_func ("/xml/depth", test_depth);
  g_test_add_func ("/xml/count", test_count);
  g_test_add_func ("/xml/attribute-bomb", test_attribute_bomb);
  g_test_add_func ("/xml/long-pieces", test_long_pieces);
  g_test_add_func ("/xml/many-lines", test_many_lines);
  g_test_add_func ("/xml/validate", test_validate);

  return g_test_run ();
}
