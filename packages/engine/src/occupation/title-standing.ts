import type { TitleStanding } from '@career-mirror/contract';

/*
 * What a title says beside the work itself: how senior, under what contract, in which grade. Matching takes these words off,
 * levels and pay want them. English, German, French, Spanish and Dutch.
 */

type Seniority = NonNullable<TitleStanding['seniority']>;
type Contract = NonNullable<TitleStanding['contract']>;

/** Not part of a longer word; `\b` knows no accented letters. */
const word = (alternatives: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${alternatives})(?![\\p{L}\\p{N}])`, 'iu');

/** The first that fits counts, so the stronger word stands before the weaker: an "apprentice to the head chef" learns. */
const SENIORITY: readonly (readonly [Seniority, RegExp])[] = [
  [
    'trainee',
    word(
      'trainee|apprentice(?:ship)?|intern(?:ship)?|auszubildende[rn]?|azubi|praktikant(?:in)?|werkstudent(?:in)?|volont[äa]r(?:in)?|stagi?aire|stagiair[e]?|apprentie?|alternante?|becari[oa]|aprendiz[a]?|en pr[áa]cticas|leerling',
    ),
  ],
  ['junior', word('junior|jnr|jr|graduate|entry[\\s-]level|d[ée]butante?|starter')],
  // A "head of" leads others, a "head chef" too; "headhunter" is one word and does not match.
  ['head', word('head|chief|director|vp|vice president|leiter(?:in)?|directeur|directrice|directora?|hoofd')],
  // "Lead developer" is a senior one; a "floor lead" is the work itself.
  [
    'senior',
    word(
      'senior|snr|sr|principal|experienced|lead(?=\\s+(?!generation|abatement)\\p{L})|erfahrene[rn]?|confirm[ée]e?|ervaren',
    ),
  ],
];

const CONTRACT: readonly (readonly [Contract, RegExp])[] = [
  [
    'part_time',
    word(
      'part[\\s-]?time|p/t|teilzeit|minijob|(?:[àa] )?temps partiel|mi-temps|media jornada|tiempo parcial|deeltijd|parttime',
    ),
  ],
  ['seasonal', word('seasonal|saison(?:al|aushilfe|nier|ni[èe]re)|temporada|seizoen\\p{L}*')],
  [
    'freelance',
    word(
      "freelance[r]?|self[\\s-]employed|independent contractor|contract(?:or)?(?=\\s*(?:$|[-–,|)/(]))|freiberuf\\p{L}*|selbst[äa]ndige?r?|ind[ée]pendante?|aut[óo]nom[oa]|zzp(?:'?er)?|zelfstandig[e]?",
    ),
  ],
  [
    'temporary',
    word(
      'temp(?:orary)?|fixed[\\s-]term|interim|locum|agency|bank staff|per diem|prn|befristet|zeitarbeit|cdd|int[ée]rim(?:aire)?|vacataire|temporal|tijdelijk|uitzend\\p{L}*',
    ),
  ],
  [
    'full_time',
    word('full[\\s-]?time|f/t|vollzeit|temps plein|cdi|jornada completa|tiempo completo|voltijd|fulltime'),
  ],
];

const ROMAN: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4, v: 5 };
/** A numeral ends the title's first stretch ("Engineer II, payments"), a digit needs its word ("grade 7", "L3"). */
const GRADE =
  /(?<=\p{L}\s)(i{1,3}|iv|v)(?=\s*(?:$|[-–,|(/]))|(?<![\p{L}\p{N}])(?:level|grade|band|tier|l)[\s-]?([1-9])(?![\p{L}\p{N}])/iu;

const firstThat = <T>(rules: readonly (readonly [T, RegExp])[], title: string): T | null =>
  rules.find(([, pattern]) => pattern.test(title))?.[0] ?? null;

/**
 * Seniority, contract and grade as far as a title says them; null where it says nothing.
 *
 * @example readStanding('Sr. Backend Eng II - part-time') // { seniority: 'senior', contract: 'part_time', grade: 2 }
 */
export function readStanding(title: string): TitleStanding {
  const found = GRADE.exec(title);
  const [, roman, digit] = found ?? [];
  return {
    seniority: firstThat(SENIORITY, title),
    contract: firstThat(CONTRACT, title),
    grade: roman ? (ROMAN[roman.toLowerCase()] ?? null) : digit ? Number(digit) : null,
  };
}
