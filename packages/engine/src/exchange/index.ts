export { readEuropass } from './europass-read.ts';
export { writeEuropass } from './europass-write.ts';
export { readJsonResume } from './json-resume-read.ts';
export { writeJsonResume } from './json-resume-write.ts';
export { toJson } from './json-value.ts';
export { recordDocument } from './record-document.ts';
export { recordOf } from './record-of-profile.ts';
export { writeCsv } from './write-csv.ts';
