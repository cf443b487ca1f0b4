#!/usr/bin/env node
// Plain JavaScript that every Node can read, so that an old one is told what is wrong.
const [major, minor] = process.versions.node.split('.').map(Number);

if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Dictum needs Node.js 20.19 or newer; this is ${process.versions.node}. Install a newer one. [NODE_TOO_OLD]`);
  process.exitCode = 4;
} else {
  import('../dist/cli/main.js').catch((error) => {
    if (error.code !== 'ERR_MODULE_NOT_FOUND') throw error;
    console.error(`Dictum is not built yet, or only in part (${error.message}). Run: npm ci [NOT_BUILT]`);
    process.exitCode = 1;
  });
}
