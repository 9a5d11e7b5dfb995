/** A file that means harm, or one that is merely broken. */
export type HostileFile = {
  /** What it tries. */
  name: string;
  fileName: string;
  bytes: Uint8Array;
  /**
   * `refused`: only a typed error is right. `read`: the file is in truth readable and must be. `any`: either is honest, as for
   * a file cut near its end.
   */
  wanted: 'refused' | 'read' | 'any';
};

/** Addresses a file tries to reach. */
export type Lures = {
  /** A server of the test that counts who calls. */
  sink: string;
  /** A file of the test whose content must not come out. */
  secretFile: string;
};

export const bytesOf = (text: string): Uint8Array => Buffer.from(text, 'latin1');
export const utf8 = (text: string): Uint8Array => Buffer.from(text, 'utf8');
