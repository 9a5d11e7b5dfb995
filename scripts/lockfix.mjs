#!/usr/bin/env node
// Adds to package-lock.json the entries of optional packages for other platforms that the registry in reach
// did not serve, so that `npm ci` accepts the lockfile. Run in the folder that holds package-lock.json.
import fs from 'node:fs';

const file = 'package-lock.json';
const lock = JSON.parse(fs.readFileSync(file, 'utf8'));
const OS = {
  android: 'android',
  darwin: 'darwin',
  macos: 'darwin',
  win32: 'win32',
  windows: 'win32',
  freebsd: 'freebsd',
  openbsd: 'openbsd',
  netbsd: 'netbsd',
  sunos: 'sunos',
  openharmony: 'openharmony',
  aix: 'aix',
  linux: 'linux',
};
const CPU = ['arm64', 'x64', 'ia32', 'arm', 'ppc64', 'riscv64', 's390x', 'loong64', 'mips64el', 'wasm32'];

/** The lockfile key under which `name` resolves from the package at key `from`, or null. */
function resolve(from, name) {
  for (let base = from; ; ) {
    const key = `${base ? `${base}/` : ''}node_modules/${name}`;
    if (lock.packages[key]) return key;
    if (!base) return null;
    const cut = base.lastIndexOf('/node_modules/');
    base = cut < 0 ? '' : base.slice(0, cut);
  }
}

let added = 0;
for (const [key, pkg] of Object.entries({ ...lock.packages })) {
  for (const [dep, range] of Object.entries(pkg.optionalDependencies ?? {})) {
    if (resolve(key, dep)) continue;
    if (!/^\d/.test(range)) {
      console.log('left alone, not an exact version:', key, dep, range);
      continue;
    }
    const words = dep.split('/').pop().split('-');
    const os = words.map((w) => OS[w]).find(Boolean);
    const cpu = words.map((w) => (/^(armv7|arm)$|eabi/.test(w) ? 'arm' : w)).find((w) => CPU.includes(w));
    if (!os && !cpu) console.log('no platform in the name:', dep);
    const entry = { version: range };
    if (cpu) entry.cpu = [cpu];
    if (pkg.dev) entry.dev = true;
    entry.optional = true;
    if (os) entry.os = [os];
    lock.packages[`node_modules/${dep}`] = entry;
    added++;
  }
}
lock.packages = Object.fromEntries(
  Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)),
);
fs.writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
console.log(`${added} entries added`);
