declare const owner: unique symbol;

/**
 * Proof that the holder may act for one person. Made only in `apps/server/src/auth/`; every query on a person's data asks for it,
 * so a forgotten owner check does not compile. Row-level security stands below it.
 */
export type Owned<T> = T & { readonly [owner]: true };

/** The person a request acts for. */
export type PersonRef = { readonly personId: string };
