import { join } from 'node:path';
import { tokensOf, withoutDigits } from '@career-mirror/engine/skill';
import { readCommas, readJsonLines, readTabs } from '../train/tables.ts';

/*
 * Sentences about work, without labels, from which words learn what they are used like. Publishers' sentences are read
 * here and do not leave this folder. Course catalogues without a licence take no part.
 */

/** Sections of a page of the Occupational Outlook Handbook. */
const HANDBOOK_SECTIONS = ['what_they_do', 'work_environment', 'become_one', 'pay', 'job_outlook'];

/** Every sentence of at least two words, as lower-case words whose digits are all alike. */
export function readCorpus(from: string): string[][] {
  return textsOf(from).flatMap((text) =>
    text
      .split(/(?<=[.;!?:])\s+|\n+/)
      .map((sentence) => tokensOf(sentence).map(({ lower }) => withoutDigits(lower)))
      .filter((words) => words.length > 1),
  );
}

function textsOf(from: string): string[] {
  const onet = join(from, 'onet/db_30_1');
  const esco = join(from, 'esco/v1_2_0');
  const technologies = Map.groupBy(
    readTabs(join(onet, 'Technology Skills.txt')),
    (row) => row['O*NET-SOC Code'],
  );
  const names = (row: Record<string, string>): string => (row.altLabels ?? '').replaceAll('\n', '.\n');
  const lines = (path: string) => readJsonLines(join(from, path));
  return [
    ...readTabs(join(onet, 'Occupation Data.txt')).map((row) => row.Description ?? ''),
    ...readTabs(join(onet, 'Task Statements.txt')).map((row) => row.Task ?? ''),
    ...readTabs(join(onet, 'DWA Reference.txt')).map((row) => row['DWA Title'] ?? ''),
    ...Array.from(technologies.values(), (rows) => rows.map((row) => row.Example).join(', ')),
    ...lines('bls/ooh_2025_occupations.jsonl.gz').flatMap((line) => stringsOf(line, HANDBOOK_SECTIONS)),
    ...readCommas(join(esco, 'occupations_en.csv')).flatMap((row) => [row.description ?? '', names(row)]),
    ...readCommas(join(esco, 'skills_en_reconstructed.csv.gz')).flatMap((row) => [
      row.preferredLabel ?? '',
      row.description ?? '',
      names(row),
    ]),
    ...readCommas(join(esco, 'ISCOGroups_en.csv')).map((row) => row.description ?? ''),
    ...lines('benchmarks/resume_ner_dotin_train.jsonl.gz').flatMap((line) => stringsOf(line, ['text'])),
    ...readCommas(join(from, 'courses/free_programming_courses_en.csv')).map((row) =>
      Object.values(row).slice(0, 3).join(' '),
    ),
    ...lines('benchmarks/skillspan_train.jsonl.gz').map((line) => tokensIn(line).join(' ')),
  ];
}

function stringsOf(line: unknown, names: readonly string[]): string[] {
  if (typeof line !== 'object' || line === null) throw new Error('corpus: a line that is no object');
  const values = new Map<string, unknown>(Object.entries(line));
  return names.flatMap((name) => {
    const value = values.get(name);
    return typeof value === 'string' ? value : [];
  });
}

function tokensIn(line: unknown): string[] {
  if (typeof line !== 'object' || line === null || !('tokens' in line) || !Array.isArray(line.tokens))
    throw new Error('skillspan_train: a line without tokens');
  return line.tokens
    .filter((token) => typeof token === 'string')
    .map((token) => token.replace(/^<([A-Z]+)>$/, '$1'));
}
