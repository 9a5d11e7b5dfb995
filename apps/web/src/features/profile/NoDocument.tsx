import Link from 'next/link';

/** Stands where the document would: this notebook was begun with a title alone. */
export function NoDocument({ loading }: { loading: boolean }) {
  if (loading) {
    return (
      <p role="status" className="border border-dashed border-rule-2 p-s5 text-ink-2">
        Opening your document.
      </p>
    );
  }
  return (
    <div className="rounded-r2 border border-dashed border-rule-2 p-s5">
      <p className="say">No document yet.</p>
      <p className="mt-s1 text-ink-2">
        This was begun with a title. A CV adds your jobs, their dates and the skills your own words show.
      </p>
      <p className="mt-s3">
        <Link className="btn btn-quiet" href="/">
          Hand in a CV
        </Link>
      </p>
    </div>
  );
}
