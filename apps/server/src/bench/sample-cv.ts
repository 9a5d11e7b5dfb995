import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../config.ts';

/** The project's first sample CV as PDF. @throws Error when there is none: `npm run samples` makes them */
export const samplePdf = (): string => {
  const folder = join(projectRoot, 'test/samples');
  const name = existsSync(folder)
    ? readdirSync(folder)
        .sort()
        .find((one) => one.endsWith('.pdf'))
    : undefined;
  if (name === undefined) throw new Error('test/samples holds no PDF; run `npm run samples`');
  return join(folder, name);
};

/** A CV of two pages with embedded faces, as a word processor prints it. */
export const twoPagePdf = (): string => join(projectRoot, 'apps/server/src/parser/fixture/two-pages.pdf');
