import { expect, it } from 'vitest';
import { Ending } from '../src/ending.ts';
import { pause } from '../src/pause.ts';

it('tells each listener once, by the first reason, and none that was taken away', () => {
  const ending = new Ending();
  const told: string[] = [];
  const away = () => told.push('away');
  ending.addEventListener('abort', () => told.push('first'));
  ending.addEventListener('abort', away);
  ending.addEventListener('abort', () => told.push('second'));
  ending.removeEventListener('abort', away);
  ending.throwIfAborted();
  const reason = new Error('enough');
  ending.abort(reason);
  ending.abort(new Error('again'));
  expect(told).toEqual(['first', 'second']);
  expect(() => ending.throwIfAborted()).toThrow(reason);
});

it('has a real signal for what takes no other, whether it is asked for before or after', () => {
  const [before, after] = [new Ending(), new Ending()];
  const { signal } = before;
  expect(signal.aborted).toBe(false);
  for (const ending of [before, after]) ending.abort(new Error('enough'));
  expect(signal.reason).toEqual(new Error('enough'));
  expect(after.signal.aborted).toBe(true);
});

it('ends a pause with its reason', async () => {
  const ending = new Ending();
  const waiting = pause(60_000, ending);
  ending.abort(new Error('enough'));
  await expect(waiting).rejects.toThrow('enough');
  await expect(pause(60_000, ending)).rejects.toThrow('enough');
});
