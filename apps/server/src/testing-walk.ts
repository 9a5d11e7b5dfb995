import { setTimeout as wait } from 'node:timers/promises';
import { type DocumentView, routes } from '@career-mirror/contract/api';
import type { Visitor } from './testing.ts';

/** The CV of an invented person, as plain text. */
export const danaCv = `Dana Whitfield
Columbus, Ohio | dana.whitfield@example.org | 614-555-0142

Summary
Store manager with twelve years in grocery retail. I keep stock, people and budgets in order.

Experience

Store Manager
Harvest Row Market, Columbus, OH
March 2019 - Present
- Lead a team of 30 people across three departments.
- Plan weekly staffing and cut overtime by 18 percent.
- Forecast demand and order stock in Microsoft Excel every Monday.

Assistant Store Manager
Harvest Row Market, Columbus, OH
June 2014 - February 2019
- Supervised cashiers and stock clerks and trained new staff.
- Handled customer complaints and refunds.

Retail Sales Associate
Corner & Sons, Dayton, OH
May 2010 - May 2014
- Served customers and counted cash at closing.

Education
Associate of Applied Science in Business Management, Columbus State Community College, 2012

Skills
Microsoft Excel, inventory management, staff training, customer service

Languages
English (native), Spanish (conversational)
`;

const isFactKey = (key: string): boolean => /^(factIds?|.*FactIds?)$/.test(key);

/** Every fact id an answer cites, wherever it stands. */
export const factIdsIn = (value: unknown): string[] => {
  if (Array.isArray(value)) return value.flatMap(factIdsIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    if (!isFactKey(key)) return factIdsIn(inner);
    return (Array.isArray(inner) ? inner : [inner]).filter((id): id is string => typeof id === 'string');
  });
};

/** The document once its reading has ended. */
export const settled = async (who: Visitor, documentId: string): Promise<DocumentView> => {
  for (;;) {
    const answer = await who.get(`/api/documents/${documentId}`);
    const view = routes.getDocument.answer.parse(answer.json());
    if (view.stage === 'done' || view.stage === 'failed') return view;
    await wait(50);
  }
};
