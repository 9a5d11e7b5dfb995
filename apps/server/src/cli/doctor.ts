import { findBrowser } from '../../../../scripts/browser.ts';
import { webIsStale } from '../../../../scripts/web.ts';
import { readConfig, settings } from '../config.ts';
import { version } from '../version.ts';
import { findingLines } from './doctor/check.ts';
import {
  checkBrowser,
  checkModel,
  checkModels,
  checkNode,
  checkPack,
  checkPages,
  checkServer,
  checkSkillsFile,
  checkStore,
} from './doctor/checks.ts';
import { exitStatus, print, runCommand } from './fail.ts';

const usage = `Usage: npm run -s doctor

Says what is configured, what is off, and what is wrong. Exit status 1 when something is wrong.
Settings, all optional, from the environment:
${settings.map(({ name, meaning }) => `  ${name.padEnd(14)} ${meaning}`).join('\n')}`;

/** @returns 1 when something is wrong */
const doctor = async (argv: readonly string[]): Promise<number> => {
  if (argv.includes('--help')) {
    await print(`${usage}\n`);
    return exitStatus.ok;
  }
  const config = readConfig(process.env);
  const findings = [
    checkNode(process.versions.node),
    checkPack(config.referenceDir),
    ...checkModels(config.referenceDir),
    checkSkillsFile(config),
    ...(await checkStore(config)),
    await checkServer(config),
    checkPages(config.webDir, webIsStale()),
    await checkModel(config),
    checkBrowser(findBrowser()),
  ];
  await print(`Career Mirror ${version}\n\n${findingLines(findings).join('\n')}\n`);
  return findings.some((finding) => finding.state === 'wrong') ? exitStatus.unexpected : exitStatus.ok;
};

await runCommand(usage, () => doctor(process.argv.slice(2)));
