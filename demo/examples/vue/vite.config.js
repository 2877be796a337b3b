import vue from '@vitejs/plugin-vue';

const isCustomElement = tag => tag === 'portal-importer';

export default {plugins: [vue({template: {compilerOptions: {isCustomElement}}})]};
