import { hue } from './hue.ts';

/** The hue as it is drawn now (`rgb(…)`), for what takes no variables: a canvas. */
export function drawnHue(code: string | null | undefined): string {
  const probe = document.createElement('span');
  probe.style.color = hue(code);
  document.body.append(probe);
  const { color } = getComputedStyle(probe);
  probe.remove();
  return color;
}
