import { expect, test } from 'vitest'
import { beforeEffect } from '@/lib/check/closed/before-effect'
import { marked } from '../../../support/closed-account'

test.for<[string, string]>([
  ['lovfeste retten til fri hver sjette uke', 'Loven er vedtatt og trer i kraft 1. januar 2026.'],
  ['lovfeste retten til fri hver sjette uke', 'Lovendringen vil tre i kraft 1. juli 2026.'],
  ['lovfeste retten til fri hver sjette uke', 'Loven trer i kraft fra den tid Kongen bestemmer.'],
  ['lovfeste retten til fri hver sjette uke', 'Tidspunkt for ikrafttredelse er ennå ikke fastsatt.'],
  ['innføre en pantordning for vinduer', 'Forskriften er fastsatt, med virkning fra 1. mars 2026.'],
  ['innføre en pantordning for vinduer', 'Ordningen innføres fra 2027.'],
  ['innføre en pantordning for vinduer', 'Ordningen skal rulles ut i 2026.'],
  ['innføre en pantordning for vinduer', 'Endringene settes i kraft 1. april 2026.'],
  ['øke tilskuddet til krisesentre', 'Regjeringen foreslår å øke tilskuddet med 30 mill. kroner.'],
  ['øke tilskuddet til krisesentre', 'I statsbudsjettet for 2026 foreslås tilskuddet økt.'],
  ['øke tilskuddet til krisesentre', 'Det foreslås 30 mill. kroner til dette.'],
  ['sikre gratis prøver for ungdom', 'Forskriften gjelder fra 1. februar 2026.'],
  ['sikre gratis prøver for ungdom', 'Reglene blir innført fra januar 2026.'],
  ['innføre ei ny ordning', 'Lova er vedteken og tek til å gjelde. Ho trer i kraft 1. januar 2026.'],
  ['innføre ei ny ordning', 'Ordninga vert innført frå 2026.'],
  [
    'auke tilskotet til bygdebøker',
    'Det er føreslått midlar. Det vert i budsjettet føreslått: Regjeringa føreslår å løyve 5 mill. kroner.',
  ],
  ['starte et forsøk med nattbuss', 'Forsøket starter opp høsten 2026.'],
])('must mark: %s – %s', ([asked, said]) => {
  expect(marked(beforeEffect, asked, said)).not.toEqual([])
})

test.for<[string, string]>([
  ['lovfeste retten til fri hver sjette uke', 'Loven trådte i kraft 1. juli 2025.'],
  ['lovfeste retten til fri hver sjette uke', 'Lovendringen ble satt i kraft fra 1. september 2025.'],
  ['lovfeste retten til fri hver sjette uke', 'Loven er i kraft.'],
  [
    'fremme lovforslag om fri hver sjette uke',
    'Lovforslaget ble fremmet i Prop. 60 L (2024–2025). Loven trer i kraft 1. januar 2026.',
  ],
  [
    'legge frem forslag om en pantordning',
    'Forslaget er lagt frem i Prop. 12 L (2024–2025), og ordningen innføres fra 2026.',
  ],
  ['innføre en pantordning for vinduer', 'Ordningen ble innført fra 1. januar 2024.'],
  ['innføre en pantordning for vinduer', 'Ordningen gjelder fra 1. mars 2025.'],
  ['innføre en pantordning for vinduer', 'Ordningen er innført og er en del av planen for 2024–2030.'],
  ['øke tilskuddet til krisesentre', 'Tilskuddet ble økt med 30 mill. kroner i 2025.'],
  [
    'øke tilskuddet til krisesentre',
    'I statsbudsjettet for 2025 foreslo regjeringen 30 mill. kroner, som Stortinget bevilget.',
  ],
  ['øke tilskuddet til krisesentre', 'Utvalget foreslo i 2023 at tilskuddet skulle økes. Det er gjort.'],
  [
    'sikre gratis prøver for ungdom',
    'Stortinget skrev at «loven trer i kraft 1. januar 2026». Prøvene er gratis nå.',
  ],
  ['vurdere en ny ordning', 'Ordningen er vurdert i en rapport, som viser at den kan innføres fra 2027.'],
  ['innføre ei ny ordning', 'Lova tredde i kraft 1. januar 2025.'],
  ['innføre ei ny ordning', 'Ordninga vart innført frå hausten 2024.'],
  [
    'komme tilbake med forslag til en nattbussordning',
    'Fra 2026 foreslås det 30 mill. kroner til nattbusser.',
  ],
  ['kome attende med framlegg om nattbussar', 'Lova om nattbussar trer i kraft 1. januar 2026. Ein rettleiar er gjeven ut.'], // prettier-ignore
])('must not mark: %s – %s', ([asked, said]) => {
  expect(marked(beforeEffect, asked, said)).toEqual([])
})
