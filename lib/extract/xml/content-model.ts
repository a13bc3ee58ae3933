import { elementsBelow, elementsOf, isElement, type XmlElement, type XmlNode } from './tree'

/** How the elements of one document are used, told by the document itself, whatever their names. */
export interface ContentModel {
  /** Names of what stands in the middle of sentences. */
  inline: ReadonlySet<string>
}

export const hasOwnText = (element: XmlElement): boolean =>
  element.children.some((child) => !isElement(child) && /\S/u.test(child))

const SOME = 0.2

/**
 * Tells the elements inside sentences from those that hold them: a name is inline when it stands beside words in some
 * of the elements that have it. What itself holds only elements, such as a list inside a paragraph, is none.
 */
export function readContentModel(root: XmlElement): ContentModel {
  const uses = new Map<string, { parents: number; mixed: number }>()
  for (const parent of [root, ...elementsBelow(root)]) {
    const isMixed = hasOwnText(parent)
    const children = elementsOf(parent)
    const containers = new Set(children.filter(isContainer).map(({ name }) => name))
    for (const name of new Set(children.map((child) => child.name))) {
      const use = uses.get(name) ?? { parents: 0, mixed: 0 }
      use.parents++
      if (isMixed && !containers.has(name)) use.mixed++
      uses.set(name, use)
    }
  }
  const inline = [...uses].filter(([, { parents, mixed }]) => mixed > parents * SOME).map(([name]) => name)
  return { inline: new Set(inline) }
}

/** Elements and no words of its own. */
const isContainer = (element: XmlElement): boolean => !hasOwnText(element) && elementsOf(element).length > 1

/** Whether an element is one paragraph: it has words of its own, or nothing but what stands inside sentences. */
export function isParagraph(element: XmlElement, { inline }: ContentModel): boolean {
  if (hasOwnText(element)) return true
  const children = elementsOf(element)
  return children.length > 0 && children.every(({ name }) => inline.has(name))
}

/** Whether a node goes on with the sentence around it. */
export const isInline = (node: XmlNode, { inline }: ContentModel): boolean =>
  !isElement(node) || inline.has(node.name) || node.children.length === 0
