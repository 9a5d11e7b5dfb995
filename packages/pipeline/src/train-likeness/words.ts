/** Words that stand in every text and tell occupations apart by nothing. */
const STOP_WORDS = new Set(
  'a an and the of or to in for with on by as from at is are be that such their other using use may not all any into it its this these which who than more through'.split(
    ' ',
  ),
);

/** English endings, longest first; what is left must keep `SHORTEST_STEM` letters. */
const ENDINGS = 'ations ation ingly ings ing ers er ments ment ies ied es ed s'.split(' ');
const SHORTEST_STEM = 4;

const stem = (word: string): string => {
  const ending = ENDINGS.find((end) => word.endsWith(end) && word.length - end.length >= SHORTEST_STEM);
  return ending === undefined ? word : word.slice(0, -ending.length);
};

/** Stems of a text in order, without stop words and single letters. */
export const stemsOf = (text: string): string[] =>
  (text.toLowerCase().match(/[a-z]+/g) ?? [])
    .filter((word) => word.length > 1 && !STOP_WORDS.has(word))
    .map(stem);
