import {mount} from 'svelte';
import Administration from './Administration.svelte';

mount(Administration, {target: document.getElementById('app')});
