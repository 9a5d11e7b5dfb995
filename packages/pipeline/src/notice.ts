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

/**
 * The NOTICE file: for every source its attribution in the publisher's wording, its licence, and what was changed.
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
  return `${[HEAD, ...entries].join(`\n${'-'.repeat(80)}\n\n`)}\n`;
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
