/* ordet-prepare-meeting.c — what the meeting is, and its agenda
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <glib/gi18n-lib.h>
#include <stdlib.h>

#include "ordet-agenda-row.h"
#include "ordet-label.h"
#include "ordet-officer-row.h"
#include "ordet-prepare-parts.h"
#include "ordet-toast.h"
#include "ordet-ui.h"
#include "ordet-words.h"

#define ORDET_TYPE_PREPARE_MEETING (ordet_prepare_meeting_get_type ())
G_DECLARE_FINAL_TYPE (OrdetPrepareMeeting, ordet_prepare_meeting, ORDET, PREPARE_MEETING, GtkWidget)

/* What the log calls them, and what the windows do. */
static const struct { const char *role, *title; gboolean several; } officers[] = {
  { "chair", N_("Chair of the Meeting"), TRUE },
  { "deputy", N_("Deputy Chair of the Meeting"), TRUE },
  { "secretary", N_("Secretary of the Meeting"), TRUE },
  { "signer", N_("Signers of the Minutes"), TRUE },
  { "teller", N_("Tellers"), TRUE },
  { "observer", N_("Observer of the Debate"), FALSE },
};

#define N_OFFICERS G_N_ELEMENTS (officers)

/* What a meeting needs so that everybody can come, hear and be heard. */
static const struct { const char *code, *title; } access_points[] = {
  { "step-free", N_("Step-free from the street to the seat") },
  { "lift", N_("Lift where there are floors") },
  { "toilet", N_("Accessible toilet") },
  { "loop", N_("Hearing loop, tested") },
  { "microphone", N_("Microphones for everybody who speaks") },
  { "light", N_("Good light, faces can be seen") },
  { "seats", N_("Seats by the loop, room for wheelchairs") },
  { "transport", N_("The way there, public transport") },
  { "food", N_("Food that everybody can eat") },
  { "papers", N_("Papers a week ahead, in easy language") },
  { "contact", N_("Somebody named to whom wishes can be told") },
};

#define N_ACCESS G_N_ELEMENTS (access_points)

struct _OrdetPrepareMeeting
{
  GtkWidget    parent_instance;

  OrdetEditor *editor;  /* (owned) */
  gboolean     filling; /* we set the widgets: nobody edits */
  OrdetNotice *before_language; /* (owned) (nullable) what the toast brings back */

  /* (unowned) children of the template */
  GtkWidget   *left;
  GtkWidget   *right;
  GtkWidget   *facts;
  GtkWidget   *venue;
  GtkWidget   *about;
  GtkWidget   *roles;
  GtkWidget   *officers[N_OFFICERS];      /* rows */
  GtkWidget   *access;
  GtkWidget   *checks[N_ACCESS];          /* check buttons */
  GtkWidget   *calendar;
  GtkWidget   *entries[ORDET_N_FIELDS];   /* (nullable) those that are typed */
  AdwComboRow *kind;
  AdwComboRow *language;
  GtkLabel    *summary;
  GtkListBox  *agenda;
};

G_DEFINE_FINAL_TYPE (OrdetPrepareMeeting, ordet_prepare_meeting, GTK_TYPE_WIDGET)

static const char *const kinds[] = { "annual", "members", "board", "congress", "open", "other" };
static const char *const languages[] = { "nb", "nn", "sv", "en" };

static int
start_minute (OrdetEditor *editor)
{
  const char *start = ordet_editor_field (editor, ORDET_FIELD_START);

  return strlen (start) == 5 ? atoi (start) * 60 + atoi (start + 3) : -1;
}

static void
update_summary (OrdetPrepareMeeting *self)
{
  g_autofree char *items_text = NULL, *text = NULL, *length = NULL, *end = NULL;
  int minutes = 0, start = start_minute (self->editor);
  guint items = 0;

  for (guint i = 0; i < ordet_editor_n_items (self->editor); i++)
    {
      OrdetEditorItem item;

      ordet_editor_item (self->editor, i, &item);
      minutes += item.minutes;
      items += g_strcmp0 (item.kind, "break") != 0;
    }
  items_text = g_strdup_printf (ngettext ("%u item", "%u items", items), items);
  length = ordet_words_duration_short ((gint64) minutes * 60 * ORDET_SECOND);
  if (minutes == 0)
    text = g_strdup (items_text);
  else if (start < 0)
    /* Translators: "10 items, 4 h 15". */
    text = g_strdup_printf (_("%1$s, %2$s"), items_text, length);
  else
    {
      end = ordet_words_clock ((gint64) (start + minutes) * 60 * ORDET_SECOND);
      /* Translators: "10 items, 4 h 15, ends at 16:15". */
      text = g_strdup_printf (_("%1$s, %2$s, ends at %3$s"), items_text, length, end);
    }
  gtk_label_set_label (self->summary, text);
}

static void
update_agenda (OrdetPrepareMeeting *self)
{
  guint n = ordet_editor_n_items (self->editor);
  int at = start_minute (self->editor);
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->agenda, (int) n)) != NULL)
    gtk_list_box_remove (self->agenda, GTK_WIDGET (row));
  for (guint i = 0; i < n; i++)
    {
      OrdetEditorItem item;

      row = gtk_list_box_get_row_at_index (self->agenda, (int) i);
      if (row == NULL)
        {
          row = GTK_LIST_BOX_ROW (ordet_agenda_row_new (self->editor, i));
          gtk_list_box_append (self->agenda, GTK_WIDGET (row));
        }
      ordet_agenda_row_update (ORDET_AGENDA_ROW (row), at);
      ordet_editor_item (self->editor, i, &item);
      if (at >= 0)
        at += item.minutes;
    }
  gtk_widget_set_visible (GTK_WIDGET (self->agenda), n > 0);
}

static guint
position_of (const char *const *codes,
             guint              n,
             const char        *code,
             guint              otherwise)
{
  for (guint i = 0; i < n; i++)
    if (g_str_equal (codes[i], code))
      return i;
  return otherwise;
}

static void
update_access (OrdetPrepareMeeting *self)
{
  guint done = 0;
  g_autofree char *words = NULL;

  for (gsize i = 0; i < N_ACCESS; i++)
    {
      gboolean is = ordet_editor_access (self->editor, access_points[i].code);

      gtk_check_button_set_active (GTK_CHECK_BUTTON (self->checks[i]), is);
      done += is;
    }
  /* Translators: of the points of a checklist. */
  words = g_strdup_printf (_("%1$u of %2$u seen to"), done, (guint) N_ACCESS);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self->access), words);
}

static void
access_cb (GtkCheckButton      *check,
           OrdetPrepareMeeting *self)
{
  g_autoptr(GError) error = NULL;

  if (!self->filling &&
      !ordet_editor_set_access (self->editor, gtk_widget_get_name (GTK_WIDGET (check)),
                                gtk_check_button_get_active (check), &error))
    ordet_toast_error (GTK_WIDGET (self), error);
}

static void
make_access (OrdetPrepareMeeting *self)
{
  for (gsize i = 0; i < N_ACCESS; i++)
    {
      GtkWidget *row = adw_action_row_new (), *check = gtk_check_button_new ();

      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _(access_points[i].title));
      gtk_widget_set_name (check, access_points[i].code);
      gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
      gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      _(access_points[i].title), -1);
      g_signal_connect (check, "toggled", G_CALLBACK (access_cb), self);
      adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
      adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);
      adw_expander_row_add_row (ADW_EXPANDER_ROW (self->access), row);
      self->checks[i] = check;
    }
}

/* --- the day --- */

static void
day_cb (OrdetPrepareMeeting *self)
{
  g_autoptr(GDateTime) day = gtk_calendar_get_date (GTK_CALENDAR (self->calendar));
  g_autofree char *text = g_date_time_format (day, "%Y-%m-%d");

  if (!self->filling)
    gtk_editable_set_text (GTK_EDITABLE (self->entries[ORDET_FIELD_DATE]), text);
}

/* The calendar opens where the date is. */
static void
calendar_shown_cb (OrdetPrepareMeeting *self)
{
  g_autoptr(GTimeZone) utc = g_time_zone_new_utc ();
  g_autofree char *text =
    g_strdup_printf ("%sT00:00:00", ordet_editor_field (self->editor, ORDET_FIELD_DATE));
  g_autoptr(GDateTime) day = g_date_time_new_from_iso8601 (text, utc);

  self->filling = TRUE;
  if (day != NULL)
    gtk_calendar_select_day (GTK_CALENDAR (self->calendar), day);
  self->filling = FALSE;
}

static void
make_calendar (OrdetPrepareMeeting *self)
{
  GtkWidget *button = gtk_menu_button_new (), *popover = gtk_popover_new ();

  self->calendar = gtk_calendar_new ();
  gtk_popover_set_child (GTK_POPOVER (popover), self->calendar);
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "x-office-calendar-symbolic");
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (button), popover);
  gtk_widget_set_tooltip_text (button, _("Choose the Day"));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  g_signal_connect_swapped (popover, "show", G_CALLBACK (calendar_shown_cb), self);
  g_signal_connect_swapped (self->calendar, "day-selected", G_CALLBACK (day_cb), self);
  adw_entry_row_add_suffix (ADW_ENTRY_ROW (self->entries[ORDET_FIELD_DATE]), button);
}

static void
update (OrdetPrepareMeeting *self)
{
  self->filling = TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (self->entries); i++)
    if (self->entries[i] != NULL && !gtk_widget_get_focus_child (self->entries[i]) &&
        g_strcmp0 (gtk_editable_get_text (GTK_EDITABLE (self->entries[i])),
                   ordet_editor_field (self->editor, i)) != 0)
      gtk_editable_set_text (GTK_EDITABLE (self->entries[i]), ordet_editor_field (self->editor, i));
  adw_combo_row_set_selected (self->kind,
                              position_of (kinds, G_N_ELEMENTS (kinds),
                                           ordet_editor_field (self->editor, ORDET_FIELD_KIND), 5));
  adw_combo_row_set_selected (
    self->language, position_of (languages, G_N_ELEMENTS (languages),
                                 ordet_editor_field (self->editor, ORDET_FIELD_LANGUAGE), 3));
  /* Once somebody has acted these are what the meeting was called by. */
  gtk_widget_set_sensitive (self->facts, !ordet_editor_started (self->editor));
  gtk_widget_set_sensitive (self->venue, !ordet_editor_started (self->editor));
  gtk_widget_set_sensitive (self->about, !ordet_editor_started (self->editor));
  for (gsize i = 0; i < N_OFFICERS; i++)
    ordet_officer_row_update (ORDET_OFFICER_ROW (self->officers[i]));
  update_access (self);
  update_agenda (self);
  update_summary (self);
  self->filling = FALSE;
}

static void
entry_cb (GtkEditable *entry,
          gpointer     data)
{
  OrdetPrepareMeeting *self = ORDET_PREPARE_MEETING (
    gtk_widget_get_ancestor (GTK_WIDGET (entry), ORDET_TYPE_PREPARE_MEETING));
  OrdetField field = GPOINTER_TO_UINT (data);
  g_autoptr(GError) error = NULL;

  if (self == NULL || self->filling)
    return;
  /* While a date is being typed it is none yet: it is marked, not refused. */
  if (ordet_editor_set_field (self->editor, field, gtk_editable_get_text (entry), &error))
    gtk_widget_remove_css_class (GTK_WIDGET (entry), "error");
  else
    gtk_widget_add_css_class (GTK_WIDGET (entry), "error");
}

static void
apply_cb (GtkEditable *entry,
          gpointer     data)
{
  OrdetPrepareMeeting *self = ORDET_PREPARE_MEETING (
    gtk_widget_get_ancestor (GTK_WIDGET (entry), ORDET_TYPE_PREPARE_MEETING));
  g_autoptr(GError) error = NULL;

  if (self != NULL && !ordet_editor_set_field (self->editor, GPOINTER_TO_UINT (data),
                                               gtk_editable_get_text (entry), &error))
    ordet_toast_error (GTK_WIDGET (entry), error);
}

static void
choice_cb (OrdetPrepareMeeting *self,
           OrdetField           field,
           const char          *code)
{
  g_autoptr(GError) error = NULL;

  if (!self->filling && !ordet_editor_set_field (self->editor, field, code, &error))
    ordet_toast_error (GTK_WIDGET (self), error);
}

static void
kind_cb (OrdetPrepareMeeting *self)
{
  guint selected = adw_combo_row_get_selected (self->kind);

  if (selected < G_N_ELEMENTS (kinds))
    choice_cb (self, ORDET_FIELD_KIND, kinds[selected]);
}

static void
language_undo_cb (OrdetPrepareMeeting *self)
{
  g_autoptr(OrdetNotice) before = g_steal_pointer (&self->before_language);

  if (before != NULL)
    ordet_editor_restore_language (self->editor, before);
}

/* The template's own words came along. */
static void
tell_language (OrdetPrepareMeeting *self,
               guint                n,
               OrdetNotice         *before)
{
  AdwToast *toast = adw_toast_new ("");
  g_autofree char *sentence =
    /* Translators: after the language of a meeting was changed: titles of items
     * and rules that came with the template. */
    g_strdup_printf (ngettext ("%u text of the template is in that language now.",
                               "%u texts of the template are in that language now.", n), n);

  g_clear_pointer (&self->before_language, ordet_notice_free);
  self->before_language = before;
  g_object_set (toast, "title", sentence, "button-label", _("_Undo"), "timeout", 12, NULL);
  g_signal_connect_object (toast, "button-clicked", G_CALLBACK (language_undo_cb), self,
                           G_CONNECT_SWAPPED);
  ordet_toast_show (GTK_WIDGET (self), toast);
}

static void
language_cb (OrdetPrepareMeeting *self)
{
  guint selected = adw_combo_row_get_selected (self->language);

  g_autoptr(OrdetNotice) before = NULL;
  g_autoptr(GError) error = NULL;
  guint n;

  if (self->filling || selected >= G_N_ELEMENTS (languages))
    return;
  n = ordet_editor_set_language (self->editor, languages[selected], &before, &error);
  if (error != NULL)
    ordet_toast_error (GTK_WIDGET (self), error);
  else if (n > 0)
    tell_language (self, n, g_steal_pointer (&before));
}

static void
add (OrdetPrepareMeeting *self,
     const char          *title,
     const char          *kind)
{
  g_autoptr(GError) error = NULL;
  guint n = ordet_editor_n_items (self->editor);

  if (!ordet_editor_add_item (self->editor, n, title, kind, &error))
    ordet_toast_error (GTK_WIDGET (self), error);
  else
    ordet_agenda_row_edit_title (
      ORDET_AGENDA_ROW (gtk_list_box_get_row_at_index (self->agenda, (int) n)));
}

static void
add_item_cb (OrdetPrepareMeeting *self)
{
  add (self, "", NULL);
}

static void
add_break_cb (OrdetPrepareMeeting *self)
{
  add (self, _("Break"), "break");
}

static void
ordet_prepare_meeting_dispose (GObject *object)
{
  OrdetPrepareMeeting *self = ORDET_PREPARE_MEETING (object);

  if (self->editor != NULL)
    g_signal_handlers_disconnect_by_data (self->editor, self);
  g_clear_pointer (&self->left, gtk_widget_unparent);
  g_clear_pointer (&self->right, gtk_widget_unparent);
  g_clear_pointer (&self->before_language, ordet_notice_free);
  g_clear_object (&self->editor);
  G_OBJECT_CLASS (ordet_prepare_meeting_parent_class)->dispose (object);
}

/* The agenda stands beside what the meeting is; in a narrow window, under it.
 * Each scrolls by itself. */
static void
ordet_prepare_meeting_measure (GtkWidget      *widget,
                               GtkOrientation  orientation,
                               int             for_size,
                               int            *minimum,
                               int            *natural,
                               int            *minimum_baseline,
                               int            *natural_baseline)
{
  OrdetPrepareMeeting *self = ORDET_PREPARE_MEETING (widget);
  int left, right, left_natural, right_natural;

  gtk_widget_measure (self->left, orientation, -1, &left, &left_natural, NULL, NULL);
  gtk_widget_measure (self->right, orientation, -1, &right, &right_natural, NULL, NULL);
  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? MAX (left, right) : left + right;
  *natural = MAX (*minimum, orientation == GTK_ORIENTATION_HORIZONTAL
                              ? left_natural + right_natural
                              : MAX (left_natural, right_natural));
}

static void
ordet_prepare_meeting_size_allocate (GtkWidget *widget,
                                     int        width,
                                     int        height,
                                     int        baseline)
{
  OrdetPrepareMeeting *self = ORDET_PREPARE_MEETING (widget);
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int left, right, upper = height / 2;

  gtk_widget_measure (self->left, GTK_ORIENTATION_HORIZONTAL, -1, &left, NULL, NULL, NULL);
  gtk_widget_measure (self->right, GTK_ORIENTATION_HORIZONTAL, -1, &right, NULL, NULL, NULL);
  if (width >= left + right)
    {
      gtk_widget_size_allocate (
        self->left, &(GtkAllocation) { rtl ? width - left : 0, 0, left, height }, -1);
      gtk_widget_size_allocate (
        self->right, &(GtkAllocation) { rtl ? 0 : left, 0, width - left, height }, -1);
    }
  else
    {
      gtk_widget_size_allocate (self->left, &(GtkAllocation) { 0, 0, width, upper }, -1);
      gtk_widget_size_allocate (self->right,
                                &(GtkAllocation) { 0, upper, width, height - upper }, -1);
    }
}

static void
ordet_prepare_meeting_class_init (OrdetPrepareMeetingClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ordet_prepare_meeting_dispose;
  widget_class->measure = ordet_prepare_meeting_measure;
  widget_class->size_allocate = ordet_prepare_meeting_size_allocate;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               ORDET_RESOURCES "/ui/ordet-prepare-meeting.ui");
#define BIND(name) gtk_widget_class_bind_template_child (widget_class, OrdetPrepareMeeting, name)
  BIND (left);
  BIND (right);
  BIND (facts);
  BIND (roles);
  BIND (venue);
  BIND (about);
  BIND (access);
  BIND (kind);
  BIND (language);
  BIND (summary);
  BIND (agenda);
#undef BIND
#define BIND_FIELD(name, field) \
  gtk_widget_class_bind_template_child_full (widget_class, name, FALSE, \
    G_STRUCT_OFFSET (OrdetPrepareMeeting, entries) + (field) * sizeof (GtkWidget *))
  BIND_FIELD ("title", ORDET_FIELD_TITLE);
  BIND_FIELD ("body", ORDET_FIELD_BODY);
  BIND_FIELD ("place", ORDET_FIELD_PLACE);
  BIND_FIELD ("date", ORDET_FIELD_DATE);
  BIND_FIELD ("start", ORDET_FIELD_START);
  BIND_FIELD ("end", ORDET_FIELD_END);
  BIND_FIELD ("child_care", ORDET_FIELD_CHILD_CARE);
#undef BIND_FIELD
  gtk_widget_class_bind_template_callback (widget_class, kind_cb);
  gtk_widget_class_bind_template_callback (widget_class, language_cb);
  gtk_widget_class_bind_template_callback (widget_class, add_item_cb);
  gtk_widget_class_bind_template_callback (widget_class, add_break_cb);
}

static void
ordet_prepare_meeting_init (OrdetPrepareMeeting *self)
{
  static const char *const language_names[] = { "Norsk bokmål", "Norsk nynorsk", "Svenska",
                                                "English", NULL };
  const char *kind_names[G_N_ELEMENTS (kinds) + 1] = { NULL };
  g_autoptr(GtkStringList) kind_list = NULL;
  g_autoptr(GtkStringList) language_list = gtk_string_list_new (language_names);

  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    kind_names[i] = ordet_words_meeting_kind (kinds[i]);
  kind_list = gtk_string_list_new (kind_names);
  self->filling = TRUE;
  adw_combo_row_set_model (self->kind, G_LIST_MODEL (kind_list));
  adw_combo_row_set_model (self->language, G_LIST_MODEL (language_list));
  self->filling = FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (self->entries); i++)
    if (self->entries[i] != NULL)
      {
        ordet_label_tell (self->entries[i]);
        g_signal_connect (self->entries[i], "changed", G_CALLBACK (entry_cb), GUINT_TO_POINTER (i));
        g_signal_connect (self->entries[i], "entry-activated", G_CALLBACK (apply_cb),
                          GUINT_TO_POINTER (i));
      }
  make_access (self);
  make_calendar (self);
}

/**
 * ordet_prepare_meeting_new:
 * @editor: the meeting's editor
 *
 * Returns: (transfer floating): title, place, hour, language; the agenda
 */
GtkWidget *
ordet_prepare_meeting_new (OrdetEditor *editor)
{
  OrdetPrepareMeeting *self = g_object_new (ORDET_TYPE_PREPARE_MEETING, NULL);

  self->editor = g_object_ref (editor);
  for (gsize i = 0; i < N_OFFICERS; i++)
    {
      self->officers[i] = ordet_officer_row_new (editor, officers[i].role, _(officers[i].title),
                                                 officers[i].several);
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (self->roles), self->officers[i]);
    }
  g_signal_connect_swapped (editor, "changed", G_CALLBACK (update), self);
  update (self);
  return GTK_WIDGET (self);
}
