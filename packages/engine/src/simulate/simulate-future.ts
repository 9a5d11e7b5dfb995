import type { AreaId, Band, Future, OnetSocCode, Profile, Reference, Wage } from '@career-mirror/contract';
import type { FactBook } from '../narrate/fact-book.ts';
import { lookup } from '../narrate/lookup.ts';
import { originOf, sourceOf } from '../narrate/origin.ts';
import { titleOf } from '../narrate/sourced.ts';
import { yearsInOccupation } from '../profile/experience.ts';
import { areaRatio } from './area-ratio.ts';
import {
  DEFAULT_EXIT_RATE_PERCENT,
  DEFAULT_TRANSFER_RATE_PERCENT,
  MOVE_DESTINATIONS,
  TENURE_YEARS,
} from './constants.ts';
import { lifeIndices } from './life-indices.ts';
import { type PathBand, simulatePaths } from './paths.ts';
import { buildTenureCurve, meanPosition, newcomerHandicap } from './tenure.ts';
import { buildWageCurve, positionOf, type WageCurve, wageAt } from './wage-curve.ts';
import { driftOf, wageDrift } from './wage-drift.ts';

export type SimulationInput = {
  readonly reference: Reference;
  readonly scenario: Future['scenario'];
  /** Occupation held now; null when none is known. */
  readonly from: OnetSocCode | null;
  /** Occupation of the future; equals `from` for staying. */
  readonly to: OnetSocCode;
  /** null = the whole country. */
  readonly areaId: AreaId | null;
  readonly profile: Profile;
  /** Fit 0–100 with `to`, where a newcomer's pay starts; null = not computed, then as for a middling fit. */
  readonly fit: number | null;
  readonly horizonYears: 10;
  readonly paths: number;
  readonly seed: number;
  /** ISO date-time. */
  readonly now: string;
  readonly book: FactBook;
};

/** Fit assumed for a newcomer whose fit was not computed: halfway between the two entry levels. */
const MIDDLING_FIT = 75;

type OwnWage = { readonly wage: Wage; readonly curve: WageCurve };

const ownWage = (reference: Reference, onetSoc: string): OwnWage | null => {
  const table = lookup(reference);
  const code = table.occupation.get(onetSoc)?.wageCode;
  const wage = code && table.latestWageYear !== null ? table.wage(code, table.latestWageYear) : null;
  const curve = wage ? buildWageCurve(wage) : null;
  return wage && curve ? { wage, curve } : null;
};

/** Wage curves of the occupations a path may move to. */
const destinationsOf = (reference: Reference, onetSoc: string): WageCurve[] => {
  const row = reference.related.find((related) => related.onetSoc === onetSoc);
  const near = row?.related.slice(0, MOVE_DESTINATIONS) ?? [];
  return near.flatMap((code) => ownWage(reference, code)?.curve ?? []);
};

const bandFact = (
  input: SimulationInput,
  band: PathBand,
  own: OwnWage,
  method: string,
  places: { readonly area: string; readonly topCoded: boolean },
): Band => {
  const { reference, book, to, scenario } = input;
  const wages = sourceOf(reference, 'wages', { year: own.wage.year });
  const others = [sourceOf(reference, 'projections'), sourceOf(reference, 'related')];
  if (input.areaId !== null) others.push(sourceOf(reference, 'areaWages'));
  const rounded = { p10: Math.round(band.p10), p50: Math.round(band.p50), p90: Math.round(band.p90) };
  const factId = book.add({
    ...originOf(wages, others, { year: own.wage.year, area: places.area }),
    id: `pay-path:${scenario}:${to}:${band.horizonYears}y:${input.areaId ?? 'US'}:${rounded.p10}-${rounded.p50}-${rounded.p90}`,
    label: `Pay after ${band.horizonYears} ${band.horizonYears === 1 ? 'year' : 'years'}, ${titleOf(reference, to)}`,
    value: rounded.p50,
    low: rounded.p10,
    high: rounded.p90,
    unit: 'usd_per_year',
    n: null,
    method,
    estimate: true,
    topCoded: places.topCoded,
  });
  return { measure: 'annualWageUsd', horizonYears: band.horizonYears, ...rounded, factId };
};

/** Yearly exit and transfer rates of an occupation, 0–1, and whether they are its own. */
const ratesOf = (
  reference: Reference,
  onetSoc: string,
): { readonly exit: number; readonly transfer: number; readonly own: boolean } => {
  const table = lookup(reference);
  const code = table.occupation.get(onetSoc)?.projectionCode;
  const row = code ? table.projection.get(code) : undefined;
  const exit = row?.exitRatePercent ?? null;
  const transfer = row?.transferRatePercent ?? null;
  if (exit !== null && transfer !== null) return { exit: exit / 100, transfer: transfer / 100, own: true };
  return { exit: DEFAULT_EXIT_RATE_PERCENT / 100, transfer: DEFAULT_TRANSFER_RATE_PERCENT / 100, own: false };
};

const assumptionsOf = (
  own: OwnWage,
  rates: ReturnType<typeof ratesOf>,
  rest: {
    readonly staying: boolean;
    readonly years: number;
    readonly area: number | null;
    readonly drift: number;
  },
): string[] => [
  `Dollars are those of ${own.wage.year}: neither inflation nor the growth common to all occupations is added.`,
  rest.staying
    ? `You begin where somebody with ${Math.round(rest.years)} years in the occupation stands on average; your own pay is not known.`
    : 'A newcomer begins between wage levels 1 and 2, the nearer to 2 the better the fit.',
  `Standing rises with the years, 63 percent of the way in ${TENURE_YEARS} years; one’s own position changes slowly.`,
  `Each year ${(100 * rates.transfer).toFixed(1)} percent move to a related occupation and keep their position, and ${(100 * rates.exit).toFixed(1)} percent leave work and are no longer counted (${rates.own ? 'the occupation’s own rates' : 'national rates, the occupation has none of its own'}).`,
  `Pay of this group of occupations drifts from the rest by about ${(100 * rest.drift).toFixed(1)} percent a year, up or down, as it did from 2021 to 2024.`,
  ...(rest.area === null
    ? []
    : [
        `Pay of the area is ${Math.round(100 * rest.area)} percent of the national mean: halfway between this occupation there and the area’s median, read from wage levels without a sample size.`,
      ]),
];

/**
 * Ten simulated years in one occupation: pay bands at 1, 3, 5 and 10 years, life indices, and the share of paths that stay.
 *
 * The same input gives the same output on every machine. Bands never narrow with the horizon. Without a published wage the
 * bands are empty and `notEnoughData` says so.
 *
 * @see docs/method.md#futures
 */
export const simulateFuture = (input: SimulationInput): Future => {
  const { reference, scenario, from, to, areaId, profile, now, book } = input;
  const staying = scenario === 'stay';
  const indices = lifeIndices(reference, to, from, book);
  const missing = indices
    .filter((index) => index.value === null)
    .map((index) => `${index.label}: the sources say nothing for this occupation.`);
  const rates = ratesOf(reference, to);
  const own = ownWage(reference, to);
  const title = titleOf(reference, to);
  const ratio = areaId === null ? 1 : areaRatio(reference, to, areaId);
  const tenure = buildTenureCurve(rates.exit + rates.transfer);
  const years = yearsInOccupation(profile, to, now);
  const ownStart = staying || years > 0 ? 0 : newcomerHandicap(input.fit ?? MIDDLING_FIT);
  if (!own) {
    return {
      scenario,
      onetSoc: to,
      title,
      startWage: null,
      bands: [],
      indices,
      stayedShare: (1 - rates.exit - rates.transfer) ** input.horizonYears,
      assumptions: [],
      notEnoughData: ['Pay: no published wage covers this occupation.', ...missing],
    };
  }
  const drift = driftOf(wageDrift(reference), own.wage.socCode);
  const result = simulatePaths({
    curve: own.curve,
    destinations: destinationsOf(reference, to),
    tenure,
    ownStart,
    yearsThere: years,
    exitRate: rates.exit,
    transferRate: rates.transfer,
    driftPerYear: drift,
    areaRatio: ratio ?? 1,
    paths: input.paths,
    seed: input.seed,
  });
  const area =
    areaId === null || ratio === null
      ? 'United States'
      : (lookup(reference).area.get(areaId)?.name ?? `Area ${areaId}`);
  const method = `Our estimate: ${input.paths.toLocaleString('en-US')} simulated paths, seed ${input.seed}; 80 percent lie in the band. Pay of ${own.wage.socCode} as published, dollars of ${own.wage.year}.`;
  const bands = result.bands.map((band) => {
    const topCoded =
      own.curve.topCodedFrom !== null &&
      positionOf(own.curve, band.p50 / (ratio ?? 1)) >= own.curve.topCodedFrom;
    return bandFact(input, band, own, method, { area, topCoded });
  });
  return {
    scenario,
    onetSoc: to,
    title,
    startWage: Math.round(wageAt(own.curve, meanPosition(tenure, years) + ownStart) * (ratio ?? 1)),
    bands,
    indices,
    stayedShare: result.stayedShare,
    assumptions: assumptionsOf(own, rates, { staying, years, area: areaId === null ? null : ratio, drift }),
    notEnoughData: [
      ...(areaId !== null && ratio === null
        ? ['Pay of your area: no wage levels for this occupation there; the bands are national.']
        : []),
      ...missing,
    ],
  };
};
