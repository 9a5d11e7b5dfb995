import { describe, expect, it } from 'vitest';
import { parseBatchArgs } from './batch.ts';
import { UsageError } from './fail.ts';
import { parseMirrorArgs } from './mirror-args.ts';

describe('the command line of mirror', () => {
  it('takes a file with targets, an area and a form of output', () => {
    expect(
      parseMirrorArgs([
        'cv.pdf',
        '--target',
        'Data Scientists',
        '--target',
        '15-1252.00',
        '--area',
        'Columbus',
        '--json',
      ]),
    ).toEqual({
      input: { file: 'cv.pdf' },
      targets: ['Data Scientists', '15-1252.00'],
      area: 'Columbus',
      json: true,
      html: null,
    });
  });

  it('takes a title, or text from standard input, instead of a file', () => {
    expect(parseMirrorArgs(['--title', 'Store manager'])?.input).toEqual({ title: 'Store manager' });
    expect(parseMirrorArgs(['-'])?.input).toEqual({ file: '-' });
  });

  it('refuses what it cannot understand', () => {
    const wrong = [
      [],
      ['a.pdf', 'b.pdf'],
      ['a.pdf', '--title', 'x'],
      ['--title', ' '],
      ['a.pdf', '--colour'],
      ['a.pdf', '--target'],
      ['a.pdf', ...['1', '2', '3', '4', '5'].flatMap((one) => ['--target', one])],
    ];
    for (const argv of wrong) expect(() => parseMirrorArgs(argv), argv.join(' ')).toThrow(UsageError);
  });

  it('answers --help with nothing else', () => {
    expect(parseMirrorArgs(['--help'])).toBeNull();
  });
});

describe('the command line of batch', () => {
  it('takes a kind, a file and a taxonomy', () => {
    expect(parseBatchArgs(['titles', 'in.jsonl', '--taxonomy', 'esco'])).toEqual({
      kind: 'titles',
      file: 'in.jsonl',
      taxonomy: 'esco',
    });
    expect(parseBatchArgs(['next'])).toEqual({ kind: 'next', file: null, taxonomy: 'onet' });
    expect(parseBatchArgs(['similar', '-'])?.file).toBeNull();
  });

  it('refuses what it cannot understand', () => {
    const wrong = [
      [],
      ['everything'],
      ['titles', 'a', 'b'],
      ['titles', '--taxonomy', 'isco'],
      ['next', '--taxonomy', 'esco'],
    ];
    for (const argv of wrong) expect(() => parseBatchArgs(argv), argv.join(' ')).toThrow(UsageError);
  });
});
