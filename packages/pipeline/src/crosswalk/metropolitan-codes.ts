/**
 * Metropolitan areas whose CBSA code changed in the delineation of 2023. The wage areas use the new code, the price levels of
 * 2023 still the old one; the places are the same but for some counties. New code → old code.
 */
export const formerCbsaCodes: Readonly<Record<string, string>> = {
  // Cleveland, OH ← Cleveland-Elyria, OH
  '17410': '17460',
  // Kiryas Joel-Poughkeepsie-Newburgh, NY ← Poughkeepsie-Newburgh-Middletown, NY
  '28880': '39100',
  // Lexington Park, MD ← California-Lexington Park, MD
  '30500': '15680',
  // Wildwood-The Villages, FL ← The Villages, FL
  '48680': '45540',
};
