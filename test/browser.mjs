import {existsSync} from 'node:fs';

const installed = [
  process.env.CHROME_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:/Program Files/Google/Chrome/Application/chrome.exe',
  'C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe',
];

/**
 * Path of a Chromium: the one that CHROME_PATH names, else an installed one, else the one that an npm package carries
 * (Linux x64).
 */
export async function findBrowser() {
  const found = installed.find(path => path && existsSync(path));
  if (found) return found;
  if (process.platform === 'linux' && process.arch === 'x64') {
    // The package unpacks the system libraries it needs only where it believes that it runs on such a host.
    process.env.AWS_LAMBDA_JS_RUNTIME ??= 'nodejs22.x';
    const {default: chromium} = await import('@sparticuz/chromium');
    return chromium.executablePath();
  }
  throw new Error('No Chromium or Chrome was found. Install one, or name it in CHROME_PATH.');
}

/** Options with which every test starts Chromium. Root (a container) cannot have the sandbox. */
export async function launchOptions() {
  return {
    executablePath: await findBrowser(),
    headless: true,
    args: [
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-quic',
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
  };
}
