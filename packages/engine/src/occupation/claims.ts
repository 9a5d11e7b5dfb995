/** Where a known title stands, and how strongly each occupation claims it. */
export type Claim = { readonly occupation: number; readonly official: boolean; readonly reported: boolean };

/** Note that an occupation claims a title; a second claim adds to the first. */
export function addClaim(claims: Map<string, Claim[]>, key: string, claim: Claim): void {
  const list = claims.get(key);
  if (list === undefined) {
    claims.set(key, [claim]);
    return;
  }
  const at = list.findIndex((known) => known.occupation === claim.occupation);
  const known = list[at];
  if (known === undefined) list.push(claim);
  else {
    list[at] = {
      occupation: claim.occupation,
      official: known.official || claim.official,
      reported: known.reported || claim.reported,
    };
  }
}
