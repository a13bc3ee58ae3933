'use client'
import { fill } from '@/lib/check/sentences'
import type { FieldFault } from '@/lib/handling/types'
import type { Demand, TextValues, ValueName } from '@/lib/utkast/text/types'
import { Area, Line, Options, type Faults } from './draft-field'
import type { EditorTexts, PlainName } from './types'

interface TextFieldsProps {
  values: TextValues
  onValue: (name: ValueName, value: string) => void
  demands: Demand[]
  faults: Faults
  texts: EditorTexts
  /** How long the account is, in words. */
  count: string
}

const assessments = [
  'ANSES_FULGT_OPP',
  'DELVIS_FULGT_OPP',
  'KOMMER_TILBAKE',
  'FORESLATT_OPPHEVET',
  'ANNET',
] as const

export function TextFields({ values, onValue, demands, faults, texts, count }: TextFieldsProps) {
  const lang = values.maalform === 'NN' ? 'nn' : 'nb'
  const faultOf = (name: ValueName) => sayFault(faults[name], texts)
  const shared = (name: PlainName) => ({
    name,
    label: texts.field[name],
    help: texts.help[name],
    value: values[name] ?? '',
    onValue,
    fault: faultOf(name),
  })
  return (
    <div className="draft-fields">
      <Line {...shared('tittel')} lang={lang} />
      <Line {...shared('stikkord')} lang={lang} />
      <Area {...shared('redegjorelse')} lang={lang} rows={16}>
        <p className="field-help">{count}</p>
      </Area>
      {demands.length === 0 ? null : (
        <fieldset className="field demands">
          <legend>{texts.answers}</legend>
          {demands.map(({ merke, tekst }, at) => (
            <Area
              key={at}
              name={`svar${at}`}
              label={`${fill(texts.answer, { nr: merke ?? String(at + 1) })}`}
              help={tekst}
              value={values[`svar${at}`] ?? ''}
              onValue={onValue}
              fault={faultOf(`svar${at}`)}
              lang={lang}
            />
          ))}
        </fieldset>
      )}
      <Options
        {...shared('vurdering')}
        options={assessments.map((value) => ({
          value,
          label: texts.vurdering[value],
          help: texts.vurderingHelp[value],
        }))}
      />
      <Options
        {...shared('rapporteringAvsluttes')}
        options={[
          { value: 'ja', label: texts.ja },
          { value: 'nei', label: texts.nei },
        ]}
      />
      <div className="field-pair">
        <Line {...shared('lofteDato')} type="date" />
        <Line {...shared('lofteTekst')} lang={lang} />
      </div>
      <Area {...shared('flyttegrunn')} lang={lang} rows={2} />
      <Line {...shared('romertall')} />
      <Area {...shared('kilder')} rows={3} />
      <Options
        {...shared('maalform')}
        options={[
          { value: 'NB', label: texts.nb },
          { value: 'NN', label: texts.nn },
        ]}
      />
    </div>
  )
}

function sayFault(fault: FieldFault | undefined, { form }: EditorTexts): string | undefined {
  return fault === undefined ? undefined : form.fieldFault[fault]
}
