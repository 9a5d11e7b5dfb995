/** What every part of the reading may ask. */
export type ReadingContext = {
  pageText: (page: number) => string;
  now: Date;
  /** How much a text looks like a job title, 0 to 1. */
  titleOf: (text: string) => number;
};
