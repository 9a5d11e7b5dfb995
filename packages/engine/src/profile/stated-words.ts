/*
 * Words by which people rate themselves, in English, German, French, Spanish and Dutch, on our scale of 0–4 (each plain level is
 * one unit wide: begun 0–1, working 1–2, strong 2–3, expert 3–4). From general knowledge; the values are the middle of the level
 * the word belongs to, moved a little where the word says more or less. Where several fit, the longest counts.
 */
const LEVEL_WORDS: readonly (readonly [value: number, words: string])[] = [
  [
    0.5,
    `basic|basics|basic knowledge|beginner|novice|elementary|rudimentary|introductory|some knowledge|some experience|notions of|
    grundkenntnisse|grundlagen|grundlagenkenntnisse|basiskenntnisse|anfänger|anfängerin|einsteiger|
    notions|notions de base|bases|débutant|débutante|élémentaire|connaissances de base|
    básico|básica|básicos|conocimientos básicos|nivel básico|nociones|principiante|
    basiskennis|basis|beginner|beginnend|enige kennis`,
  ],
  [
    1.5,
    `intermediate|working knowledge|good|solid|competent|conversational|proficient user|familiar with|familiarity with|practical knowledge|
    gute kenntnisse|gut|fortgeschrittene grundkenntnisse|solide kenntnisse|kenntnisse|
    intermédiaire|bon niveau|bonnes connaissances|courant professionnel|pratique courante|
    intermedio|intermedia|nivel medio|buen nivel|buenos conocimientos|
    goede kennis|goed|gemiddeld|redelijk`,
  ],
  [
    2.5,
    `advanced|strong|very good|excellent|proficient|proficiency|highly skilled|in-depth|extensive|fluent|fluently|upper intermediate|
    sehr gute kenntnisse|sehr gut|fundierte kenntnisse|fundiert|fortgeschritten|fortgeschrittene|vertieft|fließend|verhandlungssicher|
    avancé|avancée|très bon niveau|très bonnes connaissances|maîtrise|courant|couramment|bilingue|
    avanzado|avanzada|nivel alto|muy bueno|dominio|fluido|
    gevorderd|zeer goed|uitstekend|vloeiend|grondige kennis`,
  ],
  [
    3.5,
    `expert|expertise|expert-level|expert knowledge|mastery|guru|native|mother tongue|native speaker|bilingual|
    experte|expertin|expertenkenntnisse|expertenwissen|muttersprache|muttersprachler|
    expert|experte|langue maternelle|
    experto|experta|lengua materna|nativo|nativa|
    expert|expertniveau|moedertaal`,
  ],
  // The Common European Framework, used for languages.
  [0.5, 'A1'],
  [0.9, 'A2'],
  [1.4, 'B1'],
  [2, 'B2'],
  [2.8, 'C1'],
  [3.4, 'C2'],
];

/** Word in small letters → value 0–4. */
export const LEVEL_OF_WORD: ReadonlyMap<string, number> = new Map(
  LEVEL_WORDS.flatMap(([value, words]) =>
    words.split('|').map((word): [string, number] => [word.trim().toLowerCase(), value]),
  ),
);

/** Words for a year. */
export const YEAR_WORDS = 'years?|yrs?|yoe|jahren?|jahre|ans?|années|años?|jaar|jaren';
