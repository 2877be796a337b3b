import {parseArgs} from 'node:util';

/** How the demo is started: options on the command line, numbers and places in the environment. */
export interface Settings {
  readonly port: number;
  /** Begin anew, with the seed alone. */
  readonly fresh: boolean;
  /** The widget from its sources instead of the build. */
  readonly dev: boolean;
  /** The build that is there already, as it is. */
  readonly built: boolean;
  /** How many users there are at least. */
  readonly contacts: number;
  readonly databaseUrl: string | undefined;
  /** Where the embedded database keeps its data. */
  readonly dataDirectory: string | undefined;
  readonly requestsPerMinute: number | undefined;
}

export function readSettings(args: readonly string[], environment: NodeJS.ProcessEnv): Settings {
  const {values} = parseArgs({
    args: [...args],
    options: {
      fresh: {type: 'boolean', default: false},
      dev: {type: 'boolean', default: false},
      built: {type: 'boolean', default: false},
    },
  });
  return {
    ...values,
    port: wholeNumber(environment, 'PORT', 65_535) ?? 5173,
    contacts: wholeNumber(environment, 'CONTACTS', 10_000_000) ?? 5000,
    databaseUrl: environment.DATABASE_URL || undefined,
    dataDirectory: environment.DATA_DIR || undefined,
    requestsPerMinute: wholeNumber(environment, 'RATE_LIMIT', 1_000_000),
  };
}

function wholeNumber(environment: NodeJS.ProcessEnv, name: string, most: number): number | undefined {
  const text = environment[name];
  if (!text) return undefined;
  if (/^[0-9]+$/.test(text) && Number(text) <= most) return Number(text);
  throw new Error(`${name} must be a whole number up to ${most}, and is "${text}".`);
}
