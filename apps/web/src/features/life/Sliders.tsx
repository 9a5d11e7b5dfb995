'use client';
import type { Weights } from '@career-mirror/contract';
import { sliders } from '../../lib/measures.ts';

const clamp = (value: number) => Math.max(0, Math.min(10, Math.round(value)));

/** What matters to the person, 0 to 10: each a slider and a number field, arrow keys in both. */
export function Sliders(props: { weights: Weights; onChange: (weights: Weights) => void }) {
  const { weights, onChange } = props;
  return (
    <form
      aria-label="What matters to you, 0 to 10"
      onSubmit={(event) => event.preventDefault()}
      className="grid gap-x-s6 tab:grid-cols-2 desk:grid-cols-4 wide:grid-cols-1"
    >
      <h2 className="head col-span-full mb-s1">What matters to you</h2>
      {sliders.map(({ key, label }) => {
        const set = (value: number) => onChange({ ...weights, [key]: clamp(value) });
        return (
          <div key={key} className="grid grid-cols-[1fr_48px] items-center gap-x-s3 py-[5px]">
            <label htmlFor={`slider-${key}`} className="col-span-2 text-ink-2">
              {label}
            </label>
            <input
              id={`slider-${key}`}
              type="range"
              min={0}
              max={10}
              step={1}
              value={weights[key]}
              className="slider"
              style={{ '--p': `${weights[key] * 10}%` }}
              onChange={(event) => set(event.target.valueAsNumber)}
            />
            <input
              type="number"
              min={0}
              max={10}
              step={1}
              value={weights[key]}
              aria-label={`${label}, number`}
              className="h-hit w-12 rounded-r1 border border-rule-2 bg-sheet text-center"
              onChange={(event) => {
                if (!Number.isNaN(event.target.valueAsNumber)) set(event.target.valueAsNumber);
              }}
            />
          </div>
        );
      })}
    </form>
  );
}
