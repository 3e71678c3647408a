import { createApp } from 'vue'
import App from './App.vue'
import { loadReference } from './api/reference'
import { router } from './router'
import './theme/theme'

void loadReference()
createApp(App).use(router).mount('#app')
