import type { SourceSheet } from './source-sheet.ts';

const HEAD = `Career Mirror
Copyright Career Mirror contributors

The code is licensed under the Apache License, Version 2.0 (see LICENSE). The data in data/reference/ come from the sources
below under their own licences. Facts and figures only: codes, titles, labels, ratings, wages, counts. This file is generated
from the source.yaml of each source by "npm run data -- build"; edit those.
`;

const LICENCE_NAMES: Readonly<Record<string, string>> = {
  'CC-BY-4.0': 'Creative Commons Attribution 4.0 International, https://creativecommons.org/licenses/by/4.0/',
  'LicenseRef-US-public-domain':
    'Work of the United States Government, in the public domain in the United States',
  'LicenseRef-US-public-use': 'Public-use data of the United States Government',
  'LicenseRef-Commission-Decision-2011-833-EU': 'Reuse with attribution, Commission Decision 2011/833/EU',
};

/** Labelled sentences that the models learnt from. They are not in the pack; their authors are named all the same. */
const TRAINING_SETS: readonly string[] = [
  `SkillSpan, training half
https://github.com/kris927b/SkillSpan

Mike Zhang, Kristian Nørgaard Jensen, Sif Sonniks and Barbara Plank (2022), SkillSpan: Hard and Soft Skill Extraction from
English Job Postings, NAACL 2022.

Licence: MIT, https://opensource.org/license/mit.
Changes: The models in data/reference/models were trained on it; none of its sentences is in them or in this repository.`,
  `Skill extraction dataset, half of the test set
https://github.com/acp19tag/skill-extraction-dataset

Thomas Green, Diana Maynard and Chenghua Lin (2022), Development of a Benchmark Corpus to Support Entity Recognition in Job
Descriptions, LREC 2022.

Licence: ${LICENCE_NAMES['CC-BY-4.0']}.
Changes: data/reference/models/skill-spans.bin was trained on it; none of its sentences is in it or in this repository.`,
];

/**
 * The NOTICE file: for every source its attribution in the publisher's wording, its licence, and what was changed; then the
 * labelled sentences that models learnt from.
 *
 * @throws Error when a licence has no readable name yet
 */
export function renderNotice(sheets: readonly SourceSheet[]): string {
  const entries = sheets.map((sheet) => {
    const licence = LICENCE_NAMES[sheet.licence];
    if (licence === undefined)
      throw new Error(`source.yaml of ${sheet.id}: licence "${sheet.licence}" has no name`);
    return [
      `${sheet.dataset}, ${sheet.release}`,
      sheet.publisher,
      sheet.url,
      '',
      wrap(sheet.attribution),
      '',
      wrap(`Licence: ${licence}.`),
      wrap(`Changes: ${sheet.changes}`),
      `Retrieved: ${sheet.retrieved}`,
    ].join('\n');
  });
  return `${[HEAD, ...entries, ...TRAINING_SETS].join(`\n${'-'.repeat(80)}\n\n`)}\n`;
}

const LINE_WIDTH = 120;

function wrap(text: string): string {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/)) {
    if (line !== '' && line.length + 1 + word.length > LINE_WIDTH) {
      lines.push(line);
      line = word;
    } else {
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  return [...lines, line].join('\n');
}
