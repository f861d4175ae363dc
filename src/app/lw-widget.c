/* lw-widget.c - what several widgets need done alike
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-widget.h"

/* A longer word than this is broken, or a line would be as long as what somebody held a key down
 * for. */
/* Of the title of a toast. */
#define MOST_TITLE_CHARS 60
#define LONGEST_WORD 24

/* More than any text takes. */
#define MOST_LINES 100
/* Of letters as most people have them; and what a window may take of the screen of a school. */
#define USUAL_LINE 20.0
#define MOST_WIDTH 1320
#define MOST_HEIGHT 728

void
lw_widget_install_actions (GtkWidgetClass *widget_class,
                           const LwWidgetAction *actions,
                           gsize n_actions)
{
  for (gsize i = 0; i < n_actions; i++)
    gtk_widget_class_install_action (widget_class, actions[i].name, actions[i].parameter,
                                     actions[i].activate);
}

static GtkBuildableIface *widget_buildable;

static void
add_child (GtkBuildable *buildable, GtkBuilder *builder, GObject *child, const char *type)
{
  if (GTK_IS_WIDGET (child))
    gtk_widget_set_parent (GTK_WIDGET (child), GTK_WIDGET (buildable));
  else
    widget_buildable->add_child (buildable, builder, child, type);
}

void
lw_widget_init_buildable (GtkBuildableIface *iface)
{
  widget_buildable = g_type_interface_peek_parent (iface);
  iface->add_child = add_child;
}

/**
 * lw_widget_dispose_template:
 * @widget: a widget that derives from GtkWidget itself
 * @type: the type whose template it is
 *
 * Lets go of the template's named children and takes all children out: GTK forgets the names
 * only.
 */
void
lw_widget_dispose_template (GtkWidget *widget, GType type)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (widget)) != NULL)
    gtk_widget_unparent (child);
  gtk_widget_dispose_template (widget, type);
}

/**
 * lw_widget_focus:
 * @widget: a widget that derives from GtkWidget itself, whose grab_focus goes to one of its parts
 * @direction: where the focus is to go
 *
 * GTK takes a widget that can be given the focus for a stop of its own: Tab would go straight to
 * that part, past all that stands before it, and Shift+Tab back to it instead of out.
 *
 * Returns: whether one of its parts has the focus now
 */
gboolean
lw_widget_focus (GtkWidget *widget, GtkDirectionType direction)
{
  gboolean is_back = direction == GTK_DIR_TAB_BACKWARD;
  GtkWidget *child = gtk_widget_get_focus_child (widget);

  if (direction != GTK_DIR_TAB_FORWARD && !is_back)
    return GTK_WIDGET_CLASS (g_type_class_peek (GTK_TYPE_WIDGET))->focus (widget, direction);
  if (child == NULL)
    child = is_back ? gtk_widget_get_last_child (widget) : gtk_widget_get_first_child (widget);
  while (child != NULL)
    {
      if (gtk_widget_get_mapped (child) && gtk_widget_child_focus (child, direction))
        return TRUE;
      child = is_back ? gtk_widget_get_prev_sibling (child) : gtk_widget_get_next_sibling (child);
    }

  return FALSE;
}

/**
 * lw_toast_new:
 * @text: what to say, plain text
 *
 * Returns: (transfer full): a toast
 */
AdwToast *
lw_toast_new (const char *text)
{
  AdwToast *toast = adw_toast_new ("");

  lw_toast_set_text (toast, text);

  return toast;
}

/**
 * lw_toast_set_text:
 * @toast: a toast
 * @text: what to say, plain text
 *
 * A title is one line that is cut at its end. What may not fit on it goes on in a next line: there
 * is no other way to read it.
 */
void
lw_toast_set_text (AdwToast *toast, const char *text)
{
  g_autofree char *escaped = g_markup_escape_text (text, -1);
  GtkWidget *label;

  adw_toast_set_title (toast, escaped);
  if (g_utf8_strlen (text, -1) <= MOST_TITLE_CHARS)
    return;
  label = gtk_label_new (text);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_max_width_chars (GTK_LABEL (label), MOST_TITLE_CHARS);
  gtk_widget_set_margin_start (label, 12);
  gtk_widget_set_margin_top (label, 6);
  gtk_widget_set_margin_bottom (label, 6);
  gtk_widget_add_css_class (label, "heading");
  adw_toast_set_custom_title (toast, label);
}

/**
 * lw_status_page_set_text:
 * @page: a status page
 * @text: its description, plain text
 */
void
lw_status_page_set_text (AdwStatusPage *page, const char *text)
{
  g_autofree char *escaped = g_markup_escape_text (text, -1);

  adw_status_page_set_description (page, escaped);
}

static double
measure_line (PangoContext *context)
{
  PangoFontMetrics *metrics = pango_context_get_metrics (context, NULL, NULL);
  double height = (double) pango_font_metrics_get_height (metrics) / PANGO_SCALE;

  pango_font_metrics_unref (metrics);

  return height;
}

/**
 * lw_widget_get_line_height:
 * @widget: a widget
 *
 * Pango shapes a text for every answer, and a list asks for each of its rows at every letter that
 * is typed, so the answer is kept for the font that was asked for last.
 *
 * Returns: the height of a line of its font, in pixels
 */
double
lw_widget_get_line_height (GtkWidget *widget)
{
  static PangoFontDescription *known;
  static PangoFontMap *known_map;
  static guint known_serial;
  static double known_resolution, height;
  PangoContext *context = gtk_widget_get_pango_context (widget);
  const PangoFontDescription *font = pango_context_get_font_description (context);
  PangoFontMap *map = pango_context_get_font_map (context);
  double resolution = pango_cairo_context_get_resolution (context);

  if (known != NULL && known_map == map && known_serial == pango_font_map_get_serial (map)
      && known_resolution == resolution && pango_font_description_equal (known, font))
    return height;
  g_clear_pointer (&known, pango_font_description_free);
  known = pango_font_description_copy (font);
  known_map = map;
  known_serial = pango_font_map_get_serial (map);
  known_resolution = resolution;
  height = measure_line (context);

  return height;
}

static gboolean
has_long_word (const char *text)
{
  guint length = 0;

  for (const char *at = text; *at != '\0' && length <= LONGEST_WORD; at = g_utf8_next_char (at))
    length = g_unichar_isspace (g_utf8_get_char (at)) ? 0 : length + 1;

  return length > LONGEST_WORD;
}

static void
wrap_at_words (GtkLabel *label, const char *text)
{
  gtk_label_set_wrap_mode (label, has_long_word (text) ? PANGO_WRAP_WORD_CHAR : PANGO_WRAP_WORD);
}

/**
 * lw_widget_get_text_scale:
 * @widget: a widget
 *
 * Returns: how much larger its letters are than usual: 2 at 200 %
 */
double
lw_widget_get_text_scale (GtkWidget *widget)
{
  return lw_widget_get_line_height (widget) / USUAL_LINE;
}

/**
 * lw_window_fit_text:
 * @window: a window that is not shown yet, with a default size for usual letters
 *
 * Opens the window larger where letters are, as far as a school's screen allows.
 */
void
lw_window_fit_text (GtkWindow *window)
{
  double scale = lw_widget_get_text_scale (GTK_WIDGET (window));
  int width, height;

  if (scale <= 1)
    return;
  gtk_window_get_default_size (window, &width, &height);
  gtk_window_set_default_size (window, MAX (width, (int) MIN (width * scale, MOST_WIDTH)),
                               MAX (height, (int) MIN (height * scale, MOST_HEIGHT)));
}

/**
 * lw_label_show_wrapped:
 * @label: a label
 * @text: what it is to show, in as many lines as it takes
 *
 * Wraps at words, and within them only for a word that is too long for a line: Pango shapes a text
 * that may break anywhere once for each of its letters, to tell how narrow it can be.
 */
void
lw_label_show_wrapped (GtkLabel *label, const char *text)
{
  gtk_label_set_wrap (label, TRUE);
  wrap_at_words (label, text);
  gtk_label_set_text (label, text);
}

static gboolean
query_cut_cb (GtkLabel *label, int x, int y, gboolean is_keyboard, GtkTooltip *tooltip)
{
  if (!pango_layout_is_ellipsized (gtk_label_get_layout (label)))
    return FALSE;
  gtk_tooltip_set_text (tooltip, gtk_label_get_text (label));

  return TRUE;
}

/**
 * lw_label_let_cut:
 * @label: a label of one line
 *
 * What does not fit on the line is cut at its end, and is told whole by a tooltip then.
 */
void
lw_label_let_cut (GtkLabel *label)
{
  gtk_label_set_ellipsize (label, PANGO_ELLIPSIZE_END);
  gtk_widget_set_has_tooltip (GTK_WIDGET (label), TRUE);
  g_signal_connect (label, "query-tooltip", G_CALLBACK (query_cut_cb), NULL);
}

static gboolean
query_entry_cb (GtkEditable *entry, int x, int y, gboolean is_keyboard, GtkTooltip *tooltip)
{
  GtkEditable *text = gtk_editable_get_delegate (entry);
  g_autoptr (PangoLayout) layout
    = gtk_widget_create_pango_layout (GTK_WIDGET (text), gtk_editable_get_text (entry));
  int width;

  pango_layout_get_pixel_size (layout, &width, NULL);
  if (width <= gtk_widget_get_width (GTK_WIDGET (text)))
    return FALSE;
  gtk_tooltip_set_text (tooltip, gtk_editable_get_text (entry));

  return TRUE;
}

/**
 * lw_entry_tell_cut:
 * @entry: an entry
 *
 * When its text is wider than the entry, a tooltip tells it whole.
 */
void
lw_entry_tell_cut (GtkWidget *entry)
{
  gtk_widget_set_has_tooltip (entry, TRUE);
  g_signal_connect (entry, "query-tooltip", G_CALLBACK (query_entry_cb), NULL);
}

static void
wrap_labels_at_words (GtkWidget *widget)
{
  if (GTK_IS_LABEL (widget))
    wrap_at_words (GTK_LABEL (widget), gtk_label_get_text (GTK_LABEL (widget)));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    wrap_labels_at_words (child);
}

/**
 * lw_labels_take_room:
 * @widget: a label that wraps, or what has such labels, each with all the room beside it
 *
 * Spares it much of being laid out: in which width a text fits a height GTK finds out by halving,
 * with some ten layouts for each label, though who has all the room gets no less. It does not where
 * a text might be cut off, and says its whole width.
 */
void
lw_labels_take_room (GtkWidget *widget)
{
  if (GTK_IS_LABEL (widget) && gtk_label_get_wrap (GTK_LABEL (widget)))
    {
      gtk_label_set_natural_wrap_mode (GTK_LABEL (widget), GTK_NATURAL_WRAP_NONE);
      gtk_label_set_ellipsize (GTK_LABEL (widget), PANGO_ELLIPSIZE_END);
      if (gtk_label_get_lines (GTK_LABEL (widget)) <= 0)
        gtk_label_set_lines (GTK_LABEL (widget), MOST_LINES);
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    lw_labels_take_room (child);
}

/**
 * lw_action_row_show_text:
 * @row: a row
 * @title: its title, plain text
 * @subtitle: (nullable): its subtitle, plain text
 *
 * Wraps as lw_label_show_wrapped() does.
 */
void
lw_action_row_show_text (AdwActionRow *row, const char *title, const char *subtitle)
{
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (row, subtitle != NULL ? subtitle : "");
  wrap_labels_at_words (GTK_WIDGET (row));
}

/**
 * lw_expander_row_show_text:
 * @row: a row
 * @title: its title, plain text
 * @subtitle: its subtitle, plain text
 *
 * As lw_action_row_show_text().
 */
void
lw_expander_row_show_text (AdwExpanderRow *row, const char *title, const char *subtitle)
{
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_expander_row_set_subtitle (row, subtitle);
  wrap_labels_at_words (GTK_WIDGET (row));
}

static void
let_undo (GtkEditable *editable, gboolean enabled)
{
  GtkEditable *text = gtk_editable_get_delegate (editable);

  gtk_widget_action_set_enabled (GTK_WIDGET (text), "text.undo", enabled);
  gtk_widget_action_set_enabled (GTK_WIDGET (text), "text.redo", enabled);
}

static void
typed_cb (GtkEditable *editable)
{
  let_undo (editable, TRUE);
}

/**
 * lw_editable_show_text:
 * @editable: an entry
 * @text: what it is to show
 *
 * Shows a text that nobody typed here. Ctrl+Z does not take it back, which would bring another
 * record's text into this one, but goes on to the window until something is typed: GTK's entries
 * keep the key for themselves even with nothing to undo.
 */
void
lw_editable_show_text (GtkEditable *editable, const char *text)
{
  g_signal_handlers_disconnect_by_func (editable, typed_cb, NULL);
  gtk_editable_set_enable_undo (editable, FALSE);
  gtk_editable_set_text (editable, text);
  gtk_editable_set_enable_undo (editable, TRUE);
  let_undo (editable, FALSE);
  g_signal_connect (editable, "changed", G_CALLBACK (typed_cb), NULL);
}

static void
collect_parts (GtkWidget *widget, GType type, GPtrArray *parts)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type))
    {
      g_ptr_array_add (parts, widget);
      return;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    collect_parts (child, type, parts);
}

/**
 * lw_widget_name_parts:
 * @widget: a widget that the toolkit made of several
 * @type: what to name inside of it
 * @names: (array zero-terminated=1): their names, in the order in which they stand
 *
 * Names parts that the toolkit left without, for a screen reader and, buttons, as tooltips. Parts
 * that are more or fewer than @names were laid out otherwise by another release: those are left as
 * they are.
 */
void
lw_widget_name_parts (GtkWidget *widget, GType type, const char *const *names)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new ();

  collect_parts (widget, type, parts);
  if (parts->len != g_strv_length ((char **) names))
    return;
  for (guint i = 0; i < parts->len; i++)
    {
      gtk_accessible_update_property (GTK_ACCESSIBLE (parts->pdata[i]),
                                      GTK_ACCESSIBLE_PROPERTY_LABEL, names[i], -1);
      if (GTK_IS_BUTTON (parts->pdata[i]))
        gtk_widget_set_tooltip_text (parts->pdata[i], names[i]);
    }
}

/**
 * lw_preferences_group_show_text:
 * @group: a group
 * @title: its title, plain text
 * @description: (nullable): its description, plain text
 *
 * The toolkit cuts a title that is too long for its line: here it goes on on the next.
 */
void
lw_preferences_group_show_text (AdwPreferencesGroup *group,
                                const char *title,
                                const char *description)
{
  g_autofree char *markup = g_markup_escape_text (title, -1);
  g_autofree char *more = description != NULL ? g_markup_escape_text (description, -1) : NULL;
  g_autoptr (GPtrArray) labels = g_ptr_array_new ();
  GtkLabel *label;

  adw_preferences_group_set_title (group, markup);
  adw_preferences_group_set_description (group, more);
  collect_parts (GTK_WIDGET (group), GTK_TYPE_LABEL, labels);
  if (labels->len == 0)
    return;
  label = g_ptr_array_index (labels, 0);
  gtk_label_set_ellipsize (label, PANGO_ELLIPSIZE_NONE);
  gtk_label_set_wrap (label, TRUE);
  wrap_at_words (label, title);
}

static void
let_view_follow (GtkListBox *list, gboolean follows)
{
  GtkWidget *viewport = gtk_widget_get_ancestor (GTK_WIDGET (list), GTK_TYPE_VIEWPORT);

  if (viewport != NULL)
    gtk_viewport_set_scroll_to_focus (GTK_VIEWPORT (viewport), follows);
}

/**
 * lw_list_box_hold:
 * @list: about to lose its rows and get others
 *
 * The view does not follow the focus till lw_list_box_release(): a row that goes sends it
 * elsewhere, and a new one has no place yet to scroll to.
 *
 * Returns: which row has the focus; -1 for none
 */
int
lw_list_box_hold (GtkListBox *list)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (list));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  int index = 0;

  let_view_follow (list, FALSE);
  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (list));
       row != NULL && focus != NULL; row = gtk_widget_get_next_sibling (row), index++)
    if (focus == row || gtk_widget_is_ancestor (focus, row))
      return index;

  return -1;
}

/**
 * lw_list_box_release:
 * @list: with its new rows
 * @index: which is to have the focus, the last one if there are no more so many; -1 for none
 */
void
lw_list_box_release (GtkListBox *list, int index)
{
  GtkListBoxRow *row = NULL;

  let_view_follow (list, FALSE);
  for (; row == NULL && index >= 0; index--)
    row = gtk_list_box_get_row_at_index (list, index);
  if (row != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (row));
  let_view_follow (list, TRUE);
}

/* GTK's list loses its rows when it is told to scroll before it has a size. */
static gboolean
show_selected_cb (GtkWidget *list, GdkFrameClock *clock, gpointer data)
{
  GtkSelectionModel *model = gtk_list_view_get_model (GTK_LIST_VIEW (list));
  g_autoptr (GtkBitset) selected = NULL;

  if (gtk_widget_get_height (list) == 0)
    return G_SOURCE_CONTINUE;
  selected = gtk_selection_model_get_selection (model);
  if (!gtk_bitset_is_empty (selected))
    gtk_widget_activate_action (list, "list.scroll-to-item", "u",
                                gtk_bitset_get_minimum (selected));

  return G_SOURCE_REMOVE;
}

void
lw_list_view_show_selected (GtkListView *list)
{
  gtk_widget_add_tick_callback (GTK_WIDGET (list), show_selected_cb, NULL, NULL);
}

static void
let_popover_stay (GtkWidget *popover, gboolean is_open)
{
  GtkWidget *viewport = gtk_widget_get_ancestor (popover, GTK_TYPE_VIEWPORT);

  if (viewport != NULL)
    gtk_viewport_set_scroll_to_focus (GTK_VIEWPORT (viewport), !is_open);
}

static void
popover_mapped_cb (GtkWidget *popover)
{
  let_popover_stay (popover, TRUE);
}

static void
popover_unmapped_cb (GtkWidget *popover)
{
  let_popover_stay (popover, FALSE);
}

/**
 * lw_popover_hold_view:
 * @popover: of something in a view that follows the focus
 *
 * The view stands still while it is open. The toolkit takes what has the focus in a popover for a
 * part of the view, scrolls to it, and the popover goes along under the pointer.
 */
void
lw_popover_hold_view (GtkWidget *popover)
{
  g_signal_connect (popover, "map", G_CALLBACK (popover_mapped_cb), NULL);
  g_signal_connect (popover, "unmap", G_CALLBACK (popover_unmapped_cb), NULL);
}
