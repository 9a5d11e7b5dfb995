import type { Fact, FactId } from '@career-mirror/contract';

/** A fact for the gallery and for tests; what is not given is a plain published value. */
export const factOf = (id: string, given: Partial<Fact>): Fact => ({
  id: id as FactId, // a fixture's id, branded here
  label: 'Median pay, Logisticians',
  value: 80_880,
  low: null,
  high: null,
  unit: 'usd_per_year',
  sources: [],
  publisher: 'US Bureau of Labor Statistics, OEWS',
  release: 'May 2024',
  year: 2024,
  area: 'United States',
  n: null,
  method: 'Median of the published national percentiles.',
  estimate: false,
  topCoded: false,
  reason: null,
  retrieved: '2026-11-22',
  ...given,
});

export const galleryFacts: readonly Fact[] = [
  factOf('pay', {}),
  factOf('pay-top', { label: '90th percentile pay, Surgeons', value: 239_200, topCoded: true }),
  factOf('growth', { label: 'Jobs 2024–34, Logisticians', value: 16.7, unit: 'percent', release: '2024–34' }),
  factOf('shrink', {
    label: 'Jobs 2024–34, Office supervisors',
    value: -0.3,
    unit: 'percent',
    release: '2024–34',
  }),
  factOf('hours', {
    label: 'Time to close most of SQL',
    value: 30,
    low: 24,
    high: 36,
    unit: 'hours',
    estimate: true,
    publisher: 'two public course catalogues',
    method: 'Sum of the published hours of two courses.',
  }),
  factOf('none', {
    label: 'Median pay, Legislators',
    value: null,
    reason: 'The publisher gives no hourly or yearly amount here.',
  }),
];
