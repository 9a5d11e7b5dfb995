/** The import rules of the project; `test/imports.test.ts` plants one violation per rule. */
const only = (from, allowed, comment) => ({
  name: `${from}-imports-only-its-own`,
  comment,
  severity: 'error',
  from: { path: `^${from}/`, pathNot: '\\.test\\.tsx?$' },
  to: { path: '^(packages|apps)/', pathNot: [from, ...allowed].map((folder) => `^${folder}/`) },
});

module.exports = {
  forbidden: [
    only(
      'packages/contract',
      [],
      'The contract is the shared vocabulary: it imports nothing of ours. Move the code to the package that needs it.',
    ),
    only('packages/engine', ['packages/contract'], 'The engine is pure. Take values as arguments.'),
    only(
      'packages/pipeline',
      ['packages/contract', 'packages/engine'],
      'The pipeline turns files into files. It never opens the database.',
    ),
    only(
      'packages/store',
      ['packages/contract'],
      'The store holds rows and asks SQL. Compute in the engine, called by the server.',
    ),
    only(
      'packages/ai',
      ['packages/contract'],
      'ai words facts and reads documents. Facts come in as arguments.',
    ),
    only(
      'apps/server',
      ['packages/contract', 'packages/engine', 'packages/store', 'packages/ai'],
      'The server wires packages. It talks to the web by HTTP and to the pipeline by files.',
    ),
    only(
      'apps/web',
      ['packages/contract', 'packages/engine'],
      'The web talks HTTP only; of the engine it may use what the sliders need.',
    ),
    {
      name: 'engine-has-no-io',
      comment: 'No node:* in the engine: it runs in the browser too.',
      severity: 'error',
      from: { path: '^packages/engine/', pathNot: '\\.test\\.ts$' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'server-features-are-apart',
      comment:
        'A server feature does not import another. Lift the shared part to the engine, the contract or a file beside `features/`.',
      severity: 'error',
      from: { path: '^apps/server/src/features/([^/]+)/' },
      to: { path: '^apps/server/src/features/', pathNot: '^apps/server/src/features/$1/' },
    },
    {
      name: 'web-features-are-apart',
      comment: 'A web feature does not import another. Lift the shared part to ui/, charts/, line/ or lib/.',
      severity: 'error',
      from: { path: '^apps/web/src/features/([^/]+)/' },
      to: { path: '^apps/web/src/features/', pathNot: '^apps/web/src/features/$1/' },
    },
    {
      name: 'tests-stay-in-tests',
      comment: 'store/testing and ai/adapters/fake are for tests only.',
      severity: 'error',
      from: { pathNot: '\\.test\\.tsx?$|^test/|^packages/store/src/testing|^packages/ai/src/adapters/fake' },
      to: { path: '^packages/store/src/testing|^packages/ai/src/adapters/fake' },
    },
    {
      name: 'no-cycles',
      comment: 'Two files that import each other are one file, or one of them holds what belongs to a third.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(node_modules|\\.next|out)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types'],
      extensions: ['.ts', '.tsx', '.js'],
    },
  },
};
