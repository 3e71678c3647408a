import { computed, shallowRef } from 'vue'
import { api, onSessionEnd } from '../api/client'
import type { Session, User } from '../api/types'

/** Who is signed in, as the server last said; null until it was asked. */
export const session = shallowRef<Session | null>(null)
export const user = computed<User | null>(() => session.value?.user ?? null)

/** Somebody was signed in here and no longer is: what they typed is still on the page behind. */
export const ended = shallowRef(false)

export async function loadSession(): Promise<void> {
  try {
    session.value = await api.session()
  } catch {
    session.value = {}
  }
}

export async function signIn(name: string, password: string): Promise<void> {
  session.value = await api.signIn(name, password)
  ended.value = false
}

export async function signOut(): Promise<void> {
  await api.signOut()
  ended.value = false
  await loadSession()
}

/** An insured person, who sees their own file and nothing else. */
export function isInsured(who: User | null): boolean {
  return who?.roles.some(({ code }) => code === 'insured') ?? false
}

/** Whether the one who is signed in may open what asks for these roles; no roles ask for anybody who works here. */
export function mayOpen(roles: readonly string[] | undefined, who: User | null = user.value): boolean {
  return roles === undefined || (who !== null && ((roles.length === 0 && !isInsured(who)) || who.roles.some(({ code }) => roles.includes(code))))
}

onSessionEnd(() => {
  if (user.value === null) return
  ended.value = true
  session.value = {}
  void loadSession()
})
