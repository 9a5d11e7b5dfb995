export { matchEscoTitle, rankNames } from './esco-title.ts';
export { titleLikelihood } from './likelihood.ts';
export { matchTitle, needsQuestion } from './match-title.ts';
export { parseTitleModel, type TitleModel } from './model.ts';
export { buildTitleIndex, type TitleIndex } from './title-index.ts';
