import { formerCbsaCodes } from '../crosswalk/metropolitan-codes.ts';
import { literal } from '../duck.ts';
import type { PackStep } from './pack-step.ts';

const wages = (schema: string, source: string) => `
  SELECT soc_code AS "socCode", year, employment, p10, p25, p50, p75, p90, mean, mean_rse_percent AS "meanRsePercent",
         top_coded AS "topCoded", annual_only AS "annualOnly", '${source}' AS source
  FROM ${schema}.wages`;

const formerCodes = Object.entries(formerCbsaCodes)
  .map(([now, before]) => `(${literal(now)}, ${literal(before)})`)
  .join(', ');

/** Wages, places, prices and projections. */
export const payAndPlaceSteps: readonly PackStep[] = [
  {
    table: 'wages',
    key: ['socCode', 'year'],
    sql: `${wages('bls_oews', 'bls-oews')} UNION ALL ${wages('bls_oews_2021', 'bls-oews-2021')}`,
  },
  {
    // A place takes the price level of its metropolitan area, else of its state.
    table: 'areas',
    key: ['areaId'],
    sql: `
      WITH former(cbsa, before) AS (VALUES ${formerCodes}),
      states AS (
        SELECT DISTINCT a.state, p.place FROM oflc_wages.areas a
        JOIN bea_prices.price_levels p ON len(a.state_names) = 1 AND p.name = a.state_names[1] AND p.kind = 'state')
      SELECT area_id AS "areaId", a.name, a.state, states, a.kind,
             coalesce(metro.place, renamed.place, s.place) AS "pricePlace", 'oflc-wages' AS source
      FROM oflc_wages.areas a
      LEFT JOIN former ON former.cbsa = a.area_id
      LEFT JOIN bea_prices.price_levels metro ON metro.kind = 'metropolitan' AND metro.place = a.area_id
      LEFT JOIN bea_prices.price_levels renamed ON renamed.kind = 'metropolitan' AND renamed.place = former.before
      LEFT JOIN states s ON s.state = a.state`,
  },
  {
    table: 'areaWages',
    key: ['socCode'],
    sql: `
      SELECT soc_code AS "socCode", area_ids AS "areaIds", levels, yearly_only AS "yearlyOnly", 'oflc-wages' AS source
      FROM oflc_wages.area_wages`,
  },
  {
    table: 'priceLevels',
    key: ['place'],
    sql: `
      SELECT place, name, kind, year, all_items AS "allItems", housing, 'bea-prices' AS source
      FROM bea_prices.price_levels`,
  },
  {
    table: 'projections',
    key: ['projectionCode'],
    sql: `
      SELECT projection_code AS "projectionCode", title, employment_2024 AS "employment2024",
             employment_2034 AS "employment2034", change_percent AS "changePercent",
             openings_per_year AS "openingsPerYear", exit_rate_percent AS "exitRatePercent",
             transfer_rate_percent AS "transferRatePercent", 'bls-projections' AS source
      FROM bls_projections.projections`,
  },
];
