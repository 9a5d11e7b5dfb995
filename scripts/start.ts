import { type ChildProcess, spawn } from 'node:child_process';
import { enableCompileCache } from 'node:module';
import { join } from 'node:path';
import { buildWeb } from './web.ts';

/*
 * `npm start`: builds the pages when they are missing or older than their sources, then becomes the server.
 * `npm run dev`: the server on the next port, and Next.js in front of it, which hands `/api` on.
 */

const root = join(import.meta.dirname, '..');
const serverEntry = join(root, 'apps/server/src/main.ts');
const telemetryOff = { NEXT_TELEMETRY_DISABLED: '1' };

/** Oldest Node.js the server runs on; npm's scripts use the newer one that is installed with the project. */
const oldestNode = [22, 19] as const;

const checkNode = (): void => {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > oldestNode[0] || (major === oldestNode[0] && minor >= oldestNode[1])) return;
  console.error(
    `This is Node.js ${process.versions.node}; Career Mirror needs ${oldestNode.join('.')} or newer.\nRun it with \`npm start\`, which uses the Node.js installed with the project.`,
  );
  process.exit(1);
};

/** Ends this process with the child's status, and hands signals on, so that whoever started us sees one process. */
const becomeChild = (child: ChildProcess, others: readonly ChildProcess[] = []): void => {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      for (const one of [child, ...others]) one.kill(signal);
    });
  }
  child.on('exit', (code, signal) => {
    for (const other of others) other.kill('SIGTERM');
    process.exit(code ?? (signal === null ? 0 : 1));
  });
};

const develop = (): void => {
  const port = Number(process.env.PORT ?? 3000);
  const serverPort = port + 1;
  const server = spawn(process.execPath, ['--watch-path', join(root, 'apps/server/src'), serverEntry], {
    stdio: 'inherit',
    env: {
      ...process.env,
      NODE_ENV: 'development',
      PORT: String(serverPort),
      PUBLIC_URL: `http://localhost:${port}`,
    },
  });
  const next = spawn(
    process.execPath,
    [join(root, 'node_modules/next/dist/bin/next'), 'dev', '--port', String(port)],
    {
      cwd: join(root, 'apps/web'),
      stdio: 'inherit',
      env: {
        ...process.env,
        ...telemetryOff,
        NODE_ENV: 'development',
        CAREER_MIRROR_SERVER: `http://localhost:${serverPort}`,
      },
    },
  );
  becomeChild(next, [server]);
};

checkNode();
if (process.argv.includes('--dev')) {
  develop();
} else {
  try {
    buildWeb();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
  // Modules are compiled once, not at every start.
  enableCompileCache(join(root, 'node_modules/.cache/compile'));
  // In this process, not in a child: the server is then who gets the signals, whatever started us.
  await import('../apps/server/src/main.ts');
}
