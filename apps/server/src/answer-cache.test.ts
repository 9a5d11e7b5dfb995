import { describe, expect, it } from 'vitest';
import { createAnswerCache } from './answer-cache.ts';

const key = (personId: string, revision: string, view = 'map') => ({ personId, revision, view });

describe('the cache of answers', () => {
  it('computes one answer once, also when two ask at the same time', async () => {
    const cache = createAnswerCache();
    let computed = 0;
    const compute = async () => {
      computed += 1;
      return computed;
    };
    expect(await Promise.all([cache.get(key('a', '1'), compute), cache.get(key('a', '1'), compute)])).toEqual(
      [1, 1],
    );
  });

  it('computes anew for another revision, view or person', async () => {
    const cache = createAnswerCache();
    let computed = 0;
    const compute = async () => {
      computed += 1;
      return computed;
    };
    const keys = [key('a', '1'), key('a', '2'), key('a', '1', 'gap'), key('b', '1')];
    const answers = [];
    for (const one of keys) answers.push(await cache.get(one, compute));
    expect(answers).toEqual([1, 2, 3, 4]);
  });

  it('does not keep a failure', async () => {
    const cache = createAnswerCache();
    await expect(cache.get(key('a', '1'), () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await cache.get(key('a', '1'), async () => 'yes')).toBe('yes');
  });

  it('drops the one not asked for longest, and all of a person who is forgotten', async () => {
    const cache = createAnswerCache(2);
    await cache.get(key('a', '1'), async () => 'first');
    await cache.get(key('b', '1'), async () => 'second');
    await cache.get(key('a', '1'), async () => 'never computed');
    await cache.get(key('c', '1'), async () => 'third');
    expect(cache.size()).toBe(2);
    expect(await cache.get(key('a', '1'), async () => 'again')).toBe('first');
    cache.forget('a');
    expect(await cache.get(key('a', '1'), async () => 'again')).toBe('again');
  });
});
