import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

// Making them takes seconds, and longer where the machine is busy.
it('has the types that the server\'s description gives; npm run api renews them', () => {
  const made = execFileSync('node_modules/.bin/openapi-typescript', ['openapi.json'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
  expect(readFileSync('src/api/schema.d.ts', 'utf8').trim()).toBe(made.trim())
}, 60_000)
