import type { PlacedLabel } from './labels.ts';

/** Labels beside the line, as `placeLabels` put them. */
export function SpellLabels({ labels }: { labels: readonly PlacedLabel[] }) {
  return labels.map((label) => (
    <g key={label.piece}>
      <text x={label.x} y={label.y} textAnchor={label.anchor} className="spell-title">
        {label.title}
      </text>
      {label.note && (
        <text x={label.x} y={label.y + 16} textAnchor={label.anchor} className="spell-when">
          {label.note}
        </text>
      )}
    </g>
  ));
}
