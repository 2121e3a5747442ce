/* ordet-ui.c — what every face of the program needs once: resources, style, icons, settings
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ordet-ui.h"

#include <glib/gi18n-lib.h>
#include <locale.h>
#include <unistd.h>

#include "ordet-agenda-bar.h"
#include "ordet-balance-meter.h"
#include "ordet-chip.h"
#include "ordet-fold-bin.h"
#include "ordet-naming.h"
#include "ordet-number-card.h"
#include "ordet-pips.h"
#include "ordet-timer-ring.h"
#include "ordet-words.h"

static gboolean
is_c (const char *locale)
{
  return g_str_equal (locale, "C") || g_str_equal (locale, "POSIX") ||
         g_str_has_prefix (locale, "C.");
}

static gboolean
is_installed (const char *name)
{
  locale_t locale = newlocale (LC_MESSAGES_MASK, name, (locale_t) 0);

  if (locale == (locale_t) 0)
    return FALSE;
  freelocale (locale);
  return TRUE;
}

/* gettext looks for no language at all where the locale is "C", and from glibc
 * 2.39 on for none in "C.UTF-8" either: any other will do, best the language's. */
static const char *
locale_for (const char *language)
{
  static const char *const names[] = {
    "sv_SE.UTF-8", "nb_NO.UTF-8", "nn_NO.UTF-8", "en_US.UTF-8", "en_GB.UTF-8",
  };
  const char *any = "C.UTF-8";

  for (gsize i = G_N_ELEMENTS (names); i > 0; i--)
    if (is_installed (names[i - 1]))
      {
        any = names[i - 1];
        if (g_str_has_prefix (any, language))
          return any;
      }
  return any;
}

/* The environment with @language for the windows. (transfer full) */
static GStrv
environment_with (const char *language)
{
  GStrv environment = g_environ_setenv (g_get_environ (), "LANGUAGE", language, TRUE);
  const char *all = g_environ_getenv (environment, "LC_ALL");
  const char *messages = g_environ_getenv (environment, "LC_MESSAGES");
  const char *lang = g_environ_getenv (environment, "LANG");
  const char *used = all != NULL && *all != '\0' ? all
                     : messages != NULL && *messages != '\0' ? messages
                     : lang != NULL && *lang != '\0' ? lang : "C";

  if (!is_c (used))
    return environment;
  return g_environ_setenv (environment, used == all ? "LC_ALL" : "LC_MESSAGES",
                           locale_for (language), TRUE);
}

/**
 * ordet_ui_language:
 * @argv: of the program
 *
 * If another language was chosen than the environment has, the program begins
 * again with it. Settings are read by threads, and an environment that threads
 * read must not be changed: so it is given to a program that has none yet.
 * Returns if nothing is to be done, or if it cannot be.
 */
void
ordet_ui_language (char **argv)
{
  g_autoptr(GSettings) settings = ordet_ui_settings ();
  g_autofree char *language = g_settings_get_string (settings, "language");
  g_auto(GStrv) environment = NULL;

  if (*language == '\0' || g_strcmp0 (g_getenv ("LANGUAGE"), language) == 0)
    return;
  environment = environment_with (language);
  execve ("/proc/self/exe", argv, environment);
}

static void
contrast_cb (AdwStyleManager *manager,
             GParamSpec      *pspec,
             GtkCssProvider  *provider)
{
  GdkDisplay *display = gdk_display_get_default ();

  if (adw_style_manager_get_high_contrast (manager))
    /* One above the other sheet, whose lines it draws again. */
    gtk_style_context_add_provider_for_display (display, GTK_STYLE_PROVIDER (provider),
                                                GTK_STYLE_PROVIDER_PRIORITY_APPLICATION + 1);
  else
    gtk_style_context_remove_provider_for_display (display, GTK_STYLE_PROVIDER (provider));
}

static void
load_style (void)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();
  g_autoptr(GtkCssProvider) provider = gtk_css_provider_new ();
  GtkCssProvider *contrast = gtk_css_provider_new ();

  gtk_css_provider_load_from_resource (provider, ORDET_RESOURCES "/ui/style.css");
  gtk_style_context_add_provider_for_display (gdk_display_get_default (),
                                              GTK_STYLE_PROVIDER (provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
  gtk_css_provider_load_from_resource (contrast, ORDET_RESOURCES "/ui/contrast.css");
  g_object_set_data_full (G_OBJECT (manager), "ordet-contrast", contrast, g_object_unref);
  g_signal_connect_object (manager, "notify::high-contrast", G_CALLBACK (contrast_cb), contrast, 0);
  contrast_cb (manager, NULL, contrast);
}

/**
 * ordet_ui_init:
 *
 * Makes templates, style and icons known. Call after adw_init() or in
 * GApplication's startup; calling it again does nothing.
 */
void
ordet_ui_init (void)
{
  static gsize done = 0;

  if (!g_once_init_enter (&done))
    return;
  /* Types that only templates name must exist before a template is read. */
  g_type_ensure (ORDET_TYPE_AGENDA_BAR);
  g_type_ensure (ORDET_TYPE_BALANCE_METER);
  g_type_ensure (ORDET_TYPE_CHIP);
  g_type_ensure (ORDET_TYPE_FOLD_BIN);
  g_type_ensure (ORDET_TYPE_MARK_IMAGE);
  g_type_ensure (ORDET_TYPE_NARROW);
  g_type_ensure (ORDET_TYPE_NUMBER_CARD);
  g_type_ensure (ORDET_TYPE_PIPS);
  g_type_ensure (ORDET_TYPE_TIMER_RING);
  gtk_icon_theme_add_resource_path (gtk_icon_theme_get_for_display (gdk_display_get_default ()),
                                    ORDET_RESOURCES "/icons");
  load_style ();
  ordet_naming_init ();
  g_once_init_leave (&done, 1);
}

/**
 * ordet_ui_settings:
 *
 * Returns: (transfer full): the person's choices: sizes, the screen, sounds.
 *   Nothing about a meeting is ever in them.
 */
GSettings *
ordet_ui_settings (void)
{
  GSettingsSchemaSource *source = g_settings_schema_source_get_default ();
  g_autoptr(GSettingsSchemaSource) own = NULL;
  g_autoptr(GSettingsSchema) schema = NULL;
  g_autofree char *folder = ordet_words_beside_program ("data", "gschemas.compiled");

  /* The tree's own schema comes first: an older one may be installed. */
  if (folder != NULL)
    own = g_settings_schema_source_new_from_directory (folder, source, TRUE, NULL);
  if (own != NULL)
    source = own;
  if (source != NULL)
    schema = g_settings_schema_source_lookup (source, ORDET_APP_ID, TRUE);
  if (schema == NULL)
    /* GLib ends the program with a message that names the schema: the
     * installation is broken and no choice can be read or kept. */
    return g_settings_new (ORDET_APP_ID);
  return g_settings_new_full (schema, NULL, NULL);
}

/**
 * ordet_ui_private:
 * @editable: where names may be typed
 *
 * Asks input methods to learn nothing from it (privacy.md 1).
 */
void
ordet_ui_private (GtkEditable *editable)
{
  GtkEditable *text = gtk_editable_get_delegate (editable);

  g_return_if_fail (GTK_IS_TEXT (text));

  gtk_text_set_input_hints (GTK_TEXT (text),
                            gtk_text_get_input_hints (GTK_TEXT (text)) | GTK_INPUT_HINT_PRIVATE);
}

/**
 * ordet_ui_no_mnemonic:
 * @label: somebody's own words
 *
 * Returns: (transfer full): the same for a menu, where an underscore would make
 *   a mnemonic
 */
char *
ordet_ui_no_mnemonic (const char *label)
{
  char *copy = g_strdup (label);

  for (char *c = copy; *c != '\0'; c++)
    if (*c == '_')
      *c = ' ';
  return copy;
}

/* The rows the keyboard is not on cannot have it for a moment: what looks for
 * the next place then finds none in the list. */
static gboolean
leave_cb (GtkEventControllerKey *keys,
          guint                  keyval,
          guint                  keycode,
          GdkModifierType        state,
          GtkListBox            *list)
{
  gboolean back = keyval == GDK_KEY_ISO_Left_Tab || (state & GDK_SHIFT_MASK) != 0;
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (list)));
  GtkWidget *row, *on;
  gboolean left;

  if ((keyval != GDK_KEY_Tab && keyval != GDK_KEY_KP_Tab && keyval != GDK_KEY_ISO_Left_Tab) ||
      (state & (GDK_CONTROL_MASK | GDK_ALT_MASK)) != 0 || focus == NULL)
    return GDK_EVENT_PROPAGATE;
  on = GTK_IS_LIST_BOX_ROW (focus) ? focus
                                   : gtk_widget_get_ancestor (focus, GTK_TYPE_LIST_BOX_ROW);
  for (int i = 0; (row = GTK_WIDGET (gtk_list_box_get_row_at_index (list, i))) != NULL; i++)
    gtk_widget_set_can_focus (row, row == on);
  left = gtk_widget_child_focus (GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (list))),
                                 back ? GTK_DIR_TAB_BACKWARD : GTK_DIR_TAB_FORWARD);
  for (int i = 0; (row = GTK_WIDGET (gtk_list_box_get_row_at_index (list, i))) != NULL; i++)
    gtk_widget_set_can_focus (row, TRUE);
  return left;
}

/**
 * ordet_ui_one_stop:
 * @list: a list whose rows are pages to choose from
 *
 * Tab leaves the list instead of going to its next row, which would choose
 * another page: what one wants to go into would be gone before one is there.
 * The arrows choose. (GTK has this as a property from 4.18.)
 */
void
ordet_ui_one_stop (GtkListBox *list)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (leave_cb), list);
  gtk_widget_add_controller (GTK_WIDGET (list), keys);
}

/**
 * ordet_ui_focus_inside:
 * @widget: a widget with children
 * @direction: where the keyboard goes
 *
 * For the class's focus () of a widget that has a grab_focus () of its own: GTK
 * calls that when the keyboard would leave, so that Shift and Tab come back to
 * where they were, for ever. This lets it leave.
 *
 * Returns: whether the keyboard is inside
 */
gboolean
ordet_ui_focus_inside (GtkWidget        *widget,
                       GtkDirectionType  direction)
{
  gboolean back = direction == GTK_DIR_TAB_BACKWARD || direction == GTK_DIR_UP ||
                  direction == GTK_DIR_LEFT;
  GtkWidget *child = gtk_widget_get_focus_child (widget);

  if (child == NULL)
    child = back ? gtk_widget_get_last_child (widget) : gtk_widget_get_first_child (widget);
  for (; child != NULL; child = back ? gtk_widget_get_prev_sibling (child)
                                     : gtk_widget_get_next_sibling (child))
    if (!GTK_IS_NATIVE (child) && gtk_widget_child_focus (child, direction))
      return TRUE;
  return FALSE;
}

/**
 * ordet_ui_set_class:
 * @widget: a widget
 * @name: of a class of the style sheets
 * @on: whether @widget is of it
 */
void
ordet_ui_set_class (GtkWidget  *widget,
                    const char *name,
                    gboolean    on)
{
  if (on)
    gtk_widget_add_css_class (widget, name);
  else
    gtk_widget_remove_css_class (widget, name);
}

/* A popover that has closed, and where the keyboard belongs now. */
typedef struct
{
  GtkWidget *widget; /* (owned) */
  GWeakRef   owner;  /* what the popover hangs from */
} Closed;

static void
closed_free (gpointer data)
{
  Closed *closed = data;

  g_object_unref (closed->widget);
  g_weak_ref_clear (&closed->owner);
  g_free (closed);
}

/* Where a popover leaves the keyboard: in itself, on what it hangs from, or
 * nowhere; but not in another that has been opened meanwhile. */
static gboolean
was_left (GtkWidget *focus,
          GtkWidget *owner)
{
  if (focus == NULL || !gtk_widget_get_mapped (focus))
    return TRUE;
  if (gtk_widget_get_ancestor (focus, GTK_TYPE_POPOVER) != NULL)
    return FALSE;
  return gtk_widget_get_ancestor (focus, GTK_TYPE_MENU_BUTTON) != NULL ||
         (owner != NULL && (focus == owner || gtk_widget_is_ancestor (focus, owner)));
}

static gboolean
focus_again_cb (gpointer data)
{
  Closed *closed = data;
  GtkRoot *root = gtk_widget_get_root (closed->widget);
  g_autoptr(GtkWidget) owner = g_weak_ref_get (&closed->owner);

  if (root != NULL && gtk_widget_get_mapped (closed->widget) &&
      was_left (gtk_root_get_focus (root), owner))
    gtk_widget_grab_focus (closed->widget);
  return G_SOURCE_REMOVE;
}

/**
 * ordet_ui_focus_after_popover:
 * @widget: where the keyboard belongs when a popover has closed
 * @popover: that closed now
 *
 * Gives @widget the keyboard, and once more before the next key: GTK gives it to
 * what the popover hangs from after it has told that the popover closed, and
 * there Space would open it again. What took the keyboard meanwhile keeps it.
 */
void
ordet_ui_focus_after_popover (GtkWidget  *widget,
                              GtkPopover *popover)
{
  Closed *closed;

  /* They close, too, when their window goes. */
  if (gtk_widget_in_destruction (widget) || !gtk_widget_get_mapped (widget))
    return;
  gtk_widget_grab_focus (widget);
  closed = g_new0 (Closed, 1);
  closed->widget = g_object_ref (widget);
  g_weak_ref_init (&closed->owner, gtk_widget_get_parent (GTK_WIDGET (popover)));
  /* Keys have the default priority. */
  g_idle_add_full (G_PRIORITY_HIGH, focus_again_cb, closed, closed_free);
}

static void
menu_closed_cb (AdwViewStack *stack,
                GtkPopover   *popover)
{
  GtkWidget *page = adw_view_stack_get_visible_child (stack);

  if (page != NULL && gtk_widget_get_mapped (page))
    ordet_ui_focus_after_popover (page, popover);
}

/**
 * ordet_ui_menu_gives_back:
 * @button: a menu of the window's header
 * @stack: the pages below
 *
 * When the menu is closed the keyboard is where the page that is shown wants
 * it, not on @button, where the number of a card that is typed goes nowhere.
 */
void
ordet_ui_menu_gives_back (GtkMenuButton *button,
                          AdwViewStack  *stack)
{
  g_signal_connect_object (gtk_menu_button_get_popover (button), "closed",
                           G_CALLBACK (menu_closed_cb), stack, G_CONNECT_SWAPPED);
}
