import type { CrossedLimit, LimitName } from '@career-mirror/contract';

const names: Readonly<Record<LimitName, string>> = {
  pay: 'pay',
  home: 'work from home',
  hours: 'hours a week',
  schedule: 'hours you can foresee',
  standing: 'standing',
  lifting: 'lifting',
};

const listed = (limits: readonly CrossedLimit[]): string =>
  limits.map(({ limit }) => names[limit]).join(', ');

/**
 * What to say of a role the person chose although it crosses a limit of theirs; null when it crosses none.
 *
 * @example crossedWords([{ limit: 'pay', known: true }]) // 'You chose it yourself; it crosses a limit you set: pay.'
 */
export const crossedWords = (crossed: readonly CrossedLimit[]): string | null => {
  const sure = crossed.filter(({ known }) => known);
  const unsure = crossed.filter(({ known }) => !known);
  if (crossed.length === 0) return null;
  const said = [
    ...(sure.length > 0
      ? [`it crosses ${sure.length > 1 ? 'limits' : 'a limit'} you set: ${listed(sure)}`]
      : []),
    ...(unsure.length > 0 ? [`not enough data to say that it keeps your limit: ${listed(unsure)}`] : []),
  ];
  return `You chose it yourself; ${said.join('; ')}.`;
};
