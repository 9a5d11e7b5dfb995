import type { Contact, DocumentText } from '@career-mirror/contract';
import { findPeriods } from './dates.ts';
import { cite, citeText, cutStrip, type Line, type Strip, stripOf } from './lines.ts';
import { placeLikelihood } from './places.ts';
import type { Section } from './sections.ts';

const mailName = `[A-Za-z0-9](?:[A-Za-z0-9._%+'-]{0,62}[A-Za-z0-9_+-])?`;
const mailHost = String.raw`(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z]{2,18}`;
const mail = new RegExp(`${mailName}@${mailHost}`, 'g');
/** “jane [at] example.com”. */
const veiledMail = new RegExp(
  String.raw`${mailName}\s*[\[({]\s*(?:at|@|ät|arroba|arobase|apenstaartje|apestaart)\s*[\])}]\s*${mailHost}`,
  'giu',
);
/** Ends of addresses that are worth joining over a line end. */
const topLevel =
  /\.(?:com|org|net|edu|gov|mil|io|dev|me|info|co|us|uk|de|fr|es|it|ch|at|nl|be|eu|ca|au|in|ie|pl|se|no|dk|fi|pt|br|mx|ai|app|tech|email)$/i;

/**
 * Ways to reach the person, read from the whole document, each with its place. It stays apart from all that is
 * matched.
 */
export function contactOf(document: DocumentText, lines: Line[], sections: Section[], now: Date): Contact {
  const head = headLines(lines, sections);
  return {
    emails: unique(document.pages.flatMap((page) => mailsOf(page.number, page.text, lines))),
    phones: unique(head.flatMap((line) => phonesOf(stripOf(line), now))),
    links: unique(document.pages.flatMap((page) => linksOf(page.number, page.text))),
    place: placeOf(head),
  };
}

type CitedText = ReturnType<typeof citeText>;

function unique(values: CitedText[]): CitedText[] {
  const seen = new Set<string>();
  return values.filter(({ value }) => {
    const key = value.toLowerCase();
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** Lines where contact data stands: before the first heading, in contact sections, and beside an address. */
export function headLines(lines: Line[], sections: Section[]): Line[] {
  const head = sections
    .filter((section) => section.kind === 'header' || section.kind === 'contact')
    .flatMap((section) => section.lines);
  const first = lines.filter((line) => line.page === lines[0]?.page).slice(0, 4);
  return [...new Set([...head, ...first])].filter((line) => line.text.length < 220);
}

function mailsOf(page: number, text: string, lines: Line[]): CitedText[] {
  const found: CitedText[] = [];
  for (const match of text.matchAll(mail)) {
    const strip: Strip = { page, start: match.index, end: match.index + match[0].length, text: match[0] };
    found.push(mended(strip, text, lines));
  }
  for (const match of text.matchAll(veiledMail)) {
    const strip: Strip = { page, start: match.index, end: match.index + match[0].length, text: match[0] };
    found.push(cite(match[0].replace(/\s*[[({]\s*[^\s\])}]+\s*[\])}]\s*/u, '@'), strip));
  }
  found.push(...brokenMails(page, text, found));
  return found;
}

/** Addresses of which a line ends before, at or after the sign, so that neither line holds a whole one. */
function brokenMails(page: number, text: string, found: CitedText[]): CitedText[] {
  const covered = (at: number): boolean =>
    found.some(
      ({ evidence }) =>
        evidence.kind === 'document' &&
        evidence.span.page === page &&
        evidence.span.start <= at &&
        evidence.span.end > at,
    );
  return [...text.matchAll(/@/g)].flatMap(({ index }) => {
    if (covered(index)) return [];
    const left = /[A-Za-z0-9._%+-]*$/.exec(text.slice(0, index))?.[0] ?? '';
    const right = /^[A-Za-z0-9.-]*/.exec(text.slice(index + 1))?.[0] ?? '';
    const [start, end] = [index - left.length, index + 1 + right.length];
    const above = /([A-Za-z0-9._%+-]+)\s*\n\s*$/.exec(text.slice(0, start))?.[0].length ?? 0;
    const below = /^\s*\n\s*[a-z0-9.-]+/.exec(text.slice(end))?.[0].length ?? 0;
    for (const [from, to] of [
      [start, end + below],
      [start - above, end],
      [start - above, end + below],
    ] as const) {
      const part = text.slice(from, to);
      const whole = part.replace(/\s+/g, '');
      if (wholeMail.test(whole) && topLevel.test(whole))
        return [cite(whole, { page, start: from, end: to, text: part })];
    }
    return [];
  });
}

const wholeMail = new RegExp(`^${mailName}@${mailHost}$`);

/** The rest of an address that was too long for its column stands alone on the next line, or its beginning above. */
function mended(strip: Strip, text: string, lines: Line[]): CitedText {
  const line = lines.find(
    (each) => each.page === strip.page && strip.start >= each.start && strip.end <= each.end,
  );
  if (!line) return citeText(strip);
  const after = /^\s*\n\s*([a-z0-9.-]{1,24})(?=\s|$)/.exec(text.slice(strip.end));
  const dotted = /^\.?\s*\n\s*([a-z.]{2,12})(?=\s|$)/.exec(text.slice(strip.end));
  if (line.end - strip.end < 2 && !/\s/.test(line.text.trim().replace(/^\P{L}+\s+/u, ''))) {
    for (const [tail, joint] of [
      [after, ''],
      [dotted, '.'],
    ] as const) {
      if (tail?.[1] === undefined) continue;
      const whole = strip.text + (tail === dotted && tail[0].startsWith('.') ? joint : '') + tail[1];
      const partial = !topLevel.test(strip.text) || (tail[1].length <= 2 && topLevel.test(whole));
      if (partial && topLevel.test(whole)) {
        const end = strip.end + tail[0].length;
        return cite(whole, { ...strip, end, text: text.slice(strip.start, end) });
      }
    }
  }
  const before = /(?:^|\n)\P{L}{0,3}?([A-Za-z0-9._+-]+)\s*\n\s*$/u.exec(text.slice(0, strip.start));
  const above = lines[lines.indexOf(line) - 1];
  if (before?.[1] !== undefined && strip.start - line.start < 2 && above?.end === line.start - 1) {
    const full =
      fillsColumn(above, lines) && /^[a-z0-9._+-]+$/.test(before[1]) && !/^\d[\d.]+$/.test(before[1]);
    if (/[._-]$/.test(before[1]) || full) {
      const start = before.index + before[0].indexOf(before[1]);
      return cite(before[1] + strip.text, { ...strip, start, text: text.slice(start, strip.end) });
    }
  }
  return citeText(strip);
}

/** Whether a line is about as wide as any line that begins where it does. */
function fillsColumn(line: Line, lines: Line[]): boolean {
  const alike = lines.filter(
    (each) => each.page === line.page && each.column === line.column && Math.abs(each.x - line.x) < 30,
  );
  const narrow = alike.filter((each) => each.right < line.right * 1.5 + 40);
  return line.right >= Math.max(...narrow.map((each) => each.right)) * 0.88;
}

const phone =
  /(?<![\w/])(?:\(?\+|00)?\(?\d[\d\s().\-–/\u2010-\u2015]{6,20}\d(?:\s*(?:x|ext\.?)\s*\d{1,5})?(?![\w/])/g;

function phonesOf(strip: Strip, now: Date): CitedText[] {
  const found: CitedText[] = [];
  const periods = findPeriods(strip.text, now).filter((period) => !period.single);
  for (const match of strip.text.matchAll(phone)) {
    const digits = match[0].replace(/\D/g, '');
    const isPeriod = periods.some(
      (period) => match.index < period.end && match.index + match[0].length > period.start,
    );
    if (digits.length < 7 || digits.length > 15 || isPeriod) continue;
    found.push(
      citeText({
        ...strip,
        start: strip.start + match.index,
        end: strip.start + match.index + match[0].length,
        text: match[0],
      }),
    );
  }
  return found;
}

const link =
  /(?:https?:\/\/|www\.)[^\s|,;<>()"“”\uE000-\uF8FF]+[^\s|,;.<>()"“”\uE000-\uF8FF]|(?<![@\w.])(?:[a-z]{2,3}\.)?(?:linkedin\.com|github\.com|gitlab\.com|behance\.net|dribbble\.com|medium\.com|xing\.com|x\.com|twitter\.com|orcid\.org)\/[^\s|,;<>()"\uE000-\uF8FF]+/gi;

function linksOf(page: number, text: string): CitedText[] {
  return [...text.matchAll(link)].map((match) =>
    citeText({ page, start: match.index, end: match.index + match[0].length, text: match[0] }),
  );
}

const placeLabel =
  /^(?:address|location|residence|adresse|anschrift|wohnort|lieu|dirección|domicilio|ort|based in)\s*[:\t]\s*/i;

function placeOf(head: Line[]): CitedText | null {
  for (const line of head) {
    const strip = stripOf(line);
    const label = placeLabel.exec(strip.text);
    if (label && strip.text.length > label[0].length)
      return citeText(cutStrip(strip, label[0].length, strip.text.length));
  }
  for (const line of head) {
    const strip = stripOf(line);
    for (const cell of cellsOf(strip)) {
      if (placeLikelihood(cell.text) >= 0.6) return citeText(cell);
      // “12 Elm Street, Columbus, OH 43004”: the town is enough.
      const tail = /[\p{Lu}][\p{L}.' -]+,\s*(?:[A-Z]{2}(?:\s+\d{5})?|\p{Lu}[\p{L} ]+)$/u.exec(cell.text);
      if (tail && placeLikelihood(tail[0]) > 0.8)
        return citeText(cutStrip(cell, tail.index, cell.text.length));
    }
  }
  return null;
}

/** Parts of a head line: what tabs, bars, bullets and icons part. */
export function cellsOf(strip: Strip): Strip[] {
  const cells: Strip[] = [];
  let from = 0;
  for (const match of strip.text.matchAll(
    /\t|\s[|·•∙●◦▪■♦⋄/–—-]\s|[|•·]|\s{3,}|[\uE000-\uF8FF]|\s,\s|;\s/gu,
  )) {
    cells.push(cutStrip(strip, from, match.index));
    from = match.index + match[0].length;
  }
  cells.push(cutStrip(strip, from, strip.text.length));
  return cells.filter((cell) => cell.text !== '');
}
