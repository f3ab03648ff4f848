import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';

/** A screen of our own with a window manager, a mouse, a keyboard and a clipboard. */
export interface Display {
  /** Value for the DISPLAY variable. */
  readonly name: string;
  readonly xdotool: (...args: readonly (string | number)[]) => string;
  /** What is on the system clipboard as this type, plain text by default; empty if there is none. */
  readonly clipboard: (type?: 'text/html') => string;
  readonly setClipboard: (text: string) => Promise<void>;
  /** Centre of the pixels that come closest to a colour within the window bar, or undefined. */
  readonly findColour: (
    rgb: readonly [number, number, number],
  ) => { x: number; y: number } | undefined;
  /** Windows that can be seen, menus among them. */
  readonly windows: () => readonly string[];
  readonly screenshot: (path: string) => void;
  readonly close: () => void;
}

const WIDTH = 1280;
const HEIGHT = 900;
/** How far down the browser's own bars reach. */
const BARS = 120;

export async function openDisplay(): Promise<Display> {
  const server = spawn(
    'Xvfb',
    // Else it starts over when its last client leaves, and drops whoever comes at that moment.
    ['-noreset', '-displayfd', '3', '-screen', '0', `${WIDTH}x${HEIGHT}x24`, '-nolisten', 'tcp'],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] },
  );
  const name = `:${await firstLine(server)}`;
  const env = { ...process.env, DISPLAY: name };
  const manager = spawn('openbox', ['--sm-disable'], { env, stdio: 'ignore' });
  const run = (command: string, ...args: string[]) =>
    execFileSync(command, args, { env, timeout: 10_000, stdio: ['ignore', 'pipe', 'ignore'] });
  await waitForWindowManager(run);

  const clipboard = () => {
    try {
      return run('timeout', '3', 'xclip', '-o', '-selection', 'clipboard').toString();
    } catch {
      // Nobody owns the clipboard: it is empty.
      return '';
    }
  };

  return {
    name,
    xdotool: (...args) =>
      run('xdotool', ...args.map(String))
        .toString()
        .trim(),
    clipboard,
    setClipboard: async (text) => {
      const child = spawn('xclip', ['-selection', 'clipboard', '-i'], {
        env,
        stdio: ['pipe', 'ignore', 'ignore'],
      });
      child.stdin.end(text);
      await new Promise((resolve) => child.once('exit', resolve));
      // What it leaves behind takes the clipboard a little later, and would take it from others.
      for (let tries = 0; clipboard() !== text; tries++) {
        if (tries > 100) throw new Error('the clipboard could not be set');
        await sleep(20);
      }
    },
    findColour: ([red, green, blue]) => {
      const crop = ['-crop', `${WIDTH}x${BARS}+0+0`, '+repage', '-depth', '8', 'rgb:-'];
      const pixels = run('import', '-window', 'root', ...crop);
      const found: { x: number; y: number }[] = [];
      for (let i = 0; i + 2 < pixels.length; i += 3) {
        const near =
          Math.abs((pixels[i] ?? 0) - red) < 12 &&
          Math.abs((pixels[i + 1] ?? 0) - green) < 12 &&
          Math.abs((pixels[i + 2] ?? 0) - blue) < 12;
        if (near) found.push({ x: (i / 3) % WIDTH, y: Math.floor(i / 3 / WIDTH) });
      }
      const middle = found[Math.floor(found.length / 2)];
      return found.length < 20 ? undefined : middle;
    },
    windows: () => run('xdotool', 'search', '--onlyvisible', '--name', '').toString().split('\n'),
    screenshot: (path) => void run('import', '-window', 'root', path),
    close: () => {
      manager.kill();
      server.kill();
    },
  };
}

async function firstLine(server: ChildProcess): Promise<string> {
  const pipe = server.stdio[3];
  if (!pipe) throw new Error('Xvfb has no pipe');
  return new Promise((resolve, reject) => {
    let text = '';
    server.once('error', reject);
    server.once('exit', () => reject(new Error('Xvfb did not start')));
    pipe.on('data', (chunk: Buffer) => {
      text += chunk.toString();
      if (text.includes('\n')) resolve(text.trim());
    });
  });
}

async function waitForWindowManager(
  run: (command: string, ...args: string[]) => Buffer,
): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    try {
      // Fails until a window manager answers for the desktop.
      run('xdotool', 'get_desktop');
      return;
    } catch {
      await sleep(50);
    }
  }
  throw new Error('openbox did not start');
}
