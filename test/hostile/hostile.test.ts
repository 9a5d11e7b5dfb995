import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { closeReaders, warmReaders } from '../../apps/server/src/parser/read-document.ts';
import { allFiles, isRight, layLures, type Outcome, tryFile } from './try-files.ts';

/** Every so many files in the usual run; `HOSTILE=all` takes them all, as continuous integration does. */
const step = process.env.HOSTILE === 'all' ? 1 : 9;
const mostBytes = 512 * 1024 * 1024;

describe('files that mean harm', () => {
  const outcomes: Outcome[] = [];
  let all = 0;
  let lures: Awaited<ReturnType<typeof layLures>>;

  beforeAll(async () => {
    lures = await layLures();
    const files = await allFiles(lures);
    all = files.length;
    warmReaders();
    const queue = files.filter((_, index) => index % step === 0);
    const work = async (): Promise<void> => {
      for (let file = queue.shift(); file; file = queue.shift()) outcomes.push(await tryFile(file));
    };
    await Promise.all([work(), work()]);
  }, 300_000);
  afterAll(async () => {
    closeReaders();
    await lures.takeAway();
  });

  test('there are at least two hundred of them', () => {
    expect(all).toBeGreaterThanOrEqual(200);
    expect(outcomes.length).toBe(Math.ceil(all / step));
  });

  test('each gets an answer with a name, or an honest reading', () => {
    expect(
      outcomes.filter((outcome) => !isRight(outcome)).map(({ file, answer }) => [file.name, answer]),
    ).toEqual([]);
  });

  test('nothing from outside comes out, and nobody is called', () => {
    expect(outcomes.filter((outcome) => outcome.leaked).map(({ file }) => file.name)).toEqual([]);
    expect(lures.calls()).toEqual([]);
  });

  test('no reader holds more than 512 MB', () => {
    expect(outcomes.filter(({ peakBytes }) => peakBytes > mostBytes).map(({ file }) => file.name)).toEqual(
      [],
    );
  });
});
