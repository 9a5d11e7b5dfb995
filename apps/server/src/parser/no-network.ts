import dgram from 'node:dgram';
import dns from 'node:dns';
import net from 'node:net';
import tls from 'node:tls';

/**
 * Node 24 has no permission flag for the network, so the child takes the means away from itself. This stops a parser
 * that is led astray into fetching something; it is no wall against machine code, which the missing permissions for
 * addons and processes are.
 */
const refuse = (): never => {
  throw new Error('A document reader has no network.');
};

net.Socket.prototype.connect = refuse;
net.Server.prototype.listen = refuse;
dgram.Socket.prototype.bind = refuse;
dgram.Socket.prototype.send = refuse;
Object.assign(tls, { connect: refuse });
Object.assign(net, { connect: refuse, createConnection: refuse });
Object.assign(dns, { lookup: refuse, resolve: refuse });
Object.assign(globalThis, {
  fetch: refuse,
  WebSocket: undefined,
  EventSource: undefined,
  XMLHttpRequest: undefined,
});
