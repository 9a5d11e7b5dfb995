import type { Evidence, Reading } from '@career-mirror/contract';
import { cellsOf, headLines } from './contact.ts';
import { employerLikelihood } from './employer-words.ts';
import { headingOf } from './headings.ts';
import { cite, citeText, cutStrip, type Line, type Strip, stripOf } from './lines.ts';
import { placeLikelihood } from './places.ts';
import type { Section } from './sections.ts';

/** Letters and degrees set after a name. */
const credentials =
  /,?\s+(?:(?:rgn|rmn|rnld|fcca|mrics|ceng|pgce|qts|llb|llm|hons|ph\.?\s?d|m\.?d|mba|rn|bsn|msn|np|fnp|dnp|cpa|pmp|pe|esq|jd|j\.d|md|do|dds|pharmd|lcsw|lmft|lpn|cna|emt|phr|sphr|shrm-cp|cissp|cfa|acca|aca|m\.?sc|b\.?sc|m\.?a|b\.?a|med|m\.ed|edd|mph|ms|bs|crnp|ccrn|pt|dpt|ot|otr|cma|cfp|csm|leed ap|aia|rd|rdn)\.?(?=[\s,/|]|$)[\s,/|]*)+$/i;
const documentWord =
  /\b(?:curriculum|vitae|r[ée]sum[ée]|lebenslauf|cv|bewerbung|currículum|hoja de vida|europass|portfolio|profile|page)\b/i;
const word =
  /^(?:\p{Lu}[\p{L}\p{M}'’`.-]*|\p{Lu}\.|[dlDL]['’]\p{Lu}[\p{L}\p{M}'’-]*|['’][tns]|vom|auf|tho|thor|op|in|het|te|ten|of|der|dela|di|af|i|do|du|ibn|abu|e|de|da|del|della|der|den|di|dos|los|las|du|el|al|bin|ben|van|von|zu|la|le|ter|y|e|i|st\.?|“[^”]+”|"[^"]+"|\([^)]+\))$/u;
const han = /^[\p{Script=Han}\p{Script=Hangul}]{2,5}$/u;
/** Written before a name in a form, with the mark or the table cell that parts them. */
const label =
  /^(?:(?:full |my )?name|names?|nom(?: complet| et prénoms?|,? prénoms?)?|prénoms? (?:et )?nom|nombre(?: completo| y apellidos)?|apellidos(?:,? | y )nombres?|vor-? ?(?:und|&) ?(?:nach|zu)name|(?:nach|zu)name,? (?:und )?vorname|name,? vorname|(?:volledige )?naam|voor- en achternaam|naam en voornaam|surname\(s\) first name\(s\)|surname,? (?:and )?first names?|姓名)\s*(?:[:：]|\t)[\s:：]*/iu;
/** “Delgado Peña, Rosa María”: the surname first, and a comma. */
const surnameFirst = /^([^,]{2,40}),\s+([^,]{2,40})$/u;
/** “MORVAN Jean-Baptiste”: capitals mark the surname, wherever it stands. */
const shoutedFirst = /^(\p{Lu}{3,}(?:[ '’-]\p{Lu}{2,})*)\s+(\p{Lu}\p{Ll}[\p{L}\p{M}'’ -]*\p{Ll})$/u;
/** Titles of address set before a name; “Dr.” stays, which many count to their name. */
const address =
  /^(?:mr|mrs|ms|miss|herr|frau|dhr|mevr|mw|mme|mlle|sr|sra|srta|dña)\.?\s+(?=\p{Lu}.*\s\p{L})/iu;

type Candidate = { strip: Strip; score: number };

/**
 * The person's name: of all short capitalised texts near the top, the one that is set largest, stands highest, fits
 * the e-mail address and is neither a title, a place nor a heading. In pages with a side column the first line need
 * not be the name.
 */
export function nameOf(
  lines: Line[],
  sections: Section[],
  emails: string[],
  titleOf: (text: string) => number,
  pageText: (page: number) => string,
): Reading['name'] {
  const firstPage = lines.filter((line) => line.page === lines[0]?.page);
  const sizes = firstPage.map((line) => line.fontSize).toSorted((one, other) => one - other);
  const bodySize = sizes[Math.floor(sizes.length / 2)] ?? 11;
  const largest = sizes.at(-1) ?? bodySize;
  const head = new Set(headLines(lines, sections));
  const candidates: Candidate[] = [];
  for (const [index, line] of firstPage.entries()) {
    const atHead = head.has(line);
    if (!atHead && line.fontSize < largest - 0.5) continue;
    const next = firstPage[index + 1];
    for (const [cellIndex, cell] of nameCells(line, next, pageText).entries()) {
      const written = plausibility(cell, titleOf);
      // A name in small letters is one by its size and the address: “friederike amsel”.
      const small = line.fontSize >= bodySize * 1.3 && /^\p{Ll}+(?: \p{Ll}+){1,3}$/u.test(cell.text.trim());
      const score = written <= 0 && small && fitsAddress(cell.text, emails) === 1 ? 1 : written;
      if (score <= 0) continue;
      const size = Math.max(0, line.fontSize - bodySize) / Math.max(1, largest - bodySize);
      const top = 1 / (1 + 0.25 * index + 0.3 * cellIndex);
      const known = fitsAddress(cell.text, emails);
      const labelled = label.test(stripOf(line).text) ? 1 : 0;
      candidates.push({
        strip: cell,
        score: score + 1.2 * size + 0.8 * top + known + labelled + (line.bold ? 0.1 : 0) + (atHead ? 0.3 : 0),
      });
    }
  }
  const inParts = nameInParts(firstPage, pageText);
  if (inParts) return inParts;
  const best = candidates.toSorted((one, other) => other.score - one.score)[0];
  return best ? citeName(withoutAddress(withoutCredentials(best.strip))) : null;
}

/** “Delgado Peña, Rosa María” is called Rosa María Delgado Peña. */
function citeName(strip: Strip): { value: string; evidence: Evidence } {
  const cited = citeText(strip);
  const [, surname, first] = surnameFirst.exec(cited.value) ?? [];
  const [, shouted, given] = shoutedFirst.exec(cited.value) ?? [];
  const [before, after] = surname !== undefined ? [first, surname] : [given, shouted];
  return before === undefined || after === undefined ? cited : { ...cited, value: `${before} ${after}` };
}

function withoutAddress(strip: Strip): Strip {
  const match = address.exec(strip.text);
  return match ? cutStrip(strip, match[0].length, strip.text.length) : strip;
}

const surnameLabel =
  /^(?:surname|last name|family name|nom(?: de famille)?|(?:nach|familien|zu)name|name|apellidos?|achternaam|naam)\s*(?:[:：]|\t)[\s:：]*/iu;
const firstNameLabel =
  /^(?:first names?|given names?|forenames?|christian names?|prénoms?|vornamen?|nombres?|voorna(?:am|men))\s*(?:[:：]|\t)[\s:：]*/iu;

/** “Nom : Benali” and “Prénom : Inès” on two lines of a form, in either order. */
function nameInParts(lines: Line[], pageText: (page: number) => string): Reading['name'] {
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1];
    if (!next || next.start !== line.end + 1) continue;
    const [one, two] = [line, next].map((each) => stripOf(each));
    if (!one || !two) continue;
    const given = [one, two].find(({ text }) => firstNameLabel.test(text));
    const family = [one, two].find((each) => each !== given && surnameLabel.test(each.text));
    if (!given || !family) continue;
    const first = given.text.replace(firstNameLabel, '');
    const last = family.text.replace(surnameLabel, '');
    const words = `${first} ${last}`.trim().split(/\s+/);
    if (first === '' || last === '' || words.length > 6 || !words.every((each) => word.test(each))) continue;
    const text = pageText(line.page).slice(one.start, two.end);
    return cite(words.join(' '), { page: line.page, start: one.start, end: two.end, text });
  }
  return null;
}

/** Texts of a line that may be a name; also a name broken over two equally set lines. */
function nameCells(line: Line, next: Line | undefined, pageText: (page: number) => string): Strip[] {
  const strip = stripOf(line);
  const labelled = label.exec(strip.text);
  const whole = labelled ? cutStrip(strip, labelled[0].length, strip.text.length) : strip;
  const cells = cellsOf(whole);
  const single = whole.text.trim().split(/\s+/).length <= 2 && cells.length === 1;
  const pair =
    next !== undefined &&
    single &&
    next.page === line.page &&
    next.start === line.end + 1 &&
    next.text.trim().split(/\s+/).length <= 2 &&
    Math.abs(next.fontSize - line.fontSize) < 0.6 &&
    Math.abs(next.x - line.x) < line.fontSize * 6 &&
    line.fontSize > 13;
  if (pair && next) {
    const text = pageText(line.page).slice(whole.start, next.end);
    return [{ page: line.page, start: whole.start, end: next.end, text }, ...cells];
  }
  const comma = withoutCredentials(whole);
  return comma.text !== whole.text && !cells.some((cell) => cell.text === comma.text)
    ? [comma, ...cells]
    : cells;
}

function withoutCredentials(strip: Strip): Strip {
  const match = credentials.exec(strip.text);
  return match && match.index > 2 ? cutStrip(strip, 0, match.index) : strip;
}

function plausibility(cell: Strip, titleOf: (text: string) => number): number {
  const bare = withoutCredentials(cell).text.replace(/\s+/g, ' ').replace(/,$/, '').trim();
  if (han.test(bare)) return 1;
  const spaced = /^(?:\p{L}\s)+\p{L}$/u.test(bare);
  const words = spaced ? [bare] : bare.split(' ');
  if (words.length < 2 || words.length > 6 || /[\d@:/|]/.test(bare)) return 0;
  if (documentWord.test(bare) || headingOf(bare) !== null) return 0;
  if (!words.every((each) => word.test(each.replace(/,$/, '')))) return 0;
  let score = 1;
  score -= 1.1 * Math.max(0, titleOf(bare) - 0.3);
  if (placeLikelihood(bare) > 0.5) score -= 0.9;
  if (employerLikelihood(bare) > 0.6) score -= 0.7;
  if (words.length > 4) score -= 0.2;
  return score;
}

/** How well a name fits an address: jane.roe@… is Jane Roe. */
function fitsAddress(text: string, emails: string[]): number {
  const words = text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((each) => each.length > 1);
  const locals = emails.map(
    (email) =>
      email
        .split('@')[0]
        ?.toLowerCase()
        .replace(/[^a-z]/g, '') ?? '',
  );
  const hits = Math.max(0, ...locals.map((local) => words.filter((each) => local.includes(each)).length));
  const initials = locals.some(
    (local) => words.length >= 2 && local === `${words[0]?.[0] ?? ''}${words.at(-1)}`,
  );
  return hits >= 2 || initials ? 1 : hits === 1 ? 0.5 : 0;
}

/** The line beside the name that says what the person is or does. */
export function headlineOf(
  lines: Line[],
  sections: Section[],
  name: Reading['name'],
  titleOf: (text: string) => number,
): Reading['headline'] {
  const span = name?.evidence.kind === 'document' ? name.evidence.span : null;
  const head = headLines(lines, sections).filter((line) => line.page === (span?.page ?? 1));
  const near = head
    .filter((_, index) => !/^\p{Ll}[^@\d/]*$/u.test(head[index + 1]?.text ?? ''))
    .filter((line) => !span || Math.abs(line.start - span.start) < 400)
    .flatMap((line) => {
      const strip = stripOf(line);
      const inName = span && span.start >= strip.start && span.end <= strip.end;
      return inName
        ? cellsOf(cutStrip(strip, span.end - strip.start, strip.text.length))
        : [cutStrip(strip, 0, strip.text.length)];
    })
    .filter(({ text }) => text.length >= 4 && text.length < 100 && !/@|\d{4}|https?:|\.com\b/i.test(text))
    .filter(({ text }) => !/^\p{Ll}/u.test(text))
    .filter(({ text }) => !(/[.!]$/.test(text) && text.split(/\s+/).length > 6))
    .filter((strip) => placeLikelihood(strip.text) < 0.5 && headingOf(strip.text) === null);
  const best = near
    .map((strip) => ({
      strip,
      score: Math.max(...strip.text.split(/[|•·,/&\t]| - /).map((part) => titleOf(part))),
    }))
    .toSorted((one, other) => other.score - one.score)[0];
  return best && best.score >= 0.4 ? citeText(best.strip) : null;
}
