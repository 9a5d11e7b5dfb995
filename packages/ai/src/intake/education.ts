import type { ReadEducation } from '@career-mirror/contract';
import type { ReadingContext } from './context.ts';
import { type Entry, entriesOf } from './entries.ts';
import { citeText, cutStrip, type Line, type Strip } from './lines.ts';
import { piecesOf } from './pieces.ts';
import { placeLikelihood } from './places.ts';
import { datesOf } from './spell-dates.ts';

/** Degrees and school leaving certificates, as words and as letters. */
const degree =
  /(?<![\p{L}\d])(?:bachelor|master|doctor(?:ate)?|associate(?:'s|’s)?(?: degree| of| in)|diploma|degree|course|certificate|ged|high school|leaving cert(?:ificate)?|hnd|hnc|nvq|btec|city & guilds|matriculation|matric|mphil|mpharm|m\.?phil|d\.?phil|foundation degree|mittlere reife|fachhochschulreife|hochschulreife|meisterprüfung|meisterschule|gesellenprüfung|gesellenbrief|umschulung|studium|lehrabschluss|matur(?:ität)?|maîtrise|master|mastère|deug|deust|deus|cqp|bpjeps|caap|brevet|agrégation|licenciatura|grado|ingenier[íi]a|técnic[oa] en|fp|formación profesional|eso|secundaria(?: completa)?|primaria|especialización|maestría|diplomado|mbo|hbo|vwo|havo|vmbo|wo|mavo|propedeuse|kandidaat|doctoraal|promotie|vakdiploma|graduaat|a1|a2|tso|aso|bso|koksopleiding|opleiding|a-levels?|gcse|abitur|fachabitur|matura|ausbildung|lehre|meister(?:brief|prüfung)?|magister|diplom|staatsexamen|promotion|realschulabschluss|hauptschulabschluss|licence|licenciatura|licenciad[oa]|grado|máster|doctorado|bachillerato|ciclo formativo|técnico superior|baccalauréat|bac(?:\s?\+\s?\d)?|bts|dut|cap|bep|mastère|doctorat|diplôme|laurea|apprenticeship|journeyman|minor in|major in|nanodegree|bootcamp|postgraduate|undergraduate|honou?rs|ph\.?\s?d|b\.?sc?|m\.?sc?|b\.?a|m\.?a|m\.?b\.?a|b\.?b\.?a|b\.?eng|m\.?eng|b\.?tech|m\.?tech|a\.?a\.?s?|a\.?s|b\.?s\.?n|m\.?s\.?n|a\.?d\.?n|j\.?d|m\.?d|ll\.?[bm]|ed\.?d|m\.?ed|b\.?ed|mfa|bfa|b\.?arch|dba|md|pharmd|dipl\.?-?\p{L}*)(?![\p{L}\d])\.?(?!\p{L})/iu;
const institution =
  /(?<![\p{L}\d])(?:university|college|institute|school|academy|polytechnic|universit(?:y|ät|é|à|eit|at)|universidad|universidade|hochschule|fachhochschule|gymnasium|realschule|berufsschule|berufskolleg|schule|école|lycée|collège|iut|ifsi|insa|cfa|cnam|ens|iep|gre?ta|afpa|esc|centre de formation|faculté|institut|universitat|universiteit|hogeschool|\p{L}*hogeschool|roc|\p{L}*college|lyceum|academie|akademie|volkshochschule|vhs|ihk|hwk|handwerkskammer|\p{L}*kammer|fachoberschule|abendschule|bildungszentrum|scoil|facultad|politécnico|conservatorio|centro de formación|hotelschool|instituto|escuela|colegio|ies|politecnico|politécnica|faculty|seminary|conservatory|conservatoire|training cent(?:er|re)|mit|ucla|uc\s\p{L}+|suny|cuny|eth|epfl|tu|lmu|rwth|hec|insead|caltech|georgia tech|virginia tech|state)(?![\p{L}\d])|(?:universität|hochschule|schule|kolleg|gymnasium|akademie|school|lyceum|universiteit)(?=$|[\s-])/iu;
const shortDegree =
  /^(?:ph\.?d|b\.?sc?|m\.?sc?|b\.?a|m\.?a|m\.?b\.?a|b\.?b\.?a|b\.?eng|m\.?eng|b\.?tech|m\.?tech|a\.?a\.?s?|a\.?s|b\.?s\.?n|m\.?s\.?n|j\.?d|m\.?d|mfa|bfa)\.?$/i;
const grade =
  /\b(?:gpa|cgpa|grade|note|honou?rs?|cum laude|distinction|first class|mention|magna|summa)\b|^\d[\d.,]*\s*(?:\/|gpa)/i;
const thesisLabel =
  /^(?:thesis|coursework|relevant|advisor|dissertation|activities|focus|minor|gpa|honou?rs|awards?|schwerpunkt|abschlussarbeit|member)\b/i;

/** A certificate that names the kind of school and not the school. */
const leavingCertificate =
  /\bhigh school (?:diploma|degree|course|certificate)\b|\bschool leaving certificate\b/giu;

/** Whether a text holds the name of a school; a “high school diploma” does not. */
const namesSchool = (text: string): boolean => institution.test(text.replace(leavingCertificate, ' '));

/** Whether a text names a school or a degree. */
export const namesSchooling = (text: string): boolean => namesSchool(text) || degree.test(text);

type Part = { strip: Strip; degree: number; institution: number; place: number };

/** Schools and degrees of one section, in the order of the page. */
export function educationOf(lines: Line[], context: ReadingContext): ReadEducation[] {
  return entriesOf(lines, context)
    .map((entry) => educationEntry(entry, context))
    .filter((entry) => entry.institution !== null || entry.degree !== null);
}

function educationEntry(entry: Entry, context: ReadingContext): ReadEducation {
  const rows = [...entry.rows, ...entry.spareRows];
  const parts = rows.flatMap(({ strips, bold }, row) =>
    strips
      .flatMap((strip) => piecesOf(strip, { row, bold, splitsAt: false }, degreeLikelihood))
      .flatMap(({ strip }) => splitInner(strip)),
  );
  const weighed = parts.filter((strip) => !grade.test(strip.text) || degree.test(strip.text)).map(weigh);
  const school = best(weighed, (part) => part.institution - 0.35 * part.degree);
  const award = best(
    weighed.filter((part) => part !== school),
    (part) => part.degree,
  );
  const used = [school, award];
  const rest = weighed.filter(
    (part) => !used.includes(part) && part.place < 0.6 && !thesisLabel.test(part.strip.text),
  );
  const institutionStrip = school?.strip ?? unnamedSchool(rest, award);
  const subject = award ? fieldOf(award.strip) : null;
  const trailing =
    award && !subject && shortDegree.test(award.strip.text) ? fieldAfterSchool(institutionStrip) : null;
  const named = trailing?.school ?? institutionStrip;
  const after = rest.find((part) => part.strip !== institutionStrip);
  const separate =
    subject?.field ?? (award && after && shortDegree.test(award.strip.text) ? after.strip : null);
  return {
    institution: named ? citeText(named) : null,
    degree: award ? citeText(subject?.degree ?? award.strip) : null,
    field: trailing
      ? citeText(trailing.field)
      : separate
        ? citeText(separate)
        : separateField(rest, institutionStrip, award),
    ...datesOf(entry, context.pageText),
  };
}

/** “Princeton University, Computer Science” beside a bare “PhD”. */
function fieldAfterSchool(school: Strip | null): { school: Strip; field: Strip } | null {
  const comma = school?.text.lastIndexOf(', ') ?? -1;
  if (!school || comma < 0) return null;
  const parts = {
    school: cutStrip(school, 0, comma),
    field: cutStrip(school, comma + 1, school.text.length),
  };
  return namesSchool(parts.school.text) && !namesSchool(parts.field.text) ? parts : null;
}

function separateField(rest: Part[], school: Strip | null, award: Part | null): ReadEducation['field'] {
  if (!award) return null;
  const only = rest.filter((part) => part.strip !== school && part.strip.text.length < 60);
  const [first] = only;
  return only.length === 1 && first && /^\p{Lu}/u.test(first.strip.text) ? citeText(first.strip) : null;
}

const degreeLikelihood = (text: string): number => (degree.test(text) ? 0.8 : 0);

/** Commas between a school and its degree are cut here; commas inside either are rare enough. */
function splitInner(strip: Strip): Strip[] {
  const cuts = [...strip.text.matchAll(/,\s+|\s+\|\s+/g)].map((match) => match.index);
  const sides = cuts.map((cut) => ({
    cut,
    left: strip.text.slice(0, cut),
    right: strip.text.slice(cut + 1),
  }));
  // The degree takes all up to the school (“B.B.A., Human Resources, Oakland University”), a school ends at once.
  const cut =
    sides.findLast(({ left, right }) => degree.test(left) && namesSchool(right) && !namesSchool(left)) ??
    sides.find(({ left, right }) => namesSchool(left) && degree.test(right) && !degree.test(left));
  if (cut)
    return [cutStrip(strip, 0, cut.cut), ...splitInner(cutStrip(strip, cut.cut + 1, strip.text.length))];
  const bracket = /^(.+?)\s*\(([^()]+)\)$/u.exec(strip.text);
  if (bracket && namesSchool(bracket[2] ?? '') && !namesSchool(bracket[1] ?? '')) {
    const at = strip.text.lastIndexOf('(');
    return [cutStrip(strip, 0, at), cutStrip(strip, at + 1, strip.text.length - 1)];
  }
  const from = /\s+(?:from|at|an der|à l['’]|en la)\s+(?=\p{Lu})/u.exec(strip.text);
  if (from && degree.test(strip.text.slice(0, from.index)) && namesSchool(strip.text.slice(from.index))) {
    return [cutStrip(strip, 0, from.index), cutStrip(strip, from.index + from[0].length, strip.text.length)];
  }
  return [strip];
}

function weigh(strip: Strip): Part {
  const { text } = strip;
  return {
    strip,
    degree: degree.test(text) ? 1 : 0,
    institution: namesSchool(text) ? 1 : 0,
    place: placeLikelihood(text),
  };
}

function best(parts: Part[], score: (part: Part) => number): Part | null {
  const ranked = parts
    .map((part) => ({ part, score: score(part) }))
    .toSorted((one, other) => other.score - one.score);
  const [first] = ranked;
  return first && first.score > 0.3 ? first.part : null;
}

/** A school whose name says nothing (“Columbus State”): what is left beside the degree. */
function unnamedSchool(rest: Part[], award: Part | null): Strip | null {
  return award && rest[0] ? rest[0].strip : (rest[0]?.strip ?? null);
}

/** “Bachelor of Science in Nursing”, “B.A., History”, “A.A.S. Business Management”: degree and field. */
function fieldOf(strip: Strip): { degree: Strip; field: Strip } | null {
  const { text } = strip;
  const comma = /,\s+/.exec(text);
  const inWord = /\s+(?:in|IN|en|EN|der|für)\s+(?=\p{Lu})/u.exec(text);
  const letters =
    /^((?:ph\.?d|[BMA]\.?[A-Z]?[a-z]?\.?[A-Z]?\.?(?:Sc|Eng|Tech|Ed)?|MBA|BBA|Diplom|Dipl\.)\.?)\s+(?=\p{Lu}\p{Ll})/u.exec(
      text,
    );
  const at = inWord ?? comma ?? letters;
  if (!at) return null;
  const end = at === letters ? (letters[1]?.length ?? 0) : at.index;
  const degreePart = cutStrip(strip, 0, end);
  const fieldPart = cutStrip(strip, at.index + at[0].length, text.length);
  return degree.test(degreePart.text) && fieldPart.text.length > 2
    ? { degree: degreePart, field: fieldPart }
    : null;
}
