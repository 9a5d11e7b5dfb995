import { AppError } from '@career-mirror/contract';

/** Where the server stands on its way from a started process to one that answers. */
export type Phase<T> =
  | { readonly kind: 'starting'; readonly doing: string; readonly share: number | null }
  /** `since`: process time in milliseconds. */
  | { readonly kind: 'ready'; readonly services: T; readonly since: number }
  | { readonly kind: 'failed'; readonly message: string }
  | { readonly kind: 'stopping'; readonly services: T | null };

export type Readiness<T> = {
  readonly phase: () => Phase<T>;
  readonly report: (doing: string, share: number | null) => void;
  readonly ready: (services: T) => void;
  readonly fail: (message: string) => void;
  readonly stop: () => void;
  /** The services, once there; requests in flight keep them while the server stops. @throws AppError('store.not_ready') before */
  readonly require: () => T;
};

/** Keeps what the server can do at the moment; it listens from the first second and says so honestly. */
export const createReadiness = <T>(): Readiness<T> => {
  let phase: Phase<T> = { kind: 'starting', doing: 'starting', share: null };
  return {
    phase: () => phase,
    report: (doing, share) => {
      if (phase.kind === 'starting') phase = { kind: 'starting', doing, share };
    },
    ready: (services) => {
      if (phase.kind === 'starting') phase = { kind: 'ready', services, since: performance.now() };
    },
    fail: (message) => {
      phase = { kind: 'failed', message };
    },
    stop: () => {
      phase = { kind: 'stopping', services: phase.kind === 'ready' ? phase.services : null };
    },
    require: () => {
      if (phase.kind === 'ready') return phase.services;
      if (phase.kind === 'stopping' && phase.services) return phase.services;
      throw new AppError('store.not_ready', phase.kind === 'starting' ? progressOf(phase) : {});
    },
  };
};

/** Progress in words and, when known, percent. */
export const progressOf = (phase: { doing: string; share: number | null }): Record<string, unknown> => ({
  doing: phase.doing,
  ...(phase.share === null ? {} : { percent: Math.round(phase.share * 100) }),
});
