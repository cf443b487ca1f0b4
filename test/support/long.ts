/** Whether this is `npm run test:long`, which has time for what takes long beside the rest. */
export const long = (import.meta as { env?: { MODE?: string } }).env?.MODE === 'long';
