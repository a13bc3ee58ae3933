import { getTranslations } from 'next-intl/server'
import { Act } from '@/components/user/act'
import { approveText, sendBack, withdrawApproval } from '@/lib/utkast/approval/actions'
import type { ApprovalView } from '@/lib/utkast/approval/queries'
import { isOwn, maySend } from '@/lib/utkast/approval/policy'
import { heldRole } from '@/lib/user/policy'
import { SendAct } from './send-act'
import type { Viewer } from '@/lib/user/types'

/** What the viewer may do with the text, or why not. The acts decide for themselves. */
export async function ApprovalActs({ view, viewer }: { view: ApprovalView; viewer: Viewer }) {
  const t = await getTranslations('godkjenning')
  const { item, isPublic } = view
  const { utkastId, revisjon, status, omgang, departementId } = item
  const role = heldRole(viewer, ['GODKJENNER'], departementId)
  if (
    status === 'UTKAST' &&
    typeof maySend(viewer, { ...item, skrevetAv: view.skrevetAv }, { revisjon }) !== 'string'
  ) {
    return <SendAct utkastId={utkastId} revisjon={revisjon} status={status} />
  }
  if (status !== 'TIL_GODKJENNING' && status !== 'KLAR') return null
  if (role === null) return <p className="notice">{t('reading')}</p>
  const fields = [
    { kind: 'hidden' as const, name: 'utkastId', label: '', value: utkastId },
    { kind: 'hidden' as const, name: 'revisjon', label: '', value: String(revisjon) },
  ]
  if (status === 'KLAR') {
    return (
      <Act id="trekk" action={withdrawApproval} fields={fields} submit={t('withdraw')} done={t('withdrawn')} variant="secondary" /> // prettier-ignore
    )
  }
  const comment = { kind: 'textarea' as const, name: 'kommentar', label: t('comment') }
  return (
    <div className="parts-apart">
      {isOwn(viewer, role, view) ? (
        <p className="notice">{t('own')}</p>
      ) : (
        <Act
          id="godkjenn"
          action={approveText}
          fields={fields}
          submit={t('approve')}
          done={t('approvedDone')}
        >
          <p className="muted">{t(omgang > 0 || isPublic ? 'approveNow' : 'approveLead')}</p>
        </Act>
      )}
      <Act
        id="send-tilbake"
        action={sendBack}
        fields={[...fields, comment]}
        submit={t('sendBack')}
        done={t('sentBackDone')}
        variant="secondary"
      />
    </div>
  )
}
