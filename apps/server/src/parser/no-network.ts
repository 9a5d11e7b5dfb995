import dgram from 'node:dgram';
import dns from 'node:dns';
import net from 'node:net';

/**
 * Node 24 has no permission flag for the network, so the child takes the means away from itself. This stops a parser
 * that is led astray into fetching something; it is no wall against machine code, which the missing permissions for
 * addons and processes are. TLS and HTTP stand on the sockets refused here and are not loaded for it.
 */
const refuse = (): never => {
  throw new Error('A document reader has no network.');
};

/** Takes every function of a module or class away. */
function refuseAll(target: object): void {
  for (const name of Object.getOwnPropertyNames(target)) {
    const own = Object.getOwnPropertyDescriptor(target, name);
    if (own?.writable && typeof own.value === 'function' && name !== 'constructor') {
      Object.defineProperty(target, name, { ...own, value: refuse });
    }
  }
}

net.Socket.prototype.connect = refuse;
net.Server.prototype.listen = refuse;
Object.assign(net, { connect: refuse, createConnection: refuse });
dgram.Socket.prototype.bind = refuse;
dgram.Socket.prototype.send = refuse;
dgram.Socket.prototype.connect = refuse;
refuseAll(dns.Resolver.prototype);
refuseAll(dns.promises.Resolver.prototype);
refuseAll(dns.promises);
refuseAll(dns);
Object.assign(globalThis, {
  fetch: refuse,
  WebSocket: undefined,
  EventSource: undefined,
  XMLHttpRequest: undefined,
});
