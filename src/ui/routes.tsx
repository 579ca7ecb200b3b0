import { createBrowserRouter, Navigate } from 'react-router'
import { DeliveriesPage } from './deliveries/deliveries-page.tsx'
import { DraftPage } from './draft/draft-page.tsx'
import { DraftsPage } from './drafts/drafts-page.tsx'
import { FeedsPage } from './feeds/feeds-page.tsx'
import { LedgerPage } from './ledger/ledger-page.tsx'
import { QueuesPage } from './queues/queues-page.tsx'
import { RulesPage } from './rules/rules-page.tsx'
import { SessionGate } from './session/session-gate.tsx'
import { SignInPage } from './session/sign-in-page.tsx'
import { LostPage } from './shell/lost-page.tsx'

/**
 * The desk's pages. The queues page is at /jobs: /queues itself is the server's own board, and reloading there
 * must not replace the desk by it.
 */
export const createDeskRouter = () =>
  createBrowserRouter([
    { path: '/sign-in', element: <SignInPage /> },
    {
      element: <SessionGate />,
      errorElement: <LostPage />,
      children: [
        { path: '/', element: <Navigate to="/drafts" replace /> },
        { path: '/drafts', element: <DraftsPage /> },
        { path: '/drafts/:id', element: <DraftPage /> },
        { path: '/quotes', element: <LedgerPage /> },
        { path: '/feeds', element: <FeedsPage /> },
        { path: '/rules', element: <RulesPage /> },
        { path: '/deliveries', element: <DeliveriesPage /> },
        { path: '/jobs', element: <QueuesPage /> },
        { path: '*', element: <LostPage /> },
      ],
    },
  ])
