'use client';
import { type RefObject, useRef, useState } from 'react';
import { afterDrawing } from '../../lib/keep-focus.ts';
import { readSpellDraft, type SpellDraft, type SpellErrors, type SpellField } from './spell-draft.ts';

type Added = NonNullable<ReturnType<typeof readSpellDraft>['added']>;

/** The first field that is wrong takes the focus, so that it is heard and can be mended at once. */
const focusFirstError = (form: RefObject<HTMLFormElement | null>) =>
  afterDrawing(() => form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus());

/** A form of a spell: errors appear when it is sent, and go one by one as their fields are mended. */
export function useSpellForm(draft: SpellDraft, onChange: (draft: SpellDraft) => void) {
  const form = useRef<HTMLFormElement>(null);
  const [errors, setErrors] = useState<SpellErrors>({});
  const set = (field: SpellField, value: string) => {
    onChange({ ...draft, [field]: value });
    const about = /^end|still/.test(field) ? 'endYear' : field.startsWith('start') ? 'startYear' : field;
    setErrors(({ [about]: _mended, ...others }) => others);
  };
  /** What the form says, or null when something is wrong; that is then shown beside its field. */
  const read = (): Added | null => {
    const { added, errors: found } = readSpellDraft(draft, new Date().getFullYear());
    setErrors(found ?? {});
    if (found) focusFirstError(form);
    return added;
  };
  return { form, errors, set, read };
}
