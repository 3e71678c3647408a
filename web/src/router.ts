import { createRouter, createWebHistory } from 'vue-router'
import TrialPage from './benefits/trial/TrialPage.vue'
import MissingPage from './pages/MissingPage.vue'

export const router = createRouter({
  history: createWebHistory(),
  routes: [
    { path: '/', redirect: '/benefits/trial' },
    { path: '/benefits/trial', component: TrialPage, meta: { page: 'trial' } },
    { path: '/:rest(.*)*', component: MissingPage },
  ],
})
