import type { Config } from '../../config.js';
import { codeOf } from '../../error-code.js';
import { MendableError } from '../../mendable-error.js';

interface Door {
  listen(address: { readonly host: string; readonly port: number }): Promise<string>;
  close(): PromiseLike<unknown>;
}

/** @throws {MendableError} where the address cannot be had, with what to do */
export async function listen(app: Door, { host, port }: Config): Promise<string> {
  try {
    return await app.listen({ host, port });
  } catch (cause) {
    const code = codeOf(cause);
    await app.close();
    if (code === 'EADDRINUSE') {
      throw new MendableError(
        `Port ${port} of ${host} is in use. Stop the program that has it, or take another: npm start -- --port ${port + 1}`,
      );
    }
    if (code === 'EACCES' || code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') {
      throw new MendableError(
        `${host}:${port} cannot be listened on (${code}). Name another with --host and --port.`,
      );
    }
    throw cause;
  }
}

/** The first signal ends it in good order; a second one ends it at once. */
export function closeOnSignal(close: () => void): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, close);
}
