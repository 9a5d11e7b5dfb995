import type { RecordPosition } from '@career-mirror/contract';

/*
 * Structured sources have no field for care or a break: people write them as a job. What the title says is taken at its word.
 */

const care =
  /\b(?:stay[- ]at[- ]home|homemaker|housewife|househusband|full[- ]time (?:parent|mother|father|mom|dad|caregiver|carer)|family care(?:giver|r)?|parental leave|maternity leave|paternity leave|family leave|caring for (?:my|a|our|family)|elternzeit|mutterschutz|familienzeit|hausfrau|hausmann|pflegezeit|congé (?:parental|maternité)|(?:mère|père) au foyer|ama de casa|excedencia por cuidado|mantelzorg(?:er)?|ouderschapsverlof)\b/iu;
const pause =
  /\b(?:career break|sabbatical|gap year|planned break|health break|medical leave|unemployed|between jobs|auszeit|sabbatjahr|arbeitssuchend|année sabbatique|pause professionnelle|recherche d['’]emploi|año sabático|pausa profesional|en paro|loopbaanonderbreking|werkzoekend)\b/iu;

/**
 * Kind of a position that its source calls a job.
 *
 * @example kindOfJob('Career Break', null) // 'break'
 */
export const kindOfJob = (title: string | null, employer: string | null): RecordPosition['kind'] => {
  const named = title ?? employer ?? '';
  if (care.test(named)) return 'care';
  return pause.test(named) ? 'break' : 'work';
};
