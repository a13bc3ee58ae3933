import { createTranslator } from 'use-intl/core'
import { catalogues } from '@/i18n/catalogues'
import { dayBefore, type Day } from '@/lib/clock'
import { formatDay, formatInstant } from '@/lib/format/date'
import type { HendelseType } from '@/lib/hendelse/types'
import type { Role, Side } from '@/lib/user/types'

export interface Text {
  subject: string
  text: string
}

interface Invitation {
  side: Side
  /** The whole address, with the token. */
  link: string
  expiresAt: Date
}

/** The events that administrators are told of. */
export const roleChanges = [
  'ROLLE_GITT',
  'ROLLE_AVSLUTTET',
  'STEDFORTREDER_GITT',
  'STEDFORTREDER_AVSLUTTET',
] as const satisfies HendelseType[]

/** A change of a role, without the name of anybody: whoever may know reads that where the letter links to. */
export interface RoleChange {
  change: (typeof roleChanges)[number]
  at: Date
  role: Role
  about: string | null
  from: Day
  /** The first day it does not count; null while there is no end. */
  to: Day | null
  /** The role it was done in; null: by those who run the service. */
  by: Role | null
  isByStandIn: boolean
  userId: string
}

type Language = 'nb' | 'nn'

/** The letter that somebody who has been registered signs in by, the first time. */
export function invitationText({ side, link, expiresAt }: Invitation, language: Language): Text {
  const t = createTranslator({ locale: language, messages: catalogues[language], namespace: 'post' })
  const lines = [
    t('greeting'),
    t('invitation.lead', { side: t(`side.${side}`) }),
    t('invitation.how'),
    link,
    t('invitation.until', { until: formatInstant(expiresAt, language) }),
    t('invitation.stranger'),
  ]
  return { subject: t('invitation.subject'), text: letter(lines, t('signature')) }
}

interface ToAdministrator {
  side: Side
  /** The whole address of the user's page. */
  link: string
}

/** The letter that tells an administrator what another has done. */
export function roleChangeText(
  change: RoleChange,
  { side, link }: ToAdministrator,
  language: Language,
): Text {
  const t = createTranslator({ locale: language, messages: catalogues[language], namespace: 'post' })
  const { about, from, to, by, isByStandIn } = change
  const role = t(`role.${change.role}`)
  const facts = [
    t('change.role', { role: about === null ? role : t('change.roleFor', { role, about }) }),
    to === null
      ? t('change.from', { from: formatDay(from, language) })
      : t('change.days', { from: formatDay(from, language), to: formatDay(dayBefore(to), language) }),
    by === null
      ? t('change.byOperators')
      : t(isByStandIn ? 'change.byStandIn' : 'change.by', { role: t(`role.${by}`) }),
    t('change.at', { at: formatInstant(change.at, language) }),
  ]
  const lines = [
    t('greeting'),
    t(`change.lead.${change.change}`, { side: t(`side.${side}`) }),
    facts.join('\n'),
    t('change.who'),
    link,
    t('change.why', { side: t(`side.${side}`) }),
  ]
  return { subject: t(`change.subject.${change.change}`), text: letter(lines, t('signature')) }
}

function letter(paragraphs: string[], signature: string): string {
  return `${[...paragraphs, signature].join('\n\n')}\n`
}
