import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { CAREER_VECTOR_DIMENSIONS, Doppelganger, OnetSocCode } from '@career-mirror/contract';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readReference } from '../../../store/src/pack.ts';
import { createFactBook } from '../narrate/fact-book.ts';
import { bestCareers } from './best-careers.ts';
import { buildCareerIndex } from './career-index.ts';
import { careerVector, surveyCareerVector } from './career-vector.ts';
import { dana, danaWithoutGap, now, profileOf } from './dana.story.ts';
import { findDoppelgangers } from './doppelganger.ts';
import { buildLikeness } from './likeness.ts';
import { ownCareer } from './own-career.ts';
import { addSkills, alignWithCareer, prepareQuery, prepareSurveyQuery } from './score-career.ts';

const folder = fileURLToPath(new URL('../../../../data/reference', import.meta.url));
const reference = readReference(folder);
const likeness = buildLikeness(reference, readFileSync(`${folder}/models/likeness-vectors.bin`));
const index = buildCareerIndex(reference, likeness, readFileSync(`${folder}/models/next-occupation.bin`));
const find = (profile = dana, candidates: string[] | null = null) => {
  const book = createFactBook(reference);
  return { found: findDoppelgangers(index, profile, { now, book, candidates }), book };
};
const twoDecimals = (value: number) => Math.round(value * 100) / 100;
const zoneOf = (title: string) =>
  index.zones[index.codes.list.findIndex((code) => code.title === title)] ?? null;

describe('the ten most similar careers', () => {
  const { found, book } = find();

  it('are ten labelled survey participants, best first, and fit the contract', () => {
    expect(found).toHaveLength(10);
    found.forEach((row, i) => {
      Doppelganger.parse(row);
      expect(row.kind).toBe('participant');
      expect(row.source).toBe('NLSY79');
      expect(row.label).toBe(`Participant ${i + 1}`);
      expect(row.score).toBeLessThanOrEqual(found[i - 1]?.score ?? 1);
    });
    expect(new Set(found.map((row) => row.id)).size).toBe(10);
  });

  it('have parts that sum to the score as shown, none above its largest value', () => {
    for (const { parts, score } of found) {
      expect(twoDecimals(parts.reduce((sum, part) => sum + part.value, 0))).toBe(score);
      for (const part of parts) {
        expect(twoDecimals(part.value)).toBe(part.value);
        expect(part.value).toBeLessThanOrEqual(part.max);
      }
      expect(twoDecimals(parts.reduce((sum, part) => sum + part.max, 0))).toBe(1);
    }
  });

  it('have a fact for the likeness, each part, the years and the parting, with publisher, release and year', () => {
    for (const row of found) {
      const told = [row.scoreFactId, row.careerFactId, ...row.parts.map((part) => part.factId)];
      for (const id of row.parting ? [...told, row.parting.factId] : told) {
        const fact = book.require(id);
        expect(fact.publisher).toMatch(/Bureau of Labor Statistics/);
        expect(fact.release).toMatch(/National Longitudinal Survey of Youth 1979.*1982–2000/);
        expect(fact.year).toBe(2000);
        expect(fact.method.length).toBeGreaterThan(40);
      }
      expect(book.require(row.scoreFactId)).toMatchObject({
        value: row.score,
        unit: 'index_0_1',
        estimate: true,
      });
      for (const part of row.parts) {
        expect(book.require(part.factId).value).toBe(part.value);
        expect(book.require(row.scoreFactId).method).toContain(
          `${part.value.toFixed(2)} of ${part.max.toFixed(2)}`,
        );
      }
      for (const { startYear, endYear } of row.spells)
        expect(book.require(row.careerFactId).value).toContain(`${startYear}–${endYear}`);
      if (row.parting) expect(book.require(row.parting.factId).value).toBe(row.parting.careerYear);
    }
  });

  it('keep the reader’s own titles out of their receipts', () => {
    const titles = dana.spells.map((spell) => spell.title);
    const facts = JSON.stringify(book.list());
    expect(titles.filter((title) => facts.includes(title))).toEqual([]);
  });

  it('are the same every time, facts and all', () => {
    const again = find();
    expect(again.found).toEqual(found);
    expect(again.book.list()).toEqual(book.list());
  });

  it('are the ten that comparing every career in full would give', () => {
    const query = prepareQuery(index, ownCareer(likeness, dana, now));
    const all = index.careers
      .map((career) => addSkills(index, query, alignWithCareer(index, query, career)))
      .filter((scored) => scored.alignment.end > 0)
      .sort((a, b) => b.score - a.score || (a.career.person < b.career.person ? -1 : 1))
      .slice(0, 10);
    expect(bestCareers(index, query, index.careers, { limit: 10 }).map((row) => row.career.person)).toEqual(
      all.map((row) => row.career.person),
    );
  });

  it('show what was aligned, what came after it, and pay of today for where they ended', () => {
    for (const row of found) {
      const own = new Set(dana.spells.map((spell) => spell.id));
      for (const spell of row.spells) {
        expect(spell.alike).toBe(spell.alignedSpellId !== null);
        if (spell.alignedSpellId !== null) expect(own.has(spell.alignedSpellId)).toBe(true);
        expect(spell.endYear).toBeGreaterThan(spell.startYear);
      }
      expect(row.spells.slice(row.spells.length - row.next.length).map((spell) => spell.title)).toEqual(
        row.next.map((spell) => spell.title),
      );
      expect(row.last.title).toBe(row.spells.at(-1)?.title);
      if (row.last.payTodayFactId !== null) {
        const pay = book.require(row.last.payTodayFactId);
        expect(pay.year).toBe(2024);
        expect(pay.unit).toBe('usd_per_year');
      }
      expect(row.offsetYears).toBe((row.spells[0]?.startYear ?? 0) - 2010);
    }
  });

  it('part from the reader in words, within the years both were seen', () => {
    const parted = found.filter((row) => row.parting !== null);
    expect(parted.length).toBeGreaterThan(0);
    for (const { parting, spells } of parted) {
      expect(parting?.you).toMatch(/^you /);
      expect(parting?.they).toMatch(/^they /);
      expect(parting?.careerYear).toBeLessThanOrEqual(
        (spells.at(-1)?.endYear ?? 0) - (spells[0]?.startYear ?? 0),
      );
    }
  });

  it('do not change when three years of care lie in the middle', () => {
    const strip = (rows: typeof found) => rows.map(({ offsetYears: _, ...row }) => row);
    expect(strip(find(danaWithoutGap).found)).toEqual(strip(found));
  });

  it('come from the candidates alone when candidates are given', () => {
    const some = found.slice(3, 6).map((row) => row.id.replace('nlsy79:', ''));
    expect(find(dana, some).found.map((row) => row.id)).toEqual(found.slice(3, 6).map((row) => row.id));
  });

  it('hold careers that went sideways and down, where such careers are the most alike', () => {
    const teacher = profileOf([
      { id: 't', title: 'Teacher', onetSoc: '25-2021.00', start: { year: 2018, month: 9 }, end: 'present' },
    ]);
    const { found: teachers } = find(teacher);
    const steps = teachers.flatMap(({ spells, next }) => {
      const before = zoneOf(spells[spells.length - next.length - 1]?.title ?? '');
      const after = zoneOf(next[0]?.title ?? '');
      return before === null || after === null ? [] : [after - before];
    });
    expect(steps.some((step) => step <= 0)).toBe(true);
  });

  it('need work with an occupation, and no dates', () => {
    const care = { id: 'c', title: 'Care', onetSoc: null, kind: 'care' as const, start: null, end: null };
    expect(() => find(profileOf([care]))).toThrow('profile.no_work');
    const undated = profileOf([{ id: 'n', title: 'Nurse', onetSoc: '29-1141.00', start: null, end: null }]);
    const { found: nurses } = find(undated);
    expect(nurses).toHaveLength(10);
    for (const { parts } of nurses) {
      const duration = parts.find((part) => part.key === 'duration');
      expect(duration?.value).toBe(0);
      expect(duration?.why).toBe('Your dates are not known, so lengths were not compared.');
    }
  });
});

describe('a participant as the one who asks', () => {
  const withSpells = index.careers.filter((career) => career.spells.length > 1);

  it('finds nobody more similar than themselves', () => {
    fc.assert(
      fc.property(fc.constantFrom(...withSpells), (career) => {
        const query = prepareSurveyQuery(index, career.spells);
        const own = addSkills(index, query, alignWithCareer(index, query, career)).score;
        const [best] = bestCareers(index, query, index.careers, { limit: 1 });
        expect(best?.score ?? 0).toBeLessThanOrEqual(own + 1e-9);
      }),
      { numRuns: 15 },
    );
  });
});

describe('vectors of careers', () => {
  it('have unit length and the width the store keeps', () => {
    for (const career of index.careers.filter((row) => row.spells.length > 0).slice(0, 200)) {
      const vector = surveyCareerVector(index, career);
      expect(vector).toHaveLength(CAREER_VECTOR_DIMENSIONS);
      const length = Math.hypot(...vector);
      expect(length === 0 || Math.abs(length - 1) < 1e-5).toBe(true);
    }
  });

  it('tell the order of two jobs', () => {
    const sales = { onetSoc: OnetSocCode.parse('41-2031.00'), years: 4 };
    const code = { onetSoc: OnetSocCode.parse('15-1252.00'), years: 4 };
    const one = careerVector(index, [sales, code]);
    const other = careerVector(index, [code, sales]);
    expect(one.reduce((sum, value, i) => sum + value * (other[i] ?? 0), 0)).toBeLessThan(0.95);
  });

  it('are all zero when no occupation is known', () => {
    expect(careerVector(index, [{ onetSoc: null, years: 3 }]).every((value) => value === 0)).toBe(true);
  });
});
