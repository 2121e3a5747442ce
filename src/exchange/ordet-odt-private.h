/* ordet-odt-private.h — what the parts of the OpenDocument writer share
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <libxml/xmlwriter.h>

#include "ordet-export-private.h"

G_BEGIN_DECLS

typedef struct
{
  xmlTextWriterPtr     xml;        /* (owned) */
  const OrdetDocument *document;
  const char          *letterhead; /* cleaned; may be empty */
  const OrdetImage    *logo;       /* (nullable) */
  GPtrArray           *pictures;   /* (owned) (element-type OrdetImage) in the order of the text */
  guint                n_tables;
} OrdetOdt;

void ordet_odt_root      (OrdetOdt   *self,
                          const char *name);
void ordet_odt_start     (OrdetOdt   *self,
                          const char *name);
void ordet_odt_end       (OrdetOdt   *self);
void ordet_odt_attribute (OrdetOdt   *self,
                          const char *name,
                          const char *value);
void ordet_odt_element   (OrdetOdt   *self,
                          const char *name,
                          const char *text);
void ordet_odt_text      (OrdetOdt   *self,
                          const char *text,
                          gsize       length);
void ordet_odt_styles    (OrdetOdt   *self);

G_END_DECLS
