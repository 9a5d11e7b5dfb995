import { gapHeadline, gapHeadlineFact } from '@career-mirror/engine/gap';
import type { Handlers } from '../../http/route.ts';
import { answerFor } from '../../person-answers.ts';
import type { Context } from '../../services.ts';

export const gapRoutes = (context: Context) =>
  ({
    getGap: ({ params: { onetSoc }, person }) =>
      answerFor(context, person, `gap:${onetSoc}`, (work) => {
        const gap = work.gapTo(onetSoc);
        const { now } = work.situation;
        const headlineFact = gapHeadlineFact(gap, now, work.book);
        return { headline: gapHeadline(gap, now), headlineFact, gap, facts: work.book.list() };
      }),
  }) satisfies Pick<Handlers, 'getGap'>;
