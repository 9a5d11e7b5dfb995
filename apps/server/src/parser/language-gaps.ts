/**
 * pdf.js' modern build uses a few functions newer than Node 24. Its legacy build brings 250 kB of polyfills for them,
 * which took 0.2 s of the 0.26 s of processor time that starting a child costs; the missing ones are these few.
 */
type Missing = [target: object, name: string, value: (...given: never[]) => unknown];

function getOrInsertComputed<K, V>(this: Map<K, V>, key: K, compute: (key: K) => V): V | undefined {
  if (!this.has(key)) this.set(key, compute(key));
  return this.get(key);
}

function getOrInsert<K, V>(this: Map<K, V>, key: K, value: V): V | undefined {
  if (!this.has(key)) this.set(key, value);
  return this.get(key);
}

/** Sum with the rounding error carried along (Neumaier 1974). */
function sumPrecise(values: Iterable<number>): number {
  let sum = 0;
  let error = 0;
  for (const value of values) {
    const next = sum + value;
    error += Math.abs(sum) >= Math.abs(value) ? sum - next + value : value - next + sum;
    sum = next;
  }
  return sum + error;
}

function toHex(this: Uint8Array): string {
  return Buffer.from(this).toString('hex');
}

function toBase64(this: Uint8Array): string {
  return Buffer.from(this).toString('base64');
}

const missing: Missing[] = [
  [Map.prototype, 'getOrInsertComputed', getOrInsertComputed],
  [Map.prototype, 'getOrInsert', getOrInsert],
  [WeakMap.prototype, 'getOrInsertComputed', getOrInsertComputed],
  [WeakMap.prototype, 'getOrInsert', getOrInsert],
  [Math, 'sumPrecise', sumPrecise],
  [Uint8Array.prototype, 'toHex', toHex],
  [Uint8Array.prototype, 'toBase64', toBase64],
  [Uint8Array, 'fromBase64', (text: string) => new Uint8Array(Buffer.from(text, 'base64'))],
];

for (const [target, name, value] of missing) {
  if (!(name in target)) Object.defineProperty(target, name, { value, writable: true, configurable: true });
}
