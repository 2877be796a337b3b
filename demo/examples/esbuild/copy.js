import {cpSync} from 'node:fs';

cpSync('index.html', 'dist/index.html');
