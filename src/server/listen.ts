import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { DictumError } from '../errors.ts';

/**
 * Begins to listen; a server that could not may be given to it again.
 * @throws DictumError PORT_IN_USE, PORT_FORBIDDEN, BAD_HOST
 */
export function listen(server: Server, host: string, port: number): Promise<AddressInfo> {
  return new Promise((resolve, reject) => {
    const fail = (error: Error) => {
      server.off('listening', succeed);
      reject(whyNot(error, host, port));
    };
    const succeed = () => {
      server.off('error', fail);
      resolve(server.address() as AddressInfo);
    };
    server.once('error', fail);
    server.once('listening', succeed);
    server.listen({ host, port });
  });
}

/** @param who has the port, where that is known */
export const portInUse = (
  host: string,
  port: number,
  who = 'another program, perhaps another Dictum',
  options?: ErrorOptions,
): DictumError =>
  new DictumError(
    'PORT_IN_USE',
    `Port ${port} on ${host} is taken by ${who}. Stop it, or set PORT to another one; PORT=0 takes any that is free.`,
    { host, port },
    options,
  );

function whyNot(error: NodeJS.ErrnoException, host: string, port: number): Error {
  const options = { cause: error };
  switch (error.code) {
    case 'EADDRINUSE':
      return portInUse(host, port, undefined, options);
    case 'EACCES':
      return new DictumError(
        'PORT_FORBIDDEN',
        `This user may not listen on port ${port}. Set PORT to one from 1024 up.`,
        { host, port },
        options,
      );
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return new DictumError(
        'BAD_HOST',
        `This machine has no address ${host}. Set HOST to one of its own: 127.0.0.1 for this machine alone, 0.0.0.0 for all that reach it.`,
        { host, port },
        options,
      );
    default:
      return error;
  }
}
