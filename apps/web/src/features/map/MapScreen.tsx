'use client';
import { useEffect, useState } from 'react';
import type { AnswerOf } from '../../lib/routes.ts';
import { useApi } from '../../lib/use-api.ts';
import { Finding } from '../../ui/Finding.tsx';
import { Foot } from '../../ui/Foot.tsx';
import { Facts } from '../../ui/facts.tsx';
import { Release } from '../../ui/Release.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { Answer } from '../../ui/states.tsx';
import { Chosen } from './Chosen.tsx';
import { MapDrawing } from './MapDrawing.tsx';
import { MapTable } from './MapTable.tsx';
import { ReachKeys } from './ReachMark.tsx';

type MapView = AnswerOf<'getMap'>;
type Reach = 'all' | 'now' | 'one_gap';
type Overlay = 'line' | 'careers';

const ZOOMS = [1, 1.5, 2.25] as const;

/** Occupations around the person, as a map and as its table twin; each has an address of its own (`?role=`). */
export function MapScreen() {
  const { state, reload } = useApi('getMap', {});
  return (
    <Answer state={state} reload={reload} loading="Measuring a thousand occupations against your line …">
      {(view) => (
        <Facts facts={view.facts}>
          <Content view={view} />
        </Facts>
      )}
    </Answer>
  );
}

function Content({ view }: { view: MapView }) {
  const [reach, setReach] = useState<Reach>('all');
  const [overlay, setOverlay] = useState<Overlay>('line');
  const [zoom, setZoom] = useState(0);
  const [chosen, setChosen] = useState<string | null>(null);
  useEffect(() => setChosen(new URLSearchParams(location.search).get('role')), []);
  const choose = (onetSoc: string) => {
    setChosen(onetSoc);
    history.replaceState(null, '', `?role=${onetSoc}`);
  };
  const current = view.spells.findLast((spell) => spell.onetSoc !== null && spell.kind === 'work')?.onetSoc;
  const shown = view.nodes.filter(
    (node) =>
      node.onetSoc !== current &&
      (reach === 'all' || node.reach === reach || node.reach === 'been' || node.onetSoc === chosen),
  );
  const table = [...shown].sort((a, b) => b.likeness - a.likeness);
  const one = view.nodes.find((node) => node.onetSoc === chosen);
  const ended = view.doppelgangers.filter((career) =>
    shown.some((node) => node.onetSoc === career.last.onetSoc),
  ).length;
  return (
    <>
      <Finding>
        <span data-count>{view.headline}</span>
      </Finding>
      <div className="mt-s3 flex flex-wrap items-center gap-x-s5 gap-y-s2">
        <Segmented
          label="Reach"
          value={reach}
          onChange={setReach}
          options={[
            { value: 'all', label: 'All reach' },
            { value: 'now', label: 'Now' },
            { value: 'one_gap', label: 'One gap' },
          ]}
        />
        <Segmented
          label="Lay over"
          value={overlay}
          onChange={setOverlay}
          options={[
            { value: 'line', label: 'Your line' },
            { value: 'careers', label: 'Ten careers' },
          ]}
        />
        <span className="flex gap-s3">
          <button type="button" className="link" disabled={zoom === 0} onClick={() => setZoom(zoom - 1)}>
            Wider
          </button>
          <button
            type="button"
            className="link"
            disabled={zoom === ZOOMS.length - 1}
            onClick={() => setZoom(zoom + 1)}
          >
            Closer
          </button>
        </span>
        <span className="desk:ml-auto">
          <ReachKeys />
        </span>
      </div>
      <div className="mt-s3 grid grid-cols-[minmax(0,1fr)] items-start gap-s5 min-[1060px]:grid-cols-[minmax(0,1fr)_376px]">
        <figure className="min-[1060px]:sticky min-[1060px]:top-s4">
          <MapDrawing
            nodes={shown}
            spells={view.spells}
            careers={overlay === 'careers' ? view.doppelgangers : []}
            chosen={chosen}
            onChoose={choose}
            zoom={ZOOMS[zoom] ?? 1}
          />
          {overlay === 'careers' && (
            <figcaption className="text-t1 text-ink-3" data-count>
              Grey marks stand where the ten careers ended: {ended} of {view.doppelgangers.length} ended on
              this map.
            </figcaption>
          )}
        </figure>
        <div>
          {one && <Chosen node={one} />}
          <MapTable nodes={table} chosen={chosen} onChoose={choose} />
        </div>
      </div>
      <Foot>
        <span>
          Likeness and reach: our estimates, from O*NET <Release of="onet" /> ratings, titles and work
          activities. Moves: <Release of="nlsy79">NLSY79, US, 1982–2000</Release>. Pay: OEWS{' '}
          <Release of="bls-oews" />, US median. Outlook: BLS <Release of="bls-projections" />.
        </span>
      </Foot>
    </>
  );
}
