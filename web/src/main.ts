import { createApp } from 'vue'
import App from './App.vue'
import { loadSession } from './account/session'
import { loadReference } from './api/reference'
import { router } from './router'
import './theme/theme'

void loadReference()
void loadSession()
createApp(App).use(router).mount('#app')
