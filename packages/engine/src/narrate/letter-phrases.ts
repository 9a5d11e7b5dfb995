import type { LetterTone } from '@career-mirror/contract';

/*
 * The built-in writer's sentences about the working day. `C` stands for the comparison, worded by code ("far less", "a little
 * more"). Each element has a sentence that can open a letter and one that can stand inside it, for the direction it is about:
 * the words must read well with "more" and with "less".
 */
export type ContrastPhrase = { readonly open: string; readonly inside: string };

export const CONTRAST_PHRASES: Readonly<Record<string, ContrastPhrase>> = {
  // standing
  '4.C.2.d.1.b': {
    open: 'Before anything else you would ask about my feet. I stand C than you do, and the evenings show it',
    inside: 'my feet carry C of the day than yours do',
  },
  // angry people
  '4.C.1.d.2': {
    open: 'You would ask whether people still shout. I meet C anger across a table than you do across a day',
    inside: 'strangers are angry at me C often than they are at you',
  },
  // conflict
  '4.C.1.d.1': {
    open: 'You would ask about the quarrels. I stand in the middle of them C often than you do',
    inside: 'I am called into quarrels C often than you are',
  },
  // time pressure
  '4.C.3.d.1': {
    open: 'You would ask about the clock, because you hear it in your sleep. It presses C on me than it does on you',
    inside: 'the clock presses C on me than on you',
  },
  // length of the week
  '4.C.3.d.8': {
    open: 'You would ask whether there are evenings. The work asks C of my week than yours does',
    inside: 'the work asks C of my week than yours does',
  },
  // closed vehicle
  '4.C.2.a.1.f': {
    open: 'You would ask where I am sitting. I spend C of my time in a car or a van than you do',
    inside: 'I spend C of my time in a car or a van than you do',
  },
  // noise
  '4.C.2.b.1.a': {
    open: 'You would notice the sound of the place before the place. There is C noise around me than around you',
    inside: 'there is C noise around me than around you',
  },
  // bending
  '4.C.2.d.1.h': {
    open: 'You would ask about my back. I bend and twist C than you do, and it keeps the score',
    inside: 'my back bends and twists C than yours does',
  },
  // repeating the same tasks
  '4.C.3.b.7': {
    open: 'You would ask whether the days are alike. They repeat themselves C than yours do',
    inside: 'the days repeat themselves C than yours do',
  },
  // consequence of error
  '4.C.3.a.1': {
    open: 'You would ask what keeps me awake. A mistake of mine costs C than a mistake of yours',
    inside: 'a mistake of mine costs C than a mistake of yours',
  },
  // freedom to decide
  '4.C.3.a.4': {
    open: 'You would ask who decides. I have C say in it than you have',
    inside: 'I have C say in what is decided than you have',
  },
  // setting one's own tasks
  '4.C.3.b.8': {
    open: 'You would ask who writes the list for the day. I have C of a hand in it than you have',
    inside: 'I have C of a hand in setting my own day than you have',
  },
};

/** How the pay of a tone's path is introduced and put into proportion. `A` start, `B` end, `L`, `M`, `H` of the band, `Y` base year, `T` today. */
export const PAY_PHRASES: Readonly<Record<LetterTone, readonly string[]>> = {
  cautious: [
    'It pays, though not what you hoped: A after a year, and B now, in the dollars of Y. This is the lean end of what was likely; the middle of it stood at M.',
    'The wage is the lean kind: A after a year, B now, counted in the dollars of Y, when the middle of the road came to M.',
  ],
  middle: [
    'It has a wage: A after a year, and B now, in the dollars of Y. It could as well have been L or H. Nobody in T could have told you which.',
    'What it pays is A after a year and B now, counted in the dollars of Y. The road had room for anything from L to H, and nobody in T could have said where on it I would stand.',
  ],
  good: [
    'And it pays: A after a year, and B now, in the dollars of Y. That is the generous end of what was likely, and luck had a hand in it; the middle of it stood at M.',
    'The wage came out on the kind side: A after a year, B now, counted in the dollars of Y. Do not plan with it. The middle of the road was M.',
  ],
};

/** How a letter turns to what is hard. */
export const TURN: Readonly<Record<LetterTone, string>> = {
  cautious: 'I owe you the rest of it.',
  middle: 'I am not going to pretend about all of it.',
  good: 'Not everything about it is a gift.',
};

/** How a letter takes its leave. */
export const FAREWELL: Readonly<Record<LetterTone, readonly string[]>> = {
  cautious: [
    'If you come anyway, come with your eyes open and a way back. I would still rather have tried.',
    'Keep the door behind you unlocked for a while. I did, and I slept better for it.',
  ],
  middle: [
    'It is a life, not a rescue. On an ordinary morning I am glad of it.',
    'I would not call it a leap. It was a row of small steps, and you have taken some already.',
  ],
  good: [
    'When it goes well, do not tell yourself it was luck alone. You had been practising for years.',
    'Be a little braver than you feel. That was all it took on the good days.',
  ],
};

/** The same for the letter of somebody who stayed. */
export const FAREWELL_STAYING: Readonly<Record<LetterTone, readonly string[]>> = {
  cautious: [
    'Staying is a decision too. Make it again every spring, on purpose, and keep your papers in order.',
    'I do not regret it, but I should have asked for things sooner. Ask.',
  ],
  middle: [
    'There was nothing heroic in it. There was a good deal of peace.',
    'You need not leave to change something. I changed what I could reach from here.',
  ],
  good: [
    'What you had built was worth keeping. It turned out that others saw it too.',
    'Stay because of what is here, not for fear of what is not. That made all the difference.',
  ],
};
