import { startDataLoader } from '../dataloader/server.ts';
import { startLimit } from '../limit/server.ts';
import { startPeer } from '../peer/server.ts';
import type { ServerAddress } from './address.ts';

/** The servers that Dictum is measured against; each runs in a process of its own. */
const KINDS = {
  limit: startLimit,
  peer: startPeer,
  dataloader: startDataLoader,
} as const satisfies Record<string, (address: ServerAddress) => Promise<string>>;

export type Kind = keyof typeof KINDS;

export interface Order {
  kind: Kind;
  address: ServerAddress;
}

process.once('message', (order: Order) => {
  KINDS[order.kind](order.address).then(
    (url) => process.send!({ url }),
    (error: unknown) => {
      console.error(error);
      process.exit(1);
    },
  );
});
process.once('disconnect', () => process.exit(0));
