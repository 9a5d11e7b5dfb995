import type { ReportRow } from '@career-mirror/contract/api';
import { describe, expect, it } from 'vitest';
import { reaches, reportPage } from './report-card.ts';

const row = (change: Partial<ReportRow>): ReportRow => ({
  test: 'Titles',
  method: 'trained table',
  ours: true,
  metric: 'top-1',
  value: 0.8,
  low: 0.7,
  high: 0.9,
  n: 168,
  target: 0.8,
  targetDirection: 'at_least',
  ...change,
});

describe('the report card', () => {
  it('says of each target whether it is reached, from either side', () => {
    expect(reaches(row({}))).toBe(true);
    expect(reaches(row({ value: 0.79 }))).toBe(false);
    expect(reaches(row({ value: 0.02, target: 0.03, targetDirection: 'at_most' }))).toBe(true);
    expect(reaches(row({ value: 0.04, target: 0.03, targetDirection: 'at_most' }))).toBe(false);
    expect(reaches(row({ target: null }))).toBeNull();
  });

  it('shows ours beside the baseline with interval and n, and says what was missed', () => {
    const page = reportPage({
      measuredOn: '2026-11-25',
      digest: 'a'.repeat(64),
      rows: [row({ value: 0.75 }), row({ method: 'BM25', ours: false, target: null })],
      notes: ['One set was not there.'],
    });
    expect(page).toContain(
      '| **trained table** | top-1 | 0.750 | 0.700 to 0.900 | 168 | ≥ 0.800: not reached |',
    );
    expect(page).toContain('| BM25 | top-1 |');
    expect(page).toContain('- One set was not there.');
  });
});
