/** O*NET education category 1–12 of a degree as written ("A.A.S. Business Management" → 5); null when it cannot be told. */
export const educationCategory = (_degree: string | null): number | null => {
  throw new Error('educationCategory: not yet there');
};
