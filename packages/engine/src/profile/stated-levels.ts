import type { StatedLevel } from '@career-mirror/contract';
import { placesOf } from '../skill/places.ts';
import { SCALE_BOTTOM, SCALE_SPAN, STATED_YEARS_MAX } from './constants.ts';
import { LEVEL_OF_WORD, YEAR_WORDS } from './stated-words.ts';

/*
 * What a person writes of a skill's level stands right beside it ("Python (basic)", "fluent Spanish", "Python ●●●○○"), or at the
 * head of the list it stands in ("Expert in Python, SQL and R", "Basic: Java"). A list mark ends what stands beside; a head
 * reaches to the next head.
 */

type Place = { readonly start: number; readonly end: number };

const ITEM_END = /[,;|\n•·▪]|(?<!\p{L})(?:and|und|et|y|en)(?!\p{L})/u;
/** Furthest that words before or behind still speak of the skill, characters. */
const BESIDE = 45;

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const LEVEL_WORD = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${[...LEVEL_OF_WORD.keys()]
    .sort((a, b) => b.length - a.length)
    .map(escaped)
    .join('|')})(?![\\p{L}\\p{N}])`,
  'giu',
);
const YEARS_BEFORE = new RegExp(
  `(\\d{1,2})(?:[.,]\\d)?\\s*\\+?\\s*(?:${YEAR_WORDS})(?!\\p{L})['’]?(?:\\s+(?:of|in|with|working|professional|hands-on|experience|erfahrung|expérience|experiencia|ervaring|mit|de|en|d['’]|con|met|als|as|an?|using|the|relevant))*\\s*$`,
  'iu',
);
const YEARS_BEHIND = new RegExp(
  `^\\s*[(:–-]?\\s*,?\\s*(\\d{1,2})(?:[.,]\\d)?\\s*\\+?\\s*(?:${YEAR_WORDS})(?!\\p{L})`,
  'iu',
);
const SHARE = /^\s*[(:–-]?\s*(\d{1,3})\s?%/;
const OUT_OF = /^\s*[(:–-]?\s*(\d{1,2})\s*(?:\/|out of|von|sur|de|van)\s*(5|6|10)(?!\d)/i;
const DOTS = /^\s*[(:–-]?\s*([●★⬤■◉✪⭐▮🟊✦]+)([○☆◯□◌✩▯✧]*)/u;

const onScale = (share: number): number => SCALE_BOTTOM + SCALE_SPAN * Math.min(1, Math.max(0, share));

/** What was delivered is excellent, not who did. */
const DELIVERED =
  /(?<!\p{L})(?:provid|deliver|gave|giv|offer|ensur|maintain|built|build|areas? of)\p{L}*\s+(?:an?\s+|the\s+)?$/iu;

/** A scale right behind the skill. */
const scaleBehind = (behind: string): StatedLevel | null => {
  const share = SHARE.exec(behind);
  if (share) return { text: share[0].trim(), kind: 'scale', value: onScale(Number(share[1]) / 100) };
  const outOf = OUT_OF.exec(behind);
  if (outOf && Number(outOf[1]) <= Number(outOf[2])) {
    return { text: outOf[0].trim(), kind: 'scale', value: onScale(Number(outOf[1]) / Number(outOf[2])) };
  }
  const dots = DOTS.exec(behind);
  if (!dots) return null;
  const full = [...(dots[1] ?? '')].length;
  const all = full + [...(dots[2] ?? '')].length;
  // A row without an empty mark says nothing unless it is as long as such rows are.
  return all < 3 ? null : { text: dots[0].trim(), kind: 'scale', value: onScale(full / all) };
};

const wordAs = (found: string): StatedLevel | null => {
  const value = LEVEL_OF_WORD.get(found.toLowerCase());
  return value === undefined ? null : { text: found, kind: 'word', value };
};

/** The first level word of a stretch that begins with nothing but marks and small words. */
const wordBehind = (behind: string): StatedLevel | null => {
  const item = behind.split(/[,;|\n•·▪]|\s{3,}/u)[0] ?? '';
  const [found] = placesOf(LEVEL_WORD, item);
  if (
    !found ||
    !/^[\s(:–—-]*(?:(?:at|auf|niveau|level|nivel|is|a|an|very|skills?|knowledge)\s*)*$/iu.test(
      item.slice(0, found.start),
    )
  )
    return null;
  return wordAs(found.said);
};

/** The last level word before the skill, when only small words stand between, or none but a list it is the head of. */
const wordBefore = (before: string, others: readonly string[]): StatedLevel | null => {
  const line = before.split(/[;\n•|]|[.!?]\s/u).at(-1) ?? '';
  const found = placesOf(LEVEL_WORD, line).at(-1);
  if (!found) return null;
  const between = line.slice(found.end);
  // A language called BASIC, and service that was good: neither speaks of a level.
  if (found.said === 'BASIC' || DELIVERED.test(line.slice(0, found.start))) return null;
  // Behind another skill and in brackets or after a dash, the word speaks of that one.
  const upTo = line.slice(0, found.start);
  const ofAnother = others.some((name) => new RegExp(`${escaped(name)}[\\s(:–-]+$`, 'iu').test(upTo));
  if (ofAnother || /^\s*\)/.test(between)) return null;
  const left = others.reduce((rest, name) => rest.replaceAll(name, ' '), between);
  const small =
    /^(?:[\s,:/&()–-]|(?:in|of|with|knowledge|skills?|command|user|level|use|the|and|experience|proficiency|programming|understanding|mit|im|und|von|der|kenntnisse|de|du|des|d['’]|en|et|del?|y|con|conocimientos|connaissances|niveau|nivel|van|met|kennis)(?!\p{L}))*$/iu;
  // "Advanced SQL, Docker" is advanced SQL; "Advanced in SQL, Docker" is a head, which speaks of the whole list.
  const isHead =
    /^\s*(?:[:–-]|(?:in|of|with|knowledge|skills|level|user|mit|de|d['’]|en|del?|con|van|met)(?!\p{L}))/iu;
  if (
    left !== between &&
    !isHead.test(between) &&
    !/(?:kenntnisse|kennis|connaissances|conocimientos|knowledge)/iu.test(found.said)
  ) {
    return null;
  }
  return small.test(left) ? wordAs(found.said) : null;
};

const yearsOf = (found: RegExpExecArray | null): StatedLevel | null => {
  if (!found) return null;
  const value = Number(found[1]);
  return value > STATED_YEARS_MAX
    ? null
    : { text: found[0].replace(/^[\s(:–,-]+/u, '').trim(), kind: 'years', value };
};

/**
 * What a text says of the level of one skill named in it.
 *
 * @param skill  characters of the skill in `text`
 * @param skills all skills named in the text, so that words beside another one are not taken
 * @returns at most one word or scale and one number of years; what stands behind the skill counts before what stands before it
 * @example statedLevels('Python (basic), SQL', { start: 0, end: 6 }, []) // [{ text: 'basic', kind: 'word', value: 0.5 }]
 */
export const statedLevels = (text: string, skill: Place, skills: readonly Place[]): StatedLevel[] => {
  const next = skills.find(({ start }) => start >= skill.end)?.start ?? text.length;
  const behind = text.slice(skill.end, Math.min(next, skill.end + BESIDE));
  const before = text.slice(0, skill.start);
  const others = skills
    .filter(({ end }) => end <= skill.start)
    .map(({ start, end }) => text.slice(start, end))
    .sort((a, b) => b.length - a.length);
  const beside = before.slice(-BESIDE).split(ITEM_END).at(-1) ?? '';
  const level = scaleBehind(behind) ?? wordBehind(behind) ?? wordBefore(before, others);
  const years = yearsOf(YEARS_BEFORE.exec(beside)) ?? yearsOf(YEARS_BEHIND.exec(behind));
  return [level, years].flatMap((one) => one ?? []);
};
