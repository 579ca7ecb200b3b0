import { createBullBoard } from '@bull-board/api'
import { BullMQAdapter } from '@bull-board/api/bullMQAdapter'
import { FastifyAdapter } from '@bull-board/fastify'
import type { App, WebDeps } from './context.ts'

/** The queues as bull-board shows them, at /queues. Register behind the sign-in. */
export const dashboard =
  ({ queues }: WebDeps) =>
  async (app: App): Promise<void> => {
    const serverAdapter = new FastifyAdapter()
    createBullBoard({ queues: Object.values(queues.all).map((queue) => new BullMQAdapter(queue)), serverAdapter })
    serverAdapter.setBasePath('/queues')
    await app.register(serverAdapter.registerPlugin(), { prefix: '/queues', logLevel: 'warn' })
  }
