import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Fact, FactId, Future, Gap, Letter, MirrorReport, Source } from '@career-mirror/contract';
import { projectRoot } from '../config.ts';
import { careersHeadline } from '../mirror/headline.ts';
import { factWords, figure } from './words.ts';

/*
 * A mirror as one page without script: colours and sizes of the web app's tokens, each figure a button that opens its receipt
 * (the browser's own popover). It can be kept, printed and sent as a file.
 */

export type HtmlFrame = {
  readonly now: string;
  readonly place: string;
  readonly sources: readonly Source[];
};

const tokensFile = join(projectRoot, 'apps/web/src/app/tokens.css');

const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const style = `
body { margin: 0; background: var(--paper); color: var(--ink); font: var(--t3)/var(--lead-ui) var(--sans); font-variant-numeric: tabular-nums }
main { max-width: 820px; margin: 0 auto; padding: var(--s6) var(--s4) var(--s7) }
h1, h2, .prose { font-family: var(--serif); font-weight: 500; text-wrap: pretty }
h1 { font-size: var(--t5); line-height: var(--lead-tight); margin: var(--s5) 0 var(--s3) }
h2 { font-size: var(--t4); margin: var(--s6) 0 var(--s3); padding-top: var(--s4); border-top: 1px solid var(--rule) }
h3 { font-size: var(--t3); margin: var(--s4) 0 var(--s1) }
.prose { font-size: var(--t4); line-height: var(--lead-prose); max-width: var(--measure) }
.sheet { background: var(--sheet); padding: var(--s5); margin: var(--s4) 0; border-radius: var(--r1) }
small, .deck, figcaption { color: var(--ink-2); font-size: var(--t2) }
table { border-collapse: collapse; width: 100%; font-size: var(--t2) } caption { text-align: left; padding-bottom: var(--s2); color: var(--ink-2) }
th, td { text-align: left; vertical-align: top; padding: var(--s2) var(--s3) var(--s2) 0; border-bottom: 1px solid var(--rule); font-weight: 400 } .n { text-align: right }
.scroll { overflow-x: auto }
ol, ul { padding-left: 1.2em } li { margin: var(--s2) 0 }
button { font: inherit; color: inherit; background: none; border: 0; padding: 2px 0; min-height: 24px; cursor: pointer; text-decoration: underline dotted var(--rule-2); text-underline-offset: 3px }
button:focus-visible { outline: 2px solid var(--verd) }
[popover] { background: var(--sheet); color: var(--ink); border: 1px solid var(--rule); box-shadow: var(--lift); max-width: 44ch; padding: var(--s4); font: var(--t2)/var(--lead-ui) var(--sans) }
dl { display: grid; grid-template-columns: auto 1fr; gap: var(--s1) var(--s3); margin: 0 } dt { color: var(--ink-3) } dd { margin: 0 }
.amber { color: var(--amber) }
`;

type Receipts = {
  /** Words that open the receipt of a fact. */
  readonly cite: (id: FactId, words?: string) => string;
  /** The receipts cited so far, to stand at the end of the page. */
  readonly all: () => string;
};

const receiptRows = (fact: Fact): [string, string][] => [
  ['Value', factWords(fact)],
  ['Publisher', fact.publisher],
  ['Release', fact.release],
  ['Year', String(fact.year)],
  ['Area', fact.area],
  ['People', fact.n === null ? 'not published' : figure(fact.n, 'people')],
  ['Method', `${fact.method}${fact.estimate ? ' Our estimate.' : ''}`],
  ['Fetched', fact.retrieved ?? 'not fetched: your own statement'],
];

const createReceipts = (facts: readonly Fact[]): Receipts => {
  const byId = new Map(facts.map((fact) => [fact.id, fact]));
  const order: FactId[] = [];
  const requireFact = (id: FactId): Fact => {
    const fact = byId.get(id);
    if (!fact) throw new Error(`The report cites ${id}, which is not among its facts.`);
    return fact;
  };
  return {
    cite: (id, words) => {
      if (!order.includes(id)) order.push(id);
      const shown = words ?? factWords(requireFact(id));
      return `<button type="button" popovertarget="f${order.indexOf(id)}">${escapeHtml(shown)}</button>`;
    },
    all: () =>
      order
        .map((id, index) => {
          const fact = requireFact(id);
          const rows = receiptRows(fact).map(
            ([name, value]) => `<dt>${name}</dt><dd>${escapeHtml(value)}</dd>`,
          );
          return `<div popover id="f${index}"><strong>${escapeHtml(fact.label)}</strong><dl>${rows.join('')}</dl></div>`;
        })
        .join('\n'),
  };
};

const list = (tag: 'ol' | 'ul', items: readonly string[]): string =>
  items.length === 0 ? '' : `<${tag}>${items.map((item) => `<li>${item}</li>`).join('')}</${tag}>`;

const lineSection = ({ profile }: MirrorReport): string => {
  const rows = profile.spells.map((spell) => {
    const time = `${spell.startYear ?? '?'} to ${spell.endYear ?? 'now'}`;
    const sure = spell.confidence === null ? '' : `, ${Math.round(spell.confidence * 100)} % sure`;
    const what =
      spell.occupation === null
        ? spell.kind === 'work'
          ? '<span class="amber">which occupation is not sure</span>'
          : escapeHtml(spell.kind)
        : escapeHtml(`${spell.occupation} (${spell.onetSoc}${sure})`);
    const where = spell.employer === null ? '' : `, ${escapeHtml(spell.employer)}`;
    return `<tr><td>${time}</td><th scope="row">${escapeHtml(spell.title)}${where}</th><td>${what}</td></tr>`;
  });
  const skills = profile.skills.map((skill) => escapeHtml(skill.label)).join(', ');
  const proven = skills === '' ? '' : `<p class="deck">Skills your words prove: ${skills}.</p>`;
  const notes = list('ul', profile.warnings.map(escapeHtml));
  return `<h2>Your line</h2><div class="scroll"><table>${rows.join('')}</table></div>${proven}${notes}`;
};

const peopleSection = ({ doppelgangers, cohort }: MirrorReport, receipts: Receipts): string => {
  if (doppelgangers.length === 0) return '';
  const people = doppelgangers.map((one) => {
    const parts = one.parts
      .map(({ label, value, factId }) => receipts.cite(factId, `${label.toLowerCase()} ${value.toFixed(2)}`))
      .join(' + ');
    const spells = one.spells.map((spell) => `${spell.startYear}–${spell.endYear} ${spell.title}`).join('; ');
    const parting = one.parting
      ? `<br><small>Here you part: ${escapeHtml(one.parting.you)}; ${escapeHtml(one.parting.they)}.</small>`
      : '';
    return `<strong>${escapeHtml(one.label)}</strong>, likeness ${receipts.cite(one.scoreFactId, one.score.toFixed(2))} <small>= ${parts}</small><br>${receipts.cite(one.careerFactId, spells)}${parting}`;
  });
  const went = cohort
    ? `<h3>Where people of this occupation went</h3><p>${receipts.cite(cohort.heldFactId)} held it (${escapeHtml(cohort.originTitle)}); ${receipts.cite(cohort.leftFactId)} were later seen in another.</p>${list(
        'ul',
        cohort.destinations.map((row) => `${receipts.cite(row.factId)} ${escapeHtml(row.title)}`),
      )}`
    : '';
  return `<h2>${escapeHtml(careersHeadline(doppelgangers, cohort))}</h2><p class="deck">Real, anonymous participants of a survey of the United States (NLSY79), born 1957 to 1964, interviewed 1982 to 2000. The survey extract holds no pay.</p>${list('ol', people)}${went}`;
};

const gapSection = (gap: Gap, receipts: Receipts): string => {
  const rows = gap.items.map((item) => {
    const hours = item.hours
      ? receipts.cite(
          item.hours.factId,
          `${item.hours.low.toFixed(0)} to ${item.hours.high.toFixed(0)} hours`,
        )
      : '';
    return `<tr><th scope="row">${receipts.cite(item.needed.factId, item.name)}</th><td>${item.status}</td><td>${item.essential ? 'essential' : 'optional'}</td><td class="n">${receipts.cite(gap.fitFactId, `${item.points.toFixed(1)} of ${item.weight.toFixed(1)}`)}</td><td class="n">${hours}</td></tr>`;
  });
  const unknown = list(
    'ul',
    gap.notEnoughData.map((part) => `Not enough data: ${escapeHtml(part)}`),
  );
  return `<h2>Gap to ${escapeHtml(gap.title)}: fit ${receipts.cite(gap.fitFactId)} of 100</h2><div class="scroll"><table><tr><th>asked for</th><td>you</td><td></td><td class="n">points</td><td class="n">to learn</td></tr>${rows.join('')}</table></div>${unknown}`;
};

const futureRows = (future: Future, receipts: Receipts): string => {
  const name = future.scenario === 'stay' ? `Staying: ${future.title}` : future.title;
  const bands = future.bands.map((band) => {
    const words = `${figure(band.p10, 'usd_per_year')} to ${figure(band.p90, 'usd_per_year')}, middle ${figure(band.p50, 'usd_per_year')}`;
    return `<tr><td>after ${band.horizonYears} ${band.horizonYears === 1 ? 'year' : 'years'}</td><td>${receipts.cite(band.factId, words)}</td></tr>`;
  });
  const indices = future.indices.map((index) => {
    const words =
      index.measure === 'remote' && index.value !== null ? (index.value > 0 ? 'yes' : 'no') : undefined;
    const value = index.factId === null ? 'not enough data' : receipts.cite(index.factId, words);
    return `<tr><td>${escapeHtml(index.label)}</td><td>${value}, ${escapeHtml(index.comparedWithNow)}</td></tr>`;
  });
  const unknown = list(
    'ul',
    future.notEnoughData.map((part) => `Not enough data: ${escapeHtml(part)}`),
  );
  return `<h3>${escapeHtml(name)}</h3><div class="scroll"><table>${bands.join('')}${indices.join('')}</table></div>${unknown}`;
};

const letterSection = (letter: Letter, receipts: Receipts): string => {
  const paragraphs = letter.paragraphs.map((paragraph) => {
    const words = paragraph.map((part) =>
      part.factId === null ? escapeHtml(part.text) : receipts.cite(part.factId, part.text),
    );
    return `<p>${words.join('')}</p>`;
  });
  return `<section class="sheet"><small>${escapeHtml(letter.writer.label)}; ${letter.tone}</small><h3>${escapeHtml(letter.heading)}</h3><div class="prose">${paragraphs.join('')}</div></section>`;
};

const sourceSection = (sources: readonly Source[]): string =>
  `<h2>Sources</h2>${list(
    'ul',
    sources.map(
      (source) =>
        `${escapeHtml(source.publisher)}: ${escapeHtml(source.dataset)}, ${escapeHtml(source.release)}. <small>${escapeHtml(source.attribution)} Licence: ${escapeHtml(source.licence)}.</small>`,
    ),
  )}`;

/** One mirror as a page that needs nothing beside itself. */
export const htmlReport = (report: MirrorReport, frame: HtmlFrame): string => {
  const receipts = createReceipts(report.facts);
  const futures = report.futures.map((future) => futureRows(future, receipts)).join('');
  const body = [
    lineSection(report),
    peopleSection(report, receipts),
    ...report.gaps.map((gap) => gapSection(gap, receipts)),
    futures === ''
      ? ''
      : `<h2>Ten years, approximate</h2><p class="deck">Yearly pay in ${escapeHtml(frame.place)}: four in five simulated paths lie within each band.</p>${futures}`,
    report.letters.length === 0 ? '' : '<h2>Letters</h2>',
    ...report.letters.map((letter) => letterSection(letter, receipts)),
    sourceSection(frame.sources),
  ].join('\n');
  const name = report.profile.name ?? 'you';
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>Career Mirror: ${escapeHtml(name)}</title><style>${readFileSync(tokensFile, 'utf8')}${style}</style></head>
<body><main>
<p class="deck">Career Mirror, ${escapeHtml(name)}, ${frame.now.slice(0, 10)}. Guidance, not a guarantee.</p>
<h1>${escapeHtml(report.profile.identity)}</h1>
${body}
</main>
${receipts.all()}
</body></html>
`;
};
