import { wordPattern } from '../../parse/fields/place'
import { isOthersVoice } from '../../parse/fields/voice'

/** «Komiteens mindretall ser ikke behov», «Riksrevisjonens undersøkelse»: said by somebody the ministry tells of. */
const OTHERS = wordPattern(
  String.raw`\p{L}{0,40}komit[eé](?:en|a)s|(?:et|eit)\s+(?:mindretall|mindretal|flertall|fleirtal)|representantforslaget|forslagsstillerne|forslagsstillarane`,
)
const MINISTRY = wordPattern(String.raw`regjeringen|regjeringa|\p{L}{0,40}departementet|vi`)
const REACH = 100

/** Whether the words at `at` are another's than the ministry's. */
export function isOthers(sentence: string, at: number): boolean {
  if (isOthersVoice(sentence, at)) return true
  const before = sentence.slice(Math.max(0, at - REACH), at)
  return OTHERS.test(before) && !MINISTRY.test(before)
}
