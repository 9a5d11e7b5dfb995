import type { ReadSpell } from '@career-mirror/contract';
import type { ReadingContext } from './context.ts';
import { holdsPeriod } from './dates.ts';
import { employerLikelihood, legalForm } from './employer-words.ts';
import { type Entry, entriesOf } from './entries.ts';
import { itemsOf } from './items.ts';
import { labelledRoles } from './labelled.ts';
import { citeText, cutStrip, type Line, type Strip } from './lines.ts';
import { mainCount, type Piece, piecesOf } from './pieces.ts';
import { cityShape, placeLikelihood } from './places.ts';
import { assignRoles, type Role } from './roles.ts';
import { datesOf } from './spell-dates.ts';
import { namesBreak, namesUnpaid, type SpellSection, spellKind } from './spell-kind.ts';
import { titleBeforeColon, titleSetIn } from './title-in-body.ts';

type Draft = { entry: Entry; role: Role; pieces: Piece[] };

/**
 * Spells of one section, in the order of the page.
 *
 * Several titles under one employer share that employer; a line that only names the employer with the years of all
 * of them makes no spell of its own.
 */
export function spellsOf(lines: Line[], section: SpellSection, context: ReadingContext): ReadSpell[] {
  const labelled = labelledRoles(lines, context);
  if (labelled) return labelled;
  const entries = entriesOf(lines, context);
  if (section === 'project') return entries.flatMap((entry) => projectOf(entry, context));
  const first = entries.map((entry) => headPieces(entry, context));
  const pieces = townsLikeOthers(
    entries.map((entry, index) => splitLikeOthers(entry, first, index, context)),
  );
  const roles = assignRoles(pieces.map((each) => ({ pieces: each })));
  const drafts = entries.flatMap((entry, index): Draft[] => {
    const role = roles[index];
    return role ? [{ entry, role, pieces: pieces[index] ?? [] }] : [];
  });
  return shareEmployers(drafts, context)
    .filter(({ role }) => role.title !== null || role.employer !== null)
    .map((draft) => spellOf(draft, section, context));
}

/** A head in one piece, where most heads of the section are “title, employer”, is cut at its comma too. */
function splitLikeOthers(entry: Entry, all: Piece[][], index: number, { titleOf }: ReadingContext): Piece[] {
  const own = all[index] ?? [];
  const mains = own.filter((piece) => piece.place < 0.6);
  const [only] = mains;
  if (mains.length !== 1 || !only) return own;
  const parted = all.filter((pieces) =>
    pieces.some((piece) => (piece.separator === ',' || piece.separator === 'at') && piece.place < 0.6),
  );
  // “Camionero en Logística Andina”: most heads of the section are one piece with such a word in it.
  const joined = all.filter((pieces) => {
    const [first, ...rest] = pieces.filter((piece) => piece.place < 0.6);
    return (
      first !== undefined &&
      rest.length === 0 &&
      / (?:en|para|for|für|pour|voor|with) \p{Lu}/u.test(first.strip.text)
    );
  });
  // “Fellow, Ferrol Instruments, Canada”: where the others name an employer, what stands before the country is it.
  const swallowed = own.some((piece) => piece.place >= 0.6 && /,\s/.test(piece.strip.text));
  const withComma = all.filter(
    (pieces) => pieces.some(({ strip }) => /,/.test(strip.text)) || parted.includes(pieces),
  );
  const mustPart = swallowed || /,\s/.test(only.strip.text) ? parted.length * 2 >= withComma.length : false;
  if (!mustPart && (joined.length + parted.length) * 2 < all.length + 1) return own;
  if (!mustPart && !joined.includes(own)) return own;
  const again = entry.rows.flatMap(({ strips, bold }, row) =>
    strips.flatMap((strip) => piecesOf(strip, { row, bold, mustSplit: true }, titleOf)),
  );
  const employed = swallowed && again.filter((piece) => piece.place < 0.6).length > 1;
  return again.length > own.length || employed ? again : own;
}

/** “Pixel & Co – Angers”: where every other head of the section has its town, a bare word is a town too. */
function townsLikeOthers(heads: Piece[][]): Piece[][] {
  return heads.map((pieces, head) =>
    pieces.map((piece, at) => {
      const others = heads.flatMap((each, other) => (other === head ? [] : (each[at] ?? [])));
      const alike = others.filter(({ row, separator }) => row === piece.row && separator === piece.separator);
      const towns = alike.filter(({ place }) => place >= 0.6);
      const bare = piece.title < 0.4 && piece.employer <= 0.3 && cityShape(piece.strip.text);
      const town = bare && at > 0 && towns.length >= 2 && towns.length === alike.length;
      return town ? { ...piece, place: 0.8, title: 0, employer: 0 } : piece;
    }),
  );
}

/** Pieces of a head; rows below the dates are taken only as far as the head needs them, the rest is body. */
function headPieces(entry: Entry, context: ReadingContext): Piece[] {
  const { titleOf } = context;
  const pieces = entry.rows.flatMap(({ strips, bold }, row) =>
    strips.flatMap((strip) => piecesOf(strip, { row, bold }, titleOf)),
  );
  mergeTitles(pieces, context);
  markTowns(pieces);
  if (mainCount(pieces) === 1) splitBracket(pieces, titleOf);
  let row = entry.rows.length;
  let taken = 0;
  // What goes on in small letters after the colon is text, not an employer.
  const [below] = entry.spareRows;
  if (below?.lines[0] && mainCount(pieces) === 1 && /^[^:\t]{4,50}:\s+\p{Ll}/u.test(below.lines[0].text))
    entry.body.unshift(...entry.spareRows.splice(0).flatMap((spare) => spare.lines));
  for (const spare of entry.spareRows) {
    const found = spare.strips.flatMap((strip) => piecesOf(strip, { row, bold: spare.bold }, titleOf));
    const untitled = pieces.every((piece) => piece.title < 0.5);
    const needs = mainCount(pieces) < 2 || (untitled && found.some((piece) => piece.title >= 0.6));
    const onlyPlace =
      found.length > 0 &&
      found.every((piece) => piece.place > 0.6 || (piece.title === 0 && piece.employer === 0));
    // An employer may have its town, its trade and its size after it.
    const most = found.some(({ employer }) => employer >= 0.6) ? 5 : 3;
    const named = found.filter(({ place }) => place < 0.6);
    const wanted = onlyPlace || (needs && found.length > 0 && named.length <= most);
    if (!wanted) break;
    pieces.push(...found);
    row += 1;
    taken += 1;
  }
  entry.body.unshift(...entry.spareRows.splice(taken).flatMap((spare) => spare.lines));
  titleBeforeColon(entry, pieces, row, titleOf);
  titleSetIn(entry, pieces, row, titleOf);
  partTowns(pieces, titleOf);
  placeTowns(pieces);
  return pieces;
}

/** “The Salt House, Galway” already cut at its comma, beside a better title: the short second half is the town. */
function placeTowns(pieces: Piece[]): void {
  for (const [index, piece] of pieces.entries()) {
    const left = pieces[index - 1];
    if (!left || piece.separator !== ',' || left.row !== piece.row || piece.place > 0.6) continue;
    const town =
      cityShape(piece.strip.text) &&
      piece.strip.text.split(/\s+/).length <= longestTown &&
      piece.employer <= 0.3 &&
      piece.title < 0.4;
    const better = pieces.some(
      (other) =>
        other !== left &&
        other !== piece &&
        other.title >= 0.4 &&
        other.title >= left.title &&
        other.place < 0.6,
    );
    if (town && better)
      pieces.splice(
        index - 1,
        2,
        { ...left, employer: Math.max(left.employer, 0.5) },
        { ...piece, place: 0.9, employer: 0, title: 0 },
      );
  }
}

/** Longest name of a town, in words: “St Andrews East”. */
const longestTown = 3;

/** “Costain, Manchester” by its shape: a name, and after its last comma what can be a town. */
function townAfterComma(
  strip: Strip,
  titleOf: (text: string) => number,
): { left: Strip; right: Strip } | null {
  const comma = strip.text.lastIndexOf(', ');
  if (comma < 2) return null;
  const right = cutStrip(strip, comma + 1, strip.text.length);
  const town =
    cityShape(right.text) &&
    right.text.split(/\s+/).length <= longestTown &&
    employerLikelihood(right.text) <= 0.3 &&
    titleOf(right.text) < 0.6 &&
    !legalForm.test(right.text);
  return town ? { left: cutStrip(strip, 0, comma), right } : null;
}

/** “Costain, Manchester”: a short name after the comma is the town, when the title stands elsewhere in the head. */
function partTowns(pieces: Piece[], titleOf: (text: string) => number): void {
  for (const [index, piece] of pieces.entries()) {
    const parted = townAfterComma(piece.strip, titleOf);
    if (!parted || piece.place > 0.6) continue;
    const { left, right } = parted;
    const titled = pieces.some(
      (other) =>
        other !== piece && other.title >= 0.4 && other.title > titleOf(left.text) && other.place < 0.6,
    );
    if (!titled) continue;
    const { row, bold, separator } = piece;
    const [name] = piecesOf(left, { row, bold }, titleOf);
    const own = name && name.strip.text === left.text ? name : { ...piece, strip: left };
    pieces.splice(
      index,
      1,
      { ...own, separator, employer: Math.max(own.employer, piece.employer, 0.35) },
      { strip: right, title: 0, employer: 0, place: 0.9, row, bold, separator: ',' },
    );
    return;
  }
}

/** “Clinique du Parc · Angers”: a bare word after an employer is its town, when a title stands elsewhere. */
function markTowns(pieces: Piece[]): void {
  for (const [index, piece] of pieces.entries()) {
    const left = pieces[index - 1];
    if (!left || left.row !== piece.row || left.employer < 0.6 || left.title >= 0.4) continue;
    const bare = piece.title === 0 && piece.employer <= 0.3 && cityShape(piece.strip.text);
    const short = piece.strip.text.split(/\s+/).length <= 2;
    const others = pieces.some((other) => other.row !== piece.row && other.place < 0.6);
    if (bare && short && others) pieces[index] = { ...piece, place: 0.7, employer: 0 };
  }
}

/** What brackets after a title say when it is no employer: rank, contract, ward. */
const rank =
  /^(?:[A-Z]{1,4}(?:[- ]?\d{1,2})?|(?:band|schaal|tvöd|tv-l|grupo|nivel|categoría|échelon|catégorie|besoldung|entgeltgruppe)\b.*|.*\b(?:level|grade|junior|senior|lead|intern(?:ship)?|part|full|time|contract|temporary|remote|hybrid|seasonal|acting|interim|maternity|volunteer)\b.*|[a-z].*)$/;

/** “Recruiter (Manpower Group)”: without any other employer, the one in brackets is it. */
function splitBracket(pieces: Piece[], titleOf: (text: string) => number): void {
  const at = pieces.findIndex((piece) => /^.{3,}\([^()]{3,}\)$/u.test(piece.strip.text));
  const piece = pieces[at];
  if (!piece) return;
  const open = piece.strip.text.lastIndexOf('(');
  const outside = cutStrip(piece.strip, 0, open);
  const inside = cutStrip(piece.strip, open + 1, piece.strip.text.length - 1);
  const { row, bold } = piece;
  const found = [outside, inside].flatMap((strip) => piecesOf(strip, { row, bold }, titleOf));
  if (/ (?:en|at|bei|chez|bij) \p{Lu}/u.test(outside.text) && cityShape(inside.text)) return;
  // “Casual worker, Manpower (Quimper)”: the employer stands before the brackets, the town in them.
  const [lead = '', ...named] = outside.text.split(/,\s+/);
  const towned =
    cityShape(inside.text) && !/\s.*\s/.test(inside.text) && employerLikelihood(inside.text) <= 0.3;
  // “Transports Vasseur (Lesquin)”: a firm by its words, and its town.
  if (towned && employerLikelihood(outside.text) >= 0.6 && titleOf(outside.text) < 0.6) return;
  if (
    towned &&
    titleOf(lead) >= 0.4 &&
    named.some(
      (part) => (titleOf(part) < 0.4 || employerLikelihood(part) >= 0.6) && /^\p{Lu}\p{Ll}/u.test(part),
    )
  )
    return;
  if (titleOf(outside.text) < 0.4 || rank.test(inside.text) || mainCount(found) < 2) return;
  pieces.splice(at, 1, ...found);
}

/** “Charge Nurse, Emergency Department” is one title when the employer stands on a line of its own. */
function mergeTitles(pieces: Piece[], { pageText }: ReadingContext): void {
  for (const [index, right] of pieces.entries()) {
    const left = pieces[index - 1];
    if (!left || right.separator !== ',' || right.place > 0.5 || left.row !== right.row) continue;
    const elsewhere = pieces.some(
      (piece) => piece.row !== left.row && piece.place < 0.6 && piece.employer > 0,
    );
    if (!elsewhere || left.title < 0.4 || right.employer > 0.7) continue;
    const { page, start } = left.strip;
    const { end } = right.strip;
    const strip = { page, start, end, text: pageText(page).slice(start, end) };
    pieces.splice(index - 1, 2, { ...left, strip });
    return;
  }
}

/** The employer that the titles below it share; `unpaid` when volunteering there belongs to it too. */
type Group = { employer: Strip; place: Strip | null; unpaid: boolean };

const standsBefore = (one: Strip, other: Strip): boolean =>
  one.page < other.page || (one.page === other.page && one.start < other.start);

/** Gives titles without an employer the employer they stand under. */
function shareEmployers(drafts: Draft[], { titleOf }: ReadingContext): Draft[] {
  const shared: Draft[] = [];
  let group: Group | null = null;
  for (const [index, draft] of drafts.entries()) {
    const next = drafts[index + 1];
    const { role, entry } = draft;
    const only = onlyPiece(draft);
    if (only && next && entry.body.length === 0 && opensGroup(draft, next)) {
      const parted = role.place ? null : townAfterComma(only.strip, titleOf);
      group = {
        employer: parted?.left ?? only.strip,
        place: role.place ?? parted?.right ?? null,
        unpaid: true,
      };
      continue;
    }
    if (role.employer !== null && role.title !== null) {
      // Only an employer set above or before its title is the head of what follows.
      const { employer, place, title } = role;
      group = standsBefore(employer, title) ? { employer, place, unpaid: namesUnpaid(title.text) } : null;
      shared.push(draft);
      continue;
    }
    const title = role.title ?? (group && only && only.employer < 0.7 ? only.strip : null);
    const inherits =
      group !== null &&
      title !== null &&
      role.place === null &&
      !standsAlone(title.text) &&
      (group.unpaid || !namesUnpaid(title.text));
    if (inherits && group)
      shared.push({ ...draft, role: { title, employer: group.employer, place: group.place } });
    else shared.push(alone(draft, only));
  }
  return shared;
}

/** A single piece nobody knows to be an employer is what the person was: “Career break”, “At home”. */
function alone(draft: Draft, only: Piece | null): Draft {
  if (!only || draft.role.title !== null || only.employer > 0.5) return draft;
  return { ...draft, role: { title: only.strip, employer: null, place: draft.role.place } };
}

/** What nobody was employed for, or by oneself: it never has the employer above it. */
const standsAlone = (title: string): boolean =>
  namesBreak(title) ||
  /freelance|self[- ]?employed|independent|contractor|caregiver|selbst(?:st)?ändig|freiberuflich|autónom[oa]|indépendant|à mon compte|por cuenta propia|zelfstandig|zzp/i.test(
    title,
  );

function onlyPiece({ pieces, role }: Draft): Piece | null {
  const mains = pieces.filter((piece) => piece.strip !== role.place);
  const [first] = mains;
  return mains.length === 1 && first ? first : null;
}

/** Whether an entry is the employer's line above several titles: no text of its own, years that hold the next one's. */
function opensGroup(draft: Draft, next: Draft): boolean {
  const only = onlyPiece(draft);
  const nextOnly = onlyPiece(next);
  if (!only || !nextOnly || only.title > 0.5) return false;
  const outer = draft.entry.period?.mention;
  const inner = next.entry.period?.mention;
  if (!outer || !inner) return false;
  return holdsPeriod(outer, inner);
}

/** A project is called by all of its first line; nobody employs anybody in it. */
function projectOf(entry: Entry, context: ReadingContext): ReadSpell[] {
  const [head, ...rest] = entry.rows;
  const title = head?.strips[0];
  if (!title) return [];
  const below = [...rest, ...entry.spareRows].flatMap((row) => row.lines);
  const role = { title, employer: null, place: null };
  return [
    spellOf({ entry: { ...entry, body: [...below, ...entry.body] }, role, pieces: [] }, 'project', context),
  ];
}

/** “Costain (Manchester)”: what stands in the brackets is the town; initials in brackets belong to the name. */
function withoutTown(employer: Strip): { name: Strip; town: Strip | null } {
  const open = /\s*\([^()]+\)$/u.exec(employer.text);
  const inside = open?.[0].trim().slice(1, -1) ?? '';
  const town =
    cityShape(inside) &&
    inside.split(/\s+/).length <= longestTown &&
    /\p{Ll}/u.test(inside) &&
    employerLikelihood(inside) <= 0.3;
  if (!open || !(town || placeLikelihood(inside) > 0.6)) return { name: employer, town: null };
  return {
    name: cutStrip(employer, 0, open.index),
    town: cutStrip(employer, open.index + 1, employer.text.length - 1),
  };
}

function spellOf({ entry, role }: Draft, section: SpellSection, context: ReadingContext): ReadSpell {
  const { start, end } = datesOf(entry, context.pageText);
  const text = itemsOf(entry.body, context.pageText).map(citeText);
  const title = role.title ? citeText(role.title) : null;
  const named = role.employer ? withoutTown(role.employer) : null;
  const employer = named ? citeText(named.name) : null;
  const place = role.place ?? named?.town ?? null;
  return {
    kind: spellKind({
      title: title?.value ?? '',
      employer: employer?.value ?? null,
      text: text.map((each) => each.value),
      section,
    }),
    title,
    employer,
    place: place ? citeText(place) : null,
    start,
    end,
    text,
  };
}
