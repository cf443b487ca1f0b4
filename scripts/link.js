// Lets `npx dictum` find this package's own command in node_modules/.bin. npm links the commands of dependencies alone; for
// the package's own one npx would first install it aside, in its cache, each time the package changes.
import { existsSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const folder = path.join(import.meta.dirname, '..', 'node_modules', '.bin');
if (existsSync(path.dirname(folder))) {
  mkdirSync(folder, { recursive: true });
  if (process.platform === 'win32') {
    writeFileSync(path.join(folder, 'dictum.cmd'), '@node "%~dp0\\..\\..\\bin\\dictum.js" %*\r\n');
  } else {
    const link = path.join(folder, 'dictum');
    rmSync(link, { force: true });
    symlinkSync(path.join('..', '..', 'bin', 'dictum.js'), link);
  }
}
