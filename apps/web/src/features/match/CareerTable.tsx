import type { Doppelganger } from '@career-mirror/contract';
import { Fact } from '../../ui/Fact.tsx';
import { Kind } from '../../ui/Kind.tsx';

/** The table twin of the board: the same ten careers in words. */
export function CareerTable({ doppelgangers }: { doppelgangers: readonly Doppelganger[] }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className="overflow-x-auto" aria-label="Ten careers as a table" tabIndex={0}>
      <table className="min-w-[720px]">
        <thead>
          <tr>
            <th scope="col">Who</th>
            <th scope="col" className="num">
              Likeness
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
                <Kind kind={one.kind}>{one.label}</Kind>
              </td>
              <td className="num">{one.score.toFixed(2)}</td>
              <td>
                <ol>
                  {one.spells.map((spell) => (
                    <li key={`${spell.startYear} ${spell.title}`} className={spell.alike ? 'text-verd' : ''}>
                      {spell.startYear}–{spell.endYear} {spell.title}
                      {spell.alike && <span className="text-t1"> (like yours)</span>}
                    </li>
                  ))}
                </ol>
              </td>
              <td>{one.parting ? `year ${Math.round(one.parting.careerYear)}` : 'never'}</td>
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
