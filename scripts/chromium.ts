import { chromium, type Browser } from 'playwright-core';

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  // WebGL without a graphics card, for the network.
  '--enable-unsafe-swiftshader',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A browser without a window, also as root and without a graphics card. */
export const openChromium = (executablePath: string): Promise<Browser> => chromium.launch({ executablePath, args: FLAGS });
