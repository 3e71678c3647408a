import { createRouter, createWebHistory } from 'vue-router'
import TrialPage from './benefits/trial/TrialPage.vue'
import MissingPage from './pages/MissingPage.vue'

// The page of a route names its entry in the navigation, which says who may open it.
export const router = createRouter({
  history: createWebHistory(),
  routes: [
    { path: '/', redirect: '/benefits/trial' },
    { path: '/benefits/trial', component: TrialPage, meta: { page: 'trial' } },
    { path: '/benefits/desk', component: () => import('./benefits/desk/DeskPage.vue'), meta: { page: 'desk' } },
    { path: '/benefits/desk/:person', component: () => import('./benefits/desk/PersonPage.vue'), meta: { page: 'desk' } },
    { path: '/benefits/papers', component: () => import('./benefits/papers/PapersPage.vue'), meta: { page: 'papers' } },
    { path: '/benefits/papers/new', component: () => import('./benefits/papers/PaperEntryPage.vue'), meta: { page: 'papers' } },
    { path: '/benefits/papers/:id', component: () => import('./benefits/papers/PaperEntryPage.vue'), meta: { page: 'papers' } },
    { path: '/enrolment/persons', component: () => import('./enrolment/EnrolmentPage.vue'), meta: { page: 'enrolment' } },
    { path: '/enrolment/persons/:person', component: () => import('./enrolment/EnrolmentPage.vue'), meta: { page: 'enrolment' } },
    { path: '/enrolment/refunds', component: () => import('./enrolment/RefundsPage.vue'), meta: { page: 'refunds' } },
    { path: '/enrolment/collection', component: () => import('./enrolment/CollectionPage.vue'), meta: { page: 'collection' } },
    { path: '/supply/catalogue', component: () => import('./supply/CataloguePage.vue'), meta: { page: 'catalogue' } },
    { path: '/supply/mappings', component: () => import('./supply/MappingsPage.vue'), meta: { page: 'mappings' } },
    { path: '/supply/institutions', component: () => import('./supply/InstitutionsPage.vue'), meta: { page: 'institutions' } },
    { path: '/supply/changes', component: () => import('./supply/ChangesPage.vue'), meta: { page: 'changes' } },
    { path: '/benefits/differences', component: () => import('./benefits/differences/DifferencesPage.vue'), meta: { page: 'differences' } },
    { path: '/benefits/requests', component: () => import('./benefits/desk/RequestsPage.vue'), meta: { page: 'requests' } },
    { path: '/payment/reconciliation', component: () => import('./payment/ReconciliationPage.vue'), meta: { page: 'reconciliation' } },
    { path: '/payment/clearing', component: () => import('./payment/ClearingPage.vue'), meta: { page: 'clearing' } },
    { path: '/benefits/epidemics', component: () => import('./benefits/epidemics/EpidemicsPage.vue'), meta: { page: 'epidemics' } },
    { path: '/fund/balances', component: () => import('./fund/BalancesPage.vue'), meta: { page: 'balances' } },
    { path: '/fund/balances/statement', component: () => import('./fund/StatementPage.vue'), meta: { page: 'balances' } },
    { path: '/fund/position', component: () => import('./fund/PositionPage.vue'), meta: { page: 'position' } },
    { path: '/fund/flows', component: () => import('./fund/FlowsPage.vue'), meta: { page: 'flows' } },
    { path: '/fund/vouchers', component: () => import('./fund/VouchersPage.vue'), meta: { page: 'vouchers' } },
    { path: '/fund/closing', component: () => import('./fund/ClosingPage.vue'), meta: { page: 'closing' } },
    { path: '/supervision/audit', component: () => import('./supervision/AuditPage.vue'), meta: { page: 'audit' } },
    { path: '/account', component: () => import('./account/AccountPage.vue'), meta: { page: 'account' } },
    { path: '/:rest(.*)*', component: MissingPage },
  ],
})
