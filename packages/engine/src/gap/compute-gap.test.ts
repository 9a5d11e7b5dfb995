import { fileURLToPath } from 'node:url';
import {
  AppError,
  type Evidence,
  type Gap,
  OnetSocCode,
  type Profile,
  type ProfileSkill,
} from '@career-mirror/contract';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readReference } from '../../../store/src/pack.ts';
import { createFactBook } from '../narrate/fact-book.ts';
import { buildProfile } from '../profile/build-profile.ts';
import { danaMatches, danaReading } from '../profile/dana.story.ts';
import { estimateLevels, type LevelEstimates } from '../profile/estimate-levels.ts';
import { textsOf } from '../profile/texts.ts';
import { computeGap } from './compute-gap.ts';
import { gapHeadline, gapHeadlineFact } from './headline.ts';
import { learnedFitFact, withLearned } from './with-learned.ts';

const reference = readReference(fileURLToPath(new URL('../../../../data/reference', import.meta.url)));
const now = '2026-11-22T10:00:00Z';
const logistics = OnetSocCode.parse('13-1081.02');

const excel = textsOf(danaReading).map(({ text }) => {
  const start = text.indexOf('Microsoft Excel');
  return start < 0
    ? []
    : [
        {
          label: 'Microsoft Excel',
          kind: 'technology' as const,
          escoUri: null,
          technology: 'Microsoft Excel',
          start,
          end: start + 'Microsoft Excel'.length,
          confidence: 0.95,
          holder: 'self' as const,
          use: 'used' as const,
          customId: null,
        },
      ];
});

const dana: Profile = buildProfile({
  reading: danaReading,
  reference,
  spellMatches: danaMatches,
  mentions: excel,
  peopleShare: () => null,
  now,
});
const danaLevels = estimateLevels(dana, reference, now);
const nobody: Profile = { ...dana, spells: [], skills: [], education: [] };
const noLevels: LevelEstimates = new Map();

const gapOf = (
  onetSoc: OnetSocCode,
  profile: Profile = dana,
  levels: LevelEstimates = danaLevels,
): { gap: Gap; book: ReturnType<typeof createFactBook> } => {
  const book = createFactBook(reference);
  return { gap: computeGap({ reference, profile, levels, onetSoc, book }), book };
};

const hundredths = (points: number): number => Math.round(points * 100);
const sum = (values: readonly number[]): number =>
  values.reduce((total, value) => total + hundredths(value), 0);

/** Occupations of which some source asks for something. */
const asked = reference.occupations
  .map((row) => row.onetSoc)
  .filter((code) => {
    try {
      gapOf(code, nobody, noLevels);
      return true;
    } catch (error) {
      if (error instanceof AppError && error.code === 'gap.empty_requirement') return false;
      throw error;
    }
  });
const anyOccupation = fc.constantFrom(...asked);

const statement: Evidence = { kind: 'statement', text: 'I use it every week', at: now };
const technology = (name: string): ProfileSkill => ({
  id: `tech:${name}`,
  label: name,
  kind: 'technology',
  escoUri: null,
  technology: name,
  elementId: null,
  evidence: [statement],
  spellIds: [],
  level: null,
  plainLevel: null,
  stated: [],
  uses: [],
  customId: null,
  rung: 'said',
  status: 'accepted',
});

describe('Dana and logistics analyst', () => {
  const { gap, book } = gapOf(logistics);
  const item = (name: string) => gap.items.find((row) => row.name === name);

  test('what she has carries her own sentence', () => {
    const times = gap.items.find((row) => row.name === 'Time Management');
    expect(times).toMatchObject({ status: 'have', gain: 0, hours: null });
    expect(times?.evidence[0]?.text).toBe('rosters for thirty people, no missed opening');
    expect(item('Microsoft Excel')?.evidence[0]?.text).toBe('Microsoft Excel');
  });

  test('what she partly has shows how far, and what it would take', () => {
    const systems = item('Systems Analysis');
    expect(systems?.status).toBe('partly');
    expect(systems?.evidence[0]?.text).toBe('Changed the receiving order so trucks left an hour sooner');
    expect(systems?.hours?.low).toBeGreaterThan(0);
    expect(systems?.hours?.high).toBeGreaterThan(systems?.hours?.low ?? 0);
    const degree = item("Bachelor's degree");
    expect(degree).toMatchObject({ status: 'partly', kind: 'education', essential: true });
    expect(degree?.evidence[0]?.text).toBe('A.A.S. Business Management');
  });

  test('what is missing names who asks for it', () => {
    const sql = item('Structured query language SQL');
    expect(sql).toMatchObject({
      status: 'missing',
      evidence: [],
      points: 0,
      source: 'O*NET 30.1, in demand',
    });
    expect(book.require(sql?.needed.factId ?? '')).toMatchObject({
      publisher: expect.stringContaining('Labor'),
    });
  });

  test('the headline counts the essential things and dates them', () => {
    expect(gapHeadline(gap, now)).toMatch(
      /^\w+ essential things? stands? between you and logistics analyst\./,
    );
  });

  test('the date in the headline has a receipt that names the hours behind it', () => {
    const dated = gapHeadlineFact(gap, now, book);
    expect(gapHeadline(gap, now)).toContain(dated?.words);
    const open = gap.items.filter((row) => row.essential && row.status === 'missing');
    for (const row of open) {
      expect(book.require(dated?.factId ?? '').method).toContain(`${row.name} (${row.hours?.high})`);
    }
  });

  test('what a gain is the rest of stands in its receipt, with the levels', () => {
    const systems = item('Systems Analysis');
    const receipt = book.require(systems?.gainFactId ?? '');
    for (const figure of [systems?.weight, systems?.points, systems?.needed.level0to7, systems?.held?.low]) {
      expect(receipt.method).toContain(figure?.toFixed(2));
    }
    expect(receipt.publisher).toContain('Labor');
  });

  test('hours for a technology name the courses they were taken from', () => {
    const sql = item('Structured query language SQL');
    expect(book.require(sql?.hours?.factId ?? '')).toMatchObject({ publisher: 'edX', year: 2023, n: 621 });
  });

  test('the fit with something learned has a receipt of its own, exactly the sum', () => {
    const fit = book.require(gap.fitFactId);
    const open = gap.items.filter((row) => row.status !== 'have').slice(0, 2);
    const learned = learnedFitFact(
      gap,
      open.map((row) => row.id),
      fit,
    );
    expect(learned.id).not.toBe(fit.id);
    expect(hundredths(Number(learned.value))).toBe(hundredths(gap.fit) + sum(open.map((row) => row.gain)));
    expect(learned.method).toContain(open.map((row) => row.gain.toFixed(2)).join(' + '));
  });

  test('every fact it cites is in the book', () => {
    for (const row of gap.items) {
      expect(book.require(row.needed.factId).value).not.toBeNull();
      if (row.hours) expect(book.require(row.hours.factId).low).toBe(row.hours.low);
      if (row.heldFactId) {
        const { level0to7: value, low, high } = row.held ?? {};
        expect(book.require(row.heldFactId)).toMatchObject({ value, low, high, estimate: true });
      }
      expect(row.heldFactId === null).toBe(row.held === null);
      expect(row.gainFactId === null).toBe(row.status === 'have');
      if (row.gainFactId) expect(book.require(row.gainFactId).value).toBe(row.gain);
      if (row.needed.importanceFactId) {
        expect(book.require(row.needed.importanceFactId).value).toBe(row.needed.importance1to5);
      }
    }
    expect(book.require(gap.fitFactId).value).toBe(gap.fit);
  });
});

describe('over all occupations', () => {
  test('weights sum to exactly 100, points to the fit, and what is open to the rest', () => {
    for (const code of asked) {
      const { gap } = gapOf(code);
      expect(sum(gap.items.map((item) => item.weight))).toBe(10_000);
      expect(sum(gap.items.map((item) => item.points))).toBe(hundredths(gap.fit));
      for (const item of gap.items) {
        expect(hundredths(item.gain)).toBe(hundredths(item.weight) - hundredths(item.points));
        expect(item.points).toBeGreaterThanOrEqual(0);
        expect(item.evidence.length === 0).toBe(item.status === 'missing');
        if (item.status === 'have') expect(item.gain).toBe(0);
      }
    }
  });

  test('missing an essential thing always costs more than missing an optional one', () => {
    for (const code of asked) {
      const { items } = gapOf(code, nobody, noLevels).gap;
      const essential = items.filter((item) => item.essential).map((item) => item.weight);
      const optional = items.filter((item) => !item.essential).map((item) => item.weight);
      if (essential.length > 0 && optional.length > 0) {
        expect(Math.min(...essential)).toBeGreaterThan(Math.max(...optional));
      }
    }
  });

  test('somebody of whom nothing is known fits at zero points with everything unknown, not at level zero', () => {
    for (const code of asked) {
      const { gap } = gapOf(code, nobody, noLevels);
      expect(gap.fit).toBe(0);
      expect(gap.items.every((item) => item.held === null && item.status === 'missing')).toBe(true);
    }
  });

  test('an occupation that O*NET does not rate says so', () => {
    const unrated = asked.find((code) => !reference.ratings.some((row) => row.onetSoc === code));
    expect(unrated).toBeDefined();
    const { gap } = gapOf(OnetSocCode.parse(unrated));
    expect(gap.notEnoughData.join(' ')).toContain('O*NET rates none');
  });
});

describe('what if', () => {
  test('learning things adds exactly their gains, in any order, and taking them back restores the same gap', () => {
    fc.assert(
      fc.property(anyOccupation, fc.array(fc.nat(), { maxLength: 6 }), (code, picks) => {
        const { gap } = gapOf(code);
        const ids = [...new Set(picks.map((pick) => gap.items[pick % gap.items.length]?.id ?? ''))];
        const gains = gap.items.filter((item) => ids.includes(item.id)).map((item) => item.gain);
        const learned = withLearned(gap, ids);
        expect(hundredths(learned.fit)).toBe(hundredths(gap.fit) + sum(gains));
        expect(withLearned(gap, [...ids].reverse())).toEqual(learned);
        expect(withLearned(gap, [])).toEqual(gap);
        expect(sum(learned.items.map((item) => item.points))).toBe(hundredths(learned.fit));
      }),
      { numRuns: 60 },
    );
  });

  test('learning one thing after another never lowers the fit', () => {
    fc.assert(
      fc.property(anyOccupation, (code) => {
        const { gap } = gapOf(code);
        let fit = gap.fit;
        const ids: string[] = [];
        for (const item of gap.items) {
          ids.push(item.id);
          const next = withLearned(gap, ids).fit;
          expect(next).toBeGreaterThanOrEqual(fit);
          fit = next;
        }
        expect(fit).toBe(100);
      }),
      { numRuns: 40 },
    );
  });

  test('a technology really shown gives the printed gain exactly', () => {
    fc.assert(
      fc.property(anyOccupation, fc.nat(), (code, pick) => {
        const { gap } = gapOf(code);
        const open = gap.items.filter((item) => item.kind === 'technology' && item.status === 'missing');
        const item = open[pick % Math.max(1, open.length)];
        if (!item) return;
        const after = gapOf(code, { ...dana, skills: [...dana.skills, technology(item.name)] }).gap;
        const same = after.items.map((row) => row.id).sort();
        expect(same).toEqual(gap.items.map((row) => row.id).sort());
        // A suite counts for its programs too, so it may give a little to its neighbours.
        expect(after.fit).toBeGreaterThanOrEqual(withLearned(gap, [item.id]).fit - 1e-9);
        if (!item.name.startsWith('Microsoft ')) {
          expect(after.fit).toBe(withLearned(gap, [item.id]).fit);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('a higher level in any element never lowers the fit', () => {
    fc.assert(
      fc.property(
        anyOccupation,
        fc.constantFrom(...danaLevels.keys()),
        fc.double({ min: 0, max: 3, noNaN: true }),
        (code, id, more) => {
          const held = danaLevels.get(id);
          if (!held) return;
          const level0to7 = Math.min(7, held.level.level0to7 + more);
          const raised = new Map(danaLevels).set(id, { ...held, level: { ...held.level, level0to7 } });
          expect(gapOf(code, dana, raised).gap.fit).toBeGreaterThanOrEqual(gapOf(code).gap.fit);
        },
      ),
      { numRuns: 80 },
    );
  });
});

test('a code that is not in the pack is refused', () => {
  expect(() => gapOf(OnetSocCode.parse('99-9999.00'))).toThrow(AppError);
});
