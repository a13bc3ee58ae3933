import { useTranslations } from 'next-intl'
import { formatSesjon } from '@/lib/format/sesjon'
import type { UtsagnView } from '@/lib/register/view'
import { PartyMark } from './party-mark'
import { PlaceLine } from './place-line'

/** What the innstilling says of the unit, in its own sentences, with whose view each is: only some of them decide. */
export function Utsagn({ utsagn }: { utsagn: UtsagnView[] }) {
  const t = useTranslations('utsagn')
  if (utsagn.length === 0) return null
  return (
    <div className="uttalelser">
      <h3>{t('title')}</h3>
      <p className="small muted">{t('lead')}</p>
      {utsagn.map((said) => (
        <Said key={`${said.place.slug}/${said.place.linje}/${said.hvem}`} said={said} />
      ))}
    </div>
  )
}

function Said({ said }: { said: UtsagnView }) {
  const t = useTranslations('utsagn')
  const { hvem, partier, resultat, rapporteringssesjon, setning, place } = said
  return (
    <div className="uttalelse">
      <h4>
        <PartyMark party="storting" />
        {t(`hvem.${hvem}`)}
        {partier.length > 0 ? <span className="small muted">{` (${partier.join(', ')})`}</span> : null}
      </h4>
      <p>
        <span className="strong">{t(`resultat.${resultat}`)}</span>
        {'. '}
        {t('of', { sesjon: formatSesjon(rapporteringssesjon) })}
      </p>
      <div className="verbatim keep-lines" lang="no">
        {setning}
      </div>
      <PlaceLine place={place} />
    </div>
  )
}
