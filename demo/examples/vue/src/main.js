import {createApp} from 'vue';
import Administration from './Administration.vue';

createApp(Administration).mount('#app');
