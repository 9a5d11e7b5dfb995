import { FactId, type MapNode, OnetSocCode } from '@career-mirror/contract';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arcX, mapFrame, orderNodes, placeNodes } from './map-layout.ts';

const node = (i: number, likeness: number, peopleShare: number | null): MapNode => ({
  onetSoc: OnetSocCode.parse(`11-${1000 + i}.00`),
  title: `Occupation ${i}`,
  likeness,
  likenessFactId: FactId.parse(`f${i}`),
  peopleShare,
  reach: 'now',
  reachWhy: '',
  jobZone: 3,
  medianPayFactId: null,
  growthFactId: null,
  moves: null,
  biggestGap: null,
});

const share = fc.option(fc.double({ min: 0, max: 1, noNaN: true }));
const someNodes = fc
  .array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), share), { minLength: 1, maxLength: 40 })
  .map((list) => list.map(([likeness, people], i) => node(i, likeness, people)));

describe('the map', () => {
  it('gives every occupation a row of its own', () => {
    fc.assert(
      fc.property(someNodes, fc.integer({ min: 280, max: 1200 }), (nodes, width) => {
        const least = Math.min(...nodes.map((one) => one.likeness));
        const frame = mapFrame(width, nodes.length, least, 1);
        const ys = placeNodes(orderNodes(nodes), frame).map((one) => one.y);
        for (let i = 1; i < ys.length; i++) expect((ys[i] ?? 0) - (ys[i - 1] ?? 0)).toBeCloseTo(22);
        expect(Math.min(...ys)).toBeGreaterThan(0);
        expect(Math.max(...ys)).toBeLessThan(frame.height);
      }),
    );
  });

  it('puts the more alike nearer on the same row, and keeps all of them on the page', () => {
    fc.assert(
      fc.property(someNodes, fc.integer({ min: 280, max: 1200 }), (nodes, width) => {
        const frame = mapFrame(width, nodes.length, Math.min(...nodes.map((one) => one.likeness)), 1);
        expect(arcX(frame, 0.8, frame.you.y)).toBeLessThan(arcX(frame, 0.4, frame.you.y));
        for (const { x, label } of placeNodes(nodes, frame)) {
          expect(x).toBeGreaterThanOrEqual(frame.you.x);
          expect(x).toBeLessThanOrEqual(width);
          expect(label.room).toBeGreaterThan(40);
        }
      }),
    );
  });

  it('stands work with people above work with things', () => {
    const order = orderNodes([node(1, 0.5, 0.1), node(2, 0.5, 0.9), node(3, 0.5, null)]);
    expect(order.map((one) => one.title)).toEqual(['Occupation 2', 'Occupation 3', 'Occupation 1']);
  });
});
