/* ordet-prepare-rules-profile.c — ready-made rules of order to begin from
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <glib/gi18n-lib.h>

#include "ordet-chip.h"
#include "ordet-prepare-rules-private.h"
#include "ordet-templates.h"

/* Whole rules of a profile; who belongs to which list stays the meeting's. */
static OrdetRules *
profile_rules (OrdetPrepareRules  *self,
               const OrdetProfile *profile)
{
  const OrdetRules *now = ordet_editor_rules (self->editor);
  OrdetRules *rules = ordet_rules_new ();

  for (guint i = 0; i < 2; i++)
    {
      g_strfreev (rules->groups[i]);
      rules->groups[i] = g_strdupv (now->groups[i]);
    }
  g_strfreev (rules->categories);
  rules->categories = g_strdupv (now->categories);
  if (profile != NULL)
    ordet_rules_merge (rules, profile->rules);
  return rules;
}

static gboolean
has_profile (OrdetPrepareRules *self,
             guint              i)
{
  g_autoptr(OrdetRules) rules = profile_rules (self, self->templates->profiles->pdata[i]);

  return ordet_rules_equal (rules, ordet_editor_rules (self->editor));
}

/* The one whose rules these are; or the one they began from, and were changed. */
void
ordet_prepare_rules_update_profile (OrdetPrepareRules *self)
{
  const char *began = ordet_editor_field (self->editor, ORDET_FIELD_PROFILE);
  guint n = self->templates->profiles->len, shown = n;
  gboolean same = FALSE;
  const char *about = NULL;

  for (guint i = 0; i < n && !same; i++)
    {
      const OrdetProfile *profile = self->templates->profiles->pdata[i];

      if (g_str_equal (profile->id, began))
        shown = i;
      if (has_profile (self, i))
        {
          shown = i;
          same = TRUE;
        }
    }
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->profile), shown);
  gtk_widget_set_visible (self->changed, shown < n && !same);
  if (shown < n)
    about = ordet_template_text (&((OrdetProfile *) self->templates->profiles->pdata[shown])->about,
                                 ordet_templates_language ());
  gtk_label_set_label (GTK_LABEL (self->profile_about),
                       about != NULL ? about : _("Set for this meeting, rule by rule"));
}

static void
profile_cb (OrdetPrepareRules *self)
{
  guint chosen = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->profile));
  const OrdetProfile *profile;
  g_autoptr(OrdetRules) rules = NULL;

  if (self->filling || chosen >= self->templates->profiles->len)
    return;
  profile = self->templates->profiles->pdata[chosen];
  rules = profile_rules (self, profile);
  /* Once the meeting has begun only the rules can change, not where they began. */
  if (!ordet_editor_started (self->editor))
    ordet_editor_set_field (self->editor, ORDET_FIELD_PROFILE, profile->id, NULL);
  ordet_prepare_rules_take (self, rules);
}

GtkWidget *
ordet_prepare_rules_make_profile (OrdetPrepareRules *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4),
            *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10),
            *label = gtk_label_new (_("Rules of Order"));
  g_autoptr(GStrvBuilder) names = g_strv_builder_new ();
  g_auto(GStrv) list = NULL;

  for (guint i = 0; i < self->templates->profiles->len; i++)
    {
      g_autofree char *name =
        ordet_profile_name (self->templates->profiles->pdata[i], ordet_templates_language ());

      g_strv_builder_add (names, name);
    }
  /* Translators: a choice beside the names of ready-made rules */
  g_strv_builder_add (names, _("Own Rules"));
  list = g_strv_builder_end (names);
  self->profile = gtk_drop_down_new_from_strings ((const char *const *) list);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->profile), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Rules of Order"), -1);
  gtk_widget_set_name (self->profile, "profile");
  self->changed = ordet_chip_new (NULL, _("changed"));
  gtk_widget_set_valign (self->changed, GTK_ALIGN_CENTER);
  self->profile_about = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->profile_about), 0);
  gtk_label_set_wrap (GTK_LABEL (self->profile_about), TRUE);
  gtk_widget_add_css_class (self->profile_about, "dimmed");
  gtk_widget_add_css_class (label, "heading");
  gtk_box_append (GTK_BOX (line), label);
  gtk_box_append (GTK_BOX (line), self->profile);
  gtk_box_append (GTK_BOX (line), self->changed);
  gtk_box_append (GTK_BOX (box), line);
  gtk_box_append (GTK_BOX (box), self->profile_about);
  g_signal_connect_swapped (self->profile, "notify::selected", G_CALLBACK (profile_cb), self);
  return box;
}
