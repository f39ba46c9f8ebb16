// Runs inside the Playground before its own code. It would listen on every interface, and whoever reaches it can speak to the
// unauthenticated bot as anybody: it is kept to this machine.
const { Server } = require('node:net');

const { listen } = Server.prototype;
Server.prototype.listen = function listenOnLoopback(port, ...rest) {
  const isPort = typeof port === 'number' || typeof port === 'string';
  return isPort
    ? listen.call(this, { port: Number(port), host: '127.0.0.1' }, ...rest)
    : listen.call(this, port, ...rest);
};
