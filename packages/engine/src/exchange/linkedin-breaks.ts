import type { CareerRecord } from '@career-mirror/contract';
import { foldName } from './linkedin-fold.ts';

type Kind = CareerRecord['positions'][number]['kind'];

/** How the company column of a career break reads, folded: LinkedIn puts the words where an employer would stand. */
const breakWords = new Set([
  'career break',
  'berufliche auszeit',
  'berufliche pause',
  'karrierepause',
  'berufspause',
  'auszeit',
  'pause professionnelle',
  'pause carriere',
  'pause dans la carriere',
  'interruption de carriere',
  'pausa profesional',
  'pausa laboral',
  'pausa en la carrera',
  'interrupcion de la carrera',
  'loopbaanonderbreking',
  'loopbaanpauze',
  'carrierepauze',
]);

/** Kinds of break that are care for others, by a word of their name. */
const care =
  /care ?giving|full time parent|parent|child ?care|elder ?care|pflege|betreuung|elternzeit|kinder|proche aidant|aidant|parentalite|conge parental|garde d enfants|cuidado|crianza|paternidad|maternidad|mantelzorg|ouderschap|verzorging/;
const volunteering = /volunt|ehrenamt|freiwillig|benevol|vrijwillig/;
const study =
  /professional development|full time stud|weiterbildung|studium|formation|etudes|desarrollo profesional|estudios|professionele ontwikkeling|studie/;

/** Reasons that are nobody's business but the person's own: health and grief. */
const sensitive =
  /health|well being|illness|sick|bereavement|gesundheit|wohlbefinden|krank|trauer|sante|bien etre|maladie|deuil|salud|bienestar|enfermedad|duelo|gezondheid|welzijn|ziekte|rouw/;

export type BreakReading = {
  readonly kind: Kind;
  readonly title: string | null;
  readonly reasonDropped: boolean;
};

/**
 * What a position is when its company column says "career break" in one of the languages.
 *
 * @returns null for ordinary work; else the kind of spell, and a title from which a reason of health or grief was dropped
 */
export function readBreak(company: string, title: string): BreakReading | null {
  const asCompany = breakWords.has(foldName(company));
  const asTitle = company === '' && breakWords.has(foldName(title));
  if (!asCompany && !asTitle) return null;
  const reason = foldName(asCompany ? title : '');
  if (sensitive.test(reason)) return { kind: 'break', title: company, reasonDropped: true };
  const kind: Kind = care.test(reason)
    ? 'care'
    : volunteering.test(reason)
      ? 'volunteering'
      : study.test(reason)
        ? 'study'
        : 'break';
  return { kind, title: title || company, reasonDropped: false };
}
