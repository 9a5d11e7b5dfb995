'use client';
import type { FactId } from '@career-mirror/contract';
import { type ReactNode, useState } from 'react';
import { ChangeDots } from '../charts/ChangeDots.tsx';
import { IntervalBar } from '../charts/IntervalBar.tsx';
import { LazyBandChart } from '../charts/LazyBandChart.tsx';
import { QuartileBar } from '../charts/QuartileBar.tsx';
import { ApiProblem } from '../lib/problem.ts';
import { LineFigure } from '../line/LineFigure.tsx';
import { Fact } from '../ui/Fact.tsx';
import { Finding } from '../ui/Finding.tsx';
import { Foot } from '../ui/Foot.tsx';
import { Facts } from '../ui/facts.tsx';
import { Kind } from '../ui/Kind.tsx';
import { Seal } from '../ui/Seal.tsx';
import { Segmented } from '../ui/Segmented.tsx';
import { Sheet } from '../ui/Sheet.tsx';
import { Empty, Loading, NotEnoughData, Problem } from '../ui/states.tsx';
import { TableTwin } from '../ui/TableTwin.tsx';
import { danaSpells, spellOf } from './dana.ts';
import { factOf, galleryFacts } from './facts.ts';
import { LineGallery } from './LineGallery.tsx';

const id = (value: string) => value as FactId; // a fixture's id, branded here
const quartiles = [
  factOf('p25', { label: '25th percentile', value: 62_920 }),
  factOf('p75', { label: '75th percentile', value: 104_330 }),
];

function Part({ name, children }: { name: string; children: ReactNode }) {
  return (
    <section className="border-t border-rule py-s5" aria-label={name}>
      <h2 className="label mb-s3">{name}</h2>
      {children}
    </section>
  );
}

/** Every primitive and chart on fixture data, to be looked at and photographed. */
export function Gallery() {
  const [view, setView] = useState<'ten' | 'all'>('ten');
  return (
    <Facts facts={[...galleryFacts, ...quartiles]}>
      <main id="main" className="wrap py-s5">
        <Finding deck="A deck: the sentence beneath the finding.">
          The headline of a screen is what was found, in words.
        </Finding>
        <Part name="Numbers with receipts">
          <p>
            <Fact id="pay" /> a year, <Fact id="pay-top" /> at the top, <Fact id="growth" signed /> and{' '}
            <Fact id="shrink" signed />, about <Fact id="hours">24 to 36 hours</Fact>, and a missing one:{' '}
            <Fact id="none" />.
          </p>
        </Part>
        <Part name="Choices and buttons">
          <Segmented
            label="View"
            value={view}
            onChange={setView}
            options={[
              { value: 'ten', label: 'Ten people' },
              { value: 'all', label: 'All, with counts' },
            ]}
          />
          <p className="mt-s3 flex flex-wrap items-center gap-s3">
            <button type="button" className="btn">
              This is me
            </button>
            <button type="button" className="btn btn-quiet">
              I supervised the shift
            </button>
            <button type="button" className="link">
              Neither
            </button>
            <Seal letter="A" />
            <Kind kind="participant" />
            <Kind kind="member" />
            <Kind kind="composite" />
          </p>
        </Part>
        <Part name="The line">
          <LineFigure spells={danaSpells} height={120} />
          <LineGallery />
        </Part>
        <Part name="One undated spell">
          <LineFigure spells={[spellOf({ id: 'x', title: 'Welder', start: null, end: null, share: null })]} />
        </Part>
        <Part name="Charts">
          <div className="grid gap-s5 desk:grid-cols-2">
            <div>
              <QuartileBar p25={id('p25')} p50={id('pay')} p75={id('p75')} scaleMax={150_000} />
              <ChangeDots label="Standing" now={4.2} then={1.9} scaleMin={1} scaleMax={5} />
              <IntervalBar
                label="Titles, top 1"
                value={0.62}
                low={0.58}
                high={0.66}
                target={0.6}
                scaleMin={0}
                scaleMax={1}
                strong
              />
            </div>
            <TableTwin
              caption="Pay over ten years"
              drawing={
                <LazyBandChart
                  label="Pay"
                  unit="US dollars a year"
                  factId={id('pay')}
                  source="OEWS May 2024, our estimate"
                  uncertainty="80 % of simulated paths"
                  domain={[40_000, 120_000]}
                  format={(value) => `$${Math.round(value / 1000)}k`}
                  points={[
                    { year: 0, low: 51_600, middle: 51_600, high: 51_600 },
                    { year: 1, low: 54_800, middle: 60_100, high: 65_500 },
                    { year: 5, low: 57_600, middle: 67_300, high: 78_000 },
                    { year: 10, low: 60_700, middle: 74_700, high: 91_400 },
                  ]}
                />
              }
              table={
                <tbody>
                  <tr>
                    <th scope="row">10 years</th>
                    <td>$60,700 to $91,400</td>
                  </tr>
                </tbody>
              }
            />
          </div>
        </Part>
        <Part name="A sheet">
          <Sheet label="Document" className="p-s5 font-serif">
            Only a document or a letter is brighter than the page.
          </Sheet>
        </Part>
        <Part name="States">
          <Loading>Looking for careers like yours.</Loading>
          <Empty title="There is no line to show yet." action={{ href: '/', label: 'Say what you do' }}>
            Say what you do, or hand in a CV, and it appears here.
          </Empty>
          <Problem problem={new ApiProblem('document.encrypted')} inline retry={() => {}} />
          <NotEnoughData reason="The publisher gives no pay for this occupation." />
        </Part>
        <Foot>
          <span>Fixture data throughout; nothing here is computed.</span>
        </Foot>
      </main>
    </Facts>
  );
}
