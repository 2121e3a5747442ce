/* fuzz-people.c — people pasted as lines
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "fuzz.h"
#include "ordet-people-parse.h"

int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  g_autofree char *text = NULL;
  g_autoptr(GPtrArray) people = NULL;

  if (!g_utf8_validate ((const char *) data, (gssize) size, NULL))
    return 0;
  text = g_strndup ((const char *) data, size);
  people = ordet_people_parse (text);
  for (guint i = 0; i < people->len; i++)
    {
      const OrdetParsedPerson *person = g_ptr_array_index (people, i);

      g_assert_true (person->name != NULL && *person->name != '\0');
      g_assert_true (g_utf8_validate (person->name, -1, NULL));
      g_assert_cmpint (person->number, >=, 0);
    }
  return 0;
}
