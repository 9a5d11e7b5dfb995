/** A stream of pseudo-random numbers; the same seed gives the same stream on every machine. */
export type RandomStream = {
  /** Uniform in [0, 1), 32 bits. */
  readonly uniform: () => number;
  /** Standard normal (polar method). */
  readonly normal: () => number;
};

/**
 * Small fast counting generator (three words of state and a counter, xor-shift mixing), in 32-bit integer arithmetic.
 * Chosen because it needs no 64-bit integers, passes the usual batteries and costs a few nanoseconds a draw.
 *
 * @see docs/method.md#futures
 */
export const createRandomStream = (seed: number): RandomStream => {
  let a = 0x9e3779b9 | 0;
  let b = seed | 0;
  let c = Math.floor(seed / 4294967296) | 0;
  let counter = 1;
  let spare = Number.NaN;
  const next = (): number => {
    const mixed = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + mixed) | 0;
    return mixed >>> 0;
  };
  // The first words still show the seed's pattern.
  for (let i = 0; i < 12; i++) next();
  const uniform = (): number => next() / 4294967296;
  const normal = (): number => {
    if (!Number.isNaN(spare)) {
      const kept = spare;
      spare = Number.NaN;
      return kept;
    }
    let u = 0;
    let v = 0;
    let s = 0;
    do {
      u = 2 * uniform() - 1;
      v = 2 * uniform() - 1;
      s = u * u + v * v;
    } while (s >= 1 || s === 0);
    const factor = Math.sqrt((-2 * Math.log(s)) / s);
    spare = v * factor;
    return u * factor;
  };
  return { uniform, normal };
};
