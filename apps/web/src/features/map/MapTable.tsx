import type { MapNode } from '@career-mirror/contract';
import { Fact } from '../../ui/Fact.tsx';
import { ReachMark, reachWords } from './ReachMark.tsx';

/** The table twin of the map: the same occupations, nearest first. */
export function MapTable(props: {
  nodes: readonly MapNode[];
  chosen: string | null;
  onChoose: (onetSoc: string) => void;
}) {
  return (
    <table className="text-t1!">
      <caption className="pb-s1 text-left text-t2 font-semibold">The same map as a table</caption>
      <thead>
        <tr>
          <th scope="col">Occupation</th>
          <th scope="col">Reach</th>
          <th scope="col" className="num">
            Likeness
          </th>
          <th scope="col" className="num pr-0!">
            Median pay
          </th>
        </tr>
      </thead>
      <tbody>
        {props.nodes.map((node) => (
          <tr key={node.onetSoc} className={node.onetSoc === props.chosen ? 'bg-verd-wash font-[550]' : ''}>
            <td className="relative pl-[22px]!">
              <svg
                viewBox="0 0 14 12"
                width={14}
                height={12}
                aria-hidden="true"
                className="absolute top-2.5 left-0.5"
              >
                <ReachMark reach={node.reach} x={7} y={6} />
              </svg>
              <button
                type="button"
                aria-pressed={node.onetSoc === props.chosen}
                className="min-h-6 text-left hover:underline"
                onClick={() => props.onChoose(node.onetSoc)}
              >
                {node.title}
              </button>
            </td>
            <td className="whitespace-nowrap text-ink-2">{reachWords[node.reach]}</td>
            <td className="num">
              <Fact id={node.likenessFactId} estimate="said">
                {node.likeness.toFixed(2)}
              </Fact>
            </td>
            <td className="num pr-0!">
              <Fact id={node.medianPayFactId} estimate="said" />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
