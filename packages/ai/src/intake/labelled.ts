import type { ReadSpell } from '@career-mirror/contract';
import type { ReadingContext } from './context.ts';
import { findPeriods } from './dates.ts';
import { itemsOf } from './items.ts';
import { citeText, cutStrip, type Line, type Strip, stripOf } from './lines.ts';
import { datesOf } from './spell-dates.ts';
import { spellKind } from './spell-kind.ts';

/** Forms that name each value (“Position: …”, “Employer: …”), by what the label asks for. */
const labels: { field: 'title' | 'employer' | 'place' | 'period'; pattern: RegExp }[] = [
  {
    field: 'title',
    pattern:
      /^(?:position(?: held)?|job title|title|role|occupation or position held|designation|puesto|cargo|poste|funktion|tätigkeit|ocupación o cargo desempeñado|fonction(?: ou poste occupé)?)\s*(?::|\t)\s*/iu,
  },
  {
    field: 'employer',
    pattern:
      /^(?:employer|company(?: name)?|organi[sz]ation|name and address of employer|name of employer|empresa|empleador|employeur|entreprise|arbeitgeber|firma|unternehmen|nom (?:et adresse )?de l['’]employeur|nombre y dirección de la empresa o empleador)\s*(?::|\t)\s*/iu,
  },
  { field: 'place', pattern: /^(?:location|place|city|ort|lieu|lugar|ville|ciudad)\s*(?::|\t)\s*/iu },
  {
    field: 'period',
    pattern:
      /^(?:dates?(?: \(from\s*[–-]\s*to\))?|period|duration|from\s*[–-]\s*to|zeitraum|dauer|période|fechas?|periodo|dates of employment)\s*(?::|\t)\s*/iu,
  },
];

type Form = {
  title: Strip | null;
  employer: Strip | null;
  place: Strip | null;
  period: Line | null;
  body: Line[];
};

/** Spells of a section written as a form with labels; null when it is not one. */
export function labelledRoles(lines: Line[], context: ReadingContext): ReadSpell[] | null {
  const found = lines.map(labelOf);
  const fields = new Set(found.map((each) => each?.field));
  if (!fields.has('title') || !(fields.has('employer') || fields.has('period'))) return null;
  const forms: Form[] = [];
  let open: Form | null = null;
  for (const [index, line] of lines.entries()) {
    const label = found[index] ?? null;
    const period =
      label === null && findPeriods(line.text, context.now).some((each) => !each.single) && !line.bullet;
    const field = label?.field ?? (period ? 'period' : null);
    if (field !== null && (open === null || open[field] !== null)) {
      open = { title: null, employer: null, place: null, period: null, body: [] };
      forms.push(open);
    }
    if (!open) continue;
    if (field === 'period') open.period = line;
    else if (field !== null && label) open[field] = label.strip;
    else open.body.push(line);
  }
  return forms.filter((form) => form.title ?? form.employer).map((form) => spellOfForm(form, context));
}

function labelOf(line: Line): { field: 'title' | 'employer' | 'place' | 'period'; strip: Strip } | null {
  const strip = stripOf(line);
  for (const { field, pattern } of labels) {
    const match = pattern.exec(strip.text);
    if (match) return { field, strip: cutStrip(strip, match[0].length, strip.text.length) };
  }
  return null;
}

function spellOfForm(form: Form, context: ReadingContext): ReadSpell {
  const line = form.period;
  const mention = line ? findPeriods(line.text, context.now)[0] : undefined;
  const text = itemsOf(form.body, context.pageText).map(citeText);
  const title = form.title ? citeText(form.title) : null;
  const employer = form.employer ? citeText(form.employer) : null;
  return {
    kind: spellKind({
      title: title?.value ?? '',
      employer: employer?.value ?? null,
      text: text.map((each) => each.value),
      section: 'work',
    }),
    title,
    employer,
    place: form.place ? citeText(form.place) : null,
    ...datesOf({ period: line && mention ? { line, mention } : null }, context.pageText),
    text,
  };
}
