import type { SkillTerm } from './skill-index.ts';
import type { Token } from './tokens.ts';
import {
  COMPANY_NAMES,
  LETTER_NOUNS,
  ORGANISATION_NOUNS,
  TOOL_NAMES,
  TOOL_PREPOSITION,
} from './vocabulary.ts';

/*
 * What the words around a name say about it: whether it is a skill at all. All rules look at the sentence only; a rule that
 * cannot decide leaves the mention out rather than in. Whose a skill is, `use-of.ts` says.
 */

/** A name found by the trie, tokens `from` to `to` (exclusive). */
export type Found = { readonly term: SkillTerm; readonly from: number; readonly to: number };

/** Longest name that a hyphen makes part of another word; "Excel-based" still names Excel. */
const GLUED_LENGTH_MAX = 2;

const BOILERPLATE =
  /equal (?:opportunit|employment)|without regard to|regardless of|protected (?:class|veteran|characteristic)|affirmative action|reasonable accommodation|sexual orientation|gender identity|all qualified applicants|we are committed to (?:diversity|inclusion)|privacy policy|cookies?\b.{0,40}\bconsent|benefits? (?:include|package)|401\s?\(?k|dental,? (?:and )?vision/i;

/** True for sentences about the employer's duties and benefits, which ask for no skill. */
export const isBoilerplate = (sentence: string): boolean => BOILERPLATE.test(sentence);

const SKILL_CUE =
  /(?:proficien\w*|experience[ds]?|expert(?:ise)?|skill(?:s|ed)?|knowledge|knowledgeable|fluent|familiar\w*|competen\w+|certified|certification|background|using|used|use|uses|utili[sz]\w+|programm\w+|coding|coded|code|written|wrote|develop\w*|built|build|implement\w*|via|software|systems?|tools?|stack|technolog\w+|languages?|packages?|frameworks?|platforms?|libraries|databases?|applications?|apps?|spreadsheets?|microsoft|ms|advanced|intermediate|basic|strong|degree|training|studied|learn(?:ing|t|ed)?|courses?|analys\w+|model\w*|visuali[sz]\w+|automat\w+|scripts?|queries|dashboards?|macros?|formulas?|pivot|reports?|services?|programs?|modules?|backends?|kenntnisse|connaissances|conocimientos|kennis|maîtrise|manejo)/i;
const CUE_GAP =
  /^(?:\s*(?:in|of|with|on|and|the|a|an|to|at|for|basic|advanced|strong|good|excellent|solid|some|as|including|like|such|:|-|–|,|\/|\())*\s*$/i;
const LIST_MARK = /[,;/|•·●▪◦:\n\t()]|\s-\s|\band\b|&|\+/;

/** True when a cue ("proficient in", "using") stands right before, or a fitting noun right behind. */
function hasCue(text: string, tokens: readonly Token[], { from, to }: Found): boolean {
  for (let at = from - 1; at >= Math.max(0, from - 4); at--) {
    const token = tokens[at];
    const start = tokens[from]?.start ?? 0;
    if (token === undefined || /[.!?\n]/.test(text.slice(token.end, start))) return false;
    if (matchesWhole(SKILL_CUE, token.raw) && CUE_GAP.test(text.slice(token.end, start))) return true;
  }
  const next = tokens[to];
  const end = tokens[to - 1]?.end ?? 0;
  return (
    next !== undefined &&
    /^[ -]$/.test(text.slice(end, next.start)) &&
    /^(?:programming|developer|development|scripts?|scripting|code|coding|applications?|apps?|spreadsheets?|macros?|formulas?|database|language|framework|certified|certification|administrator|engineer|programmer|api|apis|queries|dashboards?)$/i.test(
      next.raw,
    )
  );
}

const matchesWhole = (pattern: RegExp, word: string): boolean => {
  const match = pattern.exec(word);
  return match !== null && match.index === 0 && match[0].length === word.length;
};

/** True when another found name stands beside it in a list ("Java, Go and Rust"). */
function inList(text: string, tokens: readonly Token[], found: readonly Found[], at: number): boolean {
  const own = found[at];
  if (own === undefined) return false;
  return [found[at - 1], found[at + 1]].some((other) => {
    if (other === undefined || (other.term.caution === 'context' && !isNamedAs(tokens, other))) return false;
    const [left, right] = other.from < own.from ? [other, own] : [own, other];
    const between = text.slice(tokens[left.to - 1]?.end ?? 0, tokens[right.from]?.start ?? 0);
    return between.length <= 24 && LIST_MARK.test(between) && right.from - left.to <= 2;
  });
}

/** True when written as the list writes it, capitals included. */
const isNamedAs = (tokens: readonly Token[], { term, from, to }: Found): boolean =>
  tokens
    .slice(from, to)
    .map((token) => token.raw)
    .join(' ') === term.written.replace(/[-./]/g, ' ').trim();

/** True when the words are part of an address, a link or the name of a school, an employer or a place. */
function inProperName(text: string, tokens: readonly Token[], { term, from, to }: Found): boolean {
  const first = tokens[from];
  const last = tokens[to - 1];
  if (first === undefined || last === undefined) return false;
  if (/@|:\/\/|www\.|\w\.(?:com|org|edu)\b/i.test(wordAround(text, first.start))) return true;
  const next = tokens[to];
  const after = tokens[to + 1];
  const previous = tokens[from - 1];
  const beforePrevious = tokens[from - 2];
  const capital = /^\p{Lu}/u.test(first.raw);
  if (capital && next !== undefined && text.slice(last.end, next.start) === ' ') {
    if (/^\p{Lu}/u.test(next.raw) && ORGANISATION_NOUNS.has(next.lower)) return true;
    if (
      after !== undefined &&
      /^\p{Lu}/u.test(next.raw) &&
      /^\p{Lu}/u.test(after.raw) &&
      ORGANISATION_NOUNS.has(after.lower)
    ) {
      return text.slice(next.end, after.start) === ' ';
    }
  }
  if (
    previous?.lower === 'of' &&
    beforePrevious !== undefined &&
    /^\p{Lu}/u.test(beforePrevious.raw) &&
    ORGANISATION_NOUNS.has(beforePrevious.lower)
  )
    return true;
  const company = COMPANY_NAMES.has(first.lower) && to - from === 1;
  return (
    company &&
    term.kind === 'technology' &&
    previous !== undefined &&
    /^(?:at|for|by|from|joined|@)$/.test(previous.lower)
  );
}

/** The stretch without blanks around a position. */
function wordAround(text: string, at: number): string {
  let start = at;
  while (start > 0 && !isBlank(text.charCodeAt(start - 1))) start--;
  let end = at;
  while (end < text.length && !isBlank(text.charCodeAt(end))) end++;
  return text.slice(start, end);
}

const isBlank = (unit: number): boolean => unit === 32 || (unit >= 9 && unit <= 13) || unit === 160;

/** True when the mention counts as one of the skill at all. */
export function isSkill(
  text: string,
  tokens: readonly Token[],
  found: readonly Found[],
  at: number,
): boolean {
  const own = found[at];
  if (own === undefined || inProperName(text, tokens, own) || isDenied(text, tokens, own)) return false;
  const { term } = own;
  if (term.caution === 'none') return true;
  if (isGlued(text, tokens, own) || isMereLetter(tokens, own)) return false;
  const named = isNamedAs(tokens, own);
  const beside = inList(text, tokens, found, at) || hasCue(text, tokens, own);
  if (term.caution === 'case') return named || beside;
  const everyday = /^\p{Ll}/u.test(term.written);
  const previous = tokens[own.from - 1];
  const said = tokens[own.from];
  if (
    previous !== undefined &&
    said !== undefined &&
    TOOL_NAMES.has(said.lower) &&
    TOOL_PREPOSITION.test(previous.lower) &&
    /^\p{Lu}/u.test(said.raw)
  ) {
    return text.slice(previous.end, said.start) === ' ';
  }
  return beside && (named || everyday);
}

/** "Class C and R vehicles": a letter counts things, it names no language. */
const isMereLetter = (tokens: readonly Token[], { from, to }: Found): boolean =>
  tokens[from]?.raw.length === 1 &&
  to - from === 1 &&
  tokens.slice(Math.max(0, from - 3), to + 3).some(({ lower }) => LETTER_NOUNS.has(lower));

/** "R&D", "C-level", "Go-to-market": the name is a part of another word. */
function isGlued(text: string, tokens: readonly Token[], { from, to }: Found): boolean {
  const start = tokens[from]?.start ?? 0;
  const end = tokens[to - 1]?.end ?? 0;
  if (end - start > GLUED_LENGTH_MAX) return false;
  return (
    /^[-–&’'][\p{L}\p{N}]/u.test(text.slice(end, end + 2)) ||
    /[\p{L}\p{N}][-–&’']$/u.test(text.slice(Math.max(0, start - 2), start))
  );
}

const DENIAL =
  /(?<!\p{L})(?:no|not|never|without|lack(?:s|ed|ing)?|isn't|don't|doesn't|didn't|haven't|keine?[nrm]?|nicht|ohne|pas de|sans|sin|geen|zonder)(?!\p{L})[^.;,?!\n]{0,30}$/iu;

/** "No experience with Java" shows no Java. */
function isDenied(text: string, tokens: readonly Token[], { from }: Found): boolean {
  const start = tokens[from]?.start ?? 0;
  const before = text.slice(Math.max(0, start - 45), start);
  return DENIAL.test(before) && !/not only/i.test(before);
}
