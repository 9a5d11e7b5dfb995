import type { Reading } from '@career-mirror/contract';
import { isLanguageName } from './language-names.ts';
import { citeText, type Line, type Strip, stripOf } from './lines.ts';

type ReadLanguage = Reading['languages'][number];

const level =
  /\b(?:native(?: speaker| or bilingual(?: proficiency)?)?|bilingual|mother tongue|first language|fluent|full professional(?: proficiency)?|professional working(?: proficiency)?|limited working(?: proficiency)?|proficient|advanced|upper[- ]intermediate|intermediate|conversational|working knowledge|elementary|basic|beginner|[ABC][12]\+?|muttersprach\p{L}*|fließend|verhandlungssicher|gute kenntnisse|sehr gut|gut|grundkenntnisse|langue maternelle|courant|intermédiaire|notions|débutant|bilingue|nativo|lengua materna|fluido|avanzado|intermedio|básico|professional)\b/iu;

/** Languages of the languages section, each with the level written next to it, if any. */
export function languagesOf(lines: Line[]): ReadLanguage[] {
  const found: (ReadLanguage & { cell: string; column: number; line: number })[] = [];
  for (const [index, line] of lines.entries()) {
    const strip = stripOf(line);
    for (const match of strip.text.matchAll(/\p{L}+/gu)) {
      if (!isLanguageName(match[0])) continue;
      const end = match.index + match[0].length;
      const name: Strip = {
        page: strip.page,
        start: strip.start + match.index,
        end: strip.start + end,
        text: match[0],
      };
      if (found.some((other) => other.language.value.toLowerCase() === match[0].toLowerCase())) continue;
      const beside = strip.text.slice(end).split(/[,;|\t•·]|\band\b|\bund\b|\bet\b/)[0] ?? '';
      found.push({
        language: citeText(name),
        proficiency: level.exec(beside)?.[0] ?? null,
        cell: strip.text,
        column: strip.text.slice(0, match.index).split('\t').length - 1,
        line: index,
      });
    }
  }
  return found.map(({ language, proficiency, column, line }) => ({
    language,
    proficiency: proficiency ?? besideOrBelow(lines, line, column, language.value),
  }));
}

/** A level set in the next cell, or in the same cell of the next line, as tables of languages have it. */
function besideOrBelow(lines: Line[], line: number, column: number, language: string): string | null {
  const cells = (lines[line]?.text ?? '').split('\t');
  const next = cells[column + 1];
  const named = (text: string): boolean => text.split(/[^\p{L}]+/u).some((word) => isLanguageName(word));
  if (next !== undefined && !named(next)) return level.exec(next)?.[0] ?? null;
  const below = lines[line + 1]?.text.split('\t')[column];
  if (below === undefined || named(below) || below.includes(language)) return null;
  return level.exec(below)?.[0] ?? null;
}
