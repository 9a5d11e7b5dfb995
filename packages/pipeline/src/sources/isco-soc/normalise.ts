import type { Duck } from '../../duck.ts';

/** Links between 2010 SOC codes and ISCO-08 unit groups; codes are printed with trailing spaces. */
export async function normaliseIscoSoc(duck: Duck): Promise<void> {
  await duck.run(`
    CREATE TABLE isco_soc.links AS
    SELECT DISTINCT trim("2010 SOC Code") AS soc_2010, trim("ISCO-08 Code") AS isco_group
    FROM raw_isco_soc.soc_to_isco
    WHERE trim("2010 SOC Code") <> '' AND trim("ISCO-08 Code") <> ''`);
}
