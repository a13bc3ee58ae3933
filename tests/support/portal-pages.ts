/** Every signed-in page by its file, with an address of it and a user of the trial sign-in who may see it. */
export const portalPages: Record<string, { address: string; subject: string }> = {
  'arbeid/page.tsx': { address: '/arbeid', subject: 'saksbehandler-hod' },
  'arbeid/vurdering/[komite]/[aar]/publisering/page.tsx': { address: '/arbeid/vurdering/kontroll/2026-2027/publisering', subject: 'sekretar-kontroll' }, // prettier-ignore
  'arbeid/vurdering/opphevelse/page.tsx': { address: '/arbeid/vurdering/opphevelse', subject: 'sekretar-kontroll' }, // prettier-ignore
  'arbeid/fordeling/page.tsx': { address: '/arbeid/fordeling', subject: 'smk' },
  'arbeid/fordeling/registrer/page.tsx': { address: '/arbeid/fordeling/registrer', subject: 'smk' },
  'arbeid/fordeling/fil/page.tsx': { address: '/arbeid/fordeling/fil', subject: 'smk' },
  'arbeid/overforing/page.tsx': { address: '/arbeid/overforing', subject: 'koordinator-hod' },
  'arbeid/rapportering/[aar]/[sesjon]/[nummer]/[[...del]]/page.tsx': {
    address: '/arbeid/rapportering/2026-2027/2024-2025/83',
    subject: 'saksbehandler-hod',
  },
  'arbeid/rapportering/page.tsx': { address: '/arbeid/rapportering', subject: 'saksbehandler-hod' },
  'arbeid/rapportering/ny/page.tsx': { address: '/arbeid/rapportering/ny', subject: 'smk' },
  'arbeid/rapportering/[aar]/page.tsx': { address: '/arbeid/rapportering/2026-2027', subject: 'smk' },
  'arbeid/varsler/page.tsx': { address: '/arbeid/varsler', subject: 'saksbehandler-hod' },
  'arbeid/godkjenning/page.tsx': { address: '/arbeid/godkjenning', subject: 'godkjenner-hod' },
  'arbeid/godkjenning/[aar]/[sesjon]/[nummer]/[[...del]]/page.tsx': { address: '/arbeid/godkjenning/2026-2027/2024-2025/84', subject: 'godkjenner-hod' }, // prettier-ignore
  'arbeid/rettelse/[aar]/[sesjon]/[nummer]/[[...del]]/page.tsx': { address: '/arbeid/rettelse/2025-2026/2024-2025/83', subject: 'saksbehandler-hod' }, // prettier-ignore
  'arbeid/vurdering/page.tsx': { address: '/arbeid/vurdering', subject: 'sekretar-kontroll' },
  'arbeid/vurdering/sakskomite/page.tsx': {
    address: '/arbeid/vurdering/sakskomite',
    subject: 'sekretar-kontroll',
  },
  'arbeid/vurdering/[komite]/[aar]/page.tsx': { address: '/arbeid/vurdering/kontroll/2026-2027?visning=alle', subject: 'sekretar-kontroll' }, // prettier-ignore
  'arbeid/vurdering/[komite]/[aar]/[sesjon]/[nummer]/[[...del]]/page.tsx': { address: '/arbeid/vurdering/kontroll/2026-2027/2024-2025/83?visning=alle', subject: 'sekretar-kontroll' }, // prettier-ignore
  'arbeid/vurdering/[komite]/[aar]/utskrift/page.tsx': { address: '/arbeid/vurdering/kontroll/2026-2027/utskrift?visning=alle', subject: 'sekretar-kontroll' }, // prettier-ignore
  'arbeid/import/page.tsx': { address: '/arbeid/import', subject: 'smk' },
  'arbeid/import/[id]/page.tsx': {
    address: '/arbeid/import/00000000-0000-4000-8000-00000000c001',
    subject: 'smk',
  },
  'arbeid/gjentakelse/page.tsx': { address: '/arbeid/gjentakelse', subject: 'sekretar-kontroll' },
  'admin/page.tsx': { address: '/admin', subject: 'administrator-regjering' },
  'admin/post/page.tsx': { address: '/admin/post', subject: 'administrator-regjering' },
  'admin/ny/page.tsx': { address: '/admin/ny', subject: 'administrator-regjering' },
  'admin/bruker/[id]/page.tsx': { address: '/admin/bruker/:id', subject: 'administrator-regjering' },
}
