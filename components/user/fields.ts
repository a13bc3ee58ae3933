import { getTranslations } from 'next-intl/server'
import type { Choice, FieldSpec } from '@/components/form/types'
import type { Locale } from '@/i18n/routing'
import { today } from '@/lib/clock'
import { listDepartementer } from '@/lib/departement/queries'
import { nameIn } from '@/lib/format/name'
import { listKomiteer } from '@/lib/komite/queries'
import type { Named } from '@/lib/user/directory/types'
import { rolesOf } from '@/lib/user/rules'
import type { Side } from '@/lib/user/types'

/** Which role, for what, on which days: the fields of an invitation and of a role that is given. */
export async function roleFields(side: Side, locale: Locale): Promise<FieldSpec[]> {
  const [t, r] = await Promise.all([getTranslations('admin'), getTranslations('roller')])
  const options = rolesOf(side).map((role) => ({
    value: role,
    label: r(`name.${role}`),
    help: r(`help.${role}`),
  }))
  return [
    { kind: 'radio', name: 'role', label: t('field.role'), options },
    await aboutField(side, locale),
    ...(await dayFields({ isOpenEnded: true })),
  ]
}

async function aboutField(side: Side, locale: Locale): Promise<FieldSpec> {
  const t = await getTranslations('admin')
  const named =
    side === 'REGJERING' ? await listDepartementer(locale, today()) : await listKomiteer(locale, today())
  const options: Choice[] = named.map((it) => ({ value: it.slug, label: nameIn(it, locale) }))
  return side === 'REGJERING'
    ? { kind: 'select', name: 'departement', label: t('field.departement'), help: t('field.departementHelp'), isOptional: true, options } // prettier-ignore
    : { kind: 'select', name: 'komite', label: t('field.komite'), help: t('field.komiteHelp'), isOptional: true, options } // prettier-ignore
}

/** The first and the last day. */
async function dayFields({ isOpenEnded }: { isOpenEnded: boolean }): Promise<FieldSpec[]> {
  const t = await getTranslations('admin')
  return [
    { kind: 'date', name: 'from', label: t('field.from'), isOptional: true, value: today() },
    {
      kind: 'date',
      name: 'to',
      label: t('field.to'),
      ...(isOpenEnded && { isOptional: true, help: t('field.toHelp') }),
    },
  ]
}

/** Who is to stand in for a role, and until when. */
export async function standInFields(roleId: string, named: Named[]): Promise<FieldSpec[]> {
  const t = await getTranslations('admin')
  const options = named.map(({ userId, name }) => ({ value: userId, label: name }))
  return [
    { kind: 'hidden', name: 'roleId', label: '', value: roleId },
    { kind: 'select', name: 'standIn', label: t('field.standIn'), options },
    ...(await dayFields({ isOpenEnded: false })),
  ]
}
