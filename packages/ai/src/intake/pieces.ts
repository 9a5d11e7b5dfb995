import { clientLabel, employerLikelihood, firm, legalForm, remark } from './employer-words.ts';
import { cutStrip, type Strip } from './lines.ts';
import { cityShape, isCity, isRegion, placeLikelihood } from './places.ts';
import { namesBreak } from './spell-kind.ts';
import { titleLikelihood } from './title-words.ts';

/** A part of an entry's head that may be a title, an employer, a place or a remark. */
export type Piece = {
  strip: Strip;
  title: number;
  employer: number;
  place: number;
  /** Line of the head it stands on, from 0; pieces of one line were set side by side. */
  row: number;
  bold: boolean;
  /** What stood before it on its line. */
  separator: string;
};

export type PieceOptions = {
  row: number;
  bold: boolean;
  /** Whether “at” and its like part title and employer; not so in schools and degrees. */
  splitsAt?: boolean;
  /** The section's other heads have title and employer parted by a comma, so this one has too. */
  mustSplit?: boolean;
};

/** How much more two parts must look like title and employer than the whole looks like one of them. */
const keepWhole = 0.22;
/** The same when a place follows: “title, employer, place” is the usual order. */
const keepBeforePlace = -0.1;

/** “Burger Barn-Xenia, OH”: employer and town as job boards print them; one word before the hyphen is a double name. */
const hyphenBeforeTown = /^([^,-]+\s[^,-]+)-\p{Lu}[\p{L}' .]+,\s+([A-Z]{2})$/u;

type TitleOf = (text: string) => number;

/** Marks between the parts of a head, strongest first. `at` is only tried after something that looks like a title. */
const separators =
  /\t|\s+[|·•∙⋅●◦▪■»]\s*|\s*[|]\s*|\s*—\s*|\s+[–―−-]\s+|\s+[–]|[–]\s+|\s+[-]{2,}\s+|\s+@\s+|\s*;\s+|:\s+|\s{3,}|\s*\p{So}\uFE0F?\s*|\s+\/\/\s+|\s+~\s+/gu;
const atWord =
  /\s+(?:at|with|bei(?: der| dem| den)?|beim|im|in der|am|an der|chez|bij(?: de| het)?|en|für|for|pour|voor|para|on behalf of|im Auftrag (?:von|der|des)|pour le compte d(?:e|u)|por encargo de|in opdracht van)\s+(?=[\p{Lu}\d])/gu;
/** Words of `atWord` that also stand inside titles: “Elektroniker für Betriebstechnik”, “técnico en Electrónica”. */
const alsoInTitles = new Set([
  'en',
  'im',
  'in der',
  'am',
  'an der',
  'for',
  'with',
  'für',
  'pour',
  'voor',
  'para',
]);
const longestPiece = 110;

/**
 * Cuts one line of an entry's head (dates already taken out) into pieces and weighs each as title, employer, place.
 *
 * Strong marks (tab, bar, spaced dash) cut always. Commas are looked at last, because they stand inside titles
 * (“Director, Sales”), names (“Acme, Inc.”) and places (“Columbus, OH”): places are taken off the end, legal forms
 * are put back, and what is left is cut where the two sides look most like a title and an employer.
 */
export function piecesOf(
  strip: Strip,
  { row, bold, splitsAt = true, mustSplit = false }: PieceOptions,
  titleOf: TitleOf,
): Piece[] {
  const parts: Part[] = [];
  const labelled = clientLabel.exec(strip.text);
  if (labelled && splitsAt) {
    const named = cutStrip(strip, labelled[0].length, strip.text.length);
    return piecesOf(named, { row, bold, splitsAt, mustSplit }, (text) => Math.min(titleOf(text), 0.2)).map(
      (piece, index) => (index === 0 ? { ...piece, title: 0, employer: 0.9, separator: 'at' } : piece),
    );
  }
  if (namesBreak(strip.text) && employerLikelihood(strip.text) < 0.6) {
    const whole = trimPiece(cutStrip(strip, 0, strip.text.length));
    return [{ ...weigh(whole, { row, bold, separator: '' }, titleOf), title: 0.9, employer: 0 }];
  }
  let from = 0;
  let before = '';
  const push = (to: number): void => {
    const part = trimPiece(cutStrip(strip, from, to));
    const at =
      parts.length > 0
        ? /^(?:at|for|bei(?: der| dem)?|für|chez|pour|bij|voor|para|en|with)\s+(?=\p{Lu})/u.exec(part.text)
        : null;
    if (at) parts.push({ strip: cutStrip(part, at[0].length, part.text.length), separator: 'at' });
    else if (part.text !== '') parts.push({ strip: part, separator: before });
  };
  for (const match of strip.text.matchAll(separators)) {
    if (insideBrackets(strip.text, match.index)) continue;
    push(match.index);
    from = match.index + match[0].length;
    before = match[0].trim() === '' ? match[0] : match[0].trim();
  }
  const town = from === 0 ? hyphenBeforeTown.exec(strip.text) : null;
  if (town?.[1] && isRegion(town[2] ?? '')) {
    push(town[1].length);
    from = town[1].length + 1;
    before = '-';
  }
  push(strip.text.length);
  return parts
    .flatMap(splitSlash)
    .flatMap((part) => (splitsAt ? splitAt(part, titleOf, mustSplit) : [part]))
    .flatMap((part) => splitCommas(part, titleOf, mustSplit ? 'must' : splitsAt ? 'may' : 'places only'))
    .filter(({ strip: { text } }) => /\p{L}/u.test(text) && text.length <= longestPiece)
    .filter((part) => part.remark !== true)
    .map(({ strip: part, separator, town }) => {
      const piece = weigh(part, { row, bold, separator }, titleOf);
      return town === true ? { ...piece, title: 0, employer: 0, place: Math.max(piece.place, 0.9) } : piece;
    });
}

function weigh(strip: Strip, where: Pick<Piece, 'row' | 'bold' | 'separator'>, titleOf: TitleOf): Piece {
  const isRemark = remark.test(strip.text.trim());
  return {
    strip,
    title: isRemark ? 0 : titleOf(strip.text),
    employer: isRemark ? 0 : employerLikelihood(strip.text),
    place: placeLikelihood(strip.text),
    ...where,
  };
}

/** Brackets and quotes that were only opened or only closed by the cut do not belong to the piece. */
function trimPiece(strip: Strip): Strip {
  const text = strip.text;
  const last = text.split(/\s+/).at(-1) ?? '';
  if (/(?:\p{Ll}{4}|\))\.$/u.test(last) && !legalForm.test(last))
    return trimPiece(cutStrip(strip, 0, text.length - 1));
  if (/^[^(]*\)$/.test(text)) return cutStrip(strip, 0, text.length - 1);
  if (/^[*_“"]+/.test(text))
    return cutStrip(strip, /^[*_“"]+/.exec(text)?.[0].length ?? 0, text.replace(/[*_”"]+$/, '').length);
  if (/[*_]+$/.test(text)) return cutStrip(strip, 0, text.replace(/[*_]+$/, '').length);
  return strip;
}

function insideBrackets(text: string, index: number): boolean {
  const before = text.slice(0, index);
  return before.lastIndexOf('(') > before.lastIndexOf(')') && text.indexOf(')', index) > 0;
}

type Part = {
  strip: Strip;
  separator: string;
  /** Its position after an employer says that it is a place, though no list knows it. */
  town?: boolean;
  /** Neither title nor employer nor place. */
  remark?: boolean;
};

/** “Acme / Berlin”: a slash parts an employer and a place; elsewhere it joins two words for one thing. */
function splitSlash(part: Part): Part[] {
  const slash = /\s+\/\s+/.exec(part.strip.text);
  if (!slash) return [part];
  const left = cutStrip(part.strip, 0, slash.index);
  const right = cutStrip(part.strip, slash.index + slash[0].length, part.strip.text.length);
  const parted = [left, right].some((side) => placeLikelihood(side.text) > 0.6);
  return parted
    ? [
        { ...part, strip: left },
        { strip: right, separator: '/' },
      ]
    : [part];
}

/** “Line Cook at The Copper Pot”: at the word that parts best; a word that titles have too must part from an employer. */
function splitAt(part: Part, titleOf: TitleOf, force: boolean): Part[] {
  const cuts = [...part.strip.text.matchAll(atWord)].flatMap((match) => {
    const left = cutStrip(part.strip, 0, match.index);
    const right = cutStrip(part.strip, match.index + match[0].length, part.strip.text.length);
    const unsure = alsoInTitles.has(match[0].trim().toLowerCase());
    const employer = employerLikelihood(right.text.split(',')[0] ?? '');
    if (titleOf(left.text) < 0.4 || (unsure && employer < 0.6 && !force)) return [];
    return [{ left, right, worth: unsure ? employer : 1 }];
  });
  const [best] = cuts.toSorted((one, other) => other.worth - one.worth);
  if (!best) return [part];
  return [
    { ...part, strip: best.left },
    { strip: best.right, separator: 'at' },
  ];
}

function splitCommas(part: Part, titleOf: TitleOf, how: 'must' | 'may' | 'places only'): Part[] {
  const { strip } = part;
  const cuts = commaCuts(strip.text);
  if (cuts.length === 0) return [part];
  const bounds = [-1, ...cuts, strip.text.length];
  const slice = (from: number, to: number): Strip =>
    cutStrip(strip, (bounds[from] ?? 0) + 1, bounds[to] ?? strip.text.length);
  let last = bounds.length - 1;
  const placeFrom = placeStart(slice, last, titleOf, how !== 'must');
  const place: Part[] =
    placeFrom < last && placeFrom > 0 ? [{ strip: slice(placeFrom, last), separator: ',', town: true }] : [];
  if (placeFrom === 0 && placeLikelihood(strip.text) > 0.6) return [part];
  if (place.length > 0) last = placeFrom;
  // “Hardcastle Homes, bricklayer, new build sites”: small words after both of them are a remark.
  const end = last;
  const small = (from: number): boolean => from >= 1 && isRemark(slice(from, from + 1).text, titleOf);
  const least = small(last - 1) && small(last - 2) ? 1 : 2;
  while (how !== 'places only' && last > least && small(last - 1)) last -= 1;
  const more: Part[] = last < end ? [{ strip: slice(last, end), separator: ',', remark: true }] : [];
  const rest = [...more, ...place];
  const whole = slice(0, last);
  let best = {
    score:
      Math.max(titleOf(whole.text), employerLikelihood(whole.text)) +
      (place.length > 0 ? keepBeforePlace : keepWhole),
    at: 0,
  };
  if (how === 'must') best.score = -1;
  if (how === 'places only') return [{ ...part, strip: whole }, ...place];
  for (let at = 1; at < last; at += 1) {
    const left = slice(0, at).text;
    const right = slice(at, last).text;
    const score = Math.max(
      titleOf(left) + employerLikelihood(right) - 0.5 * titleOf(right),
      employerLikelihood(left) + titleOf(right) - 0.5 * titleOf(left),
    );
    if (score > best.score) best = { score, at };
  }
  if (best.at === 0) return [{ ...part, strip: whole }, ...rest];
  return [{ ...part, strip: slice(0, best.at) }, { strip: slice(best.at, last), separator: ',' }, ...rest];
}

const isRemark = (text: string, titleOf: TitleOf): boolean =>
  /^\p{Ll}/u.test(text.trim()) && titleOf(text) < 0.4;

/** Commas that may part two pieces: not inside brackets, not before a legal form. */
function commaCuts(text: string): number[] {
  const cuts: number[] = [];
  for (const match of text.matchAll(/,\s+/g)) {
    const rest = text.slice(match.index + match[0].length);
    const next = rest.split(/,\s+/)[0] ?? '';
    if (!insideBrackets(text, match.index) && !legalForm.test(next.trim())) cuts.push(match.index);
  }
  return cuts;
}

/** “ETH Zürich”, “KU Leuven”: letters before a town name an organisation in it. */
const acronymOf = /^\p{Lu}{2,5} \p{Lu}\p{Ll}/u;

/** Index of the first comma part that belongs to a place at the end; the number of parts when there is none. */
function placeStart(
  slice: (from: number, to: number) => Strip,
  last: number,
  titleOf: TitleOf,
  townsToo: boolean,
): number {
  const final = slice(last - 1, last).text;
  if (isRegion(final)) {
    // City before a state or country, unless only the employer stands before it.
    const state = last >= 3 && isRegion(slice(last - 2, last - 1).text);
    for (const from of state ? [last - 3, last - 2] : [last - 2]) {
      if (from >= 1 && placeLikelihood(slice(from, last).text) > 0.6) {
        const before = slice(from, from + 1).text;
        if (
          employerLikelihood(before) < 0.6 &&
          !acronymOf.test(before) &&
          (townsToo || isCity(before) || from > 1)
        )
          return from;
      }
    }
    return last - 2 === 0 &&
      placeLikelihood(slice(0, last).text) > 0.6 &&
      employerLikelihood(slice(0, 1).text) < 0.6
      ? 0
      : last - 1;
  }
  if (isCity(final) || placeLikelihood(final) > 0.8) return last - 1;
  return last >= 2 &&
    (titleOf(slice(last - 2, last - 1).text) < 0.4 || firm.test(slice(last - 2, last - 1).text.trim())) &&
    isTownAfter(slice(last - 2, last - 1).text, final, last, titleOf(slice(0, 1).text))
    ? last - 1
    : last;
}

/** A town nobody knows, after an employer: “Clinique du Parc, Angers”, “Cook, Corner Grill, Moorhead”. */
function isTownAfter(before: string, final: string, parts: number, firstAsTitle: number): boolean {
  const plain = cityShape(final) && final.split(/\s+/).length <= 2 && employerLikelihood(final) <= 0.3;
  if (!plain || titleLikelihood(final, 0) > 0.2) return false;
  return employerLikelihood(before) > 0.55 || (parts >= 3 && firstAsTitle >= 0.4);
}

/** How many pieces of a head can be a title or an employer. */
export const mainCount = (pieces: Piece[]): number =>
  pieces.filter((piece) => piece.place < 0.6 && (piece.title > 0 || piece.employer > 0)).length;
