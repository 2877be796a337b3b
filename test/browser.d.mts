import type {LaunchOptions} from 'playwright-core';

export function findBrowser(): Promise<string>;
export function launchOptions(): Promise<LaunchOptions & {executablePath: string}>;
