'use client';
import { useEffect, useState } from 'react';
import { useTray } from '../ui/CompareTray.tsx';

/**
 * The occupation a screen is about: the one in its address (`?role=`), else the first of the compare tray.
 *
 * @returns `role` null until known or when there is none; `choose` changes the address too
 */
export function useRole(): { role: string | null; ready: boolean; choose: (onetSoc: string) => void } {
  const tray = useTray();
  const [asked, setAsked] = useState<string | null | undefined>(undefined);
  useEffect(() => setAsked(new URLSearchParams(location.search).get('role')), []);
  const role = asked ?? tray.targets[0]?.onetSoc ?? null;
  const choose = (onetSoc: string) => {
    setAsked(onetSoc);
    history.replaceState(null, '', `?role=${onetSoc}`);
  };
  return { role: asked === undefined ? null : role, ready: asked !== undefined && tray.known, choose };
}
