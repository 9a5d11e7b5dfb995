import type { Doppelganger } from '@career-mirror/contract';
import { Fact } from '../../ui/Fact.tsx';
import { Kind } from '../../ui/Kind.tsx';

/** The table twin of the board: the same ten careers in words. */
export function CareerTable({ doppelgangers }: { doppelgangers: readonly Doppelganger[] }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className="relative overflow-x-auto" aria-label="Ten careers as a table" tabIndex={0}>
      <table className="min-w-[720px]">
        <thead>
          <tr>
            <th scope="col">Who</th>
            <th scope="col" className="num">
              Likeness, our estimate
            </th>
            <th scope="col">Their career, year by year</th>
            <th scope="col">Parted</th>
            <th scope="col" className="num">
              Pay today where they ended
            </th>
          </tr>
        </thead>
        <tbody>
          {doppelgangers.map((one) => (
            <tr key={one.id}>
              <td className="whitespace-nowrap">
                <Kind kind={one.kind}>
                  <span data-count>{one.label}</span>
                </Kind>
              </td>
              <td className="num">
                <Fact id={one.scoreFactId} estimate="said">
                  {one.score.toFixed(2)}
                </Fact>
              </td>
              <td>
                <Fact id={one.careerFactId} block>
                  {one.spells.map((spell, i) => (
                    <span
                      key={`${spell.startYear} ${spell.title}`}
                      className={`block ${spell.alike ? 'text-verd' : ''}`}
                    >
                      <span className={i === 0 ? 'figure' : ''}>
                        {spell.startYear}–{spell.endYear}
                      </span>{' '}
                      {spell.title}
                      {spell.alike && <span className="text-t1"> (like yours)</span>}
                      <span className="sr-only">; </span>
                    </span>
                  ))}
                </Fact>
              </td>
              <td className="whitespace-nowrap">
                {one.parting ? (
                  <Fact id={one.parting.factId} estimate="said">
                    year {Math.round(one.parting.careerYear)}
                  </Fact>
                ) : (
                  'never'
                )}
              </td>
              <td className="num">
                <Fact id={one.last.payTodayFactId} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
