import type { ReadSpell } from '@career-mirror/contract';
import { employerLikelihood } from './employer-words.ts';

const care =
  /\b(?:at home|stay[- ]at[- ]home|homemaker|housewife|househusband|full[- ]time (?:parent|mother|father|mom|dad|caregiver|carer)|family care(?:giver|r)?|caregiver for (?:my|family|a parent)|car(?:ed|ing) for (?:my|a|our|family|an? (?:elderly|ill|sick))|parental leave|maternity leave|paternity leave|family leave|raising (?:children|a family|my)|elternzeit|mutterschutz|pflege (?:meine[rs]?|von angehörigen|eines angehörigen)|familienzeit|hausfrau|hausmann|congé parental|congé maternité|mère au foyer|père au foyer|cuidado de (?:mi|hijos|familiares)|ama de casa|excedencia por cuidado)\b/iu;
const pause =
  /\b(?:career break|sabbatical|gap year|planned break|time off|unemploy(?:ed|ment)|between jobs|job search|travel(?:l?ing)?(?: the world| year)?|health break|medical leave|recovery|relocation break|auszeit|weltreise|arbeitssuchend|année sabbatique|recherche d'emploi|año sabático|desempleo|en paro)\b/iu;
const study =
  /\b(?:full[- ]time student|returned to (?:school|study)|student at|bootcamp student|studium|étudiante?|estudiante)\b/iu;
const volunteer =
  /\b(?:volunteer(?:ing)?|ehrenamt(?:lich)?|bénévol(?:e|at)|voluntari[oa](?:do)?|pro bono)\b/iu;

/** Whether a head names a break or care at home: then all of it is what the person was. */
export const namesBreak = (text: string): boolean => care.test(text) || pause.test(text);

/** Whether a spell was paid work, care, a break, study or volunteering, by its own words and its section. */
export function spellKind(spell: {
  title: string;
  employer: string | null;
  text: string[];
  section: 'work' | 'volunteering';
}): ReadSpell['kind'] {
  const { title, employer, text, section } = spell;
  if (section === 'volunteering') return 'volunteering';
  const employed = employer !== null && employerLikelihood(employer) > 0.6;
  const head = `${title} ${employer ?? ''}`;
  if (care.test(head) && !employed) return 'care';
  if (pause.test(title) && !employed) return care.test(text.join(' ')) ? 'care' : 'break';
  if (employer === null && title.length < 30 && care.test(text[0] ?? '')) return 'care';
  if (volunteer.test(title)) return 'volunteering';
  if (study.test(title) && !employed) return 'study';
  return 'work';
}
