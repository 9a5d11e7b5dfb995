import { createHash } from 'node:crypto';
import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { dirname, join } from 'node:path';
import { AppError } from '@career-mirror/contract';
import { readReference } from '@career-mirror/store';
import { z } from 'zod';
import type { Config } from '../../config.ts';
import { expectedSha256, modelPaths } from '../../mirror/model-files.ts';
import { readSkillsFile } from '../../mirror/skills-file.ts';
import { startFailure } from '../../start-up.ts';
import { type Finding, off, ok, wrong } from './check.ts';

/** Oldest Node.js the server's packages run on. */
const oldestNode = [22, 19] as const;

/** How long another program may take to answer, in milliseconds. */
const answerMs = 3_000;

export const checkNode = (version: string): Finding => {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const good = major > oldestNode[0] || (major === oldestNode[0] && minor >= oldestNode[1]);
  return good
    ? ok('Node.js', version)
    : wrong(
        'Node.js',
        `${version} is too old; ${oldestNode.join('.')} or newer is needed (npm's scripts bring it)`,
      );
};

/** Reads every table, which compares every checksum of the manifest. */
export const checkPack = (referenceDir: string): Finding => {
  try {
    const reference = readReference(referenceDir);
    return ok(
      'Reference pack',
      `${reference.occupations.length} occupations, digest ${reference.digest.slice(0, 12)}`,
    );
  } catch (error) {
    if (error instanceof AppError) return wrong('Reference pack', startFailure(error));
    throw error;
  }
};

/** The operator's own skills: none, how many, or which lines are wrong. */
export const checkSkillsFile = ({ skillsFile, referenceDir }: Config): Finding => {
  if (skillsFile === null)
    return off('Own skills', 'SKILLS_FILE is not set; skills are those of ESCO and O*NET');
  try {
    const terms = readSkillsFile(skillsFile, readReference(referenceDir));
    const own = terms.filter(({ customId }) => customId !== null).length;
    return ok('Own skills', `${skillsFile}: ${terms.length} terms, ${own} of them in no taxonomy`);
  } catch (error) {
    if (error instanceof AppError) return wrong('Own skills', startFailure(error));
    throw error;
  }
};

/** Each trained artefact against the checksum that training wrote beside it. */
export const checkModels = (referenceDir: string): Finding[] =>
  Object.values(modelPaths).map((path) => {
    const file = join(referenceDir, path);
    if (!existsSync(file))
      return wrong(path, 'is not there; run `npm run data -- train`, or restore data/reference');
    const sha256 = createHash('sha256').update(readFileSync(file)).digest('hex');
    const expected = expectedSha256(file);
    if (expected === null)
      return wrong(path, 'has no checksum beside it, so nobody can say whether it is whole');
    return sha256 === expected
      ? ok(path, `sha256 ${sha256.slice(0, 12)}`)
      : wrong(path, 'is not what training wrote; restore data/reference');
  });

const answers = async (url: string): Promise<number | null> => {
  try {
    return (await fetch(url, { signal: AbortSignal.timeout(answerMs) })).status;
  } catch (error) {
    if (error instanceof TypeError || (error instanceof DOMException && error.name === 'TimeoutError'))
      return null;
    throw error;
  }
};

/** Whether a server answers at the configured address. */
export const checkServer = async (config: Config): Promise<Finding> => {
  const host = config.host === '0.0.0.0' ? 'localhost' : config.host;
  const base = `http://${host}:${config.port}`;
  const live = await answers(`${base}/livez`);
  if (live === null) return off('Server', `none answers at ${base}; \`npm start\` starts it`);
  if (live !== 200) return wrong('Server', `something else answers at ${base}; set PORT to another number`);
  const ready = await answers(`${base}/readyz`);
  return ready === 200
    ? ok('Server', `ready at ${base}`)
    : wrong('Server', `at ${base} lives but is not ready`);
};

const Owner = z.object({ pid: z.number().int(), host: z.string() });

const nearestFolder = (path: string): string => (existsSync(path) ? path : nearestFolder(dirname(path)));

const isWritable = (folder: string): boolean => {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false; // the question is only whether it may be written
  }
};

const reachable = (host: string, port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect({ host, port, timeout: answerMs });
    const done = (answer: boolean) => {
      socket.destroy();
      resolve(answer);
    };
    socket.once('connect', () => done(true));
    socket.once('error', () => done(false));
    socket.once('timeout', () => done(false));
  });

/** Whether the store can be opened by a start: its folder and owner, or whether the database server can be reached. */
export const checkStore = async (config: Config): Promise<Finding[]> => {
  if (config.databaseUrl !== null) {
    if (!URL.canParse(config.databaseUrl)) return [wrong('Database', 'DATABASE_URL is no address')];
    const { hostname, port } = new URL(config.databaseUrl);
    const there = await reachable(hostname, Number(port === '' ? 5432 : port));
    const where = `PostgreSQL at ${hostname}:${port === '' ? 5432 : port}`;
    return [there ? ok('Database', where) : wrong('Database', `${where} cannot be reached`)];
  }
  const folder = nearestFolder(config.dataDir);
  if (!isWritable(folder)) return [wrong('Store', `${folder} cannot be written`)];
  const ownerFile = join(config.dataDir, 'owner.json');
  const owner = existsSync(ownerFile) ? Owner.safeParse(JSON.parse(readFileSync(ownerFile, 'utf8'))) : null;
  const use = owner?.success ? `last opened by pid ${owner.data.pid} on ${owner.data.host}` : 'not in use';
  return [
    ok(
      'Store',
      `embedded, ${config.dataDir}, ${existsSync(config.dataDir) ? use : 'made at the first start'}`,
    ),
    off(
      'PostgreSQL',
      'DATABASE_URL is not set; the embedded database is the trial and single-household tier',
    ),
  ];
};

/** The optional language model: off, or whether its server answers. */
export const checkModel = async ({ model, modelOff }: Config): Promise<Finding> => {
  if (model === null) return off('Language model', `${modelOff} The letters come from the built-in writer.`);
  const status = await answers(`${model.url.replace(/\/$/, '')}/models`);
  return status === null
    ? wrong(
        'Language model',
        `${model.url} does not answer; until it does, the letters come from the built-in writer`,
      )
    : ok('Language model', `${model.name} at ${model.place}`);
};

export const checkPages = (webDir: string, isStale: boolean): Finding => {
  if (!existsSync(join(webDir, 'index.html')))
    return off('Web pages', 'not built yet; `npm start` builds them');
  return isStale
    ? off('Web pages', 'older than their sources; `npm start` builds them anew')
    : ok('Web pages', webDir);
};

export const checkBrowser = (path: string | null): Finding =>
  path === null
    ? off('Chromium', 'none found; `npm test` installs one for the browser tests')
    : ok('Chromium', path);
