import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { cruise, type ICruiseOptions, type IFlattenedRuleSet } from 'dependency-cruiser';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const config: { forbidden: { name: string }[]; options: ICruiseOptions } = createRequire(import.meta.url)(
  '../.dependency-cruiser.cjs',
);

/** Rule → a file that breaks it: where it stands and what it imports. */
const violations: Record<string, { file: string; imports: string; type?: true }> = {
  'packages/contract-imports-only-its-own': {
    file: 'packages/contract/src/planted.ts',
    imports: '../../engine/src/planted-target.ts',
  },
  'packages/engine-imports-only-its-own': {
    file: 'packages/engine/src/planted.ts',
    imports: '../../store/src/planted-target.ts',
    type: true,
  },
  'packages/pipeline-imports-only-its-own': {
    file: 'packages/pipeline/src/planted.ts',
    imports: '../../store/src/planted-target.ts',
  },
  'packages/store-imports-only-its-own': {
    file: 'packages/store/src/planted.ts',
    imports: '../../engine/src/planted-target.ts',
  },
  'packages/ai-imports-only-its-own': {
    file: 'packages/ai/src/planted.ts',
    imports: '../../engine/src/planted-target.ts',
  },
  'apps/server-imports-only-its-own': {
    file: 'apps/server/src/planted.ts',
    imports: '../../../packages/pipeline/src/planted-target.ts',
  },
  'apps/web-imports-only-its-own': {
    file: 'apps/web/src/planted.ts',
    imports: '../../server/src/planted-target.ts',
    type: true,
  },
  'engine-has-no-io': { file: 'packages/engine/src/planted-io.ts', imports: 'node:fs' },
  'server-features-are-apart': {
    file: 'apps/server/src/features/gap/planted.ts',
    imports: '../match/planted-target.ts',
  },
  'web-features-are-apart': {
    file: 'apps/web/src/features/gap/planted.ts',
    imports: '../match/planted-target.ts',
  },
  'tests-stay-in-tests': {
    file: 'apps/server/src/planted-testing.ts',
    imports: '../../../packages/store/src/testing.ts',
  },
  'no-cycles': { file: 'packages/engine/src/a-planted-cycle.ts', imports: './z-planted-cycle.ts' },
};

describe('the import rules', () => {
  let root: string;
  let broken: Set<string>;

  const write = (file: string, text: string): void => {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  };

  beforeAll(async () => {
    root = mkdtempSync(join(tmpdir(), 'career-mirror-imports-'));
    for (const folder of [
      'packages/engine/src',
      'packages/store/src',
      'packages/pipeline/src',
      'apps/server/src',
      'apps/server/src/features/match',
      'apps/web/src/features/match',
    ])
      write(`${folder}/planted-target.ts`, 'export type Planted = 1;\nexport const planted = 1;\n');
    write('packages/store/src/testing.ts', 'export const planted = 1;\n');
    write(
      'packages/engine/src/z-planted-cycle.ts',
      "import { planted } from './a-planted-cycle.ts';\nexport const back = planted;\n",
    );
    for (const { file, imports, type } of Object.values(violations)) {
      write(
        file,
        type
          ? `import type { Planted } from '${imports}';\nexport type Use = Planted;\n`
          : `import * as target from '${imports}';\nexport const planted = target;\n`,
      );
    }
    const result = await cruise(['packages', 'apps'], {
      ...config.options,
      tsConfig: undefined,
      baseDir: root,
      validate: true,
      ruleSet: config as unknown as IFlattenedRuleSet,
    });
    if (typeof result.output === 'string') throw new Error(`unexpected output: ${result.output}`);
    broken = new Set(result.output.summary.violations.map(({ rule, from }) => `${rule.name} ${from}`));
  }, 60_000);

  afterAll(() => rmSync(root, { recursive: true, force: true }));

  it('are each planted once here, so that no rule can go dead', () => {
    expect(config.forbidden.map(({ name }) => name).sort()).toEqual(Object.keys(violations).sort());
  });

  it.each(Object.entries(violations))('%s catches its planted violation', (name, { file }) => {
    expect([...broken]).toContain(`${name} ${file}`);
  });
});
