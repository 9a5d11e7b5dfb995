export { matchEscoTitle, rankNames } from './esco-title.ts';
export { titleLikelihood } from './likelihood.ts';
export { matchTitle, needsQuestion } from './match-title.ts';
export { parseTitleModel, type TitleModel } from './model.ts';
export { buildTitleIndex, type TitleIndex } from './title-index.ts';
/* What the trainer shares with the run-time: the same words and features on both sides, or the table is useless. */
export { PAIR_WEIGHT, pairRow, wordRows } from './encoder.ts';
export { gramFeatures, isHeldOutTitle, pairFeature, wordFeature } from './features.ts';
export { titleVariants } from './title-variants.ts';
export { stemWord, words } from './words.ts';
