import { reactive, watch } from 'vue'
import { useRoute, useRouter } from 'vue-router'

/** Filters that stay in the address: a link or a reload shows the same. What is as it was at first is left out. */
export function useAddressFilters<Filters extends Record<string, string>>(atFirst: Filters): Filters {
  const route = useRoute()
  const router = useRouter()
  const read = (): Filters => Object.fromEntries(Object.entries(atFirst).map(([name, value]) => {
    const told = route.query[name]
    return [name, typeof told === 'string' ? told : value]
  })) as Filters
  const filters = reactive(read()) as Filters
  watch(filters, () => {
    const query = Object.fromEntries(Object.entries(filters).filter(([name, value]) => value !== atFirst[name] && value !== ''))
    if (JSON.stringify(query) !== JSON.stringify(route.query)) void router.replace({ query })
  })
  return filters
}
