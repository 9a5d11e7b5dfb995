import { spellTitle } from './expansions.ts';
import { isEmptyWord, tokens } from './words.ts';

/*
 * Clean-up of a title as people write it: "Sr. Backend Eng II (m/w/d) - Berlin, full-time #4711" names the work in two
 * words, the rest is level, contract, gender mark, place and code. The first stretch that names work is `main`; what
 * follows a dash, comma, bracket, "at" or "for" is `rest`: often a place or an employer, sometimes the field of work,
 * so it may tip the scales and never carry them.
 */

export type CleanTitle = {
  /** Words of the work itself, abbreviations spelt out, level and contract taken off. */
  readonly main: readonly string[];
  /** The same with its level kept ("senior", "apprentice"). */
  readonly mainWithLevel: readonly string[];
  /** Words of the other stretches. */
  readonly rest: readonly string[];
  /** Alternatives joined by a slash ("janitor/custodian"), each as words. */
  readonly alternatives: readonly (readonly string[])[];
  /** True when the words say nothing about the work ("Consultant", "Associate"). */
  readonly vague: boolean;
};

const GENDER_MARKS =
  /\((?:[mwfdxivhn]|all genders|gn|männlich|weiblich|divers|ref[^)]*)(?:\s*[/|,*]\s*[a-z]{1,8})*\)|\b[mwfhdx](?:\/[mwfhdx]){1,3}\b|(?<=[a-zäöü])(?:[*:_]in(?:nen)?|\/-?in)\b/gi;
const CODES = /#\s*\w+|\b(?:req|ref|job\s*id|id|vacancy)\b[\s.:#-]*\w*\d\w*|\b[a-z]{0,4}-?\d{4,}\b/gi;
const PAY =
  /[$£€]\s*\d[\d,.]*\s*k?(?:\s*(?:-|to|–)\s*[$£€]?\s*\d[\d,.]*\s*k?)?(?:\s*(?:\/|per|an?|p)\s*(?:hour|hr|year|annum|day|h|a)\b)?/gi;
const CONTRACT =
  /\b(?:full[\s-]?time|part[\s-]?time|casual|permanent|perm|temporary|temp|fixed[\s-]term|contract(?=\s*(?:$|[-–,|)/(]))|zero hours?|freelance|seasonal|remote(?!\s+sensing)|hybrid|on[\s-]?site|wfh|work from home|home[\s-]?based|nights?(?=\s*(?:$|[-–,|)/(]|shift))|night shifts?|day shifts?|evening shifts?|shifts?(?=\s*(?:$|[-–,|)/(]))|weekends?|days(?=\s*$)|bank staff|urgent(?:ly)?|immediate start|hiring|wanted|fte|(?:vacancy|job|position|volunteer)(?=\s*(?:$|[-–,|)/(])))\b/gi;
/** What an advertisement says around a title. */
const ADVERTISEMENT =
  /\b(?:we(?:'re| are) hiring|now hiring|looking for|apply (?:now|today)|(?:great|good|excellent|full) (?:benefits|pay|package|salary)|competitive (?:benefits|pay|package|salary)|sign[\s-]?on bonus|no experience(?: (?:needed|required|necessary))?|(?:needed|required)(?: (?:asap|now|urgently))?(?=\s*(?:$|[-–,|)/(!$£€]))|asap|\d{1,2}[\s-]*(?:months?|weeks?|mths?)(?: (?:contract|ftc))?(?=\s*(?:$|[-–,|)/(]))|\d{1,2}\+? (?:years?|yrs?)(?: of)? (?:experience|exp)|(?:great|exciting|amazing) (?:opportunity|role|job))\b!*/gi;
/** What parts the work from its surroundings. */
const BREAK =
  /\s[-–—]+\s|\s*[|;:()[\]•]\s*|\s*,\s*|\s+@\s*|\s(?:at|for|to|in|with|from|covering|reporting)\s/i;

const ENUMERATION = /(?:[\p{L}-]+,\s+)+(?:[\p{L}-]+\s*,?\s+)?(?:and|&)\s/gu;

const LEVELS = new Set(
  'senior sr junior jr jnr snr principal lead staff trainee apprentice graduate intern internship entry mid experienced deputy acting interim level tier grade band class global i ii iii iv v vi l1 l2 l3 journeyman'.split(
    ' ',
  ),
);
/** Levels only before another word: a "line lead" leads, a "principal" heads a school. */
const ONLY_BEFORE = new Set(['lead', 'principal', 'staff', 'class', 'band', 'associate']);
/** Words that carry work of their own right behind them: "staff nurse", "lead generation". */
const LEVEL_EXCEPTIONS = new Set(['staff nurse', 'lead generation', 'class teacher', 'lead abatement']);

const VAGUE = new Set(
  'consultant associate specialist manager director executive officer analyst assistant coordinator administrator supervisor contractor freelancer partner owner founder intern trainee worker employee staff member volunteer professional expert advisor representative agent operator technician engineer lead leader head self employed team of various business'.split(
    ' ',
  ),
);

const isNumber = (word: string): boolean => /^\d+$/.test(word);

/** Take a title apart; see `CleanTitle`. */
export function cleanTitle(title: string): CleanTitle {
  const plain = title
    .replace(/\bA\s?&\s?E\b/gi, 'emergency')
    .replace(/\bOR(?=\s+(?:nurse|rn|tech))/g, 'operating room')
    .replace(GENDER_MARKS, ' ')
    .replace(CODES, ' ')
    .replace(PAY, ' ')
    .replace(ADVERTISEMENT, ' ')
    .replace(CONTRACT, ' ')
    // "Music, sound and light technician" is one list: its commas part nothing.
    .replace(ENUMERATION, (list) => list.replace(/,/g, ' '));
  const stretches = plain
    .split(BREAK)
    .map((stretch) => stretch.trim())
    .filter((stretch) => tokens(stretch).some((word) => !isEmptyWord(word) && !isNumber(word)));
  const first = stretches.findIndex((stretch) => withoutLevel(spellTitle(stretch)).length > 0);
  const mainText = stretches[Math.max(0, first)] ?? plain;
  const mainWithLevel = spellTitle(headOf(mainText));
  const main = withoutLevel(mainWithLevel);
  const rest = stretches
    .filter((stretch) => stretch !== mainText)
    .flatMap((stretch) => withoutLevel(spellTitle(stretch)));
  return {
    main: main.length > 0 ? main : mainWithLevel,
    mainWithLevel,
    rest,
    alternatives: mainText.includes('/')
      ? mainText
          .split('/')
          .map((part) => withoutLevel(spellTitle(part)))
          .filter((part) => part.length > 0)
      : [],
    vague: main.every((word) => VAGUE.has(word)) && rest.every((word) => VAGUE.has(word)),
  };
}

/** "Head of People" is a manager of it. */
const headOf = (text: string): string => text.replace(/^\s*head\s+of\s+(.+)$/i, '$1 manager');

function withoutLevel(list: readonly string[]): string[] {
  return list.filter((word, at) => {
    if (isNumber(word)) return false;
    if (!LEVELS.has(word)) return true;
    const next = list[at + 1];
    return ONLY_BEFORE.has(word) && (next === undefined || LEVEL_EXCEPTIONS.has(`${word} ${next}`));
  });
}
