import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hashText, parseTitleModel } from '@career-mirror/engine/occupation';
import {
  buildSkillIndex,
  buildSkillLinker,
  findAskedSkills,
  findSkillSpans,
  parseSpanTagger,
  type SkillIndex,
  type SpanNetwork,
  type SpanWords,
  writeSpanTagger,
} from '@career-mirror/engine/skill';
import { seededRandom } from '../train/random.ts';
import { readPackTable } from '../train-likeness/pack-tables.ts';
import { writeArtefact } from '../train-likeness/write-artefact.ts';
import { agreementOf } from './agreement.ts';
import { clusterWords } from './clusters.ts';
import { readCorpus } from './corpus.ts';
import { examplesOf, type SpanExample } from './examples.ts';
import { fitLinear } from './fit-linear.ts';
import { newNetwork, SIZES, teachNetwork } from './fit-network.ts';
import { readGreen, readSkillSpan, type SpanSentence } from './span-sentences.ts';
import { teachApart } from './teach-apart.ts';
import { fitWordVectors } from './word-vectors.ts';

/**
 * Everything the result depends on beside the publishers' files and the pack. Chosen on every fifth posting of SkillSpan's
 * training half; its development half took no part.
 */
const SETTINGS = {
  seed: 1,
  rounds: 7,
  rate: 0.002,
  /** The last round, which Green's sentences join, goes slowly. */
  lastRounds: 1,
  slowRate: 0.0005,
  leastRate: 0.0001,
  /** A sentence of Green counts as much as so many of SkillSpan. */
  greenWeight: 4,
  folds: 5,
} as const;

type Lesson = {
  readonly words: SpanWords;
  /** What the network knew before the last round. */
  readonly network: SpanNetwork;
  readonly report: (line: string) => void;
};

/** The last round of the network, in a thread of its own, and the whole linear reader meanwhile. */
async function finish(
  { words, network, report }: Lesson,
  lessons: readonly SpanExample[][],
): Promise<Uint8Array[]> {
  const { lastRounds, slowRate, leastRate, seed } = SETTINGS;
  const taught = lessons.map((examples) =>
    teachApart({
      ...{ start: network, examples },
      ...{ rounds: lastRounds, rate: slowRate, lastRate: leastRate, seed: seed + 1 },
    }),
  );
  const linear = lessons.map((examples) => fitLinear(examples, seed));
  report('linear readers learnt');
  const networks = await Promise.all(taught);
  return networks.map((own, at) => {
    const reader = linear[at];
    if (reader === undefined) throw new Error('a network without its linear reader');
    return writeSpanTagger({ words, linear: reader, network: own });
  });
}

/**
 * Trains `models/skill-spans.bin`. Fixed seeds: the same inputs give the same bytes on one kind of machine, whatever
 * else runs. About eight minutes of one free core, half of them for the cross-validated figures on Green's sentences.
 *
 * @param options.from folder of the publishers' files
 * @param options.pack folder of the reference pack, with the title model in it
 */
export async function train(options: {
  readonly from: string;
  readonly pack: string;
  readonly report: (line: string) => void;
}): Promise<void> {
  const { from, pack, report } = options;
  const reference = {
    escoSkills: readPackTable(pack, 'escoSkills'),
    technologies: readPackTable(pack, 'technologies'),
  };
  const index = buildSkillIndex(reference);
  const random = seededRandom(SETTINGS.seed);
  const corpus = readCorpus(from);
  report(`word vectors from ${corpus.length} sentences`);
  const { words: spelt, vectors } = fitWordVectors(corpus, SIZES.dims, random);
  const words: SpanWords = {
    rowOf: new Map(spelt.map((word, row) => [hashText(word), row])),
    ...clusterWords(vectors, SIZES.dims, random),
  };
  const skillSpan = readSkillSpan(join(from, 'benchmarks/skillspan_train.jsonl.gz'));
  const green = readGreen(join(from, 'benchmarks/green_testset_dev_half.conll'));
  const taught = examplesOf(index, words, skillSpan, 1);
  report(`${spelt.length} words with vectors, ${taught.length} sentences`);
  const network = teachNetwork(newNetwork(vectors, random), taught, {
    ...{ rounds: SETTINGS.rounds, rate: SETTINGS.rate, lastRate: SETTINGS.slowRate },
    ...{ seed: SETTINGS.seed, report },
  });
  const lesson = { words, network, report };
  const withGreen = (keep: (at: number) => boolean): SpanExample[] => [
    ...taught,
    ...examplesOf(
      index,
      words,
      green.filter((_, at) => keep(at)),
      SETTINGS.greenWeight,
    ),
  ];
  report('finishing with all sentences, and without each fold of Green');
  const { folds } = SETTINGS;
  const [bytes, ...crossed] = await finish(lesson, [
    withGreen(() => true),
    ...Array.from({ length: folds }, (_, fold) => withGreen((at) => at % folds !== fold)),
  ]);
  if (bytes === undefined) throw new Error('no tagger');
  writeArtefact({
    ...{ pack, report, bytes },
    name: 'skill-spans',
    about: {
      settings: { ...SETTINGS, ...SIZES },
      words: spelt.length,
      trainedOn: { skillSpanTrain: taught.length, greenDevelopmentHalf: green.length },
      textSources:
        'Labelled: SkillSpan train (MIT; Zhang et al., NAACL 2022), Green development half (CC BY 4.0; Green, Maynard and Lin, LREC 2022). Unlabelled, for word vectors: O*NET 30.1, ESCO 1.2.0, ISCO-08, Occupational Outlook Handbook 2025, dotin resumes (CC0), Free Programming Books (CC BY 4.0), SkillSpan train. Nothing of the texts can be read back',
      ...crossValidate({ pack, reference, index, crossed, green }),
    },
  });
}

/** Per sentence of Green: marked, found, equal and overlapping spans, by a tagger that learnt from the other folds. */
function crossValidate(of: {
  readonly pack: string;
  readonly reference: Parameters<typeof buildSkillLinker>[0];
  readonly index: SkillIndex;
  /** The tagger that did not learn from each fold, as it would be written. */
  readonly crossed: readonly Uint8Array[];
  readonly green: readonly SpanSentence[];
}) {
  const { pack, reference, index, crossed, green } = of;
  const model = parseTitleModel(readFileSync(join(pack, 'models/title-model.bin')));
  const linkers = crossed.map((bytes) => buildSkillLinker(reference, index, model, parseSpanTagger(bytes)));
  const agreements = (find: typeof findSkillSpans): number[][] =>
    green.map(({ text, spans }, at) => {
      const linker = linkers[at % linkers.length];
      if (linker === undefined) throw new Error('no tagger for this sentence');
      const { gold, found, exact, partial } = agreementOf(spans, find(linker, text));
      return [gold, found, exact, partial];
    });
  return {
    greenCrossValidated: agreements(findSkillSpans),
    // With names and meanings, as `batch skills` answers.
    greenAskedCrossValidated: agreements(findAskedSkills),
  };
}
