/* ordet-minutes-form.c — how the minutes are written out: language, level, numbers, letterhead
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Every choice holds at once and is kept with the meeting's texts; the logo
 * is sealed with them, and goes on to the body's next meeting.
 */
#include "ordet-minutes-page-private.h"

#include <glib/gi18n-lib.h>

#include "ordet-choose.h"
#include "ordet-compat.h"
#include "ordet-export.h"
#include "ordet-phrases.h"
#include "ordet-scale.h"
#include "ordet-store-words.h"
#include "ordet-words.h"

/* What can be chosen, in the order of the values, and what the list of changes
 * calls it. */
static const char *const level_words[] = {
  N_("Decisions and the elected"), N_("Proposals, votes and reservations too"),
  N_("Speakers in order too"), N_("Notes of the debate too"), NULL
};

static const char *const names_words[] = {
  N_("Movers and the elected"), N_("Everybody who spoke"), N_("Nobody, only roles"), NULL
};

static const char *const habit_words[] = {
  /* Translators: a choice: the habit of the language the minutes are in */
  N_("As the language has it"), N_("Swedish: § 5, adjusters"), N_("Norwegian: sak 5, signers"), NULL
};

static const char *const numbering_words[] = {
  N_("By year for a board, else by agenda"), N_("Numbers of the agenda"),
  N_("Continuous through the year"), NULL
};

static const char *const switch_words[] = {
  /* Translators: a switch: an appendix is left out */
  N_("left out"),
  /* Translators: a switch: an appendix is part of the minutes */
  N_("included"), NULL
};

static const struct
{
  const char        *name; /* behind ORDET_PLACE_FORM */
  const char        *title;
  const char *const *words; /* (nullable) a number is shown as it is */
  guint              first; /* the value of the first word */
} choices[] = {
  { "level", N_("Level"), level_words, ORDET_LEVEL_DECISIONS },
  { "names", N_("Names"), names_words, ORDET_NAMES_MOVERS },
  { "attendance", N_("Names of those present as an appendix"), switch_words, 0 },
  { "summary", N_("Decisions and tasks as an appendix"), switch_words, 0 },
  { "habit", N_("Headings and signatures"), habit_words, ORDET_HABIT_AUTO },
  { "numbering", N_("Numbering"), numbering_words, ORDET_NUMBERING_AUTO },
  { "first-number", N_("First number"), NULL, 0 },
};

/* What the rows of one window share. */
typedef struct
{
  OrdetMinutesPage *page;    /* (owned) */
  GtkWidget        *window;  /* (unowned) whose data this is */
  AdwActionRow     *logo;    /* (unowned) */
  GtkPicture       *picture; /* (unowned) */
  GtkWidget        *remove;  /* (unowned) */
} Form;

static void
form_free (gpointer data)
{
  Form *self = data;

  g_object_unref (self->page);
  g_free (self);
}

static OrdetMinutesTexts *
texts_of (Form *self)
{
  return ordet_manuscript_texts (self->page->draft);
}

/* A row that chooses one of @words, NULL at the end; each is translated. */
static AdwComboRow *
add_choice (AdwPreferencesGroup *group,
            const char          *title,
            const char *const   *words,
            guint                chosen,
            GCallback            changed,
            Form                *self)
{
  GtkWidget *row = adw_combo_row_new ();
  g_autoptr(GtkStringList) list = gtk_string_list_new (NULL);

  for (gsize i = 0; words[i] != NULL; i++)
    gtk_string_list_append (list, _(words[i]));

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  /* Below the title there is room for the whole of what was chosen. */
  adw_combo_row_set_use_subtitle (ADW_COMBO_ROW (row), TRUE);
  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (list));
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), chosen);
  g_signal_connect_swapped (row, "notify::selected", changed, self);
  adw_preferences_group_add (group, row);
  return ADW_COMBO_ROW (row);
}

static void
add_switch (AdwPreferencesGroup *group,
            const char          *title,
            gboolean             active,
            GCallback            changed,
            Form                *self)
{
  GtkWidget *row = adw_action_row_new (), *toggle = gtk_switch_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  gtk_switch_set_active (GTK_SWITCH (toggle), active);
  gtk_widget_set_valign (toggle, GTK_ALIGN_CENTER);
  g_signal_connect_swapped (toggle, "notify::active", changed, self);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), toggle);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), toggle);
  gtk_accessible_update_property (GTK_ACCESSIBLE (toggle), GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  -1);
  adw_preferences_group_add (group, row);
}

static AdwPreferencesGroup *
add_group (AdwPreferencesPage *page,
           const char         *title)
{
  GtkWidget *group = adw_preferences_group_new ();

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), title);
  adw_preferences_page_add (page, ADW_PREFERENCES_GROUP (group));
  return ADW_PREFERENCES_GROUP (group);
}

/* --- what is in them --- */

/* The menu of exports has these choices too: one action for both. */
static void
change_state (Form       *self,
              const char *action,
              GVariant   *state)
{
  g_action_group_change_action_state (G_ACTION_GROUP (self->page->actions), action, state);
}

static void
level_cb (Form        *self,
          GParamSpec  *pspec,
          AdwComboRow *row)
{
  g_autofree char *level = g_strdup_printf ("%u", adw_combo_row_get_selected (row) + 1);

  change_state (self, "level", g_variant_new_string (level));
}

static void
names_cb (Form        *self,
          GParamSpec  *pspec,
          AdwComboRow *row)
{
  g_autofree char *names = g_strdup_printf ("%u", adw_combo_row_get_selected (row));

  change_state (self, "names", g_variant_new_string (names));
}

static void
attendance_cb (Form       *self,
               GParamSpec *pspec,
               GtkSwitch  *toggle)
{
  change_state (self, "attendance", g_variant_new_boolean (gtk_switch_get_active (toggle)));
}

static void
summary_cb (Form       *self,
            GParamSpec *pspec,
            GtkSwitch  *toggle)
{
  OrdetMinutesOptions options = texts_of (self)->options;

  options.summary = gtk_switch_get_active (toggle);
  ordet_manuscript_set_form (self->page->draft, &options, texts_of (self)->language);
}

static void
add_content (Form               *self,
             AdwPreferencesPage *page)
{
  const OrdetMinutesOptions *options = &texts_of (self)->options;
  AdwPreferencesGroup *group = add_group (page, _("What Is in the Minutes"));

  add_choice (group, _("Level"), level_words, options->level - 1, G_CALLBACK (level_cb), self);
  add_choice (group, _("Names"), names_words, options->names, G_CALLBACK (names_cb), self);
  add_switch (group, _("Names of those present as an appendix"), options->attendance,
              G_CALLBACK (attendance_cb), self);
  add_switch (group, _("Decisions and tasks as an appendix"), options->summary,
              G_CALLBACK (summary_cb), self);
}

/* --- language, habit, numbers --- */

static void
language_cb (Form        *self,
             GParamSpec  *pspec,
             AdwComboRow *row)
{
  guint chosen = adw_combo_row_get_selected (row);

  ordet_manuscript_set_form (self->page->draft, &texts_of (self)->options,
                             chosen > 0 ? ordet_phrases_languages ()[chosen - 1] : NULL);
}

static void
habit_cb (Form        *self,
          GParamSpec  *pspec,
          AdwComboRow *row)
{
  OrdetMinutesOptions options = texts_of (self)->options;

  options.habit = (OrdetMinutesHabit) adw_combo_row_get_selected (row);
  ordet_manuscript_set_form (self->page->draft, &options, texts_of (self)->language);
}

static void
numbering_cb (Form        *self,
              GParamSpec  *pspec,
              AdwComboRow *row)
{
  OrdetMinutesOptions options = texts_of (self)->options;

  options.numbering = (OrdetMinutesNumbering) adw_combo_row_get_selected (row);
  ordet_manuscript_set_form (self->page->draft, &options, texts_of (self)->language);
}

static void
first_cb (Form          *self,
          GtkSpinButton *spin)
{
  OrdetMinutesOptions options = texts_of (self)->options;

  options.first_number = (guint) gtk_spin_button_get_value_as_int (spin);
  ordet_manuscript_set_form (self->page->draft, &options, texts_of (self)->language);
}

/* Each in its own language, as everywhere where one chooses a language. */
static const char *
language_name (const char *code)
{
  static const struct { const char *code, *name; } known[] = {
    { "", N_("As the meeting") }, { "en", "English" }, { "sv", "Svenska" },
    { "nb", "Norsk bokmål" }, { "nn", "Norsk nynorsk" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (known); i++)
    if (g_str_equal (known[i].code, code))
      return known[i].name;
  return code;
}

static void
add_language (Form                *self,
              AdwPreferencesGroup *group)
{
  const char *const *codes = ordet_phrases_languages ();
  const char *words[8] = { language_name ("") };
  guint chosen = 0;

  for (guint i = 0; codes[i] != NULL && i + 2 < G_N_ELEMENTS (words); i++)
    {
      words[i + 1] = language_name (codes[i]);
      if (g_strcmp0 (texts_of (self)->language, codes[i]) == 0)
        chosen = i + 1;
    }
  add_choice (group, _("Language"), words, chosen, G_CALLBACK (language_cb), self);
}

static void
add_form (Form               *self,
          AdwPreferencesPage *page)
{
  const OrdetMinutesOptions *options = &texts_of (self)->options;
  AdwPreferencesGroup *group = add_group (page, _("Language and Numbers"));
  GtkWidget *row = adw_action_row_new (), *spin = gtk_spin_button_new_with_range (1, 9999, 1);

  add_language (self, group);
  add_choice (group, _("Headings and signatures"), habit_words, options->habit,
              G_CALLBACK (habit_cb), self);
  add_choice (group, _("Numbering"), numbering_words, options->numbering,
              G_CALLBACK (numbering_cb), self);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _("First number"));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), _("When numbers go on through the year"));
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (spin), options->first_number);
  gtk_widget_set_valign (spin, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (spin), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("First number"), -1);
  g_signal_connect_swapped (spin, "value-changed", G_CALLBACK (first_cb), self);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), spin);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), spin);
  adw_preferences_group_add (group, row);
}

/* --- the letterhead --- */

static void
show_logo (Form       *self,
           const char *words)
{
  g_autoptr(GBytes) logo = ordet_manuscript_logo (self->page->draft);
  g_autoptr(GdkTexture) texture = logo != NULL ? gdk_texture_new_from_bytes (logo, NULL) : NULL;

  gtk_picture_set_paintable (self->picture, GDK_PAINTABLE (texture));
  gtk_widget_set_visible (GTK_WIDGET (self->picture), texture != NULL);
  gtk_widget_set_visible (self->remove, logo != NULL);
  if (words == NULL)
    words = logo != NULL ? _("Above the minutes, beside the name of the body")
                         : _("None. A PNG or JPEG picture can stand above the minutes.");
  adw_action_row_set_subtitle (self->logo, words);
}

static void
set_logo (Form   *self,
          GBytes *logo)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *words = NULL;

  if (!ordet_manuscript_set_logo (self->page->draft, logo, &error))
    words = ordet_words_error (error, NULL);
  show_logo (self, words);
}

static void
remove_cb (Form *self)
{
  set_logo (self, NULL);
  gtk_widget_child_focus (self->window, GTK_DIR_TAB_FORWARD);
}

static void
chosen_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr(GtkWidget) window = data;
  Form *self = g_object_get_data (G_OBJECT (window), "form");
  g_autoptr(GError) error = NULL;
  g_autofree char *path = ordet_choose_path_finish (result, &error);
  g_autoptr(GBytes) logo = NULL;

  if (self == NULL)
    return;
  if (error != NULL)
    {
      g_autofree char *sentence = ordet_store_sentence (error);

      show_logo (self, sentence);
    }
  if (path == NULL)
    return;
  logo = ordet_logo_read (path, NULL);
  if (logo != NULL)
    set_logo (self, logo);
  else
    show_logo (self, _("That is no PNG or JPEG picture of at most 4000 pixels a side and 4 MiB. "
                       "Nothing was changed."));
}

static void
choose_cb (Form *self)
{
  ordet_compat_choose_file (GTK_WINDOW (self->window), _("Choose a Logo"), FALSE, NULL, chosen_cb,
                            g_object_ref (self->window));
}

static void
add_letterhead (Form               *self,
                AdwPreferencesPage *page)
{
  AdwPreferencesGroup *group = add_group (page, _("Letterhead"));
  GtkWidget *row = adw_action_row_new (), *choose;

  self->logo = ADW_ACTION_ROW (row);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _("Logo"));
  adw_action_row_set_subtitle_lines (self->logo, 3);
  self->picture = GTK_PICTURE (gtk_picture_new ());
  gtk_widget_set_size_request (GTK_WIDGET (self->picture), 64, 40);
  gtk_picture_set_can_shrink (self->picture, TRUE);
  gtk_picture_set_alternative_text (self->picture, _("Logo"));
  gtk_widget_set_valign (GTK_WIDGET (self->picture), GTK_ALIGN_CENTER);
  adw_action_row_add_prefix (self->logo, GTK_WIDGET (self->picture));
  self->remove = gtk_button_new_with_mnemonic (_("_Remove"));
  gtk_widget_set_valign (self->remove, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (self->remove, "flat");
  g_signal_connect_swapped (self->remove, "clicked", G_CALLBACK (remove_cb), self);
  adw_action_row_add_suffix (self->logo, self->remove);
  choose = gtk_button_new_with_mnemonic (_("_Choose…"));
  gtk_widget_set_valign (choose, GTK_ALIGN_CENTER);
  g_signal_connect_swapped (choose, "clicked", G_CALLBACK (choose_cb), self);
  adw_action_row_add_suffix (self->logo, choose);
  adw_preferences_group_add (group, row);
  show_logo (self, NULL);
}

static const char *
choice_word (const char *const *words,
             guint              first,
             const char        *value)
{
  guint64 at = g_ascii_strtoull (value, NULL, 10) - first;

  return words != NULL && at < g_strv_length ((char **) words) ? _(words[at]) : value;
}

/**
 * ordet_minutes_form_change:
 * @change: a change of the list, anywhere
 *
 * Returns: (transfer full) (nullable): what it did to the form of the minutes;
 *   NULL if it is a change of the text
 */
char *
ordet_minutes_form_change (const OrdetMinutesChange *change)
{
  const char *title = NULL, *before = NULL, *after = NULL, *name;

  if (!g_str_has_prefix (change->where, ORDET_PLACE_FORM))
    return NULL;
  name = change->where + strlen (ORDET_PLACE_FORM);
  for (gsize i = 0; i < G_N_ELEMENTS (choices); i++)
    if (g_str_equal (choices[i].name, name))
      {
        title = _(choices[i].title);
        before = choice_word (choices[i].words, choices[i].first, change->before);
        after = choice_word (choices[i].words, choices[i].first, change->after);
      }
  if (title == NULL)
    {
      title = _("Language");
      before = _(language_name (change->before));
      after = _(language_name (change->after));
    }
  /* Translators: a choice of how the minutes are written out, what it was and
   * what it is now: "Level: “Decisions and the elected” became “…”" */
  return g_strdup_printf (_("%1$s: “%2$s” became “%3$s”"), title, before, after);
}

/**
 * ordet_minutes_page_show_form:
 * @self: the page
 *
 * Opens the window in which is chosen how the minutes are written out.
 */
void
ordet_minutes_page_show_form (OrdetMinutesPage *self)
{
  GtkWidget *window = adw_preferences_window_new ();
  GtkWidget *page = adw_preferences_page_new ();
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  Form *form = g_new0 (Form, 1);

  form->page = g_object_ref (self);
  form->window = window;
  g_object_set_data_full (G_OBJECT (window), "form", form, form_free);
  gtk_window_set_title (GTK_WINDOW (window), _("Form of the Minutes"));
  gtk_window_set_modal (GTK_WINDOW (window), TRUE);
  gtk_window_set_transient_for (GTK_WINDOW (window), GTK_WINDOW (root));
  ordet_scale_window (GTK_WINDOW (window), 620, 640);
  adw_preferences_window_set_search_enabled (ADW_PREFERENCES_WINDOW (window), FALSE);
  /* Released minutes stay as they are; only the paper they are printed on does not. */
  if (texts_of (form)->state != ORDET_MINUTES_RELEASED)
    {
      add_content (form, ADW_PREFERENCES_PAGE (page));
      add_form (form, ADW_PREFERENCES_PAGE (page));
    }
  add_letterhead (form, ADW_PREFERENCES_PAGE (page));
  adw_preferences_window_add (ADW_PREFERENCES_WINDOW (window), ADW_PREFERENCES_PAGE (page));
  gtk_window_present (GTK_WINDOW (window));
}
