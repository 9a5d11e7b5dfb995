/** How far a document has got: looked at from outside, waiting for a free child, opened, at page n of m, done. */
export type DocumentStage = {
  stage: 'check' | 'queue' | 'open' | 'page' | 'done';
  page: number | null;
  pages: number | null;
};
