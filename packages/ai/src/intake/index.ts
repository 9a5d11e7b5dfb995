export { type JsonResume, toJsonResume } from './json-resume.ts';
export { groundProposal, type Refusal, textForModel } from './proposals.ts';
export { type ReadingHints, type ReadingOptions, readCv } from './read-cv.ts';
export { ExpectedReading, type ReadingFigures, type ReadingScore, scoreReading, sumScores } from './score.ts';
export { type DroppedDetail, dropSensitive, type SensitiveKind } from './sensitive.ts';
export { textDocument } from './text-document.ts';
