import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { z } from 'zod';

/** A sentence with the ESCO labels people gave it. */
export type LinkedSentence = { readonly sentence: string; readonly labels: ReadonlySet<string> };
/** A sentence with the characters people marked. */
export type MarkedSentence = {
  readonly text: string;
  readonly spans: readonly { readonly start: number; readonly end: number }[];
};

/** Labels that say that ESCO has none. */
const notLabels = new Set(['UNDERSPECIFIED', 'LABEL NOT PRESENT', '']);

/** Cells of one line of comma-separated values; quotes may hold commas. */
const cellsOf = (line: string): string[] =>
  [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map((cell) =>
    (cell[1]?.replaceAll('""', '"') ?? cell[2] ?? '').trim(),
  );

/** Sentences of the ESCO linking validation set that have at least one label. */
export const readLinking = (datasets: string, part: 'house' | 'tech'): LinkedSentence[] => {
  const path = join(datasets, 'benchmarks', `esco_skill_linking_${part}_validation.csv`);
  const labelsOf = new Map<string, Set<string>>();
  for (const line of readFileSync(path, 'utf8').split(/\r?\n/).slice(1)) {
    if (line === '') continue;
    const [sentence = '', , , label = ''] = cellsOf(line);
    const labels = labelsOf.get(sentence) ?? new Set();
    if (!notLabels.has(label)) labels.add(label);
    labelsOf.set(sentence, labels);
  }
  return [...labelsOf]
    .filter(([, labels]) => labels.size > 0)
    .map(([sentence, labels]) => ({ sentence, labels }));
};

const SkillSpanLine = z.object({
  tokens: z.array(z.string()),
  tags_skill: z.array(z.string()),
  tags_knowledge: z.array(z.string()),
});

/** Sentences joined by blanks, every run of B and I tags one span; the tag of `of` decides. */
const marked = (tokens: readonly string[], of: (at: number) => string): MarkedSentence => {
  let text = '';
  const spans: { start: number; end: number }[] = [];
  let open = false;
  tokens.forEach((token, at) => {
    if (text !== '') text += ' ';
    const start = text.length;
    text += token;
    const tag = of(at);
    const last = spans[spans.length - 1];
    if (tag.startsWith('I') && open && last !== undefined) last.end = text.length;
    else if (tag !== 'O') spans.push({ start, end: text.length });
    open = tag !== 'O';
  });
  return { text, spans };
};

/** SkillSpan's development half: skill and knowledge spans together. */
export const readSkillSpan = (datasets: string): MarkedSentence[] =>
  gunzipSync(readFileSync(join(datasets, 'benchmarks/skillspan_dev.jsonl.gz')))
    .toString('utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const { tokens, tags_skill: skill, tags_knowledge: knowledge } = SkillSpanLine.parse(JSON.parse(line));
      const shown = tokens.map((token) => token.replace(/^<([A-Z]+)>$/, '$1'));
      return marked(shown, (at) => (knowledge[at] === 'O' ? (skill[at] ?? 'O') : (knowledge[at] ?? 'O')));
    });

/** The development half of the Green set: its "Skill" entities. */
export const readGreen = (datasets: string): MarkedSentence[] =>
  readFileSync(join(datasets, 'benchmarks/green_testset_dev_half.conll'), 'utf8')
    .split(/\n\s*\n/)
    .map((block) => block.split('\n').map((line) => line.trim().split(/\s+/)))
    .map((rows) => rows.filter((row) => row.length === 2))
    .filter((rows) => rows.length > 0)
    .map((rows) => {
      const tags = rows.map(([, tag = 'O']) => (/-Skill$/i.test(tag) ? (tag[0] ?? 'O') : 'O'));
      return marked(
        rows.map(([token = '']) => token),
        (at) => tags[at] ?? 'O',
      );
    });

/** Marked, found, equal and overlapping spans of every sentence of Green. */
const Agreements = z.array(z.tuple([z.number(), z.number(), z.number(), z.number()]));
/** What training writes beside the tagger: how the tagger alone and the whole of `batch skills` read them. */
const CrossedSheet = z.object({ greenCrossValidated: Agreements, greenAskedCrossValidated: Agreements });

/** How the sentences of Green were read by taggers that had not learnt from them, as training noted it. */
export const readCrossedGreen = (referenceDir: string) => {
  const sheet = CrossedSheet.parse(
    JSON.parse(readFileSync(join(referenceDir, 'models/skill-spans.json'), 'utf8')),
  );
  const named = (list: z.infer<typeof Agreements>) =>
    list.map(([gold, found, exact, partial]) => ({ gold, found, exact, partial }));
  return { tagger: named(sheet.greenCrossValidated), asked: named(sheet.greenAskedCrossValidated) };
};
