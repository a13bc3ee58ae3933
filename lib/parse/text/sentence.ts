const SENTENCE_END = /[.!?:»”"…)]$/
const ABBREVIATION =
  /(?:^|\s|\()(?:jf|jfr|Innst|Prop|Meld|St|Dok|nr|kap|pkt|bl\.a|f\.eks|ev|evt|hhv|ca|pst|mill|mrd|prp|meld|inkl|ekskl|tidl|red)\.$/i

/** Whether a line ends in the middle of a sentence: without a stop, or after an abbreviation. */
export const isUnfinished = (text: string): boolean => !SENTENCE_END.test(text) || ABBREVIATION.test(text)
