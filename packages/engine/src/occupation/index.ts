export { type Candidate, findCandidates, RANKING_FEATURES } from './candidates.ts';
/* What the trainer shares with the run-time: the same words and features on both sides, or the table is useless. */
export { PAIR_WEIGHT, pairRow, wordRows } from './encoder.ts';
export { matchEscoTitle } from './esco-title.ts';
export { listAliases } from './expansions.ts';
export { gramFeatures, hashText, isHeldOutTitle, pairFeature, wordFeature } from './features.ts';
export { titleLikelihood } from './likelihood.ts';
export { matchTitleInCareer } from './match-in-career.ts';
export { matchTitle, needsQuestion } from './match-title.ts';
export { conceptKey, parseTitleModel, type TitleModel } from './model.ts';
export { type EscoGroup, writeModelFile } from './model-file.ts';
export { rankByTable } from './rank-by-table.ts';
export { createNameRanker, type RankedName, rankNames } from './rank-names.ts';
export { calibrate, rankCandidates } from './ranking.ts';
export type { TitleReference } from './title-index.ts';
export { buildTitleIndex, type TitleIndex } from './title-index.ts';
export { readStanding } from './title-standing.ts';
export { titleVariants } from './title-variants.ts';
export { stemWord, words } from './words.ts';
