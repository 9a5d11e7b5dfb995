import { join } from 'node:path';
import { hashText } from '@career-mirror/engine/occupation';
import {
  buildSkillIndex,
  parseSpanTagger,
  type SkillIndex,
  type SpanNetwork,
  type SpanTagger,
  type SpanWords,
  writeSpanTagger,
} from '@career-mirror/engine/skill';
import { seededRandom } from '../train/random.ts';
import { readPackTable } from '../train-likeness/pack-tables.ts';
import { writeArtefact } from '../train-likeness/write-artefact.ts';
import { type Agreement, agreementOf } from './agreement.ts';
import { clusterWords } from './clusters.ts';
import { readCorpus } from './corpus.ts';
import { examplesOf, type SpanExample } from './examples.ts';
import { fitLinear } from './fit-linear.ts';
import { newNetwork, SIZES, teachNetwork } from './fit-network.ts';
import { readGreen, readSkillSpan } from './span-sentences.ts';
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

/** The last round of the network and the whole linear reader. */
function finish({ words, network, report }: Lesson, examples: readonly SpanExample[]): Uint8Array {
  const { lastRounds, slowRate, leastRate, seed } = SETTINGS;
  const lesson = { rounds: lastRounds, rate: slowRate, lastRate: leastRate, seed: seed + 1, report };
  const tagger: SpanTagger = {
    words,
    linear: fitLinear(examples, seed),
    network: teachNetwork(network, examples, lesson),
  };
  return writeSpanTagger(tagger);
}

/**
 * Trains `models/skill-spans.bin`. One thread and fixed seeds: the same inputs give the same bytes on one kind of machine.
 * About eight minutes on one free core, half of them for the cross-validated figure on Green's sentences.
 *
 * @param options.from folder of the publishers' files
 * @param options.pack folder of the reference pack
 */
export async function train(options: {
  readonly from: string;
  readonly pack: string;
  readonly report: (line: string) => void;
}): Promise<void> {
  const { from, pack, report } = options;
  const index = buildSkillIndex({
    escoSkills: readPackTable(pack, 'escoSkills'),
    technologies: readPackTable(pack, 'technologies'),
  });
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
  report('finishing with all sentences');
  const bytes = finish(
    lesson,
    withGreen(() => true),
  );
  const crossed = crossValidate(lesson, index, green, withGreen);
  writeArtefact({
    ...{ pack, report, bytes },
    name: 'skill-spans',
    about: {
      settings: { ...SETTINGS, ...SIZES },
      words: spelt.length,
      trainedOn: { skillSpanTrain: taught.length, greenDevelopmentHalf: green.length },
      textSources:
        'Labelled: SkillSpan train (MIT; Zhang et al., NAACL 2022), Green development half (CC BY 4.0; Green, Maynard and Lin, LREC 2022). Unlabelled, for word vectors: O*NET 30.1, ESCO 1.2.0, ISCO-08, Occupational Outlook Handbook 2025, dotin resumes (CC0), Free Programming Books (CC BY 4.0), SkillSpan train. Nothing of the texts can be read back',
      // Per sentence of Green: marked, found, equal and overlapping spans, by a tagger that never saw the sentence.
      greenCrossValidated: crossed.map(({ gold, found, exact, partial }) => [gold, found, exact, partial]),
    },
  });
}

/** How each sentence of Green is read by a tagger that learnt from the other folds. */
function crossValidate(
  lesson: Lesson,
  index: SkillIndex,
  green: ReturnType<typeof readGreen>,
  withGreen: (keep: (at: number) => boolean) => SpanExample[],
): Agreement[] {
  const { folds } = SETTINGS;
  const taggers = Array.from({ length: folds }, (_, fold) => {
    lesson.report(`fold ${fold + 1} of ${folds}`);
    return parseSpanTagger(
      finish(
        lesson,
        withGreen((at) => at % folds !== fold),
      ),
    );
  });
  return green.map((sentence, at) => agreementOf(taggers[at % folds], index, sentence));
}
