import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { type Duck, openDuck } from '../../duck.ts';
import { normaliseTelework } from './normalise.ts';

/** An office occupation: nothing is important or frequent but e-mail. */
const office = {
  '4.A.3.a.1': 1,
  '4.A.3.a.2': 1,
  '4.A.3.a.3': 1,
  '4.A.3.a.4': 1,
  '4.A.3.b.4': 1,
  '4.A.3.b.5': 1,
  '4.A.1.b.2': 1,
  '4.A.4.a.8': 1,
  '4.C.1.a.2.h': 5,
  '4.C.1.d.3': 1,
  '4.C.2.a.1.c': 1,
  '4.C.2.a.1.d': 1,
  '4.C.2.c.1.b': 1,
  '4.C.2.c.1.f': 1,
  '4.C.2.d.1.d': 1,
  '4.C.2.e.1.d': 1,
  '4.C.2.e.1.e': 1,
};

let duck: Duck;
beforeAll(async () => {
  duck = await openDuck();
  await duck.run(`
    CREATE SCHEMA onet; CREATE SCHEMA onet_work_context_2014; CREATE SCHEMA telework;
    CREATE TABLE onet.ratings(onet_soc VARCHAR, domain VARCHAR, element_id VARCHAR, importance DOUBLE);
    CREATE TABLE onet_work_context_2014.ratings(onet_soc VARCHAR, element_id VARCHAR, value DOUBLE)`);
  await rate('11-1111.00', office);
  await rate('22-2222.00', { ...office, '4.C.1.a.2.h': 1.9 });
  await rate('33-3333.00', { ...office, '4.C.2.d.1.d': 3.5, '4.A.3.a.4': 4 });
  await rate('44-4444.00', { ...office, '4.C.2.a.1.c': 4.49, '4.A.4.a.8': 3.99 });
  const { '4.C.1.d.3': _, ...incomplete } = office;
  await rate('55-5555.00', incomplete);
  await normaliseTelework(duck);
});
afterAll(() => duck.close());

async function rate(onetSoc: string, values: Readonly<Record<string, number>>): Promise<void> {
  for (const [element, value] of Object.entries(values)) {
    await duck.run(
      element.startsWith('4.A')
        ? `INSERT INTO onet.ratings VALUES ('${onetSoc}', 'work_activity', '${element}', ${value})`
        : `INSERT INTO onet_work_context_2014.ratings VALUES ('${onetSoc}', '${element}', ${value})`,
    );
  }
}

const blockersOf = async (onetSoc: string) =>
  (
    await duck.rows(
      `SELECT blockers FROM telework.telework WHERE onet_soc = '${onetSoc}'`,
      z.object({ blockers: z.array(z.string()) }),
    )
  )[0]?.blockers;

test('desk work with e-mail has no blockers', async () => {
  expect(await blockersOf('11-1111.00')).toEqual([]);
});

test('hardly any e-mail blocks, where the other elements block when high', async () => {
  expect(await blockersOf('22-2222.00')).toEqual(['4.C.1.a.2.h']);
});

test('every element at its cut-off is named', async () => {
  expect(await blockersOf('33-3333.00')).toEqual(['4.A.3.a.4', '4.C.2.d.1.d']);
});

test('just below the cut-offs nothing blocks', async () => {
  expect(await blockersOf('44-4444.00')).toEqual([]);
});

test('an occupation that lacks one of the elements gets no answer', async () => {
  expect(await blockersOf('55-5555.00')).toBeUndefined();
});
