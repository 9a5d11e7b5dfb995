/** Endings of nouns for people at work; only such words become singular inside a list of several. */
const ROLE_ENDING =
  /(?:ers|ors|ists|ants|ents|ians|ysts|clerks|cooks|nurses|aides|chefs|guards|pilots|guides|agents|chiefs|executives|representatives|mates|models|judges|coaches|poets|detectives|mechanics|smiths|hands|drivers)$/;

/** Where the head of a title ends: what follows only narrows it. */
const HEAD_END = /\s(?:of|for|in|on|except|to|at|with)\s|,?\s+(?:except|including)\s|\s\(/i;

/** Words that keep their capitals in running text. */
const KEEP = /^(?:[A-Z]{2,}s?|[A-Z]\.|English|American|O\*NET|U\.S\.)$/;

const singular = (word: string): string => {
  if (/(?:sses|shes|ches|xes)$/.test(word)) return word.slice(0, -2);
  if (/wives$/.test(word)) return `${word.slice(0, -3)}fe`;
  if (/ies$/.test(word) && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/men$/.test(word)) return `${word.slice(0, -3)}man`;
  return /[^s]s$/.test(word) ? word.slice(0, -1) : word;
};

const lower = (text: string): string =>
  text
    .split(' ')
    .map((word) => (KEEP.test(word) ? word : word.toLowerCase()))
    .join(' ');

const singularLast = (phrase: string, always: boolean): string => {
  const words = phrase.split(' ');
  const last = words.pop() ?? '';
  return [...words, always || ROLE_ENDING.test(last) ? singular(last) : last].join(' ');
};

/**
 * An official occupation title as it stands in a sentence: lower case, one person.
 *
 * @example titleInText('Logistics Analysts') // 'logistics analyst'
 * @example titleInText('First-Line Supervisors of Retail Sales Workers') // 'first-line supervisor of retail sales workers'
 */
export const titleInText = (title: string): string => {
  const text = lower(title.replace(/, All Other$/, ''));
  const cut = text.search(HEAD_END);
  const head = cut === -1 ? text : text.slice(0, cut);
  const tail = cut === -1 ? '' : text.slice(cut);
  const parts = head.split(/(,\s+(?:and\s+)?|\s+and\s+)/);
  const words = parts.map((part, i) => (i % 2 === 1 ? part : singularLast(part, i === parts.length - 1)));
  return words.join('') + tail;
};

/** The same with its article: "a logistics analyst", "an accountant and auditor". */
export const titleWithArticle = (title: string): string => {
  const text = titleInText(title);
  return `${/^(?:[aeio]|u[^ns]|un[^i]|hono|heir)/.test(text) ? 'an' : 'a'} ${text}`;
};
