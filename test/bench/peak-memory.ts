import {readFile} from 'node:fs/promises';
import type {Browser} from 'playwright-core';

/**
 * The most memory (bytes, resident) that a renderer of this browser ever held, as the kernel counted it (`VmHWM`): the
 * largest renderer is that of the only page. `null` where there is no /proc.
 */
export async function peakMemory(browser: Browser): Promise<number | null> {
  const session = await browser.newBrowserCDPSession();
  const {processInfo} = await session.send('SystemInfo.getProcessInfo');
  const renderers = processInfo.filter(({type}) => type === 'renderer');
  const peaks = await Promise.all(renderers.map(({id}) => highWaterMark(id)));
  const known = peaks.filter(peak => peak !== null);
  return known.length > 0 ? Math.max(...known) : null;
}

async function highWaterMark(process: number): Promise<number | null> {
  const status = await readFile(`/proc/${process}/status`, 'utf8').catch(() => '');
  const [, kilobytes] = /^VmHWM:\s+(\d+) kB$/m.exec(status) ?? [];
  return kilobytes === undefined ? null : Number(kilobytes) * 1024;
}
