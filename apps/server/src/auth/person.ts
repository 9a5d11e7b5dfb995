import { AppError, type Owned, type PersonRef } from '@career-mirror/contract';
import { createPerson, findPersonByToken, type Store } from '@career-mirror/store';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from '../config.ts';
import type { PersonAccess } from '../http/route.ts';
import { clearPersonCookie, newPersonToken, personTokenHash, setPersonCookie } from './cookie.ts';

// The only place where a person becomes `Owned`: the caller has just proved, by the cookie's token, who is asking.
const own = (person: PersonRef): Owned<PersonRef> => person as Owned<PersonRef>;

/**
 * Finds or begins the person behind one request. A person is made only when something of theirs is first kept, so looking
 * around sets no cookie.
 */
export const createPersonAccess =
  (config: Config, store: () => Store, clock: () => Date) =>
  (request: FastifyRequest, reply: FastifyReply): PersonAccess => {
    const find = async (): Promise<Owned<PersonRef> | null> => {
      const tokenHash = personTokenHash(config, request);
      if (tokenHash === null) return null;
      const person = await findPersonByToken(store(), { tokenHash });
      return person ? own(person) : null;
    };
    return {
      find,
      require: async () => {
        const person = await find();
        if (!person) throw new AppError('profile.missing');
        return person;
      },
      ensure: async () => {
        const known = await find();
        if (known) return known;
        const { token, hash } = newPersonToken();
        const person = await createPerson(store(), { tokenHash: hash, now: clock() });
        setPersonCookie(config, request, reply, token);
        return own(person);
      },
      forget: () => clearPersonCookie(config, request, reply),
    };
  };
