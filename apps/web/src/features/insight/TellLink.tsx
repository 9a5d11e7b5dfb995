'use client';
import Link from 'next/link';
import { findDraftFields, keepDraftFields } from '../../lib/drafts.ts';

/** The way on for somebody without a CV; a title already typed here is not asked for again. */
export function TellLink({ title }: { title: string }) {
  const carry = () => {
    if (title.trim() !== '') keepDraftFields('tell', { ...findDraftFields('tell'), doing: title.trim() });
  };
  return (
    <p className="mt-s3 text-ink-2">
      No CV?{' '}
      <Link href="/tell" prefetch={false} className="inline-flex min-h-6 items-center" onClick={carry}>
        Tell it in five questions
      </Link>
    </p>
  );
}
