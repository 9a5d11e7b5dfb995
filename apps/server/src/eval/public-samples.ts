import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Sample } from './sample.ts';

/** Labels of one public sample, as their file has them: dates as `2022-03`, `2022` or empty. */
const PublicLabel = z.object({
  name: z.string(),
  email: z.string(),
  positions: z.array(
    z.object({ company: z.string(), title: z.string(), start: z.string(), end: z.string() }),
  ),
  education: z
    .array(z.object({ school: z.string(), start: z.string(), end: z.string() }))
    .nullable()
    .describe('null = not labelled'),
});

/** A sample that must be refused, because its pages are pictures, has the error instead of labels. */
const PublicLabels = z.record(z.string(), z.union([PublicLabel, z.object({ error: z.string() })]));

const orNull = (text: string): string | null => (text.trim() === '' ? null : text);

const yearOf = (date: string): number | null => {
  const year = Number(date.slice(0, 4));
  return date === '' || Number.isNaN(year) ? null : year;
};

/** The labelled public PDFs; none when the folder does not hold them. */
export const publicSamples = (datasets: string): Sample[] => {
  const file = join(datasets, 'resumes/expected/pdf-core-fields.json');
  if (!existsSync(file)) return [];
  const labels = PublicLabels.parse(JSON.parse(readFileSync(file, 'utf8')));
  return Object.entries(labels).flatMap(([name, label]) => {
    if ('error' in label) return [];
    const { positions, education } = label;
    const expected = {
      name: orNull(label.name),
      email: orNull(label.email),
      positions: positions.map(({ company, title, start, end }) => ({
        title,
        employer: orNull(company),
        startYear: yearOf(start),
        endYear: yearOf(end),
      })),
      education: (education ?? []).map(({ school, end }) => ({ institution: school, endYear: yearOf(end) })),
    };
    return [{ file: join(datasets, 'resumes/pdf', name), expected, language: null, layout: null }];
  });
};
