import {cpSync} from 'node:fs';

cpSync('index.html', 'dist/index.html');

export default {mode: 'production', entry: './src/main.js', output: {publicPath: '/'}};
