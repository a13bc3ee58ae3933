import type { ActorName } from './actors'

/** Whoever works with the texts of a departement, or with all of them. */
const ofGovernment: ActorName[] = [
  'caseOfficerHod',
  'approverHod',
  'coordinatorHod',
  'coordinatorUd',
  'office',
  'deputyBefore',
  'deputyDuring',
  'deputyAfter',
]

/** Every signed-in page by its file, with an address of it and who may see it; all others get 403. Nobody signed in: to sign in. */
export const pageMatrix: Record<string, { address: string; mayUse: 'everybody' | ActorName[] }> = {
  'arbeid/page.tsx': { address: '/arbeid', mayUse: 'everybody' },
  'arbeid/import/page.tsx': { address: '/arbeid/import', mayUse: ['office', 'coordinatorHod', 'coordinatorUd', 'secretaryKkk'] }, // prettier-ignore
  // Statsministerens kontor's own.
  'arbeid/import/[id]/page.tsx': { address: '/arbeid/import/00000000-0000-4000-8000-00000000c001', mayUse: ['office'] }, // prettier-ignore
  // To everybody else they do not exist.
  'arbeid/gjentakelse/page.tsx': { address: '/arbeid/gjentakelse', mayUse: ['secretaryKkk', 'office'] },
  'arbeid/vurdering/[komite]/[aar]/publisering/page.tsx': { address: '/arbeid/vurdering/kontroll/2026-2027/publisering', mayUse: ['secretaryKkk'] }, // prettier-ignore
  'arbeid/vurdering/opphevelse/page.tsx': { address: '/arbeid/vurdering/opphevelse', mayUse: ['secretaryKkk'] }, // prettier-ignore
  'arbeid/fordeling/page.tsx': {
    address: '/arbeid/fordeling',
    mayUse: ['office', 'coordinatorHod', 'coordinatorUd'],
  },
  'arbeid/fordeling/registrer/page.tsx': { address: '/arbeid/fordeling/registrer', mayUse: ['office'] },
  'arbeid/fordeling/fil/page.tsx': { address: '/arbeid/fordeling/fil', mayUse: ['office'] },
  'arbeid/overforing/page.tsx': {
    address: '/arbeid/overforing',
    mayUse: ['office', 'coordinatorHod', 'coordinatorUd'],
  },
  // The departement that answers for the unit, and SMK.
  'arbeid/rapportering/[aar]/[sesjon]/[nummer]/[[...del]]/page.tsx': {
    address: '/arbeid/rapportering/2026-2027/2024-2025/83',
    mayUse: ['caseOfficerHod', 'approverHod', 'office'],
  },
  'arbeid/rapportering/page.tsx': { address: '/arbeid/rapportering', mayUse: ofGovernment },
  'arbeid/rapportering/ny/page.tsx': { address: '/arbeid/rapportering/ny', mayUse: ['office'] },
  'arbeid/rapportering/[aar]/page.tsx': { address: '/arbeid/rapportering/2026-2027', mayUse: ofGovernment },
  'arbeid/varsler/page.tsx': { address: '/arbeid/varsler', mayUse: 'everybody' },
  'arbeid/godkjenning/page.tsx': { address: '/arbeid/godkjenning', mayUse: ['approverHod', 'coordinatorUd', 'office'] }, // prettier-ignore
  'arbeid/godkjenning/[aar]/[sesjon]/[nummer]/[[...del]]/page.tsx': { address: '/arbeid/godkjenning/2026-2027/2024-2025/84', mayUse: ['approverHod', 'office'] }, // prettier-ignore
  'arbeid/rettelse/[aar]/[sesjon]/[nummer]/[[...del]]/page.tsx': { address: '/arbeid/rettelse/2025-2026/2024-2025/83', mayUse: ['caseOfficerHod', 'approverHod', 'office'] }, // prettier-ignore
  // To everybody else they do not exist.
  'arbeid/vurdering/page.tsx': { address: '/arbeid/vurdering', mayUse: ['secretaryKkk', 'secretaryHelse'] },
  'arbeid/vurdering/sakskomite/page.tsx': { address: '/arbeid/vurdering/sakskomite', mayUse: ['secretaryKkk'] }, // prettier-ignore
  'arbeid/vurdering/[komite]/[aar]/page.tsx': { address: '/arbeid/vurdering/kontroll/2026-2027', mayUse: ['secretaryKkk'] }, // prettier-ignore
  'arbeid/vurdering/[komite]/[aar]/[sesjon]/[nummer]/[[...del]]/page.tsx': { address: '/arbeid/vurdering/kontroll/2026-2027/2024-2025/83', mayUse: ['secretaryKkk'] }, // prettier-ignore
  'arbeid/vurdering/[komite]/[aar]/utskrift/page.tsx': { address: '/arbeid/vurdering/kontroll/2026-2027/utskrift', mayUse: ['secretaryKkk'] }, // prettier-ignore
  'admin/page.tsx': { address: '/admin', mayUse: ['administratorGovernment', 'administratorStorting'] },
  'admin/post/page.tsx': { address: '/admin/post', mayUse: ['administratorGovernment', 'administratorStorting'] }, // prettier-ignore
  'admin/ny/page.tsx': { address: '/admin/ny', mayUse: ['administratorGovernment', 'administratorStorting'] },
  // The user is one of the government's: to the Storting's administrator it does not exist.
  'admin/bruker/[id]/page.tsx': { address: '/admin/bruker/:id', mayUse: ['administratorGovernment'] },
}

/** Every route under /api: open to all and the same for all, or what it answers to whom. */
export const apiMatrix: Record<
  string,
  { address: string; signedOut: number; signedIn: number; isOpen: boolean }
> = {
  '[...rest]/route.ts': { address: '/api/finnes-ikke', signedOut: 404, signedIn: 404, isOpen: true },
  'helse/route.ts': { address: '/api/helse', signedOut: 200, signedIn: 200, isOpen: true },
  'v1/vedtak/route.ts': { address: '/api/v1/vedtak', signedOut: 200, signedIn: 200, isOpen: true },
  'v1/forslag/[sesjon]/[nummer]/route.ts': { address: '/api/v1/forslag/2024-2025/200', signedOut: 200, signedIn: 200, isOpen: true }, // prettier-ignore
  'v1/vedtak/[sesjon]/[nummer]/route.ts': { address: '/api/v1/vedtak/2024-2025/83', signedOut: 200, signedIn: 200, isOpen: true }, // prettier-ignore
  'v1/vedtak/[sesjon]/[nummer]/[punkt]/route.ts': { address: '/api/v1/vedtak/2021-2022/35/punkt-51', signedOut: 404, signedIn: 404, isOpen: true }, // prettier-ignore
  // The twins of the two above, for a past day: reached at the same address with `?per=`.
  'v1/per/vedtak/[sesjon]/[nummer]/route.ts': { address: '/api/v1/vedtak/2024-2025/83?per=2025-11-01', signedOut: 200, signedIn: 200, isOpen: true }, // prettier-ignore
  'v1/per/vedtak/[sesjon]/[nummer]/[punkt]/route.ts': { address: '/api/v1/vedtak/2021-2022/35/punkt-51?per=2025-11-01', signedOut: 404, signedIn: 404, isOpen: true }, // prettier-ignore
  'vedlegg/[id]/route.ts': { address: '/api/vedlegg/00000000-0000-4000-8000-000000000000', signedOut: 401, signedIn: 404, isOpen: false }, // prettier-ignore
  'import/[id]/route.ts': { address: '/api/import/00000000-0000-4000-8000-000000000000', signedOut: 401, signedIn: 404, isOpen: false }, // prettier-ignore
  'import/[id]/merknader/route.ts': { address: '/api/import/00000000-0000-4000-8000-000000000000/merknader', signedOut: 401, signedIn: 404, isOpen: false }, // prettier-ignore
  'sesjon/route.ts': { address: '/api/sesjon', signedOut: 401, signedIn: 200, isOpen: false },
  'v1/vedtak/[sesjon]/[nummer]/historikk/route.ts': { address: '/api/v1/vedtak/2024-2025/83/historikk', signedOut: 200, signedIn: 200, isOpen: true }, // prettier-ignore
  'v1/vedtak/[sesjon]/[nummer]/[punkt]/historikk/route.ts': { address: '/api/v1/vedtak/2021-2022/35/punkt-51/historikk', signedOut: 404, signedIn: 404, isOpen: true }, // prettier-ignore
  'v1/per/vedtak/[sesjon]/[nummer]/historikk/route.ts': { address: '/api/v1/vedtak/2024-2025/83/historikk?per=2025-11-01', signedOut: 200, signedIn: 200, isOpen: true }, // prettier-ignore
  'v1/per/vedtak/[sesjon]/[nummer]/[punkt]/historikk/route.ts': { address: '/api/v1/vedtak/2021-2022/35/punkt-51/historikk?per=2025-11-01', signedOut: 404, signedIn: 404, isOpen: true }, // prettier-ignore
  // Only POST, by the script of the import page.
  'import/route.ts': { address: '/api/import', signedOut: 405, signedIn: 405, isOpen: true },
  // Only POST, by the provider.
  'auth/backchannel-logout/route.ts': {
    address: '/api/auth/backchannel-logout',
    signedOut: 405,
    signedIn: 405,
    isOpen: true,
  },
  // Sends on to the sign-in page whoever comes without an answer of the provider.
  'auth/callback/oidc/route.ts': {
    address: '/api/auth/callback/oidc',
    signedOut: 303,
    signedIn: 303,
    isOpen: true,
  },
}
