import { join } from 'node:path';
import { isHeldOutTitle, listAliases, titleVariants } from '@career-mirror/engine/occupation';
import { listPhrases } from '@career-mirror/engine/skill';
import { readCommas, readJsonLines, readTabs } from './tables.ts';

/*
 * What the table learns from. Publishers' sentences are read here and only here: the weights that result are not
 * their sentences, and no sentence leaves this folder.
 */

export type Kind = 'title' | 'prose' | 'skill';
export type Example = {
  readonly task: 0 | 1 | 2;
  readonly label: number;
  readonly text: string;
  readonly kind: Kind;
  readonly weight: number;
};
export type TrainingTexts = {
  readonly classes: readonly [readonly string[], readonly string[], readonly string[]];
  readonly groups: readonly { readonly uri: string; readonly label: string }[];
  readonly examples: readonly Example[];
  readonly heldOut: readonly { readonly onetSoc: string; readonly title: string }[];
  /** Sentences of job advertisements, without labels: the noise around a skill's name. */
  readonly advertisements: readonly string[];
};

/** Weight of a sentence beside a title's 1. Source: METHODS.md section 1. */
const PROSE_WEIGHT = 0.3;
/** Handbook pages about more occupations than this are left out. */
const HANDBOOK_OCCUPATIONS_MAX = 4;

const sentences = (text: string): string[] =>
  text
    .split(/(?<=[.;!?])\s+|\n+/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence.length > 12);

/** Read every training text below `folder`, in a fixed order. */
export function readTrainingTexts(folder: string): TrainingTexts {
  const onet = join(folder, 'onet/db_30_1');
  const esco = join(folder, 'esco/v1_2_0');
  const occupations = readTabs(join(onet, 'Occupation Data.txt'));
  const onetCodes = occupations.map((row) => row['O*NET-SOC Code'] ?? '');
  const onetAt = new Map(onetCodes.map((code, at) => [code, at]));
  const examples: Example[] = [];
  const heldOut: { onetSoc: string; title: string }[] = [];
  const add = (
    task: 0 | 1 | 2,
    label: number | undefined,
    text: string,
    kind: Kind,
    weight: number,
  ): void => {
    if (label !== undefined && text !== '') examples.push({ task, label, text, kind, weight });
  };

  const seen = new Set<string>();
  const addTitle = (code: string, title: string): void => {
    for (const variant of titleVariants(title)) {
      const key = `${code} ${variant.toLowerCase()}`;
      if (seen.has(key)) continue;
      seen.add(key);
      add(0, onetAt.get(code), variant, 'title', 1);
    }
  };
  for (const row of occupations) {
    const code = row['O*NET-SOC Code'] ?? '';
    addTitle(code, row.Title ?? '');
    add(0, onetAt.get(code), `${row.Title} ${row.Description}`, 'prose', 1);
    for (const sentence of sentences(row.Description ?? ''))
      add(0, onetAt.get(code), sentence, 'prose', PROSE_WEIGHT);
  }
  for (const row of readTabs(join(onet, 'Alternate Titles.txt'))) {
    const code = row['O*NET-SOC Code'] ?? '';
    const title = row['Alternate Title'] ?? '';
    if (isHeldOutTitle(title)) heldOut.push({ onetSoc: code, title });
    else addTitle(code, title);
  }
  for (const row of readTabs(join(onet, 'Sample of Reported Titles.txt'))) {
    const title = row['Reported Job Title'] ?? '';
    if (!isHeldOutTitle(title)) addTitle(row['O*NET-SOC Code'] ?? '', title);
  }
  for (const { said, codes } of listAliases()) {
    codes.forEach((code, at) => {
      add(0, onetAt.get(code), said, 'title', at === 0 ? 1 : 0.5);
    });
  }
  for (const row of readTabs(join(onet, 'Task Statements.txt'))) {
    add(0, onetAt.get(row['O*NET-SOC Code'] ?? ''), row.Task ?? '', 'prose', PROSE_WEIGHT);
  }
  const activities = new Map(
    readTabs(join(onet, 'DWA Reference.txt')).map((row) => [row['DWA ID'], row['DWA Title'] ?? '']),
  );
  const activityPairs = new Set<string>();
  for (const row of readTabs(join(onet, 'Tasks to DWAs.txt'))) {
    activityPairs.add(`${row['O*NET-SOC Code']}\t${activities.get(row['DWA ID']) ?? ''}`);
  }
  for (const pair of activityPairs) {
    const [code = '', text = ''] = pair.split('\t');
    add(0, onetAt.get(code), text, 'prose', PROSE_WEIGHT / 2);
  }
  const technologies = new Map<string, string[]>();
  for (const row of readTabs(join(onet, 'Technology Skills.txt'))) {
    const code = row['O*NET-SOC Code'] ?? '';
    technologies.set(code, [...(technologies.get(code) ?? []), row.Example ?? '']);
  }
  for (const [code, names] of technologies) {
    for (let at = 0; at < names.length; at += 6) {
      add(0, onetAt.get(code), names.slice(at, at + 6).join(', '), 'prose', PROSE_WEIGHT);
    }
  }
  for (const { socCodes, text } of readJsonLines(join(folder, 'bls/ooh_2025_occupations.jsonl.gz')).map(
    profileOf,
  )) {
    const codes = socCodes.map((code) => `${code}.00`).filter((code) => onetAt.has(code));
    // A page about many occupations says little about each.
    if (codes.length === 0 || codes.length > HANDBOOK_OCCUPATIONS_MAX) continue;
    sentences(text).forEach((sentence, at) => {
      add(0, onetAt.get(codes[at % codes.length] ?? ''), sentence, 'prose', PROSE_WEIGHT);
    });
  }

  const escoRows = readCommas(join(esco, 'occupations_en.csv'));
  escoRows.forEach((row, at) => {
    const names = new Set(
      [row.preferredLabel ?? '', ...(row.altLabels ?? '').split('\n')].map((n) => n.trim()),
    );
    for (const name of names) add(1, at, name, 'title', 1);
    add(1, at, `${row.preferredLabel} ${row.description}`, 'prose', 1);
    for (const sentence of sentences(row.description ?? '')) add(1, at, sentence, 'prose', PROSE_WEIGHT);
  });
  // Groups stand beside the occupations: some titles ("Pharmacists") are a whole group's name.
  const groupRows = readCommas(join(esco, 'ISCOGroups_en.csv')).filter(
    (row) => (row.code ?? '').length === 4,
  );
  groupRows.forEach((row, at) => {
    const label = escoRows.length + at;
    add(1, label, row.preferredLabel ?? '', 'title', 1);
    add(1, label, `${row.preferredLabel} ${row.description}`, 'prose', 1);
    for (const sentence of sentences(row.description ?? ''))
      add(1, label, sentence, 'prose', PROSE_WEIGHT / 2);
  });

  const skillRows = readCommas(join(esco, 'skills_en_reconstructed.csv.gz'));
  skillRows.forEach((row, at) => {
    const label = row.preferredLabel ?? '';
    const names = new Set((row.altLabels ?? '').split('\n').map((name) => name.trim()));
    names.delete(label);
    add(2, at, label, 'skill', 1);
    add(2, at, label, 'skill', 1);
    for (const name of names) add(2, at, name, 'skill', 1);
    add(2, at, `${label}. ${row.description}`, 'prose', 1);
    for (const sentence of sentences(row.description ?? '')) add(2, at, sentence, 'prose', 0.5);
  });
  const skillAt = new Map(skillRows.map((row, at) => [row.preferredLabel ?? '', at]));
  for (const { said, label } of listPhrases()) {
    for (const name of said) add(2, skillAt.get(label), name, 'skill', 1);
  }
  const advertisements = readJsonLines(join(folder, 'benchmarks/skillspan_train.jsonl.gz')).map(sentenceOf);
  return {
    classes: [
      onetCodes,
      [...escoRows, ...groupRows].map((row) => row.conceptUri ?? ''),
      skillRows.map((row) => row.conceptUri ?? ''),
    ],
    groups: groupRows.map((row) => ({ uri: row.conceptUri ?? '', label: row.preferredLabel ?? '' })),
    examples,
    heldOut,
    advertisements,
  };
}

function sentenceOf(line: unknown): string {
  if (typeof line !== 'object' || line === null || !('tokens' in line) || !Array.isArray(line.tokens)) {
    throw new Error('skillspan_train: a line without tokens');
  }
  return line.tokens.filter((token) => typeof token === 'string').join(' ');
}

function profileOf(line: unknown): { socCodes: string[]; text: string } {
  if (
    typeof line !== 'object' ||
    line === null ||
    !('soc_codes_on_page' in line) ||
    !('what_they_do' in line)
  ) {
    throw new Error('ooh: a line without soc_codes_on_page or what_they_do');
  }
  const { soc_codes_on_page: codes, what_they_do: text } = line;
  if (!Array.isArray(codes) || typeof text !== 'string') throw new Error('ooh: a line of another shape');
  return { socCodes: codes.filter((code) => typeof code === 'string'), text };
}
