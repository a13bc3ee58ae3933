import { getTranslations } from 'next-intl/server'
import { formTexts } from '@/components/form/texts'
import { AppLink } from '@/components/ui/app-link'
import { Act } from '@/components/user/act'
import { today } from '@/lib/clock'
import { formatDay } from '@/lib/format/date'
import { langOf, titleLang } from '@/lib/format/vedtak'
import { approveTexts, openText } from '@/lib/utkast/approval/actions'
import { bulkReasons, type BulkReason, type QueueItem } from '@/lib/utkast/approval/types'
import { propCitation } from '@/lib/utkast/publication/rules'
import { getLocale } from 'next-intl/server'
import { BulkForm } from './bulk-form'
import { addressOf, nameOf } from './words'

interface QueueProps {
  items: QueueItem[]
  /** The departementer in which the viewer approves. */
  approves: number[]
}

/** What waits, by rapporteringsår: the unchanged together, the others one by one, then what is approved. */
export async function QueueView({ items, approves }: QueueProps) {
  const t = await getTranslations('godkjenning')
  if (items.length === 0) return <p className="notice">{t('empty')}</p>
  const years = [...new Set(items.map(({ aar }) => aar))]
  return years.map((aar) => (
    <Year key={aar} aar={aar} items={items.filter((item) => item.aar === aar)} approves={approves} />
  ))
}

/** What may be approved together as soon as it is opened. */
function isTogether({ reason, departementId }: QueueItem, approves: number[]): boolean {
  return approves.includes(departementId) && (reason === null || reason === 'NOT_OPENED')
}

async function Year({ aar, items, approves }: QueueProps & { aar: string }) {
  const t = await getTranslations('godkjenning')
  const waiting = items.filter(({ status }) => status === 'TIL_GODKJENNING')
  const together = waiting.filter((item) => isTogether(item, approves))
  const single = waiting.filter((item) => !together.includes(item))
  const approved = items.filter(({ status }) => status === 'KLAR')
  const behind = items.filter(({ status }) => status === 'UTKAST')
  return (
    <section aria-labelledby={`aar-${aar}`} className="parts-apart">
      <h2 id={`aar-${aar}`}>{propCitation(aar)}</h2>
      {together.length === 0 ? null : <Together aar={aar} items={together} />}
      {single.length === 0 ? null : <Rows title={t('single')} items={single} hasReason />}
      {approved.length === 0 ? null : <Rows title={t('approved')} items={approved} />}
      {behind.length === 0 ? null : <Rows title={t('behind')} lead={t('behindLead')} items={behind} />}
    </section>
  )
}

async function Together({ aar, items }: { aar: string; items: QueueItem[] }) {
  const [t, texts] = await Promise.all([getTranslations('godkjenning'), formTexts()])
  const form = `samlet-${aar}`
  const say = (count: number) => t('outcome', { count })
  return (
    <div>
      <h3>{t('unchanged')}</h3>
      <p className="muted">{t('unchangedLead')}</p>
      <ul className="rows">
        {items.map((item) => (
          <li key={item.utkastId} className="queue-row">
            <TogetherRow item={item} form={form} />
          </li>
        ))}
      </ul>
      <BulkForm
        id={form}
        action={approveTexts}
        submit={t('approveChosen')}
        reasons={Object.fromEntries(bulkReasons.map((reason) => [reason, t(`reason.${reason}`)])) as Record<BulkReason, string>} // prettier-ignore
        names={Object.fromEntries(items.map(({ utkastId, key }) => [utkastId, nameOf(key)]))}
        texts={{
          refusal: texts.refusal,
          pending: texts.pending,
          none: t('noneOpened'),
          outcome: { '0': say(0), '1': say(1), other: say(1000).replace(/1.?000/u, '#') },
        }}
      />
    </div>
  )
}

/** Closed until it is opened, which is told; then its words, and the box that chooses it. */
async function TogetherRow({ item, form }: { item: QueueItem; form: string }) {
  const t = await getTranslations('godkjenning')
  const { utkastId, revisjon, isOpened, text, key } = item
  const name = nameOf(key)
  if (!isOpened) {
    return (
      <>
        <RowHead item={item} />
        <Act
          id={`apne-${utkastId}`}
          action={openText}
          fields={hiddenOf(item)}
          submit={t('openNamed', { vedtak: name })}
          done=""
          variant="secondary"
        />
      </>
    )
  }
  return (
    <>
      <label className="radio-row">
        <input
          type="checkbox"
          form={form}
          name="valgt"
          value={`${utkastId}.${revisjon}`}
          aria-label={t('choose', { vedtak: name })}
          defaultChecked
        />
        <RowHead item={item} />
      </label>
      <div className="verbatim keep-lines" lang={langOf(text.maalform)}>
        {text.redegjorelse}
      </div>
    </>
  )
}

function hiddenOf({ utkastId, revisjon }: QueueItem) {
  return [
    { kind: 'hidden' as const, name: 'utkastId', label: '', value: utkastId },
    { kind: 'hidden' as const, name: 'revisjon', label: '', value: String(revisjon) },
  ]
}

async function RowHead({ item }: { item: QueueItem }) {
  const [t, locale] = await Promise.all([getTranslations('godkjenning'), getLocale()])
  const { aar, key, text, sendt, saksbehandler, omgang } = item
  return (
    <span className="queue-head">
      <AppLink href={`/arbeid/godkjenning/${addressOf(aar, key)}`}>
        <strong>{nameOf(key)}</strong> <span lang={titleLang(text.tittel)}>{text.tittel}</span>
      </AppLink>
      <span className="muted small">
        {[
          ...(omgang > 0 ? [t('round', { omgang })] : []),
          ...(sendt ? [t('sentOn', { dag: formatDay(today(sendt), locale) })] : []),
          ...(saksbehandler === null ? [] : [t('by', { name: saksbehandler })]),
        ].join(' · ')}
      </span>
    </span>
  )
}

interface RowsProps {
  title: string
  lead?: string
  items: QueueItem[]
  hasReason?: boolean
}

async function Rows({ title, lead, items, hasReason = false }: RowsProps) {
  const t = await getTranslations('godkjenning')
  return (
    <div>
      <h3>{title}</h3>
      {lead === undefined ? null : <p className="muted">{lead}</p>}
      <ul className="rows">
        {items.map((item) => (
          <li key={item.utkastId} className="queue-row">
            <RowHead item={item} />
            {hasReason && item.reason !== null ? (
              <span className="tag">{t(`reason.${item.reason}`)}</span>
            ) : null}
          </li>
        ))}
      </ul>
    </div>
  )
}
