import type { PackTable } from '@career-mirror/contract';
import { keyOf } from '../compile/pack-step.ts';
import { packSteps } from '../compile/steps.ts';
import type { Problem } from '../input/refused-input.ts';
import { tableFileName } from '../pack-files.ts';
import { linkChecks } from './links.ts';
import { type PackLines, type PackRows, parsePack } from './pack-rows.ts';
import { type RuleContext, rowBounds, rowRules } from './table-rules.ts';

/**
 * Checks all tables of a pack: schema of every row, row counts, order and uniqueness of keys, ranges, key joins.
 *
 * @param lines JSON texts of each table
 * @returns     what is wrong, by file and line; empty when all is well
 */
export function checkTables(lines: PackLines): Problem[] {
  const problems: Problem[] = [];
  const tables = parsePack(lines, problems);
  // A row that broke its schema is missing below, so counts and line numbers would be told wrong.
  if (problems.length > 0) return problems;
  const context: RuleContext = {
    elements: Map.groupBy<string, PackRows['elements'][number]>(tables.elements, ({ domain }) => domain),
  };
  for (const { table, key } of packSteps) {
    problems.push(
      ...checkCount(table, tables),
      ...checkOrder(table, key, tables),
      ...checkRows(table, tables, context),
    );
  }
  for (const check of linkChecks) problems.push(...check(tables));
  return problems;
}

function checkCount(table: PackTable, tables: PackRows): Problem[] {
  const [least, most] = rowBounds[table];
  const rows = tables[table].length;
  if (rows >= least && rows <= most) return [];
  return [
    { file: tableFileName(table), line: rows, reason: `${rows} rows where ${least} to ${most} belong` },
  ];
}

function checkOrder(table: PackTable, key: readonly string[], tables: PackRows): Problem[] {
  const keys = tables[table].map((row) => keyOf({ key }, row));
  return keys.flatMap((own, index) => {
    const before = keys[index - 1];
    if (before === undefined || before < own) return [];
    const reason = before === own ? `a second row for ${own}` : `${own} stands after ${before}`;
    return [{ file: tableFileName(table), line: index + 1, reason: reason.replaceAll('\t', ', ') }];
  });
}

function checkRows<T extends PackTable>(table: T, tables: PackRows, context: RuleContext): Problem[] {
  const rule = rowRules[table];
  if (rule === undefined) return [];
  return tables[table].flatMap((row, index) => {
    const reason = rule(row, context);
    return reason === null ? [] : [{ file: tableFileName(table), line: index + 1, reason }];
  });
}
