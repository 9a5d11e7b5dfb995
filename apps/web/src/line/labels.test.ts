import { describe, expect, it } from 'vitest';
import { danaSpells } from '../dev/dana.ts';
import { centreLine } from './centre-line.ts';
import { placeLabels } from './labels.ts';
import { personPieces, spanOf } from './pieces.ts';
import { heightDomain, linear } from './scale.ts';

const measure = (text: string) => text.length * 7;

function labelsAt(width: number) {
  const pieces = personPieces(danaSpells, 2026.9);
  const span = spanOf(pieces) ?? { from: 0, to: 1 };
  const points = centreLine(
    pieces,
    linear([span.from, span.to], [0, width]),
    linear(heightDomain(pieces.map((piece) => piece.height)), [150, 60]),
  );
  const wishes = danaSpells.map((spell, piece) => ({ piece, title: spell.title, note: spell.employer }));
  const labels = placeLabels(wishes, points, { left: 0, right: width, top: 0, bottom: 220, measure });
  const boxes = labels.map((label) => {
    const wide = Math.max(measure(label.title), measure(label.note ?? ''));
    const x0 = label.anchor === 'start' ? label.x : label.x - wide;
    return { x0, x1: x0 + wide, y0: label.y - 14, y1: label.y + (label.note ? 16 : 2) };
  });
  return { labels, boxes, points };
}

describe('placeLabels', () => {
  it.each([320, 480, 640, 820, 1100, 1500])(
    'keeps labels apart, off the line and inside %i pixels',
    (width) => {
      const { boxes, points } = labelsAt(width);
      boxes.forEach((a, i) => {
        expect(a.x0).toBeGreaterThanOrEqual(0);
        expect(a.x1).toBeLessThanOrEqual(width);
        for (const b of boxes.slice(i + 1)) {
          expect(a.x0 < b.x1 && b.x0 < a.x1 && a.y0 < b.y1 && b.y0 < a.y1).toBe(false);
        }
        expect(points.some((p) => p.x > a.x0 && p.x < a.x1 && p.y > a.y0 && p.y < a.y1)).toBe(false);
      });
    },
  );

  it('finds room for all six where there is room', () => {
    expect(labelsAt(820).labels).toHaveLength(6);
  });

  it('names the longest stay first where there is little room', () => {
    expect(labelsAt(320).labels.map((label) => label.title)).toContain('Store manager');
  });
});
