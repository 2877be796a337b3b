import {findChromium} from './chromium.ts';
import type {Engine} from './engine.ts';
import {findFirefox} from './firefox.ts';
import {findWebKit} from './webkit.ts';

/** How each engine is found, and Debian's packages that bring it. */
const known = {
  chromium: {find: findChromium, packages: 'chromium'},
  firefox: {find: findFirefox, packages: 'firefox-esr'},
  webkit: {find: findWebKit, packages: 'webkit2gtk-driver xvfb'},
} as const;

type Name = keyof typeof known;

/**
 * The engines that the tests run in: those that `ENGINES` names (`ENGINES=chromium,webkit`), each of which must be
 * there; without it, all that are installed.
 */
export async function findEngines(): Promise<{engines: Engine[]; missing: string[]}> {
  const names = named();
  const found = await Promise.all(
    (names ?? all).map(async name => ({name, engine: await known[name].find()})),
  );
  const engines = found.flatMap(({engine}) => engine ?? []);
  const missing = found
    .filter(({engine}) => !engine)
    .map(({name}) => `${name} (apt-get install ${known[name].packages})`);
  if (names && missing.length > 0) throw new Error(`Not installed: ${missing.join(', ')}`);
  return {engines, missing};
}

const all = Object.keys(known) as Name[];

function named(): Name[] | null {
  if (!process.env.ENGINES) return null;
  const names = process.env.ENGINES.split(',');
  const unknown = names.filter(name => !(name in known));
  if (unknown.length > 0) throw new Error(`No such engine: ${unknown}. There are: ${all}.`);
  return names as Name[];
}
