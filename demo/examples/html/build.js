/** The folder of scripts goes to the portal's own origin, as it is. */
import {cpSync} from 'node:fs';

cpSync('node_modules/portal-importer/dist/script', 'dist/assets', {recursive: true});
cpSync('index.html', 'dist/index.html');
