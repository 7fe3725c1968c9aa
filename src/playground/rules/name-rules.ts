import type { FieldPath, FormProblems } from '../form-problems.ts';
import { type JsonObject, objectOf } from '../json.ts';

/** Discord's own expression for the names of slash commands and options; capitals are refused besides. */
const NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]+$/u;

/** Notes a name, or a translation of it, that breaks the rules for names. */
export function checkNames(problems: FormProblems, at: FieldPath, named: JsonObject): void {
  const names = [['name', named.name] as const, ...translations(named, 'name_localizations')];
  for (const [field, name] of names) {
    const path = [...at, ...field.split('/')];
    problems.text(path, name, 1, 32);
    if (typeof name === 'string' && name !== '' && (!NAME.test(name) || name !== name.toLowerCase())) {
      problems.add(path, 'APPLICATION_COMMAND_INVALID_NAME', 'Command name is invalid');
    }
  }
}

/** Notes a description, or a translation of it, that is not 1–100 long. */
export function checkDescriptions(problems: FormProblems, at: FieldPath, described: JsonObject): void {
  const texts = [
    ['description', described.description] as const,
    ...translations(described, 'description_localizations'),
  ];
  for (const [field, text] of texts) problems.text([...at, ...field.split('/')], text, 1, 100);
}

function translations(of: JsonObject, field: string): (readonly [string, unknown])[] {
  return Object.entries(objectOf(of[field])).map(([locale, text]) => [`${field}/${locale}`, text] as const);
}
