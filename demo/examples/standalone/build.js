/** One file with everything inside, which may come from another origin. */
import {cpSync} from 'node:fs';

cpSync('node_modules/portal-importer/dist/standalone', 'dist/cdn', {recursive: true});
cpSync('index.html', 'dist/index.html');
