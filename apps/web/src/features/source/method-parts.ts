import type { NamedSource } from '../../lib/source-fact.ts';

/** One method in plain words: how it works and what it cannot know. */
export type MethodPart = {
  readonly id: string;
  readonly title: string;
  readonly how: readonly string[];
  readonly limit: string;
  /** Words of `how` and `limit` that name a release or its years, and the source whose receipt they open. */
  readonly cites?: Readonly<Record<string, NamedSource>>;
};

export const methodParts: readonly MethodPart[] = [
  {
    id: 'reading',
    title: 'Reading a CV',
    how: [
      'The file is opened in a process of its own, without a network and with limits on size, pages, time and memory. The words come out with the place where they stand.',
      'From these, jobs, dates, education and skills are found by rules, each with the page and the characters that prove it. Names, addresses and contact data are kept apart and take no part in anything that follows.',
    ],
    limit:
      'A picture of a CV holds no words to read. An unusual layout can hide a date or join two jobs; that is why everything can be corrected on your page.',
  },
  {
    id: 'titles',
    title: 'From a title to an occupation',
    how: [
      'A title is first looked for among the titles O*NET lists for its occupations, then among spellings close to them. What is left goes to a table of word parts trained on the same titles, which works on this machine in well under a second.',
      'Each proposal carries a confidence that was adjusted on titles the table had not seen, so that it means what it says. When it is low, you are asked one question instead of being guessed at.',
    ],
    limit:
      'A title alone does not say what you do all day. Two people with the same title can belong to different occupations.',
  },
  {
    id: 'skills',
    title: 'Skills and their levels',
    how: [
      'Skills are found by the names that ESCO and O*NET give them, with rules about the words around them: knowing somebody who knows a tool is not knowing it. Each is tied to the sentence that shows it.',
      'The level is our estimate from two witnesses: the level O*NET rates for the occupations you held, with how long ago and for how long you held them, and the sentences that show the skill. It always comes with its likely range.',
    ],
    limit: 'A skill you never wrote down is not known here. Not known is never counted as zero.',
  },
  {
    id: 'doppelgangers',
    title: 'People like you',
    how: [
      'The people are anonymous participants of a US survey, born 1957 to 1964, whose occupations were asked for at each interview. Careers with a similar course are picked first, then laid beside yours spell by spell: which work, in which order, for how long.',
      'Likeness is the sum of four parts that are shown one by one. Counts of where people went are given only where at least ten people did.',
    ],
    limit:
      'They worked decades ago, in one country. The survey wrote down an occupation, not how it felt, and its coders sometimes wrote the same job down differently.',
    cites: { '1957 to 1964': 'nlsy79' },
  },
  {
    id: 'map',
    title: 'Near and far on the map',
    how: [
      'Nearness is the likeness of two occupations: what is done in them and what they are called, what O*NET’s ratings say of them, and how much preparation lies between them. Up and down is what the work is made of, people above, stock and numbers below.',
      'Reach looks at likeness, at the preparation an occupation asks for beside yours, and at whether people of the survey made the move.',
    ],
    limit: 'Ratings describe an occupation as a whole. The job next door may be nothing like its average.',
  },
  {
    id: 'gaps',
    title: 'Gaps and fit',
    how: [
      'What an occupation asks for, weighted by the importance O*NET gives it, is held against what your words show. Every part has its points, the points sum to the fit, and learning something adds exactly the points that are shown.',
      'Hours to close a gap are our estimate and always a range.',
    ],
    limit:
      'Employers ask for things no source lists. A fit is about an occupation, never about a person’s worth.',
  },
  {
    id: 'life',
    title: 'Ten possible years',
    how: [
      'For staying and for each target, many careers of ten years are simulated from a fixed seed: how often people change work, published pay and its spread, how pay rises with time in a job, and what your area pays. The band holds four fifths of them.',
      'Hours, stress, travel and the like are means of what workers answered. The order of the futures is worked out in your browser from your own weights.',
    ],
    limit:
      'It continues the past. Some of the answers about conditions of work are from 2014 and say so. Nobody can tell which path will be yours.',
    cites: { '2014': 'onet-work-context-2014' },
  },
  {
    id: 'letters',
    title: 'The letters',
    how: [
      'A letter is written from facts with their receipts. The words come from a template; if a language model was set up by whoever runs this, its text is checked before it is shown, and any number, date or title without a fact behind it is refused.',
    ],
    limit: 'It is a way of looking at figures, not a forecast, and it says so.',
  },
];
