/*
 * What the derived O*NET-SOC bridge does not know, filled from the revisions of the classification itself (BLS: "Crosswalk from
 * the 2010 to the 2018 SOC", and the 2000 to 2010 one). Facts, by hand, for codes that the bridge leaves without any link.
 */

/** Pairs of the bridge that a shared title led astray: 2010 code → right 2019 occupation. */
export const correctedBridge: Readonly<Record<string, string>> = {
  // Teacher assistants in schools; "teaching assistants, postsecondary" only share the alternate title.
  '25-9041.00': '25-9042.00',
};

/** 2010 SOC codes that were split, merged or moved in 2018 → the O*NET-SOC 2019 occupations that took them over. */
export const socChanges: Readonly<Record<string, readonly string[]>> = {
  '11-2031': ['11-2032.00', '11-2033.00'],
  '15-2091': ['15-2099.00'],
  '19-4041': ['19-4043.00', '19-4044.00'],
  '25-1191': ['25-9044.00'],
  '25-2052': ['25-2055.00', '25-2056.00'],
  '27-3021': ['27-3023.00'],
  '27-3022': ['27-3023.00'],
  '29-1062': ['29-1215.00'],
  '29-1063': ['29-1216.00'],
  '29-1067': ['29-1242.00', '29-1243.00', '29-1249.00'],
  '29-2041': ['29-2042.00', '29-2043.00'],
  '29-2071': ['29-2072.00', '29-9021.00'],
  '35-3021': ['35-3023.00'],
  '39-1011': ['39-1013.00'],
  '41-3099': ['41-3091.00'],
  '43-9011': ['15-1299.00'],
  '45-3011': ['45-3031.00'],
  '45-3021': ['45-3031.00'],
  '51-4011': ['51-9161.00'],
  '51-4012': ['51-9162.00'],
  '51-9122': ['51-9124.00'],
  '53-1031': ['53-1043.00', '53-1044.00'],
  '53-3022': ['53-3051.00'],
  '53-3041': ['53-3053.00', '53-3054.00'],
  '53-4021': ['53-4022.00'],
  '53-7032': ['47-5022.00'],
  '53-7033': ['47-5044.00'],
};

/**
 * Patterns of the census chain that are still on the 2000 SOC → 2010 SOC codes. `1510XX` is the rest of computer occupations,
 * which differs with the census code it stands beside.
 */
export const olderPatterns: readonly {
  pattern: string;
  census1980?: string;
  soc2010: readonly string[];
}[] = [
  { pattern: '113040', soc2010: ['11-3111', '11-3121', '11-3131'] },
  { pattern: '151030', soc2010: ['15-1132', '15-1133'] },
  { pattern: '151081', soc2010: ['15-1143'] },
  { pattern: '1510XX', census1980: '229', soc2010: ['15-1131'] },
  {
    pattern: '1510XX',
    census1980: '64',
    soc2010: ['15-1111', '15-1121', '15-1122', '15-1134', '15-1142', '15-1151', '15-1152', '15-1199'],
  },
  { pattern: '396030', soc2010: ['53-2031', '53-6061'] },
];
