import { readFileSync } from 'node:fs';

/** Text of a versioned prompt of this folder, for example `letter.v1`. */
export const loadPrompt = (name: string): string =>
  readFileSync(new URL(`./${name}.md`, import.meta.url), 'utf8');
