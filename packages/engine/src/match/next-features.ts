import {
  CARRIED_FORWARD_YEARS,
  CONTEXT_DECAY,
  CONTEXT_INTERVIEWS,
  NEXT_CANDIDATES,
  OWN_DECAY,
  PRIOR,
  SURVEY_YEARS,
} from './constants.ts';
import { type CodedSequence, ERAS, eraOf, type FollowCounts } from './next-counts.ts';

/*
 * Everything the ranker is told about a candidate for the next code: how often it followed what this person did (five ways
 * of counting, each with a back-off to kindred codes), the person's own past with it, and what kind of past it is. The
 * trainer and the run-time share this file, so a feature cannot mean two things.
 */

/** What each feature is, in the order of the values. */
export const NEXT_FEATURES = [
  'is the last code',
  'last code × log of its run',
  'last code × own persistence',
  'seen before, not last',
  'log of times seen',
  'recency',
  'faded own share',
  'own share',
  'the one before last',
  'log of longest run',
  'log follows',
  'log near',
  'log after two',
  'log frequency',
  'next to the last code in the list',
  'next to past codes in the list',
  'length of the past',
  'own persistence',
  'share of distinct codes',
  'year',
  'next interview carries codes forward',
  'faded share of its stretch',
  'persistence of the last code',
  'last run is confirmed',
  'interviews two years apart',
  'summed evidence of past codes',
  'strongest evidence of a past code',
  'log frequency in the coming era',
  'likeness to the last code',
  'likeness to past codes',
  'log second follows',
  'log swaps',
  'seen before more than once, not last',
  'last code × carried forward',
  'seen before × own persistence',
] as const;

/** Brings logarithms of small shares near the range of the other features. */
const logShare = (share: number): number => Math.log(share) / 4 + 1;

/** Year of the last interview of a past; careers outside the survey's years are read as its first or last. */
const lastInterview = ({ years }: CodedSequence): number =>
  Math.min(SURVEY_YEARS.last, Math.max(SURVEY_YEARS.first, years.at(-1) ?? SURVEY_YEARS.last));

/** Year of the interview that follows a past. */
export function nextInterview(past: CodedSequence): number {
  const year = lastInterview(past);
  return year < SURVEY_YEARS.biennialFrom ? year + 1 : year + 2;
}

export type NextCandidates = {
  /** Places in the list of codes, the likeliest by plain counting first. */
  readonly candidates: Int32Array;
  /** candidates × NEXT_FEATURES, row-major. */
  readonly values: Float32Array;
};

type Past = ReturnType<typeof summarisePast>;

/** The person's own past with each code. */
function summarisePast({ codes }: CodedSequence, counts: FollowCounts) {
  const length = codes.length;
  const faded = new Float64Array(counts.n);
  const fadedByStretch = new Float64Array(counts.stretches);
  const times = new Map<number, number>();
  const lastAt = new Map<number, number>();
  const longestRun = new Map<number, number>();
  let fadedTotal = 0;
  let repeats = 0;
  let run = 0;
  codes.forEach((code, i) => {
    const weight = OWN_DECAY ** (length - 1 - i);
    faded[code] = (faded[code] ?? 0) + weight;
    const stretch = counts.stretchOf[code] ?? 0;
    fadedByStretch[stretch] = (fadedByStretch[stretch] ?? 0) + weight;
    fadedTotal += weight;
    times.set(code, (times.get(code) ?? 0) + 1);
    lastAt.set(code, i);
    const again = i > 0 && codes[i - 1] === code;
    if (again) repeats++;
    run = again ? run + 1 : 1;
    longestRun.set(code, Math.max(longestRun.get(code) ?? 0, run));
  });
  return {
    length,
    faded,
    fadedByStretch,
    fadedTotal,
    times,
    lastAt,
    longestRun,
    run,
    // A start of about a third, the share of all steps that repeat the code.
    persistence: (repeats + 0.7) / (length - 1 + 2),
  };
}

type Shares = {
  readonly follows: Float64Array;
  readonly near: Float64Array;
  readonly two: Float64Array;
  readonly stretch: Float64Array;
  readonly evidence: Float64Array;
  readonly strongest: Float64Array;
};

/** Share each code has among what followed, counted in several ways. */
function sharesAfter({ codes }: CodedSequence, counts: FollowCounts): Shares {
  const { n } = counts;
  const last = codes.at(-1) ?? 0;
  const stretch = stretchShares(counts, last);
  const follows = new Float64Array(n);
  const lastTotal = counts.followsTotal[last] ?? 0;
  for (let b = 0; b < n; b++)
    follows[b] =
      ((counts.follows[last * n + b] ?? 0) + PRIOR.follows * (stretch[b] ?? 0)) / (lastTotal + PRIOR.follows);
  const context = new Map<number, number>();
  let total = 0;
  for (let back = 0; back < CONTEXT_INTERVIEWS && back < codes.length; back++) {
    const code = codes[codes.length - 1 - back] ?? 0;
    const weight = CONTEXT_DECAY ** back;
    context.set(code, (context.get(code) ?? 0) + weight);
    total += weight;
  }
  const near = new Float64Array(n);
  const evidence = new Float64Array(n);
  const strongest = new Float64Array(n);
  for (const [code, weight] of context) {
    const nearTotal = (counts.nearTotal[code] ?? 0) + PRIOR.near;
    for (let b = 0; b < n; b++) {
      const count = counts.near[code * n + b] ?? 0;
      near[b] = (near[b] ?? 0) + ((weight / total) * (count + PRIOR.near * (stretch[b] ?? 0))) / nearTotal;
      const base = frequency(counts, b);
      const lift = Math.log((count + PRIOR.near * base) / nearTotal / base);
      evidence[b] = (evidence[b] ?? 0) + weight * lift;
      if (lift > (strongest[b] ?? 0)) strongest[b] = lift;
    }
  }
  return { follows, near, two: sharesAfterTwo(codes, counts, follows), stretch, evidence, strongest };
}

/** Floor that keeps the logarithm of a code never seen finite (observations). */
const NEVER_SEEN = 0.1;
const frequency = (counts: FollowCounts, code: number): number =>
  ((counts.seen[code] ?? 0) + NEVER_SEEN) / (counts.total + 1);

/** Share of the mass that the stretch does not decide. */
const ANYWHERE = 0.1;

/** What follows by kindred codes: the stretch that follows, then the code's share within it. */
function stretchShares(counts: FollowCounts, last: number): Float64Array {
  const from = counts.stretchOf[last] ?? 0;
  const total = (counts.followsStretchTotal[from] ?? 0) + PRIOR.stretch;
  const out = new Float64Array(counts.n);
  for (let b = 0; b < counts.n; b++) {
    const to = counts.stretchOf[b] ?? 0;
    const toSeen = counts.seenByStretch[to] ?? 0;
    const next =
      ((counts.followsStretch[from * counts.stretches + to] ?? 0) +
        (PRIOR.stretch * toSeen) / (counts.total + 1)) /
      total;
    const within = ((counts.seen[b] ?? 0) + NEVER_SEEN / 2) / (toSeen + NEVER_SEEN / 2);
    out[b] = (1 - ANYWHERE) * next * within + ANYWHERE * frequency(counts, b);
  }
  return out;
}

function sharesAfterTwo(codes: Int32Array, counts: FollowCounts, follows: Float64Array): Float64Array {
  const entry =
    codes.length > 1 ? counts.afterTwo.get((codes.at(-2) ?? 0) * counts.n + (codes.at(-1) ?? 0)) : undefined;
  const total = (entry?.total ?? 0) + PRIOR.two;
  const out = follows.map((share) => (PRIOR.two * share) / total);
  for (const [code, count] of entry?.next ?? []) out[code] = (out[code] ?? 0) + count / total;
  return out;
}

/** How much each way of counting says in choosing the candidates; the ranker weighs them properly afterwards. */
const CHOICE = { follows: 0.3, near: 0.4, two: 0.1, own: 0.2 } as const;

function chooseCandidates(shares: Shares, past: Past, n: number): Int32Array {
  const score = new Float64Array(n);
  for (let b = 0; b < n; b++)
    score[b] =
      CHOICE.follows * (shares.follows[b] ?? 0) +
      CHOICE.near * (shares.near[b] ?? 0) +
      CHOICE.two * (shares.two[b] ?? 0) +
      (CHOICE.own * (past.faded[b] ?? 0)) / past.fadedTotal;
  return Int32Array.from(score.keys())
    .sort((a, b) => (score[b] ?? 0) - (score[a] ?? 0) || a - b)
    .slice(0, NEXT_CANDIDATES);
}

/** Codes this far apart in the list are no neighbours any more (steps at which closeness falls to 1/e). */
const LIST_DISTANCE = 3;

/**
 * Candidates for the next code and what is known about each.
 *
 * @param past observed codes, at least one, oldest first
 * @param codeLikeness likeness of every pair of codes, row-major with `stride` columns
 */
export function nextCandidates(
  past: CodedSequence,
  counts: FollowCounts,
  codeLikeness: { readonly scores: Float32Array; readonly stride: number },
): NextCandidates {
  const { n, codeNumbers } = counts;
  const { codes } = past;
  const own = summarisePast(past, counts);
  const shares = sharesAfter(past, counts);
  const candidates = chooseCandidates(shares, own, n);
  const last = codes.at(-1) ?? 0;
  const previous = codes.length > 1 ? codes.at(-2) : undefined;
  const year = lastInterview(past);
  const nextYear = nextInterview(past);
  const carried = CARRIED_FORWARD_YEARS.includes(nextYear) ? 1 : 0;
  const era = eraOf(nextYear);
  const width = NEXT_FEATURES.length;
  const values = new Float32Array(candidates.length * width);
  const distinct = [...own.times.keys()];
  candidates.forEach((code, i) => {
    const isLast = code === last ? 1 : 0;
    const times = own.times.get(code) ?? 0;
    const before = times > 0 && !isLast ? 1 : 0;
    const lastAt = own.lastAt.get(code);
    let beside = 0;
    let alike = 0;
    for (const other of distinct) {
      const weight = (own.faded[other] ?? 0) / own.fadedTotal;
      beside += weight * listCloseness(codeNumbers, code, other);
      alike += weight * (codeLikeness.scores[other * codeLikeness.stride + code] ?? 0);
    }
    values.set(
      [
        isLast,
        isLast * Math.log(own.run),
        isLast * own.persistence,
        before,
        Math.log1p(times),
        lastAt === undefined ? 0 : 1 / (own.length - lastAt),
        (own.faded[code] ?? 0) / own.fadedTotal,
        times / own.length,
        previous === code && !isLast ? 1 : 0,
        times > 0 ? Math.log(own.longestRun.get(code) ?? 1) : 0,
        logShare(shares.follows[code] ?? 1),
        logShare(shares.near[code] ?? 1),
        logShare(shares.two[code] ?? 1),
        logShare(frequency(counts, code)) + 0.5,
        listCloseness(codeNumbers, code, last),
        beside,
        Math.log(own.length) / 2,
        own.persistence,
        own.times.size / own.length,
        (year - 1990) / 8,
        carried,
        (own.fadedByStretch[counts.stretchOf[code] ?? 0] ?? 0) / own.fadedTotal,
        (counts.follows[last * n + last] ?? 0) / ((counts.followsTotal[last] ?? 0) + 1),
        own.run >= 2 ? 1 : 0,
        nextYear > SURVEY_YEARS.biennialFrom ? 1 : 0,
        (shares.evidence[code] ?? 0) / 4,
        (shares.strongest[code] ?? 0) / 4,
        eraLift(counts, code, era),
        codeLikeness.scores[last * codeLikeness.stride + code] ?? 0,
        alike,
        logShare(secondShare(counts, previous, code, shares)),
        logShare(
          ((counts.swaps[last * n + code] ?? 0) + PRIOR.follows * (shares.stretch[code] ?? 0)) /
            ((counts.swapsTotal[last] ?? 0) + PRIOR.follows),
        ),
        times > 1 && !isLast ? 1 : 0,
        isLast * carried,
        before * own.persistence,
      ],
      i * width,
    );
  });
  return { candidates, values };
}

const listCloseness = (codeNumbers: Int32Array, a: number, b: number): number =>
  Math.exp(-Math.abs((codeNumbers[a] ?? 0) - (codeNumbers[b] ?? 0)) / LIST_DISTANCE);

/** Observations the overall frequency is worth when an era's own is taken. */
const ERA_PRIOR = 5;

function eraLift(counts: FollowCounts, code: number, era: number): number {
  const overall = frequency(counts, code);
  const inEra =
    ((counts.seenByEra[code * ERAS + era] ?? 0) + ERA_PRIOR * overall + NEVER_SEEN / 5) /
    ((counts.eraTotals[era] ?? 0) + ERA_PRIOR);
  return Math.log(inEra / overall);
}

function secondShare(
  counts: FollowCounts,
  previous: number | undefined,
  code: number,
  shares: Shares,
): number {
  if (previous === undefined) return shares.follows[code] ?? 1;
  return (
    ((counts.secondFollows[previous * counts.n + code] ?? 0) + PRIOR.follows * (shares.stretch[code] ?? 0)) /
    ((counts.secondTotal[previous] ?? 0) + PRIOR.follows)
  );
}
