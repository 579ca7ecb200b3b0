import { leaseSeconds } from './timing.ts'

export type Ask = { mode: 'subscribe' | 'unsubscribe'; topic: string; callback: string; secret: string }

/** The form a hub is asked with (W3C WebSub, section 5.1). */
export function askForm({ mode, topic, callback, secret }: Ask): string {
  const form = { 'hub.mode': mode, 'hub.topic': topic, 'hub.callback': callback }
  const wish = { 'hub.lease_seconds': String(leaseSeconds), 'hub.secret': secret }
  return new URLSearchParams(mode === 'subscribe' ? { ...form, ...wish } : form).toString()
}

/** Where a hub finds us, by what the desk is called from outside. */
export const callbackAddress = (publicUrl: string, callback: string): string =>
  `${publicUrl.replace(/\/+$/u, '')}/websub/${callback}`
