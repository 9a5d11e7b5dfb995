import type {
  AreaId,
  Band,
  FactId,
  Future,
  OnetSocCode,
  Profile,
  Reference,
  Wage,
} from '@career-mirror/contract';
import type { FactBook } from '../narrate/fact-book.ts';
import { lookup } from '../narrate/lookup.ts';
import { originOf, sourceOf } from '../narrate/origin.ts';
import { titleOf } from '../narrate/sourced.ts';
import { experienceIn } from '../profile/experience.ts';
import { areaRatio } from './area-ratio.ts';
import { assumptionsOf } from './assumptions.ts';
import { DEFAULT_EXIT_RATE_PERCENT, DEFAULT_TRANSFER_RATE_PERCENT, MOVE_DESTINATIONS } from './constants.ts';
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

/** Pay at which the ten years begin. */
const startFact = (input: SimulationInput, own: OwnWage, startWage: number, area: string): FactId => {
  const { reference, book, to, scenario } = input;
  const wages = sourceOf(reference, 'wages', { year: own.wage.year });
  const others = input.areaId === null ? [] : [sourceOf(reference, 'areaWages')];
  return book.add({
    ...originOf(wages, others, { year: own.wage.year, area }),
    id: `pay-start:${scenario}:${to}:${input.areaId ?? 'US'}:${startWage}`,
    label: `Pay today, ${titleOf(reference, to)}`,
    value: startWage,
    low: null,
    high: null,
    unit: 'usd_per_year',
    n: null,
    method: `Our estimate: where somebody with your years in the occupation, or a newcomer with your fit, stands on average in the published pay of ${own.wage.socCode}, dollars of ${own.wage.year}. Your own pay is not known.`,
    estimate: true,
  });
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
  const experience = experienceIn(profile, to, now);
  const years = experience.years + experience.titleYears;
  const ownStart = staying || years > 0 ? 0 : newcomerHandicap(input.fit ?? MIDDLING_FIT);
  if (!own) {
    return {
      scenario,
      onetSoc: to,
      title,
      startWage: null,
      startWageFactId: null,
      bands: [],
      indices,
      stayedShare: (1 - rates.exit - rates.transfer) ** input.horizonYears,
      assumptions: [],
      assumptionFactIds: [],
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
  const startWage = Math.round(wageAt(own.curve, meanPosition(tenure, years) + ownStart) * (ratio ?? 1));
  const assumptions = assumptionsOf(input, {
    wageYear: own.wage.year,
    rates,
    experience,
    areaRatio: areaId === null ? null : ratio,
    drift,
  });
  return {
    scenario,
    onetSoc: to,
    title,
    startWage,
    startWageFactId: startFact(input, own, startWage, area),
    bands,
    indices,
    stayedShare: result.stayedShare,
    assumptions: assumptions.map(({ text }) => text),
    assumptionFactIds: assumptions.map(({ factId }) => factId),
    notEnoughData: [
      ...(areaId !== null && ratio === null
        ? ['Pay of your area: no wage levels for this occupation there; the bands are national.']
        : []),
      ...missing,
    ],
  };
};
