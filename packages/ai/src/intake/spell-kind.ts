import type { ReadSpell } from '@career-mirror/contract';
import { employerLikelihood } from './employer-words.ts';

/** Whole words of any script; `\b` knows only English letters. */
const words = (alternatives: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\d])(?:${alternatives})(?![\\p{L}\\d])`, 'iu');

/** Who is cared for at home, by language. */
const relatives = {
  en: '(?:my |a |an |our |the )?(?:own |young |elderly |ill |sick |disabled |two |three )*(?:child(?:ren)?|kids|son|daughter|famil(?:y|ies)|parents?|mother|father|mum|dad|mom|wife|husband|partner|grand(?:mother|father|parents)|relatives?|sister|brother|twins)',
  de: '(?:meine[rsnm]?|der|des|eine[rs]?|von|unsere[rs]?)? ?(?:eigenen |kranken |pflegebedürftigen )*(?:angehörigen?|mutter|vaters?|eltern|kind(?:er|ern|es)?|großmutter|großeltern|ehemanns?|schwiegermutter|familie|sohne?s?|tochter)',
  fr: "(?:de |d['’]|à )?(?:mes |ma |mon |un |une |l['’]|nos )?(?:enfants?|parents?|mère|père|proches?|grand-mère|famille|fils|fille|conjoint)",
  es: '(?:de |a |del |al )?(?:mis? |un |una |nuestros )?(?:hij[oa]s?|padres?|madre|familiares|familia|abuel[oa]s?|suegr[oa]|menores a cargo)',
  nl: '(?:voor )?(?:mijn |een |de |onze )?(?:zieke |eigen |oude )*(?:kind(?:eren)?|ouders?|moeder|vader|oma|opa|partner|gezin|familie(?:lid|leden)?|schoonmoeder|naasten?)',
};
const care = words(
  [
    `at home|stay[- ]at[- ]home|home ?maker|housewife|househusband|full[- ]time (?:parent|mother|father|mom|mum|dad|caregiver|carer)|family (?:care(?:giver|r)?|leave)|(?:unpaid |informal )?car(?:er|egiver) (?:for|of) ${relatives.en}|car(?:ed?|ing) (?:for|of) ${relatives.en}|(?:parental|maternity|paternity) leave|raising ${relatives.en}|young carer`,
    `elternzeit|mutterschutz|erziehungszeit|pflegezeit|familienphase|familienzeit|familienpause|häusliche pflege|pflegende[rn]? angehörige[rn]?|(?:pflege|betreuung|versorgung|erziehung) ${relatives.de}|hausfrau|hausmann|hausmutter|kindererziehung|karenz`,
    `congé (?:parental|maternité|paternité|de proche aidant)|proche aidante?|aidante? familiale?|(?:mère|père|parent) au foyer|(?:garde|éducation|soins?|accompagnement) ${relatives.fr}|aide à (?:ma|mon|mes) \\p{L}+`,
    `(?:cuidado|crianza|atención|cuidador[ae]?) ${relatives.es}|cuidadora? (?:no profesional|familiar)|amo de casa|ama de casa|excedencia por cuidado|permiso (?:de maternidad|de paternidad|parental)|baja maternal`,
    `mantelzorg(?:er|ster)?|zorg ${relatives.nl}|ouderschapsverlof|zwangerschapsverlof|huisvrouw|huisman|thuisblijf(?:moeder|vader)|opvoeding ${relatives.nl}|zorgverlof`,
  ].join('|'),
);
const pause = words(
  'career break|sabbatical|gap year|planned break|time off|unemploy(?:ed|ment)|between jobs|job search|travel(?:l?ing)?(?: the world| year)?|health break|medical leave|leave|break|recovery|relocation break|' +
    'auszeit|sabbatjahr|weltreise|arbeitssuchend|arbeitslos|arbeitssuche|orientierungsphase|berufliche neuorientierung|' +
    "année sabbatique|congé sabbatique|césure|recherche d['’]emploi|demandeu(?:r|se) d['’]emploi|tour du monde|" +
    'año sabático|desempleo|en paro|búsqueda de empleo|pausa profesional|vuelta al mundo|' +
    'sabbatjaar|tussenjaar|wereldreis|werkzoekend|werkloos|loopbaanonderbreking|tijdskrediet',
);
const study = words(
  "full[- ]time student|returned to (?:school|study)|student at|bootcamp student|studium|vollzeitstudium|étudiante?|estudiante|reprise d[’']études|voltijdstudent|studie",
);
const volunteer = words(
  'volunteer(?:ing)?|unpaid|ehrenamt(?:lich(?:e[rns]?)?)?|freiwillige[rn]?|bundesfreiwilligendienst|bufdi|fsj|freiwilliges (?:soziales|ökologisches) jahr|bénévol(?:e|at)|service civique|voluntari[oa](?:do)?|vrijwillig(?:er|ster|e)?|vrijwilligerswerk|pro bono',
);

/** Whether a head names a break or care at home: then all of it is what the person was. */
export const namesBreak = (text: string): boolean => care.test(text) || pause.test(text);

/** Whether a title names volunteering. */
export const namesUnpaid = (title: string): boolean => volunteer.test(title);

/** Sections whose entries are spells. */
export type SpellSection = 'work' | 'volunteering' | 'project';

/** Whether a spell was paid work, care, a break, study or volunteering, by its own words and its section. */
export function spellKind(spell: {
  title: string;
  employer: string | null;
  text: string[];
  section: SpellSection;
}): ReadSpell['kind'] {
  const { title, employer, text, section } = spell;
  if (section !== 'work') return section;
  const employed = employer !== null && employerLikelihood(employer) > 0.6;
  const head = `${title} ${employer ?? ''}`;
  if (care.test(head) && !employed) return 'care';
  if (pause.test(title) && !employed) return care.test(text.join(' ')) ? 'care' : 'break';
  if (employer === null && title.length < 30 && care.test(text[0] ?? '')) return 'care';
  if (volunteer.test(title)) return 'volunteering';
  if (study.test(title) && !employed) return 'study';
  return 'work';
}
