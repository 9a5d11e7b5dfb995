'use client';
import { useId, useState } from 'react';
import { invalidate, put } from '../../lib/api-cache.ts';
import { useDraft } from '../../lib/drafts.ts';
import { counted } from '../../lib/format.ts';
import { afterDrawing, rememberFocus } from '../../lib/keep-focus.ts';
import type { AnswerOf } from '../../lib/routes.ts';
import { useAction, useApi } from '../../lib/use-api.ts';
import { Problem } from '../../ui/states.tsx';

type View = AnswerOf<'getProfile'>;

/** Ways to more suggestions that somebody who runs this server has turned on; each says what is sent, and where to. */
export function AskOthers({ hasDocument }: { hasDocument: boolean }) {
  const { state } = useApi('getStatus', {});
  const adapters = state.status === 'ready' ? state.answer.adapters : [];
  const on = (name: string) => adapters.find((one) => one.name === name && one.state === 'on');
  const model = on('Language model');
  const github = on('GitHub');
  return (
    <>
      {model && hasDocument && <AskModel what={model.why.split(';')[0] ?? ''} />}
      {github && <AskGithub host={github.why.split(';')[0] ?? ''} />}
    </>
  );
}

/** How many more suggestions there are now; told beside the button that asked for them. */
function useNews() {
  const [news, setNews] = useState<string | null>(null);
  const settle = (view: View, from: 'model' | 'github', putBack: () => void) => {
    put('getProfile', {}, view);
    invalidate(['getDecisions']);
    const count = view.profile.suggestions.filter((one) => one.from === from).length;
    setNews(count === 0 ? 'It found nothing to add.' : `${counted(count, 'suggestion')} to answer, above.`);
    afterDrawing(putBack);
  };
  return { news, settle };
}

function AskModel({ what }: { what: string }) {
  const { state, run } = useAction('askModel');
  const { news, settle } = useNews();
  const ask = async () => {
    const putBack = rememberFocus();
    const view = await run({});
    if (view) settle(view, 'model', putBack);
    else afterDrawing(putBack);
  };
  return (
    <div className="mt-s2">
      <p className="text-ink-2" data-own>
        A language model can read your newest document once more: {what}. Your name and contact are not sent,
        and it can only add to this list.
      </p>
      <button type="button" className="link" disabled={state.busy} onClick={() => void ask()}>
        {state.busy ? 'It is reading' : 'Let it read my document'}
      </button>
      <News words={news} />
      {state.problem && <Problem problem={state.problem} inline />}
    </div>
  );
}

function AskGithub({ host }: { host: string }) {
  const { state, run } = useAction('askGithub');
  const { news, settle } = useNews();
  const [fields, keep] = useDraft('github');
  const name = fields?.name ?? '';
  const id = useId();
  const ask = async () => {
    const putBack = rememberFocus();
    const view = await run({ body: { name: name.trim() } });
    if (view) {
      keep(null);
      settle(view, 'github', putBack);
    } else afterDrawing(putBack);
  };
  return (
    <form
      className="mt-s2"
      onSubmit={(event) => {
        event.preventDefault();
        void ask();
      }}
    >
      <label htmlFor={id} className="block text-ink-2" data-own>
        Your name on GitHub: the languages and topics of your public repositories come here with links. Only
        the name you type is sent, to {host}.
      </label>
      <span className="mt-s1 flex gap-s2">
        <input
          id={id}
          className="field min-w-0 flex-1"
          value={name}
          maxLength={39}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => keep({ name: event.target.value })}
        />
        <button type="submit" className="btn btn-quiet" disabled={state.busy || name.trim() === ''}>
          Look there
        </button>
      </span>
      <News words={news} />
      {state.problem && <Problem problem={state.problem} inline />}
    </form>
  );
}

function News({ words }: { words: string | null }) {
  return (
    <p role="status" className="text-ink-2" data-count>
      {words}
    </p>
  );
}
