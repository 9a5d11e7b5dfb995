/*
 * `npm test`: every test, browser tests included. Finds or installs a browser, builds the pages when they are older than
 * their sources, runs Vitest, and ends with one line that says how many passed and failed.
 * Arguments are file filters: `npm test -- gap`.
 */
import { startVitest } from 'vitest/node';
import { requireBrowser } from './browser.ts';
import { buildWeb } from './web.ts';

process.env.CHROMIUM = requireBrowser();
buildWeb();
const filters = process.argv.slice(2);
const vitest = await startVitest('test', filters, { watch: false, run: true });
const tests = vitest.state.getTestModules().flatMap((module) => [...module.children.allTests()]);
const count = (state: string): number => tests.filter((test) => test.result().state === state).length;
const brokenFiles = vitest.state.getTestModules().filter((module) => module.state() === 'failed').length;
const failed = Math.max(count('failed'), brokenFiles > 0 ? 1 : 0);
await vitest.close();
console.log(`\n${count('passed')} passed, ${failed} failed, ${count('skipped')} skipped`);
process.exit(failed > 0 || tests.length === 0 ? 1 : 0);
