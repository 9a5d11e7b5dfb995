/* Open-addressed look-up from a feature's hash to its row: a Map of a hundred thousand numbers is slower to fill. */

export type RowTable = { readonly slots: Int32Array; readonly features: Uint32Array; readonly mask: number };

/** Build the look-up; `features[row]` is the hash of the row's feature. */
export function buildRowTable(features: Uint32Array): RowTable {
  let size = 1;
  while (size < features.length * 2) size *= 2;
  const slots = new Int32Array(size).fill(-1);
  const mask = size - 1;
  for (let row = 0; row < features.length; row++) {
    let slot = spread(features[row] ?? 0) & mask;
    while (slots[slot] !== -1) slot = (slot + 1) & mask;
    slots[slot] = row;
  }
  return { slots, features, mask };
}

/** Row of a feature, or -1. */
export function findRow(table: RowTable, feature: number): number {
  let slot = spread(feature) & table.mask;
  for (;;) {
    const row = table.slots[slot] ?? -1;
    if (row === -1 || table.features[row] === feature) return row;
    slot = (slot + 1) & table.mask;
  }
}

const spread = (feature: number): number => Math.imul(feature, 0x9e3779b1) >>> 8;
