import type { Strip } from './lines.ts';
import type { Piece } from './pieces.ts';

/** What one entry's head says, as places in the document. */
export type Role = { title: Strip | null; employer: Strip | null; place: Strip | null };

/** Everything a head offers for the choice, in the order of the page. */
export type Head = { pieces: Piece[] };

/** From this likelihood a piece is a place and nothing else. */
const surePlace = 0.6;
/** Weight of what the other entries of the section say about the order of title and employer. */
const orderWeight = 0.5;
/** Weight of the places that title and employer have in most heads of the section set in the same columns. */
const columnWeight = 0.3;

/**
 * Decides for all entries of a section which piece is the title and which the employer.
 *
 * Each head is weighed by its own words; a section keeps to one order, so the sum over all heads with the same
 * number of pieces decides where a head's own words leave doubt (“Stripe” beside “Figma”).
 */
export function assignRoles(heads: Head[]): Role[] {
  const mains = heads.map((head) => mainPieces(head.pieces));
  const preference = new Map<string, number>();
  for (const pieces of mains) {
    const key = shapeOf(pieces);
    preference.set(key, (preference.get(key) ?? 0) + titleFirst(pieces));
  }
  const rolesBy = (columns: (pieces: Piece[]) => Columns | null): Role[] =>
    heads.map((head, index) => {
      const pieces = mains[index] ?? [];
      const sum = preference.get(shapeOf(pieces)) ?? 0;
      const bias = Math.sign(sum) * Math.min(1, Math.abs(sum)) * orderWeight;
      return roleOf(head.pieces, pieces, bias, columns(pieces));
    });
  const first = rolesBy(() => null);
  return rolesBy((pieces) => usualColumns(pieces, mains, first));
}

/** Which pieces of a head are its title and its employer, counted from 0. */
type Columns = { title: number; employer: number };

/** “Title | Employer | Town” in most heads of a section: the columns of those with as many pieces and the same marks. */
function usualColumns(pieces: Piece[], mains: Piece[][], roles: Role[]): Columns | null {
  if (pieces.length < 3) return null;
  const marks = (each: Piece[]): string => each.map(({ row, separator }) => `${row}${separator}`).join(' ');
  const alike = mains.flatMap((each, index) => {
    if (marks(each) !== marks(pieces)) return [];
    const at = (strip: Strip | null | undefined): number => each.findIndex((one) => one.strip === strip);
    return [{ title: at(roles[index]?.title), employer: at(roles[index]?.employer) }];
  });
  const usual = alike.find(({ title, employer }) => {
    const same = alike.filter((other) => other.title === title && other.employer === employer);
    return title >= 0 && employer >= 0 && same.length * 2 > alike.length;
  });
  return alike.length > 1 ? (usual ?? null) : null;
}

/** Pieces that can be a title or an employer. */
function mainPieces(pieces: Piece[]): Piece[] {
  return pieces.filter(
    (piece) => (piece.place < surePlace || piece.employer > 0.7) && (piece.title > 0 || piece.employer > 0),
  );
}

/** Heads with the same shape are set in the same order: where the first two pieces stand, and what parts them. */
function shapeOf(pieces: Piece[]): string {
  const [one, two] = pieces;
  if (!one || !two) return `${pieces.length}`;
  return one.row === two.row ? 'side by side' : 'one above the other';
}

/** How much the first piece looks more like the title than the second, -2 to 2. */
function titleFirst([one, two]: Piece[]): number {
  if (!one || !two) return 0;
  return one.title - one.employer - (two.title - two.employer);
}

const isSmall = ({ strip, separator }: Piece): boolean =>
  separator === ',' && /^\p{Ll}/u.test(strip.text) && !/\p{Lu}/u.test(strip.text);

function roleOf(all: Piece[], mains: Piece[], bias: number, columns: Columns | null): Role {
  let best: { title: Piece | null; employer: Piece | null; score: number } = {
    title: null,
    employer: null,
    score: -1,
  };
  const consider = (title: Piece | null, employer: Piece | null): void => {
    const usual = columns !== null && title === mains[columns.title] && employer === mains[columns.employer];
    const score = pairScore(title, employer, mains, bias) + (usual ? columnWeight : 0);
    if (score > best.score) best = { title, employer, score };
  };
  for (const title of mains) {
    consider(title, null);
    // “Bricklayer, walls and chimneys”: in a line with capitals a name without any is no employer.
    for (const employer of mains)
      if (employer !== title && !(isSmall(employer) && !isSmall(title))) consider(title, employer);
  }
  for (const employer of mains) consider(null, employer);
  const taken = new Set([best.title, best.employer]);
  const place = all
    .filter((piece) => !taken.has(piece) && piece.place > 0.3)
    .toSorted((one, other) => other.place - one.place)[0];
  const trailing = place ?? lastBesideEmployer(all, best);
  return {
    title: best.title?.strip ?? null,
    employer: best.employer?.strip ?? null,
    place: trailing?.strip ?? null,
  };
}

/** A piece set apart after title and employer that nothing else claims is where the work was. */
function lastBesideEmployer(
  all: Piece[],
  best: { title: Piece | null; employer: Piece | null },
): Piece | null {
  if (!best.title || !best.employer) return null;
  const rest = all.filter((piece) => piece !== best.title && piece !== best.employer);
  const [only] = rest;
  const short = only && only.strip.text.length < 40 && only.title < 0.3;
  return rest.length === 1 && only && short && only.separator !== '\n' ? only : null;
}

function pairScore(title: Piece | null, employer: Piece | null, mains: Piece[], bias: number): number {
  let score = 0;
  if (title) score += title.title + (title.bold ? 0.05 : 0) - 0.3 * title.place;
  if (employer) score += employer.employer - 0.3 * employer.place - 0.45 * employer.title;
  if (title && employer) {
    score += 0.35;
    score += mains.indexOf(title) < mains.indexOf(employer) ? bias : -bias;
    // What follows “at” is where somebody works.
    if (employer.separator === 'at' || employer.separator === '@') score += 0.6;
    // Heads begin with what matters; a third or fourth piece is seldom the title or the employer.
    score -= 0.12 * (mains.indexOf(title) + mains.indexOf(employer) - 1);
  }
  if (title && !employer && title.title < 0.25) score -= 0.3;
  return score;
}
