import type { Entry } from './entries.ts';
import { cutStrip } from './lines.ts';
import { mainCount, type Piece } from './pieces.ts';

/** “Chef d'équipe : plannings, contrôle” below an employer alone: what stands before the colon is the title. */
export function titleBeforeColon(
  entry: Entry,
  pieces: Piece[],
  row: number,
  titleOf: (text: string) => number,
): void {
  const [line] = entry.body;
  const label = line && !line.bullet ? /^([^:\t]{4,50}?)\s*:\s+(?=\S)/u.exec(line.text) : null;
  if (!line || !label?.[1] || mainCount(pieces) !== 1 || pieces.some((piece) => piece.title >= 0.6)) return;
  if (titleOf(label[1]) < 0.6) return;
  const { page, start, end, text, bold } = line;
  const strip = cutStrip({ page, start, end, text }, 0, label[1].length);
  pieces.push({ strip, title: titleOf(strip.text), employer: 0, place: 0, row, bold, separator: '' });
  const from = start + label[0].length;
  entry.body[0] = { ...line, start: from, bodyStart: from, text: text.slice(label[0].length) };
}

/** Likelihood from which an indented line is the title and no text, and its most words. */
const sureTitle = { likelihood: 0.8, words: 5 };

/** “Sales Assistant” indented below a dated employer: a line that is a title and nothing else is the title. */
export function titleSetIn(
  entry: Entry,
  pieces: Piece[],
  row: number,
  titleOf: (text: string) => number,
): void {
  const [line] = entry.body;
  if (!line || line.bullet || mainCount(pieces) !== 1 || pieces.some(({ title }) => title >= 0.4)) return;
  const { page, start, end, text, bold } = line;
  const plain = /^\p{Lu}[^.:;,\t\d]+$/u.test(text) && text.trim().split(/\s+/).length <= sureTitle.words;
  if (!plain || titleOf(text.trim()) < sureTitle.likelihood) return;
  const strip = cutStrip({ page, start, end, text }, 0, text.length);
  pieces.push({ strip, title: titleOf(strip.text), employer: 0, place: 0, row, bold, separator: '\n' });
  entry.body.shift();
}
