import type { Handlers } from '../../http/route.ts';
import { withCitedFacts } from '../../mirror/cited-facts.ts';
import { lifeView } from '../../mirror/futures.ts';
import { lettersView } from '../../mirror/letters.ts';
import { answerFor } from '../../person-answers.ts';
import type { Context } from '../../services.ts';

export const lifeRoutes = (context: Context) =>
  ({
    getLife: ({ person }) =>
      answerFor(context, person, 'life', async (work) => withCitedFacts(await lifeView(work))),
    getLetters: ({ query: { target }, person }) =>
      answerFor(context, person, `letters:${target ?? ''}`, async (work) =>
        withCitedFacts(await lettersView(work, context.services().letterWriter, target)),
      ),
  }) satisfies Pick<Handlers, 'getLife' | 'getLetters'>;
