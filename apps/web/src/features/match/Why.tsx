import type { Doppelganger } from '@career-mirror/contract';
import { Fact } from '../../ui/Fact.tsx';
import { Kind } from '../../ui/Kind.tsx';
import { NotEnoughData } from '../../ui/states.tsx';

const kindName = {
  participant: 'Survey participant',
  member: 'Member',
  composite: 'Composite, not a person',
};

/** Why one career is like yours: parts that sum to the likeness, where the paths part, and today's pay where they ended. */
export function Why({ one }: { one: Doppelganger }) {
  const largest = Math.max(...one.parts.map((part) => part.max));
  const path = one.spells.map((spell) => spell.title.toLowerCase()).join(', then ');
  return (
    <div className="border-t-2 border-verd pt-s3">
      <p>
        <Kind kind={one.kind}>
          <span>
            {kindName[one.kind]},{' '}
            <Fact id={one.careerFactId}>
              {one.label}, {one.source}
            </Fact>
          </span>
        </Kind>
      </p>
      <h2 className="say mt-s1 mb-s2">{one.headline}</h2>
      <p className="text-ink-2">{path.charAt(0).toUpperCase() + path.slice(1)}.</p>
      <ul className="mt-s3 mb-s4" aria-label="Parts of the likeness">
        {one.parts.map((part) => (
          <li key={part.key}>
            <Fact
              id={part.factId}
              block
              estimate="said"
              className="grid! grid-cols-[1fr_44px] gap-x-s3 gap-y-0.5 py-1"
            >
              <span>{part.label}</span>
              <span className="num figure">{part.value.toFixed(2)}</span>
              <span className="col-span-2 h-1 bg-well">
                <span
                  className="block h-1 bg-verd-2 transition-[width] duration-200 ease-move motion-reduce:transition-none"
                  style={{ width: `${(part.value / largest) * 100}%` }}
                />
              </span>
              <small className="col-span-2 text-t1 text-ink-3">
                {part.why.replace(/\.$/, '')}, of {part.max.toFixed(2)}
              </small>
            </Fact>
          </li>
        ))}
        <li className="mt-s1 grid grid-cols-[1fr_44px] border-t border-ink pt-1 font-semibold">
          <span>Likeness, the sum, our estimate</span>
          <span className="num">
            <Fact id={one.scoreFactId} estimate="said" />
          </span>
        </li>
      </ul>
      {one.parting ? (
        <p>
          <b>Here they differed.</b> In{' '}
          <Fact id={one.parting.factId} estimate="said">
            year {Math.round(one.parting.careerYear)}
          </Fact>{' '}
          <span data-own>{one.parting.you}</span>; {one.parting.they}.
        </p>
      ) : (
        <p>
          <b>They never parted</b> while both of you were at work.
        </p>
      )}
      <hr className="my-s3 border-rule" />
      {one.last.payTodayFactId ? (
        <p>
          <b>Pay today for where they ended:</b> <Fact id={one.last.payTodayFactId} /> a year, US median,{' '}
          {one.last.title}. The survey holds no pay.
        </p>
      ) : (
        <NotEnoughData
          reason={`Today's wage tables have no row for where they ended (${one.last.title}). The survey holds no pay.`}
        />
      )}
    </div>
  );
}
