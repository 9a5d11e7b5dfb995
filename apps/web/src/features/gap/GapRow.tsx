import type { GapItem } from '@career-mirror/contract';
import { countWord } from '../../lib/format.ts';
import { Fact } from '../../ui/Fact.tsx';
import { FactStretch } from '../../ui/FactStretch.tsx';
import { LevelRuler } from './LevelRuler.tsx';

const kindWords: Readonly<Record<GapItem['kind'], string>> = {
  skill: 'skill',
  knowledge: 'knowledge',
  technology: 'technology',
  education: 'education',
};

function Proof({ item }: { item: GapItem }) {
  const quote = item.evidence[0]?.text;
  if (!quote) {
    return (
      <>
        Asked for by{' '}
        <FactStretch text={item.source} id={item.needed.importanceFactId ?? item.needed.factId} />. Nothing in
        your documents.
      </>
    );
  }
  return (
    <span data-own>
      <q className="font-serif text-t2 leading-snug text-ink italic">{quote}</q>
      {item.evidence.length > 1 && <span> and {countWord(item.evidence.length - 1)} more</span>}
    </span>
  );
}

/** The level asked, with its receipt; where none is published the words beside it say who asks. */
function Asked({ item }: { item: GapItem }) {
  const { level0to7, factId } = item.needed;
  if (level0to7 === null && item.evidence.length === 0) return 'asked for';
  return (
    <Fact id={factId} estimate="said">
      {level0to7 === null ? 'asked for' : `level ${level0to7.toFixed(1)}`}
    </Fact>
  );
}

/** Two figures above each other, each a target of its own height. */
const target = 'm-0! p-0! leading-6';

const whole = (value: number) => value.toLocaleString('en-US');

/** One thing asked for: your level against it, your own words that prove it, and what learning it would add. */
export function GapRow(props: { item: GapItem; learned: boolean; onLearn: (learned: boolean) => void }) {
  const { item, learned, onLearn } = props;
  const open = item.status !== 'have';
  return (
    <li className="grid grid-cols-[30px_1fr_auto] items-center gap-x-s3 gap-y-s1 border-b border-rule py-1 min-[1180px]:grid-cols-[30px_190px_232px_minmax(0,1fr)_84px] min-[1180px]:gap-x-s4">
      {open ? (
        <input
          type="checkbox"
          className="tick-box"
          checked={learned}
          onChange={(event) => onLearn(event.target.checked)}
          aria-label={`What if I learn ${item.name}`}
        />
      ) : (
        <span />
      )}
      <span className="leading-tight font-[550]">
        <FactStretch text={item.name} id={item.needed.factId} />
        <small className="block text-t1 font-normal text-ink-3">
          {kindWords[item.kind]}, {item.essential ? 'essential' : 'optional'}, <Asked item={item} />
        </small>
      </span>
      <span className="col-span-2 col-start-2 min-[1180px]:col-auto">
        <LevelRuler item={item} learned={learned} />
      </span>
      <span className="col-span-2 col-start-2 text-t1 leading-normal text-ink-2 min-[1180px]:col-auto">
        <Proof item={item} />
      </span>
      {open ? (
        <span className="col-start-3 row-start-1 text-right leading-6 font-[550] text-verd min-[1180px]:col-auto min-[1180px]:row-auto">
          <Fact id={item.gainFactId} estimate="said" className={target}>
            +{item.gain.toFixed(2)}
          </Fact>
          {item.hours && (
            <small className="block leading-6 text-t1 font-normal text-ink-3">
              <Fact id={item.hours.factId} estimate="said" className={target}>
                {whole(item.hours.low)}–{whole(item.hours.high)} h
              </Fact>
            </small>
          )}
        </span>
      ) : (
        <span className="col-start-3 row-start-1 text-right text-t1 text-ink-3 min-[1180px]:col-auto min-[1180px]:row-auto">
          shown
        </span>
      )}
    </li>
  );
}
